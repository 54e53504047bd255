import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import t, { type Test } from 'tap'
import { findCases } from '../../fixtures/people/cases.js'
import { filesOf } from '../../fixtures/people/generate.js'
import { changesOfUnit } from '../../fixtures/people/later-changes.js'
import { ageOn, birthShiftYears, type Person } from '../../fixtures/people/person.js'
import { powiats } from '../../fixtures/people/places.js'
import { recordsOfUnit, type Story, tellStory, type UnitRecord } from '../../fixtures/people/story.js'
import { demonstrationUnits, inventedMark, ministry, voivodeshipOffice } from '../../fixtures/people/units.js'
import { loadDictionaries } from '../../src/app/dictionary-files.js'
import { isCivilDate } from '../../src/domain/calendar.js'
import { findRow } from '../../src/domain/dictionaries/dictionary.js'
import { isPlausibleDocumentNumber } from '../../src/domain/identifiers/identity-document.js'
import { isSameName } from '../../src/domain/identifiers/name-key.js'
import { readPesel } from '../../src/domain/identifiers/pesel.js'
import { readPostalCode } from '../../src/domain/identifiers/postal-code.js'
import { readSetCode, readUnitCode } from '../../src/domain/units.js'

const story = tellStory({ seed: 1 })
const dictionaries = await loadDictionaries('fixtures/dictionaries')
const codes = demonstrationUnits.map(unit => unit.code)

function records(of: Story, unitCode: string) {
  return recordsOfUnit(of, unitCode)
}

function idsAt(unitCode: string): ReadonlySet<string> {
  return new Set(records(story, unitCode).map(record => record.person.id))
}

/** Fails naming the first few that do not hold; one assertion however many there are. */
function every<T>(t: Test, list: readonly T[], holds: (one: T) => boolean, what: string): void {
  const wrong = list.filter(one => !holds(one))
  t.same(wrong.slice(0, 3), [], `${what} (${list.length} looked at)`)
  t.ok(list.length > 0, `something to look at: ${what}`)
}

/** Every record's part of a tree, from all units. */
function contents<T extends 'RP' | 'PS' | 'SR'>(tree: T) {
  return codes
    .flatMap(code => records(story, code))
    .map(record => record.content)
    .filter((content): content is Extract<UnitRecord['content'], { tree: T }> => content?.tree === tree)
}

t.test('There are at least 2,000 persons in families of two powiats', t => {
  t.ok(story.persons.length >= 2000)
  t.equal(new Set(story.persons.map(person => person.id)).size, story.persons.length)
  for (const { terc } of powiats) t.ok(story.persons.filter(person => person.powiat === terc).length > 800, terc)
  t.ok(story.families.filter(family => family.adults.length === 2 && family.children.length > 0).length > 200)
  for (const family of story.families) t.ok(family.adults.length > 0)
  t.end()
})

t.test('The same seed gives the same bytes, another seed others', t => {
  const digest = (seed: number) =>
    createHash('sha256')
      .update([...filesOf(tellStory({ seed, persons: 600 }))].flat().join('\n'))
      .digest('hex')
  t.equal(digest(5), digest(5))
  t.not(digest(5), digest(6))
  t.end()
})

t.test('No PESEL is of a century in which a living person can have been born; each fits its person', t => {
  const numbers = story.persons.flatMap(person =>
    [...(person.pesel === undefined ? [] : [person.pesel]), ...person.formerPesels].map(pesel => ({ person, pesel })),
  )
  const seen = new Set(numbers.map(({ pesel }) => pesel))
  t.equal(seen.size, numbers.length, 'each is given once')
  every(t, numbers, ({ pesel }) => pesel.length === 11 && Number(pesel.slice(2, 4)) > 80, 'births of the 1800s')
  const fits = (person: Person, pesel: string) => {
    const reading = readPesel(pesel)
    if (!reading.valid || reading.sex !== person.sex) return false
    return reading.birthDate.startsWith('18') && (pesel !== person.pesel || reading.birthDate === person.birthDate)
  }
  every(t, numbers, ({ person, pesel }) => fits(person, pesel), 'the number fits its person')
  t.ok(seen.size > 1800)
  t.end()
})

t.test('Births are put back by a fixed number of years, so that ages of the story stay plausible', t => {
  const year = (date: string) => Number(date.slice(0, 4))
  every(
    t,
    story.persons,
    ({ birthDate, storyBirthDate }) =>
      isCivilDate(birthDate) &&
      year(storyBirthDate) - year(birthDate) === birthShiftYears &&
      storyBirthDate.slice(4) === birthDate.slice(4),
    'births are shifted',
  )
  const age = (person: Person) => ageOn(person, story.asOf)
  const [grown, young] = [18, 21]
  every(
    t,
    story.persons,
    p => (p.place === 'PARENT' ? age(p) >= grown && age(p) < 90 : age(p) >= 0 && age(p) < young),
    'ages',
  )
  const births = story.families.flatMap(({ adults, children }) =>
    children.map(child => ({ parent: adults[0]!, child })),
  )
  every(t, births, ({ parent, child }) => ageOn(parent, child.storyBirthDate) >= 18, 'the parent is grown up')
  t.end()
})

t.test('Names have the form of their bearer’s sex', t => {
  const women = story.persons.filter(person => person.sex === 'K' && person.citizenship === 'PL')
  const men = story.persons.filter(person => person.sex === 'M' && person.citizenship === 'PL')
  t.notOk(women.some(person => /(ski|cki|dzki)$/.test(person.surname)))
  t.notOk(men.some(person => /(ska|cka|dzka)$/.test(person.surname)))
  t.ok(women.some(person => person.surname.endsWith('ska')))
  t.ok(women.every(person => person.firstName.endsWith('a')))
  t.ok(story.persons.some(person => person.surname.includes('-')))
  t.end()
})

t.test('Addresses lie in gminas of their powiat as TERC has them', t => {
  const terc = dictionaries.find(dictionary => dictionary.code === 'TERC')?.rows ?? []
  for (const powiat of powiats) {
    t.equal(findRow(terc, powiat.terc, story.asOf)?.nazwa, powiat.name)
    for (const place of powiat.places) {
      t.equal(findRow(terc, place.terc, story.asOf)?.nazwa, place.name)
      t.equal(readPostalCode(place.postalCode), place.postalCode)
    }
  }
  every(
    t,
    story.persons,
    person => person.addresses.length > 0 && person.addresses.every(address => address.terc.startsWith(person.powiat)),
    'addresses lie in the powiat',
  )
  t.end()
})

t.test('Documents are plausible, of series that nobody issues, and distinct but for the namesakes’', t => {
  const holders = new Map<string, string[]>()
  every(
    t,
    story.persons,
    one => (one.pesel === undefined) === (one.noPeselReason !== undefined),
    'a PESEL or the reason',
  )
  const documents = story.persons.flatMap(person =>
    person.documents.map(document => ({ ...document, holder: person.id })),
  )
  every(t, documents, one => isPlausibleDocumentNumber(one.kind, one.number, one.country), 'numbers are plausible')
  every(t, documents, one => one.number.startsWith('Z'), 'series that nobody issues')
  for (const { country, number, holder } of documents) {
    const key = `${country} ${number}`
    holders.set(key, [...(holders.get(key) ?? []), holder])
  }
  t.equal([...holders.values()].filter(ids => ids.length > 1).length, powiats.length)
  t.end()
})

t.test('@req B9 every group of a PUP beneficiary is filled, field by field', t => {
  const labour = contents('RP').map(content => content.labour)
  t.ok(labour.length > 300)
  const filled = (name: keyof (typeof labour)[number]) =>
    labour.filter(record => Array.isArray(record[name]) && record[name].length > 0).length
  for (const name of [
    'registrations',
    'grantedBenefits',
    'paidAllowances',
    'otherPayments',
    'trainingOffers',
    'trainings',
    'jobOffers',
    'visits',
    'employments',
    'statusChanges',
  ] as const)
    t.ok(filled(name) > 50, `${name}: ${filled(name)}`)
  for (const name of ['education', 'occupations', 'licences', 'languages', 'skills'] as const)
    t.ok(labour.filter(record => record.qualifications[name].length > 0).length > 50, name)
  const registrations = labour.flatMap(record => record.registrations)
  t.ok(registrations.some(one => one.to === undefined && !one.removed))
  t.ok(registrations.some(one => one.removed && one.status === 'POSZUKUJACY_PRACY'))
  const offers = labour.flatMap(record => [...record.trainingOffers, ...record.jobOffers])
  t.ok(offers.some(one => one.accepted))
  t.ok(offers.some(one => !one.accepted && one.refusalJustified))
  t.ok(offers.some(one => !one.accepted && !one.refusalJustified))
  const outcomes = new Set(labour.flatMap(record => record.trainings.map(one => one.outcome)))
  t.same([...outcomes].sort(), ['PRZERWANE', 'UKONCZONE', 'W_TRAKCIE'])
  const visits = labour.flatMap(record => record.visits)
  t.ok(
    visits.some(one => one.heldOn === undefined && one.plannedOn > story.asOf),
    'visits are planned',
  )
  t.end()
})

t.test('@req B9 every group of an OPS beneficiary and of a family-benefit beneficiary is filled', t => {
  const assistance = contents('PS').map(content => content.assistance)
  const benefits = assistance.flatMap(record => record.benefits)
  t.same([...new Set(assistance.map(record => record.status))].sort(), ['CZLONEK_RODZINY', 'KORZYSTA', 'KORZYSTAL'])
  t.ok(benefits.some(one => one.nature === 'POBRANE' && (one.grossGrosze ?? 0) > 0))
  t.ok(
    benefits.some(one => one.nature === 'PRZYZNANE' && one.grossGrosze === undefined),
    'in kind',
  )
  const family = contents('SR').map(content => content.familyBenefits)
  t.ok(family.length > 150)
  every(t, family, record => record.children.length > 0, 'children')
  t.ok(family.filter(record => record.granted.length > 0 && record.paid.length > 0).length > 100)
  t.ok(
    family.some(record => record.children.some(child => child.pesel === undefined)),
    'a child without PESEL',
  )
  t.end()
})

t.test('Every code stands in its dictionary on the day it is used', t => {
  const check = (dictionary: string, code: string, day: string) => {
    const rows = dictionaries.find(one => one.code === dictionary)?.rows ?? []
    if (findRow(rows, code, day) === undefined) t.fail(`${dictionary} ${code} on ${day}`)
  }
  const checkPerson = (person: Person) => {
    check('PLEC', person.sex, story.asOf)
    check('STAN_CYWILNY', person.maritalStatus, story.asOf)
    check('KRAJ', person.citizenship, story.asOf)
    if (person.noPeselReason) check('POWOD_BRAKU_PESEL', person.noPeselReason, story.asOf)
    for (const document of person.documents) check('RODZAJ_DOKUMENTU', document.kind, story.asOf)
    for (const address of person.addresses) check('RODZAJ_ADRESU', address.kind, story.asOf)
  }
  story.persons.forEach(checkPerson)
  for (const { labour } of contents('RP')) {
    for (const one of labour.registrations) check('STATUS_NA_RYNKU_PRACY', one.status, one.from)
    for (const one of [...labour.grantedBenefits, ...labour.paidAllowances, ...labour.otherPayments])
      check('SWIADCZENIE_RP', one.kind, one.from)
    for (const one of labour.trainings) check('SPOSOB_ZAKONCZENIA_SZKOLENIA', one.outcome, one.from)
    for (const one of labour.jobOffers) check('RODZAJ_PROPOZYCJI_PRACY', one.kind, one.offeredOn)
    for (const one of labour.qualifications.education) check('WYKSZTALCENIE', one, story.asOf)
    for (const one of labour.qualifications.occupations) check('RODZAJ_ZAWODU', one.kind, story.asOf)
    for (const one of labour.qualifications.languages)
      for (const level of [one.speaking, one.writing, one.reading]) check('POZIOM_JEZYKA', level, story.asOf)
    for (const one of labour.visits) check('RODZAJ_WIZYTY', one.kind, one.plannedOn)
    for (const one of labour.employments) check('RODZAJ_ZATRUDNIENIA', one.kind, one.from)
    for (const one of labour.statusChanges) {
      check('RODZAJ_STATUSU', one.kind, one.changedOn)
      check('TYP_STATUSU', one.type, one.changedOn)
    }
  }
  for (const { assistance } of contents('PS')) {
    check('STATUS_OSOBY_PS', assistance.status, story.asOf)
    for (const one of assistance.benefits) check('SWIADCZENIE_PS', one.kind, one.from)
  }
  for (const { familyBenefits } of contents('SR')) {
    for (const one of familyBenefits.granted) check('SWIADCZENIE_SR', one.kind, one.from)
    for (const one of familyBenefits.paid) check('SWIADCZENIE_SR', one.kind, one.paidOn)
  }
  t.ok(dictionaries.length > 20)
  t.end()
})

t.test('Periods begin before they end, and what happened lies before the day of the story', t => {
  type Period = { readonly from: string; readonly to?: string }
  const isPeriod = ({ from, to }: Period) => from <= story.asOf && (to === undefined || from <= to)
  const past: Period[] = contents('RP').flatMap(({ labour }) => [
    ...labour.registrations,
    ...labour.employments,
    ...labour.trainings,
    ...labour.paidAllowances,
    ...labour.otherPayments,
  ])
  every(t, past, one => isPeriod(one) && (one.to === undefined || one.to <= story.asOf), 'periods at labour offices')
  const paid = contents('RP').flatMap(({ labour }) => [...labour.paidAllowances, ...labour.otherPayments])
  every(t, paid, one => one.grossGrosze >= one.netGrosze && one.netGrosze > 0, 'gross and net')
  const visits = contents('RP').flatMap(({ labour }) => labour.visits)
  every(t, visits, one => one.heldOn === undefined || one.heldOn <= story.asOf, 'visits held')
  every(
    t,
    contents('PS').flatMap(({ assistance }) => assistance.benefits),
    isPeriod,
    'assistance',
  )
  every(
    t,
    contents('SR').flatMap(({ familyBenefits }) => familyBenefits.granted),
    isPeriod,
    'family benefits',
  )
  every(
    t,
    contents('SR').flatMap(({ familyBenefits }) => familyBenefits.paid),
    one => one.paidOn <= story.asOf,
    'payments',
  )
  t.end()
})

t.test('At least 50 persons are common to units, some to all three of a powiat, some to both powiats', t => {
  const [pup, ops, ors, otherPup, otherOps, otherOrs] = codes.map(idsAt) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ]
  const common = (...sets: Set<string>[]) => [...sets[0]!].filter(id => sets.every(set => set.has(id))).length
  t.ok(common(pup, ops) >= 50)
  t.ok(common(otherPup, otherOps) >= 50)
  t.ok(common(pup, ops, ors) >= 10)
  t.ok(common(otherPup, otherOps, otherOrs) >= 10)
  t.ok(common(pup, otherPup) >= 5)
  t.end()
})

t.test('@req B1.1 the cases that tests and the demonstration ask for are there, with any seed', t => {
  for (const seed of [1, 2, 3, 7, 42]) {
    const told = tellStory({ seed })
    const cases = findCases(told)
    t.ok(cases.commonToAll.pesel)
    t.ok(cases.changedPesel.pesel)
    t.not(cases.changedPesel.formerPesels[0], cases.changedPesel.pesel)
    t.ok(cases.foreigner.documents.some(document => document.kind === 'PASZPORT' && document.country !== 'PL'))
    t.equal(cases.withoutPesel.pesel, undefined)
    t.ok(cases.withoutPesel.documents.length > 0)
    const [one, other] = cases.namesakes
    t.not(one.id, other.id)
    t.ok(isSameName(one.firstName, other.firstName) && isSameName(one.surname, other.surname))
    t.equal(one.birthDate, other.birthDate)
    t.same([one.pesel, other.pesel], [undefined, undefined])
    for (const person of [one, other])
      t.ok(person.documents.some(document => document.number === cases.sharedDocument.number))
  }
  t.end()
})

t.test('Units, sets and records bear codes that read back, and say that they are invented', t => {
  for (const unit of demonstrationUnits) {
    t.match(readUnitCode(unit.code), { kind: unit.kind, territory: unit.territory })
    t.match(readSetCode(unit.setCode), { unitCode: unit.code, tree: unit.tree })
    t.match(unit.name, inventedMark)
    const ids = records(story, unit.code).map(record => record.recordId)
    t.ok(ids.length > 100, unit.code)
    t.equal(new Set(ids).size, ids.length)
    t.ok(ids.every(id => /^ZMYSLONE-(RP|PS|SR)-[0-9]{6}$/.test(id)))
    t.ok(records(story, unit.code).every(record => record.content?.tree === unit.tree))
  }
  for (const unit of [ministry, voivodeshipOffice]) t.ok(readUnitCode(unit.code), unit.code)
  for (const text of filesOf(tellStory({ seed: 1, persons: 50 })).values()) t.match(text, 'DANE ZMYŚLONE')
  t.end()
})

t.test('Later changes carry known records in their next version and withdraw one', t => {
  for (const code of codes) {
    const held = new Map(records(story, code).map(record => [record.recordId, record]))
    const changes = changesOfUnit(story, code)
    t.same(changes, changesOfUnit(story, code))
    t.ok(changes.length > 3, code)
    for (const change of changes) t.equal(change.version, (held.get(change.recordId)?.version ?? 0) + 1)
    t.equal(changes.filter(change => change.operation === 'WYCOFAJ' && change.content === undefined).length, 1)
  }
  t.end()
})

t.test('No real person’s document lies in the fixtures’ own files', async t => {
  const text = await readFile('fixtures/people/README.md', 'utf8')
  t.notMatch(text, /[0-9]{11}/)
})
