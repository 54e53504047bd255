import { readFile } from 'node:fs/promises'
import type { Mailer, MailVerdict } from '../ports/runtime/mail.js'

export interface SmtpSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte, STARTTLS demanded, or none (a server on this machine). */
  readonly tls: 'tls' | 'starttls' | 'no'
  readonly user?: string
  readonly passwordFile?: string
  /** Authorities that the server's certificate may come from, PEM; the machine's where absent. */
  readonly caFile?: string
  /** Sender, an address. */
  readonly from: string
}

const patienceMs = 20_000

/** Mails through an SMTP server; the library is loaded where there is one. @throws Error when the password or authority file cannot be read */
export async function smtpMailer(settings: SmtpSettings): Promise<Mailer> {
  const { host, port, tls, user, passwordFile, caFile, from } = settings
  const password = passwordFile === undefined ? '' : (await readFile(passwordFile, 'utf8')).replace(/\r?\n$/, '')
  const ca = caFile === undefined ? {} : { ca: await readFile(caFile, 'utf8') }
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    host,
    port,
    secure: tls === 'tls',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'no',
    tls: { minVersion: 'TLSv1.2', ...ca },
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(user === undefined ? {} : { auth: { user, pass: password } }),
  })
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return {
    async send({ id, to, subject, text, attachment }, failed) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(attachment === undefined
            ? {}
            : {
                attachments: [
                  {
                    filename: attachment.fileName,
                    contentType: attachment.mediaType,
                    content: Buffer.from(attachment.bytes),
                  },
                ],
              }),
        })
        return 'SENT'
      } catch (cause) {
        failed(cause)
        return verdictOf(cause)
      }
    },
    close: () => transport.close(),
  }
}

/** 5xx of the server is its last word (RFC 5321 §4.2.1), but a refused login or missing TLS is the operator's to mend. */
function verdictOf(cause: unknown): MailVerdict {
  const { responseCode, code } = cause as { readonly responseCode?: number; readonly code?: string }
  if (code === 'EAUTH' || code === 'ETLS') return 'TEMPORARY'
  return responseCode !== undefined && responseCode >= 500 ? 'PERMANENT' : 'TEMPORARY'
}
