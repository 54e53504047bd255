/** Keeps values unreadable at rest: what it seals, only it opens (authenticated encryption; the key is not in the data folder). */
export interface Vault {
  /** Any value of plain objects, arrays, texts, numbers, big integers, dates and bytes. */
  seal(value: unknown): Uint8Array
  /** The value that was sealed. @throws Error when the bytes were altered or sealed under another key */
  open(sealed: Uint8Array): unknown
}
