import { setTreeOf } from '../../domain/units.js'
import { fault, refuse } from '../../fault/refusal.js'
import { actorOf, mayOverseeUnit } from '../competence.js'
import { writes } from '../operation.js'

/** Assigns a set to the one system that feeds it; both belong to the same unit. @req B5 C3 */
export const przypiszZbior = writes({
  name: 'przypiszZbior',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  asked: call => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { kodZbioru: call.input.kodZbioru, idSystemu: call.input.idSystemu },
  }),
  async permit(call, house) {
    const set = await house.control.set(call.input.kodZbioru)
    const unit = set === undefined ? undefined : await house.control.unit(set.unitCode)
    if (set === undefined || unit === undefined || !mayOverseeUnit(call.caller, unit))
      return refuse('5020', [fault('5020', 'Nie ma takiego zbioru albo nie należy do Ciebie.', 'kodZbioru')])
    return { code: set.code, unit }
  },
  async decide(call, house, { code, unit }, asked) {
    const set = await house.control.set(code)
    const system = await house.control.system(call.input.idSystemu)
    if (set === undefined) return refuse('5020')
    if (system === undefined)
      return refuse('5020', [fault('5020', 'Nie ma systemu o tym identyfikatorze.', 'idSystemu')])
    if (system.unitCode !== unit.code || system.kind !== 'SD') {
      return refuse('5021', [fault('5021', 'System nie należy do jednostki zbioru.', 'idSystemu')])
    }
    if (setTreeOf(unit.kind) !== set.tree)
      return refuse('5021', [fault('5021', 'Drzewo zbioru nie pasuje.', 'kodZbioru')])
    if (set.state === 'ZAMKNIETY' || set.state === 'ZARCHIWIZOWANY' || system.state === 'NIEAKTYWNY')
      return refuse('5019')
    const change = await house.control.vendorChangeOf(set.code)
    if (change !== undefined) {
      return refuse('5019', [fault('5019', `Zbiór należy do zmiany dostawcy ${change.id}.`, 'kodZbioru')])
    }
    if (set.systemId === system.id) return refuse('5007')
    const previous = set.systemId
    return {
      effect: {
        on: 'control',
        changes: [
          {
            change: 'set-assigned',
            code,
            systemId: system.id,
            author: actorOf(call.caller),
            at: call.receivedAt,
            ...(previous === undefined ? {} : { expectedSystemId: previous }),
          },
        ],
      },
      note: {
        ...asked,
        changed: { before: { idSystemu: previous }, after: { idSystemu: system.id } },
        concerns: { unit: unit.code },
      },
      answer: {
        status: 'SUKCES',
        body: {
          kodZbioru: code,
          idSystemu: system.id,
          stan: set.state,
          ...(previous === undefined ? {} : { poprzedniSystem: previous }),
        },
      },
    }
  },
})
