import type { PotwierdzenieWpisu, ResponseOf } from '../contract/index.js'
import { type LedgerTrust, type Promised, type ProofVerdict, verifyInclusionProof } from '../ledger/verify-proof.js'

/**
 * Whether a proof that the portal gave shows that an entry stands in the ledger; with the receipt of an answer also that it
 * is the entry which that answer promised.
 * @see RFC 9162 §2.1.3 · @req B6
 */
export function verifyProof(
  proof: ResponseOf<'pobierzDowodWpisu'>,
  trust: LedgerTrust,
  receipt?: PotwierdzenieWpisu,
): ProofVerdict {
  const { dziennik: origin, rozmiarDrzewa: size, korzen: root, nota: note } = proof.punktKontrolny
  return verifyInclusionProof(
    {
      index: proof.numer,
      leafHash: proof.skrot,
      facts: proof.fakty,
      personalHash: proof.skrotDanychOsobowych,
      path: proof.sciezka,
      checkpoint: { origin, size, root, note },
    },
    trust,
    receipt === undefined ? undefined : { log: receipt.dziennik, index: receipt.numer, leafHash: receipt.skrot },
  )
}

/** Every receipt (`potwierdzenieWpisu`) in an answer that was kept, as text; none where it holds none. Whose answer it is, its signature tells. */
export function receiptsIn(answer: string): readonly Promised[] {
  const one = (xml: string, name: string) => new RegExp(`<(?:\\w+:)?${name}(?: [^>]*)?>([^<]*)<`).exec(xml)?.[1] ?? ''
  const receipts = [
    ...answer.matchAll(/<(?:\w+:)?potwierdzenieWpisu(?: [^>]*)?>(.*?)<\/(?:\w+:)?potwierdzenieWpisu>/gs),
  ]
  return receipts
    .map(([, xml = '']) => ({
      log: one(xml, 'dziennik'),
      index: Number(one(xml, 'numer')),
      leafHash: one(xml, 'skrot'),
    }))
    .filter(
      ({ log, index, leafHash }) => log !== '' && Number.isSafeInteger(index) && /^[0-9a-fA-F]{64}$/.test(leafHash),
    )
}
