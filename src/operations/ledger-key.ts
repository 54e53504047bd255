import { nobodysUnit } from '../domain/nobodys-unit.js'
import type { EntryDraft, RecordCursor } from '../ports/data/ledger.js'
import type { House } from './house.js'

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
  await house.ledger.takeLookupKey(draftOf(house, lookupKeyTaken, {}))
  house.log.warn('lookup-key-changed')
  return true
}

/** Operation of the entry that tells of a look-up key taken. */
const lookupKeyTaken = 'zmienKluczWyszukiwania'
const dayMs = 86_400_000

/**
 * Destroys the former look-up keys whose last token is erased: no entry of their time has its personal part any more. What was under
 * way while a key changed was entered within a day. Gives how many were destroyed.
 * @req B6 @see docs/ledger-format.md
 */
export async function dropFormerLookupKeys(house: House): Promise<number> {
  const held = await house.ledger.lookupKeysHeld()
  if (held === 1) return 0
  const replacedAt = await timesOfChanges(house)
  let count = 0
  for (const time of replacedAt.slice(replacedAt.length - (held - 1))) {
    const end = new Date(Date.parse(time) + dayMs).toISOString()
    if ((await house.ledger.stillPersonal(end, 0, 1)).length > 0) break
    count += 1
  }
  if (count === 0) return 0
  await house.ledger.dropLookupKeys(count, draftOf(house, 'zniszczKluczeWyszukiwania', { liczba: count }))
  house.log.warn('lookup-keys-destroyed', { count })
  return count
}

/** When a look-up key took the place of the one before, in order. */
async function timesOfChanges({ ledger }: House): Promise<readonly string[]> {
  const times: string[] = []
  const filter = { controller: nobodysUnit, operation: lookupKeyTaken }
  for (let after: RecordCursor | undefined; ; ) {
    const { records, next } = await ledger.records(filter, after, 1_000)
    times.push(...records.map(({ facts }) => facts.time))
    if (next === undefined) return times.toSorted()
    after = next
  }
}

function draftOf(house: House, operation: string, facts: Readonly<Record<string, string | number>>): EntryDraft {
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
