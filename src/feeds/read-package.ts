import { createHash } from 'node:crypto'
import { type BeneficiaryRecord, type Opaque, readRecord } from '../contract/index.js'
import type { CivilDate } from '../domain/calendar.js'
import type { ScopeTree } from '../domain/units.js'
import type { Detail } from '../fault/refusal.js'
import type { Dictionaries } from '../ports/data/control.js'
import type { Nonconformity, StagedRecord } from '../ports/data/set-contents.js'
import { exclusiveCanonical } from '../xml/canonical.js'
import { DictionaryCheck } from './dictionary-check.js'
import { identityFindings } from './identity-findings.js'
import { keysOf } from './person-keys.js'

/** A record that may be taken, before it is known which versions the set holds. */
interface ReadRecord extends Omit<StagedRecord, 'expectedVersion'> {
  /** Place in the package, from 1. */
  readonly place: number
}

/** A package as read: what may be taken, and what was wrong with single records. */
export interface ReadPackage {
  /** SHA-256 over the exclusive canonical forms of the `rekord` elements in their order, hex. */
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

/**
 * Reads the records of a package one by one: schema, identity, tree, codes. A record with an error is left out and told
 * as a non-conformity; warnings go along with a record that is taken.
 * @see contracts.md "Feed packages"
 */
export async function readPackage(elements: readonly Opaque[], context: PackageContext): Promise<ReadPackage> {
  const hash = createHash('sha256')
  const codes = new DictionaryCheck(context.dictionaries, context.today)
  const records: ReadRecord[] = []
  const nonconformities: Nonconformity[] = []
  const seen = new Set<string>()
  for (const [index, element] of elements.entries()) {
    hash.update(element instanceof Uint8Array ? element : exclusiveCanonical(element))
    const place = index + 1
    const record = readRecord(element)
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
  return { hash: hash.digest('hex'), places: elements.length, records, nonconformities }
}

/**
 * Compares a package with what the set holds: only a higher version replaces. The held versions become the ones the
 * effect expects.
 */
export function againstHeld(
  read: ReadPackage,
  held: ReadonlyMap<string, number>,
): { readonly records: readonly StagedRecord[]; readonly nonconformities: readonly Nonconformity[] } {
  const records: StagedRecord[] = []
  const stale: Nonconformity[] = []
  for (const { place, ...record } of read.records) {
    const expectedVersion = held.get(record.recordId) ?? 0
    if (record.version > expectedVersion) records.push({ ...record, expectedVersion })
    else
      stale.push({
        place,
        recordId: record.recordId,
        code: '5008',
        text: `Przyjęto już wersję ${expectedVersion}.`,
        weight: 'ERROR',
      })
  }
  return { records, nonconformities: [...read.nonconformities, ...stale].sort((a, b) => a.place - b.place) }
}

function findingsOf(record: BeneficiaryRecord, tree: ScopeTree, seen: ReadonlySet<string>): readonly Detail[] {
  const findings: Detail[] = [...identityFindings(record)]
  if (record.tree !== undefined && record.tree !== tree) {
    findings.push({
      code: '5021',
      path: '/rekord',
      text: 'Grupy rekordu nie należą do drzewa zbioru.',
      weight: 'ERROR',
    })
  }
  if (seen.has(record.id)) {
    findings.push({ code: '5007', path: '/rekord/idRekorduSD', text: 'Rekord powtórzony w paczce.', weight: 'ERROR' })
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
  return {
    place,
    recordId: record.id,
    version: record.version,
    withdrawn: record.operation === 'WYCOFAJ',
    keys: keysOf(record.subject),
    fragments: record.fragments.map(({ scope, bytes, persons }) => ({
      scope,
      bytes,
      persons: [...new Set(persons.flatMap(keysOf))],
    })),
  }
}
