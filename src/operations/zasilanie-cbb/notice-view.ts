import type { ResponseOf } from '../../contract/index.js'
import type { Notice } from '../../domain/registry/notice.js'
import type { House } from '../house.js'

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
  for (const { index, at, transactionId, messageId, systemId } of notice.given) {
    const personal = to === 'RECIPIENT' ? await house.ledger.personal(index) : undefined
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
