/**
 * Pictures of every page of the portal, as each role of the demonstration sees it, at the sizes of an office's screen and of a phone.
 * The pages come from their table: one that is not reached is an error.
 * `npm run screenshots [-- FOLDER]`; without a folder the pictures go to a temporary one.
 */
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { trialAccounts } from '../../src/cli/demo/accounts.js'
import { pages } from '../../src/web/pages.js'
import type { PageRow } from '../../src/web/portal/page-row.js'
import { Camera } from './camera.js'
import { type Demonstration, startDemonstration } from './demonstration.js'
import { type Stage, scenes } from './scenes.js'

const folder = resolve(process.argv[2] ?? join(tmpdir(), 'csizs-screenshots'))
if (!relative(process.cwd(), folder).startsWith('..')) throw new Error('the pictures do not belong into the repository')

/** Who is sent to pages that are open to whoever is signed in. */
const usualLogin = 'admin.ops.1408'
/** Pages that differ from person to person. */
const seenByAll = new Set(['/portal'])

/** Public ones that hold more for the central administrator. */
const forCentral = new Set(['/portal/zgodnosc', '/portal/opisy-systemu'])

/** Whoever opens the row: nobody for public pages, otherwise every account whose role opens it. */
function viewers(row: PageRow): readonly (string | undefined)[] {
  if (row.access === 'PUBLIC') return forCentral.has(row.path) ? [undefined, 'admin.centralny'] : [undefined]
  if (row.access !== 'SIGNED_IN') {
    const { access } = row
    return trialAccounts.filter(({ role }) => access.includes(role)).map(({ login }) => login)
  }
  return seenByAll.has(row.path) ? trialAccounts.map(({ login }) => login) : [usualLogin]
}

const isOpenEnded = (row: PageRow) => row.path.includes(':')
const patternOf = (row: PageRow) => new RegExp(`^${row.path.replace(/:[A-Za-z]+/g, '[^/]+')}$`)
const nameOf = (path: string) =>
  path
    .replace(/^\/portal\/?/, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '') || 'start'

/** The tour of all pages. */
class Tour {
  readonly #camera: Camera
  readonly #demonstration: Demonstration
  readonly #seen = new Set<string>()
  /** Addresses that pages led to, by who saw them. */
  readonly #links = new Map<string, Set<string>>()

  constructor(camera: Camera, demonstration: Demonstration) {
    this.#camera = camera
    this.#demonstration = demonstration
  }

  get missed(): readonly string[] {
    return pages.map(row => row.path).filter(path => !this.#seen.has(path))
  }

  as(login: string): Promise<Page> {
    return this.#camera.signedIn(login, this.#demonstration.passwordOf(login))
  }

  async plain(): Promise<void> {
    for (const row of pages) {
      if (isOpenEnded(row)) continue
      for (const login of viewers(row)) await this.#visit(row, row.path, login)
    }
  }

  /** Pages about one thing: the first one that a page seen by the person leads to; what those lead to comes after them. */
  async openEnded(): Promise<void> {
    for (const row of pages.filter(isOpenEnded)) {
      for (const login of viewers(row)) {
        const known = this.#links.get(login ?? '') ?? new Set()
        const own = pages.map(one => one.path)
        const found = [...known].find(path => patternOf(row).test(path) && !own.includes(path))
        if (found !== undefined) await this.#visit(row, found, login)
      }
    }
  }

  async scenes(): Promise<void> {
    const stage: Stage = { camera: this.#camera, demonstration: this.#demonstration, as: login => this.as(login) }
    for (const { row, name, play, isPrinted } of scenes) {
      const page = await play(stage)
      await this.#camera.take(page, name)
      if (isPrinted) await this.#camera.takePrinted(page, name)
      await page.close()
      this.#seen.add(row)
      console.log(`${name}`)
    }
  }

  async #visit(row: PageRow, path: string, login: string | undefined): Promise<void> {
    const page = login === undefined ? await this.#camera.visitor() : await this.as(login)
    const answer = await page.goto(`${this.#demonstration.origin}${path}`).catch(() => undefined)
    // A page that is a file is answered with a download, which ends the way to it.
    if (answer !== undefined && answer !== null) {
      if (answer.status() !== 200) throw new Error(`${path} as ${login ?? 'visitor'}: ${answer.status()}`)
      await this.#camera.take(page, `${nameOf(row.path)}${login === undefined ? '' : `-${nameOf(login)}`}`)
      const hrefs = await page
        .locator('main a[href^="/portal"]')
        .evaluateAll(links => links.map(one => one.getAttribute('href')))
      const known = this.#links.get(login ?? '') ?? new Set()
      for (const href of hrefs) known.add((href ?? '').replace(/[?#].*$/, ''))
      this.#links.set(login ?? '', known)
    }
    await page.close()
    this.#seen.add(row.path)
    console.log(`${row.path} ${login ?? ''}`)
  }
}

async function takeAll(demonstration: Demonstration): Promise<void> {
  const camera = await Camera.open(demonstration.origin, folder)
  try {
    const tour = new Tour(camera, demonstration)
    await tour.plain()
    await tour.openEnded()
    await tour.scenes()
    console.log(`${camera.taken} pictures in ${folder}`)
    if (tour.missed.length > 0) {
      console.error(`pages that were not reached: ${tour.missed.join(', ')}`)
      process.exitCode = 1
    }
  } finally {
    await camera.close()
  }
}

const demonstration = await startDemonstration()
try {
  await takeAll(demonstration)
} finally {
  await demonstration.end()
}
