/**
 * A name as it is compared: upper case, NFC, one space between words, one kind of hyphen and apostrophe without
 * spaces around, invisible characters dropped. Diacritics stay: Łoś and Los are two names, and a person is to be
 * identified beyond doubt.
 * @req B1.1
 */
export function nameKey(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .normalize('NFC')
    .toUpperCase()
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02BC\u0060\u00B4]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([-']) ?/g, '$1')
    .trim()
}

/** Whether two spellings name the same: see {@link nameKey}. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other)
}
