import { createHash } from 'node:crypto'
import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { ServiceName } from '../contract/index.js'
import { isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { SoapVersion } from '../soap/read-envelope.js'
import { answer } from './answer.js'
import { codings, decoded, encoded, mostDecoded } from './content-coding.js'
import type { Deadline } from './deadline.js'
import { descriptionOf, searchOf, serviceNamed } from './describe-plugin.js'
import type { Gateway } from './gateway.js'
import { languageOf } from './language.js'
import { isTaken, readMediaType } from './media-type.js'
import type { Message, Reply, ServiceArrival } from './message.js'
import type { Place } from './queue.js'
import { type RateLimit, sourceOf } from './rate-limit.js'
import { send } from './send.js'
import { shownCertificate, trustedCertificate } from './tls-peer.js'
import { turnAway } from './turn-away.js'
import type { Turns } from './turns.js'

export interface ServicesOptions {
  readonly gateway: Gateway
  readonly rate: RateLimit
  readonly turns: Turns
}

/** The media type of each version. @see WS-I BP 1.1 R1115; RFC 3902 */
const soapTypes: ReadonlyMap<string, SoapVersion> = new Map([
  ['text/xml', '1.1'],
  ['application/soap+xml', '1.2'],
])

/**
 * The services' door: `POST /uslugi/<Usluga>/v1`. What HTTP itself has to say is said here, before a body is read: method,
 * rate, queue, media type, size. @see WS-I BP 1.1 R1114, R1115, R1126, R1132; peers.md F
 */
export const servicesPlugin: FastifyPluginAsync<ServicesOptions> = async (app, options) => {
  const door = new Door(options)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.setErrorHandler((error: FastifyError, request, reply) => door.failed(error, request, reply))
  app.all<{ Params: { service: string } }>(
    '/uslugi/:service/v1',
    { bodyLimit: options.gateway.maxMessageBytes, onRequest: (request, reply) => door.admit(request, reply) },
    (request, reply) => door.answer(request, reply),
  )
}

type Request = FastifyRequest<{ Params: { service: string } }>

class Door {
  readonly #options: ServicesOptions
  readonly #arrivals = new WeakMap<FastifyRequest, ServiceArrival>()
  readonly #places = new WeakMap<FastifyRequest, Place>()

  constructor(options: ServicesOptions) {
    this.#options = options
  }

  /** Before the body: a reply given here ends the request. */
  async admit(request: Request, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const service = serviceNamed(request.params.service)
    if (service === undefined) return reply.code(404).type('text/plain; charset=utf-8').send('404\n')
    const arrival = this.#arrival(request, service)
    this.#arrivals.set(request, arrival)
    reply.header('x-id-transakcji', arrival.transactionId)
    if (request.method === 'GET' || request.method === 'HEAD') return this.#describe(request, reply, arrival)
    const refusal = await this.#refusalBeforeBody(request, reply, arrival)
    return refusal === undefined ? undefined : this.#refuse(reply, arrival, refusal)
  }

  async #refusalBeforeBody(
    request: Request,
    reply: FastifyReply,
    arrival: ServiceArrival,
  ): Promise<Refusal | undefined> {
    const { gateway, rate, turns } = this.#options
    const trusted = trustedCertificate(gateway, arrival.peer)
    const source = { fingerprint: isRefusal(trusted) ? undefined : trusted.fingerprint, address: arrival.address }
    const exceeded = await rate.take(source)
    if (exceeded !== undefined) return exceeded
    if (request.method !== 'POST') return refuse('4010')
    const { 'content-type': type, 'content-encoding': encoding, 'content-length': length } = request.headers
    if (!isTaken(type, encoding, [...soapTypes.keys()], codings)) return refuse('4009')
    if (Number(length ?? 0) > gateway.maxMessageBytes) return refuse('4004')
    const place = turns.enter(sourceOf(source), mostBytes(length, encoding, gateway.maxMessageBytes))
    if (isRefusal(place)) return place
    this.#places.set(request, place)
    reply.raw.once('close', () => place.leave())
    return undefined
  }

  async #describe(request: Request, reply: FastifyReply, arrival: ServiceArrival): Promise<FastifyReply> {
    const { servicesUrl } = this.#options.gateway
    const text = descriptionOf(arrival.service, searchOf(request.url), { publicUrl: servicesUrl, servicesUrl })
    if (text === undefined) return this.#refuse(reply, arrival, refuse('4010'))
    return reply.type('text/xml; charset=utf-8').send(text)
  }

  async answer(request: Request, reply: FastifyReply): Promise<FastifyReply> {
    const arrival = this.#arrivals.get(request)
    const place = this.#places.get(request)
    if (arrival === undefined || place === undefined) throw new Error('a request was answered that was not admitted')
    const { gateway } = this.#options
    const sent = request.body instanceof Uint8Array ? request.body : new Uint8Array()
    const bytes = await decoded(sent, headerOf(request, 'content-encoding'), gateway.maxMessageBytes)
    if ('refused' in bytes) return this.#refuse(reply, arrival, bytes)
    const requestHash = createHash('sha256').update(bytes).digest('hex')
    place.holds(bytes.byteLength)
    const message: Message = { ...arrival, bytes, requestHash }
    const answered = await this.#options.turns.answer(
      place,
      bytes.byteLength,
      deadline => answer(gateway, message, deadline),
      (refusal, deadline) => this.#tooLate(message, refusal, deadline),
    )
    // Whoever left while waiting is not there to be told.
    if (answered === undefined) return reply.send()
    const packed = await encoded(answered.body, headerOf(request, 'accept-encoding'))
    if (packed === undefined) return this.#send(reply, arrival, answered)
    const headers = { ...answered.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' }
    return this.#send(reply, arrival, { ...answered, headers, body: packed })
  }

  #tooLate(message: Message, refusal: Refusal, { manner = message.manner }: Deadline): Promise<Reply> {
    return turnAway(this.#options.gateway, { ...message, manner }, refusal)
  }

  /** What goes wrong while a body is read, or in this file. */
  async failed(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const arrival = this.#arrivals.get(request)
    const { statusCode = 500 } = error
    if (arrival === undefined) return reply.code(statusCode).send()
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return this.#refuse(reply, arrival, refuse('4004'))
    if (statusCode < 500) return this.#refuse(reply, arrival, refuse('4001'))
    const { transactionId, service } = arrival
    this.#options.gateway.log.error('request-failed', error, { transactionId, service })
    try {
      return await this.#refuse(reply, arrival, refuse('9001'))
    } catch {
      return reply.code(500).send()
    }
  }

  /** The body stays unread, so the connection cannot be used again. */
  async #refuse(reply: FastifyReply, arrival: ServiceArrival, refusal: Refusal): Promise<FastifyReply> {
    const refused: Reply = await turnAway(this.#options.gateway, arrival, refusal)
    if (refused.status === 405) reply.header('allow', 'POST, GET')
    return this.#send(reply.header('connection', 'close'), arrival, refused)
  }

  /** What the operator is told of each call: facts of the transport, nothing of what was said. */
  #send(http: FastifyReply, arrival: ServiceArrival, reply: Reply): FastifyReply {
    const { gateway } = this.#options
    const { transactionId, service, receivedAt } = arrival
    const { status, fault } = reply
    const tookMs = gateway.house.clock.now().getTime() - receivedAt.getTime()
    gateway.log.info('message', { transactionId, service, status, fault, tookMs })
    return send(http, reply)
  }

  #arrival(request: Request, service: ServiceName): ServiceArrival {
    const { house } = this.#options.gateway
    const media = readMediaType(headerOf(request, 'content-type'))
    const soapVersion = soapTypes.get(media?.type ?? '') ?? '1.1'
    const action = soapVersion === '1.2' ? media?.parameters.get('action') : headerOf(request, 'soapaction')
    return {
      service,
      transactionId: house.ids.uuid(),
      receivedAt: house.clock.now(),
      language: languageOf(headerOf(request, 'accept-language')),
      address: request.socket.remoteAddress ?? '',
      soapAction: action,
      manner: { soapVersion, form: 'xades' },
      peer: shownCertificate(request.socket),
    }
  }
}

/** The most that a body can turn out to have. */
function mostBytes(length: string | undefined, encoding: string | undefined, maxBytes: number): number {
  const isPlain = encoding === undefined || encoding.toLowerCase() === 'identity'
  if (length === undefined) return maxBytes
  return isPlain ? Number(length) : mostDecoded(Number(length), maxBytes)
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}
