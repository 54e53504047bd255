import type { Promised } from '../verify-proof.js'
import type { Findings } from './report.js'

/** What answers have promised, held against the entries as they pass. */
export class Receipts {
  readonly #due: Promised[]
  readonly #findings: Findings

  constructor(receipts: readonly Promised[], origin: string, findings: Findings) {
    this.#findings = findings
    for (const { log, index } of receipts.filter(one => one.log !== origin)) {
      const text = `The receipt brought along is of another ledger: ${log}.`
      findings.add({ kind: 'bad-signature', part: 'receipt', index, text })
    }
    this.#due = receipts.filter(one => one.log === origin).sort((a, b) => a.index - b.index)
  }

  /** The entry at the place, absent where there is none; places come in ascending order. */
  see(index: number, leafHash: Uint8Array | undefined): void {
    for (let [next] = this.#due; next !== undefined && next.index <= index; [next] = this.#due) {
      this.#due.shift()
      if (leafHash !== undefined && Buffer.from(leafHash).toString('hex') === next.leafHash.toLowerCase()) continue
      const kind = leafHash === undefined ? 'deleted' : 'altered'
      const text = 'The entry is not the one that an answer’s receipt promises at this place.'
      this.#findings.add({ kind, part: 'receipt', index: next.index, text })
    }
  }

  /** Ends the walk at so many places: what was promised beyond is gone. */
  end(size: number): void {
    const last = this.#due.at(-1)
    if (last === undefined) return
    const text = `A receipt promises entry ${last.index}; the ledger ends before it.`
    this.#findings.add({ kind: 'truncated', part: 'receipt', index: size, until: last.index, text })
  }
}
