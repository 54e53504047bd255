import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { checkpointKeyOf, verifierKey } from '../ledger/note.js'
import type { LedgerKeyChange } from '../ports/data/ledger.js'
import type { ThreadedLedger } from '../stores/sqlite/ledger/thread.js'
import type { Home } from './home.js'

/** The key of the checkpoints as it is now, beside the ledger that it changes in. */
export interface CheckpointKeys extends LedgerKeyChange {
  /** Verifier key of today's checkpoints. */
  inUse(): string
}

/** The private key that lies ready to take over; `undefined` when there is none. */
export function nextCheckpointKey({ keys }: Home): KeyObject | undefined {
  return existsSync(keys.nextCheckpoint) ? checkpointKeyOf(readFileSync(keys.nextCheckpoint, 'utf8')) : undefined
}

/**
 * Makes a new key of the checkpoints and lays it ready; the gateway hands over to it. Gives its verifier key.
 * @throws Error when one lies ready already
 */
export async function layNextCheckpointKey({ keys }: Home, origin: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  await writeFile(keys.nextCheckpoint, pem, { mode: 0o600, flag: 'wx' })
  return verifierKey(origin, privateKey)
}

/** Watches over the key of an open ledger; where a handover was interrupted after it stood, it is finished here. */
export async function checkpointKeys(home: Home, origin: string, ledger: ThreadedLedger): Promise<CheckpointKeys> {
  let inUse = (await ledger.keys()).key
  const ready = () => {
    const key = nextCheckpointKey(home)
    return key === undefined ? undefined : { key, line: verifierKey(origin, key) }
  }
  const finish = () => renameSync(home.keys.nextCheckpoint, home.keys.checkpoint)
  if (ready()?.line === inUse) finish()
  return {
    inUse: () => inUse,
    nextKey: async () => ready()?.line,
    async handOver(entry) {
      const next = ready()
      if (next === undefined) throw new Error('no key lies ready to take over the checkpoints')
      const receipt = await ledger.handOver(next.key, entry)
      finish()
      inUse = next.line
      return receipt
    },
  }
}
