import type { BeneficiarySet } from '../../domain/registry/beneficiary-set.js'
import { composeSetCode, setTreeOf } from '../../domain/units.js'
import { fault, refuse } from '../../fault/refusal.js'
import { actorOf } from '../competence.js'
import { writes } from '../operation.js'

/** Creates a set of a unit, the data controller; the code is the gateway's. @req B5 C2 */
export const utworzZbior = writes({
  name: 'utworzZbior',
  admission: { callers: ['system', 'person'], roles: ['ADMIN_CENTRALNY'], system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
  asked: call => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { kodJT: call.input.kodJT, drzewo: call.input.drzewo },
  }),
  async permit(call, house) {
    const unit = await house.control.unit(call.input.kodJT)
    if (unit === undefined) return refuse('5020', [fault('5020', 'Nie ma jednostki o tym kodzie.', 'kodJT')])
    if (unit.state !== 'AKTYWNA') return refuse('5019')
    if (setTreeOf(unit.kind) !== call.input.drzewo) {
      return refuse('5021', [fault('5021', 'Jednostka tego rodzaju nie prowadzi zbioru tego drzewa.', 'drzewo')])
    }
    return unit
  },
  async decide(call, house, unit, asked) {
    const { drzewo, nazwa } = call.input
    const held = await house.control.sets({ unitCode: unit.code, tree: drzewo })
    if (held.length >= 99) return refuse('5019')
    const set: BeneficiarySet = {
      code: composeSetCode(unit.code, drzewo, held.length + 1),
      name: nazwa,
      unitCode: unit.code,
      tree: drzewo,
      state: 'UTWORZONY',
      createdAt: call.receivedAt,
    }
    return {
      effect: { on: 'control', changes: [{ change: 'set-created', set, author: actorOf(call.caller) }] },
      note: {
        ...asked,
        facts: { ...asked.facts, kodZbioru: set.code },
        changed: { after: { stan: set.state } },
        concerns: { unit: unit.code },
      },
      answer: { status: 'SUKCES', body: { kodZbioru: set.code, kodJT: unit.code, stan: set.state } },
    }
  },
})
