/** What stands out in a month: found out of the ledger, told to whom it concerns, explained, and all of it on record. */
import t from 'tap'
import { examineByClock } from '../../src/operations/nadzor/examination.js'
import type { EntryDraft } from '../../src/ports/data/ledger.js'
import { draft } from '../ledger/drafts.js'
import { fixturePlace, type Place } from './place.js'
import {
  answered,
  call,
  central,
  entriesOf,
  localAdministratorOf,
  person,
  refusalOf,
  settle,
  voivodeship,
} from './world.js'

t.setTimeout(900_000)
const own = 'JT-1408-PUP-01'
const other = 'JT-1408-OPS-01'
const month = '2026-11'

async function inspectorOf(place: Place, unitCode: string, by: string, above: string): Promise<void> {
  const login = `iod.${unitCode.toLowerCase()}`
  const user = { login, imie: 'Iga', nazwisko: 'Zmyślona', kodJT: unitCode }
  await answered(place, 'utworzUzytkownika', await person(place, by), user)
  await answered(place, 'nadajRole', await person(place, above), { login, rola: ['IOD'] })
}

const open = await fixturePlace(t, async place => {
  await settle(place)
  const ministry = (await person(place, central)).unit.code
  await inspectorOf(place, own, localAdministratorOf(own), voivodeship)
  await inspectorOf(place, other, localAdministratorOf(other), voivodeship)
  await inspectorOf(place, ministry, central, central)
})

let entries = 0

/** A question by the officer for the person, on a weekday at noon unless told. */
function question(
  login: string,
  named: string,
  change: { at?: string; caseNumber?: string; controller?: string; transactionId?: string } = {},
): EntryDraft {
  entries += 1
  const at = change.at ?? `2026-11-${String(2 + (entries % 5)).padStart(2, '0')}T11:00:00.000Z`
  const { facts, personal } = draft(entries)
  return {
    facts: {
      ...facts,
      time: at,
      transactionId: change.transactionId ?? facts.transactionId,
      controller: change.controller ?? own,
      unitCode: other,
      role: 'PIU_PS',
    },
    personal: { ...personal, login, caseNumber: change.caseNumber ?? `PS.${entries}`, criteria: [`PESEL:${named}`] },
    persons: [],
  }
}

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))
const inspector = (place: Place, unitCode: string) => person(place, `iod.${unitCode.toLowerCase()}`)
const list = async (place: Place, unitCode: string) =>
  (await answered(place, 'listaUstalen', await inspector(place, unitCode), {})).ustalenie

t.test(
  '@req B6 a month is examined; each officer sees what concerns the own data, with the entries that show it',
  async t => {
    const place = await open(t)
    await place.ledger.append([
      ...times(12, n => question('nocny', `n${n}`, { at: '2026-11-03T22:30:00.000Z' })),
      ...times(16, () => question('uparty', 'zenobia')),
      ...times(20, n => question('hurtowy', `h${n}`, { caseNumber: 'PS.77' })),
      ...times(9, n => question('zwykly', `z${n}`)),
      ...times(40, n => question('nocny', `x${n}`, { at: '2026-10-03T23:30:00.000Z' })),
    ])
    t.same(await list(place, own), [], 'nobody has looked yet')
    const examined = await call(place, 'zbadajDostepy', await inspector(place, own), { miesiac: month })
    t.match(examined, { answer: { body: { wyroznia: 3 } } })
    t.match(await entriesOf(place, examined), [
      { operation: 'zbadajDostepy', act: 'PODGLAD_DZIENNIKA', facts: { miesiac: month, wyroznia: 3 } },
    ])
    const found = await list(place, own)
    t.same(found.map(({ rodzaj, login }) => `${rodzaj} ${login ?? '–'}`).sort(), [
      'NOC_I_SWIETA nocny',
      'TA_SAMA_OSOBA uparty',
      'WIELE_OSOB_W_SPRAWIE –',
    ])
    for (const one of found) {
      t.match(one, { stan: 'DO_WYJASNIENIA', miesiac: month, kodJTAdministratora: own, kodJT: other })
      t.notMatch(JSON.stringify(one), /zenobia|PESEL|PS\.77/, 'whom it tells of stands in the ledger alone')
    }
    const night = found.find(({ rodzaj }) => rodzaj === 'NOC_I_SWIETA')
    for (const number of night?.numerWpisu ?? []) {
      const { rekord } = await answered(place, 'pobierzRekordy', await inspector(place, own), { numer: number })
      t.match(rekord, [{ numer: number, czescOsobowa: { login: 'nocny' } }])
    }
    t.same(await list(place, other), [], 'not another unit’s')
    const strangers = { kodJTAdministratora: own }
    t.equal(await refusalOf(place, 'listaUstalen', await inspector(place, other), strangers), '3016')
    t.equal(
      await refusalOf(place, 'zbadajDostepy', await inspector(place, other), { ...strangers, miesiac: month }),
      '3016',
    )
    t.equal(await refusalOf(place, 'zbadajDostepy', await inspector(place, own), { miesiac: '2026-12' }), '5021')
    t.equal(await refusalOf(place, 'listaUstalen', await person(place, localAdministratorOf(own)), {}), '3006')
  },
)

t.test(
  '@req B6 a finding is explained with a note; the entry says before and after; it waits again when it doubles',
  async t => {
    const place = await open(t)
    await place.ledger.append(times(12, n => question('nocny', `n${n}`, { at: '2026-11-03T22:30:00.000Z' })))
    await answered(place, 'zbadajDostepy', await inspector(place, own), { miesiac: month })
    const [held] = await list(place, own)
    const idUstalenia = held?.idUstalenia ?? ''
    const explains = async (unitCode: string, stan: 'WYJASNIONE' | 'DO_WYJASNIENIA', id = idUstalenia) =>
      call(place, 'wyjasnijUstalenie', await inspector(place, unitCode), {
        idUstalenia: id,
        stan,
        notatka: 'Dyżur nocny, potwierdzony.',
      })
    t.match(
      await explains(other, 'WYJASNIONE'),
      { refusal: { refused: '5020' } },
      'another unit’s is as if it were not there',
    )
    t.match(await explains(own, 'WYJASNIONE', 'f'.repeat(64)), { refusal: { refused: '5020' } })
    t.match(await explains(own, 'DO_WYJASNIENIA'), { refusal: { refused: '5019' } })
    const done = await explains(own, 'WYJASNIONE')
    t.match(await entriesOf(place, done), [
      {
        operation: 'wyjasnijUstalenie',
        act: 'ADMINISTRACJA',
        controller: own,
        facts: { 'przed.stan': 'DO_WYJASNIENIA', 'po.stan': 'WYJASNIONE', idUstalenia },
      },
    ])
    t.match(await list(place, own), [
      {
        stan: 'WYJASNIONE',
        wyjasnienie: { autor: `iod.${own.toLowerCase()}`, notatka: 'Dyżur nocny, potwierdzony.', liczba: 12 },
      },
    ])
    await place.ledger.append(times(12, n => question('nocny', `m${n}`, { at: '2026-11-04T22:30:00.000Z' })))
    await answered(place, 'zbadajDostepy', await inspector(place, own), { miesiac: month })
    t.match(await list(place, own), [{ stan: 'DO_WYJASNIENIA', liczba: 24, wyjasnienie: { liczba: 12 } }])
  },
)

t.test(
  '@req B6 by the clock: two months, every controller and all of them together; an officer who spreads out is seen over all',
  async t => {
    const place = await open(t)
    const ministry = (await person(place, central)).unit.code
    const spread = times(6, n =>
      question('rozproszony', `a${n}`, { at: '2026-11-03T22:30:00.000Z', controller: own }),
    ).concat(times(6, n => question('rozproszony', `b${n}`, { at: '2026-11-03T22:31:00.000Z', controller: other })))
    // One question that two controllers answered is two entries, and one question.
    const twice = times(9, n =>
      [own, other].map(controller =>
        question('podwojny', `c${n}`, { at: `2026-11-03T22:4${n}:00.000Z`, controller, transactionId: `wspolna-${n}` }),
      ),
    ).flat()
    await place.ledger.append([...spread, ...twice])
    const before = (await place.ledger.checkpoint()).size
    t.equal(await examineByClock(place.house), 1)
    const recorded = await place.ledger.facts(before, 10)
    t.match(recorded, [
      { operation: 'zbadajDostepy', act: 'ZDARZENIE', facts: { miesiac: '2026-10', wyroznia: 0 } },
      { operation: 'zbadajDostepy', act: 'ZDARZENIE', facts: { miesiac: month, wyroznia: 1 } },
    ])
    t.same(await list(place, own), [])
    const [found, ...others] = await list(place, ministry)
    t.match(found, { rodzaj: 'NOC_I_SWIETA', login: 'rozproszony', liczba: 12 })
    t.equal(found?.kodJTAdministratora, undefined)
    t.same(others, [])
  },
)

t.test('@req B6 volume and refusals over time, by day, week and month; numbers alone', async t => {
  const place = await open(t)
  const facts = (one: EntryDraft, change: Partial<EntryDraft['facts']>) => ({
    ...one,
    facts: { ...one.facts, ...change },
  })
  await place.ledger.append([
    question('a', 'x', { at: '2026-11-02T23:30:00.000Z' }),
    facts(question('a', 'y', { at: '2026-11-03T10:00:00.000Z' }), { result: 'BRAK_DANYCH' }),
    facts(question('a', 'z', { at: '2026-11-05T10:00:00.000Z' }), { result: 'ODMOWA', refusal: '3007' }),
    question('a', 'w', { at: '2026-10-05T10:00:00.000Z', controller: other }),
    facts(question('a', 'v', { at: '2026-11-05T10:00:00.000Z' }), { act: 'ODCZYT' }),
  ])
  const told = async (unitCode: string, odDnia: string, doDnia: string) =>
    (await answered(place, 'zestawienieDostepow', await inspector(place, unitCode), { odDnia, doDnia })).okres
  const days = await told(own, '2026-11-01', '2026-11-07')
  t.equal(days.length, 7)
  t.same(
    days[2],
    { odDnia: '2026-11-03', doDnia: '2026-11-03', udostepnienia: 1, bezDanych: 1, odmowy: 0 },
    'the day in Poland',
  )
  t.match(days[4], { odmowy: 1, udostepnienia: 0 })
  const weeks = await told(own, '2026-09-01', '2026-11-20')
  t.match(weeks[0], { odDnia: '2026-09-01', doDnia: '2026-09-06' }, 'up to the Sunday')
  t.match(weeks.at(-1), { odDnia: '2026-11-16', doDnia: '2026-11-20' })
  const months = await told((await person(place, central)).unit.code, '2024-01-15', '2026-11-20')
  t.match(months[0], { odDnia: '2024-01-15', doDnia: '2024-01-31' })
  t.match(months.at(-1), { odDnia: '2026-11-01', udostepnienia: 1, bezDanych: 1, odmowy: 1 })
  t.match(months.at(-2), { udostepnienia: 1 }, 'the ministry sees every controller')
  for (const okres of [days, weeks, months])
    t.ok(
      okres.every((one, index) => index === 0 || one.odDnia > (okres[index - 1]?.doDnia ?? '')),
      'without gaps or overlaps',
    )
  await place.ledger.append([question('a', 'u', { at: '2026-11-02T23:40:00.000Z' })])
  t.match((await told(own, '2026-11-01', '2026-11-07'))[2], { udostepnienia: 2 }, 'it keeps up with the ledger')
  const asked = await inspector(place, own)
  const refused = (odDnia: string, doDnia: string, change = {}) =>
    refusalOf(place, 'zestawienieDostepow', asked, { odDnia, doDnia, ...change })
  t.equal(await refused('2026-11-02', '2026-11-01'), '5021')
  t.equal(await refused('2020-11-01', '2026-11-01'), '5021')
  t.equal(await refused('2026-11-01', '2026-11-02', { kodJTAdministratora: other }), '3016')
})

t.test('@req B6 while a large month is examined, the event loop goes on and others are answered', async t => {
  const place = await open(t)
  for (let n = 0; n < 5; n += 1) await place.ledger.append(times(1_000, m => question(`u.${m % 40}`, `${n} ${m}`)))
  const began = process.hrtime.bigint()
  let isDone = false
  const examined = place.ledger.standingOut(month, place.house.settings.patterns, undefined).finally(() => {
    isDone = true
  })
  let [turns, searches] = [0, 0]
  const asking = (async () => {
    while (!isDone) {
      await place.ledger.records({ login: 'u.1' }, undefined, 1)
      searches += 1
    }
  })()
  while (!isDone) {
    await new Promise(resolve => setTimeout(resolve, 2))
    turns += 1
  }
  await Promise.all([examined, asking])
  const ms = Number(process.hrtime.bigint() - began) / 1e6
  t.comment(`5 000 questions in ${ms.toFixed(0)} ms, ${turns} turns of the loop, ${searches} searches meanwhile`)
  t.ok(turns > 5, `${turns} turns`)
  t.ok(searches > 1, `${searches} searches`)
})
