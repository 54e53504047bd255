import { eksportujRekordy } from './eksportuj-rekordy.js'

/** What data protection officers do at the portal. */
export const oversightOperations = { eksportujRekordy }
