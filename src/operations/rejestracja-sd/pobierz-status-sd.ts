import { refuse } from '../../fault/refusal.js'
import { mayOverseeUnit } from '../competence.js'
import { reads } from '../operation.js'
import { systemOnWire } from './system-view.js'

/** The state of a registered system: the caller's own, or another of a unit in the caller's competence. @req A2.8 */
export const pobierzStatusSD = reads({
  name: 'pobierzStatusSD',
  admission: { callers: ['system', 'person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: call => ({
    act: 'ODCZYT',
    result: 'SUKCES',
    ...(call.input.idSystemu === undefined ? {} : { facts: { idSystemu: call.input.idSystemu } }),
  }),
  async permit(call, house) {
    const own = call.caller.kind === 'system' ? call.caller.system.id : undefined
    const id = call.input.idSystemu ?? own
    const system = id === undefined ? undefined : await house.control.system(id)
    if (system === undefined) return refuse('5020')
    if (system.id === own) return system
    const unit = await house.control.unit(system.unitCode)
    // A system outside the caller's competence answers as one that is not there.
    return unit !== undefined && mayOverseeUnit(call.caller, unit) ? system : refuse('5020')
  },
  async act(_call, house, system, asked) {
    return {
      answer: { status: 'SUKCES', body: { system: await systemOnWire(house, system) } },
      note: { ...asked, facts: { idSystemu: system.id } },
    }
  },
})
