import { isUtf8 } from 'node:buffer'
import { fault, type Refusal, refuse } from '../fault/refusal.js'
import { Source } from './source.js'

const CR = 0x0d
const LF = 0x0a
const asciiSpace = new Set([0x20, 0x09, LF, CR])

/** A document whose bytes may be read. */
export interface Decoded {
  readonly source: Source
  /** The bytes without byte order mark, line ends as they were. */
  readonly original: Buffer
}

/**
 * Checks a document's bytes: UTF-8 with or without byte order mark, nothing else; DOCTYPE and ENTITY are refused here, before any
 * parser sees them. Line ends become LF.
 * @see https://www.w3.org/TR/xml/#charencoding https://www.w3.org/TR/xml/#sec-line-ends
 */
export function decodeXml(bytes: Uint8Array): Decoded | Refusal<'4001' | '4003'> {
  if (hasOtherEncoding(bytes)) return refuse('4001', [fault('4001', 'Dokument nie jest zakodowany w UTF-8.', '1:1')])
  if (!isUtf8(bytes)) {
    return refuse('4001', [fault('4001', 'Dokument zawiera bajty, które nie są poprawnym UTF-8.')])
  }
  const skipped = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const original = Buffer.from(bytes.buffer, bytes.byteOffset + skipped, bytes.byteLength - skipped)
  const source = new Source(original.includes(CR) ? withoutCr(original) : original)
  return findDeclaration(source) ?? { source, original }
}

function findDeclaration(source: Source): Refusal<'4003'> | undefined {
  const { units } = source
  for (let at = units.indexOf('<!'); at >= 0; at = units.indexOf('<!', at + 2)) {
    if (units.startsWith('DOCTYPE', at + 2) || units.startsWith('ENTITY', at + 2)) {
      return refuse('4003', [fault('4003', 'Deklaracje DOCTYPE i ENTITY są niedozwolone.', source.placeOf(at))])
    }
  }
  return undefined
}

function withoutCr(bytes: Buffer): Buffer {
  const normalized = Buffer.allocUnsafe(bytes.byteLength)
  let length = 0
  for (let i = 0; i < bytes.byteLength; i++) {
    if (bytes[i] !== CR) normalized[length++] = bytes[i] as number
    else if (bytes[i + 1] !== LF) normalized[length++] = LF
  }
  return normalized.subarray(0, length)
}

/** The offset before line ends were normalized. */
export function originalOffset(original: Buffer, normalized: number): number {
  let at = 0
  for (let left = normalized; left > 0; left--) at += original[at] === CR && original[at + 1] === LF ? 2 : 1
  return at
}

/** Whether the first bytes show UTF-16, UTF-32 or another encoding in which `<` is not one byte. @see https://www.w3.org/TR/xml/#sec-guessing */
function hasOtherEncoding(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes
  if (first === 0xef || first === 0x3c) return second === 0
  return !asciiSpace.has(first)
}
