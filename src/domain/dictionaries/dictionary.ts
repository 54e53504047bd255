/** One coded value of a dictionary. @see shared domain notes §4.1 */
export interface DictionaryRow {
  readonly kod: string
  readonly nazwa: string
  readonly nazwaSkrocona?: string
  readonly kodNadrzedny?: string
  /** First and last day of validity, `YYYY-MM-DD`; absent: always. */
  readonly obowiazujeOd?: string
  readonly obowiazujeDo?: string
  readonly status: 'AKTYWNY' | 'WYCOFANY'
  readonly kolejnosc?: number
  readonly atrybuty?: Readonly<Record<string, string>>
}

/** A dictionary in one version. */
export interface Dictionary {
  /** `kodSlownika`, e.g. `PODSTAWY_PRAWNE`. */
  readonly code: string
  readonly name: string
  /** From 1, without gaps. */
  readonly version: number
  readonly publishedAt: Date
  /** From then on messages are judged by this version. @req A2.9 */
  readonly bindsFrom: Date
  /** Until then a system that has not confirmed this version is warned, not refused. @req A2.9 */
  readonly graceUntil: Date
  /** SHA-256 of the canonical rows, hex. */
  readonly hash: string
  readonly rows: readonly DictionaryRow[]
}
