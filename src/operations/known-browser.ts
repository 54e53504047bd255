import { createHash, randomBytes } from 'node:crypto'
import type { KnownBrowser } from '../domain/registry/known-browser.js'
import type { ControlChange } from '../ports/data/control.js'
import type { House } from './house.js'

const keptMs = 90 * 86_400_000

/** What a sign-in says of the browser it comes from. */
interface Shown {
  /** The mark of a browser that was signed in with before. */
  readonly przegladarka?: string | undefined
  readonly program?: string | undefined
  /** Whether the browser is to be known from now on. */
  readonly zapamietaj?: boolean | undefined
}

/** The browser whose mark is shown, where it knows the login today. */
export async function knownBrowser(
  house: House,
  login: string,
  mark: string | undefined,
): Promise<KnownBrowser | undefined> {
  if (mark === undefined) return undefined
  const browser = await house.control.knownBrowser(hashOf(mark))
  if (browser?.login !== login || browser.until <= house.clock.now()) return undefined
  return browser
}

/**
 * What a sign-in leaves of its browser: the change by which it is known (on), and the mark that it keeps. A sign-in that
 * does not ask for it leaves nothing.
 */
export async function browserKept(
  house: House,
  login: string,
  { przegladarka: shown, program, zapamietaj }: Shown,
): Promise<{ readonly changes: readonly ControlChange[]; readonly mark?: string }> {
  if (zapamietaj !== true) return { changes: [] }
  const used = house.clock.now()
  const known = await knownBrowser(house, login, shown)
  const mark = known === undefined || shown === undefined ? randomBytes(32).toString('base64url') : shown
  const browser = {
    id: known?.id ?? house.ids.uuid(),
    login,
    markHash: hashOf(mark),
    ...(program === undefined ? {} : { program }),
    since: known?.since ?? used,
    used,
    until: new Date(used.getTime() + keptMs),
  }
  return { changes: [{ change: 'browser-kept', browser }], mark }
}

/** The change after which no browser knows the account: whoever knew its password is a stranger again. */
export function browsersForgotten(login: string): ControlChange {
  return { change: 'browsers-forgotten', login }
}

/** The account's known browsers, the one used last first. */
export async function browsersKnowing(house: House, login: string): Promise<readonly KnownBrowser[]> {
  const now = house.clock.now()
  return (await house.control.knownBrowsersOf(login)).filter(one => now < one.until)
}

function hashOf(mark: string): string {
  return createHash('sha256').update(mark).digest('hex')
}
