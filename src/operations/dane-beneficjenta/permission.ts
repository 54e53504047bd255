import { civilDateOf } from '../../domain/calendar.js'
import { Grant } from '../../domain/grant.js'
import { type BeneficiarySet, permitsUse, type SetUse } from '../../domain/registry/beneficiary-set.js'
import { isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { House } from '../house.js'
import { type Asker, type AskingCaller, askerOf } from './asker.js'
import { checkQuestion, type Question } from './question.js'

/** Leave to ask: what is granted of which sets. */
export interface Permitted {
  readonly grant: Grant
  /** Sets among the granted whose data are fed no more. */
  readonly closed: ReadonlySet<string>
}

/**
 * Leave to ask the question now: the caller acts in a role that may ask, the question may be asked at all, and rules in
 * force grant something of the sets. A refused set and an unknown one are alike.
 * @param use what the set's state has to permit
 * @req B1.1 B3 B5
 */
export async function permitQuestion(
  house: House,
  caller: AskingCaller,
  question: Question,
  at: Date,
  use: SetUse,
): Promise<Permitted | Refusal<'3006' | '3007' | '3008' | '5002' | '5021'>> {
  const asker = askerOf(caller)
  if (isRefusal(asker)) return asker
  const checked = await checkQuestion(house, asker, question, at)
  if (isRefusal(checked)) return checked
  // One look at all of them: where one set takes the place of another, exactly one of the two is seen.
  const named = await house.control.setsNamed(question.sets)
  const sets = named.filter(set => permitsUse(set, use))
  const grant = await grantFor(house, asker, question, at, sets)
  if (grant === undefined) return refuse('3007')
  return { grant, closed: new Set(sets.filter(set => set.state === 'ZAMKNIETY').map(set => set.code)) }
}

/** What the rules in force give this asker of the sets. */
async function grantFor(
  house: House,
  { unit, role }: Asker,
  { parameters, scopes }: Question,
  at: Date,
  sets: readonly BeneficiarySet[],
): Promise<Grant | undefined> {
  const legalBasis = parameters.podstawaPrawna.kod
  const asked = await Promise.all(
    sets.map(async set => {
      const giver = await house.control.unit(set.unitCode)
      return giver === undefined
        ? []
        : [{ code: set.code, unitCode: giver.code, unitKind: giver.kind, tree: set.tree, predecessor: set.predecessor }]
    }),
  )
  return Grant.decide(await house.control.rulesFor(role, legalBasis), {
    unitCode: unit.code,
    unitKind: unit.kind,
    role,
    legalBasis,
    day: civilDateOf(at),
    sets: asked.flat(),
    scopes,
  })
}
