import { actByClock } from '../operations/by-clock.js'
import type { House } from '../operations/house.js'
import type { MailContent } from '../operations/podlaczenie/mails.js'
import type { QueuedMail } from '../ports/data/mails.js'
import type { Mailer, MailVerdict } from '../ports/runtime/mail.js'
import type { Job } from './timetable.js'

const mostAtOnce = 20
const minuteMs = 60_000

/** Minutes until the next attempt after each failure; after the last one the mail is given up. */
export const patienceMinutes = [1, 5, 15, 60, 180, 360, 720] as const

/**
 * Sends the mails of the queue whose time has come. A mail is marked before it is handed over and after: what a crash leaves
 * between the two is sent again under the same Message-ID and marked as one that may arrive twice.
 */
export function sendMailsJob(house: House, mailer: Mailer): Job {
  let isResumed = false
  return {
    name: 'send-mails',
    titlePl: 'Wysyłanie wiadomości',
    titleEn: 'Sending of mails',
    everyMs: 15_000,
    first: 'AT_START',
    async work() {
      if (!isResumed) await house.control.resumeMails(house.clock.now())
      isResumed = true
      await sendDueMails(house, mailer)
    },
  }
}

/** Sends what is due, one after another; gives how many were sent. */
export async function sendDueMails(house: House, mailer: Mailer): Promise<number> {
  let sent = 0
  for (const mail of await house.control.dueMails(house.clock.now(), mostAtOnce)) {
    if (await sendOne(house, mailer, mail)) sent += 1
  }
  return sent
}

async function sendOne(house: House, mailer: Mailer, mail: QueuedMail): Promise<boolean> {
  const { id, kind } = mail
  const attempt = mail.attempts + 1
  const facts = { idWiadomosci: id, rodzaj: kind, proba: attempt }
  if (!(await actByClock(house, 'wysylanieWiadomosci', [{ change: 'mail-begun', id }], facts))) return false
  const verdict = await handOver(house, mailer, mail)
  if (verdict === 'SENT') {
    const at = house.clock.now()
    return actByClock(house, 'wyslanieWiadomosci', [{ change: 'mail-sent', id, at }], facts)
  }
  const waitMinutes = verdict === 'PERMANENT' ? undefined : patienceMinutes[attempt - 1]
  const nextAt =
    waitMinutes === undefined ? {} : { nextAt: new Date(house.clock.now().getTime() + waitMinutes * minuteMs) }
  const failed = { change: 'mail-failed', id, ...nextAt } as const
  await actByClock(house, 'niewyslanieWiadomosci', [failed], { ...facts, porzucona: waitMinutes === undefined })
  return false
}

async function handOver(house: House, mailer: Mailer, { id, sealed, kind }: QueuedMail): Promise<MailVerdict> {
  if (sealed === undefined) return 'PERMANENT'
  const { to, subject, text, attachment } = house.vault.open(sealed) as MailContent
  const kept = attachment === undefined ? undefined : await house.attachments.read(attachment.id)
  // A package that was made anew took the file of this one away: it must not be sent any more.
  if (attachment !== undefined && kept === undefined) return 'PERMANENT'
  const file =
    attachment === undefined || kept === undefined
      ? {}
      : {
          attachment: {
            fileName: attachment.fileName,
            mediaType: attachment.mediaType,
            bytes: house.vault.open(kept) as Uint8Array,
          },
        }
  const failed = (cause: unknown) => house.log.error('mail-not-sent', withoutAddresses(cause), { mail: id, kind })
  return mailer.send({ id, to, subject, text, ...file }, failed)
}

/** What a mail server answers may repeat the recipient: only codes go to the log. */
function withoutAddresses(cause: unknown): Error {
  const { code = '', responseCode = '', command = '' } = cause as Readonly<Record<string, string | number>>
  return new Error(`SMTP ${command} ${code} ${responseCode}`.trim())
}
