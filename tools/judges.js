/** The independent judges of tools/judges.json: which are here, and on Debian as root, installing those that are not. */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sources } from './build.js'
import { root, run, tail } from './command.js'

const rows = JSON.parse(readFileSync(join(root, 'tools', 'judges.json'), 'utf8'))

async function isHere({ command, probe, expects = '' }) {
  const { code, output } = await run(command, probe)
  return code === 0 && output.includes(expects)
}

async function absentOnes() {
  const looked = await Promise.all(Object.keys(rows).map(async name => [name, await isHere(rows[name])]))
  return looked.filter(([, here]) => !here).map(([name]) => name)
}

const canInstall = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

/** Debian packages that bring a judge here; `debianElse` where this release does not have the first choice. */
async function packagesFor({ debian, debianElse }) {
  if (debianElse === undefined) return debian
  const { code, output } = await run('apt-cache', ['show', '--no-all-versions', ...debian])
  return code === 0 && output.trim() !== '' ? debian : debianElse
}

async function aptInstall(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const attempt = async () => {
    const packages = (await Promise.all(names.map(name => packagesFor(rows[name])))).flat()
    return run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env })
  }
  const first = await attempt()
  if (first.code === 0) return ''
  const update = await run('apt-get', ['update'], { env })
  const second = await attempt()
  return second.code === 0 ? '' : `${tail(update.output, 5)}\n${tail(second.output, 10)}`
}

/** Test files that ask for a judge, by the call they make. */
function testsNeeding(name) {
  return sources()
    .filter(path => readFileSync(path, 'utf8').includes(`judge('${name}')`))
    .map(path => relative(root, path))
    .filter(path => path.startsWith('tests/') && !path.startsWith('tests/judges/'))
}

/**
 * Sees to the judges. `missing` names those that stay absent, with what they are for, where they come from and the
 * tests left out without them; `installed` those just brought; `problem` why installing failed.
 */
export async function seeToJudges() {
  const absent = await absentOnes()
  const problem = absent.length > 0 && canInstall() ? await aptInstall(absent) : ''
  const still = absent.length > 0 ? await absentOnes() : []
  return {
    here: Object.keys(rows).filter(name => !still.includes(name)),
    installed: absent.filter(name => !still.includes(name)),
    problem,
    missing: still.map(name => ({ name, ...rows[name], tests: testsNeeding(name) })),
  }
}
