import type { ResponseOf } from '../../contract/index.js'
import type { CivilDate } from '../../domain/calendar.js'
import { bindingVersion, type DictionaryRow, isRowValidOn } from '../../domain/dictionaries/dictionary.js'
import { legalBasisAllows, legalBasisDictionary, legalBasisNeedsText } from '../../domain/dictionaries/legal-basis.js'
import { type AskedSet, openByBasis, type Rule } from '../../domain/grant.js'
import { type ScopeCode, scopeCodes } from '../../domain/scopes.js'
import type { House } from '../house.js'
import type { Asker } from './asker.js'

type Body = ResponseOf<'pobierzListeZbiorow'>

/** What rules in force open to one asker: set by set, each under the bases that the asker may rely on today. @req B1.1 B3 */
export class OpenBases {
  readonly #asker: Asker
  readonly #day: CivilDate
  readonly #rules: readonly Rule[]
  readonly #rows: readonly DictionaryRow[]
  readonly #open = new Map<string, Set<ScopeCode>>()
  readonly #unavailable = new Set<string>()

  private constructor(asker: Asker, day: CivilDate, rules: readonly Rule[], rows: readonly DictionaryRow[]) {
    this.#asker = asker
    this.#day = day
    this.#rules = rules.filter(rule => rule.role === asker.role)
    this.#rows = rows
  }

  /** Reads rules and bases, each once: however many sets are then looked at, nothing more is read. */
  static async read(house: House, asker: Asker, day: CivilDate): Promise<OpenBases> {
    const rules = await house.control.rules()
    return new OpenBases(asker, day, rules, await rowsBinding(house, legalBasisDictionary, day))
  }

  /** Whether something of the set can be asked for on some basis; on which and what, is kept to be told. */
  opens(set: AskedSet): boolean {
    const { unit, role } = this.#asker
    const asker = { unitCode: unit.code, unitKind: unit.kind, role, day: this.#day }
    let isOpen = false
    for (const [basis, scopes] of openByBasis(this.#rules, asker, set)) {
      if (!legalBasisAllows(this.#rows, basis, unit.kind, this.#day)) {
        this.#unavailable.add(basis)
        continue
      }
      const known = this.#open.get(basis) ?? new Set()
      for (const scope of scopes) known.add(scope)
      this.#open.set(basis, known)
      isOpen = true
    }
    return isOpen
  }

  /** The bases under which the sets looked at open something, in the dictionary's order. */
  available(): Body['podstawaPrawna'] {
    const valid = this.#rows.filter(row => isRowValidOn(row, this.#day))
    return valid.flatMap(({ kod, nazwa }) => {
      const open = this.#open.get(kod)
      if (open === undefined) return []
      const kodZakresu = scopeCodes.filter(scope => open.has(scope))
      return [{ kod, nazwa, wymagaTekstu: legalBasisNeedsText(this.#rows, kod, this.#day), kodZakresu }]
    })
  }

  /** The bases of rules that would open something, on which a unit of this kind cannot rely today. */
  unavailable(): readonly string[] {
    return [...this.#unavailable].sort()
  }
}

/** The purposes that a question may name today. */
export async function purposesOn(house: House, day: CivilDate): Promise<Body['cel']> {
  const rows = await rowsBinding(house, 'CEL', day)
  return rows.filter(row => isRowValidOn(row, day)).map(({ kod, nazwa }) => ({ kod, nazwa }))
}

async function rowsBinding(house: House, code: string, day: CivilDate): Promise<readonly DictionaryRow[]> {
  const versions = (await house.control.dictionaries()).filter(version => version.code === code)
  const version = bindingVersion(versions, day)
  return version === undefined ? [] : ((await house.control.dictionary(code, version.version))?.rows ?? [])
}
