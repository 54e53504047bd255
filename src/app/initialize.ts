import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { normalizePassword, passwordFindings } from '../domain/password-policy.js'
import { temporaryPassword as makeTemporaryPassword } from '../operations/temporary-password.js'
import type { Clock } from '../ports/runtime/clock.js'
import type { Log } from '../ports/runtime/log.js'
import type { KeyFamily } from '../ports/runtime/signer.js'
import { assets } from './assets.js'
import { configure } from './configuration.js'
import { loadDictionaries } from './dictionary-files.js'
import { type FirstAdministrator, found } from './founding.js'
import type { Home } from './home.js'
import { createKeys, openKeys } from './keys.js'
import { openHouse } from './open-house.js'

export interface Initialization {
  readonly home: Home
  /** What goes into the configuration file. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Name of the installation, in certificates. */
  readonly name: string
  readonly organization?: string
  /** Host names and addresses that the TLS certificate holds for; `localhost` and the loopback addresses where absent. */
  readonly hosts?: readonly string[]
  readonly authorityFamily?: KeyFamily
  /** Without `temporaryPassword` one is made. */
  readonly administrator: Omit<FirstAdministrator, 'temporaryPassword'> & { readonly temporaryPassword?: string }
  readonly clock: Clock
  readonly log: Log
  /** Told of each step as it begins, for whoever watches. */
  readonly onStep?: (step: InitializationStep) => void
}

export type InitializationStep = 'KEYS' | 'CONFIGURATION' | 'DICTIONARIES' | 'LEDGER'

/** What the operator has to be told, once. */
export interface Initialized {
  readonly login: string
  readonly temporaryPassword: string
}

/** The place is taken: an installation is never written over. */
export class InstallationExists extends Error {
  constructor(readonly place: string) {
    super('an installation is there already')
  }
}

/** The password asked for breaks the policy. */
export class PasswordRefused extends Error {
  constructor(readonly codes: readonly string[]) {
    super(`the password breaks the policy: ${codes.join(', ')}`)
  }
}

/**
 * Makes a new installation: configuration, keys, certification authority, the first administrator and the first
 * dictionaries, which are the ledger's first entries. Leaves nothing behind where it fails.
 * @throws InstallationExists, PasswordRefused, ConfigurationError
 */
export async function initialize(order: Initialization): Promise<Initialized> {
  const { home } = order
  const places = [home.configuration, home.keys.folder, home.data.folder]
  const taken = places.find(place => existsSync(place))
  if (taken !== undefined) throw new InstallationExists(taken)
  const temporaryPassword = normalizePassword(order.administrator.temporaryPassword ?? makeTemporaryPassword())
  const findings = passwordFindings(temporaryPassword)
  if (findings.length > 0) throw new PasswordRefused(findings.map(finding => finding.code))
  configure(order.settings, {})
  try {
    await build(order, { ...order.administrator, temporaryPassword })
  } catch (cause) {
    for (const place of places) await rm(place, { recursive: true, force: true })
    throw cause
  }
  return { login: order.administrator.login, temporaryPassword }
}

async function build(order: Initialization, administrator: FirstAdministrator): Promise<void> {
  const { home, onStep = () => {} } = order
  onStep('KEYS')
  await mkdir(home.folder, { recursive: true, mode: 0o700 })
  await createKeys(home, {
    name: order.name,
    ...(order.organization === undefined ? {} : { organization: order.organization }),
    hosts: order.hosts ?? ['localhost', '127.0.0.1', '::1'],
    ...(order.authorityFamily === undefined ? {} : { authorityFamily: order.authorityFamily }),
    now: order.clock.now(),
  })
  onStep('CONFIGURATION')
  await writeFile(home.configuration, `${JSON.stringify(order.settings, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  onStep('DICTIONARIES')
  const dictionaries = await loadDictionaries(assets.dictionaries)
  onStep('LEDGER')
  const opened = await openHouse({
    home,
    configuration: configure(order.settings, {}),
    keys: await openKeys(home),
    clock: order.clock,
    log: order.log,
  })
  try {
    await found(opened.house, administrator, dictionaries)
  } finally {
    await opened.close()
  }
}
