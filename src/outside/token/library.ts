import type { PKCS11 } from 'pkcs11js'
import { Trouble } from './trouble.js'

export type Pkcs11 = typeof import('pkcs11js')

/** What a library says when its tokens have to be looked at anew. */
const alreadyInitialized = 'CKR_CRYPTOKI_ALREADY_INITIALIZED'

/** The word a library gave for a failure. @see PKCS #11 v2.40 §5.1 */
export function wordOf(cause: unknown): string {
  return (cause instanceof Error && /CKR_\w+/.exec(cause.message)?.[0]) || 'CKR_GENERAL_ERROR'
}

/** One PKCS#11 library, initialized. Blocks while it is called: for a thread of its own. */
export class Library {
  readonly api: PKCS11
  readonly constants: Pkcs11
  /** Grows each time the library began anew: handles of an earlier time mean nothing. */
  era = 0

  private constructor(api: PKCS11, constants: Pkcs11) {
    this.api = api
    this.constants = constants
  }

  /** @throws Trouble NO_PACKAGE or NO_MODULE */
  static async load(module: string): Promise<Library> {
    let constants: Pkcs11
    try {
      const held = await import('pkcs11js')
      constants = 'default' in held ? (held.default as Pkcs11) : held
    } catch {
      throw new Trouble('NO_PACKAGE')
    }
    const api = new constants.PKCS11()
    try {
      api.load(module)
    } catch {
      throw new Trouble('NO_MODULE')
    }
    const library = new Library(api, constants)
    library.#initialize()
    return library
  }

  #initialize(): void {
    this.era++
    try {
      this.api.C_Initialize()
    } catch (cause) {
      if (wordOf(cause) !== alreadyInitialized) throw new Trouble('NO_MODULE', wordOf(cause))
    }
  }

  /** Ends every session and looks at the tokens anew: a token that was pulled out and put in again is found only so. */
  renew(): void {
    try {
      this.api.C_Finalize()
    } catch {
      // A library that lost its device may refuse this too; what follows tells whether it still serves.
    }
    this.#initialize()
  }

  /** The slot whose token bears the label. @throws Trouble NO_TOKEN */
  slotOf(label: string): Buffer {
    for (const slot of this.api.C_GetSlotList(true)) {
      if (this.api.C_GetTokenInfo(slot).label.trim() === label) return slot
    }
    throw new Trouble('NO_TOKEN')
  }
}
