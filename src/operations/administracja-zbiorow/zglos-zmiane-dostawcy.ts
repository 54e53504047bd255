import type { VendorChange } from '../../domain/registry/vendor-change.js'
import { fault, refuse } from '../../fault/refusal.js'
import { actorOf } from '../competence.js'
import { writes } from '../operation.js'
import { changeOnWire } from './vendor-change-view.js'

/** A unit reports that it is going to change the vendor of its system: the sets concerned and whom to talk to. @req C1 */
export const zglosZmianeDostawcy = writes({
  name: 'zglosZmianeDostawcy',
  admission: { callers: ['system', 'person'], roles: ['ADMIN_LOKALNY'], system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.opis,
    facts: { zbiory: input.kodZbioru.join(' ') },
  }),
  async permit({ caller, input }, house) {
    const sets = await house.control.setsNamed(input.kodZbioru)
    const own = sets.filter(set => set.unitCode === caller.unit.code)
    return own.length === new Set(input.kodZbioru).size ? own.map(set => set.code) : refuse('5020')
  },
  async decide(call, house, codes, asked) {
    for (const set of await house.control.setsNamed(codes)) {
      if (set.state !== 'AKTYWNY') {
        return refuse('5019', [fault('5019', `Zbiór ${set.code} jest w stanie ${set.state}.`, 'kodZbioru')])
      }
      if ((await house.control.vendorChangeOf(set.code)) !== undefined) {
        return refuse('5007', [fault('5007', `Zmianę zbioru ${set.code} już zgłoszono.`, 'kodZbioru')])
      }
    }
    const { kontakt, opis, planowanaData } = call.input
    const number = await house.control.next('vendor-change')
    const { imieNazwisko: name, email, telefon } = kontakt
    const vendorChange: VendorChange = {
      id: `ZMIANA-${String(number).padStart(6, '0')}`,
      unitCode: call.caller.unit.code,
      sets: codes.map(old => ({ old })),
      contact: { name, email, ...(telefon === undefined ? {} : { phone: telefon }) },
      description: opis,
      ...(planowanaData === undefined ? {} : { plannedOn: planowanaData }),
      state: 'ZGLOSZONA',
      steps: [{ step: 'ZGLOSZENIE', at: call.receivedAt.toISOString(), by: actorOf(call.caller) }],
      version: 1,
    }
    return {
      effect: { on: 'control', changes: [{ change: 'vendor-change-reported', vendorChange }] },
      note: {
        ...asked,
        facts: { ...asked.facts, idZmiany: vendorChange.id },
        changed: { after: { stan: vendorChange.state } },
      },
      answer: { status: 'PRZYJETO', body: { zmiana: changeOnWire(vendorChange) } },
    }
  },
})
