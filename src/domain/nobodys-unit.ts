/** The unit of the ledger's own entries that no unit stands behind. */
export const nobodysUnit = 'BRAMKA'
