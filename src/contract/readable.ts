import { codedValues } from './coded-values.js'
import { type ScopeCode, scopeElements } from './generated/scopes.js'
import { readGroup } from './group.js'
import { labelOf } from './labels.js'
import type { Fragment } from './opaque.js'

/** The name of a code in a dictionary; undefined where it is not known here. */
export type CodeNames = (dictionary: string, code: string) => string | undefined

/** A group of a beneficiary's data, ready to be told to people: its value, and the names of its codes by their places. */
export interface ReadableGroup {
  readonly scope: ScopeCode
  readonly value: object
  /** Path of the group's element. */
  readonly path: string
  readonly named: ReadonlyMap<string, string>
}

/** The codes of a group, each with the dictionary that knows its name. */
export function codesIn({ scope, bytes }: Fragment): readonly { readonly dictionary: string; readonly code: string }[] {
  return codedValues(scopeElements[scope], readGroup(scope, bytes) as never)
}

/** Reads a kept group for telling. @throws Error where the bytes are not that group */
export function readableGroup({ scope, bytes }: Fragment, names: CodeNames): ReadableGroup {
  const element = scopeElements[scope]
  const value = readGroup(scope, bytes)
  const named = new Map<string, string>()
  for (const { dictionary, code, path } of codedValues(element, value as never)) {
    const name = names(dictionary, code)
    if (name !== undefined) named.set(path, name)
  }
  return { scope, value: value as object, path: `/${element.slice('b:'.length)}`, named }
}

/** The place of one of several values of a field. */
export function placeOf(path: string, field: string, length: number, index: number): string {
  return length > 1 ? `${path}/${field}[${index + 1}]` : `${path}/${field}`
}

/** A field and its value for a reader. */
export function textOf(field: string, part: unknown, path: string, named: ReadonlyMap<string, string>): string {
  return `${labelOf(field)}: ${contentOf(part, path, named)}`
}

/** A value for a reader: codes by their names, amounts in złoty, what is below it after commas. */
export function contentOf(part: unknown, path: string, named: ReadonlyMap<string, string>): string {
  if (typeof part === 'bigint') return zloty(part)
  if (typeof part === 'boolean') return part ? 'tak' : 'nie'
  if (typeof part !== 'object' || part === null) return named.get(path) ?? String(part)
  const name = named.get(path)
  if ('kod' in part && name !== undefined) return name
  const plain: string[] = []
  const lists: string[] = []
  for (const [field, inner] of Object.entries(part)) {
    if (inner === undefined) continue
    if (!Array.isArray(inner)) plain.push(textOf(field, inner, `${path}/${field}`, named))
    else if (inner.length > 0) {
      const all = inner.map((one, index) => contentOf(one, placeOf(path, field, inner.length, index), named))
      lists.push(`${labelOf(field)}: ${all.join(' | ')}`)
    }
  }
  return [plain.join(', '), ...lists].join('; ')
}

function zloty(grosze: bigint): string {
  const digits = grosze.toString().padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  return `${whole},${digits.slice(-2)} zł`
}
