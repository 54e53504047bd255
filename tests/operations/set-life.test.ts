import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { setSteps } from '../../src/domain/registry/set-life.js'
import { perform } from '../../src/operations/perform.js'
import { fixturePlace } from './place.js'
import { pup } from './populated.js'
import { second, withSecond } from './second-person.js'
import { answered, central, entriesOf, feed, feeder, localAdministratorOf, person, refusalOf, settle } from './world.js'

const story = tellStory({ seed: 1, persons: 120 })
const records = recordsOfUnit(story, pup.code).map(encodeRecord)
const kodZbioru = pup.setCode

t.setTimeout(900_000)

t.test('the life of a set', async t => {
  const copy = await fixturePlace(t, settle)

  t.test('@req C6 every step has its author, its moment, its entry and its place in the history', async t => {
    const place = await copy(t)
    await feed(place, pup, records)
    const ministry = await person(place, central)
    await answered(place, 'zamknijZbior', ministry, { kodZbioru, powod: 'Zmiana dostawcy' })
    const archive = {
      operation: 'archiwizujZbior',
      caller: ministry,
      input: { kodZbioru, powod: 'Koniec przechowywania' },
      transactionId: place.house.ids.uuid(),
      receivedAt: place.clock.now(),
    } as const
    const [entry] = await entriesOf(place, await perform(place.house, archive))
    t.match(entry, {
      operation: 'archiwizujZbior',
      act: 'ADMINISTRACJA',
      result: 'SUKCES',
      facts: { kodZbioru, 'przed.stan': 'ZAMKNIETY', 'po.stan': 'ZARCHIWIZOWANY' },
    })
    const { zbior, zdarzenie } = await answered(place, 'pobierzZbior', ministry, { kodZbioru })
    t.match(zbior, { stan: 'ZARCHIWIZOWANY', kodJT: pup.code })
    const systemId = zbior.idSystemu
    t.match(
      zdarzenie.map(({ krok, stanPrzed, stanPo, autor, powod }) => ({ krok, stanPrzed, stanPo, autor, powod })),
      [
        { krok: 'UTWORZENIE', stanPo: 'UTWORZONY', autor: central },
        { krok: 'PRZYPISANIE', stanPrzed: 'UTWORZONY', autor: localAdministratorOf(pup.code) },
        { krok: 'PIERWSZE_ZASILENIE', stanPrzed: 'UTWORZONY', stanPo: 'AKTYWNY', autor: systemId },
        { krok: 'ZAMKNIECIE', stanPrzed: 'AKTYWNY', stanPo: 'ZAMKNIETY', autor: central, powod: 'Zmiana dostawcy' },
        { krok: 'ARCHIWIZACJA', stanPrzed: 'ZAMKNIETY', stanPo: 'ZARCHIWIZOWANY', autor: central },
      ],
    )
    for (const { krok, stanPrzed, stanPo } of zdarzenie) {
      const row = setSteps[krok]
      if (stanPrzed !== undefined) t.ok((row.from as readonly string[]).includes(stanPrzed), krok)
      t.equal(stanPo, 'to' in row ? row.to : stanPrzed, krok)
    }
  })

  t.test('@req C5 where two end a set, one orders and another confirms or withdraws', async t => {
    const place = await copy(t, { settings: { setsEndedByTwo: true } })
    await feed(place, pup, records)
    await withSecond(place)
    const one = await person(place, central)
    const other = await person(place, second)
    const order = { kodZbioru, powod: 'Zmiana dostawcy' }
    const confirm = { ...order, czynnosc: 'POTWIERDZENIE' } as const
    const withdraw = { ...order, czynnosc: 'WYCOFANIE' } as const
    t.equal(await refusalOf(place, 'zamknijZbior', one, confirm), '5019', 'nothing was ordered')
    t.match(await answered(place, 'zamknijZbior', one, order), { stan: 'AKTYWNY', zlecona: { zlecil: central } })
    t.equal(await refusalOf(place, 'zamknijZbior', other, order), '5007', 'it waits already')
    t.equal(await refusalOf(place, 'zamknijZbior', one, confirm), '5040', 'not by the same person')
    t.equal(await refusalOf(place, 'archiwizujZbior', other, confirm), '5019', 'another step was ordered')
    t.match(await answered(place, 'zamknijZbior', other, withdraw), { stan: 'AKTYWNY' })
    t.equal(await refusalOf(place, 'zamknijZbior', other, confirm), '5019')
    await answered(place, 'zamknijZbior', one, order)
    t.match(await answered(place, 'pobierzZbior', other, { kodZbioru }), { zbior: { zlecona: { krok: 'ZAMKNIECIE' } } })
    t.match(await answered(place, 'zamknijZbior', other, confirm), { stan: 'ZAMKNIETY', stanPoprzedni: 'AKTYWNY' })
    const { zdarzenie, zbior } = await answered(place, 'pobierzZbior', other, { kodZbioru })
    t.match(zdarzenie.at(-1), { krok: 'ZAMKNIECIE', autor: central, potwierdzil: second })
    t.equal(zbior.zlecona, undefined)
  })

  t.test('a set with an open feed is not ended; two who end it at once end it once', async t => {
    const place = await copy(t)
    await feed(place, pup, records.slice(0, 3))
    const ministry = await person(place, central)
    const begin = { kodZbioru, rodzaj: 'PRZYROSTOWE', stanDanychNa: place.clock.now() } as const
    const { zasilenie } = await answered(place, 'rozpocznijZasilenie', await feeder(place, pup), begin)
    const order = { kodZbioru, powod: 'x' }
    t.equal(await refusalOf(place, 'zamknijZbior', ministry, order), '5014')
    t.equal(await refusalOf(place, 'archiwizujZbior', ministry, order), '5014')
    const { idZasilenia } = zasilenie
    await answered(place, 'przerwijZasilenie', await feeder(place, pup), { kodZbioru, idZasilenia })
    const both = await Promise.all([1, 2].map(() => refusalOf(place, 'zamknijZbior', ministry, order)))
    t.same(both.toSorted(), ['5019', undefined])
  })

  t.test('@req B5 the controller has its own set whole in every state, each person entered; nobody else', async t => {
    const place = await copy(t)
    await feed(place, pup, records)
    const own = await person(place, localAdministratorOf(pup.code))
    const ministry = await person(place, central)
    t.equal(await refusalOf(place, 'eksportujZbior', ministry, { kodZbioru, powod: 'x' }), '3006')
    const strange = { kodZbioru: 'CBB-1414-PUP-01-RP-01', powod: 'x' }
    t.equal(await refusalOf(place, 'eksportujZbior', own, strange), '5020')
    t.equal(await refusalOf(place, 'eksportujZbior', own, { ...strange, kodZbioru: 'CBB-1465-PUP-01-RP-09' }), '5020')
    await answered(place, 'archiwizujZbior', ministry, { kodZbioru, powod: 'x' })
    const ids = new Set<string>()
    let strona: string | undefined
    do {
      const input = { kodZbioru, powod: 'Sprawdzenie', ...(strona === undefined ? {} : { strona }) }
      const part = await answered(place, 'eksportujZbior', own, input)
      for (const one of part.rekord) ids.add(one.idRekorduSD)
      strona = part.nastepnaStrona
    } while (strona !== undefined)
    t.same(
      [...ids].toSorted(),
      recordsOfUnit(story, pup.code)
        .map(one => one.recordId)
        .toSorted(),
    )
    const [someone] = recordsOfUnit(story, pup.code).flatMap(one => one.person.pesel ?? [])
    const met = await place.ledger.encounters(`PESEL:${someone}`, 0, 1_000)
    const entries = await Promise.all(met.map(one => place.ledger.facts(one.index, 1)))
    t.ok(entries.flat().some(one => one.operation === 'eksportujZbior' && one.act === 'UDOSTEPNIENIE'))
    t.equal(await refusalOf(place, 'eksportujZbior', own, { kodZbioru, powod: 'x', strona: '9.9' }), '5021')
  })

  t.test('@req B5 a list tells each keeper of the sets in their reach', async t => {
    const place = await copy(t)
    const listed = async (login: string, input: object = {}) =>
      (await answered(place, 'listaZbiorow', await person(place, login), input)).zbior.map(one => one.kodZbioru)
    t.same(await listed(localAdministratorOf(pup.code)), [kodZbioru])
    t.equal((await listed(central)).length, 6)
    t.same(await listed(central, { stan: 'ZARCHIWIZOWANY' }), [])
    t.ok((await listed(central, { drzewo: 'RP' })).length < 6)
    t.same(await listed(central, { kodJT: pup.code }), [kodZbioru])
    t.same(await listed(localAdministratorOf(pup.code), { kodJT: 'JT-1414-PUP-01' }), [])
    const [first] = await listed(central)
    t.equal((await listed(central, { poKodzie: first })).length, 5)
  })
})
