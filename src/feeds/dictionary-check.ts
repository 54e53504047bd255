import type { CodedValue } from '../contract/index.js'
import type { CivilDate } from '../domain/calendar.js'
import { type Detail, warning } from '../fault/refusal.js'
import type { Dictionaries } from '../ports/data/control.js'

/** So that one record with a wrong dictionary does not fill the answer. */
const maxWarnings = 20

/** So that a record full of invented codes does not have all of them looked up. */
const askedTogether = 64

/** Looks codes up in dictionaries, each pair of dictionary and code once per package. */
export class DictionaryCheck {
  readonly #dictionaries: Pick<Dictionaries, 'rows'>
  readonly #today: CivilDate
  readonly #known = new Map<string, boolean>()

  constructor(dictionaries: Pick<Dictionaries, 'rows'>, today: CivilDate) {
    this.#dictionaries = dictionaries
    this.#today = today
  }

  /** Looks up together what is not known yet: who answers may be another thread, and one wait serves all. */
  async learn(values: readonly CodedValue[]): Promise<void> {
    const unknown = new Map<string, CodedValue>()
    for (const value of values) {
      if (unknown.size === askedTogether) break
      const key = keyOf(value)
      if (!this.#known.has(key)) unknown.set(key, value)
    }
    await Promise.all([...unknown.values()].map(value => this.#look(value)))
  }

  /** A warning for each code that its dictionary has never had, at most 20: data of the past stay acceptable. @req A2.9 */
  async findings(values: readonly CodedValue[]): Promise<readonly Detail[]> {
    const findings: Detail[] = []
    for (const value of values) {
      if (findings.length === maxWarnings) break
      // Asked for without waiting where it is known: a package holds few codes many times.
      const known = this.#known.get(keyOf(value)) ?? (await this.#look(value))
      if (!known) findings.push(warning('5002', `Słownik ${value.dictionary} nie zna tego kodu.`, value.path))
    }
    return findings
  }

  async #look(value: CodedValue): Promise<boolean> {
    const rows = await this.#dictionaries.rows(value.dictionary, value.code, this.#today)
    this.#known.set(keyOf(value), rows.length > 0)
    return rows.length > 0
  }
}

function keyOf({ dictionary, code }: CodedValue): string {
  return `${dictionary} ${code}`
}
