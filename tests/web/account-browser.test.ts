/**
 * The account's pages as people use them: in Chromium, with and without JavaScript, and by keyboard alone. Signing in, the first
 * password, locks, the second factor, sessions, browsers that are known.
 */
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { centralLogin, Installation, password } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { axeFindings, FormClient, launchChromium, overhang, sizes } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const installation = await Installation.start({ settings: { secondFactor: 'offered', maxFailedAttempts: 3 } })
t.teardown(() => installation.remove())
const origin = installation.portalUrl
await installation.person(centralLogin)
const unit = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
const chrome = chromium.missing === false ? await launchChromium() : undefined
t.teardown(() => chrome?.close())

const noScript = { viewport: sizes[0], javaScriptEnabled: false }
/** Where axe looks at the page, which is a script itself. */
const withScript = { viewport: sizes[0] }

/** A browser of its own. */
async function browser(options: object = noScript): Promise<Page> {
  if (chrome === undefined) throw new Error('no browser')
  return (await chrome.newContext(options)).newPage()
}

const text = (page: Page) => page.locator('main').innerText()

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`main [name="${name}"]`).fill(value)
}

async function submit(page: Page, act: string): Promise<void> {
  const button = page.locator(`main form:has(input[value="${act}"]) button[type="submit"]`).first()
  await Promise.all([page.waitForEvent('load'), button.click()])
}

async function signIn(page: Page, login: string, haslo: string = password): Promise<void> {
  await page.goto(`${origin}/portal/zaloguj`)
  await fill(page, { login, haslo })
  await submit(page, 'zaloguj')
}

/** A new account with its temporary password. */
async function newcomer(login: string): Promise<string> {
  const person = { login, imie: 'Nina', nazwisko: 'Nowa', kodJT: unit.code, techniczny: false }
  const made = await installation.administer(unit.administrator, 'utworzUzytkownika', person)
  return made.hasloTymczasowe ?? ''
}

async function readyPerson(login: string): Promise<void> {
  const temporary = await newcomer(login)
  const change = { login, hasloObecne: temporary, hasloNowe: password, powtorz: password }
  const reply = await new FormClient(origin).send('/portal/zmiana-hasla', 'zmien', change)
  if (reply.status !== 303) throw new Error(`${login}: ${reply.status}`)
}

/** What is focused, by its name or its text. */
function focused(page: Page): Promise<string> {
  return page
    .locator(':focus')
    .first()
    .evaluate(one => one.getAttribute('name') ?? (one.textContent ?? '').trim())
}

/** Presses Tab until what is wanted has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page).catch(() => '')) === wanted) return
  }
  throw new Error(`Tab never reached ${wanted}`)
}

async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

async function flawless(t: Test, page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    t.ok((await overhang(page)) <= 0, `${name}: nothing sticks out at ${size.width}`)
    t.same(await axeFindings(page), [], `${name}: axe at ${size.width}`)
  }
}

t.test(
  '@req A2.5 A2.6 the first sign-in: a temporary password answers as a wrong one, and only serves to set another',
  { skip: chromium.missing },
  async t => {
    const login = 'nowa.pierwsza'
    const temporary = await newcomer(login)
    const page = await browser()
    await signIn(page, login, temporary)
    t.match(await text(page), /Formularz wymaga poprawek\s+Błędny login lub hasło/)
    t.equal(await page.locator('[name="login"]').inputValue(), login, 'the login stays')
    t.equal(await page.locator('[name="haslo"]').inputValue(), '', 'the password does not')
    await page.getByRole('link', { name: 'Zmiana hasła' }).click()
    await page.waitForURL('**/portal/zmiana-hasla')
    const change = { login, hasloObecne: temporary, hasloNowe: 'krotkie', powtorz: 'krotkie' }
    await fill(page, change)
    await submit(page, 'zmien')
    t.match(
      await text(page),
      /co najmniej 8 znaków\. Hasło musi zawierać cyfrę\. Hasło musi zawierać znak specjalny\. Hasło musi zawierać dużą literę\./,
      'everything that the policy misses, at once',
    )
    t.equal(await page.locator('.field.is-wrong [name="hasloNowe"]').count(), 1, 'at its field')
    await fill(page, { ...change, hasloNowe: password, powtorz: `${password}x` })
    await submit(page, 'zmien')
    t.match(await text(page), /Hasła w obu polach muszą być takie same/)
    await fill(page, { ...change, hasloObecne: 'Nie-to-haslo-1', hasloNowe: password, powtorz: password })
    await submit(page, 'zmien')
    t.match(await text(page), /Błędny login lub stare hasło/)
    t.equal(await page.locator('.field.is-wrong [name="hasloObecne"]').count(), 1)
    await fill(page, { ...change, hasloNowe: temporary, powtorz: temporary })
    await submit(page, 'zmien')
    t.match(await text(page), /musi różnić się od obecnego/)
    await fill(page, { ...change, hasloNowe: password, powtorz: password })
    await submit(page, 'zmien')
    t.match(await text(page), /Hasło zostało zmienione\. Zaloguj się nowym hasłem/)
    await signIn(page, login)
    t.match(await text(page), /Dzień dobry, Nina/)
  },
)

t.test('@req A2.5 the first password and the sign-in by keyboard alone', { skip: chromium.missing }, async t => {
  const login = 'nowa.klawiatura'
  const temporary = await newcomer(login)
  const page = await browser()
  await page.goto(`${origin}/portal/zmiana-hasla`)
  await page.keyboard.press('Tab')
  t.equal(await focused(page), 'Przejdź do treści', 'the way past the head comes first')
  await tabTo(page, 'login')
  for (const [index, value] of [login, temporary, password, password].entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    await page.keyboard.type(value)
  }
  await enter(page)
  t.match(await text(page), /Hasło zostało zmienione/)
  await tabTo(page, 'login')
  await page.keyboard.type(login)
  await page.keyboard.press('Tab')
  await page.keyboard.type('Nie-to-haslo-1')
  await enter(page)
  t.match(await text(page), /Błędny login lub hasło/)
  await tabTo(page, 'login')
  t.equal(await page.locator('[name="login"]').inputValue(), login)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await enter(page)
  t.match(await text(page), /Dzień dobry, Nina/)
  await tabTo(page, 'Wyloguj')
  await enter(page)
  t.match(await text(page), /Wylogowano/)
})

t.test(
  '@req A2.6 B7 failures lock for a time; a browser that is known is not locked out by strangers',
  { skip: chromium.missing },
  async t => {
    const login = 'nowa.zamknieta'
    await readyPerson(login)
    const known = await browser()
    await signIn(known, login)
    t.match(await text(known), /Dzień dobry/)
    await Promise.all([known.waitForEvent('load'), known.getByRole('button', { name: 'Wyloguj' }).click()])
    const stranger = await browser(withScript)
    for (let count = 0; count < 3; count += 1) {
      await signIn(stranger, login, 'Nie-to-haslo-1')
      t.match(await text(stranger), /Błędny login lub hasło/)
    }
    await signIn(stranger, login)
    t.match(
      await text(stranger),
      /Zbyt wiele nieudanych prób: logowanie jest wstrzymane do [0-9]{2}:[0-9]{2}/,
      'the right password opens nothing now, and it is told why',
    )
    t.notMatch(await text(stranger), /Dzień dobry/)
    await flawless(t, stranger, 'locked')
    await signIn(known, login)
    t.match(await text(known), /Dzień dobry/, 'where the person signed in before, it does')
    installation.clock.advance(16 * 60_000)
    await signIn(stranger, login)
    t.match(await text(stranger), /Dzień dobry/, 'after a time it opens by itself')
  },
)

t.test(
  'the second factor: key and QR code, recovery codes once, asked for at the next sign-in, turned off with a code only',
  { skip: chromium.missing },
  async t => {
    const login = 'nowa.skladnik'
    await readyPerson(login)
    const page = await browser(withScript)
    await signIn(page, login)
    await page.goto(`${origin}/portal/konto/drugi-skladnik`)
    t.match(await text(page), /Wyłączony/)
    await flawless(t, page, 'off')
    await tabTo(page, 'Włącz drugi składnik')
    await enter(page)
    await flawless(t, page, 'begun')
    t.equal(await page.getByRole('img', { name: 'Kod QR z kluczem dla aplikacji' }).count(), 1)
    const secret = (await page.locator('code.copied').innerText()).replaceAll(' ', '')
    const codeNow = () => new TOTP({ secret }).generate({ timestamp: installation.clock.now().getTime() })
    await tabTo(page, 'kod')
    await page.keyboard.type('12')
    await enter(page)
    t.match(await text(page), /Wpisz 6 cyfr, które pokazuje aplikacja\./)
    const first = codeNow()
    await fill(page, { kod: first })
    await submit(page, 'potwierdz')
    t.match(await text(page), /Drugi składnik jest włączony\. Zapisz kody zapasowe/)
    const codes = (await page.locator('.notice code.copied').allInnerTexts()).filter(one => one.includes('-'))
    t.equal(codes.length, 10)
    await flawless(t, page, 'codes')
    await page.reload()
    t.equal(await page.locator('.notice code.copied').count(), 0, 'recovery codes are shown once')

    const next = await browser(withScript)
    await signIn(next, login)
    t.match(next.url(), /\/portal\/kod/)
    await flawless(t, next, 'code')
    await next.goto(`${origin}/portal/konto`)
    t.match(next.url(), /\/portal\/kod/, 'half a sign-in opens nothing else')
    await tabTo(next, 'kod')
    await next.keyboard.type(first)
    await enter(next)
    t.equal(await next.locator('.field.is-wrong [name="kod"]').count(), 1, 'a code is good once')
    await fill(next, { kod: (codes[0] ?? '').toLowerCase().replaceAll('-', ' ') })
    await submit(next, 'potwierdz')
    t.match(await text(next), /Dzień dobry/, 'a recovery code stands in, however it is typed')

    await next.goto(`${origin}/portal/konto/drugi-skladnik`)
    t.match(await text(next), /9 nieużytych kodów/)
    await fillIn(next, 'odnow', '000000')
    t.match(await text(next), /Formularz wymaga poprawek/)
    installation.clock.advance(30_000)
    await fillIn(next, 'odnow', codeNow())
    t.match(await text(next), /Nowe kody zapasowe; poprzednie nie działają/)
    await fillIn(next, 'wylacz', codes[1] ?? '')
    t.match(await text(next), /Formularz wymaga poprawek/, 'a former recovery code does nothing')
    t.match(await text(next), /Włączony/)
    installation.clock.advance(30_000)
    await fillIn(next, 'wylacz', codeNow())
    t.match(await text(next), /Drugi składnik jest wyłączony/)
    await signIn(await browser(), login)
  },
)

/** Sends a code with one of several forms that ask for one. */
async function fillIn(page: Page, act: string, code: string): Promise<void> {
  await page.locator(`main form:has(input[value="${act}"]) [name="kod"]`).fill(code)
  await submit(page, act)
}

t.test(
  '@req B7 sessions are listed with their programs; one, or all others, are ended',
  { skip: chromium.missing },
  async t => {
    const login = 'nowa.sesja'
    await readyPerson(login)
    const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
    const [here, there, third] = [
      await browser(withScript),
      await browser({ ...noScript, userAgent: firefox }),
      await browser(),
    ]
    for (const page of [here, there, third]) await signIn(page, login)
    await here.goto(`${origin}/portal/konto/sesje`)
    t.match(await text(here), /Firefox 140, Windows/)
    t.match(await text(here), /ta sesja/)
    t.equal(
      await here.getByRole('button', { name: 'Zakończ', exact: true }).count(),
      2,
      'the present one has no button',
    )
    await flawless(t, here, 'sessions')
    const row = here.getByRole('row', { name: /Firefox/ })
    await Promise.all([here.waitForEvent('load'), row.getByRole('button', { name: 'Zakończ' }).click()])
    t.match(await text(here), /Sesja jest zakończona/)
    await there.goto(`${origin}/portal/konto`)
    t.match(await text(there), /Sesja wygasła\. Zaloguj się ponownie/)
    await tabTo(here, 'Zakończ wszystkie inne sesje')
    await enter(here)
    t.match(await text(here), /Zakończono 1 inną sesję/)
    await third.goto(`${origin}/portal/konto`)
    t.match(third.url(), /zaloguj\?dalej=/)
    await fill(third, { login, haslo: password })
    await submit(third, 'zaloguj')
    t.match(third.url(), /\/portal\/konto$/, 'after signing in again it goes on where it was')
  },
)

t.test(
  '@req A2.5 one’s own password: field by field, and all other sessions end',
  { skip: chromium.missing },
  async t => {
    const login = 'nowa.haslo'
    await readyPerson(login)
    const [page, other] = [await browser(withScript), await browser()]
    for (const one of [page, other]) await signIn(one, login)
    await page.goto(`${origin}/portal/konto/haslo`)
    await flawless(t, page, 'own password')
    const fresh = 'Zupelnie#Nowe9'
    await fill(page, { hasloObecne: 'Nie-to-haslo-1', hasloNowe: fresh, powtorz: fresh })
    await submit(page, 'zmien')
    t.match(await text(page), /Błędny login lub stare hasło/)
    await fill(page, { hasloObecne: password, hasloNowe: 'slabehaslo', powtorz: 'slabehaslo' })
    await submit(page, 'zmien')
    t.match(await text(page), /Hasło musi zawierać cyfrę/)
    await flawless(t, page, 'a weak password')
    await page.goto(`${origin}/portal/konto/haslo?lang=en`)
    await fill(page, { hasloObecne: password, hasloNowe: 'slabehaslo', powtorz: 'slabehaslo' })
    await submit(page, 'zmien')
    t.match(
      await text(page),
      /needs a digit\. The password needs a special character\. The password needs an upper-case/,
    )
    await fill(page, { hasloObecne: password, hasloNowe: fresh, powtorz: fresh })
    await submit(page, 'zmien')
    t.match(await text(page), /The password is changed/)
    await other.goto(`${origin}/portal/konto`)
    t.match(await text(other), /Sesja wygasła/)
  },
)

t.test('a form sent twice by an impatient hand does its thing once', { skip: chromium.missing }, async t => {
  const page = await browser()
  await signIn(page, unit.administrator)
  await page.goto(`${origin}/portal/uzytkownicy/nowy`)
  await fill(page, { login: 'dwa.razy', imie: 'Dwa', nazwisko: 'Razy' })
  const button = page.getByRole('button', { name: 'Załóż konto' })
  await Promise.all([page.waitForURL('**/portal/uzytkownicy/dwa.razy'), button.dblclick()])
  t.match(await text(page), /Hasło tymczasowe/, 'the password is shown all the same')
  await page.goto(`${origin}/portal/uzytkownicy?login=dwa.razy`)
  t.match(await text(page), /Znaleziono 1 konto/)
  const made = await installation.administer(unit.administrator, 'listaZdarzen', { login: 'dwa.razy' })
  t.equal(made.zdarzenie.filter(one => one.operacja === 'utworzUzytkownika').length, 1, 'one entry')
})
