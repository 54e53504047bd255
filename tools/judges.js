/** The independent judges of tools/judges.json: which are here, and on Debian as root, installing those that are not. */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sources } from './build.js'
import { root, run, tail } from './command.js'
import { progress } from './terminal.js'

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

/** Installs the packages of these judges; gives what apt said where that failed, else an empty text. */
async function aptInstall(names) {
  const packages = (await Promise.all(names.map(name => packagesFor(rows[name])))).flat()
  const args = ['install', '-y', '--no-install-recommends', ...packages]
  const { code, output } = await run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  return code === 0 ? '' : tail(output, 10)
}

/** All at once; where that fails, with fresh lists, and then one by one, so that one unknown package costs one judge. */
async function installAll(names) {
  if ((await aptInstall(names)) === '') return ''
  await run('apt-get', ['update'])
  if ((await aptInstall(names)) === '') return ''
  const problems = []
  for (const name of names) problems.push(await aptInstall([name]))
  return problems.filter(text => text !== '').join('\n')
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
  const problem =
    absent.length > 0 && canInstall() ? await progress('installing judges (apt-get)', () => installAll(absent)) : ''
  const still = absent.length > 0 ? await absentOnes() : []
  return {
    here: Object.keys(rows).filter(name => !still.includes(name)),
    installed: absent.filter(name => !still.includes(name)),
    problem,
    missing: still.map(name => ({ name, ...rows[name], tests: testsNeeding(name) })),
  }
}
