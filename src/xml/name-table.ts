import { NAME_START, nameUnits } from './characters.js'
import { exceeds, type XmlLimits } from './limits.js'
import { Stop } from './stop.js'

/** A qualified name, split once. */
export interface QualifiedName {
  /** As it stands in the text. */
  readonly name: string
  readonly prefix: string
  readonly local: string
}

const COLON = 0x3a
const slots = 256

/**
 * Names of one document: the same name is made once and found again by its characters, without cutting it out of the text.
 * A slot holds the last name that fell into it, so that names made to collide cost what new names cost.
 */
export class NameTable {
  readonly #text: string
  readonly #limits: XmlLimits
  readonly #slots: (QualifiedName | undefined)[] = new Array(slots).fill(undefined)

  constructor(text: string, limits: XmlLimits) {
    this.#text = text
    this.#limits = limits
  }

  /** The name that begins at `start`. @see https://www.w3.org/TR/xml-names/#NT-QName */
  read(start: number): QualifiedName {
    const text = this.#text
    let i = start
    let unit = text.charCodeAt(i)
    if (nameUnits[unit] !== NAME_START) throw malformed(start)
    let sum = 0
    do {
      sum = (sum * 31 + unit) | 0
      unit = text.charCodeAt(++i)
      // Past the end the table gives undefined: no name unit either.
    } while (nameUnits[unit] || unit === COLON)
    const slot = sum & (slots - 1)
    const known = this.#slots[slot]
    if (known !== undefined && known.name.length === i - start && this.standsAt(known, start)) return known
    const name = this.#split(text.slice(start, i), start)
    this.#slots[slot] = name
    return name
  }

  /** Whether this name stands at `start`; what follows it is not looked at. */
  standsAt({ name }: QualifiedName, start: number): boolean {
    const text = this.#text
    for (let i = 0; i < name.length; i++) if (text.charCodeAt(start + i) !== name.charCodeAt(i)) return false
    return true
  }

  #split(name: string, at: number): QualifiedName {
    if (exceeds(name, this.#limits.maxNameBytes)) throw new Stop('4004', 'Nazwa jest za długa.', at)
    const colon = name.indexOf(':')
    if (colon < 0) return { name, prefix: '', local: name }
    const local = name.slice(colon + 1)
    if (local.includes(':') || nameUnits[local.charCodeAt(0)] !== NAME_START) throw malformed(at)
    return { name, prefix: name.slice(0, colon), local }
  }
}

function malformed(at: number): Stop {
  return new Stop('4001', 'Dokument nie jest poprawnym XML.', at)
}
