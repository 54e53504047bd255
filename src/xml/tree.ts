/**
 * The light tree that the reader gives: what canonical forms and decoders need and nothing else.
 * Entities and CDATA are resolved to text, line ends are normalized, namespaces are resolved.
 */

/** An attribute that is not a namespace declaration. */
export interface XmlAttribute {
  readonly local: string
  /** Empty where the attribute has no prefix; then `ns` is empty too. */
  readonly prefix: string
  readonly ns: string
  readonly value: string
}

/** A namespace declaration as it stands on an element; `prefix` is empty for the default namespace, `uri` where that is undeclared. */
export interface XmlDeclaration {
  readonly prefix: string
  readonly uri: string
}

export interface XmlElement {
  readonly kind: 'element'
  readonly local: string
  readonly prefix: string
  readonly ns: string
  /** In document order. */
  readonly attributes: readonly XmlAttribute[]
  readonly declarations: readonly XmlDeclaration[]
  readonly children: readonly XmlNode[]
  readonly parent: XmlElement | undefined
  /** Where its start tag begins, from 1. */
  readonly line: number
  readonly column: number
}

/** A run of characters; two never stand side by side. */
export interface XmlText {
  readonly kind: 'text'
  readonly text: string
}

export interface XmlComment {
  readonly kind: 'comment'
  readonly text: string
}

/** A processing instruction. */
export interface XmlInstruction {
  readonly kind: 'instruction'
  readonly target: string
  readonly body: string
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction

export interface XmlDocument {
  readonly kind: 'document'
  readonly root: XmlElement
  /** Comments and processing instructions before and after the root: part of the canonical form of a whole document. */
  readonly before: readonly (XmlComment | XmlInstruction)[]
  readonly after: readonly (XmlComment | XmlInstruction)[]
  /** Offset in the document's bytes (byte order mark not counted) just past the root's last tag. */
  readonly rootEnd: number
}

/** The child elements in document order. */
export function childElements(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  for (const node of element.children) if (node.kind === 'element') found.push(node)
  return found
}

/** Whether the element bears this name. */
export function isNamed(element: XmlElement, ns: string, local: string): boolean {
  return element.local === local && element.ns === ns
}

/** The only child element with this name; undefined where there is none or more than one. */
export function child(element: XmlElement, ns: string, local: string): XmlElement | undefined {
  let found: XmlElement | undefined
  for (const node of element.children) {
    if (node.kind !== 'element' || node.local !== local || node.ns !== ns) continue
    if (found !== undefined) return undefined
    found = node
  }
  return found
}

/** The text of an element that holds nothing else ('' when empty); undefined where a comment, instruction or element stands in it. */
export function textOf(element: XmlElement): string | undefined {
  const [first] = element.children
  if (first === undefined) return ''
  if (element.children.length > 1 || first.kind !== 'text') return undefined
  return first.text
}

/** The value of an attribute; `ns` is empty for one without prefix; undefined where it is absent. */
export function attributeOf(element: XmlElement, ns: string, local: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.local === local && attribute.ns === ns) return attribute.value
  }
  return undefined
}

/** Where an element stands, as refusals name it: `line:column`. */
export function placeOf(element: XmlElement): string {
  return `${element.line}:${element.column}`
}
