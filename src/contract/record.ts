import { type Detail, fault, isRefusal } from '../fault/refusal.js'
import { exclusiveCanonical } from '../xml/canonical.js'
import { readXml } from '../xml/read.js'
import type { XmlElement } from '../xml/tree.js'
import { decode, encode, isElement } from './codec.js'
import { type CodedValue, codedValues } from './coded-values.js'
import { type ScopeCode, type ScopeTree, scopeElements, treeElements } from './generated/scopes.js'
import type {
  Dokument,
  Dziecko,
  ElementTypes,
  OperacjaRekordu,
  Osoba,
  PsStan,
  Rekord,
  RpStan,
  SrStan,
} from './generated/types.js'
import type { Fragment, Opaque } from './opaque.js'
import { areValidRecords, validateElement } from './validate.js'

/** An identity document. */
export interface IdentityDocument {
  /** Code of dictionary RODZAJ_DOKUMENTU. */
  readonly kind: string
  readonly number: string
  /** ISO 3166-1 alpha-2; `PL` where the record names none. */
  readonly country: string
}

/** What tells who a person is, as a record gives it. */
export interface PersonIdentification {
  readonly pesel?: string
  /** The SD has the number confirmed by the register: a wrong check digit is then a warning only. */
  readonly peselConfirmed: boolean
  /** Changed or cancelled numbers: for finding the person, never given out. */
  readonly formerPesels: readonly string[]
  readonly firstName: string
  readonly surname: string
  /** `YYYY-MM-DD` */
  readonly birthDate: string
  /** Code of dictionary PLEC, where the record tells it. */
  readonly sex?: string
  readonly documents: readonly IdentityDocument[]
  /** Where in the record the person stands: the path of the element. */
  readonly path: string
}

/** A group of a record, ready to be kept, and the persons whose data stand in it. */
export interface RecordFragment extends Fragment {
  readonly persons: readonly PersonIdentification[]
}

/** One beneficiary's whole current state in one set. */
export interface BeneficiaryRecord {
  /** `idRekorduSD` */
  readonly id: string
  /** `wersjaRekordu` */
  readonly version: number
  readonly operation: OperacjaRekordu
  readonly subject: PersonIdentification
  /** The tree of its groups; undefined for a withdrawal. */
  readonly tree: ScopeTree | undefined
  /** In the order of scope codes; none for a withdrawal. */
  readonly fragments: readonly RecordFragment[]
  /** Codes that dictionaries have to know. */
  readonly coded: readonly CodedValue[]
}

/** A record that could not be taken. */
export interface InvalidRecord {
  readonly invalid: readonly Detail[]
  /** `idRekorduSD`, where the record bears a well-formed one. */
  readonly id?: string
}

/** A record as it came, and its exclusive canonical form. */
export interface SentRecord {
  readonly record: Opaque
  readonly canonical: Uint8Array
}

/**
 * Reads one record of a package: valid against the schema and consistent in itself, or what is wrong with it.
 * Fragments come out in the one canonical form with fixed prefixes, whatever the form they came in.
 * @req B9 · @see contracts.md "Feed packages"
 */
export function readRecord(record: Opaque): BeneficiaryRecord | InvalidRecord {
  const element = elementOf(record)
  return element === undefined
    ? unreadable()
    : readElement(element, validateElement(exclusiveCanonical(element), element))
}

/** Reads some records, each as `readRecord` does: where all are valid, the schema is asked once. */
export function readRecords(sent: readonly SentRecord[]): readonly (BeneficiaryRecord | InvalidRecord)[] {
  const read = sent.map(({ record, canonical }) => ({ tree: elementOf(record), bytes: canonical }))
  const whole = read.flatMap(({ tree, bytes }) => (tree === undefined ? [] : [{ tree, bytes }]))
  const areValid = whole.length === read.length && areValidRecords(whole)
  return read.map(({ tree, bytes }) =>
    tree === undefined ? unreadable() : readElement(tree, areValid ? [] : validateElement(bytes, tree)),
  )
}

function elementOf(record: Opaque): XmlElement | undefined {
  return record instanceof Uint8Array ? elementIn(record) : record
}

function unreadable(): InvalidRecord {
  return { invalid: [fault('XML', 'Rekord nie jest poprawnym XML.')] }
}

function readElement(element: XmlElement, findings: readonly Detail[]): BeneficiaryRecord | InvalidRecord {
  if (findings.length > 0) return invalid(element, findings)
  if (!isElement(element, 'b:rekord')) return invalid(element, [fault('XSD-NIEZNANY', 'Element nie jest rekordem.')])
  const value = decode('b:rekord', element)
  const tree = treeOf(value)
  if (tree === undefined && value.operacja !== 'WYCOFAJ') {
    return invalid(element, [fault('REKORD-GRUPY', 'Rekord nie zawiera grup danych.', '/rekord')])
  }
  if (tree !== undefined && value.operacja === 'WYCOFAJ') {
    return invalid(element, [fault('REKORD-GRUPY', 'Rekord wycofania nie może zawierać grup danych.', '/rekord')])
  }
  const subject = subjectOf(value, tree)
  return {
    id: value.idRekorduSD,
    version: value.wersjaRekordu,
    operation: value.operacja,
    subject,
    tree,
    fragments: tree === undefined ? [] : fragmentsOf(value, tree, subject),
    coded: codedValues('b:rekord', value),
  }
}

function elementIn(bytes: Uint8Array): XmlElement | undefined {
  const document = readXml(bytes)
  return isRefusal(document) ? undefined : document.root
}

function invalid(element: XmlElement, findings: readonly Detail[]): InvalidRecord {
  const id = element.children.find(child => child.kind === 'element' && child.local === 'idRekorduSD')
  const [text] = id?.kind === 'element' ? id.children : []
  const wellFormed = text?.kind === 'text' && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(text.text)
  return wellFormed ? { invalid: findings, id: text.text } : { invalid: findings }
}

function treeOf(record: Rekord): ScopeTree | undefined {
  const trees = Object.keys(treeElements) as readonly ScopeTree[]
  return trees.find(tree => record[treeElements[tree]] !== undefined)
}

function subjectOf(record: Rekord, tree: ScopeTree | undefined): PersonIdentification {
  return identificationOf(record.osoba, record.osoba.poprzedniPesel, '/rekord/osoba', sexIn(record, tree))
}

function sexIn(record: Rekord, tree: ScopeTree | undefined): string | undefined {
  const groups: Readonly<Record<string, unknown>> = tree === undefined ? {} : { ...record[treeElements[tree]] }
  const condition = tree === undefined ? undefined : groups[localOf(scopeElements[`${tree}.STAN`])]
  return (condition as RpStan | PsStan | SrStan | undefined)?.plec.kod
}

function identificationOf(
  person: Osoba | Dziecko,
  formerPesels: readonly string[],
  path: string,
  sex: string | undefined,
): PersonIdentification {
  return {
    ...(person.pesel === undefined ? {} : { pesel: person.pesel }),
    peselConfirmed: person.peselPotwierdzony === true,
    formerPesels,
    firstName: person.imie,
    surname: person.nazwisko,
    birthDate: person.dataUrodzenia,
    ...(sex === undefined ? {} : { sex }),
    documents: person.dokumentTozsamosci.map(documentOf),
    path,
  }
}

function documentOf(document: Dokument): IdentityDocument {
  return { kind: document.rodzaj.kod, number: document.seriaNumer, country: document.krajWydania ?? 'PL' }
}

/** The identity's fragment is made from `osoba`, so that the two can never differ. */
function fragmentsOf(record: Rekord, tree: ScopeTree, subject: PersonIdentification): readonly RecordFragment[] {
  const { imie, drugieImie, nazwisko, pesel, dataUrodzenia, dokumentTozsamosci } = record.osoba
  const identity = { imie, drugieImie, nazwisko, pesel, dataUrodzenia, dokumentTozsamosci }
  const groups: Readonly<Record<string, unknown>> = {
    ...record[treeElements[tree]],
    [localOf(scopeElements[`${tree}.TOZSAMOSC`])]: identity,
  }
  const scopes = (Object.keys(scopeElements) as readonly ScopeCode[]).filter(scope => scope.startsWith(`${tree}.`))
  const fragments: RecordFragment[] = []
  for (const scope of scopes) {
    const name = scopeElements[scope]
    const group = groups[localOf(name)]
    if (group === undefined) continue
    const children = scope === 'SR.DZIECI' ? childrenIn(record) : []
    const bytes = encode(name, group as ElementTypes[typeof name])
    fragments.push({ scope, bytes, persons: [subject, ...children] })
  }
  return fragments
}

function childrenIn(record: Rekord): readonly PersonIdentification[] {
  const children = record.swiadczeniaRodzinne?.srDzieci?.dziecko ?? []
  return children.map((child, index) =>
    identificationOf(child, [], `/rekord/swiadczeniaRodzinne/srDzieci/dziecko[${index + 1}]`, child.plec.kod),
  )
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
