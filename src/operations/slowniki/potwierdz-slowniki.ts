import type { RequestOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { bindingVersion } from '../../domain/dictionaries/dictionary.js'
import { type Detail, fault, refuse } from '../../fault/refusal.js'
import type { PublishedVersion } from '../../ports/data/control.js'
import { writes } from '../operation.js'

/**
 * The system says which versions it has loaded; until it has said so once, feeding and queries are refused.
 * A confirmed version only rises; every version named has to be one that was published. @req A2.9
 */
export const potwierdzSlowniki = writes({
  name: 'potwierdzSlowniki',
  admission: { callers: ['system'], roles: 'ANY', system: 'NOT_RETIRED', dictionaries: 'NOT_ASKED' },
  asked: call => ({ act: 'ADMINISTRACJA', result: 'SUKCES', facts: { liczba: call.input.slownik.length } }),
  permit: async () => 'OPEN',
  async decide(call, house, _permission, asked) {
    const all = await house.control.dictionaries()
    const findings = call.input.slownik.flatMap(named => objections(named, all))
    if (findings.length > 0) {
      return refuse(findings.some(finding => finding.code === '5020') ? '5020' : '5003', findings)
    }
    const system = await house.control.system(call.caller.system.id)
    const held = system?.confirmedDictionaries ?? {}
    const versions = { ...held }
    for (const { kodSlownika, wersja } of call.input.slownik) {
      versions[kodSlownika] = Math.max(wersja, held[kodSlownika] ?? 0)
    }
    const missing = lacking(all, versions, civilDateOf(house.clock.now()))
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'dictionaries-confirmed', systemId: call.caller.system.id, versions }],
      },
      note: {
        ...asked,
        facts: { liczba: call.input.slownik.length, komplet: missing.length === 0 },
        changed: { before: held, after: versions },
      },
      answer: {
        status: missing.length === 0 ? 'SUKCES' : 'CZESCIOWY',
        body: { komplet: missing.length === 0, brakujacySlownik: missing },
      },
    }
  },
})

type Named = RequestOf<'potwierdzSlowniki'>['slownik'][number]

function objections(named: Named, all: readonly PublishedVersion[]): readonly Detail[] {
  const versions = all.filter(version => version.code === named.kodSlownika)
  if (versions.length === 0) return [fault('5020', 'Nie ma takiego słownika.', named.kodSlownika)]
  const published = versions.find(version => version.version === named.wersja)
  if (published === undefined) return [fault('5003', 'Nie ma takiej wersji słownika.', named.kodSlownika)]
  if (named.skrot !== undefined && named.skrot !== published.hash) {
    return [fault('5003', 'Skrót wersji nie zgadza się: pobierz słownik ponownie.', named.kodSlownika)]
  }
  return []
}

function lacking(all: readonly PublishedVersion[], confirmed: Readonly<Record<string, number>>, today: string) {
  return [...new Set(all.map(version => version.code))].flatMap(code => {
    const binding = bindingVersion(
      all.filter(version => version.code === code),
      today,
    )
    const held = confirmed[code]
    if (binding === undefined || (held !== undefined && held >= binding.version)) return []
    const row = { kodSlownika: code, wersjaWymagana: binding.version }
    return [held === undefined ? row : { ...row, wersjaPotwierdzona: held }]
  })
}
