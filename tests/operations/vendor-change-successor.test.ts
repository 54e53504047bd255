import t, { type Test } from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { scopesOfTree } from '../../src/domain/scopes.js'
import { composeSetCode, composeUnitCode } from '../../src/domain/units.js'
import { ask, Change, feedBy, local, old } from './changing-vendor.js'
import { fixturePlace, type Place } from './place.js'
import { allow, opsBasis, pup } from './populated.js'
import {
  answered,
  call,
  central,
  confirmDictionaries,
  connectSystem,
  feed,
  feederOf,
  localAdministratorOf,
  officerOf,
  person,
  refusalOf,
  registerUnit,
  settle,
  staffUnit,
  system,
  systemIdOf,
  voivodeship,
} from './world.js'

const held = recordsOfUnit(tellStory({ seed: 1, persons: 160 }), pup.code)
const successor = { ...pup, code: composeUnitCode(pup.territory, 'PUP', 2), name: 'Urząd następca' }
const heir = localAdministratorOf(successor.code)
const replacement = composeSetCode(successor.code, 'RP', 1)
const powod = 'Zmiana dostawcy'

t.setTimeout(900_000)

t.test('@req C1a C4 the change of a vendor in which the unit’s entry is retired', async t => {
  const copy = await fixturePlace(t, async place => {
    await settle(place)
    await feed(place, pup, held.map(encodeRecord))
    await allow(place, 'OPS', 'PIU_PS', scopesOfTree('RP'), opsBasis)
    const code = await registerUnit(place, voivodeship, { ...successor, areas: ['RP'] }, heir)
    if (code !== successor.code) throw new Error(`unit ${code}`)
    await staffUnit(place, successor)
  })

  async function witness(t: Test, place: Place) {
    for (const { person: one } of held) {
      const before = one.pesel === undefined ? undefined : await ask(t, place, one.pesel, replacement)
      if (before !== undefined && before.marks.length > 0) return { pesel: one.pesel ?? '', before }
    }
    throw new Error('nobody has benefits')
  }

  /** Everything up to the verification: fed by the successor's system. */
  async function upToVerified(place: Place, zMigracja: boolean) {
    const change = new Change(place)
    await change.report()
    const decyzja = { zMigracja, wygaszenieJednostki: true, kodJTNastepcy: successor.code }
    t.equal(await change.refused(central, 'DECYZJA', { decyzja: { ...decyzja, kodJTNastepcy: pup.code } }), '5021')
    await change.step(central, 'DECYZJA', { decyzja })
    const created = await change.step(central, 'UTWORZENIE_ZBIOROW')
    t.same(created.zbior, [{ stary: old, nowy: replacement }], 'the new set is the successor’s')
    t.equal(await change.refused(heir, 'WYLACZENIE_STAREGO_SD'), '3016', 'the old system is the old unit’s to retire')
    await change.step(local, 'WYLACZENIE_STAREGO_SD')
    const idSystemu = await connectSystem(place, successor.code, 'RP')
    const user = { login: feederOf(successor.code), role: 'ZASILANIE' } as const
    await confirmDictionaries(place, await system(place, idSystemu, user))
    t.equal(await change.refused(local, 'WLACZENIE_NOWEGO_SD', { idSystemu }), '3016', 'the new one is the successor’s')
    await change.step(heir, 'WLACZENIE_NOWEGO_SD', { idSystemu })
    const feeder = await system(place, idSystemu, user)
    await feedBy(place, feeder, replacement, held)
    await change.step(heir, 'ZASILENIE')
    t.same((await retire(place)).at(-1), `Czynne: zbiór ${old} (AKTYWNY).`, 'not before the verification')
    const verified = await change.step(central, 'WERYFIKACJA')
    t.match(verified.nastepny[0], { krok: 'WYLACZENIE_JEDNOSTKI', strona: 'WOJEWODZTWO' })
    return { change, feeder }
  }

  /** What keeps the unit from being retired. */
  async function retire(place: Place): Promise<readonly string[]> {
    const outcome = await call(place, 'dezaktywujJednostke', await person(place, voivodeship), {
      kodJT: pup.code,
      powod,
    })
    return 'refusal' in outcome ? outcome.refusal.details.map(detail => detail.text) : []
  }

  async function retireOfficers(place: Place): Promise<void> {
    for (const login of [officerOf(pup.code), feederOf(pup.code), local]) {
      await answered(place, 'dezaktywuj', await person(place, voivodeship), { login, powod })
    }
  }

  t.test('officers and unit go before the old set is archived, and answers go on throughout', async t => {
    const place = await copy(t)
    const { pesel, before } = await witness(t, place)
    const { change, feeder } = await upToVerified(place, true)
    t.equal(await change.refused(central, 'PRZELACZENIE'), '5041', 'the retirement comes first')
    t.equal(await change.refused(voivodeship, 'WYLACZENIE_JEDNOSTKI'), '5019', 'the unit is active still')
    const oldSystem = await systemIdOf(place, pup.code, 'RP')
    t.match(await place.control.system(oldSystem), { state: 'NIEAKTYWNY' })
    t.same(await retire(place), ['Czynne konta: 3.'], 'each thing that is left is named')
    await retireOfficers(place)
    t.same(await retire(place), [])
    t.same(await ask(t, place, pesel, replacement), before, 'the old set answers for its retired unit')
    t.equal(await change.refused(central, 'ODSTAPIENIE'), '5019', 'nobody is left to go on as before')
    const retired = await change.step(voivodeship, 'WYLACZENIE_JEDNOSTKI')
    t.same(
      retired.nastepny.map(({ krok }) => krok),
      ['PRZELACZENIE', 'ZWROT'],
    )
    await feedBy(place, feeder, replacement, held)
    t.equal(await change.refused(central, 'PRZELACZENIE'), '5019', 'the new set was replaced since')
    await change.step(central, 'ZWROT')
    t.equal(await change.refused(central, 'ODSTAPIENIE'), '5041')
    await change.step(heir, 'ZASILENIE')
    const again = await change.step(central, 'WERYFIKACJA')
    t.match(again.nastepny[0], { krok: 'PRZELACZENIE' }, 'the unit is retired once')
    t.match(await change.step(central, 'PRZELACZENIE'), { stan: 'ZAKONCZONA', nastepny: [] })
    const after = await ask(t, place, pesel, replacement)
    t.same(after, { statuses: ['ODMOWA', 'TAK'], marks: before.marks })
    t.match(await place.control.set(old), { state: 'ZARCHIWIZOWANY' })
    t.match(await place.control.unit(pup.code), { state: 'NIEAKTYWNA' })
    t.equal(await refusalOf(place, 'stanProceduryZmiany', await person(place, local), {}), '3003')
    const seen = await answered(place, 'stanProceduryZmiany', await person(place, heir), {})
    t.match(seen.zmiana, [{ idZmiany: change.id, stan: 'ZAKONCZONA' }], 'the successor sees how it ended')
  })

  t.test('without migration the closed set of the retired unit goes on telling what is not carried on', async t => {
    const place = await copy(t)
    const { pesel, before } = await witness(t, place)
    const { change } = await upToVerified(place, false)
    await retireOfficers(place)
    t.same(await retire(place), [])
    await change.step(voivodeship, 'WYLACZENIE_JEDNOSTKI')
    await change.step(central, 'PRZELACZENIE')
    t.match(await place.control.set(old), { state: 'ZAMKNIETY' })
    const after = await ask(t, place, pesel, replacement)
    t.same(after, { statuses: ['NIE', 'TAK'], marks: before.marks }, 'nothing is missing, nothing twice')
  })
})
