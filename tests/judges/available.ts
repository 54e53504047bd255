/**
 * Independent judges (other implementations of the standards we speak) and the shared material, as tests ask for them.
 * One that is absent leaves its tests out, saying so; under `CI=true` it fails them.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The judges of `tools/judges.json`. */
export type JudgeName =
  | 'xmlsec1'
  | 'xmllint'
  | 'openssl'
  | 'java'
  | 'python3'
  | 'zeep'
  | 'softhsm'
  | '7z'
  | 'smtp'
  | 'pdftotext'
  | 'pdftoppm'
  | 'zbarimg'
  | 'zeep-xmlsec'
  | 'wss4j'
  | 'php'
  | 'gsoap'
  | 'curl'
  | 'chromium'

interface JudgeRow {
  readonly purpose: string
  readonly command: string
  /** Added to the environment of every run. */
  readonly env?: Readonly<Record<string, string>>
  readonly probe: readonly string[]
  /** What the probe's output must hold, where a clean exit alone does not prove presence. */
  readonly expects?: string
  readonly debian: readonly string[]
}

export interface JudgeRun {
  /** The exit code; 128 and more when a signal ended the run. */
  readonly code: number
  readonly stdout: Buffer
  /** Standard error as UTF-8 text. */
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** After this the run is ended by force; five minutes unless told. */
  readonly timeoutMs?: number
}

export interface Judge {
  readonly name: JudgeName
  /** False when the judge is here, otherwise why its tests are left out: hand it to a test's `skip` option. */
  readonly missing: false | string
  /** Runs the judge (for `zeep`: Python with zeep installed) without blocking this process. */
  run(args: readonly string[], options?: RunOptions): Promise<JudgeRun>
}

export interface SharedFolder {
  /** Absolute path of the shared material. */
  readonly path: string
  /** False when it is here, otherwise why its tests are left out: hand it to a test's `skip` option. */
  readonly missing: false | string
  /** Absolute path of a file or folder below it. */
  file(...parts: string[]): string
}

const rows = JSON.parse(readFileSync('tools/judges.json', 'utf8')) as Record<JudgeName, JudgeRow>
const found = new Map<JudgeName, boolean>()

function isHere(name: JudgeName): boolean {
  const known = found.get(name)
  if (known !== undefined) return known
  const { command, probe, expects } = rows[name]
  const { status, stdout, stderr } = spawnSync(command, probe, { encoding: 'utf8', timeout: 60_000 })
  const here = status === 0 && (expects === undefined || `${stdout}${stderr}`.includes(expects))
  found.set(name, here)
  return here
}

function absent(what: string): string {
  if (process.env.CI === 'true') throw new Error(`${what}, and CI=true allows no test to be left out`)
  return `${what}: tests that need it are left out`
}

/**
 * An independent judge: `t.test('…', { skip: xmlsec1.missing }, async t => { const run = await xmlsec1.run([…]) })`.
 * @throws Error under `CI=true` when it is not installed
 */
export function judge(name: JudgeName): Judge {
  const missing = isHere(name)
    ? false
    : absent(`judge ${name} is not installed (Debian: apt-get install ${rows[name].debian.join(' ')})`)
  const { command, env } = rows[name]
  return {
    name,
    missing,
    run: (args, options = {}) => run(command, args, { ...options, env: { ...env, ...options.env } }),
  }
}

/**
 * The shared material (vectors, schemas, code lists) that lies beside the checkout.
 * @throws Error under `CI=true` when it is not there
 */
export function sharedFolder(): SharedFolder {
  const path = resolve('..', 'shared')
  const missing = existsSync(join(path, 'README.md')) ? false : absent('folder ../shared is not beside the checkout')
  return { path, missing, file: (...parts) => join(path, ...parts) }
}

function run(command: string, args: readonly string[], options: RunOptions): Promise<JudgeRun> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...process.env, ...options.env },
      timeout: options.timeoutMs ?? 300_000,
      killSignal: 'SIGKILL',
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', fail)
    child.on('close', code =>
      done({ code: code ?? 128, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') }),
    )
    // A judge that ends before it has read everything closes the pipe: its exit code tells, not the pipe.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
  })
}
