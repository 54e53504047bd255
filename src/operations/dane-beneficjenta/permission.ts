import { civilDateOf } from '../../domain/calendar.js'
import { Grant } from '../../domain/grant.js'
import { type BeneficiarySet, type SetUse, setPermits } from '../../domain/registry/beneficiary-set.js'
import { opensArea } from '../../domain/roles.js'
import { isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { SystemCaller } from '../caller.js'
import type { House } from '../house.js'
import { checkQuestion, type Question } from './question.js'

/** Leave to ask: what is granted of which sets. */
export interface Permitted {
  readonly grant: Grant
  /** Sets among the granted whose data are fed no more. */
  readonly closed: ReadonlySet<string>
}

/**
 * Leave to ask the question now: the user's role fits the system's area, the question may be asked at all, and rules in
 * force grant something of the sets. A refused set and an unknown one are alike.
 * @param use what the set's state has to permit
 * @req B1.1 B3 B5
 */
export async function permitQuestion(
  house: House,
  caller: SystemCaller,
  question: Question,
  at: Date,
  use: SetUse,
): Promise<Permitted | Refusal<'3006' | '3007' | '3008' | '5002' | '5021'>> {
  if (!opensArea(caller.user.role, caller.system.area)) return refuse('3006')
  const checked = await checkQuestion(house, caller, question, at)
  if (isRefusal(checked)) return checked
  const named = await Promise.all(question.sets.map(code => house.control.set(code)))
  const sets = named.filter(set => set !== undefined).filter(set => setPermits[set.state][use])
  const grant = await grantFor(house, caller, question, at, sets)
  if (grant === undefined) return refuse('3007')
  return { grant, closed: new Set(sets.filter(set => set.state === 'ZAMKNIETY').map(set => set.code)) }
}

/** What the rules in force give this asker of the sets. */
async function grantFor(
  house: House,
  { unit, user }: SystemCaller,
  { parameters, scopes }: Question,
  at: Date,
  sets: readonly BeneficiarySet[],
): Promise<Grant | undefined> {
  const legalBasis = parameters.podstawaPrawna.kod
  const asked = await Promise.all(
    sets.map(async set => {
      const giver = await house.control.unit(set.unitCode)
      return giver === undefined ? [] : [{ code: set.code, unitCode: giver.code, unitKind: giver.kind, tree: set.tree }]
    }),
  )
  return Grant.decide(await house.control.rulesFor(user.role, legalBasis), {
    unitCode: unit.code,
    unitKind: unit.kind,
    role: user.role,
    legalBasis,
    day: civilDateOf(at),
    sets: asked.flat(),
    scopes,
  })
}
