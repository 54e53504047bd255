import { cpus } from 'node:os'
import type { Opaque } from '../../contract/index.js'
import type { CivilDate } from '../../domain/calendar.js'
import type { ScopeTree } from '../../domain/units.js'
import { type PackageReader, readPackage } from '../../feeds/index.js'
import type { MessageText, ReadElsewhere } from '../../gateway/desk.js'
import { largeMessageBytes } from '../../gateway/queue.js'
import { ThreadPool } from './pool.js'

/** What a thread is started with. */
export interface ReadingThreadStart {
  /** The authority's certificate. */
  readonly caPem: string
  readonly maxMessageBytes: number
}

export type MessageInput = MessageText

export interface PackageInput {
  readonly records: readonly Uint8Array[]
  readonly tree: ScopeTree
  readonly today: CivilDate
}

/** Threads that read what is large. */
export interface ReadingThreads {
  readonly readElsewhere: ReadElsewhere
  /** Small packages are read on the event loop, one record after another. */
  readonly readPackage: PackageReader
  /** Threads started since the beginning: more than there are at once when some were replaced. */
  readonly started: number
  close(): Promise<void>
}

export const readingLimits = {
  /** Threads at once: one core is left to the event loop. */
  size: Math.min(4, Math.max(1, cpus().length - 1)),
  taskMs: 30_000,
  maxHeldBytes: 384 * 1024 * 1024,
  maxTasks: 2_000,
  idleMs: 60_000,
  maxHeapMegabytes: 1_024,
} as const

/** Threads for large messages and packages; none is started before there is one. */
export function readingThreads(
  start: ReadingThreadStart,
  limits: Partial<Record<keyof typeof readingLimits, number>> = {},
): ReadingThreads {
  const thread = new URL('./reading-thread.js', import.meta.url)
  const pool = new ThreadPool({ ...readingLimits, ...limits, thread, workerData: start })
  return {
    async readElsewhere(message, desk) {
      const { bytes, manner, service, soapAction } = message
      const input: MessageInput = { bytes, manner, service, soapAction }
      const result = await pool.run('message', input, { ...desk }, ownedBy(bytes))
      return result as Awaited<ReturnType<ReadElsewhere>>
    },
    async readPackage(elements, context) {
      const records = ready(elements)
      if (records === undefined) return readPackage(elements, context)
      const { tree, today, dictionaries } = context
      const input: PackageInput = { records, tree, today }
      const answers = { rows: (...args: Parameters<typeof dictionaries.rows>) => dictionaries.rows(...args) }
      const result = await pool.run('package', input, answers)
      return result as Awaited<ReturnType<PackageReader>>
    },
    get started() {
      return pool.started
    },
    close: () => pool.close(),
  }
}

/** The buffer, where nothing else lies in it. */
function ownedBy(bytes: Uint8Array): readonly ArrayBuffer[] {
  const { buffer, byteLength } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}

/** The records of a large package: one that came through a thread holds bytes only. */
function ready(elements: readonly Opaque[]): readonly Uint8Array[] | undefined {
  const records = elements.filter(one => one instanceof Uint8Array)
  const bytes = records.reduce((sum, one) => sum + one.byteLength, 0)
  return records.length === elements.length && bytes >= largeMessageBytes ? records : undefined
}
