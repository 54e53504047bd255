/** The contract as people read it: its schemas' texts beside what they restrict. */

/** One element inside a complex type. */
export interface DescribedField {
  readonly prefix: string
  readonly name: string
  /** `@` and the name of a complex type; the name of a simple type; or a kind of value (`string`, `number`, …). */
  readonly type: string
  readonly least: 0 | 1
  /** Most times that it may stand; null: any number. */
  readonly most: number | null
  /** Another element may stand instead. */
  readonly alternative?: true
  /** Code of the dictionary that its values come from. */
  readonly dictionary?: string
  /** What it means, in Polish. */
  readonly text?: string
}

export interface DescribedType {
  /** Prefix of the schema that defines it. */
  readonly prefix: string
  /** What it is, in Polish; may be empty. */
  readonly text: string
  readonly fields: readonly DescribedField[]
}

export interface DescribedValue {
  /** How its values are read: `string`, `token`, `date`, `instant`, `number`, `boolean`, `money`, `bytes`. */
  readonly kind: string
  readonly text: string
  /** Allowed values, where they are enumerated. */
  readonly values: readonly string[]
  /** Further facets of XML Schema: name and value. */
  readonly facets: readonly (readonly [facet: string, value: string])[]
}
