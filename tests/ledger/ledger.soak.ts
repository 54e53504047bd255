import t from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { drafts } from './drafts.js'
import { ledgerPlace } from './place.js'
import { tamperedLedger } from './tampered.js'

t.setTimeout(3_600_000)

t.test('@req D4 a thousand tamperings at random places are each found and located', async t => {
  await t.resolves((await tamperedLedger(t, 530)).tamperAtRandom(1_000))
})

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
