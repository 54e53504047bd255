import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigurationError } from '../app/configuration.js'
import { homeAt } from '../app/home.js'
import { type Initialization, InstallationExists, initialize, PasswordRefused } from '../app/initialize.js'
import type { Call, CommandRow, OptionRow } from './frame/command.js'
import type { Exit } from './frame/exit-codes.js'
import { readText } from './frame/files.js'
import type { Text } from './frame/language.js'
import { passwordFile } from './frame/passwords.js'
import { Stop } from './frame/stop.js'

const texts = {
  about: {
    pl: 'utwórz instalację: konfiguracja, klucze, urząd certyfikacji, administrator centralny',
    en: 'make an installation: configuration, keys, authority, central administrator',
  },
  more: {
    pl: 'Hasło tymczasowe jest pokazane raz. Dalej: csizs serve, csizs admin change-password.\nKopia zapasowa: folder danych i osobno folder kluczy.',
    en: 'The temporary password is shown once. Next: csizs serve, csizs admin change-password.\nBack up the data folder and, apart from it, the keys folder.',
  },
  home: { pl: 'folder instalacji (domyślnie var/csizs)', en: 'folder of the installation (default var/csizs)' },
  data: { pl: 'folder danych, gdy ma leżeć osobno', en: 'data folder, where it shall lie apart' },
  services: {
    pl: 'publiczny adres usług, np. https://uslugi.example.gov.pl',
    en: 'public address of the services, e.g. https://uslugi.example.gov.pl',
  },
  portal: { pl: 'publiczny adres portalu', en: 'public address of the portal' },
  origin: {
    pl: 'nazwa dziennika, np. uslugi.example.gov.pl/dziennik',
    en: 'name of the ledger, e.g. uslugi.example.gov.pl/dziennik',
  },
  name: { pl: 'nazwa instalacji w certyfikatach', en: 'name of the installation in certificates' },
  organization: { pl: 'organizacja w certyfikatach', en: 'organization in certificates' },
  host: {
    pl: 'nazwa lub adres w certyfikacie TLS (można powtórzyć)',
    en: 'name or address in the TLS certificate (may be repeated)',
  },
  family: {
    pl: 'klucz urzędu: RSA (domyślnie), EC-P256, EC-P384',
    en: 'key of the authority: RSA (default), EC-P256, EC-P384',
  },
  set: {
    pl: 'ustawienie konfiguracji nazwa=wartość (można powtórzyć)',
    en: 'configuration setting name=value (may be repeated)',
  },
  login: { pl: 'login administratora centralnego', en: 'login of the central administrator' },
  firstName: { pl: 'imię administratora', en: 'first name of the administrator' },
  surname: { pl: 'nazwisko administratora', en: 'surname of the administrator' },
  email: { pl: 'e-mail administratora', en: 'e-mail of the administrator' },
  exists: {
    pl: 'Instalacja już istnieje; nic nie zmieniono.',
    en: 'There is an installation already; nothing was changed.',
  },
  otherHome: { pl: 'Podaj inny folder: --home FOLDER.', en: 'Name another folder: --home FOLDER.' },
  weak: { pl: 'Hasło tymczasowe jest niezgodne z polityką.', en: 'The temporary password breaks the policy.' },
  policy: {
    pl: 'Co najmniej 8 znaków: cyfra, znak specjalny, duża i mała litera.',
    en: 'At least 8 characters: digit, special character, upper and lower case letter.',
  },
  configuration: { pl: 'Konfiguracja jest nieprawidłowa.', en: 'The configuration is not valid.' },
  badSetting: { pl: 'Ustawienie ma postać nazwa=wartość.', en: 'A setting reads name=value.' },
  password: {
    pl: 'Hasło tymczasowe (pokazane tylko teraz): {password}',
    en: 'Temporary password (shown now only): {password}',
  },
  made: { pl: 'Utworzono instalację w {folder}.', en: 'The installation was made in {folder}.' },
  next: {
    pl: 'Dalej: csizs serve --home {folder}, potem csizs admin change-password --login {login}',
    en: 'Next: csizs serve --home {folder}, then csizs admin change-password --login {login}',
  },
  token: {
    pl: 'Brakuje tokenu platformy e-learningowej: utwórz go w Moodle i zapisz w {file}. Bramka działa i bez niego (konta zakłada się z pliku CSV), a gdy się pojawi, weźmie go bez ponownego uruchomienia.',
    en: 'The token of the e-learning platform is missing: make it in Moodle and write it into {file}. The gateway works without it (accounts come from the CSV file), and takes it without a new start once it lies there.',
  },
} satisfies Record<string, Text>

const families = ['RSA', 'EC-P256', 'EC-P384'] as const

async function init(call: Call): Promise<Exit> {
  const { terminal } = call
  const folder = resolve(call.option('home') ?? 'var/csizs')
  const progress = terminal.progress(terminal.say(texts.about))
  try {
    const order = orderOf(call, folder)
    const made = await initialize(order)
    progress.done()
    const values = { folder, login: made.login, password: made.temporaryPassword }
    const lines = [texts.made, texts.password, texts.next].map(text => terminal.say(text, values))
    const { elearning: file } = order.home.keys
    const lacksToken = (order.settings.elearningUrl ?? '') !== '' && !existsSync(file)
    terminal.result({ home: folder, ...made }, lacksToken ? [...lines, terminal.say(texts.token, { file })] : lines)
    return 'yes'
  } catch (problem) {
    progress.failed()
    throw stopOf(problem)
  }
}

function orderOf(call: Call, folder: string): Initialization {
  const organization = call.option('organization')
  const family = call.oneOf('authority-family', families)
  const hosts = call.all('host')
  return {
    home: homeAt(folder, resolveOr(call.option('data'))),
    settings: {
      servicesUrl: call.demand('services-url'),
      portalUrl: call.demand('portal-url'),
      ledgerOrigin: call.demand('ledger-origin'),
      ...Object.fromEntries(call.all('set').map(settingOf)),
    },
    name: call.option('name') ?? 'Bramka CSIZS',
    ...(organization === undefined ? {} : { organization }),
    ...(hosts.length === 0 ? {} : { hosts }),
    ...(family === undefined ? {} : { authorityFamily: family }),
    administrator: administratorOf(call),
    clock: { now: () => new Date() },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  }
}

function administratorOf(call: Call): Initialization['administrator'] {
  const file = call.option('password-file')
  const email = call.option('admin-email')
  return {
    login: call.demand('admin-login'),
    firstName: call.demand('admin-first-name'),
    surname: call.demand('admin-surname'),
    ...(email === undefined ? {} : { email }),
    ...(file === undefined ? {} : { temporaryPassword: readText(file).split(/\r?\n/, 1)[0] ?? '' }),
  }
}

function resolveOr(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(path)
}

function settingOf(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new Stop('usage', texts.badSetting, { where: text })
  return [text.slice(0, at), text.slice(at + 1)]
}

function stopOf(problem: unknown): unknown {
  if (problem instanceof InstallationExists) {
    return new Stop('cannotCreate', texts.exists, { where: problem.place, todo: texts.otherHome })
  }
  if (problem instanceof PasswordRefused) return new Stop('usage', texts.weak, { todo: texts.policy })
  return configurationStop(problem)
}

/** A wrong configuration, told whole; anything else as it is. */
export function configurationStop(problem: unknown): unknown {
  if (!(problem instanceof ConfigurationError)) return problem
  return new Stop('configuration', texts.configuration, {
    where: problem.findings.join('; '),
    particulars: { findings: problem.findings },
  })
}

export const homeOptions: readonly OptionRow[] = [
  { flags: '--home <folder>', text: texts.home },
  { flags: '--data <folder>', text: texts.data },
]

const demanded = (flags: string, text: Text): OptionRow => ({ flags, text, demanded: true })

export const initCommand: CommandRow = {
  name: 'init',
  text: texts.about,
  more: texts.more,
  options: [
    ...homeOptions,
    demanded('--services-url <url>', texts.services),
    demanded('--portal-url <url>', texts.portal),
    demanded('--ledger-origin <name>', texts.origin),
    { flags: '--name <text>', text: texts.name },
    { flags: '--organization <text>', text: texts.organization },
    { flags: '--host <name>', text: texts.host, many: true },
    { flags: '--authority-family <family>', text: texts.family },
    { flags: '--set <setting>', text: texts.set, many: true },
    demanded('--admin-login <login>', texts.login),
    demanded('--admin-first-name <name>', texts.firstName),
    demanded('--admin-surname <name>', texts.surname),
    { flags: '--admin-email <address>', text: texts.email },
    passwordFile,
  ],
  run: init,
}
