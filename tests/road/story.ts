/**
 * The whole road, told once from the first administrator to the data of a common beneficiary and on to every other
 * operation, with the refusals that a caller is most likely to meet. Each `travel`, `answered` and `refused` is an exchange with files of its own.
 */
import type { DemonstrationUnit } from '../../fixtures/people/units.js'
import { newProfile } from '../../src/client/register.js'
import type { InputOf } from '../../src/contract/index.js'
import { certificatePem } from '../../src/trust/certificates.js'
import { openKeyPair } from '../../src/trust/keys.js'
import { createCsr, createSelfSigned } from '../../src/trust/requests.js'
import { pemSigner } from '../../src/trust/signers.js'
import {
  type ConnectedSystem,
  centralLogin,
  type Installation,
  password,
  type RegisteredUnit,
  software,
} from '../gateway/installation.js'
import { ask, openScopes } from './asking-story.js'
import { tellConnection } from './connection-story.js'
import { arrangeSets, feed } from './feeding-story.js'
import { tellIdentity } from './identity-story.js'
import { derOf, ops, pup, question } from './people.js'
import { tellRegisters } from './registers-story.js'
import type { Door, Road } from './road.js'
import { sessionOf, visitor } from './session.js'
import { tellMore } from './widened-story.js'

const wrongPassword = 'Zle#haslo1'

interface Stage {
  readonly installation: Installation
  readonly road: Road
}

/** Tells the whole road. */
export async function tellRoad(installation: Installation, road: Road): Promise<void> {
  const stage = { installation, road }
  await road.answered('sprawdzPolaczenie', 'czas-i-wersje', { door: 'UNSIGNED' }, {})
  const administrator = await administer(stage)
  const system = await connect(stage, administrator)
  const officer = await staff(stage, administrator)
  await updateDictionaries(stage, system, officer)
  await arrangeSets(installation, road, system, administrator.portal)
  await feed(road, system)
  const asker = await openScopes(installation, road)
  await ask(road, asker)
  const central = await sessionOf(installation, centralLogin)
  const inspector = { login: await installation.createUser(system.unit, ['IOD']), rola: 'IOD' }
  await tellMore(road, { system, asker, portal: administrator.portal, central, inspector })
  await verify(stage, administrator)
  await tellConnection(installation, road, administrator.office)
  await tellIdentity(installation, road, administrator.office)
  await tellRegisters(installation, road)
}

// ── people and units ──

interface Administrator {
  /** The voivodeship's office. */
  readonly office: RegisteredUnit
  readonly login: string
  readonly portal: Door
}

async function administer(stage: Stage): Promise<Administrator> {
  const { installation, road } = stage
  await installation.person(centralLogin)
  await road.refused('zaloguj', 'odmowa-3010-zle-haslo', visitor, { login: centralLogin, haslo: wrongPassword })
  await road.refused('zaloguj', 'odmowa-3010-nieznany-login', visitor, { login: 'nikt.taki', haslo: wrongPassword })
  const { zeton } = await road.answered('zaloguj', 'otwarcie-sesji', visitor, { login: centralLogin, haslo: password })
  const central: Door = { door: 'PORTAL', token: zeton }
  const office = await installation.registerUnit({ kind: 'URZAD_WOJEWODZKI', territory: '14', areas: ['PS'] })
  const voivodeship = await sessionOf(installation, office.administrator)

  const login = 'adela.lokalna'
  const order = registrationOf(pup, login)
  const { hasloTymczasowe } = await road.answered('zarejestrujJednostke', 'nowa-jednostka', voivodeship, order)
  const other = { ...order, administratorLokalny: { ...order.administratorLokalny, login: 'inny.lokalny' } }
  const far = { ...other, jednostka: { ...other.jednostka, terc: '0663' } }
  await road.refused('zarejestrujJednostke', 'odmowa-3016-inne-wojewodztwo', voivodeship, far)
  const nowhere = { ...other, jednostka: { ...other.jednostka, terc: '1499' } }
  await road.refused('zarejestrujJednostke', 'odmowa-5002-nieznane-terytorium', voivodeship, nowhere)
  await road.refused('zarejestrujJednostke', 'odmowa-5007-zajety-login', voivodeship, order)
  const wrong = { ...other, jednostka: { ...other.jednostka, terc: '1408011' } }
  await road.refused('zarejestrujJednostke', 'odmowa-5021-terytorium-innego-rodzaju', voivodeship, wrong)

  await road.refused('zaloguj', 'odmowa-3010-haslo-tymczasowe', visitor, { login, haslo: hasloTymczasowe })
  const change = { login, hasloObecne: hasloTymczasowe, hasloNowe: password }
  await road.refused('zmienHaslo', 'odmowa-3015-haslo-za-slabe', visitor, { ...change, hasloNowe: 'za-slabe' })
  await road.refused('zmienHaslo', 'odmowa-3010-zle-haslo', visitor, { ...change, hasloObecne: wrongPassword })
  await road.answered('zmienHaslo', 'haslo-tymczasowe', visitor, change)
  await conform(road, central)
  return { office, login, portal: await signedIn(road, login) }
}

async function signedIn(road: Road, login: string): Promise<Door> {
  const { zeton } = await road.answered('zaloguj', 'administrator-lokalny', visitor, { login, haslo: password })
  return { door: 'PORTAL', token: zeton }
}

function registrationOf(unit: DemonstrationUnit, login: string): InputOf<'zarejestrujJednostke'> {
  return {
    jednostka: {
      rodzajJednostki: unit.kind,
      nazwa: unit.name,
      terc: unit.territory,
      adres: { kodPocztowy: unit.postalCode, miejscowosc: unit.place, ulica: unit.street, nrDomu: unit.house },
      obszar: unit.areas,
    },
    administratorLokalny: { login, imie: 'Adela', nazwisko: 'Zmyślona', email: 'adela.zmyslona@przyklad.example' },
  }
}

async function conform(road: Road, central: Door): Promise<void> {
  const { nazwa: produkt, wersja, producent } = software
  const swiadectwo = {
    rodzaj: 'SWIADECTWO',
    producent,
    produkt,
    wersja,
    obszar: 'RP',
    poziom: '1',
    numer: 'ZM/RP/1',
    wazneOd: '2025-01-01',
    integracjaOTM: false,
  } as const
  await road.answered('dodajSwiadectwo', 'swiadectwo-zgodnosci', central, { swiadectwo })
  await road.refused('dodajSwiadectwo', 'odmowa-5007-juz-wpisane', central, { swiadectwo })
  await road.refused('dodajSwiadectwo', 'odmowa-5021-zgoda-poza-pomoca', central, {
    swiadectwo: { ...swiadectwo, rodzaj: 'ZGODA' },
  })
  await road.answered('listaSwiadectw', 'wykaz-publiczny', visitor, {})
}

async function staff({ road }: Stage, { portal }: Administrator): Promise<{ officer: string; feeder: string }> {
  const user = { imie: 'Olga', nazwisko: 'Zmyślona', kodJT: pup.code }
  const officer = 'olga.urzednik'
  const feeder = 'modul.zasilajacy'
  await road.answered('utworzUzytkownika', 'urzednik', portal, { ...user, login: officer })
  await road.answered('utworzUzytkownika', 'modul-zasilajacy', portal, { ...user, login: feeder, techniczny: true })
  await road.refused('utworzUzytkownika', 'odmowa-5007-zajety-login', portal, { ...user, login: officer })
  const foreign = { ...user, login: 'obca.osoba', kodJT: ops.code }
  await road.refused('utworzUzytkownika', 'odmowa-3016-inna-jednostka', portal, foreign)
  await road.answered('nadajRole', 'odbiorca-danych', portal, { login: officer, rola: ['PIU_RP'] })
  await road.answered('nadajRole', 'modul-zasilajacy', portal, { login: feeder, rola: ['ZASILANIE'] })
  await road.refused('nadajRole', 'odmowa-3016-rola-wyzsza', portal, { login: officer, rola: ['ADMIN_WOJEWODZKI'] })
  await road.refused('nadajRole', 'odmowa-5002-nieznana-rola', portal, { login: officer, rola: ['SZEF'] })
  await road.refused('nadajRole', 'odmowa-5007-rola-juz-nadana', portal, { login: officer, rola: ['PIU_RP'] })
  await road.refused('nadajRole', 'odmowa-5020-nieznany-login', portal, { login: 'nikt.taki', rola: ['PIU_RP'] })
  await road.refused('nadajRole', 'odmowa-5021-rola-konta-technicznego', portal, {
    login: officer,
    rola: ['ZASILANIE'],
  })
  return { officer, feeder }
}

// ── the domain system ──

async function connect({ installation, road }: Stage, { login }: Administrator): Promise<ConnectedSystem> {
  const facts = {
    address: installation.servicesUrl,
    kodJT: pup.code,
    obszar: 'RP',
    oprogramowanie: software,
    uzytkownik: { login, rola: 'ADMIN_LOKALNY' },
  }
  const profile = await newProfile(facts, installation.caPem)
  const keys = { tls: openKeyPair(profile.tls.keyPem), signing: openKeyPair(profile.signing.keyPem) }
  const subject = { commonName: 'nowy system' }
  const selfSigned = certificatePem(await createSelfSigned(keys.signing, subject, installation.clock.now()))
  const signer = pemSigner(profile.signing.keyPem, selfSigned)
  const door = (changed = profile): Door => ({ door: 'SIGNED', connection: installation.connect(changed, { signer }) })
  const order = {
    login,
    haslo: password,
    zadanieCertyfikatuTLS: derOf(await createCsr(keys.tls, subject)),
    zadanieCertyfikatuPodpisu: derOf(await createCsr(keys.signing, subject)),
  }
  await road.refused('zarejestrujSD', 'odmowa-3010-zle-haslo', door(), { ...order, haslo: wrongPassword })
  const olderProduct = { ...profile, facts: { ...facts, oprogramowanie: { ...software, wersja: '1.0' } } }
  await road.refused('zarejestrujSD', 'odmowa-3014-bez-swiadectwa', door(olderProduct), order)
  const ofNobody = { ...profile, facts: { ...facts, kodJT: 'JT-1465-PUP-09' } }
  await road.refused('zarejestrujSD', 'odmowa-3016-inna-jednostka', door(ofNobody), order)
  const otherKey = { ...order, zadanieCertyfikatuPodpisu: order.zadanieCertyfikatuTLS }
  await road.refused('zarejestrujSD', 'odmowa-5018-inny-klucz', door(), otherKey)
  const otherArea = { ...profile, facts: { ...facts, obszar: 'PS' } }
  await road.refused('zarejestrujSD', 'odmowa-5021-obszar-jednostki', door(otherArea), order)
  await road.refused('zarejestrujSD', 'odmowa-3016-nie-administrator', door(), { ...order, login: centralLogin })
  const answer = await road.answered('zarejestrujSD', 'nowy-system', door(), order)
  const registered = {
    ...profile,
    facts: { ...facts, idSystemu: answer.idSystemu },
    tls: { keyPem: profile.tls.keyPem, certificatePem: certificatePem(answer.certyfikatTLS.certyfikat) },
    signing: { keyPem: profile.signing.keyPem, certificatePem: certificatePem(answer.certyfikatPodpisu.certyfikat) },
    gatewayPem: answer.certyfikatBramki.map(certificatePem).join(''),
  }
  const connection = installation.connect(registered)
  const signed: Door = { door: 'SIGNED', connection }
  await road.answered('pobierzStatusSD', 'po-rejestracji', signed, {})
  await road.refused('pobierzStatusSD', 'odmowa-5020-nieznany-system', signed, { idSystemu: 'SD-999999' })
  await road.answered('aktywujSD', 'pierwsza-aktywacja', signed, { idSystemu: answer.idSystemu })
  await road.refused('aktywujSD', 'odmowa-5019-juz-aktywny', signed, { idSystemu: answer.idSystemu })
  await road.refused('aktywujSD', 'odmowa-5020-nieznany-system', signed, { idSystemu: 'SD-999999' })
  const unit = { code: pup.code, kind: pup.kind, areas: pup.areas, administrator: login }
  return { id: answer.idSystemu, unit, profile: registered, connection }
}

async function updateDictionaries(
  { road }: Stage,
  { connection }: ConnectedSystem,
  { officer, feeder }: { officer: string; feeder: string },
): Promise<void> {
  const system: Door = { door: 'SIGNED', connection }
  const asOfficer: Door = { door: 'SIGNED', connection, context: { user: { login: officer, rola: 'PIU_RP' } } }
  const asFeeder: Door = { door: 'SIGNED', connection, context: { user: { login: feeder, rola: 'ZASILANIE' } } }
  const start = { kodZbioru: pup.setCode, rodzaj: 'INICJALNE', stanDanychNa: connection.now() } as const
  await road.refused('rozpocznijZasilenie', 'odmowa-3011-bez-slownikow', asFeeder, start)
  await road.refused('pobierzListeZbiorow', 'odmowa-3011-bez-slownikow', asOfficer, {})
  await road.refused('pobierzDane', 'odmowa-3011-bez-slownikow', asOfficer, question([ops.setCode], ['PS.STAN']))
  const { pozycjaListy } = await road.answered('pobierzListeSlownikow', 'wersje-obowiazujace', system, {})
  const { slownik } = await road.answered('pobierzSlownik', 'najnowsza-wersja', system, { kodSlownika: 'PLEC' })
  const held = { kodSlownika: 'PLEC', skrotPosiadany: slownik.skrot }
  await road.answered('pobierzSlownik', 'bez-zmian', system, held)
  await road.refused('pobierzSlownik', 'odmowa-5003-nieznana-wersja', system, { kodSlownika: 'PLEC', wersja: 7 })
  await road.refused('pobierzSlownik', 'odmowa-5020-nieznany-slownik', system, { kodSlownika: 'NIE_MA' })
  const versions = pozycjaListy.map(row => row.slownik)
  const partial = { slownik: [{ kodSlownika: 'PLEC', wersja: slownik.wersja, skrot: slownik.skrot }] }
  await road.answered('potwierdzSlowniki', 'czesc-slownikow', system, partial)
  const wrongHash = { slownik: [{ kodSlownika: 'PLEC', wersja: 1, skrot: '0'.repeat(64) }] }
  await road.refused('potwierdzSlowniki', 'odmowa-5003-inny-skrot', system, wrongHash)
  await road.refused('potwierdzSlowniki', 'odmowa-5020-nieznany-slownik', system, {
    slownik: [{ kodSlownika: 'NIE_MA', wersja: 1 }],
  })
  const all = versions.map(({ kodSlownika, wersja, skrot }) => ({ kodSlownika, wersja, skrot }))
  await road.answered('potwierdzSlowniki', 'komplet', system, { slownik: all })
}

// ── proof, and what is announced ──

async function verify(stage: Stage, { portal }: Administrator): Promise<void> {
  const { installation, road } = stage
  await road.answered('pobierzPunktKontrolny', 'najnowszy', visitor, {})
  await road.answered('pobierzDowodWpisu', 'pierwszy-wpis', visitor, { numer: 0 })
  await road.refused('pobierzDowodWpisu', 'odmowa-5020-nie-ma-wpisu', visitor, { numer: 1_000_000 })
  const central = await sessionOf(installation, centralLogin)
  const next = {
    kodSlownika: 'STAN_CYWILNY_PROBNY',
    nazwa: 'Stan cywilny (próbny)',
    obowiazujeOd: '2098-12-31',
    karencjaDo: '2099-01-31',
    pozycja: [{ kod: 'ZMYSLONY', nazwa: 'zmyślony', obowiazujeOd: '2000-01-01', status: 'AKTYWNY', atrybut: [] }],
  } as const
  await road.answered('opublikujSlownik', 'zapowiedz', central, next)
  await road.refused('opublikujSlownik', 'odmowa-5003-inny-numer', central, { ...next, wersja: 7 })
  await road.refused('opublikujSlownik', 'odmowa-5021-karencja-wstecz', central, { ...next, karencjaDo: '2098-12-30' })
  await road.answered('wyloguj', 'zamkniecie-sesji', portal, {})
}
