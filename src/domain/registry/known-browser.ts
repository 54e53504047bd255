/**
 * A browser in which somebody signed in to an account. It spares nobody the password or a code: its failures are counted by
 * themselves, so that strangers who guess lock out strangers only.
 * @see OWASP Slow Down Online Guessing Attacks with Device Cookies
 */
export interface KnownBrowser {
  /** UUID. */
  readonly id: string
  readonly login: string
  /** SHA-256 of the mark that the browser keeps, lower-case hex. */
  readonly markHash: string
  /** As it names itself (`User-Agent`). */
  readonly program?: string
  readonly since: Date
  /** The last sign-in. */
  readonly used: Date
  /** From then on it is known no more. */
  readonly until: Date
}

/** How many browsers of an account are known at once; the one used longest ago makes room. */
export const mostKnownBrowsers = 20
