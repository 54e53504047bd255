import type { ResponseOf } from '../../contract/index.js'
import type { BeneficiarySet } from '../../domain/registry/beneficiary-set.js'
import { possibleActs, type RequestedStep, type SetEvent } from '../../domain/registry/set-life.js'
import type { House } from '../house.js'
import { feedOnWire } from '../zasilanie-cbb/fed-set.js'

type WireSet = ResponseOf<'pobierzZbior'>['zbior']
type WireEvent = ResponseOf<'pobierzZbior'>['zdarzenie'][number]
type WireRequest = NonNullable<ResponseOf<'zamknijZbior'>['zlecona']>

/** A set as those who administer it see it: its register entry, its feeds, and what may be done with it. @req C6 */
export async function setOnWire(house: House, set: BeneficiarySet): Promise<WireSet> {
  const content = await contentOf(house, set).catch(() => undefined)
  const unit = await house.control.unit(set.unitCode)
  const change = await house.control.vendorChangeOf(set.code)
  const waiting = await house.control.requestedStep(set.code)
  const acts = possibleActs(set.state, {
    waiting,
    isInHand: change !== undefined,
    isBeingFed: content?.open !== undefined,
    endedByTwo: house.settings.setsEndedByTwo,
  })
  return {
    kodZbioru: set.code,
    nazwa: set.name,
    kodJT: set.unitCode,
    nazwaJednostki: unit?.name ?? set.unitCode,
    drzewo: set.tree,
    stan: set.state,
    idSystemu: set.systemId,
    utworzono: set.createdAt,
    stanDanychNa: content?.finished?.dataAsOf,
    poprzednik: set.predecessor,
    czekaNaPrzelaczenie: set.awaitsSwitch,
    idZmiany: change?.id,
    trescCzytelna: content !== undefined,
    liczbaRekordow: content?.records,
    ostatnieZasilenie: content?.last && feedOnWire(set.code, content.last),
    otwarteZasilenie: content?.open && feedOnWire(set.code, content.open),
    zlecona: waiting && requestOnWire(waiting),
    mozliwa: acts.map(({ step, act, takesTwo, roles }) => ({
      krok: step,
      czynnosc: act,
      drugaOsoba: takesTwo,
      rola: roles,
    })),
  }
}

/** What the set's own database tells. @throws Error when it cannot be read */
async function contentOf(house: House, { code, unitCode }: BeneficiarySet) {
  const at = { set: code, controller: unitCode }
  return {
    records: await house.sets.recordCount(at),
    finished: await house.sets.lastFinishedFeed(at),
    last: await house.sets.lastFeed(at),
    open: await house.sets.openFeed(at),
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
