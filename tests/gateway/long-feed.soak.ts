import t from 'tap'
import { longFeed } from './long-feed.js'

t.setTimeout(0)

const megabytes = Number(process.env.CSIZS_FEED_MB ?? 1_024)

t.test(`a feed of ${megabytes} MB is taken whole with flat memory @req B4`, async t => {
  const fed = await longFeed(megabytes)
  t.equal(fed.taken, fed.records)
  t.equal(fed.held, 0, 'the first and the last records are there')
  t.ok(fed.growthMb < 300, `grew by ${fed.growthMb.toFixed(0)} MB from the first third to the end`)
})
