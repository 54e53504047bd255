import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { packageItemNames } from '../../src/domain/connection/package-items.js'
import { software } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { pdf } from '../operations/connecting.js'
import { launchChromium, pageFlaws, peopledInstallation, signInBrowser, sizes } from './portal-kit.js'

/** Chapter 2 of the procedure, step by step, as its people see it: in a browser without JavaScript, and by keyboard alone. */
t.setTimeout(300_000)

const chromium = judge('chromium')
const sevenZip = judge('7z')
const { installation } = await peopledInstallation()
t.teardown(() => installation.remove())
await installation.conform('PS')
const origin = installation.portalUrl
const noScript = { viewport: sizes[0], javaScriptEnabled: false }

const typed: Readonly<Record<string, string>> = {
  'jednostka.nazwa': 'Ośrodek Pomocy Społecznej w Zmyślonowie',
  'jednostka.terc': '1465',
  'jednostka.adres.kodPocztowy': '00-001',
  'jednostka.adres.miejscowosc': 'Warszawa',
  'jednostka.adres.nrDomu': '7',
  'kierownik.imie': 'Kazimiera',
  'kierownik.nazwisko': 'Kierownicza',
  'kierownik.email': 'kierownik@ops.example',
  'administratorLokalny.imie': 'Lucjan',
  'administratorLokalny.nazwisko': 'Lokalny',
  'administratorLokalny.pesel': '44051401359',
  'administratorLokalny.telefon': '22 123 45 67',
  'administratorLokalny.email': 'lucjan@ops.example',
  'system1.nazwa': software.nazwa,
  'system1.wersja': software.wersja,
  'system1.producent': software.producent,
}

async function submit(page: Page, act: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.locator(`form:has(input[value="${act}"]) button[type="submit"]`).first().click(),
  ])
}

async function fillNotice(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value)
  await page.locator('[name="jednostka.rodzajJednostki"]').selectOption('OPS')
  await page.locator('[name="jednostka.obszar"][value="PS"]').check()
  await page.locator('[name="system1.obszar"]').selectOption('PS')
}

async function text(page: Page): Promise<string> {
  return page.locator('main').innerText()
}

t.test(
  '@req A2.1 A2.2 A2.3 A2.4 A2.11 the whole procedure in browsers without JavaScript',
  { skip: chromium.missing || sevenZip.missing },
  async t => {
    const chrome = await launchChromium()
    t.teardown(() => chrome.close())
    const head = await chrome.newContext(noScript)
    const office = await signInBrowser(chrome, origin, 'admin.wojewodzki', noScript)

    const notice = await head.newPage()
    await notice.goto(`${origin}/portal/podlaczenie`)
    t.match(await text(notice), /Jak podłączyć jednostkę[\s\S]*Kierownik zgłasza gotowość[\s\S]*Zgłasza wynik/)
    await notice.goto(`${origin}/portal/podlaczenie/zgloszenie`)
    await fillNotice(notice)
    await submit(notice, 'zglos')
    t.match(await text(notice), /Założenie nie jest spełnione|Zaznacz|Skan|skan/, 'what is missing is told')
    t.equal(
      await notice.locator('[name="jednostka.nazwa"]').inputValue(),
      typed['jednostka.nazwa'],
      'what was typed stays',
    )
    for (const name of ['zgodnosc', 'tydzienPracy', 'wytyczne'])
      await notice.locator(`[name="potwierdzenieZalozen.${name}"]`).check()
    await notice
      .locator('[name="skan"]')
      .setInputFiles({ name: 'skan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
    await submit(notice, 'zglos')
    const receipt = await text(notice)
    t.match(receipt, /Numer zgłoszenia[\s\S]*ZG-000001/)
    t.match(receipt, /zgłoszone/)
    const receiptUrl = notice.url()

    const desk = await office.newPage()
    await desk.goto(`${origin}/portal/podlaczenia`)
    t.match(await text(desk), /ZG-000001[\s\S]*administrator wojewódzki: rozpatrzyć zgłoszenie/)
    await desk.getByRole('link', { name: 'ZG-000001' }).click()
    t.match(await text(desk), /PESEL 44051401359/)
    await desk.locator('[name="pytanie"]').fill('Który adres jest aktualny?')
    await submit(desk, 'pytaj')
    t.match(
      await text(desk),
      /Przekaż kierownikowi odnośnik[\s\S]*\/portal\/podlaczenie\/stan\//,
      'mail is off and the page says so',
    )

    await notice.goto(receiptUrl)
    t.match(await text(notice), /Który adres jest aktualny\?/)
    await answerByKeyboard(notice, 'Warszawa, ulica Zmyślona 7.')
    t.match(await text(notice), /Wyjaśnienie zostało wysłane[\s\S]*wyjaśnione/)

    await desk.reload()
    t.match(await text(desk), /Warszawa, ulica Zmyślona 7\./)
    await desk.locator('[name="login"]').fill('lucjan.lokalny')
    await submit(desk, 'przyjmij')
    t.match(await text(desk), /Zgłoszenie zostało przyjęte[\s\S]*JT-1465-OPS-01/)
    const today = installation.clock.now()
    const tomorrow = new Date(today.getTime() + 86_400_000)
    const date = new Intl.DateTimeFormat('pl-PL', {
      timeZone: 'Europe/Warsaw',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    }).format(tomorrow)
    await submit(desk, 'pakiet')
    t.match(await text(desk), /System nie ma terminu podłączenia/)
    await desk.locator('[name="termin.data"]').fill(date)
    await submit(desk, 'termin')
    t.match(await text(desk), /Termin został ustalony/)
    await submit(desk, 'pakiet')
    const shown = await text(desk)
    const [, password = ''] = /Hasło pliku\s+([a-z2-9-]{29})/.exec(shown) ?? []
    t.ok(password, 'the password is shown')
    await desk.reload()
    t.notMatch(await text(desk), new RegExp(password), 'once')
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.locator('form:has(input[value="pobierz"]) button[type="submit"]').click(),
    ])
    const zip = await download.path()
    const opened = await sevenZip.run(['x', '-so', `-p${password}`, zip, 'pakiet.txt'])
    const inside = opened.stdout.toString('utf8')
    t.match(inside, /JT-1465-OPS-01/)
    t.ok((await readFile(zip)).length > 0)
    const [, temporary = ''] = /Hasło tymczasowe: (\S+)/.exec(inside) ?? []
    const [, key = ''] = /podlaczenie\/pakiet\/([\w-]{43})/.exec(inside) ?? []

    const local = await chrome.newContext(noScript)
    const own = await local.newPage()
    await own.goto(`${origin}/portal/podlaczenie/pakiet/${key}`)
    await submit(own, 'sprawdz')
    t.match(await text(own), /Zaznacz, czy ta informacja jest w pakiecie/)
    for (const item of packageItemNames) {
      const value = item === 'ADRES_ELEARNING' ? 'NIE_DOTYCZY' : item === 'ADRES_MZT' ? 'BRAK' : 'JEST'
      await own.locator(`[name="${item}"][value="${value}"]`).check()
    }
    await submit(own, 'sprawdz')
    t.match(await text(own), /Braki zostały zgłoszone/)
    await desk.reload()
    t.match(await text(desk), /pakiet niekompletny[\s\S]*ADRES_MZT/)
    await own.locator('[name="ADRES_MZT"][value="JEST"]').check()
    for (const item of packageItemNames)
      if (item !== 'ADRES_MZT')
        await own.locator(`[name="${item}"][value="${item === 'ADRES_ELEARNING' ? 'NIE_DOTYCZY' : 'JEST'}"]`).check()
    await submit(own, 'sprawdz')
    t.match(await text(own), /pakiet potwierdzony/)

    await own.goto(`${origin}/portal/zmiana-hasla`)
    const changes = {
      login: 'lucjan.lokalny',
      hasloObecne: temporary,
      hasloNowe: 'Zmienione!Haslo7',
      powtorz: 'Zmienione!Haslo7',
    }
    for (const [name, value] of Object.entries(changes)) await own.locator(`[name="${name}"]`).fill(value)
    await submit(own, 'zmien')
    const signed = await signInBrowser(chrome, origin, 'lucjan.lokalny', noScript)
    const board = await signed.newPage()
    installation.clock.advance(5 * 86_400_000)
    const late = await (await signInBrowser(chrome, origin, 'lucjan.lokalny', noScript)).newPage()
    await late.goto(`${origin}/portal/podlaczenia?widok=zalegle`)
    t.match(await text(late), /po terminie/)
    await late.goto(`${origin}/portal/podlaczenia/ZG-000001`)
    await late.locator('[name="status"][value="NIEPODLACZONY"]').check()
    await submit(late, 'wynik')
    t.match(await text(late), /niepodłączenie przyczynę/)
    await late.locator('[name="przyczyna"]').fill('Nie ma łącza internetowego.')
    await submit(late, 'wynik')
    t.match(
      await text(late),
      /Wynik został zgłoszony[\s\S]*niepodłączony[\s\S]*po terminie[\s\S]*Nie ma łącza internetowego/,
    )
    await board.close()

    const scripted = await signInBrowser(chrome, origin, 'admin.wojewodzki')
    for (const place of [
      '/portal/podlaczenie',
      '/portal/podlaczenie/zgloszenie',
      '/portal/podlaczenia',
      '/portal/podlaczenia/ZG-000001',
      new URL(receiptUrl).pathname,
    ]) {
      await flawless(t, scripted, place)
      await flawless(t, scripted, `${place}?lang=en`)
    }
  },
)

async function flawless(t: Test, context: BrowserContext, place: string): Promise<void> {
  t.same(await pageFlaws(context, `${origin}${place}`), [], place.replace(/[\w-]{43}/, 'KLUCZ'))
}

/** Without a mouse: by Tab to the field, then to the button. */
async function answerByKeyboard(page: Page, answer: string): Promise<void> {
  const focused = () =>
    page
      .locator(':focus')
      .first()
      .evaluate(element => element.getAttribute('name') ?? element.tagName)
  for (let presses = 0; presses < 60 && (await focused().catch(() => '')) !== 'odpowiedz'; presses++)
    await page.keyboard.press('Tab')
  await page.keyboard.type(answer)
  await page.keyboard.press('Tab')
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}
