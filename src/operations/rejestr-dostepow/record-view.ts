import type { ResponseOf } from '../../contract/index.js'
import type { EntryPersonal, FoundRecord } from '../../ports/data/ledger.js'
import type { House } from '../house.js'

export type WireRecord = ResponseOf<'pobierzRekordy'>['rekord'][number]

/** A personal part as it was found: absent where it was erased. */
export type FoundPersonal = EntryPersonal | 'AWAY' | undefined

/** Entries as the wire tells them, their personal parts fetched together. */
export async function recordsOnWire(
  house: House,
  records: readonly FoundRecord[],
  view: (record: FoundRecord, personal: FoundPersonal) => WireRecord = recordOnWire,
): Promise<WireRecord[]> {
  const personals = await house.ledger.personals(records.map(({ index }) => index))
  return records.map(record => view(record, personals.get(record.index)))
}

/** An entry as the wire tells it, with the part that names people where it is to be told and still there. */
export function recordOnWire({ index, leafHash, facts }: FoundRecord, personal: FoundPersonal): WireRecord {
  return {
    numer: index,
    skrot: leafHash,
    czas: new Date(facts.time),
    operacja: facts.operation,
    rodzaj: facts.act,
    wynik: facts.result,
    kodOdmowy: facts.refusal,
    kodJTAdministratora: facts.controller,
    kodJT: facts.unitCode,
    idSystemu: facts.systemId,
    rola: facts.role,
    ustalenie: facts.established,
    podstawaPrawna: facts.legalBasis,
    cel: facts.purpose,
    zbior: facts.sets.map(({ code, asked, given, count }) => ({
      kodZbioru: code,
      pytany: asked,
      podany: given,
      liczba: count,
    })),
    idTransakcji: facts.transactionId,
    idRekordu: facts.entryId,
    dotyczyRekordu: facts.about,
    powtorzenie: facts.repeat,
    czescOsobowa: personal === undefined || personal === 'AWAY' ? undefined : personalOnWire(personal),
    czescOsobowaNiedostepna: personal === 'AWAY' ? true : undefined,
  }
}

function personalOnWire(personal: EntryPersonal): NonNullable<WireRecord['czescOsobowa']> {
  return {
    login: personal.login,
    nazwa: personal.name,
    komorka: personal.cell,
    adres: personal.address,
    znakSprawy: personal.caseNumber,
    kryterium: personal.criteria ?? [],
    tekst: personal.text,
    zmiana: personal.change,
  }
}
