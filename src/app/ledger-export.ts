import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AuditOptions, type AuditReport, auditLedger } from '../ledger/audit.js'
import { leavesIn, ledgerTiles } from '../ledger/bundles.js'
import { verifyCheckpoint } from '../ledger/checkpoint.js'
import { handoversIn } from '../ledger/key-chain.js'
import { verifierKey } from '../ledger/note.js'
import type { LedgerTrust } from '../ledger/verify-proof.js'
import type { StoredCheckpoint } from '../ports/data/ledger-storage.js'
import { openTileFolder, writeTiles } from '../stores/files/tile-folder.js'
import { openLedgerFile } from '../stores/sqlite/ledger/audit-reader.js'
import { openLedgerReadings } from '../stores/sqlite/ledger/readings.js'
import { assets } from './assets.js'

/**
 * Writes the public side of a ledger's file (which may be in use) into a folder: tiles, entry bundles, every kept checkpoint, the key, and
 * the program with which an outside auditor checks them. Exported into again, it only adds. Gives the number of entries.
 * @throws Error when there is no such file, when no checkpoint is kept, or the last one is not the key's
 * @see C2SP tlog-tiles · @req B6 D4
 */
export async function exportLedger(file: string, folder: string, trust: LedgerTrust): Promise<number> {
  const checkpoints: StoredCheckpoint[] = []
  const raw = openLedgerFile(file)
  for await (const portion of raw.checkpoints()) checkpoints.push(...portion)
  const handovers = await raw.handovers()
  await raw.close()
  const last = checkpoints.at(-1)
  if (last === undefined) throw new Error('the ledger keeps no checkpoint yet')
  const verified = verifyCheckpoint(last.note, { ...trust, handovers })
  if (typeof verified === 'string') throw new Error(`the last checkpoint is not the key's: ${verified}`)
  const readings = openLedgerReadings(file)
  try {
    await writeTiles(folder, ledgerTiles(readings), last.size)
  } finally {
    await readings.close()
  }
  await mkdir(join(folder, 'checkpoints'), { recursive: true })
  for (const { size, note } of checkpoints) await writeFile(join(folder, 'checkpoints', String(size)), note)
  await writeFile(join(folder, 'checkpoint'), last.note)
  await writeFile(join(folder, 'klucz'), `${verifierKey(trust.origin, trust.key)}\n`)
  if (handovers.length > 0) await writeFile(join(folder, 'przekazania'), handovers.join(''))
  await copyFile(assets.auditor, join(folder, 'sprawdz-dziennik.mjs'))
  return last.size
}

/** Audits an exported folder: the same findings at the same places as in the file, but for personal parts, which are not exported. */
export function auditExport(folder: string, options: AuditOptions): Promise<AuditReport> {
  return auditLedger(openTileFolder(folder, leavesIn, readLeaf, handoversIn), { ...options, withoutPersonal: true })
}

const leafForm = /^\{"facts":(.*),"personalHash":"([0-9a-f]{64})","version":1\}$/s

function readLeaf(data: Uint8Array) {
  const [, facts = '', personalHash = ''] = leafForm.exec(Buffer.from(data).toString('utf8')) ?? []
  return { entryId: idIn(facts), facts, personalHash: Buffer.from(personalHash, 'hex') }
}

function idIn(facts: string): string {
  try {
    return String((JSON.parse(facts) as { readonly entryId?: unknown }).entryId)
  } catch {
    return ''
  }
}
