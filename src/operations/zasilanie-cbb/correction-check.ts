import type { ReadPackage } from '../../feeds/index.js'
import type { Feed, Location, Nonconformity } from '../../ports/data/set-contents.js'
import type { House } from '../house.js'

/** Warnings for the records of a correction feed of which nobody demanded a correction; they are taken all the same. */
export async function undemanded(
  house: House,
  at: Location,
  feed: Feed,
  { records }: ReadPackage,
): Promise<readonly Nonconformity[]> {
  if (feed.kind !== 'KOREKTA') return []
  const demanded = await house.sets.demanded(
    at,
    records.map(record => record.recordId),
  )
  return records
    .filter(record => !demanded.has(record.recordId))
    .map(({ place, recordId }) => ({
      place,
      recordId,
      code: '5020',
      path: '/rekord/idRekorduSD',
      text: 'Nikt nie domagał się korekty tego rekordu.',
      weight: 'WARNING',
    }))
}
