import type { RequestOf } from '../../contract/index.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { RecordCursor, RecordFilter } from '../../ports/data/ledger.js'
import { reads } from '../operation.js'
import { cursorFromWire, cursorOnWire } from './cursor.js'
import { overseenBy, overseerAdmission, searchKeyOf } from './oversight.js'
import { recordOnWire } from './record-view.js'

type Input = RequestOf<'pobierzRekordy'>

const usualPage = 100
const largestPage = 500

/** Entries of the ledger, latest first, as a data protection officer searches them; the search is an entry itself. @req B6 */
export const pobierzRekordy = reads({
  name: 'pobierzRekordy',
  admission: overseerAdmission,
  asked: ({ input }) => {
    const person = input.osoba === undefined ? undefined : searchKeyOf(input.osoba, 'osoba')
    const { names, values } = claimed(input)
    return {
      act: 'PODGLAD_DZIENNIKA',
      result: 'SUKCES',
      ...(typeof person === 'string' ? { criteria: [person] } : {}),
      // What is looked for may be anything that somebody typed: only that it was looked for is public.
      ...(values === '' ? {} : { text: values }),
      facts: { filtry: names },
    }
  },
  async permit({ input, caller }) {
    const overseen = overseenBy(caller, input.kodJTAdministratora)
    if (isRefusal(overseen)) return overseen
    if ((input.rozmiarStrony ?? usualPage) > largestPage) return refuse('5010')
    const after = input.strona === undefined ? undefined : cursorFromWire(input.strona)
    if (input.strona !== undefined && after === undefined)
      return contradiction('To nie jest oznaczenie strony.', 'strona')
    const { odChwili, doChwili } = input
    if (odChwili !== undefined && doChwili !== undefined && odChwili > doChwili)
      return contradiction('Okres kończy się przed początkiem.', 'doChwili')
    const person = input.osoba === undefined ? undefined : searchKeyOf(input.osoba, 'osoba')
    if (isRefusal(person)) return person
    return { filter: { ...filterOf(input, person), ...overseen }, after } satisfies Search
  },
  async act({ input }, house, { filter, after }, asked) {
    const page = await house.ledger.records(filter, after, input.rozmiarStrony ?? usualPage)
    const rekord = []
    for (const record of page.records) rekord.push(recordOnWire(record, await house.ledger.personal(record.index)))
    const status = rekord.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    const nastepnaStrona = page.next === undefined ? undefined : cursorOnWire(page.next)
    return {
      answer: { status, body: { rekord, nastepnaStrona } },
      note: { ...asked, result: status, facts: { ...asked.facts, liczba: rekord.length } },
    }
  },
})

interface Search {
  readonly filter: RecordFilter
  readonly after: RecordCursor | undefined
}

function contradiction(text: string, path: string): Refusal<'5021'> {
  return refuse('5021', [fault('5021', text, path)])
}

/** Which filters were set, and to what. */
function claimed({ kontekst: _, osoba, ...others }: Input): { readonly names: string; readonly values: string } {
  const set = Object.entries(others).filter(([name, value]) => value !== undefined && name !== 'strona')
  const text = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value))
  return {
    names: [...(osoba === undefined ? [] : ['osoba']), ...set.map(([name]) => name)].join(' '),
    values: set.map(([name, value]) => `${name}: ${text(value)}`).join(' · '),
  }
}

function filterOf(input: Input, person: string | undefined): RecordFilter {
  const filter: { readonly [K in keyof RecordFilter]: RecordFilter[K] | undefined } = {
    persons: person === undefined ? undefined : [person],
    login: input.login,
    unitCode: input.kodJT,
    setCode: input.kodZbioru,
    purpose: input.cel,
    legalBasis: input.podstawaPrawna,
    operation: input.operacja,
    act: input.rodzaj,
    result: input.wynik,
    refusal: input.kodOdmowy,
    from: input.odChwili?.toISOString(),
    until: input.doChwili?.toISOString(),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}
