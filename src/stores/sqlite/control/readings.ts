import type { CivilDate } from '../../../domain/calendar.js'
import type { DictionaryComplaint } from '../../../domain/dictionaries/complaint.js'
import type { DictionaryRow } from '../../../domain/dictionaries/dictionary.js'
import type { Rule } from '../../../domain/grant.js'
import type { Account, Credentials } from '../../../domain/registry/account.js'
import type { BeneficiarySet } from '../../../domain/registry/beneficiary-set.js'
import type { ConformityEntry, SystemDescription, Vendor } from '../../../domain/registry/conformity.js'
import type { RegisteredRule } from '../../../domain/registry/rule.js'
import type { SecondFactor } from '../../../domain/registry/second-factor.js'
import type { RequestedStep, SetEvent } from '../../../domain/registry/set-life.js'
import type { Software, System, SystemCertificate } from '../../../domain/registry/system.js'
import type { Unit } from '../../../domain/registry/unit.js'
import type { VendorChange } from '../../../domain/registry/vendor-change.js'
import type { SoftwareUse } from '../../../ports/data/conformity.js'
import type { Connections, StoredConnection } from '../../../ports/data/connections.js'
import type {
  Complaints,
  OrderOwner,
  PublishedDictionary,
  PublishedVersion,
  SetRegistry,
  StoredOrder,
} from '../../../ports/data/control.js'
import type { AccountFilter, ElearningMark, UnitFilter } from '../../../ports/data/identity.js'
import type { EntryDraft } from '../../../ports/data/ledger.js'
import type { CallKey } from '../../../ports/data/repeats.js'
import type { SystemFilter } from '../../../ports/data/systems.js'
import type { Connection } from '../database/connection.js'
import { waitingDrafts } from '../database/outbox.js'
import { outcomeOf } from '../database/outcomes.js'
import { Statements } from '../database/statements.js'
import { complaintOf, complaintsIn } from './complaints.js'
import {
  allDescriptions,
  allEntries,
  allVendors,
  entriesOf,
  entryOf,
  softwareInUse,
  vendorOf,
  vendorOfAccount,
} from './conformity.js'
import { connectionByKey, connectionOf, connectionsIn } from './connections.js'
import { FindingReadings } from './findings.js'
import { accountsLikeIn, elearningMarksIn, unitsLikeIn } from './identity.js'
import { BrowserReadings } from './known-browsers.js'
import { dueMails, hasMail, mailOf, mailQueue, mailsOf } from './mails.js'
import { NoticeReadings } from './notices.js'
import { orderOf, overdueOrders, waitingOrders } from './orders.js'
import * as rows from './rows.js'
import { acceptedRules, acceptedRulesFor, needsSecondPerson, registeredRule, ruleRegister } from './rules.js'
import { secondFactorOf } from './second-factors.js'
import { requestedStep, setEvents, setsNamed } from './set-life.js'
import { matchingSystems } from './systems.js'
import { vendorChangeIn, vendorChangeOf, vendorChangesIn } from './vendor-changes.js'

type Row = rows.Row

/** Reads `control.db`, each call at one point of its history. */
export class ControlReadings {
  readonly #db: Connection
  readonly #sql: Statements
  #versions: { readonly dataVersion: number; readonly list: readonly PublishedVersion[] } | undefined

  #descriptions: { readonly dataVersion: number; readonly list: readonly SystemDescription[] } | undefined

  constructor(db: Connection) {
    this.#db = db
    this.#sql = new Statements(db)
  }

  outcome(key: CallKey): Uint8Array | undefined {
    return outcomeOf(this.#sql, key)
  }

  unit(code: string): Unit | undefined {
    const row = this.#sql.one<Row>('SELECT * FROM units WHERE code = ?', code)
    return row && rows.unitOf(row)
  }

  units(): readonly Unit[] {
    return this.#sql.all<Row>('SELECT * FROM units ORDER BY code').map(rows.unitOf)
  }

  account(login: string): Account | undefined {
    return this.#accounts('SELECT * FROM accounts WHERE login = ?', login)[0]
  }

  accountsOf(unitCode: string): readonly Account[] {
    return this.#accounts('SELECT * FROM accounts WHERE unit_code = ? ORDER BY login', unitCode)
  }

  #accounts(query: string, key: string): readonly Account[] {
    return this.#atOnce(() =>
      this.#sql.all<Row>(query, key).map(row => {
        const held = this.#sql.all<Row>('SELECT * FROM held_roles WHERE login = ? ORDER BY position', String(row.login))
        return rows.accountOf(row, held.map(rows.heldRoleOf))
      }),
    )
  }

  credentials(login: string): Credentials | undefined {
    const row = this.#sql.one<Row>('SELECT * FROM credentials WHERE login = ?', login)
    return row && rows.credentialsOf(row)
  }

  system(id: string): System | undefined {
    return this.#systems('SELECT * FROM systems WHERE id = ?', id)[0]
  }

  systemsOf(unitCode: string): readonly System[] {
    return this.#systems('SELECT * FROM systems WHERE unit_code = ? ORDER BY id', unitCode)
  }

  #systems(query: string, key: string): readonly System[] {
    return this.#atOnce(() =>
      this.#sql.all<Row>(query, key).map(row => {
        const confirmed = this.#sql.all<{ dictionary: string; version: number }>(
          'SELECT dictionary, version FROM confirmed_dictionaries WHERE system_id = ?',
          String(row.id),
        )
        return rows.systemOf(row, Object.fromEntries(confirmed.map(one => [one.dictionary, one.version])))
      }),
    )
  }

  certificate(fingerprint: string): SystemCertificate | undefined {
    const row = this.#sql.one<Row>('SELECT * FROM system_certificates WHERE fingerprint = ?', fingerprint)
    return row && rows.certificateOf(row)
  }

  certificatesOf(systemId: string): readonly SystemCertificate[] {
    return this.#sql
      .all<Row>('SELECT * FROM system_certificates WHERE system_id = ? ORDER BY not_before, fingerprint', systemId)
      .map(rows.certificateOf)
  }

  systemsMatching(filter: SystemFilter, page: { readonly from: number; readonly count: number }) {
    return this.#atOnce(() => {
      const { total, ids } = matchingSystems(this.#sql, filter, page)
      return { total, systems: ids.map(id => this.system(id)).filter(system => system !== undefined) }
    })
  }

  conformityOf(software: Software): readonly ConformityEntry[] {
    return entriesOf(this.#sql, software)
  }

  conformity(): readonly ConformityEntry[] {
    return allEntries(this.#sql)
  }

  conformityEntry(id: string): ConformityEntry | undefined {
    return entryOf(this.#sql, id)
  }

  /** Kept in memory for as long as nothing was written to the database. */
  descriptions(): readonly SystemDescription[] {
    const dataVersion = Number(this.#db.pragma('data_version', { simple: true }))
    if (this.#descriptions?.dataVersion !== dataVersion) {
      this.#descriptions = { dataVersion, list: allDescriptions(this.#sql) }
    }
    return this.#descriptions.list
  }

  vendor(id: string): Vendor | undefined {
    return this.#atOnce(() => vendorOf(this.#sql, id))
  }

  vendors(): readonly Vendor[] {
    return this.#atOnce(() => allVendors(this.#sql))
  }

  vendorOfAccount(login: string): Vendor | undefined {
    return this.#atOnce(() => vendorOfAccount(this.#sql, login))
  }

  softwareInUse(vendor?: string): readonly SoftwareUse[] {
    return softwareInUse(this.#sql, vendor)
  }

  set(code: string): BeneficiarySet | undefined {
    const row = this.#sql.one<Row>('SELECT * FROM sets WHERE code = ?', code)
    return row && rows.setOf(row)
  }

  vendorChange(id: string): VendorChange | undefined {
    return vendorChangeIn(this.#sql, id)
  }

  vendorChanges(): readonly VendorChange[] {
    return vendorChangesIn(this.#sql)
  }

  vendorChangeOf(setCode: string): VendorChange | undefined {
    return vendorChangeOf(this.#sql, setCode)
  }

  setsNamed(codes: readonly string[]): readonly BeneficiarySet[] {
    return setsNamed(this.#sql, codes)
  }

  setEvents(code: string): readonly SetEvent[] {
    return setEvents(this.#sql, code)
  }

  requestedStep(code: string): RequestedStep | undefined {
    return requestedStep(this.#sql, code)
  }

  sets({ unitCode, tree, terc }: Parameters<SetRegistry['sets']>[0]): readonly BeneficiarySet[] {
    const narrowed = unitCode === undefined ? '' : 'AND sets.unit_code = :unitCode'
    return this.#db
      .prepare<unknown[], Row>(
        `SELECT sets.* FROM sets JOIN units ON units.code = sets.unit_code
         WHERE (:tree IS NULL OR sets.tree = :tree)
           AND (:terc IS NULL OR substr(units.territory, 1, length(:terc)) = :terc) ${narrowed}
         ORDER BY sets.code`,
      )
      .all({ tree: tree ?? null, terc: terc ?? null, ...(unitCode !== undefined && { unitCode }) })
      .map(rows.setOf)
  }

  rulesFor(role: string, legalBasis: string): readonly Rule[] {
    return acceptedRulesFor(this.#sql, role, legalBasis)
  }

  rules(): readonly Rule[] {
    return acceptedRules(this.#sql)
  }

  ruleRegister(): readonly RegisteredRule[] {
    return ruleRegister(this.#sql)
  }

  registeredRule(id: string): RegisteredRule | undefined {
    return registeredRule(this.#sql, id)
  }

  needsSecondPerson(controller: string): boolean {
    return needsSecondPerson(this.#sql, controller)
  }

  /** Kept in memory for as long as nothing was written to the database. */
  dictionaries(): readonly PublishedVersion[] {
    const dataVersion = Number(this.#db.pragma('data_version', { simple: true }))
    if (this.#versions?.dataVersion !== dataVersion) {
      const list = this.#sql.all<Row>('SELECT * FROM dictionaries ORDER BY code, version').map(rows.versionOf)
      this.#versions = { dataVersion, list }
    }
    return this.#versions.list
  }

  dictionary(code: string, version: number): PublishedDictionary | undefined {
    const row = this.#sql.one<Row>('SELECT * FROM dictionaries WHERE code = ? AND version = ?', code, version)
    return row && { ...rows.versionOf(row), rows: this.#rowsOf(code, version) }
  }

  #rowsOf(code: string, version: number): readonly DictionaryRow[] {
    return this.#sql
      .all<Row>('SELECT * FROM dictionary_rows WHERE code = ? AND version = ? ORDER BY position', code, version)
      .map(rows.dictionaryRowOf)
  }

  rows(code: string, rowCode: string, day: CivilDate): readonly DictionaryRow[] {
    return this.#sql
      .all<Row>(
        `SELECT * FROM dictionary_rows
         WHERE code = ? AND row_code = ?
           AND version = (SELECT max(version) FROM dictionaries WHERE code = ? AND binds_from <= ?)
         ORDER BY position`,
        code,
        rowCode,
        code,
        day,
      )
      .map(rows.dictionaryRowOf)
  }

  complaint(id: string): DictionaryComplaint | undefined {
    return complaintOf(this.#sql, id)
  }

  complaints(filter: Parameters<Complaints['complaints']>[0]): readonly DictionaryComplaint[] {
    return complaintsIn(this.#sql, filter)
  }

  secondFactor(login: string): SecondFactor | undefined {
    return secondFactorOf(this.#sql, login)
  }

  order(id: string): StoredOrder | undefined {
    return orderOf(this.#sql, id)
  }

  waitingOrders(owner: OrderOwner, now: Date): number {
    return waitingOrders(this.#sql, owner, now)
  }

  overdueOrders(now: Date): number {
    return overdueOrders(this.#sql, now)
  }

  listAccounts(filter: AccountFilter) {
    return this.#atOnce(() => accountsLikeIn(this.#sql, filter))
  }

  listUnits(filter: UnitFilter) {
    return unitsLikeIn(this.#sql, filter)
  }

  elearningMarks(unitCode: string): readonly ElearningMark[] {
    return elearningMarksIn(this.#sql, unitCode)
  }

  connection(id: string): StoredConnection | undefined {
    return this.#atOnce(() => connectionOf(this.#sql, id))
  }

  connectionByKey(hash: string): ReturnType<typeof connectionByKey> {
    return this.#atOnce(() => connectionByKey(this.#sql, hash))
  }

  connections(filter: Parameters<Connections['connections']>[0]): readonly StoredConnection[] {
    return this.#atOnce(() => connectionsIn(this.#sql, filter))
  }

  /** What stood out in the use of data. */
  get findings(): FindingReadings {
    return new FindingReadings(this.#sql)
  }

  /** Notices of corrected data. */
  get browsers(): BrowserReadings {
    return new BrowserReadings(this.#sql)
  }

  get notices(): NoticeReadings {
    return new NoticeReadings(this.#sql)
  }

  /** The queue of mails; each reading is one statement. */
  readonly mails = {
    one: (id: string) => mailOf(this.#sql, id),
    has: (key: string) => hasMail(this.#sql, key),
    ofConnection: (connectionId: string) => mailsOf(this.#sql, connectionId),
    due: (now: Date, most: number) => dueMails(this.#sql, now, most),
    queue: () => mailQueue(this.#sql),
  }

  pending(): readonly EntryDraft[] {
    return waitingDrafts(this.#sql)
  }

  /** Several statements at one point of the database's history. */
  #atOnce<T>(read: () => T): T {
    return this.#db.transaction(read)()
  }
}
