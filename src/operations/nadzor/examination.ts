import { addMonths, civilDateOf } from '../../domain/calendar.js'
import type { Finding } from '../../domain/oversight/patterns.js'
import { actByClock } from '../by-clock.js'
import type { House } from '../house.js'

/** What stands out in the month, as findings that wait for an explanation. */
export async function findingsOf(
  house: House,
  month: string,
  controller: string | undefined,
): Promise<{ readonly findings: readonly Finding[]; readonly unread: number }> {
  const { standingOut, unread } = await house.ledger.standingOut(month, house.settings.patterns, controller)
  const foundAt = house.clock.now()
  const findings = standingOut.map(({ subject: _, ...one }) => ({
    ...one,
    month,
    foundAt,
    state: 'DO_WYJASNIENIA' as const,
  }))
  return { findings, unread }
}

/** Questions that could not be looked at: the folder of their controller could not be read. */
export function unreadFact(unread: number): { readonly nieodczytane?: number } {
  return unread === 0 ? {} : { nieodczytane: unread }
}

/** Examines this month and the one before; each examination is an entry. Gives how many findings they have. @req B6 */
export async function examineByClock(house: House): Promise<number> {
  const today = civilDateOf(house.clock.now())
  let standing = 0
  for (const month of [addMonths(`${today.slice(0, 7)}-01`, -1), today].map(day => day.slice(0, 7))) {
    const { findings, unread } = await findingsOf(house, month, undefined)
    await actByClock(house, 'zbadajDostepy', [{ change: 'findings-noted', findings }], {
      miesiac: month,
      wyroznia: findings.length,
      ...unreadFact(unread),
    })
    standing += findings.length
  }
  return standing
}
