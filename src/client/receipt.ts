import type { KeyObject } from 'node:crypto'
import type { PotwierdzenieWpisu, ResponseOf } from '../contract/index.js'
import { verifyCheckpoint } from '../ledger/checkpoint.js'
import { entryLeafHash } from '../ledger/leaf.js'
import { provesInclusion } from '../ledger/proof.js'

/** What a receipt comes to when it is held against the ledger's proof. */
export type ReceiptVerdict =
  | { readonly holds: true; readonly treeSize: number; readonly root: string; readonly pathLength: number }
  | { readonly holds: false; readonly flaw: 'OTHER_ENTRY' | 'LEAF' | 'CHECKPOINT' | 'PATH' }

/**
 * Whether the entry that an answer promised stands in the ledger: the leaf made anew from the public facts, and the path from it
 * to the root that the ledger's key has signed.
 * @see RFC 9162 §2.1.3 · @req B6
 */
export function verifyReceipt(
  receipt: PotwierdzenieWpisu,
  proof: ResponseOf<'pobierzDowodWpisu'>,
  key: KeyObject,
): ReceiptVerdict {
  if (proof.numer !== receipt.numer || proof.skrot !== receipt.skrot) return { holds: false, flaw: 'OTHER_ENTRY' }
  const leaf = entryLeafHash(proof.fakty, proof.skrotDanychOsobowych)
  if (leaf.toString('hex') !== receipt.skrot) return { holds: false, flaw: 'LEAF' }
  const checkpoint = verifyCheckpoint(proof.punktKontrolny.nota, receipt.dziennik, key)
  if (typeof checkpoint === 'string') return { holds: false, flaw: 'CHECKPOINT' }
  const path = proof.sciezka.map(hash => Buffer.from(hash, 'hex'))
  if (!provesInclusion({ index: receipt.numer, hash: leaf }, checkpoint, path)) return { holds: false, flaw: 'PATH' }
  const root = Buffer.from(checkpoint.root).toString('hex')
  return { holds: true, treeSize: checkpoint.size, root, pathLength: path.length }
}
