import t, { type Test } from 'tap'
import { openKeys } from '../../src/app/keys.js'
import { feedSet } from '../../src/client/feed.js'
import { services } from '../../src/contract/index.js'
import type { SignatureForm } from '../../src/domain/registry/signature-form.js'
import { issueCertificate, randomSerial } from '../../src/trust/authority.js'
import { certificateDer } from '../../src/trust/certificates.js'
import { openKeyPair } from '../../src/trust/keys.js'
import { signMessage } from '../../src/trust/sign-message.js'
import { faultCode } from '../gateway/http-call.js'
import { Installation } from '../gateway/installation.js'
import * as m from '../gateway/messages.js'
import { attacks } from '../trust/attacks/index.js'
import { type Attack, piece, redigest, type Victim } from '../trust/attacks/made-of.js'
import { wssAttacks } from '../trust/wss-attacks.js'
import { recordsIn } from './people.js'

t.setTimeout(900_000)

const installation = await Installation.start()
t.teardown(() => installation.remove())
const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes: ['RP.STAN'] })

for (const { id: idSystemu, unit } of [ops, pup]) {
  await installation.administer(unit.administrator, 'ustawFormePodpisu', { idSystemu, formaPodpisu: ['XADES', 'WSS'] })
}

const fed = await feedSet(pup.connection, {
  setCode: pup.setCode ?? '',
  kind: 'INICJALNE',
  stateAt: new Date(),
  records: recordsIn(pup.unit.code),
  context: { user: pup.feeder },
})
if (!('fed' in fed)) throw new Error('feeding failed')

const question = {
  parametryPytania: {
    znakSprawy: 'ZM.1.2026',
    podstawaPrawna: { kod: 'UPS-105-1' },
    cel: { kod: 'KONTROLA', opis: 'Zażółć & <jaźń>' },
  },
  osoba: { pesel: '99923100014' },
  zbior: [{ kodZbioru: pup.setCode ?? '' }],
  zakres: { kodZakresu: ['RP.STAN'] },
} as const

type SoapVersion = '1.1' | '1.2'

const envelopes = {
  '1.1': { p: 'soap', soapNs: m.soap11, type: 'text/xml; charset=utf-8' },
  '1.2': { p: 'soap12', soapNs: m.soap12, type: 'application/soap+xml; charset=utf-8' },
} as const

async function victim(soapVersion: SoapVersion, form: SignatureForm): Promise<Victim> {
  const { signing } = ops.profile
  const pair = openKeyPair(signing.keyPem)
  const { authority } = await openKeys(installation.home)
  const now = new Date()
  const sameKey = await issueCertificate(authority, {
    spki: pair.spki,
    subject: { commonName: 'SD-000009' },
    purpose: 'SIGNING',
    notBefore: new Date(now.getTime() - 1_000),
    notAfter: new Date(now.getTime() + 86_400_000),
    serial: randomSerial(),
  })
  const body = m.requestOf(ops.profile, 'pobierzDane', question)
  const signed = await signMessage({ soapVersion, form, body, signer: m.signerOf(ops.profile), now })
  const text = Buffer.from(signed).toString()
  const { p, soapNs } = envelopes[soapVersion]
  return {
    text,
    p,
    soapNs,
    kind: 'ecdsa',
    privateKeyPem: pair.privateKeyPem,
    spki: pair.spki,
    sameKeyCertificate: Buffer.from(sameKey).toString('base64'),
    otherCertificate: Buffer.from(certificateDer(pup.profile.signing.certificatePem ?? '')).toString('base64'),
    body: piece(text, `${p}:Body`),
    timestamp: piece(text, 'wsu:Timestamp'),
    signature: piece(text, 'ds:Signature'),
  }
}

/** Attacks that the front door meets before the signature is looked at, and what it says then; SAME: answered. */
const metEarlier: Readonly<Record<string, string>> = {
  '04 signed Body inside the evil Body': '4002',
  '06 second Body after': '4002',
  '06 second Body before': '4002',
  '06 an element after the Body': '4002',
  '24 Envelope and Body of different SOAP versions': '4002',
  'XSW: signature over a copied Body inside an evil Envelope': '4005',
  '15 another certificate with the same key': '1003',
  'text inside Security': '4002',
  'no Body': '4002',
  // Transcoded before it is read (BP R1012): no attack here.
  'UTF-16': 'SAME',
}

/** Made of words or moments that only the message of tests/trust holds. */
const ofAnotherMessage = [
  'Created made fresh without signing',
  '31 expired within the skew',
  '31 from the future within the skew',
]

/** What a signature cannot see: an insider signs it. */
const onTheSchema: readonly Attack[] = [
  {
    name: '29 xsi:type in what was signed',
    code: '4002',
    make(v) {
      const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="d:inny"'
      return redigest(v, v.text.replace('<d:osoba>', `<d:osoba ${xsi}>`), 'body')
    },
  },
]

const tables: Readonly<Record<SignatureForm, readonly Attack[]>> = {
  xades: [...Object.values(attacks).flat(), ...onTheSchema],
  wss: [...Object.values(wssAttacks).flat(), ...onTheSchema],
}

async function attackInForm(t: Test, soapVersion: SoapVersion, form: SignatureForm): Promise<void> {
  const headers = { 'content-type': envelopes[soapVersion].type }
  const send = (body: string | Uint8Array) =>
    installation.post(services.DaneBeneficjenta.path, { headers, body, tls: m.tlsOf(ops.profile) })
  t.match(
    (await send((await victim(soapVersion, form)).text)).text,
    /<d:pobierzDaneOdpowiedz/,
    'the victim is answered',
  )
  for (const attack of tables[form]) {
    if (ofAnotherMessage.includes(attack.name)) continue
    const before = (await installation.entries()).length
    const reply = await send(attack.make(await victim(soapVersion, form)))
    const entered = (await installation.entries(before)).filter(one => one.act !== 'SUMA_ODMOW')
    const expected = metEarlier[attack.name] ?? attack.code
    if (expected === 'SAME') {
      t.match(reply.text, /<d:pobierzDaneOdpowiedz/, attack.name)
      t.match(reply.text, /<w:status>BRAK_DANYCH</, 'the content signed is what is used')
      continue
    }
    t.equal(faultCode(reply), expected, attack.name)
    t.notMatch(reply.text, /pobierzDaneOdpowiedz|jaźń|99923100014/)
    // An insider who signs a mutation with the right key is known, and stands in the ledger with what it was refused for.
    t.ok(entered.length < 2)
    for (const entry of entered)
      t.match(entry, { systemId: ops.id, result: 'ODMOWA', refusal: faultCode(reply), sets: [] })
  }
}

for (const soapVersion of ['1.1', '1.2'] as const) {
  for (const form of ['xades', 'wss'] as const) {
    t.test(`@req D3 attacks on SOAP ${soapVersion} in form ${form} end in their codes and give nothing away`, async t =>
      attackInForm(t, soapVersion, form),
    )
  }
}

t.test('@see shared security profile §4: each of the attacks on messages is made in each form', async t => {
  for (const [form, table] of Object.entries(tables)) {
    const made = new Set(table.map(({ name }) => Number.parseInt(name, 10)))
    const missing = Array.from({ length: 31 }, (_, index) => index + 1).filter(number => !made.has(number))
    t.same(missing, [], form)
  }
})

t.test('what was turned away is counted by its code', async t => {
  const counted = await installation.counted()
  const turnedAway = [...counted].filter(([key]) => !key.endsWith('OK')).reduce((sum, [, count]) => sum + count, 0)
  t.ok(turnedAway > 400, `${turnedAway} refusals stand in the sums`)
})
