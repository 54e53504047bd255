/** A gateway whose checkpoints another office's witness signs, and auditors who want that signature. */
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { openWitness, serveWitness } from '../../src/app/witness.js'
import { readWitnessKey } from '../../src/ledger/cosignatures.js'
import { readVerifierKey } from '../../src/ledger/note.js'
import { Installation } from '../gateway/installation.js'
import { until } from '../gateway/until.js'
import { askLedgerJudge, keyHex, ledgerJudgeMissing } from '../judges/ledger-judge.js'
import { drafts } from '../ledger/drafts.js'
import { csizs } from './command-line.js'

t.setTimeout(900_000)

const folder = await mkdtemp(join(tmpdir(), 'csizs-witnessed-'))
const file = (name: string) => join(folder, name)
const [one, two] = [file('swiadek-1'), file('swiadek-2')]

await t.test('@req B6 D4 csizs witness makes a witness and shows its key', async t => {
  const made = await csizs('witness', 'init', '--state', one, '--name', 'urzad.example/swiadek-1', '--json')
  t.equal(made.code, 0)
  const shown = await csizs('witness', 'key', '--state', one, '--json')
  t.same(shown.json(), made.json())
  t.equal(readWitnessKey(String(made.json().verifierKey))?.name, 'urzad.example/swiadek-1')
  t.equal((await csizs('witness', 'init', '--state', one, '--name', 'x/y')).code, 73, 'there is one already')
  t.equal((await csizs('witness', 'init', '--state', two, '--name', 'a b')).code, 64)
  t.equal((await csizs('witness', 'key', '--state', two)).code, 66)
  t.equal((await csizs('witness', 'init', '--state', two, '--name', 'urzad.example/swiadek-2')).code, 0)
})

const keyOf = async (state: string) =>
  String((await csizs('witness', 'key', '--state', state, '--json')).json().verifierKey)
const [keyOne, keyTwo] = [await keyOf(one), await keyOf(two)]
await writeFile(file('klucz-1'), keyOne)
await writeFile(file('klucz-2'), keyTwo)
const alarms: string[] = []
const open = openWitness(one)
const server = await serveWitness(open, {
  host: '127.0.0.1',
  port: 0,
  onAlarm: (_origin, { alarm = '' }) => void alarms.push(alarm),
})
const installation = await Installation.start({
  settings: { witnesses: `${keyOne}@http://127.0.0.1:${server.port}`, witnessQuorum: 1 },
})
t.teardown(async () => {
  await installation.remove()
  await server.close()
  await open.close()
  await rm(folder, { recursive: true })
})
const { home } = installation
const text = async (path: string) => (await installation.get(path)).bytes.toString('utf8')
await writeFile(file('klucz'), await text('/dziennik/klucz'))
const asks = () => installation.house.ledger.askWitnesses()

t.test('@req B6 D4 the gateway asks its witness, and serves what it signed', async t => {
  t.equal((await installation.get('/dziennik/poswiadczony')).status, 404)
  await installation.house.ledger.append(drafts(0, 300))
  t.match(await asks(), [{ said: 'REFUSED' }], 'the witness does not know the ledger yet')
  t.equal(
    (await csizs('witness', 'log', '--state', one, '--key', file('klucz'), '--url', installation.portalUrl)).code,
    0,
  )
  t.match(await asks(), [{ witness: 'urzad.example/swiadek-1', said: 'SIGNED' }])
  t.same(await asks(), [], 'nothing new to sign')
  await installation.house.ledger.append(drafts(300, 300))
  t.match(await asks(), [{ said: 'SIGNED' }])
  const note = await text('/dziennik/poswiadczony')
  t.match(note, /— urzad\.example\/swiadek-1 /)
  t.match(await text('/dziennik/checkpoint'), /— urzad\.example\/swiadek-1 /, 'the newest one bears it too')
})

t.test('@req D4 Python finds log and witness in what is served', { skip: ledgerJudgeMissing }, async t => {
  const [log, witness] = [readVerifierKey(await text('/dziennik/klucz')), readWitnessKey(keyOne)]
  if (log === undefined || witness === undefined) throw new Error('no keys')
  const args = ['cosigned', log.name, keyHex(log.key), witness.name, keyHex(witness.key)]
  t.match(await askLedgerJudge(args, await text('/dziennik/poswiadczony')), { code: 0, verdict: { size: Number } })
})

t.test('@req D4 csizs audit verify, audit watch and the program alone want a quorum of witnesses', async t => {
  const verify = (...words: string[]) => csizs('audit', 'verify', '--home', home.folder, '--json', ...words)
  const first = await verify('--witness', file('klucz-1'))
  t.match([first.code, first.json()], [0, { sound: true, checkpoints: { witnessed: Number } }])
  const both = ['--witness', file('klucz-1'), '--witness', file('klucz-2')]
  const missing = await verify(...both)
  t.match(
    [missing.code, missing.json()],
    [1, { sound: false, findings: [{ kind: 'unwitnessed', part: 'checkpoint' }] }],
  )
  t.equal((await verify(...both, '--quorum', '1')).code, 0)
  t.equal((await verify(...both, '--quorum', '3')).code, 64)
  t.equal((await verify('--witness', file('klucz'))).code, 65, 'a ledger’s key is no witness’s')
  const watch = (...words: string[]) =>
    csizs(
      'audit',
      'watch',
      '--portal',
      installation.portalUrl,
      '--key',
      file('klucz'),
      '--state',
      file('punkt'),
      '--json',
      ...words,
    )
  t.match((await watch('--witness', file('klucz-1'))).json(), { alarm: null })
  t.match((await watch(...both)).json(), { alarm: 'NOT_WITNESSED' })
  t.match((await watch(...both, '--quorum', '1')).json(), { alarm: null })
  const exported = file('eksport')
  t.equal((await csizs('audit', 'export', '--home', home.folder, '--to', exported)).code, 0)
  t.equal((await csizs('audit', 'verify', '--export', exported, '--witness', file('klucz-1'))).code, 0)
  const program = (...words: string[]) => {
    try {
      return JSON.parse(
        String(execFileSync(process.execPath, [join(exported, 'sprawdz-dziennik.mjs'), exported, '--json', ...words])),
      )
    } catch (failed) {
      return JSON.parse(String((failed as { readonly stdout: Buffer }).stdout))
    }
  }
  t.match(program('--swiadek', file('klucz-1')), { sound: true, witnessed: Number })
  t.match(program('--swiadek', file('klucz-1'), '--swiadek', file('klucz-2')), {
    sound: false,
    findings: [{ kind: 'unwitnessed' }],
  })
  t.match(program('--swiadek', file('klucz-1'), '--swiadek', file('klucz-2'), '--kworum', '1'), { sound: true })
})

t.test('@req D4 csizs audit verify holds the ledger against the receipts of answers that were kept', async t => {
  const [receipt] = await installation.house.ledger.append(drafts(0, 1))
  if (receipt === undefined) throw new Error('no receipt')
  const answer = (skrot: string) =>
    `<w:potwierdzenieWpisu xmlns:w="urn:x"><w:dziennik>${receipt.log}</w:dziennik><w:numer>${receipt.index}</w:numer><w:skrot>${skrot}</w:skrot></w:potwierdzenieWpisu>`
  await writeFile(file('odpowiedz.xml'), answer(receipt.leafHash))
  await writeFile(file('inna.xml'), answer('00'.repeat(32)))
  const verify = (name: string) => csizs('audit', 'verify', '--home', home.folder, '--json', '--receipt', file(name))
  t.equal((await verify('odpowiedz.xml')).code, 0)
  const other = await verify('inna.xml')
  t.match([other.code, other.json()], [1, { findings: [{ kind: 'altered', part: 'receipt', index: receipt.index }] }])
  t.equal((await verify('klucz')).code, 65)
})

t.test('@req D4 csizs witness check fetches tiles, computes the proof itself and co-signs', async t => {
  const words = ['--state', two, '--json']
  t.equal((await csizs('witness', 'log', ...words, '--key', file('klucz'), '--url', installation.portalUrl)).code, 0)
  const first = await csizs('witness', 'check', ...words)
  t.match([first.code, first.json()], [0, [{ heldSize: 0 }]])
  await installation.house.ledger.append(drafts(600, 700))
  const second = await csizs('witness', 'check', ...words)
  const [look] = second.json() as unknown as { heldSize: number; size: number }[]
  t.equal(second.code, 0)
  t.ok(look !== undefined && look.size >= look.heldSize + 700)
  const third = await csizs('witness', 'check', ...words)
  t.match([third.code, third.json()], [0, [{ heldSize: look?.size }]])
})

t.test('@req B6 D4 a new key of the ledger is told to the witness, which goes on', async t => {
  t.match((await csizs('audit', 'rotate-key', '--home', home.folder, '--json', '--wait', '300')).json(), {
    taken: true,
  })
  await installation.house.ledger.append(drafts(2_000, 3))
  t.match(await asks(), [{ said: 'SIGNED' }])
  t.equal((await csizs('witness', 'check', '--state', two)).code, 0)
  const verified = await csizs(
    'audit',
    'verify',
    '--home',
    home.folder,
    '--key',
    file('klucz'),
    '--witness',
    file('klucz-1'),
  )
  t.equal(verified.code, 0)
})

t.test('@req D4 a roll-back and a fork: both witnesses refuse, raise the alarm and keep what shows it', async t => {
  const older = file('starsza')
  await installation.stop()
  await cp(home.data.folder, older, { recursive: true })
  await installation.start()
  await installation.house.ledger.append(drafts(3_000, 300))
  t.match(await asks(), [{ said: 'SIGNED' }])
  t.equal((await csizs('witness', 'check', '--state', two)).code, 0)
  await installation.stop()
  await cp(older, home.data.folder, { recursive: true })
  await rm(`${home.data.ledger}-wal`, { force: true })
  await installation.start()
  t.match(await asks(), [{ said: 'AHEAD' }])
  const told = file('alarm')
  const rolledBack = await csizs(
    'witness',
    'check',
    '--state',
    two,
    '--json',
    '--command',
    `printenv CSIZS_ALARM > ${told}`,
  )
  t.match([rolledBack.code, rolledBack.json()], [1, [{ alarm: 'ROLLED_BACK' }]])
  t.equal((await readFile(told, 'utf8')).trim(), 'ROLLED_BACK')
  await installation.house.ledger.append(drafts(9_000, 700))
  t.match(await asks(), [{ said: 'REFUSED' }])
  t.same(alarms.at(-1), 'NOT_CONTINUED')
  t.match((await csizs('witness', 'check', '--state', two, '--json')).json(), [{ alarm: 'FORK' }])
  const evidence = await csizs('witness', 'evidence', '--state', two, '--json')
  t.match([evidence.code, evidence.json()], [1, [{ alarm: 'ROLLED_BACK', held: /dziennik/, shown: /dziennik/ }, {}]])
  await until(() => installation.logLines.some(line => line.includes('witness-contradicts')))
  t.pass('the operator is told')
})
