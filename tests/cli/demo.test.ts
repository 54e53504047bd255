import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { ownPort } from '../gateway/own-ports.js'
import { FormClient } from '../web/portal-kit.js'
import { csizs } from './command-line.js'

t.setTimeout(900_000)
const folder = await mkdtemp(join(tmpdir(), 'csizs-demo-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const data = join(folder, 'demo')
const [port, portalPort] = [await ownPort(), await ownPort()]
const portal = `http://localhost:${portalPort}`
const place = ['--data', data, '--port', String(port), '--portal-port', String(portalPort)]

/** The demonstration, running, with what it printed until it was ready. */
async function running(t: Test) {
  const program =
    "import('./dist/src/cli/main.js').then(m => m.main(process.argv.slice(1))).then(c => { process.exitCode = c })"
  const words = ['-e', program, '--', 'demo', ...place]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part
  })
  const ended = once(child, 'exit')
  t.teardown(() => child.kill('SIGKILL'))
  while (!output.includes('Ctrl-C')) await once(child.stdout, 'data')
  return { child, output, ended }
}

/** Login and password of every line of the guide's table. */
function accountsIn(output: string): readonly (readonly [login: string, password: string])[] {
  return [...output.matchAll(/^ {3}\S.* {2}([a-z0-9.]+) {2,}(Demo-\S+)$/gm)].map(([, login = '', password = '']) => [
    login,
    password,
  ])
}

async function entries(): Promise<number> {
  const shown = await csizs('audit', 'show', '--data', data, '--limit', '1', '--json')
  return ((JSON.parse(shown.output) as { index: number }[])[0]?.index ?? -1) + 1
}

t.test(
  'the first start makes everything by real operations and shows answer, refusal, signature and proof @req B1.1 B3 B6',
  async t => {
    const started = await csizs('demo', ...place, '--persons', '300', '--once')
    t.equal(started.code, 0, started.remarks)
    const { output, remarks } = started
    t.match(output, /Wynik: CZESCIOWY/)
    t.match(output, /✗ ODMOWA: Historia statusów \[RP\.STATUSY\]/)
    t.match(output, /Sprawdzony: TOTAL-PASSED/)
    t.match(output, /✓ dowód sprawdzony/)
    t.notMatch(output, /✗ dowód/)
    t.ok(
      output.split('\n').every(line => line.length <= 120),
      'no line is longer than 120 columns',
    )
    t.equal(remarks.match(/rejestracja systemu, certyfikaty/g)?.length, 6)
    t.match(remarks, /rekordów przyjętych, 0 odrzuconych/)
    t.equal((await stat(data)).mode & 0o777, 0o700)
    for (const file of await readdir(join(data, 'hasla'))) {
      t.equal((await stat(join(data, 'hasla', file))).mode & 0o777, 0o600, file)
    }
  },
)

t.test('its ledger is sound, and the log holds no personal data', async t => {
  const audited = await csizs('audit', 'verify', '--data', data, '--json')
  t.equal(audited.code, 0, audited.output)
  t.match(audited.json(), { sound: true })
  const { pesel } = JSON.parse(await readFile(join(data, 'demo.json'), 'utf8'))
  t.notMatch(await readFile(join(data, 'bramka.log'), 'utf8'), pesel)
})

t.test('a second start finds its data, feeds nothing, is ready only then, and ends cleanly on a signal', async t => {
  const before = await entries()
  const { child, output, ended } = await running(t)
  t.equal((await fetch(`${portal}/health`)).status, 200)
  t.match(output, /✓ dowód sprawdzony/)
  await everybodySignsIn(t, accountsIn(output))

  const saved = join(folder, 'exchange')
  const asked = await csizs('demo', 'query', '--data', data, '--save-exchange', saved, '--json')
  t.equal(asked.code, 0, asked.remarks)
  t.match(asked.json(), { asExpected: true, status: 'CZESCIOWY' })
  const request = await readFile(join(saved, 'request.xml'))
  const hash = createHash('sha256').update(request).digest('hex')
  t.match(await readFile(join(saved, 'response.xml'), 'utf8'), `<w:skrotZadania>${hash}</w:skrotZadania>`)

  const busy = await csizs('demo', '--data', join(folder, 'other'), ...place.slice(2), '--once', '--lang', 'en')
  t.equal(busy.code, 78)
  t.match(busy.remarks, `Port ${port} is taken`)
  const twice = await csizs('demo', ...place, '--once')
  t.equal(twice.code, 78)
  t.match(twice.remarks, /już działa/)

  child.kill('SIGINT')
  t.same(await ended, [0, null])
  const since = await csizs('audit', 'show', '--data', data, '--from', String(before), '--json', '--limit', '1000')
  const acts = (JSON.parse(since.output) as { act: string; operation: string }[]).filter(
    one => one.act === 'UDOSTEPNIENIE' || one.act === 'ADMINISTRACJA',
  )
  t.equal(acts.length, 4, 'two queries to two data controllers')
  t.ok(
    acts.every(one => one.operation === 'pobierzDane'),
    'nothing was fed or made',
  )
})

/** Each with the printed password, by the sign-in page; then every link that „Co wypróbować” holds for the account. */
async function everybodySignsIn(t: Test, accounts: ReturnType<typeof accountsIn>): Promise<void> {
  const visitor = new FormClient(portal)
  t.match((await visitor.get('/portal/zaloguj')).text, /href="\/portal\/co-wyprobowac"/)
  const page = (await visitor.get('/portal/co-wyprobowac')).text
  t.notMatch(page, /Demo-1/, 'the page names no password')
  const cards = page.split('<section').slice(2)
  t.equal(cards.length, accounts.length, 'a card for each account')
  for (const [login, password] of accounts) {
    const client = await new FormClient(portal).signIn(login, password)
    const card = cards.find(one => one.includes(`>${login}<`)) ?? ''
    const links = [...card.matchAll(/href="([^"]+)"/g)].map(([, path = '']) => path)
    t.ok(links.length > 0, `${login} has something to try`)
    for (const path of links) t.equal((await client.get(path)).status, 200, `${login}: ${path}`)
  }
}

t.test('a third start shows no passwords again, and says where they lie', async t => {
  const { child, output, ended } = await running(t)
  t.same(accountsIn(output), [])
  t.match(output, /merytoryczny\.ops\.1408\n/)
  t.match(output, /Hasła pokazał pierwszy start; leżą w .*hasla/)
  child.kill('SIGINT')
  t.same(await ended, [0, null])
})

t.test('without a running gateway the query says what to do', async t => {
  const asked = await csizs('demo', 'query', '--data', data)
  t.equal(asked.code, 69)
  t.match(asked.remarks, /npm start/)
  const nowhere = await csizs('demo', 'query', '--data', join(folder, 'nowhere'))
  t.equal(nowhere.code, 66)
})

t.test('--fresh removes a demonstration and nothing else', async t => {
  const foreign = join(folder, 'foreign')
  await mkdir(foreign)
  await writeFile(join(foreign, 'letter.txt'), 'dear reader')
  const refused = await csizs('demo', '--data', foreign, ...place.slice(2), '--fresh', '--once')
  t.equal(refused.code, 78)
  t.equal(await readFile(join(foreign, 'letter.txt'), 'utf8'), 'dear reader')
  const otherSeed = await csizs('demo', ...place, '--seed', '7', '--once')
  t.equal(otherSeed.code, 78)
  t.match(otherSeed.remarks, /--fresh/)
})
