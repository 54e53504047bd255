/** A long answer: a family of nine with twenty years of history in three sets, complete, readable, printable. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { tellLargeFamily } from '../../fixtures/people/large-family.js'
import { scopeCodes, scopes } from '../../src/domain/scopes.js'
import { Installation } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { folderFor } from '../operations/place.js'
import { fed, fillReason, openedPage, reasonOf, units } from './piu-kit.js'
import { axeFindings, FormClient, overhang, sizes } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const path = '/portal/zapytanie'
const installation = await Installation.start()
t.teardown(() => installation.remove())
const origin = installation.portalUrl
const { family, applicant, records } = tellLargeFamily()
const pup = await installation.workingUnit(units.pup)
const ops = await installation.workingUnit(units.ops)
const ors = await installation.workingUnit(units.ors)
await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes: scopeCodes })
for (const [unit, record] of [
  [pup, records.RP],
  [ops, records.PS],
  [ors, records.SR],
] as const)
  await fed(installation, unit, [record])
await installation.person(ops.officer.login)
const question = {
  'osoba.pesel': applicant.pesel,
  ...reasonOf('OPS.11.2026'),
  zbior: [pup.setCode ?? '', ops.setCode ?? '', ors.setCode ?? ''],
  'zakres.kodZakresu': [...scopeCodes],
}

t.test('@req B9 everything of all three kinds stands in the answer: each group, each child, twenty years', async t => {
  t.equal(family.adults.length + family.children.length, 9)
  const client = await new FormClient(origin).signIn(ops.officer.login)
  const { text } = await client.send(path, 'zapytaj', question)
  for (const code of scopeCodes) t.match(text, `<h3>${scopes[code].titlePl}</h3>`, code)
  for (const child of family.children) {
    t.match(text, child.firstName)
    if (child.pesel !== undefined) t.match(text, child.pesel)
  }
  const years = new Set([...text.matchAll(/[0-9]{2}\.[0-9]{2}\.(20[0-9]{2})/g)].map(([, year]) => year))
  for (let year = 2008; year <= 2026; year++) t.ok(years.has(String(year)), String(year))
  t.match(text, /Wcześniejsze pozycje \([0-9]{3,}\)/, 'what is old is folded, not left out')
  t.match(text, /<svg role="img" aria-label="Okresy na osi czasu"/)
})

t.test(
  'In a browser: the long answer keeps to its rules at both sizes and on paper',
  { skip: chromium.missing },
  async t => {
    const { page } = await openedPage(t, origin, ops.officer.login, path)
    await page.fill('[name="osoba.pesel"]', applicant.pesel)
    await fillReason(page, 'OPS.12.2026')
    for (const box of await page.locator('form.form input[type=checkbox]').all()) await box.check()
    await page.click('form.form button[type=submit]')
    await page.waitForSelector('h1:has-text("Odpowiedź")')
    const shots = process.env.CSIZS_SCREENSHOTS
    for (const size of sizes) {
      await page.setViewportSize(size)
      t.equal(await overhang(page), 0, String(size.width))
      t.same(await axeFindings(page), [], String(size.width))
      if (shots !== undefined) await page.screenshot({ path: `${shots}/long-${size.width}.png`, fullPage: true })
    }
    // What a screen reader meets: the heading, the question, then source after source, each under its own heading.
    const tree = await page.locator('main').ariaSnapshot()
    const order = [
      'heading "Odpowiedź"',
      applicant.pesel,
      'OPS 1408',
      'ORS 1408',
      'PUP 1408',
      'heading "Co dalej"',
      'Zapytaj ponownie i zapisz jako PDF',
    ]
    const places = order.map(name =>
      tree.indexOf(name, tree.indexOf('Wpisy w dzienniku') * Number(name.includes('1408'))),
    )
    t.ok(
      places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1)),
      `${places.join()}`,
    )
    const paper = await page.pdf()
    if (shots !== undefined) await writeFile(`${shots}/long.pdf`, paper)
    await t.test('on paper', { skip: judge('pdftotext').missing }, async t => {
      const file = join(await folderFor(t), 'l.pdf')
      await writeFile(file, paper)
      const run = await judge('pdftotext').run([file, '-'])
      const text = run.stdout.toString('utf8').replace(/\s+/g, ' ')
      for (const said of [applicant.pesel, 'OPS.12.2026', 'Stan danych na']) t.match(text, said)
      t.notMatch(text, 'Wyloguj', 'what only a screen can do is not printed')
    })
  },
)
