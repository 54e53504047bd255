import { join } from 'node:path'
import type { HoldingsPlace } from '../../src/stores/sqlite/holdings/holdings.js'

/** The index of who is held where of the sets below a folder. */
export function holdingsIn(folder: string): HoldingsPlace {
  return { file: join(folder, 'holdings.db'), key: new Uint8Array(32).fill(7) }
}
