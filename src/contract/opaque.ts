import type { XmlElement } from '../xml/tree.js'
import type { ScopeCode } from './generated/scopes.js'

/**
 * An element that is passed on unread: the tree where a message was decoded; ready canonical bytes may be given instead
 * where one is encoded.
 */
export type Opaque = XmlElement | Uint8Array

/** A group of a beneficiary's data: the canonical form of its scope code's element, an apex of its own. */
export interface Fragment {
  readonly scope: ScopeCode
  readonly bytes: Uint8Array
}
