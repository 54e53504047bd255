/** Accounts, roles, locks, sessions and second factors; units and what stands under them; events and e-learning. */
import { TOTP } from 'otpauth'
import { PortalConnection } from '../../src/client/portal.js'
import { answerIn, type Installation, password, type RegisteredUnit } from '../gateway/installation.js'
import type { Door, Road } from './road.js'
import { sessionOf, visitor } from './session.js'

const wrongCode = '000000'
const powod = 'Zmiana stanowiska'

interface Stage {
  readonly installation: Installation
  readonly road: Road
  readonly unit: RegisteredUnit
  /** The session of the unit's administrator. */
  readonly local: Door
}

export async function tellIdentity(installation: Installation, road: Road, office: RegisteredUnit): Promise<void> {
  const unit = await installation.registerUnit({
    kind: 'OPS',
    territory: '1412',
    areas: ['PS'],
    name: 'Ośrodek próbny',
  })
  const stage = { installation, road, unit, local: await sessionOf(installation, unit.administrator) }
  await accounts(stage)
  await eLearning(stage)
  await sessions(stage)
  await secondFactor(stage)
  await units(stage, await sessionOf(installation, office.administrator))
}

async function accounts({ installation, road, unit, local }: Stage): Promise<void> {
  const login = await installation.createUser(unit, ['PIU_PS', 'OTM_USER'])
  const about = { login }
  const facts = { ...about, imie: 'Olga', nazwisko: 'Zmyślona-Nowa', email: 'olga@przyklad.example' }
  await road.answered('zmienUzytkownika', 'nowe-nazwisko', local, facts)
  await road.refused('zmienUzytkownika', 'odmowa-5020-nieznany-login', local, { ...facts, login: 'nikt.taki' })
  await road.answered('listaUzytkownikow', 'jednej-roli', local, { kodJT: unit.code, rola: 'OTM_USER' })
  await road.refused('listaUzytkownikow', 'odmowa-5002-nieznana-rola', local, { rola: 'SZEF' })
  await road.answered('odbierzRole', 'jedna-rola', local, { ...about, rola: ['PIU_PS'], powod })
  await road.refused('odbierzRole', 'odmowa-5019-nie-ma-jej', local, { ...about, rola: ['PIU_PS'] })
  await road.refused('odbierzRole', 'odmowa-3016-wlasna-rola', local, {
    login: unit.administrator,
    rola: ['ADMIN_LOKALNY'],
  })
  await road.answered('zablokuj', 'urzednik', local, { ...about, powod })
  await road.refused('zablokuj', 'odmowa-5019-juz-zablokowane', local, { ...about, powod })
  await road.answered('odblokuj', 'urzednik', local, about)
  await road.refused('odblokuj', 'odmowa-5019-nie-jest-zablokowane', local, about)
  await road.answered('resetujHaslo', 'zapomniane-haslo', local, { ...about, powod: 'Zapomniane hasło' })
  await road.answered('listaZdarzen', 'blokady', local, { rodzaj: 'BLOKADA', naStronie: 2 })
  await road.refused('listaZdarzen', 'odmowa-3016-inna-jednostka', local, { kodJT: 'JT-1408-PUP-01' })
}

async function eLearning({ road, unit, local }: Stage): Promise<void> {
  const about = { kodJT: unit.code }
  await road.answered('listaKontELearning', 'przed-zalozeniem', local, about)
  await road.answered('eksportujKontaELearning', 'plik-moodle', local, about)
  await road.answered('zalozKontaELearning', 'przez-platforme', local, about)
  await road.refused('zalozKontaELearning', 'odmowa-3016-inna-jednostka', local, { kodJT: 'JT-1408-PUP-01' })
}

async function sessions({ installation, road, unit }: Stage): Promise<void> {
  const login = await installation.createUser(unit, ['PIU_PS'])
  const own = await sessionOf(installation, login)
  const { sesja } = await road.answered('listaSesji', 'wlasne', own, {})
  const other = sesja.find(one => !one.biezaca)
  if (other === undefined) throw new Error('there is one session only')
  await road.answered('zakonczSesje', 'jedna', own, { idSesji: other.idSesji })
  await road.refused('zakonczSesje', 'odmowa-5020-juz-zakonczona', own, { idSesji: other.idSesji })
  await road.answered('zakonczSesje', 'wszystkie-inne', own, {})
  const known = await road.answered('zaloguj', 'zapamietana-przegladarka', visitor, {
    login,
    haslo: password,
    program: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    zapamietaj: true,
  })
  const mark = known.przegladarka ?? ''
  const { przegladarka } = await road.answered('listaPrzegladarek', 'wlasne', own, { przegladarka: mark })
  const idPrzegladarki = przegladarka[0]?.idPrzegladarki ?? ''
  await road.answered('zapomnijPrzegladarke', 'jedna', own, { idPrzegladarki })
  await road.refused('zapomnijPrzegladarke', 'odmowa-5020-juz-zapomniana', own, { idPrzegladarki })
  await road.answered('zapomnijPrzegladarke', 'wszystkie', own, {})
  await road.answered('odnowSesje', 'nowy-zeton', own, {})
}

async function secondFactor({ installation, road, unit, local }: Stage): Promise<void> {
  const login = await installation.createUser(unit, ['PIU_PS'])
  const first = await sessionOf(installation, login)
  await road.refused('potwierdzDrugiSkladnik', 'odmowa-5019-nie-rozpoczety', first, { kod: wrongCode })
  const { klucz } = await road.answered('rozpocznijDrugiSkladnik', 'nowy-klucz', first, {})
  const timestamp = installation.clock.now().getTime()
  await road.refused('potwierdzDrugiSkladnik', 'odmowa-3018-zly-kod', first, { kod: wrongCode })
  const kod = new TOTP({ secret: klucz.sekret }).generate({ timestamp })
  const on = await road.answered('potwierdzDrugiSkladnik', 'kod-z-aplikacji', first, { kod })
  const [recovery = '', next = '', third = ''] = on.kodZapasowy
  const whole: Door = { door: 'PORTAL', token: on.zeton }
  await road.answered('stanDrugiegoSkladnika', 'wlaczony', whole, {})
  await road.refused('rozpocznijDrugiSkladnik', 'odmowa-5019-juz-wlaczony', whole, {})
  const portal = new PortalConnection({ origin: installation.portalUrl })
  const { zeton: half } = answerIn(await portal.signIn(login, password))
  portal.close()
  const signingIn: Door = { door: 'PORTAL', token: half }
  await road.refused('potwierdzLogowanie', 'odmowa-3018-zly-kod', signingIn, { kod: wrongCode })
  await road.answered('potwierdzLogowanie', 'kod-zapasowy', signingIn, { kod: recovery })
  const change = { login, hasloObecne: password, hasloNowe: `${password}x` }
  await road.refused('zmienHaslo', 'odmowa-3018-bez-kodu', visitor, change)
  const renewed = await road.answered('odnowKodyZapasowe', 'nowe-kody', whole, { kod: next })
  await road.refused('odnowKodyZapasowe', 'odmowa-3018-stary-kod', whole, { kod: third })
  await road.answered('wylaczDrugiSkladnik', 'wlasny', whole, { kod: renewed.kodZapasowy[0] ?? '' })
  await road.refused('wylaczDrugiSkladnik', 'odmowa-5019-nie-ma-go', whole, { kod: wrongCode })
  await road.refused('usunDrugiSkladnik', 'odmowa-5019-nie-ma-go', local, {
    login,
    powod: 'Zgubiony telefon',
    hasloAdministratora: password,
  })
  await installation.person(login)
  answerIn(
    await new PortalConnection({ origin: installation.portalUrl, ...tokenOf(whole) }).call(
      'rozpocznijDrugiSkladnik',
      {},
    ),
  )
  await road.answered('usunDrugiSkladnik', 'zgubiony-telefon', local, {
    login,
    powod: 'Zgubiony telefon',
    hasloAdministratora: password,
  })
}

function tokenOf(door: Door): { readonly token: string } {
  if (door.door !== 'PORTAL' || door.token === undefined) throw new Error('no session')
  return { token: door.token }
}

async function units({ installation, road, unit, local }: Stage, office: Door): Promise<void> {
  const kodJT = unit.code
  await road.answered('listaJednostek', 'rodzaju', office, { rodzajJednostki: 'OPS', szukaj: 'próbny' })
  await road.refused('listaJednostek', 'odmowa-5002-nieznany-rodzaj', office, { rodzajJednostki: 'ZUS' })
  await road.answered('pokazJednostke', 'z-tym-co-czynne', local, { kodJT })
  await road.refused('pokazJednostke', 'odmowa-5020-inna-jednostka', local, { kodJT: 'JT-1408-PUP-01' })
  const facts = {
    kodJT,
    nazwa: 'Ośrodek Pomocy Społecznej po zmianie nazwy',
    adres: { kodPocztowy: '00-001', miejscowosc: 'Zmyślonowo', nrDomu: '8' },
    obszar: ['PS', 'ON'],
  }
  await road.answered('zmienJednostke', 'nazwa-i-obszary', office, facts)
  await road.refused('zmienJednostke', 'odmowa-5021-zly-regon', office, { ...facts, regon: '123456789' })
  await road.refused('dezaktywujJednostke', 'odmowa-5050-ma-czynne-obiekty', office, { kodJT, powod })
  const last = { login: unit.administrator, powod }
  await road.refused('dezaktywuj', 'odmowa-5051-ostatni-administrator', office, last)
  const { uzytkownik } = await installation.administer(unit.administrator, 'listaUzytkownikow', { kodJT })
  for (const [index, { login }] of uzytkownik.entries()) {
    if (login === unit.administrator) continue
    const name = index === 0 ? 'urzednik' : `urzednik-${index + 1}`
    await road.answered('dezaktywuj', name, local, { login, powod })
  }
  await road.answered('dezaktywuj', 'ostatni-administrator', office, last)
  await road.refused('dezaktywuj', 'odmowa-5019-juz-wylaczone', office, last)
  await road.answered('dezaktywujJednostke', 'bez-czynnych-obiektow', office, { kodJT, powod })
  await road.refused('dezaktywujJednostke', 'odmowa-5019-juz-wygaszona', office, { kodJT, powod })
}
