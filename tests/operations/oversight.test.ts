/** Whose entries a data protection officer sees, and that looking is an entry too. */
import t from 'tap'
import type { RequestOf } from '../../src/contract/index.js'
import { fixturePlace, type Place } from './place.js'
import { answered, call, central, localAdministratorOf, person, refusalOf, settle, voivodeship } from './world.js'

const own = 'JT-1408-PUP-01'
const other = 'JT-1408-OPS-01'
const pesel = '99923100014'

async function inspectorOf(place: Place, unitCode: string, by: string, above: string): Promise<string> {
  const login = `iod.${unitCode.toLowerCase()}`
  const user = { login, imie: 'Iga', nazwisko: 'Zmyślona', kodJT: unitCode }
  await answered(place, 'utworzUzytkownika', await person(place, by), user)
  await answered(place, 'nadajRole', await person(place, above), { login, rola: ['IOD'] })
  return login
}

const open = await fixturePlace(t, async place => {
  await settle(place)
  const ministry = (await person(place, central)).unit.code
  await inspectorOf(place, own, localAdministratorOf(own), voivodeship)
  await inspectorOf(place, other, localAdministratorOf(other), voivodeship)
  await inspectorOf(place, ministry, central, central)
})

async function seen(place: Place, unitCode: string, input: RequestOf<'pobierzRekordy'> = {}) {
  const inspector = await person(place, `iod.${unitCode.toLowerCase()}`)
  const records: Awaited<ReturnType<typeof answered<'pobierzRekordy'>>>['rekord'][number][] = []
  for (let strona: string | undefined; ; ) {
    const page = await answered(place, 'pobierzRekordy', inspector, { ...input, rozmiarStrony: 7, strona })
    records.push(...page.rekord)
    if (page.nastepnaStrona === undefined) return records
    strona = page.nastepnaStrona
  }
}

t.test('@req B6 a unit’s officer sees its own entries and no others, the ministry’s all', async t => {
  const place = await open(t)
  const ministry = (await person(place, central)).unit.code
  const facts = await place.ledger.facts(0, 1_000)
  for (const unitCode of [own, other]) {
    const mine = facts.flatMap(({ controller }, index) => (controller === unitCode ? [index] : []))
    const records = await seen(place, unitCode, { doChwili: place.clock.now() })
    t.same(
      records
        .filter(({ numer }) => numer < facts.length)
        .map(({ numer }) => numer)
        .toSorted((a, b) => a - b),
      mine,
    )
    t.ok(records.every(({ kodJTAdministratora }) => kodJTAdministratora === unitCode))
  }
  const all = await seen(place, ministry)
  t.ok(all.length >= facts.length)
  const narrowed = await seen(place, ministry, { kodJTAdministratora: other })
  t.ok(narrowed.length > 0 && narrowed.every(one => one.kodJTAdministratora === other))
  const inspector = await person(place, `iod.${own.toLowerCase()}`)
  t.equal(await refusalOf(place, 'pobierzRekordy', inspector, { kodJTAdministratora: other }), '3016')
  t.equal(await refusalOf(place, 'pobierzRekordy', await person(place, localAdministratorOf(own)), {}), '3006')
})

t.test('@req B6 the search is an entry: who looked for whom, the values apart from what is public', async t => {
  const place = await open(t)
  const inspector = await person(place, `iod.${own.toLowerCase()}`)
  const outcome = await call(place, 'pobierzRekordy', inspector, { osoba: { pesel }, powod: 'Skarga', cel: pesel })
  t.match(outcome, { answer: { status: 'BRAK_DANYCH' } })
  const [found] = await place.ledger.encounters(`PESEL:${pesel}`, 0, 10)
  t.match(found, { asked: true, given: false })
  const [facts] = await place.ledger.facts(found?.index ?? -1, 1)
  t.match(facts, { operation: 'pobierzRekordy', act: 'PODGLAD_DZIENNIKA', controller: own })
  t.notMatch(JSON.stringify(facts), new RegExp(pesel))
  t.match(await place.ledger.personal(found?.index ?? -1), {
    login: `iod.${own.toLowerCase()}`,
    text: `powod: Skarga · cel: ${pesel}`,
  })
  t.match(await seen(place, own, { osoba: { pesel }, powod: 'Skarga' }), [{ operacja: 'pobierzRekordy' }])
})
