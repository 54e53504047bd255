import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Profile } from '../../src/client/profile.js'
import { encode } from '../../src/contract/index.js'
import { isRefusal } from '../../src/fault/refusal.js'
import type { KeyFamily, Signer } from '../../src/ports/runtime/signer.js'
import { type Authority, createRootAuthority, issueCertificate, randomSerial } from '../../src/trust/authority.js'
import { certificatePem } from '../../src/trust/certificates.js'
import { generateKeyPair } from '../../src/trust/keys.js'
import type { Purpose } from '../../src/trust/path.js'
import { signMessage } from '../../src/trust/sign-message.js'
import { pemSigner } from '../../src/trust/signers.js'
import { readXml } from '../../src/xml/read.js'
import type { XmlElement } from '../../src/xml/tree.js'

/** Certificate and key in PEM, from an authority of the test. */
export async function leaf(authority: Authority, purpose: Purpose, name: string, family: KeyFamily = 'EC-P256') {
  const pair = await generateKeyPair(family)
  const der = await issueCertificate(authority, {
    spki: pair.spki,
    subject: { commonName: name },
    purpose,
    ...(purpose === 'TLS-SERVER' ? { sans: [{ type: 'ip' as const, value: '127.0.0.1' }] } : {}),
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 86_400_000),
    serial: randomSerial(),
  })
  return { keyPem: pair.privateKeyPem, certificatePem: certificatePem(der) }
}

/** What the server gives back for one request: bytes as they are, or the content of a Body to be signed. */
export type Reply =
  | { readonly bytes: Uint8Array; readonly status?: number }
  | { readonly body: Uint8Array; readonly status?: number }

export interface AnsweringServer {
  readonly profile: Profile
  readonly authority: Authority
  /** The key that answers are signed with. */
  readonly signer: Signer
  /** Requests as they came, the newest last. */
  readonly requests: Uint8Array[]
  /** Decides the next answers; the request comes read, with its hash. */
  answer(reply: (request: XmlElement, hash: string) => Reply | Promise<Reply>): void
  close(): Promise<void>
}

/** A TLS server at the gateway's place: real keys, real signatures, and any answer that a test wants given. */
export async function startAnsweringServer(): Promise<AnsweringServer> {
  const authority = await createRootAuthority({
    commonName: 'Test CA',
    family: 'EC-P256',
    validDays: 10,
    now: new Date(),
  })
  const [tls, gateway, systemTls, systemSigning] = await Promise.all([
    leaf(authority, 'TLS-SERVER', '127.0.0.1'),
    leaf(authority, 'SIGNING', 'Bramka'),
    leaf(authority, 'TLS-CLIENT', 'SD-000001'),
    leaf(authority, 'SIGNING', 'SD-000001'),
  ])
  const signer = pemSigner(gateway.keyPem, gateway.certificatePem)
  const requests: Uint8Array[] = []
  let reply: (request: XmlElement, hash: string) => Reply | Promise<Reply> = () => ({ bytes: Buffer.from('?') })
  const options = { key: tls.keyPem, cert: tls.certificatePem, ca: authority.certificatePem, requestCert: true }
  const server = createServer({ ...options, rejectUnauthorized: true }, async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const bytes = new Uint8Array(Buffer.concat(parts))
    requests.push(bytes)
    const document = readXml(bytes)
    if (isRefusal(document)) throw new Error('the request is not XML')
    const made = await reply(document.root, createHash('sha256').update(bytes).digest('hex'))
    const sent =
      'bytes' in made ? made.bytes : await signMessage({ soapVersion: '1.1', body: made.body, signer, now: new Date() })
    response.writeHead(made.status ?? 200, { 'content-type': 'text/xml; charset=utf-8' }).end(sent)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const profile: Profile = {
    facts: {
      address: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
      kodJT: 'JT-1408-OPS-01',
      obszar: 'PS',
      oprogramowanie: { nazwa: 'Próbny SD', wersja: '1.0', producent: 'Próba' },
      idSystemu: 'SD-000001',
      uzytkownik: { login: 'anna.nowak', rola: 'PIU_PS' },
    },
    caPem: authority.certificatePem,
    tls: systemTls,
    signing: systemSigning,
    gatewayPem: gateway.certificatePem,
  }
  return {
    profile,
    authority,
    signer,
    requests,
    answer: next => {
      reply = next
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** The answer `BRAK_DANYCH` to pobierzListeZbiorow, bound to the request. */
export function emptyList(hash: string): Uint8Array {
  return encode('d:pobierzListeZbiorowOdpowiedz', {
    daneRezultatu: {
      idTransakcji: randomUUID(),
      znacznikCzasowy: new Date(),
      skrotZadania: hash,
      potwierdzenieWpisu: [],
    },
    wynik: { status: 'BRAK_DANYCH', kod: '0000', komunikat: 'Brak zbiorów', szczegoly: [] },
    zbior: [],
    podstawaPrawna: [],
    cel: [],
    podstawaNiedostepna: [],
  })
}

/** A fault of the gateway with the code, as a Body's content. */
export function faultBody(kod: string, hash: string): Uint8Array {
  const detail = encode('f:bladBiznesowy', {
    kod,
    opis: 'Próbny błąd',
    idTransakcji: randomUUID(),
    skrotZadania: hash,
    potwierdzenieWpisu: [],
    szczegoly: [],
  })
  const open = '<soap:Fault xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">'
  const head = '<faultcode>soap:Client</faultcode><faultstring xml:lang="pl">Próbny błąd</faultstring>'
  return Buffer.from(`${open}${head}<detail>${Buffer.from(detail).toString('utf8')}</detail></soap:Fault>`)
}
