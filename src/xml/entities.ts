import { isXmlCharacter } from './characters.js'
import type { Source } from './source.js'
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

/** The characters between two offsets with references replaced by what they stand for; `between` makes those between references. */
export function resolveReferences(
  { units }: Source,
  start: number,
  end: number,
  between: (start: number, end: number) => string,
): string {
  let result = ''
  let done = start
  for (let at = units.indexOf('&', done); at >= 0 && at < end; at = units.indexOf('&', done)) {
    const semicolon = units.indexOf(';', at)
    if (semicolon < 0 || semicolon >= end || semicolon - at > maxReferenceLength) throw malformed(at)
    result += between(done, at) + resolved(units.slice(at + 1, semicolon), at)
    done = semicolon + 1
  }
  return result + between(done, end)
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
