import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite from 'better-sqlite3'
import type { Test } from 'tap'
import { encodeRecord } from '../../../fixtures/people/records.js'
import { verifyBackup } from '../../../src/app/backup/backup.js'
import { openKeys } from '../../../src/app/keys.js'
import { auditSqliteLedger } from '../../../src/app/ledger.js'
import { scopesOfTree } from '../../../src/domain/scopes.js'
import { peselKey } from '../../../src/domain/search-keys.js'
import { checkpointKeyOf } from '../../../src/ledger/note.js'
import { recover } from '../../../src/operations/perform.js'
import type { EntryFacts } from '../../../src/ports/data/ledger.js'
import { ask, old, replacement } from '../changing-vendor.js'
import { cheapPasswords, copyOf, folderFor, makeKeys, openPlace, type Place } from '../place.js'
import { allow, opsBasis, pup } from '../populated.js'
import { feed, settle } from '../world.js'
import { backupsIn, held, packageSize, passphrase, prepare, type Scenario, scenarios } from './scenario.js'

const packages = Math.ceil(held.length / packageSize)

/** Where each scenario begins, and who is asked about throughout. */
interface Ground {
  readonly folders: ReadonlyMap<Scenario, string>
  readonly pesel: string
  readonly marks: readonly string[]
}

async function prepared(test: Test): Promise<Ground> {
  const fed = await folderFor(test)
  await makeKeys(fed)
  const place = await openPlace(fed, {}, cheapPasswords)
  await settle(place)
  await feed(place, pup, held.map(encodeRecord))
  await allow(place, 'OPS', 'PIU_PS', scopesOfTree('RP'), opsBasis)
  const { pesel, marks } = await witness(test, place)
  await place.close()
  const folders = new Map<Scenario, string>()
  for (const scenario of scenarios) {
    const folder = await copyOf(fed, test)
    const own = await openPlace(folder, {}, cheapPasswords)
    await prepare(own, scenario)
    await own.close()
    folders.set(scenario, folder)
  }
  return { folders, pesel, marks }
}

async function witness(test: Test, place: Place) {
  for (const { person } of held) {
    const told = person.pesel === undefined ? undefined : await ask(test, place, person.pesel)
    if (told !== undefined && told.marks.length > 0) return { pesel: person.pesel ?? '', marks: told.marks }
  }
  throw new Error('nobody has benefits')
}

interface Run {
  readonly said: readonly string[]
  readonly isKilled: boolean
  readonly tookMs: number
}

/** Runs the scenario; `afterMs` from its beginning on it is killed. */
async function run(folder: string, scenario: Scenario, afterMs?: number): Promise<Run> {
  const child = spawn(process.execPath, ['dist/tests/operations/killing/kill-child.js', folder, scenario], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const said: string[] = []
  let began = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') {
      began = performance.now()
      if (afterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), afterMs)
    } else said.push(line)
  }
  const tookMs = performance.now() - began
  const [, signal] = await exit
  return { said: said.filter(line => line !== 'done'), isKilled: signal === 'SIGKILL', tookMs }
}

/**
 * Kills a process at random points of feeding, correcting, changing a vendor, switching, closing and backing up, `rounds` times each, and looks
 * what stands afterwards: each set in its old or its new state, nothing lost, nothing doubled, each transition with its entry.
 */
export async function killAtRandom(test: Test, rounds: number): Promise<void> {
  const ground = await prepared(test)
  let kills = 0
  for (const scenario of scenarios) {
    const template = ground.folders.get(scenario) ?? ''
    await test.test(`killed while ${scenario}`, async t => {
      // As long as it takes when nothing ends it; a quicker one found later makes the next ones likelier to be met at work.
      let shortest = await inCopy(template, async folder => {
        const ended = await run(folder, scenario)
        await check(t, folder, scenario, ended.said, ground)
        return ended.tookMs
      })
      let killed = 0
      for (let tries = 0; killed < rounds && tries < rounds * 4; tries++) {
        await inCopy(template, async folder => {
          const { said, isKilled, tookMs } = await run(folder, scenario, Math.random() * shortest)
          killed += Number(isKilled)
          if (!isKilled) shortest = Math.min(shortest, tookMs)
          await check(t, folder, scenario, said, ground)
        })
      }
      kills += killed
      t.equal(killed, rounds, `${killed} were killed at work`)
    })
  }
  test.equal(kills, rounds * scenarios.length, `${kills} kills`)
}

async function inCopy<T>(template: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-killed-'))
  try {
    await cp(template, folder, { recursive: true })
    await mkdir(backupsIn(folder))
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function check(t: Test, folder: string, scenario: Scenario, said: readonly string[], ground: Ground) {
  const place = await openPlace(folder, {}, cheapPasswords)
  await recover(place.house)
  const entries = await entriesIn(place)
  t.same(lost(said, entries), [], 'what was acknowledged stands on record')
  for (const set of [old, replacement]) await checkSet(t, place, set, entries)
  await checkLife(t, place, entries)
  if (scenario !== 'closing') {
    t.same((await ask(t, place, ground.pesel)).marks, ground.marks, 'every benefit is told of once')
  }
  t.same(await missing(place, scenario), [], 'everybody is found')
  await checkBackups(t, place, said)
  const key = checkpointKeyOf((await openKeys(place.home)).checkpoint)
  await place.close()
  const { sound } = await auditSqliteLedger(place.home.data.ledger, { origin: 'proba.example/dziennik', key })
  t.equal(sound, true, 'the ledger verifies')
}

async function entriesIn(place: Place): Promise<readonly EntryFacts[]> {
  const all: EntryFacts[] = []
  for (;;) {
    const page = await place.ledger.facts(all.length, 1_000)
    if (page.length === 0) return all.filter(one => one.result === 'SUKCES' || one.result === 'PRZYJETO')
    all.push(...page)
  }
}

/** What was said of an entry, as the child says it. */
function wordOf({ operation, facts }: EntryFacts): string {
  if (operation === 'wykonajKrokZmiany') return `krok ${facts?.krok}`
  return facts?.idZasilenia === undefined ? operation : `${operation} ${facts.idZasilenia}`
}

/** Acknowledgements that have no entry. */
function lost(said: readonly string[], entries: readonly EntryFacts[]): string[] {
  const left = entries.map(wordOf)
  return said.filter(word => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0 && !word.startsWith('kopia')
  })
}

interface FeedRow {
  readonly id: string
  readonly state: string
  readonly packages: number
  readonly kind: string
}

/** Each step of a feed has one entry, each entry its step; the content is that of one feed. */
async function checkSet(t: Test, place: Place, set: string, entries: readonly EntryFacts[]): Promise<void> {
  const own = entries.filter(one => one.facts?.idZasilenia !== undefined && one.sets?.some(({ code }) => code === set))
  const file = join(place.home.data.sets, pup.code, `${set}.db`)
  const db = openedIfThere(file)
  if (db === undefined) {
    t.same(own.map(wordOf), [], `${set} was not fed`)
    return
  }
  const feeds = db.prepare<[], FeedRow>('SELECT id, state, packages, kind FROM feeds ORDER BY position').all()
  const expected = feeds.flatMap(({ id, state, packages: taken }) => [
    `rozpocznijZasilenie ${id}`,
    ...Array.from({ length: taken }, () => `przekazPaczke ${id}`),
    ...(state === 'ZAKONCZONE' ? [`zakonczZasilenie ${id}`] : []),
  ])
  t.same(own.map(wordOf).toSorted(), expected.toSorted(), `${set}: every step has its entry, every entry its step`)
  const versions = db
    .prepare<[], { version: number; held: number }>(
      `SELECT version - (SELECT min(version) FROM records AS other WHERE other.record_id = records.record_id) AS version,
         count(*) AS held FROM records JOIN content ON live_generation = generation GROUP BY 1`,
    )
    .all()
  const total = versions.reduce((sum, one) => sum + one.held, 0)
  const open = feeds.find(one => one.state === 'OTWARTE')
  const hasContent = feeds.some(one => one.state === 'ZAKONCZONE')
  t.equal(total, hasContent ? held.length : 0, `${set}: nobody is lost, nobody doubled`)
  if (open?.kind === 'INICJALNE')
    t.ok(open.packages <= packages && versions.length <= 1, 'the old content stands whole')
  db.close()
}

function openedIfThere(file: string): Sqlite.Database | undefined {
  try {
    return new Sqlite(file, { readonly: true, fileMustExist: true })
  } catch {
    return undefined
  }
}

/** Every step in the life of the sets has its entry, and the switch is seen on both sets or on none. */
async function checkLife(t: Test, place: Place, entries: readonly EntryFacts[]): Promise<void> {
  const [before, after] = [await place.control.set(old), await place.control.set(replacement)]
  const count = (word: string) => entries.filter(one => wordOf(one) === word).length
  const switched = count('krok PRZELACZENIE')
  const steps = (await place.control.setEvents(old)).map(({ step }) => step)
  if (after !== undefined) {
    t.same(
      [before?.state, after.awaitsSwitch === undefined],
      switched === 1 ? ['ZARCHIWIZOWANY', true] : ['AKTYWNY', false],
    )
    t.equal(steps.filter(step => step === 'ARCHIWIZACJA').length, switched)
    return
  }
  const [closed, archived] = [count('zamknijZbior'), count('archiwizujZbior')]
  t.equal(before?.state, archived === 1 ? 'ZARCHIWIZOWANY' : closed === 1 ? 'ZAMKNIETY' : 'AKTYWNY')
  t.same(steps.filter(step => step === 'ZAMKNIECIE' || step === 'ARCHIWIZACJA').length, closed + archived)
}

/** People of the old set whom nobody would find by their number. */
async function missing(place: Place, scenario: Scenario): Promise<string[]> {
  const gone: string[] = []
  const fed = scenario === 'switching' ? [old, replacement] : [old]
  for (const set of fed) {
    for (const { person, recordId } of held) {
      if (person.pesel === undefined) continue
      const found = await place.sets.subjects({ set, controller: pup.code }, peselKey(person.pesel))
      if (found.length === 0) gone.push(`${set} ${recordId}`)
    }
  }
  return gone
}

/** A backup that has its name is whole; a broken one left nothing readable under it. */
async function checkBackups(t: Test, place: Place, said: readonly string[]): Promise<void> {
  const folder = backupsIn(place.folder)
  const names = (await readdir(folder)).filter(name => name.endsWith('.kopia'))
  const told = said.filter(word => word.startsWith('kopia')).map(word => `${word.slice('kopia '.length)}.kopia`)
  t.ok(
    told.every(name => names.includes(name)),
    'a backup that was told of is there',
  )
  for (const name of names) {
    const { flaws } = await verifyBackup({ from: join(folder, name), passphrase, beside: folder })
    t.same(flaws, [], `${name} is whole`)
  }
}
