import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { checkpointKeyOf, verifierKey } from '../ledger/note.js'
import { personalKeys } from '../ledger/personal.js'
import type { EntryDraft, LedgerKeyChange } from '../ports/data/ledger.js'
import type { ThreadedSearch } from '../stores/sqlite/ledger/search-thread.js'
import type { ThreadedLedger } from '../stores/sqlite/ledger/thread.js'
import type { Home } from './home.js'
import { lookupKeysIn } from './keys.js'

/** The keys of an open ledger, and how they change. */
export interface LedgerKeyring extends LedgerKeyChange {
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

/**
 * The look-up keys in their files, the newest first; the one that lies ready is the first of them, whether the ledger took it or not.
 */
export function lookupKeysOf({ keys }: Home): readonly Uint8Array[] {
  const files = [keys.nextLookup, keys.lookup].filter(file => existsSync(file))
  return files.flatMap(file => lookupKeysIn(readFileSync(file, 'utf8')))
}

/** Makes a new look-up key and lays it ready; the gateway takes it. @throws Error when one lies ready already */
export async function layNextLookupKey({ keys }: Home): Promise<void> {
  await writeFile(keys.nextLookup, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
}

/** Watches over the keys of an open ledger; a change that was interrupted after it stood is finished here. */
export async function ledgerKeyring(
  home: Home,
  { origin, personalKey }: { readonly origin: string; readonly personalKey: Uint8Array },
  ledger: ThreadedLedger & Pick<ThreadedSearch, 'useLookupKeys'>,
): Promise<LedgerKeyring> {
  return { ...(await checkpointKeys(home, origin, ledger)), ...(await lookupKeys(home, personalKey, ledger)) }
}

async function checkpointKeys(home: Home, origin: string, ledger: ThreadedLedger) {
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
    async handOver(entry: EntryDraft) {
      const next = ready()
      if (next === undefined) throw new Error('no key lies ready to take over the checkpoints')
      const receipt = await ledger.handOver(next.key, entry)
      finish()
      inUse = next.line
      return receipt
    },
  }
}

async function lookupKeys(
  home: Home,
  master: Uint8Array,
  ledger: ThreadedLedger & Pick<ThreadedSearch, 'useLookupKeys'>,
) {
  const { lookup, nextLookup } = home.keys
  const checkOf = (key: Uint8Array) => personalKeys(master, key).keyChecks[0] ?? ''
  /** Those of the files that the ledger holds, the newest first, each once. */
  const heldKeys = async () => {
    const held = await ledger.lookupKeys()
    const keys = new Map(lookupKeysOf(home).map(key => [checkOf(key), key]))
    return held.flatMap(check => keys.get(check) ?? [])
  }
  /** Leaves in the file what the ledger holds: the key it took comes in, those it let go are destroyed. */
  const finish = async () => {
    const lines = (await heldKeys()).map(key => `${hexOf(key)}\n`)
    const whole = `${lookup}.new`
    writeFileSync(whole, lines.join(''), { mode: 0o600 })
    renameSync(whole, lookup)
  }
  const isReady = () => existsSync(nextLookup)
  const isTaken = async () => {
    const [next] = isReady() ? lookupKeysIn(readFileSync(nextLookup, 'utf8')) : []
    return next !== undefined && (await ledger.lookupKeys()).includes(checkOf(next))
  }
  const take = async () => {
    await finish()
    rmSync(nextLookup)
  }
  if (await isTaken()) await take()
  else if (lookupKeysIn(readFileSync(lookup, 'utf8')).length > (await ledger.lookupKeys()).length) await finish()
  return {
    hasNextLookupKey: async () => isReady(),
    async takeLookupKey(entry: EntryDraft) {
      const [next] = isReady() ? lookupKeysOf(home) : []
      if (next === undefined) throw new Error('no look-up key lies ready to be taken')
      // First it is searched by: no entry may bear a token that nobody looks for.
      await ledger.useLookupKeys(lookupKeysOf(home))
      const receipt = await ledger.takeLookupKey(next, entry)
      await take()
      return receipt
    },
    lookupKeysHeld: async () => (await ledger.lookupKeys()).length,
    async dropLookupKeys(oldest: number, entry: EntryDraft) {
      const receipt = await ledger.dropLookupKeys(oldest, entry)
      await finish()
      await ledger.useLookupKeys(lookupKeysOf(home))
      return receipt
    },
  }
}

const hexOf = (key: Uint8Array) => Buffer.from(key).toString('hex')
