import { elementTable, typeTable } from './generated/tables.js'
import type { ElementName, ElementTypes } from './generated/types.js'

/** A code in a message and the dictionary that has to know it. */
export interface CodedValue {
  readonly dictionary: string
  readonly code: string
  /** Where it stands, as findings name places. */
  readonly path: string
}

/** Every code in the value of a global element that the contract binds to a dictionary, in document order. */
export function codedValues<N extends ElementName>(name: N, value: ElementTypes[N]): readonly CodedValue[] {
  const found: CodedValue[] = []
  const type = elementTable[name]
  if (type !== undefined) collect(type, value, `/${name.slice(name.indexOf(':') + 1)}`, found)
  return found
}

function collect(typeName: string, value: unknown, path: string, found: CodedValue[]): void {
  const node = value as Readonly<Record<string, unknown>>
  for (const [, local, type, , dictionary] of typeTable[typeName] ?? []) {
    const held = node[local]
    if (held === undefined) continue
    const list = Array.isArray(held) ? (held as readonly unknown[]) : [held]
    list.forEach((one, index) => {
      const place = list.length > 1 ? `${path}/${local}[${index + 1}]` : `${path}/${local}`
      if (dictionary !== undefined) found.push({ dictionary, code: codeOf(one), path: place })
      else if (type.startsWith('@')) collect(type.slice(1), one, place, found)
    })
  }
}

/** A coded element is a bare code or holds it in `kod`. */
function codeOf(value: unknown): string {
  return typeof value === 'string' ? value : String((value as { readonly kod: unknown }).kod)
}
