import type { RequestOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { findRow } from '../../domain/dictionaries/dictionary.js'
import { legalBasisAllows, legalBasisDictionary, legalBasisNeedsText } from '../../domain/dictionaries/legal-basis.js'
import { isPesel } from '../../domain/identifiers/pesel.js'
import type { ScopeCode } from '../../domain/scopes.js'
import { documentKey, personKey, peselKey } from '../../domain/search-keys.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { House } from '../house.js'
import type { Asker } from './asker.js'

type Person = RequestOf<'pobierzDane'>['osoba']

/** What every question about beneficiaries says, whoever they are: the case, the sets, what is wanted of them. */
export interface Question {
  readonly parameters: RequestOf<'pobierzDane'>['parametryPytania']
  /** Codes of the sets asked, in the order of the question. */
  readonly sets: readonly string[]
  readonly scopes: readonly ScopeCode[]
}

/** The question of a request; the scope codes are the request's own or the operation's. */
export function questionOf(
  input: Pick<RequestOf<'pobierzDane'>, 'parametryPytania' | 'zbior'>,
  scopes: readonly ScopeCode[],
): Question {
  return { parameters: input.parametryPytania, sets: input.zbior.map(set => set.kodZbioru), scopes }
}

/** Keys that a record has to bear, all of them, to be the person asked for; `undefined`: the data are incomplete. @req B1.1 */
export function keysOf(person: Person): readonly string[] | undefined {
  if (person.pesel !== undefined) return [peselKey(person.pesel)]
  const { dokumentTozsamosci: document, imie, nazwisko, dataUrodzenia } = person
  if (document === undefined || imie === undefined || nazwisko === undefined || dataUrodzenia === undefined)
    return undefined
  const country = document.krajWydania ?? 'PL'
  return [documentKey(document.rodzaj.kod, country, document.seriaNumer), personKey(nazwisko, imie, dataUrodzenia)]
}

/** The keys of a person who can be asked for, or what is wrong with the data. */
export function checkPerson(person: Person, path = 'osoba'): readonly string[] | Refusal<'5001' | '5021'> {
  if (person.pesel !== undefined && !isPesel(person.pesel)) {
    return refuse('5001', [fault('5001', 'Numer PESEL jest nieprawidłowy.', `${path}/pesel`)])
  }
  return keysOf(person) ?? refuse('5021', [fault('5021', 'Dane osoby są niepełne.', path)])
}

/** Whether sets and scope codes of a request are within the limits, and each named once. @req B1.1 */
export function checkSize(house: House, { sets, scopes }: Question): 'WITHIN' | Refusal<'5010' | '5021'> {
  if (sets.length > house.settings.maxSetsPerQuery) return refuse('5010')
  if (hasDoubles(sets) || hasDoubles(scopes)) {
    return refuse('5021', [fault('5021', 'Zbiór i kod zakresu podaje się raz.', 'zbior')])
  }
  return 'WITHIN'
}

/** Whether the question may be asked at all: purpose and basis. Nothing is looked up yet. @req B1.1 */
export async function checkQuestion(
  house: House,
  asker: Asker,
  { parameters }: Question,
  at: Date,
): Promise<'ASKABLE' | Refusal<'3008' | '5002' | '5021'>> {
  const today = civilDateOf(at)
  const purpose = await checkPurpose(house, parameters.cel.kod, today)
  return isRefusal(purpose) ? purpose : checkBasis(house, asker, parameters.podstawaPrawna, today)
}

function hasDoubles(values: readonly string[]): boolean {
  return new Set(values).size < values.length
}

async function checkPurpose(house: House, purpose: string, today: string): Promise<'KNOWN' | Refusal<'5002'>> {
  const rows = await house.control.rows('CEL', purpose, today)
  if (findRow(rows, purpose, today) !== undefined) return 'KNOWN'
  return refuse('5002', [fault('5002', 'Kod nie występuje w słowniku albo nie obowiązuje w tym dniu.', 'cel/kod')])
}

async function checkBasis(
  house: House,
  { unit }: Asker,
  { kod, tekst }: Question['parameters']['podstawaPrawna'],
  today: string,
): Promise<'ASKABLE' | Refusal<'3008' | '5021'>> {
  const rows = await house.control.rows(legalBasisDictionary, kod, today)
  if (!legalBasisAllows(rows, kod, unit.kind, today)) return refuse('3008')
  if (legalBasisNeedsText(rows, kod, today) && tekst === undefined) {
    return refuse('5021', [fault('5021', 'Ta podstawa wymaga podania tekstu.', 'podstawaPrawna/tekst')])
  }
  return 'ASKABLE'
}
