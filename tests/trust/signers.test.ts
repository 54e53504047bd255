import { generateKeyPairSync, verify } from 'node:crypto'
import t from 'tap'
import { familyRow, signatureRowFor } from '../../src/trust/algorithms.js'
import { generateKeyPair, openKeyPair } from '../../src/trust/keys.js'
import { pemSigner } from '../../src/trust/signers.js'
import { families, person } from './people.js'

for (const family of families) {
  t.test(`A signer gives raw XML-DSig values of every digest (${family})`, async t => {
    const { signer, pair } = await person(family)
    t.equal(signer.family, family)
    for (const digest of ['SHA-256', 'SHA-384', 'SHA-512'] as const) {
      const bytes = Buffer.from('treść')
      const value = await signer.sign(bytes, digest)
      const { node } = signatureRowFor(family, digest)
      const key = { key: Buffer.from(pair.spki), format: 'der', type: 'spki', dsaEncoding: 'ieee-p1363' } as const
      t.ok(verify(node, bytes, key, value))
      t.equal(value.byteLength, familyRow(family).signatureBytes ?? 256)
    }
  })
}

t.test('A signer takes only a key of an allowed kind, with its own certificate first', async t => {
  const [one, other] = [await person('EC-P256'), await person('EC-P256')]
  t.throws(() => pemSigner(one.pair.privateKeyPem, other.certificatePem), /not of this key/)
  t.throws(() => pemSigner(one.pair.privateKeyPem, ''), /not of this key/)
  t.throws(() => pemSigner(one.pair.privateKeyPem, one.authority.certificatePem), /not of this key/)
  for (const pair of [
    generateKeyPairSync('rsa', { modulusLength: 1024 }),
    generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
    generateKeyPairSync('ed25519'),
  ]) {
    const pem = pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
    t.throws(() => pemSigner(pem, one.certificatePem), /allowed kind/)
    t.throws(() => openKeyPair(pem), /allowed kind/)
  }
})

t.test(
  'Keys open from PKCS#1, SEC1 and encrypted PKCS#8 too, and RSA keys have a shortest and a longest length',
  async t => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey
    t.equal(openKeyPair(rsa.export({ format: 'pem', type: 'pkcs1' }).toString()).family, 'RSA')
    t.equal(openKeyPair(ec.export({ format: 'pem', type: 'sec1' }).toString()).family, 'EC-P384')
    const locked = ec.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' }).toString()
    t.equal(openKeyPair(locked, 'x').family, 'EC-P384')
    t.throws(() => openKeyPair(locked, 'y'))
    await t.rejects(generateKeyPair('RSA', 1024), RangeError)
    await t.rejects(generateKeyPair('RSA', 16384), RangeError)
  },
)
