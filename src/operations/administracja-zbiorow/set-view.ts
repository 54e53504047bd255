import type { ResponseOf } from '../../contract/index.js'
import type { BeneficiarySet } from '../../domain/registry/beneficiary-set.js'
import type { RequestedStep, SetEvent } from '../../domain/registry/set-life.js'
import type { House } from '../house.js'

type WireSet = ResponseOf<'pobierzZbior'>['zbior']
type WireEvent = ResponseOf<'pobierzZbior'>['zdarzenie'][number]
type WireRequest = NonNullable<ResponseOf<'zamknijZbior'>['zlecona']>

/** A set as those who administer it see it. */
export async function setOnWire(house: House, set: BeneficiarySet): Promise<WireSet> {
  const last = await house.sets.lastFinishedFeed({ set: set.code, controller: set.unitCode }).catch(() => undefined)
  return {
    kodZbioru: set.code,
    nazwa: set.name,
    kodJT: set.unitCode,
    drzewo: set.tree,
    stan: set.state,
    idSystemu: set.systemId,
    utworzono: set.createdAt,
    stanDanychNa: last?.dataAsOf,
    poprzednik: set.predecessor,
    czekaNaPrzelaczenie: set.awaitsSwitch,
  }
}

export function eventOnWire(event: SetEvent): WireEvent {
  return {
    krok: event.step,
    stanPrzed: event.from,
    stanPo: event.to,
    czas: event.at,
    autor: event.author,
    potwierdzil: event.confirmedBy,
    powod: event.reason,
    idSystemu: event.systemId,
    idZmiany: event.changeId,
  }
}

export function requestOnWire({ step, by, at, reason }: RequestedStep): WireRequest {
  return { krok: step, zlecil: by, czas: at, powod: reason }
}
