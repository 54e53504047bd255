import type { XmlAttribute } from './tree.js'

/**
 * Order of two strings by Unicode code point, as canonical forms sort names and URIs.
 * UTF-16 order differs from it where surrogates meet U+E000–U+FFFF.
 * @see https://www.w3.org/TR/xml-c14n/#DocumentOrder
 */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

/** Surrogates stand for code points above every other unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** The order in which a canonical form writes attributes. @see https://www.w3.org/TR/xml-c14n/#DocumentOrder */
export function compareAttributes(a: XmlAttribute, b: XmlAttribute): number {
  return compareCodePoints(a.ns, b.ns) || compareCodePoints(a.local, b.local)
}
