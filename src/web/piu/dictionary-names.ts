import type { CodeNames, ResponseOf } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import type { PageContext } from '../portal/page-row.js'

type Rows = ResponseOf<'pobierzSlownik'>['pozycja']

/** How long a dictionary that was read is taken for current; new versions are announced days before they bind. */
const keepMs = 10 * 60_000

/** Dictionaries as pages need them: fetched by the operation that systems use, kept for minutes. */
export class DictionaryNames {
  readonly #held = new Map<string, { readonly rows: Rows; readonly until: number }>()

  /** The rows of a dictionary; none where it cannot be had. */
  async rows(at: PageContext, code: string): Promise<Rows> {
    const held = this.#held.get(code)
    if (held !== undefined && at.now.getTime() < held.until) return held.rows
    const fetched = await at.perform('pobierzSlownik', { kodSlownika: code })
    // A refusal is this moment's: whoever comes next asks again.
    if (isRefusal(fetched)) return []
    const rows = fetched.body.pozycja
    this.#held.set(code, { rows, until: at.now.getTime() + keepMs })
    return rows
  }

  /** Names of the codes in these dictionaries. */
  async names(at: PageContext, dictionaries: readonly string[]): Promise<CodeNames> {
    const known = new Map<string, ReadonlyMap<string, string>>()
    for (const code of new Set(dictionaries)) {
      known.set(code, new Map((await this.rows(at, code)).map(row => [row.kod, row.nazwa])))
    }
    return (dictionary, code) => known.get(dictionary)?.get(code)
  }
}

/** Dictionaries are the same for everybody. */
export const dictionaries = new DictionaryNames()
