/** Certification paths made at random, each good or with one flaw: what path validation is held against other validators with. */
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'
import type { Dice } from '../xml/documents.js'

export const now = new Date('2026-11-20T12:00:00.000Z')
const dayMs = 86_400_000
const at = (days: number) => new Date(now.getTime() + days * dayMs)

/** What is wrong with a path, or not: `authority` flaws befall one of the certificates between root and leaf. */
export const flaws = [
  'NONE',
  'LEAF_EXPIRED',
  'LEAF_NOT_YET',
  'AUTHORITY_EXPIRED',
  'AUTHORITY_NOT_YET',
  'AUTHORITY_WITHOUT_CONSTRAINTS',
  'AUTHORITY_NOT_CA',
  'PATH_TOO_LONG',
  'AUTHORITY_MAY_NOT_CERTIFY',
  'OTHER_ISSUER_NAME',
  'LEAF_CRITICAL',
  'AUTHORITY_CRITICAL',
  'LEAF_SIGNATURE_BENT',
  'AUTHORITY_SIGNATURE_BENT',
  'SIGNED_BY_NAMESAKE',
  'AUTHORITY_MISSING',
  'OTHER_ROOT',
  'NAME_NOT_PERMITTED',
  'NAME_PERMITTED',
  'NAME_CONSTRAINT_NOT_CRITICAL',
  'LEAF_KEY_USAGE',
  'LEAF_EXTENDED_USAGE',
  'SHA1',
] as const
export type Flaw = (typeof flaws)[number]

/** Flaws that need a certificate between root and leaf. */
const needsAuthority = /^AUTHORITY|PATH|NAME_|NAMESAKE/

export interface Chain {
  readonly flaw: Flaw
  /** DER. */
  readonly root: Uint8Array
  /** DER, in no order that a verifier may rely on. */
  readonly between: readonly Uint8Array[]
  readonly leaf: Uint8Array
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

interface Maker {
  readonly name: string
  readonly keys: webcrypto.CryptoKeyPair
}

async function maker(name: string): Promise<Maker> {
  return { name, keys: await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) }
}

interface Order {
  readonly subject: Maker
  readonly issuer: Maker
  readonly extensions: readonly Extension[]
  readonly from?: number
  readonly to?: number
  readonly hash?: 'SHA-1' | 'SHA-256'
  readonly serial: number
}

async function certificate(order: Order): Promise<Uint8Array> {
  const { subject, issuer, extensions, from = -10, to = 300, hash = 'SHA-256', serial } = order
  const made = await X509CertificateGenerator.create({
    serialNumber: serial.toString(16).padStart(4, '0'),
    subject: `CN=${subject.name}`,
    issuer: `CN=${issuer.name}`,
    notBefore: at(from),
    notAfter: at(to),
    signingAlgorithm: { ...algorithm, hash },
    publicKey: subject.keys.publicKey,
    signingKey: issuer.keys.privateKey,
    extensions: [...extensions, await SubjectKeyIdentifierExtension.create(subject.keys.publicKey)],
  })
  return new Uint8Array(made.rawData)
}

/** NameConstraints with one permitted subtree of DNS names. @see RFC 5280 §4.2.1.10 */
function nameConstraints(dns: string, isCritical: boolean): Extension {
  const name = Buffer.from(dns)
  const general = Buffer.concat([Buffer.from([0x82, name.length]), name])
  const subtree = Buffer.concat([Buffer.from([0x30, general.length]), general])
  const permitted = Buffer.concat([Buffer.from([0xa0, subtree.length]), subtree])
  return new Extension('2.5.29.30', isCritical, Buffer.concat([Buffer.from([0x30, permitted.length]), permitted]))
}

const certifying = new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true)
const unknown = () => new Extension('1.2.3.4.5', true, new Uint8Array([0x05, 0x00]))

function authorityExtensions(flaw: Flaw, isStruck: boolean, below: number): Extension[] {
  const constraints = new BasicConstraintsExtension(
    true,
    flaw === 'PATH_TOO_LONG' && isStruck ? below - 1 : undefined,
    true,
  )
  const own: Extension[] = [constraints, certifying]
  if (!isStruck) return own
  if (flaw === 'AUTHORITY_WITHOUT_CONSTRAINTS') return [certifying]
  if (flaw === 'AUTHORITY_NOT_CA') return [new BasicConstraintsExtension(false, undefined, true), certifying]
  if (flaw === 'AUTHORITY_MAY_NOT_CERTIFY') return [constraints, new KeyUsagesExtension(KeyUsageFlags.cRLSign, true)]
  if (flaw === 'AUTHORITY_CRITICAL') return [...own, unknown()]
  if (flaw === 'NAME_NOT_PERMITTED') return [...own, nameConstraints('inny.example', true)]
  if (flaw === 'NAME_PERMITTED') return [...own, nameConstraints('sd.example', true)]
  if (flaw === 'NAME_CONSTRAINT_NOT_CRITICAL') return [...own, nameConstraints('inny.example', false)]
  return own
}

function leafExtensions(flaw: Flaw): Extension[] {
  const usage = flaw === 'LEAF_KEY_USAGE' ? KeyUsageFlags.keyEncipherment : KeyUsageFlags.digitalSignature
  const extensions: Extension[] = [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(usage, true),
    new SubjectAlternativeNameExtension([{ type: 'dns', value: 'a.sd.example' }]),
  ]
  if (flaw === 'LEAF_CRITICAL') extensions.push(unknown())
  if (flaw === 'LEAF_EXTENDED_USAGE') extensions.push(new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1'], true))
  return extensions
}

/** The certificate with a bit of its signature changed. */
function bent(der: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(der)
  changed[changed.length - 5] = (changed[changed.length - 5] ?? 0) ^ 1
  return changed
}

/** A path of two to five certificates with this flaw. */
export async function chain(flaw: Flaw, dice: Dice): Promise<Chain> {
  const least = flaw === 'PATH_TOO_LONG' ? 2 : needsAuthority.test(flaw) ? 1 : 0
  const depth = least + dice.next(4 - least)
  const makers: Maker[] = []
  for (let i = 0; i <= depth + 1; i++) makers.push(await maker(i === 0 ? 'Korzen' : i > depth ? 'SD' : `Posredni ${i}`))
  const struck = flaw === 'PATH_TOO_LONG' ? 1 + dice.next(depth - 1) : depth === 0 ? 0 : 1 + dice.next(depth)
  const dates = (isStruck: boolean, kind: 'LEAF' | 'AUTHORITY') => {
    if (isStruck && flaw === `${kind}_EXPIRED`) return { to: -1 }
    return isStruck && flaw === `${kind}_NOT_YET` ? { from: 1 } : {}
  }
  const [top, last] = [makers[0] as Maker, makers[depth + 1] as Maker]
  let serial = 1
  const root = await certificate({
    subject: top,
    issuer: top,
    extensions: authorityExtensions('NONE', false, depth),
    serial,
  })
  const between: Uint8Array[] = []
  for (let i = 1; i <= depth; i++) {
    const isStruck = i === struck
    const [subject, above] = [makers[i] as Maker, makers[i - 1] as Maker]
    const issuer = flaw === 'SIGNED_BY_NAMESAKE' && isStruck ? await maker(above.name) : above
    const extensions = authorityExtensions(flaw, isStruck, depth - i)
    const der = await certificate({ subject, issuer, extensions, serial: ++serial, ...dates(isStruck, 'AUTHORITY') })
    if (flaw !== 'AUTHORITY_MISSING' || !isStruck)
      between.push(flaw === 'AUTHORITY_SIGNATURE_BENT' && isStruck ? bent(der) : der)
  }
  const above = makers[depth] as Maker
  const issuer = flaw === 'OTHER_ISSUER_NAME' ? { ...above, name: 'Ktos inny' } : above
  const hash = flaw === 'SHA1' ? 'SHA-1' : 'SHA-256'
  const extensions = leafExtensions(flaw)
  const made = await certificate({ subject: last, issuer, extensions, hash, serial: ++serial, ...dates(true, 'LEAF') })
  const leaf = flaw === 'LEAF_SIGNATURE_BENT' ? bent(made) : made
  if (dice.chance(50)) between.reverse()
  return { flaw, root: flaw === 'OTHER_ROOT' ? await otherRoot(top.name) : root, between, leaf }
}

async function otherRoot(name: string): Promise<Uint8Array> {
  const other = await maker(name)
  return certificate({ subject: other, issuer: other, extensions: authorityExtensions('NONE', false, 0), serial: 1 })
}
