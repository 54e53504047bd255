import { changesBetween, maxVersionsBridged } from '../../domain/dictionaries/changes.js'
import { newestVersion } from '../../domain/dictionaries/dictionary.js'
import { fault, refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { fitsOneAnswer, rowOnWire, versionOnWire } from './dictionary-view.js'

/**
 * What turns the version that the system has into a newer one. 5022 where the version is not known, is newer or lies too
 * far back, or where the difference is too large for an answer: the whole is then fetched.
 * @req A2.9
 */
export const pobierzZmianySlownika = reads({
  name: 'pobierzZmianySlownika',
  admission: { callers: ['system', 'person'], roles: 'ANY', system: 'NOT_RETIRED', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ODCZYT',
    result: 'SUKCES',
    facts: { kodSlownika: input.kodSlownika, odWersji: input.odWersji },
  }),
  permit: async () => 'OPEN',
  async act({ input }, house, _permission, asked) {
    const { kodSlownika, odWersji, doWersji } = input
    const all = await house.control.dictionaries()
    const newest = newestVersion(all.filter(version => version.code === kodSlownika))
    if (newest === undefined) return refuse('5020')
    const target = await house.control.dictionary(kodSlownika, doWersji ?? newest.version)
    if (target === undefined) return refuse('5003')
    if (odWersji > target.version || target.version - odWersji > maxVersionsBridged) return tooFar()
    const held = await house.control.dictionary(kodSlownika, odWersji)
    if (held === undefined) return tooFar()
    const { added, changed, removed } = changesBetween(held.rows, target.rows)
    if (!fitsOneAnswer([...added, ...changed, ...removed])) return tooLarge()
    const bezZmian = added.length + changed.length + removed.length === 0
    return {
      answer: {
        status: 'SUKCES',
        body: {
          slownik: versionOnWire(target, all, house.clock.now()),
          bezZmian,
          dodana: added.map(rowOnWire),
          zmieniona: changed.map(rowOnWire),
          usunieta: removed.map(({ kod, obowiazujeOd }) => ({ kod, obowiazujeOd })),
        },
      },
      note: { ...asked, facts: { ...asked.facts, doWersji: target.version } },
    }
  },
})

function tooLarge() {
  return refuse('5022', [fault('5022', 'Różnica nie mieści się w jednej odpowiedzi.', 'odWersji')])
}

function tooFar() {
  return refuse('5022', [fault('5022', `Różnica obejmuje najwyżej ${maxVersionsBridged} wersji.`, 'odWersji')])
}
