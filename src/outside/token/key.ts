import { createHash } from 'node:crypto'
import type { Attribute, Mechanism, RsaPSS, Template } from 'pkcs11js'
import { type Library, wordOf } from './library.js'
import type { KeyPlace, Scheme } from './talk.js'
import { Trouble } from './trouble.js'

/** What goes before a hash in a PKCS#1 v1.5 signature. @see RFC 8017 §9.2 note 1 */
const digestInfo: Readonly<Record<Scheme['digest'], string>> = {
  'SHA-256': '3031300d060960864801650304020105000420',
  'SHA-384': '3041300d060960864801650304020205000430',
  'SHA-512': '3051300d060960864801650304020305000440',
}

/** Longest signature value: RSA with 8192 bits. */
const maxSignatureBytes = 1024

interface Session {
  readonly handle: Buffer
  readonly key: Buffer
  readonly asksEachTime: boolean
  readonly isRsa: boolean
  readonly era: number
}

/** A private key in a token, with the session that reaches it; a lost session is opened again. */
export class TokenKey {
  readonly #library: Library
  readonly #place: KeyPlace
  #session: Session | undefined
  /** A PIN that was wrong once is not tried again: tokens lock after a few. */
  #refusedPin: Trouble | undefined

  constructor(library: Library, place: KeyPlace) {
    this.#library = library
    this.#place = place
  }

  /** Opens the session and gives the certificates (DER) that bear the key's identifier. @throws Trouble */
  open(): Uint8Array[] {
    const session = this.#opened()
    return this.#certificates(session)
  }

  /** The raw signature value; a session that was lost is opened again once. @throws Trouble */
  sign(bytes: Uint8Array, scheme: Scheme): Uint8Array {
    try {
      return this.#signed(bytes, scheme)
    } catch (cause) {
      if (cause instanceof Trouble && cause === this.#refusedPin) throw cause
      if (cause instanceof Trouble && cause.trouble === 'OTHER_CERTIFICATE') throw cause
      this.#library.renew()
      this.#session = undefined
      try {
        return this.#signed(bytes, scheme)
      } catch (again) {
        throw again instanceof Trouble ? again : new Trouble('LOST', wordOf(again))
      }
    }
  }

  close(): void {
    if (this.#session === undefined || this.#session.era !== this.#library.era) return
    try {
      this.#library.api.C_CloseSession(this.#session.handle)
    } catch {
      // Gone already.
    }
    this.#session = undefined
  }

  #opened(): Session {
    const { api, constants: c, era } = this.#library
    if (this.#session?.era === era) return this.#session
    if (this.#refusedPin !== undefined) throw this.#refusedPin
    const slot = this.#library.slotOf(this.#place.token)
    const handle = api.C_OpenSession(slot, c.CKF_SERIAL_SESSION)
    this.#logIn(handle, c.CKU_USER)
    const key = this.#find(handle)
    this.#session = { handle, key, asksEachTime: this.#asksEachTime(handle, key), isRsa: this.#isRsa(handle, key), era }
    return this.#session
  }

  #logIn(session: Buffer, user: number): void {
    try {
      this.#library.api.C_Login(session, user, this.#place.pin)
    } catch (cause) {
      const word = wordOf(cause)
      if (word === 'CKR_USER_ALREADY_LOGGED_IN') return
      if (!word.startsWith('CKR_PIN_')) throw cause
      this.#refusedPin = new Trouble(word === 'CKR_PIN_LOCKED' ? 'PIN_LOCKED' : 'WRONG_PIN', word)
      throw this.#refusedPin
    }
  }

  #find(session: Buffer): Buffer {
    const { constants: c } = this.#library
    const found = this.#objects(session, [{ type: c.CKA_CLASS, value: c.CKO_PRIVATE_KEY }, this.#name()])
    const [key, ...others] = found
    if (key === undefined) throw new Trouble('NO_KEY')
    if (others.length > 0) throw new Trouble('SEVERAL_KEYS')
    return key
  }

  #name(): Attribute {
    const { constants: c } = this.#library
    const { key } = this.#place
    return key.startsWith('id:')
      ? { type: c.CKA_ID, value: Buffer.from(key.slice(3), 'hex') }
      : { type: c.CKA_LABEL, value: key }
  }

  #objects(session: Buffer, template: Template): Buffer[] {
    const { api } = this.#library
    api.C_FindObjectsInit(session, template)
    try {
      return api.C_FindObjects(session, 20)
    } finally {
      api.C_FindObjectsFinal(session)
    }
  }

  #isRsa(session: Buffer, key: Buffer): boolean {
    const { api, constants: c } = this.#library
    const [type] = api.C_GetAttributeValue(session, key, [{ type: c.CKA_KEY_TYPE }])
    return Buffer.isBuffer(type?.value) && type.value.readUInt32LE(0) === c.CKK_RSA
  }

  #asksEachTime(session: Buffer, key: Buffer): boolean {
    const { api, constants: c } = this.#library
    try {
      const [found] = api.C_GetAttributeValue(session, key, [{ type: c.CKA_ALWAYS_AUTHENTICATE }])
      return Buffer.isBuffer(found?.value) && found.value[0] === 1
    } catch {
      // Older tokens do not know the attribute.
      return false
    }
  }

  #certificates({ handle, key }: Session): Uint8Array[] {
    const { api, constants: c } = this.#library
    const [id] = api.C_GetAttributeValue(handle, key, [{ type: c.CKA_ID }])
    if (!Buffer.isBuffer(id?.value) || id.value.byteLength === 0) return []
    const held = this.#objects(handle, [
      { type: c.CKA_CLASS, value: c.CKO_CERTIFICATE },
      { type: c.CKA_ID, value: id.value },
    ])
    return held.flatMap(one => {
      const [value] = api.C_GetAttributeValue(handle, one, [{ type: c.CKA_VALUE }])
      return Buffer.isBuffer(value?.value) ? [new Uint8Array(value.value)] : []
    })
  }

  #signed(bytes: Uint8Array, scheme: Scheme): Uint8Array {
    const { api, constants: c } = this.#library
    const session = this.#opened()
    if (session.isRsa !== (scheme.kind !== 'EC')) throw new Trouble('OTHER_CERTIFICATE')
    const hash = createHash(scheme.digest.replace('-', '').toLowerCase()).update(bytes).digest()
    const input = scheme.kind === 'RSA' ? Buffer.concat([Buffer.from(digestInfo[scheme.digest], 'hex'), hash]) : hash
    api.C_SignInit(session.handle, this.#mechanism(scheme, hash.byteLength), session.key)
    if (session.asksEachTime) this.#logIn(session.handle, c.CKU_CONTEXT_SPECIFIC)
    return new Uint8Array(api.C_Sign(session.handle, input, Buffer.alloc(maxSignatureBytes)))
  }

  /** @see PKCS #11 Current Mechanisms v2.40 §2.1.6, §2.1.10, §2.3.6 */
  #mechanism({ kind, digest }: Scheme, saltLength: number): Mechanism {
    const { constants: c } = this.#library
    if (kind === 'RSA') return { mechanism: c.CKM_RSA_PKCS }
    if (kind === 'EC') return { mechanism: c.CKM_ECDSA }
    const rows = {
      'SHA-256': [c.CKM_SHA256, c.CKG_MGF1_SHA256],
      'SHA-384': [c.CKM_SHA384, c.CKG_MGF1_SHA384],
      'SHA-512': [c.CKM_SHA512, c.CKG_MGF1_SHA512],
    } as const
    const [hashAlg, mgf] = rows[digest]
    const parameter: RsaPSS = { type: c.CK_PARAMS_RSA_PSS, hashAlg, mgf, saltLen: saltLength }
    return { mechanism: c.CKM_RSA_PKCS_PSS, parameter }
  }
}
