import type { ResponseOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { benefitScopes, isBenefitScope } from '../../domain/scopes.js'
import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import type { Fragment } from '../../ports/data/set-contents.js'
import { reads } from '../operation.js'
import { askerRoles, askingCallers } from './asker.js'
import { type Benefit, benefitsIn } from './benefits.js'
import { askSets, isSilent, type SetAnswer } from './fan-out.js'
import { askedNote, notePartsOf } from './note.js'
import { permitQuestion } from './permission.js'
import { checkPerson, checkSize, keysOf, questionOf } from './question.js'
import { bySetCode, datedOnWire, findingsOf, grantedOnWire, scopesAskedOf, wholeStatus } from './reply.js'

type WireSet = ResponseOf<'sprawdzSwiadczenia'>['zbior'][number]
type Period = { readonly dataOd: string; readonly dataDo: string }

/**
 * Whether the person has benefits in the sets named: their kinds and periods, as far as rules grant the groups that
 * tell of them; amounts are left out. A person the set does not know has none.
 * @req B1.1 B3 B6
 */
export const sprawdzSwiadczenia = reads({
  name: 'sprawdzSwiadczenia',
  admission: { callers: askingCallers, roles: askerRoles, system: 'ACTIVE', dictionaries: 'CONFIRMED' },
  asked: ({ input, caller }) => askedNote(questionOf(input, benefitScopes), caller, keysOf(input.osoba) ?? []),

  async permit({ input, caller, receivedAt }, house) {
    const keys = checkPerson(input.osoba)
    if (isRefusal(keys)) return keys
    const today = civilDateOf(receivedAt)
    const period: Period = input.okres ?? { dataOd: today, dataDo: today }
    if (period.dataDo < period.dataOd) {
      return refuse('5021', [fault('5021', 'Okres kończy się przed początkiem.', 'okres/dataDo')])
    }
    const question = questionOf(input, benefitScopes)
    const size = checkSize(house, question)
    if (isRefusal(size)) return size
    const permitted = await permitQuestion(house, caller, question, receivedAt, 'verify')
    return isRefusal(permitted) ? permitted : { ...permitted, question, keys, period }
  },

  async act(call, house, { grant, closed, question, keys, period }, asked) {
    const answers = await askSets(house, grant, question.sets, keys, call.transactionId)
    if (answers.some(answer => answer.gave === 'MANY')) return refuse('5009')
    const bySet = bySetCode(answers)
    const sets = question.sets.map(code => onWire(code, bySet.get(code), closed.has(code), period))
    const status = wholeStatus(sets, set => set.status === 'TAK')
    const parts = notePartsOf(question, call.caller, answers)
    return {
      answer: { status, body: { zbior: sets }, details: sets.flatMap(findingsOf) },
      note: { ...asked, result: status, parts },
    }
  },
})

function onWire(code: string, answer: SetAnswer | undefined, closed: boolean, period: Period): WireSet {
  const asked = scopesAskedOf(code, benefitScopes)
  const none = { kodZbioru: code, swiadczenie: [] }
  if (answer === undefined) return { ...none, status: 'ODMOWA', zakresUdzielony: [], zakresOdmowiony: asked }
  const granted = grantedOnWire(asked, answer)
  if (isSilent(answer)) return { ...none, status: 'NIEDOSTEPNY', ...granted }
  const groups = answer.gave === 'FOUND' ? answer.fragments.filter(tellsOfBenefits) : []
  const swiadczenie = groups.flatMap(group => benefitsIn(group, period)).map(benefitOnWire)
  const status = swiadczenie.length === 0 ? 'NIE' : 'TAK'
  return { ...none, swiadczenie, status, ...datedOnWire(answer, closed), ...granted }
}

function tellsOfBenefits(fragment: Fragment): fragment is Fragment & { scope: (typeof benefitScopes)[number] } {
  return isBenefitScope(fragment.scope)
}

function benefitOnWire({ scope, kind, from, to }: Benefit): WireSet['swiadczenie'][number] {
  return { kodZakresu: scope, rodzaj: kind, dataOd: from, dataDo: to }
}
