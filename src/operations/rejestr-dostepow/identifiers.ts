import { identifiesOne } from '../../domain/search-keys.js'
import type { House } from '../house.js'
import type { Overseen } from './oversight.js'

/** Under what a person is looked for, and what could not be found out. */
export interface PersonKeys {
  readonly keys: readonly string[]
  readonly warnings: readonly string[]
}

/**
 * The stated identifiers of one person and those that the sets in sight know as the same person's: former numbers, other documents. Where
 * several records bear an identifier, they may be several people: nothing is added from them, and the report says so.
 */
export async function personKeysOf(house: House, stated: readonly string[], overseen: Overseen): Promise<PersonKeys> {
  const { controller } = overseen
  const sets = await house.control.sets(controller === undefined ? {} : { unitCode: controller })
  const keys = new Set(stated)
  const warnings = new Set<string>()
  // A set grows while it is walked: what is added is walked too.
  for (const key of keys) {
    for (const { code, unitCode } of sets) {
      const subjects = await house.sets.subjects({ set: code, controller: unitCode }, key)
      const [only, another] = subjects
      if (another !== undefined)
        warnings.add(
          `W zbiorze ${code} kilka rekordów ma ten sam identyfikator: ich innych identyfikatorów nie dodano.`,
        )
      else for (const found of only?.filter(identifiesOne) ?? []) keys.add(found)
    }
  }
  return { keys: [...keys].sort(), warnings: [...warnings] }
}
