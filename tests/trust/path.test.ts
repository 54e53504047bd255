import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { type Certificate, readCertificate } from '../../src/trust/certificates.js'
import { checkPath, type Purpose, trustAnchors } from '../../src/trust/path.js'
import { judge } from '../judges/available.js'

const openssl = judge('openssl')
/** After the moment at which OpenSSL makes the certificates. */
const now = new Date(Date.now() + 600_000)

/** What a certificate of the test's public-key infrastructure holds; `issuer` absent: self-signed. */
interface Order {
  readonly issuer?: string
  readonly key?: readonly string[]
  readonly extensions: readonly string[]
  readonly days?: number
  readonly digest?: string
  /** Subject, where it is not the name. */
  readonly subject?: string
}

const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
const authority = [
  'basicConstraints=critical,CA:TRUE',
  'keyUsage=critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier=hash',
]
const leaf = [
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature',
  'authorityKeyIdentifier=keyid',
]

/* biome-ignore format: one row per certificate */
const orders: Readonly<Record<string, Order>> = {
  root: { extensions: authority },
  stranger: { extensions: authority, subject: 'root' },
  middle: { issuer: 'root', extensions: authority },
  low: { issuer: 'middle', extensions: authority },
  short: { issuer: 'root', extensions: ['basicConstraints=critical,CA:TRUE,pathlen:0', ...authority.slice(1)] },
  belowShort: { issuer: 'short', extensions: authority },
  plain: { issuer: 'root', extensions: ['basicConstraints=critical,CA:FALSE', ...authority.slice(1)] },
  unsigning: { issuer: 'root', extensions: [authority[0] ?? '', 'keyUsage=critical,digitalSignature', 'subjectKeyIdentifier=hash'] },
  odd: { issuer: 'root', extensions: [...authority, '1.2.3.4=critical,ASN1:UTF8String:x'] },
  weak: { issuer: 'root', extensions: authority, key: ['-newkey', 'rsa:1024'] },
  good: { issuer: 'root', extensions: leaf },
  signing: { issuer: 'root', extensions: [leaf[0] ?? '', 'keyUsage=critical,nonRepudiation'] },
  bare: { issuer: 'root', extensions: ['basicConstraints=CA:FALSE'] },
  client: { issuer: 'root', extensions: [...leaf, 'extendedKeyUsage=clientAuth'] },
  server: { issuer: 'root', extensions: [...leaf, 'extendedKeyUsage=serverAuth,clientAuth'] },
  any: { issuer: 'root', extensions: [...leaf, 'extendedKeyUsage=clientAuth,anyExtendedKeyUsage'] },
  encipher: { issuer: 'root', extensions: [leaf[0] ?? '', 'keyUsage=critical,keyEncipherment'] },
  deep: { issuer: 'low', extensions: leaf },
  tooDeep: { issuer: 'belowShort', extensions: leaf },
  underShort: { issuer: 'short', extensions: leaf },
  underPlain: { issuer: 'plain', extensions: leaf },
  underUnsigning: { issuer: 'unsigning', extensions: leaf },
  underOdd: { issuer: 'odd', extensions: leaf },
  underWeak: { issuer: 'weak', extensions: leaf },
  underStranger: { issuer: 'stranger', extensions: leaf },
  critical: { issuer: 'root', extensions: [...leaf, '1.2.3.4=critical,ASN1:UTF8String:x'] },
  constrained: { issuer: 'root', extensions: [...authority, 'nameConstraints=critical,permitted;DNS:example.org'] },
  underConstrained: { issuer: 'constrained', extensions: leaf },
  sha1: { issuer: 'root', extensions: leaf, digest: '-sha1' },
  small: { issuer: 'root', extensions: leaf, key: ['-newkey', 'rsa:1024'] },
  ed25519: { issuer: 'root', extensions: leaf, key: ['-newkey', 'ed25519'] },
  brief: { issuer: 'root', extensions: leaf, days: 1 },
}

async function build(folder: string): Promise<ReadonlyMap<string, Certificate>> {
  const made = new Map<string, Certificate>()
  const file = (name: string) => join(folder, name)
  for (const [name, order] of Object.entries(orders)) {
    writeFileSync(file(`${name}.cnf`), `[req]\ndistinguished_name=dn\n[dn]\n[ext]\n${order.extensions.join('\n')}\n`)
    const request = [
      'req',
      '-new',
      '-nodes',
      ...(order.key ?? ec),
      '-subj',
      `/CN=${order.subject ?? name}`,
      '-config',
      file(`${name}.cnf`),
    ]
    const issuer = order.issuer ?? name
    const asked = await openssl.run([...request, '-keyout', file(`${name}.key`), '-out', file(`${name}.csr`)])
    const ca =
      order.issuer === undefined
        ? ['-signkey', file(`${name}.key`)]
        : ['-CA', file(`${issuer}.pem`), '-CAkey', file(`${issuer}.key`), '-CAcreateserial']
    const sign = [
      'x509',
      '-req',
      '-in',
      file(`${name}.csr`),
      ...ca,
      '-days',
      String(order.days ?? 30),
      '-extfile',
      file(`${name}.cnf`),
      '-extensions',
      'ext',
    ]
    const run = await openssl.run([...sign, order.digest ?? '-sha256', '-out', file(`${name}.pem`)])
    if (run.code !== 0) throw new Error(`${name}: ${asked.stderr} ${run.stderr}`)
    const certificate = readCertificate(readFileSync(file(`${name}.pem`), 'utf8'))
    if (certificate === undefined) throw new Error(`${name} is not read`)
    made.set(name, certificate)
  }
  return made
}

/* biome-ignore format: one row per path */
const paths: readonly (readonly [leaf: string, through: readonly string[], purpose: Purpose, verdict: string])[] = [
  ['good', [], 'SIGNING', 'valid'],
  ['good', [], 'TLS-CLIENT', 'valid'],
  ['signing', [], 'SIGNING', 'valid'],
  ['signing', [], 'TLS-CLIENT', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['bare', [], 'SIGNING', 'valid'],
  ['client', [], 'TLS-CLIENT', 'valid'],
  ['client', [], 'TLS-SERVER', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['client', [], 'SIGNING', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['server', [], 'TLS-SERVER', 'valid'],
  ['server', [], 'SIGNING', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['any', [], 'TLS-SERVER', 'valid'],
  ['any', [], 'SIGNING', 'valid'],
  ['encipher', [], 'SIGNING', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['deep', ['low', 'middle'], 'SIGNING', 'valid'],
  ['deep', ['middle', 'low', 'short'], 'SIGNING', 'valid'],
  ['deep', ['low'], 'SIGNING', 'NO_CERTIFICATE_CHAIN_FOUND'],
  ['deep', [], 'SIGNING', 'NO_CERTIFICATE_CHAIN_FOUND'],
  ['underShort', ['short'], 'SIGNING', 'valid'],
  ['tooDeep', ['belowShort', 'short'], 'SIGNING', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['underPlain', ['plain'], 'SIGNING', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['underUnsigning', ['unsigning'], 'SIGNING', 'NO_CERTIFICATE_CHAIN_FOUND'],
  ['underOdd', ['odd'], 'SIGNING', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['underConstrained', ['constrained'], 'SIGNING', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['underWeak', ['weak'], 'SIGNING', 'CRYPTO_CONSTRAINTS_FAILURE'],
  ['underStranger', ['stranger'], 'SIGNING', 'NO_CERTIFICATE_CHAIN_FOUND'],
  ['underStranger', [], 'SIGNING', 'NO_CERTIFICATE_CHAIN_FOUND'],
  ['critical', [], 'SIGNING', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['sha1', [], 'SIGNING', 'CRYPTO_CONSTRAINTS_FAILURE'],
  ['small', [], 'SIGNING', 'CRYPTO_CONSTRAINTS_FAILURE'],
  ['ed25519', [], 'SIGNING', 'CRYPTO_CONSTRAINTS_FAILURE'],
  ['middle', [], 'SIGNING', 'CHAIN_CONSTRAINTS_FAILURE'],
  ['root', [], 'SIGNING', 'NO_CERTIFICATE_CHAIN_FOUND'],
]

t.test('Paths over certificates that OpenSSL made (RFC 5280 §6.1)', { skip: openssl.missing }, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'path-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const made = await build(folder)
  const get = (name: string) => made.get(name) as Certificate
  const anchors = () => trustAnchors([readFileSync(join(folder, 'root.pem'), 'utf8')])
  const shared = anchors()
  for (const [name, through, purpose, expected] of paths) {
    // A path that held is remembered by its anchors: it holds again without the certificates between.
    const isRemembered = name === 'deep' && expected !== 'valid'
    for (const trusted of isRemembered ? [anchors()] : [anchors(), shared]) {
      const verdict = checkPath(get(name), trusted, now, purpose, through.map(get))
      t.equal(verdict.valid ? 'valid' : verdict.failure, expected, `${name} through ${through} for ${purpose}`)
      if (verdict.valid) t.equal(verdict.path.length, 2 + (name === 'deep' ? 2 : name === 'underShort' ? 1 : 0))
    }
  }
  const later = new Date(now.getTime() + 2 * 86_400_000)
  t.ok(checkPath(get('brief'), shared, now, 'SIGNING').valid)
  const expired = checkPath(get('brief'), shared, later, 'SIGNING')
  t.equal(!expired.valid && expired.failure, 'OUT_OF_BOUNDS_NO_POE', 'a remembered path is held to its dates')
  for (const [name, through] of [
    ['good', []],
    ['deep', ['low', 'middle']],
    ['tooDeep', ['belowShort', 'short']],
    ['underPlain', ['plain']],
    ['critical', []],
    ['underStranger', ['stranger']],
  ] as const) {
    writeFileSync(
      join(folder, 'chain.pem'),
      through.map(one => readFileSync(join(folder, `${one}.pem`), 'utf8')).join(''),
    )
    const untrusted = through.length === 0 ? [] : ['-untrusted', join(folder, 'chain.pem')]
    const run = await openssl.run([
      'verify',
      '-CAfile',
      join(folder, 'root.pem'),
      ...untrusted,
      join(folder, `${name}.pem`),
    ])
    t.equal(
      run.code === 0,
      checkPath(get(name), shared, now, 'SIGNING', through.map(get)).valid,
      `OpenSSL agrees on ${name}`,
    )
  }
})

t.test('Anchors that cannot be read are a defect of the configuration', async t => {
  t.throws(() => trustAnchors([Buffer.from('x')]))
  t.equal(trustAnchors([]).certificates.length, 0)
  t.equal(trustAnchors(['nothing here']).certificates.length, 0)
})
