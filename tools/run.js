/**
 * Sets up and then runs a compiled script: `node tools/run.js [dist/…/script.js [arguments]]`; without one it only builds.
 * A generator runs although other sources do not compile: what they miss may be what it is about to write.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.js'
import { root } from './command.js'
import { setUpPackages } from './setup.js'
import { printStop, Stop } from './terminal.js'

async function buildFor(script) {
  try {
    await build()
  } catch (problem) {
    if (!script?.startsWith('dist/tools/') || !existsSync(join(root, script))) throw problem
    printStop(problem)
  }
}

async function start(script, args) {
  await setUpPackages()
  await buildFor(script)
  if (script === undefined) return
  const path = join(root, script)
  if (!existsSync(path)) throw new Stop('there is no such script', path, 'see the scripts in package.json')
  process.argv = [process.execPath, path, ...args]
  await import(pathToFileURL(path).href)
}

try {
  const [script, ...args] = process.argv.slice(2)
  await start(script, args)
} catch (problem) {
  printStop(problem)
  process.exitCode = 1
}
