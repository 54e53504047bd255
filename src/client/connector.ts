import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { operationOf, type ServiceName, services, wsdlFiles, xsdFiles } from '../contract/index.js'
import { isRefusal, type Refusal } from '../fault/refusal.js'
import { descriptionQuery, publishedAt } from '../soap/publish.js'
import { readEnvelope } from '../soap/read-envelope.js'
import { exclusiveCanonicalText } from '../xml/canonical.js'
import { readXml } from '../xml/read.js'
import { completeRequest } from './complete-request.js'
import type { SdConnection } from './connection.js'
import { type ConnectorFault, connectorFault } from './connector-faults.js'
import type { CallContext } from './context.js'
import { plainEnvelope } from './plain-envelope.js'

export interface ConnectorOrder {
  readonly connection: SdConnection
  /** Port on both loopback addresses; 0: any that is free. */
  readonly port: number
  readonly maxMessageBytes?: number
  /** Told of each call that was answered, in whatever way. */
  readonly onCall?: (call: ConnectorCall) => void
}

export interface ConnectorCall {
  readonly service: string
  /** Absent where the request names none. */
  readonly operation?: string
  readonly status: number
  /** What the connector itself had to say. */
  readonly fault?: ConnectorFault
  readonly durationMs: number
}

export interface Connector {
  readonly port: number
  /** Addresses it listens on. */
  readonly addresses: readonly string[]
  close(): Promise<void>
}

const defaultMaxMessageBytes = 10 * 1024 * 1024
const loopback = ['127.0.0.1', '::1'] as const

/**
 * Starts the signing connector: unsigned SOAP 1.1 in from this machine only, completed, signed and sent over mutual TLS; the answer is
 * verified and handed back without its security header, so that any toolkit can read it.
 * @throws Error where the port is taken
 */
export async function startConnector(order: ConnectorOrder): Promise<Connector> {
  const servers: Server[] = []
  const addresses: string[] = []
  let port = order.port
  for (const address of loopback) {
    const server = createServer((request, response) => {
      void new Exchange(order, port, request, response).run().catch(() => response.destroy())
    })
    server.headersTimeout = 10_000
    server.requestTimeout = 60_000
    if (!(await listen(server, address, port))) continue
    port = (server.address() as AddressInfo).port
    servers.push(server)
    addresses.push(address)
  }
  const close = async () => {
    await Promise.all(servers.map(closed))
  }
  return { port, addresses, close }
}

/** Whether the server listens; an address family that this machine lacks is left out. @throws Error where the port is taken */
function listen(server: Server, address: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (address === '::1' && (cause.code === 'EADDRNOTAVAIL' || cause.code === 'EAFNOSUPPORT')) resolve(false)
      else reject(cause)
    })
    server.listen({ host: address, port, exclusive: true }, () => resolve(true))
  })
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

interface Reply {
  readonly status: number
  readonly bytes: Uint8Array | string
  readonly headers?: Readonly<Record<string, string>>
  readonly type?: string
}

/** One call from a toolkit. */
class Exchange {
  readonly #began = performance.now()
  #service = ''
  #operation: string | undefined
  #fault: ConnectorFault | undefined

  constructor(
    readonly order: ConnectorOrder,
    readonly port: number,
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
  ) {}

  async run(): Promise<void> {
    const reply = await this.#reply()
    const { status, bytes, headers = {}, type = 'text/xml; charset=utf-8' } = reply
    this.response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers })
    this.response.end(bytes)
    this.order.onCall?.({
      service: this.#service,
      status,
      durationMs: performance.now() - this.#began,
      ...(this.#operation === undefined ? {} : { operation: this.#operation }),
      ...(this.#fault === undefined ? {} : { fault: this.#fault }),
    })
  }

  #reply(): Promise<Reply> | Reply {
    const { request } = this
    if (!this.#isFromHere()) return refused(403, 'Konektor przyjmuje wyłącznie wywołania programów z tego komputera.\n')
    const url = new URL(request.url ?? '/', this.#origin())
    const service = (Object.keys(services) as ServiceName[]).find(name => services[name].path === url.pathname)
    if (service === undefined) return refused(404, `Usługi konektora:\n${this.#listOfServices()}`)
    this.#service = service
    if (request.method === 'GET') return this.#describe(service, url)
    if (request.method === 'POST') return this.#forward(service)
    return { ...refused(405, 'POST, GET ?wsdl\n'), headers: { allow: 'POST, GET' } }
  }

  /**
   * A peer on loopback that names this machine as its host: a page that had its name pointed here (DNS rebinding) names
   * another. Browsers add Origin or Sec-Fetch-Site; no toolkit does.
   */
  #isFromHere(): boolean {
    const { headers, socket } = this.request
    const peer = socket.remoteAddress ?? ''
    if (peer !== '::1' && !/^(::ffff:)?127\./.test(peer)) return false
    if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined) return false
    const hosts = ['localhost', '127.0.0.1', '[::1]']
    return hosts.some(host => headers.host === `${host}:${this.port}` || (this.port === 80 && headers.host === host))
  }

  #origin(): string {
    return `http://${this.request.headers.host ?? `127.0.0.1:${this.port}`}`
  }

  #listOfServices(): string {
    return Object.values(services)
      .map(({ path }) => `${this.#origin()}${path}?wsdl\n`)
      .join('')
  }

  #describe(service: ServiceName, url: URL): Reply {
    const query = descriptionQuery(url.search)
    const files: Readonly<Record<string, string>> = { ...wsdlFiles, ...xsdFiles }
    const source = query === undefined ? undefined : files['wsdl' in query ? services[service].wsdl : query.xsd]
    if (source === undefined) return refused(404, `${this.#origin()}${url.pathname}?wsdl\n`)
    return { status: 200, bytes: publishedAt(`${this.#origin()}${url.pathname}`, source) }
  }

  async #forward(service: ServiceName): Promise<Reply> {
    if (!/^text\/xml\s*(;|$)/i.test(this.request.headers['content-type'] ?? '')) return this.#fail('CONTENT_TYPE')
    const bytes = await readAll(this.request, this.order.maxMessageBytes ?? defaultMaxMessageBytes)
    if (bytes === undefined) return this.#fail('TOO_LARGE')
    const document = readXml(bytes)
    const envelope = isRefusal(document) ? document : readEnvelope(document)
    if (isRefusal(envelope)) return this.#fail('NOT_SOAP', placeIn(envelope))
    // Toolkits that speak 1.2 speak 1.1 too; what is in between stays with one version.
    if (envelope.version !== '1.1') return this.#fail('NOT_SOAP', '4007 SOAP 1.1')
    if (envelope.secured) return this.#fail('SIGNED_ALREADY')
    const operation = operationOf(envelope.payload)
    const offered: readonly string[] = services[service].operations
    if (operation === undefined || !offered.includes(operation)) return this.#fail('UNKNOWN_OPERATION')
    this.#operation = operation
    const { connection } = this.order
    const { facts } = connection.profile
    const element = completeRequest(operation, envelope.payload, facts, this.#context(), connection.now())
    if ('missing' in element) return this.#fail(element.missing === 'USER' ? 'NO_USER' : 'NO_SYSTEM')
    const sent = await connection.send(operation, element)
    if ('trusted' in sent) {
      const { content, signer } = sent.trusted
      return {
        status: sent.exchange.status,
        bytes: plainEnvelope(exclusiveCanonicalText(content)),
        headers: {
          'csizs-podpis': 'TOTAL-PASSED',
          'csizs-podpis-certyfikat': signer.fingerprint,
          'csizs-podpis-algorytm': signer.algorithm,
          'csizs-podpis-czas': signer.signingTime.toISOString(),
        },
      }
    }
    if (sent.outcome === 'UNREACHABLE') {
      return this.#fail('UNREACHABLE', `${sent.unreachable.unreachable} ${sent.unreachable.cause}`)
    }
    if (sent.outcome === 'UNTRUSTED') return this.#fail('UNTRUSTED', sent.distrust.distrust)
    return this.#fail('NO_SYSTEM')
  }

  /** The end user of this one call, where HTTP headers name one. */
  #context(): CallContext {
    const [login, rola, area] = ['csizs-login', 'csizs-rola', 'csizs-obszar'].map(name => {
      const value = this.request.headers[name]
      return typeof value === 'string' && value !== '' ? value : undefined
    })
    return {
      ...(login === undefined || rola === undefined ? {} : { user: { login, rola } }),
      ...(area === undefined ? {} : { area }),
    }
  }

  #fail(code: ConnectorFault, where?: string): Reply {
    this.#fault = code
    const language = /^en/i.test(this.request.headers['accept-language'] ?? '') ? 'en' : 'pl'
    return { status: 500, bytes: connectorFault(code, language, where), headers: { 'csizs-konektor': code } }
  }
}

function refused(status: number, text: string): Reply {
  return { status, bytes: text, type: 'text/plain; charset=utf-8' }
}

function placeIn(refusal: Refusal): string {
  const [first] = refusal.details
  return [refusal.refused, first?.text, first?.path].filter(part => part !== undefined).join(' ')
}

/** The whole body; undefined where it is larger than allowed: then it was read to its end and thrown away, so that the caller gets to read the fault. */
async function readAll(request: IncomingMessage, maxBytes: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request) {
    length += part.byteLength
    if (length <= maxBytes) parts.push(part)
  }
  if (length > maxBytes) return undefined
  return new Uint8Array(Buffer.concat(parts))
}
