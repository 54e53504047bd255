import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { certificateDer } from '../../src/trust/certificates.js'
import { readPkcs12, writePkcs12 } from '../../src/trust/pkcs12.js'
import { judge } from '../judges/available.js'
import { families, person } from './people.js'

t.setTimeout(900_000)

const openssl = judge('openssl')
const java = judge('java')

for (const family of families) {
  for (const strength of ['MODERN', 'LEGACY'] as const) {
    t.test(
      `A PKCS#12 file comes back as it was written, and OpenSSL opens it (${family}, ${strength})`,
      { skip: openssl.missing },
      async t => {
        const { pair, certificatePem, authority } = await person(family)
        const chainPem = certificatePem + authority.certificatePem
        const bytes = writePkcs12({
          privateKeyPem: pair.privateKeyPem,
          chainPem,
          password: 'zaq1!2wsx',
          friendlyName: 'SD-000001',
          strength,
        })
        const read = readPkcs12(bytes, 'zaq1!2wsx')
        if (typeof read === 'string') return t.fail(read)
        t.equal(read.privateKeyPem, pair.privateKeyPem)
        t.same(
          read.chain.map(one => Buffer.from(one)),
          [certificatePem, authority.certificatePem].map(one => Buffer.from(certificateDer(one))),
        )
        t.equal(readPkcs12(bytes, 'inne'), 'WRONG_PASSWORD')
        const folder = mkdtempSync(join(tmpdir(), 'pkcs12-'))
        t.teardown(() => rmSync(folder, { recursive: true, force: true }))
        writeFileSync(join(folder, 'a.p12'), bytes, { mode: 0o600 })
        const legacy = strength === 'LEGACY' ? ['-legacy'] : []
        const run = await openssl.run([
          'pkcs12',
          ...legacy,
          '-in',
          join(folder, 'a.p12'),
          '-passin',
          'pass:zaq1!2wsx',
          '-nodes',
        ])
        t.equal(run.code, 0, run.stderr)
        t.match(run.stdout.toString(), /friendlyName: SD-000001/)
        t.match(run.stdout.toString(), /BEGIN PRIVATE KEY/)
        if (java.missing) return
        const listed = await java.run(['tests/judges/ListKeyStore.java', join(folder, 'a.p12'), 'zaq1!2wsx'])
        t.equal(listed.stdout.toString().trim(), 'sd-000001 PRIVATE_KEY 2', listed.stderr)
      },
    )
  }

  t.test(`PKCS#12 files of OpenSSL are read, legacy encryption too (${family})`, { skip: openssl.missing }, async t => {
    const { pair, certificatePem } = await person(family)
    const folder = mkdtempSync(join(tmpdir(), 'pkcs12-'))
    t.teardown(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'key.pem'), pair.privateKeyPem, { mode: 0o600 })
    writeFileSync(join(folder, 'cert.pem'), certificatePem)
    for (const options of [
      [],
      ['-legacy'],
      ['-legacy', '-descert'],
      ['-keypbe', 'aes-128-cbc', '-certpbe', 'aes-256-cbc'],
    ]) {
      const args = ['pkcs12', '-export', ...options, '-inkey', join(folder, 'key.pem'), '-in', join(folder, 'cert.pem')]
      const run = await openssl.run([...args, '-passout', 'pass:tajne', '-out', join(folder, 'b.p12')])
      t.equal(run.code, 0, run.stderr)
      const read = readPkcs12(readFileSync(join(folder, 'b.p12')), 'tajne')
      if (typeof read === 'string') t.fail(`${options} ${read}`)
      else t.equal(read.privateKeyPem, pair.privateKeyPem)
    }
  })
}

t.test('What is not a PKCS#12 file is said to be unreadable', async t => {
  t.equal(readPkcs12(Buffer.from('x'), 'a'), 'UNREADABLE')
  t.equal(readPkcs12(Buffer.from('3003020103', 'hex'), 'a'), 'UNREADABLE')
})

t.test('A password that implementations encode differently is not written', async t => {
  const { pair, certificatePem } = await person('EC-P256')
  const order = { privateKeyPem: pair.privateKeyPem, chainPem: certificatePem, friendlyName: 'x' }
  t.throws(() => writePkcs12({ ...order, password: 'zażółć' }), RangeError)
  t.throws(() => writePkcs12({ ...order, password: '' }), RangeError)
  t.throws(() => writePkcs12({ ...order, password: 'x', chainPem: '' }), RangeError)
})
