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
  await house.ledger.handOver({
    facts: {
      entryId: house.ids.ordered(),
      time: house.clock.now().toISOString(),
      transactionId: house.ids.uuid(),
      operation: 'zmienKluczDziennika',
      act: 'ADMINISTRACJA',
      controller: nobodysUnit,
      sets: [],
      result: 'SUKCES',
      facts: { klucz: key },
    },
    personal: {},
    persons: [],
  })
  house.log.warn('ledger-key-changed', { key })
  return true
}
