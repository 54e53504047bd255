import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { feedSet } from '../../src/client/feed.js'
import { writeProfile } from '../../src/client/profile.js'
import { Installation } from '../gateway/installation.js'
import { csizs } from './command-line.js'

/** Questions besides `sd query`: verification, orders and reconciliation, on the command line. */

t.setTimeout(900_000)
const folder = await mkdtemp(join(tmpdir(), 'csizs-cli-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const installation = await Installation.start()
t.teardown(() => installation.remove())
const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
const setCode = pup.setCode ?? ''
await installation.addRule({
  asker: 'OPS',
  role: 'PIU_PS',
  legalBasis: 'UPS-105-1',
  scopes: ['RP.TOZSAMOSC', 'RP.STAN', 'RP.SWIADCZENIA_PRZYZNANE'],
})
const people = recordsOfUnit(tellStory({ seed: 1, persons: 200 }), 'JT-1408-PUP-01').flatMap(record =>
  record.person.pesel === undefined ? [] : [{ record, pesel: record.person.pesel }],
)
const [first, second] = people
if (first === undefined || second === undefined) throw new Error('the story is too small')
const fed = await feedSet(pup.connection, {
  setCode,
  kind: 'INICJALNE',
  stateAt: new Date(Date.now() - 60_000),
  records: people.map(({ record }) => encodeRecord(record)),
  context: { user: pup.feeder },
})
if (!('fed' in fed)) throw new Error(`the set was not fed: ${fed.outcome}`)
const file = (name: string) => join(folder, name)
await writeProfile(file('sd'), ops.profile)
const profile = ['--profile', file('sd')]
const why = ['--set', setCode, '--basis', 'UPS-105-1', '--purpose', 'USTALENIE_PRAWA_PS', '--case', 'X.1']
const { firstName, surname, birthDate } = first.record.person
const compared = ['--pesel', first.pesel, '--first-name', firstName, '--birth-date', birthDate, '--surname']

t.test('@req B1.1 csizs sd verify-identity says whether the data agree, and gives none', async t => {
  const same = await csizs('sd', 'verify-identity', ...profile, ...compared, surname, ...why, '--json')
  t.equal(same.code, 0, same.remarks)
  t.match(same.json(), { zbior: [{ kodZbioru: setCode, status: 'ZGODNA', rozbieznePole: [] }] })
  const other = await csizs('sd', 'verify-identity', ...profile, ...compared, 'Zupełnie-Inna', ...why, '--json')
  t.match(other.json(), { zbior: [{ status: 'NIEZGODNA', rozbieznePole: ['nazwisko'] }] })
  t.notOk(other.output.includes(surname))
  t.match((await csizs('sd', 'verify-identity', ...profile, ...compared, surname, ...why)).output, /ZGODNA/)
  const lacking = await csizs('sd', 'verify-identity', ...profile, '--pesel', first.pesel, ...why)
  t.equal(lacking.code, 64)
  t.match(lacking.remarks, /--first-name/)
})

t.test('@req B1.1 csizs sd benefits tells kinds and periods, by name where the dictionaries are at hand', async t => {
  const asked = ['sd', 'benefits', ...profile, '--pesel', first.pesel, '--from', '1990-01-01']
  const period = ['--to', '2099-12-31', ...why]
  const told = await csizs(...asked, ...period, '--save-exchange', file('exchange'), '--json')
  t.equal(told.code, 3, 'paid benefits are not granted: answered in part')
  const { zbior } = told.json() as { zbior: { swiadczenie: { rodzaj: { kod: string } }[] }[] }
  const code = zbior[0]?.swiadczenie[0]?.rodzaj.kod ?? 'none'
  t.match(await readFile(join(file('exchange'), 'response.xml'), 'utf8'), code)
  t.match((await csizs(...asked, ...period)).output, code)
  t.equal((await csizs('sd', 'dictionaries', ...profile, '--all')).code, 0)
  const named = await csizs(...asked, ...period)
  t.notMatch(named.output, code, 'by its name now')
  t.match(named.output, /ODMOWA/)
  t.equal((await csizs(...asked, ...why)).code, 64, '--from wants --to')
})

t.test('@req B1.1 csizs sd order and order-result: many persons, page by page', async t => {
  await writeFile(file('persons'), `${people.map(({ pesel }) => pesel).join('\r\n')}\r\n`)
  const scope = ['--scope', 'RP.TOZSAMOSC', '--scope', 'RP.STAN']
  const ordered = await csizs('sd', 'order', file('persons'), ...profile, ...scope, ...why, '--json')
  t.equal(ordered.code, 0, ordered.remarks)
  const id = String(ordered.json().idZlecenia)
  const result = await csizs('sd', 'order-result', id, ...profile, '--json')
  t.equal(result.code, 0, result.remarks)
  const { wynikOsoby, potwierdzenieWpisu } = result.json() as { wynikOsoby: unknown[]; potwierdzenieWpisu: unknown[] }
  t.match(wynikOsoby[0], { osoba: 1, status: 'SUKCES', zbior: [{ grupy: [{ kodZakresu: 'RP.TOZSAMOSC' }, {}] }] })
  t.equal(wynikOsoby.length, people.length)
  t.equal(potwierdzenieWpisu.length, people.length)
  const later = await csizs('sd', 'order-result', id, ...profile, '--from', String(people.length))
  t.match(later.output, `Osoba ${people.length}: SUKCES`)
  t.notMatch(later.output, 'Osoba 1:')
  await writeFile(file('nobody'), '\n')
  t.equal((await csizs('sd', 'order', file('nobody'), ...profile, ...scope, ...why)).code, 65)
  const unknown = await csizs('sd', 'order-result', '00000000-0000-4000-8000-000000000000', ...profile)
  t.equal(unknown.code, 2)
  t.match(unknown.remarks, /5020/)
})

t.test('@req A2.9 csizs sd reconcile reports what has no counterpart', async t => {
  const rows = ['\ufeffnazwa;kodLokalny;kodNadrzedny', '"LEGIONOWO";1;1408', 'Nieistniejowo;2;', '']
  await writeFile(file('rows.csv'), rows.join('\r\n'))
  const told = await csizs('sd', 'reconcile', 'TERC', file('rows.csv'), ...profile, '--json')
  t.equal(told.code, 3, told.remarks)
  t.match(told.json(), {
    odpowiednik: [{ kodLokalny: '1', sposob: 'PO_NAZWIE_W_NADRZEDNEJ' }],
    bezOdpowiednika: [{ kodLokalny: '2', powod: 'BRAK' }],
  })
  const plain = await csizs('sd', 'reconcile', 'TERC', file('rows.csv'), ...profile)
  t.match(plain.output, /Bez odpowiednika: 1\n {2}2: BRAK/)
  await writeFile(
    file('many.csv'),
    `kodLokalny;nazwa\n${Array.from({ length: 5_001 }, (_, at) => `k${at};Wieś ${at}`).join('\n')}`,
  )
  const many = await csizs('sd', 'reconcile', 'TERC', file('many.csv'), ...profile, '--json')
  t.equal((many.json().bezOdpowiednika as unknown[]).length, 5_001, 'in as many messages as it takes')
  await writeFile(file('wrong.csv'), 'kod;nazwa\n1;A\n')
  const wrong = await csizs('sd', 'reconcile', 'TERC', file('wrong.csv'), ...profile)
  t.equal(wrong.code, 65)
  t.match(wrong.remarks, /kodLokalny/)
  await writeFile(file('short.csv'), 'kodLokalny;nazwa\n1;A\n2;\n')
  t.match((await csizs('sd', 'reconcile', 'TERC', file('short.csv'), ...profile)).remarks, /short\.csv:3/)
})
