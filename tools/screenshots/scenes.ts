import { readFileSync } from 'node:fs'
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { question } from '../../src/cli/demo/scenario.js'
import { addDays, civilDateOf, writtenDay } from '../../src/domain/calendar.js'
import type { Camera } from './camera.js'
import type { Demonstration } from './demonstration.js'

/** What a scene works with. */
export interface Stage {
  readonly camera: Camera
  readonly demonstration: Demonstration
  /** A page of somebody signed in. */
  as(login: string): Promise<Page>
}

/** Leads a browser to a page that no link of another page leads to, or to one as it looks after something was done. */
export interface Scene {
  /** The row of the table of pages that it shows. */
  readonly row: string
  readonly name: string
  play(stage: Stage): Promise<Page>
  readonly isPrinted?: true
}

const pdf = { name: 'skan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n% zmyślony skan\n') }

const notice = {
  'jednostka.nazwa': 'Powiatowy Urząd Pracy w Zmyślonowie (dane zmyślone)',
  'jednostka.terc': '1417',
  'jednostka.adres.kodPocztowy': '05-400',
  'jednostka.adres.miejscowosc': 'Otwock',
  'jednostka.adres.nrDomu': '7',
  'kierownik.imie': 'Kazimiera',
  'kierownik.nazwisko': 'Kierownicza',
  'kierownik.email': 'kierownik@example.invalid',
  'administratorLokalny.imie': 'Lucjan',
  'administratorLokalny.nazwisko': 'Lokalny',
  'administratorLokalny.pesel': '44051401359',
  'administratorLokalny.telefon': '22 123 45 67',
  'administratorLokalny.email': 'lucjan@example.invalid',
  'system1.nazwa': 'Domena Demo',
  'system1.wersja': '1.0',
  'system1.producent': 'Dostawca Zmyślony sp. z o.o.',
}

async function noticeForm({ camera, demonstration }: Stage): Promise<Page> {
  const page = await camera.visitor()
  await page.goto(`${demonstration.origin}/portal/podlaczenie/zgloszenie`)
  return page
}

async function filed(stage: Stage): Promise<Page> {
  const page = await noticeForm(stage)
  await stage.camera.fill(page, notice)
  await page.locator('[name="jednostka.rodzajJednostki"]').selectOption('PUP')
  await page.locator('[name="jednostka.obszar"][value="RP"]').check()
  await page.locator('[name="system1.obszar"]').selectOption('RP')
  for (const name of ['zgodnosc', 'tydzienPracy', 'wytyczne'])
    await page.locator(`[name="potwierdzenieZalozen.${name}"]`).check()
  await page.locator('[name="skan"]').setInputFiles(pdf)
  await stage.camera.submit(page, 'zglos')
  return page
}

/** Accepts a notice, makes the package, opens it, and goes where it says that it is checked. */
async function packaged(stage: Stage): Promise<Page> {
  const { camera } = stage
  await filed(stage)
  const office = await stage.as('admin.wojewodzki')
  await office.goto(`${stage.demonstration.origin}/portal/podlaczenia`)
  await office.getByRole('link', { name: 'ZG-000002' }).first().click()
  await camera.fill(office, { login: 'lucjan.lokalny' })
  await camera.submit(office, 'przyjmij')
  await camera.fill(office, { 'termin.data': inAWeek() })
  await camera.submit(office, 'termin')
  await camera.submit(office, 'pakiet')
  return office
}

async function openedPackage(stage: Stage): Promise<Page> {
  const office = await packaged(stage)
  const [, password = ''] = /Hasło pliku\s+([a-z2-9-]{29})/.exec(await office.locator('main').innerText()) ?? []
  const [download] = await Promise.all([
    office.waitForEvent('download'),
    office.locator('form:has(input[value="pobierz"]) button[type="submit"]').click(),
  ])
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(part as Buffer)
  const zip = new ZipReader(new BlobReader(new Blob([Buffer.concat(parts)])), { password, useWebWorkers: false })
  const entry = (await zip.getEntries()).find(({ filename }) => filename === 'pakiet.txt')
  if (entry === undefined || entry.directory) throw new Error('the package holds no pakiet.txt')
  const inside = await entry.getData(new TextWriter())
  const [, key = ''] = /podlaczenie\/pakiet\/([\w-]{43})/.exec(inside) ?? []
  const page = await stage.camera.visitor()
  await page.goto(`${stage.demonstration.origin}/portal/podlaczenie/pakiet/${key}`)
  return page
}

function inAWeek(): string {
  return writtenDay(addDays(civilDateOf(new Date()), 7))
}

/** The second factor of an account is begun, turned on, and asked for at the next sign-in. */
const factorLogin = 'terminale.ops.1408'

async function begunFactor(stage: Stage): Promise<Page> {
  const page = await stage.as(factorLogin)
  await page.goto(`${stage.demonstration.origin}/portal/konto/drugi-skladnik`)
  await stage.camera.submit(page, 'rozpocznij')
  return page
}

async function turnedOnFactor(stage: Stage): Promise<Page> {
  const page = await stage.as(factorLogin)
  await page.goto(`${stage.demonstration.origin}/portal/konto/drugi-skladnik`)
  const secret = (await page.locator('code.copied').innerText()).replaceAll(' ', '')
  await stage.camera.fill(page, { kod: new TOTP({ secret }).generate() })
  await stage.camera.submit(page, 'potwierdz')
  return page
}

async function askedForCode({ camera, demonstration }: Stage): Promise<Page> {
  const page = await camera.visitor()
  await page.goto(`${demonstration.origin}/portal/zaloguj`)
  await camera.fill(page, { login: factorLogin, haslo: demonstration.passwordOf(factorLogin) })
  await camera.submit(page, 'zaloguj')
  return page
}

const officer = 'urzednik.ops.1408'

/** Basis, purpose, sets and the whole scope of the demonstration's question. */
async function reasonsAndScope(page: Page): Promise<void> {
  await page.locator('[name="parametryPytania.podstawaPrawna.kod"]').selectOption(question.basis)
  await page.locator('[name="parametryPytania.cel.kod"]').selectOption(question.purpose)
  for (const set of question.sets) await page.locator(`[name="zbior"][value="${set}"]`).check()
  for (const box of await page.locator('[name="zakres.kodZakresu"]').all()) await box.check()
}

async function answered(stage: Stage): Promise<Page> {
  const page = await stage.as(officer)
  await page.goto(`${stage.demonstration.origin}/portal/zapytanie`)
  const asked = { 'osoba.pesel': stage.demonstration.pesel, 'parametryPytania.znakSprawy': 'OPS.1.2026' }
  await stage.camera.fill(page, asked)
  await reasonsAndScope(page)
  await stage.camera.submit(page, 'zapytaj')
  return page
}

async function wrongPassword({ camera, demonstration }: Stage): Promise<Page> {
  const page = await camera.visitor()
  await page.goto(`${demonstration.origin}/portal/zaloguj`)
  await camera.fill(page, { login: 'nikt.taki', haslo: 'Zle#haslo1' })
  await camera.submit(page, 'zaloguj')
  return page
}

async function weakPassword({ camera, demonstration }: Stage): Promise<Page> {
  const page = await camera.visitor()
  await page.goto(`${demonstration.origin}/portal/zmiana-hasla`)
  const login = 'terminal.ops.1408'
  const hasloObecne = demonstration.passwordOf(login)
  await camera.fill(page, { login, hasloObecne, hasloNowe: 'slabe', powtorz: 'slabe' })
  await camera.submit(page, 'zmien')
  return page
}

async function createdUser(stage: Stage): Promise<Page> {
  const page = await stage.as('admin.ops.1408')
  await page.goto(`${stage.demonstration.origin}/portal/uzytkownicy/nowy`)
  await stage.camera.fill(page, { login: 'nowa.osoba', imie: 'Nina', nazwisko: 'Nowa', email: 'nina@example.invalid' })
  await stage.camera.submit(page, 'zaloz')
  return page
}

const central = 'admin.centralny'

/** A new version of a dictionary is sent, with what it changes; then it is published. */
async function checkedVersion(stage: Stage): Promise<Page> {
  const file = JSON.parse(readFileSync('fixtures/dictionaries/jezyk.json', 'utf8'))
  const [first, second, ...others] = file.wiersze
  const day = civilDateOf(new Date())
  const next = {
    ...file,
    wersja: 2,
    opublikowano: day,
    obowiazujeOd: addDays(day, 30),
    karencjaDo: addDays(day, 60),
    wiersze: [
      { ...first, nazwa: 'angielski (nazwa zmieniona)' },
      ...others,
      { ...second, kod: 'NOWY-1', nazwa: 'nowy' },
    ],
  }
  const page = await stage.as(central)
  await page.goto(`${stage.demonstration.origin}/portal/slowniki-publikacja`)
  const buffer = Buffer.from(JSON.stringify(next))
  await page.locator('[name="plik"]').setInputFiles({ name: 'jezyk.json', mimeType: 'application/json', buffer })
  await stage.camera.submit(page, 'sprawdz')
  return page
}

async function differences(stage: Stage): Promise<Page> {
  const page = await checkedVersion(stage)
  await stage.camera.submit(page, 'opublikuj')
  await page.goto(`${stage.demonstration.origin}/portal/slowniki/JEZYK/roznice?odWersji=1&doWersji=2`)
  return page
}

async function registerEntry(stage: Stage): Promise<Page> {
  const page = await stage.as(central)
  await page.goto(`${stage.demonstration.origin}/portal/zgodnosc`)
  const link = page.locator('main a[href^="/portal/zgodnosc/"]').first()
  await Promise.all([page.waitForEvent('load'), link.click()])
  return page
}

const inspector = 'iod.ops.1408'

/** Follows the first link of the page that leads to a place that begins so. */
async function followed(page: Page, start: string): Promise<Page> {
  const link = page.locator(`main a[href^="${start}"]`).first()
  await Promise.all([page.waitForURL(`**${start}*`), link.click()])
  return page
}

/** The same question about several people: the answer is fetched in a while. */
async function askedTogether(stage: Stage): Promise<Page> {
  const page = await stage.as(officer)
  await page.goto(`${stage.demonstration.origin}/portal/zapytanie-zbiorcze`)
  await stage.camera.fill(page, { lista: stage.demonstration.pesel, 'parametryPytania.znakSprawy': 'OPS.2.2026' })
  await reasonsAndScope(page)
  await stage.camera.submit(page, 'zlec')
  return page
}

async function proof(stage: Stage): Promise<Page> {
  const page = await stage.as(officer)
  await page.goto(`${stage.demonstration.origin}/portal/moje-zapytania`)
  return followed(page, '/portal/dowod/')
}

async function record(stage: Stage): Promise<Page> {
  const page = await stage.as(inspector)
  await page.goto(`${stage.demonstration.origin}/portal/rejestr`)
  await Promise.all([page.waitForEvent('load'), page.locator('main form.search button[type="submit"]').click()])
  return followed(page, '/portal/rejestr/wpisy/')
}

/** So many questions of one officer for one person in a month stand out. */
const standsOut = 15

/** A labour office's question about the data that the inspector watches over. */
async function askedOfInspectors(stage: Stage): Promise<void> {
  const page = await stage.as('urzednik.pup.1408')
  await page.goto(`${stage.demonstration.origin}/portal/zapytanie`)
  const asked = { 'osoba.pesel': stage.demonstration.pesel, 'parametryPytania.znakSprawy': 'PUP.1.2026' }
  await stage.camera.fill(page, asked)
  await page.locator('[name="parametryPytania.podstawaPrawna.kod"]').selectOption('URPSZ-47')
  await page.locator('[name="parametryPytania.cel.kod"]').selectOption({ index: 1 })
  await page.locator('[name="zbior"][value="CBB-1408-OPS-01-PS-01"]').check()
  for (const box of await page.locator('[name="zakres.kodZakresu"]').all()) await box.check()
  await stage.camera.submit(page, 'zapytaj')
  await page.close()
}

async function finding(stage: Stage): Promise<Page> {
  for (let count = 0; count < standsOut; count += 1) await askedOfInspectors(stage)
  const page = await stage.as(inspector)
  await page.goto(`${stage.demonstration.origin}/portal/ustalenia`)
  await stage.camera.submit(page, 'zbadaj')
  return followed(page, '/portal/ustalenia/')
}

/** The rules that stand, read in again as a file: what they would change. */
async function rulesReadIn(stage: Stage): Promise<Page> {
  const page = await stage.as(central)
  const { origin } = stage.demonstration
  const file = await page.context().request.get(`${origin}/portal/reguly/plik?format=xml`)
  await page.goto(`${origin}/portal/reguly/wczytanie`)
  const upload = { name: 'reguly.xml', mimeType: 'application/xml', buffer: await file.body() }
  await page.locator('main [name="plik"]').setInputFiles(upload)
  await stage.camera.submit(page, 'wczytaj')
  return page
}

async function vendorChange(stage: Stage): Promise<Page> {
  const page = await stage.as('admin.ops.1408')
  await page.goto(`${stage.demonstration.origin}/portal/zmiana-dostawcy-zgloszenie`)
  await page.locator('main [name="kodZbioru"]').first().check()
  const contact = { 'kontakt.imieNazwisko': 'Adam Lokalny', 'kontakt.email': 'admin.ops.1408@example.invalid' }
  await stage.camera.fill(page, { opis: 'Nowy dostawca od stycznia.', ...contact })
  await stage.camera.submit(page, 'zglos')
  return page
}

/** In the order in which they are played. */
export const scenes: readonly Scene[] = [
  { row: '/portal/zaloguj', name: 'zaloguj-bledne-haslo', play: wrongPassword },
  { row: '/portal/zmiana-hasla', name: 'zmiana-hasla-slabe', play: weakPassword },
  {
    row: '/portal/podlaczenie/zgloszenie',
    name: 'podlaczenie-zgloszenie-puste',
    async play(stage) {
      const page = await noticeForm(stage)
      await stage.camera.submit(page, 'zglos')
      return page
    },
  },
  { row: '/portal/podlaczenie/stan/:klucz', name: 'podlaczenie-stan', play: filed, isPrinted: true },
  { row: '/portal/podlaczenie/pakiet/:klucz', name: 'podlaczenie-pakiet', play: openedPackage },
  { row: '/portal/uzytkownicy/nowy', name: 'uzytkownicy-nowy-zalozone', play: createdUser },
  { row: '/portal/konto/drugi-skladnik', name: 'konto-drugi-skladnik-rozpoczety', play: begunFactor },
  { row: '/portal/konto/drugi-skladnik', name: 'konto-drugi-skladnik-wlaczony', play: turnedOnFactor, isPrinted: true },
  { row: '/portal/kod', name: 'kod', play: askedForCode },
  { row: '/portal/slowniki-publikacja', name: 'slowniki-publikacja-sprawdzona', play: checkedVersion },
  { row: '/portal/slowniki/:kod/roznice', name: 'slowniki-roznice', play: differences },
  { row: '/portal/zgodnosc/:idWpisu', name: 'zgodnosc-wpis-cofanie', play: registerEntry },
  { row: '/portal/zapytanie', name: 'zapytanie-odpowiedz', play: answered, isPrinted: true },
  { row: '/portal/zapytanie-zbiorcze/:idZlecenia', name: 'zapytanie-zbiorcze-odpowiedzi', play: askedTogether },
  { row: '/portal/dowod/:numer', name: 'dowod', play: proof, isPrinted: true },
  { row: '/portal/rejestr/wpisy/:numer', name: 'rejestr-wpis', play: record },
  { row: '/portal/ustalenia/:idUstalenia', name: 'ustalenia-ustalenie', play: finding },
  { row: '/portal/reguly/projekt/:projekt', name: 'reguly-projekt', play: rulesReadIn },
  { row: '/portal/zmiany-dostawcy/:idZmiany', name: 'zmiany-dostawcy-zmiana', play: vendorChange },
]
