/** What a unit does once it is connected and its sets are fed: verifications, orders, corrections, dictionaries, certificates. */

import type { ProfileUser } from '../../src/client/profile.js'
import { generateKeyPair } from '../../src/trust/keys.js'
import { createCsr } from '../../src/trust/requests.js'
import type { ConnectedSystem, WorkingUnit } from '../gateway/installation.js'
import { cases, derOf, ors, pup, question } from './people.js'
import type { Door, Road } from './road.js'

/** Who is at work. */
export interface Everybody {
  readonly system: ConnectedSystem
  readonly asker: WorkingUnit
  /** The local administrator's session, and the central one's. */
  readonly portal: Door
  readonly central: Door
  /** The data protection officer of the fed unit. */
  readonly inspector: ProfileUser
}

export async function tellMore(road: Road, everybody: Everybody): Promise<void> {
  await verifyPersons(road, everybody)
  await order(road, everybody)
  await correct(road, everybody)
  await keepDictionaries(road, everybody)
  await oversee(road, everybody)
  await keepCertificates(road, everybody)
}

const { commonToAll: person } = cases
const identity = {
  pesel: person.pesel,
  imie: person.firstName,
  nazwisko: person.surname,
  dataUrodzenia: person.birthDate,
}

async function verifyPersons(road: Road, { asker }: Everybody): Promise<void> {
  const officer: Door = { door: 'SIGNED', connection: asker.connection }
  const { parametryPytania } = question([], [])
  const zbior = [pup.setCode, ors.setCode].map(kodZbioru => ({ kodZbioru }))
  const asked = { parametryPytania, osoba: identity, zbior }
  await road.answered('sprawdzTozsamosc', 'zgodna', officer, asked)
  const other = { ...identity, imie: 'Zenobia' }
  await road.answered('sprawdzTozsamosc', 'niezgodne-imie', officer, { ...asked, osoba: other })
  const unknown = [{ kodZbioru: 'CBB-1465-PUP-01-RP-01' }]
  await road.refused('sprawdzTozsamosc', 'odmowa-3007-nieznany-zbior', officer, { ...asked, zbior: unknown })
  const byNumber = { parametryPytania, osoba: { pesel: person.pesel }, zbior }
  const okres = { dataOd: '2025-01-01', dataDo: '2025-12-31' }
  await road.answered('sprawdzSwiadczenia', 'swiadczenia-w-okresie', officer, { ...byNumber, okres })
  const backwards = { dataOd: '2025-12-31', dataDo: '2025-01-01' }
  await road.refused('sprawdzSwiadczenia', 'odmowa-5021-okres-wstecz', officer, { ...byNumber, okres: backwards })
}

async function order(road: Road, { asker }: Everybody): Promise<void> {
  const officer: Door = { door: 'SIGNED', connection: asker.connection }
  const { osoba: one, ...asked } = question([pup.setCode], ['RP.TOZSAMOSC'])
  const osoba = [one, { pesel: '99923100014' }]
  const { idZlecenia } = await road.answered('zlecPobranieDanych', 'dwie-osoby', officer, { ...asked, osoba })
  const wrong = [one, { pesel: '44051401358' }]
  await road.refused('zlecPobranieDanych', 'odmowa-5001-zly-pesel', officer, { ...asked, osoba: wrong })
  await road.answered('pobierzWynikZlecenia', 'cale-zlecenie', officer, { idZlecenia })
  const stranger = '00000000-0000-4000-8000-00000000eeee'
  await road.refused('pobierzWynikZlecenia', 'odmowa-5020-nieznane-zlecenie', officer, { idZlecenia: stranger })
}

async function correct(road: Road, { system, asker }: Everybody): Promise<void> {
  const officer: Door = { door: 'SIGNED', connection: asker.connection }
  const feeder: Door = {
    door: 'SIGNED',
    connection: system.connection,
    context: { user: { login: 'modul.zasilajacy', rola: 'ZASILANIE' } },
  }
  const kodZbioru = pup.setCode
  const { parametryPytania } = question([], [])
  const report = {
    parametryPytania,
    osoba: { pesel: person.pesel },
    kodZakresu: 'RP.STAN',
    opis: 'Stan cywilny zmienił się.',
  } as const
  const { niezgodnosc } = await road.answered('zglosNiezgodnosc', 'bledne-dane', officer, {
    kodZbioru,
    zgloszenie: report,
  })
  await road.refused('zglosNiezgodnosc', 'odmowa-5007-juz-zgloszona', officer, { kodZbioru, zgloszenie: report })
  await road.answered('pobierzWymaganeKorekty', 'jedna-korekta', feeder, { kodZbioru })
  await road.answered('pobierzNiezgodnosci', 'z-walidacji', feeder, { kodZbioru, rodzaj: 'WALIDACJA' })
  const idNiezgodnosci = niezgodnosc?.idNiezgodnosci ?? ''
  const odrzucenie = { idNiezgodnosci, powod: 'Dane potwierdzone w aktach.' }
  await road.answered('zglosNiezgodnosc', 'odrzucenie-korekty', feeder, { kodZbioru, odrzucenie })
  await road.answered('pobierzWymaganeKorekty', 'brak-korekt', feeder, { kodZbioru })
  const again = await road.answered('zglosNiezgodnosc', 'pomylka', officer, { kodZbioru, zgloszenie: report })
  const wycofanie = { idNiezgodnosci: again.niezgodnosc?.idNiezgodnosci ?? '', powod: 'Pomylono osobę.' }
  await road.answered('zglosNiezgodnosc', 'wycofanie', officer, { kodZbioru, wycofanie })
  await road.refused('zglosNiezgodnosc', 'odmowa-5019-juz-wycofana', officer, { kodZbioru, wycofanie })

  const start = { kodZbioru, rodzaj: 'PRZYROSTOWE', stanDanychNa: system.connection.now() } as const
  const { zasilenie } = await road.answered('rozpocznijZasilenie', 'do-przerwania', feeder, start)
  const abort = { kodZbioru, idZasilenia: zasilenie.idZasilenia, powod: 'Błąd przygotowania danych' }
  await road.answered('przerwijZasilenie', 'otwarte-zasilenie', feeder, abort)
  await road.refused('przerwijZasilenie', 'odmowa-5016-juz-przerwane', feeder, abort)
}

async function keepDictionaries(road: Road, { system, central }: Everybody): Promise<void> {
  const signed: Door = { door: 'SIGNED', connection: system.connection }
  await road.answered('pobierzZmianySlownika', 'bez-zmian', signed, { kodSlownika: 'PLEC', odWersji: 1 })
  await road.refused('pobierzZmianySlownika', 'odmowa-5022-wersja-z-przyszlosci', signed, {
    kodSlownika: 'PLEC',
    odWersji: 7,
  })
  const pozycjaLokalna = [
    { kodLokalny: '1', nazwa: 'Legionowo', kodUrzedowy: '1408011' },
    { kodLokalny: '2', nazwa: 'Zmyślonowo Górne' },
  ]
  await road.answered('uzgodnijSlownik', 'z-resztkami', signed, { kodSlownika: 'TERC', pozycjaLokalna })
  const twice = [...pozycjaLokalna, { kodLokalny: '1', nazwa: 'Serock' }]
  await road.refused('uzgodnijSlownik', 'odmowa-5021-kod-dwa-razy', signed, {
    kodSlownika: 'TERC',
    pozycjaLokalna: twice,
  })
  const complaint = { kodSlownika: 'PLEC', kodPozycji: 'K', opis: 'Nazwa pozycji jest nieczytelna.' }
  const { zgloszenie } = await road.answered('zglosNiezgodnoscSlownika', 'pozycja', signed, complaint)
  await road.refused('zglosNiezgodnoscSlownika', 'odmowa-5007-juz-zgloszona', signed, complaint)
  await road.answered('listaZgloszenSlownikow', 'nierozstrzygniete', central, { tylkoNierozstrzygniete: true })
  const { idZgloszenia } = zgloszenie
  const answer = { idZgloszenia, rozstrzygniecie: 'ODRZUCONA', odpowiedz: 'Nazwa jest zgodna z ustawą.' } as const
  await road.answered('rozstrzygnijZgloszenieSlownika', 'odrzucenie', central, answer)
  await road.refused('rozstrzygnijZgloszenieSlownika', 'odmowa-5019-juz-rozstrzygniete', central, answer)
}

async function keepCertificates(road: Road, { system, portal, central }: Everybody): Promise<void> {
  const signed: Door = { door: 'SIGNED', connection: system.connection }
  const idSystemu = system.id
  await road.answered('ustawFormePodpisu', 'obie-formy', central, { idSystemu, formaPodpisu: ['XADES', 'WSS'] })
  await road.refused('ustawFormePodpisu', 'odmowa-5020-nieznany-system', central, {
    idSystemu: 'SD-999999',
    formaPodpisu: ['XADES'],
  })
  const pair = await generateKeyPair('EC-P256')
  const csr = derOf(await createCsr(pair, { commonName: 'nowy klucz' }))
  await road.answered('odnowCertyfikat', 'nowy-certyfikat-tls', signed, {
    zadanieCertyfikatuTLS: csr,
    wycofanyOdcisk: [],
  })
  await road.refused('odnowCertyfikat', 'odmowa-5021-nic-do-zrobienia', signed, { wycofanyOdcisk: [] })
  await road.answered('dezaktywujSD', 'wycofanie-systemu', portal, { idSystemu, powod: 'Zmiana dostawcy' })
  await road.refused('dezaktywujSD', 'odmowa-5019-juz-nieaktywny', portal, { idSystemu })
}

async function oversee(road: Road, { system, inspector }: Everybody): Promise<void> {
  const signed: Door = { door: 'SIGNED', connection: system.connection, context: { user: inspector } }
  const powod = 'Skarga ZM.1.2026'
  const asked = { osoba: { pesel: person.pesel }, powod, rodzaj: 'UDOSTEPNIENIE', rozmiarStrony: 2 } as const
  const { nastepnaStrona } = await road.answered('pobierzRekordy', 'kto-pytal-o-osobe', signed, asked)
  if (nastepnaStrona === undefined) throw new Error('the person was asked for twice at most')
  await road.answered('pobierzRekordy', 'nic-takiego', signed, { ...asked, wynik: 'PRZYJETO' })
  await road.refused('pobierzRekordy', 'odmowa-3016-inny-administrator', signed, {
    ...asked,
    kodJTAdministratora: 'JT-1465-PUP-01',
  })
  await road.refused('pobierzRekordy', 'odmowa-5001-zly-pesel', signed, { osoba: { pesel: '44051401358' } })
  await road.refused('pobierzRekordy', 'odmowa-5010-za-duza-strona', signed, { ...asked, rozmiarStrony: 501 })
  await road.refused('pobierzRekordy', 'odmowa-5021-nie-ta-strona', signed, { ...asked, strona: 'x' })
  await road.refused('pobierzRekordy', 'odmowa-5021-bez-powodu', signed, { osoba: { pesel: person.pesel } })
  const period = { odChwili: new Date('2026-01-01T00:00:00Z'), doChwili: new Date('2199-01-01T00:00:00Z') }
  const report = { osoba: [{ pesel: person.pesel }], profil: 'OSOBA', ...period } as const
  await road.answered('raportDlaOsoby', 'profil-osoby', signed, report)
  await road.refused('raportDlaOsoby', 'odmowa-3016-inny-administrator', signed, {
    ...report,
    kodJTAdministratora: 'JT-1465-PUP-01',
  })
  await road.answered('pobierzDowodWpisu', 'przez-usluge', signed, { numer: 1 })
  await road.answered('pobierzPunktKontrolny', 'z-dowodem-ciaglosci', { door: 'UNSIGNED' }, { odRozmiaru: 8 })
  await road.refused('pobierzPunktKontrolny', 'odmowa-5020-rozmiar', { door: 'UNSIGNED' }, { odRozmiaru: 1_000_000 })
}
