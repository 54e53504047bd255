import { readFileSync } from 'node:fs'
import { feedSet } from '../../src/client/feed.js'
import { manyRecords } from './feed-source.js'
import { Installation } from './installation.js'

/** What a long feed through the front door came to. */
export interface LongFeed {
  readonly records: number
  readonly taken: number
  /** Versions that the set holds of the first and last records: all there. */
  readonly held: number
  /** Growth of this process (sender and gateway) from the first third of the feed to its end, megabytes. */
  readonly growthMb: number
}

/** Feeds about so many megabytes of records, signed package by package, and looks at memory on the way. */
export async function longFeed(megabytes: number): Promise<LongFeed> {
  const installation = await Installation.start({ settings: { requestsPerMinute: 1_000_000 } })
  try {
    const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
    const wanted = megabytes * 1024 * 1024
    const ids: string[] = []
    let bytes = 0
    let afterThirdMb = 0
    function* records(): Generator<Uint8Array> {
      for (const record of manyRecords()) {
        if (bytes >= wanted) return
        bytes += record.length
        ids.push(/<b:idRekorduSD>([^<]*)/.exec(Buffer.from(record.subarray(0, 400)).toString('utf8'))?.[1] ?? '')
        if (afterThirdMb === 0 && bytes > wanted / 3) afterThirdMb = settledMb()
        yield record
      }
    }
    const order = { setCode: pup.setCode ?? '', kind: 'INICJALNE', stateAt: new Date(), records: records() } as const
    const fed = await feedSet(pup.connection, { ...order, recordsPerPackage: 200, context: { user: pup.feeder } })
    if (!('fed' in fed)) throw new Error(`the feed ended: ${fed.outcome}`)
    const growthMb = settledMb() - afterThirdMb
    const place = { set: order.setCode, controller: pup.unit.code }
    const some = [...new Set([...ids.slice(0, 500), ...ids.slice(-500)])]
    const versions = await installation.house.sets.versions(place, fed.fed.idZasilenia, some)
    return { records: ids.length, taken: fed.fed.liczbaPrzyjetych, held: versions.size - some.length, growthMb }
  } finally {
    await installation.remove()
  }
}

/** Resident memory, after the collector ran where it can be asked to. @see proc(5) */
function settledMb(): number {
  globalThis.gc?.()
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024
}
