import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { EntryDraft, EntryPersonal } from '../ports/data/ledger.js'
import { canonicalJson } from './canonical-json.js'
import { hashBytes, sha256 } from './hash.js'

/** A personal part as it is stored. The layout is written down in docs/ledger-format.md. */
export interface SealedPersonal {
  /** SHA-256(salt ‖ personal part). */
  readonly opening: Uint8Array
  /** nonce(12) ‖ AES-256-GCM of the part's key under the controller's key ‖ tag(16). */
  readonly wrappedKey: Uint8Array
  /** nonce(12) ‖ AES-256-GCM of salt(32) ‖ personal part under the part's key ‖ tag(16). */
  readonly sealed: Uint8Array
}

/** 32 bytes; where the look-up key was changed all of them, in any order. */
export type LookupKeys = Uint8Array | readonly Uint8Array[]

/** Which entry of which controller a part belongs to: it can be opened nowhere else. */
export interface PartOwner {
  readonly controller: string
  readonly entryId: string
}

/** A personal part, opened. */
export interface OpenedPersonal {
  readonly salt: Uint8Array
  /** The canonical JSON of the part. */
  readonly text: string
}

/** Seals and opens personal parts, and makes look-up tokens. */
export interface PersonalKeys {
  /** Of each look-up key, the newest first: tells it and the master key from others without telling them, hex. */
  readonly keyChecks: readonly string[]
  seal(owner: PartOwner, personal: EntryPersonal): SealedPersonal
  /** @throws Error when the part is not that of the owner, was altered, or was sealed under another master key */
  open(owner: PartOwner, part: SealedPersonal): OpenedPersonal
  /** Under the newest look-up key. */
  token(searchKey: string): Buffer
  /** Under every look-up key: an entry bears the one that was the newest when it was made. */
  tokens(searchKey: string): readonly Buffer[]
}

/** How a search key was met, as one bit each in the last byte of a look-up token. */
export const met = { given: 1, asked: 2, acted: 4, concerned: 8 } as const

/** Bytes of a stored look-up token: HMAC-SHA-256 of the search key, and how it was met. */
export const tokenBytes = hashBytes + 1

const nonceBytes = 12
const tagBytes = 16
const keyBytes = 32
const saltBytes = 32

/**
 * What stands in the leaf for the personal part: SHA-256(opening ‖ SHA-256(sealed) ‖ SHA-256(tokens)). Whoever holds
 * no key can thus tell whether what is stored was altered, and whoever is shown salt and part that they are the ones.
 */
export function personalHashOf(part: Pick<SealedPersonal, 'opening' | 'sealed'>, tokens: Uint8Array): Buffer {
  return sha256(part.opening, sha256(part.sealed), sha256(tokens))
}

/** SHA-256(salt ‖ personal part). */
export function openingOf({ salt, text }: OpenedPersonal): Buffer {
  return sha256(salt, Buffer.from(text, 'utf8'))
}

/**
 * Keys of the personal parts: the controller's key is HKDF-SHA-256 of the master key without salt, with the info
 * `csizs-ledger/1 personal ` and the controller's code; tokens are HMAC-SHA-256 of the search key's UTF-8 bytes.
 * @throws Error when a key is not 32 bytes long
 */
export function personalKeys(master: Uint8Array, lookup: LookupKeys): PersonalKeys {
  const lookups = lookup instanceof Uint8Array ? [lookup] : lookup
  const [newest] = lookups
  if (newest === undefined || [master, ...lookups].some(key => key.length !== keyBytes)) {
    throw new Error('the personal key and the look-up key of the ledger are 32 bytes each')
  }
  const byController = new Map<string, Uint8Array>()
  const keyOf = (controller: string) => {
    const known = byController.get(controller)
    if (known !== undefined) return known
    const key = new Uint8Array(hkdfSync('sha256', master, '', `csizs-ledger/1 personal ${controller}`, keyBytes))
    byController.set(controller, key)
    return key
  }
  return {
    keyChecks: lookups.map(key => checkOf(master, key)),
    seal(owner, personal) {
      const random = randomBytes(saltBytes + keyBytes + 2 * nonceBytes)
      const salt = random.subarray(0, saltBytes)
      const key = random.subarray(saltBytes, saltBytes + keyBytes)
      const nonces = random.subarray(saltBytes + keyBytes)
      const text = canonicalJson(personal)
      return {
        opening: openingOf({ salt, text }),
        wrappedKey: encrypted(key, keyOf(owner.controller), nonces.subarray(0, nonceBytes), aad('key', owner)),
        sealed: encrypted(
          Buffer.concat([salt, Buffer.from(text, 'utf8')]),
          key,
          nonces.subarray(nonceBytes),
          aad('personal', owner),
        ),
      }
    },
    open(owner, part) {
      const key = decrypted(part.wrappedKey, keyOf(owner.controller), aad('key', owner))
      const plain = decrypted(part.sealed, key, aad('personal', owner))
      const opened = { salt: plain.subarray(0, saltBytes), text: plain.subarray(saltBytes).toString('utf8') }
      if (!openingOf(opened).equals(part.opening)) throw new Error('the personal part is not the one of its entry')
      return opened
    },
    token: searchKey => tokenUnder(newest, searchKey),
    tokens: searchKey => lookups.map(key => tokenUnder(key, searchKey)),
  }
}

function tokenUnder(key: Uint8Array, searchKey: string): Buffer {
  return createHmac('sha256', key).update(searchKey, 'utf8').digest()
}

function checkOf(master: Uint8Array, lookup: Uint8Array): string {
  return sha256(
    createHmac('sha256', master).update('csizs-ledger/1 key check').digest(),
    createHmac('sha256', lookup).update('csizs-ledger/1 key check').digest(),
  ).toString('hex')
}

/**
 * The look-up keys in the order in which the ledger took them, the newest first; those that it has not taken are left out.
 * @throws Error when one that it took is not among them: its entries could be found by nobody
 */
export function lookupKeysTaken(
  master: Uint8Array,
  lookup: LookupKeys,
  taken: readonly string[],
): readonly Uint8Array[] {
  const given = lookup instanceof Uint8Array ? [lookup] : lookup
  const keys = taken.map(check => given.find(key => checkOf(master, key) === check))
  if (keys.some(key => key === undefined))
    throw new Error('the personal key or the look-up key is not that of this ledger')
  return keys.filter(key => key !== undefined).reverse()
}

function aad(what: 'key' | 'personal', { controller, entryId }: PartOwner): Buffer {
  return Buffer.from(`csizs-ledger/1 ${what}\n${controller}\n${entryId}`, 'utf8')
}

function encrypted(plain: Uint8Array, key: Uint8Array, nonce: Uint8Array, additional: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(additional)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypted(bytes: Uint8Array, key: Uint8Array, additional: Uint8Array): Buffer {
  const end = bytes.length - tagBytes
  if (end < nonceBytes) throw new Error('a stored personal part is too short')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(additional)
  decipher.setAuthTag(bytes.subarray(end))
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, end)), decipher.final()])
}

/** The look-up tokens of a draft, each 33 bytes, ascending: of the persons, of the criteria, of what is concerned, and of the user's login. */
export function tokensOf(draft: EntryDraft, keys: PersonalKeys): Buffer {
  const how = new Map<string, number>()
  const mark = (searchKey: string, bit: number) => how.set(searchKey, (how.get(searchKey) ?? 0) | bit)
  for (const person of draft.persons) mark(person, met.given)
  for (const criterion of draft.personal.criteria ?? []) mark(criterion, met.asked)
  for (const concerned of draft.concerns ?? []) mark(concerned, met.concerned)
  if (draft.personal.login !== undefined) mark(loginKey(draft.personal.login), met.acted)
  const tokens = [...how].map(([searchKey, bits]) => Buffer.concat([keys.token(searchKey), Buffer.of(bits)]))
  return Buffer.concat(tokens.sort(Buffer.compare))
}

/** The search key of a login. */
export function loginKey(login: string): string {
  return `LOGIN:${login}`
}

/** The tokens in a stored sequence. @throws Error when it is not one */
export function tokensIn(bytes: Uint8Array): { readonly token: Uint8Array; readonly met: number }[] {
  if (bytes.length % tokenBytes !== 0) throw new Error('a stored sequence of look-up tokens is broken')
  return Array.from({ length: bytes.length / tokenBytes }, (_, i) => {
    const from = i * tokenBytes
    return { token: bytes.subarray(from, from + hashBytes), met: bytes[from + hashBytes] ?? 0 }
  })
}
