import type { RequestOf } from '../../contract/index.js'
import type { ScopeCode } from '../../domain/scopes.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import type { DemandedCorrection } from '../../ports/data/corrections.js'
import type { Call } from '../call.js'
import type { AskingCaller } from '../dane-beneficjenta/asker.js'
import { askSets, isSilent } from '../dane-beneficjenta/fan-out.js'
import { askedNote } from '../dane-beneficjenta/note.js'
import { type Permitted, permitQuestion } from '../dane-beneficjenta/permission.js'
import { checkPerson, keysOf, type Question } from '../dane-beneficjenta/question.js'
import type { House } from '../house.js'
import type { Note, NoteOf } from '../note.js'

type Input = RequestOf<'zglosNiezgodnosc'>
type Report = NonNullable<Input['zgloszenie']>

/** Leave to report: the group of the person in the set could be asked for. */
export interface MayReport extends Permitted {
  readonly may: 'REPORT'
  readonly report: Report
  readonly reporter: AskingCaller
  readonly keys: readonly string[]
}

function questionIn(setCode: string, report: Report): Question {
  return { parameters: report.parametryPytania, sets: [setCode], scopes: [report.kodZakresu] }
}

/** What the ledger says of the report alone; its words may name people. */
export function askedOfReport(setCode: string, report: Report, caller: AskingCaller): NoteOf<'UDOSTEPNIENIE'> {
  const asked = askedNote(questionIn(setCode, report), caller, keysOf(report.osoba) ?? [])
  return { ...asked, change: report.opis }
}

/** Whether the reporter could ask for the group of the person in this set now, and the set can still be corrected. */
export async function permitReport(house: House, caller: AskingCaller, setCode: string, report: Report, at: Date) {
  const keys = checkPerson(report.osoba, 'zgloszenie/osoba')
  if (isRefusal(keys)) return keys
  const permitted = await permitQuestion(house, caller, questionIn(setCode, report), at, 'report')
  if (isRefusal(permitted)) return permitted
  return { ...permitted, may: 'REPORT', report, reporter: caller, keys } as const satisfies MayReport
}

/** A correction demanded of the controller, where the set knows the person; nothing is kept where it does not. */
export async function decideReport(
  call: Call<'zglosNiezgodnosc'>,
  house: House,
  { grant, report, reporter, keys }: MayReport,
  asked: Note,
) {
  const { kodZbioru } = call.input
  const [answer] = await askSets(house, grant, [kodZbioru], keys, call.transactionId)
  if (answer === undefined || isSilent(answer)) return refuse('9003')
  if (answer.gave === 'MANY') return refuse('5009')
  const controller = answer.grant.set.unitCode
  const set = { code: kodZbioru, asked: [report.kodZakresu], given: [], count: 0 }
  const note: Note = { ...asked, parts: [{ controller, sets: [set], persons: [] }] }
  if (answer.gave !== 'FOUND') {
    return { answer: { status: 'BRAK_DANYCH', body: {} }, note: { ...note, result: 'BRAK_DANYCH' } } as const
  }
  const at = { set: kodZbioru, controller }
  const alike = { recordId: answer.recordId, scope: report.kodZakresu, reporter: reporter.unit.code }
  const open = await house.sets.demands(at, { ...alike, openOnly: true, limit: 1 })
  if (open === undefined || open.items.length > 0) return refuse('5007')
  const demand = demandOf(house.ids.uuid(), alike, report, call.receivedAt)
  return {
    effect: { on: 'set', step: { step: 'correction-demanded', ...at, demand } },
    note: { ...note, result: 'PRZYJETO', facts: { idNiezgodnosci: demand.id } },
    answer: { status: 'PRZYJETO', body: { niezgodnosc: { idNiezgodnosci: demand.id, stan: demand.state } } },
  } as const
}

function demandOf(
  id: string,
  whose: { readonly recordId: string; readonly scope: ScopeCode; readonly reporter: string },
  { sciezka, opis }: Report,
  reportedAt: Date,
): DemandedCorrection {
  return {
    id,
    state: 'ZGLOSZONA',
    ...whose,
    ...(sciezka === undefined ? {} : { path: sciezka }),
    text: opis,
    reportedAt,
  }
}
