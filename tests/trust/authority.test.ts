import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import type { KeyFamily } from '../../src/ports/runtime/signer.js'
import { createRootAuthority, issueCertificate, openAuthority, randomSerial } from '../../src/trust/authority.js'
import { type Certificate, certificatePem, readCertificate } from '../../src/trust/certificates.js'
import { generateKeyPair } from '../../src/trust/keys.js'
import { checkPath, type Purpose, trustAnchors } from '../../src/trust/path.js'
import { createCsr, createSelfSigned, readCsr } from '../../src/trust/requests.js'

const now = new Date('2026-11-20T12:00:00Z')
const days = (n: number) => new Date(now.getTime() + n * 86_400_000)
const families: readonly KeyFamily[] = ['RSA', 'EC-P256', 'EC-P384']

function openssl(arguments_: string[], input?: string): string {
  return execFileSync('openssl', arguments_, { encoding: 'utf8', input: input ?? '', stdio: ['pipe', 'pipe', 'pipe'] })
}

async function issued(family: KeyFamily, purpose: Purpose, notBefore = now, notAfter = days(30)) {
  const authority = await createRootAuthority({ commonName: 'CA próbne', family, bits: 2048, validDays: 3650, now })
  const pair = await generateKeyPair(family, 2048)
  const der = await issueCertificate(authority, {
    spki: pair.spki,
    subject: { commonName: 'SD-000001, "x"+y=z', organization: 'PUP w Łodzi', country: 'PL' },
    purpose,
    sans:
      purpose === 'TLS-SERVER'
        ? [
            { type: 'dns', value: 'localhost' },
            { type: 'ip', value: '127.0.0.1' },
          ]
        : [],
    notBefore,
    notAfter,
    serial: randomSerial(),
  })
  const certificate = readCertificate(der)
  if (certificate === undefined) throw new Error('unreadable')
  return { authority, pair, certificate }
}

for (const family of families) {
  t.test(`OpenSSL verifies what the issuing CA issues for each purpose (${family})`, async t => {
    const folder = mkdtempSync(join(tmpdir(), 'authority-'))
    t.teardown(() => rmSync(folder, { recursive: true, force: true }))
    for (const [purpose, name] of [
      ['TLS-CLIENT', 'sslclient'],
      ['TLS-SERVER', 'sslserver'],
      ['SIGNING', 'any'],
    ] as const) {
      const { authority, certificate } = await issued(family, purpose)
      writeFileSync(join(folder, 'ca.pem'), authority.certificatePem)
      writeFileSync(join(folder, 'leaf.pem'), certificatePem(certificate.der))
      const at = ['-attime', String(now.getTime() / 1000 + 60)]
      const arguments_ = [
        'verify',
        '-x509_strict',
        ...at,
        '-purpose',
        name,
        '-CAfile',
        join(folder, 'ca.pem'),
        join(folder, 'leaf.pem'),
      ]
      t.match(openssl(arguments_), /leaf\.pem: OK/)
      t.ok(checkPath(certificate, trustAnchors([authority.certificatePem]), now, purpose).valid)
      const text = openssl(['x509', '-noout', '-text', '-in', join(folder, 'leaf.pem')])
      t.match(text, /CA:FALSE/)
      t.match(text, purpose === 'SIGNING' ? /Digital Signature, Non Repudiation/ : /Digital Signature\n/)
      if (purpose === 'TLS-SERVER') t.match(text, /DNS:localhost, IP Address:127\.0\.0\.1/)
    }
  })
}

t.test('A path fails for another CA, other dates, another purpose or an authority as leaf (RFC 5280 §6.1)', async t => {
  const { authority, certificate } = await issued('EC-P256', 'SIGNING')
  const anchors = trustAnchors([authority.certificatePem])
  const other = await createRootAuthority({ commonName: 'CA próbne', family: 'EC-P256', validDays: 10, now })
  const failure = (leaf: Certificate, at: Date, purpose: Purpose, trusted = anchors) => {
    const verdict = checkPath(leaf, trusted, at, purpose)
    return verdict.valid ? 'valid' : verdict.failure
  }
  t.equal(failure(certificate, now, 'SIGNING'), 'valid')
  t.equal(failure(certificate, now, 'SIGNING', trustAnchors([other.certificatePem])), 'NO_CERTIFICATE_CHAIN_FOUND')
  t.equal(failure(certificate, days(-1), 'SIGNING'), 'OUT_OF_BOUNDS_NO_POE')
  t.equal(failure(certificate, days(31), 'SIGNING'), 'OUT_OF_BOUNDS_NO_POE')
  t.equal(failure(certificate, now, 'TLS-CLIENT'), 'CHAIN_CONSTRAINTS_FAILURE')
  t.equal(failure(certificate, now, 'TLS-SERVER'), 'CHAIN_CONSTRAINTS_FAILURE')
  t.equal(failure(authority.certificate, now, 'SIGNING'), 'NO_CERTIFICATE_CHAIN_FOUND', 'an anchor is no leaf')
  const tls = await issued('EC-P256', 'TLS-CLIENT')
  const tlsAnchors = trustAnchors([tls.authority.certificatePem])
  t.equal(failure(tls.certificate, now, 'TLS-CLIENT', tlsAnchors), 'valid')
  t.equal(failure(tls.certificate, now, 'SIGNING', tlsAnchors), 'CHAIN_CONSTRAINTS_FAILURE')
})

t.test('A leaf cannot issue: what it signs has no path (basicConstraints)', async t => {
  const { authority, certificate, pair } = await issued('EC-P256', 'SIGNING')
  const forged = { certificate: { ...certificate }, certificatePem: '', privateKeyPem: pair.privateKeyPem }
  const victim = await generateKeyPair('EC-P256')
  const order = {
    spki: victim.spki,
    subject: { commonName: 'X' },
    purpose: 'SIGNING',
    notBefore: now,
    notAfter: days(3),
    serial: '01',
  } as const
  const leaf = readCertificate(await issueCertificate(forged, order))
  if (leaf === undefined) return t.fail('unreadable')
  const verdict = checkPath(leaf, trustAnchors([authority.certificatePem]), now, 'SIGNING', [certificate])
  t.equal(verdict.valid ? 'valid' : verdict.failure, 'NO_CERTIFICATE_CHAIN_FOUND')
})

t.test('A certificate never outlives its authority', async t => {
  const authority = await createRootAuthority({ commonName: 'CA', family: 'EC-P256', validDays: 10, now })
  const { spki } = await generateKeyPair('EC-P256')
  const order = {
    spki,
    subject: { commonName: 'X' },
    purpose: 'SIGNING',
    notBefore: now,
    notAfter: days(11),
    serial: '02',
  } as const
  await t.rejects(issueCertificate(authority, order), RangeError)
})

t.test('An authority opens from its files, and not with a foreign key', async t => {
  const authority = await createRootAuthority({ commonName: 'CA', family: 'EC-P256', validDays: 10, now })
  t.equal(
    openAuthority(authority.certificatePem, authority.privateKeyPem).certificate.fingerprint,
    authority.certificate.fingerprint,
  )
  const foreign = await generateKeyPair('EC-P256')
  t.throws(() => openAuthority(authority.certificatePem, foreign.privateKeyPem))
})

for (const family of families) {
  t.test(`Certificate requests are made for OpenSSL and read from it (${family}) @req A1.1`, async t => {
    const pair = await generateKeyPair(family, 2048)
    const csr = await createCsr(pair, { commonName: 'SD próba', country: 'PL' })
    openssl(['req', '-verify', '-noout'], csr)
    const request = await readCsr(csr)
    if (isRefusal(request)) return t.fail('refused')
    t.same(Buffer.from(request.spki), Buffer.from(pair.spki))
    t.equal(request.family, family)
    t.equal(request.bits, family === 'RSA' ? 2048 : Number(family.slice(4)))
    const folder = mkdtempSync(join(tmpdir(), 'request-'))
    t.teardown(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'key.pem'), pair.privateKeyPem, { mode: 0o600 })
    const theirs = openssl(['req', '-new', '-key', join(folder, 'key.pem'), '-subj', '/CN=inny'])
    t.notOk(isRefusal(await readCsr(theirs)))
  })
}

t.test('A request that is broken, badly signed or over a short key is refused with 5018', async t => {
  const pair = await generateKeyPair('EC-P256')
  const csr = await createCsr(pair, { commonName: 'SD' })
  const der = Buffer.from(csr.replace(/-----[^-]+-----|\s/g, ''), 'base64')
  const bent = Buffer.from(der)
  bent[bent.length - 1] = (bent[bent.length - 1] ?? 0) ^ 1
  const short = openssl(['req', '-new', '-newkey', 'rsa:1024', '-nodes', '-keyout', '/dev/null', '-subj', '/CN=x'])
  const ed25519 = openssl(['req', '-new', '-newkey', 'ed25519', '-nodes', '-keyout', '/dev/null', '-subj', '/CN=x'])
  const sha1 = openssl([
    'req',
    '-new',
    '-sha1',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    '/dev/null',
    '-subj',
    '/CN=x',
  ])
  for (const bad of [sha1, bent, Buffer.from('rubbish'), short, ed25519, 'x'.repeat(20_000)]) {
    const result = await readCsr(bad)
    t.equal(isRefusal(result) ? result.refused : 'taken', '5018')
  }
})

t.test('A self-signed certificate is recognised as one and holds the key of the request', async t => {
  const pair = await generateKeyPair('EC-P256')
  const certificate = readCertificate(await createSelfSigned(pair, { commonName: 'SD' }, now))
  t.ok(certificate?.isSelfSigned)
  t.notOk(certificate?.isAuthority)
  t.same(Buffer.from(certificate?.spki ?? []), Buffer.from(pair.spki))
})

t.test('What is not a certificate, or has bytes after it, is not read', async t => {
  const { certificate } = await issued('EC-P256', 'SIGNING')
  t.equal(readCertificate(Buffer.from('x')), undefined)
  t.equal(readCertificate(new Uint8Array(0)), undefined)
  t.equal(readCertificate(Buffer.concat([certificate.der, Buffer.from([0])])), undefined)
  t.equal(readCertificate(certificate.der.slice(0, -1)), undefined)
})
