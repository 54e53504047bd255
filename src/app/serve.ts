import { createServer as createHttpServer, type Server as HttpServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { Server as TlsServer } from 'node:tls'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Gateway } from '../gateway/gateway.js'
import { portalDoor as doorOfPages } from '../gateway/portal-door.js'
import { portalPlugin } from '../gateway/portal-plugin.js'
import { Queue, type QueueLimits } from '../gateway/queue.js'
import { rateLimit } from '../gateway/rate-limit.js'
import type { Readiness } from '../gateway/readiness.js'
import { servicesPlugin } from '../gateway/services-plugin.js'
import { Turns } from '../gateway/turns.js'
import { qrModules } from '../outside/qr-code.js'
import { pages } from '../web/pages.js'
import { pagesPlugin } from '../web/portal/pages-plugin.js'
import { publicFilesPlugin } from '../web/registers/public-files.js'
import { webPlugin } from '../web/web-plugin.js'
import type { Gauges } from './gauges.js'
import type { Keys } from './keys.js'
import { type Configuration, proxiesOf, trialAccountsOf } from './settings.js'
import { siteFacts } from './site-facts.js'
import { readingLimits } from './threads/reading.js'

/** How long a slow client may take. */
export interface Patience {
  readonly headersMs: number
  /** The whole request, headers included. */
  readonly requestMs: number
  readonly keepAliveMs: number
  readonly handshakeMs: number
  /** From when a message is read whole until its answer is made. */
  readonly answerMs: number
  /** For reading an answer, and as much again for each megabyte of it. */
  readonly readMs: number
}

export const usualPatience: Patience = {
  headersMs: 10_000,
  requestMs: 60_000,
  keepAliveMs: 65_000,
  handshakeMs: 10_000,
  answerMs: 30_000,
  readMs: 30_000,
}

export interface ServeOrder {
  readonly gateway: Gateway
  readonly configuration: Configuration
  readonly keys: Keys
  readonly readiness: Readiness
  readonly gauges: Gauges
  readonly patience?: Partial<Patience>
}

/** The listeners, listening. */
export interface Listeners {
  readonly servicesPort: number
  readonly portalPort: number
  /** From now on new connections are made with this key; those that stand go on. */
  renewTls(tls: Keys['tls']): void
  /** Takes no more, finishes what was taken. */
  close(): Promise<void>
}

const maxHeaderBytes = 16 * 1024

/** Opens both doors: services over TLS with client certificates, the portal on loopback or over TLS. @throws Error when a port is taken */
export async function listen(order: ServeOrder): Promise<Listeners> {
  const { configuration } = order
  const patience = { ...usualPatience, ...order.patience }
  const portal = await open(await portalDoor(order, patience), configuration.portalHost, configuration.portalPort)
  const door = await servicesDoor(order, patience)
  const services = await open(door, configuration.servicesHost, configuration.servicesPort)
  return {
    servicesPort: services.port,
    portalPort: portal.port,
    renewTls(tls) {
      for (const door of [services, portal]) door.renewTls(tls)
    },
    async close() {
      await Promise.all([services.close(), portal.close()])
    },
  }
}

/** An application and how its listening sockets are made. */
interface Door {
  readonly app: FastifyInstance
  readonly makeServer: (handler: RequestListener) => HttpServer
  /** What it speaks TLS with; nothing where it does not. */
  readonly renewTls: (tls: Keys['tls']) => void
  /** Until what outlived its connection has come to its end. */
  readonly finished: () => Promise<void>
}

/** Asks for a client certificate and does not insist: each operation says whether it needs one. @see contracts.md Callers */
async function servicesDoor(order: ServeOrder, patience: Patience): Promise<Door> {
  const { gateway, configuration, keys } = order
  const asking = { ca: keys.authority.certificatePem, requestCert: true, rejectUnauthorized: false }
  const { makeServer, renewTls } = secured({ ...httpSettings(patience), ...asking }, keys, patience)
  const app = application(makeServer, gateway, patience, [])
  const turns = turnsOf(order, patience)
  order.gauges.watchQueue('services', () => turns.state())
  await app.register(servicesPlugin, { gateway, rate: rateLimit(configuration.requestsPerMinute), turns })
  return { app, makeServer, renewTls, finished: () => turns.emptied() }
}

/** Each door has places of its own: pressure at the one does not shut out the other. */
function turnsOf({ gateway, configuration }: ServeOrder, { answerMs }: Patience): Turns {
  const { clock } = gateway.house
  return new Turns(new Queue(queueLimits(configuration), () => clock.now()), answerMs, clock)
}

function queueLimits(configuration: Configuration): QueueLimits {
  return {
    // One more than threads: while one writes what it read, another reads.
    maxWorking: { SMALL: configuration.maxMessagesInFlight, LARGE: readingLimits.size + 1 },
    maxWaiting: configuration.maxMessagesWaiting,
    maxPerSource: configuration.maxMessagesPerSource,
    maxBytes: configuration.maxBytesInFlight,
  }
}

async function portalDoor(order: ServeOrder, patience: Patience): Promise<Door> {
  const { gateway, configuration, keys, readiness } = order
  const http = httpSettings(patience)
  const { makeServer, renewTls } =
    configuration.portalTls === 'no' ? unsecured(http, patience) : secured(http, keys, patience)
  const app = application(makeServer, gateway, patience, proxiesOf(configuration))
  const turns = turnsOf(order, patience)
  order.gauges.watchQueue('portal', () => turns.state())
  const rate = rateLimit(configuration.requestsPerMinute)
  await app.register(portalPlugin, {
    gateway,
    turns,
    rate,
    readiness,
    portalUrl: configuration.portalUrl,
    certificates: [keys.authority.certificatePem, ...keys.signingCertificates].map(pem => `${pem.trim()}\n`).join(''),
  })
  const { version } = gateway.house.settings
  await app.register(webPlugin, { facts: siteFacts(configuration, version) })
  const { servicesUrl, portalUrl } = configuration
  const pagesDoor = doorOfPages({ gateway, rate, turns, qr: qrModules })
  await app.register(publicFilesPlugin, { door: pagesDoor })
  await app.register(pagesPlugin, {
    door: pagesDoor,
    site: { version, servicesUrl, portalUrl, trialAccounts: trialAccountsOf(configuration) },
    rows: pages,
  })
  return { app, makeServer, renewTls, finished: () => turns.emptied() }
}

/** While it closes, every connection ends with the answer that is under way. Whoever does not read an answer is cut. */
function application(
  serverFactory: Door['makeServer'],
  { log }: Gateway,
  { readMs }: Patience,
  proxies: readonly string[],
): FastifyInstance {
  const trustProxy = proxies.length === 0 ? false : [...proxies]
  const app = Fastify({ ...fastifySettings, trustProxy, serverFactory })
  app.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain; charset=utf-8').send('404\n'))
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (closing) reply.header('connection', 'close')
    if (reply.raw.destroyed) return
    const bytes = typeof payload === 'string' || payload instanceof Uint8Array ? payload.length : 0
    const allowedMs = readMs * (1 + Math.floor(bytes / 1_000_000))
    const timer = setTimeout(() => {
      const { socket } = request.raw
      if (socket.destroyed) return
      log.warn('slow-reader-cut', { bytes })
      socket.destroy()
    }, allowedMs)
    timer.unref()
    reply.raw.once('close', () => clearTimeout(timer))
  })
  return app
}

const fastifySettings = { logger: false, forceCloseConnections: 'idle' } as const

type Making = Pick<Door, 'makeServer' | 'renewTls'>

function unsecured(http: HttpSettings, patience: Patience): Making {
  return { makeServer: handler => timed(createHttpServer(http, handler), patience), renewTls: () => {} }
}

/** Servers over TLS, whose key can be renewed while they listen. */
function secured(settings: HttpSettings & { readonly ca?: string }, keys: Keys, patience: Patience): Making {
  const made: HttpsServer[] = []
  let { tls } = keys
  const context = () => ({ ...settings, key: tls.key, cert: tls.certificate, minVersion: 'TLSv1.2' }) as const
  return {
    makeServer(handler) {
      const server = createHttpsServer({ ...context(), handshakeTimeout: patience.handshakeMs }, handler)
      made.push(server)
      return timed(server, patience)
    },
    renewTls(renewed) {
      tls = renewed
      for (const server of made) server.setSecureContext(context())
    },
  }
}

type HttpSettings = ReturnType<typeof httpSettings>

function httpSettings({ headersMs, requestMs, keepAliveMs }: Patience) {
  return {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: Math.min(5_000, Math.ceil(headersMs / 2)),
    maxHeaderSize: maxHeaderBytes,
  }
}

/**
 * A connection on which nothing moves is cut, but not before a slow request was told so (408); one on which nothing was asked
 * yet, as browsers open them in advance, when the server closes.
 */
function timed(server: HttpServer, { requestMs }: Patience): HttpServer {
  const unasked = new Set<Socket>()
  server.on(server instanceof TlsServer ? 'secureConnection' : 'connection', (socket: Socket) => {
    unasked.add(socket)
    socket.once('close', () => unasked.delete(socket))
  })
  server.on('request', ({ socket }) => unasked.delete(socket))
  // Whatever closes the server calls this.
  const closeIdle = server.closeIdleConnections.bind(server)
  server.closeIdleConnections = () => {
    closeIdle()
    for (const socket of unasked) socket.destroy()
  }
  return server.setTimeout(requestMs * 2)
}

interface OpenDoor {
  readonly port: number
  readonly renewTls: Door['renewTls']
  close(): Promise<void>
}

/** `localhost` is both loopback addresses, whatever the machine's hosts file says; the second one where the machine has it. */
async function open({ app, makeServer, renewTls, finished }: Door, host: string, port: number): Promise<OpenDoor> {
  await app.listen({ host: host === 'localhost' ? '127.0.0.1' : host, port })
  const chosen = (app.server.address() as AddressInfo).port
  const close = async () => {
    await app.close()
    await finished()
  }
  if (host !== 'localhost') return { port: chosen, renewTls, close }
  const second = makeServer((request, response) => app.routing(request, response))
  const isListening = await listens(second, '::1', chosen)
  return {
    port: chosen,
    renewTls,
    async close() {
      if (isListening) second.close()
      await close()
    },
  }
}

function listens(server: HttpServer, host: string, port: number): Promise<boolean> {
  return new Promise(resolve => {
    server.once('error', () => resolve(false))
    server.listen({ host, port }, () => resolve(true))
  })
}
