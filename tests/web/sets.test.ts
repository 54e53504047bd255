/** Pages of sets, by their forms and in a browser: the list, a set with its history, closing by two, comparing. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { changingInstallation, held, secondAdministrator } from '../gateway/changing-vendor.js'
import { centralLogin } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { folderFor } from '../operations/place.js'
import { FormClient, launchChromium, lookAt, signInBrowser } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const pdftotext = judge('pdftotext')
const changing = await changingInstallation({ settings: { setsEndedByTwo: 'yes' } })
const { installation, pup, ops, old } = changing
t.teardown(() => installation.remove())
const second = await secondAdministrator(installation)
const origin = installation.portalUrl
const as = (login: string) => new FormClient(origin).signIn(login)
const created = await (await as(centralLogin)).send('/portal/nowy-zbior', 'utworz', {
  kodJT: pup.unit.code,
  drzewo: 'RP',
  nazwa: 'Zbiór próbny <drugi>',
})
const other = String(created.headers.location).split('/').at(-1) ?? ''
const pageOf = (code: string) => `/portal/zbiory/${code}`

t.test('@req C2 the ministry creates a set; what is wrong with it is said at its field', async t => {
  t.equal(created.status, 303)
  t.equal(other, `${old.slice(0, -2)}02`)
  const central = await as(centralLogin)
  const wrong = await central.send('/portal/nowy-zbior', 'utworz', { kodJT: pup.unit.code, drzewo: 'PS', nazwa: 'x' })
  t.equal(wrong.status, 422)
  t.match(wrong.text, /href="#p-utworz-drzewo">Jednostka tego rodzaju nie prowadzi zbioru tego drzewa/)
})

t.test('@req B5 C6 each keeper sees the sets in reach: counts, last feed, what may be done and by whom', async t => {
  const local = await (await as(pup.unit.administrator)).get('/portal/zbiory')
  for (const part of [old, other, `${held.length} rekord`, 'inicjalne', 'aktywny', 'utworzony'])
    t.match(local.text, part)
  t.notMatch(local.text, ops.setCode ?? '', 'a strange set is not listed')
  t.match(local.text, 'Zbiór próbny &#60;drugi&#62;')
  t.match(local.text, 'przypisać systemowi: jednostka, województwo, ministerstwo')
  t.match(local.text, 'zamknąć: ministerstwo')
  const filtered = await (await as(centralLogin)).get(`/portal/zbiory?stan=UTWORZONY&kodJT=${pup.unit.code}`)
  t.notMatch(filtered.text, `>${old}<`)
  t.match(filtered.text, `>${other}<`)
  t.match(
    (await (await as(centralLogin)).get('/portal/zbiory?lang=en&stan=AKTYWNY')).text,
    'What may be done and by whom',
  )
  t.equal((await (await as(ops.unit.administrator)).get(pageOf(old))).status, 404)
  await installation.person(ops.officer.login)
  t.equal((await (await as(ops.officer.login)).get('/portal/zbiory')).status, 403)
})

t.test('@req C3 a set is assigned on its page, by whom its unit is administered', async t => {
  const local = await as(pup.unit.administrator)
  const sent = await local.send(pageOf(other), 'przypisz', { idSystemu: pup.id })
  t.equal(sent.status, 303)
  const page = await local.get(pageOf(other))
  t.match(page.text, `Zbiór zasila odtąd ${pup.id}.`)
  t.match(page.text, 'przypisanie systemowi')
  const empty = await (await as(centralLogin)).get(pageOf(other))
  t.match(empty.text, 'Jednostka nie ma innego czynnego systemu')
})

t.test(
  '@req C5 closing: ordered by one, confirmed by another, refused to the first, with what stands in its way',
  async t => {
    const [central, helper] = [await as(centralLogin), await as(second)]
    const asked = await central.get(pageOf(other))
    const noReason = await central.sendFrom(asked, pageOf(other), 'archiwizuj-zlecenie', { powod: '' })
    t.equal(noReason.status, 422)
    t.match(noReason.text, 'To pole trzeba wypełnić.')
    t.notMatch(asked.text, 'Zamknij zbiór', 'what was never fed is not closed')
    const open = answered(
      await pup.connection.call(
        'rozpocznijZasilenie',
        { kodZbioru: old, rodzaj: 'PRZYROSTOWE', stanDanychNa: new Date('2026-01-01T00:00:00Z') },
        { user: pup.feeder },
      ),
    )
    const earlier = await central.get(pageOf(other))
    t.match((await central.get(pageOf(old))).text, 'Trwa zasilenie')
    await pup.connection.call('przerwijZasilenie', { kodZbioru: old, idZasilenia: open }, { user: pup.feeder })
    t.equal((await central.sendFrom(earlier, pageOf(other), 'archiwizuj-zlecenie', { powod: 'Pomyłka' })).status, 303)
    const ordered = await central.get(pageOf(other))
    t.match(ordered.text, 'Archiwizacja zlecona: potwierdzi ją inna osoba.')
    t.match(ordered.text, 'Zlecenie jest Twoje')
    const late = await central.sendFrom(earlier, pageOf(other), 'archiwizuj-zlecenie', { powod: 'Znowu' })
    t.equal(late.status, 303, 'the same form sent twice acts once')
    t.match((await helper.get('/portal')).text, 'zbiór czeka na Twoje potwierdzenie')
    t.match((await helper.get('/portal/zbiory?tylko=zlecone')).text, `>${other}<`)
    const withdrawn = await helper.send(pageOf(other), 'archiwizuj-wycofanie', { powod: 'Jednak nie' })
    t.equal(withdrawn.status, 303)
    t.match((await helper.get(pageOf(other))).text, 'Zlecenie wycofane')
    t.equal((await central.send(pageOf(other), 'archiwizuj-zlecenie', { powod: 'Pomyłka <b>' })).status, 303)
    const waiting = await helper.get(pageOf(other))
    t.match(waiting.text, 'Powód: Pomyłka &#60;b&#62;')
    t.equal((await helper.sendFrom(waiting, pageOf(other), 'archiwizuj-potwierdzenie', { powod: 'Zgoda' })).status, 303)
    const done = await helper.get(pageOf(other))
    t.match(done.text, /zarchiwizowany/)
    t.match(done.text, new RegExp(`potwierdził\\(a\\) ${second}`))
    t.match(done.text, 'nic: to koniec życia zbioru')
    const again = await central.sendFrom(ordered, pageOf(other), 'archiwizuj-wycofanie', { powod: 'Za późno' })
    t.equal(again.status, 422)
    t.match(again.text, 'Nic nie zostało zrobione: Ta czynność nie czeka na potwierdzenie.')
  },
)

function answered(outcome: unknown): string {
  const { answer } = outcome as { readonly answer?: { readonly zasilenie: { readonly idZasilenia: string } } }
  if (answer === undefined) throw new Error(`no answer: ${JSON.stringify(outcome)}`)
  return answer.zasilenie.idZasilenia
}

/** A set that holds all but the first record of the old one, and one record changed. */
const third = await (async () => {
  const { kodZbioru } = await installation.administer(centralLogin, 'utworzZbior', {
    kodJT: pup.unit.code,
    drzewo: 'RP',
    nazwa: 'Do porównania',
  })
  await installation.administer(pup.unit.administrator, 'przypiszZbior', { kodZbioru, idSystemu: pup.id })
  const fed = await changing.feed(pup, kodZbioru, held.slice(1))
  if (!('fed' in fed)) throw new Error(fed.outcome)
  return kodZbioru
})()
const comparison = `/portal/porownanie-zbiorow?pierwszy=${old}&drugi=${third}`

t.test('@req C5 two sets are compared on the page, as CSV and as PDF, all telling the same', async t => {
  const local = await as(pup.unit.administrator)
  const page = await local.get(comparison)
  t.match(page.text, 'Zbiory się różnią')
  t.match(page.text, 'Osób, których nie ma w drugim: 1; w pierwszym: 0; rekordów różnych: 0.')
  t.match(page.text, `<code>${held[0]?.recordId}</code>`)
  for (const { person } of held.slice(0, 20))
    t.notOk(page.text.includes(person.pesel ?? person.surname), 'nobody is named')
  const csv = await local.get(`${comparison}&plik=csv`)
  t.match(csv.headers['content-disposition'], `porownanie-${old}-${third}.csv`)
  const rows = csv.text
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map(line => line.replaceAll('"', '').split(';'))
  t.same(
    rows.find(([kind]) => kind === 'REKORDY'),
    ['REKORDY', old, third, String(held.length), String(held.length - 1), '0'],
  )
  t.same(rows.filter(([kind]) => kind === 'BRAK_W_DRUGIM')[1], ['BRAK_W_DRUGIM', held[0]?.recordId, '', '1', '0', ''])
  t.equal(rows.filter(([kind]) => kind === 'PROBKA').length, Math.min(20, held.length - 1))
  const agreeing = await local.get(`${comparison}&zakres=KONTYNUOWANE`)
  t.match(agreeing.text, 'Zbiory są zgodne', 'of the cases carried on none differs')
  t.match(agreeing.text, 'W tym zakresie to nie różnica')
  t.match((await local.get(comparison.replace(third, old))).text, 'Porównuje się dwa zbiory jednego drzewa.')
  const pdf = await local.get(`${comparison}&plik=pdf`)
  t.equal(pdf.headers['content-type'], 'application/pdf')
  await t.test('the PDF by pdftotext', { skip: pdftotext.missing }, async t => {
    const file = join(await folderFor(t), 'porownanie.pdf')
    const { bytes } = await local.get(`${comparison}&plik=pdf`)
    await writeFile(file, bytes)
    const text = (await pdftotext.run(['-layout', file, '-'])).stdout.toString('utf8')
    t.match(text, /Wynik: zbiory się różnią/)
    for (const [kind, code, , first, next] of rows.filter(([kind]) => kind === 'GRUPA')) {
      t.match(text, new RegExp(`${String(code).replace('.', '\\.')} – .*\\s${first}\\s+${next}\\s`), kind ?? '')
    }
  })
})

t.test('every page of sets in Chromium: axe, both sizes, both languages', { skip: chromium.missing }, async t => {
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())
  for (const [login, paths] of [
    [
      centralLogin,
      ['/portal/zbiory', '/portal/nowy-zbior', pageOf(old), pageOf(other), comparison, '/portal/porownanie-zbiorow'],
    ],
    [pup.unit.administrator, ['/portal/zbiory', pageOf(old), `${comparison}&zakres=KONTYNUOWANE`]],
  ] as const)
    await lookAt(t, chrome, origin, login, paths)
})

t.test('a set is ordered closed with the keyboard alone, without scripts', { skip: chromium.missing }, async t => {
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())
  const context = await signInBrowser(chrome, origin, centralLogin, { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${origin}${pageOf(third)}`)
  await page.locator('#p-zamknij-zlecenie-powod').focus()
  await page.keyboard.type('Zmiana dostawcy')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Zamknięcie zlecone').waitFor()
  t.match(await page.locator('main').innerText(), /Czeka na drugą osobę: zamknięcie/)
})
