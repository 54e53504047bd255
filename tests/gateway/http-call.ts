import { request as plainRequest, type RequestOptions } from 'node:http'
import { Agent, request as tlsRequest } from 'node:https'

export interface RawCall {
  readonly url: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
  /** PEM: the client's certificate and key. */
  readonly tls?: { readonly keyPem: string; readonly certificatePem: string }
  readonly ca?: string
  /** From where the connection comes; loopback has many addresses. */
  readonly localAddress?: string
}

export interface RawReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly bytes: Buffer
  readonly text: string
}

/** One HTTP request over a connection of its own, byte for byte. */
export function call(order: RawCall): Promise<RawReply> {
  const url = new URL(order.url)
  const { method = 'POST', headers = {}, body = '' } = order
  const bytes = Buffer.from(body)
  const unmeasured = method === 'GET' || method === 'HEAD' || 'transfer-encoding' in headers
  const length = unmeasured ? {} : { 'content-length': String(bytes.byteLength) }
  const from = order.localAddress === undefined ? {} : { localAddress: order.localAddress }
  const options: RequestOptions = { method, headers: { ...length, ...headers }, ...from }
  const tls = order.tls === undefined ? {} : { key: order.tls.keyPem, cert: order.tls.certificatePem }
  const agent = new Agent({ keepAlive: false, maxCachedSessions: 0, ca: order.ca, ...tls })
  return new Promise((resolve, reject) => {
    const sent =
      url.protocol === 'https:'
        ? tlsRequest(url, { ...options, agent })
        : plainRequest(url, { ...options, agent: false })
    sent.on('error', reject)
    sent.on('response', response => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const all = Buffer.concat(parts)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: all, text: all.toString('utf8') })
      })
    })
    sent.end(bytes)
  })
}

/** The code of the fault that a reply holds; `undefined`: it holds none. */
export function faultCode(reply: Pick<RawReply, 'text'>): string | undefined {
  return /<f:blad(?:Techniczny|Biznesowy)[^>]*><f:kod>([0-9]{4})</.exec(reply.text)?.[1]
}
