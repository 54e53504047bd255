import { addMonths, civilDateOf } from '../domain/calendar.js'
import { legalBasisDictionary } from '../domain/dictionaries/legal-basis.js'
import { nobodysUnit } from '../domain/nobodys-unit.js'
import {
  erasure,
  hold,
  holdsInForce,
  isHeld,
  rangesOf,
  retentionMonths,
  usualRetentionMonths,
} from '../domain/retention.js'
import type { EntryDraft, EntryFacts } from '../ports/data/ledger.js'
import type { House } from './house.js'

/** Entries looked at in one step; what of them is due is erased in one transaction, with its own entry. */
const perStep = 2_000

/**
 * Erases the parts of entries that name people once their time is over; the tree stays whole, and each step is an entry that says which
 * numbers it erased. Interrupted, it is begun again and goes on. Gives how many were erased.
 * @req B6 @see KRI § 20, RODO art. 5(1)(e)
 */
export async function erasePastRetention(house: House): Promise<number> {
  const today = civilDateOf(house.clock.now())
  const months = new Map<string, number>()
  const keptFor = async (basis: string) => {
    const known = months.get(basis) ?? retentionMonths(await house.control.rows(legalBasisDictionary, basis, today))
    months.set(basis, known)
    return known
  }
  const holds = holdsInForce(await holdsOnRecord(house), today)
  const dayBefore = (count: number) => addMonths(today, -count)
  let erased = 0
  for (let first = 0; ; ) {
    const held = await house.ledger.stillPersonal(dayBefore(usualRetentionMonths), first, perStep)
    const due: number[] = []
    for (const { index, facts } of held) {
      const ofBasis = facts.legalBasis === undefined ? usualRetentionMonths : await keptFor(facts.legalBasis)
      const count = Math.max(ofBasis, house.settings.retentionOfKinds[facts.act] ?? usualRetentionMonths)
      const isKept = isHeld(index, holds) || holds.some(({ entryId }) => entryId === facts.entryId)
      if (facts.time < dayBefore(count) && !isKept) due.push(index)
    }
    if (due.length > 0) await house.ledger.erase(due, draftOf(house, due))
    erased += due.length
    if (held.length < perStep) return erased
    first = (held.at(-1)?.index ?? first) + 1
  }
}

/** Every entry that keeps others from being erased, or takes that back. */
async function holdsOnRecord({ ledger }: House): Promise<readonly EntryFacts[]> {
  const found: EntryFacts[] = []
  for (let first = 0; ; ) {
    const met = await ledger.encounters(hold.searchKey, first, 1_000)
    for (const { index } of met) found.push(...(await ledger.facts(index, 1)))
    if (met.length < 1_000) return found
    first = (met.at(-1)?.index ?? first) + 1
  }
}

function draftOf(house: House, due: readonly number[]): EntryDraft {
  return {
    facts: {
      entryId: house.ids.ordered(),
      time: house.clock.now().toISOString(),
      transactionId: house.ids.uuid(),
      operation: erasure.operation,
      act: 'ADMINISTRACJA',
      controller: nobodysUnit,
      sets: [],
      result: 'SUKCES',
      facts: { liczba: due.length, [erasure.fact]: rangesOf(due) },
    },
    personal: {},
    persons: [],
  }
}
