/** What every control store has to do with accounts and units: the suite of `ports/data/identity.ts`. */
import t, { type Test } from 'tap'
import type { Account } from '../../src/domain/registry/account.js'
import type { Unit } from '../../src/domain/registry/unit.js'
import type { VendorChange } from '../../src/domain/registry/vendor-change.js'
import type { ControlChange, ControlStore } from '../../src/ports/data/control.js'
import { draftOf } from './samples.js'

const now = new Date('2026-11-21T10:00:00.123Z')
const unit: Unit = {
  code: 'JT-1465-PUP-01',
  kind: 'PUP',
  name: 'Powiatowy Urząd Pracy w Łodzi',
  address: { postalCode: '00-001', place: 'Warszawa', house: '1' },
  territory: '1465',
  areas: ['RP'],
  state: 'AKTYWNA',
}
const far: Unit = { ...unit, code: 'JT-0264-OPS-01', kind: 'OPS', name: 'Ośrodek', territory: '0264', areas: ['PS'] }

const account = (login: string, unitCode = unit.code): Account => ({
  login,
  unitCode,
  firstName: 'Jan',
  surname: 'Próbny',
  technical: false,
  state: 'AKTYWNE',
  roles: [{ role: 'PIU_RP', grantedBy: 'admin', grantedAt: now }],
  version: 1,
})
const created = (one: Account): ControlChange => ({
  change: 'account-created',
  account: one,
  credentials: { login: one.login, hash: 'x', temporary: true, failedAttempts: 0, version: 1 },
})
const page = { first: 0, limit: 10 }

export function identityBehaviour(backend: string, open: (test: Test) => Promise<ControlStore>): void {
  const opened = async (test: Test, ...changes: readonly ControlChange[]) => {
    const store = await open(test)
    const all: readonly [ControlChange, ...ControlChange[]] = [
      { change: 'unit-registered', unit },
      { change: 'unit-registered', unit: far },
      ...changes,
    ]
    test.same(await store.apply(all, [draftOf('start')]), { applied: true })
    return store
  }
  const apply = (store: ControlStore, change: ControlChange) => store.apply([change], [draftOf('act')])

  t.test(`${backend}: an account is changed in the version it was decided on, its roles stay`, async test => {
    const store = await opened(test, created(account('a.a')))
    const { email: _none, ...held } = { email: undefined, ...account('a.a') }
    const locked = { ...held, phone: '22 1', state: 'ZABLOKOWANE' as const }
    test.same(await apply(store, { change: 'account-changed', account: locked, expectedVersion: 1 }), { applied: true })
    test.match(await store.account('a.a'), {
      state: 'ZABLOKOWANE',
      phone: '22 1',
      version: 2,
      roles: [{ role: 'PIU_RP' }],
    })
    test.same(await apply(store, { change: 'account-changed', account: locked, expectedVersion: 1 }), {
      conflict: 'STALE',
    })
    const nobody = { ...locked, login: 'nikt' }
    test.same(await apply(store, { change: 'account-changed', account: nobody, expectedVersion: 1 }), {
      conflict: 'MISSING',
    })
  })

  t.test(`${backend}: a role that is taken is gone, once`, async test => {
    const store = await opened(test, created(account('a.a')))
    const take = (expectedVersion: number) =>
      apply(store, { change: 'role-taken', login: 'a.a', role: 'PIU_RP', expectedVersion })
    test.same(await take(7), { conflict: 'STALE' })
    test.same(await take(1), { applied: true })
    test.same((await store.account('a.a'))?.roles, [])
    test.same(await take(2), { conflict: 'MISSING' })
  })

  t.test(`${backend}: a unit is changed from what it was; it is retired when nothing of it is active`, async test => {
    const store = await opened(test, created(account('a.a')))
    const to = { ...unit, name: 'Inna nazwa', nip: '5261040567' }
    test.same(await apply(store, { change: 'unit-changed', from: unit, to }), { applied: true })
    test.same(await store.unit(unit.code), to)
    test.same(await apply(store, { change: 'unit-changed', from: unit, to }), { conflict: 'STALE' })
    const retire = () => apply(store, { change: 'unit-retired', code: unit.code })
    test.same(await retire(), { conflict: 'STALE' }, 'an account is active')
    const gone = { ...account('a.a'), state: 'NIEAKTYWNE' as const }
    await apply(store, { change: 'account-changed', account: gone, expectedVersion: 1 })
    test.same(await retire(), { applied: true })
    test.equal((await store.unit(unit.code))?.state, 'NIEAKTYWNA')
    test.same(await apply(store, created(account('b.b'))), { conflict: 'MISSING' }, 'nothing comes to life under it')
    test.same(await retire(), { conflict: 'STALE' })
    test.same(await apply(store, { change: 'unit-retired', code: 'JT-1465-PUP-77' }), { conflict: 'MISSING' })
  })

  t.test(`${backend}: @req C4 a set keeps its unit, but for one that a verified change takes over`, async test => {
    const store = await opened(test)
    const set = { code: 'CBB-1465-PUP-01-RP-01', name: 'Zbiór', unitCode: unit.code, tree: 'RP' } as const
    const created = { ...set, state: 'AKTYWNY', createdAt: new Date(0) } as const
    test.same(await apply(store, { change: 'set-created', set: created, author: 'a' }), { applied: true })
    const retire = () => apply(store, { change: 'unit-retired', code: unit.code })
    test.same(await retire(), { conflict: 'STALE' }, 'a set is active')
    const change: VendorChange = {
      id: 'ZMIANA-000001',
      unitCode: unit.code,
      sets: [{ old: set.code }],
      contact: { name: 'Zofia Zmyślona', email: 'z@example.invalid' },
      description: 'x',
      state: 'ZASILONA',
      decision: { migration: true, retiresUnit: true, successorCode: far.code },
      steps: [],
      version: 1,
    }
    await apply(store, { change: 'vendor-change-reported', vendorChange: change })
    test.same(await retire(), { conflict: 'STALE' }, 'not verified yet')
    const stay = {
      ...change,
      version: 2,
      state: 'ZWERYFIKOWANA',
      decision: { migration: true, retiresUnit: false },
    } as const
    await apply(store, { change: 'vendor-change-stepped', vendorChange: stay })
    test.same(await retire(), { conflict: 'STALE' }, 'the unit is not to be retired')
    const verified = { ...change, version: 3, state: 'ZWERYFIKOWANA' } as const
    await apply(store, { change: 'vendor-change-stepped', vendorChange: verified })
    test.same(await retire(), { applied: true })
  })

  t.test(`${backend}: lists are filtered, counted and cut into pages`, async test => {
    const store = await opened(
      test,
      ...['c.c', 'a.a', 'b.b'].map(login => created(account(login))),
      created(account('d.d', far.code)),
    )
    const logins = async (filter: Parameters<ControlStore['listAccounts']>[0]) => {
      const { total, accounts } = await store.listAccounts(filter)
      return [total, ...accounts.map(one => one.login)]
    }
    test.same(await logins(page), [4, 'a.a', 'b.b', 'c.c', 'd.d'])
    test.same(await logins({ first: 1, limit: 2 }), [4, 'b.b', 'c.c'])
    test.same(await logins({ ...page, territory: '02' }), [1, 'd.d'])
    test.same(await logins({ ...page, unitCode: unit.code, login: 'b.b', role: 'PIU_RP', state: 'AKTYWNE' }), [
      1,
      'b.b',
    ])
    test.same(await logins({ ...page, role: 'IOD' }), [0])
    test.match((await store.listAccounts(page)).accounts[0], { temporaryPassword: true, roles: [{ role: 'PIU_RP' }] })
    const codes = async (filter: object) => (await store.listUnits({ ...page, ...filter })).units.map(one => one.code)
    test.same(await codes({}), [far.code, unit.code])
    test.same(await codes({ text: 'ŁODZI' }), [unit.code], 'Polish letters have cases')
    test.same(await codes({ kind: 'OPS' }), [far.code])
    test.same(await codes({ territory: '14', state: 'AKTYWNA' }), [unit.code])
    test.same(await codes({ state: 'NIEAKTYWNA' }), [])
  })

  t.test(`${backend}: the last outcome on the e-learning platform is kept`, async test => {
    const store = await opened(test, created(account('a.a')))
    const noted = (state: 'BLAD' | 'ZAPISANE', error?: string): ControlChange => ({
      change: 'elearning-noted',
      marks: [{ login: 'a.a', state, at: now, ...(error === undefined ? {} : { error }) }],
    })
    test.same(await store.elearningMarks(unit.code), [])
    await apply(store, noted('BLAD', 'emailexists'))
    test.same(await store.elearningMarks(unit.code), [{ login: 'a.a', state: 'BLAD', at: now, error: 'emailexists' }])
    await apply(store, noted('ZAPISANE'))
    test.same(await store.elearningMarks(unit.code), [{ login: 'a.a', state: 'ZAPISANE', at: now }])
  })
}
