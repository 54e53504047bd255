/**
 * Makes a checkout ready to run: Node and npm are good enough, the packages of package-lock.json are installed,
 * dist/ is what tsc makes of the sources, `npx csizs` finds its command. Does only what is missing.
 */
import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.js'
import { root, runNpm, tail } from './command.js'
import { progress, Stop } from './terminal.js'

const leastNode = [20, 19]
const modules = join(root, 'node_modules')
const stamp = join(modules, '.installed-stamp')

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return
  throw new Stop(
    `Node ${process.versions.node} is too old: at least ${leastNode.join('.')} is needed`,
    process.execPath,
    'install a current Node (24 is recommended) from nodejs.org or your distribution',
  )
}

async function checkNpm() {
  const { code, output } = await runNpm(['--version'])
  if (code === 0) return
  throw new Stop(
    'npm does not run',
    process.execPath,
    'install npm (it comes with Node from nodejs.org)',
    tail(output, 5),
  )
}

/** The Node that native modules were installed for. */
const platform = `${process.platform} ${process.arch} ${process.versions.modules}`

function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return new Map()
  const entries = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages)
  return new Map(entries.filter(([path]) => path !== ''))
}

/** Whether npm's own record of what it installed says the same as package-lock.json; it writes that record last. */
function fitsLock() {
  const installed = packagesOf(join(modules, '.package-lock.json'))
  const locked = packagesOf(join(root, 'package-lock.json'))
  const same = (one, other) => one?.version === other?.version && one?.integrity === other?.integrity
  return (
    [...locked].every(([path, entry]) => entry.optional || same(entry, installed.get(path))) &&
    [...installed].every(([path, entry]) => same(entry, locked.get(path)))
  )
}

function isInstalled() {
  if (!existsSync(modules)) return false
  // A linked node_modules belongs to another checkout, which keeps it.
  if (lstatSync(modules).isSymbolicLink()) return true
  if (!fitsLock()) return false
  if (!existsSync(stamp)) writeFileSync(stamp, platform)
  return readFileSync(stamp, 'utf8') === platform
}

async function install(stream) {
  if (isInstalled()) return
  await checkNpm()
  await progress(
    'installing packages (npm ci)',
    async () => {
      // What a platform brings no build of is compiled here, on all cores.
      const env = { JOBS: process.env.JOBS ?? 'max' }
      const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env })
      if (code !== 0) {
        throw new Stop(
          'npm ci failed',
          root,
          'check the network and the free space, then run the same command again',
          tail(output),
        )
      }
      writeFileSync(stamp, platform)
    },
    stream,
  )
}

/** `npx csizs` looks into node_modules/.bin, where npm links the commands of dependencies but not our own. */
function linkCommand() {
  const bin = join(modules, '.bin')
  if (process.platform === 'win32' || lstatSync(modules).isSymbolicLink() || !existsSync(bin)) return
  const link = join(bin, 'csizs')
  if (existsSync(link)) return
  rmSync(link, { force: true })
  symlinkSync(join('..', '..', 'bin', 'csizs.js'), link)
}

/** Packages only. @throws Stop */
export async function setUpPackages(stream = process.stdout) {
  checkNode()
  await install(stream)
  linkCommand()
}

/** Packages and build. @throws Stop */
export async function setUp(stream = process.stdout) {
  await setUpPackages(stream)
  await build({ stream })
}
