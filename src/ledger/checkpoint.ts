import type { KeyObject } from 'node:crypto'
import type { Checkpoint } from '../ports/data/ledger.js'
import { type KeyPeriod, keyPeriods, type LedgerTrust } from './key-chain.js'
import {
  isKeyName,
  keyIdOf,
  rawPublicKey,
  readNote,
  type SignatureType,
  signatureLine,
  signatureType,
  signText,
  type UnverifiedNote,
  verifiesText,
} from './note.js'

/** A tree's state as a checkpoint states it. */
export interface TreeState {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** A checkpoint whose signature by the log's key holds. */
export interface VerifiedCheckpoint extends TreeState {
  /** When it was signed, whole seconds; absent when the note bears no time signed by the log. */
  readonly signedAt?: Date
  readonly note: string
}

/** Why a note is not the checkpoint of the log. */
export type CheckpointFlaw =
  | 'NOT_A_CHECKPOINT'
  | 'OTHER_ORIGIN'
  | 'NOT_SIGNED_BY_KEY'
  | 'BAD_SIGNATURE'
  /** Signed by a key of the ledger that had handed over already, or had not been handed over to yet. */
  | 'KEY_OUT_OF_ITS_TIME'

/** Signs the states of one log. */
export interface CheckpointSigner {
  readonly origin: string
  /** The private key. */
  readonly key: KeyObject
  sign(state: { readonly size: number; readonly root: Uint8Array }, at: Date): Checkpoint
}

const timedPrefix = (seconds: number | bigint) => `cosignature/v1\ntime ${seconds}\n`

/**
 * A signer whose notes bear two lines of the same Ed25519 key: the plain signature of the log, and its timed
 * cosignature, so that the time of a checkpoint is signed too.
 * @throws Error when the origin cannot be a key name, or the key is not Ed25519
 * @see C2SP tlog-checkpoint · C2SP tlog-cosignature
 */
export function checkpointSigner(origin: string, key: KeyObject): CheckpointSigner {
  if (!isKeyName(origin))
    throw new Error('the origin of the ledger is empty or holds blanks, a plus or control characters')
  const raw = rawPublicKey(key)
  const plainId = keyIdOf(origin, signatureType.ed25519, raw)
  return {
    origin,
    key,
    sign({ size, root }, at) {
      const text = `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`
      const plain = signatureLine(origin, plainId, signText(text, key))
      const note = `${text}\n${plain}${cosignatureLine(text, origin, key, at)}`
      return { origin, size, root: Buffer.from(root).toString('hex'), note }
    },
  }
}

/** What a note's text states, nothing of it verified; `undefined` when it is no checkpoint. @see C2SP tlog-checkpoint "Note text" */
export function readCheckpoint(note: string): (TreeState & { readonly read: UnverifiedNote }) | undefined {
  const read = readNote(note)
  const [origin = '', size = '', root = '', ...extensions] = read?.text.slice(0, -1).split('\n') ?? []
  if (read === undefined || origin === '' || !/^(0|[1-9][0-9]{0,15})$/.test(size)) return undefined
  if (!/^[A-Za-z0-9+/]{43}=$/.test(root) || extensions.includes('')) return undefined
  if (!Number.isSafeInteger(Number(size))) return undefined
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), read }
}

/**
 * The checkpoint, once the log's signature on it holds: by the trusted key, or by the one that the handovers put in its
 * place for a tree of this size. Every line by the key has to hold; lines by unknown keys are passed over.
 * @see C2SP signed-note "Signatures"
 */
export function verifyCheckpoint(note: string, trust: LedgerTrust): VerifiedCheckpoint | CheckpointFlaw {
  return verifyUnder(note, trust.origin, keyPeriods(trust))
}

/** The same under keys whose handovers were verified already. */
export function verifyUnder(
  note: string,
  origin: string,
  periods: readonly KeyPeriod[],
): VerifiedCheckpoint | CheckpointFlaw {
  const stated = readCheckpoint(note)
  if (stated === undefined) return 'NOT_A_CHECKPOINT'
  if (stated.origin !== origin) return 'OTHER_ORIGIN'
  const by = ({ key }: KeyPeriod) => valuesBy(stated.read, origin, signatureType.ed25519, key)
  const period = periods.find(one => by(one).length > 0)
  if (period === undefined) return 'NOT_SIGNED_BY_KEY'
  const { text } = stated.read
  const { key, after, until } = period
  if (!by(period).every(value => verifiesText(text, key, value))) return 'BAD_SIGNATURE'
  if (stated.size <= after || stated.size > until) return 'KEY_OUT_OF_ITS_TIME'
  const signedAt = timeOf(stated.read, origin, key)
  if (signedAt === 'BAD_SIGNATURE') return signedAt
  const { size, root } = stated
  return { origin, size, root, note, ...(signedAt === undefined ? {} : { signedAt }) }
}

function valuesBy({ signatures }: UnverifiedNote, name: string, type: SignatureType, key: KeyObject): Buffer[] {
  const id = keyIdOf(name, type, rawPublicKey(key))
  return signatures.filter(one => one.name === name && one.keyId === id).map(({ value }) => value)
}

/**
 * When the key's holder saw the checkpoint, as its timed cosignature says; `undefined` where it bears none by that key.
 * @see C2SP tlog-cosignature
 */
export function timeOf(read: UnverifiedNote, name: string, key: KeyObject): Date | 'BAD_SIGNATURE' | undefined {
  let signedAt: Date | undefined
  for (const value of valuesBy(read, name, signatureType.timedCosignature, key)) {
    if (value.length !== 72) return 'BAD_SIGNATURE'
    const seconds = value.readBigUInt64BE(0)
    if (!verifiesText(timedPrefix(seconds) + read.text, key, value.subarray(8))) return 'BAD_SIGNATURE'
    signedAt = new Date(Number(seconds) * 1000)
  }
  return signedAt
}

/** A timed cosignature of the checkpoint's text as a signature line. @see C2SP tlog-cosignature */
export function cosignatureLine(text: string, name: string, key: KeyObject, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000)
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(seconds))
  const id = keyIdOf(name, signatureType.timedCosignature, rawPublicKey(key))
  return signatureLine(name, id, Buffer.concat([time, signText(timedPrefix(seconds) + text, key)]))
}
