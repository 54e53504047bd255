import type { Admission } from '../operation.js'

/** Data protection officers at the portal. */
export const overseerAtPortal = {
  callers: ['person'],
  roles: ['IOD'],
  system: 'ANY_STATE',
  dictionaries: 'NOT_ASKED',
} as const satisfies Admission<'person'>

/** Who deals with notices of corrected data in a unit: at the portal the same people as with demanded corrections. */
export const noticesAtPortal = {
  callers: ['person'],
  roles: ['URZEDNIK_MERYTORYCZNY', 'ADMIN_LOKALNY', 'IOD'],
  system: 'ANY_STATE',
  dictionaries: 'NOT_ASKED',
} as const satisfies Admission<'person'>
