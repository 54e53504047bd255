/** Feeding through the front door: signed packages over mutual TLS into a set, validated record by record, durable. */
import { readFileSync } from 'node:fs'
import { initialFeed } from '../fixtures/people/records.js'
import { tellStory } from '../fixtures/people/story.js'
import { feedSet } from '../src/client/feed.js'
import { Installation } from '../tests/gateway/installation.js'

export interface FeedRow {
  readonly records: number
  readonly bytesEach: number
  readonly perSecond: number
  /** Of sender and gateway, all threads, for one record. */
  readonly cpuMicroseconds: number
  /** Growth of the process from the first quarter of the feed to its end; sender and gateway are one process here. */
  readonly growthMb: number
}

/** Feeds the invented records of a unit again and again, under new record ids, `rounds` times. */
export async function benchFeed(rounds: number): Promise<FeedRow> {
  const installation = await Installation.start({ settings: { requestsPerMinute: 1_000_000 } })
  try {
    const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
    const once = [...initialFeed(tellStory({ seed: 1 }), ops.unit.code)]
    const total = once.length * rounds
    let quarterMb = 0
    const order = {
      setCode: ops.setCode ?? '',
      kind: 'INICJALNE',
      stateAt: new Date(),
      records: repeated(once, rounds),
      recordsPerPackage: 500,
      context: { user: ops.feeder },
      onProgress: ({ records }: { readonly records: number }) => {
        if (quarterMb === 0 && records >= total / 4) quarterMb = residentMb()
      },
    } as const
    const began = performance.now()
    const cpuBegan = process.cpuUsage()
    const fed = await feedSet(ops.connection, order)
    const seconds = (performance.now() - began) / 1000
    const { user, system } = process.cpuUsage(cpuBegan)
    if (!('fed' in fed)) throw new Error(`the feed ended: ${fed.outcome}`)
    const bytes = once.reduce((sum, record) => sum + record.length, 0)
    return {
      records: total,
      bytesEach: Math.round(bytes / once.length),
      perSecond: total / seconds,
      cpuMicroseconds: (user + system) / total,
      growthMb: residentMb() - quarterMb,
    }
  } finally {
    await installation.remove()
  }
}

function* repeated(once: readonly Uint8Array[], rounds: number): Iterable<Uint8Array> {
  for (let round = 1; round <= rounds; round++) {
    for (const record of once) {
      const text = Buffer.from(record).toString('utf8')
      yield Buffer.from(text.replace(/(<b:idRekorduSD>[^<]*)/, `$1-${round}`))
    }
  }
}

/** @see proc(5) */
function residentMb(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024
}
