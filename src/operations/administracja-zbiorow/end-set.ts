import type { RequestOf, ResponseOf } from '../../contract/index.js'
import type { BeneficiarySet, SetState } from '../../domain/registry/beneficiary-set.js'
import { type EndingStep, mayStep, type RequestedStep, setSteps } from '../../domain/registry/set-life.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import type { Changed } from '../before-after.js'
import type { Call } from '../call.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { actorOf } from '../competence.js'
import type { House } from '../house.js'
import type { AdministrativeNote, NoteOf } from '../note.js'
import { type Admission, writes } from '../operation.js'
import { overseenSet } from './overseen-set.js'
import { requestOnWire } from './set-view.js'

type EndingName = 'zamknijZbior' | 'archiwizujZbior'
type EndingCall = Call<EndingName, PersonCaller | SystemCaller>
type Body = Omit<ResponseOf<EndingName>, 'daneRezultatu' | 'wynik'>

/** What is to be done, before the operation's own name is on it. */
interface Plan {
  readonly change: ControlChange
  readonly status: 'SUKCES' | 'PRZYJETO'
  readonly body: Body
  readonly changed: Changed
}

/** Closes a set: verification services still see it, nothing feeds it. @req C5 */
export const zamknijZbior = writes<'zamknijZbior', 'system' | 'person', string, 'ADMINISTRACJA'>({
  name: 'zamknijZbior',
  ...ending('ZAMKNIECIE'),
})

/** Archives a set: services no longer see it. @req C5 */
export const archiwizujZbior = writes<'archiwizujZbior', 'system' | 'person', string, 'ADMINISTRACJA'>({
  name: 'archiwizujZbior',
  ...ending('ARCHIWIZACJA'),
})

function ending(step: EndingStep) {
  return {
    admission: {
      callers: ['system', 'person'],
      roles: setSteps[step].roles,
      system: 'ACTIVE',
      dictionaries: 'NOT_ASKED',
    } satisfies Admission<'system' | 'person'>,
    asked: ({ input }: EndingCall): NoteOf<'ADMINISTRACJA'> => ({
      act: 'ADMINISTRACJA',
      result: 'SUKCES',
      text: input.powod,
      facts: { kodZbioru: input.kodZbioru, czynnosc: input.czynnosc ?? 'ZLECENIE' },
    }),
    async permit({ caller, input }: EndingCall, house: House) {
      const set = await overseenSet(house, caller, input.kodZbioru)
      return isRefusal(set) ? set : set.code
    },
    async decide(call: EndingCall, house: House, code: string, asked: NoteOf<'ADMINISTRACJA'>) {
      const set = await house.control.set(code)
      if (set === undefined) return refuse('5020')
      const plan = await planOf(call, house, set, step)
      if (isRefusal(plan)) return plan
      const { change, status, body, changed } = plan
      const effect = { on: 'control', changes: [change] } as const
      const note: AdministrativeNote = { ...asked, result: status, changed, concerns: { unit: set.unitCode } }
      return { effect, note, answer: { status, body } }
    },
  } as const
}

async function planOf(
  call: EndingCall,
  house: House,
  set: BeneficiarySet,
  step: EndingStep,
): Promise<Plan | Refusal<'5007' | '5014' | '5019' | '5040'>> {
  const waiting = await house.control.requestedStep(set.code)
  const { czynnosc = 'ZLECENIE' }: RequestOf<EndingName> = call.input
  if (czynnosc !== 'ZLECENIE' && waiting?.step !== step) return notNow('Ta czynność nie czeka na potwierdzenie.')
  if (czynnosc === 'WYCOFANIE') return withdrawal(set, step)
  const may = await mayEnd(house, set, step)
  if (isRefusal(may)) return may
  const by = actorOf(call.caller)
  if (czynnosc === 'ZLECENIE') {
    const request: RequestedStep = { step, by, at: call.receivedAt, reason: call.input.powod }
    if (!house.settings.setsEndedByTwo) return ended(set, request, call.receivedAt)
    return waiting === undefined ? requested(set, request) : refuse('5007')
  }
  if (waiting === undefined) return notNow('Ta czynność nie czeka na potwierdzenie.')
  return waiting.by === by ? refuse('5040') : ended(set, waiting, call.receivedAt, by)
}

/** Whether the set may be ended so now: its state, no feed under way, no vendor change that has it in hand. */
async function mayEnd(house: House, set: BeneficiarySet, step: EndingStep): Promise<'YES' | Refusal<'5014' | '5019'>> {
  if (!mayStep(step, set.state)) return notNow(`Zbiór jest w stanie ${set.state}.`)
  const change = await house.control.vendorChangeOf(set.code)
  if (change !== undefined) return notNow(`Zbiór należy do zmiany dostawcy ${change.id}.`)
  const open = await house.sets.openFeed({ set: set.code, controller: set.unitCode })
  return open === undefined ? 'YES' : refuse('5014')
}

function notNow(text: string): Refusal<'5019'> {
  return refuse('5019', [fault('5019', text, 'kodZbioru')])
}

function ended(set: BeneficiarySet, request: RequestedStep, at: Date, confirmedBy?: string): Plan {
  const to: SetState = setSteps[request.step].to
  const { step, by: author, reason } = request
  const confirmed = confirmedBy === undefined ? {} : { confirmedBy }
  return {
    change: {
      change: 'set-stepped',
      code: set.code,
      expectedState: set.state,
      event: { step, from: set.state, to, at, author, reason, ...confirmed },
    },
    status: 'SUKCES',
    body: { kodZbioru: set.code, stan: to, stanPoprzedni: set.state },
    changed: { before: { stan: set.state }, after: { stan: to } },
  }
}

function requested(set: BeneficiarySet, request: RequestedStep): Plan {
  return {
    change: { change: 'set-step-requested', code: set.code, expectedState: set.state, request },
    status: 'PRZYJETO',
    body: { kodZbioru: set.code, stan: set.state, zlecona: requestOnWire(request) },
    changed: { after: { zlecono: request.step } },
  }
}

function withdrawal(set: BeneficiarySet, step: EndingStep): Plan {
  return {
    change: { change: 'set-step-withdrawn', code: set.code, step },
    status: 'SUKCES',
    body: { kodZbioru: set.code, stan: set.state },
    changed: { before: { zlecono: step } },
  }
}
