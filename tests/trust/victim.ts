/** The good message that attacks set out from. */
import type { SignatureForm } from '../../src/domain/registry/signature-form.js'
import { issueCertificate, randomSerial } from '../../src/trust/authority.js'
import { piece, type Victim } from './attacks/made-of.js'
import { later, message, person } from './people.js'

const soapNs = { '1.1': 'http://schemas.xmlsoap.org/soap/envelope/', '1.2': 'http://www.w3.org/2003/05/soap-envelope' }

/** A signed message and what an attacker holds: its key, a second certificate over the same key, and another system's certificate. */
export async function victim(family: 'RSA' | 'EC-P256', soapVersion: '1.1' | '1.2', form: SignatureForm) {
  const { signer, anchors, pair, authority } = await person(family)
  const text = Buffer.from(await message(signer, { soapVersion, form })).toString()
  const order = {
    spki: pair.spki,
    subject: { commonName: 'SD-000002' },
    purpose: 'SIGNING',
    notBefore: later(-1000),
    notAfter: later(86_400_000),
  } as const
  const sameKey = await issueCertificate(authority, { ...order, serial: randomSerial() })
  const other = await person(family, 'SIGNING', authority)
  const p = soapVersion === '1.1' ? 'soap' : 'soap12'
  const made: Victim = {
    text,
    p,
    soapNs: soapNs[soapVersion],
    kind: family === 'RSA' ? 'rsa' : 'ecdsa',
    privateKeyPem: pair.privateKeyPem,
    spki: pair.spki,
    sameKeyCertificate: Buffer.from(sameKey).toString('base64'),
    otherCertificate: Buffer.from(other.signer.chain[0] ?? '').toString('base64'),
    body: piece(text, `${p}:Body`),
    timestamp: piece(text, 'wsu:Timestamp'),
    signature: piece(text, 'ds:Signature'),
  }
  return { made, anchors, sameKey }
}
