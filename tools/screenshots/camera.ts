import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** The screens that pages are looked at on. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const

/** A browser that takes pictures of whole pages, at every size. */
export class Camera {
  readonly #browser: Browser
  readonly #origin: string
  readonly #folder: string
  readonly #contexts = new Map<string, BrowserContext>()
  taken = 0

  private constructor(browser: Browser, origin: string, folder: string) {
    this.#browser = browser
    this.#origin = origin
    this.#folder = folder
  }

  /** @param folder where the pictures go */
  static async open(origin: string, folder: string): Promise<Camera> {
    mkdirSync(folder, { recursive: true })
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
    return new Camera(browser, origin, folder)
  }

  /** A page in a browser of its own. */
  async visitor(): Promise<Page> {
    return (await this.#browser.newContext({ viewport: sizes[0], acceptDownloads: true })).newPage()
  }

  /** A page of somebody signed in; each signs in once. */
  async signedIn(login: string, password: string): Promise<Page> {
    const held = this.#contexts.get(login)
    if (held !== undefined) return held.newPage()
    const page = await this.visitor()
    await page.goto(`${this.#origin}/portal/zaloguj`)
    await this.fill(page, { login, haslo: password })
    await this.submit(page, 'zaloguj')
    if (page.url().includes('/portal/zaloguj')) throw new Error(`${login} could not sign in`)
    this.#contexts.set(login, page.context())
    return page
  }

  async fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await page.locator(`main [name="${name}"]`).first().fill(value)
  }

  /** Sends the form of the act that stands in the page. */
  async submit(page: Page, act: string): Promise<void> {
    const button = page.locator(`main form:has(input[value="${act}"]) button[type="submit"]`).first()
    await Promise.all([page.waitForEvent('load'), button.click()])
  }

  /** Takes the page as it stands, at every size. */
  async take(page: Page, name: string): Promise<void> {
    for (const size of sizes) {
      await page.setViewportSize(size)
      await page.screenshot({ path: join(this.#folder, `${name}-${size.width}.png`), fullPage: true })
      this.taken += 1
    }
    await page.setViewportSize(sizes[0])
  }

  /** As paper has it. */
  async takePrinted(page: Page, name: string): Promise<void> {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 794, height: 1_123 })
    await page.screenshot({ path: join(this.#folder, `${name}-druk.png`), fullPage: true })
    this.taken += 1
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize(sizes[0])
  }

  close(): Promise<void> {
    return this.#browser.close()
  }
}
