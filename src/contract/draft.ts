import { encode } from './codec.js'
import { readDocument } from './document.js'
import { describedTypes } from './generated/documentation.js'
import { type OperationName, operations } from './generated/operations.js'
import { elementTable, typeTable } from './generated/tables.js'
import type { ElementTypes } from './generated/types.js'

/** A request as somebody typed it: every simple value is still text (or bytes), and anything may be missing. */
export interface Draft {
  readonly [field: string]: DraftValue
}

export type DraftValue = string | Uint8Array | Draft | readonly (string | Uint8Array | Draft)[] | undefined

/** What the contract says of one place in a request. */
export interface DraftPlace {
  /** Name of the simple type, or a kind of value; `@` and a name for a complex type. */
  readonly type: string
  /** It has to be there wherever its parent is. */
  readonly required: boolean
  readonly dictionary?: string
}

/**
 * The request element of a draft. What is required and missing is written empty, so that the schema's findings name its
 * place; values are written as they were typed: the schema judges them, on the same road as a message's.
 */
export function encodeDraft(operation: OperationName, draft: Draft): Uint8Array {
  const { request } = operations[operation]
  return encode(request, completed(elementTable[request] ?? '', draft) as ElementTypes[typeof request])
}

/** The request that a draft is, or what the schema finds wrong with it. */
export function readDraft<N extends OperationName>(operation: N, draft: Draft) {
  const { request } = operations[operation]
  return readDocument<(typeof operations)[N]['request']>(request, encodeDraft(operation, draft))
}

/** The place that a dotted path names in an operation's request; `undefined`: the contract has none there. */
export function draftPlace(operation: OperationName, path: string): DraftPlace | undefined {
  let type = `@${elementTable[operations[operation].request]}`
  let place: DraftPlace | undefined
  for (const step of path.split('.')) {
    const field = describedTypes[type.slice(1)]?.fields.find(({ name }) => name === step)
    if (!type.startsWith('@') || field === undefined) return undefined
    const { dictionary } = field
    place = { type: field.type, required: field.least === 1, ...(dictionary === undefined ? {} : { dictionary }) }
    type = field.type
  }
  return place
}

function completed(typeName: string, draft: Draft): Draft {
  const rows = typeTable[typeName] ?? []
  const whole = rows.map(([, local, type, occurs]) => [local, completedField(type, occurs, draft[local])] as const)
  return Object.fromEntries(whole.filter(([, value]) => value !== undefined))
}

function completedField(type: string, occurs: string, value: DraftValue): DraftValue {
  const one = (given: DraftValue): string | Uint8Array | Draft => {
    if (type.startsWith('@')) return completed(type.slice(1), isDraft(given) ? given : {})
    return typeof given === 'string' || given instanceof Uint8Array ? given : ''
  }
  if (occurs === '*' || occurs === '+') {
    const list: readonly DraftValue[] = value === undefined ? [] : Array.isArray(value) ? value : [value]
    return list.length === 0 && occurs === '+' ? [one(undefined)] : list.map(one)
  }
  return value === undefined && occurs === '?' ? undefined : one(value)
}

function isDraft(value: DraftValue): value is Draft {
  return typeof value === 'object' && !(value instanceof Uint8Array) && !Array.isArray(value)
}
