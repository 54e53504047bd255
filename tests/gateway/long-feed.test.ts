import t from 'tap'
import { longFeed } from './long-feed.js'

t.setTimeout(900_000)

t.test('a feed of some megabytes is taken whole, and memory does not follow its length @req B4', async t => {
  const fed = await longFeed(12)
  t.ok(fed.records > 500)
  t.equal(fed.taken, fed.records)
  t.equal(fed.held, 0, 'the first and the last records are there')
  t.ok(fed.growthMb < 250, `grew by ${fed.growthMb.toFixed(0)} MB`)
})
