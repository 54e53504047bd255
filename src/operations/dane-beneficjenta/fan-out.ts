import type { Grant, SetGrant } from '../../domain/grant.js'
import type { Fragment } from '../../ports/data/set-contents.js'
import type { House } from '../house.js'
import { withoutCarriedOn } from './carried-on.js'

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
  /** The set could not be read; the others answer all the same. */
  | { readonly gave: 'NOTHING_NOW' }
)

/**
 * Asks every granted set for the person: the only place where a question goes out to several sets. Each answers for
 * itself; one that fails leaves the others untouched. Answers come in the order of the codes.
 * @req B5
 */
export async function askSets(
  house: House,
  grant: Grant,
  codes: readonly string[],
  keys: readonly string[],
  transactionId: string,
): Promise<readonly SetAnswer[]> {
  const granted = codes.map(code => grant.forSet(code)).filter(one => one !== undefined)
  const answers = await Promise.all(granted.map(one => askSet(house, one, keys, transactionId)))
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
  if (answer.gave !== 'FOUND' || successor?.gave !== 'FOUND') return answer
  return { ...answer, fragments: withoutCarriedOn(answer.fragments, successor.fragments) }
}

async function askSet(
  house: House,
  grant: SetGrant,
  keys: readonly string[],
  transactionId: string,
): Promise<SetAnswer> {
  try {
    const finding = await house.sets.find(grant, keys)
    if (finding === undefined) return { grant, gave: 'NOTHING_NOW' }
    if (finding.found !== 'ONE') return { grant, gave: finding.found, dataAsOf: finding.dataAsOf }
    const fragments = finding.fragments.filter(fragment => grant.allows(fragment.scope))
    return { grant, gave: 'FOUND', dataAsOf: finding.dataAsOf, recordId: finding.recordId, fragments }
  } catch (cause) {
    house.log.error('set.unreadable', cause, { transactionId, set: grant.set.code })
    return { grant, gave: 'NOTHING_NOW' }
  }
}
