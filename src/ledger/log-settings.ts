import type { KeyObject } from 'node:crypto'
import type { Clock } from '../ports/runtime/clock.js'
import { type CheckpointSigner, checkpointSigner } from './checkpoint.js'
import { readHandover, same } from './key-chain.js'
import type { LookupKeys } from './personal.js'

/** What a ledger is opened with. The keys never lie beside the data. */
export interface LedgerSettings {
  /** Origin line and key name of its checkpoints. */
  readonly origin: string
  /** Ed25519 private key, of checkpoints only. */
  readonly checkpointKey: KeyObject
  /** The key that lies ready to take over: used at once where the ledger was handed over to it already. */
  readonly nextCheckpointKey?: KeyObject
  /** 32 bytes: master key of the personal parts. */
  readonly personalKey: Uint8Array
  /** Key of the look-up tokens; where it was changed all of them, and the one that lies ready to be taken. */
  readonly lookupKey: LookupKeys
  readonly clock: Clock
}

/** Signs with the key that the ledger was last handed over to. @throws Error when it is none of ours */
export function signerInUse(origin: string, own: readonly KeyObject[], handovers: readonly string[]): CheckpointSigner {
  const [first] = own
  const last = handovers.at(-1)
  const heir = last === undefined ? undefined : readHandover(last, origin)?.new
  const key = last === undefined ? first : own.find(one => heir !== undefined && same(one, heir))
  if (key === undefined) throw new Error('the ledger was handed over to another checkpoint key')
  return checkpointSigner(origin, key)
}
