import type { RequestOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { findRow } from '../../domain/dictionaries/dictionary.js'
import { legalBasisAllows, legalBasisDictionary, legalBasisNeedsText } from '../../domain/dictionaries/legal-basis.js'
import { isPesel } from '../../domain/identifiers/pesel.js'
import { documentKey, personKey, peselKey } from '../../domain/search-keys.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { SystemCaller } from '../caller.js'
import type { House } from '../house.js'

type Request = RequestOf<'pobierzDane'>

/** Keys that a record has to bear, all of them, to be the person asked for; `undefined`: the data are incomplete. @req B1.1 */
export function keysOf(person: Request['osoba']): readonly string[] | undefined {
  if (person.pesel !== undefined) return [peselKey(person.pesel)]
  const { dokumentTozsamosci: document, imie, nazwisko, dataUrodzenia } = person
  if (document === undefined || imie === undefined || nazwisko === undefined || dataUrodzenia === undefined)
    return undefined
  const country = document.krajWydania ?? 'PL'
  return [documentKey(document.rodzaj.kod, country, document.seriaNumer), personKey(nazwisko, imie, dataUrodzenia)]
}

type Objection = Refusal<'3008' | '5001' | '5002' | '5010' | '5021'>

/** Whether the question may be asked at all: person, basis, purpose, sets within the limits. Nothing is looked up yet. @req B1.1 */
export async function checkQuestion(
  house: House,
  caller: SystemCaller,
  input: Request,
  at: Date,
): Promise<'ASKABLE' | Objection> {
  if (input.osoba.pesel !== undefined && !isPesel(input.osoba.pesel)) return refuse('5001')
  const codes = input.zbior.map(set => set.kodZbioru)
  if (codes.length > house.settings.maxSetsPerQuery) return refuse('5010')
  if (hasDoubles(codes) || hasDoubles(input.zakres.kodZakresu)) {
    return refuse('5021', [fault('5021', 'Zbiór i kod zakresu podaje się raz.', 'zbior')])
  }
  const today = civilDateOf(at)
  const purpose = await checkPurpose(house, input, today)
  return isRefusal(purpose) ? purpose : checkBasis(house, caller, input, today)
}

function hasDoubles(values: readonly string[]): boolean {
  return new Set(values).size < values.length
}

async function checkPurpose(house: House, input: Request, today: string): Promise<'KNOWN' | Refusal<'5002'>> {
  const { kod } = input.parametryPytania.cel
  const rows = await house.control.rows('CEL', kod, today)
  if (findRow(rows, kod, today) !== undefined) return 'KNOWN'
  return refuse('5002', [fault('5002', 'Kod nie występuje w słowniku albo nie obowiązuje w tym dniu.', 'cel/kod')])
}

async function checkBasis(
  house: House,
  caller: SystemCaller,
  input: Request,
  today: string,
): Promise<'ASKABLE' | Refusal<'3008' | '5021'>> {
  const { kod, tekst } = input.parametryPytania.podstawaPrawna
  const rows = await house.control.rows(legalBasisDictionary, kod, today)
  if (!legalBasisAllows(rows, kod, caller.unit.kind, today)) return refuse('3008')
  if (legalBasisNeedsText(rows, kod, today) && tekst === undefined) {
    return refuse('5021', [fault('5021', 'Ta podstawa wymaga podania tekstu.', 'podstawaPrawna/tekst')])
  }
  return 'ASKABLE'
}
