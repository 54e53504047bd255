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
export const NAME_UNIT = 1
/** In `nameUnits`: may begin an NCName. */
export const NAME_START = 2

/** What each UTF-16 unit may be in an NCName: 0, NAME_UNIT or NAME_START. */
export const nameUnits: Uint8Array = buildTable()

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [first, last] of nameOthers) table.fill(NAME_UNIT, first, last + 1)
  for (const [first, last] of nameStarts) table.fill(NAME_START, first, last + 1)
  return table
}

/** Whether XML 1.0 can hold the character. @see https://www.w3.org/TR/xml/#NT-Char */
export function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}

/** Finds the first unit that XML 1.0 cannot hold, in a string whose surrogates stand in pairs. */
export const forbiddenUnit = /[^\t\n\r -\ufffd]/
