import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { createSecureContext } from 'node:tls'
import type { KeyFamily, Signer } from '../ports/runtime/signer.js'
import {
  type AlternativeName,
  createRootAuthority,
  issueCertificate,
  openAuthority,
  type Authority as RootAuthority,
  randomSerial,
} from '../trust/authority.js'
import { certificatePem } from '../trust/certificates.js'
import { generateKeyPair } from '../trust/keys.js'
import type { Subject } from '../trust/names.js'
import type { Purpose } from '../trust/path.js'
import { pemSigner } from '../trust/signers.js'
import type { Home } from './home.js'

/** The keys of an installation, opened. */
export interface Keys {
  readonly authority: RootAuthority
  /** PEM, for the TLS server. */
  readonly tls: { readonly key: string; readonly certificate: string }
  /** Sign answers and faults, in the family of the request's signature. */
  readonly signers: { readonly RSA: Signer; readonly EC: Signer }
  /** PEM: certificates that the gateway signs messages with. */
  readonly signingCertificates: readonly string[]
  /** Ed25519, PEM. */
  readonly checkpoint: string
  /** 32 bytes each. */
  readonly personal: Uint8Array
  /** The newest first; after a change the former ones, for entries of their time. */
  readonly lookup: readonly Uint8Array[]
  readonly holdings: Uint8Array
}

export interface KeyOrder {
  /** Name of the installation in the certificates' subjects. */
  readonly name: string
  readonly organization?: string
  /** Host names and addresses that the TLS certificate holds for. */
  readonly hosts: readonly string[]
  /** Key family of the certification authority; RSA, which the oldest clients read, where absent. */
  readonly authorityFamily?: KeyFamily
  readonly now: Date
}

const authorityDays = 3_650
const serverDays = 825
const signingDays = 1_095
const dayMs = 86_400_000

/** Only the owner reads keys; a file that is there is never written over. */
const privateFile = { mode: 0o600, flag: 'wx' } as const
const publicFile = { mode: 0o644, flag: 'wx' } as const

/** Makes every key and certificate of a new installation. @throws Error when one of the files exists */
export async function createKeys(home: Home, order: KeyOrder): Promise<void> {
  const { keys } = home
  await mkdir(keys.folder, { recursive: true, mode: 0o700 })
  const authority = await createRootAuthority({
    commonName: `${order.name} CA`,
    ...(order.organization === undefined ? {} : { organization: order.organization }),
    family: order.authorityFamily ?? 'RSA',
    validDays: authorityDays,
    now: order.now,
  })
  await writeFile(keys.authorityKey, authority.privateKeyPem, privateFile)
  await writeFile(keys.authority, authority.certificatePem, publicFile)
  const certify = (subject: string, purpose: Purpose, days: number, sans: readonly AlternativeName[] = []) => ({
    authority,
    subject: { ...subjectOf(order), commonName: subject },
    purpose,
    days,
    sans,
    now: order.now,
  })
  const tls = certify(order.hosts[0] ?? 'localhost', 'TLS-SERVER', serverDays, order.hosts.map(alternativeName))
  await createPair('EC-P256', undefined, tls, keys.tlsKey, keys.tls)
  const signing = certify(order.name, 'SIGNING', signingDays)
  await createPair('RSA', 2048, signing, keys.signingKeyRsa, keys.signingRsa)
  await createPair('EC-P256', undefined, signing, keys.signingKeyEc, keys.signingEc)
  const checkpoint = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
  await writeFile(keys.checkpoint, checkpoint, privateFile)
  await writeFile(keys.personal, `${randomBytes(32).toString('hex')}\n`, privateFile)
  await writeFile(keys.lookup, `${randomBytes(32).toString('hex')}\n`, privateFile)
  await createHoldingsKey(home)
}

/** An installation of an earlier program has none; an index under another key is made anew. */
async function createHoldingsKey({ keys }: Home): Promise<void> {
  await writeFile(keys.holdings, `${randomBytes(32).toString('hex')}\n`, privateFile)
}

interface Certification {
  readonly authority: RootAuthority
  readonly subject: Subject
  readonly purpose: Purpose
  readonly days: number
  readonly sans: readonly AlternativeName[]
  readonly now: Date
}

async function createPair(
  family: KeyFamily,
  bits: number | undefined,
  order: Certification,
  keyFile: string,
  certificateFile: string,
): Promise<void> {
  const pair = await generateKeyPair(family, bits)
  const der = await issueCertificate(order.authority, {
    spki: pair.spki,
    subject: order.subject,
    purpose: order.purpose,
    sans: order.sans,
    notBefore: order.now,
    notAfter: new Date(order.now.getTime() + order.days * dayMs),
    serial: randomSerial(),
  })
  await writeFile(keyFile, pair.privateKeyPem, privateFile)
  await writeFile(certificateFile, certificatePem(der), publicFile)
}

function subjectOf(order: KeyOrder): Omit<Subject, 'commonName'> {
  return { country: 'PL', ...(order.organization === undefined ? {} : { organization: order.organization }) }
}

function alternativeName(host: string): AlternativeName {
  return { type: isIP(host) === 0 ? 'dns' : 'ip', value: host }
}

/** Opens the keys of an installation. @throws Error when one is missing or does not fit its certificate */
export async function openKeys(home: Home): Promise<Keys> {
  const { keys } = home
  const text = (file: string) => readFile(file, 'utf8')
  const [rsa, ec] = [await text(keys.signingRsa), await text(keys.signingEc)]
  return {
    authority: openAuthority(await text(keys.authority), await text(keys.authorityKey)),
    tls: await openTlsKey(home),
    signers: { RSA: pemSigner(await text(keys.signingKeyRsa), rsa), EC: pemSigner(await text(keys.signingKeyEc), ec) },
    signingCertificates: [rsa, ec],
    checkpoint: await text(keys.checkpoint),
    personal: await openPersonalKey(home),
    lookup: lookupKeysIn(await text(keys.lookup)),
    holdings: await openHoldingsKey(home),
  }
}

/** The key of what is sealed and of the personal parts of entries. @throws Error when it cannot be read */
export async function openPersonalKey({ keys }: Home): Promise<Uint8Array> {
  return secret(await readFile(keys.personal, 'utf8'))
}

/** The key of the index of who is held where. @throws Error when it cannot be read or made */
export async function openHoldingsKey(home: Home): Promise<Uint8Array> {
  if (!existsSync(home.keys.holdings)) await createHoldingsKey(home)
  return secret(await readFile(home.keys.holdings, 'utf8'))
}

/**
 * Reads the TLS server's key and certificate, as they are now.
 * @throws Error when one is missing or does not fit the other
 */
export async function openTlsKey({ keys }: Home): Promise<Keys['tls']> {
  const [key, certificate] = await Promise.all([readFile(keys.tlsKey, 'utf8'), readFile(keys.tls, 'utf8')])
  createSecureContext({ key, cert: certificate })
  return { key, certificate }
}

/** The look-up keys in the text of their file: a line each, the newest first. @throws Error when a line is none */
export function lookupKeysIn(text: string): readonly Uint8Array[] {
  return text.trim().split(/\s+/).map(secret)
}

function secret(hex: string): Uint8Array {
  const bytes = Buffer.from(hex.trim(), 'hex')
  if (bytes.byteLength !== 32) throw new Error('A key file does not hold 32 bytes in hex')
  return bytes
}
