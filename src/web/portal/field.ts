import type { Bilingual } from '../frame/language.js'

/** How a field is filled in. */
export type FieldKind =
  | 'text'
  | 'multiline'
  | 'password'
  | 'date'
  | 'email'
  | 'phone'
  | 'digits'
  | 'money'
  | 'select'
  | 'radios'
  | 'checkbox'
  | 'checkboxes'
  | 'file'

/** One choice of a field. */
export interface Option {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

/** One field of a form. */
export interface Field {
  /** Its place in the operation's request, dotted (`administratorLokalny.imie`); or a name of its own. */
  readonly name: string
  /** Begins a part of the form under this heading. */
  readonly section?: Bilingual
  readonly label: Bilingual
  readonly hint?: Bilingual
  /** `text` where absent. */
  readonly kind?: FieldKind
  /** What it offers, where that is fixed. */
  readonly options?: readonly (Omit<Option, 'text' | 'hint'> & {
    readonly text: Bilingual
    readonly hint?: Bilingual
  })[]
  /** Where the contract does not say: it may stay empty. */
  readonly optional?: boolean
  /** What to do where it is empty or wrong, instead of the general text for its type. */
  readonly wrong?: Bilingual
  readonly autocomplete?: string
  readonly width?: 'short' | 'medium'
  /** What helps while it is typed, where the page brings its script; the server judges all the same. */
  readonly checks?: 'PESEL'
  /** Media types a file may have (`application/pdf`). */
  readonly accept?: string
}
