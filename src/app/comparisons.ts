import { Worker } from 'node:worker_threads'
import type { Comparisons, SetComparison } from '../ports/data/set-comparison.js'
import type { ComparisonOrder } from '../stores/sqlite/sets/comparison.js'
import type { Elsewhere } from '../stores/sqlite/sets/places.js'

/** Comparisons of sets below the folder and in folders of their own, each in a thread of its own; the same one asked for again while it runs is one. */
export function threadedComparisons(folder: string, elsewhere: Elsewhere): Comparisons {
  const running = new Map<string, Promise<SetComparison | undefined>>()
  return {
    compareSets(first, second, extent) {
      const order: ComparisonOrder = { folder, elsewhere, first, second, extent }
      const key = JSON.stringify([first, second, extent])
      const known = running.get(key)
      if (known !== undefined) return known
      const started = compare(order).finally(() => running.delete(key))
      running.set(key, started)
      return started
    },
  }
}

function compare(order: ComparisonOrder): Promise<SetComparison | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./comparison-thread.js', import.meta.url), { workerData: order })
    worker.once('message', (message: { readonly comparison: SetComparison | undefined }) => resolve(message.comparison))
    worker.once('error', cause => reject(new Error('the sets cannot be compared', { cause })))
    worker.once('exit', () => reject(new Error('the comparison ended without a result')))
  })
}
