/** What the records of the story hold, for the test of ungranted data. */
import type { Person } from '../../fixtures/people/person.js'
import { encodeRecord } from '../../fixtures/people/records.js'
import type { UnitRecord } from '../../fixtures/people/story.js'
import { readRecord } from '../../src/contract/index.js'

/** A record's groups by scope code, as they are kept. */
export function groupsOf(record: UnitRecord): ReadonlyMap<string, Uint8Array> {
  const read = readRecord(encodeRecord(record))
  if ('invalid' in read) throw new Error('the story holds an invalid record')
  return new Map(read.fragments.map(({ scope, bytes }) => [scope, bytes]))
}

export const peselsOf = (one: Person) => [...(one.pesel === undefined ? [] : [one.pesel]), ...one.formerPesels]

export const childrenIn = (record: UnitRecord): readonly Person[] =>
  record.content?.tree === 'SR' ? record.content.familyBenefits.children : []
