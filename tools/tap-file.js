/** Runs one test file in a process of its own and counts what it asserts. */
import { spawn } from 'node:child_process'
import { Parser } from 'tap-parser'
import { root } from './command.js'

/**
 * A file's own limit unless told (it then says what it waits for), and a little later ours, by force. It ends what hangs; a machine that
 * is many times slower than usual is to pass.
 */
const defaultTimeoutMs = 900_000
const graceMs = 20_000

/**
 * Listens to a TAP parser and its subtests. A leaf assertion counts once; a subtest's own line counts only where
 * it fails by itself (time limit, plan) or asserts nothing.
 */
function tally(parser, path, into, parent) {
  const own = { leaves: 0, failures: 0 }
  const fail = (name, diag) => {
    own.failures++
    into.failures.push({ name: [...path, name].join(' › '), diag })
  }
  let lastChild
  parser.on('child', child => {
    lastChild = tally(child, [...path, child.name], into, own)
  })
  parser.on('assert', result => {
    const child = result.closingTestPoint ? lastChild : undefined
    lastChild = undefined
    if (result.skip || result.todo) {
      into.skipped.push({ name: [...path, result.name].join(' › '), reason: String(result.skip || 'to do') })
      own.leaves++
    } else if (!result.ok) {
      if (child === undefined || child.failures === 0) fail(result.name, result.diag)
    } else if (child === undefined) {
      own.leaves++
      into.passed++
    } else if (child.leaves + child.failures === 0) fail(result.name, { message: 'this test asserts nothing' })
    if (child !== undefined) {
      own.leaves += child.leaves
      own.failures += child.failures
    }
  })
  parser.on('bailout', reason => {
    if (parent === undefined) fail('bail out', { message: String(reason) })
  })
  return own
}

function describeEnd(code, signal, expired, fileTimeoutMs) {
  if (expired) return `the file did not end within ${(fileTimeoutMs + graceMs) / 1000} seconds`
  return signal ? `the file was ended by ${signal}` : `the file ended with exit code ${code}`
}

/**
 * Resolves when the file has ended. `output` is its TAP, `errors` what it wrote to standard error.
 * A file that crashes, breaks its plan or asserts nothing has at least one failure.
 */
export function runTapFile(file, fileTimeoutMs = defaultTimeoutMs) {
  return new Promise(done => {
    const began = performance.now()
    const report = { file, passed: 0, skipped: [], failures: [], output: '', errors: '', tookMs: 0 }
    const child = spawn(process.execPath, ['--enable-source-maps', file], {
      cwd: root,
      env: { ...process.env, TAP_TIMEOUT: String(fileTimeoutMs / 1000), TAP_DIAG: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let expired = false
    const timer = setTimeout(() => {
      expired = true
      child.kill('SIGKILL')
    }, fileTimeoutMs + graceMs)
    const parser = new Parser()
    const counted = tally(parser, [], report)
    child.stdout.setEncoding('utf8').on('data', text => {
      report.output += text
      parser.write(text)
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      report.errors += text
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      parser.end()
      const crash = message =>
        report.failures.push({ name: file, diag: { message, errors: report.errors.slice(-4000) } })
      if (report.failures.length === 0) {
        if (code !== 0 || expired) crash(describeEnd(code, signal, expired, fileTimeoutMs))
        else if (!parser.results.ok)
          crash(`the file's TAP is broken: ${parser.results.failures[0]?.tapError ?? 'unknown'}`)
        else if (counted.leaves === 0) crash('the file asserts nothing')
      }
      report.tookMs = performance.now() - began
      done(report)
    })
  })
}
