import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A demonstration that runs for the pictures. */
export interface Demonstration {
  readonly origin: string
  /** PESEL of the person whom its query is about. */
  readonly pesel: string
  passwordOf(login: string): string
  end(): Promise<void>
}

/** How long it may take to end by itself. */
const patienceMs = 20_000

/** Starts the demonstration in a temporary folder, on free ports. @throws Error where it does not come up */
export async function startDemonstration(): Promise<Demonstration> {
  const folder = mkdtempSync(join(tmpdir(), 'csizs-screenshots-'))
  const data = join(folder, 'demo')
  const [port, portalPort] = [await freePort(), await freePort()]
  const words = [
    'demo',
    '--data',
    data,
    '--port',
    String(port),
    '--portal-port',
    String(portalPort),
    '--persons',
    '300',
  ]
  const child = spawn(process.execPath, [resolve('bin/csizs.js'), ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  // However this program ends, nothing of the demonstration stays.
  const clear = () => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', clear)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
  let output = ''
  const ready = new Promise<void>(done => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part
      if (output.includes('Ctrl-C')) done()
    })
  })
  const isUp = await Promise.race([ready.then(() => true), ended.then(() => false)])
  const end = async () => {
    child.kill('SIGINT')
    const late = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    await ended
    clearTimeout(late)
    rmSync(folder, { recursive: true, force: true })
    process.off('exit', clear)
  }
  if (!isUp) {
    await end()
    throw new Error('the demonstration did not start')
  }
  const { pesel } = JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8')) as { pesel: string }
  return {
    origin: `http://localhost:${portalPort}`,
    pesel,
    passwordOf: login => readFileSync(join(data, 'hasla', `${login}.txt`), 'utf8').trim(),
    end,
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise(done => server.close(done))
  return port
}
