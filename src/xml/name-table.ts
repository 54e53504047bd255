import { isNcName, nameBytes } from './characters.js'
import { exceeds, type XmlLimits } from './limits.js'
import type { Source } from './source.js'
import { Stop } from './stop.js'

/** A qualified name, split once. */
export interface QualifiedName {
  /** As it stands in the text. */
  readonly name: string
  readonly prefix: string
  readonly local: string
  /** Where it was found first, and how many bytes it takes. */
  readonly at: number
  readonly bytes: number
}

const slots = 256

/**
 * Names of one document: the same name is made once and found again by its bytes, without cutting it out of the text.
 * A slot holds the last name that fell into it, so that names made to collide cost what new names cost.
 */
export class NameTable {
  readonly #source: Source
  readonly #bytes: Buffer
  readonly #limits: XmlLimits
  readonly #slots: (QualifiedName | undefined)[] = new Array(slots).fill(undefined)

  constructor(source: Source, limits: XmlLimits) {
    this.#source = source
    this.#bytes = source.bytes
    this.#limits = limits
  }

  /** The name that begins at `start`. @see https://www.w3.org/TR/xml-names/#NT-QName */
  read(start: number): QualifiedName {
    const bytes = this.#bytes
    let i = start
    let sum = 0
    // Past the end there is no byte: the table gives undefined, which is not 1.
    for (let byte = bytes[i] as number; nameBytes[byte] === 1; byte = bytes[++i] as number) sum = (sum * 31 + byte) | 0
    const slot = sum & (slots - 1)
    const known = this.#slots[slot]
    if (known !== undefined && known.bytes === i - start && this.standsAt(known, start)) return known
    const name = this.#split(start, i)
    this.#slots[slot] = name
    return name
  }

  /** Whether this name stands at `start`; what follows it is not looked at. */
  standsAt({ at, bytes: length }: QualifiedName, start: number): boolean {
    const bytes = this.#bytes
    for (let i = 0; i < length; i++) if (bytes[start + i] !== bytes[at + i]) return false
    return true
  }

  #split(start: number, end: number): QualifiedName {
    const name = this.#source.cut(start, end, false)
    if (exceeds(name, this.#limits.maxNameBytes)) throw new Stop('4004', 'Nazwa jest za długa.', start)
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    const local = colon < 0 ? name : name.slice(colon + 1)
    if (!isNcName(local) || (colon >= 0 && !isNcName(prefix))) {
      throw new Stop('4001', 'Dokument nie jest poprawnym XML.', start)
    }
    return { name, prefix, local, at: start, bytes: end - start }
  }
}
