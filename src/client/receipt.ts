import type { PotwierdzenieWpisu, ResponseOf } from '../contract/index.js'
import { type LedgerTrust, type ProofVerdict, verifyInclusionProof } from '../ledger/verify-proof.js'

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
