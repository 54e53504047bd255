import type { KeyObject } from 'node:crypto'
import {
  keyIdOf,
  rawPublicKey,
  readNote,
  readVerifierKey,
  signatureLine,
  signatureType,
  signText,
  type UnverifiedNote,
  verifierKey,
  verifiesText,
} from './note.js'

/** A key and the trees whose checkpoints it may sign: more than `after`, at most `until` entries. */
export interface KeyPeriod {
  readonly key: KeyObject
  readonly after: number
  readonly until: number
}

/** Whose ledger it is: what a verifier knows beforehand, and the handovers that were published since. */
export interface LedgerTrust {
  readonly origin: string
  /** Ed25519 public key of its checkpoints: any one of the chain. */
  readonly key: KeyObject
  /** Notes by which one key hands over to the next, in order; nothing of them is believed but what the key above leads to. */
  readonly handovers?: readonly string[]
}

/** That the ledger's checkpoints beyond a size are signed by another key. */
export interface Handover {
  readonly size: number
  readonly root: Uint8Array
  readonly old: KeyObject
  readonly new: KeyObject
}

/** Second line of a handover: no number stands there, so no signature of it is one of a checkpoint. */
const secondLine = 'przekazanie klucza'

const wholeTree = { after: -1, until: Number.POSITIVE_INFINITY } as const

/**
 * The note by which the old key hands over at a state of the tree: signed by both, so that neither can be taken without
 * its holder. From then on the old key signs nothing.
 * @see C2SP signed-note · docs/ledger-format.md
 */
export function signHandover(
  origin: string,
  state: { readonly size: number; readonly root: Uint8Array },
  keys: { readonly old: KeyObject; readonly new: KeyObject },
): string {
  const root = Buffer.from(state.root).toString('base64')
  const lines = [origin, secondLine, state.size, root, verifierKey(origin, keys.old), verifierKey(origin, keys.new)]
  const text = `${lines.join('\n')}\n`
  const signed = [keys.old, keys.new].map(key => signatureLine(origin, plainId(origin, key), signText(text, key)))
  return `${text}\n${signed.join('')}`
}

function plainId(origin: string, key: KeyObject): string {
  return keyIdOf(origin, signatureType.ed25519, rawPublicKey(key))
}

/** The handover in a note, once both keys' signatures hold; `undefined` when it is none of this origin. */
export function readHandover(note: string, origin: string): Handover | undefined {
  const read = readNote(note)
  const [name, second, size = '', root = '', old = '', next = '', end] = read?.text.split('\n') ?? []
  if (read === undefined || name !== origin || second !== secondLine || end !== '') return undefined
  if (!/^(0|[1-9][0-9]{0,14})$/.test(size) || !/^[A-Za-z0-9+/]{43}=$/.test(root)) return undefined
  const [from, to] = [readVerifierKey(old), readVerifierKey(next)]
  if (from?.name !== origin || to?.name !== origin) return undefined
  if (!isSignedBy(read, origin, from.key) || !isSignedBy(read, origin, to.key)) return undefined
  return { size: Number(size), root: Buffer.from(root, 'base64'), old: from.key, new: to.key }
}

function isSignedBy({ text, signatures }: UnverifiedNote, origin: string, key: KeyObject): boolean {
  const id = plainId(origin, key)
  const own = signatures.filter(one => one.name === origin && one.keyId === id)
  return own.length > 0 && own.every(({ value }) => verifiesText(text, key, value))
}

/** The handovers that lead to or from the trusted key without a break; the others are not believed. */
export function trustedHandovers({ origin, key, handovers = [] }: LedgerTrust): readonly Handover[] {
  const read = handovers.map(note => readHandover(note, origin))
  const at = read.findIndex(one => one !== undefined && (same(one.old, key) || same(one.new, key)))
  const middle = read[at]
  if (middle === undefined) return []
  const chain = [middle]
  for (let i = at - 1, first = middle; i >= 0; i -= 1) {
    const before = read[i]
    if (before === undefined || !follows(before, first)) break
    chain.unshift(before)
    first = before
  }
  for (let i = at + 1, last = middle; i < read.length; i += 1) {
    const next = read[i]
    if (next === undefined || !follows(last, next)) break
    chain.push(next)
    last = next
  }
  return chain
}

function follows(earlier: Handover, later: Handover): boolean {
  return same(earlier.new, later.old) && earlier.size <= later.size
}

/** Whether two keys are one. */
export function same(a: KeyObject, b: KeyObject): boolean {
  return rawPublicKey(a).equals(rawPublicKey(b))
}

/** The keys that the trust reaches and which trees each may sign, the newest first. */
export function keyPeriods(trust: LedgerTrust): readonly KeyPeriod[] {
  const chain = trustedHandovers(trust)
  const [first] = chain
  if (first === undefined) return [{ key: trust.key, ...wholeTree }]
  const periods: KeyPeriod[] = [{ key: first.old, after: wholeTree.after, until: first.size }]
  for (const [i, { size, new: key }] of chain.entries())
    periods.push({ key, after: size, until: chain[i + 1]?.size ?? wholeTree.until })
  return periods.reverse()
}

/** Handovers one after another, as they are published. */
export function handoversIn(text: string): readonly string[] {
  return text.match(/(?:[^\n]+\n)+\n(?:— [^\n]+\n)+/g) ?? []
}
