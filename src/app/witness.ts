import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { checkpointKeyOf, signatureType, verifierKey } from '../ledger/note.js'
import { Witness, type WitnessAnswer } from '../ledger/witness.js'
import { systemClock } from '../outside/clock.js'
import type { WitnessState } from '../ports/data/witness.js'
import { openWitnessState } from '../stores/sqlite/witness/state.js'

/** A witness of other nodes' ledgers, with its durable state. */
export interface OpenWitness {
  /** Verifier key of its co-signatures (C2SP tlog-cosignature). */
  readonly key: string
  readonly witness: Witness
  readonly state: WitnessState
  close(): Promise<void>
}

const filesIn = (folder: string) => ({
  name: join(folder, 'nazwa'),
  key: join(folder, 'klucz-prywatny.pem'),
  state: join(folder, 'stan.db'),
})

/** Makes a witness in a folder of its own. @throws Error when there is one already */
export function makeWitness(folder: string, name: string): void {
  const files = filesIn(folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
  verifierKey(name, checkpointKeyOf(String(pem)))
  writeFileSync(files.key, pem, { mode: 0o600, flag: 'wx' })
  writeFileSync(files.name, `${name}\n`, { mode: 0o644, flag: 'wx' })
  openWitnessState(files.state).close()
}

/** Opens the witness of a folder. @throws Error when there is none; a state that was lost is not made anew: its key has to be retired with it */
export function openWitness(folder: string, clock = systemClock): OpenWitness {
  const files = filesIn(folder)
  const name = readFileSync(files.name, 'utf8').trim()
  const key = checkpointKeyOf(readFileSync(files.key, 'utf8'))
  readFileSync(files.state)
  const state = openWitnessState(files.state)
  return {
    key: verifierKey(name, key, signatureType.timedCosignature),
    witness: new Witness({ name, key }, state, clock),
    state,
    close: () => state.close(),
  }
}

/** What a witness at the wire is told with. */
export interface WitnessDoor {
  readonly host: string
  readonly port: number
  /** Told of every alarm, by origin. */
  readonly onAlarm: (origin: string, answer: WitnessAnswer) => void
}

const maxBodyBytes = 128 * 1024

/**
 * Serves a witness over HTTP: `POST /add-checkpoint` (C2SP tlog-witness), `POST /add-handovers` (an origin line, then the
 * notes by which the ledger's key was handed over), `GET /klucz`, `GET /checkpoint/<origin>`. Gives its port and what ends it.
 */
export async function serveWitness(
  open: OpenWitness,
  { host, port, onAlarm }: WitnessDoor,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const app = Fastify({ logger: false, bodyLimit: maxBodyBytes, requestTimeout: 30_000, forceCloseConnections: true })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  answering(app, open, onAlarm)
  await app.listen({ host, port })
  return { port: (app.server.address() as AddressInfo).port, close: () => app.close() }
}

function answering(app: FastifyInstance, { witness, key }: OpenWitness, onAlarm: WitnessDoor['onAlarm']): void {
  const sent = (origin: string, answer: WitnessAnswer) => {
    if (answer.alarm !== undefined) onAlarm(origin, answer)
    const isSize = answer.status === 409 && answer.body !== ''
    return { ...answer, type: isSize ? 'text/x.tlog.size' : 'text/plain; charset=utf-8' }
  }
  app.post('/add-checkpoint', async (request, reply) => {
    const body = String(request.body ?? '')
    const origin = /\n\n([^\n]*)\n/.exec(body)?.[1] ?? ''
    const { status, type, body: text } = sent(origin, await witness.addCheckpoint(body))
    return reply.code(status).type(type).send(text)
  })
  app.post('/add-handovers', async (request, reply) => {
    const [origin = '', ...notes] = String(request.body ?? '').split('\n')
    const { status, type, body: text } = sent(origin, await witness.addHandovers(origin, notes.join('\n')))
    return reply.code(status).type(type).send(text)
  })
  app.get('/klucz', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(`${key}\n`))
  app.get<{ Params: { '*': string } }>('/checkpoint/*', async (request, reply) => {
    const note = await witness.witnessed(request.params['*'])
    return reply
      .code(note === undefined ? 404 : 200)
      .type('text/plain; charset=utf-8')
      .send(note ?? '404\n')
  })
}
