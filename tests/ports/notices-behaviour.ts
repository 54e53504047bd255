/** What every control store has to do with notices of corrected data. */
import t from 'tap'
import type { Notice } from '../../src/domain/registry/notice.js'
import type { ControlFactory } from './control-behaviour.js'
import { draftOf } from './samples.js'

const now = new Date('2026-11-21T10:00:00.000Z')
const set = 'CBB-1465-PUP-01-RP-01'
const notice = (n: number, change: Partial<Notice> = {}): Notice => ({
  id: String(n).padStart(64, '0'),
  kind: 'SPROSTOWANIE',
  recipient: 'JT-1465-OPS-01',
  controller: 'JT-1465-PUP-01',
  set,
  scope: 'RP.ADRESY',
  rectifiedAt: now,
  given: [
    { index: 7, at: now, transactionId: 't-1', messageId: 'm-1', systemId: 'SD-000001' },
    { index: 3, at: now, transactionId: 't-0' },
  ],
  ...change,
})

/** Runs the suite over the stores that the factory opens. */
export function noticesBehaviour(name: string, open: ControlFactory): void {
  t.test(`${name}: notices of corrected data @req B6`, async t => {
    const store = await open(t)
    const whole = { first: 0, limit: 100 }
    const tell = (expected: number, until: number, ...notices: readonly Notice[]) =>
      store.apply([{ change: 'rectifications-told', set, expected, until, notices }], [draftOf('zawiadom')])
    const confirm = (id: string) =>
      store.apply([{ change: 'notice-confirmed', id, by: 'iod', at: now }], [draftOf('potwierdzZawiadomienie')])
    const other = notice(2, { recipient: 'JT-1465-ORS-01', kind: 'USUNIECIE' })

    await t.test('are told once, as far as was expected', async t => {
      t.equal(await store.toldUntil(set), 0)
      t.match(await tell(0, 5, notice(1), other), { applied: true })
      t.match(await tell(0, 6, notice(3)), { conflict: 'STALE' })
      t.equal(await store.toldUntil(set), 5)
      t.match(await tell(5, 9), { applied: true }, 'nobody to tell')
      t.equal(await store.toldUntil(set), 9)
      t.equal(await store.toldUntil('CBB-1465-PUP-01-RP-02'), 0)
      t.same(await store.notices({}, whole), [other, notice(1)], 'the newest first, as they were')
    })

    await t.test('are listed for recipient and controller, and confirmed once', async t => {
      t.same(await store.notices({ recipient: other.recipient }, whole), [other])
      t.equal(await store.countNotices({ controller: 'JT-1465-PUP-01' }), 2)
      t.equal(await store.countNotices({ controller: 'JT-0264-PUP-01' }), 0)
      t.same(await store.notices({}, { first: 1, limit: 1 }), [notice(1)])
      t.match(await confirm('f'.repeat(64)), { conflict: 'MISSING' })
      t.match(await confirm(other.id), { applied: true })
      t.match(await confirm(other.id), { conflict: 'STALE' })
      t.same(await store.notices({ id: other.id }, whole), [{ ...other, confirmed: { by: 'iod', at: now } }])
      t.same(await store.notices({ openOnly: true }, whole), [notice(1)])
    })
  })
}
