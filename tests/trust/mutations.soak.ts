import t from 'tap'
import { mutationRun, targets } from './mutation-run.js'

t.setTimeout(3 * 3_600_000)

const count = 3_000_000

t.test(`${count} wounded messages and documents, none of which npm test sees @req D3`, async t => {
  const list = await targets()
  for (let seed = 1_000_000; seed < 1_000_000 + count; seed += 100_000) {
    const tally = await mutationRun(list, seed, 100_000)
    t.same(tally.failures, [], `from ${seed}: ${tally.accepted} accepted`)
    t.ok(tally.acceptedChanged > 1_000)
  }
})
