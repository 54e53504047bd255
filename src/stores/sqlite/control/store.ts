import { basename } from 'node:path'
import type { Conformity } from '../../../ports/data/conformity.js'
import type { Connections } from '../../../ports/data/connections.js'
import type { ControlStore, Rules } from '../../../ports/data/control.js'
import type { Findings } from '../../../ports/data/findings.js'
import type { IdentityLists } from '../../../ports/data/identity.js'
import type { Mails } from '../../../ports/data/mails.js'
import type { Notices } from '../../../ports/data/rectifications.js'
import type { SetLives } from '../../../ports/data/set-life.js'
import type { VendorChanges } from '../../../ports/data/vendor-changes.js'
import { openForReading } from '../database/open.js'
import { packDrafts } from '../database/outbox.js'
import { Writer } from '../writer/writer.js'
import { ControlReadings } from './readings.js'
import type { ControlAnswer, ControlJob } from './workshop.js'

export interface SqliteControlOptions {
  /** Path of the database; made where it is absent. */
  readonly file: string
}

export type SqliteControl = ControlStore & {
  /** Does what was asked before and closes the database. */
  close(): Promise<void>
}

/**
 * Control data in one SQLite database: written in a worker thread that commits in groups, read in this thread.
 * A read begun after an effect was applied sees it.
 * @throws Error when the database cannot be opened or is of a newer program
 */
export async function openSqliteControl({ file }: SqliteControlOptions): Promise<SqliteControl> {
  const thread = new URL('./writer-thread.js', import.meta.url)
  const writer = await Writer.start<ControlJob, ControlAnswer>(thread, basename(file), file)
  const db = openForReading(file)
  const read = new ControlReadings(db)
  return {
    unit: async code => read.unit(code),
    units: async () => read.units(),
    account: async login => read.account(login),
    credentials: async login => read.credentials(login),
    accountsOf: async unitCode => read.accountsOf(unitCode),
    system: async id => read.system(id),
    certificate: async fingerprint => read.certificate(fingerprint),
    certificatesOf: async systemId => read.certificatesOf(systemId),
    systemsOf: async unitCode => read.systemsOf(unitCode),
    systemsMatching: async (filter, page) => read.systemsMatching(filter, page),
    ...conformityRegister(read),
    set: async code => read.set(code),
    sets: async filter => read.sets(filter),
    ...livesOfSets(read),
    ...rulesIn(read),
    dictionaries: async () => read.dictionaries(),
    dictionary: async (code, version) => read.dictionary(code, version),
    rows: async (code, rowCode, day) => read.rows(code, rowCode, day),
    complaint: async id => read.complaint(id),
    complaints: async filter => read.complaints(filter),
    secondFactor: async login => read.secondFactor(login),
    knownBrowser: async markHash => read.browsers.one(markHash),
    knownBrowsersOf: async login => read.browsers.of(login),
    order: async id => read.order(id),
    waitingOrders: async (owner, now) => read.waitingOrders(owner, now),
    overdueOrders: async now => read.overdueOrders(now),
    ...identityLists(read),
    ...procedureReadings(read, writer),
    next: async sequence => numberIn(await writer.ask({ job: 'next', sequence })),
    apply: async (changes, drafts, outcome) => {
      const kept = outcome === undefined ? {} : { outcome }
      const answer = await writer.ask({ job: 'apply', changes, drafts: packDrafts(drafts), ...kept })
      if (answer === null || typeof answer === 'number' || 'claim' in answer) throw otherQuestion()
      return answer
    },
    outcome: async key => read.outcome(key),
    claim: async (key, digest, now, leaseUntil) => {
      const times = { now: now.getTime(), leaseUntil: leaseUntil.getTime() }
      const answer = await writer.ask({ job: 'claim', key, digest, ...times })
      if (answer === null || typeof answer === 'number' || !('claim' in answer)) throw otherQuestion()
      return answer
    },
    release: async key => void (await writer.ask({ job: 'release', key })),
    freeLeases: async () => void (await writer.ask({ job: 'freeLeases' })),
    derive: async changes => {
      await writer.ask({ job: 'apply', changes, drafts: [] })
    },
    pending: async () => read.pending(),
    settle: async entryIds => void (await writer.ask({ job: 'settle', entryIds })),
    close: async () => {
      db.close()
      await writer.close()
    },
  }
}

function livesOfSets(read: ControlReadings): SetLives & VendorChanges {
  return {
    vendorChange: async id => read.vendorChange(id),
    vendorChanges: async () => read.vendorChanges(),
    vendorChangeOf: async setCode => read.vendorChangeOf(setCode),
    setsNamed: async codes => read.setsNamed(codes),
    setEvents: async code => read.setEvents(code),
    requestedStep: async code => read.requestedStep(code),
  }
}

function rulesIn(read: ControlReadings): Rules {
  return {
    rulesFor: async (role, legalBasis) => read.rulesFor(role, legalBasis),
    rules: async () => read.rules(),
    ruleRegister: async () => read.ruleRegister(),
    registeredRule: async id => read.registeredRule(id),
    needsSecondPerson: async controller => read.needsSecondPerson(controller),
  }
}

/** Connections of units, the queue of mails, and what is swept by the clock. */
function procedureReadings(
  read: ControlReadings,
  writer: Writer<ControlJob, ControlAnswer>,
): Connections & Findings & Notices & Mails {
  return {
    connection: async id => read.connection(id),
    connectionByKey: async hash => read.connectionByKey(hash),
    connections: async filter => read.connections(filter),
    notices: async (filter, portion) => read.notices.list(filter, portion),
    countNotices: async filter => read.notices.count(filter),
    toldUntil: async setCode => read.notices.toldUntil(setCode),
    findings: async (filter, portion) => read.findings.list(filter, portion),
    countFindings: async filter => read.findings.count(filter),
    mail: async id => read.mails.one(id),
    hasMail: async key => read.mails.has(key),
    mailsOf: async connectionId => read.mails.ofConnection(connectionId),
    dueMails: async (now, most) => read.mails.due(now, most),
    mailQueue: async () => read.mails.queue(),
    resumeMails: async now => numberIn(await writer.ask({ job: 'resumeMails', now: now.getTime() })),
  }
}

function numberIn(answer: ControlAnswer): number {
  if (typeof answer !== 'number') throw otherQuestion()
  return answer
}

function otherQuestion(): Error {
  return new Error('The writer answered another question')
}

function identityLists(read: ControlReadings): IdentityLists {
  return {
    listAccounts: async filter => read.listAccounts(filter),
    listUnits: async filter => read.listUnits(filter),
    elearningMarks: async unitCode => read.elearningMarks(unitCode),
  }
}

function conformityRegister(read: ControlReadings): Conformity {
  return {
    conformityOf: async software => read.conformityOf(software),
    conformity: async () => read.conformity(),
    conformityEntry: async id => read.conformityEntry(id),
    descriptions: async () => read.descriptions(),
    vendor: async id => read.vendor(id),
    vendors: async () => read.vendors(),
    vendorOfAccount: async login => read.vendorOfAccount(login),
    softwareInUse: async vendor => read.softwareInUse(vendor),
  }
}
