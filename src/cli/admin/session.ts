import { existsSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { PortalConnection } from '../../client/portal.js'
import type { InputOf, OperationName, ResponseOf } from '../../contract/index.js'
import type { Call, OptionRow } from '../frame/command.js'
import { makeFolder, readText, writeBytes } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { answerOr } from '../frame/outcomes.js'
import { Stop } from '../frame/stop.js'

const texts = {
  portal: {
    pl: 'adres portalu (domyślnie http://localhost:8080)',
    en: 'address of the portal (default http://localhost:8080)',
  },
  ca: {
    pl: 'certyfikat urzędu bramki (PEM), gdy portal używa TLS',
    en: 'the gateway’s authority (PEM), where the portal uses TLS',
  },
  session: {
    pl: 'plik sesji (domyślnie ~/.config/csizs/session.json)',
    en: 'session file (default ~/.config/csizs/session.json)',
  },
  none: { pl: 'Nie ma otwartej sesji.', en: 'There is no open session.' },
  over: { pl: 'Sesja wygasła.', en: 'The session is over.' },
  signIn: { pl: 'Zaloguj się: csizs admin login --login LOGIN', en: 'Sign in: csizs admin login --login LOGIN' },
  notAnAddress: {
    pl: 'Adres portalu jest nieprawidłowy albo wysłałby hasło bez szyfrowania.',
    en: 'The portal’s address is not valid or would send the password in clear.',
  },
  useTls: {
    pl: 'Podaj https://host:port albo adres tego komputera.',
    en: 'Give https://host:port or an address of this computer.',
  },
} satisfies Record<string, Text>

export const portalOptions: readonly OptionRow[] = [
  { flags: '--portal <url>', text: texts.portal },
  { flags: '--ca <file>', text: texts.ca },
]
export const sessionOption: OptionRow = { flags: '--session <file>', text: texts.session }

/** A session that is open, as its file keeps it. */
interface Session {
  readonly portal: string
  readonly caPem?: string
  readonly login: string
  readonly token: string
  readonly expires: string
}

function sessionFile(call: Call): string {
  const folder = process.env.XDG_CONFIG_HOME || join(homedir(), '.config')
  return call.option('session') ?? process.env.CSIZS_SESSION ?? join(folder, 'csizs', 'session.json')
}

/** The portal that the options name, without a session. */
export function portalOf(call: Call): {
  readonly portal: PortalConnection
  readonly origin: string
  readonly caPem?: string
} {
  const origin = call.option('portal') ?? 'http://localhost:8080'
  const caFile = call.option('ca')
  const caPem = caFile === undefined ? {} : { caPem: readText(caFile) }
  try {
    return { portal: new PortalConnection({ origin, ...caPem }), origin, ...caPem }
  } catch {
    throw new Stop('usage', texts.notAnAddress, { where: origin, todo: texts.useTls })
  }
}

/** Keeps a session in a file that its owner only can read. */
export function keepSession(call: Call, session: Session): string {
  const file = sessionFile(call)
  makeFolder(dirname(file))
  writeBytes(file, `${JSON.stringify(session, null, 2)}\n`, 'SECRET')
  return file
}

/** Keeps the session under a new token. */
export function renewSession(call: Call, token: string, expires: Date): void {
  keepSession(call, { ...readSession(call), token, expires: expires.toISOString() })
}

/** Forgets the session. */
export function dropSession(call: Call): void {
  rmSync(sessionFile(call), { force: true })
}

function readSession(call: Call): Session {
  const file = sessionFile(call)
  if (!existsSync(file)) throw new Stop('notSignedIn', texts.none, { where: file, todo: texts.signIn })
  const session = JSON.parse(readText(file)) as Session
  if (new Date(session.expires) <= new Date()) throw new Stop('notSignedIn', texts.over, { todo: texts.signIn })
  return session
}

/** Calls an operation as the person signed in, and gives its answer. */
export async function asPerson<N extends OperationName>(
  call: Call,
  operation: N,
  input: InputOf<N>,
): Promise<ResponseOf<N>> {
  const { portal: origin, caPem, token } = readSession(call)
  const portal = new PortalConnection({ origin, token, ...(caPem === undefined ? {} : { caPem }) })
  try {
    const called = await portal.call(operation, input)
    if (called.outcome === 'FAULT' && called.fault.detail.kod === '3017') {
      throw new Stop('notSignedIn', texts.over, { todo: texts.signIn })
    }
    return answerOr(called, origin)
  } finally {
    portal.close()
  }
}

/** Calls an operation that is open to anybody, at the portal that the options name. */
export async function asAnybody<N extends OperationName>(
  call: Call,
  operation: N,
  input: InputOf<N>,
): Promise<ResponseOf<N>> {
  const { portal, origin } = portalOf(call)
  try {
    return answerOr(await portal.call(operation, input), origin)
  } finally {
    portal.close()
  }
}
