import { encode, readGroup, type ScopeCode, scopeElements } from '../../contract/index.js'
import { type BenefitScope, isBenefitScope } from '../../domain/scopes.js'
import type { Fragment } from '../../ports/data/fragment.js'

/** A benefit as a group tells of it, whatever the group. */
interface Benefit {
  readonly charakter?: string
  readonly rodzaj: { readonly kod: string }
  readonly dataOd?: string
  readonly dataWyplaty?: string
}

/** Where each group keeps its benefits. */
const listOf = {
  'RP.SWIADCZENIA_PRZYZNANE': 'swiadczenie',
  'RP.ZASILKI_POBRANE': 'zasilek',
  'RP.INNE_POBRANE': 'swiadczenie',
  'PS.SWIADCZENIA': 'swiadczenie',
  'SR.PRZYZNANE': 'swiadczenie',
  'SR.WYPLACONE': 'wyplata',
} as const satisfies Record<BenefitScope, string>

type Group = Readonly<Record<string, readonly Benefit[]>>

/** The same benefit in two sets: of one kind and character, begun or paid on one day. */
function markOf({ charakter = '', rodzaj, dataOd, dataWyplaty }: Benefit): string {
  return `${charakter} ${rodzaj.kod} ${dataOd ?? dataWyplaty ?? ''}`
}

function benefitsOf(scope: BenefitScope, fragments: readonly Fragment[]): readonly Benefit[] {
  return fragments
    .filter(one => one.scope === scope)
    .flatMap(one => (readGroup(scope, one.bytes) as unknown as Group)[listOf[scope]] ?? [])
}

/**
 * The fragments of a set whose cases another one carries on, without the benefits of which that one tells: each benefit is
 * told of once. @req C5
 */
export function withoutCarriedOn(replaced: readonly Fragment[], successor: readonly Fragment[]): readonly Fragment[] {
  return replaced.flatMap(fragment => {
    const { scope } = fragment
    if (!isBenefitScope(scope)) return [fragment]
    const carried = new Set(benefitsOf(scope, successor).map(markOf))
    const group = readGroup(scope, fragment.bytes) as unknown as Group
    const held = group[listOf[scope]] ?? []
    const left = held.filter(benefit => !carried.has(markOf(benefit)))
    if (left.length === held.length) return [fragment]
    if (left.length === 0) return []
    return [
      { ...fragment, bytes: encode(scopeElements[scope as ScopeCode], { ...group, [listOf[scope]]: left } as never) },
    ]
  })
}

/** Whether two records' fragments of one scope code agree in the benefits of which both tell. @req C5 */
export function agreeWhereCarriedOn(first: readonly Fragment[], second: readonly Fragment[]): boolean {
  const scope = first[0]?.scope
  // A group that only one of the two has is not carried on; of one that both have, other than benefits, all counts.
  if (scope === undefined || second.length === 0) return true
  if (!isBenefitScope(scope)) return false
  const before = new Map(benefitsOf(scope, first).map(benefit => [markOf(benefit), JSON.stringify(benefit, plainly)]))
  return benefitsOf(scope, second).every(benefit => {
    const held = before.get(markOf(benefit))
    return held === undefined || held === JSON.stringify(benefit, plainly)
  })
}

function plainly(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}
