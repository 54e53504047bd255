/** A settled world with people in the sets of its units, and what tests of the data services ask with. */
import Sqlite from 'better-sqlite3'
import type { Test } from 'tap'
import type { Person } from '../../fixtures/people/person.js'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, type Story, tellStory, type UnitRecord } from '../../fixtures/people/story.js'
import { type DemonstrationUnit, demonstrationUnits } from '../../fixtures/people/units.js'
import type { Area } from '../../src/domain/areas.js'
import type { SetState } from '../../src/domain/registry/beneficiary-set.js'
import type { ScopeCode } from '../../src/domain/scopes.js'
import type { SystemCaller } from '../../src/operations/caller.js'
import { cheapPasswords, folderFor, makeKeys, openPlace, type Place } from './place.js'
import { answered, central, feed, officerOf, person, settle, system, systemIdOf } from './world.js'

export interface Populated {
  readonly place: Place
  readonly story: Story
}

/** The unit of the powiat and kind. */
export function unitOf(territory: string, kind: DemonstrationUnit['kind']): DemonstrationUnit {
  const found = demonstrationUnits.find(unit => unit.territory === territory && unit.kind === kind)
  if (found === undefined) throw new Error(`no ${kind} in ${territory}`)
  return found
}

export const pup = unitOf('1408', 'PUP')
export const ops = unitOf('1408', 'OPS')
export const ors = unitOf('1408', 'ORS')
export const otherPup = unitOf('1414', 'PUP')

/** A settled place; the sets of the units named are fed. */
export async function populated(
  test: Pick<Test, 'teardown'>,
  units: readonly DemonstrationUnit[] = [pup, ops, ors],
  persons = 200,
): Promise<Populated> {
  const folder = await folderFor(test)
  await makeKeys(folder)
  const place = await openPlace(folder, {}, cheapPasswords)
  test.teardown(() => place.close())
  await settle(place)
  const story = tellStory({ seed: 1, persons })
  for (const unit of units) await feed(place, unit, recordsOfUnit(story, unit.code).map(encodeRecord))
  return { place, story }
}

/** The unit's officer at the system of an area. */
export async function officer(place: Place, unit: DemonstrationUnit, area: Area): Promise<SystemCaller> {
  const id = await systemIdOf(place, unit.code, area)
  return system(place, id, { login: officerOf(unit.code), role: `PIU_${area}` as 'PIU_PS' })
}

/** Opens scope codes to officers of a kind of unit. */
export async function allow(
  place: Place,
  asker: DemonstrationUnit['kind'],
  role: string,
  scopes: readonly ScopeCode[],
  legalBasis: string,
): Promise<void> {
  await answered(place, 'dodajRegule', await person(place, central), {
    regula: {
      stronaPytajaca: { rodzajJednostki: asker },
      rola: role,
      podstawaPrawna: legalBasis,
      kodZakresu: scopes,
      obowiazujeOd: '2026-01-01',
      uzasadnienie: 'Próba',
      szczegolneKategorie: true,
    },
  })
}

/** The basis on which OPS asks in these tests. */
export const opsBasis = 'UPS-105-1'

export const parameters = {
  znakSprawy: 'PRÓBA/1/2026',
  podstawaPrawna: { kod: opsBasis },
  cel: { kod: 'USTALENIE_PRAWA_PS' },
} as const

/** Somebody with a PESEL whose record the unit keeps, as told by the test given. */
export function someone(
  { story }: Populated,
  unit: DemonstrationUnit,
  isIt: (record: UnitRecord) => boolean = () => true,
): { readonly person: Person & { readonly pesel: string }; readonly record: UnitRecord } {
  for (const record of recordsOfUnit(story, unit.code)) {
    const { person: found } = record
    if (found.pesel !== undefined && isIt(record)) return { person: { ...found, pesel: found.pesel }, record }
  }
  throw new Error(`nobody like that in ${unit.code}`)
}

/** Puts a set into a state to which no operation leads yet. */
export function putInState(place: Place, code: string, state: SetState): void {
  const db = new Sqlite(place.home.data.control, { timeout: 5_000 })
  db.prepare('UPDATE sets SET state = ? WHERE code = ?').run(state, code)
  db.close()
}
