import type { Conflict } from '../../../ports/data/effects.js'
import type { MailQueue, MailState, QueuedMail } from '../../../ports/data/mails.js'
import { exists, missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'

/** The queue of mails. */
export const mailsSchema = `
  CREATE TABLE mails (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    connection_id TEXT REFERENCES connections (id),
    state TEXT NOT NULL,
    queued_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    sent_at INTEGER,
    twice INTEGER NOT NULL,
    sealed BLOB
  ) STRICT;
  CREATE INDEX mails_by_time ON mails (state, next_at);
  CREATE INDEX mails_of_connection ON mails (connection_id, position);
`

interface Row {
  readonly id: string
  readonly key: string
  readonly kind: string
  readonly connection_id: string | null
  readonly state: MailState
  readonly queued_at: number
  readonly attempts: number
  readonly next_at: number
  readonly sent_at: number | null
  readonly twice: number
  readonly sealed: Uint8Array | null
}

export function queueMail(sql: Statements, { mail }: Change<'mail-queued'>): Conflict | undefined {
  if (mailOf(sql, mail.id) !== undefined || hasMail(sql, mail.key)) return exists
  sql.run(
    `INSERT INTO mails (id, key, kind, connection_id, state, queued_at, attempts, next_at, sent_at, twice, sealed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    mail.id,
    mail.key,
    mail.kind,
    mail.connectionId ?? null,
    mail.state,
    mail.queuedAt.getTime(),
    mail.attempts,
    mail.nextAt.getTime(),
    mail.sentAt?.getTime() ?? null,
    Number(mail.mayArriveTwice),
    mail.sealed ?? null,
  )
  return undefined
}

/** In the state that the change starts from, or why not. */
function inState(sql: Statements, id: string, state: MailState): Conflict | undefined {
  const held = mailOf(sql, id)
  if (held === undefined) return missing
  return held.state === state ? undefined : stale
}

export function beginMail(sql: Statements, { id }: Change<'mail-begun'>): Conflict | undefined {
  const conflict = inState(sql, id, 'OCZEKUJE')
  if (conflict !== undefined) return conflict
  sql.run("UPDATE mails SET state = 'WYSYLANA', attempts = attempts + 1 WHERE id = ?", id)
  return undefined
}

export function endMail(sql: Statements, { id, at }: Change<'mail-sent'>): Conflict | undefined {
  const conflict = inState(sql, id, 'WYSYLANA')
  if (conflict !== undefined) return conflict
  sql.run("UPDATE mails SET state = 'WYSLANA', sent_at = ?, sealed = NULL WHERE id = ?", at.getTime(), id)
  return undefined
}

export function failMail(sql: Statements, { id, nextAt }: Change<'mail-failed'>): Conflict | undefined {
  const conflict = inState(sql, id, 'WYSYLANA')
  if (conflict !== undefined) return conflict
  if (nextAt === undefined) sql.run("UPDATE mails SET state = 'PORZUCONA' WHERE id = ?", id)
  else sql.run("UPDATE mails SET state = 'OCZEKUJE', next_at = ? WHERE id = ?", nextAt.getTime(), id)
  return undefined
}

export function renewMail(sql: Statements, { id, at }: Change<'mail-renewed'>): Conflict | undefined {
  const conflict = inState(sql, id, 'PORZUCONA')
  if (conflict !== undefined) return conflict
  sql.run("UPDATE mails SET state = 'OCZEKUJE', attempts = 0, next_at = ? WHERE id = ?", at.getTime(), id)
  return undefined
}

export function resumeMails(sql: Statements, now: number): number {
  const begun = sql.all<Row>("SELECT * FROM mails WHERE state = 'WYSYLANA'")
  sql.run("UPDATE mails SET state = 'OCZEKUJE', twice = 1, next_at = ? WHERE state = 'WYSYLANA'", now)
  return begun.length
}

export function mailOf(sql: Statements, id: string): QueuedMail | undefined {
  const row = sql.one<Row>('SELECT * FROM mails WHERE id = ?', id)
  return row && mailIn(row)
}

export function hasMail(sql: Statements, key: string): boolean {
  return sql.one('SELECT 1 FROM mails WHERE key = ?', key) !== undefined
}

export function mailsOf(sql: Statements, connectionId: string): readonly QueuedMail[] {
  return sql.all<Row>('SELECT * FROM mails WHERE connection_id = ? ORDER BY position', connectionId).map(mailIn)
}

export function dueMails(sql: Statements, now: Date, most: number): readonly QueuedMail[] {
  const query = "SELECT * FROM mails WHERE state = 'OCZEKUJE' AND next_at <= ? ORDER BY position LIMIT ?"
  return sql.all<Row>(query, now.getTime(), most).map(mailIn)
}

export function mailQueue(sql: Statements): MailQueue {
  const counted = sql.all<{ state: MailState; mails: number; oldest: number }>(
    'SELECT state, count(*) AS mails, min(queued_at) AS oldest FROM mails GROUP BY state',
  )
  const none = { OCZEKUJE: 0, WYSYLANA: 0, WYSLANA: 0, PORZUCONA: 0 }
  const counts = { ...none, ...Object.fromEntries(counted.map(row => [row.state, row.mails])) }
  const under = counted.filter(({ state }) => state === 'OCZEKUJE' || state === 'WYSYLANA').map(row => row.oldest)
  return { counts, ...(under.length === 0 ? {} : { oldestAt: new Date(Math.min(...under)) }) }
}

function mailIn(row: Row): QueuedMail {
  const { connection_id: connectionId, sent_at: sentAt, sealed } = row
  return {
    id: row.id,
    key: row.key,
    kind: row.kind,
    ...(connectionId === null ? {} : { connectionId }),
    state: row.state,
    queuedAt: new Date(row.queued_at),
    attempts: row.attempts,
    nextAt: new Date(row.next_at),
    ...(sentAt === null ? {} : { sentAt: new Date(sentAt) }),
    mayArriveTwice: row.twice === 1,
    ...(sealed === null ? {} : { sealed }),
  }
}
