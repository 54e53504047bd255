import t from 'tap'
import { SdConnection } from '../../src/client/connection.js'
import type { Exchange } from '../../src/client/outcome.js'
import { isRefusal } from '../../src/fault/refusal.js'
import { createRootAuthority } from '../../src/trust/authority.js'
import { trustAnchors } from '../../src/trust/path.js'
import { signMessage } from '../../src/trust/sign-message.js'
import { pemSigner } from '../../src/trust/signers.js'
import { verifyMessage } from '../../src/trust/verify-message.js'
import { emptyList, faultBody, leaf, type Reply, startAnsweringServer } from './answering-server.js'

const server = await startAnsweringServer()
t.teardown(() => server.close())

function connect(changes: Partial<typeof server.profile> = {}, onExchange?: (exchange: Exchange) => void) {
  const connection = new SdConnection({
    profile: { ...server.profile, ...changes },
    ...(onExchange === undefined ? {} : { onExchange }),
  })
  t.teardown(() => connection.close())
  return connection
}

const list = (connection: SdConnection) => connection.call('pobierzListeZbiorow', {})

t.test('a request goes out signed by the system, with a context of its own @req D3', async t => {
  server.answer((_, hash) => ({ body: emptyList(hash) }))
  const exchanges: Exchange[] = []
  const called = await list(connect({}, exchange => exchanges.push(exchange)))
  t.equal(called.outcome, 'ANSWER')
  if (called.outcome !== 'ANSWER') return
  t.equal(called.answer.wynik.status, 'BRAK_DANYCH')
  t.match(called.signer, { subject: 'CN=Bramka', algorithm: /ecdsa-sha256$/ })
  t.ok(Buffer.from(exchanges[0]!.request).equals(server.requests.at(-1)!), 'the recorded bytes are those of the wire')
  const verified = await verifyMessage(server.requests.at(-1)!, {
    forms: ['xades'],
    trustAnchors: trustAnchors([server.profile.caPem]),
    now: new Date(),
    resolveSigner: async candidate => candidate.fingerprint,
  })
  t.notOk(isRefusal(verified))
  t.match(Buffer.from(server.requests.at(-1)!).toString(), /<w:idSystemu>SD-000001<\/w:idSystemu>/)
})

t.test('a signed fault is given with its code, and never as an answer', async t => {
  server.answer((_, hash) => ({ body: faultBody('3007', hash), status: 500 }))
  const called = await list(connect())
  t.match(called, { outcome: 'FAULT', fault: { kind: 'BUSINESS', isBound: true, detail: { kod: '3007' } } })
})

t.test('what cannot be trusted is told as such and gives no data (attack 35)', async t => {
  const other = await createRootAuthority({ commonName: 'Other', family: 'EC-P256', validDays: 10, now: new Date() })
  const foreign = await leaf(other, 'SIGNING', 'Bramka')
  const sibling = await leaf(server.authority, 'SIGNING', 'SD-000002')
  const signed = async (body: Uint8Array, by: { keyPem: string; certificatePem: string }, now = new Date()) => ({
    bytes: await signMessage({ soapVersion: '1.1', body, signer: pemSigner(by.keyPem, by.certificatePem), now }),
  })
  const gatewaySigned = (body: Uint8Array, now = new Date()) =>
    signMessage({ soapVersion: '1.1', body, signer: server.signer, now })
  const envelope = (body: Uint8Array) =>
    Buffer.from(
      `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${Buffer.from(body)}</soap:Body></soap:Envelope>`,
    )
  const cases: readonly (readonly [string, (hash: string) => Reply | Promise<Reply>, string])[] = [
    ['an unsigned answer', hash => ({ bytes: envelope(emptyList(hash)) }), 'NOT_SIGNED'],
    ['an unsigned fault', hash => ({ bytes: envelope(faultBody('9001', hash)), status: 500 }), 'NOT_SIGNED'],
    ['a page of HTML', () => ({ bytes: Buffer.from('<html><body>502</body></html>'), status: 502 }), 'NOT_SOAP'],
    ['something that is not XML', () => ({ bytes: Buffer.from('Bad Gateway'), status: 502 }), 'NOT_SOAP'],
    ['an answer signed under another authority', hash => signed(emptyList(hash), foreign), 'SIGNATURE'],
    [
      'an answer signed by another system of the same authority',
      hash => signed(emptyList(hash), sibling),
      'NOT_THE_GATEWAY',
    ],
    [
      'an answer changed on its way',
      async hash => ({
        bytes: Buffer.from(
          Buffer.from(await gatewaySigned(emptyList(hash)))
            .toString()
            .replace('BRAK_DANYCH', 'SUKCES'),
        ),
      }),
      'SIGNATURE',
    ],
    ['the answer to another request', () => ({ body: emptyList('0'.repeat(64)) }), 'OTHER_REQUEST'],
    ['the fault of another request', () => ({ body: faultBody('3007', '0'.repeat(64)), status: 500 }), 'OTHER_REQUEST'],
    [
      'an answer of yesterday',
      async hash => ({ bytes: await gatewaySigned(emptyList(hash), new Date(Date.now() - 86_400_000)) }),
      'SIGNATURE',
    ],
    [
      'a signed answer that the schema does not know',
      hash => ({ body: Buffer.from(Buffer.from(emptyList(hash)).toString().replace('BRAK_DANYCH', 'DZIWNY')) }),
      'NOT_VALID',
    ],
  ]
  for (const [what, reply, distrust] of cases) {
    server.answer((_, hash) => reply(hash))
    const called = await list(connect())
    t.match(called, { outcome: 'UNTRUSTED', distrust: { distrust } }, what)
    t.notOk('answer' in called, `${what}: no data`)
  }
})

t.test('the answer of another operation is not taken', async t => {
  server.answer((_, hash) => ({ body: emptyList(hash) }))
  t.match(await connect().call('pobierzListeSlownikow', {}), {
    outcome: 'UNTRUSTED',
    distrust: { distrust: 'OTHER_OPERATION' },
  })
})

t.test('without certificate, system or user nothing is sent', async t => {
  const before = server.requests.length
  const { facts } = server.profile
  const { uzytkownik: _user, ...noUser } = facts
  const { idSystemu: _system, ...noSystem } = facts
  t.match(await list(connect({ facts: noUser })), { outcome: 'INCOMPLETE', missing: 'USER' })
  t.match(await list(connect({ facts: noSystem })), { outcome: 'INCOMPLETE', missing: 'SYSTEM' })
  const { keyPem } = server.profile.signing
  t.match(await list(connect({ signing: { keyPem } })), { outcome: 'INCOMPLETE', missing: 'CERTIFICATE' })
  t.equal(server.requests.length, before)
})

t.test('why a server cannot be reached is told by a code', async t => {
  const { facts, tls } = server.profile
  const refused = await list(connect({ facts: { ...facts, address: 'https://127.0.0.1:1' } }))
  t.match(refused, { outcome: 'UNREACHABLE', unreachable: { unreachable: 'CONNECTION_REFUSED' } })
  const other = await createRootAuthority({ commonName: 'Other', family: 'EC-P256', validDays: 10, now: new Date() })
  const untrusted = await list(connect({ caPem: other.certificatePem }))
  t.match(untrusted, { outcome: 'UNREACHABLE', unreachable: { unreachable: 'SERVER_CERTIFICATE' } })
  const unknown = await list(connect({ tls: { keyPem: tls.keyPem } }))
  t.match(unknown, { outcome: 'UNREACHABLE', unreachable: { unreachable: 'OWN_CERTIFICATE' } })
})
