import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { certificateDer } from '../../src/trust/certificates.js'
import { verifyMessage } from '../../src/trust/verify-message.js'
import { judge } from '../judges/available.js'
import { attacks } from './attacks/index.js'
import { piece } from './attacks/made-of.js'
import { policyOf } from './people.js'
import { victim } from './victim.js'

for (const family of ['RSA', 'EC-P256'] as const) {
  for (const soapVersion of ['1.1', '1.2'] as const) {
    t.test(`Attacks on a message of SOAP ${soapVersion} signed with ${family} end in their codes @req D3`, async t => {
      const { made, anchors } = await victim(family, soapVersion, 'xades')
      const good = await verifyMessage(Buffer.from(made.text), policyOf(anchors))
      if (isRefusal(good)) return t.fail('the victim itself is refused')
      for (const [group, list] of Object.entries(attacks)) {
        await t.test(group, async t => {
          for (const attack of list) {
            const bytes = attack.make(made)
            const result = await verifyMessage(
              typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
              policyOf(anchors),
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
    })
  }
}

t.test(
  '32 a replay verifies again, the (r, n−s) twin of an ECDSA signature too: nothing is keyed by the signature value',
  async t => {
    const { made, anchors } = await victim('EC-P256', '1.1', 'xades')
    const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')
    const value = Buffer.from(piece(made.text, 'ds:SignatureValue').replace(/<[^>]*>/g, ''), 'base64')
    const s = BigInt(`0x${value.subarray(32).toString('hex')}`)
    const twin = Buffer.concat([value.subarray(0, 32), Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex')])
    const text = made.text.replace(value.toString('base64'), twin.toString('base64'))
    t.not(text, made.text)
    for (const one of [made.text, made.text, text])
      t.notOk(isRefusal(await verifyMessage(Buffer.from(one), policyOf(anchors))))
  },
)

const openssl = judge('openssl')
t.test(
  '27 RSA of 1024 bits is refused as an algorithm, before anybody is asked',
  { skip: openssl.missing },
  async t => {
    const run = await openssl.run([
      'req',
      '-x509',
      '-newkey',
      'rsa:1024',
      '-nodes',
      '-keyout',
      '/dev/null',
      '-subj',
      '/CN=x',
    ])
    t.equal(run.code, 0, run.stderr)
    const { made, anchors } = await victim('RSA', '1.1', 'xades')
    const short = Buffer.from(certificateDer(run.stdout.toString())).toString('base64')
    const text = made.text.replace(/<ds:X509Certificate>[^<]*/, `<ds:X509Certificate>${short}`)
    const result = await verifyMessage(Buffer.from(text), { ...policyOf(anchors), allowSelfSigned: true })
    t.equal(isRefusal(result) && result.refused, '2005')
  },
)
