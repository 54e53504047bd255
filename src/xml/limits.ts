/**
 * How large a document and its parts may be. Bytes are counted in UTF-8.
 * Depth, children, attributes and attribute length follow the defaults of Apache CXF (100, 50,000, 500, 64 KB), which SOAP stacks live with;
 * the rest is set so that no document within `maxBytes` can cost more than a fixed multiple of its size.
 * @see https://cxf.apache.org/docs/security.html#Security-XML
 */
export interface XmlLimits {
  /** The whole document. */
  readonly maxBytes: number
  /** Nesting of elements; the root counts as 1. */
  readonly maxDepth: number
  /** Child nodes of one element, text and comments among them. */
  readonly maxChildren: number
  /** Elements of the whole document. */
  readonly maxElements: number
  /** Attributes and namespace declarations of one element. */
  readonly maxAttributes: number
  /** One attribute's value. */
  readonly maxAttributeBytes: number
  /** One qualified name. */
  readonly maxNameBytes: number
  /** One run of characters. */
  readonly maxTextBytes: number
  /** Namespace declarations of one element. */
  readonly maxNamespaces: number
}

export const defaultLimits: XmlLimits = {
  maxBytes: 16 * 1024 * 1024,
  maxDepth: 100,
  maxChildren: 50_000,
  maxElements: 400_000,
  maxAttributes: 500,
  maxAttributeBytes: 64 * 1024,
  maxNameBytes: 256,
  // What libxml2 takes, which judges the same text after us (XML_MAX_TEXT_LENGTH).
  maxTextBytes: 10_000_000,
  maxNamespaces: 64,
}

/** How many times larger than a document its canonical form may be: escapes and repeated declarations make it grow. */
const canonicalGrowth = 2

/** Within which the canonical form of a document, or of a part of it, is made and read again. `limits` are the document's own. */
export function canonicalLimits(limits: Partial<XmlLimits> = {}): XmlLimits {
  const own = { ...defaultLimits, ...limits }
  return { ...own, maxBytes: own.maxBytes * canonicalGrowth }
}

/** Whether the string takes more than `maxBytes` in UTF-8. */
export function exceeds(value: string, maxBytes: number): boolean {
  if (value.length > maxBytes) return true
  return value.length * 3 > maxBytes && Buffer.byteLength(value, 'utf8') > maxBytes
}
