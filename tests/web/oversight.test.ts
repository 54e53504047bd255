/** The data protection officer's pages: search, record with its proof, export, report; all of it recorded. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { civilDateOf } from '../../src/domain/calendar.js'
import { judge } from '../judges/available.js'
import { oversightStage } from './oversight-stage.js'
import {
  axeFindings,
  FormClient,
  launchChromium,
  overhang,
  pageFlaws,
  plain,
  signInBrowser,
  sizes,
} from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const pdftotext = judge('pdftotext')
const stage = await oversightStage(t)
const { installation, pup, ops, inspector, persons } = stage
const [first, second] = persons
if (first === undefined || second === undefined) throw new Error('nobody')
const client = await new FormClient(installation.portalUrl).signIn(inspector)
const folder = mkdtempSync(join(tmpdir(), 'csizs-oversight-'))
t.teardown(() => rmSync(folder, { recursive: true }))
const program = 'tools/auditor/sprawdz-dziennik.mjs'

const page = async (path: string) => {
  const reply = await client.get(path)
  return { status: reply.status, text: plain(reply.text) }
}
const lastEntry = async (operation: string) =>
  (await installation.entries()).filter(entry => entry.operation === operation).at(-1)
const day = (offset: number) => {
  const [year, month, date] = civilDateOf(new Date(installation.clock.now().getTime() + offset * 86_400_000)).split('-')
  return `${date}.${month}.${year}`
}

t.test('@req B6 the ledger is searched by officer, unit, set, purpose, result and time', async t => {
  const before = (await installation.entries()).length
  t.equal((await page('/portal/rejestr')).status, 200)
  t.equal(
    (await installation.entries(before)).filter(entry => entry.operation === 'pobierzRekordy').length,
    0,
    'nothing is asked before somebody asks',
  )
  const all = await page('/portal/rejestr?rodzaj=UDOSTEPNIENIE')
  t.match(all.text, ops.officer.login)
  t.match(all.text, /OPS\.1\.2026/)
  t.match(all.text, /Adresy/)
  for (const filter of [
    `login=${ops.officer.login}`,
    `kodJT=${ops.unit.code}`,
    `kodZbioru=${pup.setCode}`,
    'cel=USTALENIE_PRAWA_PS',
    'wynik=SUKCES&rodzaj=UDOSTEPNIENIE',
    `od=${day(-1)}&do=${day(1)}&rodzaj=UDOSTEPNIENIE`,
  ])
    t.match((await page(`/portal/rejestr?${filter}`)).text, /OPS\.1\.2026/, filter)
  for (const filter of ['login=nikt', 'cel=INNY', 'wynik=PRZYJETO&cel=USTALENIE_PRAWA_PS', `do=${day(-2)}`])
    t.match((await page(`/portal/rejestr?${filter}`)).text, /Nie ma wpisów/, filter)
  t.match((await page('/portal/rejestr?od=31.02.2026')).text, /Wpisz istniejącą datę/)
  t.match((await page('/portal/rejestr?kodJT=zle')).text, /wymaga poprawek/)
  t.match(await lastEntry('pobierzRekordy'), { act: 'PODGLAD_DZIENNIKA', controller: pup.unit.code })
})

t.test('@req B6 pages of a search follow one another, and none is lost', async t => {
  for (let n = 0; n < 60; n += 1) await stage.asks(second.pesel, `OPS.${n + 100}.2026`)
  const seen = new Set<string>()
  let address: string | undefined = '/portal/rejestr?rodzaj=UDOSTEPNIENIE'
  let pages = 0
  while (address !== undefined) {
    const { text } = await page(address)
    for (const [, number = ''] of text.matchAll(/#([0-9]+)<\/span>/g)) seen.add(number)
    address = /<a href="([^"]*)">Starsze wpisy/.exec(text)?.[1]
    pages += 1
  }
  t.equal(pages, 2)
  t.equal(seen.size, 62)
})

t.test('@req B6 a person is searched for with a reason only, and the number never stands in an address', async t => {
  const path = '/portal/rejestr/osoba'
  t.notMatch((await page(path)).text, 'kodJTAdministratora', 'whose data is no question for an inspector of one unit')
  const silent = await client.send(path, 'szukaj', { 'osoba.pesel': first.pesel })
  t.match(plain(silent.text), /Podaj powód wyszukania/)
  const nobody = await client.send(path, 'szukaj', { powod: 'Skarga' })
  t.match(plain(nobody.text), /Podaj PESEL albo dokument/)
  const found = await client.send(path, 'szukaj', { 'osoba.pesel': first.pesel, powod: 'Skarga ZM.7.2026' })
  t.equal(found.status, 200)
  t.match(plain(found.text), /Skarga ZM\.7\.2026[\s\S]*OPS\.1\.2026/)
  t.notMatch(plain(found.text), /OPS\.150\.2026/, 'nobody else’s entries')
  t.notMatch(found.text, new RegExp(`(?:href|action)="[^"]*${first.pesel}`))
  const [entry] = await installation.house.ledger.lastEncounters(`PESEL:${first.pesel}`, undefined, 1)
  t.match(await installation.house.ledger.personal(entry?.index ?? -1), {
    login: inspector,
    text: 'powod: Skarga ZM.7.2026',
    criteria: [`PESEL:${first.pesel}`],
  })
  const older = await client.send(path, 'szukaj', { 'osoba.pesel': second.pesel, powod: 'Skarga' })
  const next = await client.sendFrom(older, path, 'dalej', {})
  t.match(plain(next.text), /OPS\.1\.2026/, 'the second page too')
})

t.test('@req B6 a record’s page tells it all, and its proof is checked by the program of one file', async t => {
  const [, number = ''] =
    /#([0-9]+)<\/span>/.exec((await page(`/portal/rejestr?login=${ops.officer.login}`)).text) ?? []
  const path = `/portal/rejestr/wpisy/${number}`
  const { text } = await page(path)
  for (const told of ['Administrator danych', pup.unit.code, 'UPS-105-1', ops.officer.login, 'Punkt kontrolny'])
    t.ok(text.includes(told), told)
  const file = await client.send(path, 'dowod', {})
  t.match(file.headers['content-disposition'], `dowod-${number}.json`)
  writeFileSync(join(folder, 'dowod.json'), file.text)
  writeFileSync(join(folder, 'klucz'), (await installation.get('/dziennik/klucz')).bytes)
  const fetched = await installation.get('/dziennik/sprawdz-dziennik.mjs')
  writeFileSync(join(folder, 'sprawdz-dziennik.mjs'), fetched.bytes)
  const check = (proof: string) =>
    execFileSync(process.execPath, [
      join(folder, 'sprawdz-dziennik.mjs'),
      '--dowod',
      join(folder, proof),
      '--klucz',
      join(folder, 'klucz'),
      '--json',
    ])
  t.match(JSON.parse(check('dowod.json').toString()), { sound: true })
  writeFileSync(join(folder, 'inny.json'), file.text.replace('pobierzDane', 'pobierzDana'))
  t.throws(() => check('inny.json'), 'what was changed is found')
  t.equal((await page('/portal/rejestr/wpisy/99999999')).status, 404)
  t.equal((await page('/portal/rejestr/wpisy/0')).status, 404, 'another unit’s entry is not told apart from none')
})

t.test('@req B6 an extract as CSV and as sealed XML; that it was taken is recorded', async t => {
  const from = '/portal/rejestr?cel=USTALENIE_PRAWA_PS'
  const csv = await client.send(from, 'wypis', { format: 'CSV' })
  t.match(csv.headers['content-type'], 'text/csv')
  t.equal(csv.text.trim().split('\r\n').length, 63)
  t.match(csv.text, /"OPS\.1\.2026"/)
  t.match(await lastEntry('eksportujRekordy'), {
    act: 'PODGLAD_DZIENNIKA',
    facts: { filtry: 'cel', format: 'CSV', liczba: 62 },
  })
  const xml = await client.send(from, 'wypis', { format: 'XML' })
  t.match(xml.text, /<l:wypis[\s\S]*<ds:Signature/)
  const found = await client.send('/portal/rejestr/osoba', 'szukaj', { 'osoba.pesel': first.pesel, powod: 'Skarga' })
  const own = await client.sendFrom(found, '/portal/rejestr/osoba', 'wypis', { format: 'CSV' })
  t.match(own.text, /OPS\.1\.2026/)
  t.match(await lastEntry('eksportujRekordy'), { facts: { filtry: 'osoba powod' } })
})

t.test('@req B6 the report of a person: page, sealed XML with proofs, PDF, two profiles', async t => {
  const path = '/portal/rejestr/raport'
  const order = { pesel: first.pesel, od: day(-1), do: day(1), profil: 'OSOBA', znakSprawy: 'IOD.3.2026' }
  t.match(plain((await client.send(path, 'raport', {})).text), /Podaj PESEL albo dokument[\s\S]*Podaj znak sprawy/)
  const own = await client.send(path, 'raport', order)
  const told = plain(own.text)
  t.match(told, /IOD\.3\.2026/)
  t.notMatch(told, new RegExp(ops.officer.login), 'the person is not told who the officer was')
  t.match(plain((await client.send(path, 'raport', { ...order, profil: 'ORGAN' })).text), ops.officer.login)
  const file = await client.sendFrom(own, path, 'xml', {})
  writeFileSync(join(folder, 'raport.xml'), file.text)
  const verdict = execFileSync(process.execPath, [
    program,
    '--raport',
    join(folder, 'raport.xml'),
    '--klucz',
    join(folder, 'klucz'),
    '--json',
  ])
  t.match(JSON.parse(verdict.toString()), { sound: true })
  const pdf = await client.sendFrom(own, path, 'pdf', {})
  t.equal(pdf.headers['content-type'], 'application/pdf')
  if (!pdftotext.missing) {
    writeFileSync(join(folder, 'raport.pdf'), pdf.bytes)
    const text = (await pdftotext.run(['-layout', join(folder, 'raport.pdf'), '-'])).stdout.toString('utf8')
    t.match(text, /Raport o dostępach do danych osoby/)
  }
  t.match(await lastEntry('raportDlaOsoby'), { act: 'PODGLAD_DZIENNIKA', facts: { profil: 'OSOBA' } })
})

t.test('@req B6 only the data protection officer opens these pages; how to check is for everybody', async t => {
  const local = await new FormClient(installation.portalUrl).signIn(pup.unit.administrator)
  for (const path of [
    '/portal/rejestr',
    '/portal/rejestr/osoba',
    '/portal/rejestr/wpisy/1',
    '/portal/rejestr/raport',
    '/portal/rejestr/zestawienie',
    '/portal/ustalenia',
  ])
    t.equal((await local.get(path)).status, 403, path)
  const visitor = await new FormClient(installation.portalUrl).get('/portal/jak-sprawdzic')
  t.equal(visitor.status, 200)
  t.match(plain(visitor.text), /sprawdz-dziennik\.mjs --raport/)
})

t.test('@req B6 charts of questions and refusals, with the numbers in a table', async t => {
  const { text } = await page('/portal/rejestr/zestawienie')
  t.match(text, /<svg role="img" aria-label="Pytania o dane"/)
  t.match(text, /<svg role="img" aria-label="Odmowy"/)
  t.match(text, /Razem<\/th><td[^>]*>62<\/td>/)
  t.notMatch(text, new RegExp(ops.officer.login))
  t.match((await page('/portal/rejestr/zestawienie?od=1.1.2001')).text, /najwyżej 5 lat/)
  const days = await page(`/portal/rejestr/zestawienie?od=${day(-3)}&do=${day(0)}`)
  t.match(days.text, new RegExp(`rodzaj=UDOSTEPNIENIE&od=${day(0)}&do=${day(0)}`), 'a day leads to its questions')
})

t.test(
  '@req B6 what stands out is told with its reason, explained with a note, and waits on the start page',
  async t => {
    t.match((await page('/portal/ustalenia')).text, /Nic się nie wyróżnia/)
    const month = civilDateOf(installation.clock.now()).slice(0, 7)
    t.match(plain((await client.send('/portal/ustalenia', 'zbadaj', { miesiac: 'listopad' })).text), /Wpisz miesiąc/)
    t.equal((await client.send('/portal/ustalenia', 'zbadaj', { miesiac: month })).status, 303)
    const { text } = await page('/portal/ustalenia?stan=DO_WYJASNIENIA')
    t.match(text, /Wciąż ta sama osoba[\s\S]*pytał o tę samą osobę 61 razy/)
    t.match((await page('/portal')).text, /do wyjaśnienia/, 'the start page tells of it')
    const [, path = ''] = /href="(\/portal\/ustalenia\/[0-9a-f]{64})">Wciąż/.exec(text) ?? []
    const finding = await page(path)
    t.match(finding.text, /Pierwsze 50 z 61/)
    t.match(finding.text, /rejestr\/wpisy\/[0-9]+/)
    t.notMatch(finding.text, new RegExp(second.pesel), 'the person stands in the entries alone')
    t.match(plain((await client.send(path, 'wyjasnij', {})).text), /trzeba wypełnić/)
    t.equal((await client.send(path, 'wyjasnij', { notatka: 'Odwołanie w toku.' })).status, 303)
    t.match((await page(path)).text, /wyjaśnione[\s\S]*Odwołanie w toku\./)
    t.match(await lastEntry('wyjasnijUstalenie'), {
      facts: { 'przed.stan': 'DO_WYJASNIENIA', 'po.stan': 'WYJASNIONE' },
    })
    t.equal((await client.send(path, 'otworz', { notatka: 'Jednak nie.' })).status, 303)
    t.equal((await page('/portal/ustalenia/nie-ma')).status, 404)
  },
)

t.test('@req B6 RODO 19: who was given what was corrected since is told at the portal, and confirms', async t => {
  const addresses = first.person.addresses.map(address => ({ ...address, house: '99C' }))
  const person = { ...first.person, addresses }
  await stage.feeds('KOREKTA', [{ ...first, person, version: first.version + 1, operation: 'ZMIEN' }])
  const path = '/portal/sprostowania'
  t.match((await page(path)).text, /Nie ma zawiadomień/)
  const sent = await page(`${path}?kierunek=WYSLANE`)
  t.match(sent.text, new RegExp(`${ops.unit.code}[\\s\\S]*rejestr/wpisy/[0-9]+`))
  t.notMatch(sent.text, new RegExp(first.pesel))
  const recipient = await new FormClient(installation.portalUrl).signIn(ops.unit.administrator)
  t.match(plain((await recipient.get('/portal')).text), /zawiadomienie o sprostowaniu/)
  const received = await recipient.get(path)
  t.match(plain(received.text), new RegExp(`sprostowano[\\s\\S]*OPS\\.1\\.2026[\\s\\S]*${first.pesel}`))
  const [, key = ''] = /name="_klucz" value="([0-9a-f]{12})"/.exec(received.text) ?? []
  t.equal((await recipient.sendFrom(received, path, 'potwierdz', {}, key)).status, 303)
  t.match(plain((await recipient.get(path)).text), /potwierdzone/)
  t.match((await page(`${path}?kierunek=WYSLANE`)).text, /potwierdzone/)
})

t.test('@req B6 RODO 30: the register of activities is what sets, rules and dictionaries say today', async t => {
  const path = '/portal/rejestr-czynnosci'
  const { text } = await page(path)
  const dictionary = JSON.parse(readFileSync('fixtures/dictionaries/podstawa-prawna.json', 'utf8')) as {
    wiersze: readonly { kod: string; nazwa: string }[]
  }
  const basis = dictionary.wiersze.find(({ kod }) => kod === 'UPS-105-1')?.nazwa ?? '-'
  for (const told of [
    pup.setCode ?? '',
    basis,
    'ośrodek pomocy społecznej',
    'Adresy',
    'szczególna kategoria',
    'państw trzecich',
  ])
    t.ok(text.includes(told), told)
  const rows = async () => (await client.send(path, 'csv', {})).text.trim().split('\r\n').slice(1)
  t.match(await rows(), [/UPS-105-1.*RP\.TOZSAMOSC RP\.ADRESY/])
  await installation.addRule({ asker: 'ORS', role: 'PIU_SR', legalBasis: 'USR-23B-1', scopes: ['RP.STAN', 'SR.STAN'] })
  const more = await rows()
  t.equal(more.length, 2, 'a rule that opens the set is a kind of recipients')
  t.match(more[1], /USR-23B-1.*"RP\.STAN"/, 'of the set’s tree alone')
  await installation.addRule({ asker: 'ORS', role: 'PIU_SR', legalBasis: 'USR-23B-1', scopes: ['SR.STAN'] })
  t.equal((await rows()).length, 2, 'a rule about other sets is not')
  t.match((await page(path)).text, /Ewa Próbna/, 'the officer entered in the unit')
  // Each sentence names its source, and follows it.
  const { house } = installation
  const ruleIds = (await house.control.rules()).filter(one => one.scopes.some(scope => scope.startsWith('RP.')))
  for (const { id } of ruleIds) t.match((await page(path)).text, new RegExp(`/portal/reguly/${id}"`), 'its rule')
  const register = async () => plain((await page(path)).text)
  t.match(await register(), /drzewo zakresów RP/)
  t.match(await register(), new RegExp(`Systemy jednostki \\(${pup.id}\\)[^<]*`), 'the system of the register')
  t.match(await register(), /drugi składnik[^<]*0 z [0-9]+ czynnych kont/i)
  t.notMatch(await register(), /przyjmuje inna osoba niż jej autor/)
  await installation.administer(pup.unit.administrator, 'ustawZatwierdzanieRegul', {
    kodJT: pup.unit.code,
    drugaOsoba: true,
  })
  t.match(await register(), /przyjmuje inna osoba niż jej autor/, 'once the controller wants it')
  await installation.administer(pup.unit.administrator, 'ustawZatwierdzanieRegul', {
    kodJT: pup.unit.code,
    drugaOsoba: false,
  })
  const pdf = await client.send(path, 'pdf', {})
  t.equal(pdf.headers['content-type'], 'application/pdf')
  if (!pdftotext.missing) {
    writeFileSync(join(folder, 'czynnosci.pdf'), pdf.bytes)
    const printed = (await pdftotext.run(['-layout', join(folder, 'czynnosci.pdf'), '-'])).stdout.toString('utf8')
    t.match(printed, /Rejestr czynności przetwarzania[\s\S]*UPS-105-1/)
  }
  t.match(await lastEntry('rejestrCzynnosci'), { act: 'ODCZYT', controller: pup.unit.code })
})

t.test('@req B6 axe finds nothing on the pages, in both languages and sizes', { skip: chromium.missing }, async t => {
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())
  const context = await signInBrowser(chrome, installation.portalUrl, inspector)
  const [held] = await installation.house.control.findings({}, { first: 0, limit: 1 })
  const finding = `/portal/ustalenia/${held?.id}`
  const number = (await installation.entries()).findIndex(entry => entry.operation === 'pobierzDane')
  for (const path of [
    '/portal/rejestr',
    '/portal/rejestr?rodzaj=UDOSTEPNIENIE',
    '/portal/rejestr?lang=en',
    '/portal/rejestr/osoba',
    `/portal/rejestr/wpisy/${number}`,
    `/portal/rejestr/wpisy/${number}?lang=en`,
    '/portal/rejestr/raport',
    '/portal/rejestr/zestawienie',
    '/portal/rejestr/zestawienie?lang=en',
    '/portal/ustalenia',
    '/portal/ustalenia?lang=en',
    finding,
    '/portal/rejestr-czynnosci',
    '/portal/rejestr-czynnosci?lang=en',
    '/portal/sprostowania',
    '/portal/sprostowania?kierunek=WYSLANE&lang=en',
    `${finding}?lang=en`,
    '/portal/jak-sprawdzic',
    '/portal/jak-sprawdzic?lang=en',
  ])
    t.same(await pageFlaws(context, `${installation.portalUrl}${path}`), [], path)
  const shown = await context.newPage()
  const answered = async (name: string) => {
    for (const size of sizes) {
      await shown.setViewportSize(size)
      t.ok((await overhang(shown)) <= 0, `${name} fits ${size.width}`)
      t.same(await axeFindings(shown), [], `${name} at ${size.width}`)
    }
  }
  // With the keyboard alone: from the number to the reason, and Enter in a field of one line sends the form.
  await shown.goto(`${installation.portalUrl}/portal/rejestr/osoba`)
  await shown.focus('[name="osoba.pesel"]')
  await shown.keyboard.type(first.pesel)
  for (let n = 0; n < 3; n += 1) await shown.keyboard.press('Tab')
  await shown.keyboard.type('Skarga ZM.9.2026')
  await shown.keyboard.press('Tab')
  await shown.keyboard.press('Enter')
  await shown.waitForSelector('h1:has-text("Wpisy o osobie")')
  await answered('what was found of a person')
  await shown.goto(`${installation.portalUrl}/portal/rejestr/raport`)
  await shown.fill('[name="pesel"]', first.pesel)
  await shown.fill('[name="od"]', day(-1))
  await shown.fill('[name="do"]', day(1))
  await shown.fill('[name="znakSprawy"]', 'IOD.9.2026')
  await shown.keyboard.press('Enter')
  await shown.waitForSelector('h1:has-text("Raport o dostępach")')
  await answered('the report')
})
