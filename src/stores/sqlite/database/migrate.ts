import type { Connection } from './connection.js'

/** The steps that make a schema, oldest first; step n brings a database from version n−1 to n. A step once released is never edited. */
export type Migrations = readonly string[]

/**
 * Brings the database to the newest schema, each step in a transaction of its own with its number in `user_version`; a new one takes all in one.
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
  // A new database is made at once: each step of its own would wait for the disk.
  const together = found === 0 ? [migrations] : migrations.slice(found).map(step => [step])
  let version = found
  for (const steps of together) {
    takeSteps(db, steps, version)
    version += steps.length
  }
}

function takeSteps(db: Connection, steps: Migrations, from: number): void {
  db.transaction(() => {
    // Another connection may have been quicker.
    if (schemaVersion(db) !== from) return
    for (const step of steps) db.exec(step)
    db.pragma(`user_version = ${from + steps.length}`)
  }).immediate()
}

/** The number of the last step that the database went through. */
export function schemaVersion(db: Connection): number {
  return Number(db.pragma('user_version', { simple: true }))
}
