/** The Polish postal code as `NN-NNN` of a text with or without the hyphen; null where it is none. */
export function readPostalCode(text: string): string | null {
  const parts = /^\s*([0-9]{2})-?([0-9]{3})\s*$/.exec(text)
  return parts === null ? null : `${parts[1]}-${parts[2]}`
}
