import { faultRow } from '../fault/catalogue.js'
import type { Detail, Refusal } from '../fault/refusal.js'
import { encode } from './codec.js'
import type { PotwierdzenieWpisu, Szczegol } from './generated/types.js'

/** What binds a fault to the request and the ledger, as far as it is known. */
export interface FaultFacts {
  readonly transactionId: string
  readonly messageId?: string | undefined
  readonly requestHash?: string | undefined
  readonly receipts: readonly PotwierdzenieWpisu[]
  readonly language: 'pl' | 'en'
}

/** The detail element of a fault, canonical: `f:bladTechniczny` or `f:bladBiznesowy`, as the catalogue says. */
export function encodeFaultDetail(refusal: Refusal, facts: FaultFacts): Uint8Array {
  const row = faultRow(refusal.refused)
  const told = {
    kod: refusal.refused,
    opis: facts.language === 'pl' ? row.pl : row.en,
    idTransakcji: facts.transactionId,
    idKomunikatuZadania: facts.messageId,
    skrotZadania: facts.requestHash,
    potwierdzenieWpisu: facts.receipts,
    ponowPo: refusal.retryAfter,
    szczegoly: refusal.details.map(detailOnWire),
  }
  if (row.kind === 'BUSINESS') return encode('f:bladBiznesowy', told)
  return encode('f:bladTechniczny', { ...told, ponowienie: row.retry ? 'TAK' : 'NIE' })
}

/** A finding as the wire tells it, in answers and faults alike. */
export function detailOnWire(detail: Detail): Szczegol {
  return {
    kod: detail.code,
    sciezka: detail.path,
    opis: detail.text,
    waga: detail.weight === 'ERROR' ? 'BLAD' : 'OSTRZEZENIE',
  }
}
