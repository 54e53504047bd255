import type { LedgerFile } from '../../ports/data/ledger-file.js'
import { readCheckpoint, type VerifiedCheckpoint, verifyUnder } from '../checkpoint.js'
import { cosignaturesOn, type WitnessPolicy } from '../cosignatures.js'
import { type KeyPeriod, keyPeriods, type LedgerTrust, trustedHandovers } from '../key-chain.js'
import type { Findings } from './report.js'
import { Stream } from './streams.js'

/** A signed statement that the entries are held against. */
export interface Witnessed {
  readonly size: number
  readonly root: Uint8Array
  /** Brought by the auditor, not found in the file. */
  readonly held: boolean
}

/** The verified checkpoints of a ledger and those that the auditor holds, by size; what does not verify is a finding. */
export class Checkpoints {
  readonly #kept: Stream<{ readonly size: number; readonly note: string }>
  readonly #held: Witnessed[] = []
  readonly #origin: string
  readonly #keys: readonly KeyPeriod[]
  readonly #findings: Findings
  readonly #policy: WitnessPolicy | undefined
  #witnessed: { readonly size: number; readonly at: Date } | undefined
  #next: Witnessed | undefined
  #lastSignedAt: Date | undefined
  kept = 0
  /** Kept ones that do not verify. */
  bad = 0
  back = 0
  firstBack: number | undefined

  constructor(
    file: LedgerFile,
    held: readonly string[],
    trust: LedgerTrust,
    findings: Findings,
    witnesses?: WitnessPolicy,
  ) {
    this.#policy = witnesses
    this.#kept = new Stream(file.checkpoints())
    this.#origin = trust.origin
    this.#keys = keyPeriods(trust)
    this.#findings = findings
    // Both keys have signed what the tree was when the one handed over to the other.
    for (const { size, root } of trustedHandovers(trust)) this.#held.push({ size, root, held: false })
    for (const note of held) this.#hold(note)
    this.#held.sort((a, b) => a.size - b.size)
  }

  #hold(note: string): void {
    const verified = verifyUnder(note, this.#origin, this.#keys)
    if (typeof verified !== 'string') {
      this.#held.push({ size: verified.size, root: verified.root, held: true })
      this.#askWitnesses(verified, 'held-checkpoint')
      return
    }
    const size = readCheckpoint(note)?.size
    this.#findings.add({
      kind: 'bad-signature',
      part: 'held-checkpoint',
      ...(size === undefined ? {} : { index: size }),
      text: `The checkpoint brought along is no checkpoint of this ledger's key: ${verified}.`,
    })
  }

  /** The next one by size, which stays; `undefined` at the end. */
  async peek(): Promise<Witnessed | undefined> {
    this.#next ??= await this.#nextKept()
    const [held] = this.#held
    return held !== undefined && (this.#next === undefined || held.size <= this.#next.size) ? held : this.#next
  }

  /** Goes past the one that `peek` showed. */
  skip(shown: Witnessed): void {
    if (shown === this.#next) this.#next = undefined
    else this.#held.shift()
  }

  async #nextKept(): Promise<Witnessed | undefined> {
    for (let row = await this.#kept.peek(); row !== undefined; row = await this.#kept.peek()) {
      this.#kept.skip()
      this.kept += 1
      const verified = verifyUnder(row.note, this.#origin, this.#keys)
      const flaw = typeof verified === 'string' ? verified : flawOf(verified, row.size)
      if (typeof verified !== 'string' && flaw === undefined) {
        this.#watchClock(verified)
        this.#askWitnesses(verified, 'checkpoint')
        return { size: verified.size, root: verified.root, held: false }
      }
      this.bad += 1
      const text = `A kept checkpoint does not verify: ${flaw}.`
      this.#findings.add({ kind: 'bad-signature', part: 'checkpoint', index: row.size, text })
    }
    return undefined
  }

  /** The largest checkpoint that enough witnesses have signed, once all were seen; that there is none is a finding. */
  witnessed(): { readonly witnessed?: number; readonly witnessedAt?: Date } {
    if (this.#policy === undefined) return {}
    return this.#witnessed === undefined
      ? { witnessed: 0 }
      : { witnessed: this.#witnessed.size, witnessedAt: this.#witnessed.at }
  }

  /** Ends the walk. */
  end(): void {
    if (this.#policy === undefined || this.#witnessed !== undefined) return
    const text = `No checkpoint bears the co-signatures of ${this.#policy.quorum} of the witnesses.`
    this.#findings.add({ kind: 'unwitnessed', part: 'checkpoint', index: 0, text })
  }

  #askWitnesses({ note, size }: VerifiedCheckpoint, part: 'checkpoint' | 'held-checkpoint'): void {
    if (this.#policy === undefined) return
    const { by, broken } = cosignaturesOn(note, this.#policy.witnesses)
    for (const name of broken) {
      const text = `A co-signature in the name of ${name} does not hold.`
      this.#findings.add({ kind: 'bad-signature', part, index: size, text })
    }
    if (by.length < this.#policy.quorum || size < (this.#witnessed?.size ?? 0)) return
    const at = new Date(Math.max(...by.map(one => one.at.getTime())))
    this.#witnessed = { size, at }
  }

  #watchClock({ signedAt, size }: VerifiedCheckpoint): void {
    if (signedAt === undefined) return
    if (this.#lastSignedAt !== undefined && signedAt < this.#lastSignedAt) {
      this.back += 1
      this.firstBack ??= size
    }
    this.#lastSignedAt = signedAt
  }
}

function flawOf(verified: VerifiedCheckpoint, size: number): string | undefined {
  if (verified.size !== size) return 'it is kept under another size'
  return verified.signedAt === undefined ? 'its signed time is gone' : undefined
}
