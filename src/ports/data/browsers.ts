import type { KnownBrowser } from '../../domain/registry/known-browser.js'

/** Browsers that know an account. Those whose time is over may still be told. */
export interface KnownBrowsers {
  /** The one with the mark; `undefined`: there is none. */
  knownBrowser(markHash: string): Promise<KnownBrowser | undefined>
  /** Of the account, the one used last first. */
  knownBrowsersOf(login: string): Promise<readonly KnownBrowser[]>
}

export type KnownBrowserChange =
  /** Known from now on, or known on: one of the same id is replaced. Those over by `used` and the account's oldest beyond the limit go. MISSING: no such account. */
  | { readonly change: 'browser-kept'; readonly browser: KnownBrowser }
  /** One of the account's, or all. MISSING: the account has none of that id. */
  | { readonly change: 'browsers-forgotten'; readonly login: string; readonly id?: string }
