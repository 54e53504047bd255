import type { CivilDate } from '../calendar.js'
import { nameKey } from '../identifiers/name-key.js'
import { liesWithin } from '../identifiers/teryt.js'
import { attributeValues, type DictionaryRow, isRowValidOn } from './dictionary.js'

/** A row of a domain system's own dictionary. */
export interface LocalRow {
  readonly localCode: string
  readonly name: string
  /** The dictionary's code, as far as the system knows it. */
  readonly officialCode?: string
  /** The row it lies under: a gmina, a powiat. */
  readonly parentCode?: string
}

/** How a counterpart was found. */
export type MatchKind = 'PO_KODZIE' | 'PO_NAZWIE_W_NADRZEDNEJ' | 'PO_NAZWIE'

/** What became of one local row. */
export type Reconciled =
  | {
      readonly match: MatchKind
      readonly row: DictionaryRow
      /** The codes agree, the names do not. */
      readonly isOtherName: boolean
    }
  /** None fits, or several do; candidates bear the name. */
  | { readonly match: 'BRAK' | 'WIELE'; readonly candidates: readonly DictionaryRow[] }

/**
 * Finds counterparts of local rows among the rows in force on a day: by code; else by name below the row named as the
 * parent; where no parent is named, by name alone. A name that fits several rows is left to people.
 * @req A2.9
 */
export class Reconciliation {
  readonly #byCode: ReadonlyMap<string, DictionaryRow>
  readonly #byName = new Map<string, DictionaryRow[]>()

  constructor(rows: readonly DictionaryRow[], day: CivilDate) {
    const inForce = rows.filter(row => row.status === 'AKTYWNY' && isRowValidOn(row, day))
    this.#byCode = new Map(inForce.map(row => [row.kod, row]))
    for (const row of inForce) {
      const key = nameKey(row.nazwa)
      const alike = this.#byName.get(key)
      if (alike === undefined) this.#byName.set(key, [row])
      else alike.push(row)
    }
  }

  reconcile(local: LocalRow): Reconciled {
    const coded = this.#coded(local)
    if (coded !== undefined) return coded
    const alike = this.#byName.get(nameKey(local.name)) ?? []
    const { parentCode } = local
    const candidates = parentCode === undefined ? alike : alike.filter(row => this.#liesUnder(row, parentCode))
    const [row, ...others] = candidates
    if (row === undefined) return { match: 'BRAK', candidates: alike }
    if (others.length > 0) return { match: 'WIELE', candidates }
    return { match: parentCode === undefined ? 'PO_NAZWIE' : 'PO_NAZWIE_W_NADRZEDNEJ', row, isOtherName: false }
  }

  /** A local code that happens to be one of the dictionary's counts only where the name agrees too. */
  #coded({ localCode, officialCode, name }: LocalRow): Reconciled | undefined {
    const row = this.#byCode.get(officialCode ?? localCode)
    if (row === undefined) return undefined
    const isOtherName = nameKey(row.nazwa) !== nameKey(name)
    return officialCode === undefined && isOtherName ? undefined : { match: 'PO_KODZIE', row, isOtherName }
  }

  /**
   * Below it in the dictionary's own hierarchy, or where its attributes say: a locality in a territory (`terc`), a street
   * in a locality (`simc`).
   */
  #liesUnder(row: DictionaryRow, parentCode: string): boolean {
    if (attributeValues(row, 'terc').some(terc => liesWithin(terc, parentCode))) return true
    if (attributeValues(row, 'simc').includes(parentCode)) return true
    const passed = new Set<string>()
    for (let above = row.kodNadrzedny; above !== undefined; above = this.#byCode.get(above)?.kodNadrzedny) {
      if (above === parentCode) return true
      if (passed.has(above)) return false
      passed.add(above)
    }
    return false
  }
}
