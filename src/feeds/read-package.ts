import { createHash } from 'node:crypto'
import { type BeneficiaryRecord, type Opaque, readRecords, type SentRecord } from '../contract/index.js'
import type { CivilDate } from '../domain/calendar.js'
import type { ScopeTree } from '../domain/units.js'
import { type Detail, fault, isRefusal, type Refusal, warning } from '../fault/refusal.js'
import type { Dictionaries } from '../ports/data/control.js'
import type { Nonconformity, StagedRecord } from '../ports/data/set-contents.js'
import { canonicalWithin } from '../xml/canonical.js'
import { DictionaryCheck } from './dictionary-check.js'
import { identityFindings } from './identity-findings.js'
import { keysOf } from './person-keys.js'

/** A record that may be taken, before it is known which versions the set holds. */
interface ReadRecord extends Omit<StagedRecord, 'expectedVersion'> {
  /** Place in the package, from 1. */
  readonly place: number
}

/** What is left of a package once it is compared with what the set holds. */
export interface ComparedPackage {
  /** Ready for the set, in the order sent. A record whose very version is held already is not among them. */
  readonly records: readonly StagedRecord[]
  /** By place; a record with an ERROR was refused, one with warnings alone was taken. */
  readonly nonconformities: readonly Nonconformity[]
  /** All that were not refused: they stand in the set now. */
  readonly taken: number
  readonly refused: number
}

/** A package as read: what may be taken, and what was wrong with single records. */
export interface ReadPackage {
  /**
   * `skrotPaczki`: SHA-256, lower-case hex, over the exclusive canonical forms (without comments) of the `rekord`
   * elements as sent, in their order and with nothing between. In a shell, each file holding one `rekord`:
   * `for r in *.xml; do xmllint --exc-c14n "$r"; done | sha256sum`
   * @see https://www.w3.org/TR/xml-exc-c14n/
   */
  readonly hash: string
  /** How many records the package holds. */
  readonly places: number
  readonly records: readonly ReadRecord[]
  readonly nonconformities: readonly Nonconformity[]
}

/** What a package is judged by. */
export interface PackageContext {
  /** The set's tree: a record of another one does not belong here. */
  readonly tree: ScopeTree
  readonly dictionaries: Pick<Dictionaries, 'rows'>
  readonly today: CivilDate
}

/** Reads a package, on the event loop or elsewhere: see `readPackage`. */
export type PackageReader = (
  elements: readonly Opaque[],
  context: PackageContext,
) => Promise<ReadPackage | Refusal<'4004'>>

/** Canonical forms of all its records: a namespace declared once above them is declared anew in each. */
const maxPackageBytes = 128 * 1024 * 1024

/** So that others get their turn while a long package is read. */
const recordsPerTurn = 25

/**
 * Reads the records of a package one by one: schema, identity, tree, codes. A record with an error is left out and told
 * as a non-conformity; warnings go along with a record that is taken. 4004: the records' canonical forms are too large.
 * @see contracts.md "Feed packages"
 */
export async function readPackage(
  elements: readonly Opaque[],
  context: PackageContext,
): Promise<ReadPackage | Refusal<'4004'>> {
  const hash = createHash('sha256')
  const codes = new DictionaryCheck(context.dictionaries, context.today)
  const records: ReadRecord[] = []
  const nonconformities: Nonconformity[] = []
  const seen = new Set<string>()
  let budgetBytes = maxPackageBytes
  for (let start = 0; start < elements.length; start += recordsPerTurn) {
    if (start > 0) await new Promise(resolve => setImmediate(resolve))
    const sent: SentRecord[] = []
    for (const record of elements.slice(start, start + recordsPerTurn)) {
      const canonical = record instanceof Uint8Array ? record : canonicalWithin(budgetBytes, record)
      if (isRefusal(canonical)) return canonical
      budgetBytes -= canonical.byteLength
      hash.update(canonical)
      sent.push({ record, canonical })
    }
    const read = readRecords(sent)
    await codes.learn(read.flatMap(record => ('invalid' in record ? [] : record.coded)))
    for (const [index, record] of read.entries()) {
      const place = start + index + 1
      if ('invalid' in record) {
        nonconformities.push(...toldOf(place, record.id, record.invalid))
        continue
      }
      const findings = [...findingsOf(record, context.tree, seen), ...(await codes.findings(record.coded))]
      nonconformities.push(...toldOf(place, record.id, findings))
      if (findings.some(finding => finding.weight === 'ERROR')) continue
      seen.add(record.id)
      records.push(staged(place, record))
    }
  }
  return { hash: hash.digest('hex'), places: elements.length, records, nonconformities }
}

/**
 * Compares a package with what the set holds: only a higher version replaces, and the held one becomes the one that the
 * effect expects. A record whose very version is held was taken before: nothing is to be written of it.
 */
export function againstHeld(read: ReadPackage, held: ReadonlyMap<string, number>): ComparedPackage {
  const records: StagedRecord[] = []
  const told: Nonconformity[] = []
  let refused = read.places - read.records.length
  for (const { place, ...record } of read.records) {
    const expectedVersion = held.get(record.recordId) ?? 0
    const finding = versionFinding(record, expectedVersion)
    if (finding !== undefined) told.push(...toldOf(place, record.recordId, [finding]))
    if (finding?.weight === 'ERROR') refused++
    else if (record.version > expectedVersion) records.push({ ...record, expectedVersion })
  }
  const nonconformities = [...read.nonconformities, ...told].sort((a, b) => a.place - b.place)
  return { records, nonconformities, taken: read.places - refused, refused }
}

function versionFinding(record: Omit<StagedRecord, 'expectedVersion'>, held: number): Detail | undefined {
  const path = '/rekord/wersjaRekordu'
  if (record.version < held) return fault('5008', `Przyjęto już wersję ${held}.`, path)
  if (record.version === held) return warning('5008', 'Tę wersję rekordu przyjęto już wcześniej.', path)
  if (held > 0 || !record.withdrawn) return undefined
  return warning('5008', 'Wycofano rekord, którego zbiór nie zawiera.', '/rekord/idRekorduSD')
}

function findingsOf(record: BeneficiaryRecord, tree: ScopeTree, seen: ReadonlySet<string>): readonly Detail[] {
  const findings: Detail[] = [...identityFindings(record)]
  if (record.tree !== undefined && record.tree !== tree) {
    findings.push(fault('5021', 'Grupy rekordu nie należą do drzewa zbioru.', '/rekord'))
  }
  if (seen.has(record.id)) {
    findings.push(fault('5007', 'Rekord powtórzony w paczce.', '/rekord/idRekorduSD'))
  }
  return findings
}

function toldOf(place: number, recordId: string | undefined, findings: readonly Detail[]): readonly Nonconformity[] {
  return findings.map(({ code, path, text, weight }) => ({
    place,
    ...(recordId === undefined ? {} : { recordId }),
    code,
    ...(path === undefined ? {} : { path }),
    text,
    weight,
  }))
}

function staged(place: number, record: BeneficiaryRecord): ReadRecord {
  const keys = keysOf(record.subject)
  return {
    place,
    recordId: record.id,
    version: record.version,
    withdrawn: record.operation === 'WYCOFAJ',
    keys,
    fragments: record.fragments.map(({ scope, bytes, persons }) => ({
      scope,
      bytes,
      persons: persons.length === 1 ? keys : [...new Set(persons.flatMap(keysOf))],
    })),
  }
}
