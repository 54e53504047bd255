import type { EntryDraft } from '../../../ports/data/ledger.js'
import type { Statements } from './statements.js'

/** The table in which drafts wait for the ledger; part of the schema of every database that takes effects. */
export const outboxSchema = `
  CREATE TABLE outbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id TEXT NOT NULL UNIQUE,
    draft TEXT NOT NULL
  ) STRICT;
`

/** A draft on its way to the writer: the text of the JSON is what is kept. */
export interface PackedDraft {
  readonly entryId: string
  readonly json: string
}

export function packDrafts(drafts: readonly EntryDraft[]): readonly PackedDraft[] {
  return drafts.map(draft => ({ entryId: draft.facts.entryId, json: JSON.stringify(draft) }))
}

export function keepDrafts(sql: Statements, drafts: readonly PackedDraft[]): void {
  for (const draft of drafts) sql.run('INSERT INTO outbox (entry_id, draft) VALUES (?, ?)', draft.entryId, draft.json)
}

/** The drafts that wait, oldest first. */
export function waitingDrafts(sql: Statements): readonly EntryDraft[] {
  const rows = sql.all<{ draft: string }>('SELECT draft FROM outbox ORDER BY position')
  return rows.map(row => JSON.parse(row.draft) as EntryDraft)
}

export function isOutboxEmpty(sql: Statements): boolean {
  return sql.one('SELECT 1 FROM outbox LIMIT 1') === undefined
}

export function forgetDrafts(sql: Statements, entryIds: readonly string[]): void {
  for (const entryId of entryIds) sql.run('DELETE FROM outbox WHERE entry_id = ?', entryId)
}
