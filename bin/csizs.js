#!/usr/bin/env node
/** The `csizs` command. Builds dist/ first where the sources are newer; remarks on that go to standard error. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const main = join(root, 'dist', 'src', 'cli', 'main.js')

/** A checkout brings its sources and tools; an installed copy brings dist/ alone and is taken as it is. */
async function prepare() {
  if (!existsSync(join(root, 'tools', 'build.js'))) return
  const { looksBuilt } = await import('../tools/build.js')
  if (existsSync(main) && looksBuilt()) return
  const { setUp } = await import('../tools/setup.js')
  await setUp(process.stderr)
}

async function start() {
  try {
    await prepare()
  } catch (problem) {
    const { printStop } = await import('../tools/terminal.js')
    printStop(problem)
    return 70
  }
  if (!existsSync(main)) {
    process.stderr.write(`error: the command is not built\nwhere: ${main}\ndo:    run npm run build in ${root}\n`)
    return 70
  }
  const { main: run } = await import(pathToFileURL(main).href)
  return run(process.argv.slice(2))
}

process.exitCode = await start()
