/** What every control store has to do with the register of conformity, vendors and the search of systems. */
import t, { type Test } from 'tap'
import type { Account, Credentials } from '../../src/domain/registry/account.js'
import type { ConformityEntry, Vendor } from '../../src/domain/registry/conformity.js'
import type { System, SystemCertificate } from '../../src/domain/registry/system.js'
import type { Unit } from '../../src/domain/registry/unit.js'
import type { ControlChange, ControlStore } from '../../src/ports/data/control.js'
import type { NonEmpty } from '../../src/ports/data/effects.js'
import type { ControlFactory } from './control-behaviour.js'
import { draftOf } from './samples.js'

const now = new Date('2026-11-21T10:00:00.000Z')
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000)

const unit = (code: string, territory: string): Unit => ({
  code,
  kind: 'PUP',
  name: code,
  address: { postalCode: '00-001', place: 'Zmyślonowo', house: '1' },
  territory,
  areas: ['RP', 'PS'],
  state: 'AKTYWNA',
})
const account = (login: string): Account => ({
  login,
  unitCode: 'JT-1465-PUP-01',
  firstName: 'Jan',
  surname: 'Zmyślony',
  technical: false,
  state: 'AKTYWNE',
  roles: [{ role: 'DOSTAWCA', grantedBy: 'x', grantedAt: now }],
  version: 1,
})
const credentials = (login: string): Credentials => ({ login, temporary: true, failedAttempts: 0, version: 1 })
const software = { name: 'Praca', version: '2.1', vendor: 'Wzorcowy' }
const system = (number: number, unitCode: string, change: Partial<System> = {}): System => ({
  id: `SD-00000${number}`,
  kind: 'SD',
  unitCode,
  area: 'RP',
  software,
  state: 'AKTYWNY',
  registeredAt: now,
  registeredBy: 'x',
  confirmedDictionaries: {},
  forms: ['xades'],
  ...change,
})
const certificate = (
  systemId: string,
  purpose: SystemCertificate['purpose'],
  ends: number,
  state: SystemCertificate['state'] = 'AKTYWNY',
): SystemCertificate => ({
  fingerprint: `${systemId}/${purpose}/${ends}/${state}`,
  systemId,
  purpose,
  der: Uint8Array.of(48),
  serial: '01',
  notBefore: days(-10),
  notAfter: days(ends),
  state,
})
const entry: ConformityEntry = {
  id: 'ZGODNOSC-1',
  kind: 'SWIADECTWO',
  software,
  area: 'RP',
  level: '1',
  documentNumber: 'ŚZ/1',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  otm: true,
}
const description = { area: 'RP', version: '1.05', bindsFrom: '2026-03-01', adaptationUntil: '2026-05-31' } as const
const vendor: Vendor = { id: 'DOSTAWCA-1', name: 'Wzorcowy', email: 'biuro@przyklad.example', accounts: ['b.vendor'] }

const changes: NonEmpty<ControlChange> = [
  { change: 'unit-registered', unit: unit('JT-1465-PUP-01', '1465') },
  { change: 'unit-registered', unit: unit('JT-0264-PUP-01', '0264') },
  { change: 'account-created', account: account('a.vendor'), credentials: credentials('a.vendor') },
  { change: 'account-created', account: account('b.vendor'), credentials: credentials('b.vendor') },
  { change: 'conformity-added', entry },
]

export function conformityBehaviour(backend: string, open: ControlFactory): void {
  const apply = (store: ControlStore, ...all: NonEmpty<ControlChange>) => store.apply(all, [draftOf('test')])
  const opened = async (test: Test, ...more: readonly ControlChange[]): Promise<ControlStore> => {
    const store = await open(test)
    test.same(await apply(store, ...changes, ...more), { applied: true })
    return store
  }

  t.test(`${backend}: @req A1.1 an entry is extended and withdrawn once, on what was seen`, async test => {
    const store = await opened(test)
    test.strictSame(await store.conformityEntry(entry.id), entry)
    test.equal(await store.conformityEntry('ZGODNOSC-9'), undefined)
    const extension = { change: 'conformity-extended', id: entry.id, from: '2026-12-31', to: '2027-12-31' } as const
    test.same(await apply(store, { ...extension, id: 'ZGODNOSC-9' }), { conflict: 'MISSING' })
    test.same(await apply(store, extension), { applied: true })
    test.same(await apply(store, extension), { conflict: 'STALE' })
    test.same(await apply(store, { ...extension, from: '2027-12-31', to: undefined }), { applied: true })
    test.equal((await store.conformityEntry(entry.id))?.validTo, undefined, 'without end')
    const withdrawal = { from: '2026-11-30', reason: 'błąd krytyczny' }
    const withdrawn = { change: 'conformity-withdrawn', id: entry.id, withdrawal } as const
    test.same(await apply(store, { ...withdrawn, id: 'ZGODNOSC-9' }), { conflict: 'MISSING' })
    test.same(await apply(store, withdrawn), { applied: true })
    test.same(await apply(store, withdrawn), { conflict: 'STALE' })
    const { validTo: _none, ...open_ } = entry
    test.strictSame(await store.conformityOf(software), [{ ...open_, withdrawn: withdrawal }])
    const again = { change: 'conformity-extended', id: entry.id, from: undefined, to: '2028-01-01' } as const
    test.same(await apply(store, again), { conflict: 'STALE' }, 'what was withdrawn is not extended')
  })

  t.test(`${backend}: @req A1.1 descriptions of an area follow one another`, async test => {
    const store = await opened(test)
    test.same(await store.descriptions(), [])
    const announced = { change: 'description-announced', description } as const
    test.same(await apply(store, announced), { applied: true })
    test.strictSame(await store.descriptions(), [description], 'what was kept in memory is read anew')
    test.same(await apply(store, announced), { conflict: 'EXISTS' })
    const next = { ...description, version: '1.06' }
    test.same(await apply(store, { ...announced, description: next }), { conflict: 'EXISTS' }, 'on the same day')
    test.same(await apply(store, { ...announced, description: { ...next, area: 'PS' } }), { applied: true })
    test.same(await apply(store, { ...announced, description: { ...next, bindsFrom: '2026-09-01' } }), {
      applied: true,
    })
    test.same(
      (await store.descriptions()).map(one => `${one.area} ${one.version}`),
      ['PS 1.06', 'RP 1.05', 'RP 1.06'],
    )
  })

  t.test(`${backend}: @req A1.1 a vendor has accounts, an account one vendor`, async test => {
    const store = await opened(test)
    const added = { change: 'vendor-added', vendor } as const
    test.same(await apply(store, { ...added, vendor: { ...vendor, accounts: ['nobody'] } }), { conflict: 'MISSING' })
    test.equal(await store.vendor(vendor.id), undefined, 'nothing of it was kept')
    test.same(await apply(store, added), { applied: true })
    test.same(await apply(store, added), { conflict: 'EXISTS' })
    test.same(await apply(store, { ...added, vendor: { ...vendor, id: 'DOSTAWCA-2' } }), { conflict: 'EXISTS' }, 'name')
    const other = { ...vendor, id: 'DOSTAWCA-2', name: 'Inny', nip: '5261040567', phone: '221234567' }
    test.same(await apply(store, { ...added, vendor: other }), { conflict: 'EXISTS' }, 'an account of another')
    test.same(await apply(store, { ...added, vendor: { ...other, accounts: [] } }), { applied: true })
    test.strictSame(await store.vendors(), [{ ...other, accounts: [] }, vendor])
    test.equal((await store.vendorOfAccount('b.vendor'))?.id, vendor.id)
    test.equal(await store.vendorOfAccount('a.vendor'), undefined)
    const set = {
      change: 'vendor-accounts-set',
      id: vendor.id,
      from: ['b.vendor'],
      to: ['a.vendor', 'b.vendor'],
    } as const
    test.same(await apply(store, { ...set, id: 'DOSTAWCA-9' }), { conflict: 'MISSING' })
    test.same(await apply(store, set), { applied: true })
    test.same(await apply(store, set), { conflict: 'STALE' })
    test.equal((await store.vendorOfAccount('a.vendor'))?.id, vendor.id)
    const none = { ...set, from: ['b.vendor', 'a.vendor'], to: [] } as const
    test.same(await apply(store, none), { applied: true }, 'in whatever order')
    test.equal(await store.vendorOfAccount('b.vendor'), undefined)
  })

  const registered: readonly (readonly [System, NonEmpty<SystemCertificate>])[] = [
    [system(1, 'JT-1465-PUP-01'), [certificate('SD-000001', 'TLS', 400), certificate('SD-000001', 'PODPIS', 20)]],
    [
      system(2, 'JT-0264-PUP-01', { state: 'NIEAKTYWNY' }),
      [certificate('SD-000002', 'TLS', 400), certificate('SD-000002', 'PODPIS', 400)],
    ],
    [
      system(3, 'JT-0264-PUP-01', { area: 'PS', software: { ...software, version: '3.0' } }),
      [
        certificate('SD-000003', 'TLS', 400),
        certificate('SD-000003', 'PODPIS', 5),
        certificate('SD-000003', 'PODPIS', 400),
      ],
    ],
    [
      system(4, 'JT-0264-PUP-01', { kind: 'SYSTEM_IOD' }),
      [certificate('SD-000004', 'TLS', 400), certificate('SD-000004', 'PODPIS', 400, 'WYCOFANY')],
    ],
    [system(5, 'JT-0264-PUP-01'), [certificate('SD-000005', 'TLS', 400), certificate('SD-000005', 'PODPIS', 400)]],
  ]
  const withSystems = registered.map(
    ([one, certificates]): ControlChange => ({ change: 'system-registered', system: one, certificates }),
  )

  t.test(`${backend}: @req A2.8 systems are found by what they are, page by page`, async test => {
    const store = await opened(test, ...withSystems)
    const found = async (filter: Parameters<ControlStore['systemsMatching']>[0], from = 0, count = 10) => {
      const { total, systems } = await store.systemsMatching(filter, { from, count })
      return `${total}: ${systems.map(one => one.id.at(-1)).join('')}`
    }
    const rows = [
      [{}, '5: 12345'],
      [{ unitCode: 'JT-1465-PUP-01' }, '1: 1'],
      [{ terc: '02' }, '4: 2345'],
      [{ terc: '%' }, '0: '],
      [{ terc: '02', area: 'RP' }, '3: 245'],
      [{ kind: 'SYSTEM_IOD' }, '1: 4'],
      [{ state: 'NIEAKTYWNY' }, '1: 2'],
      [{ certificateEndsBefore: days(30) }, '2: 14'],
      [{ certificateEndsBefore: days(10) }, '1: 4'],
      [{ certificateEndsBefore: days(500) }, '5: 12345'],
      [{ state: 'NIEAKTYWNY', kind: 'SYSTEM_IOD' }, '0: '],
    ] as const
    for (const [filter, wanted] of rows) test.equal(await found(filter), wanted, JSON.stringify(filter))
    test.equal(await found({}, 1, 2), '5: 23')
    test.equal(await found({}, 4, 2), '5: 5')
    test.equal(await found({}, 5, 2), '5: ')
    const { systems } = await store.systemsMatching({}, { from: 0, count: 1 })
    test.strictSame(systems, [await store.system('SD-000001')])
  })

  t.test(
    `${backend}: @req A1.1 use of products is told in numbers; retired and other systems are left out`,
    async test => {
      const store = await opened(test, ...withSystems)
      test.strictSame(await store.softwareInUse(), [
        { software, area: 'RP', units: 2, systems: 2 },
        { software: { ...software, version: '3.0' }, area: 'PS', units: 1, systems: 1 },
      ])
      test.same(await store.softwareInUse('Inny'), [])
      test.equal((await store.softwareInUse('Wzorcowy')).length, 2)
    },
  )

  t.test(`${backend}: @req A1.1 a system's product version changes on what was seen`, async test => {
    const store = await opened(test, ...withSystems)
    const to = { ...software, version: '2.2' }
    const change = { change: 'system-software-changed', id: 'SD-000001', from: software, to } as const
    test.same(await apply(store, { ...change, id: 'SD-000009' }), { conflict: 'MISSING' })
    test.same(await apply(store, change), { applied: true })
    test.strictSame((await store.system('SD-000001'))?.software, to)
    test.same(await apply(store, change), { conflict: 'STALE' })
  })
}
