/** A ledger that is copied, tampered with and audited, as often as a test wants. */
import { generateKeyPairSync } from 'node:crypto'
import { copyFile, cp, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { Test } from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import type { AuditReport } from '../../src/ledger/audit.js'
import { cosignatureLine, readCheckpoint } from '../../src/ledger/checkpoint.js'
import type { Checkpoint, Receipt } from '../../src/ports/data/ledger.js'
import fc from '../properties/seeded.js'
import { drafts } from './drafts.js'
import { ledgerPlace, type TestLedger } from './place.js'
import { type Expected, tamperings } from './tampering.js'
import { partTamperings } from './tampering-parts.js'

/** What an auditor brings along. */
interface More {
  readonly held?: readonly string[]
  readonly receipts?: readonly Receipt[]
  /** Wants the signature of the witness that signed the newest checkpoint. */
  readonly isWitnessed?: boolean
  readonly withKeys?: boolean
}

export interface TamperedLedger {
  readonly place: TestLedger
  /** Checkpoints from along the way; the last one covers everything. */
  readonly held: readonly Checkpoint[]
  /** A fresh copy of the file. */
  copy(): Promise<string>
  audited(file: string, more?: More): Promise<AuditReport>
  /** Applies a tampering to a copy; empty when the audit says what it has to, else what is amiss. */
  verdict(name: string, a: number, b: number, c: number): Promise<string>
  /** Applies so many tamperings at random, of these kinds or of all; @throws Error with the first that the audit misses, and its seed */
  tamperAtRandom(runs: number, names?: readonly string[]): Promise<void>
}

/** Entries in uneven groups, checkpoints among them. */
async function written(place: TestLedger, size: number, areMoved: boolean) {
  const ledger = await place.open()
  const checkpoints: Checkpoint[] = []
  const receipts: Receipt[] = []
  for (let at = 0, portion = 1; at < size; at += portion, portion = Math.min((portion * 5) % 97, size - at) || 1) {
    receipts.push(...(await ledger.append(drafts(at, portion))))
    if (at % 3 === 0) checkpoints.push(await ledger.checkpoint())
  }
  checkpoints.push(await ledger.checkpoint())
  if (areMoved) await ledger.moveParts()
  await ledger.close()
  return { checkpoints, receipts }
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

/**
 * Writes a ledger of so many entries to be tampered with: in its own file, or, MOVED, in the files of its controllers, where the personal parts
 * are then.
 */
export async function tamperedLedger(
  t: Pick<Test, 'teardown'>,
  size: number,
  parts?: 'MOVED',
): Promise<TamperedLedger> {
  const place = await ledgerPlace(t)
  const { checkpoints: held, receipts } = await written(place, size, parts === 'MOVED')
  const witness = { name: 'swiadek.example/w', key: generateKeyPairSync('ed25519').privateKey }
  const newest = held.at(-1)?.note ?? ''
  const text = readCheckpoint(newest)?.read.text ?? ''
  const witnessed = newest + cosignatureLine(text, witness.name, witness.key, new Date(0))
  let copies = 0
  const target: TamperedLedger = {
    place,
    held,
    async copy() {
      copies += 1
      const folder = join(place.folder, `copy-${copies % 4}`)
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder)
      const file = join(folder, 'ledger.db')
      await copyFile(place.file, file)
      if (parts === 'MOVED') await cp(place.parts.folder, join(folder, 'sets'), { recursive: true })
      return file
    },
    async audited(file, more = {}) {
      return auditSqliteLedger(file, {
        origin: place.origin,
        key: place.publicKey,
        ...(more.held === undefined ? {} : { held: more.held }),
        ...(more.receipts === undefined ? {} : { receipts: more.receipts }),
        ...(more.isWitnessed === true ? { witnesses: { witnesses: [witness], quorum: 1 } } : {}),
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
      if (expected.needsKeys === true) return misses(await target.audited(file, { withKeys: true }), expected)
      // A checkpoint held, the same as a witness has signed it, and the receipt of an entry that is gone each show it.
      const receipt = receipts.slice(-1 - (b % 20)).slice(0, 1)
      const verdicts = [
        misses(await target.audited(file, { held: [newest] }), expected),
        misses(await target.audited(file, { held: [witnessed], isWitnessed: true }), expected),
        (receipt[0]?.index ?? 0) < (expected.index ?? 0)
          ? ''
          : misses(await target.audited(file, { receipts: receipt }), { ...expected, part: 'receipt' }),
      ]
      return verdicts.join('')
    },
    async tamperAtRandom(runs, names = Object.keys(parts === 'MOVED' ? partTamperings : tamperings)) {
      const some = fc.nat({ max: 1_000_000 })
      const name = fc.constantFrom(...names)
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
  const inParts = partTamperings[name]
  if (inParts !== undefined) return inParts(dirname(file), size, a, b)
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
