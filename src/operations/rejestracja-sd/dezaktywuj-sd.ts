import { refuse } from '../../fault/refusal.js'
import { mayOverseeUnit } from '../competence.js'
import { writes } from '../operation.js'

/**
 * Retires a system: from now on it may only ask for its own state, and another person or system has to activate it
 * again. Sets stay assigned to it until another system takes them over. @req C3
 */
export const dezaktywujSD = writes({
  name: 'dezaktywujSD',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'NOT_RETIRED',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { idSystemu: input.idSystemu },
    ...(input.powod === undefined ? {} : { text: input.powod }),
  }),
  async permit(call, house) {
    const system = await house.control.system(call.input.idSystemu)
    const unit = system === undefined ? undefined : await house.control.unit(system.unitCode)
    if (system === undefined || unit === undefined || !mayOverseeUnit(call.caller, unit)) return refuse('5020')
    return system.id
  },
  async decide(_call, house, id, asked) {
    const system = await house.control.system(id)
    if (system === undefined) return refuse('5020')
    if (system.state === 'NIEAKTYWNY') return refuse('5019')
    const sets = await house.control.sets({ unitCode: system.unitCode })
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'system-state-changed', id, from: system.state, to: 'NIEAKTYWNY' }],
      },
      note: {
        ...asked,
        changed: { before: { stan: system.state }, after: { stan: 'NIEAKTYWNY' } },
        concerns: { unit: system.unitCode },
      },
      answer: {
        status: 'SUKCES',
        body: {
          idSystemu: id,
          stan: 'NIEAKTYWNY' as const,
          stanPoprzedni: system.state,
          zbior: sets.filter(set => set.systemId === id).map(set => ({ kodZbioru: set.code, stan: set.state })),
        },
      },
    }
  },
})
