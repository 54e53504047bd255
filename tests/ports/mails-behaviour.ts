/** What every control store has to do with the queue of mails: the suite of `ports/data/mails.ts`. */
import t, { type Test } from 'tap'
import type { ControlChange, ControlStore } from '../../src/ports/data/control.js'
import type { QueuedMail } from '../../src/ports/data/mails.js'
import type { ControlFactory } from './control-behaviour.js'
import { draftOf } from './samples.js'

const now = new Date('2026-11-21T10:00:00.123Z')
const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)
const mail = (id: string, change: Partial<QueuedMail> = {}): QueuedMail => ({
  id,
  key: `klucz-${id}`,
  kind: 'PAKIET',
  state: 'OCZEKUJE',
  queuedAt: now,
  attempts: 0,
  nextAt: now,
  mayArriveTwice: false,
  sealed: Uint8Array.of(1, 2),
  ...change,
})
const none = { OCZEKUJE: 0, WYSYLANA: 0, WYSLANA: 0, PORZUCONA: 0 }

export function mailsBehaviour(backend: string, open: ControlFactory): void {
  const apply = (store: ControlStore, change: ControlChange) => store.apply([change], [draftOf('mails')])
  const queued = async (test: Test, ...mails: readonly QueuedMail[]): Promise<ControlStore> => {
    const store = await open(test)
    for (const one of mails) test.same(await apply(store, { change: 'mail-queued', mail: one }), { applied: true })
    return store
  }

  t.test(`${backend}: @req A2.3 a mail is queued once, by its number and by its key`, async test => {
    const store = await queued(test, mail('a'))
    const held = await store.mail('a')
    test.strictSame({ ...held, sealed: Uint8Array.from(held?.sealed ?? []) }, mail('a'))
    test.equal(await store.mail('b'), undefined)
    test.equal(await store.hasMail('klucz-a'), true)
    test.equal(await store.hasMail('klucz-b'), false)
    for (const again of [mail('a', { key: 'inny' }), mail('b', { key: 'klucz-a' })])
      test.same(await apply(store, { change: 'mail-queued', mail: again }), { conflict: 'EXISTS' })
  })

  t.test(`${backend}: a mail goes from state to state in one order only`, async test => {
    const store = await queued(test, mail('a'))
    const begun = { change: 'mail-begun', id: 'a' } as const
    const failed = { change: 'mail-failed', id: 'a' } as const
    const renewed = { change: 'mail-renewed', id: 'a', at: after(9) } as const
    const sent = { change: 'mail-sent', id: 'a', at: after(10) } as const
    for (const early of [failed, renewed, sent]) test.same(await apply(store, early), { conflict: 'STALE' })
    test.same(await apply(store, { ...begun, id: 'b' }), { conflict: 'MISSING' })
    test.same(await apply(store, begun), { applied: true })
    test.same(await apply(store, begun), { conflict: 'STALE' })
    test.same(await apply(store, { ...failed, nextAt: after(5) }), { applied: true })
    test.match(await store.mail('a'), { state: 'OCZEKUJE', attempts: 1, nextAt: after(5) })
    await apply(store, begun)
    test.same(await apply(store, failed), { applied: true })
    test.match(await store.mail('a'), { state: 'PORZUCONA', attempts: 2 })
    test.same(await apply(store, renewed), { applied: true })
    test.match(await store.mail('a'), { state: 'OCZEKUJE', attempts: 0, nextAt: after(9) })
    await apply(store, begun)
    test.same(await apply(store, sent), { applied: true })
    const { sealed: _gone, ...rest } = mail('a', { state: 'WYSLANA', attempts: 1, nextAt: after(9), sentAt: after(10) })
    test.strictSame(await store.mail('a'), rest, 'what was in it is removed')
  })

  t.test(`${backend}: what is due comes the oldest first, and what was begun before an end waits again`, async test => {
    const later = mail('later', { nextAt: after(5) })
    const store = await queued(test, mail('a'), later, mail('b'), mail('c'))
    const due = async (at: Date, most = 9) => (await store.dueMails(at, most)).map(({ id }) => id)
    test.same(await due(now), ['a', 'b', 'c'])
    test.same(await due(now, 2), ['a', 'b'])
    test.same(await due(after(-1)), [])
    await apply(store, { change: 'mail-begun', id: 'a' })
    test.same(await due(now), ['b', 'c'])
    test.equal(await store.resumeMails(after(1)), 1)
    test.equal(await store.resumeMails(after(1)), 0)
    test.match(await store.mail('a'), { state: 'OCZEKUJE', mayArriveTwice: true, nextAt: after(1) })
    test.same(await due(after(5)), ['a', 'later', 'b', 'c'])
  })

  t.test(
    `${backend}: the queue tells how many there are in each state, and since when the oldest waits`,
    async test => {
      const store = await queued(test)
      test.strictSame(await store.mailQueue(), { counts: none })
      for (const one of [mail('a', { queuedAt: after(-30) }), mail('b', { queuedAt: after(-20) }), mail('c')])
        await apply(store, { change: 'mail-queued', mail: one })
      test.strictSame(await store.mailQueue(), { counts: { ...none, OCZEKUJE: 3 }, oldestAt: after(-30) })
      await apply(store, { change: 'mail-begun', id: 'a' })
      test.strictSame(await store.mailQueue(), { counts: { ...none, OCZEKUJE: 2, WYSYLANA: 1 }, oldestAt: after(-30) })
      await apply(store, { change: 'mail-failed', id: 'a' })
      test.strictSame(await store.mailQueue(), { counts: { ...none, OCZEKUJE: 2, PORZUCONA: 1 }, oldestAt: after(-20) })
      for (const id of ['b', 'c']) {
        await apply(store, { change: 'mail-begun', id })
        await apply(store, { change: 'mail-sent', id, at: now })
      }
      test.strictSame(await store.mailQueue(), { counts: { ...none, WYSLANA: 2, PORZUCONA: 1 } })
    },
  )
}
