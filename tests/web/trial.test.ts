/** „Co wypróbować”: there where the operator set accounts for trying, and nowhere else; every link is open to its role. */
import t from 'tap'
import { roleCodes, roles } from '../../src/domain/roles.js'
import { pages } from '../../src/web/pages.js'
import { trials } from '../../src/web/trial/trials.js'
import { judge } from '../judges/available.js'
import { FormClient, launchChromium, pageFlaws, peopledInstallation, plain } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const held = roleCodes.filter(role => roles[role].heldBy === 'PERSON')
const pairs = held.map(role => `${role}=proba.${role.toLowerCase()}`).join(' ')
const { installation, logins } = await peopledInstallation({ settings: { trialAccounts: pairs } })
t.teardown(() => installation.remove())
const visitor = new FormClient(installation.portalUrl)

t.test('the sign-in page leads to it, it names every account, and no password', async t => {
  t.match((await visitor.get('/portal/zaloguj')).text, /href="\/portal\/co-wyprobowac"/)
  const page = await visitor.get('/portal/co-wyprobowac')
  t.equal(page.status, 200)
  const text = plain(page.text)
  for (const role of held) {
    t.match(text, roles[role].titlePl)
    t.match(text, `proba.${role.toLowerCase()}`)
  }
  t.notMatch(text, /Zmienione!/)
})

t.test('what a role is told to try is a page of the table, and open to who holds it', async t => {
  const rows = Object.entries(trials)
  for (const [role, own] of rows) {
    const login = logins[role as keyof typeof logins]
    const client = new FormClient(installation.portalUrl)
    if (login !== undefined) await client.signIn(login)
    for (const { path } of own) {
      t.ok(
        pages.some(page => page.path === path),
        `${path} is in the table`,
      )
      t.equal((await client.get(path)).status, 200, `${role}: ${path}`)
    }
  }
  t.same(
    Object.keys(trials).filter(role => role !== 'ANYBODY' && !(role in logins)),
    [],
    'each by somebody',
  )
})

t.test('the page keeps to what pages keep to', { skip: chromium.missing }, async t => {
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())
  const context = await chrome.newContext()
  for (const path of ['/portal/co-wyprobowac', '/portal/co-wyprobowac?lang=en', '/portal/zaloguj']) {
    t.same(await pageFlaws(context, `${installation.portalUrl}${path}`), [], path)
  }
})

t.test('without the setting there is no such page, and nothing leads to it', async t => {
  const plainOne = await peopledInstallation()
  t.teardown(() => plainOne.installation.remove())
  const client = new FormClient(plainOne.installation.portalUrl)
  t.equal((await client.get('/portal/co-wyprobowac')).status, 404)
  t.notMatch((await client.get('/portal/zaloguj')).text, 'co-wyprobowac')
})
