import type { Admission } from '../operation.js'

/** Data protection officers at the portal. */
export const overseerAtPortal = {
  callers: ['person'],
  roles: ['IOD'],
  system: 'ANY_STATE',
  dictionaries: 'NOT_ASKED',
} as const satisfies Admission<'person'>
