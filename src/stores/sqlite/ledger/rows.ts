/** Columns of the tables under the names that the ports give them. */
export const columns = {
  entries: 'idx AS "index", entry_id AS entryId, facts, personal_hash AS personalHash',
  personal: 'idx AS "index", controller, opening, wrapped_key AS wrappedKey, sealed, tokens',
  tiles: 'level, idx AS "index", hashes',
} as const
