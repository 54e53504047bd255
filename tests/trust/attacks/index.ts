/** Attacks on messages of form `xades` as mutations of valid ones; each ends in its named code. */
import { content } from './content.js'
import { document } from './document.js'
import { keys } from './keys.js'
import type { Attack } from './made-of.js'
import { references } from './references.js'
import { structure } from './structure.js'
import { unsigned } from './unsigned.js'
import { wrapping } from './wrapping.js'

/** All of them, in groups. */
export const attacks: Readonly<Record<string, readonly Attack[]>> = {
  wrapping,
  keys,
  references,
  structure,
  content,
  unsigned,
  document,
}
