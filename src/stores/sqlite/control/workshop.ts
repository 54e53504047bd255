import type { ControlChange, Sequences } from '../../../ports/data/control.js'
import type { Applied, Conflict, NonEmpty } from '../../../ports/data/effects.js'
import type { CallKey, Claim, KeptOutcome } from '../../../ports/data/repeats.js'
import type { Connection } from '../database/connection.js'
import { openForWriting } from '../database/open.js'
import { forgetDrafts, keepDrafts, type PackedDraft } from '../database/outbox.js'
import { keepOutcome } from '../database/outcomes.js'
import { Statements } from '../database/statements.js'
import { commitTogether, type GroupedJob, type Outcome } from '../writer/group.js'
import type { Workshop } from '../writer/serve.js'
import { type ClaimJob, claimCall, freeLeases, releaseCall } from './calls.js'
import { decideComplaint, fileComplaint } from './complaints.js'
import {
  addConformity,
  addVendor,
  announceDescription,
  extendConformity,
  setVendorAccounts,
  withdrawConformity,
} from './conformity.js'
import { changeConnection, fileConnection } from './connections.js'
import { explainFinding, noteFindings } from './findings.js'
import { changeAccount, changeUnit, noteElearning, retireUnit, takeRole } from './identity.js'
import { forgetBrowsers, keepBrowser } from './known-browsers.js'
import { beginMail, endMail, failMail, queueMail, renewMail, resumeMails } from './mails.js'
import { confirmNotice, tellRectifications } from './notices.js'
import { forgetOrders, placeOrder } from './orders.js'
import {
  type Change,
  changeCertificates,
  changeCredentials,
  changeSystemState,
  confirmDictionaries,
  createAccount,
  grantRole,
  registerSystem,
  setSystemForms,
  setSystemSoftware,
} from './party-changes.js'
import { activateSet, addSet, addUnit, assignSet, publishDictionary } from './registry-changes.js'
import { addRule, decideRule, endRule, setSecondPerson } from './rules.js'
import { controlMigrations } from './schema.js'
import { removeSecondFactor, setSecondFactor } from './second-factors.js'
import { requestSetStep, stepSet, withdrawSetStep } from './set-life.js'
import { reportVendorChange, stepVendorChange } from './vendor-changes.js'

/** What the writer of `control.db` is asked. */
export type ControlJob =
  | {
      readonly job: 'apply'
      readonly changes: NonEmpty<ControlChange>
      readonly drafts: readonly PackedDraft[]
      readonly outcome?: KeptOutcome
    }
  | ({ readonly job: 'claim' } & ClaimJob)
  | { readonly job: 'release'; readonly key: CallKey }
  | { readonly job: 'freeLeases' }
  | { readonly job: 'resumeMails'; readonly now: number }
  | { readonly job: 'settle'; readonly entryIds: readonly string[] }
  | { readonly job: 'next'; readonly sequence: Parameters<Sequences['next']>[0] }

/** What it answers: to `next` the number, to `claim` the claim, to `settle` and the like nothing. */
export type ControlAnswer = Applied | Conflict | Claim | number | null

const appliers: {
  readonly [Name in ControlChange['change']]: (sql: Statements, change: Change<Name>) => Conflict | undefined
} = {
  'unit-registered': addUnit,
  'account-created': createAccount,
  'role-granted': grantRole,
  'role-taken': takeRole,
  'account-changed': changeAccount,
  'unit-changed': changeUnit,
  'unit-retired': retireUnit,
  'elearning-noted': noteElearning,
  'credentials-changed': changeCredentials,
  'system-registered': registerSystem,
  'system-state-changed': changeSystemState,
  'certificates-changed': changeCertificates,
  'system-forms-set': setSystemForms,
  'system-software-changed': setSystemSoftware,
  'dictionaries-confirmed': confirmDictionaries,
  'dictionary-published': publishDictionary,
  'complaint-filed': fileComplaint,
  'complaint-decided': decideComplaint,
  'order-placed': placeOrder,
  'orders-forgotten': forgetOrders,
  'second-factor-set': setSecondFactor,
  'second-factor-removed': removeSecondFactor,
  'browser-kept': keepBrowser,
  'browsers-forgotten': forgetBrowsers,
  'conformity-added': addConformity,
  'conformity-withdrawn': withdrawConformity,
  'conformity-extended': extendConformity,
  'description-announced': announceDescription,
  'vendor-added': addVendor,
  'vendor-accounts-set': setVendorAccounts,
  'rule-added': addRule,
  'rule-decided': decideRule,
  'rule-ended': endRule,
  'second-person-set': setSecondPerson,
  'set-created': addSet,
  'set-assigned': assignSet,
  'set-activated': activateSet,
  'set-stepped': stepSet,
  'set-step-requested': requestSetStep,
  'set-step-withdrawn': withdrawSetStep,
  'vendor-change-reported': reportVendorChange,
  'vendor-change-stepped': stepVendorChange,
  'connection-filed': fileConnection,
  'connection-changed': changeConnection,
  'findings-noted': noteFindings,
  'finding-explained': explainFinding,
  'rectifications-told': tellRectifications,
  'notice-confirmed': confirmNotice,
  'mail-queued': queueMail,
  'mail-begun': beginMail,
  'mail-sent': endMail,
  'mail-failed': failMail,
  'mail-renewed': renewMail,
}

function applyChange<Name extends ControlChange['change']>(
  sql: Statements,
  change: Change<Name> & { readonly change: Name },
): Conflict | undefined {
  return appliers[change.change](sql, change)
}

/** Writes `control.db`. */
export class ControlWorkshop implements Workshop<ControlJob, ControlAnswer> {
  readonly #db: Connection
  readonly #sql: Statements

  constructor(file: string) {
    this.#db = openForWriting(file, controlMigrations)
    this.#sql = new Statements(this.#db)
  }

  run(jobs: readonly ControlJob[]): readonly Outcome<ControlAnswer>[] {
    return commitTogether(
      this.#db,
      jobs.map(job => this.#grouped(job)),
    )
  }

  tidy(): boolean {
    return false
  }

  close(): void {
    this.#db.close()
  }

  #grouped(job: ControlJob): GroupedJob<ControlAnswer> {
    return {
      run: () => this.#do(job),
      isRefused: answer => typeof answer === 'object' && answer !== null && 'conflict' in answer,
      // Forgetting a draft again after a crash does no harm: the ledger takes an entry once.
      // A call that a crash leaves claimed is freed at start.
      durable: job.job !== 'settle' && job.job !== 'release',
    }
  }

  #do(job: ControlJob): ControlAnswer {
    switch (job.job) {
      case 'apply':
        return this.#apply(job)
      case 'settle':
        forgetDrafts(this.#sql, job.entryIds)
        return null
      case 'claim':
        return claimCall(this.#sql, job)
      case 'release':
        releaseCall(this.#sql, job.key)
        return null
      case 'freeLeases':
        freeLeases(this.#sql)
        return null
      case 'resumeMails':
        return resumeMails(this.#sql, job.now)
      case 'next':
        return this.#next(job.sequence)
    }
  }

  #apply({ changes, drafts, outcome }: ControlJob & { readonly job: 'apply' }): Applied | Conflict {
    for (const change of changes) {
      const conflict = applyChange(this.#sql, change)
      if (conflict !== undefined) return conflict
    }
    keepDrafts(this.#sql, drafts)
    if (outcome !== undefined) keepOutcome(this.#sql, outcome)
    return { applied: true }
  }

  #next(sequence: string): number {
    const row = this.#sql.one<{ last: number }>(
      `INSERT INTO sequences (name, last) VALUES (?, 1)
       ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last`,
      sequence,
    )
    if (row === undefined) throw new Error('The sequence gave no number')
    return row.last
  }
}
