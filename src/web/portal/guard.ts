import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { parseCookie, stringifySetCookie } from 'cookie'

/** The cookies of a browser, as far as they are ours. */
export interface Cookies {
  /** The session's token. */
  readonly session: string | undefined
  /** The mark of a browser that somebody signed in with before. */
  readonly mark: string | undefined
  /** Tells a browser without a session from others: binds its forms to it. */
  readonly visitor: string | undefined
}

/** How cookies are set and forms are bound to the browser they were given to. */
export interface Guard {
  read(headers: IncomingHttpHeaders): Cookies
  setSession(token: string, expires: Date): string
  endSession(): string
  setMark(mark: string): string
  newVisitor(): { readonly visitor: string; readonly cookie: string }
  /** The token of every form given to this browser. */
  formToken(browser: string): string
  /** Whether a form came from this browser and from our own page. */
  isOurs(headers: IncomingHttpHeaders, browser: string, token: string): boolean
}

const maxCookieCharacters = 1_000
/** How long a browser keeps its mark. */
const markSeconds = 90 * 86_400

/**
 * Protects forms against other sites: a token bound to the session (compared in constant time), and what the browser says of
 * where the request comes from.
 * @param portalUrl decides `Secure` and the `__Host-` prefix
 * @see OWASP Cross-Site Request Forgery Prevention: HMAC-based token, origin verification
 */
export function guard(portalUrl: string): Guard {
  const key = randomBytes(32)
  const secure = portalUrl.startsWith('https:')
  const prefix = secure ? '__Host-' : ''
  const names = { session: `${prefix}csizs-sesja`, visitor: `${prefix}csizs-gosc`, mark: `${prefix}csizs-przegladarka` }
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  const formToken = (browser: string) => createHmac('sha256', key).update(browser).digest('base64url')
  return {
    read({ cookie = '' }) {
      const held = parseCookie(cookie)
      const own = (name: string) => {
        const value = held[name]
        return value !== undefined && value.length > 0 && value.length <= maxCookieCharacters ? value : undefined
      }
      return { session: own(names.session), visitor: own(names.visitor), mark: own(names.mark) }
    },
    setSession: (token, expires) => stringifySetCookie(names.session, token, { ...options, expires }),
    endSession: () => stringifySetCookie(names.session, '', { ...options, maxAge: 0 }),
    setMark: mark => stringifySetCookie(names.mark, mark, { ...options, maxAge: markSeconds }),
    newVisitor() {
      const visitor = randomBytes(32).toString('base64url')
      return { visitor, cookie: stringifySetCookie(names.visitor, visitor, options) }
    },
    formToken,
    isOurs: (headers, browser, token) =>
      isSameSite(headers, portalUrl) && isEqual(Buffer.from(token), Buffer.from(formToken(browser))),
  }
}

/** What a browser tells of the page that sent a form; an old one tells nothing, and the token alone decides. */
function isSameSite(headers: IncomingHttpHeaders, portalUrl: string): boolean {
  const { 'sec-fetch-site': site, origin, host } = headers
  if (site !== undefined && site !== 'same-origin') return false
  if (origin === undefined) return true
  return origin === portalUrl || origin === `http://${host}` || origin === `https://${host}`
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
