import type { Grant, SetGrant } from '../../domain/grant.js'
import type { Fragment } from '../../ports/data/set-contents.js'
import type { House } from '../house.js'
import { withoutCarriedOn } from './carried-on.js'
import { findWithin } from './late-findings.js'

/** What one set answered. */
export type SetAnswer = { readonly grant: SetGrant } & (
  | {
      readonly gave: 'FOUND'
      readonly dataAsOf: Date
      /** The controller's own mark of the record, never told to who asks. */
      readonly recordId: string
      readonly fragments: readonly Fragment[]
    }
  | { readonly gave: 'NONE' | 'MANY'; readonly dataAsOf: Date }
  /** The set could not be read, or has not answered in its time; the others answer all the same. */
  | { readonly gave: 'NOTHING_NOW' | 'LATE' }
)

/** Whether the set answered at all. */
export function isSilent(answer: SetAnswer): answer is SetAnswer & { readonly gave: 'NOTHING_NOW' | 'LATE' } {
  return answer.gave === 'NOTHING_NOW' || answer.gave === 'LATE'
}

/**
 * Asks every granted set for the person: the only place where a question goes out to several sets. Each answers for
 * itself and within its time; one that fails or is late leaves the others untouched. Answers come in the order of the codes.
 * @param waitMs how long each set may take; never longer than the settings allow
 * @req B5
 */
export async function askSets(
  house: House,
  grant: Grant,
  codes: readonly string[],
  keys: readonly string[],
  transactionId: string,
  waitMs: number = house.settings.setAnswerMs,
): Promise<readonly SetAnswer[]> {
  const granted = codes.map(code => grant.forSet(code)).filter(one => one !== undefined)
  const ms = Math.min(waitMs, house.settings.setAnswerMs)
  const answers = await Promise.all(granted.map(one => askSet(house, one, keys, ms, transactionId)))
  return answers.map(answer => withoutSucceeded(answer, answers))
}

/** How many bytes of data the sets gave. */
export function bytesGiven(answers: readonly SetAnswer[]): number {
  const fragments = answers.flatMap(answer => (answer.gave === 'FOUND' ? answer.fragments : []))
  return fragments.reduce((sum, fragment) => sum + fragment.bytes.byteLength, 0)
}

/** A closed set does not repeat the benefits of which its successor tells: each is told of once. @req C5 */
function withoutSucceeded(answer: SetAnswer, answers: readonly SetAnswer[]): SetAnswer {
  const successor = answers.find(one => one.grant.set.predecessor === answer.grant.set.code)
  // What the successor tells of is not known yet: both are asked again together.
  if (answer.gave === 'FOUND' && successor?.gave === 'LATE') return { grant: answer.grant, gave: 'LATE' }
  if (answer.gave !== 'FOUND' || successor?.gave !== 'FOUND') return answer
  return { ...answer, fragments: withoutCarriedOn(answer.fragments, successor.fragments) }
}

async function askSet(
  house: House,
  grant: SetGrant,
  keys: readonly string[],
  ms: number,
  transactionId: string,
): Promise<SetAnswer> {
  try {
    const finding = await findWithin(house, grant, keys, ms)
    if (finding === 'LATE') {
      house.log.warn('set.late', { transactionId, set: grant.set.code, waitedMs: ms })
      return { grant, gave: 'LATE' }
    }
    if (finding === undefined) return { grant, gave: 'NOTHING_NOW' }
    if (finding.found !== 'ONE') return { grant, gave: finding.found, dataAsOf: finding.dataAsOf }
    const fragments = finding.fragments.filter(fragment => grant.allows(fragment.scope))
    return { grant, gave: 'FOUND', dataAsOf: finding.dataAsOf, recordId: finding.recordId, fragments }
  } catch (cause) {
    house.log.error('set.unreadable', cause, { transactionId, set: grant.set.code })
    return { grant, gave: 'NOTHING_NOW' }
  }
}
