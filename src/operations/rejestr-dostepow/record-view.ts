import type { ResponseOf } from '../../contract/index.js'
import type { EntryPersonal, FoundRecord } from '../../ports/data/ledger.js'

export type WireRecord = ResponseOf<'pobierzRekordy'>['rekord'][number]

/** An entry as the wire tells it, with the part that names people where it is to be told and still there. */
export function recordOnWire({ index, leafHash, facts }: FoundRecord, personal: EntryPersonal | undefined): WireRecord {
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
    czescOsobowa: personal === undefined ? undefined : personalOnWire(personal),
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
