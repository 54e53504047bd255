import type { ConformityEntry, SystemDescription, Vendor } from '../../../domain/registry/conformity.js'
import type { Software } from '../../../domain/registry/system.js'
import type { SoftwareUse } from '../../../ports/data/conformity.js'
import type { Conflict } from '../../../ports/data/effects.js'
import { exists, missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'

/** Withdrawal of entries, versions of the system's description, vendors and their accounts. */
export const conformitySchema = `
  ALTER TABLE conformity ADD COLUMN withdrawn_from TEXT;
  ALTER TABLE conformity ADD COLUMN withdrawn_reason TEXT;

  CREATE TABLE system_descriptions (
    area TEXT NOT NULL,
    version TEXT NOT NULL,
    binds_from TEXT NOT NULL,
    adaptation_until TEXT NOT NULL,
    PRIMARY KEY (area, version)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE vendors (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    nip TEXT,
    email TEXT NOT NULL,
    phone TEXT
  ) STRICT;

  CREATE TABLE vendor_accounts (
    login TEXT PRIMARY KEY REFERENCES accounts (login),
    vendor_id TEXT NOT NULL REFERENCES vendors (id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX accounts_of_vendor ON vendor_accounts (vendor_id, login);

  CREATE INDEX systems_of_software ON systems (software_vendor, software_name, software_version);
`

interface EntryRow {
  readonly id: string
  readonly kind: ConformityEntry['kind']
  readonly software_name: string
  readonly software_version: string
  readonly software_vendor: string
  readonly area: ConformityEntry['area']
  readonly level: string
  readonly document_number: string
  readonly valid_from: string
  readonly valid_to: string | null
  readonly otm: number
  readonly withdrawn_from: string | null
  readonly withdrawn_reason: string | null
}

interface DescriptionRow {
  readonly area: SystemDescription['area']
  readonly version: string
  readonly binds_from: string
  readonly adaptation_until: string
}

interface VendorRow {
  readonly id: string
  readonly name: string
  readonly nip: string | null
  readonly email: string
  readonly phone: string | null
}

export function addConformity(sql: Statements, { entry }: Change<'conformity-added'>): Conflict | undefined {
  if (entryOf(sql, entry.id) !== undefined) return exists
  sql.run(
    `INSERT INTO conformity (id, kind, software_name, software_version, software_vendor, area, level, document_number,
       valid_from, valid_to, otm, withdrawn_from, withdrawn_reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.id,
    entry.kind,
    entry.software.name,
    entry.software.version,
    entry.software.vendor,
    entry.area,
    entry.level,
    entry.documentNumber,
    entry.validFrom,
    entry.validTo ?? null,
    Number(entry.otm),
    entry.withdrawn?.from ?? null,
    entry.withdrawn?.reason ?? null,
  )
  return undefined
}

export function withdrawConformity(sql: Statements, change: Change<'conformity-withdrawn'>): Conflict | undefined {
  const held = entryOf(sql, change.id)
  if (held === undefined) return missing
  if (held.withdrawn !== undefined) return stale
  const { from, reason } = change.withdrawal
  sql.run('UPDATE conformity SET withdrawn_from = ?, withdrawn_reason = ? WHERE id = ?', from, reason, change.id)
  return undefined
}

export function extendConformity(sql: Statements, change: Change<'conformity-extended'>): Conflict | undefined {
  const held = entryOf(sql, change.id)
  if (held === undefined) return missing
  if (held.validTo !== change.from || held.withdrawn !== undefined) return stale
  sql.run('UPDATE conformity SET valid_to = ? WHERE id = ?', change.to ?? null, change.id)
  return undefined
}

export function announceDescription(
  sql: Statements,
  { description }: Change<'description-announced'>,
): Conflict | undefined {
  const { area, version, bindsFrom, adaptationUntil } = description
  const held = sql.one(
    'SELECT 1 FROM system_descriptions WHERE area = ? AND (version = ? OR binds_from >= ?)',
    area,
    version,
    bindsFrom,
  )
  if (held !== undefined) return exists
  sql.run(
    'INSERT INTO system_descriptions (area, version, binds_from, adaptation_until) VALUES (?, ?, ?, ?)',
    area,
    version,
    bindsFrom,
    adaptationUntil,
  )
  return undefined
}

export function addVendor(sql: Statements, { vendor }: Change<'vendor-added'>): Conflict | undefined {
  if (sql.one('SELECT 1 FROM vendors WHERE id = ? OR name = ?', vendor.id, vendor.name) !== undefined) return exists
  sql.run(
    'INSERT INTO vendors (id, name, nip, email, phone) VALUES (?, ?, ?, ?, ?)',
    vendor.id,
    vendor.name,
    vendor.nip ?? null,
    vendor.email,
    vendor.phone ?? null,
  )
  return addAccounts(sql, vendor.id, vendor.accounts)
}

export function setVendorAccounts(sql: Statements, change: Change<'vendor-accounts-set'>): Conflict | undefined {
  const held = vendorOf(sql, change.id)
  if (held === undefined) return missing
  if (held.accounts.join('\n') !== [...change.from].sort().join('\n')) return stale
  sql.run('DELETE FROM vendor_accounts WHERE vendor_id = ?', change.id)
  return addAccounts(sql, change.id, change.to)
}

function addAccounts(sql: Statements, vendorId: string, logins: readonly string[]): Conflict | undefined {
  for (const login of logins) {
    if (sql.one('SELECT 1 FROM accounts WHERE login = ?', login) === undefined) return missing
    if (sql.one('SELECT 1 FROM vendor_accounts WHERE login = ?', login) !== undefined) return exists
    sql.run('INSERT INTO vendor_accounts (login, vendor_id) VALUES (?, ?)', login, vendorId)
  }
  return undefined
}

export function entryOf(sql: Statements, id: string): ConformityEntry | undefined {
  const row = sql.one<EntryRow>('SELECT * FROM conformity WHERE id = ?', id)
  return row && entryIn(row)
}

export function entriesOf(sql: Statements, { vendor, name, version }: Software): readonly ConformityEntry[] {
  return sql
    .all<EntryRow>(
      'SELECT * FROM conformity WHERE software_vendor = ? AND software_name = ? AND software_version = ? ORDER BY id',
      vendor,
      name,
      version,
    )
    .map(entryIn)
}

/** By vendor, product and version. */
export function allEntries(sql: Statements): readonly ConformityEntry[] {
  return sql
    .all<EntryRow>('SELECT * FROM conformity ORDER BY software_vendor, software_name, software_version, id')
    .map(entryIn)
}

export function allDescriptions(sql: Statements): readonly SystemDescription[] {
  return sql.all<DescriptionRow>('SELECT * FROM system_descriptions ORDER BY area, binds_from').map(row => ({
    area: row.area,
    version: row.version,
    bindsFrom: row.binds_from,
    adaptationUntil: row.adaptation_until,
  }))
}

export function vendorOf(sql: Statements, id: string): Vendor | undefined {
  const row = sql.one<VendorRow>('SELECT * FROM vendors WHERE id = ?', id)
  return row && vendorIn(sql, row)
}

export function allVendors(sql: Statements): readonly Vendor[] {
  return sql.all<VendorRow>('SELECT * FROM vendors ORDER BY name').map(row => vendorIn(sql, row))
}

export function vendorOfAccount(sql: Statements, login: string): Vendor | undefined {
  const row = sql.one<VendorRow>(
    'SELECT vendors.* FROM vendors JOIN vendor_accounts ON vendor_id = id WHERE login = ?',
    login,
  )
  return row && vendorIn(sql, row)
}

export function softwareInUse(sql: Statements, vendor?: string): readonly SoftwareUse[] {
  return sql
    .all<{ name: string; version: string; vendor: string; area: SoftwareUse['area']; units: number; systems: number }>(
      `SELECT software_name AS name, software_version AS version, software_vendor AS vendor, area,
         count(DISTINCT unit_code) AS units, count(*) AS systems
       FROM systems WHERE kind = 'SD' AND state <> 'NIEAKTYWNY' AND software_vendor = coalesce(?, software_vendor)
       GROUP BY software_vendor, software_name, software_version, area
       ORDER BY software_vendor, software_name, software_version, area`,
      vendor ?? null,
    )
    .map(({ name, version, vendor: of, area, units, systems }) => ({
      software: { name, version, vendor: of },
      area,
      units,
      systems,
    }))
}

function entryIn(row: EntryRow): ConformityEntry {
  const { valid_to: validTo, withdrawn_from: from, withdrawn_reason: reason } = row
  return {
    id: row.id,
    kind: row.kind,
    software: { name: row.software_name, version: row.software_version, vendor: row.software_vendor },
    area: row.area,
    level: row.level,
    documentNumber: row.document_number,
    validFrom: row.valid_from,
    ...(validTo === null ? {} : { validTo }),
    otm: row.otm === 1,
    ...(from === null || reason === null ? {} : { withdrawn: { from, reason } }),
  }
}

function vendorIn(sql: Statements, { id, name, nip, email, phone }: VendorRow): Vendor {
  const accounts = sql.all<{ login: string }>(
    'SELECT login FROM vendor_accounts WHERE vendor_id = ? ORDER BY login',
    id,
  )
  return {
    id,
    name,
    ...(nip === null ? {} : { nip }),
    email,
    ...(phone === null ? {} : { phone }),
    accounts: accounts.map(one => one.login),
  }
}
