/** dist/ from the TypeScript sources: built when their content changed, without leftovers of deleted sources. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root, runPackage, tail, writtenAt } from './command.js'
import { progress, Stop } from './terminal.js'

const folders = ['src', 'tests', 'tools', 'bench', 'fixtures']
const dist = join(root, 'dist')
const stamp = join(dist, '.build-stamp')
const lock = join(dist, '.building')
const compilerState = join(dist, '.tsbuildinfo')
const lockWaitMs = 180_000

/** Paths below `folder`, absolute; empty where there is no such folder. */
function filesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
}

/** TypeScript sources that tsc compiles, absolute and sorted. */
export function sources() {
  return folders
    .flatMap(folder => filesBelow(join(root, folder)))
    .filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
}

function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of [...paths, join(root, 'tsconfig.json'), join(root, 'package-lock.json')]) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0')
  }
  return hash.digest('hex')
}

function outputOf(source) {
  return join(dist, relative(root, source)).replace(/\.ts$/, '.js')
}

/** Whether no source is younger than the build; a cheap look that reads no file. */
export function looksBuilt() {
  const builtAt = writtenAt(stamp)
  return builtAt > 0 && sources().every(path => writtenAt(path) <= builtAt)
}

function isBuilt(paths, print) {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== print) return false
  return paths.every(path => existsSync(outputOf(path)))
}

/** Removes what tsc wrote for sources that are gone, and folders that are empty then. */
function removeLeftovers(paths) {
  const wanted = new Set(paths.map(outputOf))
  for (const path of folders.flatMap(folder => filesBelow(join(dist, folder)))) {
    if (!wanted.has(path.replace(/\.map$/, ''))) rmSync(path)
  }
  const below = existsSync(dist) ? readdirSync(dist, { recursive: true, withFileTypes: true }) : []
  const kept = below.filter(entry => entry.isDirectory()).map(entry => join(entry.parentPath ?? entry.path, entry.name))
  for (const folder of kept.sort().reverse()) {
    if (folder !== lock && readdirSync(folder).length === 0) rmdirSync(folder)
  }
}

/** One build at a time: several commands may find the build stale together. */
async function alone(work) {
  mkdirSync(dist, { recursive: true })
  const until = Date.now() + lockWaitMs
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch {
      const abandoned = Date.now() - writtenAt(lock) > lockWaitMs
      if (abandoned) rmSync(lock, { recursive: true, force: true })
      else if (Date.now() > until)
        throw new Stop('another build does not end', lock, 'remove that folder and try again')
      else await new Promise(done => setTimeout(done, 200))
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

async function compile() {
  const { code, output } = await runPackage('typescript/bin/tsc', ['-p', '.', '--pretty', 'false'])
  if (code !== 0)
    throw new Stop('the sources do not compile', root, 'correct them and run the same command again', tail(output, 40))
}

/**
 * Builds where needed; `always` compiles even when nothing changed (the type check of `npm test`).
 * @throws Stop with the compiler's messages
 */
export async function build({ always = false, stream = process.stdout } = {}) {
  return alone(async () => {
    const paths = sources()
    const print = fingerprint(paths)
    if (isBuilt(paths, print) && !always) {
      const now = new Date()
      utimesSync(stamp, now, now)
      return
    }
    await progress(
      'compiling the sources',
      async () => {
        rmSync(stamp, { force: true })
        removeLeftovers(paths)
        // tsc trusts its own record of what it wrote: when outputs are missing all the same, the record goes.
        if (!paths.every(path => existsSync(outputOf(path)))) rmSync(compilerState, { force: true })
        await compile()
        writeFileSync(stamp, print)
      },
      stream,
    )
  })
}
