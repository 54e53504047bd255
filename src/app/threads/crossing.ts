import { isRefusal, type Refusal } from '../../fault/refusal.js'
import type { ReadMessage, TurnedAway } from '../../gateway/desk.js'
import { canonicalWithin } from '../../xml/canonical.js'
import { canonicalLimits } from '../../xml/limits.js'
import type { XmlElement } from '../../xml/tree.js'

/**
 * What may leave the thread: elements that a request holds unread go as their canonical bytes, so that no tree crosses, and with it
 * nothing of the message that was not decoded.
 */
export function crossing(read: ReadMessage | TurnedAway, maxMessageBytes: number): ReadMessage | TurnedAway {
  if ('refusal' in read) return read
  const { maxBytes } = canonicalLimits({ maxBytes: maxMessageBytes })
  const input = withoutTrees(read.request.input, { bytes: maxBytes })
  if (!isRefusal(input)) return { ...read, request: { ...read.request, input: input as typeof read.request.input } }
  const { manner, operation, sender } = read
  return { refusal: input, manner, operation, ...(sender.kind === 'SYSTEM' ? { signer: sender } : {}) }
}

function withoutTrees(value: unknown, left: { bytes: number }): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) return value
  if (isElement(value)) return bytesOf(value, left)
  if (Array.isArray(value)) return firstRefusal(value.map(one => withoutTrees(one, left)))
  const parts = Object.entries(value).map(([name, one]) => [name, withoutTrees(one, left)] as const)
  const refusal = parts.find(([, one]) => isRefusal(one))
  return refusal === undefined ? Object.fromEntries(parts) : refusal[1]
}

function firstRefusal(values: readonly unknown[]): unknown {
  return values.find(isRefusal) ?? values
}

function bytesOf(element: XmlElement, left: { bytes: number }): Uint8Array | Refusal<'4004'> {
  const bytes = canonicalWithin(left.bytes, element)
  if (!isRefusal(bytes)) left.bytes -= bytes.byteLength
  return bytes
}

function isElement(value: object): value is XmlElement {
  return 'kind' in value && value.kind === 'element' && 'children' in value
}
