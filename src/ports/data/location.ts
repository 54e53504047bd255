/** Where a set's database lies. */
export interface Location {
  readonly set: string
  readonly controller: string
}
