import type { Admission } from '../operation.js'

/** Proofs and checkpoints hold no personal data: whoever holds a receipt may check it. */
export const openToAnybody = {
  callers: ['anonymous', 'visitor', 'system', 'person'],
  roles: 'ANY',
  system: 'ANY_STATE',
  dictionaries: 'NOT_ASKED',
} as const satisfies Admission<'anonymous' | 'visitor' | 'system' | 'person'>
