/** Whoever watches over the ledger from outside: goes on, rolled back, forked, another key. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { Installation } from '../gateway/installation.js'
import { drafts } from '../ledger/drafts.js'
import { csizs } from './command-line.js'

t.setTimeout(900_000)

const folder = await mkdtemp(join(tmpdir(), 'csizs-watch-'))
const installation = await Installation.start()
t.teardown(async () => {
  await installation.remove()
  await rm(folder, { recursive: true })
})
const state = join(folder, 'punkt')
const key = join(folder, 'klucz')
await writeFile(key, (await installation.get('/dziennik/klucz')).bytes)
const watch = (...words: string[]) =>
  csizs('audit', 'watch', '--portal', installation.portalUrl, '--key', key, '--state', state, '--json', ...words)

t.test('@req D4 csizs audit watch keeps a checkpoint and sees that the ledger goes on from it', async t => {
  const first = await watch()
  t.match([first.code, first.json()], [0, { alarm: null, heldSize: null }])
  await installation.house.ledger.append(drafts(0, 300))
  const second = await watch()
  t.match([second.code, second.json()], [0, { alarm: null, heldSize: first.json().size }])
  t.equal(await readFile(state, 'utf8'), second.json().note, 'the new one is kept')
})

t.test(
  '@req D4 an older copy put back and a history written anew each raise the alarm, and run the command',
  async t => {
    const older = join(folder, 'starsza')
    await installation.stop()
    await cp(installation.home.data.folder, older, { recursive: true })
    await installation.start()
    await installation.house.ledger.append(drafts(300, 300))
    t.equal((await watch()).code, 0)
    const kept = await readFile(state, 'utf8')
    await installation.stop()
    await cp(older, installation.home.data.folder, { recursive: true })
    await rm(`${installation.home.data.ledger}-wal`, { force: true })
    await installation.start()
    const told = join(folder, 'alarm')
    const rolledBack = await watch('--command', `cat > ${told}; true`)
    t.match([rolledBack.code, rolledBack.json()], [1, { alarm: 'ROLLED_BACK' }])
    t.ok((await readFile(told, 'utf8')).includes(kept), 'the command is given what was held')
    t.equal(await readFile(state, 'utf8'), kept, 'what was held stays held')
    await installation.house.ledger.append(drafts(5_000, 700))
    const forked = await watch()
    t.match([forked.code, forked.json()], [1, { alarm: 'FORK' }])
  },
)

t.test('@req D4 csizs audit export writes what csizs audit verify and the program in it check', async t => {
  const exported = join(folder, 'eksport')
  const home = ['--home', installation.home.folder]
  await installation.house.ledger.checkpoint()
  t.match((await csizs('audit', 'export', ...home, '--to', exported, '--json')).json(), { folder: exported })
  const verified = await csizs('audit', 'verify', '--export', exported, '--key', key, '--json')
  t.match([verified.code, verified.json()], [0, { sound: true }])
  const against = await csizs('audit', 'verify', '--export', exported, '--key', key, '--checkpoint', state)
  t.equal(against.code, 1, 'the checkpoint held is of another history')
})
