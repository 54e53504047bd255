import { type Detail, fault } from '../fault/refusal.js'
import { exclusiveCanonical } from '../xml/canonical.js'
import { SOAP11, SOAP12, XSD } from '../xml/names.js'
import { placeOf, type XmlElement } from '../xml/tree.js'
import { compileSchemas, type SchemaSet } from '../xml/validate.js'
import { isElement } from './codec.js'
import { xsdFiles } from './generated/files.js'
import { namespaces, schemaFiles } from './generated/names.js'

/** A `soap:Body` holds one element that the contract knows, and attributes of other namespaces (`wsu:Id`). */
function bodySchema(ns: string): string {
  const content = '<xs:sequence><xs:any namespace="##other" processContents="strict"/></xs:sequence>'
  const type = `<xs:complexType>${content}<xs:anyAttribute namespace="##other" processContents="skip"/></xs:complexType>`
  return `<xs:schema xmlns:xs="${XSD}" targetNamespace="${ns}"><xs:element name="Body">${type}</xs:element></xs:schema>`
}

/** Several records are validated at once in this element, which is no part of the contract: it has no namespace, so that no Body takes it. */
const together = 'rekordy'

/** Everything the contract defines, under one roof. */
function roofSchema(): string {
  const prefixes = Object.keys(namespaces) as (keyof typeof namespaces)[]
  const own = prefixes.map(prefix => [namespaces[prefix], schemaFiles[prefix]] as const)
  const all = [...own, [SOAP11, 'body11.xsd'] as const, [SOAP12, 'body12.xsd'] as const]
  const imports = all.map(([ns, file]) => `<xs:import namespace="${ns}" schemaLocation="${file}"/>`)
  const record = '<xs:element ref="b:rekord" maxOccurs="unbounded"/>'
  const records = `<xs:element name="${together}"><xs:complexType><xs:sequence>${record}</xs:sequence></xs:complexType></xs:element>`
  return `<xs:schema xmlns:xs="${XSD}" xmlns:b="${namespaces.b}">${imports.join('')}${records}</xs:schema>`
}

let compiled: SchemaSet | undefined

/** The contract's schemas, compiled once per thread (about 0.1 s): called at start, so that no message waits for it. */
export function contractSchemas(): SchemaSet {
  if (compiled !== undefined) return compiled
  const texts: Readonly<Record<string, string>> = {
    ...xsdFiles,
    'roof.xsd': roofSchema(),
    'body11.xsd': bodySchema(SOAP11),
    'body12.xsd': bodySchema(SOAP12),
  }
  compiled = compileSchemas('roof.xsd', new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)])))
  return compiled
}

/**
 * What is wrong with an element of the contract; empty: it is valid.
 * @param bytes its canonical form
 * @param tree the same, as read
 */
export function validateElement(bytes: Uint8Array, tree: XmlElement): readonly Detail[] {
  return attributeFinding([tree]) ?? contractSchemas().validate(bytes, tree)
}

/** More of them are validated one by one, so that none takes much memory. */
const maxTogetherBytes = 1024 * 1024

/**
 * Whether every one is a valid record, told in one go: half as dear as one by one. False: each has to be looked at by itself.
 * @param records canonical forms of whole elements, and the same as read
 */
export function areValidRecords(
  records: readonly { readonly bytes: Uint8Array; readonly tree: XmlElement }[],
): boolean {
  const bytes = records.reduce((sum, one) => sum + one.bytes.byteLength, 0)
  if (bytes > maxTogetherBytes || attributeFinding(records.map(one => one.tree)) !== undefined) return false
  const parts = [Buffer.from(`<${together}>`), ...records.map(one => one.bytes), Buffer.from(`</${together}>`)]
  return contractSchemas().isValid(Buffer.concat(parts))
}

/**
 * What is wrong with a `soap:Body` (1.1 or 1.2) and the one element of the contract in it; empty: it is valid.
 * The records of a package are left out: `readRecord` judges each by itself, so that a bad one does not refuse its neighbours.
 * @param bytes its canonical form
 * @param tree the same, as read
 */
export function validateBody(bytes: Uint8Array, tree: XmlElement): readonly Detail[] {
  const skeleton = withoutRecords(tree)
  const found = attributeFinding(skeleton.children.filter(child => child.kind === 'element'))
  return found ?? contractSchemas().validate(skeleton === tree ? bytes : exclusiveCanonical(skeleton), skeleton)
}

/** The first attribute on elements of the contract, which have none: `xsi:type` and its kin change what a schema means. */
function attributeFinding(roots: readonly XmlElement[]): readonly Detail[] | undefined {
  const waiting = [...roots]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.attributes.length > 0) {
      return [fault('XSD-ATRYBUT', 'Elementy kontraktu nie mają atrybutów.', placeOf(element))]
    }
    for (const child of element.children) if (child.kind === 'element') waiting.push(child)
  }
  return undefined
}

/** The Body without the records of its package; the Body itself where it holds none. */
function withoutRecords(body: XmlElement): XmlElement {
  return replaceChild(body, 'z:przekazPaczke', request =>
    replaceChild(request, 'z:pakiet', packet => ({
      ...packet,
      children: packet.children.filter(child => child.kind !== 'element' || !isElement(child, 'b:rekord')),
    })),
  )
}

function replaceChild(
  parent: XmlElement,
  name: 'z:przekazPaczke' | 'z:pakiet',
  change: (child: XmlElement) => XmlElement,
): XmlElement {
  const local = name.slice('z:'.length)
  const isIt = (child: XmlElement) => child.local === local && child.ns === namespaces.z
  if (!parent.children.some(child => child.kind === 'element' && isIt(child))) return parent
  return {
    ...parent,
    children: parent.children.map(child => (child.kind === 'element' && isIt(child) ? change(child) : child)),
  }
}
