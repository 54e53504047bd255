import { nobodysUnit } from '../domain/nobodys-unit.js'
import type { ControlChange } from '../ports/data/control.js'
import type { NonEmpty } from '../ports/data/effects.js'
import type { EntryDraft, EntryFacts } from '../ports/data/ledger.js'
import type { House } from './house.js'

/**
 * An act of the clock that nobody calls: its changes and its entry in one transaction, then the ledger. Gives whether it
 * was made; where it conflicts, the world has moved on and nothing was changed.
 * @throws Error when database or ledger cannot be written
 */
export async function actByClock(
  house: House,
  operation: string,
  changes: NonEmpty<ControlChange>,
  facts: NonNullable<EntryFacts['facts']>,
): Promise<boolean> {
  const draft = draftOf(house, operation, facts)
  const applied = await house.control.apply(changes, [draft])
  if ('conflict' in applied) return false
  await house.ledger.append([draft])
  await house.control.settle([draft.facts.entryId])
  return true
}

/**
 * Enters an act of the clock on what no database of ours takes together with an entry, before it is done: a crash between the two
 * leaves an entry of what the next run does, and never something done without one. @throws Error when the ledger cannot be written
 */
export async function enterByClock(
  house: House,
  operation: string,
  facts: NonNullable<EntryFacts['facts']>,
): Promise<void> {
  await house.ledger.append([draftOf(house, operation, facts)])
}

function draftOf(house: House, operation: string, facts: NonNullable<EntryFacts['facts']>): EntryDraft {
  return {
    facts: {
      entryId: house.ids.uuid(),
      time: house.clock.now().toISOString(),
      transactionId: house.ids.uuid(),
      operation,
      act: 'ZDARZENIE',
      controller: nobodysUnit,
      sets: [],
      result: 'SUKCES',
      facts,
    },
    personal: {},
    persons: [],
  }
}
