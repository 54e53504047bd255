/**
 * What tests of the portal's pages share: an installation with people of every role, browsers by HTTP and by Chromium,
 * and what every page has to keep (axe, widths, headers).
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Test } from 'tap'
import { type RoleCode, roleGiving, roles } from '../../src/domain/roles.js'
import { call, type RawReply } from '../gateway/http-call.js'
import {
  centralLogin,
  Installation,
  type InstallationOptions,
  password,
  type RegisteredUnit,
} from '../gateway/installation.js'

/** The screens that pages are looked at on. */
export const sizes = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** As long as a busy machine may take to start a browser, to show a page or to take a click. */
const patienceMs = 240_000

/** A browser without a screen. The judge `chromium` says whether there is one. */
export async function launchChromium(): Promise<Browser> {
  // Loaded with the first browser: most who share these rooms speak HTTP alone.
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags, timeout: patienceMs })
  return browser.on('context', context => context.setDefaultTimeout(patienceMs))
}

/** A gateway with a person of every role. */
export interface PeopledInstallation {
  readonly installation: Installation
  /** A labour office of the voivodeship 14. */
  readonly unit: RegisteredUnit
  /** Logins by role; every password is `password`. */
  readonly logins: Readonly<Partial<Record<RoleCode, string>>>
}

/** Starts a gateway and brings in a person of every role that a person can hold. */
export async function peopledInstallation(options: InstallationOptions = {}): Promise<PeopledInstallation> {
  const installation = await Installation.start(options)
  const unit = await installation.registerUnit({
    kind: 'PUP',
    territory: '1465',
    areas: ['RP'],
    name: 'Powiatowy Urząd Pracy w Zmyślonowie',
  })
  const office = (await installation.administer(centralLogin, 'zarejestrujJednostke', {
    jednostka: {
      rodzajJednostki: 'URZAD_WOJEWODZKI',
      nazwa: 'Urząd Wojewódzki próbny',
      terc: '14',
      adres: { kodPocztowy: '00-001', miejscowosc: 'Testowo', nrDomu: '1' },
      obszar: ['PS'],
    },
    administratorLokalny: {
      login: 'admin.wojewodzki',
      imie: 'Maria',
      nazwisko: 'Wojewódzka',
      email: 'w@example.invalid',
    },
  })) as { hasloTymczasowe: string }
  await firstPassword(installation, 'admin.wojewodzki', office.hasloTymczasowe)
  const logins: Record<string, string> = {
    ADMIN_CENTRALNY: centralLogin,
    ADMIN_WOJEWODZKI: 'admin.wojewodzki',
    ADMIN_LOKALNY: unit.administrator,
  }
  for (const role of givenByLocal) {
    const login = await installation.createUser(unit, [role])
    await installation.person(login)
    logins[role] = login
  }
  logins.IOD = await personWith(installation, unit.administrator, 'iod.probny', unit.code, 'admin.wojewodzki', 'IOD')
  const ministry = 'JT-00-MINISTERSTWO-01'
  logins.DOSTAWCA = await personWith(installation, centralLogin, 'dostawca.probny', ministry, centralLogin, 'DOSTAWCA')
  return { installation, unit, logins }
}

/** Roles that a local administrator gives to persons. */
const givenByLocal = roleGiving
  .filter(row => row.giver === 'ADMIN_LOKALNY')
  .flatMap(row => row.gives)
  .filter(role => roles[role].heldBy === 'PERSON')

async function personWith(
  installation: Installation,
  creator: string,
  login: string,
  kodJT: string,
  giver: string,
  role: RoleCode,
): Promise<string> {
  const person = { login, imie: 'Piotr', nazwisko: 'Próbny', kodJT, techniczny: false }
  const { hasloTymczasowe = '' } = await installation.administer(creator, 'utworzUzytkownika', person)
  await firstPassword(installation, login, hasloTymczasowe)
  await installation.administer(giver, 'nadajRole', { login, rola: [role] })
  return login
}

async function firstPassword(installation: Installation, login: string, temporary: string): Promise<void> {
  const reply = await new FormClient(installation.portalUrl).send('/portal/zmiana-hasla', 'zmien', {
    login,
    hasloObecne: temporary,
    hasloNowe: password,
    powtorz: password,
  })
  if (reply.status !== 303) throw new Error(`the first password of ${login}: ${reply.status} ${reply.text}`)
}

/** A browser without a screen, scripts or styles: keeps cookies, reads pages, sends the forms that stand in them. */
export class FormClient {
  readonly #origin: string
  readonly #cookies = new Map<string, string>()

  constructor(origin: string) {
    this.#origin = origin
  }

  /** The cookies that it holds, by name. */
  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies
  }

  /** A copy that goes on by itself. */
  copy(): FormClient {
    const other = new FormClient(this.#origin)
    for (const [name, value] of this.#cookies) other.#cookies.set(name, value)
    return other
  }

  /** Opens a page; does not follow. */
  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<RawReply> {
    return this.#ask('GET', path, '', headers)
  }

  /** Opens a page and sends the form of the act that stands in it, with these values over those that stand there. */
  async send(
    path: string,
    act: string,
    values: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<RawReply> {
    const page = await this.get(path)
    return this.sendFrom(page, path, act, values)
  }

  /** Sends a form of a page that was opened before. */
  async sendFrom(
    page: RawReply,
    path: string,
    act: string,
    values: Readonly<Record<string, string | readonly string[]>>,
    key = '',
  ): Promise<RawReply> {
    const form = formIn(page.text, act, key)
    if (form === undefined) throw new Error(`${path} (${page.status}) holds no form ${act} ${key}`)
    const body = new URLSearchParams(form.values)
    for (const [name, value] of Object.entries(values)) {
      body.delete(name)
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
    }
    return this.post(form.action, body.toString())
  }

  /** A raw POST of a form. */
  post(path: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<RawReply> {
    return this.#ask('POST', path, body, { 'content-type': 'application/x-www-form-urlencoded', ...headers })
  }

  /** Signs in; throws where that fails. */
  async signIn(login: string, secret: string = password): Promise<this> {
    const reply = await this.send('/portal/zaloguj', 'zaloguj', { login, haslo: secret })
    if (reply.status !== 303) throw new Error(`${login} was not signed in: ${reply.status}`)
    return this
  }

  async #ask(method: string, path: string, body: string, headers: Readonly<Record<string, string>>): Promise<RawReply> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const held = cookie === '' ? {} : { cookie }
    const reply = await call({ method, url: `${this.#origin}${path}`, body, headers: { ...held, ...headers } })
    for (const line of [reply.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return reply
  }
}

/** The form of an act in a page: where it goes and the values that stand in it. */
export function formIn(
  text: string,
  act: string,
  key = '',
): { action: string; values: [string, string][] } | undefined {
  for (const [, head = '', inside = ''] of text.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)) {
    const values = [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [name, plain(value)] as [string, string],
    )
    const of = (name: string) => values.find(([one]) => one === name)?.[1] ?? ''
    if (of('_czynnosc') !== act || of('_klucz') !== key) continue
    for (const [, name = '', value = ''] of inside.matchAll(
      /<input type="text" [^>]*name="([^"]*)"[^>]* value="([^"]*)">/g,
    )) {
      values.push([name, plain(value)])
    }
    return { action: plain(/action="([^"]*)"/.exec(head)?.[1] ?? ''), values }
  }
  return undefined
}

/** Text of an attribute as the browser reads it. */
export function plain(text: string): string {
  return text.replace(/&#([0-9]+);/g, (_, code) => String.fromCharCode(Number(code)))
}

/** A browser's own session of a person, signed in through the page. */
export async function signInBrowser(
  chrome: Browser,
  origin: string,
  login: string,
  options: NonNullable<Parameters<Browser['newContext']>[0]> = { viewport: sizes[0] },
): Promise<BrowserContext> {
  const context = await chrome.newContext(options)
  const client = await new FormClient(origin).signIn(login)
  await context.addCookies(
    [...client.cookies].map(([name, value]) => ({
      name,
      value,
      url: origin,
      httpOnly: true,
      sameSite: 'Lax' as const,
    })),
  )
  return context
}

interface AxeFinding {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** The whole of axe without its spaces: half the bytes to be sent into every page. */
const axeFile = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'))

/** What axe objects to, all of its rules asked. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(readFileSync(axeFile, 'utf8'))
  const run = "axe.run({ resultTypes: ['violations'] }).then(result => result.violations)"
  const violations = (await page.evaluate(run)) as readonly AxeFinding[]
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => node.html)}`)
}

/** By how many pixels the page is wider than the screen; 0 or less is right. */
export async function overhang(page: Page): Promise<number> {
  return (await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')) as number
}

/** One tab of every session, kept open: a new tab costs more than what is asked of a page in it. */
const tabs = new WeakMap<BrowserContext, Promise<Page>>()

/** Opens the page and shows it at both sizes; tells everything that is wrong with it: axe, width, what the policy refused. */
export async function pageFlaws(context: BrowserContext, url: string): Promise<readonly string[]> {
  const flaws: string[] = []
  const tab = tabs.get(context) ?? context.newPage()
  tabs.set(context, tab)
  const page = await tab
  page.removeAllListeners()
  page.on('console', message => flaws.push(message.text()))
  page.on('pageerror', error => flaws.push(String(error)))
  await page.goto(url)
  for (const size of sizes) {
    await page.setViewportSize(size)
    const wide = await overhang(page)
    if (wide > 0) flaws.push(`sticks out by ${wide} px at ${size.width}`)
    flaws.push(...(await axeFindings(page)).map(finding => `${finding} at ${size.width}`))
  }
  return flaws
}

/** Looks at pages as the person sees them, at both sizes and in both languages: nothing is to be wrong with them. */
export async function lookAt(
  test: Pick<Test, 'same'>,
  chrome: Browser,
  origin: string,
  login: string,
  paths: readonly string[],
): Promise<void> {
  const context = await signInBrowser(chrome, origin, login)
  for (const path of paths) {
    for (const url of [path, `${path}${path.includes('?') ? '&' : '?'}lang=en`]) {
      test.same(await pageFlaws(context, `${origin}${url}`), [], url)
    }
  }
  await context.close()
}

/** What every page's headers lack. */
export function headerFlaws({ headers }: Pick<RawReply, 'headers'>): readonly string[] {
  const policy = String(headers['content-security-policy'])
  const flaws: string[] = []
  if (!policy.startsWith("default-src 'none'")) flaws.push('no policy')
  if (!policy.includes("form-action 'self'") || policy.includes('unsafe-inline')) flaws.push('a weak policy')
  if (headers['cache-control'] !== 'no-store') flaws.push('may be kept')
  if (headers['x-content-type-options'] !== 'nosniff') flaws.push('may be sniffed')
  if (headers['referrer-policy'] !== 'same-origin') flaws.push('tells its address')
  return flaws
}
