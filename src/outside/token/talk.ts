/** What the thread that holds a PKCS#11 library is asked, and what it answers. */

/** How a key signs; the thread does the hashing. */
export interface Scheme {
  readonly kind: 'RSA' | 'RSA-PSS' | 'EC'
  readonly digest: 'SHA-256' | 'SHA-384' | 'SHA-512'
}

/** Which key of which token. */
export interface KeyPlace {
  /** The token's label. */
  readonly token: string
  /** The key's label, or `id:` and its identifier in hex. */
  readonly key: string
  readonly pin: string
}

export type Question =
  | { readonly ask: 'OPEN'; readonly place: KeyPlace }
  | { readonly ask: 'SIGN'; readonly handle: number; readonly scheme: Scheme; readonly bytes: Uint8Array }
  | { readonly ask: 'CLOSE'; readonly handle: number }

/**
 * Why a token does not serve. NO_PACKAGE: pkcs11js is not installed; NO_MODULE: the library cannot be loaded; NO_TOKEN: no token of this label
 * is present; LOST: it was there and does not answer; the rest is what it says.
 */
export type TokenTrouble =
  | 'NO_PACKAGE'
  | 'NO_MODULE'
  | 'NO_TOKEN'
  | 'WRONG_PIN'
  | 'PIN_LOCKED'
  | 'NO_KEY'
  | 'SEVERAL_KEYS'
  | 'NO_CERTIFICATE'
  | 'OTHER_CERTIFICATE'
  | 'LOST'

export type Reply =
  | { readonly opened: number; readonly certificates: readonly Uint8Array[] }
  | { readonly value: Uint8Array }
  | { readonly closed: true }
  /** `said`: the library's own word for it, such as CKR_DEVICE_REMOVED; never holds what it was given. */
  | { readonly trouble: TokenTrouble; readonly said?: string }
