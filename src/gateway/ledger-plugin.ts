import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { Gateway } from './gateway.js'
import type { RateLimit } from './rate-limit.js'

/** A full tile never changes; what a width of a partial one holds does not either, but nobody asks for it again. */
const unchanging = 'public, max-age=31536000, immutable'
const briefly = 'public, max-age=3600'

const fullWidth = 256

/** The ledger for whoever watches over it: checkpoint, key and its handovers, tiles and the data of its leaves. @see C2SP tlog-tiles @req B6 */
export const ledgerPlugin: FastifyPluginAsync<{ readonly gateway: Gateway; readonly rate: RateLimit }> = async (
  app,
  { gateway, rate },
) => {
  const { ledger } = gateway.house
  const plain = (reply: FastifyReply, text: string, caching: string) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', caching).send(text)
  app.addHook('onRequest', async (request, reply) => {
    const exceeded = await rate.take({ address: request.ip ?? '' })
    return exceeded === undefined ? undefined : plain(reply.code(429), '429\n', 'no-store')
  })
  app.get('/dziennik/checkpoint', async (_request, reply) => plain(reply, (await ledger.checkpoint()).note, 'no-store'))
  app.get('/dziennik/poswiadczony', async (_request, reply) => {
    const witnessed = await ledger.witnessed()
    return witnessed === undefined
      ? plain(reply.code(404), '404\n', 'no-store')
      : plain(reply, witnessed.note, 'no-store')
  })
  app.get('/dziennik/klucz', async (_request, reply) => plain(reply, `${gateway.house.ledgerKey}\n`, 'no-store'))
  app.get('/dziennik/przekazania', async (_request, reply) =>
    plain(reply, (await ledger.keys()).handovers.join(''), 'no-store'),
  )
  app.get('/dziennik/sprawdz-dziennik.mjs', async (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', briefly)
      .header('x-content-type-options', 'nosniff')
      .header('content-disposition', 'attachment; filename="sprawdz-dziennik.mjs"')
      .send(gateway.ledgerChecker),
  )
  app.get<{ Params: { '*': string } }>('/dziennik/tile/*', async (request, reply) => {
    const wanted = tileOf(request.params['*'])
    if (wanted === undefined) return plain(reply.code(404), '404\n', 'no-store')
    const { level, index, width } = wanted
    const bytes = level === 'entries' ? await ledger.bundle(index, width) : await ledger.tile(level, index, width)
    if (bytes === undefined) return plain(reply.code(404), '404\n', 'no-store')
    return reply
      .type('application/octet-stream')
      .header('cache-control', width === fullWidth ? unchanging : briefly)
      .header('x-content-type-options', 'nosniff')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  })
}

interface WantedTile {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

/** `0/x001/234`, `1/000.p/17`, `entries/005`. Each index has one spelling. @see C2SP tlog-tiles "Tiles" */
function tileOf(path: string): WantedTile | undefined {
  const [, level = '', thousands = '', last = '', width] =
    /^([0-5]|entries)\/((?:x[0-9]{3}\/){0,4})([0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(path) ?? []
  if (level === '' || thousands.startsWith('x000/')) return undefined
  const index = Number(thousands.replaceAll(/[x/]/g, '') + last)
  const hashes = width === undefined ? fullWidth : Number(width)
  if (hashes > fullWidth || (width !== undefined && hashes === fullWidth) || !Number.isSafeInteger(index))
    return undefined
  if (level === 'entries') return { level, index, width: hashes }
  return { level: Number(level), index, width: hashes }
}
