import type { Rule } from '../grant.js'

/** The life of a rule: the one table behind every check. Only what is PRZYJETA opens anything, on the days of its validity. */
export const ruleLife = {
  PROPONOWANA: { opens: false, decide: true, end: false },
  PRZYJETA: { opens: true, decide: false, end: true },
  ODRZUCONA: { opens: false, decide: false, end: false },
} as const satisfies Record<string, Record<'opens' | 'decide' | 'end', boolean>>

export type RuleState = keyof typeof ruleLife

/** Who decided something about a rule, when and why. */
export interface RuleDecision {
  readonly by: string
  readonly at: Date
  readonly reason: string
}

/** A rule as the register holds it, with its life. @req B3 */
export interface RegisteredRule extends Rule {
  readonly state: RuleState
  /** The author knows that the rule opens special categories of data (RODO art. 9). */
  readonly special: boolean
  /** The second person's word, where one was needed. */
  readonly decided?: RuleDecision
  /** Who shortened its validity to what `validTo` says now. */
  readonly ended?: RuleDecision
}

/** Whether a controller or the ministry wants a second person for rules: `*` stands for rules about every controller. */
export const everyController = '*'
