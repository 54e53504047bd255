/** How the messages of the catalogue are made and sent. */
import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Profile } from '../../src/client/profile.js'
import { type InputOf, type Kontekst, type OperationName, operations, services } from '../../src/contract/index.js'
import type { RawCall, RawReply } from '../gateway/http-call.js'
import * as m from '../gateway/messages.js'
import type { Making } from './row.js'
import { type Pair, type Stage, withSecret } from './stage.js'

const path = m.registrationPath
/** SOAP 1.2’s media type. */
export const type12 = 'application/soap+xml; charset=utf-8'

/** An HTTP request to the registration service, or to the path named. */
export function http(
  order: Omit<RawCall, 'url'> & {
    readonly path?: string /** The body without its content coding. */
    readonly means?: string
  },
): Making {
  return {
    how: 'an HTTP request',
    async send({ installation }) {
      const { path: place = path, means, ...call } = order
      return { reply: await installation.post(place, call), sent: Buffer.from(means ?? call.body ?? '') }
    },
  }
}

/** An unsigned document as the body of a proper HTTP request. */
export function xml(body: string | Uint8Array, headers: Readonly<Record<string, string>> = m.xmlType): Making {
  return { ...http({ headers, body }), how: 'XML, unsigned' }
}

/** Bytes as they stand, written to a TLS connection without a client certificate; `end` closes our side after them. */
export function bytes(
  text: string | Uint8Array,
  order: { readonly end?: boolean; readonly maxVersion?: 'TLSv1.1' } = {},
): Making {
  return {
    how: 'bytes on the connection',
    async send({ installation }) {
      return { reply: await exchange(installation.servicesUrl, installation.caPem, text, order) }
    },
  }
}

function exchange(
  url: string,
  ca: string,
  text: string | Uint8Array,
  { end = false, maxVersion }: { readonly end?: boolean; readonly maxVersion?: 'TLSv1.1' },
): Promise<RawReply | undefined> {
  const old =
    maxVersion === undefined ? {} : ({ minVersion: 'TLSv1', maxVersion, ciphers: 'DEFAULT@SECLEVEL=0' } as const)
  return new Promise(resolve => {
    const parts: Buffer[] = []
    const socket = connectTls({
      port: Number(new URL(url).port),
      host: '127.0.0.1',
      servername: 'localhost',
      ca,
      ...old,
    })
    const look = (isOver: boolean) => {
      const reply = readReply(Buffer.concat(parts), isOver)
      if (reply === 'MORE') return
      resolve(reply)
      socket.destroy()
    }
    socket.on('data', part => {
      parts.push(part)
      look(false)
    })
    socket.on('error', () => look(true))
    socket.on('close', () => look(true))
    socket.write(text)
    if (end) socket.end()
  })
}

/** An HTTP request without TLS, at the services' port. */
export function plainly(text: string): Making {
  return {
    how: 'bytes on the connection',
    async send({ installation }) {
      const port = Number(new URL(installation.servicesUrl).port)
      const received = await new Promise<Buffer>(resolve => {
        const parts: Buffer[] = []
        const socket = connect({ port, host: '127.0.0.1' })
        socket.on('data', part => parts.push(part))
        socket.on('error', () => resolve(Buffer.concat(parts)))
        socket.on('close', () => resolve(Buffer.concat(parts)))
        socket.write(text)
      })
      const reply = readReply(received, true)
      return { reply: reply === 'MORE' ? undefined : reply }
    },
  }
}

/** The final reply in the bytes; undefined where the connection ended without one. */
function readReply(received: Buffer, isOver: boolean): RawReply | undefined | 'MORE' {
  const start = received.indexOf('HTTP/1.1 100 Continue\r\n\r\n') === 0 ? 25 : 0
  const blank = received.indexOf('\r\n\r\n', start)
  if (blank < 0) return isOver ? undefined : 'MORE'
  const [first = '', ...lines] = received.subarray(start, blank).toString('latin1').split('\r\n')
  const headers = Object.fromEntries(
    lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const body = received.subarray(blank + 4)
  const length = Number(headers['content-length'] ?? 0)
  if (body.length < length && !isOver) return 'MORE'
  return { status: Number(first.split(' ')[1]), headers, bytes: body, text: body.toString('utf8') }
}

/** The request line and headers of a POST, and its body. */
export function request(headers: readonly string[], body: string, line = `POST ${path} HTTP/1.1`): string {
  return [line, ...headers, '', body].join('\r\n')
}

/** Whose message it is, and what is done to it. */
export interface Signing {
  /** Before it is signed. */
  readonly edit?: (xml: string, stage: Stage) => string
  /** After it is signed. */
  readonly afterwards?: (message: string, stage: Stage) => string
  readonly profile?: (stage: Stage) => Profile
  readonly context?: (context: Kontekst, stage: Stage) => Partial<Kontekst>
  readonly headers?: Readonly<Record<string, string>>
  /** What is shown to TLS; absent: the profile's own. */
  readonly tls?: (stage: Stage) => Pair | undefined
  /** Offset of the sender's clock. */
  readonly offMs?: number
  readonly how?: Making['how']
  /** Version of its envelope; 1.1 where absent. */
  readonly soapVersion?: '1.1' | '1.2'
}

/** The operations of the catalogue with the input of a good call. */
export const goodInputs = {
  pobierzStatusSD: () => ({}),
  pobierzListeSlownikow: () => ({}),
  pobierzSlownik: () => ({ kodSlownika: 'CEL' }),
  potwierdzSlowniki: () => ({ slownik: [{ kodSlownika: 'CEL', wersja: 1 }] }),
  pobierzListeZbiorow: () => ({ terc: '1408', drzewo: 'RP' as const }),
  pobierzDane: (stage: Stage) => ({
    parametryPytania: {
      znakSprawy: 'PS.1.2026',
      podstawaPrawna: { kod: 'UPS-105-1' },
      cel: { kod: 'USTALENIE_PRAWA_PS' },
    },
    osoba: { pesel: stage.pesel },
    zbior: [{ kodZbioru: stage.setCode }],
    zakres: { kodZakresu: ['RP.TOZSAMOSC', 'RP.REJESTRACJE'] as const },
  }),
  sprawdzTozsamosc: (stage: Stage) => ({
    parametryPytania: {
      znakSprawy: 'PS.1.2026',
      podstawaPrawna: { kod: 'UPS-105-1' },
      cel: { kod: 'USTALENIE_PRAWA_PS' },
    },
    osoba: { pesel: stage.pesel, imie: 'Jan', nazwisko: 'Obcy', dataUrodzenia: '1980-01-01' },
    zbior: [{ kodZbioru: stage.setCode }],
  }),
  sprawdzSwiadczenia: (stage: Stage) => ({
    parametryPytania: {
      znakSprawy: 'PS.1.2026',
      podstawaPrawna: { kod: 'UPS-105-1' },
      cel: { kod: 'USTALENIE_PRAWA_PS' },
    },
    osoba: { pesel: stage.pesel },
    zbior: [{ kodZbioru: stage.setCode }],
    okres: { dataOd: '2026-01-01', dataDo: '2026-01-31' },
  }),
  rozpocznijZasilenie: (stage: Stage) => ({
    kodZbioru: stage.setCode,
    rodzaj: 'PRZYROSTOWE' as const,
    stanDanychNa: new Date('2026-01-02T00:00:00Z'),
  }),
  przekazPaczke: (stage: Stage) => ({
    kodZbioru: stage.setCode,
    idZasilenia: stage.openFeed,
    numerPaczki: 2,
    liczbaRekordow: 1,
    pakiet: { rekord: [stage.records[0] ?? new Uint8Array()] },
  }),
  zakonczZasilenie: (stage: Stage) => ({ kodZbioru: stage.setCode, idZasilenia: stage.openFeed, liczbaPaczek: 1 }),
  pobierzStanZasilenia: (stage: Stage) => ({ kodZbioru: stage.setCode }),
  przerwijZasilenie: (stage: Stage) => ({ kodZbioru: stage.setCode, idZasilenia: stage.openFeed }),
} as const satisfies { readonly [N in OperationName]?: (stage: Stage) => InputOf<N> }

export type CatalogueOperation = keyof typeof goodInputs

/** The system that calls the operation, and its user. */
function callerOf(operation: CatalogueOperation, stage: Stage) {
  const { service } = operations[operation]
  if (service === 'DaneBeneficjenta') return { profile: stage.ops.profile, user: stage.ops.officer }
  const user = service === 'ZasilanieCBB' ? stage.pup.feeder : stage.pup.officer
  return { profile: stage.pup.profile, user }
}

/** A good message of an operation, changed before or after its sender signs it, over the sender's own connection. */
export function signed(operation: CatalogueOperation, order: Signing = {}): Making {
  const how = order.how ?? (order.afterwards === undefined ? 'signed by its sender' : 'signed, then changed')
  return {
    how,
    async send(stage) {
      const { message, profile } = await makeSigned(operation, stage, order)
      const pair = order.tls === undefined ? m.tlsOf(profile) : order.tls(stage)
      const type = order.soapVersion === '1.2' ? { 'content-type': type12 } : {}
      return sendAs(stage, operation, pair, message, { ...type, ...order.headers })
    },
  }
}

/** The text of a signed message, and the profile that it is of. */
export async function makeSigned(operation: CatalogueOperation, stage: Stage, order: Signing = {}) {
  const caller = callerOf(operation, stage)
  const profile = order.profile?.(stage) ?? caller.profile
  const now = new Date(Date.now() + (order.offMs ?? 0))
  const { context: change = () => ({}), edit = (text: string) => text } = order
  const input = goodInputs[operation](stage) as InputOf<CatalogueOperation>
  const content = Buffer.from(
    m.requestOf(
      profile,
      operation,
      input as never,
      context => {
        const own = { uzytkownik: withSecret(caller.user) }
        return { ...own, ...change({ ...context, ...own }, stage) }
      },
      now,
    ),
  ).toString()
  const message = await m.signedBy(profile, edit(content, stage), now, order.soapVersion)
  return { profile, message: order.afterwards?.(message, stage) ?? message }
}

/** A system's message over a connection with another certificate, or none. */
export function over(tls: (stage: Stage) => Pair | undefined): Making {
  return signed('pobierzStatusSD', { tls })
}

/** The profile's signing key and certificate. */
export function signingPairOf({ signing }: Profile): Pair {
  const { keyPem, certificatePem } = signing
  if (certificatePem === undefined) throw new Error('the profile is not registered')
  return { keyPem, certificatePem }
}

/** Sends a ready message to the operation's service. */
export async function sendAs(
  stage: Stage,
  operation: OperationName,
  pair: Pair | undefined,
  message: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
) {
  const { service } = operations[operation]
  if (service === null) throw new Error('not an operation of a service')
  const tls = pair === undefined ? {} : { tls: pair }
  const reply = await stage.installation.post(services[service].path, {
    headers: { ...m.xmlType, ...headers },
    body: message,
    ...tls,
  })
  return { reply, sent: Buffer.from(message) }
}
