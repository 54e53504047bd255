/**
 * Which UTF-16 units may stand in names. Strings come from well-formed UTF-8, so surrogates always stand in pairs:
 * the first of a pair decides its plane, the second is always a name character.
 * @see https://www.w3.org/TR/xml/#NT-NameStartChar https://www.w3.org/TR/xml-names/#NT-NCName
 */

const nameStarts: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  // U+10000–U+EFFFF by the first unit of their pairs.
  [0xd800, 0xdb7f],
]

const nameOthers: readonly (readonly [number, number])[] = [
  [0x2d, 0x2e],
  [0x30, 0x39],
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
  [0xdc00, 0xdfff],
]

/** In `nameUnits`: may stand in an NCName, but not first. */
const NAME_UNIT = 1
/** In `nameUnits`: may begin an NCName. */
const NAME_START = 2

/** What each UTF-16 unit may be in an NCName: 0, NAME_UNIT or NAME_START. */
const nameUnits: Uint8Array = buildTable()

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [first, last] of nameOthers) table.fill(NAME_UNIT, first, last + 1)
  for (const [first, last] of nameStarts) table.fill(NAME_START, first, last + 1)
  return table
}

/** Whether the string is a name without colon; its surrogates stand in pairs. @see https://www.w3.org/TR/xml-names/#NT-NCName */
export function isNcName(value: string): boolean {
  if (nameUnits[value.charCodeAt(0)] !== NAME_START) return false
  for (let i = 1; i < value.length; i++) if (nameUnits[value.charCodeAt(i)] === 0) return false
  return true
}

/** Whether XML 1.0 can hold the character. @see https://www.w3.org/TR/xml/#NT-Char */
export function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}

/** What a byte of UTF-8 is to the reader; 0 is what it passes over. */
export const PLAIN = 0
/** `<` */
export const LESS = 1
/** `&` */
export const AMPERSAND = 2
/** `]`, which may begin `]]>`. */
export const BRACKET = 3
/** Tab and line feed: ordinary in text, a space in an attribute. */
export const BLANK = 4
/** A byte of a character beyond ASCII. */
export const BEYOND = 5
/** The first byte of U+F000–U+FFFF, two of which XML cannot hold. */
export const EDGE = 6
/** A character that XML cannot hold; carriage returns are gone before the reader begins. */
export const FORBIDDEN = 7

/** `>`: ordinary, but a canonical form escapes it in text. */
export const GREATER_SIGN = 8

/** The class of each byte. */
export const byteClasses: Uint8Array = buildClasses()

function buildClasses(): Uint8Array {
  const table = new Uint8Array(256)
  table.fill(FORBIDDEN, 0, 0x20).fill(BEYOND, 0x80)
  table[0x09] = BLANK
  table[0x0a] = BLANK
  table[0x26] = AMPERSAND
  table[0x3c] = LESS
  table[0x3e] = GREATER_SIGN
  table[0x5d] = BRACKET
  table[0xef] = EDGE
  return table
}

/** For each byte: whether it may stand in a qualified name, as far as one byte can tell (all beyond ASCII may). */
export const nameBytes: Uint8Array = buildNameBytes()

function buildNameBytes(): Uint8Array {
  const table = new Uint8Array(256).fill(1, 0x80)
  for (let unit = 0; unit < 0x80; unit++) table[unit] = nameUnits[unit] === 0 ? 0 : 1
  table[0x3a] = 1
  return table
}
