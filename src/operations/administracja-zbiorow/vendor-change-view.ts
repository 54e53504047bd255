import type { ResponseOf } from '../../contract/index.js'
import { actingUnit, nextSteps, type VendorChange, vendorChangeSteps } from '../../domain/registry/vendor-change.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { mayOverseeUnit } from '../competence.js'
import type { House } from '../house.js'

type WireChange = ResponseOf<'zglosZmianeDostawcy'>['zmiana']

/** The procedure as each side sees it. @req C6 */
export function changeOnWire(change: VendorChange): WireChange {
  const { decision } = change
  return {
    idZmiany: change.id,
    kodJT: change.unitCode,
    stan: change.state,
    zbior: change.sets.map(({ old, replacement }) => ({ stary: old, nowy: replacement })),
    kontakt: { imieNazwisko: change.contact.name, email: change.contact.email, telefon: change.contact.phone },
    opis: change.description,
    planowanaData: change.plannedOn,
    decyzja: decision && {
      zMigracja: decision.migration,
      wygaszenieJednostki: decision.retiresUnit,
      kodJTNastepcy: decision.successorCode,
    },
    idNowegoSystemu: change.newSystemId,
    krok: change.steps.map(({ step, at, by, note }) => ({ krok: step, czas: new Date(at), autor: by, uwagi: note })),
    nastepny: nextSteps(change).map(step => {
      const { side } = vendorChangeSteps[step]
      return { krok: step, strona: side, kodJT: side === 'JEDNOSTKA' ? actingUnit(change, step) : undefined }
    }),
  }
}

/** Whether the caller is of one of the procedure's sides. */
export async function seesChange(
  house: House,
  caller: PersonCaller | SystemCaller,
  change: VendorChange,
): Promise<boolean> {
  const codes = [change.unitCode, change.decision?.successorCode].filter(code => code !== undefined)
  const units = await Promise.all(codes.map(code => house.control.unit(code)))
  return units.some(unit => unit !== undefined && mayOverseeUnit(caller, unit))
}
