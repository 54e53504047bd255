import { nonconformityEnds } from '../../domain/registry/nonconformity.js'
import { readSetCode } from '../../domain/units.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import type { Location } from '../../ports/data/set-contents.js'
import type { Call } from '../call.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { askerRoles } from '../dane-beneficjenta/asker.js'
import type { House } from '../house.js'
import type { Note, NoteOf } from '../note.js'
import { writes } from '../operation.js'
import { ownSide, ownSideRoles } from './own-side.js'
import { askedOfReport, decideReport, type MayReport, permitReport } from './report-nonconformity.js'
import { decideWithdrawal, type MayWithdraw, permitWithdrawal } from './withdraw-nonconformity.js'

type Reporting = Call<'zglosNiezgodnosc', SystemCaller | PersonCaller>

/** Leave to reject a demand of a correction: the set is the caller's own. */
interface MayReject {
  readonly may: 'REJECT'
  readonly at: Location
  readonly id: string
  readonly reason: string
}

/**
 * Both sides of a report: a unit that may see a group says that somebody's data in it look wrong, and it becomes a
 * correction demanded of the controller; the controller rejects such a demand and says why; or the unit that reported
 * withdraws it before it is answered. Nothing is told that the reporter could not ask for.
 * @req B1.1 B3 B4
 */
export const zglosNiezgodnosc = writes({
  name: 'zglosNiezgodnosc',
  admission: {
    callers: ['system', 'person'],
    roles: [...askerRoles, ...ownSideRoles],
    system: 'ACTIVE',
    dictionaries: 'CONFIRMED',
  },
  place: ({ input, caller }): Location => ({
    set: input.kodZbioru,
    controller: readSetCode(input.kodZbioru)?.unitCode ?? caller.unit.code,
  }),
  asked: noteOf,
  permit: permitOf,
  decide(call, house, permitted: MayReport | MayReject | MayWithdraw, asked) {
    switch (permitted.may) {
      case 'REPORT':
        return decideReport(call, house, permitted, asked)
      case 'REJECT':
        return decideRejection(call, house, permitted, asked)
      case 'WITHDRAW':
        return decideWithdrawal(house, permitted, call.receivedAt, asked)
    }
  },
})

function noteOf({ input, caller }: Reporting): NoteOf<'UDOSTEPNIENIE' | 'ZASILENIE'> {
  const { kodZbioru, zgloszenie, odrzucenie, wycofanie } = input
  if (zgloszenie !== undefined) return askedOfReport(kodZbioru, zgloszenie, caller)
  const { idNiezgodnosci, powod } = odrzucenie ?? wycofanie ?? {}
  return {
    act: 'ZASILENIE',
    result: 'SUKCES',
    facts: {
      kodZbioru,
      ...(idNiezgodnosci === undefined ? {} : { idNiezgodnosci }),
      ...(wycofanie === undefined ? {} : { stan: nonconformityEnds.ZGLOSZENIE.WITHDRAWN }),
    },
    ...(powod === undefined ? {} : { text: powod }),
  }
}

async function permitOf({ input, caller, receivedAt }: Reporting, house: House) {
  const { kodZbioru, zgloszenie, odrzucenie, wycofanie } = input
  if (zgloszenie !== undefined) return permitReport(house, caller, kodZbioru, zgloszenie, receivedAt)
  if (wycofanie !== undefined) {
    return permitWithdrawal(house, caller, kodZbioru, { id: wycofanie.idNiezgodnosci, reason: wycofanie.powod })
  }
  const own = await ownSide(house, caller, kodZbioru)
  if (isRefusal(own)) return own
  const { idNiezgodnosci: id = '', powod: reason = '' } = odrzucenie ?? {}
  return { may: 'REJECT', at: own.at, id, reason } as const satisfies MayReject
}

async function decideRejection(call: Reporting, house: House, { at, id, reason }: MayReject, asked: Note) {
  const demand = await house.sets.demand(at, id)
  if (demand === undefined) return refuse('5020')
  if (demand.state !== 'ZGLOSZONA') return refuse('5019')
  const set = { code: at.set, asked: [demand.scope], given: [], count: 0 }
  return {
    effect: { on: 'set', step: { step: 'correction-rejected', ...at, id, at: call.receivedAt, reason } },
    note: { ...asked, parts: [{ controller: at.controller, sets: [set], persons: [] }] },
    answer: {
      status: 'SUKCES',
      body: { niezgodnosc: { idNiezgodnosci: id, stan: nonconformityEnds.ZGLOSZENIE.REJECTED } },
    },
  } as const
}
