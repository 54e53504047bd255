import { type KnownBrowser, mostKnownBrowsers } from '../../../domain/registry/known-browser.js'
import type { Conflict } from '../../../ports/data/effects.js'
import { missing } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'

/** Known browsers: of their marks the hash alone. */
export const knownBrowsersSchema = `
  CREATE TABLE known_browsers (
    id TEXT PRIMARY KEY,
    login TEXT NOT NULL REFERENCES accounts (login),
    mark_hash TEXT NOT NULL UNIQUE,
    program TEXT,
    since INTEGER NOT NULL,
    used INTEGER NOT NULL,
    until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX known_browsers_of ON known_browsers (login, used);
  CREATE INDEX known_browsers_over ON known_browsers (until);
`

interface Row {
  readonly id: string
  readonly login: string
  readonly mark_hash: string
  readonly program: string | null
  readonly since: number
  readonly used: number
  readonly until: number
}

export function keepBrowser(sql: Statements, { browser }: Change<'browser-kept'>): Conflict | undefined {
  const { login } = browser
  if (sql.one('SELECT 1 FROM accounts WHERE login = ?', login) === undefined) return missing
  sql.run(
    'INSERT OR REPLACE INTO known_browsers (id, login, mark_hash, program, since, used, until) VALUES (?, ?, ?, ?, ?, ?, ?)',
    browser.id,
    login,
    browser.markHash,
    browser.program ?? null,
    browser.since.getTime(),
    browser.used.getTime(),
    browser.until.getTime(),
  )
  sql.run('DELETE FROM known_browsers WHERE until <= ?', browser.used.getTime())
  sql.run(
    `DELETE FROM known_browsers WHERE login = ? AND id NOT IN
       (SELECT id FROM known_browsers WHERE login = ? ORDER BY used DESC, id LIMIT ?)`,
    login,
    login,
    mostKnownBrowsers,
  )
  return undefined
}

export function forgetBrowsers(sql: Statements, { login, id }: Change<'browsers-forgotten'>): Conflict | undefined {
  if (id === undefined) {
    sql.run('DELETE FROM known_browsers WHERE login = ?', login)
    return undefined
  }
  if (sql.one('SELECT 1 FROM known_browsers WHERE id = ? AND login = ?', id, login) === undefined) return missing
  sql.run('DELETE FROM known_browsers WHERE id = ?', id)
  return undefined
}

/** Reads known browsers. */
export class BrowserReadings {
  readonly #sql: Statements

  constructor(sql: Statements) {
    this.#sql = sql
  }

  one(markHash: string): KnownBrowser | undefined {
    const row = this.#sql.one<Row>('SELECT * FROM known_browsers WHERE mark_hash = ?', markHash)
    return row && browserIn(row)
  }

  of(login: string): readonly KnownBrowser[] {
    return this.#sql
      .all<Row>('SELECT * FROM known_browsers WHERE login = ? ORDER BY used DESC, id', login)
      .map(browserIn)
  }
}

function browserIn(row: Row): KnownBrowser {
  return {
    id: row.id,
    login: row.login,
    markHash: row.mark_hash,
    ...(row.program === null ? {} : { program: row.program }),
    since: new Date(row.since),
    used: new Date(row.used),
    until: new Date(row.until),
  }
}
