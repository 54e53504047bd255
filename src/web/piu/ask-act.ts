import { codesIn, type ResponseOf, readableGroup } from '../../contract/index.js'
import { civilDateOf, civilTimeOf } from '../../domain/calendar.js'
import { scopeCodes } from '../../domain/scopes.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { notice } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import { findingsOf, refusalText } from '../portal/findings.js'
import type { Act, ActContext, PageContext, Performed } from '../portal/page-row.js'
import { answerDocument } from './answer-print.js'
import {
  answerView,
  arrivedView,
  type Reading,
  type ReadSet,
  sourceView,
  summingUp,
  waitingView,
} from './answer-view.js'
import { roleOf } from './choices.js'
import { dictionaries } from './dictionary-names.js'
import {
  askedOf,
  carried,
  missingChoices,
  missingPerson,
  questionDraft,
  questionFields,
  setsAsked,
} from './question.js'

/** How long the first part of an answer waits for a set: what comes in this time is shown at once. @req B5 */
const firstWaitMs = 500
/** How long it then waits, one time after another; the last as long as the gateway lets it. */
const laterWaitsMs = [1_500, 60_000]

type SetAnswer = ResponseOf<'pobierzDane'>['zbior'][number]

/** Asks, shows what came at once, and adds what is late as it comes. @req B1.1 B5 B6 */
export const ask: Act = {
  name: 'zapytaj',
  fields: questionFields,
  submit: { pl: 'Zapytaj', en: 'Ask' },
  async run(at) {
    const role = roleOf(at)
    if (role === undefined) return refuse('3006')
    const missing = [...missingPerson(at), ...missingChoices(at)]
    if (missing.length > 0) return { mend: missing }
    const acting = at.inRole(role)
    const answered = await put(acting, at.sent.values('zbior'), firstWaitMs)
    if (isRefusal(answered)) return { mend: findingsOf('pobierzDane', answered, questionFields, at.sent, at.language) }
    const reading: Reading = {
      asked: await askedOf(acting, role),
      entries: answered.entries,
      read: await readSets(
        acting,
        answered.body.zbior.filter(set => set.spozniony !== true),
        answered.entries,
      ),
      again: at.form('pdf', { hidden: carried(at.sent) }),
    }
    const late = lateIn(answered)
    if (late.length === 0) return { show: answerView(acting, reading, []) }
    return { show: answerView(acting, reading, late), later: () => arriving(acting, reading, late) }
  },
}

/** The same question as a file: asked anew, with an entry and a receipt of its own. @req B6 */
export const askForPaper: Act = {
  name: 'pdf',
  fields: [],
  submit: { pl: 'Zapytaj ponownie i zapisz jako PDF', en: 'Ask again and save as PDF' },
  tone: 'quiet',
  async run(at) {
    const role = roleOf(at)
    if (role === undefined) return refuse('3006')
    const acting = at.inRole(role)
    const answered = await put(acting, at.sent.values('zbior'))
    if (isRefusal(answered)) return { show: { content: notice('error', refusalText(answered, at.language)) } }
    const asked = await askedOf(acting, role)
    const document = answerDocument(acting, role, asked, answered, await readSets(acting, answered.body.zbior))
    const stamp = `${civilDateOf(at.now)}T${civilTimeOf(at.now).slice(0, 5)}`.replace(/[-:]/g, '')
    return { download: `odpowiedz-${stamp}.pdf`, type: 'application/pdf', bytes: await at.print(document) }
  },
}

function put(at: ActContext, sets: readonly string[], waitMs?: number) {
  const draft = { ...questionDraft(at.sent, questionFields), zbior: setsAsked(sets) }
  return at.performDraft('pobierzDane', waitMs === undefined ? draft : { ...draft, czekajMs: String(waitMs) })
}

function lateIn({ body }: Performed<'pobierzDane'>): readonly string[] {
  return body.zbior.filter(set => set.spozniony === true).map(set => set.kodZbioru)
}

/** The sets' answers, ready for a reader: groups in the order of the guidelines, who somebody is first. */
export async function readSets(
  at: PageContext,
  sets: readonly SetAnswer[],
  entries: readonly number[] = [],
): Promise<readonly ReadSet[]> {
  const used = sets.flatMap(set => (set.grupy ?? []).flatMap(codesIn)).map(one => one.dictionary)
  const names = await dictionaries.names(at, used)
  return sets.map(set => ({
    set,
    groups: (set.grupy ?? [])
      .toSorted((one, other) => scopeCodes.indexOf(one.scope) - scopeCodes.indexOf(other.scope))
      .map(one => readableGroup(one, names)),
    entries,
  }))
}

/** What comes after the first part: each source as it answers, then what all of them say together. */
async function* arriving(at: ActContext, reading: Reading, late: readonly string[]): AsyncGenerator<Html> {
  const read = [...reading.read]
  const entries = [...reading.entries]
  let waiting = late
  for (const [turn, ms] of laterWaitsMs.entries()) {
    if (waiting.length === 0) break
    const more = await put(at, waiting, ms)
    if (isRefusal(more)) {
      yield html`${arrivedView(turn + 1)}${notice('error', refusalText(more, at.language))}`
      break
    }
    const last = ms === laterWaitsMs.at(-1)
    const arrived = await readSets(
      at,
      more.body.zbior.filter(set => last || set.spozniony !== true),
      more.entries,
    )
    read.push(...arrived)
    entries.push(...more.entries)
    waiting = last ? [] : lateIn(more)
    yield html`${arrivedView(turn + 1)}${arrived.map(one => sourceView(at, one, reading.asked))}${waitingView(at, waiting, reading.asked, turn + 2)}`
  }
  yield summingUp(at, { ...reading, read, entries })
}
