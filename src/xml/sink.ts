const TAB = 0x09
const LF = 0x0a
const COLON = 0x3a

/** What becomes of ASCII units in a place of the document. */
export interface EscapeTable {
  /** 0 where the unit is copied. */
  readonly special: Uint8Array
  /** What stands for it; absent where XML cannot hold it. */
  readonly written: ReadonlyMap<number, string>
}

function escapeTable(named: Readonly<Record<string, string>>): EscapeTable {
  const special = new Uint8Array(128)
  for (let unit = 0; unit < 0x20; unit++) if (unit !== TAB && unit !== LF) special[unit] = 1
  const written = new Map<number, string>()
  for (const [character, text] of Object.entries(named)) {
    special[character.charCodeAt(0)] = 1
    written.set(character.charCodeAt(0), text)
  }
  return { special, written }
}

/** What a canonical form writes for characters of text. @see https://www.w3.org/TR/xml-c14n/#ProcessingModel */
export const textEscapes = escapeTable({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' })

/** What a canonical form writes for characters of attribute values. */
export const attributeEscapes = escapeTable({
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
})

/** Up to this length a loop is faster than the way to the encoder. */
const shortString = 64

/** A buffer that was grown once serves the next sink again; one larger than this is let go. */
const maxSpareBytes = 4 * 1024 * 1024
const firstBytes = 32 * 1024
let spare: Buffer | undefined

function takeSpare(): Buffer {
  const taken = spare ?? Buffer.allocUnsafeSlow(firstBytes)
  spare = undefined
  return taken
}

/**
 * UTF-8 bytes that grow as they are written. A loop over characters that escapes and encodes at once takes a fraction of what joining
 * strings and encoding them afterwards takes.
 */
export class Utf8Sink {
  #bytes: Buffer = takeSpare()
  /** Asking an array for its length on every write costs more than the write. */
  #capacity = this.#bytes.byteLength
  #length = 0
  #isSpare = true

  get length(): number {
    return this.#length
  }

  /** The bytes written so far. */
  bytes(): Uint8Array {
    if (this.#isSpare) this.#settle()
    return this.#bytes.subarray(0, this.#length)
  }

  /** The same as a string. */
  string(): string {
    if (this.#isSpare) this.#settle()
    return this.#bytes.toString('utf8', 0, this.#length)
  }

  /** Moves what was written to a buffer of its own and gives the spare one back. */
  #settle(): void {
    const own = Buffer.allocUnsafe(this.#length)
    this.#bytes.copy(own, 0, 0, this.#length)
    if (this.#capacity <= maxSpareBytes) spare = this.#bytes
    this.#bytes = own
    this.#capacity = this.#length
    this.#isSpare = false
  }

  #reserve(more: number): void {
    if (this.#length + more > this.#capacity) this.#grow(more)
  }

  #grow(more: number): void {
    const grown = Buffer.allocUnsafeSlow(Math.max(this.#length + more, this.#capacity * 2))
    this.#bytes.copy(grown, 0, 0, this.#length)
    this.#bytes = grown
    this.#capacity = grown.byteLength
  }

  byte(unit: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = unit
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.byteLength)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.byteLength
  }

  /** Markup as it stands. */
  put(value: string): void {
    this.#reserve(value.length * 3)
    if (value.length <= shortString) {
      const bytes = this.#bytes
      let at = this.#length
      let i = 0
      for (; i < value.length; i++) {
        const unit = value.charCodeAt(i)
        if (unit > 127) break
        bytes[at++] = unit
      }
      this.#length = at
      if (i === value.length) return
      this.#length += bytes.write(value.slice(i), at, 'utf8')
      return
    }
    this.#length += this.#bytes.write(value, this.#length, 'utf8')
  }

  /** A qualified name. */
  name(prefix: string, local: string): void {
    if (prefix !== '') {
      this.put(prefix)
      this.byte(COLON)
    }
    this.put(local)
  }

  /** Repeats bytes that were written before. */
  again(start: number, length: number): void {
    this.#reserve(length)
    const bytes = this.#bytes
    const at = this.#length
    for (let i = 0; i < length; i++) bytes[at + i] = bytes[start + i] as number
    this.#length = at + length
  }

  /** Characters, escaped. @throws RangeError where XML 1.0 cannot hold one of them @see https://www.w3.org/TR/xml/#charsets */
  escaped(value: string, { special, written }: EscapeTable): void {
    this.#reserve(value.length * 3)
    let bytes = this.#bytes
    let at = this.#length
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i)
      if (unit < 128) {
        if (special[unit] === 0) bytes[at++] = unit
        else {
          this.#length = at
          this.#putEscape(written.get(unit), value.length - i)
          bytes = this.#bytes
          at = this.#length
        }
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6)
        bytes[at++] = 0x80 | (unit & 0x3f)
      } else if (unit < 0xd800 || (unit > 0xdfff && unit < 0xfffe)) {
        bytes[at++] = 0xe0 | (unit >> 12)
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f)
        bytes[at++] = 0x80 | (unit & 0x3f)
      } else {
        const code = pairAt(value, i++, unit)
        bytes[at++] = 0xf0 | (code >> 18)
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f)
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
        bytes[at++] = 0x80 | (code & 0x3f)
      }
    }
    this.#length = at
  }

  #putEscape(text: string | undefined, unitsLeft: number): void {
    if (text === undefined) throw notXml()
    this.put(text)
    this.#reserve(unitsLeft * 3)
  }
}

/** The code point of a pair of surrogates. */
function pairAt(value: string, i: number, first: number): number {
  const second = value.charCodeAt(i + 1)
  if (first > 0xdbff || !(second >= 0xdc00 && second <= 0xdfff)) throw notXml()
  return 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)
}

function notXml(): RangeError {
  return new RangeError('The string holds a character that XML 1.0 cannot carry')
}
