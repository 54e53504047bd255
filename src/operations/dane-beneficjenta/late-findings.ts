import type { SetGrant } from '../../domain/grant.js'
import type { Finding, SetContents } from '../../ports/data/set-contents.js'
import type { House } from '../house.js'

/** What a set answered, or that it has not yet. */
type FoundInTime = Finding | undefined | 'LATE'

/** A question to one set that is under way. */
interface Reading {
  readonly finding: Promise<Finding | undefined>
  /** Somebody was told that it is late, and may ask again. */
  isAwaited: boolean
}

/** How long an answer that came too late waits for the question to be asked again. */
const keptMs = 30_000
/** As many questions may wait for one set: it is not asked for more until it answers. */
const maxPerSet = 16

/** What is under way, by store and by set; gone with the process. */
const underway = new WeakMap<SetContents, Map<string, Map<string, Reading>>>()

/**
 * Asks a set and waits for its answer for so long. A question whose answer is late goes on, and the same one, asked again
 * with leave of its own, takes up its answer: a slow source is asked once. @req B5
 * @throws Error when the set cannot be read
 */
export async function findWithin(
  { sets }: Pick<House, 'sets'>,
  grant: SetGrant,
  keys: readonly string[],
  ms: number,
): Promise<FoundInTime> {
  const bySet = underway.get(sets) ?? new Map<string, Map<string, Reading>>()
  underway.set(sets, bySet)
  const ofSet = bySet.get(grant.set.code) ?? new Map<string, Reading>()
  const question = JSON.stringify([[...grant.scopes].toSorted(), keys])
  const held = ofSet.get(question)
  if (held === undefined && ofSet.size >= maxPerSet) return 'LATE'
  const reading = held ?? { finding: sets.find(grant, keys), isAwaited: false }
  if (held === undefined) {
    bySet.set(grant.set.code, ofSet)
    ofSet.set(question, reading)
    const forget = () => {
      if (ofSet.get(question) === reading) ofSet.delete(question)
      if (ofSet.size === 0 && bySet.get(grant.set.code) === ofSet) bySet.delete(grant.set.code)
    }
    const settled = () => (reading.isAwaited ? void setTimeout(forget, keptMs).unref() : forget())
    reading.finding.then(settled, forget)
  }
  const found = await inTime(reading, ms)
  // Taken up once: whoever asks after that asks the set.
  if (held !== undefined && found !== 'LATE' && ofSet.get(question) === held) ofSet.delete(question)
  return found
}

async function inTime(reading: Reading, ms: number): Promise<FoundInTime> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'LATE'>(resolve => {
    timer = setTimeout(() => {
      reading.isAwaited = true
      resolve('LATE')
    }, ms)
  })
  try {
    return await Promise.race([reading.finding, late])
  } finally {
    clearTimeout(timer)
  }
}
