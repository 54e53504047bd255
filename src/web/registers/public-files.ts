import { createHash } from 'node:crypto'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { encode, type ResponseOf, xsdFiles } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { csv } from '../../domain/sheet.js'
import { isRefusal, type Refusal } from '../../fault/refusal.js'
import type { DoorAnswer, PortalDoor } from '../portal/door.js'
import { statusOf } from '../portal/refusal-page.js'

type Register = Pick<ResponseOf<'listaSwiadectw'>, 'swiadectwo' | 'opisSystemu'>

/** The public register of conformity as files under addresses that stay: XML with its schema, and CSV. @req A1.1 */
export const publicFilesPlugin: FastifyPluginAsync<{ readonly door: PortalDoor }> = async (app, { door }) => {
  const forms = {
    '/wykaz-zgodnosci.xml': { type: 'application/xml; charset=utf-8', make: xmlOf },
    '/wykaz-zgodnosci.csv': { type: 'text/csv; charset=utf-8', make: csvOf },
  } as const
  for (const [path, { type, make }] of Object.entries(forms)) {
    app.get(path, async (request, reply) => {
      const register = await askedOf(door, request, reply)
      return register === undefined ? reply : sent(request, reply, type, make(register, civilDateOf(door.now())))
    })
  }
  for (const file of ['wykaz-zgodnosci.xsd', 'wspolne.xsd'] as const) {
    const bytes = new TextEncoder().encode(xsdFiles[file])
    app.get(`/${file}`, async (request, reply) => sent(request, reply, 'text/xml; charset=utf-8', bytes))
  }
}

/** The register as anybody is told it; `undefined`: the answer is a refusal, given already. */
async function askedOf(door: PortalDoor, request: FastifyRequest, reply: FastifyReply): Promise<Register | undefined> {
  const address = request.ip ?? ''
  const place = await door.enter(address, undefined, 0)
  const told = isRefusal(place) ? place : await askedInTurn(door, address, place, reply)
  if (told === undefined) return undefined
  if (!isRefusal(told)) return told.answer.body as Register
  if (isRefusal(place)) door.turnedAway(address, place)
  reply
    .code(statusOf(told))
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(`${told.refused}\n`)
  return undefined
}

function askedInTurn(door: PortalDoor, address: string, place: unknown, reply: FastifyReply) {
  reply.raw.once('close', () => door.leave(place))
  const question = encode('o:listaSwiadectw', {})
  return door.inTurn<DoorAnswer | Refusal>(
    place,
    0,
    time => door.perform({ kind: 'visitor', address }, door.newId(), question, time),
    refusal => refusal,
  )
}

/** A strong tag over the bytes: whoever holds them already gets none. @see RFC 9110 §8.8.3 §13.1.2 */
function sent(request: FastifyRequest, reply: FastifyReply, type: string, bytes: Uint8Array): FastifyReply {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
  reply.headers({ etag: tag, 'cache-control': 'public, max-age=60', 'x-content-type-options': 'nosniff' })
  const held = (request.headers['if-none-match'] ?? '').split(',').map(one => one.trim().replace(/^W\//, ''))
  if (held.includes(tag) || held.includes('*')) return reply.code(304).send()
  return reply.type(type).send(Buffer.from(bytes))
}

function xmlOf({ swiadectwo, opisSystemu }: Register, naDzien: string): Uint8Array {
  const declaration = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"?>\n')
  const list = encode('x:wykazZgodnosci', { naDzien, opisSystemu, wpis: swiadectwo.map(entryOf) })
  return Buffer.concat([declaration, list, Buffer.from('\n')])
}

function entryOf({ idWpisu, stan, swiadectwo, ostatniDzien, wycofano }: Register['swiadectwo'][number]) {
  return { idWpisu, stan, ...swiadectwo, ostatniDzien, wycofanyOd: wycofano?.odDnia, powodWycofania: wycofano?.powod }
}

const columns = [
  'idWpisu',
  'stan',
  'rodzaj',
  'producent',
  'produkt',
  'wersja',
  'obszar',
  'poziom',
  'numer',
  'wazneOd',
  'wazneDo',
  'ostatniDzien',
  'integracjaOTM',
  'wycofanyOd',
  'powodWycofania',
] as const

function csvOf({ swiadectwo }: Register): Uint8Array {
  return csv(
    columns,
    swiadectwo.map(entryOf).map(entry => columns.map(column => entry[column])),
  )
}
