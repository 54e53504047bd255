/** Files that a page does not take: told at their field, what was typed beside them stays, and nothing is done. */
import type { Page } from 'playwright-core'
import t from 'tap'
import { centralLogin } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { launchChromium, peopledInstallation, signInBrowser, sizes } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const { installation } = await peopledInstallation()
t.teardown(() => installation.remove())
const origin = installation.portalUrl
const noScript = { viewport: sizes[0], javaScriptEnabled: false }
const megabyte = 1024 * 1024

interface Sent {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const pdfOf = (bytes: number): Sent => ({
  name: 'skan.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes)]),
})

async function send(page: Page, act: string, field: string, file: Sent): Promise<number> {
  await page.locator(`main [name="${field}"]`).setInputFiles(file)
  const button = page.locator(`main form:has(input[value="${act}"]) button[type="submit"]`).first()
  const [answer] = await Promise.all([
    page.waitForResponse(one => one.request().method() === 'POST'),
    page.waitForEvent('load'),
    button.click(),
  ])
  return answer.status()
}

const wrongAt = (page: Page, field: string) => page.locator(`.field.is-wrong:has([name="${field}"]) .wrong`).innerText()

t.test('@req A2.1 the scan of a notice: too large, of another kind, or none', { skip: chromium.missing }, async t => {
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())
  const page = await (await chrome.newContext(noScript)).newPage()
  const place = `${origin}/portal/podlaczenie/zgloszenie`
  await page.goto(place)
  const typed = {
    'jednostka.nazwa': 'Ośrodek w Zmyślonowie',
    'kierownik.email': 'k@ops.example',
    'system1.obszar': 'PS',
  }
  const fill = async () => {
    await page.locator('[name="jednostka.rodzajJednostki"]').selectOption('OPS')
    await page.locator('[name="system1.obszar"]').selectOption('PS')
    const values = {
      'jednostka.nazwa': typed['jednostka.nazwa'],
      'jednostka.terc': '1465',
      'jednostka.adres.kodPocztowy': '00-001',
      'jednostka.adres.miejscowosc': 'Warszawa',
      'jednostka.adres.nrDomu': '7',
      'kierownik.imie': 'Kazimiera',
      'kierownik.nazwisko': 'Kierownicza',
      'kierownik.email': typed['kierownik.email'],
      'administratorLokalny.imie': 'Lucjan',
      'administratorLokalny.nazwisko': 'Lokalny',
      'administratorLokalny.pesel': '44051401359',
      'administratorLokalny.telefon': '22 123 45 67',
      'administratorLokalny.email': 'lucjan@ops.example',
      'system1.nazwa': 'Produkt',
      'system1.wersja': '1.0',
      'system1.producent': 'Dostawca',
    }
    for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value)
    await page.locator('[name="jednostka.obszar"][value="PS"]').check()
    for (const name of ['zgodnosc', 'tydzienPracy', 'wytyczne'])
      await page.locator(`[name="potwierdzenieZalozen.${name}"]`).check()
  }
  const staysTyped = async () => {
    for (const [name, value] of Object.entries(typed))
      t.equal(await page.locator(`[name="${name}"]`).inputValue(), value)
    t.ok(await page.locator('[name="potwierdzenieZalozen.wytyczne"]').isChecked())
  }
  await fill()
  t.equal(await send(page, 'zglos', 'skan', pdfOf(4 * megabyte)), 422)
  t.match(await wrongAt(page, 'skan'), /Plik jest za duży\. Wolno dołączyć najwyżej 4 MB\./)
  await staysTyped()
  t.equal(await send(page, 'zglos', 'skan', pdfOf(15 * megabyte)), 422, 'also one that is much too large')
  await staysTyped()
  const note = { name: 'skan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('To nie jest skan.') }
  t.equal(await send(page, 'zglos', 'skan', note), 422, 'what it is called does not make it a PDF')
  t.match(await wrongAt(page, 'skan'), /PDF, JPEG albo PNG/)
  await staysTyped()
  t.same(await installation.house.control.connections({}), [], 'nothing was filed')
  t.equal(await send(page, 'zglos', 'skan', pdfOf(1_000)), 303)
  t.equal((await installation.house.control.connections({})).length, 1)
})

t.test('a file beyond all measure is not read, nor what says no length or is no form', async t => {
  const send = (body: NonNullable<RequestInit['body']>, more: object = {}) =>
    fetch(`${origin}/portal/podlaczenie/zgloszenie`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body,
      ...more,
    }).then(
      async one => ({ status: one.status, text: await one.text() }),
      () => ({ status: 0, text: '' }),
    )
  const large = await send(Buffer.alloc(20 * megabyte))
  // The connection may end while the rest is still being sent.
  t.ok([0, 413].includes(large.status), String(large.status))
  const endless = new ReadableStream({ pull: controller => controller.enqueue(new Uint8Array(65_536)) })
  t.ok([0, 413].includes((await send(endless, { duplex: 'half' })).status))
  const broken = await send(Buffer.from('--x\r\nto nie jest formularz'))
  t.equal(broken.status, 400)
  t.match(broken.text, /Tego nie można zrobić/)
})

t.test('a dictionary’s file that is too large is told at its field', { skip: chromium.missing }, async t => {
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())
  const context = await signInBrowser(chrome, origin, centralLogin, noScript)
  const page = await context.newPage()
  await page.goto(`${origin}/portal/slowniki-publikacja`)
  const file = { name: 's.json', mimeType: 'application/json', buffer: Buffer.alloc(9 * megabyte, 32) }
  t.equal(await send(page, 'sprawdz', 'plik', file), 422)
  t.match(await wrongAt(page, 'plik'), /najwyżej 8 MB/)
})
