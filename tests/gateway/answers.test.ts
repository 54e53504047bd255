import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { openKeys } from '../../src/app/keys.js'
import { verifyAnswer } from '../../src/client/verify-answer.js'
import { answer } from '../../src/gateway/answer.js'
import { Deadline } from '../../src/gateway/deadline.js'
import type { Gateway } from '../../src/gateway/gateway.js'
import type { Message } from '../../src/gateway/message.js'
import { largeMessageBytes } from '../../src/gateway/queue.js'
import { accountRate } from '../../src/gateway/rate-limit.js'
import { operations } from '../../src/operations/index.js'
import { certificateDer, certificatePem } from '../../src/trust/certificates.js'
import { generateKeyPair } from '../../src/trust/keys.js'
import { trustAnchors } from '../../src/trust/path.js'
import { createSelfSigned } from '../../src/trust/requests.js'
import { signMessage } from '../../src/trust/sign-message.js'
import { pemSigner } from '../../src/trust/signers.js'
import { judge } from '../judges/available.js'
import { faultCode } from './http-call.js'
import { answerIn, Installation } from './installation.js'
import * as m from './messages.js'

t.setTimeout(900_000)

const installation = await Installation.start()
t.teardown(() => installation.remove())
const pup = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
const xmlsec1 = judge('xmlsec1')

const post = (body: string, headers: Record<string, string> = {}) =>
  installation.post(m.registrationPath, { headers: { ...m.xmlType, ...headers }, body })

t.test(
  'sprawdzPolaczenie answers anybody: no certificate, no signature; the answer is signed and counted @req A2.7',
  async t => {
    await installation.counted()
    const request = m.envelope(m.check)
    const reply = await post(request)
    t.equal(reply.status, 200)
    t.equal(reply.headers['content-type'], 'text/xml; charset=utf-8')
    const trusted = await verifyAnswer(reply.bytes, reply.status, {
      anchors: trustAnchors([installation.caPem]),
      gateway: undefined,
      request: Buffer.from(request),
      now: new Date(),
    })
    t.notOk('distrust' in trusted, 'the client takes it')
    t.same([...(await installation.counted())], [['sprawdzPolaczenie OK', 1]])
  },
)

for (const [name, action] of [
  ['none', undefined],
  ['an empty one', ''],
  ['an empty one in quotes', '""'],
  ['its own', `"${m.registration}:sprawdzPolaczenie"`],
  ['its own without quotes', `${m.registration}:sprawdzPolaczenie`],
] as const) {
  t.test(`A message passes with a SOAPAction that is ${name} (R1109)`, async t => {
    const reply = await post(m.envelope(m.check), action === undefined ? {} : { soapaction: action })
    t.equal(reply.status, 200)
  })
}

t.test('A byte order mark, an XML declaration, comments and any prefixes are taken (R4001, R1010)', async t => {
  const text = `\uFEFF<?xml version="1.0" encoding="UTF-8"?><!-- x -->${m.envelope(`\n ${m.check} \n`)}`
  t.equal((await post(text)).status, 200)
})

t.test('A key of one’s own makes nobody known: sprawdzPolaczenie signed by it is counted, not entered', async t => {
  await installation.counted()
  const pair = await generateKeyPair('EC-P256')
  const pem = certificatePem(await createSelfSigned(pair, { commonName: 'ktos' }, new Date()))
  const signer = pemSigner(pair.privateKeyPem, pem)
  const message = await signMessage({ soapVersion: '1.1', body: Buffer.from(m.check), signer, now: new Date() })
  const before = (await installation.entries()).length
  t.equal((await post(Buffer.from(message).toString())).status, 200)
  t.equal((await installation.entries()).length, before)
  t.same([...(await installation.counted())], [['sprawdzPolaczenie OK', 1]])
})

for (const family of ['RSA', 'EC-P256', 'EC-P384'] as const) {
  t.test(`A system with ${family} keys is answered, and refused, in kind @req D3`, async t => {
    const system = await installation.connectSystem({ unit: pup, family, until: 'REGISTERED' })
    const called = await system.connection.call('pobierzStatusSD', {})
    t.equal(called.outcome, 'ANSWER')
    const wanted = family === 'RSA' ? /rsa-sha256$/ : /ecdsa-sha256$/
    if (called.outcome === 'ANSWER') t.match(called.signer.algorithm, wanted)
    const refused = await system.connection.call('pobierzStatusSD', { idSystemu: 'SD-999999' })
    t.equal(refused.outcome === 'FAULT' && refused.fault.detail.kod, '5020')
    if (refused.outcome === 'FAULT') t.match(refused.signer.algorithm, wanted)
    if (refused.outcome === 'FAULT') t.ok(refused.fault.isBound)
  })
}

t.test('The receipt of an answer is the ledger’s leaf at its index @req D4', async t => {
  const system = await installation.connectSystem({ unit: pup, until: 'REGISTERED' })
  const { daneRezultatu } = answerIn(await system.connection.call('pobierzStatusSD', {}))
  const [receipt] = daneRezultatu.potwierdzenieWpisu
  const proof = await installation.house.ledger.proof(receipt?.numer ?? -1)
  t.equal(proof?.leafHash, receipt?.skrot)
  t.match(JSON.parse(proof?.facts ?? '{}'), {
    transactionId: daneRezultatu.idTransakcji,
    messageId: daneRezultatu.idKomunikatuZadania,
    requestHash: daneRezultatu.skrotZadania,
    operation: 'pobierzStatusSD',
    systemId: system.id,
    established: 'SD',
  })
})

t.test('Faults speak English to whoever prefers it, Polish to all others', async t => {
  const bad = m.envelope(`<r:nieznana xmlns:r="${m.registration}"></r:nieznana>`)
  const textOf = async (language: string) => (await post(bad, { 'accept-language': language })).text
  t.match(await textOf('en'), /xml:lang="en">4005 The service does not know/)
  t.match(await textOf('de, en-GB;q=0.9, pl;q=0.5'), 'xml:lang="en"')
  for (const polish of ['pl', 'de', 'pl, en;q=0.9', '*', '', 'en;q=0']) t.match(await textOf(polish), 'xml:lang="pl"')
  t.match((await post(m.envelope(m.check), { 'accept-language': 'en' })).text, /komunikat>Done\.</)
})

t.test('Faults hold SOAP’s own codes: VersionMismatch, MustUnderstand, Client (R1004, R1031)', async t => {
  const header = '<e:Header><x:y xmlns:x="urn:x" e:mustUnderstand="1"></x:y></e:Header>'
  t.match((await post(m.envelope(m.check, '', 'urn:soap'))).text, '<faultcode>soap:VersionMismatch</faultcode>')
  t.match((await post(m.envelope(m.check, header))).text, '<faultcode>soap:MustUnderstand</faultcode>')
  t.match((await post('x')).text, '<faultcode>soap:Client</faultcode>')
})

t.test('xmlsec1 verifies an answer and a fault as they stand on the wire', { skip: xmlsec1.missing }, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'csizs-judge-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const replies = [await post(m.envelope(m.check)), await post('<x/>')]
  for (const [index, reply] of replies.entries()) {
    const file = join(folder, `${index}.xml`)
    writeFileSync(file, reply.bytes)
    const run = await xmlsec1.run([
      '--verify',
      '--trusted-pem',
      installation.home.keys.authority,
      '--id-attr:Id',
      'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd:Timestamp',
      '--id-attr:Id',
      `${m.soap11}:Body`,
      '--id-attr:Id',
      'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
      file,
    ])
    t.equal(run.code, 0, run.stderr)
  }
})

/** The gateway's message half over the running house, with parts that a test breaks. */
async function halfOf(broken: Partial<Gateway>): Promise<Gateway> {
  const keys = await openKeys(installation.home)
  const { house, log, configuration } = installation.gateway
  return {
    house,
    log,
    anchors: trustAnchors([installation.caPem]),
    signers: keys.signers,
    defaultSigner: keys.signers.EC,
    maxMessageBytes: configuration.maxMessageBytes,
    servicesUrl: configuration.servicesUrl,
    ledgerChecker: '',
    accountRate: accountRate(1_000),
    readElsewhere: async () => Promise.reject(new Error('these messages are small')),
    ...broken,
  }
}

/** A deadline that no test reaches. */
function inTime(): Deadline {
  const deadline = new Deadline(60_000)
  deadline.keep()
  return deadline
}

function arrived(bytes: Uint8Array, peer: Uint8Array | undefined): Message {
  return {
    transactionId: installation.house.ids.uuid(),
    receivedAt: new Date(),
    language: 'pl',
    address: '192.0.2.1',
    service: 'RejestracjaSD',
    soapAction: undefined,
    manner: { soapVersion: '1.1', form: 'xades' },
    peer,
    bytes,
    requestHash: 'a'.repeat(64),
  }
}

t.test(
  'An answer that cannot be given is recorded as not given, then 9001 and nothing else goes out @req B6',
  async t => {
    const system = await installation.connectSystem({ unit: pup, until: 'REGISTERED' })
    const gateway = await halfOf({})
    const { profile } = system
    const message = await m.signedBy(profile, m.requestOf(profile, 'pobierzStatusSD', {}))
    const before = (await installation.entries()).length
    const { house } = gateway
    // A code that the schema does not take: the answer to a lawful question is not valid.
    const sets = async () => [
      {
        code: 'to nie jest kod zbioru',
        name: '',
        unitCode: pup.code,
        tree: 'RP',
        systemId: system.id,
        state: 'AKTYWNY',
        createdAt: new Date(),
      } as const,
    ]
    const peer = certificateDer(m.tlsOf(profile).certificatePem)
    const reply = await answer(
      { ...gateway, house: { ...house, control: { ...house.control, sets } } },
      arrived(Buffer.from(message), peer),
      inTime(),
    )
    const text = Buffer.from(reply.body).toString()
    t.equal(faultCode({ text }), '9001')
    t.equal(reply.status, 500)
    t.notMatch(text, 'to nie jest')
    const [given, notGiven] = await installation.entries(before)
    t.match(given, { operation: 'pobierzStatusSD', result: 'SUKCES', act: 'ODCZYT' })
    t.match(notGiven, {
      operation: 'pobierzStatusSD',
      act: 'NIEDORECZENIE',
      refusal: '9001',
      about: given?.entryId,
      transactionId: given?.transactionId,
    })
    t.match(installation.logLines.at(-1), /transactionId.*answer-failed/)
  },
)

t.test('When the ledger cannot be written nothing is answered but 9001 @req B6', async t => {
  const system = await installation.connectSystem({ unit: pup, until: 'REGISTERED' })
  const { profile } = system
  const gateway = await halfOf({})
  const lost = { ...gateway.house.ledger, append: async () => Promise.reject(new Error('disk lost: /var/lib/secret')) }
  const peer = certificateDer(m.tlsOf(profile).certificatePem)
  const bytes = Buffer.from(await m.signedBy(profile, m.requestOf(profile, 'pobierzStatusSD', {})))
  const reply = await answer({ ...gateway, house: { ...gateway.house, ledger: lost } }, arrived(bytes, peer), inTime())
  const text = Buffer.from(reply.body).toString()
  t.equal(faultCode({ text }), '9001')
  t.notMatch(text, /disk|secret|Odpowiedz/)
})

t.test('When the thread that reads a large message dies, that message ends as 9001', async t => {
  const died = async () => Promise.reject(new Error('the thread ended'))
  const gateway = await halfOf({ readElsewhere: died })
  const bytes = Buffer.from(m.envelope(m.check) + ' '.repeat(largeMessageBytes))
  const reply = await answer(gateway, arrived(bytes, undefined), inTime())
  t.equal(faultCode({ text: Buffer.from(reply.body).toString() }), '9001')
  t.match(installation.logLines.at(-1), /message-failed/)
})

t.test(
  'Every operation of a service says who may call it, and none is open to more than the contract says',
  async t => {
    const open = Object.values(operations).filter(one =>
      (one.admission.callers as readonly string[]).includes('anonymous'),
    )
    t.same(
      open.map(one => one.name),
      // Proofs and checkpoints are for everybody to check the ledger with; they hold nothing of anybody.
      ['sprawdzPolaczenie', 'pobierzDowodWpisu', 'pobierzPunktKontrolny'],
    )
    const starting = Object.values(operations).filter(one =>
      (one.admission.callers as readonly string[]).includes('starting'),
    )
    t.same(starting.map(one => one.name).sort(), ['sprawdzPolaczenie', 'zarejestrujSD', 'zmienHaslo'])
  },
)

t.test('The log of these tests holds no personal data, no XML and no password', async t => {
  const log = installation.logLines.join('')
  for (const forbidden of ['Zmienione', 'Lokalny', 'Centralna', '<soap', '<r:', 'PRIVATE'])
    t.notOk(log.includes(forbidden), forbidden)
  t.ok((await readFile(installation.home.configuration, 'utf8')).includes('ledgerOrigin'))
})
