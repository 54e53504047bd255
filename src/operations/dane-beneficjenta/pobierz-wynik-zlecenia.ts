import type { ResponseOf } from '../../contract/index.js'
import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import type { House } from '../house.js'
import type { NotePart } from '../note.js'
import { reads } from '../operation.js'
import { type AskingCaller, askerRoles, askingCallers, owns } from './asker.js'
import { askSets, bytesGiven, type SetAnswer } from './fan-out.js'
import { askedNote, notePartsOf } from './note.js'
import { contentOf, type OrderContent, personsPerPage } from './order.js'
import { type Permitted, permitQuestion } from './permission.js'
import { keysOf } from './question.js'
import { findingsOf, setsOnWire, wholeStatus } from './reply.js'

type WirePerson = ResponseOf<'pobierzWynikZlecenia'>['wynikOsoby'][number]

/** One person of a page, and what the ledger is to say of it. */
interface Evaluated {
  readonly told: WirePerson
  readonly parts: readonly NotePart[]
  /** Of the data given. */
  readonly bytes: number
}

/**
 * A page of an order's result: the question is asked now, as the rules stand now, by whoever placed the order,
 * and each person is recorded for each controller. An expired order and somebody else's are as if they were not there.
 * @req B1.1 B3 B6
 */
export const pobierzWynikZlecenia = reads({
  name: 'pobierzWynikZlecenia',
  admission: { callers: askingCallers, roles: askerRoles, system: 'ACTIVE', dictionaries: 'CONFIRMED' },
  asked: ({ input }) => ({
    act: 'UDOSTEPNIENIE',
    result: 'ODMOWA',
    facts: { idZlecenia: input.idZlecenia, odOsoby: input.odOsoby ?? 1 },
  }),

  async permit({ input, caller, receivedAt }, house) {
    const order = await house.control.order(input.idZlecenia)
    if (order === undefined || !owns(caller, order.owner) || order.expiresAt <= receivedAt) {
      return refuse('5020')
    }
    const content = contentOf(house, order)
    if ((input.odOsoby ?? 1) > content.persons.length) {
      return refuse('5021', [fault('5021', `Zlecenie obejmuje osób: ${content.persons.length}.`, 'odOsoby')])
    }
    const permitted = await permitQuestion(house, caller, content.question, receivedAt, 'query')
    return isRefusal(permitted) ? permitted : { order, content, permitted }
  },

  async act(call, house, { order, content, permitted }, asked) {
    const first = (call.input.odOsoby ?? 1) - 1
    const evaluated: Evaluated[] = []
    let bytes = 0
    for (const [index, osoba] of content.persons.slice(first, first + personsPerPage).entries()) {
      const one = { osoba, place: first + index + 1 }
      const evaluation = await evaluate(house, call.caller, content, permitted, one, call.transactionId)
      bytes += evaluation.bytes
      // What does not fit on this page begins the next one, and is asked then.
      if (bytes > house.settings.maxAnswerBytes) break
      evaluated.push(evaluation)
    }
    const told = evaluated.map(one => one.told)
    const status = wholeStatusOf(told)
    const after = first + evaluated.length + 1
    return {
      answer: {
        status,
        body: {
          idZlecenia: order.id,
          liczbaOsob: content.persons.length,
          nastepnaOsoba: after > content.persons.length ? undefined : after,
          wazneDo: order.expiresAt,
          wynikOsoby: told,
        },
        details: [
          ...new Map(
            told
              .flatMap(one => one.zbior)
              .flatMap(findingsOf)
              .map(one => [JSON.stringify(one), one]),
          ),
        ].map(([, detail]) => detail),
      },
      note: {
        ...askedNote(content.question, call.caller, []),
        result: status,
        facts: { ...asked.facts, osoby: evaluated.length },
        parts: evaluated.flatMap(one => one.parts),
      },
    }
  },
})

async function evaluate(
  house: House,
  caller: AskingCaller,
  { question }: OrderContent,
  { grant, closed }: Permitted,
  { osoba, place }: { readonly osoba: OrderContent['persons'][number]; readonly place: number },
  transactionId: string,
): Promise<Evaluated> {
  const criteria = keysOf(osoba) ?? []
  const answers = await askSets(house, grant, question.sets, criteria, transactionId)
  const withheld = (status: WirePerson['status']): Evaluated => {
    const none = answers.map(({ grant: of }): SetAnswer => ({ grant: of, gave: 'NOTHING_NOW' }))
    const parts = notePartsOf(question, caller, none).map(part => ({ ...part, criteria }))
    return { told: { osoba: place, status, zbior: [] }, parts, bytes: 0 }
  }
  if (answers.some(answer => answer.gave === 'MANY')) return withheld('WIELU_KANDYDATOW')
  const bytes = bytesGiven(answers)
  if (bytes > house.settings.maxAnswerBytes) return withheld('ZA_DUZO_DANYCH')
  const zbior = setsOnWire(question, answers, closed)
  const status = wholeStatus(zbior, set => set.status === 'SUKCES')
  return {
    told: { osoba: place, status: status as WirePerson['status'], zbior },
    parts: notePartsOf(question, caller, answers).map(part => ({ ...part, criteria })),
    bytes,
  }
}

/** The status of the page: that of its persons where they are alike. */
function wholeStatusOf(told: readonly WirePerson[]): 'SUKCES' | 'CZESCIOWY' | 'BRAK_DANYCH' {
  const partial: readonly WirePerson['status'][] = ['CZESCIOWY', 'WIELU_KANDYDATOW', 'ZA_DUZO_DANYCH']
  if (told.some(one => partial.includes(one.status))) return 'CZESCIOWY'
  return told.some(one => one.status === 'SUKCES') ? 'SUKCES' : 'BRAK_DANYCH'
}
