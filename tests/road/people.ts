/** The invented people whom the road tells of, the units that keep their data, and a question about one of them. */
import { findCases } from '../../fixtures/people/cases.js'
import type { Person } from '../../fixtures/people/person.js'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, type Story, tellStory } from '../../fixtures/people/story.js'
import { type DemonstrationUnit, demonstrationUnits } from '../../fixtures/people/units.js'
import type { InputOf } from '../../src/contract/index.js'

export const story: Story = tellStory({ seed: 1 })
export const cases = findCases(story)

function unitOf(kind: DemonstrationUnit['kind']): DemonstrationUnit {
  const found = demonstrationUnits.find(unit => unit.kind === kind && unit.territory === '1408')
  if (found === undefined) throw new Error(kind)
  return found
}
export const pup = unitOf('PUP')
export const ops = unitOf('OPS')
export const ors = unitOf('ORS')

/** Whom the road's exchanges tell of: everybody whose records are fed. */
export const people: readonly Person[] = [
  cases.commonToAll,
  cases.inBothPowiats,
  cases.changedPesel,
  cases.foreigner,
  ...cases.namesakes,
]

/** The records of these people in the unit's set, as they are fed. */
export function recordsIn(unitCode: string): readonly Uint8Array[] {
  const ids = new Set(people.map(person => person.id))
  return recordsOfUnit(story, unitCode)
    .filter(record => ids.has(record.person.id))
    .map(encodeRecord)
}

/** A question about the person common to all units, unless told otherwise. */
export function question(
  sets: readonly string[],
  kodZakresu: InputOf<'pobierzDane'>['zakres']['kodZakresu'],
  osoba: InputOf<'pobierzDane'>['osoba'] = { pesel: cases.commonToAll.pesel },
  podstawa = 'UPS-105-1',
): InputOf<'pobierzDane'> {
  return {
    parametryPytania: {
      znakSprawy: 'OPS.5012.7.2026',
      podstawaPrawna: { kod: podstawa },
      cel: { kod: 'USTALENIE_PRAWA_PS' },
    },
    osoba,
    zbior: sets.map(kodZbioru => ({ kodZbioru })),
    zakres: { kodZakresu },
  }
}

/** The bytes of a PEM. */
export function derOf(pem: string): Uint8Array {
  return new Uint8Array(Buffer.from(pem.replace(/-----[A-Z ]+-----/g, ''), 'base64'))
}
