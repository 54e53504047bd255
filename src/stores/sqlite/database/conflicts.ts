import type { Conflict } from '../../../ports/data/effects.js'

/** The key is taken. */
export const exists: Conflict = { conflict: 'EXISTS' }
/** The world has moved on since the effect was decided. */
export const stale: Conflict = { conflict: 'STALE' }
/** What the effect builds on is not there. */
export const missing: Conflict = { conflict: 'MISSING' }
