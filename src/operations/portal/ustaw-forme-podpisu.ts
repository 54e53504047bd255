import type { RequestOf } from '../../contract/index.js'
import { type SignatureForm, signatureForms } from '../../domain/registry/signature-form.js'
import { refuse } from '../../fault/refusal.js'
import { mayOverseeUnit } from '../competence.js'
import { writes } from '../operation.js'

type WireForm = RequestOf<'ustawFormePodpisu'>['formaPodpisu'][number]

const onWire = { xades: 'XADES', wss: 'WSS' } as const satisfies Record<SignatureForm, WireForm>

/** Forms of signature as the wire names them. */
export function formsOnWire(forms: readonly SignatureForm[]): readonly WireForm[] {
  return forms.map(form => onWire[form])
}

/** Says in which forms a system may sign its messages; it is answered in the form of its request. @req D3 */
export const ustawFormePodpisu = writes({
  name: 'ustawFormePodpisu',
  admission: {
    callers: ['person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { idSystemu: input.idSystemu },
  }),
  async permit(call, house) {
    const system = await house.control.system(call.input.idSystemu)
    const unit = system === undefined ? undefined : await house.control.unit(system.unitCode)
    if (system === undefined || unit === undefined || !mayOverseeUnit(call.caller, unit)) return refuse('5020')
    return system.id
  },
  async decide(call, house, id, asked) {
    const system = await house.control.system(id)
    if (system === undefined) return refuse('5020')
    const to = signatureForms.filter(form => call.input.formaPodpisu.includes(onWire[form]))
    const from = system.forms
    if (to.join() === from.join()) return refuse('5019')
    return {
      effect: { on: 'control', changes: [{ change: 'system-forms-set', id, from, to }] },
      note: {
        ...asked,
        changed: {
          before: { formaPodpisu: formsOnWire(from).join(' ') },
          after: { formaPodpisu: formsOnWire(to).join(' ') },
        },
        concerns: { unit: system.unitCode },
      },
      answer: { status: 'SUKCES', body: { idSystemu: id, formaPodpisu: formsOnWire(to) } },
    }
  },
})
