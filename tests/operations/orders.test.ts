import { readFile } from 'node:fs/promises'
import t from 'tap'
import { recordsOfUnit } from '../../fixtures/people/story.js'
import { scopesOfTree } from '../../src/domain/scopes.js'
import { forgetOrders } from '../../src/jobs/forget-orders.js'
import { allow, officer, ops, opsBasis, ors, parameters, populated, pup, putInState, unitOf } from './populated.js'
import { type Answered, answered, call, entriesOf, refusalOf } from './world.js'

const world = await populated(t, [pup, ors], 700)
const { place, story } = world
const asker = await officer(place, ops, 'PS')
const foreign = await officer(place, unitOf('1414', 'OPS'), 'PS')
await allow(place, 'OPS', 'PIU_PS', ['RP.TOZSAMOSC', 'RP.STAN', 'SR.TOZSAMOSC'], opsBasis)

const persons = recordsOfUnit(story, pup.code)
  .flatMap(record => (record.person.pesel === undefined ? [] : [record.person.pesel]))
  .slice(0, 44)
const stranger = '44051401359'
const base = {
  parametryPytania: parameters,
  osoba: [...persons, stranger].map(pesel => ({ pesel })),
  zbior: [{ kodZbioru: pup.setCode }, { kodZbioru: ors.setCode }],
  zakres: { kodZakresu: ['RP.TOZSAMOSC', 'RP.STAN', 'SR.TOZSAMOSC'] as const },
}
const order = async (change: object = {}) => answered(place, 'zlecPobranieDanych', asker, { ...base, ...change })

t.test(
  '@req B1.1 B6 an order is evaluated page by page when it is fetched, an entry per person and controller',
  async t => {
    const { idZlecenia, liczbaOsob, wazneDo } = await order()
    t.equal(liczbaOsob, 45)
    t.same(wazneDo, new Date(place.clock.now().getTime() + 7 * 86_400_000))
    let odOsoby: number | undefined = 1
    const seen: number[] = []
    for (let page = 1; odOsoby !== undefined; page++) {
      const outcome = (await call(place, 'pobierzWynikZlecenia', asker, {
        idZlecenia,
        odOsoby,
      })) as Answered<'pobierzWynikZlecenia'>
      const { wynikOsoby, nastepnaOsoba }: (typeof outcome)['answer']['body'] = outcome.answer.body
      seen.push(...wynikOsoby.map(one => one.osoba))
      for (const one of wynikOsoby.filter(two => two.osoba <= persons.length)) {
        t.equal(one.zbior[0]?.status, 'SUKCES')
        t.same(
          one.zbior[0]?.grupy?.map(group => group.scope),
          ['RP.STAN', 'RP.TOZSAMOSC'].toSorted(),
        )
      }
      const entries = await entriesOf(place, outcome)
      t.equal(entries.length, wynikOsoby.length * 2, 'one per person and controller')
      t.same([...new Set(entries.map(entry => entry.controller))].toSorted(), [ors.code, pup.code].toSorted())
      t.ok(entries.every(entry => entry.act === 'UDOSTEPNIENIE' && entry.facts?.idZlecenia === idZlecenia))
      odOsoby = nastepnaOsoba
      t.ok(page <= 3)
    }
    t.same(
      seen,
      Array.from({ length: 45 }, (_, index) => index + 1),
    )
    const met = await place.ledger.encounters(`PESEL:${persons[0]}`, 0, 100)
    t.equal(met.filter(one => one.given).length, 1, 'given once, to the controller whose data it is')
    const asked = await place.ledger.encounters(`PESEL:${stranger}`, 0, 100)
    t.ok(asked.length === 2 && asked.every(one => one.asked && !one.given), 'asked of two controllers')
    const others = await place.ledger.encounters(`PESEL:${persons[1]}`, 0, 1_000)
    t.equal(others.filter(one => one.given).length, 1, 'each entry names its own person alone')
  },
)

t.test('@req B3 what is granted is decided when it is fetched, not when it was ordered', async t => {
  const { idZlecenia } = await order({ osoba: [{ pesel: persons[0] }] })
  const fetched = () => answered(place, 'pobierzWynikZlecenia', asker, { idZlecenia })
  t.match(await fetched(), { wynikOsoby: [{ zbior: [{ status: 'SUKCES' }, {}] }] })
  putInState(place, pup.setCode, 'ZAMKNIETY')
  t.match(await fetched(), { wynikOsoby: [{ zbior: [{ status: 'SUKCES', zamkniety: true }, {}] }] })
  putInState(place, pup.setCode, 'ZARCHIWIZOWANY')
  t.match(await fetched(), { wynikOsoby: [{ status: 'CZESCIOWY', zbior: [{ status: 'ODMOWA' }, {}] }] })
  putInState(place, ors.setCode, 'ZARCHIWIZOWANY')
  t.equal(await refusalOf(place, 'pobierzWynikZlecenia', asker, { idZlecenia }), '3007')
  putInState(place, pup.setCode, 'AKTYWNY')
  putInState(place, ors.setCode, 'AKTYWNY')
  const otherRole = { ...asker, user: { ...asker.user, role: 'PIU_WRISPZ' as const } }
  t.equal(
    await refusalOf(place, 'pobierzWynikZlecenia', otherRole, { idZlecenia }),
    '3006',
    'the role is of another area',
  )
})

t.test('an order is its system’s alone, ends after a week, and is refused like a question', async t => {
  const { idZlecenia } = await order({ osoba: [{ pesel: persons[0] }] })
  t.equal(await refusalOf(place, 'pobierzWynikZlecenia', foreign, { idZlecenia }), '5020')
  t.equal(await refusalOf(place, 'pobierzWynikZlecenia', asker, { idZlecenia, odOsoby: 2 }), '5021')
  const refused = (change: object) => refusalOf(place, 'zlecPobranieDanych', asker, { ...base, ...change })
  t.equal(await refused({ osoba: [{ pesel: persons[0] }, { pesel: '44051401358' }] }), '5001')
  t.equal(await refused({ osoba: [{ pesel: persons[0] }, {}] }), '5021')
  t.equal(await refused({ zakres: { kodZakresu: scopesOfTree('PS') } }), '3007')
  t.equal(await refused({ parametryPytania: { ...parameters, cel: { kod: 'BRAK' } } }), '5002')
  t.equal(await refused({ parametryPytania: { ...parameters, podstawaPrawna: { kod: 'USR-23B-1' } } }), '3008')
  let placed = 0
  while ((await refused({})) === undefined) placed++
  t.equal(placed, 17, 'three waited before: at most twenty do')
  t.equal(await refused({}), '5010')
  place.clock.pass(7 * 86_400_000)
  t.equal(await refusalOf(place, 'pobierzWynikZlecenia', asker, { idZlecenia }), '5020', 'its time is over')
  t.equal(await refused({}), undefined, 'there is room again')
  await forgetOrders(place.house)
  t.equal(await place.control.order(idZlecenia), undefined)
})

t.test('@req B6 a person in an order cannot be read in the database', async t => {
  await order()
  const files = [place.home.data.control, `${place.home.data.control}-wal`]
  const bytes = Buffer.concat(await Promise.all(files.map(file => readFile(file))))
  t.ok(bytes.includes('orders_of_system'))
  for (const pesel of [...persons.slice(0, 5), stranger]) t.notOk(bytes.includes(pesel))
})
