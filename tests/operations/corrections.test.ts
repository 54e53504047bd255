import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import type { InputOf } from '../../src/contract/index.js'
import {
  allow,
  officer,
  ops,
  opsBasis,
  ors,
  otherPup,
  parameters,
  populated,
  pup,
  putInState,
  someone,
  unitOf,
} from './populated.js'
import {
  answered,
  call,
  entriesOf,
  feeder,
  localAdministratorOf,
  officerOf,
  person,
  refusalOf,
  system,
  systemIdOf,
} from './world.js'

const world = await populated(t, [pup, ors])
const { place } = world
const reporter = await officer(place, ops, 'PS')
const stranger = await officer(place, unitOf('1414', 'OPS'), 'PS')
const feeding = await feeder(place, pup)
await allow(place, 'OPS', 'PIU_PS', ['RP.ADRESY'], opsBasis)
const kodZbioru = pup.setCode
const subject = someone(world, pup)
const other = someone(world, pup, one => one.person.id !== subject.person.id)

const zgloszenie = {
  parametryPytania: parameters,
  osoba: { pesel: subject.person.pesel },
  kodZakresu: 'RP.ADRESY',
  sciezka: 'adres[1]/nrDomu',
  opis: 'Pod tym adresem nie ma takiego domu.',
} as const
const report = (change: object = {}, by = reporter) =>
  call(place, 'zglosNiezgodnosc', by, { kodZbioru, zgloszenie: { ...zgloszenie, ...change } })
const reportRefused = (change: object, code = kodZbioru) =>
  refusalOf(place, 'zglosNiezgodnosc', reporter, { kodZbioru: code, zgloszenie: { ...zgloszenie, ...change } })
const list = (rodzaj: 'WALIDACJA' | 'OTRZYMANA' | 'WYSLANA', by: Parameters<typeof call>[2], change: object = {}) =>
  answered(place, 'pobierzNiezgodnosci', by, { kodZbioru, rodzaj, ...change })

async function feedOf(kind: 'PRZYROSTOWE' | 'KOREKTA', ...records: Uint8Array[]) {
  const begin = { kodZbioru, rodzaj: kind, stanDanychNa: place.clock.now() }
  const { zasilenie } = await answered(place, 'rozpocznijZasilenie', feeding, begin)
  const { idZasilenia } = zasilenie
  const taken = await answered(place, 'przekazPaczke', feeding, {
    kodZbioru,
    idZasilenia,
    numerPaczki: 1,
    liczbaRekordow: records.length,
    pakiet: { rekord: records },
  })
  await answered(place, 'zakonczZasilenie', feeding, { kodZbioru, idZasilenia, liczbaPaczek: 1 })
  return { idZasilenia, taken }
}

let first = ''

t.test(
  '@req B4 B3 a report becomes a correction demanded of the controller, and tells no more than a question would',
  async t => {
    const outcome = await report()
    t.match(outcome, { answer: { status: 'PRZYJETO', body: { niezgodnosc: { stan: 'ZGLOSZONA' } } } })
    first = 'answer' in outcome ? (outcome.answer.body.niezgodnosc?.idNiezgodnosci ?? '') : ''
    t.notOk(JSON.stringify(outcome).includes(subject.record.recordId), 'the record’s mark stays with the controller')
    const [entry] = await entriesOf(place, outcome)
    t.match(entry, { act: 'UDOSTEPNIENIE', controller: pup.code, facts: { idNiezgodnosci: first } })
    t.same(entry?.sets, [{ code: kodZbioru, asked: ['RP.ADRESY'], given: [], count: 0 }])
    t.notMatch(JSON.stringify(entry), /domu/, 'what was said stands in the personal part')

    const unknown = await report({ osoba: { pesel: '44051401359' } })
    t.match(unknown, { answer: { status: 'BRAK_DANYCH', body: {} } })
    t.equal(await reportRefused({}), '5007', 'it is demanded already')
    t.equal(await reportRefused({ kodZakresu: 'RP.STATUSY' }), '3007', 'a group that is not granted')
    t.equal(await reportRefused({ kodZakresu: 'RP.STATUSY', osoba: { pesel: '44051401359' } }), '3007', 'known or not')
    t.equal(await reportRefused({}, otherPup.setCode), '3007', 'a set without content')
    t.equal(await reportRefused({}, 'CBB-1408-PUP-01-RP-99'), '3007')
    t.equal(await reportRefused({ osoba: { pesel: '44051401358' } }), '5001')
    t.equal(await reportRefused({ osoba: {} }), '5021')
    t.equal(await reportRefused({ parametryPytania: { ...parameters, cel: { kod: 'BRAK' } } }), '5002')
    t.equal(await reportRefused({ parametryPytania: { ...parameters, podstawaPrawna: { kod: 'USR-23B-1' } } }), '3008')
    const admin = await person(place, localAdministratorOf(ops.code))
    t.equal(await refusalOf(place, 'zglosNiezgodnosc', admin, { kodZbioru, zgloszenie }), '3006')
    for (const state of ['ZAMKNIETY', 'ZARCHIWIZOWANY'] as const) {
      putInState(place, kodZbioru, state)
      t.equal(
        await reportRefused({ osoba: { pesel: other.person.pesel } }),
        '3007',
        `${state}: nobody could correct it`,
      )
    }
    putInState(place, kodZbioru, 'AKTYWNY')
  },
)

t.test('@req B4 both sides see the demand, each its own', async t => {
  const mine = await list('WYSLANA', reporter)
  t.same(
    mine.niezgodnosc.map(one => one.zgloszona?.idNiezgodnosci),
    [first],
  )
  t.equal(mine.niezgodnosc[0]?.zgloszona?.idRekorduSD, undefined)
  t.same((await list('WYSLANA', stranger)).niezgodnosc, [], 'not another unit’s')
  t.same((await list('WYSLANA', reporter, { kodZbioru: 'CBB-1408-PUP-01-RP-99' })).niezgodnosc, [])
  const theirs = await list('OTRZYMANA', feeding)
  t.match(theirs.niezgodnosc, [
    { stan: 'ZGLOSZONA', zgloszona: { idRekorduSD: subject.record.recordId, kodJT: ops.code, opis: zgloszenie.opis } },
  ])
  const atPortal = await list('OTRZYMANA', await person(place, localAdministratorOf(pup.code)))
  t.same(atPortal, theirs)
  const refused = (
    rodzaj: 'WALIDACJA' | 'OTRZYMANA' | 'WYSLANA',
    by: Parameters<typeof call>[2],
    change: object = {},
  ) => refusalOf(place, 'pobierzNiezgodnosci', by, { kodZbioru, rodzaj, ...change })
  t.equal(await refused('OTRZYMANA', reporter), '3006')
  t.equal(await refused('OTRZYMANA', await person(place, localAdministratorOf(ops.code))), '5006')
  t.equal(await refused('WYSLANA', feeding), '3006')
  t.equal(await refused('OTRZYMANA', feeding, { strona: 'x' }), '5021')
  t.equal(await refused('WALIDACJA', feeding, { idZasilenia: place.house.ids.uuid() }), '5013')
  t.match(await answered(place, 'pobierzWymaganeKorekty', feeding, { kodZbioru }), {
    korekta: [{ idNiezgodnosci: first, idRekorduSD: subject.record.recordId, wersjaRekordu: subject.record.version }],
  })
  const corrections = (by: Parameters<typeof call>[2], input: InputOf<'pobierzWymaganeKorekty'>) =>
    refusalOf(place, 'pobierzWymaganeKorekty', by, input)
  t.equal(await corrections(feeding, { kodZbioru: ors.setCode }), '5006')
  t.equal(await corrections(feeding, { kodZbioru, strona: '1.2' }), '5021')
  t.equal(await corrections(reporter, { kodZbioru }), '3006')
  putInState(place, kodZbioru, 'ZARCHIWIZOWANY')
  t.equal(await corrections(feeding, { kodZbioru }), '5005')
  t.equal(await refused('WALIDACJA', feeding), '5005')
  putInState(place, kodZbioru, 'AKTYWNY')
})

t.test(
  '@req B4 a correction feed answers the demand; a record that nobody demanded is taken with a warning',
  async t => {
    const corrected = encodeRecord({ ...subject.record, version: subject.record.version + 1, operation: 'ZMIEN' })
    const unasked = encodeRecord({ ...other.record, version: other.record.version + 1, operation: 'ZMIEN' })
    const { taken } = await feedOf('KOREKTA', corrected, unasked)
    t.equal(taken.liczbaPrzyjetych, 2)
    t.same(
      taken.niezgodnosc.filter(one => one.kod === '5020').map(one => `${one.miejsce} ${one.waga}`),
      ['2 OSTRZEZENIE'],
    )
    t.match((await list('WYSLANA', reporter)).niezgodnosc, [{ stan: 'POPRAWIONA', zamknieto: Date }])
    t.same((await list('WYSLANA', reporter, { tylkoOtwarte: true })).niezgodnosc, [])
    t.same((await answered(place, 'pobierzWymaganeKorekty', feeding, { kodZbioru })).korekta, [])
  },
)

t.test('@req B4 the controller rejects a demand once, with a reason that the reporter reads', async t => {
  const outcome = await report()
  const idNiezgodnosci = 'answer' in outcome ? (outcome.answer.body.niezgodnosc?.idNiezgodnosci ?? '') : ''
  const odrzucenie = { idNiezgodnosci, powod: 'Adres potwierdzono w rejestrze.' }
  const refused = (by: Parameters<typeof call>[2], change: object = {}) =>
    refusalOf(place, 'zglosNiezgodnosc', by, { kodZbioru, odrzucenie: { ...odrzucenie, ...change } })
  t.equal(await refused(reporter), '3006')
  const foreignFeeder = await feeder(place, otherPup)
  t.equal(await refused(foreignFeeder), '5006')
  t.equal(await refused(feeding, { idNiezgodnosci: place.house.ids.uuid() }), '5020')
  const done = await call(place, 'zglosNiezgodnosc', feeding, { kodZbioru, odrzucenie })
  t.match(done, { answer: { body: { niezgodnosc: { stan: 'ODRZUCONA' } } } })
  t.match(await entriesOf(place, done), [{ act: 'ZASILENIE', controller: pup.code, facts: { idNiezgodnosci } }])
  t.equal(await refused(await person(place, localAdministratorOf(pup.code))), '5019', 'it has ended')
  const [, second] = (await list('WYSLANA', reporter)).niezgodnosc
  t.match(second, { stan: 'ODRZUCONA', zgloszona: { powodOdrzucenia: odrzucenie.powod } })
  putInState(place, kodZbioru, 'ZARCHIWIZOWANY')
  t.equal(await refused(feeding), '5005')
  putInState(place, kodZbioru, 'AKTYWNY')
})

t.test('@req B4 the unit that reported withdraws, once and before an answer; the controller reads why', async t => {
  const outcome = await report()
  const idNiezgodnosci = 'answer' in outcome ? (outcome.answer.body.niezgodnosc?.idNiezgodnosci ?? '') : ''
  const wycofanie = { idNiezgodnosci, powod: 'Pomylono osobę.' }
  const refused = (by: Parameters<typeof call>[2], change: object = {}, code = kodZbioru) =>
    refusalOf(place, 'zglosNiezgodnosc', by, { kodZbioru: code, wycofanie: { ...wycofanie, ...change } })
  t.equal(await refused(stranger), '5020', 'another unit’s report is as if it were not there')
  t.equal(await refused(feeding), '3006', 'a feeder reports nothing')
  t.equal(await refused(await person(place, localAdministratorOf(pup.code))), '5020', 'the controller rejects instead')
  t.equal(await refused(reporter, { idNiezgodnosci: place.house.ids.uuid() }), '5020')
  t.equal(await refused(reporter, {}, 'CBB-1408-PUP-01-RP-99'), '5020')
  t.equal(await refused(reporter, {}, otherPup.setCode), '5020')
  putInState(place, kodZbioru, 'ZARCHIWIZOWANY')
  t.equal(await refused(reporter), '5020', 'of an archived set nothing is told')
  putInState(place, kodZbioru, 'ZAMKNIETY')
  const done = await call(place, 'zglosNiezgodnosc', reporter, { kodZbioru, wycofanie })
  putInState(place, kodZbioru, 'AKTYWNY')
  t.match(done, { answer: { body: { niezgodnosc: { idNiezgodnosci, stan: 'WYCOFANA' } } } })
  const [entry] = await entriesOf(place, done)
  t.match(entry, { act: 'ZASILENIE', controller: pup.code, facts: { idNiezgodnosci, stan: 'WYCOFANA' } })
  t.notMatch(JSON.stringify(entry), /Pomylono/, 'what was said stands in the personal part')
  t.equal(await refused(reporter), '5019', 'it has ended')
  t.equal(
    await refusalOf(place, 'zglosNiezgodnosc', feeding, { kodZbioru, odrzucenie: { idNiezgodnosci, powod: 'Nie.' } }),
    '5019',
    'nor is it rejected any more',
  )
  t.same((await answered(place, 'pobierzWymaganeKorekty', feeding, { kodZbioru })).korekta, [])
  const told = (await list('OTRZYMANA', feeding)).niezgodnosc.find(
    one => one.zgloszona?.idNiezgodnosci === idNiezgodnosci,
  )
  t.match(told, { stan: 'WYCOFANA', zamknieto: Date, zgloszona: { powodWycofania: 'Pomylono osobę.' } })
  t.equal(told?.zgloszona?.powodOdrzucenia, undefined)
  t.match(await report(), { answer: { status: 'PRZYJETO' } }, 'and may be reported again')
})

t.test('@req B3 B4 an officer at the portal reports and withdraws as a system does, in the role chosen', async t => {
  const atPortal = await person(place, officerOf(ops.code))
  const input = { kodZbioru, zgloszenie: { ...zgloszenie, osoba: { pesel: other.person.pesel } } }
  t.equal(
    await refusalOf(place, 'zglosNiezgodnosc', atPortal, input),
    '3006',
    'several roles are held: one has to be chosen',
  )
  const acting = { ...atPortal, role: 'PIU_PS' as const }
  const outcome = await call(place, 'zglosNiezgodnosc', acting, input)
  t.match(outcome, { answer: { status: 'PRZYJETO' } })
  t.match(await entriesOf(place, outcome), [{ act: 'UDOSTEPNIENIE', established: 'SESJA', role: 'PIU_PS' }])
  t.equal(await refusalOf(place, 'zglosNiezgodnosc', acting, input), '5007', 'the unit has reported it')
  const idNiezgodnosci = 'answer' in outcome ? (outcome.answer.body.niezgodnosc?.idNiezgodnosci ?? '') : ''
  t.equal(
    await refusalOf(place, 'zglosNiezgodnosc', acting, {
      ...input,
      zgloszenie: { ...input.zgloszenie, kodZakresu: 'RP.STATUSY' },
    }),
    '3007',
  )
  const wycofanie = { idNiezgodnosci, powod: 'Już nieaktualne.' }
  t.match(await call(place, 'zglosNiezgodnosc', atPortal, { kodZbioru, wycofanie }), { answer: { status: 'SUKCES' } })
})

t.test('@req B4 what feeding found wrong is listed with its state until the record is taken', async t => {
  const good = { ...other.record, version: other.record.version + 2, operation: 'ZMIEN' as const }
  const wrong = encodeRecord({ ...good, person: { ...other.person, pesel: '44051401358' } })
  const { idZasilenia } = await feedOf('PRZYROSTOWE', wrong)
  const open = await list('WALIDACJA', feeding, { idZasilenia, tylkoOtwarte: true })
  t.match(open.niezgodnosc, [
    { stan: 'ZGLOSZONA', znaleziona: { idZasilenia, numerPaczki: 1, ustalenie: { kod: '5001', waga: 'BLAD' } } },
  ])
  t.equal(
    (await list('WALIDACJA', feeding, { odChwili: new Date(place.clock.now().getTime() + 1) })).niezgodnosc.length,
    0,
  )
  await feedOf('PRZYROSTOWE', encodeRecord(good))
  t.match((await list('WALIDACJA', feeding, { idZasilenia })).niezgodnosc, [{ stan: 'POPRAWIONA', zamknieto: Date }])
})

t.test('a second system of the unit that does not feed the set is told that it is not its own', async t => {
  const id = await systemIdOf(place, ops.code, 'WRISPZ')
  const second = await system(place, id, { login: officerOf(ops.code), role: 'PIU_WRISPZ' })
  const asFeeder = { ...second, user: { login: (await feeder(place, ops)).user.login, role: 'ZASILANIE' as const } }
  t.equal(await refusalOf(place, 'pobierzWymaganeKorekty', asFeeder, { kodZbioru: ops.setCode }), '5006')
})
