/** Article 19: whoever was given a datum that was corrected since is told, once; and nobody else. */
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import type { UnitRecord } from '../../fixtures/people/story.js'
import { tellEveryRectified, tellRectified } from '../../src/operations/zasilanie-cbb/rectified.js'
import { allow, officer, ops, opsBasis, ors, otherPup, parameters, populated, pup, someone } from './populated.js'
import { answered, call, feeder, localAdministratorOf, person, refusalOf, voivodeship } from './world.js'

const world = await populated(t, [pup, ors])
const { place } = world
const asker = await officer(place, ops, 'PS')
await allow(place, 'OPS', 'PIU_PS', ['RP.TOZSAMOSC', 'RP.ADRESY', 'RP.STAN'], opsBasis)
const feeding = await feeder(place, pup)
const recipients = await feeder(place, ops)
const strangers = await feeder(place, otherPup)
const kodZbioru = pup.setCode
const subject = someone(world, pup, one => one.person.addresses.length > 0)
const other = someone(world, pup, one => one.person.id !== subject.person.id && one.person.addresses.length > 0)
const third = someone(world, pup, one => ![subject.person.id, other.person.id].includes(one.person.id))

const asks = (pesel: string, kodZakresu: readonly string[], znakSprawy = 'PS.19.2026') =>
  answered(place, 'pobierzDane', asker, {
    parametryPytania: { ...parameters, znakSprawy },
    osoba: { pesel },
    zbior: [{ kodZbioru }],
    zakres: { kodZakresu: kodZakresu as never },
  })
const listed = (by: typeof feeding, set: string) =>
  answered(place, 'pobierzWymaganeKorekty', by, { kodZbioru: set }).then(({ zawiadomienie }) => zawiadomienie)

let versions = 1
/** The record with another house in its addresses. */
function moved(record: UnitRecord): Uint8Array {
  versions += 1
  const addresses = record.person.addresses.map(address => ({ ...address, house: `${versions}A` }))
  const person = { ...record.person, addresses }
  return encodeRecord({ ...record, person, version: record.version + versions, operation: 'ZMIEN' })
}

/** The record, taken back. */
function withdrawn({ content: _, ...record }: UnitRecord): Uint8Array {
  versions += 1
  return encodeRecord({ ...record, version: record.version + versions, operation: 'WYCOFAJ' })
}

async function fed(rodzaj: 'PRZYROSTOWE' | 'KOREKTA', ...rekord: Uint8Array[]) {
  place.clock.pass(60_000)
  const { zasilenie } = await answered(place, 'rozpocznijZasilenie', feeding, {
    kodZbioru,
    rodzaj,
    stanDanychNa: place.clock.now(),
  })
  const { idZasilenia } = zasilenie
  const taken = await answered(place, 'przekazPaczke', feeding, {
    kodZbioru,
    idZasilenia,
    numerPaczki: 1,
    liczbaRekordow: rekord.length,
    pakiet: { rekord },
  })
  if (taken.liczbaPrzyjetych !== rekord.length) throw new Error(JSON.stringify(taken.niezgodnosc))
  await answered(place, 'zakonczZasilenie', feeding, { kodZbioru, idZasilenia, liczbaPaczek: 1 })
  place.clock.pass(60_000)
}

t.test('@req B6 an ordinary change is no rectification, and what was not given is told to nobody', async t => {
  await asks(subject.person.pesel, ['RP.TOZSAMOSC'])
  await fed('PRZYROSTOWE', moved(subject.record))
  await fed('KOREKTA', moved(subject.record))
  t.same(await listed(recipients, ops.setCode), [], 'the addresses were never given')
})

t.test(
  '@req B6 the unit that was given the addresses is told that they were corrected, and by what it asked',
  async t => {
    await asks(subject.person.pesel, ['RP.TOZSAMOSC', 'RP.ADRESY'])
    await asks(subject.person.pesel, ['RP.ADRESY'], 'PS.20.2026')
    await asks(other.person.pesel, ['RP.ADRESY'])
    const before = (await place.ledger.checkpoint()).size
    await fed('KOREKTA', moved(subject.record))
    const notices = await listed(recipients, ops.setCode)
    t.match(notices, [
      {
        rodzaj: 'SPROSTOWANIE',
        kodJTAdministratora: pup.code,
        kodZbioru,
        kodZakresu: 'RP.ADRESY',
        udostepnienie: [{ znakSprawy: 'PS.20.2026' }, { znakSprawy: 'PS.19.2026' }],
      },
    ])
    t.equal(notices.length, 1, 'one group, one unit: one notice')
    const [given] = notices[0]?.udostepnienie ?? []
    t.same(given?.kryterium, [`PESEL:${subject.person.pesel}`], 'by what the unit itself asked')
    t.equal(given?.login, asker.user.login)
    const [facts] = await place.ledger.facts(given?.numerWpisu ?? -1, 1)
    t.match(facts, { operation: 'pobierzDane', transactionId: given?.idTransakcji, unitCode: ops.code })
    const recorded = (await place.ledger.facts(before, 100)).filter(one => one.operation === 'zawiadomOSprostowaniu')
    t.match(recorded, [
      { controller: pup.code, facts: { kodZakresu: 'RP.ADRESY', rodzaj: 'SPROSTOWANIE', odbiorcy: ops.code } },
    ])
    t.notMatch(JSON.stringify(recorded), new RegExp(subject.person.pesel))
    t.same(await listed(feeding, kodZbioru), [], 'not who corrected')
    t.same(await listed(strangers, otherPup.setCode), [], 'nor a stranger')
    const [looked] = await place.ledger.lastEncounters(`PESEL:${subject.person.pesel}`, undefined, 1)
    const [look] = await place.ledger.facts(looked?.index ?? -1, 1)
    t.match(
      look,
      { operation: 'pobierzWymaganeKorekty', controller: ops.code },
      'reading a notice is an access to the person’s data',
    )
  },
)

t.test(
  '@req B6 told once: again by the clock and after a crash between feed and notice nothing is told twice',
  async t => {
    const at = { set: kodZbioru, controller: pup.code }
    t.equal(await tellRectified(place.house, at, 10), 0)
    t.equal(await tellEveryRectified(place.house), 0)
    t.equal((await listed(recipients, ops.setCode)).length, 1)
    await asks(third.person.pesel, ['RP.STAN', 'RP.ADRESY'])
    await fed('KOREKTA', withdrawn(third.record))
    const gone = (await listed(recipients, ops.setCode)).slice(0, -1)
    t.same(gone.map(({ rodzaj, kodZakresu }) => `${rodzaj} ${kodZakresu}`).sort(), [
      'USUNIECIE RP.ADRESY',
      'USUNIECIE RP.STAN',
    ])
  },
)

t.test('@req B6 at the portal both sides see it; the recipient confirms, once', async t => {
  const recipient = await person(place, localAdministratorOf(ops.code))
  const controller = await person(place, localAdministratorOf(pup.code))
  const stranger = await person(place, localAdministratorOf(otherPup.code))
  const received = await answered(place, 'listaZawiadomien', recipient, { kierunek: 'OTRZYMANE' })
  t.equal(received.razem, 3)
  const sent = await answered(place, 'listaZawiadomien', controller, { kierunek: 'WYSLANE' })
  t.equal(sent.razem, 3)
  for (const { kodJTOdbiorcy, zawiadomienie } of sent.pozycja) {
    t.equal(kodJTOdbiorcy, ops.code)
    t.ok(
      zawiadomienie.udostepnienie.every(
        ({ login, znakSprawy, kryterium }) => login === undefined && znakSprawy === undefined && kryterium.length === 0,
      ),
    )
  }
  t.same((await answered(place, 'listaZawiadomien', stranger, { kierunek: 'OTRZYMANE' })).pozycja, [])
  t.same((await answered(place, 'listaZawiadomien', recipient, { kierunek: 'WYSLANE' })).pozycja, [])
  t.equal(
    await refusalOf(place, 'listaZawiadomien', await person(place, voivodeship), { kierunek: 'OTRZYMANE' }),
    '3006',
  )
  const idZawiadomienia = received.pozycja[0]?.zawiadomienie.idZawiadomienia ?? ''
  t.equal(await refusalOf(place, 'potwierdzZawiadomienie', stranger, { idZawiadomienia }), '5020')
  t.equal(await refusalOf(place, 'potwierdzZawiadomienie', controller, { idZawiadomienia }), '5020')
  t.match(await call(place, 'potwierdzZawiadomienie', recipient, { idZawiadomienia }), { answer: { status: 'SUKCES' } })
  t.equal(await refusalOf(place, 'potwierdzZawiadomienie', recipient, { idZawiadomienia }), '5019')
  t.equal(
    await refusalOf(place, 'potwierdzZawiadomienie', recipients, { idZawiadomienia }),
    '5019',
    'through either door',
  )
  const open = await answered(place, 'listaZawiadomien', recipient, { kierunek: 'OTRZYMANE', tylkoOtwarte: true })
  t.equal(open.razem, 2)
  t.equal((await listed(recipients, ops.setCode)).length, 2)
})

t.test(
  '@req B4 B6 the recipient’s system confirms what it was told with the corrections; others’ systems cannot',
  async t => {
    const [{ idZawiadomienia = '' } = {}] = await listed(recipients, ops.setCode)
    for (const other of [feeding, strangers])
      t.equal(await refusalOf(place, 'potwierdzZawiadomienie', other, { idZawiadomienia }), '5020')
    t.equal(await refusalOf(place, 'potwierdzZawiadomienie', asker, { idZawiadomienia }), '3006', 'who asks for data')
    t.match(await call(place, 'potwierdzZawiadomienie', recipients, { idZawiadomienia }), {
      answer: { status: 'SUKCES' },
    })
    t.equal(await refusalOf(place, 'potwierdzZawiadomienie', recipients, { idZawiadomienia }), '5019')
    t.notOk((await listed(recipients, ops.setCode)).some(one => one.idZawiadomienia === idZawiadomienia))
    const controller = await person(place, localAdministratorOf(pup.code))
    const { pozycja } = await answered(place, 'listaZawiadomien', controller, { kierunek: 'WYSLANE' })
    const told = pozycja.find(one => one.zawiadomienie.idZawiadomienia === idZawiadomienia)
    t.equal(told?.potwierdzil, recipients.user.login, 'the controller sees who confirmed')
  },
)
