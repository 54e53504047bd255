import type { DictionaryComplaint } from '../../domain/dictionaries/complaint.js'
import { newestVersion } from '../../domain/dictionaries/dictionary.js'
import { refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { complaintOnWire } from './complaint-view.js'

/**
 * Tells the central administrator that a dictionary's row is wrong or missing. One complaint of a unit about a row is
 * open at a time; its state stands in the unit's list of dictionaries.
 * @req A2.9
 */
export const zglosNiezgodnoscSlownika = writes({
  name: 'zglosNiezgodnoscSlownika',
  admission: { callers: ['system', 'person'], roles: 'ANY', system: 'NOT_RETIRED', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.opis,
    facts: {
      kodSlownika: input.kodSlownika,
      ...(input.kodPozycji === undefined ? {} : { kodPozycji: input.kodPozycji }),
    },
  }),
  async permit({ input }, house) {
    const { kodSlownika, wersja, kodPozycji } = input
    const versions = (await house.control.dictionaries()).filter(version => version.code === kodSlownika)
    const newest = newestVersion(versions)
    if (newest === undefined) return refuse('5020')
    const dictionary = await house.control.dictionary(kodSlownika, wersja ?? newest.version)
    if (dictionary === undefined) return refuse('5003')
    const isThere = kodPozycji === undefined || dictionary.rows.some(row => row.kod === kodPozycji)
    return isThere ? dictionary.version : refuse('5020')
  },
  async decide(call, house, version, asked) {
    const { kodSlownika, kodPozycji, opis } = call.input
    const { caller } = call
    const own = await house.control.complaints({ unitCode: caller.unit.code, dictionary: kodSlownika })
    const isAsked = own.some(one => one.state === 'ZGLOSZONA' && one.rowCode === kodPozycji)
    if (isAsked && kodPozycji !== undefined) return refuse('5007')
    const complaint: DictionaryComplaint = {
      id: `ZGLOSZENIE-${await house.control.next('complaint')}`,
      state: 'ZGLOSZONA',
      dictionary: kodSlownika,
      version,
      ...(kodPozycji === undefined ? {} : { rowCode: kodPozycji }),
      text: opis,
      unitCode: caller.unit.code,
      reportedBy: caller.kind === 'system' ? caller.user.login : caller.account.login,
      reportedAt: call.receivedAt,
    }
    return {
      effect: { on: 'control', changes: [{ change: 'complaint-filed', complaint }] },
      note: {
        ...asked,
        facts: { ...asked.facts, idZgloszenia: complaint.id },
        changed: { after: { stan: complaint.state } },
      },
      answer: { status: 'PRZYJETO', body: { zgloszenie: complaintOnWire(complaint) } },
    }
  },
})
