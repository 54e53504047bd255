import type { House } from '../operations/house.js'
import type { Mailer } from '../ports/runtime/mail.js'
import { askWitnesses } from './ask-witnesses.js'
import { enterTally } from './enter-tally.js'
import { eraseOverdue } from './erase-past-retention.js'
import { examineAccesses } from './examine-accesses.js'
import { forgetAttachmentsJob } from './forget-attachments.js'
import { forgetOrdersJob } from './forget-orders.js'
import { remindJob } from './remind.js'
import { retireSetsJob } from './retire-sets.js'
import { sendMailsJob } from './send-mails.js'
import { takeOverLedgerKey } from './take-over-ledger-key.js'
import { tellRectifiedJob } from './tell-rectified.js'
import type { Job } from './timetable.js'

/** What runs by the clock; mails are sent where a mail server is set. */
export function jobsOf(house: House, mailer: Mailer | undefined): readonly Job[] {
  return [
    enterTally(house),
    forgetOrdersJob(house),
    eraseOverdue(house),
    takeOverLedgerKey(house),
    examineAccesses(house),
    askWitnesses(house),
    tellRectifiedJob(house),
    forgetAttachmentsJob(house),
    retireSetsJob(house),
    remindJob(house),
    ...(mailer === undefined ? [] : [sendMailsJob(house, mailer)]),
  ]
}
