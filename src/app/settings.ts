import { isIP } from 'node:net'
import { recordKinds, retentionOfKinds } from '../domain/retention.js'
import { isRoleCode, type RoleCode } from '../domain/roles.js'
import { witnessesIn } from './witnesses.js'

/**
 * One row per setting: how it is parsed, what it is without being set, and what it means. The configuration file
 * (`csizs.json`), the environment (`CSIZS_` and the name in upper snake case) and `docs/configuration.md` derive from it.
 */
export interface SettingRow<T> {
  readonly parse: (value: unknown) => T | undefined
  /** Absent: has to be set. */
  readonly fallback?: T
  /** What a valid value is, in Polish and English. */
  readonly wants: string
  readonly meaning: string
}

function text(meaning: string, fallback?: string): SettingRow<string> {
  const row = { parse: (v: unknown) => (typeof v === 'string' && v.length > 0 ? v : undefined), wants: 'text', meaning }
  return fallback === undefined ? row : { ...row, fallback }
}

function count(meaning: string, fallback: number, min: number, max: number): SettingRow<number> {
  const parse = (v: unknown) => {
    const n = typeof v === 'string' && /^[0-9]+$/.test(v) ? Number(v) : v
    return typeof n === 'number' && Number.isInteger(n) && n >= min && n <= max ? n : undefined
  }
  return { parse, fallback, wants: `whole number ${min}–${max}`, meaning }
}

function oneOf<const V extends string>(meaning: string, fallback: V, values: readonly V[]): SettingRow<V> {
  return { parse: v => values.find(value => value === v), fallback, wants: values.join(' | '), meaning }
}

function url(meaning: string): SettingRow<string> {
  const parse = (v: unknown) => (typeof v === 'string' && /^https?:\/\/[^/\s]+$/.test(v) ? v : undefined)
  return { parse, wants: 'http(s)://host[:port] without a path', meaning }
}

function retentionSetting(meaning: string): SettingRow<string> {
  const parse = (v: unknown) => (typeof v === 'string' && retentionOfKinds(v) !== undefined ? v : undefined)
  return { parse, fallback: '', wants: `KIND=MONTHS (at least 24) of ${recordKinds.join(', ')}, or empty`, meaning }
}

function listOfWitnesses(meaning: string): SettingRow<string> {
  const parse = (v: unknown) => (typeof v === 'string' && witnessesIn(v) !== undefined ? v : undefined)
  return {
    parse,
    fallback: '',
    wants: '`name+id+key@http(s)://host[:port][/path]`, with blanks between, or empty',
    meaning,
  }
}

/** Where a token and people's names are sent: TLS, or this computer. */
function optionalSite(meaning: string): SettingRow<string> {
  const form = /^(?:https:\/\/[^/\s?#@]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]+)?)(?:\/[^\s?#]*)?$/
  const parse = (v: unknown) => (typeof v === 'string' && (v === '' || form.test(v)) ? v : undefined)
  return { parse, fallback: '', wants: 'https://host[:port][/path], or empty', meaning }
}

/** Accounts of a demonstration, each with the role that it is there for: `IOD=iod.proba`. */
function accounts(meaning: string): SettingRow<string> {
  const parse = (v: unknown) => (typeof v === 'string' && pairsIn(v) !== undefined ? v : undefined)
  return { parse, fallback: '', wants: 'ROLE=login, separated by blanks, or empty', meaning }
}

function pairsIn(text: string): readonly { readonly role: RoleCode; readonly login: string }[] | undefined {
  const pairs = text
    .split(' ')
    .filter(part => part !== '')
    .map(part => /^([A-Z0-9_]+)=([A-Za-z0-9._@-]{3,64})$/.exec(part))
  const read = pairs.flatMap(pair => {
    const [, role = '', login = ''] = pair ?? []
    return isRoleCode(role) ? [{ role, login }] : []
  })
  return read.length === pairs.length ? read : undefined
}

/** The accounts that the portal's page „Co wypróbować” names; none: there is no such page. */
export function trialAccountsOf({ trialAccounts }: Pick<Configuration, 'trialAccounts'>) {
  return pairsIn(trialAccounts) ?? []
}

/** Folders of controllers' sets: a code and an absolute path each. */
function folders(meaning: string): SettingRow<string> {
  const row = /^[A-Z0-9]+(?:[-_][A-Z0-9]+)+=(?:\/|[A-Za-z]:[\\/])[^;=]+$/
  const parse = (v: unknown) =>
    typeof v === 'string' && (v === '' || v.split(';').every(one => row.test(one))) ? v : undefined
  return { parse, fallback: '', wants: 'CODE=/folder;CODE=/folder, or empty', meaning }
}

/** Addresses and networks, separated by blanks. */
function networks(meaning: string): SettingRow<string> {
  const parse = (v: unknown) => (typeof v === 'string' && networksIn(v).every(isNetwork) ? v : undefined)
  return { parse, fallback: '', wants: 'addresses and networks (10.0.0.0/8), separated by blanks, or empty', meaning }
}

function networksIn(text: string): readonly string[] {
  return text.split(' ').filter(part => part !== '')
}

function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([0-9a-fA-F.:]+)(?:\/([0-9]{1,3}))?$/.exec(text) ?? []
  const family = isIP(address)
  return family !== 0 && (bits === undefined || Number(bits) <= (family === 4 ? 32 : 128))
}

/** The proxies in front of the portal that are believed when they tell whom they speak for. */
export function proxiesOf({ portalProxies }: Pick<Configuration, 'portalProxies'>): readonly string[] {
  return networksIn(portalProxies)
}

export const settings = {
  servicesHost: text('Address the services port listens on', '127.0.0.1'),
  servicesPort: count('Port of the SOAP services (TLS, client certificates)', 8443, 0, 65_535),
  portalHost: text('Address the portal port listens on; `localhost` means both loopback families', 'localhost'),
  portalPort: count('Port of portal, WSDL, documentation and health', 8080, 0, 65_535),
  portalTls: oneOf('Whether the portal port speaks TLS; without it only a loopback address is allowed', 'no', [
    'yes',
    'no',
  ]),
  portalProxies: networks(
    'Proxies in front of the portal: only they are believed when they name the caller’s address in X-Forwarded-For, on which limits and the ledger depend',
  ),
  servicesUrl: url('Public address of the services, written into WSDLs'),
  portalUrl: url('Public address of the portal, written into documentation'),
  ledgerOrigin: text('Origin line of the ledger: a name without blanks, unique for this installation'),
  witnesses: listOfWitnesses(
    'Witnesses that sign the ledger’s checkpoints: `KEY@ADDRESS` each, with blanks between; empty: none',
  ),
  witnessQuorum: count('How many witnesses have to sign a checkpoint before it is served as witnessed', 1, 1, 100),
  retention: retentionSetting(
    'Kinds of records of the ledger whose part that names people is kept longer than 24 months: `KIND=MONTHS` each, with blanks between',
  ),
  signingFamily: oneOf('Key family of answers to messages that could not be read', 'EC-P256', ['RSA', 'EC-P256']),
  maxMessageBytes: count('Largest message, bytes after content decoding', 10 * 1024 * 1024, 1_024, 64 * 1024 * 1024),
  maxMessagesInFlight: count('Most messages worked on at once; further ones wait for their turn', 64, 1, 10_000),
  maxMessagesWaiting: count(
    'Most messages beyond those: being received, waiting, or whose answer is being read; further ones are asked to come again',
    512,
    0,
    100_000,
  ),
  maxMessagesPerSource: count('Most of them of one certificate, or of one address without', 64, 1, 100_000),
  maxBytesInFlight: count(
    'Most bytes of all messages taken on; one message is always taken',
    256 * 1024 * 1024,
    1_024,
    4_294_967_296,
  ),
  maxSetsPerQuery: count('Most sets one query may name', 50, 1, 50),
  maxAnswerBytes: count(
    'Most bytes of beneficiaries’ data in one answer',
    8 * 1024 * 1024,
    1_024,
    // What every reader of answers takes, signature and receipts included.
    12 * 1024 * 1024,
  ),
  setAnswerMs: count(
    'How long one set may take to answer a question, milliseconds; the others do not wait for it',
    5_000,
    50,
    25_000,
  ),
  maxRecordsPerPackage: count('Most records in one package', 1_000, 1, 10_000),
  maxFailedAttempts: count('Failed passwords until an account rests', 5, 3, 20),
  lockSeconds: count('How long an account rests after too many failures, seconds', 900, 60, 86_400),
  controllerFolders: folders(
    'Controllers whose sets, and personal parts of entries, lie in a folder of their own, on another disk for instance; `csizs set place` moves them and writes this',
  ),
  setsEndedByTwo: oneOf(
    'Whether closing and archiving a set, and the switch of a vendor change, wants a second person',
    'no',
    ['yes', 'no'],
  ),
  secondFactor: oneOf('Second factor of signing in: required of administrators, or offered to everybody', 'required', [
    'required',
    'offered',
  ]),
  requestsPerMinute: count('Requests per certificate or address and minute', 1_200, 10, 1_000_000),
  accountRequestsPerMinute: count('Requests in the name of one account and minute', 1_200, 10, 1_000_000),
  certificateDays: count('Validity of certificates issued to systems, days', 730, 1, 1_096),
  sessionIdleMinutes: count('Idle limit of a portal session, minutes', 20, 1, 240),
  sessionHours: count('Absolute limit of a portal session, hours', 8, 1, 24),
  elearningUrl: optionalSite(
    'Address of the e-learning platform (Moodle) with web services, whose token lies in keys/elearning.token; empty: files only',
  ),
  elearningCourse: text('Short name of the course of the mobile terminals', 'OTM'),
  elearningRole: text('Short name of the role in the course', 'student'),
  elearningRoleId: count('Moodle’s number of that role', 5, 1, 1_000_000),
  mztUrl: text('Address of PI-MZT told to local administrators; empty: the portal itself', ''),
  noticesPerHour: count(
    'Readiness notices taken from one address in an hour from people who are not signed in',
    30,
    1,
    10_000,
  ),
  smtpHost: text('Mail server; empty: no mails are sent', ''),
  smtpPort: count('Port of the mail server', 587, 1, 65_535),
  smtpTls: oneOf('How the mail server is spoken to; `no` on loopback only', 'starttls', ['tls', 'starttls', 'no']),
  smtpUser: text('Login at the mail server; empty: none', ''),
  smtpPasswordFile: text('File that holds the password at the mail server; empty: none', ''),
  smtpCaFile: text('Authorities of the mail server, PEM; empty: those of the machine', ''),
  smtpFrom: text('Address that mails are sent from', ''),
  trialAccounts: accounts(
    'Accounts of a demonstration that the page „Co wypróbować” names, linked from the sign-in page; empty: there is no such page',
  ),
  patternPeers: count('What stands out: colleagues in the same role, fewer are not compared', 4, 2, 1_000),
  patternTimesPeers: count('What stands out: times the median of the colleagues', 5, 2, 1_000),
  patternQuestions: count('What stands out: and at least so many questions in a month', 50, 1, 1_000_000),
  patternOffHours: count('What stands out: questions at night, on Sundays and holidays in a month', 10, 1, 1_000_000),
  patternNightFrom: count('What stands out: hour at which the night begins', 22, 0, 23),
  patternNightUntil: count('What stands out: hour at which it ends', 6, 0, 23),
  patternPersonsPerCase: count('What stands out: persons asked for with one case number in a month', 15, 2, 1_000_000),
  patternSamePerson: count('What stands out: questions of one officer for one person in a month', 15, 2, 1_000_000),
  patternRefusals: count('What stands out: refused questions of one officer in a month', 20, 1, 1_000_000),
  patternRefusedPercent: count('What stands out: and their share in the officer’s questions, percent', 50, 1, 100),
  logLevel: oneOf('Level of the operator’s log', 'info', ['debug', 'info', 'warn', 'error', 'silent']),
} as const satisfies Record<string, SettingRow<string | number>>

export type SettingName = keyof typeof settings

/** The typed configuration. */
export type Configuration = {
  readonly [N in SettingName]: (typeof settings)[N] extends SettingRow<infer T> ? T : never
}
