import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { sha256 } from './hash.js'

/** A note's text and the signature lines below it, nothing of it verified yet. @see C2SP signed-note */
export interface UnverifiedNote {
  /** With its final newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export interface NoteSignature {
  readonly name: string
  /** The first four bytes, hex. */
  readonly keyId: string
  /** What follows the key id. */
  readonly value: Buffer
}

/** Signature types of the notes we write. */
export const signatureType = { ed25519: 0x01, timedCosignature: 0x04 } as const
export type SignatureType = (typeof signatureType)[keyof typeof signatureType]

const maxSignatures = 64
const maxNoteCharacters = 65_536

/** The 32 bytes of an Ed25519 public key. @throws Error for a key of another kind */
export function rawPublicKey(key: KeyObject): Buffer {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key of checkpoints has to be an Ed25519 key')
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
}

/** The key with these 32 bytes. */
export function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') },
    format: 'jwk',
  })
}

/** A private key from PEM. @throws Error when it is none, or no Ed25519 key */
export function checkpointKeyOf(pem: string): KeyObject {
  const key = createPrivateKey(pem)
  rawPublicKey(key)
  return key
}

/** The key id of a signature line, hex: SHA-256(name ‖ LF ‖ type ‖ public key), its first four bytes. @see C2SP signed-note "Signatures" */
export function keyIdOf(name: string, type: SignatureType, publicKey: Uint8Array): string {
  return sha256(Buffer.from(`${name}\n`), Buffer.of(type), publicKey)
    .subarray(0, 4)
    .toString('hex')
}

/** Name and key of whoever signs. */
export interface NamedKey {
  readonly name: string
  readonly key: KeyObject
}

/**
 * The verifier key as one line, `name+keyid+base64(type ‖ key)`: what an auditor is given. Of a log's key where no type is
 * given; a witness's is of type `timedCosignature`. @see C2SP signed-note "Verifier keys" · C2SP tlog-cosignature
 */
export function verifierKey(name: string, key: KeyObject, type: SignatureType = signatureType.ed25519): string {
  const raw = rawPublicKey(key)
  const material = Buffer.concat([Buffer.of(type), raw]).toString('base64')
  return `${name}+${keyIdOf(name, type, raw)}+${material}`
}

/** Name and key of a verifier-key line of the type; `undefined` when it is malformed, or its key id is not that of the key. */
export function readVerifierKey(line: string, type: SignatureType = signatureType.ed25519): NamedKey | undefined {
  const [, name = '', keyId, material = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(line.trim()) ?? []
  const bytes = Buffer.from(material, 'base64')
  if (bytes.length !== 33 || bytes[0] !== type) return undefined
  const raw = bytes.subarray(1)
  if (keyIdOf(name, type, raw) !== keyId) return undefined
  return { name, key: publicKeyOf(raw) }
}

/** A signature line with its newline. */
export function signatureLine(name: string, keyId: string, value: Uint8Array): string {
  return `— ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), value]).toString('base64')}\n`
}

/** Whether a name may stand in a signature line: not empty, no white space, no plus. */
export function isKeyName(name: string): boolean {
  return /^[^\s+\p{Cc}]+$/u.test(name)
}

/** Text and signature lines of a note; `undefined` when it is not one. @see C2SP signed-note "Format" */
export function readNote(note: string): UnverifiedNote | undefined {
  if (note.length > maxNoteCharacters || /[^\P{Cc}\n]/u.test(note) || !note.endsWith('\n')) return undefined
  const end = note.lastIndexOf('\n\n')
  if (end < 0) return undefined
  const signatures: NoteSignature[] = []
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, name, value] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? []
    const bytes = Buffer.from(value ?? '', 'base64')
    // One signature has one spelling: bits that no byte uses are zero.
    if (bytes.toString('base64') !== value) return undefined
    if (name === undefined || bytes.length < 5 || signatures.length === maxSignatures) return undefined
    signatures.push({ name, keyId: bytes.subarray(0, 4).toString('hex'), value: bytes.subarray(4) })
  }
  return { text: note.slice(0, end + 1), signatures }
}

/** The raw Ed25519 signature of a text. @see RFC 8032 */
export function signText(text: string, key: KeyObject): Buffer {
  return sign(null, Buffer.from(text, 'utf8'), key)
}

/** Whether the Ed25519 signature is the key's over the text. @see RFC 8032 */
export function verifiesText(text: string, key: KeyObject, signature: Uint8Array): boolean {
  return signature.length === 64 && verify(null, Buffer.from(text, 'utf8'), key, signature)
}
