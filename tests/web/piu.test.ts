/** PIU: an officer asks for a beneficiary's data and reads the answer; what is refused, what is missing, what is recorded. */
import t from 'tap'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { describedTypes, describedValues, scopeElements } from '../../src/contract/index.js'
import { scopeCodes } from '../../src/domain/scopes.js'
import { day, money } from '../../src/web/frame/polish.js'
import { groupView } from '../../src/web/piu/group-view.js'
import { Installation } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { fed, fillReason, openedPage, peselsOf, reasonOf, units } from './piu-kit.js'
import { axeFindings, FormClient, overhang, sizes } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const path = '/portal/zapytanie'

const installation = await Installation.start()
t.teardown(() => installation.remove())
const pup = await installation.workingUnit(units.pup)
const ors = await installation.workingUnit(units.ors)
const ops = await installation.workingUnit(units.ops)
await installation.addRule({
  asker: 'OPS',
  role: 'PIU_PS',
  legalBasis: 'UPS-105-1',
  scopes: [
    'RP.TOZSAMOSC',
    'RP.STAN',
    'RP.REJESTRACJE',
    'RP.ZASILKI_POBRANE',
    'SR.TOZSAMOSC',
    'SR.WYPLACONE',
    'SR.DZIECI',
  ],
})
const story = tellStory({ seed: 1, persons: 250 })
await fed(installation, pup, recordsOfUnit(story, 'JT-1408-PUP-01'))
await fed(installation, ors, recordsOfUnit(story, 'JT-1408-ORS-01'))

const inLabour = peselsOf(story, 'JT-1408-PUP-01')
const common = [...peselsOf(story, 'JT-1408-ORS-01')].find(pesel => inLabour.has(pesel)) ?? ''
const labourOnly = [...inLabour].find(pesel => !peselsOf(story, 'JT-1408-ORS-01').has(pesel)) ?? ''

const question = {
  'osoba.pesel': common,
  ...reasonOf('OPS.1.2026'),
  zbior: [pup.setCode ?? '', ors.setCode ?? ''],
  'zakres.kodZakresu': ['RP.TOZSAMOSC', 'RP.REJESTRACJE', 'SR.TOZSAMOSC', 'SR.WYPLACONE'],
}
await installation.person(ops.officer.login)
const client = await new FormClient(installation.portalUrl).signIn(ops.officer.login)
const ask = (change: Readonly<Record<string, string | readonly string[]>> = {}) =>
  client.send(path, 'zapytaj', { ...question, ...change })

t.test('@req B1.1 the form offers what the officer may ask, and nothing else', async t => {
  const { text } = await client.get(path)
  for (const set of [pup, ors]) t.ok(text.includes(`value="${set.setCode}"`), set.setCode ?? '')
  t.notOk(text.includes(`value="${ops.setCode}"`), 'no rule opens the own set to this role')
  t.ok(text.includes('value="UPS-105-1"'))
  t.notOk(text.includes('value="USR-23B-1"'), 'a basis of another kind of unit')
  t.ok(text.includes('value="RP.REJESTRACJE"'))
  t.notOk(text.includes('value="PS.SWIADCZENIA"'), 'no set of that tree can be asked')
})

t.test('@req B1.1 B6 the answer tells source by source, and is an entry of every controller', async t => {
  const before = (await installation.entries()).length
  const reply = await ask()
  t.equal(reply.status, 200)
  t.match(reply.headers['cache-control'], 'no-store')
  for (const said of [
    common,
    'OPS.1.2026',
    pup.unit.code === '' ? '' : (pup.setCode ?? ''),
    ors.setCode ?? '',
    'Stan danych na',
  ])
    t.ok(reply.text.includes(said), said)
  t.match(reply.text, /Okresy rejestracji w urzędzie pracy/)
  t.match(reply.text, /Razem: [0-9]/, 'a sum of what was paid')
  const given = (await installation.entries(before)).filter(entry => entry.operation === 'pobierzDane')
  t.same(given.map(entry => entry.controller).toSorted(), [ors.unit.code, pup.unit.code].toSorted())
  for (const entry of given) {
    t.match(entry, { established: 'SESJA', role: 'PIU_PS', unitCode: ops.unit.code, act: 'UDOSTEPNIENIE' })
    t.match(reply.text, /#[0-9]+/, 'the numbers of its entries')
  }
})

t.test('@req B3 what the rules do not open is named as refused, and not shown', async t => {
  const { text } = await ask({ 'zakres.kodZakresu': ['RP.STAN', 'RP.ADRESY'], zbior: [pup.setCode ?? ''] })
  t.match(text, /Odpowiedź jest częściowa/)
  t.match(text, /Zakresy odmówione[\s\S]*Adresy/)
  t.notMatch(text, /kod pocztowy/)
})

t.test('@req B1.1 a question without person, case, basis, purpose, set or scope shows nothing', async t => {
  const wrongs: readonly (readonly [Readonly<Record<string, string | readonly string[]>>, RegExp])[] = [
    [{ 'osoba.pesel': '' }, /Podaj PESEL albo dokument/],
    [{ 'osoba.pesel': '44051401358' }, /PESEL/],
    [{ 'parametryPytania.znakSprawy': '' }, /p-zapytaj-parametryPytania-znakSprawy/],
    [{ 'parametryPytania.podstawaPrawna.kod': '' }, /p-zapytaj-parametryPytania-podstawaPrawna-kod/],
    [{ 'parametryPytania.podstawaPrawna.kod': 'USR-23B-1' }, /Podstawa prawna/],
    [{ 'parametryPytania.cel.kod': '' }, /p-zapytaj-parametryPytania-cel-kod/],
    [{ zbior: [] }, /Wybierz co najmniej jedną pozycję/],
    [{ 'zakres.kodZakresu': [] }, /Wybierz co najmniej jedną pozycję/],
    [{ zbior: [ops.setCode ?? ''] }, /Reguły nie zezwalają/],
  ]
  for (const [change, said] of wrongs) {
    const reply = await ask(change)
    t.equal(reply.status, 422, JSON.stringify(change))
    t.match(reply.text, said)
    t.match(reply.text, /Formularz wymaga poprawek/)
    t.match(reply.text, /OPS\.1\.2026|znakSprawy/, 'what was typed is kept')
    t.notMatch(reply.text, /Okresy rejestracji w urzędzie pracy<\/h3>/)
  }
})

t.test('A person whom no set knows, and one whom one knows', async t => {
  t.match((await ask({ 'osoba.pesel': '44051401359' })).text, /Żaden ze zbiorów nie ma danych tej osoby/)
  const one = await ask({ 'osoba.pesel': labourOnly })
  t.match(one.text, /Brak danych tej osoby/)
  t.match(one.text, /Są dane/)
})

t.test('@req A2.10 whoever holds no reading role is not let in', async t => {
  const administrator = await new FormClient(installation.portalUrl).signIn(ops.unit.administrator)
  t.equal((await administrator.get(path)).status, 403)
})

t.test(
  'In a browser: form, refusal and answer keep to the rules of accessibility',
  { skip: chromium.missing },
  async t => {
    const { page } = await openedPage(t, installation.portalUrl, ops.officer.login, path)
    const flaws = async (what: string) => {
      for (const size of sizes) {
        await page.setViewportSize(size)
        t.equal(await overhang(page), 0, `${what} at ${size.width}`)
        t.same(await axeFindings(page), [], `${what} at ${size.width}`)
        const file = process.env.CSIZS_SCREENSHOTS
        if (file !== undefined) await page.screenshot({ path: `${file}/piu-${what}-${size.width}.png`, fullPage: true })
      }
    }
    await flaws('form')
    await page.setViewportSize(sizes[0])
    // By keyboard alone: the first field is reached and the form is sent with Enter.
    await page.focus('[name="osoba.pesel"]')
    await page.keyboard.type(common)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.summary')
    await flaws('refused')
    t.equal(await page.inputValue('[name="osoba.pesel"]'), common)
    await fillReason(page, 'OPS.1.2026')
    for (const value of [
      ...question.zbior,
      'RP.TOZSAMOSC',
      'RP.REJESTRACJE',
      'RP.ZASILKI_POBRANE',
      'SR.TOZSAMOSC',
      'SR.WYPLACONE',
      'SR.DZIECI',
    ])
      await page.check(`input[value="${value}"]`)
    await page.click('form.form button[type=submit]')
    await page.waitForSelector('h1:has-text("Odpowiedź")')
    await flaws('answer')
  },
)

// ---- Every field of the guidelines is seen -----------------------------------------------------------------------

interface Leaf {
  readonly field: string
  readonly shown: string
}

let counter = 0

/** A value for every field of a type, each one recognisable, and how each has to be seen. */
function sampleOf(typeName: string, leaves: Leaf[]): Readonly<Record<string, unknown>> {
  const fields = describedTypes[typeName]?.fields ?? []
  return Object.fromEntries(
    fields.map(({ name, type, most }) => {
      const one = type.startsWith('@') ? sampleOfNode(type.slice(1), name, leaves) : leafOf(type, name, leaves)
      return [name, most === 1 ? one : [one]]
    }),
  )
}

function sampleOfNode(typeName: string, name: string, leaves: Leaf[]): unknown {
  const fields = describedTypes[typeName]?.fields.map(field => field.name) ?? []
  if (!fields.includes('kod')) return sampleOf(typeName, leaves)
  const kod = `KOD${counter++}`
  leaves.push({ field: name, shown: kod })
  return { kod }
}

function leafOf(type: string, name: string, leaves: Leaf[]): unknown {
  const kind = describedValues[type]?.kind ?? type
  const n = counter++
  const add = (value: unknown, shown: string) => {
    leaves.push({ field: name, shown })
    return value
  }
  if (kind === 'date') {
    const date = `20${String(10 + (n % 80)).padStart(2, '0')}-0${1 + (n % 9)}-1${n % 9}`
    return add(date, day(date))
  }
  if (kind === 'money') return add(BigInt(100_000 + n), money(BigInt(100_000 + n)).slice(0, -3))
  if (kind === 'boolean') return add(true, 'tak')
  if (kind === 'number') return add(7_000 + n, String(7_000 + n))
  return add(`wartość${n}x`, `wartość${n}x`)
}

t.test('@req B9 every field of every group is seen in an answer', async t => {
  let seen = 0
  for (const scope of scopeCodes) {
    const typeName = scopeElements[scope].slice('b:'.length)
    const leaves: Leaf[] = []
    const group = { scope, value: sampleOf(typeName.charAt(0).toUpperCase() + typeName.slice(1), leaves) }
    t.ok(leaves.length > 0, scope)
    const text = groupView({ ...group, path: `/${typeName}`, named: new Map() }, scope)
      .toString()
      .replaceAll('&#160;', ' ')
    const missing = leaves.filter(({ shown }) => !plain(text).includes(plain(shown)))
    t.same(missing, [], `${scope}: ${leaves.map(leaf => leaf.field).join(', ')}`)
    seen += leaves.length
  }
  t.ok(seen > 100, `${seen} fields`)
})

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f ]/g, ' ')
}
