import t from 'tap'
import type { InputOf } from '../../src/contract/index.js'
import { centralLogin, Installation, software } from './installation.js'
import { toldAtPortal, toldBy } from './told.js'

/** The registers, through the front door: conformity and what it does to systems, vendors, systems and certificates. */
import { dayFromNow } from './unit-connection.js'

t.setTimeout(900_000)
const installation = await Installation.start()
t.teardown(() => installation.remove())
const pup = await installation.workingUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
const far = await installation.workingUnit({ kind: 'PUP', territory: '0663', areas: ['RP'] })
const user = { user: pup.officer }
const admin = <N extends Parameters<typeof installation.administer>[1]>(operation: N, input: InputOf<N>) =>
  installation.administer(centralLogin, operation, input)
const day = (days: number) => dayFromNow(installation, days)

async function entryOf(version: string): Promise<string> {
  const { swiadectwo } = await admin('listaSwiadectw', { obszar: 'RP' })
  return swiadectwo.find(one => one.swiadectwo.wersja === version)?.idWpisu ?? ''
}

/** Codes of the warnings that a system's answer carries. */
async function warningsOf(connection = pup.connection): Promise<readonly string[]> {
  const outcome = await connection.call('pobierzStatusSD', {}, user)
  if (outcome.outcome !== 'ANSWER') throw new Error(outcome.outcome)
  return outcome.answer.wynik.szczegoly.map(one => `${one.waga} ${one.kod}`)
}

const certificate = (wersja: string, change: Partial<InputOf<'dodajSwiadectwo'>['swiadectwo']> = {}) => ({
  swiadectwo: {
    rodzaj: 'SWIADECTWO' as const,
    producent: software.producent,
    produkt: software.nazwa,
    wersja,
    obszar: 'RP',
    poziom: '1',
    numer: `SZ-RP-${wersja}`,
    wazneOd: '2025-01-01',
    integracjaOTM: true,
    ...change,
  },
})

await t.test('@req A1.1 a withdrawn entry stops new systems at once and warns those at work, who go on', async t => {
  t.same(await warningsOf(), [])
  const idWpisu = await entryOf(software.wersja)
  const withdrawn = await admin('wycofajSwiadectwo', { idWpisu, odDnia: day(2), powod: 'Błąd krytyczny' })
  t.equal(withdrawn.liczbaSystemow, 2, 'how many systems are left without anything that entitles them')
  t.same(await warningsOf(), [], 'it counts to the day before')
  installation.passDays(2)
  t.same(await warningsOf(), ['OSTRZEZENIE 3014'])
  t.match(await admin('listaSwiadectw', { obszar: 'RP' }), {
    swiadectwo: [{ idWpisu, stan: 'WYCOFANY', ostatniDzien: day(-1), wycofano: { powod: 'Błąd krytyczny' } }],
  })
  t.match(await admin('listaSwiadectw', { naDzien: day(0) }), { swiadectwo: [] })
  t.match(await admin('listaSwiadectw', { naDzien: day(-1) }), { swiadectwo: [{ idWpisu }] })
  await t.rejects(installation.connectSystem({ unit: pup.unit }), /3014/, 'nobody new')
  await admin('dezaktywujSD', { idSystemu: far.id })
  t.equal(await toldAtPortal(installation, centralLogin, 'aktywujSD', { idSystemu: far.id }), '3014', 'nor again')
  t.match((await admin('listaSystemow', { kodJT: pup.unit.code })).system, [
    { idSystemu: pup.id, uprawnione: false, stan: 'AKTYWNY' },
  ])
  const entry = (await installation.entries()).find(one => one.operation === 'wycofajSwiadectwo')
  t.match(entry?.facts, { idWpisu, 'po.wycofanyOd': day(0) })
})

await t.test('@req A1.1 a system goes over to a version that something entitles; its messages name it', async t => {
  const oprogramowanie = { ...software, wersja: '4.3' }
  const input = { idSystemu: pup.id, oprogramowanie }
  t.equal(await toldAtPortal(installation, pup.unit.administrator, 'zmienOprogramowanie', input), '3014')
  await admin('dodajSwiadectwo', certificate('4.3', { wazneDo: day(40) }))
  t.equal(await toldAtPortal(installation, far.unit.administrator, 'zmienOprogramowanie', input), '5020')
  t.equal(await toldAtPortal(installation, pup.unit.administrator, 'zmienOprogramowanie', input), 'SUKCES')
  t.equal(
    await toldBy(installation, pup.profile, 'pobierzStatusSD', {}, user),
    '3001',
    'the old version is no longer it',
  )
  const { facts } = pup.profile
  Object.assign(pup, { profile: { ...pup.profile, facts: { ...facts, oprogramowanie } } })
  Object.assign(pup, { connection: installation.connect(pup.profile) })
  t.same(await warningsOf(), [])
  t.match((await admin('listaSystemow', { kodJT: pup.unit.code })).system, [
    { uprawnione: true, uprawnioneDo: day(40) },
  ])
})

await t.test('@req A1.1 an entry is extended before it ends', async t => {
  const idWpisu = await entryOf('4.3')
  const extended = { idWpisu, wazneDo: day(400), uzasadnienie: 'Decyzja z 20.11' }
  t.equal(await toldAtPortal(installation, pup.unit.administrator, 'przedluzSwiadectwo', extended), '3006')
  t.match(await admin('przedluzSwiadectwo', extended), { wazneDo: day(400) })
  const entry = (await installation.entries()).find(
    one => one.operation === 'przedluzSwiadectwo' && one.result === 'SUKCES',
  )
  t.match(entry?.facts, { 'przed.wazneDo': day(40), 'po.wazneDo': day(400) })
})

await t.test('@req A1.1 an announced description ends what was certified for the version before', async t => {
  const opisSystemu = { obszar: 'RP', wersja: '2', obowiazujeOd: day(10), okresDostosowawczyDo: day(30) }
  t.match(await admin('oglosOpisSystemu', { opisSystemu }), { opisSystemu })
  t.match((await admin('listaSystemow', { kodJT: pup.unit.code })).system, [{ uprawnioneDo: day(30) }])
  await admin('dodajSwiadectwo', certificate('4.4', { rodzaj: 'DEKLARACJA', poziom: '2' }))
  const states = async (naDzien: string) =>
    (await admin('listaSwiadectw', { naDzien })).swiadectwo.map(one => one.swiadectwo.wersja).join(' ')
  t.equal(await states(day(9)), '4.3')
  t.equal(await states(day(10)), '4.3 4.4', 'in the adaptation period both count')
  t.equal(await states(day(30)), '4.3 4.4')
  t.equal(await states(day(31)), '')
  installation.passDays(31)
  t.same(await warningsOf(), ['OSTRZEZENIE 3014'])
  installation.passDays(-31)
})

await t.test('@req A1.1 a vendor sees its own products, in numbers; others’ are not there', async t => {
  const ministry = {
    code: 'JT-00-MINISTERSTWO-01',
    kind: 'MINISTERSTWO',
    areas: [],
    administrator: centralLogin,
  } as const
  const one = await installation.createUser(ministry, ['DOSTAWCA'])
  const two = await installation.createUser(ministry, ['DOSTAWCA'])
  const vendor = { nazwa: software.producent, nip: '5261040567', email: 'biuro@przyklad.example' }
  const { idDostawcy } = await admin('dodajDostawce', { ...vendor, konto: [one] })
  const entered = await admin('dodajSwiadectwo', certificate('4.5', { wazneOd: day(300) }))
  t.same(entered.wynik.szczegoly, [], 'an entry of a vendor who is known')
  const doubted = await admin('dodajSwiadectwo', certificate('4.5', { producent: 'Literówka', wazneOd: day(300) }))
  t.match(doubted.wynik.szczegoly, [{ kod: '5020', sciezka: 'swiadectwo/producent', waga: 'OSTRZEZENIE' }])
  const other = await admin('dodajDostawce', { nazwa: 'Inny', email: 'inny@przyklad.example', konto: [] })
  const own = await installation.administer(one, 'listaProduktowDostawcy', {})
  t.match(own, {
    dostawca: { idDostawcy, nazwa: software.producent },
    produkt: [
      { wersja: software.wersja, uprawnione: false, liczbaJednostek: 0, swiadectwo: [{ stan: 'WYCOFANY' }] },
      { wersja: '4.3', uprawnione: true, doDnia: day(30), liczbaJednostek: 1, liczbaSystemow: 1 },
      { wersja: '4.4', uprawnione: false, liczbaJednostek: 0, swiadectwo: [{ stan: 'PRZYSZLY' }] },
      { wersja: '4.5', swiadectwo: [{ stan: 'PRZYSZLY' }] },
    ],
    opisSystemu: [{ obszar: 'RP', wersja: '2' }],
  })
  t.notMatch(JSON.stringify(own.produkt), pup.unit.code, 'no unit is named')
  const ask = (login: string, input: InputOf<'listaProduktowDostawcy'>) =>
    toldAtPortal(installation, login, 'listaProduktowDostawcy', input)
  t.equal(await ask(one, { idDostawcy }), 'SUKCES')
  t.equal(await ask(one, { idDostawcy: other.idDostawcy }), '5020')
  t.equal(await ask(two, {}), '5020', 'an account of no vendor')
  t.equal(await ask(centralLogin, { idDostawcy: other.idDostawcy }), 'BRAK_DANYCH')
  t.equal(await ask(pup.unit.administrator, { idDostawcy }), '3006')
  await admin('ustawKontaDostawcy', { idDostawcy, konto: [two] })
  t.equal(await ask(one, {}), '5020')
  t.equal(await ask(two, {}), 'SUKCES')
  t.match(await admin('listaDostawcow', {}), {
    dostawca: [{ idDostawcy, konto: [two] }, { nazwa: 'Inny' }],
  })
})

await t.test('@req A2.8 each administrator sees the systems within reach, and no others', async t => {
  const seen = async (login: string, input: InputOf<'listaSystemow'> = {}) =>
    (await installation.administer(login, 'listaSystemow', input)).system.map(one => one.idSystemu).join(' ')
  const all = [pup.id, far.id].sort().join(' ')
  t.match(await seen(centralLogin), new RegExp(all))
  t.equal(await seen(pup.unit.administrator), pup.id)
  t.equal(await seen(pup.unit.administrator, { kodJT: far.unit.code }), '')
  t.equal(await seen(pup.unit.administrator, { terc: '06' }), '')
  t.equal(await seen(centralLogin, { terc: '06' }), far.id)
  t.equal(await seen(centralLogin, { obszar: 'NIEMA' }), '')
  t.equal(await seen(centralLogin, { rodzaj: 'SYSTEM_IOD' }), '')
  t.equal(await seen(centralLogin, { certyfikatKonczySieWDni: 30 }), '')
  t.equal(await seen(centralLogin, { certyfikatKonczySieWDni: 5_000 }), all)
  t.equal(await toldAtPortal(installation, pup.officer.login, 'listaSystemow', {}), '3006')
  t.match((await installation.administer(pup.unit.administrator, 'listaSystemow', {})).system, [
    {
      rodzaj: 'SD',
      nazwaJednostki: 'PUP 1465',
      formaPodpisu: ['XADES'],
      zgodnoscWymagana: true,
      slownikiZalegle: [],
      certyfikat: [{ stan: 'AKTYWNY', dniDoKonca: 727 }, { stan: 'AKTYWNY' }],
      zbior: [{ kodZbioru: pup.setCode }],
    },
  ])
})

await t.test(
  '@req D2 a withdrawn certificate is refused from the next message on: signing and TLS alike, 1002',
  async t => {
    const system = far
    const call = (profile = system.profile) =>
      toldBy(installation, profile, 'pobierzStatusSD', {}, { user: far.officer })
    t.equal(await call(), 'SUKCES')
    const held = await installation.house.control.certificatesOf(system.id)
    const print = (purpose: string) => held.find(one => one.purpose === purpose)?.fingerprint ?? ''
    const withdraw = (login: string, odcisk: string) =>
      toldAtPortal(installation, login, 'wycofajCertyfikat', { idSystemu: system.id, odcisk, powod: 'Klucz wyciekł' })
    t.equal(await withdraw(pup.unit.administrator, print('PODPIS')), '5020', 'another unit’s')
    t.equal(await withdraw(far.officer.login, print('PODPIS')), '3006')
    const kept = installation.connect(system.profile)
    t.equal((await kept.call('pobierzStatusSD', {}, { user: far.officer })).outcome, 'ANSWER')
    t.equal(await withdraw(far.unit.administrator, print('PODPIS')), 'SUKCES')
    t.match(await kept.call('pobierzStatusSD', {}, { user: far.officer }), { fault: { detail: { kod: '1002' } } })
    t.equal(await call(), '1002')
    const before = (await installation.entries()).length
    t.equal(
      await call({ ...system.profile, signing: pup.profile.signing }),
      '1004',
      'another’s signature does not help',
    )
    t.equal((await installation.entries(before)).length > 0, true)

    const fresh = await installation.house.control.certificatesOf(system.id)
    t.same(fresh.map(one => one.state).sort(), ['AKTYWNY', 'WYCOFANY'])
    t.match(
      await installation.administer(far.unit.administrator, 'wycofajCertyfikat', {
        idSystemu: system.id,
        odcisk: print('TLS'),
        powod: 'Klucz wyciekł',
      }),
      { przeznaczenie: 'TLS', pozostalo: 0 },
    )
    t.equal(
      await call({ ...system.profile, signing: pup.profile.signing }),
      '1002',
      'at the connection, before the signature',
    )
    const entry = (await installation.entries()).findLast(one => one.operation === 'wycofajCertyfikat')
    t.match(entry?.facts, {
      idSystemu: system.id,
      certyfikat: print('TLS'),
      'przed.stan': 'AKTYWNY',
      'po.stan': 'WYCOFANY',
    })
  },
)

await t.test('the state of the gateway is told to the central administrator: facts and what is wrong', async t => {
  t.equal(await toldAtPortal(installation, pup.unit.administrator, 'pobierzStanBramki', {}), '3006')
  const release = installation.gateway.readiness.hold('proba')
  const told = await admin('pobierzStanBramki', {})
  release()
  t.match(told, {
    gotowa: false,
    ocena: [{ kod: 'NIEGOTOWA', waga: 'ZLE', przedmiot: 'proba', coRobic: /ledger\.db/ }],
    kolejka: [{ drzwi: 'portal' }, { drzwi: 'services', przyjete: 0 }],
    certyfikat: [{ nazwa: 'authority' }, { nazwa: 'tls' }, { nazwa: 'signing-rsa' }, { nazwa: 'signing-ec' }],
    zadanie: [{ nazwa: 'enter-tally' }, { nazwa: 'forget-orders', nieudaneZRzedu: 0, ostatnio: Date }],
  })
  const sizes = new Map(told.baza.map(one => [one.nazwa, one]))
  t.ok((sizes.get('control')?.bajty ?? 0) > 10_000)
  t.equal(told.dziennik?.liczbaWpisow, (await installation.entries()).length - 1, 'all but the entry of this question')
  t.ok(told.wolneBajty > 0 && told.wszystkieBajty > told.wolneBajty)
  t.match(await admin('pobierzStanBramki', {}), { gotowa: true })
})
