/** A year of activity, and what a person is told of it: everything that concerns them, and nobody else. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Person } from '../../fixtures/people/person.js'
import { recordsOfUnit, type UnitRecord } from '../../fixtures/people/story.js'
import { rawPublicKey, readVerifierKey } from '../../src/ledger/note.js'
import type { SystemCaller } from '../../src/operations/caller.js'
import { judge } from '../judges/available.js'
import { allow, officer, ops, opsBasis, ors, parameters, populated, pup } from './populated.js'
import { answered, call, central, localAdministratorOf, person, voivodeship } from './world.js'

t.setTimeout(900_000)
const python = judge('python3')
const xmlsec1 = judge('xmlsec1')
const pdftotext = judge('pdftotext')

const world = await populated(t, [pup, ops, ors])
const { place, story } = world
const asker = await officer(place, ops, 'PS')
const secondAsker = await officer(place, ops, 'TR')
await allow(place, 'OPS', 'PIU_PS', ['RP.TOZSAMOSC', 'RP.STAN', 'SR.TOZSAMOSC', 'SR.DZIECI'], opsBasis)

async function inspector(unitCode: string, by: string, above: string): Promise<string> {
  const login = `iod.${unitCode.toLowerCase()}`
  await answered(place, 'utworzUzytkownika', await person(place, by), {
    login,
    imie: 'Iga',
    nazwisko: 'Zmyślona',
    kodJT: unitCode,
  })
  await answered(place, 'nadajRole', await person(place, above), { login, rola: ['IOD'] })
  return login
}
const inspectors = {
  [ops.code]: await inspector(ops.code, localAdministratorOf(ops.code), voivodeship),
  [pup.code]: await inspector(pup.code, localAdministratorOf(pup.code), voivodeship),
  [ors.code]: await inspector(ors.code, localAdministratorOf(ors.code), voivodeship),
}
const ministry = await inspector((await person(place, central)).unit.code, central, central)

const numbersOf = (one: Person) => (one.pesel === undefined ? one.formerPesels : [one.pesel, ...one.formerPesels])
const childrenIn = ({ content }: UnitRecord): readonly Person[] =>
  content?.tree === 'SR' ? content.familyBenefits.children : []

/** What the test itself knows of what happened: which entry, whose controller, whom it concerned. */
interface Happened {
  readonly index: number
  readonly controller: string
  readonly persons: ReadonlySet<string>
}
const happened: Happened[] = []
const everybody = new Map(story.persons.map(one => [one.id, one]))

/** The acts about a person that a year holds: data, two verifications, a refusal, an order and its result. */
const acts = ['DANE', 'TOZSAMOSC', 'SWIADCZENIA', 'ODMOWA', 'ZLECENIE'] as const

interface Question {
  readonly unit: typeof pup
  readonly record: UnitRecord
  readonly scopes: readonly string[]
  readonly pesel: string
  readonly act: (typeof acts)[number]
}

async function asks(caller: SystemCaller, one: Question) {
  const { person: subject } = one.record
  const base = {
    parametryPytania: { ...parameters, znakSprawy: `PS.${happened.length}.2026` },
    osoba: { pesel: one.pesel },
    zbior: [{ kodZbioru: one.unit.setCode }],
  }
  const outcome = await asked(caller, one, base)
  const isGiven = 'answer' in outcome && (one.act === 'DANE' || one.act === 'ZLECENIE')
  const told = isGiven && one.scopes.includes('SR.DZIECI') ? childrenIn(one.record) : []
  const entry = 'log' in (outcome.recorded as object) ? [] : (outcome.recorded as readonly { index: number }[])
  for (const { index } of entry) {
    const [facts] = await place.ledger.facts(index, 1)
    const persons = new Set([subject, ...told].map(known => known.id))
    happened.push({ index, controller: facts?.controller ?? '', persons })
  }
}

async function asked(
  caller: SystemCaller,
  { act, record, scopes, pesel }: Question,
  base: { zbior: { kodZbioru: string }[] } & object,
) {
  const question = base as never
  const zakres = { kodZakresu: scopes as never }
  const { firstName: imie, surname: nazwisko, birthDate: dataUrodzenia } = record.person
  switch (act) {
    case 'DANE':
      return call(place, 'pobierzDane', caller, { ...(question as object), zakres } as never)
    case 'TOZSAMOSC':
      return call(place, 'sprawdzTozsamosc', caller, {
        ...(question as object),
        osoba: { pesel, imie, nazwisko, dataUrodzenia },
      } as never)
    case 'SWIADCZENIA':
      return call(place, 'sprawdzSwiadczenia', caller, {
        ...(question as object),
        okres: { dataOd: '1990-01-01', dataDo: '2099-12-31' },
      } as never)
    case 'ODMOWA':
      return call(place, 'pobierzDane', caller, {
        ...(question as object),
        zakres: { kodZakresu: ['RP.STATUSY'] },
      } as never)
    case 'ZLECENIE': {
      const order = { ...(question as object), osoba: [{ pesel }], zakres } as never
      const { idZlecenia } = await answered(place, 'zlecPobranieDanych', caller, order)
      return call(place, 'pobierzWynikZlecenia', caller, { idZlecenia })
    }
  }
}

const start = place.clock.now()
const records = { [pup.code]: recordsOfUnit(story, pup.code), [ors.code]: recordsOfUnit(story, ors.code) }
for (let n = 0; n < 240; n += 1) {
  place.clock.pass(36 * 3_600_000)
  const unit = n % 3 === 0 ? ors : pup
  const held = (records[unit.code] ?? []).filter(record => record.person.pesel !== undefined)
  const record = held[(n * 7) % Math.min(held.length, 25)]
  if (record?.person.pesel === undefined) continue
  const former = record.person.formerPesels[0]
  const pesel = former !== undefined && n % 2 === 0 ? former : record.person.pesel
  const scopes = unit === ors ? ['SR.TOZSAMOSC', 'SR.DZIECI'] : ['RP.TOZSAMOSC', 'RP.STAN']
  const act = n % 4 === 3 ? (acts[((n / 4) % acts.length) | 0] ?? 'DANE') : 'DANE'
  await asks(n % 5 === 0 ? secondAsker : asker, { unit, record, scopes, pesel, act })
}

const period = { odChwili: start, doChwili: place.clock.now() }
const trust = readVerifierKey(place.house.ledgerKey)
if (trust === undefined) throw new Error('no key')

async function reportOn(login: string, pesel: string, profil: 'OSOBA' | 'ORGAN', zWydrukiem = false) {
  const order = { osoba: [{ pesel }], ...period, profil, zWydrukiem }
  return answered(place, 'raportDlaOsoby', await person(place, login), order)
}

/** Every search key that may stand for the person, put together by the documentation and not by our code. */
function searchKeysOf(one: Person): readonly string[] {
  const documents = one.documents.map(
    ({ kind, country, number }) => `DOK:${kind}:${country}:${number.replaceAll(/[\s-]/g, '').toUpperCase()}`,
  )
  return [...numbersOf(one).map(number => `PESEL:${number}`), ...documents]
}

/** Names and numbers of everybody but the one, as far as they are words of their own. */
function others(one: Person): readonly string[] {
  return story.persons.filter(other => other.id !== one.id).flatMap(numbersOf)
}

const subjects = [...new Set(happened.flatMap(({ persons }) => [...persons]))]
  .map(id => everybody.get(id))
  .filter(one => one !== undefined)
const concerned = (id: string, controller?: string) =>
  happened.filter(one => one.persons.has(id) && (controller === undefined || one.controller === controller))

/** What the judge is told of a report, and of the person it is about. */
function judged(one: Person, controller: string | undefined, profile: string, report: string) {
  return {
    report,
    origin: trust?.name ?? '',
    key: trust === undefined ? '' : rawPublicKey(trust.key).toString('hex'),
    expected: concerned(one.id, controller).map(({ index }) => index),
    forbidden: others(one),
    profile,
    ledger: place.home.data.ledger,
    lookup: readFileSync(place.home.keys.lookup, 'utf8').trim(),
    searchKeys: searchKeysOf(one),
    controller: controller ?? null,
    from: period.odChwili.toISOString(),
    until: period.doChwili.toISOString(),
  }
}

t.test('the year has what has to be told: former numbers, children, refusals', async t => {
  t.ok(happened.length > 200, `${happened.length} entries`)
  t.ok(
    subjects.some(one => one.formerPesels.length > 0),
    'somebody with a former number',
  )
  t.ok(
    happened.some(({ persons }) => persons.size > 1),
    'children',
  )
  const recorded = await Promise.all(happened.map(async ({ index }) => (await place.ledger.facts(index, 1))[0]))
  for (const operation of ['pobierzDane', 'sprawdzTozsamosc', 'sprawdzSwiadczenia', 'pobierzWynikZlecenia'])
    t.ok(
      recorded.some(facts => facts?.operation === operation),
      operation,
    )
  t.ok(
    recorded.some(facts => facts?.refusal !== undefined && facts.controller === ops.code),
    'a refusal, under who asked',
  )
  const days = Number(period.doChwili) - Number(period.odChwili)
  t.ok(days > 355 * 86_400_000, 'a year')
})

t.test(
  '@req B6 each person’s report is complete, proves itself and has nobody else in it, by Python',
  { skip: python.missing },
  async t => {
    let count = 0
    for (const one of subjects.filter(({ pesel }) => pesel !== undefined).slice(0, 24)) {
      for (const [login, controller, profile] of [
        [inspectors[pup.code], pup.code, 'OSOBA'],
        [inspectors[ors.code], ors.code, 'OSOBA'],
        [inspectors[ops.code], ops.code, 'OSOBA'],
        [ministry, undefined, 'ORGAN'],
      ] as const) {
        const { dokument } = await reportOn(login ?? '', one.pesel ?? '', profile)
        const given = judged(one, controller, profile, Buffer.from(dokument).toString('utf8'))
        const { code, stdout } = await python.run(['tests/judges/person_report.py'], { input: JSON.stringify(given) })
        if (code !== 0) t.fail(`${one.id} ${controller}: ${stdout}`)
        count += 1
      }
    }
    t.ok(count >= 80, `${count} reports`)
  },
)

t.test(
  '@req B6 the judge finds what is left out, what is too much, and somebody else’s identifier',
  { skip: python.missing },
  async t => {
    const [one, another] = subjects.filter(({ pesel, id }) => pesel !== undefined && concerned(id, pup.code).length > 1)
    if (one === undefined || another === undefined) throw new Error('nobody')
    const { dokument, rekord } = await reportOn(inspectors[pup.code] ?? '', one.pesel ?? '', 'OSOBA')
    const report = Buffer.from(dokument).toString('utf8')
    const sound = judged(one, pup.code, 'OSOBA', report)
    const codeOf = async (change: object) =>
      (await python.run(['tests/judges/person_report.py'], { input: JSON.stringify({ ...sound, ...change }) })).code
    t.equal(await codeOf({}), 0)
    const shorter = report.replace(/<l:rekord>.*?<\/l:rekord>/s, '')
    t.not(shorter, report)
    t.equal(await codeOf({ report: shorter }), 1, 'an entry is left out')
    t.equal(await codeOf({ searchKeys: searchKeysOf(another) }), 1, 'another person’s report')
    t.equal(await codeOf({ expected: [...sound.expected, 0] }), 1, 'what happened is not told')
    t.equal(await codeOf({ forbidden: [one.pesel] }), 1, 'a number that is not to be there')
    t.equal(await codeOf({ until: period.odChwili.toISOString() }), 1, 'more than the period')
    t.ok(rekord.length > 1)
  },
)

t.test('@req B6 the report is sealed, printed, and checked by the program of one file', async t => {
  const [one] = subjects.filter(({ formerPesels, pesel }) => formerPesels.length > 0 && pesel !== undefined)
  if (one?.pesel === undefined) throw new Error('nobody')
  const report = await reportOn(inspectors[pup.code] ?? '', one.pesel, 'OSOBA', true)
  t.match(report.liczbaRekordow > 0, true)
  const file = join(place.folder, 'raport.xml')
  writeFileSync(file, report.dokument)
  writeFileSync(join(place.folder, 'klucz'), `${place.house.ledgerKey}\n`)
  const check = (path: string) =>
    execFileSync(process.execPath, [
      'tools/auditor/sprawdz-dziennik.mjs',
      '--raport',
      path,
      '--klucz',
      join(place.folder, 'klucz'),
      '--json',
    ])
  t.match(JSON.parse(check(file).toString()), { sound: true, entries: report.liczbaRekordow })
  const forged = join(place.folder, 'inny.xml')
  writeFileSync(
    forged,
    Buffer.from(report.dokument).toString('utf8').replace('<l:operacja>pobierzDane', '<l:operacja>pobierzDana'),
  )
  t.throws(() => check(forged), 'what was changed is found')
  if (!xmlsec1.missing) {
    const args = [
      '--verify',
      '--trusted-pem',
      place.home.keys.authority,
      '--id-attr:Id',
      'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
    ]
    t.equal((await xmlsec1.run([...args, file])).code, 0, 'xmlsec1 verifies the seal')
    t.not((await xmlsec1.run([...args, forged])).code, 0)
  }
  if (!pdftotext.missing) {
    const pdf = join(place.folder, 'raport.pdf')
    writeFileSync(pdf, report.wydruk ?? new Uint8Array())
    const text = (await pdftotext.run(['-layout', pdf, '-'])).stdout.toString('utf8')
    t.match(text, /Raport o dostępach do danych osoby/)
    t.match(text, /Jak to sprawdzić bez nas/)
    for (const { numer } of report.rekord) t.match(text, new RegExp(`\\b${numer}\\b`))
  }
})

t.test('@req B6 refusals, and that the report is an entry itself', async t => {
  const [one] = subjects.filter(({ pesel }) => pesel !== undefined)
  const before = (await place.ledger.checkpoint()).size
  await reportOn(ministry, one?.pesel ?? '', 'OSOBA')
  const [facts] = await place.ledger.facts(before, 1)
  t.match(facts, { operation: 'raportDlaOsoby', act: 'PODGLAD_DZIENNIKA', facts: { profil: 'OSOBA' } })
  t.notMatch(JSON.stringify(facts), new RegExp(one?.pesel ?? 'x'))
  t.match((await place.ledger.encounters(`PESEL:${one?.pesel}`, before, 1))[0], { index: before, asked: true })
})
