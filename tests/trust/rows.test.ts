/** Each row of the table of signature algorithms: ours verified by judges, and what must not pass. */
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import type { Signer } from '../../src/ports/runtime/signer.js'
import { familyRow, signatureRows } from '../../src/trust/algorithms.js'
import { certificateDer } from '../../src/trust/certificates.js'
import { type TrustAnchors, trustAnchors } from '../../src/trust/path.js'
import { createCsr, readCsr } from '../../src/trust/requests.js'
import { signDocument } from '../../src/trust/sign-document.js'
import { keySigner } from '../../src/trust/signers.js'
import { verifyDocument } from '../../src/trust/verify-document.js'
import { verifyMessage } from '../../src/trust/verify-message.js'
import { judge } from '../judges/available.js'
import { message, policyOf } from './people.js'

const openssl = judge('openssl')
const xmlsec1 = judge('xmlsec1')
const java = judge('java')
const digests = ['SHA-256', 'SHA-384', 'SHA-512'] as const

interface Owner {
  readonly signer: Signer
  readonly anchors: TrustAnchors
  readonly caPem: string
}

t.setTimeout(900_000)

const folder = mkdtempSync(join(tmpdir(), 'rows-'))
t.teardown(() => rmSync(folder, { recursive: true, force: true }))

/** OpenSSL makes authority and certificate, so that keys which we do not issue for have one too. */
async function owner(name: string, key: readonly string[], scheme?: 'PSS'): Promise<Owner> {
  const file = (ending: string) => join(folder, `${name}.${ending}`)
  const run = async (...args: string[]) => {
    const { code, stderr } = await openssl.run(args)
    if (code !== 0) throw new Error(stderr)
  }
  const root = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '3650']
  const from = ['-set_serial', '1', '-subj', '/CN=CA', '-keyout', file('ca.key'), '-out', file('ca.pem')]
  await run(...root, ...from)
  await run('genpkey', ...key, '-out', file('key'))
  await run('req', '-new', '-key', file('key'), '-subj', '/CN=Jan Kowalski', '-out', file('csr'))
  writeFileSync(file('cnf'), 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n')
  const issue = ['x509', '-req', '-in', file('csr'), '-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-days', '3000']
  await run(...issue, '-set_serial', '2', '-extfile', file('cnf'), '-out', file('pem'))
  const { readFileSync } = await import('node:fs')
  const caPem = readFileSync(file('ca.pem'), 'utf8')
  const der = certificateDer(readFileSync(file('pem'), 'utf8'))
  const signer = keySigner(createPrivateKey(readFileSync(file('key'), 'utf8')), [der], scheme)
  return { signer, anchors: trustAnchors([caPem]), caPem }
}

const rsa = (bits: number) => ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`]
const ec = (curve: string) => ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve}`]

/** OpenSSL's certificates begin today: documents are verified at the judges' own time. */
const today = new Date(Date.now() + 60_000)

const kinds: [string, string, readonly string[], 'PSS'?][] = [
  ['RSA-3072 with PSS', 'RSA-PSS', rsa(3072), 'PSS'],
  ['a key for PSS only', 'RSA-PSS', ['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:3072']],
  ['P-521', 'EC-P521', ec('P-521')],
  ['brainpoolP256r1', 'EC-BP256', ec('brainpoolP256r1')],
  ['brainpoolP384r1', 'EC-BP384', ec('brainpoolP384r1')],
]

const forJava: string[] = []
for (const [name, family, key, scheme] of kinds) {
  t.test(
    `Documents and messages signed with ${name} verify, here and by judges (RFC 6931)`,
    { skip: openssl.missing },
    async t => {
      const { signer, anchors, caPem } = await owner(name.replace(/\W/g, ''), key, scheme)
      t.equal(signer.family, family)
      for (const digest of digests) {
        const bytes = await signDocument({ document: Buffer.from('<a><b>ż</b></a>'), signer, now: today, digest })
        if (isRefusal(bytes)) return t.fail('not signed')
        const verdict = verifyDocument(bytes, { trustAnchors: anchors, now: today })
        t.equal(verdict.indication, 'TOTAL-PASSED', `${digest} ${JSON.stringify(verdict.details)}`)
        const bent = Buffer.from(Buffer.from(bytes).toString().replace('>ż<', '>z<'))
        t.equal(verifyDocument(bent, { trustAnchors: anchors, now: today }).subIndication, 'HASH_FAILURE')
        const signed = await message(signer, { digest, now: today })
        const taken = await verifyMessage(signed, { ...policyOf(anchors), now: today })
        t.notOk(isRefusal(taken), `message ${digest}`)
        const file = join(folder, `${name.replace(/\W/g, '')}-${digest}.xml`)
        writeFileSync(file, bytes)
        writeFileSync(join(folder, 'judge-ca.pem'), caPem)
        // xmlsec1 judges P-521, the JDK all but brainpool, which it does not know.
        if (!xmlsec1.missing && family === 'EC-P521') {
          const id = ['--id-attr:Id', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties']
          const run = await xmlsec1.run(['--verify', '--trusted-pem', join(folder, 'judge-ca.pem'), ...id, file])
          t.equal(run.code, 0, run.stderr)
        }
        if (!family.startsWith('EC-BP')) forJava.push(file)
      }
    },
  )
}

t.test('OpenJDK verifies them, all but brainpool', { skip: java.missing || openssl.missing }, async t => {
  const run = await java.run(['tests/judges/VerifySignature.java', ...forJava])
  const lines = run.stdout.toString().trim().split('\n')
  t.equal(lines.length, 9, run.stderr)
  for (const line of lines) t.match(line, / VALID value=true references=true,true$/)
})

t.test(
  'PSS with a key under 3000 bits is refused, PKCS#1 v1.5 with the same key is not (TS 119 312)',
  { skip: openssl.missing },
  async t => {
    const { signer, anchors } = await owner('short', rsa(2048), 'PSS')
    const { signer: plain, anchors: others } = await owner('plain', rsa(2048))
    const made = await signDocument({ document: Buffer.from('<a/>'), signer, now: today })
    const also = await signDocument({ document: Buffer.from('<a/>'), signer: plain, now: today })
    if (isRefusal(made) || isRefusal(also)) return t.fail('not signed')
    t.equal(verifyDocument(made, { trustAnchors: anchors, now: today }).subIndication, 'CRYPTO_CONSTRAINTS_FAILURE')
    t.equal(verifyDocument(also, { trustAnchors: others, now: today }).indication, 'TOTAL-PASSED')
    const in2029 = new Date('2029-01-01T00:00:00Z')
    t.equal(verifyDocument(also, { trustAnchors: others, now: in2029 }).subIndication, 'CRYPTO_CONSTRAINTS_FAILURE')
    const refused = await verifyMessage(await message(signer, { now: today }), { ...policyOf(anchors), now: today })
    t.equal(isRefusal(refused) && refused.refused, '2005')
  },
)

t.test('A value of one scheme does not pass as one of the other', { skip: openssl.missing }, async t => {
  const { signer, anchors } = await owner('other', rsa(3072), 'PSS')
  const bytes = await signDocument({ document: Buffer.from('<a/>'), signer, now: today })
  if (isRefusal(bytes)) return t.fail('not signed')
  const text = Buffer.from(bytes).toString()
  const swapped = text.replace('2007/05/xmldsig-more#sha256-rsa-MGF1', '2001/04/xmldsig-more#rsa-sha256')
  t.not(swapped, text)
  t.equal(
    verifyDocument(Buffer.from(swapped), { trustAnchors: anchors, now: today }).subIndication,
    'SIG_CRYPTO_FAILURE',
  )
})

t.test('No certificate is issued for a key that is only read', async t => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp521r1' })
  const privateKeyPem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  const csr = await readCsr(await createCsr({ family: 'EC-P521', privateKeyPem, spki }, { commonName: 'x' }))
  t.equal(isRefusal(csr) && csr.refused, '5018')
})

t.test('Every row names a family that exists, and no row names a digest below SHA-256', async t => {
  for (const row of signatureRows) {
    t.match(row.digest, /^SHA-(256|384|512)$/)
    for (const family of row.families) t.equal(familyRow(family).family, family)
  }
  t.notOk(signatureRows.some(row => /sha1|md5|dsa-sha1|hmac/.test(row.uri)))
})
