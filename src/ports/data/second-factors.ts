import type { SecondFactor } from '../../domain/registry/second-factor.js'

/** Second factors of accounts. "None" is `undefined`. */
export interface SecondFactors {
  secondFactor(login: string): Promise<SecondFactor | undefined>
}

/** Changes of second factors. STALE: it is not of the expected version any more (0: there was none). MISSING: no such account. */
export type SecondFactorChange =
  | { readonly change: 'second-factor-set'; readonly secondFactor: SecondFactor; readonly expectedVersion: number }
  | { readonly change: 'second-factor-removed'; readonly login: string; readonly expectedVersion: number }
