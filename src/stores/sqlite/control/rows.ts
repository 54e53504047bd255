import type { DictionaryRow } from '../../../domain/dictionaries/dictionary.js'
import type { Account, Credentials, HeldRole } from '../../../domain/registry/account.js'
import type { BeneficiarySet } from '../../../domain/registry/beneficiary-set.js'
import type { System, SystemCertificate } from '../../../domain/registry/system.js'
import type { Unit } from '../../../domain/registry/unit.js'
import type { PublishedVersion } from '../../../ports/data/control.js'

/** A row as selected; each reader below knows the columns of its table. */
export type Row = Readonly<Record<string, string | number | Uint8Array | null>>

/** The member under its name, or nothing where the column is null. */
function given<Name extends string, Value>(
  name: Name,
  column: string | number | Uint8Array | null | undefined,
  read: (present: string | number) => Value,
): { [K in Name]?: Value } {
  if (column === null || column === undefined || column instanceof Uint8Array) return {}
  return { [name]: read(column) } as { [K in Name]?: Value }
}

/** A column whose values this store wrote itself, from a value of the same type. */
const as = <T>(column: unknown): T => column as T
const date = (column: unknown): Date => new Date(Number(column))
const json = <T>(column: unknown): T => JSON.parse(String(column)) as T

export function unitOf(row: Row): Unit {
  return {
    code: String(row.code),
    kind: as<Unit['kind']>(row.kind),
    name: String(row.name),
    address: json<Unit['address']>(row.address_json),
    ...given('regon', row.regon, String),
    ...given('nip', row.nip, String),
    territory: String(row.territory),
    areas: json<Unit['areas']>(row.areas_json),
    state: as<Unit['state']>(row.state),
  }
}

export function accountOf(row: Row, roles: readonly HeldRole[]): Account {
  return {
    login: String(row.login),
    unitCode: String(row.unit_code),
    firstName: String(row.first_name),
    surname: String(row.surname),
    ...given('email', row.email, String),
    ...given('phone', row.phone, String),
    ...given('pesel', row.pesel, String),
    technical: row.technical === 1,
    state: as<Account['state']>(row.state),
    roles,
    version: Number(row.version),
  }
}

export function heldRoleOf(row: Row): HeldRole {
  return {
    role: as<HeldRole['role']>(row.role),
    grantedBy: String(row.granted_by),
    grantedAt: date(row.granted_at),
  }
}

export function credentialsOf(row: Row): Credentials {
  return {
    login: String(row.login),
    ...given('hash', row.hash, String),
    temporary: row.temporary === 1,
    failedAttempts: Number(row.failed_attempts),
    ...given('lockedUntil', row.locked_until, date),
    version: Number(row.version),
  }
}

export function systemOf(row: Row, confirmed: System['confirmedDictionaries']): System {
  return {
    id: String(row.id),
    kind: as<System['kind']>(row.kind),
    unitCode: String(row.unit_code),
    area: as<System['area']>(row.area),
    software: softwareOf(row),
    state: as<System['state']>(row.state),
    registeredAt: date(row.registered_at),
    registeredBy: String(row.registered_by),
    confirmedDictionaries: confirmed,
    forms: json<System['forms']>(row.forms_json),
  }
}

function softwareOf(row: Row): System['software'] {
  return {
    name: String(row.software_name),
    version: String(row.software_version),
    vendor: String(row.software_vendor),
  }
}

export function certificateOf(row: Row): SystemCertificate {
  return {
    fingerprint: String(row.fingerprint),
    systemId: String(row.system_id),
    purpose: as<SystemCertificate['purpose']>(row.purpose),
    der: as<Uint8Array>(row.der),
    serial: String(row.serial),
    notBefore: date(row.not_before),
    notAfter: date(row.not_after),
    state: as<SystemCertificate['state']>(row.state),
  }
}

export function setOf(row: Row): BeneficiarySet {
  return {
    code: String(row.code),
    name: String(row.name),
    unitCode: String(row.unit_code),
    tree: as<BeneficiarySet['tree']>(row.tree),
    ...given('systemId', row.system_id, String),
    state: as<BeneficiarySet['state']>(row.state),
    createdAt: date(row.created_at),
    ...given('predecessor', row.predecessor, String),
    ...given('awaitsSwitch', row.awaits_switch, String),
  }
}

export function versionOf(row: Row): PublishedVersion {
  return {
    code: String(row.code),
    name: String(row.name),
    version: Number(row.version),
    publishedAt: String(row.published_at),
    bindsFrom: String(row.binds_from),
    graceUntil: String(row.grace_until),
    hash: String(row.hash),
    rowCount: Number(row.row_count),
  }
}

export function dictionaryRowOf(row: Row): DictionaryRow {
  return {
    kod: String(row.row_code),
    nazwa: String(row.name),
    ...given('nazwaSkrocona', row.short_name, String),
    ...given('kodNadrzedny', row.parent_code, String),
    obowiazujeOd: String(row.valid_from),
    ...given('obowiazujeDo', row.valid_to, String),
    status: as<DictionaryRow['status']>(row.status),
    ...given('kolejnosc', row.sequence, Number),
    atrybuty: json<DictionaryRow['atrybuty']>(row.attributes_json),
  }
}
