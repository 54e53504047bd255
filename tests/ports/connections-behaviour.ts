/** What every control store has to do with connections of units: the suite of `ports/data/connections.ts`. */
import t, { type Test } from 'tap'
import type { Unit } from '../../src/domain/registry/unit.js'
import type { LinkKey, StoredConnection } from '../../src/ports/data/connections.js'
import type { ControlChange, ControlStore } from '../../src/ports/data/control.js'
import type { ControlFactory } from './control-behaviour.js'
import { draftOf } from './samples.js'

const key = (letter: string, purpose: LinkKey['purpose'] = 'ZGLOSZENIE'): LinkKey => ({
  hash: letter.repeat(64),
  purpose,
})
const unit: Unit = {
  code: 'JT-1465-OPS-01',
  kind: 'OPS',
  name: 'Ośrodek',
  address: { postalCode: '00-001', place: 'Warszawa', house: '1' },
  territory: '1465',
  areas: ['PS'],
  state: 'AKTYWNA',
}
const connection = (number: number, change: Partial<StoredConnection> = {}): StoredConnection => ({
  id: `ZG-00000${number}`,
  voivodeship: '14',
  version: 1,
  keys: [key(String(number))],
  sealed: Uint8Array.of(number),
  ...change,
})

/** Bytes may come as a Buffer: what they hold counts. */
const plain = (one: StoredConnection | undefined) => one && { ...one, sealed: [...one.sealed] }

export function connectionsBehaviour(backend: string, open: ControlFactory): void {
  const apply = (store: ControlStore, ...changes: readonly [ControlChange, ...ControlChange[]]) =>
    store.apply(changes, [draftOf('connections')])
  const filed = (one: StoredConnection) => ({ change: 'connection-filed', connection: one }) as const
  const becomes = (one: StoredConnection, expectedVersion: number) =>
    ({ change: 'connection-changed', connection: one, expectedVersion }) as const
  const holding = async (test: Test, ...connections: readonly StoredConnection[]): Promise<ControlStore> => {
    const store = await open(test)
    for (const one of connections) test.same(await apply(store, filed(one)), { applied: true })
    return store
  }

  t.test(`${backend}: @req A2.1 a notice is found by its number and by the keys of its links`, async test => {
    const store = await holding(test, connection(1, { keys: [key('a'), key('b', 'PAKIET')] }), connection(2))
    test.strictSame(
      plain(await store.connection('ZG-000001')),
      plain(connection(1, { keys: [key('a'), key('b', 'PAKIET')] })),
    )
    test.equal(await store.connection('ZG-000009'), undefined)
    test.match(await store.connectionByKey('b'.repeat(64)), { connection: { id: 'ZG-000001' }, purpose: 'PAKIET' })
    test.match(await store.connectionByKey('2'.repeat(64)), { connection: { id: 'ZG-000002' }, purpose: 'ZGLOSZENIE' })
    test.equal(await store.connectionByKey('z'.repeat(64)), undefined)
  })

  t.test(`${backend}: a number and a key are given once; what conflicts leaves nothing behind`, async test => {
    const store = await holding(test, connection(1))
    test.same(await apply(store, filed(connection(1, { keys: [key('c')] }))), { conflict: 'EXISTS' })
    test.equal(await store.connectionByKey('c'.repeat(64)), undefined)
    test.same(await apply(store, filed(connection(2, { keys: [key('d'), key('1')] }))), { conflict: 'EXISTS' })
    test.equal(await store.connection('ZG-000002'), undefined)
    test.equal(await store.connectionByKey('d'.repeat(64)), undefined)
  })

  t.test(`${backend}: @req A2.2 a change names the version it was decided on`, async test => {
    const store = await holding(test, connection(1))
    await apply(store, { change: 'unit-registered', unit })
    const accepted = connection(1, { unitCode: unit.code, keys: [key('e', 'PAKIET')], sealed: Uint8Array.of(7, 8) })
    test.same(await apply(store, becomes(accepted, 2)), { conflict: 'STALE' })
    test.same(await apply(store, becomes(connection(3), 1)), { conflict: 'MISSING' })
    test.same(await apply(store, becomes(accepted, 1)), { applied: true })
    test.strictSame(plain(await store.connection('ZG-000001')), plain({ ...accepted, version: 2 }))
    test.equal(await store.connectionByKey('1'.repeat(64)), undefined, 'a key that was replaced opens nothing')
    test.match(await store.connectionByKey('e'.repeat(64)), { purpose: 'PAKIET' })
    test.same(await apply(store, becomes(accepted, 1)), { conflict: 'STALE' }, 'two decided on the same version')
    test.same(await apply(store, becomes(accepted, 2)), { applied: true }, 'its own keys are no conflict')
  })

  t.test(`${backend}: a key of another connection is not taken over, and nothing of the change stays`, async test => {
    const store = await holding(test, connection(1), connection(2))
    const greedy = connection(2, { keys: [key('f'), key('1')], sealed: Uint8Array.of(9) })
    test.same(await apply(store, becomes(greedy, 1)), { conflict: 'EXISTS' })
    test.strictSame(plain(await store.connection('ZG-000002')), plain(connection(2)))
    test.match(await store.connectionByKey('1'.repeat(64)), { connection: { id: 'ZG-000001' } })
    test.equal(await store.connectionByKey('f'.repeat(64)), undefined)
  })

  t.test(`${backend}: @req A2.11 connections are listed by number, of a voivodeship or of a unit`, async test => {
    const store = await holding(test, connection(2), connection(1, { voivodeship: '06' }), connection(3))
    await apply(store, { change: 'unit-registered', unit })
    await apply(store, becomes(connection(3, { unitCode: unit.code }), 1))
    const numbers = async (filter: Parameters<ControlStore['connections']>[0]) =>
      (await store.connections(filter)).map(one => one.id)
    test.strictSame(await numbers({}), ['ZG-000001', 'ZG-000002', 'ZG-000003'])
    test.strictSame(await numbers({ voivodeship: '14' }), ['ZG-000002', 'ZG-000003'])
    test.strictSame(await numbers({ unitCode: unit.code }), ['ZG-000003'])
    test.strictSame(await numbers({ voivodeship: '06', unitCode: unit.code }), [])
  })

  t.test(`${backend}: a connection and what comes with it are kept together or not at all`, async test => {
    const store = await holding(test, connection(1))
    const both = await apply(store, becomes(connection(1, { sealed: Uint8Array.of(5) }), 1), filed(connection(1)))
    test.same(both, { conflict: 'EXISTS' })
    test.strictSame(plain(await store.connection('ZG-000001')), plain(connection(1)))
    test.equal((await store.pending()).length, 1, 'the entry of what conflicted is not there either')
  })
}
