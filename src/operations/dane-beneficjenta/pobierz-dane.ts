import { civilDateOf } from '../../domain/calendar.js'
import { Grant } from '../../domain/grant.js'
import { type BeneficiarySet, setPermits } from '../../domain/registry/beneficiary-set.js'
import { opensArea } from '../../domain/roles.js'
import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import type { Call } from '../call.js'
import type { SystemCaller } from '../caller.js'
import type { House } from '../house.js'
import { reads } from '../operation.js'
import { askerRoles } from './asker.js'
import { askSets } from './fan-out.js'
import { askedNote, notePartsOf } from './note.js'
import { checkQuestion, keysOf } from './question.js'
import { replyOf } from './reply.js'

/**
 * Data of a beneficiary from the sets named, as far as rules grant it to this asker for this basis. A refused set and
 * an unknown one answer alike; several candidates are refused without a list.
 * @req B1.1 B3 B5 B6
 */
export const pobierzDane = reads({
  name: 'pobierzDane',
  admission: { callers: ['system'], roles: askerRoles, system: 'ACTIVE', dictionaries: 'CONFIRMED' },
  asked: call => askedNote(call.input, call.caller),

  async permit(call, house) {
    const { input, caller } = call
    if (!opensArea(caller.user.role, caller.system.area)) return refuse('3006')
    const checked = await checkQuestion(house, caller, input, call.receivedAt)
    if (isRefusal(checked)) return checked
    const keys = keysOf(input.osoba)
    if (keys === undefined) return refuse('5021', [fault('5021', 'Dane osoby są niepełne.', 'osoba')])
    const sets = await queryableSets(call, house)
    const grant = await grantFor(call, house, sets)
    if (grant === undefined) return refuse('3007')
    const closed = new Set(sets.filter(set => set.state === 'ZAMKNIETY').map(set => set.code))
    return { grant, keys, closed }
  },

  async act(call, house, { grant, keys, closed }) {
    const codes = call.input.zbior.map(set => set.kodZbioru)
    const answers = await askSets(house, grant, codes, keys, call.transactionId)
    if (answers.some(answer => answer.gave === 'MANY')) return refuse('5009')
    const answer = replyOf(call.input, answers, closed)
    const parts = notePartsOf(call.input, call.caller, answers)
    return { answer, note: { ...askedNote(call.input, call.caller), result: answer.status, parts } }
  },
})

type Question = Call<'pobierzDane', SystemCaller>

/** The sets named that exist and are in a state that lets them be asked. */
async function queryableSets({ input }: Question, house: House): Promise<readonly BeneficiarySet[]> {
  const named = await Promise.all(input.zbior.map(set => house.control.set(set.kodZbioru)))
  return named.filter(set => set !== undefined).filter(set => setPermits[set.state].query)
}

/** What the rules in force give this asker of the sets. */
async function grantFor(
  { input, caller, receivedAt }: Question,
  house: House,
  sets: readonly BeneficiarySet[],
): Promise<Grant | undefined> {
  const legalBasis = input.parametryPytania.podstawaPrawna.kod
  const asked = await Promise.all(
    sets.map(async set => {
      const unit = await house.control.unit(set.unitCode)
      return unit === undefined ? [] : [{ code: set.code, unitCode: unit.code, unitKind: unit.kind, tree: set.tree }]
    }),
  )
  return Grant.decide(await house.control.rulesFor(caller.user.role, legalBasis), {
    unitCode: caller.unit.code,
    unitKind: caller.unit.kind,
    role: caller.user.role,
    legalBasis,
    day: civilDateOf(receivedAt),
    sets: asked.flat(),
    scopes: input.zakres.kodZakresu,
  })
}
