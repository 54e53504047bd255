import type { ResponseOf } from '../../contract/index.js'
import { nonconformityEnds } from '../../domain/registry/nonconformity.js'
import type { DemandedCorrection, FoundNonconformity } from '../../ports/data/corrections.js'
import type { Nonconformity } from '../../ports/data/set-contents.js'

type WireFinding = ResponseOf<'przekazPaczke'>['niezgodnosc'][number]
type WireNonconformity = ResponseOf<'pobierzNiezgodnosci'>['niezgodnosc'][number]

/** Entries of one page of a list. */
export const nonconformitiesPerPage = 200

/** What was wrong with a record of a package, as the wire tells it. */
export function findingOnWire(found: Nonconformity): WireFinding {
  return {
    miejsce: found.place,
    idRekorduSD: found.recordId,
    kod: found.code,
    sciezka: found.path,
    opis: found.text,
    waga: found.weight === 'ERROR' ? 'BLAD' : 'OSTRZEZENIE',
  }
}

/** The same, with what became of it. */
export function foundOnWire(found: FoundNonconformity): WireNonconformity {
  return {
    stan: found.state,
    zgloszono: found.foundAt,
    zamknieto: found.closedAt,
    znaleziona: { idZasilenia: found.feedId, numerPaczki: found.packageNumber, ustalenie: findingOnWire(found) },
  }
}

/** A demanded correction; the record's mark is the controller's and is left out for the reporter. */
export function demandOnWire(demand: DemandedCorrection, to: 'CONTROLLER' | 'REPORTER'): WireNonconformity {
  return {
    stan: demand.state,
    zgloszono: demand.reportedAt,
    zamknieto: demand.closedAt,
    zgloszona: {
      idNiezgodnosci: demand.id,
      kodJT: demand.reporter,
      idRekorduSD: to === 'CONTROLLER' ? demand.recordId : undefined,
      kodZakresu: demand.scope,
      sciezka: demand.path,
      opis: demand.text,
      powodOdrzucenia: demand.state === nonconformityEnds.ZGLOSZENIE.REJECTED ? demand.reason : undefined,
      powodWycofania: demand.state === nonconformityEnds.ZGLOSZENIE.WITHDRAWN ? demand.reason : undefined,
    },
  }
}
