import type { PatternThresholds } from '../domain/oversight/patterns.js'
import type { RetentionOfKinds } from '../domain/retention.js'
import type { PackageReader } from '../feeds/index.js'
import type { LedgerActivity } from '../ports/data/activity.js'
import type { Attachments } from '../ports/data/attachments.js'
import type { ControlStore } from '../ports/data/control.js'
import type {
  Ledger,
  LedgerErasure,
  LedgerKeyChange,
  LedgerParts,
  LedgerReader,
  LedgerSearch,
  LedgerTiles,
  LedgerWitnessing,
} from '../ports/data/ledger.js'
import type { Comparisons } from '../ports/data/set-comparison.js'
import type { SetContents } from '../ports/data/set-contents.js'
import type { EncryptedArchives } from '../ports/runtime/archive.js'
import type { Clock, Ids } from '../ports/runtime/clock.js'
import type { ConditionSource } from '../ports/runtime/condition.js'
import type { DocumentSeal, Printer } from '../ports/runtime/documents.js'
import type { Elearning } from '../ports/runtime/elearning.js'
import type { Log } from '../ports/runtime/log.js'
import type { OneTimeCodes } from '../ports/runtime/one-time-codes.js'
import type { AttemptLimits, Authority, Passwords, Sessions } from '../ports/runtime/security.js'
import type { Vault } from '../ports/runtime/vault.js'
import type { Tally } from './tally.js'

/** The ledger: appended to, read, searched, erased in, its key changed, witnessed. */
type HouseLedger = Ledger &
  LedgerReader &
  LedgerSearch &
  LedgerTiles &
  LedgerErasure &
  LedgerParts &
  LedgerKeyChange &
  LedgerWitnessing &
  LedgerActivity

/** Everything operations stand on: ports, and nothing else. Composed once, by `app`. */
export interface House {
  readonly control: ControlStore
  readonly sets: SetContents
  readonly ledger: HouseLedger
  readonly comparisons: Comparisons
  readonly authority: Authority
  readonly passwords: Passwords
  readonly sessions: Sessions
  /** Failed attempts per network address, and per login that no account has. */
  readonly attempts: {
    readonly address: AttemptLimits
    readonly unknownLogin: AttemptLimits
    /** Per login and browser that it was signed in with before. */
    readonly browser: AttemptLimits
    readonly notices: AttemptLimits
  }
  readonly codes: OneTimeCodes
  readonly tally: Tally
  /** Scans and packages, sealed. */
  readonly attachments: Attachments
  readonly archives: EncryptedArchives
  /** Seals the kept outcomes of writes: some hold a temporary password. */
  readonly vault: Vault
  /** Reads what is fed: large packages where nobody waits for them. */
  readonly readPackage: PackageReader
  /** Tells how the gateway is. */
  readonly condition: ConditionSource
  /** The e-learning platform, where one is configured. */
  readonly elearning?: Elearning | undefined
  /** Seals documents that leave the house. */
  readonly seal: DocumentSeal
  /** Makes them into something that can be printed. */
  readonly printer: Printer
  /** Verifier key of the ledger's checkpoints (C2SP signed-note), the one in use at the moment. */
  readonly ledgerKey: string
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly settings: HouseSettings
}

/** What an operator may set and operations obey. */
export interface HouseSettings {
  /** The gateway's own version. */
  readonly version: string
  /** Most sets one query may name. */
  readonly maxSetsPerQuery: number
  /** Most bytes of beneficiaries' data in one answer: more is asked for in parts. */
  readonly maxAnswerBytes: number
  /** How long one set may take to answer a question, milliseconds. */
  readonly setAnswerMs: number
  /** Most records in one package. */
  readonly maxRecordsPerPackage: number
  /** Failed passwords, temporary ones used for signing in included, until an account rests. @req A2.6 */
  readonly maxFailedAttempts: number
  readonly lockMs: number
  /** Whether a second person confirms that a set is closed or archived. @req C5 */
  readonly setsEndedByTwo: boolean
  /** Short names of the platform's course and of the role in it, for the file too. @req A3.5 */
  readonly elearning: { readonly course: string; readonly role: string }
  /** Where the use of data begins to stand out. @req B6 */
  readonly patterns: PatternThresholds
  /** Whether administrators have to have a second factor. */
  readonly secondFactor: 'required' | 'offered'
  /** Kinds of records of the ledger that are kept longer than usual. */
  readonly retentionOfKinds: RetentionOfKinds
  /** Largest message, bytes. */
  readonly maxMessageBytes: number
  /** Public addresses, without a path at the end. */
  readonly portalUrl: string
  readonly servicesUrl: string
  /** Where local administrators keep the users of their units (PI-MZT). */
  readonly mztUrl: string
  /** Of the OTM e-learning platform, where it is set. */
  readonly eLearningUrl?: string
  /** Whether a mail server is set. */
  readonly sendsMail: boolean
}
