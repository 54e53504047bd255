import type { Area } from '../areas.js'
import { addDays, type CivilDate } from '../calendar.js'
import type { Software } from './system.js'

/** What a conformity entry is: a certificate, a vendor's declaration, or the ministry's consent. */
export type ConformityKind = 'SWIADECTWO' | 'DEKLARACJA' | 'ZGODA'

/** An entry that was taken back. */
export interface ConformityWithdrawal {
  /** First day on which it no longer entitles. */
  readonly from: CivilDate
  readonly reason: string
}

/** An entry of the register of conformity: what entitles a product version to connect. @req A1.1 */
export interface ConformityEntry {
  /** `ZGODNOSC-` and a number. */
  readonly id: string
  readonly kind: ConformityKind
  readonly software: Software
  readonly area: Area
  /** `poziom`: the version of the system's description that the document was issued for. */
  readonly level: string
  /** The document's own number. */
  readonly documentNumber: string
  readonly validFrom: CivilDate
  readonly validTo?: CivilDate
  /** Whether the version integrates the mobile terminals. @req A3.0 */
  readonly otm: boolean
  readonly withdrawn?: ConformityWithdrawal
}

/** A version of the system's description (opis systemu) of an area, with the period in which vendors adapt to it. @req A1.1 */
export interface SystemDescription {
  readonly area: Area
  readonly version: string
  readonly bindsFrom: CivilDate
  /** Last day of the adaptation period: until then certificates of the version before, and declarations, count too. */
  readonly adaptationUntil: CivilDate
}

/** How an entry stands on a day, worst first where several hold. */
export type ConformityState = 'WYCOFANY' | 'WYGASLY' | 'PRZYSZLY' | 'POZA_OKRESEM' | 'NIEAKTUALNY_OPIS' | 'WAZNY'

/** A period of days; both ends belong to it, an absent end is open. Empty where `from` lies after `to`. */
interface Period {
  readonly from?: CivilDate
  readonly to?: CivilDate
}

/** The descriptions of an area in the order in which they bind. */
export function descriptionsOf(all: readonly SystemDescription[], area: Area): readonly SystemDescription[] {
  return all.filter(one => one.area === area).sort((a, b) => (a.bindsFrom < b.bindsFrom ? -1 : 1))
}

/** The description of an area that binds on the day; undefined where none does yet. */
export function bindingDescription(
  all: readonly SystemDescription[],
  area: Area,
  day: CivilDate,
): SystemDescription | undefined {
  return descriptionsOf(all, area)
    .filter(one => one.bindsFrom <= day)
    .at(-1)
}

/**
 * When the description lets an entry count. A certificate counts from the day its version binds to the end of the next
 * one's adaptation period, never longer than until the one after that; a version that was never published here is taken for
 * the one before the first. A declaration counts in its version's own adaptation period only. A consent is not tied to a
 * version. @req A1.1
 */
function periodOfLevel(entry: ConformityEntry, descriptions: readonly SystemDescription[]): Period | undefined {
  if (entry.kind === 'ZGODA') return {}
  const ordered = descriptionsOf(descriptions, entry.area)
  const index = ordered.findIndex(one => one.version === entry.level)
  const [own, next, afterNext] = [ordered[index], ordered[index + 1], ordered[index + 2]]
  if (entry.kind === 'DEKLARACJA') return own && { from: own.bindsFrom, ...until(own.adaptationUntil, next?.bindsFrom) }
  return {
    ...(own === undefined ? {} : { from: own.bindsFrom }),
    ...(next === undefined ? {} : until(next.adaptationUntil, afterNext?.bindsFrom)),
  }
}

/** The day, or the last one before `next` begins, whichever is earlier. */
function until(day: CivilDate, next: CivilDate | undefined): { readonly to: CivilDate } {
  const before = next === undefined ? day : addDays(next, -1)
  return { to: before < day ? before : day }
}

/** How the entry stands on the day. */
export function conformityState(
  entry: ConformityEntry,
  descriptions: readonly SystemDescription[],
  day: CivilDate,
): ConformityState {
  if (entry.withdrawn !== undefined && entry.withdrawn.from <= day) return 'WYCOFANY'
  if (entry.validTo !== undefined && entry.validTo < day) return 'WYGASLY'
  if (day < entry.validFrom) return 'PRZYSZLY'
  const level = periodOfLevel(entry, descriptions)
  if (level === undefined || (level.to !== undefined && level.to < day)) {
    return entry.kind === 'DEKLARACJA' ? 'POZA_OKRESEM' : 'NIEAKTUALNY_OPIS'
  }
  return level.from !== undefined && day < level.from ? 'PRZYSZLY' : 'WAZNY'
}

/** The last day on which an entry that is valid now still is, as far as is known; undefined: no end is known. */
export function lastDayOf(entry: ConformityEntry, descriptions: readonly SystemDescription[]): CivilDate | undefined {
  const ends = [
    entry.validTo,
    entry.withdrawn && addDays(entry.withdrawn.from, -1),
    periodOfLevel(entry, descriptions)?.to,
  ]
  return ends.filter(end => end !== undefined).reduce<CivilDate | undefined>(earlier, undefined)
}

function earlier(held: CivilDate | undefined, next: CivilDate): CivilDate {
  return held === undefined || next < held ? next : held
}

/** What the register says of a product version in an area on a day. */
export interface Entitlement {
  readonly entitled: boolean
  /** Last day of the entry that holds longest; absent: no end is known, or nothing entitles. */
  readonly until?: CivilDate
  /** Whether an entry that entitles has the integration with mobile terminals. @req A3.0 */
  readonly otm: boolean
}

/** Whether, until when and with which integration the entries entitle the software in the area. @req A1.1 A3.0 */
export function entitlementOf(
  entries: readonly ConformityEntry[],
  descriptions: readonly SystemDescription[],
  software: Software,
  area: Area,
  day: CivilDate,
): Entitlement {
  const valid = entries.filter(
    entry =>
      isOf(entry, software, area) &&
      (entry.kind !== 'ZGODA' || area === 'PS') &&
      conformityState(entry, descriptions, day) === 'WAZNY',
  )
  const ends = valid.map(entry => lastDayOf(entry, descriptions))
  const last = ends.includes(undefined) ? undefined : ends.reduce((held, end) => later(held, end), undefined)
  return {
    entitled: valid.length > 0,
    ...(last === undefined ? {} : { until: last }),
    otm: valid.some(entry => entry.otm),
  }
}

function later(held: CivilDate | undefined, next: CivilDate | undefined): CivilDate | undefined {
  return held === undefined || (next !== undefined && next > held) ? next : held
}

function isOf(entry: ConformityEntry, { name, version, vendor }: Software, area: Area): boolean {
  const { software } = entry
  return software.name === name && software.version === version && software.vendor === vendor && entry.area === area
}

/** Whether one of the entries entitles the software to connect in the area on the day (`YYYY-MM-DD`). @req A1.1 */
export function mayConnect(
  entries: readonly ConformityEntry[],
  descriptions: readonly SystemDescription[],
  software: Software,
  area: Area,
  day: CivilDate,
): boolean {
  return entitlementOf(entries, descriptions, software, area, day).entitled
}

/** Days before the end from which an end is shown as near, the widest first: of certificates and of conformity alike. */
export const warningDays = [60, 30, 7] as const

/** A vendor of domain systems. @req A1.1 */
export interface Vendor {
  /** `DOSTAWCA-` and a number. */
  readonly id: string
  /** As systems name it (`producent`): it ties the vendor to its products. */
  readonly name: string
  readonly nip?: string
  readonly email: string
  readonly phone?: string
  /** Logins with the role DOSTAWCA that see the vendor's products. */
  readonly accounts: readonly string[]
}
