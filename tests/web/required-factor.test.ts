/** Where a second factor is required of administrators: nothing opens before it is on, and it cannot be turned off again. */
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import t from 'tap'
import { pages } from '../../src/web/pages.js'
import { centralLogin, Installation, password } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { axeFindings, FormClient, launchChromium, sizes } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const installation = await Installation.start({ settings: { secondFactor: 'required' } })
t.teardown(() => installation.remove())
const origin = installation.portalUrl
const text = (page: Page) => page.locator('main').innerText()

async function submit(page: Page, act: string, values: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator(`main form:has(input[value="${act}"])`).first()
  for (const [name, value] of Object.entries(values)) await form.locator(`[name="${name}"]`).fill(value)
  await Promise.all([page.waitForEvent('load'), form.locator('button[type="submit"]').click()])
}

t.test('an administrator’s first sign-in ends at the second factor', { skip: chromium.missing }, async t => {
  await installation.person(centralLogin)
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())
  const page = await (await chrome.newContext({ viewport: sizes[0] })).newPage()
  await page.goto(`${origin}/portal/zaloguj`)
  await submit(page, 'zaloguj', { login: centralLogin, haslo: password })
  t.match(page.url(), /\/portal\/konto\/drugi-skladnik$/)
  t.match(await text(page), /Rola administratora wymaga drugiego składnika\. Włącz go, aby dokończyć logowanie/)
  t.same(await axeFindings(page), [])
  await page.goto(`${origin}/portal/uzytkownicy`)
  t.match(page.url(), /\/portal\/konto\/drugi-skladnik$/, 'nothing else opens')

  await submit(page, 'rozpocznij', {})
  const secret = (await page.locator('code.copied').innerText()).replaceAll(' ', '')
  const codeNow = () => new TOTP({ secret }).generate({ timestamp: installation.clock.now().getTime() })
  await submit(page, 'potwierdz', { kod: codeNow() })
  t.match(await text(page), /Drugi składnik jest włączony/)
  t.match(await text(page), /nie można go wyłączyć/)
  t.equal(await page.locator('form:has(input[value="wylacz"])').count(), 0, 'there is no way to turn it off')
  await page.goto(`${origin}/portal/uzytkownicy`)
  t.match(await text(page), /Użytkownicy i role/)
})

t.test('half a sign-in opens the pages that complete it, public ones, and no others', async t => {
  const half = await new FormClient(origin).signIn(centralLogin)
  for (const row of pages) {
    const path = row.path.replace(/:[A-Za-z]+/g, 'nie-ma')
    const reply = await half.get(path)
    const opens = row.access === 'PUBLIC' || (row.serves ?? []).includes('CODE')
    if (opens) t.not(reply.headers.location, '/portal/kod', path)
    else t.match([reply.status, reply.headers.location], [303, /^\/portal\/kod/], path)
  }
})
