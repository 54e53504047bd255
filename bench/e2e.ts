/**
 * One query end to end: mutual TLS with keep-alive, signed both ways, validated against the XSD, recorded durably. The gateway
 * beside an assembly of the same job from ready packages (bench/peers/), each in a process of its own, asked the same messages.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { findCases } from '../fixtures/people/cases.js'
import { initialFeed } from '../fixtures/people/records.js'
import { tellStory } from '../fixtures/people/story.js'
import { feedSet } from '../src/client/feed.js'
import { decode, type ElementName, scopeElements } from '../src/contract/index.js'
import { isRefusal } from '../src/fault/refusal.js'
import type { KeyFamily } from '../src/ports/runtime/signer.js'
import { readXml } from '../src/xml/read.js'
import { answerIn, Installation, type WorkingUnit } from '../tests/gateway/installation.js'
import { requestOf, signedBy, tlsOf } from '../tests/gateway/messages.js'

export interface E2eRow {
  readonly work: 'query'
  readonly bytes: number
  readonly algorithm: string
  readonly subject: string
  readonly perSecond: number
  /** CPU of the server's process, all threads, per query. */
  readonly cpuMs: number
  readonly p50Ms: number
  readonly p99Ms: number
}

const scopes = ['RP.TOZSAMOSC', 'RP.REJESTRACJE', 'RP.ZASILKI_POBRANE'] as const
const path = '/uslugi/DaneBeneficjenta/v1'
const connections = 16
const ticksPerSecond = 100

interface Subject {
  readonly name: string
  readonly port: number
  readonly process: ChildProcess
}

/** Rows of both subjects for both key families; the assembly has RSA only. `queries` are asked of each, after a warm-up. */
export async function benchE2e(queries: number, report: (row: E2eRow) => void): Promise<E2eRow[]> {
  const installation = await Installation.start({ settings: { requestsPerMinute: 1_000_000 } })
  const rows: E2eRow[] = []
  try {
    for (const family of ['RSA', 'EC-P256'] as const) {
      const { asker, person, setCode, peerFolder } = await prepare(installation, family)
      const subjects = [await gatewayProcess(installation)]
      if (family === 'RSA') subjects.push(await assembly(peerFolder))
      try {
        for (const subject of subjects) {
          const row = await ask(subject, asker, { person, setCode, family, queries, ca: installation.caPem })
          rows.push(row)
          report(row)
        }
      } finally {
        await Promise.all(subjects.map(end))
      }
      await installation.start()
    }
    return rows
  } finally {
    await installation.remove()
  }
}

let prepared: { readonly pup: WorkingUnit; readonly person: string } | undefined

async function prepare(installation: Installation, family: KeyFamily) {
  prepared ??= await feedOnce(installation)
  const { pup, person } = prepared
  const territory = family === 'RSA' ? '1408' : '1414'
  const unit = await installation.registerUnit({ kind: 'OPS', territory, areas: ['PS'] })
  const user = { login: await installation.createUser(unit, ['PIU_PS']), rola: 'PIU_PS' }
  const asker = await installation.connectSystem({ unit, user, family })
  const setCode = pup.setCode ?? ''
  const peerFolder = join(installation.home.folder, `peer-${family}`)
  await preparePeer(installation, asker.connection, peerFolder, person, setCode)
  await installation.stop()
  return { asker, person, setCode, peerFolder }
}

async function feedOnce(installation: Installation) {
  const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
  const story = tellStory({ seed: 1 })
  const records = initialFeed(story, pup.unit.code)
  const order = { setCode: pup.setCode ?? '', kind: 'INICJALNE', stateAt: new Date(), records } as const
  const fed = await feedSet(pup.connection, { ...order, context: { user: pup.feeder } })
  if (!('fed' in fed)) throw new Error(`the set could not be fed: ${fed.outcome}`)
  await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes: [...scopes] })
  return { pup, person: findCases(story).commonToAll.pesel ?? '' }
}

function question(person: string, setCode: string) {
  return {
    parametryPytania: {
      znakSprawy: 'BENCH.1.2026',
      podstawaPrawna: { kod: 'UPS-105-1' },
      cel: { kod: 'USTALENIE_PRAWA_PS' },
    },
    osoba: { pesel: person },
    zbior: [{ kodZbioru: setCode }],
    zakres: { kodZakresu: [...scopes] },
  } as const
}

/** Gives the assembly the same certificates and the same person's data, in its own form. */
async function preparePeer(
  installation: Installation,
  connection: WorkingUnit['connection'],
  folder: string,
  person: string,
  setCode: string,
): Promise<void> {
  const { keys } = installation.home
  mkdirSync(folder, { recursive: true })
  const copies = { 'tls.key.pem': keys.tlsKey, 'tls.crt.pem': keys.tls, 'ca.crt.pem': keys.authority }
  const signing = { 'signing.key.pem': keys.signingKeyRsa, 'signing.crt.pem': keys.signingRsa }
  for (const [name, source] of Object.entries({ ...copies, ...signing })) {
    writeFileSync(join(folder, name), readFileSync(source), { mode: 0o600 })
  }
  const { zbior } = answerIn(await connection.call('pobierzDane', question(person, setCode)))
  const sets = zbior.map(({ grupy = [], ...set }) => ({
    ...set,
    grupy: Object.fromEntries(grupy.map(({ scope, bytes }) => readGroup(scopeElements[scope], bytes))),
  }))
  const db = new Database(join(folder, 'peer.db'))
  db.exec('CREATE TABLE people (pesel TEXT PRIMARY KEY, groups TEXT NOT NULL)')
  const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? (Number(value) / 100).toFixed(2) : value)
  db.prepare('INSERT INTO people VALUES (?, ?)').run(person, JSON.stringify(sets, plain))
  db.close()
}

function readGroup(name: ElementName, bytes: Uint8Array): [string, unknown] {
  const document = readXml(bytes)
  if (isRefusal(document)) throw new Error('a fragment could not be read')
  return [name.slice(2), decode(name, document.root)]
}

async function gatewayProcess(installation: Installation): Promise<Subject> {
  const { folder, data } = installation.home
  const ports = { CSIZS_SERVICES_PORT: '0', CSIZS_PORTAL_PORT: '0', CSIZS_LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, ['dist/tests/gateway/serve-child.js', folder, data.folder], {
    env: { ...process.env, ...ports },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { name: 'csizs', process: child, port: (await firstLine(child)).services ?? 0 }
}

async function assembly(folder: string): Promise<Subject> {
  const child = spawn(process.execPath, ['dist/bench/peers/assembly.js', folder, join(folder, 'peer.db')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { name: 'assembly', process: child, port: (await firstLine(child)).port ?? 0 }
}

async function firstLine(child: ChildProcess): Promise<Readonly<Record<string, number>>> {
  if (child.stdout === null) throw new Error('the process has no output')
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
  return JSON.parse(chunk.toString('utf8').split('\n')[0] ?? '{}')
}

async function end({ process: child }: Subject): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

interface Asking {
  readonly person: string
  readonly setCode: string
  readonly family: KeyFamily
  readonly queries: number
  readonly ca: string
}

async function ask(subject: Subject, asker: { profile: WorkingUnit['profile'] }, asking: Asking): Promise<E2eRow> {
  const { keyPem, certificatePem } = tlsOf(asker.profile)
  const agent = new Agent({
    keepAlive: true,
    maxSockets: connections,
    ca: asking.ca,
    key: keyPem,
    cert: certificatePem,
  })
  const warmUp = Math.ceil(asking.queries / 5)
  // Signed before the clock starts: the sender's work is not the server's.
  const messages = await Promise.all(Array.from({ length: asking.queries + warmUp }, () => message(asker, asking)))
  const post = (body: string) => send(agent, subject.port, body)
  await inParallel(messages.slice(0, warmUp), post)
  const cpuBefore = cpuTicks(subject.process)
  const began = performance.now()
  const times = await inParallel(messages.slice(warmUp), post)
  const seconds = (performance.now() - began) / 1000
  const cpuMs = ((cpuTicks(subject.process) - cpuBefore) / ticksPerSecond / asking.queries) * 1000
  agent.destroy()
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    work: 'query',
    bytes: Buffer.byteLength(messages[0] ?? ''),
    algorithm: asking.family === 'RSA' ? 'RSA-2048' : 'P-256',
    subject: subject.name,
    perSecond: asking.queries / seconds,
    cpuMs,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  }
}

function message({ profile }: { profile: WorkingUnit['profile'] }, { person, setCode }: Asking): Promise<string> {
  return signedBy(profile, requestOf(profile, 'pobierzDane', question(person, setCode)))
}

async function inParallel(messages: readonly string[], post: (body: string) => Promise<void>): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const worker = async () => {
    for (let at = next++; at < messages.length; at = next++) {
      const began = performance.now()
      await post(messages[at] ?? '')
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return times
}

function send(agent: Agent, port: number, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(
      {
        agent,
        host: 'localhost',
        port,
        path,
        method: 'POST',
        headers: { 'content-type': 'text/xml; charset=utf-8', 'content-length': Buffer.byteLength(body) },
      },
      reply => {
        const chunks: Buffer[] = []
        reply.on('data', chunk => chunks.push(chunk))
        reply.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          if (reply.statusCode === 200 && text.includes('SUKCES') && text.includes('Signature')) resolve()
          else reject(new Error(`not an answer: ${reply.statusCode} ${text.slice(-400)}`))
        })
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}

/** User and system time of the process, threads included, in clock ticks. @see proc(5) */
function cpuTicks({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return Number(fields[11]) + Number(fields[12])
}
