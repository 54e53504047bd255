import type { ExpectedSearched, LedgerFile } from '../../ports/data/ledger-file.js'
import type { Findings } from './report.js'

const portion = 1_000

/** Holds the tables that searches go by against the entries: an entry that they leave out is one that nobody finds. */
export class SearchTables {
  readonly #file: LedgerFile
  readonly #findings: Findings
  #expected: ExpectedSearched[] = []
  #upTo: number | undefined
  #rows = { byTime: 0, byUnit: 0 }

  constructor(file: LedgerFile, findings: Findings) {
    this.#file = file
    this.#findings = findings
  }

  /** Expects the entry where the tables say that they know those up to it. */
  async expect(index: number, time: unknown, controller: unknown): Promise<void> {
    this.#upTo ??= await this.#file.searched()
    if (index >= this.#upTo || typeof time !== 'string') return
    const isKept = typeof controller === 'string'
    this.#expected.push({ index, time, ...(isKept ? { controller } : {}) })
    this.#rows = { byTime: this.#rows.byTime + 1, byUnit: this.#rows.byUnit + (isKept ? 1 : 0) }
    if (this.#expected.length >= portion) await this.#compare()
  }

  /** Ends the walk: rows that are left over lead nowhere. */
  async end(): Promise<void> {
    await this.#compare()
    const { byTime, byUnit } = await this.#file.searchRows()
    if (byTime <= this.#rows.byTime && byUnit <= this.#rows.byUnit) return
    const text = 'The tables of search hold rows of entries that are not there.'
    this.#findings.add({ kind: 'inserted', part: 'lookup', text })
  }

  async #compare(): Promise<void> {
    const expected = this.#expected
    this.#expected = []
    const index = await this.#file.missingSearched(expected)
    if (index === undefined) return
    const text = 'The entry is missing in the tables of search, or lies at another place there.'
    this.#findings.add({ kind: 'deleted', part: 'lookup', index, text })
  }
}
