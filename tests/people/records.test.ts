import t from 'tap'
import { findCases } from '../../fixtures/people/cases.js'
import { encodeRecord, incrementalFeed, initialFeed } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { demonstrationUnits } from '../../fixtures/people/units.js'
import { loadDictionaries } from '../../src/app/dictionary-files.js'
import { readRecord } from '../../src/contract/index.js'
import { findRow } from '../../src/domain/dictionaries/dictionary.js'
import { scopesOfTree } from '../../src/domain/scopes.js'

const story = tellStory({ seed: 1 })
const dictionaries = new Map((await loadDictionaries('fixtures/dictionaries')).map(one => [one.code, one.rows]))

for (const unit of demonstrationUnits)
  t.test(`@req B9 each record of ${unit.code} is valid against the schema and fills every scope of its tree`, t => {
    const wrong: unknown[] = []
    const scopes = new Set<string>()
    const unknownCodes = new Set<string>()
    let count = 0
    for (const bytes of initialFeed(story, unit.code)) {
      count++
      const record = readRecord(bytes)
      if ('invalid' in record) {
        wrong.push(record)
        continue
      }
      if (record.tree !== unit.tree) wrong.push(record.tree)
      for (const { scope } of record.fragments) scopes.add(scope)
      for (const { dictionary, code } of record.coded)
        if (!dictionaries.get(dictionary)?.some(row => row.kod === code)) unknownCodes.add(`${dictionary} ${code}`)
    }
    t.same(wrong.slice(0, 2), [])
    t.equal(count, recordsOfUnit(story, unit.code).length)
    t.ok(count > 100)
    t.same([...scopes].sort(), [...scopesOfTree(unit.tree)].sort())
    t.same([...unknownCodes], [], 'every code is in its dictionary')
    t.end()
  })

t.test('An incremental feed’s records are valid; a withdrawn one holds no groups', t => {
  for (const unit of demonstrationUnits) {
    const records = [...incrementalFeed(story, unit.code)].map(bytes => readRecord(bytes))
    t.ok(records.length > 3)
    for (const record of records) {
      if ('invalid' in record) return t.fail(JSON.stringify(record))
      t.equal(record.version, 2)
      if (record.operation === 'WYCOFAJ') t.same(record.fragments, [])
      else t.equal(record.operation, 'ZMIEN')
    }
  }
  t.end()
})

t.test('A changed PESEL stands as a former number, a missing one with its reason, children with their identity', t => {
  const { changedPesel, withoutPesel, commonToAll } = findCases(story)
  const all = demonstrationUnits.flatMap(unit => recordsOfUnit(story, unit.code))
  const recordOf = (id: string, tree: string) => {
    const found = all.find(record => record.person.id === id && record.content?.tree === tree)
    const record = found && readRecord(encodeRecord(found))
    if (record === undefined || 'invalid' in record) throw new Error('no such record')
    return record
  }
  t.same(recordOf(changedPesel.id, 'RP').subject.formerPesels, changedPesel.formerPesels)
  t.equal(recordOf(withoutPesel.id, 'RP').subject.pesel, undefined)
  const children = recordOf(commonToAll.id, 'SR').fragments.find(({ scope }) => scope === 'SR.DZIECI')
  t.ok((children?.persons.length ?? 0) > 1, 'the fragment names the children besides the parent')
  const legal = findRow(dictionaries.get('POWOD_BRAKU_PESEL') ?? [], withoutPesel.noPeselReason ?? '', story.asOf)
  t.ok(legal)
  t.end()
})
