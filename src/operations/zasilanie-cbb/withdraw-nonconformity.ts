import { nonconformityEnds } from '../../domain/registry/nonconformity.js'
import { readSetCode } from '../../domain/units.js'
import { type Refusal, refuse } from '../../fault/refusal.js'
import type { Location } from '../../ports/data/set-contents.js'
import { rolesInUse } from '../competence.js'
import { type AskingCaller, askerRoles } from '../dane-beneficjenta/asker.js'
import type { House } from '../house.js'
import type { Note } from '../note.js'

/** Who may take a unit's report back: whoever may report, and who answers for the unit's own side. */
const withdrawingRoles: readonly string[] = [...askerRoles, 'URZEDNIK_MERYTORYCZNY', 'ADMIN_LOKALNY']

/** Leave to withdraw a report: it is the caller's unit's. */
export interface MayWithdraw {
  readonly may: 'WITHDRAW'
  readonly at: Location
  readonly id: string
  readonly reason: string
}

/** Whether the unit reported it: another unit's report, one of a set that is gone and none at all are alike. */
export async function permitWithdrawal(
  house: House,
  caller: AskingCaller,
  setCode: string,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<MayWithdraw | Refusal<'3006' | '5020'>> {
  if (!rolesInUse(caller).some(role => withdrawingRoles.includes(role))) return refuse('3006')
  const set = await house.control.set(setCode)
  const controller = set?.state === 'ZARCHIWIZOWANY' ? undefined : readSetCode(setCode)?.unitCode
  if (set === undefined || controller === undefined) return refuse('5020')
  const at = { set: set.code, controller }
  const demand = await house.sets.demand(at, id)
  if (demand?.reporter !== caller.unit.code) return refuse('5020')
  return { may: 'WITHDRAW', at, id, reason }
}

/** The report ends with its reporter's words; the controller sees them. */
export async function decideWithdrawal(house: House, { at, id, reason }: MayWithdraw, now: Date, asked: Note) {
  const demand = await house.sets.demand(at, id)
  if (demand === undefined) return refuse('5020')
  if (demand.state !== 'ZGLOSZONA') return refuse('5019')
  const stan = nonconformityEnds.ZGLOSZENIE.WITHDRAWN
  const set = { code: at.set, asked: [demand.scope], given: [], count: 0 }
  return {
    effect: { on: 'set', step: { step: 'correction-withdrawn', ...at, id, at: now, reason } },
    note: { ...asked, parts: [{ controller: at.controller, sets: [set], persons: [] }] },
    answer: { status: 'SUKCES', body: { niezgodnosc: { idNiezgodnosci: id, stan } } },
  } as const
}
