import t from 'tap'
import { growthMb, verifyMany } from './verify-memory.js'

t.setTimeout(900_000)

t.test(
  '20000 messages through verify, a third of them wounded: memory stays flat (a million: npm run soak)',
  async t => {
    const run = await verifyMany(20_000)
    t.ok(run.accepted > 13_000, `${run.accepted} accepted`)
    t.ok(run.refused > 4_000, `${run.refused} refused`)
    t.ok(growthMb(run) < 3, `MB held after each tenth: ${run.held.map(one => (one / 1e6).toFixed(1)).join(' ')}`)
  },
)
