import { isRefusal } from '../../fault/refusal.js'
import { entriesIn, personOf } from '../piu/repeated.js'
import type { PageContext } from '../portal/page-row.js'

/** What a report begins with: the set and group that the address names, and person and reason out of the own entry it names. @req B6 */
export async function prefilled(at: PageContext): Promise<Readonly<Record<string, string>> | undefined> {
  const { zbior = '', zakres = '' } = at.query
  const place = { kodZbioru: zbior, 'zgloszenie.kodZakresu': zakres }
  const numer = entriesIn(at.query.powtorz)
  if (numer.length === 0) return zbior === '' ? undefined : place
  const held = await at.perform('mojeZapytania', { numer })
  if (isRefusal(held)) return place
  const [first] = held.body.rekord
  const keys = held.body.rekord.flatMap(one => one.czescOsobowa?.kryterium ?? [])
  const values = {
    ...personOf(keys),
    'parametryPytania.znakSprawy': first?.czescOsobowa?.znakSprawy ?? '',
    'parametryPytania.podstawaPrawna.kod': first?.podstawaPrawna ?? '',
    'parametryPytania.cel.kod': first?.cel ?? '',
  }
  return {
    ...place,
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`zgloszenie.${name}`, value])),
  }
}

/** The address of a report about a group of a set, after the answer that the own entries are of. */
export function reportPath(role: string, entries: readonly number[], set: string, scope: string): string {
  return `/portal/niezgodnosci/zglos?rola=${role}&powtorz=${entries.join('-')}&zbior=${set}&zakres=${scope}`
}
