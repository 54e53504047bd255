import type { CallKey, Claim } from '../../../ports/data/repeats.js'
import { keptMs } from '../database/outcomes.js'
import type { Statements } from '../database/statements.js'

/** Calls in work (with a lease) and calls that ended (without). */
export const callsSchema = `
  CREATE TABLE calls (
    signer TEXT NOT NULL,
    message_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    claimed_at INTEGER NOT NULL,
    lease_until INTEGER,
    PRIMARY KEY (signer, message_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX calls_by_age ON calls (claimed_at);
`

export interface ClaimJob {
  readonly key: CallKey
  readonly digest: string
  readonly now: number
  readonly leaseUntil: number
}

/** Claims a call, and lets go of calls that are past their time. */
export function claimCall(sql: Statements, { key, digest, now, leaseUntil }: ClaimJob): Claim {
  sql.run('DELETE FROM calls WHERE claimed_at < ?', now - keptMs)
  const held = sql.one<{ digest: string; lease_until: number | null }>(
    'SELECT digest, lease_until FROM calls WHERE signer = ? AND message_id = ?',
    key.signer,
    key.messageId,
  )
  if (held !== undefined) {
    if (held.digest !== digest) return { claim: 'OTHER_CONTENT' }
    if (held.lease_until !== null && held.lease_until > now) return { claim: 'BUSY', until: new Date(held.lease_until) }
  }
  sql.run(
    `INSERT INTO calls (signer, message_id, digest, claimed_at, lease_until) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (signer, message_id) DO UPDATE SET lease_until = excluded.lease_until`,
    key.signer,
    key.messageId,
    digest,
    now,
    leaseUntil,
  )
  return { claim: held === undefined ? 'FIRST' : 'AGAIN' }
}

export function releaseCall(sql: Statements, { signer, messageId }: CallKey): void {
  sql.run('UPDATE calls SET lease_until = NULL WHERE signer = ? AND message_id = ?', signer, messageId)
}

export function freeLeases(sql: Statements): void {
  sql.run('UPDATE calls SET lease_until = NULL WHERE lease_until IS NOT NULL')
}
