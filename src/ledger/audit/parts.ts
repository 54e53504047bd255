import type { ExpectedLookup, LedgerFile } from '../../ports/data/ledger-file.js'
import type { StoredEntry, StoredPersonal } from '../../ports/data/ledger-storage.js'
import { type PersonalKeys, personalHashOf, tokensIn } from '../personal.js'
import type { Finding, Findings } from './report.js'
import { Stream } from './streams.js'

const lookupPortion = 1_000

/** Walks the personal parts along the entries and holds every stored byte of them against the leaf. */
export class PersonalParts {
  readonly #file: LedgerFile
  readonly #parts: Stream<StoredPersonal>
  readonly #erasedRows: Stream<{ readonly index: number }>
  readonly #keys: PersonalKeys | undefined
  readonly #findings: Findings
  #expected: ExpectedLookup[] = []
  #expectedCount = 0
  present = 0
  absent = 0
  opened = 0
  firstAbsent: number | undefined
  /** Parts that cannot be read: the folder of their controller is not there, or its file is damaged. */
  unreadable = 0
  /** Erased parts that still lie in the file of a controller. */
  toOverwrite = 0
  readonly #toldDamaged = new Set<string>()
  readonly #absentRanges: [number, number][] = []
  readonly #erased: (readonly [number, number])[] = []

  constructor(file: LedgerFile, keys: PersonalKeys | undefined, findings: Findings) {
    this.#file = file
    this.#parts = new Stream(file.personal())
    this.#erasedRows = new Stream(file.erased())
    this.#keys = keys
    this.#findings = findings
  }

  /** Checks the part of an entry; entries come in ascending order. `controller`: as its public facts name it. */
  async check(entry: StoredEntry, controller: unknown): Promise<void> {
    const parts = await this.#of(entry.index)
    const isErased = await this.#isErased(entry.index)
    const [part] = parts
    if (part === undefined) {
      this.#miss(entry.index, controller, isErased)
      return
    }
    const flaw = parts.map(one => this.#flawOf(one, entry, controller)).find(one => one !== undefined)
    if (flaw !== undefined) this.#report(entry, flaw)
    if (isErased) {
      // Its look-ups are gone, and whether it was erased has to be on record as for any that is gone.
      this.toOverwrite += 1
      this.#lack(entry.index)
      return
    }
    this.present += 1
    await this.#expect(part)
  }

  /** What lies there of the entry: while it is moved, two of the same. */
  async #of(index: number): Promise<readonly StoredPersonal[]> {
    const parts: StoredPersonal[] = []
    for (let part = await this.#upTo(index); part !== undefined; part = await this.#upTo(index)) {
      parts.push(part)
      this.#parts.skip()
    }
    return parts
  }

  async #isErased(index: number): Promise<boolean> {
    for (let row = await this.#erasedRows.peek(); row !== undefined; row = await this.#erasedRows.peek()) {
      if (row.index >= index) return row.index === index
      this.#erasedRows.skip()
    }
    return false
  }

  #miss(index: number, controller: unknown, isErased: boolean): void {
    const away = typeof controller === 'string' && !isErased ? this.#file.unreadableParts().get(controller) : undefined
    if (typeof controller !== 'string' || away === undefined) {
      this.#lack(index)
      return
    }
    this.unreadable += 1
    if (away.why === 'AWAY' || this.#toldDamaged.has(controller)) return
    this.#toldDamaged.add(controller)
    const text = `The file of the personal parts of ${controller} cannot be read: ${away.text}.`
    this.#findings.add({ kind: 'unreadable', part: 'personal', index, text })
  }

  #lack(index: number): void {
    this.absent += 1
    this.firstAbsent ??= index
    const last = this.#absentRanges.at(-1)
    if (last !== undefined && last[1] === index - 1) last[1] = index
    else this.#absentRanges.push([index, index])
  }

  /** Takes note of an erasure that the ledger records. */
  erasedBy(ranges: readonly (readonly [number, number])[]): void {
    this.#erased.push(...ranges)
  }

  /** Personal parts that are gone without an erasure on record: how many, and the first. */
  unexplained(): { readonly count: number; readonly first?: number } {
    const erased = [...this.#erased].sort((a, b) => a[0] - b[0])
    let count = 0
    let first: number | undefined
    let next = 0
    for (const [from, to] of this.#absentRanges) {
      for (let index = from; index <= to; index += 1) {
        while (next < erased.length && (erased[next]?.[1] ?? 0) < index) next += 1
        if ((erased[next]?.[0] ?? Number.POSITIVE_INFINITY) <= index) continue
        count += 1
        first ??= index
      }
    }
    return first === undefined ? { count } : { count, first }
  }

  /** Ends the walk: parts that are left belong to no entry, and look-ups that are left to no part. */
  async end(): Promise<void> {
    await this.#upTo(Number.POSITIVE_INFINITY)
    await this.#compareLookups()
    // Which look-ups belong to parts that cannot be read is not known.
    if (this.unreadable === 0 && (await this.#file.lookupCount()) > this.#expectedCount) {
      this.#findings.add({
        kind: 'inserted',
        part: 'lookup',
        text: 'There are look-ups that belong to no personal part.',
      })
    }
  }

  async #upTo(index: number): Promise<StoredPersonal | undefined> {
    for (let part = await this.#parts.peek(); part !== undefined; part = await this.#parts.peek()) {
      if (part.index === index) return part
      if (part.index > index) return undefined
      this.#parts.skip()
      const text = 'There is a personal part of an entry that is not there.'
      this.#findings.add({ kind: 'inserted', part: 'personal', index: part.index, text })
    }
    return undefined
  }

  #flawOf(part: StoredPersonal, entry: StoredEntry, controller: unknown): string | undefined {
    if (!personalHashOf(part, part.tokens).equals(entry.personalHash))
      return 'The stored personal part is not the one recorded.'
    if (part.controller !== controller) return 'The personal part is kept under another unit than the entry names.'
    if (this.#keys === undefined) return undefined
    try {
      this.#keys.open({ controller: part.controller, entryId: entry.entryId }, part)
      this.opened += 1
      return undefined
    } catch {
      return 'The personal part cannot be opened with the key.'
    }
  }

  #report({ index, entryId }: StoredEntry, text: string): void {
    this.#findings.add({ kind: 'altered', part: 'personal', index, entryId, text })
  }

  async #expect(part: StoredPersonal): Promise<void> {
    if (part.tokens.length % 33 !== 0) return
    for (const { token, met } of tokensIn(part.tokens)) this.#expected.push({ index: part.index, token, met })
    if (this.#expected.length >= lookupPortion) await this.#compareLookups()
  }

  async #compareLookups(): Promise<void> {
    const expected = this.#expected
    this.#expected = []
    this.#expectedCount += expected.length
    const missing = await this.#file.missingLookup(expected)
    if (missing === undefined) return
    const finding: Finding = {
      kind: 'deleted',
      part: 'lookup',
      index: missing.index,
      text: 'A look-up of the entry is gone or altered.',
    }
    this.#findings.add(finding)
  }
}
