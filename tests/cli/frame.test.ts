import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { commands } from '../../src/cli/commands.js'
import type { CommandRow } from '../../src/cli/frame/command.js'
import { languageOf } from '../../src/cli/frame/language.js'
import { csizs } from './command-line.js'

t.test('help is Polish unless the locale or --lang asks for English', async t => {
  t.match((await csizs('--help')).output, /Użycie: csizs/)
  t.match((await csizs('--help', '--lang', 'en')).output, /Usage: csizs/)
  t.equal(languageOf([], { LANG: 'en_GB.UTF-8' }), 'en')
  t.equal(languageOf([], { LANG: 'C.UTF-8' }), 'pl')
  t.equal(languageOf([], { LANG: 'en_US.UTF-8', LC_ALL: 'pl_PL.UTF-8' }), 'pl')
  t.equal(languageOf(['--lang=pl'], { LANG: 'en_US' }), 'pl')
})

t.test(
  'a wrong call ends with 64, says what is wrong and where its help is, and writes nothing to the output',
  async t => {
    const unknown = await csizs('nonsense')
    t.equal(unknown.code, 64)
    t.match(unknown.remarks, /nonsense[\s\S]*csizs --help/)
    t.equal(unknown.output, '')
    const missing = await csizs('pki', 'ca', '--lang', 'en')
    t.equal(missing.code, 64)
    t.match(missing.remarks, /Missing option: --out[\s\S]*csizs pki ca --help/)
    t.equal((await csizs('pki', 'show', 'x', '--nonsense')).code, 64)
    t.equal((await csizs('pki')).code, 64)
  },
)

t.test('with --json a failure is one JSON document', async t => {
  const outcome = await csizs('pki', 'show', 'no-such-file.pem', '--json')
  t.equal(outcome.code, 66)
  t.match(outcome.json(), { error: { exit: 'noInput', code: 66, where: 'no-such-file.pem' } })
})

t.test('every command and option is described in both languages', async t => {
  const texts = (row: CommandRow): string[] => [
    row.text.pl,
    row.text.en,
    ...(row.options ?? []).flatMap(one => [one.text.pl, one.text.en]),
    ...(row.commands ?? []).flatMap(texts),
  ]
  const all = commands.flatMap(texts)
  t.ok(all.length > 10)
  t.ok(all.every(text => text.length > 1))
})

t.test('keys are written for their owner only and never over an existing file', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-cli-'))
  t.teardown(() => rm(folder, { recursive: true }))
  const ca = join(folder, 'ca')
  t.equal((await csizs('pki', 'ca', '--out', ca, '--name', 'Urząd próbny')).code, 0)
  t.equal((await stat(join(ca, 'ca.key.pem'))).mode & 0o777, 0o600)
  t.equal((await stat(ca)).mode & 0o777, 0o700)
  t.equal((await csizs('pki', 'ca', '--out', ca, '--name', 'Urząd próbny')).code, 73)

  const request = join(folder, 'request')
  t.equal((await csizs('pki', 'csr', '--out', request, '--name', 'serwer')).code, 0)
  const issued = join(folder, 'issued.pem')
  const words = ['pki', 'issue', join(request, 'request.csr.pem'), '--ca', ca, '--name', 'serwer', '--out', issued]
  t.equal((await csizs(...words)).code, 0)
  const shown = await csizs('pki', 'show', issued, '--json')
  t.match(shown.json(), [{ kind: 'X.509', subject: 'CN=serwer', family: 'EC-P256', isAuthority: false }])
})
