import type { House } from './house.js'

const keptMs = 90 * 86_400_000

interface Mark {
  readonly login: string
  readonly browser: string
  readonly until: number
}

/**
 * The mark that a browser gets when somebody signs in with it. Its later attempts are counted by themselves, so that
 * strangers who fail with somebody's login lock out strangers only.
 * @see OWASP Slow Down Online Guessing Attacks with Device Cookies
 */
export function newBrowserMark(house: House, login: string): string {
  const mark: Mark = { login, browser: house.ids.uuid(), until: house.clock.now().getTime() + keptMs }
  return Buffer.from(house.vault.seal(mark)).toString('base64url')
}

/** What attempts of a browser that knows the login are counted under; `undefined`: it does not, or its mark is over. */
export function knownBrowser(house: House, login: string, shown: string | undefined): string | undefined {
  if (shown === undefined) return undefined
  const mark = opened(house, shown)
  if (mark === undefined || mark.login !== login || mark.until <= house.clock.now().getTime()) return undefined
  return `${login} ${mark.browser}`
}

function opened(house: House, shown: string): Mark | undefined {
  try {
    const value = house.vault.open(Buffer.from(shown, 'base64url'))
    return typeof value === 'object' && value !== null && 'browser' in value ? (value as Mark) : undefined
  } catch {
    return undefined
  }
}
