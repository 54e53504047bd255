import 'reflect-metadata'
import { createPublicKey, webcrypto } from 'node:crypto'
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Pkcs10CertificateRequest,
  Pkcs10CertificateRequestGenerator,
  X509CertificateGenerator,
} from '@peculiar/x509'
import { fault, type Refusal, refuse } from '../fault/refusal.js'
import type { KeyFamily } from '../ports/runtime/signer.js'
import { certificateAlgorithms, familyOf, familyRow } from './algorithms.js'
import { randomSerial } from './authority.js'
import { algorithmName } from './certificates.js'
import { type KeyPair, keyBits, webAlgorithm, webKeys } from './keys.js'
import { distinguishedName, type Subject } from './names.js'

/** What a certificate request proves: its sender holds the private key of `spki`. */
export interface CertificateRequest {
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array
  /** RFC 4514, for people. */
  readonly subject: string
  /** A request whose own signature fails is refused. */
  readonly signatureValid: true
  readonly family: KeyFamily
  readonly bits: number
}

const maxRequestBytes = 16 * 1024

/** Reads a PKCS#10 request in DER or PEM and verifies its signature; 5018 with the reason otherwise. @see RFC 2986 @req A1.1 */
export async function readCsr(source: Uint8Array | string): Promise<CertificateRequest | Refusal<'5018'>> {
  if (source.length > maxRequestBytes) return refused('Żądanie certyfikatu jest za długie.')
  let request: Pkcs10CertificateRequest
  let isSigned: boolean
  try {
    request = new Pkcs10CertificateRequest(source)
    isSigned = await request.verify(webcrypto)
  } catch {
    return refused('Żądanie certyfikatu nie jest czytelnym PKCS#10.')
  }
  if (!isSigned) return refused('Podpis żądania certyfikatu jest nieprawidłowy.')
  if (!certificateAlgorithms.has(algorithmName(request.signatureAlgorithm))) {
    return refused('Żądanie certyfikatu jest podpisane niedozwolonym algorytmem.')
  }
  const key = createPublicKey({ key: Buffer.from(request.publicKey.rawData), format: 'der', type: 'spki' })
  const family = familyOf(key)
  if (family === undefined || familyRow(family).isIssued !== true) {
    return refused('Klucz żądania jest niedozwolonego rodzaju lub za krótki.')
  }
  return {
    spki: new Uint8Array(key.export({ format: 'der', type: 'spki' })),
    subject: request.subject,
    signatureValid: true,
    family,
    bits: keyBits(key),
  }
}

function refused(text: string): Refusal<'5018'> {
  return refuse('5018', [fault('5018', text)])
}

/** A PKCS#10 request over the pair's key, in PEM. @see RFC 2986 */
export async function createCsr(pair: KeyPair, subject: Subject): Promise<string> {
  const request = await Pkcs10CertificateRequestGenerator.create(
    { name: distinguishedName(subject), keys: await webKeys(pair), signingAlgorithm: webAlgorithm(pair.family) },
    webcrypto,
  )
  return `${request.toString('pem')}\n`
}

/** A self-signed certificate over the pair's key, in DER: what registration is signed with. Holds for `validDays` (2 where absent). */
export async function createSelfSigned(pair: KeyPair, subject: Subject, now: Date, validDays = 2): Promise<Uint8Array> {
  const generated = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: randomSerial(),
      name: distinguishedName(subject),
      notBefore: new Date(now.getTime() - 300_000),
      notAfter: new Date(now.getTime() + validDays * 86_400_000),
      signingAlgorithm: webAlgorithm(pair.family),
      keys: await webKeys(pair),
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      ],
    },
    webcrypto,
  )
  return new Uint8Array(generated.rawData)
}
