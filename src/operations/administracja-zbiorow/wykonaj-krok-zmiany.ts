import {
  actingUnit,
  afterStep,
  nextSteps,
  sideRoles,
  type TakenChangeStep,
  type VendorChange,
  type VendorChangeStep,
  vendorChangeSteps,
} from '../../domain/registry/vendor-change.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { actorOf, mayOverseeUnit, rolesInUse } from '../competence.js'
import type { House } from '../house.js'
import { writes } from '../operation.js'
import { changeStepActs } from './vendor-change-acts.js'
import { changeOnWire, seesChange } from './vendor-change-view.js'

/**
 * Takes a step of a vendor change: whose it is and in which order the table of steps says, what has to hold before it and
 * what it does stands with each step. Step and effect are one transaction. @req C1a C2 C3 C4 C5 C6
 */
export const wykonajKrokZmiany = writes({
  name: 'wykonajKrokZmiany',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { idZmiany: input.idZmiany, krok: input.krok },
    ...(input.uwagi === undefined ? {} : { text: input.uwagi }),
  }),
  async permit({ caller, input }, house) {
    const change = await house.control.vendorChange(input.idZmiany)
    if (change === undefined || !(await seesChange(house, caller, change))) return refuse('5020')
    const whose = await checkSide(house, caller, change, input.krok)
    return isRefusal(whose) ? whose : change.id
  },
  async decide(call, house, id, asked) {
    const { krok, uwagi } = call.input
    const change = await house.control.vendorChange(id)
    if (change === undefined) return refuse('5020')
    if (!nextSteps(change).includes(krok)) return outOfOrder(change)
    const acted = await changeStepActs[krok](call, house, change)
    if (isRefusal(acted)) return acted
    const taken: TakenChangeStep = {
      step: krok,
      at: call.receivedAt.toISOString(),
      by: actorOf(call.caller),
      ...(uwagi === undefined ? {} : { note: uwagi }),
    }
    const stepped = afterStep({ ...change, ...acted.becomes }, taken)
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'vendor-change-stepped', vendorChange: stepped }, ...acted.changes],
      },
      note: {
        ...asked,
        facts: { ...asked.facts, ...acted.facts },
        changed: { before: { stan: change.state }, after: { stan: stepped.state } },
        concerns: { unit: change.unitCode },
      },
      answer: { status: 'SUKCES', body: { zmiana: changeOnWire(stepped) } },
    }
  },
})

/** Whether the step is the caller's to take. */
async function checkSide(
  house: House,
  caller: PersonCaller | SystemCaller,
  change: VendorChange,
  step: VendorChangeStep,
): Promise<'YES' | Refusal<'3016'>> {
  const { side } = vendorChangeSteps[step]
  const unit = await house.control.unit(actingUnit(change, step))
  const isInRole = rolesInUse(caller).includes(sideRoles[side])
  const isTheirs = side === 'JEDNOSTKA' ? unit?.code === caller.unit.code : unit && mayOverseeUnit(caller, unit)
  if (isInRole && isTheirs === true) return 'YES'
  return refuse('3016', [fault('3016', `Krok ${step} wykonuje strona: ${side}.`, 'krok')])
}

function outOfOrder(change: VendorChange): Refusal<'5041'> {
  const next = nextSteps(change).map(step =>
    fault('5041', `Następny krok: ${step}, strona: ${vendorChangeSteps[step].side}.`, 'krok'),
  )
  return refuse('5041', [fault('5041', `Procedura jest w stanie ${change.state}.`, 'krok'), ...next])
}
