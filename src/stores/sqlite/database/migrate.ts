import type { Connection } from './connection.js'

/** The steps that make a schema, oldest first; step n brings a database from version n−1 to n. A step once released is never edited. */
export type Migrations = readonly string[]

/**
 * Brings the database to the newest schema, each step in a transaction of its own with its number in `user_version`.
 * @throws Error when the database is of a newer schema than this program knows
 */
export function migrate(db: Connection, migrations: Migrations): void {
  const found = schemaVersion(db)
  if (found > migrations.length) {
    throw new Error(
      `The database was written by a newer version of the program (schema ${found}; this program knows ${migrations.length}). ` +
        'Start that version, or restore a backup made before the upgrade.',
    )
  }
  migrations.slice(found).forEach((step, index) => {
    db.transaction(() => {
      // Another connection may have been quicker.
      if (schemaVersion(db) !== found + index) return
      db.exec(step)
      db.pragma(`user_version = ${found + index + 1}`)
    }).immediate()
  })
}

/** The number of the last step that the database went through. */
export function schemaVersion(db: Connection): number {
  return Number(db.pragma('user_version', { simple: true }))
}
