import { textOf, type XmlElement } from '../../xml/tree.js'

const onlySpace = /^[ \t\r\n]*$/

/** The child elements, comments left out; undefined where text or an instruction stands between them. */
export function elementsOnly(element: XmlElement): XmlElement[] | undefined {
  const found: XmlElement[] = []
  for (const node of element.children) {
    if (node.kind === 'element') found.push(node)
    else if (node.kind === 'instruction' || (node.kind === 'text' && !onlySpace.test(node.text))) return undefined
  }
  return found
}

/** Whether the elements bear exactly these names of one namespace, in this order. */
export function areNamed(elements: readonly XmlElement[], ns: string, ...locals: readonly string[]): boolean {
  return elements.length === locals.length && elements.every((one, i) => one.ns === ns && one.local === locals[i])
}

const base64 = /^[A-Za-z0-9+/]+={0,2}$/

/**
 * The bytes of an element that holds base64 and nothing else, at most `maxBytes`; undefined otherwise.
 * White space may stand in it; a comment, an instruction, an element or another alphabet may not.
 * @see https://www.w3.org/TR/xmlschema-2/#base64Binary
 */
export function bytesOf(element: XmlElement, maxBytes: number): Uint8Array | undefined {
  const text = textOf(element)
  if (text === undefined || text.length > maxBytes * 2) return undefined
  return decodeBase64(text, maxBytes)
}

function decodeBase64(text: string, maxBytes: number): Uint8Array | undefined {
  const packed = base64.test(text) ? text : text.replace(/[ \t\r\n]+/g, '')
  if (packed.length % 4 !== 0 || !base64.test(packed)) return undefined
  const bytes = Buffer.from(packed, 'base64')
  return bytes.byteLength <= maxBytes && bytes.toString('base64') === packed ? bytes : undefined
}
