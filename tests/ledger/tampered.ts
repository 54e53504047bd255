/** A ledger that is copied, tampered with and audited, as often as a test wants. */
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import fc from 'fast-check'
import type { Test } from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import type { AuditReport } from '../../src/ledger/audit.js'
import type { Checkpoint } from '../../src/ports/data/ledger.js'
import { drafts } from './drafts.js'
import { ledgerPlace, type TestLedger } from './place.js'
import { type Expected, tamperings } from './tampering.js'

export interface TamperedLedger {
  readonly place: TestLedger
  /** Checkpoints from along the way; the last one covers everything. */
  readonly held: readonly Checkpoint[]
  /** A fresh copy of the file. */
  copy(): Promise<string>
  audited(file: string, more?: { held?: readonly string[]; withKeys?: boolean }): Promise<AuditReport>
  /** Applies a tampering to a copy; empty when the audit says what it has to, else what is amiss. */
  verdict(name: string, a: number, b: number, c: number): Promise<string>
  /** Applies so many tamperings at random; @throws Error with the first that the audit misses, and its seed */
  tamperAtRandom(runs: number): Promise<void>
}

/** Entries in uneven groups, checkpoints among them. */
async function written(place: TestLedger, size: number): Promise<readonly Checkpoint[]> {
  const ledger = await place.open()
  const checkpoints: Checkpoint[] = []
  for (let at = 0, portion = 1; at < size; at += portion, portion = Math.min((portion * 5) % 97, size - at) || 1) {
    await ledger.append(drafts(at, portion))
    if (at % 3 === 0) checkpoints.push(await ledger.checkpoint())
  }
  checkpoints.push(await ledger.checkpoint())
  await ledger.close()
  return checkpoints
}

/** What is not as expected, in words; empty when the audit says what it has to. */
function misses(report: AuditReport, expected: Expected): string {
  const [first] = report.findings
  if (report.sound || first === undefined) return 'not found'
  if (first.kind !== expected.kind || first.part !== expected.part) return `found as ${JSON.stringify(first)}`
  if (expected.within !== undefined) {
    const inside = (first.index ?? 1) <= expected.within && expected.within <= (first.until ?? 0)
    return inside ? '' : `not within ${JSON.stringify(first)}`
  }
  return first.index === expected.index ? '' : `found at ${first.index} instead of ${expected.index}`
}

/** Writes a ledger of so many entries to be tampered with. */
export async function tamperedLedger(t: Pick<Test, 'teardown'>, size: number): Promise<TamperedLedger> {
  const place = await ledgerPlace(t)
  const held = await written(place, size)
  let copies = 0
  const target: TamperedLedger = {
    place,
    held,
    async copy() {
      copies += 1
      const file = join(place.folder, `copy-${copies % 4}.db`)
      await copyFile(place.file, file)
      return file
    },
    async audited(file, more = {}) {
      return auditSqliteLedger(file, {
        origin: place.origin,
        key: place.publicKey,
        ...(more.held === undefined ? {} : { held: more.held }),
        ...(more.withKeys === true ? { personal: place } : {}),
      })
    },
    async verdict(name, a, b, c) {
      const file = await target.copy()
      const expected = tamper(file, size, name, a, b, c)
      const plain = await target.audited(file)
      if (expected.needsHeld !== true && expected.needsKeys !== true) return misses(plain, expected)
      // Cut off between two checkpoints that lie far apart, even the file alone shows that one is missing.
      const shown = plain.findings.every(({ kind, part }) => kind === 'deleted' && part === 'checkpoint')
      if (!plain.sound && !shown) return `found without what it needs: ${JSON.stringify(plain.findings[0])}`
      const more = expected.needsKeys === true ? { withKeys: true } : { held: [held.at(-1)!.note] }
      return misses(await target.audited(file, more), expected)
    },
    async tamperAtRandom(runs) {
      const some = fc.nat({ max: 1_000_000 })
      const name = fc.constantFrom(...Object.keys(tamperings))
      const property = fc.asyncProperty(name, some, some, some, async (chosen, a, b, c) => {
        const miss = await target.verdict(chosen, a, b, c)
        if (miss !== '') throw new Error(`${chosen} (${a}, ${b}, ${c}): ${miss}`)
      })
      await fc.assert(property, { numRuns: runs })
    },
  }
  return target
}

function tamper(file: string, size: number, name: string, a: number, b: number, c: number): Expected {
  const act = tamperings[name]
  if (act === undefined) throw new Error(`no tampering called ${name}`)
  const database = new SqliteDatabase(file)
  try {
    database.pragma('synchronous = OFF')
    return database.transaction(() => act(database, size, a, b, c))()
  } finally {
    database.close()
  }
}
