/**
 * Both branches of a change of vendor, end to end through the signed front door: two systems of different vendors, the new
 * one breaking off its feed halfway; everybody of the set asked for at every step. @see source procedura-zmiany-dostawcy-sd
 */
import t, { type Test } from 'tap'
import type { UnitRecord } from '../../fixtures/people/story.js'
import type { SdConnection } from '../../src/client/connection.js'
import { type InputOf, operations } from '../../src/contract/index.js'
import { type ChangingInstallation, changingInstallation, held, otherSoftware, type Told } from './changing-vendor.js'
import { answerIn, centralLogin, software } from './installation.js'

type Step = InputOf<'wykonajKrokZmiany'>

t.setTimeout(900_000)

const peselsOf = (records: readonly UnitRecord[]) => records.flatMap(({ person: { pesel } }) => pesel ?? [])

/** Everybody's benefits, as both sets together tell them; none is told of twice. */
async function everybody(t: Test, changing: ChangingInstallation, sets: readonly string[]) {
  const told = new Map<string, Told>()
  for (const pesel of peselsOf(held)) told.set(pesel, await changing.ask(t, pesel, sets))
  return told
}

/** Whether nothing is missing and nothing came to be told of that was not before. */
function sameBenefits(t: Test, now: ReadonlyMap<string, Told>, before: ReadonlyMap<string, Told>, when: string): void {
  const marks = (told: ReadonlyMap<string, Told>) => [...told].map(([pesel, one]) => [pesel, one.marks])
  t.same(marks(now), marks(before), `${when}: every benefit of everybody, once`)
}

function* breakingOff(records: readonly UnitRecord[], after: number): Generator<UnitRecord> {
  yield* records.slice(0, after)
  throw new Error('the new system lost its power')
}

/** The procedure as its sides take it: the ministry at the portal, the unit by messages that its systems sign. */
async function proceed(changing: ChangingInstallation, zMigracja: boolean) {
  const { installation, pup, old } = changing
  const asAdministrator = { user: { login: pup.unit.administrator, rola: 'ADMIN_LOKALNY' } }
  const kontakt = { imieNazwisko: 'Zofia Zmyślona', email: 'zofia@przyklad.example' }
  const report = { kodZbioru: [old], kontakt, opis: `Od stycznia ${otherSoftware.producent}` }
  const reported = answerIn(await pup.connection.call('zglosZmianeDostawcy', report, asAdministrator))
  const { idZmiany } = reported.zmiana
  const taken = {
    ministry: async (krok: Step['krok'], more: Partial<Step> = {}) =>
      (await installation.administer(centralLogin, 'wykonajKrokZmiany', { idZmiany, krok, ...more })).zmiana,
    unit: async (by: SdConnection, krok: Step['krok'], more: Partial<Step> = {}) =>
      answerIn(await by.call('wykonajKrokZmiany', { idZmiany, krok, ...more }, asAdministrator)).zmiana,
    /** The code with which a step is refused to the ministry. */
    async refused(krok: Step['krok'], more: Partial<Step> = {}) {
      const person = await installation.person(centralLogin)
      const outcome = await person.call('wykonajKrokZmiany', { idZmiany, krok, ...more })
      return outcome.outcome === 'FAULT' ? outcome.fault.detail.kod : outcome.outcome
    },
  }
  await taken.ministry('DECYZJA', { decyzja: { zMigracja, wygaszenieJednostki: false } })
  const { zbior } = await taken.ministry('UTWORZENIE_ZBIOROW')
  return { idZmiany, next: zbior[0]?.nowy ?? '', ...taken }
}

async function begin(t: Test) {
  const changing = await changingInstallation()
  t.teardown(() => changing.installation.remove())
  const before = await everybody(t, changing, [changing.old])
  t.ok([...before.values()].filter(one => one.marks.length > 0).length > 3, 'several people have benefits')
  return { changing, before }
}

t.test('@req C1 C2 C3 C5 C6 with migration, the new vendor’s feed breaking off halfway and going on', async t => {
  const { changing, before } = await begin(t)
  const { installation, pup, old } = changing
  const change = await proceed(changing, true)
  const sets = [old, change.next]
  const look = async (when: string) => sameBenefits(t, await everybody(t, changing, sets), before, when)
  await look('new sets created')
  const fresh = await changing.otherVendor(pup.unit)
  t.not(otherSoftware.producent, software.producent)
  await change.unit(pup.connection, 'WYLACZENIE_STAREGO_SD')
  const late = await pup.connection.call(
    'rozpocznijZasilenie',
    {
      kodZbioru: old,
      rodzaj: 'PRZYROSTOWE',
      stanDanychNa: new Date('2026-01-01T00:00:00Z'),
    },
    { user: pup.feeder },
  )
  t.equal(late.outcome, 'FAULT', 'the old system is heard no more')
  await look('old system retired')
  await change.unit(fresh.connection, 'WLACZENIE_NOWEGO_SD', { idSystemu: fresh.id })
  await look('new system active')
  await t.rejects(changing.feed(fresh, change.next, breakingOff(held, 7)), { message: /lost its power/ })
  await look('the feed broke off')
  const half = await installation.house.sets.openFeed({ set: change.next, controller: pup.unit.code })
  t.match(half, { packages: 2, recordsTaken: 6 }, 'half of it was taken')
  t.equal(await change.refused('WERYFIKACJA'), '5041', 'not before the unit says that it has fed')
  await installation.restart()
  await look('after the gateway was stopped and started in the middle')
  const fed = await changing.feed(fresh, change.next, held)
  t.match(
    fed,
    { resumedAfter: 2, setState: 'AKTYWNY', fed: { liczbaPrzyjetych: held.length } },
    'it went on where it was',
  )
  await look('fed, not switched')
  await change.unit(fresh.connection, 'ZASILENIE')
  await change.ministry('WERYFIKACJA')
  await look('verified')
  const done = await change.ministry('PRZELACZENIE')
  t.equal(done.stan, 'ZAKONCZONA')
  const after = await everybody(t, changing, sets)
  sameBenefits(t, after, before, 'switched')
  for (const [pesel, { statuses }] of after) {
    t.same(statuses, ['ODMOWA', before.get(pesel)?.marks.length === 0 ? 'NIE' : 'TAK'], 'the new set alone answers')
  }
  const entries = await installation.entries()
  const steps = entries.filter(one => one.facts?.idZmiany === change.idZmiany && one.result === 'SUKCES')
  t.same(
    steps.filter(one => one.operation === 'wykonajKrokZmiany').map(one => one.facts?.krok),
    [
      'DECYZJA',
      'UTWORZENIE_ZBIOROW',
      'WYLACZENIE_STAREGO_SD',
      'WLACZENIE_NOWEGO_SD',
      'ZASILENIE',
      'WERYFIKACJA',
      'PRZELACZENIE',
    ],
    'each step has its entry, in order',
  )
  t.ok(Object.hasOwn(operations, 'wykonajKrokZmiany'))
})

/** The case as the new vendor's system carries it on: the latest benefit of each kind of list, nothing of the past. */
function carriedOn(record: UnitRecord): UnitRecord {
  if (record.content?.tree !== 'RP') return record
  const { labour } = record.content
  const { grantedBenefits, paidAllowances } = labour
  const latest = { ...labour, grantedBenefits: grantedBenefits.slice(-1), paidAllowances: paidAllowances.slice(-1) }
  return { ...record, recordId: `NOWY-${record.recordId}`, content: { tree: 'RP', labour: latest } }
}

t.test('@req C1 C2 C3 C5 C6 without migration: cases carried on in part, the closed set tells the rest', async t => {
  const { changing, before } = await begin(t)
  const { installation, pup, old } = changing
  const change = await proceed(changing, false)
  const sets = [old, change.next]
  const look = async (when: string) => sameBenefits(t, await everybody(t, changing, sets), before, when)
  const fresh = await changing.otherVendor(pup.unit)
  await change.unit(pup.connection, 'WYLACZENIE_STAREGO_SD')
  await change.unit(fresh.connection, 'WLACZENIE_NOWEGO_SD', { idSystemu: fresh.id })
  await look('new system active')
  const carried = held.slice(0, 8).map(carriedOn)
  await t.rejects(changing.feed(fresh, change.next, breakingOff(carried, 4)), { message: /lost its power/ })
  await look('the feed broke off')
  const fed = await changing.feed(fresh, change.next, carried)
  t.match(fed, { resumedAfter: 1, setState: 'AKTYWNY' })
  await change.unit(fresh.connection, 'ZASILENIE')
  const pair = { kodZbioru: old, kodZbioruDrugiego: change.next }
  const whole = await installation.administer(centralLogin, 'porownajZbiory', pair)
  t.equal(whole.zgodne, false, 'compared whole they differ')
  const partly = { ...pair, zakresPorownania: 'KONTYNUOWANE' } as const
  const told = await installation.administer(centralLogin, 'porownajZbiory', partly)
  t.match(told, { zgodne: true, wspolnych: carried.length, liczbaRoznych: 0 }, 'what is carried on agrees')
  await change.ministry('WERYFIKACJA')
  await look('verified')
  await change.ministry('PRZELACZENIE')
  const after = await everybody(t, changing, sets)
  sameBenefits(t, after, before, 'switched')
  const statuses = [...after.values()].map(one => one.statuses.join(' '))
  t.ok(statuses.includes('TAK TAK'), 'of somebody each set tells its part')
  t.ok(statuses.includes('TAK NIE'), 'somebody’s case was not carried on')
  const more = await changing.feed(
    fresh,
    change.next,
    [{ ...carriedOn(held[9] as UnitRecord), version: 1 }],
    'PRZYROSTOWE',
  )
  t.match(more, { fed: { liczbaPrzyjetych: 1 } }, 'the new system goes on feeding')
  await look('another case was carried on after the switch')
})
