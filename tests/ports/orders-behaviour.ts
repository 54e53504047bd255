/** What every control store has to do with orders of data: the suite of `ports/data/control.ts`, orders. */
import { randomUUID } from 'node:crypto'
import t from 'tap'
import type { ControlChange, ControlStore } from '../../src/ports/data/control.js'
import type { ControlFactory } from './control-behaviour.js'
import { account, days, now, otherUnit, system, withAccount, withSystem, withUnit } from './control-samples.js'
import { draftOf } from './samples.js'

export function ordersBehaviour(backend: string, open: ControlFactory): void {
  const apply = (store: ControlStore, change: ControlChange) => store.apply([change], [draftOf('orders')])

  t.test(`${backend}: orders wait until their end and are then forgotten`, async test => {
    const store = await open(test)
    for (const change of [withUnit, { change: 'unit-registered', unit: otherUnit } as const, withAccount, withSystem])
      test.same(await apply(store, change), { applied: true })
    const order = {
      id: randomUUID(),
      owner: { systemId: system.id },
      placedAt: now,
      expiresAt: days(7),
      sealed: Uint8Array.of(0, 255),
    }
    const longer = { ...order, id: randomUUID(), expiresAt: days(8) }
    test.equal(await store.order(order.id), undefined)
    test.equal(await store.waitingOrders(order.owner, now), 0)
    for (const one of [order, longer]) {
      test.same(await apply(store, { change: 'order-placed', order: one }), { applied: true })
    }
    test.same(await apply(store, { change: 'order-placed', order }), { conflict: 'EXISTS' })
    for (const owner of [{ systemId: 'SD-000009' }, { login: 'nikt.taki' }]) {
      const strange = { ...order, id: randomUUID(), owner }
      test.same(await apply(store, { change: 'order-placed', order: strange }), { conflict: 'MISSING' })
    }
    const persons = { ...order, id: randomUUID(), owner: { login: account.login } }
    test.same(await apply(store, { change: 'order-placed', order: persons }), { applied: true })
    test.same((await store.order(persons.id))?.owner, persons.owner)
    test.equal(await store.waitingOrders(persons.owner, now), 1, 'a person’s orders count for themselves')
    const held = await store.order(order.id)
    test.strictSame({ ...held, sealed: Uint8Array.from(held?.sealed ?? []) }, order)
    test.equal(await store.waitingOrders(order.owner, days(7)), 1, 'at its end it waits no more')
    test.equal(await store.overdueOrders(days(7)), 2)
    test.same(await apply(store, { change: 'orders-forgotten', until: days(7) }), { applied: true })
    test.equal(await store.overdueOrders(days(7)), 0)
    test.equal(await store.order(order.id), undefined)
    test.equal((await store.order(longer.id))?.id, longer.id)
  })
}
