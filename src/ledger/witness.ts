import type { WatchedLedger, WitnessState } from '../ports/data/witness.js'
import type { Clock } from '../ports/runtime/clock.js'
import { cosignatureLine, readCheckpoint, type VerifiedCheckpoint, verifyCheckpoint } from './checkpoint.js'
import { handoversIn, type LedgerTrust, trustedHandovers } from './key-chain.js'
import { isKeyName, type NamedKey, readVerifierKey } from './note.js'
import { provesConsistency } from './proof.js'

/** Why a witness raises the alarm: what it was shown bears the ledger's key and cannot be true beside what it held. */
export type WitnessAlarm =
  | 'FORK'
  | 'ROLLED_BACK'
  /** The key was handed over twice. */
  | 'KEY_FORK'
  /** Signed by the ledger's key, but not shown to go on from what was co-signed. */
  | 'NOT_CONTINUED'

/** A witness's answer, as HTTP gives it, and the alarm where there is one. @see C2SP tlog-witness */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly body: string
  readonly alarm?: WitnessAlarm
}

/** What a witness is asked to sign. */
export interface AddCheckpoint {
  readonly old: number
  readonly path: readonly Uint8Array[]
  readonly note: string
}

const longestPath = 63

/** The request for a co-signature. @see C2SP tlog-witness "add-checkpoint" */
export function addCheckpointBody({ old, path, note }: AddCheckpoint): string {
  return `old ${old}\n${path.map(hash => `${Buffer.from(hash).toString('base64')}\n`).join('')}\n${note}`
}

/** The same, read; `undefined` when it is none. */
export function readAddCheckpoint(body: string): AddCheckpoint | undefined {
  const [, old = '', lines = '', note = ''] =
    /^old (0|[1-9][0-9]{0,14})\n((?:[A-Za-z0-9+/]{43}=\n)*)\n(.*)$/s.exec(body) ?? []
  const path = lines.split('\n').filter(line => line !== '')
  if (old === '' || path.length > longestPath) return undefined
  return { old: Number(old), path: path.map(line => Buffer.from(line, 'base64')), note }
}

/** What the ledger's key is known to be. */
export function trustIn({ origin, key, handovers }: WatchedLedger): LedgerTrust {
  const read = readVerifierKey(key)
  if (read === undefined) throw new Error('the state of the witness holds no key of the ledger')
  return { origin, key: read.key, handovers }
}

/**
 * Co-signs checkpoints of the ledgers it watches over, each only when it continues the one co-signed before. The new one is
 * durable before its co-signature leaves: killed at any moment, it never signs two histories.
 * @see C2SP tlog-witness · C2SP tlog-cosignature · @req B6 D4
 */
export class Witness {
  readonly #self: NamedKey
  readonly #state: WitnessState
  readonly #clock: Clock

  /** @param self its name and private key @throws Error when the name cannot stand in a signature line */
  constructor(self: NamedKey, state: WitnessState, clock: Clock) {
    if (!isKeyName(self.name))
      throw new Error('the name of a witness is empty or holds blanks, a plus or control characters')
    this.#self = self
    this.#state = state
    this.#clock = clock
  }

  /** Answers a request for a co-signature. */
  async addCheckpoint(body: string): Promise<WitnessAnswer> {
    const asked = readAddCheckpoint(body)
    const stated = asked === undefined ? undefined : readCheckpoint(asked.note)
    if (asked === undefined || stated === undefined) return { status: 400, body: '' }
    const ledger = await this.#state.ledger(stated.origin)
    if (ledger === undefined) return { status: 404, body: '' }
    const checkpoint = verifyCheckpoint(asked.note, trustIn(ledger))
    if (typeof checkpoint === 'string') return { status: 403, body: `${checkpoint}\n` }
    if (asked.old > checkpoint.size) return { status: 400, body: '' }
    if (asked.old !== ledger.size) return conflict(ledger.size)
    return this.#judge(ledger, checkpoint, asked)
  }

  async #judge(ledger: WatchedLedger, checkpoint: VerifiedCheckpoint, { old, path, note }: AddCheckpoint) {
    const held = ledger.note === undefined ? undefined : readCheckpoint(ledger.note)
    const earlier = held ?? { size: 0, root: checkpoint.root }
    if (!provesConsistency(earlier, checkpoint, path)) {
      const isFork = old === checkpoint.size && held !== undefined
      const alarm = isFork ? 'FORK' : 'NOT_CONTINUED'
      await this.keep(ledger, alarm, note)
      return isFork ? ({ ...conflict(old), alarm } as const) : ({ status: 422, body: '', alarm } as const)
    }
    if (!(await this.#state.advance(ledger.origin, old, { size: checkpoint.size, note }))) {
      const now = await this.#state.ledger(ledger.origin)
      return conflict(now?.size ?? 0)
    }
    return { status: 200, body: this.#line(note) } as const
  }

  #line(note: string): string {
    const text = readCheckpoint(note)?.read.text ?? ''
    return cosignatureLine(text, this.#self.name, this.#self.key, this.#clock.now())
  }

  /** Learns of handovers of a ledger's key: those that go on from the ones known. */
  async addHandovers(origin: string, text: string): Promise<WitnessAnswer> {
    const ledger = await this.#state.ledger(origin)
    if (ledger === undefined) return { status: 404, body: '' }
    const told = handoversIn(text)
    const { handovers: known } = ledger
    const believed = trustedHandovers({ ...trustIn(ledger), handovers: told }).length
    const other = told.findIndex((note, i) => i < known.length && note !== known[i])
    if (other >= 0 && believed > other) {
      await this.keep(ledger, 'KEY_FORK', text)
      return { status: 409, body: '', alarm: 'KEY_FORK' }
    }
    if (other >= 0 || believed < told.length) return { status: 422, body: '' }
    await this.#state.learn(origin, known.length, told.slice(known.length))
    return { status: 200, body: '' }
  }

  /** The last checkpoint co-signed, with a fresh co-signature; `undefined` where there is none. */
  async witnessed(origin: string): Promise<string | undefined> {
    const ledger = await this.#state.ledger(origin)
    return ledger?.note === undefined ? undefined : `${ledger.note}${this.#line(ledger.note)}`
  }

  /** Keeps what speaks against a ledger beside what was co-signed. */
  keep({ origin, note: held = '' }: WatchedLedger, alarm: WitnessAlarm, shown: string): Promise<void> {
    return this.#state.keep({ origin, alarm, held, shown, at: this.#clock.now() })
  }
}

function conflict(size: number): WitnessAnswer {
  return { status: 409, body: `${size}\n` }
}
