/** Pages of the rules: a matrix that both sides of an agreement read, proposing with a preview, two persons, ending, files. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { feedSet } from '../../src/client/feed.js'
import { xsdFiles } from '../../src/contract/index.js'
import { Installation } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { folderFor } from '../operations/place.js'
import { FormClient, formIn, launchChromium, pageFlaws, signInBrowser, sizes } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const xmllint = judge('xmllint')
const installation = await Installation.start()
t.teardown(() => installation.remove())
const origin = installation.portalUrl
const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
const ors = await installation.workingUnit({ kind: 'ORS', territory: '1408', areas: ['SR'] })
const path = '/portal/reguly'
await feedSet(pup.connection, {
  setCode: pup.setCode ?? '',
  kind: 'INICJALNE',
  stateAt: new Date(installation.clock.now().getTime() - 60_000),
  records: recordsOfUnit(tellStory({ seed: 1, persons: 20 }), 'JT-1408-PUP-01').map(encodeRecord),
  context: { user: pup.feeder },
})

const as = async (login: string) => {
  await installation.person(login)
  return new FormClient(origin).signIn(login)
}
const giver = await as(pup.unit.administrator)
const asker = await as(ops.unit.administrator)
const stranger = await as(ors.unit.administrator)
const central = await as('admin.centralny')

const typed = {
  'regula.stronaPytajaca.rodzajJednostki': 'OPS',
  'regula.rola': 'PIU_PS',
  'regula.podstawaPrawna': 'UPS-105-1',
  'regula.stronaDajaca.kodJT': pup.unit.code,
  'regula.kodZakresu': ['RP.STAN', 'RP.REJESTRACJE'],
  'regula.obowiazujeOd': '1.01.2026',
  'regula.uzasadnienie': 'Porozumienie 7/2026',
}

/** States the rule, looks at its preview and adds it; the address of the rule and the preview's text. */
async function proposed(client: FormClient, change: Readonly<Record<string, string | readonly string[]>> = {}) {
  const stated = await client.send(`${path}/nowa`, 'podglad', { ...typed, ...change })
  const place = String(stated.headers.location)
  const preview = await client.get(place)
  const added = await client.sendFrom(preview, place, 'dodaj', {})
  return { preview: preview.text, place: String(added.headers.location), draft: place }
}

const rulesNow = async () => (await installation.house.control.ruleRegister()).length

t.test('@req B3 a rule is stated, previewed with the difference to today, and only then added', async t => {
  t.match((await giver.get(path)).text, 'Żadna reguła nie pasuje')
  const before = await rulesNow()
  const stated = await giver.send(`${path}/nowa`, 'podglad', typed)
  t.equal(stated.status, 303)
  t.equal(await rulesNow(), before, 'looking changes nothing')
  const place = String(stated.headers.location)
  const preview = await giver.get(place)
  t.match(preview.text, /Zobaczy więcej[\s\S]*Okresy rejestracji w urzędzie pracy/)
  t.match(preview.text, ops.unit.code)
  t.equal((await stranger.get(place)).status, 404, 'nobody else’s draft')
  const added = await giver.sendFrom(preview, place, 'dodaj', {})
  t.equal(added.status, 303)
  t.equal(await rulesNow(), before + 1)
  t.equal((await giver.get(place)).status, 404, 'added once')
  const { text } = await giver.get(String(added.headers.location))
  for (const said of ['Porozumienie 7/2026', pup.unit.administrator, '01.01.2026 – bezterminowo', 'obowiązuje'])
    t.match(text, said)
})

t.test('@req B3 both sides of the agreement see it in the matrix, nobody else does', async t => {
  for (const client of [giver, asker, central]) {
    const { text } = await client.get(path)
    t.match(text, /każdy ośrodek pomocy społecznej[\s\S]*UPS-105-1/)
    t.match(text, 'otwarte')
    t.match(text, 'Porozumienie 7/2026')
  }
  t.match((await stranger.get(path)).text, 'Żadna reguła nie pasuje')
  t.match((await asker.get(`${path}?strona=pyta`)).text, 'Porozumienie 7/2026')
  t.notMatch((await asker.get(`${path}?strona=daje`)).text, 'Porozumienie 7/2026')
  t.notMatch((await giver.get(`${path}?dzien=31.12.2025`)).text, /class="told">otwarte/, 'on the day before it began')
  t.notMatch((await giver.get(`${path}?rola=PIU_SR`)).text, 'Porozumienie 7/2026')
  const other = await giver.send(`${path}/nowa`, 'podglad', { ...typed, 'regula.stronaDajaca.kodJT': ors.unit.code })
  t.equal(other.status, 422, 'somebody else’s data are not the own unit’s to open')
  t.equal((await asker.get(`${path}/REGULA-99999`)).status, 404)
})

t.test('@req B3 what is wrong comes back at its field, with everything that was typed', async t => {
  const wrongs: readonly (readonly [Readonly<Record<string, string | readonly string[]>>, RegExp])[] = [
    [{ 'regula.stronaPytajaca.rodzajJednostki': '' }, /p-podglad-regula-stronaPytajaca/],
    [{ 'regula.rola': '' }, /p-podglad-regula-rola-blad/],
    [{ 'regula.kodZakresu': [] }, /Zaznacz co najmniej jeden zakres/],
    [{ 'regula.kodZakresu': ['PS.STAN', 'RP.STATUSY'] }, /szczególnych kategorii/],
    [{ 'regula.obowiazujeOd': '31.02.2026' }, /p-podglad-regula-obowiazujeOd-blad/],
    [{ 'regula.obowiazujeDo': '1.12.2025' }, /Koniec obowiązywania jest przed początkiem/],
    [{ 'regula.uzasadnienie': '' }, /p-podglad-regula-uzasadnienie-blad/],
  ]
  const before = await rulesNow()
  for (const [change, said] of wrongs) {
    const reply = await giver.send(`${path}/nowa`, 'podglad', { ...typed, ...change })
    t.equal(reply.status, 422, JSON.stringify(change))
    t.match(reply.text, said)
    t.match(reply.text, pup.unit.code)
  }
  t.equal(await rulesNow(), before)
})

t.test('@req B3 special categories: only when named knowingly, and marked wherever they stand', async t => {
  const { place, preview } = await proposed(giver, {
    'regula.kodZakresu': ['RP.STATUSY'],
    'regula.szczegolneKategorie': 'true',
  })
  t.match(preview, 'szczególna kategoria')
  t.match((await asker.get(place)).text, 'szczególna kategoria')
  t.match((await asker.get(path)).text, /is-special/)
})

t.test('@req B3 two persons: proposed by one, previewed and accepted by another, of either hand', async t => {
  const demanded = await giver.send(path, 'wymagaj', {})
  t.equal(demanded.status, 303)
  t.match((await giver.get(path)).text, 'przyjmuje druga osoba')
  const { place } = await proposed(giver, { 'regula.kodZakresu': ['RP.ADRESY'], 'regula.uzasadnienie': 'Aneks 1' })
  const own = await giver.get(place)
  t.match(own.text, 'czeka na drugą osobę')
  t.match(own.text, 'Rozstrzyga inna osoba niż autor')
  t.equal(formIn(own.text, 'przyjmij'), undefined)
  t.match((await asker.get(path)).text, 'czeka na przyjęcie')
  t.match((await central.get('/portal')).text, /reguła do przyjęcia przez drugą osobę/)
  const page = await central.get(place)
  t.match(page.text, /Zobaczy więcej[\s\S]*Adresy/, 'what accepting would open is seen first')
  const silent = await central.sendFrom(page, place, 'przyjmij', { uzasadnienie: '' })
  t.equal(silent.status, 422)
  const accepted = await central.sendFrom(page, place, 'przyjmij', { uzasadnienie: 'Zgodna' })
  t.equal(accepted.status, 303)
  t.match((await asker.get(place)).text, /admin\.centralny[\s\S]*Zgodna/)
  const again = await central.sendFrom(page, place, 'odrzuc', { uzasadnienie: 'Jednak nie' })
  t.equal(again.status, 422, 'decided once')
  const refused = await proposed(giver, { 'regula.kodZakresu': ['RP.WIZYTY'], 'regula.uzasadnienie': 'Aneks 2' })
  t.equal((await central.send(refused.place, 'odrzuc', { uzasadnienie: 'Zbędne' })).status, 303)
  t.match((await giver.get(path)).text, /Zakończone i odrzucone \(1\)/)
  t.equal((await giver.send(path, 'nie-wymagaj', {})).status, 303)
})

t.test('@req B3 a rule is ended on a day after seeing who loses what; it only gets shorter', async t => {
  const { place } = await proposed(giver, { 'regula.kodZakresu': ['RP.ZATRUDNIENIE'] })
  t.equal(formIn((await asker.get(place)).text, 'zakoncz'), undefined, 'the asking side does not end it')
  t.equal(formIn((await giver.get(place)).text, 'zakoncz'), undefined, 'not before its effect was seen')
  const past = await giver.get(`${place}?koniec=1.01.2026`)
  t.match(past.text, 'Ostatni dzień nie może być w przeszłości.')
  const preview = await giver.get(`${place}?koniec=`)
  t.match(preview.text, /Przestanie widzieć[\s\S]*Historia zatrudnienia/)
  const ended = await giver.sendFrom(preview, `${place}?koniec=`, 'zakoncz', { uzasadnienie: 'Koniec porozumienia' })
  t.equal(ended.status, 303)
  const over = await giver.get(place)
  t.match(over.text, 'Koniec porozumienia')
  t.match(over.text, 'zakończona')
  t.notMatch((await asker.get(`${path}?drzewo=RP`)).text, /data-column="Historia zatrudnienia"><span/)
})

t.test('@req B3 rules go out as a file and come in again after a preview, all or none', async t => {
  const file = await giver.get(`${path}/plik?format=xml`)
  t.match(file.headers['content-disposition'], /reguly-.*\.xml/)
  await t.test('valid by xmllint', { skip: xmllint.missing }, async t => {
    const folder = await folderFor(t)
    for (const [name, text] of Object.entries(xsdFiles)) await writeFile(join(folder, name), text)
    await writeFile(join(folder, 'reguly.xml'), file.text)
    const schema = join(folder, 'reguly-udostepniania.xsd')
    const run = await xmllint.run(['--noout', '--nonet', '--schema', schema, join(folder, 'reguly.xml')])
    t.equal(run.code, 0, run.stderr)
  })
  const csv = await giver.get(`${path}/plik?format=csv`)
  t.match(csv.text, /"RP\.STAN RP\.REJESTRACJE"/)
  const before = await rulesNow()
  t.equal((await upload(giver, '<x/>')).status, 422)
  t.equal((await upload(giver, file.text.replace('UPS-105-1', 'NIE-MA'))).status, 422)
  t.equal(await rulesNow(), before)
  const sent = await upload(giver, file.text)
  const place = String(sent.headers.location)
  t.match(place, /projekt/)
  const preview = await giver.get(place)
  t.match(preview.text, 'Ta zmiana nikomu niczego nie otworzy', 'they are open already')
  const count = (file.text.match(/<ru:regula>/g) ?? []).length
  t.equal((await giver.sendFrom(preview, place, 'dodaj', {})).status, 303)
  t.equal(await rulesNow(), before + count)
})

t.test(
  '@req B3 a table of a spreadsheet comes in as the XML does; what is wrong is told by line and column',
  async t => {
    const { text } = await giver.get(`${path}/plik?format=csv`)
    const lines = text.trim().split('\r\n')
    const before = await rulesNow()
    const refusals: readonly (readonly [string, RegExp])[] = [
      [text.replace('PIU_PS', 'NIKT'), /Wiersz 2/],
      [text.replace('RP.STAN', 'RP.NIC'), /Wiersz 2, kolumna kodZakresu/],
      [text.replace('UPS-105-1', 'NIE-MA'), /Wiersz 2, kolumna podstawaPrawna/],
      [text.replaceAll(';', ','), /rozdzielone średnikiem/],
      [text.replace(/"[0-9]{4}-[0-9]{2}-[0-9]{2}"/, '"kiedyś"'), /Wiersz 2, kolumna obowiazujeOd/],
    ]
    for (const [wrong, said] of refusals) {
      const reply = await upload(giver, wrong)
      t.equal(reply.status, 422, String(said))
      t.match(reply.text, said)
    }
    t.equal(await rulesNow(), before, 'nothing half-done')
    const sent = await upload(giver, text)
    const place = String(sent.headers.location)
    t.match(place, /projekt/)
    t.equal((await giver.sendFrom(await giver.get(place), place, 'dodaj', {})).status, 303)
    t.equal(await rulesNow(), before + lines.length - 1)
  },
)

async function upload(client: FormClient, content: string) {
  const page = await client.get(`${path}/wczytanie`)
  const form = formIn(page.text, 'wczytaj')
  const edge = 'granica-proby'
  const parts = (form?.values ?? []).map(
    ([name, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const body = `${parts.join('')}--${edge}\r\ncontent-disposition: form-data; name="plik"; filename="r.xml"\r\ncontent-type: application/xml\r\n\r\n${content}\r\n--${edge}--\r\n`
  return client.post(`${path}/wczytanie`, body, { 'content-type': `multipart/form-data; boundary=${edge}` })
}

t.test(
  'In a browser: matrix, rule and preview are accessible, fit a telephone, and print',
  { skip: chromium.missing },
  async t => {
    const chrome = await launchChromium()
    t.teardown(() => chrome.close())
    const context = await signInBrowser(chrome, origin, pup.unit.administrator)
    const { draft } = { draft: String((await giver.send(`${path}/nowa`, 'podglad', typed)).headers.location) }
    t.match(draft, /projekt/)
    for (const place of [
      path,
      `${path}?lang=en`,
      `${path}/nowa`,
      `${path}/wczytanie`,
      `${path}/REGULA-1`,
      `${path}/REGULA-1?koniec=`,
    ]) {
      t.same(await pageFlaws(context, `${origin}${place}`), [], place)
    }
    const page = await context.newPage()
    // Stated, previewed and added by keyboard alone.
    await page.goto(`${origin}${path}/nowa`)
    const press = async (selector: string, text: string) => {
      await page.focus(selector)
      await page.keyboard.type(text)
    }
    await press('[name="regula.stronaPytajaca.kodJT"]', ops.unit.code)
    await page.focus('[name="regula.rola"]')
    await page.keyboard.press('ArrowDown')
    await press('[name="regula.podstawaPrawna"]', 'UPS-107')
    await page.focus('[value="RP.KWALIFIKACJE"]')
    await page.keyboard.press('Space')
    await press('[name="regula.uzasadnienie"]', 'Klawiaturą')
    for (let i = 0; i < 5 && !(await page.evaluate('document.activeElement.type === "submit"')); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector('h2:has-text("Kto co zobaczy")')
    const folder = process.env.CSIZS_SCREENSHOTS
    for (const size of sizes) {
      await page.setViewportSize(size)
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/rules-preview-${size.width}.png`, fullPage: true })
    }
    await page.focus('form.form button[type=submit]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.notice.success')
    for (const size of sizes) {
      await page.setViewportSize(size)
      for (const [name, place] of [
        ['matrix', path],
        ['rule', `${path}/REGULA-1?koniec=`],
        ['new', `${path}/nowa`],
      ]) {
        await page.goto(`${origin}${place}`)
        if (folder !== undefined)
          await page.screenshot({ path: `${folder}/rules-${name}-${size.width}.png`, fullPage: true })
      }
    }
    await page.goto(`${origin}${path}`)
    // What a screen reader meets: a named table, callers as row headings, scopes as columns, and what is open in words.
    const tree = await page.locator('.matrix').first().ariaSnapshot()
    t.match(tree, /^- table "Rynek pracy/)
    const names = ['columnheader "Kto pyta"', 'columnheader "Rola i podstawa prawna"', 'columnheader "Czyje dane"']
    const places = [...names, 'columnheader "Płeć i stan cywilny"', 'rowheader'].map(name => tree.indexOf(name))
    t.ok(
      places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1)),
      `${places.join()} in ${tree}`,
    )
    t.match(tree, /columnheader "Historia statusów \(szczególna kategoria danych\)"/)
    t.match(tree, /cell "(?:Adresy: )?(?:● )?otwarte"/)
    const paper = await page.pdf({ preferCSSPageSize: true })
    if (folder !== undefined) await writeFile(`${folder}/rules-matrix.pdf`, paper)
    await t.test('on paper', { skip: judge('pdftotext').missing }, async t => {
      const told = await folderFor(t)
      await writeFile(join(told, 'r.pdf'), paper)
      const run = await judge('pdftotext').run([join(told, 'r.pdf'), '-'])
      const text = run.stdout.toString('utf8').replace(/\s+/g, ' ')
      for (const said of ['Kto co może zobaczyć', 'UPS-105-1', 'Porozumienie 7/2026']) t.match(text, said)
      t.notMatch(text, 'Zaproponuj regułę', 'what only a screen can do is not printed')
    })
  },
)
