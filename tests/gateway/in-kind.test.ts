import t from 'tap'
import { withContext } from '../../src/client/context.js'
import { encode, type InputOf, type OperationName, operations, services } from '../../src/contract/index.js'
import type { SignatureForm } from '../../src/domain/registry/signature-form.js'
import { isRefusal } from '../../src/fault/refusal.js'
import { certificatePem } from '../../src/trust/certificates.js'
import { generateKeyPair } from '../../src/trust/keys.js'
import { trustAnchors } from '../../src/trust/path.js'
import { createCsr, createSelfSigned } from '../../src/trust/requests.js'
import { signMessage } from '../../src/trust/sign-message.js'
import { pemSigner } from '../../src/trust/signers.js'
import { verifyMessage } from '../../src/trust/verify-message.js'
import { faultCode, type RawReply } from './http-call.js'
import { type ConnectedSystem, Installation, password, software } from './installation.js'

t.setTimeout(900_000)

const installation = await Installation.start()
t.teardown(() => installation.remove())
const unit = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
const anchors = trustAnchors([installation.caPem])

/** A call signed by hand: what off-the-shelf stacks send. */
async function send<N extends OperationName>(
  system: Pick<ConnectedSystem, 'profile'>,
  operation: N,
  input: InputOf<N>,
  form: SignatureForm,
  change: (text: string) => string = text => text,
): Promise<RawReply> {
  const { facts, signing, tls } = system.profile
  const request = withContext(operation, input, facts, {}, installation.clock.now())
  const { service, request: name, soapAction } = operations[operation]
  if ('missing' in request || service === null || signing.certificatePem === undefined) throw new Error('not callable')
  const body = encode(name, request as never)
  const signer = pemSigner(signing.keyPem, signing.certificatePem)
  const bytes = await signMessage({ soapVersion: '1.1', form, body, signer, now: installation.clock.now() })
  return installation.post(services[service].path, {
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${soapAction}"` },
    body: change(Buffer.from(bytes).toString()),
    ...(tls.certificatePem === undefined ? {} : { tls: { keyPem: tls.keyPem, certificatePem: tls.certificatePem } }),
  })
}

/** The form that a reply is signed in, its signature verified. */
async function formOf(reply: RawReply): Promise<string> {
  const verified = await verifyMessage(reply.bytes, {
    forms: ['xades', 'wss'],
    trustAnchors: anchors,
    now: installation.clock.now(),
    resolveSigner: async () => undefined,
  })
  return isRefusal(verified) ? `refused ${verified.refused}` : `${verified.form} ${verified.soapVersion}`
}

t.test('A system signs in form wss once its administrator allows it, and is answered in kind @req D3', async t => {
  const system = await installation.connectSystem({ unit, until: 'ACTIVE' })
  const before = await send(system, 'pobierzListeSlownikow', {}, 'wss')
  t.equal(faultCode(before), '2007')
  t.equal(await formOf(before), 'wss 1.1', 'the refusal can be read by the stack that it is for')

  const forms = { idSystemu: system.id, formaPodpisu: ['XADES', 'WSS'] } as const
  const from = (await installation.entries()).length
  t.same((await installation.administer(unit.administrator, 'ustawFormePodpisu', forms)).formaPodpisu, ['XADES', 'WSS'])
  const [entry] = (await installation.entries(from)).filter(one => one.operation === 'ustawFormePodpisu')
  t.match(entry?.facts, { idSystemu: system.id, 'przed.formaPodpisu': 'XADES', 'po.formaPodpisu': 'XADES WSS' })

  const answered = await send(system, 'pobierzListeSlownikow', {}, 'wss')
  t.equal(answered.status, 200)
  t.equal(await formOf(answered), 'wss 1.1')
  t.match(answered.text, /<s:pobierzListeSlownikowOdpowiedz/)
  t.equal(await formOf(await send(system, 'pobierzListeSlownikow', {}, 'xades')), 'xades 1.1')

  const fault = await send(system, 'pobierzSlownik', { kodSlownika: 'NIE_MA_TAKIEGO' }, 'wss')
  t.equal(fault.status, 500)
  t.equal(await formOf(fault), 'wss 1.1', 'faults too')

  const bent = await send(system, 'pobierzListeSlownikow', {}, 'wss', text => text.replace('<w:wersja>', '<w:wersja> '))
  t.equal(faultCode(bent), '2002')
})

t.test('Where only wss is allowed, xades is refused; the same policy again is no change', async t => {
  const system = await installation.connectSystem({ unit, until: 'ACTIVE' })
  const forms = { idSystemu: system.id, formaPodpisu: ['WSS'] } as const
  await installation.administer(unit.administrator, 'ustawFormePodpisu', forms)
  t.equal(faultCode(await send(system, 'pobierzListeSlownikow', {}, 'xades')), '2007')
  t.equal((await send(system, 'pobierzListeSlownikow', {}, 'wss')).status, 200)
  const person = await installation.person(unit.administrator)
  const again = await person.call('ustawFormePodpisu', forms)
  t.match(again, { outcome: 'FAULT', fault: { detail: { kod: '5019' } } })
})

t.test(
  'Only the administrator of the unit, or one above, sets the form; an unknown system is refused like another unit’s',
  async t => {
    const system = await installation.connectSystem({ unit, until: 'REGISTERED' })
    const other = await installation.registerUnit({ kind: 'OPS', territory: '1465011', areas: ['PS'] })
    const person = await installation.person(other.administrator)
    for (const idSystemu of [system.id, 'SD-999999']) {
      const refused = await person.call('ustawFormePodpisu', { idSystemu, formaPodpisu: ['WSS'] })
      t.match(refused, { outcome: 'FAULT', fault: { detail: { kod: '5020' } } }, idSystemu)
    }
  },
)

t.test('A system registers in form wss, with a self-signed certificate in the token @req A2.8', async t => {
  const pair = await generateKeyPair('RSA', 2048)
  const subject = { commonName: 'nowy' }
  const now = installation.clock.now()
  const signing = {
    keyPem: pair.privateKeyPem,
    certificatePem: certificatePem(await createSelfSigned(pair, subject, now)),
  }
  const facts = {
    address: installation.servicesUrl,
    kodJT: unit.code,
    obszar: 'RP',
    oprogramowanie: software,
  }
  const profile = { facts, caPem: installation.caPem, tls: { keyPem: pair.privateKeyPem }, signing }
  const zadanieCertyfikatuPodpisu = new Uint8Array(
    Buffer.from((await createCsr(pair, subject)).replace(/-----[A-Z ]+-----/g, ''), 'base64'),
  )
  const input = { login: unit.administrator, haslo: password, zadanieCertyfikatuPodpisu }
  const reply = await send({ profile }, 'zarejestrujSD', input, 'wss')
  t.equal(reply.status, 200, reply.text)
  t.equal(await formOf(reply), 'wss 1.1')
  t.match(reply.text, /<r:idSystemu>SD-\d{6}</)
})
