import type { EntryDraft } from '../ports/data/ledger.js'
import type { House } from './house.js'
import { nobodysUnit } from './note.js'

/**
 * Hands the ledger over to the key that lies ready, where one does: the old key signs the new one, and the entry that
 * tells of it is the first that the new key covers. Tells whether it was done.
 * @req B6
 */
export async function changeLedgerKey(house: House): Promise<boolean> {
  const key = await house.ledger.nextKey()
  if (key === undefined) return false
  await house.ledger.handOver(draftOf(house, 'zmienKluczDziennika', { klucz: key }))
  house.log.warn('ledger-key-changed', { key })
  return true
}

/**
 * Takes the look-up key that lies ready, where one does: persons are hashed with it from then on, and found under both.
 * Tells whether it was done.
 * @req B6
 */
export async function changeLookupKey(house: House): Promise<boolean> {
  if (!(await house.ledger.hasNextLookupKey())) return false
  await house.ledger.takeLookupKey(draftOf(house, 'zmienKluczWyszukiwania', {}))
  house.log.warn('lookup-key-changed')
  return true
}

function draftOf(house: House, operation: string, facts: Readonly<Record<string, string>>): EntryDraft {
  return {
    facts: {
      entryId: house.ids.ordered(),
      time: house.clock.now().toISOString(),
      transactionId: house.ids.uuid(),
      operation,
      act: 'ADMINISTRACJA',
      controller: nobodysUnit,
      sets: [],
      result: 'SUKCES',
      facts,
    },
    personal: {},
    persons: [],
  }
}
