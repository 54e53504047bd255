import t from 'tap'
import { addDays } from '../../src/domain/calendar.js'
import {
  bindingDescription,
  type ConformityEntry,
  conformityState,
  entitlementOf,
  lastDayOf,
  mayConnect,
  type SystemDescription,
} from '../../src/domain/registry/conformity.js'

const software = { name: 'Pomost', version: '5.2', vendor: 'Wzorcowy' }
const entry = (change: Partial<ConformityEntry> = {}): ConformityEntry => ({
  id: 'ZGODNOSC-1',
  kind: 'SWIADECTWO',
  software,
  area: 'PS',
  level: '1.04',
  documentNumber: 'SZ/1',
  validFrom: '2025-01-01',
  otm: false,
  ...change,
})
const description = (version: string, bindsFrom: string, adaptationUntil: string): SystemDescription => ({
  area: 'PS',
  version,
  bindsFrom,
  adaptationUntil,
})
const second = description('1.05', '2026-03-01', '2026-05-31')
const third = description('1.06', '2026-09-01', '2026-10-31')

const state = (one: ConformityEntry, all: readonly SystemDescription[], day: string) => conformityState(one, all, day)

t.test('@req A1.1 a certificate counts within its own days', t => {
  const one = entry({ validTo: '2026-12-31' })
  t.equal(state(one, [], '2024-12-31'), 'PRZYSZLY')
  t.equal(state(one, [], '2025-01-01'), 'WAZNY')
  t.equal(state(one, [], '2026-12-31'), 'WAZNY')
  t.equal(state(one, [], '2027-01-01'), 'WYGASLY')
  t.equal(state(entry(), [], '2999-01-01'), 'WAZNY', 'one without an end has none')
  t.end()
})

t.test('@req A1.1 a certificate for the version before counts to the end of the adaptation period, not longer', t => {
  const rows = [
    ['2026-02-28', 'WAZNY'],
    ['2026-03-01', 'WAZNY'],
    ['2026-05-31', 'WAZNY'],
    ['2026-06-01', 'NIEAKTUALNY_OPIS'],
  ] as const
  for (const [day, wanted] of rows) t.equal(state(entry(), [second], day), wanted, day)
  t.equal(lastDayOf(entry(), [second]), '2026-05-31')
  const own = entry({ level: '1.05' })
  t.equal(state(own, [second, third], '2026-02-28'), 'PRZYSZLY', 'its version does not bind yet')
  t.equal(state(own, [second, third], '2026-03-01'), 'WAZNY')
  t.equal(state(own, [third, second], '2026-10-31'), 'WAZNY', 'in whatever order they are told')
  t.equal(state(own, [second, third], '2026-11-01'), 'NIEAKTUALNY_OPIS')
  t.end()
})

t.test('@req A1.1 two versions are legal at once, never three', t => {
  const hurried = [description('1.05', '2026-03-01', '2027-12-31'), description('1.06', '2026-09-01', '2027-12-31')]
  t.equal(state(entry(), hurried, '2026-08-31'), 'WAZNY')
  t.equal(state(entry(), hurried, '2026-09-01'), 'NIEAKTUALNY_OPIS')
  t.equal(lastDayOf(entry(), hurried), '2026-08-31')
  t.end()
})

t.test('@req A1.1 a declaration counts in the adaptation period of its own version only', t => {
  const declared = entry({ kind: 'DEKLARACJA', level: '1.05' })
  t.equal(state(declared, [], '2026-03-01'), 'POZA_OKRESEM', 'without a published description there is no such period')
  t.equal(state(declared, [second], '2026-02-28'), 'PRZYSZLY')
  t.equal(state(declared, [second], '2026-03-01'), 'WAZNY')
  t.equal(state(declared, [second], '2026-05-31'), 'WAZNY')
  t.equal(state(declared, [second], '2026-06-01'), 'POZA_OKRESEM')
  t.equal(state(entry({ kind: 'DEKLARACJA', level: '1.04' }), [second], '2026-04-01'), 'POZA_OKRESEM')
  t.end()
})

t.test('@req A1.1 a consent is for social assistance and is not tied to a version', t => {
  const consent = entry({ kind: 'ZGODA', level: 'WAO 7' })
  t.equal(state(consent, [second, third], '2027-01-01'), 'WAZNY')
  t.ok(mayConnect([consent], [second, third], software, 'PS', '2027-01-01'))
  const elsewhere = entry({ kind: 'ZGODA', area: 'SR' })
  t.notOk(mayConnect([elsewhere], [], software, 'SR', '2027-01-01'), 'elsewhere a consent entitles to nothing')
  t.end()
})

t.test('@req A1.1 a withdrawal ends an entry from its day on', t => {
  const withdrawn = entry({ withdrawn: { from: '2026-04-10', reason: 'błąd krytyczny' } })
  t.equal(state(withdrawn, [], '2026-04-09'), 'WAZNY')
  t.equal(state(withdrawn, [], '2026-04-10'), 'WYCOFANY')
  t.equal(lastDayOf(withdrawn, []), '2026-04-09')
  t.end()
})

t.test('@req A1.1 conformity × registration: name, version, vendor and area have to agree', t => {
  const day = '2026-01-15'
  const rows = [
    [{}, 'PS', true],
    [{ name: 'Pomost 2' }, 'PS', false],
    [{ version: '5.3' }, 'PS', false],
    [{ vendor: 'Inny' }, 'PS', false],
    [{}, 'SR', false],
  ] as const
  for (const [change, area, wanted] of rows) {
    t.equal(mayConnect([entry()], [], { ...software, ...change }, area, day), wanted, JSON.stringify([change, area]))
  }
  t.end()
})

t.test('@req A1.1 A3.0 of several entries the longest decides, and any brings the terminals', t => {
  const short = entry({ validTo: '2026-02-01', otm: true })
  const long = entry({ id: 'ZGODNOSC-2', validTo: '2026-08-01' })
  const told = (entries: readonly ConformityEntry[], day: string) => entitlementOf(entries, [], software, 'PS', day)
  t.same(told([short, long], '2026-01-01'), { entitled: true, until: '2026-08-01', otm: true })
  t.same(told([short, long], '2026-03-01'), { entitled: true, until: '2026-08-01', otm: false })
  t.same(told([short, entry()], '2026-01-01'), { entitled: true, otm: true }, 'no end is known')
  t.same(told([short, long], '2026-09-01'), { entitled: false, otm: false })
  t.same(told([], '2026-09-01'), { entitled: false, otm: false })
  t.end()
})

t.test('the last day told is the last one on which the entry is valid, day by day', t => {
  const entries = [
    entry(),
    entry({ validTo: '2026-04-15' }),
    entry({ level: '1.05' }),
    entry({ level: '1.05', withdrawn: { from: '2026-10-01', reason: 'x' } }),
    entry({ level: '1.06', validTo: '2026-12-01' }),
    entry({ kind: 'DEKLARACJA', level: '1.06' }),
    entry({ kind: 'ZGODA', validTo: '2026-07-07' }),
  ]
  const days = Array.from({ length: 500 }, (_, index) => addDays('2025-12-01', index))
  for (const [index, one] of entries.entries()) {
    const valid = days.filter(day => state(one, [second, third], day) === 'WAZNY')
    t.equal(lastDayOf(one, [second, third]), valid.at(-1), `entry ${index}`)
    const [first = '', last = ''] = [valid[0], valid.at(-1)]
    t.equal(valid.length, days.filter(day => day >= first && day <= last).length, 'without gaps')
  }
  t.end()
})

t.test('the description that binds is the newest one begun in the area', t => {
  t.equal(bindingDescription([third, second], 'PS', '2026-02-28'), undefined)
  t.equal(bindingDescription([third, second], 'PS', '2026-08-31'), second)
  t.equal(bindingDescription([third, second], 'PS', '2026-09-01'), third)
  t.equal(bindingDescription([third, second], 'SR', '2026-09-01'), undefined)
  t.end()
})
