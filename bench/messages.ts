/** Signed messages of given sizes, as the benchmark's subjects get them. */

import type { KeyFamily, Signer } from '../src/ports/runtime/signer.js'
import { createRootAuthority, issueCertificate, randomSerial } from '../src/trust/authority.js'
import { certificatePem } from '../src/trust/certificates.js'
import { generateKeyPair } from '../src/trust/keys.js'
import { type TrustAnchors, trustAnchors } from '../src/trust/path.js'
import { signMessage } from '../src/trust/sign-message.js'
import { pemSigner } from '../src/trust/signers.js'

export const now = new Date('2026-11-20T12:00:00Z')
const dayMs = 86_400_000

export interface Sender {
  readonly signer: Signer
  readonly anchors: TrustAnchors
  readonly privateKeyPem: string
  readonly certificatePem: string
  readonly caPem: string
}

/** A system with RSA-2048 or P-256. */
export async function sender(family: KeyFamily): Promise<Sender> {
  const dates = { notBefore: new Date(now.getTime() - dayMs), notAfter: new Date(now.getTime() + dayMs) }
  const authority = await createRootAuthority({
    commonName: 'CA',
    family,
    bits: 2048,
    validDays: 10,
    now: dates.notBefore,
  })
  const pair = await generateKeyPair(family, 2048)
  const order = {
    spki: pair.spki,
    subject: { commonName: 'SD-000001' },
    purpose: 'SIGNING',
    serial: randomSerial(),
    ...dates,
  } as const
  const pem = certificatePem(await issueCertificate(authority, order))
  return {
    signer: pemSigner(pair.privateKeyPem, pem),
    anchors: trustAnchors([authority.certificatePem]),
    privateKeyPem: pair.privateKeyPem,
    certificatePem: pem,
    caPem: authority.certificatePem,
  }
}

const record = (n: number) =>
  `<b:osoba xmlns:b="urn:csizs-gw:beneficjent:v1" nr="${n}"><b:imie>Świętosława</b:imie><b:nazwisko>Brzęczyszczykiewicz</b:nazwisko><b:pesel>00000000000</b:pesel><b:adres><b:gmina>1465011</b:gmina><b:ulica>ul. Żółkiewskiego 12 m. 3</b:ulica></b:adres></b:osoba>`

/** Content that makes the signed message about `bytes` long; without it, the shortest. */
export function contentOf(bytes: number, overhead: number): Uint8Array {
  let out = '<d:pobierzDaneOdpowiedz xmlns:d="urn:csizs-gw:dane-beneficjenta:v1">'
  for (let n = 0; out.length + overhead < bytes; n++) out += record(n)
  return Buffer.from(`${out}</d:pobierzDaneOdpowiedz>`)
}

/** A message of about this size; never shorter than its signature. */
export async function messageOf(bytes: number, signer: Signer): Promise<{ signed: Uint8Array; content: Uint8Array }> {
  const empty = await signMessage({ soapVersion: '1.1', body: contentOf(0, 1), signer, now })
  const content = contentOf(bytes, empty.byteLength)
  return { signed: await signMessage({ soapVersion: '1.1', body: content, signer, now }), content }
}
