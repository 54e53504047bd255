/** A file to be packed. */
export interface PackedFile {
  /** Without folders; ASCII. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Makes encrypted archives that ordinary programs open. @req A2.3 */
export interface EncryptedArchives {
  /**
   * A ZIP whose files are encrypted with AES-256 under a key derived from the password (WinZip AE-2). File names are not
   * secret in this format. @throws Error when it cannot be made
   */
  pack(files: readonly PackedFile[], password: string, at: Date): Promise<Uint8Array>
}
