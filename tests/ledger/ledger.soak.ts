import t from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { clockGoesBackAtRandom } from './clock-back.js'
import { drafts } from './drafts.js'
import { ledgerPlace } from './place.js'
import { tamperedLedger } from './tampered.js'
import { tamperings } from './tampering.js'
import { partTamperings } from './tampering-parts.js'

t.setTimeout(10_800_000)

/** How often each kind is tried; `CSIZS_TAMPERINGS` chooses. */
const times = Number(process.env.CSIZS_TAMPERINGS ?? 1_000)

t.test(
  `@req D4 every kind of tampering, ${times} times each at random places, is found and located each time`,
  async t => {
    const target = await tamperedLedger(t, 530)
    for (const name of Object.keys(tamperings)) await t.resolves(target.tamperAtRandom(times, [name]), name)
    const moved = await tamperedLedger(t, 530, 'MOVED')
    for (const name of Object.keys(partTamperings)) await t.resolves(moved.tamperAtRandom(times, [name]), name)
  },
)

t.test(
  `@req D4 ${times} ledgers whose clock goes back: the first entry and checkpoint are named each time`,
  async t => {
    t.same(await clockGoesBackAtRandom(t, times), [])
  },
)

t.test('@req D4 a hundred thousand entries, tiles of three levels, are audited in flat memory', async t => {
  const place = await ledgerPlace(t)
  const ledger = await place.open()
  const size = 100_000
  for (let at = 0; at < size; at += 1_000) await ledger.append(drafts(at, 1_000))
  await ledger.close()
  const seen: number[] = []
  const onProgress = () => void seen.push(process.memoryUsage().heapUsed / 1e6)
  const report = await auditSqliteLedger(place.file, { origin: place.origin, key: place.publicKey, onProgress })
  t.ok(report.sound)
  t.equal(report.entries, size)
  t.ok(Math.max(...seen) < 200, `heap in MB along the way: ${seen.map(Math.round).join(' ')}`)
})
