import { isRefusal } from '../fault/refusal.js'
import { readXml } from '../xml/read.js'
import { decode } from './codec.js'
import { type ScopeCode, scopeElements } from './generated/scopes.js'
import type { ElementTypes } from './generated/types.js'

/** The value of a scope code's group. */
type GroupOf<S extends ScopeCode> = ElementTypes[(typeof scopeElements)[S]]

/**
 * Reads a group that was kept as a fragment.
 * @throws Error where the bytes are not that group: what was kept is broken
 */
export function readGroup<S extends ScopeCode>(scope: S, bytes: Uint8Array): GroupOf<S> {
  const document = readXml(bytes)
  if (isRefusal(document)) throw new Error('a fragment is not well-formed')
  return decode(scopeElements[scope], document.root) as GroupOf<S>
}
