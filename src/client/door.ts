import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent as TlsAgent, request as tlsRequest } from 'node:https'
import { createSecureContext, type SecureContext } from 'node:tls'

/** Why no HTTP answer came. */
export type Unreachable = {
  readonly unreachable:
    | 'ADDRESS_UNKNOWN'
    | 'CONNECTION_REFUSED'
    | 'SERVER_CERTIFICATE'
    | 'OWN_CERTIFICATE'
    | 'TIMEOUT'
    | 'TOO_LARGE'
    | 'BROKEN'
  /** The system's or OpenSSL's name of the error: a code, never a text. */
  readonly cause: string
}

/** An HTTP answer, read whole. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly bytes: Uint8Array
}

/** What a server is addressed with: its origin, whom to trust and who is calling. */
export interface DoorOrder {
  /** `https://host:port`; plain `http:` only for a portal on loopback. */
  readonly origin: string
  /** Authorities that the server's certificate is checked against, PEM; absent: those of the system. */
  readonly caPem?: string
  /** The caller's TLS certificate and key, PEM. */
  readonly tls?: { readonly keyPem: string; readonly certificatePem: string }
  readonly timeoutMs?: number
  readonly maxAnswerBytes?: number
}

const defaultTimeoutMs = 60_000
const defaultMaxAnswerBytes = 32 * 1024 * 1024

/** A server's door: one origin, connections kept open. */
export class Door {
  readonly #agent: PlainAgent | TlsAgent
  readonly #order: DoorOrder
  #secure: SecureContext | undefined
  readonly origin: URL

  /** @throws TypeError where the origin is not an address, or is neither https nor http */
  constructor(order: DoorOrder) {
    this.#order = order
    this.origin = new URL(order.origin)
    if (this.origin.protocol === 'https:') {
      this.#agent = new TlsAgent({ keepAlive: true, maxSockets: 8 })
    } else if (this.origin.protocol === 'http:') {
      this.#agent = new PlainAgent({ keepAlive: true, maxSockets: 8 })
    } else {
      throw new TypeError('A door speaks https or http')
    }
  }

  /** Sends the bytes as they are and gives the answer whole, whatever its status. */
  post(path: string, bytes: Uint8Array, headers: Readonly<Record<string, string>>): Promise<HttpAnswer | Unreachable> {
    return this.#send('POST', path, bytes, headers)
  }

  get(path: string): Promise<HttpAnswer | Unreachable> {
    return this.#send('GET', path, new Uint8Array(), {})
  }

  /** Closes the connections that are kept open. */
  close(): void {
    this.#agent.destroy()
  }

  /** Keys and authorities are read once, at the first connection, and not again for each. @throws Error where one cannot be read */
  #trust(): { readonly secureContext: SecureContext } {
    const { caPem, tls } = this.#order
    this.#secure ??= createSecureContext({
      minVersion: 'TLSv1.2',
      ...(caPem === undefined ? {} : { ca: caPem }),
      ...(tls === undefined ? {} : { key: tls.keyPem, cert: tls.certificatePem }),
    })
    return { secureContext: this.#secure }
  }

  #send(
    method: 'GET' | 'POST',
    path: string,
    bytes: Uint8Array,
    headers: Readonly<Record<string, string>>,
  ): Promise<HttpAnswer | Unreachable> {
    const isTls = this.origin.protocol === 'https:'
    const send = isTls ? tlsRequest : plainRequest
    const length = method === 'POST' ? { 'content-length': String(bytes.byteLength) } : {}
    return new Promise(resolve => {
      const call = send(new URL(path, this.origin), {
        method,
        agent: this.#agent,
        headers: { ...headers, ...length },
        ...(isTls ? this.#trust() : {}),
      })
      const timer = setTimeout(() => call.destroy(new Failure('TIMEOUT')), this.#order.timeoutMs ?? defaultTimeoutMs)
      const end = (result: HttpAnswer | Unreachable) => {
        clearTimeout(timer)
        resolve(result)
      }
      call.on('error', cause => end(unreachable(cause)))
      call.on('response', response => {
        const parts: Buffer[] = []
        let length = 0
        response.on('data', (part: Buffer) => {
          length += part.byteLength
          if (length > (this.#order.maxAnswerBytes ?? defaultMaxAnswerBytes)) call.destroy(new Failure('TOO_LARGE'))
          else parts.push(part)
        })
        response.on('error', cause => end(unreachable(cause)))
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response
          end({ status, headers, bytes: new Uint8Array(Buffer.concat(parts)) })
        })
      })
      call.end(bytes)
    })
  }
}

/** Ends a request from this side. */
class Failure extends Error {
  constructor(readonly code: 'TIMEOUT' | 'TOO_LARGE') {
    super(code)
  }
}

/** Codes of errors and what they mean for the caller; anything else is a broken connection. */
const meanings: readonly (readonly [RegExp, Unreachable['unreachable']])[] = [
  [/^(TIMEOUT|ETIMEDOUT)$/, 'TIMEOUT'],
  [/^TOO_LARGE$/, 'TOO_LARGE'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'ADDRESS_UNKNOWN'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/, 'CONNECTION_REFUSED'],
  [/ALERT|TLSV1|SSLV3/, 'OWN_CERTIFICATE'],
  [/CERT|ISSUER|SELF_SIGNED|UNABLE_TO/, 'SERVER_CERTIFICATE'],
]

function unreachable(cause: Error): Unreachable {
  const code = codeOf(cause)
  return { unreachable: meanings.find(([pattern]) => pattern.test(code))?.[1] ?? 'BROKEN', cause: code }
}

/** The code of an error; of an attempt on several addresses, that of the first. */
function codeOf(cause: Error): string {
  const [first] = cause instanceof AggregateError ? cause.errors : []
  const error: unknown = first ?? cause
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'UNKNOWN'
}
