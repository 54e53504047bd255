import { type Detail, fault, type Refusal, refuse } from '../fault/refusal.js'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const asciiSpace = new Set([0x20, 0x09, 0x0a, 0x0d])

/** A finding about one place of the text, given by its offset. */
export function findingAt(code: '4001' | '4003' | '4004', text: string, source: string, offset: number): Detail {
  const before = source.slice(0, offset)
  const lines = before.split(/\r\n|\r|\n/)
  const last = lines[lines.length - 1] ?? ''
  return fault(code, text, `${lines.length}:${Array.from(last).length + 1}`)
}

/**
 * The document's characters: UTF-8 with or without byte order mark, nothing else; DOCTYPE and ENTITY are refused here, before any parser sees them.
 * @see https://www.w3.org/TR/xml/#charencoding
 */
export function decodeXml(bytes: Uint8Array): string | Refusal<'4001' | '4003'> {
  const other = otherEncoding(bytes)
  if (other) return refuse('4001', [fault('4001', 'Dokument nie jest zakodowany w UTF-8.', '1:1')])
  let source: string
  try {
    source = decoder.decode(bytes)
  } catch {
    return refuse('4001', [fault('4001', 'Dokument zawiera bajty, które nie są poprawnym UTF-8.')])
  }
  if (source.charCodeAt(0) === 0xfeff) source = source.slice(1)
  for (let at = source.indexOf('<!'); at >= 0; at = source.indexOf('<!', at + 2)) {
    if (source.startsWith('DOCTYPE', at + 2) || source.startsWith('ENTITY', at + 2)) {
      return refuse('4003', [findingAt('4003', 'Deklaracje DOCTYPE i ENTITY są niedozwolone.', source, at)])
    }
  }
  return source
}

/** Whether the first bytes show UTF-16, UTF-32 or another encoding in which `<` is not one byte. @see https://www.w3.org/TR/xml/#sec-guessing */
function otherEncoding(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)) return true
  if (first === 0xef || first === 0x3c) return second === 0
  return !asciiSpace.has(first)
}
