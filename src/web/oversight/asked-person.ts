import type { InputOf } from '../../contract/index.js'
import type { Bilingual } from '../frame/language.js'
import { typedDigits } from '../frame/polish.js'
import type { Field } from '../portal/field.js'
import type { PageContext } from '../portal/page-row.js'
import { documentFields, peselField } from '../portal/person-fields.js'
import type { Finding } from '../portal/submission.js'

/** By what the ledger knows somebody: a PESEL or a document. */
type Identity = InputOf<'raportDlaOsoby'>['osoba'][number]

/** The fields that say of whom the ledger is asked, and how what is typed into them is read. */
export interface AskedPerson {
  readonly pesel: Field
  readonly document: readonly Field[]
  /** Where the kinds of documents are offered. */
  readonly documentKind: string
  /** What was typed: a number, a document, both, or nothing. */
  identities(value: (name: string) => string): readonly Identity[]
  /** What to say where nothing was typed. */
  nobody(at: PageContext): Finding
}

/** @param below what stands before the names of the fields; `hint` stands at the PESEL */
export function askedPerson(below: '' | 'osoba.', hint: Bilingual): AskedPerson {
  const pesel = `${below}pesel`
  const documentKind = `${below}dokument.rodzaj`
  const documentNumber = `${below}dokument.seriaNumer`
  return {
    pesel: peselField(pesel, hint),
    document: documentFields(documentKind, documentNumber),
    documentKind,
    identities(value) {
      const [digits, seriaNumer] = [typedDigits(value(pesel)), value(documentNumber).trim()]
      return [
        ...(digits === '' ? [] : [{ pesel: digits }]),
        ...(seriaNumer === '' ? [] : [{ dokument: { rodzaj: value(documentKind).trim(), seriaNumer } }]),
      ]
    },
    nobody: at => ({
      field: pesel,
      text: at.say({ pl: 'Podaj PESEL albo dokument.', en: 'Give a PESEL or a document.' }),
    }),
  }
}
