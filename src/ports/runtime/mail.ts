/** A mail ready to be sent. */
export interface Mail {
  /** UUID; becomes the Message-ID: the same mail sent again bears the same. */
  readonly id: string
  readonly to: string
  readonly subject: string
  /** Plain text. */
  readonly text: string
  readonly attachment?: { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array }
}

/** What the mail server said. TEMPORARY: worth another attempt; PERMANENT: the server will never take it. */
export type MailVerdict = 'SENT' | 'TEMPORARY' | 'PERMANENT'

/** Hands mails to a mail server. */
export interface Mailer {
  /** Never throws: what goes wrong is a verdict, told with its cause to the operator's log by the caller's `failed`. */
  send(mail: Mail, failed: (cause: unknown) => void): Promise<MailVerdict>
  close(): void
}
