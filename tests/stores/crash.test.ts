import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite from 'better-sqlite3'
import t, { type Test } from 'tap'
import type { Location } from '../../src/ports/data/set-contents.js'
import { openSqliteControl } from '../../src/stores/sqlite/control/store.js'
import { openSqliteSets } from '../../src/stores/sqlite/sets/store.js'
import { Feeding, otherPup, pup } from '../ports/feeding-kit.js'
import { holdingsIn } from './holdings-place.js'

const rounds = 12

/** Runs the child until it has acknowledged so many effects and some random time more, kills it, tells what it said. */
async function killedAfter(folder: string, round: number, acknowledged: number, moreMs: number): Promise<string[]> {
  const child = spawn(process.execPath, ['dist/tests/stores/crash-child.js', folder, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const exit = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (said.length === acknowledged) setTimeout(() => child.kill('SIGKILL'), moreMs)
  }
  const [, signal] = await exit
  if (signal !== 'SIGKILL') throw new Error('the child ended by itself')
  return said
}

async function checkControl(test: Test, folder: string, said: readonly string[]): Promise<void> {
  const control = await openSqliteControl({ file: join(folder, 'control.db') })
  const waiting = (await control.pending()).map(draft => draft.facts.entryId)
  const units = new Set<string>()
  for (const id of waiting) if (!id.endsWith('/2')) units.add(id)
  const lost: string[] = []
  for (const code of said.filter(id => id.startsWith('JT-'))) if (!units.has(code)) lost.push(code)
  test.same(lost, [], 'every acknowledged unit has its drafts')
  const without: string[] = []
  for (const code of units) {
    if ((await control.unit(code)) === undefined || !waiting.includes(`${code}/2`)) without.push(code)
  }
  test.same(without, [], 'no draft without its effect, and both drafts or none')
  await control.settle(waiting)
  const db = new Sqlite(join(folder, 'control.db'), { readonly: true })
  const registered = Number(db.prepare('SELECT count(*) FROM units').pluck().get())
  db.close()
  test.same(await control.pending(), [])
  await control.close()
  counted.units += units.size
  test.equal(registered, counted.units, 'no effect without its drafts')
}

const counted = { units: 0, drafts: new Map<string, Set<string>>() }

async function checkSet(test: Test, folder: string, location: Location, said: readonly string[]): Promise<void> {
  const sets = await openSqliteSets({ folder: join(folder, 'sets'), holdings: holdingsIn(folder) })
  const feeding = new Feeding(sets, location)
  const known = counted.drafts.get(location.set) ?? new Set<string>()
  counted.drafts.set(location.set, known)
  const waiting = (await sets.pending()).map(draft => draft.facts.entryId).filter(id => id.startsWith(location.set))
  for (const id of waiting) known.add(id)
  test.same(
    said.filter(id => id.startsWith(location.set) && !known.has(id)),
    [],
    'every acknowledged step has its draft',
  )
  const last = (await sets.openFeed(location)) ?? (await sets.lastFeed(location))
  const number = Number(last?.id ?? 0)
  const steps = number === 0 ? 0 : (number - 1) * 4 + 1 + (last?.packages ?? 0) + Number(last?.state === 'ZAKONCZONE')
  test.equal(known.size, steps, 'as many drafts as steps that stand')
  const live = last?.state === 'ZAKONCZONE' ? number : number - 1
  for (const place of ['1-0', '1-2', '2-1']) {
    const finding = await feeding.find([`PESEL:${place}`])
    test.equal(finding?.dataAsOf.getTime(), live > 0 ? live : undefined)
    test.equal(finding?.found, live > 0 ? 'ONE' : undefined, 'the finished content stands whole')
  }
  const records = ['1-0', '1-1', '1-2', '2-0', '2-1', '2-2']
  const versions = await sets.versions(location, `${number}`, records)
  const held = last?.state === 'OTWARTE' ? last.packages * 3 : live > 0 ? 6 : 0
  test.same([versions.size, ...new Set(versions.values())], held > 0 ? [held, number] : [0], 'packages stand whole')
  await sets.settle(waiting)
  await sets.close()
}

t.test(
  '@req D4 killed at any moment: what was acknowledged stands with its drafts, the rest whole or not at all',
  async test => {
    const folder = await mkdtemp(join(tmpdir(), 'crash-'))
    test.teardown(() => rm(folder, { recursive: true, force: true }))
    for (let round = 1; round <= rounds; round++) {
      const said = await killedAfter(folder, round, 1 + Math.floor(Math.random() * 120), Math.random() * 30)
      await checkControl(test, folder, said)
      await checkSet(test, folder, pup, said)
      await checkSet(test, folder, otherPup, said)
    }
    test.ok(counted.units > rounds, 'there was work to interrupt')
    test.ok([...counted.drafts.values()].every(drafts => drafts.size > rounds))
  },
)
