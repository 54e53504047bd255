import type { EncryptedArchives } from '../ports/runtime/archive.js'

/**
 * The library is loaded with the first archive, so that a start does not pay for it.
 * @see APPNOTE.TXT 4.5 and WinZip AE-2: AES-256, PBKDF2, HMAC-SHA1
 */
export const zipArchives: EncryptedArchives = {
  async pack(files, password, at) {
    const { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } = await import('@zip.js/zip.js')
    // Packages are small: threads would cost more than they give.
    configure({ useWebWorkers: false })
    const writer = new ZipWriter(new Uint8ArrayWriter(), { password, encryptionStrength: 3, lastModDate: at })
    for (const { name, bytes } of files) await writer.add(name, new Uint8ArrayReader(bytes))
    return writer.close()
  },
}
