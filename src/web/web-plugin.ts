import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { type ServiceName, services } from '../contract/index.js'
import { archive } from './archive.js'
import { faultsPage } from './contract-pages/faults-page.js'
import { indexPage } from './contract-pages/index-page.js'
import { isOperationOf, operationPage } from './contract-pages/operation-page.js'
import { servicePage } from './contract-pages/service-page.js'
import { type SharedSchema, sharedSchemas, typesPage } from './contract-pages/types-page.js'
import { type Language, languageOf } from './frame/language.js'
import { styleSheet } from './frame/style.js'
import type { SiteFacts } from './site.js'

/** Nothing but our own style sheet may be loaded, and no other site may put a page into its own. */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'public, max-age=300',
} as const

/** Pages for people: the services, their operations, faults and types, and the contract as one archive. @req D1 */
export const webPlugin: FastifyPluginAsync<{ readonly facts: SiteFacts }> = async (app, { facts }) => {
  const made = new Map<string, string>()
  /** Pages change with the gateway's version only: each is made once. */
  const send = (reply: FastifyReply, key: string, make: (language: Language) => string, language: Language) => {
    const text = made.get(`${language} ${key}`) ?? make(language)
    made.set(`${language} ${key}`, text)
    return reply.headers(pageHeaders).header('content-language', language).type('text/html; charset=utf-8').send(text)
  }
  app.get('/', async (request, reply) =>
    send(reply, '/', language => indexPage(facts, language), languageOf(request.query)),
  )
  app.get('/bledy', async (request, reply) =>
    send(reply, '/bledy', language => faultsPage(facts, language), languageOf(request.query)),
  )
  app.get<{ Params: { schema: string } }>('/typy/:schema', async (request, reply) => {
    const { schema } = request.params
    if (!Object.hasOwn(sharedSchemas, schema)) return reply.callNotFound()
    return send(
      reply,
      `/typy/${schema}`,
      language => typesPage(facts, schema as SharedSchema, language),
      languageOf(request.query),
    )
  })
  app.get<{ Params: { service: string } }>('/uslugi/:service', async (request, reply) => {
    const { service } = request.params
    if (!isService(service)) return reply.callNotFound()
    return send(reply, service, language => servicePage(facts, service, language), languageOf(request.query))
  })
  app.get<{ Params: { service: string; operation: string } }>('/uslugi/:service/:operation', async (request, reply) => {
    const { service, operation } = request.params
    if (!isService(service) || !isOperationOf(service, operation)) return reply.callNotFound()
    const make = (language: Language) => operationPage(facts, service, operation, language)
    return send(reply, operation, make, languageOf(request.query))
  })
  await app.register(filesPlugin, { facts })
}

const filesPlugin: FastifyPluginAsync<{ readonly facts: SiteFacts }> = async (app, { facts }) => {
  const { 'content-security-policy': _, ...headers } = pageHeaders
  let packed: Uint8Array | undefined
  app.get('/styl.css', async (_request, reply) =>
    reply.headers(headers).type('text/css; charset=utf-8').send(styleSheet),
  )
  app.get('/pobierz/csizs-uslugi.zip', async (_request, reply) => {
    packed ??= archive(facts)
    return reply.headers(headers).type('application/zip').send(packed)
  })
}

function isService(name: string): name is ServiceName {
  return Object.hasOwn(services, name)
}
