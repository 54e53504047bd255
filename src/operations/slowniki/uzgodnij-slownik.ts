import type { RequestOf, ResponseOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { bindingVersion, type DictionaryRow, newestVersion } from '../../domain/dictionaries/dictionary.js'
import { type Reconciled, Reconciliation } from '../../domain/dictionaries/reconcile.js'
import { fault, refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { versionOnWire } from './dictionary-view.js'

type Body = ResponseOf<'uzgodnijSlownik'>
type WireRow = RequestOf<'uzgodnijSlownik'>['pozycjaLokalna'][number]

/** Rows of one turn of the event loop, so that others get theirs. */
const rowsPerTurn = 500
const maxCandidates = 10
/** Most candidates of one answer: beyond it a row is told to have several, without a list. */
const maxCandidatesInAll = 10_000

/**
 * Finds counterparts of the domain system's own rows (localities, streets, any other) in a dictionary, and tells which
 * have none: the report of the first connection.
 * @req A2.9
 */
export const uzgodnijSlownik = reads({
  name: 'uzgodnijSlownik',
  admission: { callers: ['system', 'person'], roles: 'ANY', system: 'NOT_RETIRED', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ODCZYT',
    result: 'SUKCES',
    facts: { kodSlownika: input.kodSlownika, pozycje: input.pozycjaLokalna.length },
  }),
  async permit({ input }) {
    const codes = input.pozycjaLokalna.map(row => row.kodLokalny)
    if (new Set(codes).size === codes.length) return 'OPEN'
    return refuse('5021', [fault('5021', 'Kod lokalny podaje się raz.', 'pozycjaLokalna/kodLokalny')])
  },
  async act(call, house, _permission, asked) {
    const all = await house.control.dictionaries()
    const versions = all.filter(version => version.code === call.input.kodSlownika)
    const today = civilDateOf(call.receivedAt)
    const version = bindingVersion(versions, today) ?? newestVersion(versions)
    const dictionary = version && (await house.control.dictionary(version.code, version.version))
    if (dictionary === undefined) return refuse('5020')
    const reconciliation = new Reconciliation(dictionary.rows, today)
    const odpowiednik: Body['odpowiednik'][number][] = []
    const bezOdpowiednika: Body['bezOdpowiednika'][number][] = []
    let candidates = 0
    for (const [index, row] of call.input.pozycjaLokalna.entries()) {
      if (index % rowsPerTurn === rowsPerTurn - 1) await new Promise(resolve => setImmediate(resolve))
      const found = reconciliation.reconcile(localOf(row))
      if ('row' in found) odpowiednik.push(counterpartOnWire(row.kodLokalny, found))
      else {
        const leftover = leftoverOnWire(row.kodLokalny, found, maxCandidatesInAll - candidates)
        candidates += leftover.kandydat.length
        bezOdpowiednika.push(leftover)
      }
    }
    const status = bezOdpowiednika.length === 0 ? 'SUKCES' : 'CZESCIOWY'
    const slownik = versionOnWire(dictionary, all, house.clock.now())
    return {
      answer: { status, body: { slownik, odpowiednik, bezOdpowiednika } },
      note: { ...asked, result: status, facts: { ...asked.facts, bezOdpowiednika: bezOdpowiednika.length } },
    }
  },
})

function localOf({ kodLokalny, nazwa, kodUrzedowy, kodNadrzedny }: WireRow) {
  return {
    localCode: kodLokalny,
    name: nazwa,
    ...(kodUrzedowy === undefined ? {} : { officialCode: kodUrzedowy }),
    ...(kodNadrzedny === undefined ? {} : { parentCode: kodNadrzedny }),
  }
}

function counterpartOnWire(kodLokalny: string, found: Extract<Reconciled, { row: DictionaryRow }>) {
  const { kod, nazwa } = found.row
  return { kodLokalny, kod, nazwa, sposob: found.match, ...(found.isOtherName ? { nazwaRozna: true } : {}) }
}

function leftoverOnWire(kodLokalny: string, found: Exclude<Reconciled, { row: DictionaryRow }>, left: number) {
  const kandydat = found.candidates
    .slice(0, Math.min(maxCandidates, left))
    .map(({ kod, nazwa, kodNadrzedny }) => ({ kod, nazwa, kodNadrzedny }))
  return { kodLokalny, powod: found.match, kandydat }
}
