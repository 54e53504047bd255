/** The key of the checkpoints is changed by a command, while the gateway works and while it does not. */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { checkpointKeyOf, verifierKey } from '../../src/ledger/note.js'
import { Installation } from '../gateway/installation.js'
import { until } from '../gateway/until.js'
import { draft, drafts, personKey } from '../ledger/drafts.js'
import { csizs } from './command-line.js'

t.setTimeout(900_000)

const folder = await mkdtemp(join(tmpdir(), 'csizs-rotate-'))
const installation = await Installation.start()
t.teardown(async () => {
  await installation.remove()
  await rm(folder, { recursive: true })
})
const { home } = installation
const oldKey = join(folder, 'klucz')
await writeFile(oldKey, (await installation.get('/dziennik/klucz')).bytes)
const state = join(folder, 'punkt')
const watch = () =>
  csizs('audit', 'watch', '--portal', installation.portalUrl, '--key', oldKey, '--state', state, '--json')
const text = async (path: string) => (await installation.get(path)).bytes.toString('utf8')
const rotate = (wait = '300') => csizs('audit', 'rotate-key', '--home', home.folder, '--json', '--wait', wait)

t.test('@req B6 D4 csizs audit rotate-key while the gateway works: auditors with the old key go on', async t => {
  await installation.house.ledger.append(drafts(0, 20))
  t.equal((await watch()).code, 0)
  const before = await readFile(home.keys.checkpoint, 'utf8')
  const rotated = await rotate()
  t.match([rotated.code, rotated.json()], [0, { taken: true }])
  t.equal((await text('/dziennik/klucz')).trim(), rotated.json().verifierKey)
  t.not(await readFile(home.keys.checkpoint, 'utf8'), before, 'the old private key is gone')
  t.notOk(existsSync(home.keys.nextCheckpoint))
  const entry = (await installation.entries()).find(({ operation }) => operation === 'zmienKluczDziennika')
  t.match(entry, { act: 'ADMINISTRACJA', result: 'SUKCES', facts: { klucz: rotated.json().verifierKey } })
  const looked = await watch()
  t.match([looked.code, looked.json()], [0, { alarm: null }])
  const proven = await csizs('audit', 'proof', '0', '--portal', installation.portalUrl, '--key', oldKey)
  t.equal(proven.code, 0, 'a proof under the new key, verified by who holds the old one')
  t.equal((await csizs('audit', 'verify', '--home', home.folder, '--key', oldKey, '--checkpoint', state)).code, 0)
})

t.test('@req B6 with the gateway down the new key is taken over at its start', async t => {
  await installation.stop()
  const rotated = await rotate('0')
  t.match([rotated.code, rotated.json()], [0, { taken: false }])
  t.equal((await rotate('0')).code, 73, 'one change at a time')
  await installation.start()
  await until(() => !existsSync(home.keys.nextCheckpoint))
  t.equal((await text('/dziennik/klucz')).trim(), rotated.json().verifierKey)
  t.match((await watch()).json(), { alarm: null })
})

t.test(
  '@req B6 killed between the handover and the change of the file, the gateway opens with the new key',
  async t => {
    const next = join(folder, 'next.pem')
    const current = await readFile(home.keys.checkpoint, 'utf8')
    const rotated = await rotate()
    t.match(rotated.json(), { taken: true })
    await installation.stop()
    // As a crash would leave it: the ledger was handed over, both files are as before.
    await writeFile(next, await readFile(home.keys.checkpoint))
    await writeFile(home.keys.nextCheckpoint, await readFile(next))
    await writeFile(home.keys.checkpoint, current)
    await installation.start()
    t.notOk(existsSync(home.keys.nextCheckpoint))
    const key = checkpointKeyOf(await readFile(home.keys.checkpoint, 'utf8'))
    t.equal(verifierKey('test.example/dziennik', key), rotated.json().verifierKey)
    t.match((await watch()).json(), { alarm: null })
  },
)

t.test('@req B6 csizs audit rotate-lookup-key: persons of before and after are found, killed at any point', async t => {
  const person = personKey(1)
  const found = async () => (await installation.house.ledger.encounters(person, 0, 1_000)).length
  const before = await found()
  t.ok(before > 0)
  const former = await readFile(home.keys.lookup, 'utf8')
  const change = () => csizs('audit', 'rotate-lookup-key', '--home', home.folder, '--json', '--wait', '300')
  t.match((await change()).json(), { taken: true })
  const [newest, ...others] = (await readFile(home.keys.lookup, 'utf8')).trim().split('\n')
  t.same(others, [former.trim()], 'the former key is kept')
  await installation.house.ledger.append([draft(17 * 300 + 1)])
  t.equal(await found(), before + 1)
  await installation.stop()
  // Killed after the ledger took the key, before the files were put in order.
  await writeFile(home.keys.lookup, former)
  await writeFile(home.keys.nextLookup, `${newest}\n`)
  await installation.start()
  t.equal(await found(), before + 1)
  t.same((await readFile(home.keys.lookup, 'utf8')).trim().split('\n'), [newest, former.trim()])
  t.notOk(existsSync(home.keys.nextLookup))
  await installation.stop()
  // Killed before the ledger took it: it is taken after the start.
  await writeFile(home.keys.nextLookup, `${'5a'.repeat(32)}\n`)
  await installation.start()
  await until(() => !existsSync(home.keys.nextLookup))
  await installation.house.ledger.append([draft(17 * 301 + 1)])
  t.equal(await found(), before + 2)
  t.equal((await readFile(home.keys.lookup, 'utf8')).trim().split('\n').length, 3)
  const changes = (await installation.entries()).filter(({ operation }) => operation === 'zmienKluczWyszukiwania')
  t.equal(changes.length, 2, 'each change is on record')
  t.equal((await csizs('audit', 'verify', '--home', home.folder)).code, 0)
})
