import type { Location } from '../../../ports/data/set-contents.js'
import type { Statements } from '../database/statements.js'

/** Writes into a new database whose it is. */
export function claim(sql: Statements, { set, controller }: Location): void {
  sql.run('INSERT INTO content (one, set_code, controller) VALUES (1, ?, ?) ON CONFLICT DO NOTHING', set, controller)
}

/** Whether the database is that of the set and controller: one put in another's place is not used. */
export function isOwner(sql: Statements, { set, controller }: Location): boolean {
  return sql.one('SELECT 1 FROM content WHERE set_code = ? AND controller = ?', set, controller) !== undefined
}
