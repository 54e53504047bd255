/** OCZEKUJE → WYSYLANA → WYSLANA, or back to OCZEKUJE after a failure, in the end PORZUCONA. */
export type MailState = 'OCZEKUJE' | 'WYSYLANA' | 'WYSLANA' | 'PORZUCONA'

/** A mail in the queue. */
export interface QueuedMail {
  /** UUID; also the left side of its Message-ID, so that a mail sent again is known as the same. */
  readonly id: string
  /** What it is about, once: a second mail with the same key is not taken (a reminder of one day). */
  readonly key: string
  /** What kind of mail it is, e.g. `PAKIET`. */
  readonly kind: string
  /** The connection it belongs to, where there is one. */
  readonly connectionId?: string
  readonly state: MailState
  readonly queuedAt: Date
  /** How often sending was begun. */
  readonly attempts: number
  /** Not to be sent before. */
  readonly nextAt: Date
  readonly sentAt?: Date
  /** The gateway ended while it was being sent: it may arrive twice. */
  readonly mayArriveTwice: boolean
  /** Sealed recipient, subject, text and attachment; removed when it was sent. */
  readonly sealed?: Uint8Array
}

/** How the queue stands. */
export interface MailQueue {
  readonly counts: Readonly<Record<MailState, number>>
  /** When the oldest of those that wait or are being sent was queued; absent: none is. */
  readonly oldestAt?: Date
}

/** The durable queue of mails. */
export interface Mails {
  mail(id: string): Promise<QueuedMail | undefined>
  hasMail(key: string): Promise<boolean>
  /** In the order they were queued. */
  mailsOf(connectionId: string): Promise<readonly QueuedMail[]>
  /** Waiting ones whose time has come, the oldest first. */
  dueMails(now: Date, most: number): Promise<readonly QueuedMail[]>
  /** How many there are in each state, and since when the oldest one waits that is not sent yet. */
  mailQueue(): Promise<MailQueue>
  /** What was being sent when the gateway ended waits again, marked as one that may arrive twice. Gives how many. */
  resumeMails(now: Date): Promise<number>
}

/** Changes of the queue: EXISTS (id or key taken), MISSING, STALE (it is not in the state expected). */
export type MailChange =
  | { readonly change: 'mail-queued'; readonly mail: QueuedMail }
  | { readonly change: 'mail-begun'; readonly id: string }
  | { readonly change: 'mail-sent'; readonly id: string; readonly at: Date }
  /** `nextAt` absent: given up. */
  | { readonly change: 'mail-failed'; readonly id: string; readonly nextAt?: Date }
  /** A given-up one waits again. */
  | { readonly change: 'mail-renewed'; readonly id: string; readonly at: Date }
