import type { HeldRole } from '../../../domain/registry/account.js'
import type { SystemCertificate } from '../../../domain/registry/system.js'
import type { ControlChange } from '../../../ports/data/control.js'
import type { Conflict } from '../../../ports/data/effects.js'
import { exists, missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'

/** The change of that name. */
export type Change<Name extends ControlChange['change']> = Extract<ControlChange, { readonly change: Name }>

/** Whether the unit is registered and not retired: nothing new comes to life under one that is. @req C4 */
export function isActiveUnit(sql: Statements, code: string): boolean {
  return sql.one("SELECT 1 FROM units WHERE code = ? AND state = 'AKTYWNA'", code) !== undefined
}

/** Whether the unit is registered. */
export function isUnit(sql: Statements, code: string): boolean {
  return sql.one('SELECT 1 FROM units WHERE code = ?', code) !== undefined
}

export function createAccount(
  sql: Statements,
  { account, credentials }: Change<'account-created'>,
): Conflict | undefined {
  if (sql.one('SELECT 1 FROM accounts WHERE login = ?', account.login) !== undefined) return exists
  if (!isActiveUnit(sql, account.unitCode)) return missing
  sql.run(
    'INSERT INTO accounts (login, unit_code, first_name, surname, email, phone, pesel, technical, state, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    account.login,
    account.unitCode,
    account.firstName,
    account.surname,
    account.email ?? null,
    account.phone ?? null,
    account.pesel ?? null,
    Number(account.technical),
    account.state,
    account.version,
  )
  for (const role of account.roles) addRole(sql, account.login, role)
  sql.run(
    'INSERT INTO credentials (login, hash, temporary, failed_attempts, locked_until, version) VALUES (?, ?, ?, ?, ?, ?)',
    account.login,
    credentials.hash ?? null,
    Number(credentials.temporary),
    credentials.failedAttempts,
    credentials.lockedUntil?.getTime() ?? null,
    credentials.version,
  )
  return undefined
}

function addRole(sql: Statements, login: string, held: HeldRole): void {
  sql.run(
    'INSERT INTO held_roles (login, role, granted_by, granted_at) VALUES (?, ?, ?, ?)',
    login,
    held.role,
    held.grantedBy,
    held.grantedAt.getTime(),
  )
}

export function grantRole(sql: Statements, change: Change<'role-granted'>): Conflict | undefined {
  const { login, role, expectedVersion } = change
  const account = sql.one<{ version: number }>('SELECT version FROM accounts WHERE login = ?', login)
  if (account === undefined) return missing
  if (account.version !== expectedVersion) return stale
  if (sql.one('SELECT 1 FROM held_roles WHERE login = ? AND role = ?', login, role.role) !== undefined) return exists
  addRole(sql, login, role)
  sql.run('UPDATE accounts SET version = version + 1 WHERE login = ?', login)
  return undefined
}

/** The stored version becomes the expected one and one, whatever the new credentials say. */
export function changeCredentials(sql: Statements, change: Change<'credentials-changed'>): Conflict | undefined {
  const { credentials, expectedVersion } = change
  const held = sql.one<{ version: number }>('SELECT version FROM credentials WHERE login = ?', credentials.login)
  if (held === undefined) return missing
  if (held.version !== expectedVersion) return stale
  sql.run(
    'UPDATE credentials SET hash = ?, temporary = ?, failed_attempts = ?, locked_until = ?, version = ? WHERE login = ?',
    credentials.hash ?? null,
    Number(credentials.temporary),
    credentials.failedAttempts,
    credentials.lockedUntil?.getTime() ?? null,
    expectedVersion + 1,
    credentials.login,
  )
  return undefined
}

export function registerSystem(
  sql: Statements,
  { system, certificates }: Change<'system-registered'>,
): Conflict | undefined {
  if (sql.one('SELECT 1 FROM systems WHERE id = ?', system.id) !== undefined) return exists
  if (!isActiveUnit(sql, system.unitCode)) return missing
  sql.run(
    `INSERT INTO systems (id, kind, unit_code, area, software_name, software_version, software_vendor, state, registered_at, registered_by, forms_json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    system.id,
    system.kind,
    system.unitCode,
    system.area,
    system.software.name,
    system.software.version,
    system.software.vendor,
    system.state,
    system.registeredAt.getTime(),
    system.registeredBy,
    JSON.stringify(system.forms),
  )
  keepConfirmed(sql, system.id, system.confirmedDictionaries)
  for (const certificate of certificates) {
    if (sql.one('SELECT 1 FROM system_certificates WHERE fingerprint = ?', certificate.fingerprint)) return exists
    addCertificate(sql, system.id, certificate)
  }
  return undefined
}

function addCertificate(sql: Statements, systemId: string, certificate: SystemCertificate): void {
  sql.run(
    `INSERT INTO system_certificates (fingerprint, system_id, purpose, der, serial, not_before, not_after, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    certificate.fingerprint,
    systemId,
    certificate.purpose,
    certificate.der,
    certificate.serial,
    certificate.notBefore.getTime(),
    certificate.notAfter.getTime(),
    certificate.state,
  )
}

export function changeCertificates(sql: Statements, change: Change<'certificates-changed'>): Conflict | undefined {
  const { systemId, expected, issued, withdrawn } = change
  if (sql.one('SELECT 1 FROM systems WHERE id = ?', systemId) === undefined) return missing
  const held = sql.all<{ fingerprint: string }>(
    "SELECT fingerprint FROM system_certificates WHERE system_id = ? AND state = 'AKTYWNY'",
    systemId,
  )
  const standing = new Set(held.map(row => row.fingerprint))
  if (standing.size !== expected.length || !expected.every(one => standing.has(one))) return stale
  if (!withdrawn.every(one => standing.has(one))) return missing
  for (const certificate of issued) {
    if (sql.one('SELECT 1 FROM system_certificates WHERE fingerprint = ?', certificate.fingerprint)) return exists
    addCertificate(sql, systemId, certificate)
  }
  for (const fingerprint of withdrawn) {
    sql.run("UPDATE system_certificates SET state = 'WYCOFANY' WHERE fingerprint = ?", fingerprint)
  }
  return undefined
}

export function changeSystemState(sql: Statements, change: Change<'system-state-changed'>): Conflict | undefined {
  const held = sql.one<{ state: string }>('SELECT state FROM systems WHERE id = ?', change.id)
  if (held === undefined) return missing
  if (held.state !== change.from) return stale
  sql.run('UPDATE systems SET state = ? WHERE id = ?', change.to, change.id)
  return undefined
}

export function setSystemForms(sql: Statements, change: Change<'system-forms-set'>): Conflict | undefined {
  const held = sql.one<{ forms_json: string }>('SELECT forms_json FROM systems WHERE id = ?', change.id)
  if (held === undefined) return missing
  if (held.forms_json !== JSON.stringify(change.from)) return stale
  sql.run('UPDATE systems SET forms_json = ? WHERE id = ?', JSON.stringify(change.to), change.id)
  return undefined
}

export function setSystemSoftware(sql: Statements, change: Change<'system-software-changed'>): Conflict | undefined {
  const held = sql.one<{ name: string; version: string; vendor: string }>(
    'SELECT software_name AS name, software_version AS version, software_vendor AS vendor FROM systems WHERE id = ?',
    change.id,
  )
  if (held === undefined) return missing
  const { name, version, vendor } = change.from
  if (held.name !== name || held.version !== version || held.vendor !== vendor) return stale
  const { to } = change
  sql.run(
    'UPDATE systems SET software_name = ?, software_version = ?, software_vendor = ? WHERE id = ?',
    to.name,
    to.version,
    to.vendor,
    change.id,
  )
  return undefined
}

export function confirmDictionaries(sql: Statements, change: Change<'dictionaries-confirmed'>): Conflict | undefined {
  if (sql.one('SELECT 1 FROM systems WHERE id = ?', change.systemId) === undefined) return missing
  keepConfirmed(sql, change.systemId, change.versions)
  return undefined
}

function keepConfirmed(sql: Statements, systemId: string, versions: Readonly<Record<string, number>>): void {
  for (const [dictionary, version] of Object.entries(versions)) {
    sql.run(
      `INSERT INTO confirmed_dictionaries (system_id, dictionary, version) VALUES (?, ?, ?)
       ON CONFLICT (system_id, dictionary) DO UPDATE SET version = excluded.version`,
      systemId,
      dictionary,
      version,
    )
  }
}
