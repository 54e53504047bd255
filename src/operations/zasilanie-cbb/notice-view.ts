import type { ResponseOf } from '../../contract/index.js'
import type { Notice } from '../../domain/registry/notice.js'
import type { House } from '../house.js'
import type { FoundPersonal } from '../rejestr-dostepow/record-view.js'

export type WireNotice = ResponseOf<'pobierzWymaganeKorekty'>['zawiadomienie'][number]

/** A notice as it is told, and whom it tells of. */
export interface ToldNotice {
  readonly wire: WireNotice
  /** Search keys by which the recipient's own questions named the person. */
  readonly criteria: readonly string[]
}

/**
 * A notice as the wire tells it. Its recipient is told its own questions: who asked, in which case, by what the person was named; whose data
 * were corrected is told when they were given and to whom.
 */
export async function noticeOnWire(house: House, notice: Notice, to: 'RECIPIENT' | 'CONTROLLER'): Promise<ToldNotice> {
  const told = new Set<string>()
  const udostepnienie = []
  const personals =
    to === 'RECIPIENT' ? await house.ledger.personals(notice.given.map(({ index }) => index)) : new Map<number, never>()
  for (const { index, at, transactionId, messageId, systemId } of notice.given) {
    const found: FoundPersonal = personals.get(index)
    const personal = found === 'AWAY' ? undefined : found
    const kryterium = personal?.criteria ?? []
    for (const key of kryterium) told.add(key)
    udostepnienie.push({
      numerWpisu: index,
      chwila: at,
      idTransakcji: transactionId,
      idKomunikatu: messageId,
      idSystemu: systemId,
      login: personal?.login,
      znakSprawy: personal?.caseNumber,
      kryterium,
      czescOsobowaNiedostepna: found === 'AWAY' ? true : undefined,
    })
  }
  const wire = {
    idZawiadomienia: notice.id,
    rodzaj: notice.kind,
    kodJTAdministratora: notice.controller,
    kodZbioru: notice.set,
    kodZakresu: notice.scope,
    sprostowano: notice.rectifiedAt,
    udostepnienie,
  }
  return { wire, criteria: [...told] }
}
