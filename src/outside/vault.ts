import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { Vault } from '../ports/runtime/vault.js'

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM under a key derived from the installation's personal key. @param masterKey 32 bytes */
export function aesVault(masterKey: Uint8Array): Vault {
  const key = new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(), 'csizs outcome vault v1', 32))
  return {
    seal(value) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const body = Buffer.concat([cipher.update(serialize(value)), cipher.final()])
      return Buffer.concat([nonce, body, cipher.getAuthTag()])
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
      decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
      const body = sealed.subarray(nonceBytes, sealed.length - tagBytes)
      return deserialize(Buffer.concat([decipher.update(body), decipher.final()]))
    },
  }
}
