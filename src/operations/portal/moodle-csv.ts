import type { Account } from '../../domain/registry/account.js'

const columns = ['username', 'firstname', 'lastname', 'email', 'course1', 'role1'] as const

/** Where a learner is to be enrolled: short names. */
export interface Enrolled {
  readonly course: string
  readonly role: string
}

/**
 * The file for Moodle’s "Upload users", one row, ended by a line feed, per account that has an e-mail address (Moodle takes none without).
 * What a spreadsheet would take for a formula gets an apostrophe before it.
 * @see RFC 4180 · Moodle "Upload users"
 */
export function moodleCsv(learners: readonly Account[], { course, role }: Enrolled): string {
  const rows = learners.flatMap(({ login, firstName, surname, email }) =>
    email === undefined ? [] : [[moodleUsername(login), firstName, surname, email, course, role]],
  )
  return [columns, ...rows].map(row => `${row.map(field).join(',')}\n`).join('')
}

/** Moodle knows user names in lower case only. */
export function moodleUsername(login: string): string {
  return login.toLowerCase()
}

function field(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
