import { readFile } from 'node:fs/promises'
import { contractSchemas } from '../contract/index.js'
import { accountRate } from '../gateway/rate-limit.js'
import { Readiness } from '../gateway/readiness.js'
import { jobsOf } from '../jobs/index.js'
import { Timetable } from '../jobs/timetable.js'
import type { House } from '../operations/house.js'
import { recover } from '../operations/perform.js'
import { systemClock } from '../outside/clock.js'
import { pinoLog } from '../outside/log.js'
import { smtpMailer } from '../outside/mail.js'
import type { Clock } from '../ports/runtime/clock.js'
import type { Log } from '../ports/runtime/log.js'
import type { Mailer } from '../ports/runtime/mail.js'
import { trustAnchors } from '../trust/path.js'
import { assets } from './assets.js'
import { configure } from './configuration.js'
import { Gauges } from './gauges.js'
import type { Home } from './home.js'
import { openKeys, openTlsKey } from './keys.js'
import { openHouse } from './open-house.js'
import { type Listeners, listen, type Patience } from './serve.js'
import type { Configuration } from './settings.js'
import { readingThreads } from './threads/reading.js'

export interface GatewayOrder {
  readonly home: Home
  /** Go before the file's settings: `CSIZS_…`. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly log?: Log
  readonly clock?: Clock
  readonly patience?: Partial<Patience>
  /** Causes that keep `/health` from saying ready until they are released. */
  readonly readiness?: Readiness
}

/** A gateway at work. */
export interface RunningGateway extends Listeners {
  readonly house: House
  readonly configuration: Configuration
  readonly readiness: Readiness
  readonly log: Log
  /**
   * Reads the TLS key and certificate anew: new connections are made with them. Where they cannot be read or do not fit each
   * other, those that are in use stay, and the operator is told.
   */
  reloadTls(): Promise<void>
  /** Stops taking, finishes what was taken, enters what was counted, closes the databases. */
  stop(): Promise<void>
}

/** The configuration of an installation. @throws ConfigurationError; Error when the file cannot be read */
export async function readConfiguration(
  home: Home,
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<Configuration> {
  const file: unknown = JSON.parse(await readFile(home.configuration, 'utf8'))
  if (typeof file !== 'object' || file === null) throw new Error('the configuration file holds no object')
  return configure(file as Readonly<Record<string, unknown>>, environment)
}

/**
 * Opens an installation and takes calls: what a crash left in outboxes is in the ledger before the first one.
 * @throws ConfigurationError; Error when a file, key, database or port cannot be opened
 */
export async function startGateway(order: GatewayOrder): Promise<RunningGateway> {
  const { home, clock = systemClock, readiness = new Readiness() } = order
  const configuration = await readConfiguration(home, order.environment)
  const log = order.log ?? pinoLog(configuration.logLevel)
  const keys = await openKeys(home)
  contractSchemas()
  const { maxMessageBytes } = configuration
  const threads = readingThreads({ caPem: keys.authority.certificatePem, maxMessageBytes })
  const { readPackage, readElsewhere } = threads
  const timetable = new Timetable(clock, log)
  const gauges = new Gauges(home, keys, clock.now())
  gauges.watchReadiness(() => readiness.causes())
  gauges.watchJobs(() => timetable.runs())
  const mailer = await mailerOf(configuration)
  const { house, close } = await openHouse({ home, configuration, keys, clock, log, readPackage, gauges })
  try {
    const startedAt = new Date(performance.timeOrigin)
    const unfinished = await house.attachments.forgetUnfinished(startedAt)
    if (unfinished > 0) log.warn('attachments-unfinished', { files: unfinished })
    const recovered = await recover(house)
    if (recovered > 0) log.warn('entries-recovered', { entries: recovered })
    readiness.watch('ledger', () => house.ledger.checkpoint())
    const { signers } = keys
    const gateway = {
      house,
      anchors: trustAnchors([keys.authority.certificatePem]),
      signers,
      defaultSigner: configuration.signingFamily === 'RSA' ? signers.RSA : signers.EC,
      log,
      maxMessageBytes,
      readElsewhere,
      accountRate: accountRate(configuration.accountRequestsPerMinute),
      servicesUrl: configuration.servicesUrl,
      ledgerChecker: await readFile(assets.auditor, 'utf8'),
    }
    const patience = order.patience === undefined ? {} : { patience: order.patience }
    const listeners = await listen({ gateway, configuration, keys, readiness, gauges, ...patience })
    timetable.start(jobsOf(house, mailer))
    log.info('gateway-started', { servicesPort: listeners.servicesPort, portalPort: listeners.portalPort })
    return {
      ...listeners,
      house,
      configuration,
      readiness,
      log,
      async reloadTls() {
        try {
          listeners.renewTls(await openTlsKey(home))
          log.info('tls-reloaded')
        } catch (cause) {
          log.error('tls-not-reloaded', cause)
        }
      },
      async stop() {
        await listeners.close()
        await threads.close()
        await timetable.stop()
        mailer?.close()
        await close()
        log.info('gateway-stopped')
      },
    }
  } catch (cause) {
    await threads.close()
    await close().catch(() => {})
    throw cause
  }
}

/** The mail server, where one is set. @throws Error when its password or authority file cannot be read */
async function mailerOf(configuration: Configuration): Promise<Mailer | undefined> {
  const { smtpHost: host, smtpPort: port, smtpTls: tls, smtpFrom: from } = configuration
  const { smtpUser: user, smtpPasswordFile: passwordFile, smtpCaFile: caFile } = configuration
  if (host === '') return undefined
  const login = user === '' ? {} : { user, passwordFile }
  return smtpMailer({ host, port, tls, from, ...login, ...(caFile === '' ? {} : { caFile }) })
}

/**
 * Serves until SIGTERM or SIGINT: then finishes what was taken and resolves. A second signal ends the process at once.
 * SIGHUP: the TLS key and certificate are read anew.
 */
export async function serveUntilSignal(gateway: RunningGateway): Promise<void> {
  const signals = ['SIGTERM', 'SIGINT'] as const
  const reload = () => void gateway.reloadTls()
  process.on('SIGHUP', reload)
  await new Promise<void>(resolve => {
    for (const signal of signals) process.once(signal, () => resolve())
  })
  const atOnce = () => process.exit(130)
  for (const signal of signals) process.once(signal, atOnce)
  await gateway.stop()
  for (const signal of signals) process.removeListener(signal, atOnce)
  process.removeListener('SIGHUP', reload)
}
