/** An answer over time and on paper: late sources, failing ones, the PDF and its proof, one's own history. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import t from 'tap'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { isPesel } from '../../src/domain/identifiers/pesel.js'
import { Installation } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { folderFor } from '../operations/place.js'
import { SlowSets, timesOfSets } from '../operations/slow-sets.js'
import { fed, fillReason, openedPage, peselsOf, reasonOf, units } from './piu-kit.js'
import { axeFindings, FormClient, formIn, overhang, sizes } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const path = '/portal/zapytanie'
const installation = await Installation.start()
t.teardown(() => installation.remove())
const origin = installation.portalUrl
const pup = await installation.workingUnit(units.pup)
const ors = await installation.workingUnit(units.ors)
const ops = await installation.workingUnit(units.ops)
const scopes = ['RP.TOZSAMOSC', 'RP.REJESTRACJE', 'SR.TOZSAMOSC', 'SR.WYPLACONE'] as const
await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes })
const story = tellStory({ seed: 1, persons: 250 })
await fed(installation, pup, recordsOfUnit(story, 'JT-1408-PUP-01'))
await fed(installation, ors, recordsOfUnit(story, 'JT-1408-ORS-01'))
const inLabour = peselsOf(story, 'JT-1408-PUP-01')
const [common = '', second = '', third = '', fourth = '', fifth = ''] = [...peselsOf(story, 'JT-1408-ORS-01')].filter(
  pesel => inLabour.has(pesel),
)
const labourSet = pup.setCode ?? ''
const familySet = ors.setCode ?? ''
const question = {
  'osoba.pesel': common,
  ...reasonOf('OPS.7.2026'),
  zbior: [labourSet, familySet],
  'zakres.kodZakresu': [...scopes],
}
await installation.person(ops.officer.login)
const client = await new FormClient(origin).signIn(ops.officer.login)
const ask = (change: Readonly<Record<string, string | readonly string[]>> = {}) =>
  client.send(path, 'zapytaj', { ...question, ...change })
const sets = new SlowSets(installation.house.sets)
const shots = process.env.CSIZS_SCREENSHOTS

const entriesAfter = async (before: number) =>
  (await installation.entries(before)).filter(entry => entry.operation === 'pobierzDane')

t.test(
  '@req B5 a late source is added below when it comes; each act is an entry of each controller concerned',
  async t => {
    const before = (await installation.entries()).length
    sets.slow(familySet)
    const times = timesOfSets(t)
    const asked = ask()
    await times.areUpOnceWaiting(1)
    sets.answer(familySet)
    const { text, status } = await asked
    t.equal(status, 200)
    const labour = text.indexOf(`<code>${labourSet}</code>`)
    const waiting = text.indexOf('Czekamy jeszcze na odpowiedź')
    const family = text.indexOf(`<code>${familySet}</code>`)
    const together = text.indexOf('Wszystkie źródła razem')
    t.ok(
      0 < labour && labour < waiting && waiting < family && family < together,
      [labour, waiting, family, together].join(),
    )
    t.match(text, 'Wszystko, o co zapytano, zostało udostępnione.')
    t.match(text, /<\/html>\s*$/, 'a whole page')
    t.match(
      (await entriesAfter(before)).map(({ controller, sets: told }) => [controller, told[0]?.count]),
      [
        [pup.unit.code, 1],
        [ors.unit.code, 0],
        [ors.unit.code, 1],
      ],
    )
  },
)

t.test('@req B5 a source that does not come in its time, or fails, is named; the others stand', async t => {
  sets.slow(familySet)
  const times = timesOfSets(t)
  const asked = ask({ 'osoba.pesel': second })
  // Once for what is shown at once, then for each time that the page waits.
  for (let wait = 0; wait < 3; wait += 1) await times.areUpOnceWaiting(1)
  const late = (await asked).text
  t.match(late, 'Nie odpowiedział w czasie')
  t.match(late, 'Odpowiedź jest częściowa')
  t.match(late, `<code>${labourSet}</code>`)
  sets.answer(familySet)
  sets.fail(familySet)
  const failed = (await ask({ 'osoba.pesel': third })).text
  t.match(failed, 'Chwilowo niedostępny')
  t.notMatch(failed, 'Czekamy jeszcze')
  sets.fail(familySet, false)
})

t.test('@req B6 whoever goes away before a late source comes is told of in the ledger as not having it', async t => {
  const before = (await installation.entries()).length
  sets.slow(familySet)
  const page = await client.get(path)
  const form = formIn(page.text, 'zapytaj')
  const body = new URLSearchParams(form?.values)
  for (const [name, value] of Object.entries({ ...question, 'osoba.pesel': fourth }))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  body.delete('')
  const leaving = new AbortController()
  const left = departure()
  const reply = await fetch(`${origin}${path}`, {
    method: 'POST',
    body: filled(body),
    headers: { cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    signal: leaving.signal,
  })
  const reader = reply.body?.getReader()
  const first = new TextDecoder().decode((await reader?.read())?.value)
  t.match(first, labourSet, 'the first part is there')
  leaving.abort()
  await reader?.cancel().catch(() => undefined)
  await left
  sets.answer(familySet)
  const isTold = async () => (await installation.entries(before)).some(entry => entry.act === 'NIEDORECZENIE')
  while (!(await isTold())) await new Promise(go => setTimeout(go, 50))
  t.pass('it is told')
})

/** Resolves when the gateway sees that whoever put the next question is gone: until then what it writes counts as given. */
function departure(): Promise<void> {
  return new Promise(gone => {
    const seen = (message: unknown) => {
      const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
      if (request.method !== 'POST' || request.url !== path) return
      unsubscribe('http.server.request.start', seen)
      response.once('close', gone)
    }
    subscribe('http.server.request.start', seen)
  })
}

/** The last value of each field that stands once: what is typed goes over what stood there. */
function filled(sent: URLSearchParams): URLSearchParams {
  const many = new Set(['zbior', 'zakres.kodZakresu'])
  const whole = new URLSearchParams()
  for (const name of new Set(sent.keys())) {
    const values = sent.getAll(name)
    for (const value of many.has(name) ? values : values.slice(-1)) whole.append(name, value)
  }
  return whole
}

t.test(
  '@req B6 the PDF is a question of its own: read by pdftotext, its QR by zbarimg, and the QR leads to its proof',
  async t => {
    const answer = await ask()
    const before = (await installation.entries()).length
    const reply = await client.sendFrom(answer, path, 'pdf', {})
    t.match([reply.status, reply.headers['content-type']], [200, 'application/pdf'])
    t.match(reply.headers['content-disposition'], /odpowiedz-.*\.pdf/)
    const entries = (await installation.entries(before)).filter(entry => entry.operation === 'pobierzDane')
    t.equal(entries.length, 2, 'entries of its own')
    const folder = await folderFor(t)
    const file = join(folder, 'o.pdf')
    await writeFile(file, reply.bytes)
    if (shots !== undefined) await writeFile(`${shots}/answer.pdf`, reply.bytes)
    await t.test('as text', { skip: judge('pdftotext').missing }, async t => {
      const run = await judge('pdftotext').run([file, '-'])
      const text = run.stdout.toString('utf8').replace(/\s+/g, ' ')
      for (const said of [
        common,
        'OPS.7.2026',
        labourSet,
        familySet,
        'Okresy rejestracji',
        'Razem:',
        'Stan danych na',
        ops.unit.code,
      ])
        t.match(text, said)
    })
    await t.test('its codes', { skip: judge('zbarimg').missing || judge('pdftoppm').missing }, async t => {
      await judge('pdftoppm').run(['-r', '150', '-f', '1', '-l', '1', '-png', file, join(folder, 'p')])
      const { readdir } = await import('node:fs/promises')
      const [picture = ''] = (await readdir(folder)).filter(name => name.endsWith('.png'))
      const run = await judge('zbarimg').run(['--raw', '-q', join(folder, picture)])
      const codes = run.stdout.toString('utf8').trim().split('\n')
      t.equal(codes.length, 2, 'one for each entry')
      const nobody = new FormClient(origin)
      for (const code of codes) {
        const { pathname, search, origin: told } = new URL(code)
        t.match([told, pathname], ['http://portal.example.invalid', /^\/portal\/dowod\/[0-9]+$/])
        const proof = await nobody.get(`${pathname}${search}`)
        t.equal(proof.status, 200)
        t.match(proof.text, 'To ten sam wpis, który potwierdza wydruk.')
        t.match(proof.text, /pobierz dane\s*<span class="badge good">wykonano/)
        t.notMatch(proof.text, common, 'the proof names nobody')
        const forged = await nobody.get(`${pathname}${search.replace(/[0-9a-f]{4}$/, '0000')}`)
        t.match(forged.text, 'Skrót z wydruku jest inny')
      }
    })
    t.equal((await new FormClient(origin).get('/portal/dowod/99999999')).status, 404)
  },
)

t.test(
  '@req B6 the own history tells what the entries tell, is recorded itself, and repeats only with a new reason',
  async t => {
    const before = (await installation.entries()).length
    const { text } = await client.get('/portal/moje-zapytania')
    for (const said of [common, 'OPS.7.2026', labourSet, 'Wypłacone świadczenia rodzinne']) t.match(text, said)
    t.match(await installation.entries(before), [{ operation: 'mojeZapytania', act: 'PODGLAD_DZIENNIKA' }])
    const surnames = recordsOfUnit(story, 'JT-1408-PUP-01').find(one => one.person.pesel === common)?.person
    t.notMatch(text, new RegExp(`\\b${surnames?.surname}\\b`), 'no datum that was given')
    const other = ors.officer.login
    await installation.person(other)
    const stranger = await new FormClient(origin).signIn(other)
    t.notMatch((await stranger.get('/portal/moje-zapytania')).text, common)
    const [, link = ''] = /href="([^"]*powtorz=[0-9-]+[^"]*)"/.exec(text) ?? []
    t.notMatch(link, common, 'the address names nobody')
    const form = await client.get(link)
    t.match(form.text, /name="osoba\.pesel"[^>]*value="[0-9]{11}"/)
    t.match(form.text, new RegExp(`value="${labourSet}" checked`))
    t.match(form.text, /name="parametryPytania\.znakSprawy"[^>]*value=""/, 'why is said anew')
    const silent = await client.sendFrom(form, link, 'zapytaj', { ...question, 'parametryPytania.znakSprawy': '' })
    t.equal(silent.status, 422)
    t.notMatch((await stranger.get(link)).text, common, 'somebody else’s entries repeat nothing')
  },
)

t.test(
  'In a browser, without JavaScript: the first sources are read while a late one is waited for',
  { skip: chromium.missing },
  async t => {
    const noScript = { viewport: sizes[0], javaScriptEnabled: false }
    const { page } = await openedPage(t, origin, ops.officer.login, path, noScript)
    sets.slow(familySet)
    await page.fill('[name="osoba.pesel"]', fifth)
    await fillReason(page, 'OPS.8.2026')
    for (const value of [labourSet, familySet, ...scopes]) await page.check(`input[value="${value}"]`)
    const times = timesOfSets(t)
    const sent = page.click('form.form button[type=submit]', { noWaitAfter: true })
    await times.areUpOnceWaiting(1)
    await page.waitForSelector(`.card code:has-text("${labourSet}")`)
    await page.waitForSelector('.notice.waiting-1')
    t.equal(await page.locator(`.card code:has-text("${familySet}")`).count(), 0, 'not there yet')
    if (shots !== undefined) await page.screenshot({ path: `${shots}/late-waiting-1366.png`, fullPage: true })
    sets.answer(familySet)
    await page.waitForSelector(`.card code:has-text("${familySet}")`)
    await page.waitForSelector('.all-came')
    await sent
    t.equal(await page.locator('.notice:visible:has-text("Czekamy jeszcze")').count(), 0, 'the notice goes by itself')
    if (shots !== undefined) await page.screenshot({ path: `${shots}/late-came-1366.png`, fullPage: true })
  },
)

t.test(
  'In a browser: the PESEL is judged while typed as the server judges it, history and proof are accessible',
  { skip: chromium.missing },
  async t => {
    const { page } = await openedPage(t, origin, ops.officer.login, path)
    const flaws: string[] = []
    page.on('console', message => flaws.push(message.text()))
    page.on('pageerror', error => flaws.push(String(error)))
    await page.goto(`${origin}${path}`)
    const told = page.locator('.checked')
    const type = async (text: string) => {
      await page.fill('[name="osoba.pesel"]', text)
      return (await told.textContent()) ?? ''
    }
    t.match(await type('4405'), 'Brakuje cyfr: 7')
    const tried = [
      common,
      '44051401358',
      '44051401359',
      '44131401359',
      '00000000000',
      '99222912345',
      '02222912340',
      '85023012345',
    ]
    for (const number of [
      ...tried,
      ...[...inLabour].slice(0, 20),
      ...[...inLabour].slice(0, 20).map(one => `${one.slice(0, 10)}${(Number(one[10]) + 1) % 10}`),
    ]) {
      const said = await type(number)
      t.equal(said === 'Numer jest poprawny.', isPesel(number), `${number}: ${said}`)
    }
    t.equal(await page.getAttribute('[name="osoba.pesel"]', 'aria-invalid'), 'true')
    t.same(flaws, [], 'the policy lets it in')
    for (const place of [
      path,
      '/portal/moje-zapytania',
      '/portal/dowod/1',
      '/portal/dowod/1?skrot=00',
      `${path}?nazwa=nie-ma-takiego`,
    ]) {
      for (const size of sizes) {
        await page.setViewportSize(size)
        await page.goto(`${origin}${place}`)
        t.equal(await overhang(page), 0, `${place} at ${size.width}`)
        t.same(await axeFindings(page), [], place)
        if (shots !== undefined)
          await page.screenshot({ path: `${shots}/piu${place.replace(/\W+/g, '-')}-${size.width}.png`, fullPage: true })
      }
    }
    // A screen reader's order: who was asked for, then why, of whom, and what; the button last.
    await page.goto(`${origin}${path}`)
    const tree = await page.locator('form.form').ariaSnapshot()
    const places = [
      'PESEL',
      'Rodzaj dokumentu',
      'Znak sprawy',
      'Podstawa prawna',
      'Cel',
      'group "Zbiory"',
      'group "Zakres danych"',
      'button "Zapytaj"',
    ].map(name => tree.indexOf(name))
    t.ok(
      places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1)),
      `${places.join()} in ${tree}`,
    )
  },
)

t.test('@req B1.1 sets are found by territory, kind of unit and name; what is found stays a choice', async t => {
  t.match((await client.get(`${path}?terc=1408`)).text, `value="${labourSet}"`)
  t.notMatch((await client.get(`${path}?terc=1465`)).text, `value="${labourSet}"`)
  const labour = (await client.get(`${path}?rodzajJednostki=PUP`)).text
  t.match(labour, `value="${labourSet}"`)
  t.notMatch(labour, `value="${familySet}"`)
  t.match((await client.get(`${path}?nazwa=${familySet.toLowerCase()}`)).text, `value="${familySet}"`)
  t.match((await client.get(`${path}?nazwa=nie-ma-takiego`)).text, 'Żaden zbiór, o który możesz pytać, nie pasuje.')
  t.match(labour, /RP\.REJESTRACJE: [^<]*od, do/, 'what a scope opens is told')
})
