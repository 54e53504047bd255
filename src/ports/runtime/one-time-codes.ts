/** Codes of an application on a phone. @see RFC 6238 */
export interface OneTimeCodes {
  /** 160 random bits. */
  newKey(): Uint8Array
  /** How a key is told to the application: base32 for typing, an `otpauth:` address for the QR code. */
  told(key: Uint8Array, login: string): { readonly base32: string; readonly address: string }
  /** The time step (30 s) whose code this is, now or one step beside; `undefined`: of none. */
  stepOf(key: Uint8Array, code: string, now: Date): number | undefined
}
