import t from 'tap'
import { growthMb, verifyMany } from './verify-memory.js'

t.setTimeout(2 * 3_600_000)

t.test('One million messages through verify: memory flat', async t => {
  const run = await verifyMany(1_000_000)
  t.ok(run.accepted > 650_000, `${run.accepted} accepted`)
  t.ok(growthMb(run) < 3, `MB held after each tenth: ${run.held.map(one => (one / 1e6).toFixed(1)).join(' ')}`)
})
