/** Runs programs and collects what they print. */
import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs to the end; `output` holds both streams in the order they came. Code 127: there is no such program. */
export function run(command, args, { env = {}, cwd = root } = {}) {
  return new Promise(done => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks = []
    child.stdout.on('data', chunk => chunks.push(chunk))
    child.stderr.on('data', chunk => chunks.push(chunk))
    child.on('error', problem => done({ code: 127, output: problem.message }))
    child.on('close', code => done({ code: code ?? 128, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

/** Runs a program of node_modules by its JavaScript file, so that no shell and no `.bin` link is needed. */
export function runPackage(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options)
}

/** npm's own JavaScript file, the one that started us or the one beside this Node; undefined where only a shell finds npm. */
function npmScript() {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return [process.env.npm_execpath, beside].find(path => path?.endsWith('npm-cli.js') && existsSync(path))
}

export function runNpm(args, options) {
  const script = npmScript()
  return script === undefined ? run('npm', args, options) : run(process.execPath, [script, ...args], options)
}

/** The last lines of an output, without npm's remarks on the user's own settings. */
export function tail(output, lines = 30) {
  const kept = output.split('\n').filter(line => line.trim() !== '' && !line.startsWith('npm warn Unknown'))
  return kept.slice(-lines).join('\n')
}

/** When a file was last written; 0 where there is none. */
export function writtenAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0
}
