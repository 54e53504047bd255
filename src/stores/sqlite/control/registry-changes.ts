import type { SetState } from '../../../domain/registry/beneficiary-set.js'
import type { PublishedDictionary } from '../../../ports/data/control.js'
import type { Conflict } from '../../../ports/data/effects.js'
import { exists, missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import { type Change, isActiveUnit, isUnit } from './party-changes.js'
import { keepSetEvent } from './set-life.js'

export function addUnit(sql: Statements, { unit }: Change<'unit-registered'>): Conflict | undefined {
  if (isUnit(sql, unit.code)) return exists
  sql.run(
    'INSERT INTO units (code, kind, name, address_json, regon, nip, territory, areas_json, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    unit.code,
    unit.kind,
    unit.name,
    JSON.stringify(unit.address),
    unit.regon ?? null,
    unit.nip ?? null,
    unit.territory,
    JSON.stringify(unit.areas),
    unit.state,
  )
  return undefined
}

/** Versions follow one another: one that is there conflicts as EXISTS, one that leaves a gap as MISSING. */
export function publishDictionary(
  sql: Statements,
  { dictionary }: Change<'dictionary-published'>,
): Conflict | undefined {
  const { newest } = sql.one<{ newest: number }>(
    'SELECT coalesce(max(version), 0) AS newest FROM dictionaries WHERE code = ?',
    dictionary.code,
  ) ?? { newest: 0 }
  if (dictionary.version <= newest) return exists
  if (dictionary.version > newest + 1) return missing
  sql.run(
    'INSERT INTO dictionaries (code, version, name, published_at, binds_from, grace_until, hash, row_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    dictionary.code,
    dictionary.version,
    dictionary.name,
    dictionary.publishedAt,
    dictionary.bindsFrom,
    dictionary.graceUntil,
    dictionary.hash,
    dictionary.rowCount,
  )
  addDictionaryRows(sql, dictionary)
  return undefined
}

function addDictionaryRows(sql: Statements, { code, version, rows }: PublishedDictionary): void {
  rows.forEach((row, position) => {
    sql.run(
      `INSERT INTO dictionary_rows (code, version, position, row_code, name, short_name, parent_code, valid_from, valid_to, status, sequence, attributes_json)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      code,
      version,
      position,
      row.kod,
      row.nazwa,
      row.nazwaSkrocona ?? null,
      row.kodNadrzedny ?? null,
      row.obowiazujeOd,
      row.obowiazujeDo ?? null,
      row.status,
      row.kolejnosc ?? null,
      JSON.stringify(row.atrybuty),
    )
  })
}

export function addSet(sql: Statements, { set, author }: Change<'set-created'>): Conflict | undefined {
  if (sql.one('SELECT 1 FROM sets WHERE code = ?', set.code) !== undefined) return exists
  if (!isActiveUnit(sql, set.unitCode) || !isAssignable(sql, set.systemId)) return missing
  sql.run(
    `INSERT INTO sets (code, name, unit_code, tree, system_id, state, created_at, predecessor, awaits_switch)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    set.code,
    set.name,
    set.unitCode,
    set.tree,
    set.systemId ?? null,
    set.state,
    set.createdAt.getTime(),
    set.predecessor ?? null,
    set.awaitsSwitch ?? null,
  )
  keepSetEvent(sql, set.code, {
    step: 'UTWORZENIE',
    to: set.state,
    at: set.createdAt,
    author,
    ...(set.awaitsSwitch === undefined ? {} : { changeId: set.awaitsSwitch }),
  })
  return undefined
}

export function assignSet(sql: Statements, change: Change<'set-assigned'>): Conflict | undefined {
  const held = sql.one<{ system_id: string | null; state: SetState }>(
    'SELECT system_id, state FROM sets WHERE code = ?',
    change.code,
  )
  if (held === undefined || !isAssignable(sql, change.systemId)) return missing
  if (held.system_id !== (change.expectedSystemId ?? null)) return stale
  sql.run('UPDATE sets SET system_id = ? WHERE code = ?', change.systemId, change.code)
  const { systemId, author, at } = change
  keepSetEvent(sql, change.code, { step: 'PRZYPISANIE', from: held.state, to: held.state, at, author, systemId })
  return undefined
}

function isAssignable(sql: Statements, systemId: string | undefined): boolean {
  return systemId === undefined || sql.one('SELECT 1 FROM systems WHERE id = ?', systemId) !== undefined
}

/** A set that was ended meanwhile stays as it is: what a crash cut off is not made good against a later step. */
export function activateSet(sql: Statements, { code, at }: Change<'set-activated'>): Conflict | undefined {
  const held = sql.one<{ state: string; system_id: string | null }>(
    'SELECT state, system_id FROM sets WHERE code = ?',
    code,
  )
  if (held === undefined) return missing
  if (held.state === 'AKTYWNY') return undefined
  if (held.state !== 'UTWORZONY') return stale
  sql.run("UPDATE sets SET state = 'AKTYWNY' WHERE code = ?", code)
  keepSetEvent(sql, code, {
    step: 'PIERWSZE_ZASILENIE',
    from: 'UTWORZONY',
    to: 'AKTYWNY',
    at,
    author: held.system_id ?? 'zasilenie',
  })
  return undefined
}
