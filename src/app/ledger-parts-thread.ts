/** A thread that reads and writes the personal parts in controllers' folders, driven by `stores/sqlite/ledger/parts/lanes.ts`. */
import { workerData } from 'node:worker_threads'
import { personalKeys } from '../ledger/personal.js'
import { openedPart } from '../ledger/search.js'
import type { EntryPersonal } from '../ports/data/ledger.js'
import { PartsKeeper } from '../stores/sqlite/ledger/parts/keeper.js'
import type { PartsService, PartsThreadStart } from '../stores/sqlite/ledger/parts/lanes.js'
import { Places } from '../stores/sqlite/sets/places.js'
import { serveThread } from './thread-service.js'

const { file, parts, personalKey, lookupKey } = workerData as PartsThreadStart

await serveThread(async (): Promise<PartsService> => {
  const keeper = new PartsKeeper(file, new Places(parts.folder, parts.elsewhere))
  const keys = personalKeys(personalKey, lookupKey)
  return {
    move: async (controller, indexes, erased) => keeper.move(controller, indexes, erased),
    probe: async controller => keeper.probe(controller),
    async read(controller, placed) {
      const read = keeper.read(
        controller,
        placed.map(({ index }) => index),
      )
      if (typeof read === 'string') return read
      const opened = new Map<number, EntryPersonal>()
      for (const one of placed) {
        const part = read.get(one.index)
        if (part !== undefined) opened.set(one.index, openedPart(keys, one, part))
      }
      return opened
    },
    close: async () => keeper.close(),
  }
})
