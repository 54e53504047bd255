/**
 * Escaping of text and attribute values as canonical forms prescribe it.
 * @see https://www.w3.org/TR/xml-c14n/#ProcessingModel
 */

const TAB = 0x09
const LF = 0x0a
const CR = 0x0d

/** ASCII units that cannot be copied as they stand: escaped ones and those XML cannot hold. */
function suspects(escaped: string): Uint8Array {
  const table = new Uint8Array(128)
  for (let unit = 0; unit < 0x20; unit++) table[unit] = unit === TAB || unit === LF ? 0 : 1
  for (const character of escaped) table[character.charCodeAt(0)] = 1
  return table
}

const inText = suspects('&<>\r')
const inAttribute = suspects('&<"\t\n\r')

function isPlain(value: string, table: Uint8Array): boolean {
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    if (unit < 128 ? table[unit] !== 0 : unit >= 0xd800 && (unit <= 0xdfff || unit >= 0xfffe)) return false
  }
  return true
}

/** Whether XML 1.0 can hold every character of the string. @see https://www.w3.org/TR/xml/#charsets */
export function isXmlText(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    if (unit < 0x20 && unit !== TAB && unit !== LF && unit !== CR) return false
    if (unit < 0xd800) continue
    if (unit >= 0xfffe || (unit >= 0xdc00 && unit <= 0xdfff)) return false
    if (unit <= 0xdbff) {
      const next = value.charCodeAt(++i)
      if (!(next >= 0xdc00 && next <= 0xdfff)) return false
    }
  }
  return true
}

function demandXmlText(value: string): void {
  if (!isXmlText(value)) throw new RangeError('The string holds a character that XML 1.0 cannot carry')
}

/** Text as a canonical form writes it. @throws RangeError where XML cannot hold a character of it */
export function escapeText(value: string): string {
  if (isPlain(value, inText)) return value
  demandXmlText(value)
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;')
}

/** An attribute's value as a canonical form writes it, without the quotes. @throws RangeError where XML cannot hold a character of it */
export function escapeAttribute(value: string): string {
  if (isPlain(value, inAttribute)) return value
  demandXmlText(value)
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;')
}
