/** Clocks that go back: ledgers whose entries and checkpoints jump in time, and what an audit has to say of them. */

import type { Test } from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import type { ClockObservations } from '../../src/ledger/audit/report.js'
import fc from '../properties/seeded.js'
import { draft } from './drafts.js'
import { ledgerPlace } from './place.js'

const toleranceMs = 5 * 60_000

/** What the clock of these steps does, told by the minutes alone: each step enters one entry and has it signed. */
function expectedOf(minutes: readonly number[]): ClockObservations {
  const times = minutes.map((_, i) => minutes.slice(0, i + 1).reduce((sum, one) => sum + one, 0) * 60_000)
  const back = [...times.keys()].filter(i => (times[i] ?? 0) < Math.max(...times.slice(0, i)) - toleranceMs)
  const signedBack = [...times.keys()].filter(i => i > 0 && (times[i] ?? 0) < (times[i - 1] ?? 0))
  const [entry] = back
  const [checkpoint] = signedBack
  return {
    entriesBack: back.length,
    ...(entry === undefined ? {} : { firstEntryBack: entry }),
    checkpointsBack: signedBack.length,
    ...(checkpoint === undefined ? {} : { firstCheckpointBack: checkpoint + 1 }),
  }
}

/** Writes so many ledgers whose clock jumps at random; gives those whose jumps back the audit does not locate. */
export async function clockGoesBackAtRandom(t: Pick<Test, 'teardown'>, runs: number): Promise<readonly string[]> {
  const missed: string[] = []
  const steps = fc.sample(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 8 }), runs)
  for (const minutes of steps) {
    const place = await ledgerPlace(t)
    const ledger = await place.open()
    let nowMs = Date.UTC(2026, 10, 1)
    for (const [index, minute] of minutes.entries()) {
      nowMs += minute * 60_000
      place.tick(minute * 60_000)
      await ledger.append([draft(index, { time: new Date(nowMs).toISOString() })])
      await ledger.checkpoint()
    }
    await ledger.close()
    const { clock } = await auditSqliteLedger(place.file, { origin: place.origin, key: place.publicKey })
    const sorted = (one: ClockObservations) => JSON.stringify(Object.entries(one).sort())
    if (sorted(clock) !== sorted(expectedOf(minutes))) missed.push(`${minutes}: ${JSON.stringify(clock)}`)
  }
  return missed
}
