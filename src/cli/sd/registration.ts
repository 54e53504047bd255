import { holdsProfile, writeProfile } from '../../client/profile.js'
import { newProfile, register } from '../../client/register.js'
import { type SystemKind, systemKinds } from '../../domain/registry/system.js'
import { readCertificate } from '../../trust/certificates.js'
import { splitPem } from '../../trust/path.js'
import { answerLines, given } from '../admin/operation-command.js'
import type { Call, CommandRow, OptionRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import { readText } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { linesOf } from '../frame/lines.js'
import { answerOr } from '../frame/outcomes.js'
import { passwordFile, passwordFor } from '../frame/passwords.js'
import { Stop } from '../frame/stop.js'
import { endOfRegistration } from './ends.js'
import { openProfile } from './open-profile.js'
import { contextOf, profileOption, userOptions, withConnection } from './options.js'

const texts = {
  init: { pl: 'utwórz profil systemu i jego klucze', en: 'make a system’s profile and its keys' },
  register: {
    pl: 'zarejestruj system i odbierz certyfikaty (zarejestrujSD)',
    en: 'register the system and receive its certificates (zarejestrujSD)',
  },
  status: { pl: 'sprawdź połączenie, zegar i stan systemu', en: 'check connection, clock and state of the system' },
  activate: { pl: 'aktywuj system (aktywujSD)', en: 'activate the system (aktywujSD)' },
  address: { pl: 'adres usług bramki, https://host:port', en: 'address of the gateway’s services, https://host:port' },
  ca: {
    pl: 'certyfikat urzędu bramki z pakietu informacyjnego (PEM)',
    en: 'the gateway’s authority from the information package (PEM)',
  },
  unit: { pl: 'kod jednostki, np. JT-1408-OPS-01', en: 'code of the unit, e.g. JT-1408-OPS-01' },
  area: { pl: 'obszar systemu, np. PS', en: 'the system’s area, e.g. PS' },
  product: {
    pl: 'nazwa produktu, jak w wykazie zgodności',
    en: 'name of the product, as in the register of conformity',
  },
  version: { pl: 'wersja produktu', en: 'version of the product' },
  vendor: { pl: 'producent', en: 'vendor' },
  family: {
    pl: 'rodzaj kluczy: EC-P256 (domyślnie), EC-P384, RSA',
    en: 'kind of keys: EC-P256 (default), EC-P384, RSA',
  },
  user: {
    pl: 'ustaw użytkownika, w którego imieniu profil pyta, gdy wywołanie nie wskaże innego',
    en: 'set the user in whose name the profile asks where a call names nobody else',
  },
  userLogin: { pl: 'login użytkownika', en: 'login of the user' },
  role: { pl: 'jego rola, np. PIU_PS', en: 'the user’s role, e.g. PIU_PS' },
  firstName: { pl: 'imię', en: 'first name' },
  surname: { pl: 'nazwisko', en: 'surname' },
  department: { pl: 'komórka organizacyjna', en: 'department' },
  login: {
    pl: 'login administratora: lokalnego, a dla systemu urzędu jego administratora',
    en: 'login of the administrator: the local one, of an office’s system the office’s',
  },
  kind: {
    pl: 'rodzaj: SD (domyślnie), SYSTEM_WOJEWODZKI, SYSTEM_MINISTERSTWA, SYSTEM_IOD',
    en: 'kind: SD (default), SYSTEM_WOJEWODZKI, SYSTEM_MINISTERSTWA, SYSTEM_IOD',
  },
  exists: {
    pl: 'Ten folder ma już profil; nic nie zmieniono.',
    en: 'This folder has a profile already; nothing was changed.',
  },
  otherFolder: { pl: 'Podaj inny folder: --profile FOLDER.', en: 'Name another folder: --profile FOLDER.' },
  registered: {
    pl: 'Ten profil jest już zarejestrowany jako {system}.',
    en: 'This profile is registered already, as {system}.',
  },
  noAuthority: { pl: 'Plik nie zawiera certyfikatu urzędu.', en: 'The file holds no certificate of an authority.' },
  badAddress: {
    pl: 'Adres usług ma postać https://host:port.',
    en: 'The address of the services reads https://host:port.',
  },
  skewed: {
    pl: 'Zegar różni się od bramki o {ms} ms; powyżej 60000 ms komunikaty będą odrzucane. Zsynchronizuj zegar.',
    en: 'The clock differs from the gateway’s by {ms} ms; beyond 60000 ms messages are refused. Synchronise it.',
  },
} satisfies Record<string, Text>

const families = ['EC-P256', 'EC-P384', 'RSA'] as const
const maxSkewMs = 60_000

async function init(call: Call): Promise<Exit> {
  const folder = call.demand('profile')
  if (holdsProfile(folder)) throw new Stop('cannotCreate', texts.exists, { where: folder, todo: texts.otherFolder })
  const address = call.demand('address')
  if (!/^https:\/\/[^/\s]+$/.test(address)) throw new Stop('usage', texts.badAddress, { where: address })
  const { caPem, gatewayPem } = trustIn(call.demand('ca'))
  const { user: uzytkownik } = contextOf(call)
  const facts = {
    address,
    kodJT: call.demand('unit'),
    obszar: call.demand('area'),
    oprogramowanie: {
      nazwa: call.demand('product'),
      wersja: call.demand('product-version'),
      producent: call.demand('vendor'),
    },
    ...(uzytkownik === undefined ? {} : { uzytkownik }),
  }
  const profile = await newProfile(facts, caPem, call.oneOf('family', families) ?? 'EC-P256')
  await writeProfile(folder, gatewayPem === '' ? profile : { ...profile, gatewayPem })
  call.terminal.result({ profile: folder, ...facts }, linesOf({ profile: folder, ...facts }))
  return 'yes'
}

/** Authorities are what is trusted; other certificates in the file are those that the gateway signs with. */
function trustIn(file: string): { readonly caPem: string; readonly gatewayPem: string } {
  const all = splitPem(readText(file)).map(pem => ({ pem: `${pem}\n`, certificate: readCertificate(pem) }))
  const authorities = all.filter(one => one.certificate?.isAuthority === true)
  if (authorities.length === 0) throw new Stop('malformed', texts.noAuthority, { where: file })
  const others = all.filter(one => one.certificate?.isAuthority === false)
  return { caPem: authorities.map(one => one.pem).join(''), gatewayPem: others.map(one => one.pem).join('') }
}

async function setUser(call: Call): Promise<Exit> {
  const folder = call.demand('profile')
  const profile = await openProfile(folder)
  const uzytkownik = {
    login: call.demand('user'),
    rola: call.demand('role'),
    ...given('imie', call.option('first-name')),
    ...given('nazwisko', call.option('surname')),
    ...given('komorka', call.option('department')),
  }
  await writeProfile(folder, { ...profile, facts: { ...profile.facts, uzytkownik } })
  call.terminal.result(uzytkownik, linesOf(uzytkownik))
  return 'yes'
}

async function registerSystem(call: Call): Promise<Exit> {
  const folder = call.demand('profile')
  const profile = await openProfile(folder)
  const { idSystemu, address } = profile.facts
  if (idSystemu !== undefined) {
    throw new Stop('usage', texts.registered, { where: folder, todo: texts.otherFolder, values: { system: idSystemu } })
  }
  const kind = kindOf(call)
  const registered = await register(profile, { login: call.demand('login'), password: await passwordFor(call), kind })
  if (!('profile' in registered)) throw endOfRegistration(registered, address)
  await writeProfile(folder, registered.profile)
  const { certyfikatUrzedu: _ca, certyfikatBramki: _gateway, ...answer } = registered.answer
  call.terminal.result(answer, answerLines<'zarejestrujSD'>(registered.answer))
  return 'yes'
}

function kindOf(call: Call): SystemKind {
  return call.oneOf('kind', Object.keys(systemKinds) as SystemKind[]) ?? 'SD'
}

async function status(call: Call): Promise<Exit> {
  const { terminal } = call
  return withConnection<Exit>(call, async connection => {
    const { facts } = connection.profile
    const reached = answerOr(await connection.call('sprawdzPolaczenie', {}), facts.address)
    const skewMs = connection.now().getTime() - reached.czasSerwera.getTime()
    const system =
      facts.idSystemu === undefined
        ? undefined
        : answerOr(await connection.call('pobierzStatusSD', {}, contextOf(call)), facts.address).system
    const { daneRezultatu: _facts, wynik: _result, ...gateway } = reached
    const shown = { ...gateway, zegarMs: skewMs, ...(system === undefined ? {} : { system }) }
    const warning = Math.abs(skewMs) > maxSkewMs / 2 ? [`! ${terminal.say(texts.skewed, { ms: skewMs })}`] : []
    terminal.result(shown, [...linesOf(shown), ...warning])
    return Math.abs(skewMs) > maxSkewMs || system?.stan === 'NIEAKTYWNY' ? 'no' : 'yes'
  })
}

async function activate(call: Call): Promise<Exit> {
  return withConnection<Exit>(call, async connection => {
    const { idSystemu = '', address } = connection.profile.facts
    const context = { user: { login: call.demand('login'), rola: systemKinds[kindOf(call)].registeredBy } }
    const answer = answerOr(await connection.call('aktywujSD', { idSystemu }, context), address)
    call.terminal.result(answer, answerLines<'aktywujSD'>(answer))
    return 'yes'
  })
}

const login: OptionRow = { flags: '--login <login>', text: texts.login, demanded: true }
const kindOption: OptionRow = { flags: '--kind <kind>', text: texts.kind }
const demanded = (flags: string, text: Text): OptionRow => ({ flags, text, demanded: true })

export const registrationCommands: readonly CommandRow[] = [
  {
    name: 'init',
    text: texts.init,
    options: [
      profileOption,
      demanded('--address <url>', texts.address),
      demanded('--ca <file>', texts.ca),
      demanded('--unit <code>', texts.unit),
      demanded('--area <code>', texts.area),
      demanded('--product <name>', texts.product),
      demanded('--product-version <version>', texts.version),
      demanded('--vendor <name>', texts.vendor),
      { flags: '--family <family>', text: texts.family },
      ...userOptions,
    ],
    run: init,
  },
  {
    name: 'user',
    text: texts.user,
    options: [
      profileOption,
      demanded('--user <login>', texts.userLogin),
      demanded('--role <code>', texts.role),
      { flags: '--first-name <name>', text: texts.firstName },
      { flags: '--surname <name>', text: texts.surname },
      { flags: '--department <name>', text: texts.department },
    ],
    run: setUser,
  },
  {
    name: 'register',
    text: texts.register,
    options: [profileOption, login, kindOption, passwordFile],
    run: registerSystem,
  },
  { name: 'status', text: texts.status, options: [profileOption, ...userOptions], run: status },
  { name: 'activate', text: texts.activate, options: [profileOption, login, kindOption], run: activate },
]
