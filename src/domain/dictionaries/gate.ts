import type { CivilDate } from '../calendar.js'
import { bindingVersion, type DictionaryVersion, newestVersion } from './dictionary.js'

/** A dictionary that a system should update: soon (announced), or by the end of grace. */
export interface DictionaryWarning {
  readonly kind: 'ANNOUNCED' | 'GRACE'
  readonly code: string
  /** The version to confirm. */
  readonly version: number
  /** ANNOUNCED: the day from which it binds. GRACE: the last day on which the old one is taken. */
  readonly date: CivilDate
}

/** Whether a system may feed and ask. */
export type DictionaryGate =
  | { readonly state: 'OPEN'; readonly warnings: readonly DictionaryWarning[] }
  | {
      readonly state: 'CLOSED'
      /** NEVER_CONFIRMED: nothing was ever confirmed. BEHIND: the named dictionaries' grace has passed. */
      readonly reason: 'NEVER_CONFIRMED' | 'BEHIND'
      readonly dictionaries: readonly string[]
    }

type Judgement = 'UP_TO_DATE' | 'BEHIND' | DictionaryWarning

function judge(versions: readonly DictionaryVersion[], confirmed: number, today: CivilDate): Judgement {
  const newest = newestVersion(versions)
  if (newest === undefined || confirmed >= newest.version) return 'UP_TO_DATE'
  const { code } = newest
  const binding = bindingVersion(versions, today)
  if (binding === undefined || confirmed >= binding.version)
    return { kind: 'ANNOUNCED', code, version: newest.version, date: newest.bindsFrom }
  // Grace counts from the first version missed: a newer one does not prolong it.
  const missed = versions.filter(version => version.version > confirmed && version.bindsFrom <= today)
  const [lastDay = ''] = missed.map(version => version.graceUntil).sort()
  return today <= lastDay ? { kind: 'GRACE', code, version: binding.version, date: lastDay } : 'BEHIND'
}

/**
 * Decides whether a system with these confirmed versions may feed and ask today. Closed until something was confirmed
 * for the first time; later versions warn, from their announcement to the end of their grace, and close only after it.
 * A dictionary introduced later is treated as a later version of one that had no rows.
 * @param confirmed dictionary code → the version last confirmed by the system
 * @param published every published version of every dictionary, announced ones too
 * @req A2.9
 */
export function dictionaryGate(
  confirmed: ReadonlyMap<string, number>,
  published: readonly DictionaryVersion[],
  today: CivilDate,
): DictionaryGate {
  const known = published.filter(version => version.publishedAt <= today)
  const codes = [...new Set(known.map(version => version.code))].sort()
  if (confirmed.size === 0) return { state: 'CLOSED', reason: 'NEVER_CONFIRMED', dictionaries: codes }
  const behind: string[] = []
  const warnings: DictionaryWarning[] = []
  for (const code of codes) {
    const versions = known.filter(version => version.code === code)
    const judgement = judge(versions, confirmed.get(code) ?? 0, today)
    if (judgement === 'BEHIND') behind.push(code)
    else if (judgement !== 'UP_TO_DATE') warnings.push(judgement)
  }
  if (behind.length > 0) return { state: 'CLOSED', reason: 'BEHIND', dictionaries: behind }
  return { state: 'OPEN', warnings }
}
