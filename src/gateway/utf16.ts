/** Encodings that a byte order mark announces, besides UTF-8. @see https://www.w3.org/TR/xml/#charencoding; WS-I BP R1012, R4001 */
const marks: ReadonlyMap<string, string> = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
])

const declaredUtf16 = /^(<\?xml[^>]*?encoding\s*=\s*["'])utf-16(["'])/i

/**
 * A message that its byte order mark shows to be UTF-16, as the same text in UTF-8; every other one as it is. Signatures are
 * not touched: they are over canonical forms. What is not well-formed UTF-16 is left for the reader to refuse.
 */
export function inUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = marks.get(Buffer.from(bytes.subarray(0, 2)).toString('hex'))
  // FF FE 00 00 is the mark of UTF-32, which nobody has to read.
  if (encoding === undefined || bytes.length % 2 !== 0 || (bytes[2] === 0 && bytes[3] === 0)) return bytes
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return Buffer.from(text.replace(declaredUtf16, '$1UTF-8$2'), 'utf8')
  } catch {
    return bytes
  }
}
