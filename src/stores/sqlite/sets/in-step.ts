import type { Location, SetEffect, StagedRecord } from '../../../ports/data/set-contents.js'
import type { Statements } from '../database/statements.js'
import type { Holdings, SetStanding } from '../holdings/holdings.js'

/** Names the set's last step that concerns who is held: by it set and index are told to be of one moment. */
export const stampSchema = 'ALTER TABLE content ADD COLUMN stamp TEXT;'

/** Whether the step concerns who is held in the set. */
function concernsPersons({ step }: SetEffect): boolean {
  return !step.startsWith('correction-')
}

/** Writes into the set that the step is its last one. @param step the id of its first entry */
export function stampStep(sql: Statements, effect: SetEffect, step: string): void {
  if (concernsPersons(effect)) sql.run('UPDATE content SET stamp = ?', step)
}

/** How the set stands now. */
export function standingOf(sql: Statements): SetStanding {
  const content = sql.one<{ stamp: string | null; live_generation: number | null; data_as_of: number | null }>(
    'SELECT stamp, live_generation, data_as_of FROM content',
  )
  const generations = sql.all<{ number: number }>("SELECT number FROM generations WHERE state <> 'REPLACED'")
  return {
    stamp: content?.stamp ?? null,
    live: content?.live_generation ?? null,
    dataAsOf: content?.data_as_of ?? null,
    generations: generations.map(({ number }) => number),
  }
}

/** A set that nothing was ever done with holds nobody: of it everything is known. */
function isUntouched({ stamp, generations }: SetStanding): boolean {
  return stamp === null && generations.length === 0
}

/** Whether the index speaks for the set as it stands; of one that has left it never says anything. */
export function isInStep(holdings: Holdings, location: Location, standing: SetStanding): boolean {
  const known = holdings.known(location)
  return known?.gone === 1 || isUntouched(standing) || (standing.stamp !== null && known?.stamp === standing.stamp)
}

/** Keys that may have lost their last bearer in a generation. */
export interface Released {
  readonly generation: number
  readonly keys: readonly string[]
}

interface Begun {
  readonly turn: number
  readonly wasInStep: boolean
}

/**
 * Keeps the index of who is held where in step with one set, whatever breaks off between the two databases: before the set commits,
 * the index holds everybody who comes and does not speak for the set; afterwards it lets go of who left and speaks again.
 */
export class InStep {
  readonly #holdings: Holdings
  readonly #sql: Statements
  readonly #location: Location
  #begun: Begun | undefined

  constructor(holdings: Holdings, sql: Statements, location: Location) {
    this.#holdings = holdings
    this.#sql = sql
    this.#location = location
  }

  /** To be called when the set is locked for writing and before anything is written. @throws Error when the index cannot be written */
  begin(effects: readonly SetEffect[]): void {
    this.#begun = undefined
    if (!effects.some(concernsPersons) || this.#holdings.known(this.#location)?.gone === 1) return
    const wasInStep = isInStep(this.#holdings, this.#location, standingOf(this.#sql))
    const coming = effects.flatMap(effect => (effect.step === 'package-taken' ? [this.#coming(effect)] : []))
    this.#begun = this.#holdings.together(() => {
      const turn = this.#holdings.doubt(this.#location)
      for (const { generation, records } of coming) {
        if (generation === undefined) continue
        const part = this.#holdings.part(this.#location, generation)
        for (const { keys } of records) this.#holdings.add(this.#location, part, keys)
      }
      return { turn, wasInStep: wasInStep && coming.every(({ generation }) => generation !== undefined) }
    })
  }

  #coming(effect: Extract<SetEffect, { readonly step: 'package-taken' }>): {
    readonly generation: number | undefined
    readonly records: readonly StagedRecord[]
  } {
    const feed = this.#sql.one<{ generation: number }>(
      'SELECT generation FROM feeds WHERE id = ?',
      effect.package.feedId,
    )
    return { generation: feed?.generation, records: effect.records }
  }

  /** To be called when the set has committed, or has not. False: the index does not speak for the set. @throws Error when it cannot be written, likewise */
  end(released: readonly Released[]): boolean {
    const begun = this.#begun
    if (begun === undefined) return true
    this.#holdings.together(() => {
      for (const { generation, keys } of released) {
        const part = this.#holdings.part(this.#location, generation)
        this.#holdings.drop(this.#location, part, new Set(keys.filter(key => !this.#isBorne(generation, key))))
      }
      if (begun.wasInStep) this.#holdings.trust(this.#location, begun.turn, standingOf(this.#sql))
    })
    return begun.wasInStep
  }

  #isBorne(generation: number, key: string): boolean {
    return (
      this.#sql.one(
        `SELECT 1 FROM record_keys JOIN records ON records.id = record_keys.record
         WHERE record_keys.generation = ? AND key = ? AND withdrawn = 0 LIMIT 1`,
        generation,
        key,
      ) !== undefined
    )
  }
}
