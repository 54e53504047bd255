import t from 'tap'
import { findCases } from '../../fixtures/people/cases.js'
import { encodeRecord, incrementalFeed, initialFeed, recordOnWire } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { demonstrationUnits } from '../../fixtures/people/units.js'
import { loadDictionaries } from '../../src/app/dictionary-files.js'
import { encode, type Rekord } from '../../src/contract/index.js'
import { peselKey } from '../../src/domain/search-keys.js'
import type { ScopeTree } from '../../src/domain/units.js'
import { isRefusal } from '../../src/fault/refusal.js'
import { againstHeld, type ComparedPackage, type PackageContext, readPackage } from '../../src/feeds/index.js'
import { readXml } from '../../src/xml/read.js'
import { childElements } from '../../src/xml/tree.js'

const story = tellStory({ seed: 1, persons: 400 })
const rows = new Map((await loadDictionaries('fixtures/dictionaries')).map(one => [one.code, one.rows]))
const asked: string[] = []
const dictionaries: PackageContext['dictionaries'] = {
  rows: async (code, rowCode) => {
    asked.push(`${code} ${rowCode}`)
    return (rows.get(code) ?? []).filter(row => row.kod === rowCode)
  },
}

interface Against {
  readonly tree?: ScopeTree
  readonly held?: ReadonlyMap<string, number>
}

async function read(elements: Iterable<Uint8Array>, { tree = 'RP', held = new Map() }: Against = {}) {
  const found = await readPackage([...elements], { tree, dictionaries, today: '2026-11-21' })
  if (isRefusal(found)) throw new Error('the package is too large')
  return againstHeld(found, held)
}

const labour = recordsOfUnit(story, 'JT-1408-PUP-01')
const [sample] = labour.filter(record => record.person.pesel !== undefined && record.person.formerPesels.length === 0)
if (sample === undefined) throw new Error('the story has nobody with a PESEL')
const good: Rekord = recordOnWire(sample)

const taken = (records: readonly Rekord[], against?: Against): Promise<ComparedPackage> =>
  read(
    records.map(record => encode('b:rekord', record)),
    against,
  )

const brief = (result: ComparedPackage): readonly string[] =>
  result.nonconformities.map(one => `${one.place} ${one.code} ${one.weight} ${one.path ?? ''}`)

/** Another check digit. */
const wrong = (pesel = ''): string => pesel.slice(0, 10) + ((Number(pesel[10]) + 1) % 10)

for (const unit of demonstrationUnits) {
  t.test(`@req B5 the whole feed of ${unit.code} is taken without a finding`, async test => {
    const sent = [...initialFeed(story, unit.code)]
    const result = await read(sent, { tree: unit.tree })
    test.same(result.nonconformities, [])
    test.same([result.taken, result.refused, result.records.length], [sent.length, 0, sent.length])
    const held = new Map(result.records.map(record => [record.recordId, record.version]))
    const next = await read(incrementalFeed(story, unit.code), { tree: unit.tree, held })
    test.same(next.nonconformities, [])
    test.ok(next.records.every(record => record.expectedVersion === 1 && record.version === 2))
    test.ok(next.records.some(record => record.withdrawn && record.fragments.length === 0))
  })
}

t.test('@req B1.1 a person is found by number, former number, document, and names with date of birth', async test => {
  const { changedPesel } = findCases(story)
  const units = demonstrationUnits.flatMap(unit => recordsOfUnit(story, unit.code).map(record => ({ unit, record })))
  const found = units.find(({ record }) => record.person.id === changedPesel.id)
  if (found === undefined) return test.fail('the story has nobody with a changed PESEL')
  const { unit, record } = found
  const [staged] = (await read([encodeRecord(record)], { tree: unit.tree })).records
  const { person } = record
  const numbers = [person.pesel ?? '', ...person.formerPesels]
  test.ok(numbers.length > 1)
  for (const pesel of numbers) test.ok(staged?.keys.includes(peselKey(pesel)))
  test.equal(staged?.keys.filter(key => key.startsWith('OSOBA:')).length, 1)
  test.equal(staged?.keys.filter(key => key.startsWith('DOK:')).length, person.documents.length)
  test.equal(new Set(staged?.keys).size, staged?.keys.length)
})

t.test('@req D4 children stand among the persons of the fragment that tells of them, and of no other', async test => {
  const unit = 'JT-1408-ORS-01'
  const { records } = await read(initialFeed(story, unit), { tree: 'SR' })
  let children = 0
  for (const record of records) {
    for (const fragment of record.fragments) {
      const others = fragment.persons.filter(key => !record.keys.includes(key))
      if (fragment.scope === 'SR.DZIECI') children += others.length
      else test.same(others, [])
      test.ok(record.keys.every(key => fragment.persons.includes(key)))
    }
  }
  test.ok(children > 20)
})

t.test('a record that the schema refuses is a non-conformity; its neighbours are taken', async test => {
  const bad = Buffer.from(encode('b:rekord', good))
    .toString('utf8')
    .replace(/<b:imie>[^<]*</, '<b:imie><')
  const result = await read([encode('b:rekord', good), Buffer.from(bad), Buffer.from('<b:rekord')])
  test.same([result.taken, result.refused], [1, 2])
  test.match(result.nonconformities[0], { place: 2, recordId: good.idRekorduSD, weight: 'ERROR', code: /^XSD/ })
  test.match(result.nonconformities.at(-1), { place: 3, weight: 'ERROR' })
  test.notOk('recordId' in (result.nonconformities.at(-1) ?? {}))
  test.notMatch(JSON.stringify(result.nonconformities), new RegExp(good.osoba.nazwisko))
})

t.test('a wrong PESEL refuses the record, one confirmed by the register only warns', async test => {
  const pesel = wrong(good.osoba.pesel)
  const refused = await taken([{ ...good, osoba: { ...good.osoba, pesel } }])
  test.same(brief(refused), ['1 5001 ERROR /rekord/osoba/pesel'])
  test.same([refused.taken, refused.refused, refused.records.length], [0, 1, 0])
  const confirmed = await taken([{ ...good, osoba: { ...good.osoba, pesel, peselPotwierdzony: true } }])
  test.same(brief(confirmed), ['1 5001 WARNING /rekord/osoba/pesel'])
  test.ok(confirmed.records[0]?.keys.includes(peselKey(pesel)))
  const former = await taken([{ ...good, osoba: { ...good.osoba, poprzedniPesel: [pesel] } }])
  test.same(brief(former), ['1 5001 WARNING /rekord/osoba/poprzedniPesel[1]'])
  test.notMatch(JSON.stringify([refused, former].map(one => one.nonconformities)), /[0-9]{11}/)
})

t.test('a child’s wrong PESEL counts like the parent’s', async test => {
  const family = recordsOfUnit(story, 'JT-1408-ORS-01').map(recordOnWire)
  const parent = family.find(record => (record.swiadczeniaRodzinne?.srDzieci?.dziecko ?? []).some(child => child.pesel))
  const children = parent?.swiadczeniaRodzinne?.srDzieci?.dziecko ?? []
  const index = children.findIndex(child => child.pesel !== undefined)
  if (parent === undefined) return test.fail('the story has no children')
  const dziecko = children.map((child, at) => (at === index ? { ...child, pesel: wrong(child.pesel) } : child))
  const groups = { ...parent.swiadczeniaRodzinne, srDzieci: { dziecko } }
  const result = await taken([{ ...parent, swiadczeniaRodzinne: groups }], { tree: 'SR' })
  const path = `/rekord/swiadczeniaRodzinne/srDzieci/dziecko[${index + 1}]/pesel`
  test.same(brief(result), [`1 5001 ERROR ${path}`])
})

t.test('birth date and sex that contradict the PESEL warn', async test => {
  const osoba = { ...good.osoba, dataUrodzenia: '1850-01-01' }
  const kod = good.rynekPracy?.rpStan?.plec.kod === 'K' ? 'M' : 'K'
  const result = await taken([{ ...good, osoba, rynekPracy: { ...good.rynekPracy, rpStan: { plec: { kod } } } }])
  test.same(brief(result), ['1 5001 WARNING /rekord/osoba/pesel', '1 5001 WARNING /rekord/osoba/pesel'])
  test.same([result.taken, result.refused], [1, 0])
})

t.test('@req A2.9 a code that no dictionary knows warns at its place, and each code is asked for once', async test => {
  const rpStan = { plec: { kod: good.rynekPracy?.rpStan?.plec.kod ?? 'K' }, stanCywilny: { kod: 'NIEZNANY' } }
  const one = { ...good, rynekPracy: { rpStan } }
  asked.length = 0
  const result = await taken([one, { ...one, idRekorduSD: 'INNY-1' }])
  test.same(brief(result), [
    '1 5002 WARNING /rekord/rynekPracy/rpStan/stanCywilny',
    '2 5002 WARNING /rekord/rynekPracy/rpStan/stanCywilny',
  ])
  test.same([result.taken, result.refused], [2, 0])
  test.equal(new Set(asked).size, asked.length)
  const many = Array.from({ length: 60 }, () => ({ rodzaj: { kod: 'NIC' }, dataOd: '2020-01-01' }))
  const flood = await taken([{ ...good, rynekPracy: { rpSwiadczeniaPrzyznane: { swiadczenie: many } } }])
  test.equal(flood.nonconformities.length, 20)
})

t.test('of two records with one id in a package the first is taken', async test => {
  const result = await taken([good, { ...good, wersjaRekordu: 9 }])
  test.same(brief(result), ['2 5007 ERROR /rekord/idRekorduSD'])
  test.same(
    result.records.map(record => record.version),
    [1],
  )
})

t.test('an older version is refused, the held one is known, a newer one names the version it replaces', async test => {
  const held = new Map([[good.idRekorduSD, 5]])
  const at = (wersjaRekordu: number) => taken([{ ...good, wersjaRekordu }], { held })
  const older = await at(4)
  test.same(brief(older), ['1 5008 ERROR /rekord/wersjaRekordu'])
  test.same([older.taken, older.refused, older.records.length], [0, 1, 0])
  const same = await at(5)
  test.same(brief(same), ['1 5008 WARNING /rekord/wersjaRekordu'])
  test.same([same.taken, same.refused, same.records.length], [1, 0, 0], 'it stands already: nothing to write')
  const newer = await at(8)
  test.same(brief(newer), [])
  test.match(newer.records, [{ version: 8, expectedVersion: 5 }])
})

t.test('groups of another tree are not taken', async test => {
  const result = await taken([good], { tree: 'PS' })
  test.same(brief(result), ['1 5021 ERROR /rekord'])
  test.same([result.taken, result.refused], [0, 1])
})

t.test('a withdrawal of what is not held warns', async test => {
  const withdrawal: Rekord = { ...good, operacja: 'WYCOFAJ', rynekPracy: undefined }
  const result = await taken([withdrawal])
  test.same(brief(result), ['1 5008 WARNING /rekord/idRekorduSD'])
  test.match(result.records, [{ withdrawn: true, fragments: [] }])
})

t.test('an empty package comes to nothing', async test => {
  test.strictSame(await taken([]), { records: [], nonconformities: [], taken: 0, refused: 0 })
})

t.test('Records that declare a long namespace again and again are refused with 4004 before memory is', async test => {
  const uri = `urn:${'n'.repeat(60_000)}`
  const records = Array.from({ length: 40 }, () => `<rekord>${'<p:x/>'.repeat(100)}</rekord>`)
  const document = readXml(Buffer.from(`<m xmlns:p="${uri}" p:a="">${records.join('')}</m>`))
  if (isRefusal(document)) throw new Error('the test writes no XML')
  const found = await readPackage(childElements(document.root), { tree: 'RP', dictionaries, today: '2026-11-21' })
  test.equal(isRefusal(found) && found.refused, '4004')
})
