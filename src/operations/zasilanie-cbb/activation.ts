import type { House } from '../house.js'

/**
 * Marks a set AKTYWNY in the registry after its first switch. The switch and its entry stand in the set's own database;
 * this mark is derived from them, so it is made without an entry of its own and may be made again at any time.
 */
export async function activateFedSet(house: House, code: string, at: Date): Promise<void> {
  await house.control.derive([{ change: 'set-activated', code, at }])
}

/** Marks sets whose first switch a crash cut off from its mark; at start, before the first call. */
export async function activateSwitchedSets(house: House): Promise<number> {
  const waiting = (await house.control.sets({})).filter(set => set.state === 'UTWORZONY')
  let marked = 0
  for (const set of waiting) {
    const last = await house.sets.lastFinishedFeed({ set: set.code, controller: set.unitCode })
    if (last === undefined) continue
    await activateFedSet(house, set.code, last.closedAt ?? set.createdAt)
    marked += 1
  }
  return marked
}
