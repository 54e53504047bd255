import { encode, readGroup } from '../../contract/index.js'
import { type BenefitScope, isBenefitScope } from '../../domain/scopes.js'
import type { Fragment } from '../../ports/data/fragment.js'

/** A benefit as a group tells of it, whatever the group. */
interface Benefit {
  readonly charakter?: string | undefined
  readonly rodzaj: { readonly kod: string }
  readonly dataOd?: string | undefined
  readonly dataWyplaty?: string | undefined
}

/** The benefits of which kept groups of one scope code tell. */
interface Benefits {
  of(bytes: Uint8Array): readonly Benefit[]
  /** The group without the others. */
  only(bytes: Uint8Array, isLeft: (benefit: Benefit) => boolean): Uint8Array
}

/** Benefits that a group keeps in the list of this name. */
function listed<L extends string, G extends { readonly [name in L]: readonly Benefit[] }>(
  list: L,
  read: (bytes: Uint8Array) => G,
  write: (group: G) => Uint8Array,
): Benefits {
  return {
    of: bytes => read(bytes)[list],
    only(bytes, isLeft) {
      const group = read(bytes)
      return write({ ...group, [list]: group[list].filter(isLeft) })
    },
  }
}

/** How each group of benefits is read and written. */
const groups: { readonly [S in BenefitScope]: Benefits } = {
  'RP.SWIADCZENIA_PRZYZNANE': listed(
    'swiadczenie',
    bytes => readGroup('RP.SWIADCZENIA_PRZYZNANE', bytes),
    group => encode('b:rpSwiadczeniaPrzyznane', group),
  ),
  'RP.ZASILKI_POBRANE': listed(
    'zasilek',
    bytes => readGroup('RP.ZASILKI_POBRANE', bytes),
    group => encode('b:rpZasilkiPobrane', group),
  ),
  'RP.INNE_POBRANE': listed(
    'swiadczenie',
    bytes => readGroup('RP.INNE_POBRANE', bytes),
    group => encode('b:rpInnePobrane', group),
  ),
  'PS.SWIADCZENIA': listed(
    'swiadczenie',
    bytes => readGroup('PS.SWIADCZENIA', bytes),
    group => encode('b:psSwiadczenia', group),
  ),
  'SR.PRZYZNANE': listed(
    'swiadczenie',
    bytes => readGroup('SR.PRZYZNANE', bytes),
    group => encode('b:srPrzyznane', group),
  ),
  'SR.WYPLACONE': listed(
    'wyplata',
    bytes => readGroup('SR.WYPLACONE', bytes),
    group => encode('b:srWyplacone', group),
  ),
}

/** The same benefit in two sets: of one kind and character, begun or paid on one day. */
function markOf({ charakter = '', rodzaj, dataOd, dataWyplaty }: Benefit): string {
  return `${charakter} ${rodzaj.kod} ${dataOd ?? dataWyplaty ?? ''}`
}

function benefitsOf(scope: BenefitScope, fragments: readonly Fragment[]): readonly Benefit[] {
  return fragments.filter(one => one.scope === scope).flatMap(one => groups[scope].of(one.bytes))
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
    const isLeft = (benefit: Benefit) => !carried.has(markOf(benefit))
    const held = groups[scope].of(fragment.bytes)
    if (held.every(isLeft)) return [fragment]
    return held.some(isLeft) ? [{ ...fragment, bytes: groups[scope].only(fragment.bytes, isLeft) }] : []
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
