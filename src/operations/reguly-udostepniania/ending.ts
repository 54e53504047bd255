import { addDays, civilDateOf } from '../../domain/calendar.js'
import { type RegisteredRule, ruleLife } from '../../domain/registry/rule.js'
import { fault, type Refusal, refuse } from '../../fault/refusal.js'

/**
 * The last day on which a rule that is to end still opens: the day named, or yesterday where it is to end at once.
 * A rule can be shortened, never prolonged.
 */
export function lastDayOf(
  rule: RegisteredRule,
  named: string | undefined,
  at: Date,
): string | Refusal<'5019' | '5021'> {
  if (!ruleLife[rule.state].end) return refuse('5019')
  const today = civilDateOf(at)
  const last = named ?? addDays(today, -1)
  if (rule.validTo !== undefined && rule.validTo <= last) {
    return named === undefined ? refuse('5019') : refuse('5021', [fault('5021', 'Reguła kończy się wcześniej.', path)])
  }
  if (named !== undefined && named < today) {
    return refuse('5021', [fault('5021', 'Ostatni dzień nie może być w przeszłości.', path)])
  }
  return last
}

const path = 'koniec/ostatniDzien'
