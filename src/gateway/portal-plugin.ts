import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import { describePlugin } from './describe-plugin.js'
import type { Gateway } from './gateway.js'
import { languageOf } from './language.js'
import { ledgerPlugin } from './ledger-plugin.js'
import { isTaken } from './media-type.js'
import type { Arrival } from './message.js'
import { answerPortal, refuseAtPortal } from './portal-answer.js'
import { placeSource } from './portal-call.js'
import type { Place } from './queue.js'
import type { RateLimit } from './rate-limit.js'
import type { Readiness } from './readiness.js'
import { send } from './send.js'
import type { Turns } from './turns.js'

export interface PortalOptions {
  readonly gateway: Gateway
  readonly rate: RateLimit
  readonly turns: Turns
  readonly readiness: Readiness
  /** Public address of the portal, without a path. */
  readonly portalUrl: string
  /** Certificates of the authority and of the gateway's signing keys, PEM. */
  readonly certificates: string
}

const requestTypes = ['application/xml', 'text/xml'] as const
const maxTokenCharacters = 200

/** The portal's door: descriptions, health, certificates, checkpoints, and the operations of signed-in people. */
export const portalPlugin: FastifyPluginAsync<PortalOptions> = async (app, options) => {
  const { gateway, readiness, portalUrl } = options
  const { servicesUrl } = gateway
  await app.register(describePlugin, { publicUrl: portalUrl, servicesUrl })
  app.get('/health', async (_request, reply) => {
    const causes = await readiness.causes()
    const ready = causes.length === 0
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready, causes })
  })
  app.get('/ca.pem', async (_request, reply) => {
    return reply.type('application/x-pem-file').send(options.certificates)
  })
  await app.register(ledgerPlugin, { gateway, rate: options.rate })
  await app.register(operationsPlugin, options)
}

/** `POST /portal/operacje`: an operation's request element as XML, its caller a bearer session or nobody. @req B7 */
const operationsPlugin: FastifyPluginAsync<PortalOptions> = async (app, { gateway, rate, turns }) => {
  const places = new WeakMap<FastifyRequest, Place>()
  const { maxMessageBytes: maxBytes } = gateway
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const arrival = arrivalOf(gateway, request)
    const { statusCode = 500, code } = error
    if (statusCode >= 500) gateway.log.error('portal-failed', error, { transactionId: arrival.transactionId })
    const refusal = refuse(code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? '4004' : statusCode < 500 ? '4001' : '9001')
    return refused(gateway, arrival, reply, refusal)
  })
  app.post(
    '/portal/operacje',
    {
      bodyLimit: maxBytes,
      onRequest: async (request, reply) => {
        const arrival = arrivalOf(gateway, request)
        const exceeded = await rate.take({ address: arrival.address })
        if (exceeded !== undefined) return refused(gateway, arrival, reply, exceeded)
        const { 'content-type': type, 'content-encoding': encoding, 'content-length': length } = request.headers
        if (!isTaken(type, encoding, requestTypes)) return refused(gateway, arrival, reply, refuse('4009'))
        const place = turns.enter(sourceOfRequest(gateway, request), Math.min(Number(length ?? maxBytes), maxBytes))
        if (isRefusal(place)) return refused(gateway, arrival, reply, place)
        places.set(request, place)
        reply.raw.once('close', () => place.leave())
        return undefined
      },
    },
    async (request, reply) => {
      const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array()
      const token = bearerOf(request.headers.authorization)
      const arrival = arrivalOf(gateway, request)
      const place = places.get(request)
      if (place === undefined) throw new Error('a request was answered that was not admitted')
      place.holds(bytes.byteLength)
      const asked = { ...arrival, bytes, token, role: roleOf(request) }
      const answered = await turns.answer(
        place,
        bytes.byteLength,
        deadline => answerPortal(gateway, asked, deadline),
        refusal => refuseAtPortal(gateway, arrival, refusal),
      )
      // Whoever left while waiting is not there to be told.
      if (answered === undefined) return reply.send()
      const { transactionId, receivedAt } = arrival
      const tookMs = gateway.house.clock.now().getTime() - receivedAt.getTime()
      gateway.log.info('portal', { transactionId, status: answered.status, fault: answered.fault, tookMs })
      return send(reply, answered)
    },
  )
}

function refused(gateway: Gateway, arrival: Arrival, reply: FastifyReply, refusal: Refusal): FastifyReply {
  return send(reply.header('connection', 'close'), refuseAtPortal(gateway, arrival, refusal))
}

function arrivalOf(gateway: Gateway, request: FastifyRequest): Arrival {
  return {
    transactionId: gateway.house.ids.uuid(),
    receivedAt: gateway.house.clock.now(),
    language: languageOf(request.headers['accept-language']),
    address: request.ip ?? '',
  }
}

function sourceOfRequest(gateway: Gateway, request: FastifyRequest): string {
  return placeSource(gateway, request.ip ?? '', bearerOf(request.headers.authorization))
}

/** The role that a person who holds several acts in: the header `csizs-rola`. */
function roleOf(request: FastifyRequest): string | undefined {
  const { 'csizs-rola': role } = request.headers
  return Array.isArray(role) ? role.join() : role
}

/** The token of an `Authorization: Bearer` header; an unreadable header gives a token that no session has. @see RFC 6750 §2.1 */
function bearerOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  const token = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i.exec(header)?.[1]
  return token === undefined || token.length > maxTokenCharacters ? '' : token
}
