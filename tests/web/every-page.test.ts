/**
 * Every page of the table in a browser, by somebody who may open it, at both sizes: axe finds nothing, nothing sticks out, the policy
 * is kept. Pages about one thing are opened where another page leads to them; the others are looked at as they say that it is not there.
 */
import type { BrowserContext } from 'playwright-core'
import t from 'tap'
import { PortalConnection } from '../../src/client/portal.js'
import { pages } from '../../src/web/pages.js'
import type { PageRow } from '../../src/web/portal/page-row.js'
import { centralLogin, software } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { notice } from '../operations/connecting.js'
import { FormClient, launchChromium, pageFlaws, peopledInstallation, plain, signInBrowser } from './portal-kit.js'

t.setTimeout(900_000)
const chromium = judge('chromium')
const { installation, unit, logins } = await peopledInstallation({ settings: { trialAccounts: 'IOD=iod.probny' } })
t.teardown(() => installation.remove())
const origin = installation.portalUrl

/** What pages about one thing are about. */
async function furnish(): Promise<void> {
  const system = await installation.connectSystem({ unit })
  const set = await installation.administer(centralLogin, 'utworzZbior', {
    kodJT: unit.code,
    drzewo: 'RP',
    nazwa: 'Zbiór',
  })
  const { kodZbioru } = set
  await installation.administer(unit.administrator, 'przypiszZbior', { kodZbioru, idSystemu: system.id })
  await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes: ['RP.TOZSAMOSC'] })
  const vendor = { nazwa: software.producent, email: 'v@przyklad.example', konto: [logins.DOSTAWCA ?? ''] }
  await installation.administer(centralLogin, 'dodajDostawce', vendor)
  const visitor = new PortalConnection({ origin })
  await visitor.call('zglosGotowosc', notice())
  visitor.close()
}

/** Who opens the row: nobody for public pages, the unit’s administrator where whoever is signed in may. */
function viewerOf({ access }: PageRow): string | undefined {
  if (access === 'PUBLIC') return undefined
  if (access === 'SIGNED_IN') return unit.administrator
  const roles = access.includes('ADMIN_CENTRALNY') ? ['ADMIN_CENTRALNY' as const] : access
  return roles.map(role => logins[role]).find(login => login !== undefined)
}

const isAboutOne = (row: PageRow) => row.path.includes(':')
const patternOf = (row: PageRow) => new RegExp(`^${row.path.replace(/:[A-Za-z]+/g, '[^/]+')}$`)

/** Where pages lead to that somebody sees. */
async function linksOf(login: string | undefined): Promise<readonly string[]> {
  const client = new FormClient(origin)
  if (login !== undefined) await client.signIn(login)
  const found = new Set<string>()
  for (const row of pages.filter(one => !isAboutOne(one))) {
    const { text } = await client.get(row.path)
    for (const [, href = ''] of plain(text).matchAll(/href="(\/portal\/[^"?#]+)/g)) found.add(href)
  }
  return [...found]
}

t.test('axe finds nothing on any page', { skip: chromium.missing }, async t => {
  await furnish()
  const chrome = await launchChromium()
  t.teardown(() => chrome.close())
  const contexts = new Map<string, BrowserContext>()
  const links = new Map<string, readonly string[]>()
  const own = pages.map(row => row.path)
  let reallyOpened = 0
  for (const row of pages) {
    const login = viewerOf(row)
    const key = login ?? ''
    const context =
      contexts.get(key) ??
      (login === undefined ? await chrome.newContext() : await signInBrowser(chrome, origin, login))
    contexts.set(key, context)
    const known = links.get(key) ?? (await linksOf(login))
    links.set(key, known)
    const there = known.find(path => patternOf(row).test(path) && !own.includes(path))
    const path = isAboutOne(row) ? (there ?? row.path.replace(/:[A-Za-z]+/g, 'nie-ma')) : row.path
    if (isAboutOne(row) && there !== undefined) reallyOpened += 1
    // What is a file is no page.
    if (/plik$/.test(row.path)) continue
    const flaws = await pageFlaws(context, `${origin}${path}`)
    // A page that says that something is not there answers 404, which the browser tells on its console.
    const isAbsent = isAboutOne(row) && there === undefined
    const told = flaws.filter(flaw => !(isAbsent && flaw.startsWith('Failed to load resource')))
    t.same(told, [], `${row.path} as ${login ?? 'visitor'}`)
  }
  t.ok(reallyOpened >= 8, `${reallyOpened} pages about one thing were opened with it`)
})
