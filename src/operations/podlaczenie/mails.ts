import { createHash } from 'node:crypto'
import { holds } from '../../domain/registry/account.js'
import { composeUnitCode } from '../../domain/units.js'
import type { MailChange, QueuedMail } from '../../ports/data/mails.js'
import type { House } from '../house.js'

/** What a mail says; sealed in the queue until it is sent. */
export interface MailContent {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** A kept attachment, by its id. */
  readonly attachment?: { readonly id: string; readonly fileName: string; readonly mediaType: string }
}

/** Which mail: `kind` for those who look at the queue, `key` where the same mail must not be queued twice. */
export interface MailOccasion {
  readonly kind: string
  readonly connectionId?: string
  readonly key?: string
}

/**
 * Changes that queue a mail to each address. None where no mail server is set: nothing waits then for what will not come.
 */
export function mailsTo(
  house: House,
  addresses: readonly string[],
  occasion: MailOccasion,
  content: Omit<MailContent, 'to'>,
  at: Date,
): readonly MailChange[] {
  if (!house.settings.sendsMail) return []
  return [...new Set(addresses)].map(to => {
    const id = house.ids.uuid()
    const recipient = createHash('sha256').update(to, 'utf8').digest('hex').slice(0, 16)
    const mail: QueuedMail = {
      id,
      key: occasion.key === undefined ? id : `${occasion.key} ${recipient}`,
      kind: occasion.kind,
      ...(occasion.connectionId === undefined ? {} : { connectionId: occasion.connectionId }),
      state: 'OCZEKUJE',
      queuedAt: at,
      attempts: 0,
      nextAt: at,
      mayArriveTwice: false,
      sealed: house.vault.seal({ ...content, to } satisfies MailContent),
    }
    return { change: 'mail-queued', mail } as const
  })
}

/** Service addresses of the administrators of a voivodeship's offices. */
export async function voivodeshipAddresses(house: House, voivodeship: string): Promise<readonly string[]> {
  const addresses: string[] = []
  for (let number = 1; number < 100; number++) {
    const code = composeUnitCode(voivodeship, 'URZAD_WOJEWODZKI', number)
    if ((await house.control.unit(code)) === undefined) break
    for (const account of await house.control.accountsOf(code)) {
      const isAdministrator = account.state === 'AKTYWNE' && holds(account, 'ADMIN_WOJEWODZKI')
      if (isAdministrator && account.email !== undefined) addresses.push(account.email)
    }
  }
  return addresses
}

/** The end of every mail. */
export function signature(house: House): string {
  return `\n--\nBramka CSIZS, ${house.settings.portalUrl}\nWiadomość utworzona automatycznie; prosimy na nią nie odpowiadać.\n`
}
