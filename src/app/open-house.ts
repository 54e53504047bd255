import { readFileSync } from 'node:fs'
import type { PatternThresholds } from '../domain/oversight/patterns.js'
import { retentionOfKinds } from '../domain/retention.js'
import { isRefusal } from '../fault/refusal.js'
import { type PackageReader, readPackage } from '../feeds/index.js'
import type { House, HouseSettings } from '../operations/house.js'
import { Tally } from '../operations/tally.js'
import { zipArchives } from '../outside/archive.js'
import { systemIds } from '../outside/clock.js'
import { totpCodes } from '../outside/one-time-codes.js'
import { argon2Passwords } from '../outside/passwords.js'
import { pdfPrinter } from '../outside/pdf.js'
import { aesVault } from '../outside/vault.js'
import type { Clock } from '../ports/runtime/clock.js'
import type { Log } from '../ports/runtime/log.js'
import { fileAttachments } from '../stores/files/attachments.js'
import { memoryAttempts } from '../stores/memory/attempts.js'
import { memoryLocks } from '../stores/memory/locks.js'
import { memorySessions } from '../stores/memory/sessions.js'
import { openSqliteControl } from '../stores/sqlite/control/store.js'
import { holdInUse } from '../stores/sqlite/database/in-use.js'
import { openSqliteSets } from '../stores/sqlite/sets/store.js'
import { certificateDer } from '../trust/certificates.js'
import { signDocument } from '../trust/sign-document.js'
import { assets } from './assets.js'
import { gatewayAuthority } from './authority.js'
import { threadedComparisons } from './comparisons.js'
import { foldersIn } from './controller-folders.js'
import { elearningOf } from './elearning.js'
import { Gauges } from './gauges.js'
import type { Home } from './home.js'
import type { Keys } from './keys.js'
import { openSqliteLedger } from './ledger.js'
import { ledgerKeyring, lookupKeysOf, nextCheckpointKey } from './ledger-keys.js'
import { setsKeptOpen } from './sets-kept-open.js'
import type { Configuration } from './settings.js'
import { witnessesIn, witnessing } from './witnesses.js'

export interface HouseOrder {
  readonly home: Home
  readonly configuration: Configuration
  readonly keys: Keys
  readonly clock: Clock
  readonly log: Log
  /** On the event loop where absent. */
  readonly readPackage?: PackageReader
  /** What tells how the gateway is; of the files alone where absent. */
  readonly gauges?: Gauges
}

/** The operations' ground, and what closes it. */
export interface OpenHouse {
  readonly house: House
  /** Enters what was counted, finishes what was taken and closes the databases. */
  close(): Promise<void>
}

const attemptWindowMs = 15 * 60_000
/** Failed attempts from one address until it rests: well below what locks two accounts. */
const addressFailures = 8

/** Opens databases and keys and puts the operations' ports together. @throws Error when one cannot be opened */
export async function openHouse(order: HouseOrder): Promise<OpenHouse> {
  const { home, configuration, keys, clock, log } = order
  const { control, sets, ledger, hold } = await openStores(order)
  const { maxFailedAttempts, sessionHours, sessionIdleMinutes } = configuration
  const elearning = elearningOf(configuration, home, log)
  const house: House = {
    control,
    sets,
    comparisons: threadedComparisons(home.data.sets, foldersIn(configuration.controllerFolders)),
    ledger,
    authority: gatewayAuthority(
      keys.authority,
      keys.signingCertificates.map(certificateDer),
      clock,
      configuration.certificateDays,
    ),
    passwords: await argon2Passwords(),
    sessions: memorySessions({ idleMs: sessionIdleMinutes * 60_000, absoluteMs: sessionHours * 3_600_000 }),
    attempts: {
      address: memoryAttempts({ failures: addressFailures, windowMs: attemptWindowMs }),
      browser: memoryLocks({ failures: maxFailedAttempts, lockMs: configuration.lockSeconds * 1_000, clock }),
      unknownLogin: memoryLocks({ failures: maxFailedAttempts, lockMs: configuration.lockSeconds * 1_000, clock }),
      notices: memoryAttempts({ failures: configuration.noticesPerHour, windowMs: 3_600_000 }),
    },
    codes: totpCodes,
    attachments: fileAttachments(order.home.data.attachments),
    archives: zipArchives,
    tally: new Tally(ledger, clock, systemIds),
    vault: aesVault(keys.personal),
    readPackage: order.readPackage ?? readPackage,
    seal: {
      seal: async document => {
        const sealed = await signDocument({ document, signer: keys.signers.EC, now: clock.now() })
        if (isRefusal(sealed)) throw new Error('a document of our own cannot be signed')
        return sealed
      },
    },
    printer: pdfPrinter,
    get ledgerKey() {
      return ledger.inUse()
    },
    condition: order.gauges ?? new Gauges(order.home, keys, clock.now()),
    get elearning() {
      return elearning()
    },
    clock,
    ids: systemIds,
    log,
    settings: settingsOf(configuration),
  }
  return {
    house,
    async close() {
      await house.tally.enter()
      await Promise.all([control.close(), sets.close()])
      await ledger.close()
      hold.release()
    },
  }
}

/** What operations obey of what the operator set. */
function settingsOf(configuration: Configuration): HouseSettings {
  return {
    version: productVersion(),
    maxSetsPerQuery: configuration.maxSetsPerQuery,
    maxAnswerBytes: configuration.maxAnswerBytes,
    setAnswerMs: configuration.setAnswerMs,
    maxRecordsPerPackage: configuration.maxRecordsPerPackage,
    maxFailedAttempts: configuration.maxFailedAttempts,
    lockMs: configuration.lockSeconds * 1_000,
    setsEndedByTwo: configuration.setsEndedByTwo === 'yes',
    elearning: { course: configuration.elearningCourse, role: configuration.elearningRole },
    patterns: patternsOf(configuration),
    retentionOfKinds: retentionOfKinds(configuration.retention) ?? {},
    secondFactor: configuration.secondFactor,
    maxMessageBytes: configuration.maxMessageBytes,
    ...addressesOf(configuration),
    sendsMail: configuration.smtpHost !== '',
  }
}

/** Where the use of data begins to stand out. */
function patternsOf(configuration: Configuration): PatternThresholds {
  return {
    peers: configuration.patternPeers,
    timesPeers: configuration.patternTimesPeers,
    questions: configuration.patternQuestions,
    offHours: configuration.patternOffHours,
    nightFrom: configuration.patternNightFrom,
    nightUntil: configuration.patternNightUntil,
    personsPerCase: configuration.patternPersonsPerCase,
    samePerson: configuration.patternSamePerson,
    refusals: configuration.patternRefusals,
    refusedPercent: configuration.patternRefusedPercent,
  }
}

/** What the information package tells of places. */
function addressesOf({ portalUrl, servicesUrl, mztUrl, elearningUrl }: Configuration) {
  return {
    portalUrl,
    servicesUrl,
    mztUrl: mztUrl === '' ? portalUrl : mztUrl,
    ...(elearningUrl === '' ? {} : { eLearningUrl: elearningUrl }),
  }
}

/** All databases or none: what was opened before one that fails is closed again. */
async function openStores({ home, configuration, keys, clock, log }: HouseOrder) {
  const opened: { close(): Promise<void> }[] = []
  const kept = <T extends { close(): Promise<void> }>(store: T): T => {
    opened.push(store)
    return store
  }
  try {
    const hold = holdInUse(home.data.inUse)
    opened.push({ close: async () => hold.release() })
    const control = kept(await openSqliteControl({ file: home.data.control }))
    const sets = kept(
      await openSqliteSets({
        folder: home.data.sets,
        elsewhere: foldersIn(configuration.controllerFolders),
        holdings: { file: home.data.holdings, key: keys.holdings },
        maxRead: setsKeptOpen(),
      }),
    )
    const ledger = kept(
      await openSqliteLedger({
        file: home.data.ledger,
        origin: configuration.ledgerOrigin,
        checkpointKey: keys.checkpoint,
        nextCheckpointKey: nextCheckpointKey(home),
        personalKey: keys.personal,
        lookupKey: lookupKeysOf(home),
        clock,
        parts: { folder: home.data.sets, elsewhere: foldersIn(configuration.controllerFolders) },
        onPartTrouble: ({ controller, kind }) => log.error('parts.unusable', new Error(kind), { controller }),
      }),
    )
    const keyChange = await ledgerKeyring(
      home,
      { origin: configuration.ledgerOrigin, personalKey: keys.personal },
      ledger,
    )
    const asked = witnessing(ledger, witnessesIn(configuration.witnesses) ?? [], configuration.witnessQuorum)
    return { control, sets, ledger: { ...ledger, ...keyChange, ...asked }, hold }
  } catch (cause) {
    await Promise.allSettled(opened.map(store => store.close()))
    throw cause
  }
}

function productVersion(): string {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(assets.packageJson, 'utf8'))
  if (typeof version !== 'string') throw new Error('package.json names no version')
  return version
}
