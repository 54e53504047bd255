import 'reflect-metadata'
import { randomBytes, webcrypto } from 'node:crypto'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PublicKey,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  X509Certificate as X509Parsed,
} from '@peculiar/x509'
import type { KeyFamily } from '../ports/runtime/signer.js'
import { type Certificate, certificatePem, readCertificate } from './certificates.js'
import { generateKeyPair, type KeyPair, openKeyPair, webAlgorithm, webKeys } from './keys.js'
import { distinguishedName, type Subject } from './names.js'
import type { Purpose } from './path.js'

/** A certification authority that can issue: its certificate and its key. */
export interface Authority {
  readonly certificate: Certificate
  readonly certificatePem: string
  /** PKCS#8; belongs into a file that only its owner reads. */
  readonly privateKeyPem: string
}

export interface RootOrder {
  readonly commonName: string
  readonly organization?: string
  readonly family: KeyFamily
  /** Of an RSA key; 3072 where absent. */
  readonly bits?: number
  readonly validDays: number
  readonly now: Date
}

/** Another name the certificate holds for: host names and addresses of servers. */
export type AlternativeName = { readonly type: 'dns' | 'ip' | 'email' | 'url'; readonly value: string }

export interface CertificateOrder {
  /** SubjectPublicKeyInfo in DER, as `readCsr` and `generateKeyPair` give it. */
  readonly spki: Uint8Array
  readonly subject: Subject
  readonly purpose: Purpose
  readonly sans?: readonly AlternativeName[]
  readonly notBefore: Date
  readonly notAfter: Date
  /** Hex, positive, at most 20 bytes; `randomSerial` gives one. */
  readonly serial: string
}

const clientAuth = '1.3.6.1.5.5.7.3.2'
const serverAuth = '1.3.6.1.5.5.7.3.1'
const documentSigning = '1.3.6.1.5.5.7.3.36'
const dayMs = 86_400_000

/* biome-ignore format: one row per purpose */
const profiles: Readonly<Record<Purpose, { readonly usage: KeyUsageFlags; readonly extended: string }>> = {
  'TLS-CLIENT': { usage: KeyUsageFlags.digitalSignature, extended: clientAuth },
  'TLS-SERVER': { usage: KeyUsageFlags.digitalSignature, extended: serverAuth },
  SIGNING: { usage: KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, extended: documentSigning },
}

/** A serial number of 127 random bits, in hex. @see RFC 5280 §4.1.2.2 */
export function randomSerial(): string {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes.toString('hex')
}

/** A new self-signed authority: path length 0, keyCertSign and cRLSign. @see RFC 5280 §4.2.1.9 */
export async function createRootAuthority(order: RootOrder): Promise<Authority> {
  const pair = await generateKeyPair(order.family, order.bits)
  const subject: Subject = {
    commonName: order.commonName,
    ...(order.organization === undefined ? {} : { organization: order.organization }),
    country: 'PL',
  }
  const generated = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: randomSerial(),
      name: distinguishedName(subject),
      notBefore: order.now,
      notAfter: new Date(order.now.getTime() + order.validDays * dayMs),
      signingAlgorithm: webAlgorithm(order.family),
      keys: await webKeys(pair),
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        await SubjectKeyIdentifierExtension.create(new PublicKey(pair.spki), false, webcrypto),
      ],
    },
    webcrypto,
  )
  return openAuthority(certificatePem(new Uint8Array(generated.rawData)), pair.privateKeyPem)
}

/** An authority from its files. @throws Error where certificate and key are unreadable or do not belong together */
export function openAuthority(pem: string, privateKeyPem: string): Authority {
  const certificate = readCertificate(pem)
  if (certificate === undefined || !certificate.isAuthority)
    throw new Error('This is not the certificate of an authority')
  const pair = openKeyPair(privateKeyPem)
  if (!Buffer.from(pair.spki).equals(certificate.spki)) throw new Error('The key is not of this authority')
  return { certificate, certificatePem: pem, privateKeyPem: pair.privateKeyPem }
}

/**
 * Issues an end-entity certificate, in DER. Nothing of a request enters it but the key.
 * @throws RangeError where it would outlive the authority @see RFC 5280 §4.2
 */
export async function issueCertificate(authority: Authority, order: CertificateOrder): Promise<Uint8Array> {
  if (order.notAfter > authority.certificate.notAfter)
    throw new RangeError('The certificate would outlive its authority')
  const pair: KeyPair = openKeyPair(authority.privateKeyPem)
  const issuer = new X509Parsed(authority.certificate.der)
  const publicKey = new PublicKey(order.spki)
  const generated = await X509CertificateGenerator.create(
    {
      serialNumber: order.serial,
      subject: distinguishedName(order.subject),
      issuer: issuer.subjectName,
      notBefore: order.notBefore,
      notAfter: order.notAfter,
      publicKey,
      signingKey: (await webKeys(pair)).privateKey,
      signingAlgorithm: webAlgorithm(pair.family),
      extensions: await extensionsOf(order, publicKey, issuer),
    },
    webcrypto,
  )
  return new Uint8Array(generated.rawData)
}

async function extensionsOf(order: CertificateOrder, key: PublicKey, issuer: X509Parsed): Promise<Extension[]> {
  const profile = profiles[order.purpose]
  const issuerKey = issuer.getExtension(SubjectKeyIdentifierExtension)?.keyId
  const extensions: Extension[] = [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(profile.usage, true),
    new ExtendedKeyUsageExtension([profile.extended], false),
    await SubjectKeyIdentifierExtension.create(key, false, webcrypto),
    issuerKey === undefined
      ? await AuthorityKeyIdentifierExtension.create(issuer.publicKey, false, webcrypto)
      : new AuthorityKeyIdentifierExtension(issuerKey, false),
  ]
  if (order.sans !== undefined && order.sans.length > 0) {
    extensions.push(new SubjectAlternativeNameExtension([...order.sans], false))
  }
  return extensions
}
