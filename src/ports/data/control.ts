import type { CivilDate } from '../../domain/calendar.js'
import type { DictionaryComplaint } from '../../domain/dictionaries/complaint.js'
import type { DictionaryRow, DictionaryVersion } from '../../domain/dictionaries/dictionary.js'
import type { Rule } from '../../domain/grant.js'
import type { Account, Credentials, HeldRole } from '../../domain/registry/account.js'
import type { BeneficiarySet } from '../../domain/registry/beneficiary-set.js'
import type { RegisteredRule, RuleDecision, RuleState } from '../../domain/registry/rule.js'
import type { Software, System, SystemCertificate } from '../../domain/registry/system.js'
import type { Unit } from '../../domain/registry/unit.js'
import type { ScopeTree } from '../../domain/units.js'
import type { KnownBrowserChange, KnownBrowsers } from './browsers.js'
import type { Conformity, ConformityChange } from './conformity.js'
import type { ConnectionChange, Connections } from './connections.js'
import type { EffectStore, NonEmpty } from './effects.js'
import type { FindingChange, Findings } from './findings.js'
import type { IdentityChange, IdentityLists } from './identity.js'
import type { MailChange, Mails } from './mails.js'
import type { NoticeChange, Notices } from './rectifications.js'
import type { CallKey, Repeats } from './repeats.js'
import type { SecondFactorChange, SecondFactors } from './second-factors.js'
import type { SetLifeChange, SetLives } from './set-life.js'
import type { Systems } from './systems.js'
import type { VendorChangeChange, VendorChanges } from './vendor-changes.js'

/** Field units. "None" is `undefined`. */
export interface Units {
  unit(code: string): Promise<Unit | undefined>
  /** All units, by code. */
  units(): Promise<readonly Unit[]>
}

/** Accounts and their credentials; logins are compared exactly. */
export interface Accounts {
  account(login: string): Promise<Account | undefined>
  credentials(login: string): Promise<Credentials | undefined>
  /** Accounts of a unit, by login. */
  accountsOf(unitCode: string): Promise<readonly Account[]>
}

/** The registry of sets (not their contents). */
export interface SetRegistry {
  set(code: string): Promise<BeneficiarySet | undefined>
  /** By code; a filter left out does not restrict. `terc` compares as a prefix of the controller's unit. */
  sets(filter: {
    readonly unitCode?: string
    readonly tree?: ScopeTree
    readonly terc?: string
  }): Promise<readonly BeneficiarySet[]>
}

/** Scope rules. What is not accepted opens nothing, and is not among the rules that decide. */
export interface Rules {
  /** Every accepted rule of the role and legal basis, whatever its dates and parties: the decision is `Grant.decide`'s. */
  rulesFor(role: string, legalBasis: string): Promise<readonly Rule[]>
  /** Every accepted rule. */
  rules(): Promise<readonly Rule[]>
  /** Every rule with its life: proposed, refused and ended ones too. */
  ruleRegister(): Promise<readonly RegisteredRule[]>
  registeredRule(id: string): Promise<RegisteredRule | undefined>
  /** Whether rules about the controller's data (or, for `*`, about everybody's) need a second person. */
  needsSecondPerson(controller: string): Promise<boolean>
}

/** A published version: what is known of it without its rows. */
export interface PublishedVersion extends DictionaryVersion {
  readonly name: string
  /** SHA-256 of the canonical rows (`domain/dictionaries/canonical-rows`), lower-case hex. */
  readonly hash: string
  readonly rowCount: number
}

/** A published version with its rows. */
export interface PublishedDictionary extends PublishedVersion {
  readonly rows: readonly DictionaryRow[]
}

/** Dictionaries, all versions kept. */
export interface Dictionaries {
  /** Every version of every dictionary, announced ones too, by code and version. Few and asked for often: kept in memory. */
  dictionaries(): Promise<readonly PublishedVersion[]>
  dictionary(code: string, version: number): Promise<PublishedDictionary | undefined>
  /** The rows that a code has in the version that binds on the day (several where its meaning changed with time); empty: none. */
  rows(code: string, rowCode: string, day: CivilDate): Promise<readonly DictionaryRow[]>
}

/** Complaints about dictionaries. */
export interface Complaints {
  complaint(id: string): Promise<DictionaryComplaint | undefined>
  /** The newest first; a filter left out does not restrict. */
  complaints(filter: {
    readonly unitCode?: string
    readonly dictionary?: string
  }): Promise<readonly DictionaryComplaint[]>
}

/** Who placed an order and alone may fetch it: a registered system, or a person by their account. */
export type OrderOwner = { readonly systemId: string } | { readonly login: string }

/** An order of data of many persons, as it is kept: what it asks is sealed, and no answer is ever kept. */
export interface StoredOrder {
  /** UUID. */
  readonly id: string
  readonly owner: OrderOwner
  readonly placedAt: Date
  readonly expiresAt: Date
  readonly sealed: Uint8Array
}

/** Orders that wait to be fetched. */
export interface Orders {
  /** The order, be it past its end or not; `undefined`: there is none. */
  order(id: string): Promise<StoredOrder | undefined>
  /** How many orders of the owner have not come to their end. */
  waitingOrders(owner: OrderOwner, now: Date): Promise<number>
  /** How many orders, whosever they are, have come to their end and are still kept. */
  overdueOrders(now: Date): Promise<number>
}

/** One change of control data. Each is applied whole or conflicts: EXISTS (the key is taken), STALE (the version moved), MISSING. */
export type ControlChange =
  | IdentityChange
  | { readonly change: 'unit-registered'; readonly unit: Unit }
  | { readonly change: 'account-created'; readonly account: Account; readonly credentials: Credentials }
  | {
      readonly change: 'role-granted'
      readonly login: string
      readonly expectedVersion: number
      readonly role: HeldRole
    }
  | { readonly change: 'credentials-changed'; readonly credentials: Credentials; readonly expectedVersion: number }
  | {
      readonly change: 'system-registered'
      readonly system: System
      readonly certificates: NonEmpty<SystemCertificate>
    }
  | {
      readonly change: 'system-state-changed'
      readonly id: string
      readonly from: System['state']
      readonly to: System['state']
    }
  /** Certificates begin and end in one step. STALE: those not withdrawn are no longer the expected ones. */
  | {
      readonly change: 'certificates-changed'
      readonly systemId: string
      /** Fingerprints of every certificate of the system that is not withdrawn. */
      readonly expected: readonly string[]
      readonly issued: readonly SystemCertificate[]
      /** Fingerprints among the expected. */
      readonly withdrawn: readonly string[]
    }
  | {
      readonly change: 'system-forms-set'
      readonly id: string
      readonly from: System['forms']
      readonly to: System['forms']
    }
  | {
      readonly change: 'dictionaries-confirmed'
      readonly systemId: string
      readonly versions: Readonly<Record<string, number>>
    }
  | { readonly change: 'dictionary-published'; readonly dictionary: PublishedDictionary }
  | { readonly change: 'complaint-filed'; readonly complaint: DictionaryComplaint }
  | {
      readonly change: 'complaint-decided'
      readonly id: string
      readonly from: DictionaryComplaint['state']
      readonly to: DictionaryComplaint['state']
      readonly decided: NonNullable<DictionaryComplaint['decided']>
    }
  | { readonly change: 'order-placed'; readonly order: StoredOrder }
  /** Orders that had come to their end at that moment are removed. */
  | { readonly change: 'orders-forgotten'; readonly until: Date }
  | {
      readonly change: 'system-software-changed'
      readonly id: string
      readonly from: Software
      readonly to: Software
    }
  | { readonly change: 'rule-added'; readonly rule: RegisteredRule }
  | {
      readonly change: 'rule-decided'
      readonly id: string
      readonly from: RuleState
      readonly to: RuleState
      readonly decided: RuleDecision
    }
  /** STALE: its last day is no longer the expected one. */
  | {
      readonly change: 'rule-ended'
      readonly id: string
      readonly expectedValidTo?: string
      readonly validTo: string
      readonly ended: RuleDecision
    }
  | { readonly change: 'second-person-set'; readonly controller: string; readonly from: boolean; readonly to: boolean }
  | { readonly change: 'set-created'; readonly set: BeneficiarySet; readonly author: string }
  | {
      readonly change: 'set-assigned'
      readonly code: string
      readonly systemId: string
      readonly author: string
      readonly at: Date
      readonly expectedSystemId?: string
    }
  | ConformityChange
  | SecondFactorChange
  | KnownBrowserChange
  /** UTWORZONY → AKTYWNY after the first switch of an initial feed; no conflict when it is AKTYWNY already. */
  | { readonly change: 'set-activated'; readonly code: string; readonly at: Date }
  | SetLifeChange
  | VendorChangeChange
  | ConnectionChange
  | FindingChange
  | NoticeChange
  | MailChange

/** A change that only repeats what another database already holds with its entry: made again after a crash, without an entry of its own. */
export type DerivedChange = Extract<ControlChange, { readonly change: 'set-activated' }>

/** Numbers that are never given twice, gaps allowed. */
export interface Sequences {
  /** The next number of the sequence, from 1, durable before it is given. */
  next(
    sequence: 'system' | 'conformity' | 'rule' | 'complaint' | 'vendor' | 'vendor-change' | 'connection',
  ): Promise<number>
}

/** The control database. */
export interface ControlStore
  extends Units,
    Accounts,
    Systems,
    Conformity,
    SetRegistry,
    SetLives,
    VendorChanges,
    Rules,
    Dictionaries,
    Complaints,
    Orders,
    IdentityLists,
    SecondFactors,
    KnownBrowsers,
    Connections,
    Findings,
    Notices,
    Mails,
    Sequences,
    Repeats,
    EffectStore<NonEmpty<ControlChange>> {
  /** Makes derived changes; a change that holds already changes nothing. */
  derive(changes: NonEmpty<DerivedChange>): Promise<void>
  /** The sealed outcome of a write on control data; `undefined`: none is kept. */
  outcome(key: CallKey): Promise<Uint8Array | undefined>
}
