import { fault, isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import { decodeXml, originalOffset } from './decode.js'
import { defaultLimits, type XmlLimits } from './limits.js'
import { Reader } from './reader.js'
import { Stop } from './stop.js'
import type { XmlDocument } from './tree.js'

export interface ReadOptions {
  readonly limits?: Partial<XmlLimits>
  /** Processing instructions are refused (4003) unless this is 'KEEP'. Documents keep them: they are part of their digest. */
  readonly instructions?: 'REFUSE' | 'KEEP'
}

/** Version, encoding and standalone in their one order. @see https://www.w3.org/TR/xml/#NT-XMLDecl */
const declaration =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"(1\.\d+)"|'(1\.\d+)')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/

/**
 * Reads a document strictly: any deviation is final. Well-formed XML 1.0 with namespaces in UTF-8, without DOCTYPE, without relative
 * namespace URIs, within the limits. Refusals name line and column and never hold content.
 * 4001: not well-formed or not UTF-8; 4003: a construct that is not allowed; 4004: larger than a limit.
 * @see https://www.w3.org/TR/xml/ https://www.w3.org/TR/xml-names/
 */
export function readXml(bytes: Uint8Array, options: ReadOptions = {}): XmlDocument | Refusal<'4001' | '4003' | '4004'> {
  const limits = options.limits === undefined ? defaultLimits : { ...defaultLimits, ...options.limits }
  if (bytes.byteLength > limits.maxBytes) return refuse('4004', [fault('4004', 'Dokument jest za duży.')])
  const decoded = decodeXml(bytes)
  if (isRefusal(decoded)) return decoded
  const { source, original } = decoded
  try {
    const reader = new Reader(source, skipDeclaration(source.units), limits, options.instructions === 'KEEP')
    const document = reader.read()
    if (source.bytes === original) return document
    return { ...document, rootEnd: originalOffset(original, document.rootEnd) }
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause
    return refuse(cause.code, [fault(cause.code, cause.text, source.placeOf(cause.at))])
  }
}

/** Where the document goes on after its XML declaration; 0 where it has none. */
function skipDeclaration(text: string): number {
  if (!/^<\?xml[ \t\n]/.test(text)) return 0
  const found = declaration.exec(text)
  if (found === null) throw new Stop('4001', 'Deklaracja XML jest nieprawidłowa.', 0)
  const [whole, version = found[2], , encoding = found[4]] = found
  if (version !== '1.0') throw new Stop('4003', 'Dozwolona jest tylko wersja XML 1.0.', 0)
  if (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8') {
    throw new Stop('4003', 'Deklaracja kodowania nie zgadza się z bajtami dokumentu (UTF-8).', 0)
  }
  return whole.length
}
