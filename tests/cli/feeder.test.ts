import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { initialFeed } from '../../fixtures/people/records.js'
import { tellStory } from '../../fixtures/people/story.js'
import { writeProfile } from '../../src/client/profile.js'
import { Installation } from '../gateway/installation.js'
import { ownPort } from '../gateway/own-ports.js'
import { csizs } from './command-line.js'

t.setTimeout(900_000)

const folder = await mkdtemp(join(tmpdir(), 'csizs-feeder-'))
const installation = await Installation.start()
t.teardown(async () => {
  await installation.remove()
  await rm(folder, { recursive: true })
})
const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
const profile = join(folder, 'profile')
await writeProfile(profile, ops.profile)
const records = [...initialFeed(tellStory({ seed: 1 }), ops.unit.code)].slice(0, 12)
const kodZbioru = ops.setCode ?? ''
const asFeeder = ['--profile', profile, '--set', kodZbioru, '--user', ops.feeder.login, '--role', ops.feeder.rola]

async function put(into: string, name: string, some: readonly Uint8Array[]): Promise<void> {
  await mkdir(into, { recursive: true })
  await writeFile(join(into, name), `<rekordy>${some.map(one => Buffer.from(one).toString('utf8')).join('')}</rekordy>`)
}

t.test('csizs feeder sends a folder, keeps what was sent, and resumes what was broken off @req B4', async t => {
  const first = join(folder, 'first')
  await put(first, 'a.xml', records.slice(0, 6))
  const initial = await csizs('sd', 'feed', first, '--kind', 'INICJALNE', ...asFeeder)
  t.equal(initial.code, 0, initial.remarks)
  const outgoing = join(folder, 'outgoing')
  await put(outgoing, 'a.xml', records.slice(6, 9))
  await put(outgoing, 'b.xml', records.slice(9, 12))
  await installation.stop()
  const broken = await csizs('feeder', outgoing, ...asFeeder)
  t.equal(broken.code, 69, 'the gateway is away')
  t.ok(existsSync(join(outgoing, 'wyslij.json')), 'what is under way is written down')
  await put(outgoing, 'c.xml', records.slice(0, 1))
  await installation.start()
  const resumed = await csizs('feeder', outgoing, ...asFeeder, '--json')
  t.equal(resumed.code, 0, resumed.remarks)
  t.match(resumed.json(), { files: 2, taken: 6, refused: 0 }, 'the same files, without the one that came later')
  t.notOk(existsSync(join(outgoing, 'wyslij.json')))
  t.same((await readdir(outgoing)).sort(), ['c.xml', 'wyslane'])
  const [sent = ''] = await readdir(join(outgoing, 'wyslane'))
  t.same((await readdir(join(outgoing, 'wyslane', sent))).sort(), ['a.xml', 'b.xml'])
  t.equal((await csizs('feeder', join(folder, 'nowhere'), ...asFeeder)).code, 66)
})

t.test('csizs sd doctor names the first thing that is wrong, and whom to call @req A2.12', async t => {
  const well = await csizs('sd', 'doctor', '--profile', profile, '--json')
  t.equal(well.code, 0, well.output)
  const steps = well.json().steps as { step: string; verdict: string }[]
  t.same(
    steps.map(one => one.step),
    ['NETWORK', 'TLS', 'TIME', 'CERTIFICATE', 'REGISTRATION', 'DICTIONARIES', 'CONTRACT'],
  )
  t.ok(steps.every(one => one.verdict === 'GOOD'))
  const port = await ownPort()
  const elsewhere = join(folder, 'elsewhere')
  await writeProfile(elsewhere, {
    ...ops.profile,
    facts: { ...ops.profile.facts, address: `https://127.0.0.1:${port}` },
  })
  const away = await csizs('sd', 'doctor', '--profile', elsewhere)
  t.equal(away.code, 1)
  t.match(away.output, /✗ sieć: NO_CONNECTION[\s\S]*co zrobić[\s\S]*informatyk/)
  t.match(away.output, /· rejestracja: NOT_ASKED/)
  const other = await installation.connectSystem({ unit: ops.unit, until: 'ACTIVE' })
  const fresh = join(folder, 'fresh')
  await writeProfile(fresh, other.profile)
  const unconfirmed = await csizs('sd', 'doctor', '--profile', fresh, '--json')
  t.equal(unconfirmed.code, 1)
  t.match(
    (unconfirmed.json().steps as { step: string }[]).find(one => one.step === 'DICTIONARIES'),
    { verdict: 'WRONG', found: 'NOT_CONFIRMED' },
  )
})
