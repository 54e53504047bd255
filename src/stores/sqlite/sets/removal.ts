import type { Connection } from '../database/connection.js'
import type { Statements } from '../database/statements.js'

/** So that an effect waits no longer than some milliseconds for a step of removal. */
const keysPerStep = 2_000
const recordsPerStep = 500

/**
 * Removes a bounded part of a replaced generation; false when none is left. What is left after a crash is removed
 * later: nothing reads a replaced generation.
 */
export function removeSomeReplaced(db: Connection, sql: Statements): boolean {
  const replaced = sql.one<{ number: number }>("SELECT number FROM generations WHERE state = 'REPLACED' LIMIT 1")
  if (replaced === undefined) return false
  db.pragma('synchronous = NORMAL')
  db.transaction(() => {
    if (removeKeys(sql, replaced.number) || removeRecords(sql, replaced.number)) return
    sql.run('DELETE FROM generations WHERE number = ?', replaced.number)
  }).immediate()
  return true
}

function removeKeys(sql: Statements, generation: number): boolean {
  const bound = sql.one<{ key: string }>(
    'SELECT key FROM record_keys WHERE generation = ? ORDER BY key LIMIT 1 OFFSET ?',
    generation,
    keysPerStep,
  )
  if (bound === undefined) return sql.run('DELETE FROM record_keys WHERE generation = ?', generation) > 0
  return sql.run('DELETE FROM record_keys WHERE generation = ? AND key <= ?', generation, bound.key) > 0
}

function removeRecords(sql: Statements, generation: number): boolean {
  const some = 'SELECT id FROM records WHERE generation = ? ORDER BY record_id LIMIT ?'
  sql.run(`DELETE FROM fragments WHERE record IN (${some})`, generation, recordsPerStep)
  return sql.run(`DELETE FROM records WHERE id IN (${some})`, generation, recordsPerStep) > 0
}
