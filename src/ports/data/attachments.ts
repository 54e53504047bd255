/** Sealed files that are too large for a row: scans of signed forms, encrypted packages. Bytes are given sealed. */
export interface Attachments {
  /** Durable when it resolves. @param id UUID, of no attachment kept before */
  keep(id: string, sealed: Uint8Array): Promise<void>
  /** `undefined`: there is none. */
  read(id: string): Promise<Uint8Array | undefined>
  /** One that is not there is removed already. */
  remove(id: string): Promise<void>
  /** Removes what was begun before the moment and never finished; gives how many. Of no process that still writes: it is for a start. */
  forgetUnfinished(before: Date): Promise<number>
  /** All that are kept. */
  list(): Promise<readonly { readonly id: string; readonly keptAt: Date }[]>
}
