import { hash, sign } from 'node:crypto'
import t from 'tap'
import { isRefusal, type Refusal } from '../../src/fault/refusal.js'
import { certificatePem, fingerprint } from '../../src/trust/certificates.js'
import { pemSigner } from '../../src/trust/signers.js'
import { verifyMessage } from '../../src/trust/verify-message.js'
import { exclusiveCanonical } from '../../src/xml/canonical.js'
import { readXml } from '../../src/xml/read.js'
import { attacks } from './attacks/index.js'
import { piece, resign } from './attacks/made-of.js'
import { families, message, now, person, policyOf, starter } from './people.js'
import { victim } from './victim.js'
import { wssAttacks } from './wss-attacks.js'

const versions = ['1.1', '1.2'] as const
const wss = ['wss'] as const

function told(value: unknown): string {
  return isRefusal(value)
    ? `${value.refused} ${(value as Refusal).details.map(one => `${one.code} ${one.text}`).join('; ')}`
    : 'taken'
}

for (const family of families) {
  for (const soapVersion of versions) {
    t.test(`What is signed in form wss verifies: SOAP ${soapVersion}, ${family} @req D3`, async t => {
      const { signer, anchors } = await person(family)
      const bytes = await message(signer, { soapVersion, form: 'wss' })
      const verified = await verifyMessage(bytes, policyOf(anchors, wss))
      if (isRefusal(verified)) return t.fail(told(verified))
      t.equal(verified.form, 'wss')
      t.equal(verified.soapVersion, soapVersion)
      t.equal(verified.signer.fingerprint, fingerprint(signer.chain[0] ?? new Uint8Array()))
      t.same(verified.signingTime, now, 'the only claim of time is Created')
      t.same(verified.headers, [])
    })
  }
}

t.test(
  'Each form is taken only where the policy allows it, and whoever decides on the signer is told the form',
  async t => {
    const { signer, anchors } = await person('EC-P256')
    const [xades, other] = [await message(signer), await message(signer, { form: 'wss' })]
    t.match(told(await verifyMessage(other, policyOf(anchors, ['xades']))), /^2007/)
    t.match(told(await verifyMessage(xades, policyOf(anchors, wss))), /^2007/)
    const asked: string[] = []
    const both = {
      ...policyOf(anchors, ['xades', 'wss']),
      resolveSigner: async ({ form }: { form: string }) => void asked.push(form),
    }
    for (const one of [xades, other]) t.equal(told(await verifyMessage(one, both)), 'taken')
    t.same(asked, ['xades', 'wss'])
  },
)

t.test('A self-signed message in form wss passes where registration allows it', async t => {
  const { pair, signer } = await starter('EC-P256')
  const { anchors } = await person('EC-P256')
  const bytes = await message(signer, { form: 'wss' })
  t.match(told(await verifyMessage(bytes, policyOf(anchors, wss))), /^1002/)
  const verified = await verifyMessage(bytes, { ...policyOf(anchors, wss), allowSelfSigned: true })
  if (isRefusal(verified)) return t.fail(told(verified))
  t.equal(verified.signer.kind, 'SELF_SIGNED')
  t.same(Buffer.from(verified.signer.spki), Buffer.from(pair.spki))
})

t.test("WSS4J's PrefixLists are taken: what they add to the canonical forms is signed", async t => {
  const { made, anchors } = await victim('RSA', '1.1', 'wss')
  const exc = 'http://www.w3.org/2001/10/xml-exc-c14n#'
  const list = (element: string, prefixes: string) =>
    `<ds:${element} Algorithm="${exc}"><ec:InclusiveNamespaces xmlns:ec="${exc}" PrefixList="${prefixes}"></ec:InclusiveNamespaces></ds:${element}>`
  const plain = (element: string) => `<ds:${element} Algorithm="${exc}"></ds:${element}>`
  let text = made.text.replace(plain('CanonicalizationMethod'), list('CanonicalizationMethod', 'soap'))
  for (const [id, prefixes] of [
    ['body', ''],
    ['timestamp', 'wsse soap'],
    ['token', ''],
  ] as const) {
    const reference = new RegExp(`<ds:Reference URI="#${id}">.*?</ds:Reference>`).exec(text)?.[0] ?? ''
    const listed = reference.replace(plain('Transform'), list('Transform', prefixes))
    t.not(listed, reference)
    const document = readXml(Buffer.from(text))
    if (isRefusal(document)) return t.fail('not well-formed')
    const bytes = exclusiveCanonical(byId(document.root, id), {
      inclusivePrefixes: prefixes.split(' ').filter(Boolean),
    })
    text = text.replace(
      reference,
      listed.replace(/<ds:DigestValue>[^<]*/, `<ds:DigestValue>${hash('sha256', bytes, 'base64')}`),
    )
  }
  const document = readXml(Buffer.from(text))
  if (isRefusal(document)) return t.fail('not well-formed')
  const info = exclusiveCanonical(byLocal(document.root, 'SignedInfo'), { inclusivePrefixes: ['soap'] })
  const value = sign('sha256', info, made.privateKeyPem).toString('base64')
  text = text.replace(/<ds:SignatureValue>[^<]*/, `<ds:SignatureValue>${value}`)
  t.equal(told(await verifyMessage(Buffer.from(text), policyOf(anchors, wss))), 'taken')
})

t.test(
  '15 a token that is not signed and is replaced by another of the same key: its own certificate is asked for',
  async t => {
    const { made, anchors, sameKey } = await victim('EC-P256', '1.1', 'wss')
    const unsignedToken = resign(made, made.text.replace(/<ds:Reference URI="#token".*?<\/ds:Reference>/, ''))
    const replaced = unsignedToken.replace(/(<wsse:BinarySecurityToken [^>]*>)[^<]*/, `$1${made.sameKeyCertificate}`)
    const asked: string[] = []
    const policy = {
      ...policyOf(anchors, wss),
      resolveSigner: async (candidate: { fingerprint: string }) => {
        asked.push(candidate.fingerprint)
        return { refused: '1003', details: [] } as const
      },
    }
    t.match(told(await verifyMessage(Buffer.from(replaced), policy)), /^1003/)
    t.same(asked, [fingerprint(sameKey)])
  },
)

for (const family of ['RSA', 'EC-P256'] as const) {
  for (const soapVersion of versions) {
    t.test(
      `Attacks on a message of SOAP ${soapVersion} in form wss signed with ${family} end in their codes @req D3`,
      async t => {
        const { made, anchors } = await victim(family, soapVersion, 'wss')
        const good = await verifyMessage(Buffer.from(made.text), policyOf(anchors, wss))
        if (isRefusal(good)) return t.fail(told(good))
        for (const [group, list] of Object.entries(wssAttacks)) {
          t.ok(list.length > 0, group)
          await t.test(group, async t => {
            for (const attack of list) {
              const bytes = attack.make(made)
              const result = await verifyMessage(
                typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
                policyOf(anchors, wss),
              )
              if (isRefusal(result)) {
                t.equal(result.refused, attack.code, `${attack.name}: ${JSON.stringify(result.details)}`)
                t.notMatch(JSON.stringify(result.details), /jaźń|Zażółć|pobierzDane|SD-0/, 'no content in the refusal')
              } else {
                t.equal('SAME', attack.code, attack.name)
                t.same(Buffer.from(result.bodyBytes), Buffer.from(good.bodyBytes), attack.name)
              }
            }
          })
        }
      },
    )
  }
}

t.test('Most of the table concerns both forms', t => {
  const count = (table: Readonly<Record<string, readonly unknown[]>>) => Object.values(table).flat().length
  t.ok(count(wssAttacks) > 130, `${count(wssAttacks)} of form wss, ${count(attacks)} of form xades`)
  t.end()
})

t.test('The chain of a signer stays out of a token of one certificate', async t => {
  const { authority, pair, certificatePem: pem } = await person('EC-P256')
  const chained = pemSigner(pair.privateKeyPem, pem + authority.certificatePem)
  const text = Buffer.from(await message(chained, { form: 'wss' })).toString()
  const held = piece(text, 'wsse:BinarySecurityToken').replace(/<[^>]*>/g, '')
  t.equal(certificatePem(Buffer.from(held, 'base64')), pem)
})

function byId(root: Parameters<typeof exclusiveCanonical>[0], id: string): typeof root {
  return everything(root).find(one => one.attributes.some(a => a.local === 'Id' && a.value === id)) ?? root
}

function byLocal(root: Parameters<typeof exclusiveCanonical>[0], local: string): typeof root {
  return everything(root).find(one => one.local === local) ?? root
}

function everything(root: Parameters<typeof exclusiveCanonical>[0]): (typeof root)[] {
  return [root, ...root.children.flatMap(node => (node.kind === 'element' ? everything(node) : []))]
}
