/** Many people at once: a list pasted or sent as CSV, answers that come in while the page loads itself, each person's own. */
import t from 'tap'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { personList } from '../../src/web/piu/person-list.js'
import { Installation } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { fed, fillReason, openedPage, reasonOf, units } from './piu-kit.js'
import { axeFindings, FormClient, formIn, overhang, signInBrowser, sizes } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const path = '/portal/zapytanie-zbiorcze'
const installation = await Installation.start()
t.teardown(() => installation.remove())
const origin = installation.portalUrl
const pup = await installation.workingUnit(units.pup)
const ops = await installation.workingUnit(units.ops)
await installation.addRule({
  asker: 'OPS',
  role: 'PIU_PS',
  legalBasis: 'UPS-105-1',
  scopes: ['RP.TOZSAMOSC', 'RP.REJESTRACJE'],
})
const records = recordsOfUnit(tellStory({ seed: 1, persons: 800 }), 'JT-1408-PUP-01')
await fed(installation, pup, records)
const withNumber = records.flatMap(({ person: { pesel } }) => (pesel === undefined ? [] : [pesel]))
const known = [...new Set(withNumber)].slice(0, 44)
const pesels = [...known.slice(0, 3), '44051401359', ...known.slice(3)]
await installation.person(ops.officer.login)
const client = await new FormClient(origin).signIn(ops.officer.login)
const reason = {
  ...reasonOf('OPS.9.2026'),
  zbior: [pup.setCode ?? ''],
  'zakres.kodZakresu': ['RP.REJESTRACJE'],
}

t.test('A list is read as people paste it', async t => {
  t.same(personList('44051401359\n85010112345 \r\n').pesels, ['44051401359', '85010112345'])
  t.same(personList('\uFEFFLp;"PESEL";Nazwisko\n1;"44051401359";Nowak\n').pesels, ['44051401359'])
  t.same(personList('44051401359 85010112345').pesels, ['44051401359', '85010112345'])
  t.same(personList('440514-01359\n44051401359').pesels, ['44051401359'], 'each once')
  t.same(personList('44051401359\nNowak\n\n123').wrongLines, [2, 4])
  t.same(personList('').pesels, [])
})

t.test('@req B1.1 what is wrong in the list is named by its line; nothing is ordered', async t => {
  const before = (await installation.entries()).length
  for (const [lista, said] of [
    ['', /Wklej numery PESEL/],
    ['44051401359\nNowak', /Wiersze bez numeru PESEL: 2/],
    ['44051401359\n44051401358', /Nieprawidłowe numery PESEL, licząc od początku listy: 2/],
  ] as const) {
    const reply = await sendList(lista)
    t.equal(reply.status, 422, lista)
    t.match(reply.text, said)
    t.match(reply.text, 'OPS.9.2026', 'what was typed is kept')
  }
  t.equal((await sendList(known.join('\n'), { 'parametryPytania.znakSprawy': '' })).status, 422)
  t.same(
    (await installation.entries(before)).filter(entry => entry.result === 'PRZYJETO'),
    [],
  )
})

t.test(
  '@req B1.1 B6 answers come in page by page, each person an entry; then the whole list, and each by itself',
  async t => {
    const before = (await installation.entries()).length
    const placed = await sendList(pesels.join('\r\n'))
    const place = String(placed.headers.location)
    t.match(place, /zapytanie-zbiorcze\/[0-9a-f-]{36}\?rola=PIU_PS/)
    t.notMatch(place, /[0-9]{11}/)
    const first = await client.get(place)
    t.match(first.text, 'Odebrano odpowiedzi dla 20 z 45 osób.')
    t.equal(first.headers.refresh, '1', 'the browser loads it anew by itself')
    const paused = await client.get(`${place}&stoj=1`)
    t.equal(paused.headers.refresh, undefined)
    t.match(paused.text, '20 z 45')
    t.match((await client.get(place)).text, '40 z 45')
    const whole = await client.get(place)
    t.equal(whole.headers.refresh, undefined)
    t.match(whole.text, 'Osób: 45, z danymi albo częściowo: 44.')
    for (const pesel of pesels) t.ok(whole.text.includes(pesel), pesel)
    const entries = (await installation.entries(before)).filter(entry => entry.operation === 'pobierzWynikZlecenia')
    t.equal(entries.length, 45, 'an entry of the controller for each person')
    await client.get(place)
    const person = await client.get(`${place}&osoba=1`)
    t.match(person.text, 'Okresy rejestracji w urzędzie pracy')
    t.match((await client.get(`${place}&osoba=4`)).text, 'Brak danych tej osoby')
    t.equal((await client.get(`${place}&osoba=99`)).status, 404)
    const file = await client.get(`${place}&format=csv`)
    t.equal(file.text.trim().split('\r\n').length, 46)
    const after = (await installation.entries(before)).filter(entry => entry.operation === 'pobierzWynikZlecenia')
    t.equal(after.length, 45, 'looking at what came asks nobody anew')
    const colleague = await installation.createUser(ops.unit, ['PIU_PS'])
    await installation.person(colleague)
    t.equal((await (await new FormClient(origin).signIn(colleague)).get(place)).status, 404, 'somebody else’s order')
    const elsewhere = await new FormClient(origin).signIn(ops.officer.login)
    t.match((await elsewhere.get(place)).text, '20 z 45', 'another session asks anew')
  },
)

t.test(
  'In a browser, without JavaScript: a file is sent, the progress moves by itself, the list is reached',
  { skip: chromium.missing },
  async t => {
    const noScript = { viewport: sizes[0], javaScriptEnabled: false }
    const { chrome, page } = await openedPage(t, origin, ops.officer.login, path, noScript)
    await page.setInputFiles('[name="plik"]', {
      name: 'l.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`pesel;uwagi\n${pesels.map(one => `${one};x`).join('\n')}`),
    })
    await fillReason(page, 'OPS.10.2026')
    await page.check(`input[value="${pup.setCode}"]`)
    await page.check('input[value="RP.REJESTRACJE"]')
    const shots = process.env.CSIZS_SCREENSHOTS
    await page.click('form.form button[type=submit]')
    await page.waitForSelector('progress')
    if (shots !== undefined) await page.screenshot({ path: `${shots}/batch-progress.png`, fullPage: true })
    await page.waitForSelector('table')
    t.match(await page.textContent('.lead'), /Osób: 45/)
    const place = page.url()
    await page.context().close()
    const readable = await signInBrowser(chrome, origin, ops.officer.login)
    const reader = await readable.newPage()
    for (const [name, url] of [
      ['form', `${origin}${path}`],
      ['progress', `${place}&stoj=1`],
    ]) {
      for (const size of sizes) {
        await reader.setViewportSize(size)
        await reader.goto(url ?? '')
        t.equal(await overhang(reader), 0, name ?? '')
        t.same(await axeFindings(reader), [], name ?? '')
        if (shots !== undefined)
          await reader.screenshot({ path: `${shots}/batch-${name}-${size.width}.png`, fullPage: true })
      }
    }
    await reader.goto(place)
    await reader.waitForSelector('table')
    t.same(await axeFindings(reader), [])
    await reader.setViewportSize(sizes[1])
    t.equal(await overhang(reader), 0)
    if (shots !== undefined) await reader.screenshot({ path: `${shots}/batch-list-390.png`, fullPage: true })
  },
)

async function sendList(lista: string, change: Readonly<Record<string, string>> = {}) {
  const page = await client.get(path)
  const form = formIn(page.text, 'zlec')
  const edge = 'granica-proby'
  const values = [
    ...(form?.values.filter(([name]) => name.startsWith('_')) ?? []),
    ...Object.entries({ lista, ...reason, ...change }),
  ]
  const parts = values.flatMap(([name, value]) =>
    [value].flat().map(one => `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${one}\r\n`),
  )
  return client.post(path, `${parts.join('')}--${edge}--\r\n`, {
    'content-type': `multipart/form-data; boundary=${edge}`,
  })
}
