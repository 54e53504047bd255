import type { VendorChange } from '../../domain/registry/vendor-change.js'
import { fault, type Refusal, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import type { Call } from '../call.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import type { House } from '../house.js'
import type { Note } from '../note.js'

/** A call that takes a step of a vendor change. */
export type StepCall = Call<'wykonajKrokZmiany', PersonCaller | SystemCaller>

/** What a step does beside being taken. */
export interface StepAct {
  readonly changes: readonly ControlChange[]
  readonly becomes: Partial<VendorChange>
  readonly facts: Note['facts']
}

export type StepRefusal = Refusal<'3014' | '5014' | '5019' | '5020' | '5021' | '5040' | '5041' | '5042'>

/** No feed is open in the set. */
export async function checkQuiet(house: House, code: string, unitCode: string): Promise<'QUIET' | Refusal<'5014'>> {
  const open = await house.sets.openFeed({ set: code, controller: unitCode })
  return open === undefined ? 'QUIET' : refuse('5014', [fault('5014', `Zbiór ${code} jest właśnie zasilany.`, 'krok')])
}
