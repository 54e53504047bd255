import { type Refusal, refuse } from '../../fault/refusal.js'
import type { FoundRecord, RecordCursor, RecordFilter } from '../../ports/data/ledger.js'
import type { House } from '../house.js'

/** Every entry that fits the filter, latest first; 5010 where there are more than `most`: a longer period is asked for in parts. */
export async function everyRecord(
  house: House,
  filter: RecordFilter,
  most: number,
): Promise<readonly FoundRecord[] | Refusal<'5010'>> {
  const records: FoundRecord[] = []
  for (let after: RecordCursor | undefined; ; ) {
    const page = await house.ledger.records(filter, after, 1_000)
    records.push(...page.records)
    if (records.length > most) return refuse('5010')
    if (page.next === undefined) return records
    after = page.next
  }
}
