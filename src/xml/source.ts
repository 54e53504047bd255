import { isAscii } from 'node:buffer'
import { byteClasses, EDGE, FORBIDDEN } from './characters.js'
import { Stop } from './stop.js'

/**
 * The bytes of a document, checked UTF-8 with line ends normalized, and its places. The same bytes also stand as a string of one
 * unit for each, from which ASCII is cut without decoding; only what lies beyond ASCII is decoded, where it is wanted.
 */
export class Source {
  readonly bytes: Buffer
  /** One unit for each byte: offsets in it are byte offsets. */
  readonly units: string
  readonly isAscii: boolean
  #lineStarts: number[] | undefined

  constructor(bytes: Buffer) {
    this.bytes = bytes
    this.units = bytes.toString('latin1')
    this.isAscii = isAscii(bytes)
  }

  /** The characters between two offsets; `isAscii`: none of them lies beyond it. */
  cut(start: number, end: number, isAscii: boolean): string {
    return isAscii || this.isAscii ? this.units.slice(start, end) : this.bytes.toString('utf8', start, end)
  }

  /** The same where it is not known what is between, every character being one that XML can hold. */
  cutChecked(start: number, end: number): string {
    const { bytes } = this
    for (let i = start; i < end; i++) {
      const kind = byteClasses[bytes[i] as number]
      if (kind === FORBIDDEN || (kind === EDGE && this.isNoCharacter(i))) throw forbidden(i)
    }
    return this.cut(start, end, false)
  }

  /** Whether U+FFFE or U+FFFF stands at the offset of a byte of class EDGE. */
  isNoCharacter(at: number): boolean {
    return this.bytes[at + 1] === 0xbf && (this.bytes[at + 2] as number) >= 0xbe
  }

  /** The line of an offset, from 1. */
  lineOf(offset: number): number {
    const starts = this.#starts()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  /** The column of an offset in characters, from 1. */
  columnOf(offset: number): number {
    let column = 1
    for (let i = this.#starts()[this.lineOf(offset) - 1] ?? 0; i < offset; i++) {
      if (((this.bytes[i] ?? 0) & 0xc0) !== 0x80) column++
    }
    return column
  }

  /** `line:column`, as refusals name a place. */
  placeOf(offset: number): string {
    return `${this.lineOf(offset)}:${this.columnOf(offset)}`
  }

  #starts(): number[] {
    if (this.#lineStarts !== undefined) return this.#lineStarts
    const starts = [0]
    for (let at = this.units.indexOf('\n'); at >= 0; at = this.units.indexOf('\n', at + 1)) starts.push(at + 1)
    this.#lineStarts = starts
    return starts
  }
}

function forbidden(at: number): Stop {
  return new Stop('4001', 'Dokument zawiera znak, którego XML nie dopuszcza.', at)
}
