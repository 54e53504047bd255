import { readdir, readFile } from 'node:fs/promises'
import t from 'tap'
import { loadDictionaries } from '../../src/app/dictionary-files.js'
import { addDays, type CivilDate } from '../../src/domain/calendar.js'
import { canonicalRows } from '../../src/domain/dictionaries/canonical-rows.js'
import {
  bindingVersion,
  type Dictionary,
  type DictionaryRow,
  type DictionaryVersion,
  findRow,
} from '../../src/domain/dictionaries/dictionary.js'
import { readDictionaryFile, readTercFile } from '../../src/domain/dictionaries/file-form.js'
import { dictionaryGate } from '../../src/domain/dictionaries/gate.js'
import {
  legalBasisAllows,
  legalBasisDictionary,
  legalBasisNeedsText,
} from '../../src/domain/dictionaries/legal-basis.js'
import { checkedDocumentKinds } from '../../src/domain/identifiers/identity-document.js'
import { isCityWithPowiatRights, readTerc } from '../../src/domain/identifiers/teryt.js'
import { unitKinds } from '../../src/domain/units.js'
import fc from '../properties/seeded.js'

const all = await loadDictionaries('fixtures/dictionaries')
const rowsOf = (code: string): readonly DictionaryRow[] => {
  const found = all.find(dictionary => dictionary.code === code)
  if (found === undefined) throw new Error(`no dictionary ${code}`)
  return found.rows
}
const codesOf = (code: string) => rowsOf(code).map(row => row.kod)

const version = (code: string, number: number, bindsFrom: CivilDate, graceDays: number): DictionaryVersion => ({
  code,
  version: number,
  publishedAt: addDays(bindsFrom, -30),
  bindsFrom,
  graceUntil: addDays(bindsFrom, graceDays),
})

t.test('@req A2.9 before the first confirmation the gate is closed, whatever is announced', t => {
  const published = [version('PLEC', 1, '2025-06-01', 0), version('CEL', 1, '2025-06-01', 0)]
  t.same(dictionaryGate(new Map(), published, '2026-01-01'), {
    state: 'CLOSED',
    reason: 'NEVER_CONFIRMED',
    dictionaries: ['CEL', 'PLEC'],
  })
  t.same(dictionaryGate(new Map([['PLEC', 1]]), published, '2026-01-01'), {
    state: 'CLOSED',
    reason: 'BEHIND',
    dictionaries: ['CEL'],
  })
  t.same(
    dictionaryGate(
      new Map([
        ['PLEC', 1],
        ['CEL', 1],
      ]),
      published,
      '2026-01-01',
    ),
    { state: 'OPEN', warnings: [] },
  )
  t.end()
})

t.test('@req A2.9 a later version is announced, then warns through its grace, and closes only after it', t => {
  const published = [version('CEL', 1, '2025-06-01', 0), version('CEL', 2, '2026-03-01', 14)]
  const on = (today: CivilDate, confirmed = 1) => dictionaryGate(new Map([['CEL', confirmed]]), published, today)
  t.same(on('2026-01-29'), { state: 'OPEN', warnings: [] }, 'not published yet')
  const announced = { state: 'OPEN', warnings: [{ kind: 'ANNOUNCED', code: 'CEL', version: 2, date: '2026-03-01' }] }
  t.same(on('2026-01-30'), announced)
  t.same(on('2026-02-28'), announced)
  const grace = { state: 'OPEN', warnings: [{ kind: 'GRACE', code: 'CEL', version: 2, date: '2026-03-15' }] }
  t.same(on('2026-03-01'), grace)
  t.same(on('2026-03-15'), grace)
  t.same(on('2026-03-16'), { state: 'CLOSED', reason: 'BEHIND', dictionaries: ['CEL'] })
  t.same(on('2026-03-16', 2), { state: 'OPEN', warnings: [] })
  t.same(on('2026-02-01', 2), { state: 'OPEN', warnings: [] }, 'an announced version may be confirmed ahead')
  t.end()
})

t.test('@req A2.9 a dictionary introduced later closes nothing before its grace has passed', t => {
  const published = [version('CEL', 1, '2025-06-01', 0), version('NOWY', 1, '2026-03-01', 14)]
  const on = (today: CivilDate) => dictionaryGate(new Map([['CEL', 1]]), published, today).state
  t.equal(on('2026-03-15'), 'OPEN')
  t.equal(on('2026-03-16'), 'CLOSED')
  t.end()
})

t.test('@req A2.9 grace counts from the first version missed', t => {
  const published = [
    version('CEL', 1, '2025-06-01', 0),
    version('CEL', 2, '2026-03-01', 14),
    version('CEL', 3, '2026-03-10', 60),
  ]
  t.equal(dictionaryGate(new Map([['CEL', 1]]), published, '2026-03-16').state, 'CLOSED')
  t.equal(dictionaryGate(new Map([['CEL', 2]]), published, '2026-03-16').state, 'OPEN')
  t.equal(bindingVersion(published, '2026-03-09')?.version, 2)
  t.end()
})

t.test('@req A2.9 within grace no confirmed system is ever refused', t => {
  const day = fc.integer({ min: 0, max: 700 }).map(days => addDays('2025-06-01', days))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, fc.nat(90)), { minLength: 1, maxLength: 6 }),
      fc.nat(6),
      day,
      (later, behindBy, today) => {
        const versions = [...later].sort().map(([from, grace], index) => version('CEL', index + 1, from, grace))
        const confirmed = Math.max(0, versions.length - behindBy)
        const gate = dictionaryGate(
          new Map([
            ['X', 1],
            ['CEL', confirmed],
          ]),
          versions,
          today,
        )
        const graceHasPassed = versions.some(v => v.version > confirmed && v.graceUntil < today)
        return (gate.state === 'CLOSED') === graceHasPassed
      },
    ),
  )
  t.pass('holds for every history drawn')
  t.end()
})

t.test('@req B1.1 a legal basis depends on the kind of unit and on the day', t => {
  const rows = rowsOf(legalBasisDictionary)
  t.ok(legalBasisAllows(rows, 'UPS-105-1', 'OPS', '2026-11-01'))
  t.notOk(legalBasisAllows(rows, 'UPS-105-1', 'PUP', '2026-11-01'))
  t.ok(legalBasisAllows(rows, 'UPZ-33', 'PUP', '2025-05-31'))
  t.notOk(legalBasisAllows(rows, 'UPZ-33', 'PUP', '2025-06-01'))
  t.notOk(legalBasisAllows(rows, 'UPZ-50', 'PUP', '2025-06-01'))
  t.notOk(legalBasisAllows(rows, 'URPSZ-47', 'PUP', '2025-05-31'))
  t.ok(legalBasisAllows(rows, 'URPSZ-47', 'PUP', '2025-06-01'))
  t.notOk(legalBasisAllows(rows, 'URPSZ-47', 'OPS', '2025-06-01'))
  t.ok(legalBasisAllows(rows, 'UPP-22', 'OPS', '2022-05-31'))
  t.notOk(legalBasisAllows(rows, 'UPP-22', 'OPS', '2022-06-01'))
  t.notOk(legalBasisAllows(rows, 'NIE-MA', 'OPS', '2026-11-01'))
  t.ok(legalBasisNeedsText(rows, 'INNA', '2026-11-01'))
  t.notOk(legalBasisNeedsText(rows, 'UPS-105-1', '2026-11-01'))
  for (const kind of ['PUP', 'OPS', 'ORS', 'PCPR', 'WUP'] as const)
    t.ok(
      rows.some(row => legalBasisAllows(rows, row.kod, kind, '2026-11-01')),
      kind,
    )
  t.notOk(rows.some(row => legalBasisAllows(rows, row.kod, 'MINISTERSTWO', '2026-11-01')))
  t.end()
})

t.test('Dictionaries of domain.md §4 are there, each with distinct codes in version 1', t => {
  const expected =
    'CEL JEZYK KRAJ OBSZAR PLEC PODSTAWA_PRAWNA POWOD_BRAKU_PESEL POWOD_UTRATY_STATUSU POZIOM_JEZYKA RODZAJ_ADRESU RODZAJ_DECYZJI RODZAJ_DOKUMENTU RODZAJ_JEDNOSTKI RODZAJ_PISMA RODZAJ_PROPOZYCJI_PRACY RODZAJ_STATUSU RODZAJ_WIZYTY RODZAJ_ZATRUDNIENIA RODZAJ_ZAWODU ROLA SPOSOB_ZAKONCZENIA_SZKOLENIA STAN_CYWILNY STATUS_NA_RYNKU_PRACY STATUS_OSOBY_PS STOPIEN_POKREWIENSTWA SWIADCZENIE_PS SWIADCZENIE_RP SWIADCZENIE_SR TERC TYP_STATUSU WALUTA WYKSZTALCENIE ZAKRES'
  t.equal(all.map(dictionary => dictionary.code).join(' '), expected)
  for (const dictionary of all) {
    t.ok(dictionary.rows.length > 0, dictionary.code)
    t.equal(dictionary.version, 1)
  }
  t.equal(rowsOf('KRAJ').length, 249)
  t.equal(rowsOf('ZAKRES').length, 25)
  for (const kind of Object.keys(unitKinds)) t.ok(codesOf('RODZAJ_JEDNOSTKI').includes(kind), kind)
  for (const kind of Object.values(checkedDocumentKinds)) t.ok(codesOf('RODZAJ_DOKUMENTU').includes(kind))
  for (const basis of 'UPS-105-1 UPS-107-5B UPS-23A UPS-100-2 USR-23B-1 USR-23-8 UPA-15 UPP-22 UPZ-33 UPZ-50 URPSZ-47 SUS-50-3 SUS-50-5 INF-15 KPA-77 KPA-217 KPA-220 UEL-46 UDM-7 RODO-6-1-C RODO-6-1-E RODO-9-2-B INNA'.split(
    ' ',
  ))
    t.ok(codesOf('PODSTAWA_PRAWNA').includes(basis), basis)
  t.end()
})

t.test('Every dictionary that the schemas name is there', async t => {
  const folder = await readdir('xsd')
  const named = new Set<string>()
  for (const file of folder) {
    const text = await readFile(`xsd/${file}`, 'utf8')
    for (const match of text.matchAll(/g:slownik="([A-Z_]+)"/g)) named.add(match[1]!)
  }
  t.ok(named.size > 20, `${named.size} dictionaries named`)
  for (const code of named)
    t.ok(
      all.some(dictionary => dictionary.code === code),
      code,
    )
})

t.test('Benefits have their validity: the labour act of 2025 ended some', t => {
  const rp = rowsOf('SWIADCZENIE_RP')
  t.ok(findRow(rp, 'BON_SZKOLENIOWY', '2025-05-31'))
  t.notOk(findRow(rp, 'BON_SZKOLENIOWY', '2025-06-01'))
  t.ok(findRow(rp, 'ZASILEK_DLA_BEZROBOTNYCH', '2026-11-01'))
  t.notOk(findRow(rowsOf('SWIADCZENIE_SR'), 'SWIADCZENIE_WYCHOWAWCZE', '2022-06-01'))
  t.end()
})

t.test('TERC holds 16 voivodeships, 380 powiats of which 66 cities, and 2477 gminas (domain.md §4.3)', t => {
  const rows = rowsOf('TERC')
  const read = rows.map(row => ({ row, terc: readTerc(row.kod)! }))
  t.equal(read.filter(({ terc }) => terc.level === 'VOIVODESHIP').length, 16)
  const powiats = read.filter(({ terc }) => terc.level === 'POWIAT')
  t.equal(powiats.length, 380)
  t.equal(powiats.filter(({ terc }) => isCityWithPowiatRights(terc)).length, 66)
  for (const { row, terc } of powiats)
    t.equal(isCityWithPowiatRights(terc), !row.atrybuty.some(attribute => attribute.wartosc === 'powiat'))
  t.equal(read.filter(({ terc }) => ['1', '2', '3'].includes(terc.gminaKind ?? '')).length, 2477)
  t.match(findRow(rows, '1408', '2026-11-01'), { nazwa: 'legionowski', kodNadrzedny: '14' })
  t.end()
})

t.test('The canonical text of rows is the same in any order and differs with any value', t => {
  const rows = rowsOf('PODSTAWA_PRAWNA')
  t.equal(canonicalRows([...rows].reverse()), canonicalRows(rows))
  const first = rows[0]!
  t.not(canonicalRows([{ ...first, nazwaSkrocona: 'x' }]), canonicalRows([{ ...first, kodNadrzedny: 'x' }]))
  t.equal(canonicalRows([{ ...first, atrybuty: [...first.atrybuty].reverse() }]), canonicalRows([first]))
  t.throws(() => canonicalRows([{ ...first, nazwa: 'a\tb' }]))
  t.equal(
    canonicalRows([
      {
        kod: 'A',
        nazwa: 'b',
        obowiazujeOd: '2020-01-01',
        status: 'AKTYWNY',
        kolejnosc: 1,
        atrybuty: [{ nazwa: 'x', wartosc: 'y' }],
      },
    ]),
    'A\tb\t\t\t2020-01-01\t\tAKTYWNY\t1\tx=y\n',
  )
  t.end()
})

t.test('A wrong dictionary file is refused with every place named', async t => {
  const good = JSON.parse(await readFile('fixtures/dictionaries/plec.json', 'utf8'))
  const bad = {
    ...good,
    wersja: 0,
    obowiazujeOd: '2025-02-30',
    wiersze: [
      { ...good.wiersze[0], nazwa: 'a\tb', status: 'X' },
      { ...good.wiersze[1], kodNadrzedny: 'brak', obowiazujeDo: '1999-01-01' },
      good.wiersze[1],
      good.wiersze[1],
    ],
  }
  const reading = readDictionaryFile(bad)
  const paths = 'findings' in reading ? reading.findings.map(finding => finding.path) : []
  for (const path of [
    'wersja',
    'obowiazujeOd',
    'wiersze[0].nazwa',
    'wiersze[0].status',
    'wiersze[1].kodNadrzedny',
    'wiersze[1].obowiazujeDo',
    'wiersze[3].obowiazujeOd',
  ])
    t.ok(paths.includes(path), path)
  for (const value of [null, [], 'x', {}]) t.ok('findings' in readDictionaryFile(value))
  const firstVersion: Omit<Dictionary, 'code' | 'name' | 'rows'> = all[0]!
  t.ok('findings' in readTercFile('kod;nazwa;rodzaj\n13;x;y\n', '2024-01-01', firstVersion))
  t.ok('findings' in readTercFile('14;x;y\n', '2024-01-01', firstVersion))
})
