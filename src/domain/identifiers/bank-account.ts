/** Remainder of a long decimal number modulo 97, taken nine digits at a time. */
function remainderOf97(digits: string): number {
  let remainder = 0
  for (let at = 0; at < digits.length; at += 9) {
    remainder = Number(`${remainder}${digits.slice(at, at + 9)}`) % 97
  }
  return remainder
}

/**
 * The Polish account number as IBAN (`PL` and 26 digits, no spaces) of a text with or without `PL` and spaces;
 * null where its check digits are wrong.
 * @see ISO 13616-1, ISO 7064 MOD 97-10
 */
export function readPolishIban(text: string): string | null {
  const compact = text.replace(/\s/g, '').toUpperCase()
  const nrb = compact.startsWith('PL') ? compact.slice(2) : compact
  if (!/^[0-9]{26}$/.test(nrb)) return null
  // P=25, L=21, then the two check digits, moved behind the account.
  return remainderOf97(`${nrb.slice(2)}2521${nrb.slice(0, 2)}`) === 1 ? `PL${nrb}` : null
}

/** Whether the text is a Polish account number (NRB or IBAN). */
export function isPolishIban(text: string): boolean {
  return readPolishIban(text) !== null
}
