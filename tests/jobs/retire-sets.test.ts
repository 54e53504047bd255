/** Archived sets leave the index of who is held where: by the clock, each once, each with its entry, whatever breaks off. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite from 'better-sqlite3'
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { demonstrationUnits } from '../../fixtures/people/units.js'
import { peselKey } from '../../src/domain/search-keys.js'
import { retireSets, retireSetsJob } from '../../src/jobs/retire-sets.js'
import { until } from '../gateway/until.js'
import { cheapPasswords, fixturePlace, openPlace, type Place } from '../operations/place.js'
import { ops, otherPup, pup, putInState } from '../operations/populated.js'
import { answered, central, feed, person, settle } from '../operations/world.js'

t.setTimeout(900_000)
const story = tellStory({ seed: 1, persons: 60 })
const recordsOf = (code: string) => recordsOfUnit(story, code)
const pesel = recordsOf(pup.code).flatMap(({ person }) => person.pesel ?? [])[0] ?? ''
const open = await fixturePlace(t, async place => {
  await settle(place)
  for (const unit of demonstrationUnits) await feed(place, unit, recordsOf(unit.code).map(encodeRecord))
  const order = { kodJT: ops.code, drzewo: 'PS', nazwa: 'Nigdy niezasilony' } as const
  await answered(place, 'utworzZbior', await person(place, central), order)
})

const at = { set: pup.setCode, controller: pup.code }

/** How many marks of people the index keeps of the controller's sets, those let go of included. */
function marksOf(place: Place, controller: string): number {
  const db = new Sqlite(place.home.data.holdings, { readonly: true, timeout: 5_000 })
  const query = 'SELECT count(*) AS n FROM held WHERE part IN (SELECT part FROM parts WHERE controller = ?)'
  const { n } = db.prepare<[string], { n: number }>(query).get(controller) ?? { n: 0 }
  db.close()
  return n
}

async function leavings(place: Place): Promise<readonly string[]> {
  const all = await place.ledger.facts(0, 1_000)
  return all.flatMap(({ operation, facts }) =>
    operation === 'usuwanieZbioruZIndeksu' ? [String(facts?.kodZbioru)] : [],
  )
}

t.test(
  '@req B5 by the clock an archived set leaves the index with an entry, once; its file and the others stay',
  async t => {
    const place = await open(t)
    const job = retireSetsJob(place.house)
    await job.work()
    t.same(await leavings(place), [], 'no set is archived yet')
    const [own, others] = [marksOf(place, pup.code), marksOf(place, otherPup.code)]
    t.ok(own > 0 && others > 0)
    const count = await place.sets.recordCount(at)
    putInState(place, pup.setCode, 'ZARCHIWIZOWANY')
    place.clock.pass(job.everyMs)
    t.equal(await job.work(), 1)
    t.same(await leavings(place), [pup.setCode])
    t.equal(await place.sets.hasLeft(at), true)
    t.equal(await place.sets.hasLeft({ set: otherPup.setCode, controller: otherPup.code }), false)
    t.equal(await place.sets.recordCount(at), count, 'the set itself is as it was')
    t.equal((await place.sets.subjects(at, peselKey(pesel))).length, 1, 'and can be asked itself')
    place.clock.pass(job.everyMs)
    t.equal(await job.work(), 0)
    t.same(await leavings(place), [pup.setCode], 'it left once')
    await place.close()
    const again = await openPlace(place.folder, {}, cheapPasswords)
    t.equal(await retireSets(again.house), 0, 'after a start too')
    t.equal(await again.sets.hasLeft(at), true)
    await until(() => marksOf(again, pup.code) === 0)
    t.equal(marksOf(again, otherPup.code), others, 'nobody is told of by what stays')
    t.ok(existsSync(join(again.home.data.sets, pup.code, `${pup.setCode}.db`)))
    await again.close()
  },
)

/** Runs the job in a process that is killed when it has begun with so many sets; gives them. */
async function killedAt(folder: string, staysAt: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['dist/tests/jobs/retiring/retire-child.js', folder, String(staysAt)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const begun: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    begun.push(line)
    if (begun.length === staysAt) child.kill('SIGKILL')
  }
  await exit
  return begun
}

t.test('killed in the middle: none leaves without an entry, and the next run takes out the rest', async t => {
  const place = await open(t)
  for (const { code } of await place.control.sets({})) putInState(place, code, 'ZARCHIWIZOWANY')
  await place.close()
  const begun: string[] = []
  for (const staysAt of [1, 2, 2]) begun.push(...(await killedAt(place.folder, staysAt)))
  const again = await openPlace(place.folder, {}, cheapPasswords)
  t.teardown(() => again.close())
  t.same(await leavings(again), begun, 'each that was begun with has its entry')
  const gone = await Promise.all(
    demonstrationUnits.map(({ setCode: set, code: controller }) => again.sets.hasLeft({ set, controller })),
  )
  t.equal(gone.filter(one => one).length, 2, 'those that were ended with are gone')
  t.equal(await retireSets(again.house), demonstrationUnits.length - 2)
  t.equal(await retireSets(again.house), 0)
  const told = await leavings(again)
  const fed = demonstrationUnits.map(({ setCode }) => setCode)
  t.same([...new Set(told)].toSorted(), fed.toSorted(), 'what was never fed has nothing to leave')
  t.equal(told.length, fed.length + 3, 'one more entry for each kill, and no other')
})
