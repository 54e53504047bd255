import { isXmlCharacter } from './characters.js'
import { Stop } from './stop.js'

/** The five entities that need no declaration. @see https://www.w3.org/TR/xml/#sec-predefined-ent */
const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const decimal = /^#[0-9]+$/
const hexadecimal = /^#x[0-9A-Fa-f]+$/

/** Longest reference that is looked at: more digits only repeat zeros. */
const maxReferenceLength = 16

/** Replaces references by what they stand for; `offset` is where the value begins in the document. */
export function resolveReferences(value: string, offset: number): string {
  let result = ''
  let done = 0
  for (let at = value.indexOf('&'); at >= 0; at = value.indexOf('&', done)) {
    const end = value.indexOf(';', at)
    if (end < 0 || end - at > maxReferenceLength) throw malformed(offset + at)
    result += value.slice(done, at) + resolved(value.slice(at + 1, end), offset + at)
    done = end + 1
  }
  return result + value.slice(done)
}

function resolved(name: string, at: number): string {
  const known = predefined.get(name)
  if (known !== undefined) return known
  const isHexadecimal = hexadecimal.test(name)
  if (!isHexadecimal && !decimal.test(name)) throw malformed(at)
  const code = isHexadecimal ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  if (!isXmlCharacter(code)) throw malformed(at)
  return String.fromCodePoint(code)
}

function malformed(at: number): Stop {
  return new Stop('4001', 'Dokument zawiera niedozwolone odwołanie do znaku lub encji.', at)
}
