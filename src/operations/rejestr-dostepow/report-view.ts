import type { EntryPersonal, FoundRecord } from '../../ports/data/ledger.js'
import { type FoundPersonal, recordOnWire, type WireRecord } from './record-view.js'

export type ReportProfile = 'OSOBA' | 'ORGAN'

/**
 * An entry as a report tells it. What identified somebody else (a parent, when the data of a child were given) is told to nobody; who the
 * officer was only to the supervisory authority. @see CJEU C-579/21
 */
export function reportedRecord(
  record: FoundRecord,
  personal: FoundPersonal,
  profile: ReportProfile,
  keys: ReadonlySet<string>,
): WireRecord {
  if (personal === undefined || personal === 'AWAY') return recordOnWire(record, personal)
  const criteria = personal.criteria?.filter(key => keys.has(key)) ?? []
  // The case and the words belong to whom was asked for; a change names an account.
  const isOwnCase = record.asked && criteria.length === (personal.criteria?.length ?? 0)
  const { login, name, cell, address, caseNumber } = personal
  const officer = profile === 'ORGAN' ? { login, name, cell, address } : {}
  const told = { ...officer, ...(isOwnCase ? { caseNumber } : {}), criteria }
  return recordOnWire(record, defined(told))
}

function defined(value: { readonly [K in keyof EntryPersonal]: EntryPersonal[K] | undefined }): EntryPersonal {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))
}
