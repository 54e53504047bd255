import type { CallKey, KeptOutcome } from '../../../ports/data/repeats.js'
import type { Statements } from './statements.js'

/** The table of kept outcomes; part of the schema of every database that takes effects. */
export const outcomesSchema = `
  CREATE TABLE outcomes (
    signer TEXT NOT NULL,
    message_id TEXT NOT NULL,
    kept_at INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (signer, message_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX outcomes_by_age ON outcomes (kept_at);
`

/** How long calls and outcomes are kept. @see contracts.md Repeats */
export const keptMs = 24 * 60 * 60 * 1000

/** Keeps an outcome, and lets go of those that are past their time. */
export function keepOutcome(sql: Statements, { key, keptAt, sealed }: KeptOutcome): void {
  const now = keptAt.getTime()
  sql.run('DELETE FROM outcomes WHERE kept_at < ?', now - keptMs)
  sql.run(
    'INSERT OR REPLACE INTO outcomes (signer, message_id, kept_at, sealed) VALUES (?, ?, ?, ?)',
    key.signer,
    key.messageId,
    now,
    sealed,
  )
}

/** The sealed outcome of a call; `undefined`: none is kept. */
export function outcomeOf(sql: Statements, { signer, messageId }: CallKey): Uint8Array | undefined {
  const query = 'SELECT sealed FROM outcomes WHERE signer = ? AND message_id = ?'
  return sql.one<{ sealed: Uint8Array }>(query, signer, messageId)?.sealed
}
