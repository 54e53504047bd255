import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { OneTimeCodes } from '../ports/runtime/one-time-codes.js'

const keyBytes = 20
const periodSeconds = 30
/** How many steps a phone's clock may be off, each way. @see RFC 6238 §5.2 */
const window = 1
const issuer = 'CSIZS'

/** Codes of six digits by HMAC-SHA-1, as every application makes them. @see RFC 6238, RFC 4226 §5.3 */
export const totpCodes: OneTimeCodes = {
  newKey: () => randomBytes(keyBytes),
  told(key, login) {
    const totp = codesOf(key, login)
    return { base32: totp.secret.base32, address: totp.toString() }
  },
  stepOf(key, code, now) {
    const timestamp = now.getTime()
    const delta = codesOf(key, '').validate({ token: code, timestamp, window })
    return delta === null ? undefined : Math.floor(timestamp / (periodSeconds * 1000)) + delta
  },
}

function codesOf(key: Uint8Array, label: string): TOTP {
  const secret = new Secret({ buffer: new Uint8Array(key).buffer })
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: periodSeconds, secret })
}
