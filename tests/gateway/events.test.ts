import { TOTP } from 'otpauth'
import t from 'tap'
import { PortalConnection } from '../../src/client/portal.js'
import type { OperationName, ResponseOf } from '../../src/contract/index.js'
import { answerIn, centralLogin, Installation, password } from './installation.js'

/** Each kind of event of B7 has something that makes it, and is found by it. */

t.setTimeout(900_000)

type Event = ResponseOf<'listaZdarzen'>['zdarzenie'][number]
type Kind = Event['rodzaj']

const maxFailedAttempts = 3
const installation = await Installation.start({ settings: { maxFailedAttempts } })
t.teardown(() => installation.remove())
const unit = await installation.registerUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const voivodeship = await installation.voivodeship('14')
const { administrator } = unit

/** Calls as somebody who has no session, or with the token of one. */
async function calls(token: string | undefined, use: (portal: PortalConnection) => Promise<unknown>): Promise<void> {
  const portal = new PortalConnection({ origin: installation.portalUrl, ...(token === undefined ? {} : { token }) })
  await use(portal)
  portal.close()
}

async function tokenOf(login: string): Promise<string> {
  let token = ''
  await calls(undefined, async portal => {
    token = answerIn(await portal.signIn(login, password)).zeton
  })
  return token
}

const newcomer = () => installation.createUser(unit, ['PIU_RP'])
const failsToSignIn = (login: string, times: number) =>
  calls(undefined, async portal => {
    for (let count = 0; count < times; count++) await portal.signIn(login, 'Nie-to-haslo-1')
  })

/** Turns the second factor of somebody new on; gives a session of theirs. */
async function protectedPerson(): Promise<{ readonly login: string; readonly session: PortalConnection }> {
  const login = await newcomer()
  const session = await installation.person(login)
  const { klucz } = answerIn(await session.call('rozpocznijDrugiSkladnik', {}))
  const kod = new TOTP({ secret: klucz.sekret }).generate({ timestamp: installation.clock.now().getTime() })
  const { zeton } = answerIn(await session.call('potwierdzDrugiSkladnik', { kod }))
  return { login, session: new PortalConnection({ origin: installation.portalUrl, token: zeton }) }
}

const person = { imie: 'Ewa', nazwisko: 'Inna' }

/** What makes an event of the kind; gives the operation that it is told of. */
const sources: { readonly [K in Kind]: () => Promise<OperationName> } = {
  async LOGOWANIE() {
    await tokenOf(administrator)
    return 'zaloguj'
  },
  async WYLOGOWANIE() {
    await calls(await tokenOf(administrator), portal => portal.call('wyloguj', {}))
    return 'wyloguj'
  },
  async BLEDNE_HASLO() {
    await failsToSignIn(administrator, 1)
    return 'zaloguj'
  },
  async BLOKADA_CZASOWA() {
    const login = await newcomer()
    await failsToSignIn(login, maxFailedAttempts)
    return 'zaloguj'
  },
  async ZMIANA_HASLA() {
    await installation.person(await newcomer())
    return 'zmienHaslo'
  },
  async RESET_HASLA() {
    await installation.administer(administrator, 'resetujHaslo', { login: await newcomer() })
    return 'resetujHaslo'
  },
  async DRUGI_SKLADNIK() {
    const { session } = await protectedPerson()
    await session.call('wylaczDrugiSkladnik', { kod: '000000' })
    return 'wylaczDrugiSkladnik'
  },
  async ZNANE_PRZEGLADARKI() {
    await calls(await tokenOf(administrator), portal => portal.call('zapomnijPrzegladarke', {}))
    return 'zapomnijPrzegladarke'
  },
  async BLOKADA() {
    await installation.administer(administrator, 'zablokuj', { login: await newcomer(), powod: 'Urlop' })
    return 'zablokuj'
  },
  async ODBLOKOWANIE() {
    const login = await newcomer()
    await installation.administer(administrator, 'zablokuj', { login, powod: 'Urlop' })
    await installation.administer(administrator, 'odblokuj', { login })
    return 'odblokuj'
  },
  async ROLE() {
    await installation.administer(administrator, 'odbierzRole', { login: await newcomer(), rola: ['PIU_RP'] })
    return 'odbierzRole'
  },
  async KONTA() {
    await installation.administer(administrator, 'zmienUzytkownika', { login: await newcomer(), ...person })
    return 'zmienUzytkownika'
  },
  async JEDNOSTKI() {
    await installation.administer(voivodeship, 'zmienJednostke', {
      kodJT: unit.code,
      nazwa: 'Urząd po zmianie nazwy',
      adres: { kodPocztowy: '00-001', miejscowosc: 'Zmyślonowo', nrDomu: '2' },
      obszar: ['RP'],
    })
    return 'zmienJednostke'
  },
  async ADMINISTRACJA() {
    const zbior = { kodJT: unit.code, drzewo: 'RP', nazwa: 'Zbiór' } as const
    await installation.administer(centralLogin, 'utworzZbior', zbior)
    return 'utworzZbior'
  },
  async INNE() {
    await calls(await tokenOf(administrator), portal => portal.call('odnowSesje', {}))
    return 'odnowSesje'
  },
}

async function newestOf(rodzaj: Kind): Promise<Event | undefined> {
  const { zdarzenie } = await installation.administer(centralLogin, 'listaZdarzen', { rodzaj, naStronie: 1 })
  return zdarzenie[0]
}

for (const [kind, make] of Object.entries(sources) as [Kind, () => Promise<OperationName>][]) {
  t.test(`@req B7 ${kind} is told when it happens`, async t => {
    const before = await newestOf(kind)
    const operation = await make()
    const event = await newestOf(kind)
    t.match(event, { rodzaj: kind, operacja: operation })
    t.ok((event?.numer ?? 0) > (before?.numer ?? -1), 'by what was done now')
  })
}

t.test('@req B7 what becomes of a second factor is told with before and after; nothing of its key', async t => {
  const { login, session } = await protectedPerson()
  const told = async (operacja: OperationName) => {
    const { zdarzenie } = await installation.administer(centralLogin, 'listaZdarzen', { rodzaj: 'DRUGI_SKLADNIK' })
    return zdarzenie.find(event => event.operacja === operacja)?.zmiana
  }
  t.match(await told('rozpocznijDrugiSkladnik'), [{ pole: 'drugiSkladnik', po: 'ROZPOCZETY' }])
  t.match(await told('potwierdzDrugiSkladnik'), [{ pole: 'drugiSkladnik', przed: 'ROZPOCZETY', po: 'WLACZONY' }])
  for (let count = 0; count < maxFailedAttempts; count++) await session.call('odnowKodyZapasowe', { kod: '000000' })
  t.match(await newestOf('BLOKADA_CZASOWA'), { operacja: 'odnowKodyZapasowe', login }, 'wrong codes lock too')
  const removal = { login, powod: 'Zgubiony telefon', hasloAdministratora: password }
  await installation.administer(administrator, 'usunDrugiSkladnik', removal)
  t.match(await told('usunDrugiSkladnik'), [{ pole: 'drugiSkladnik', przed: 'WLACZONY' }])
})
