import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { isRefusal, type Refusal } from '../../src/fault/refusal.js'
import { fingerprint } from '../../src/trust/certificates.js'
import { verifyMessage } from '../../src/trust/verify-message.js'
import { attributeOf, childElements, textOf } from '../../src/xml/tree.js'
import { judge } from '../judges/available.js'
import { families, later, message, now, person, policyOf, starter } from './people.js'

const wsu = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'
const soap = { '1.1': 'http://schemas.xmlsoap.org/soap/envelope/', '1.2': 'http://www.w3.org/2003/05/soap-envelope' }
const versions = ['1.1', '1.2'] as const
const digests = ['SHA-256', 'SHA-384', 'SHA-512'] as const

function told(value: unknown): string {
  return isRefusal(value)
    ? `${value.refused} ${(value as Refusal).details.map(one => `${one.code} ${one.text}`).join('; ')}`
    : 'taken'
}

for (const family of families) {
  for (const soapVersion of versions) {
    for (const digest of digests) {
      t.test(`What is signed verifies: SOAP ${soapVersion}, ${family}, ${digest} @req D3`, async t => {
        const { signer, anchors } = await person(family)
        const verified = await verifyMessage(await message(signer, { soapVersion, digest }), policyOf(anchors))
        if (isRefusal(verified)) return t.fail(told(verified))
        t.equal(verified.indication, 'TOTAL-PASSED')
        t.equal(verified.soapVersion, soapVersion)
        t.equal(verified.signer.kind, 'RESOLVED')
        t.equal(verified.signer.kind === 'RESOLVED' && verified.signer.decision, 'SD-000001')
        t.equal(verified.signer.fingerprint, fingerprint(signer.chain[0] ?? new Uint8Array()))
        t.equal(verified.signer.family, family)
        t.equal(verified.signer.digest, digest)
        t.same(verified.created, now)
        t.same(verified.expires, later(300_000))
        t.same(verified.signingTime, now)
        const [operation] = childElements(verified.body)
        t.equal(operation?.local, 'pobierzDane')
        t.equal(textOf(childElements(operation ?? verified.body)[1] ?? verified.body), 'Zażółć & <jaźń>')
        t.equal(attributeOf(verified.body, wsu, 'Id'), 'body')
        t.match(Buffer.from(verified.bodyBytes).toString(), /^<soap(12)?:Body xmlns:soap/)
      })
    }
  }
}

t.test('A self-signed message passes only where registration allows it, and says so', async t => {
  const { pair, signer } = await starter('EC-P256')
  const { anchors } = await person('EC-P256')
  const bytes = await message(signer)
  t.match(told(await verifyMessage(bytes, policyOf(anchors))), /^1002 NO_CERTIFICATE_CHAIN_FOUND/)
  const verified = await verifyMessage(bytes, { ...policyOf(anchors), allowSelfSigned: true })
  if (isRefusal(verified)) return t.fail(told(verified))
  t.equal(verified.signer.kind, 'SELF_SIGNED')
  t.same(Buffer.from(verified.signer.spki), Buffer.from(pair.spki))
  t.notOk('decision' in verified.signer)
  const old = await verifyMessage(bytes, { ...policyOf(anchors), allowSelfSigned: true, now: later(3 * 86_400_000) })
  t.match(told(old), /^1002 OUT_OF_BOUNDS/)
})

t.test(
  'The registry is asked after the path and before any digest: its refusal comes even for a broken signature',
  async t => {
    const { signer, anchors } = await person('EC-P256')
    const bytes = Buffer.from(
      Buffer.from(await message(signer))
        .toString()
        .replace('jaźń', 'inny'),
    )
    const asked: string[] = []
    const refusing = {
      ...policyOf(anchors),
      resolveSigner: async ({ fingerprint }: { fingerprint: string }) => {
        asked.push(fingerprint)
        return { refused: '1003', details: [] } as const
      },
    }
    t.equal(told(await verifyMessage(bytes, refusing)).slice(0, 4), '1003')
    t.same(asked, [fingerprint(signer.chain[0] ?? new Uint8Array())])
    t.match(told(await verifyMessage(bytes, policyOf(anchors))), /^2002 HASH_FAILURE/)
    const stranger = await person('EC-P256')
    t.match(told(await verifyMessage(await message(stranger.signer), refusing)), /^1002/)
    t.equal(asked.length, 1, 'a certificate of another CA is never looked up')
  },
)

t.test('A certificate for TLS does not sign messages', async t => {
  const { signer, anchors } = await person('EC-P256', 'TLS-CLIENT')
  t.match(told(await verifyMessage(await message(signer), policyOf(anchors))), /^1002 CHAIN_CONSTRAINTS/)
})

t.test('A body that declares again what the envelope declares is still signed in its canonical form', async t => {
  const { signer, anchors } = await person('EC-P256')
  const fault = `<soap:Fault xmlns:soap="${soap['1.1']}"><faultcode>soap:Client</faultcode></soap:Fault>`
  const verified = await verifyMessage(await message(signer, { body: Buffer.from(fault) }), policyOf(anchors))
  t.equal(told(verified), 'taken')
  const written = await message(signer, {
    body: writer => writer.open('soap', soap['1.1'], 'Fault').element('', '', 'faultcode', 'soap:Client').close(),
  })
  t.equal(told(await verifyMessage(written, policyOf(anchors))), 'taken')
})

const xmlsec1 = judge('xmlsec1')
for (const family of families) {
  for (const soapVersion of versions) {
    t.test(`xmlsec1 verifies our message: SOAP ${soapVersion}, ${family}`, { skip: xmlsec1.missing }, async t => {
      const folder = mkdtempSync(join(tmpdir(), 'message-'))
      t.teardown(() => rmSync(folder, { recursive: true, force: true }))
      const { signer, authority, certificatePem } = await person(family)
      for (const digest of digests) {
        const file = (name: string, content: string | Uint8Array) => {
          writeFileSync(join(folder, name), content)
          return join(folder, name)
        }
        const bytes = await message(signer, { soapVersion, digest })
        const args = (target: string) => [
          '--verify',
          '--trusted-pem',
          file('ca.pem', authority.certificatePem),
          '--verification-time',
          '2026-11-20 12:00:00',
          '--id-attr:Id',
          `${wsu}:Timestamp`,
          '--id-attr:Id',
          `${soap[soapVersion]}:Body`,
          '--id-attr:Id',
          'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
          '--enabled-key-data',
          'x509',
          target,
        ]
        file('signer.pem', certificatePem)
        const run = await xmlsec1.run(args(file('m.xml', bytes)))
        t.equal(run.code, 0, run.stderr)
        t.match(run.stderr, /SignedInfo References \(ok\/all\): 3\/3/)
        const bent = Buffer.from(Buffer.from(bytes).toString().replace('jaźń', 'inny'))
        t.not((await xmlsec1.run(args(file('b.xml', bent)))).code, 0)
      }
    })
  }
}

const java = judge('java')
t.test('OpenJDK verifies our messages, reference by reference', { skip: java.missing }, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'message-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const files: string[] = []
  for (const family of families) {
    const { signer } = await person(family)
    for (const soapVersion of versions) {
      for (const digest of digests) {
        const file = join(folder, `${family}-${soapVersion}-${digest}.xml`)
        writeFileSync(file, await message(signer, { soapVersion, digest }))
        files.push(file)
      }
    }
    const bent = Buffer.from(await message(signer))
      .toString()
      .replace('jaźń', 'inny')
    const file = join(folder, `${family}-bent.xml`)
    writeFileSync(file, bent)
    files.push(file)
  }
  const run = await java.run(['tests/judges/VerifySignature.java', ...files])
  t.equal(run.code, 0, run.stderr)
  const lines = run.stdout.toString().trim().split('\n')
  t.equal(lines.length, files.length)
  for (const line of lines) {
    if (line.includes('-bent.xml')) t.match(line, /INVALID value=true references=false,true,true$/)
    else t.match(line, /VALID value=true references=true,true,true$/)
  }
})
