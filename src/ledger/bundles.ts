import type { LedgerTiles } from '../ports/data/ledger.js'
import type { LedgerReadings } from '../ports/data/ledger-storage.js'
import { hashBytes } from './hash.js'
import { leafBytes } from './leaf.js'
import { tileWidth } from './tiles.js'

/** Tiles and entry bundles over a ledger's rows. @see C2SP tlog-tiles "Merkle Tree", "Log entries" */
export function ledgerTiles(readings: Pick<LedgerReadings, 'tile' | 'entries'>): LedgerTiles {
  return {
    async tile(level, index, width) {
      const hashes = await readings.tile(level, index)
      const end = width * hashBytes
      return hashes === undefined || hashes.length < end ? undefined : hashes.subarray(0, end)
    },
    async bundle(index, width) {
      const first = index * tileWidth
      const rows = await readings.entries(first, width)
      const last = rows.at(-1)
      if (last === undefined || rows.length < width || last.index !== first + width - 1) return undefined
      return Buffer.concat(rows.flatMap(row => prefixed(leafBytes(row.facts, row.personalHash))))
    },
  }
}

function prefixed(data: Buffer): readonly [Buffer, Buffer] {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(data.length)
  return [length, data]
}

/** The leaf data in a bundle, in order. @throws Error when the bundle breaks off */
export function leavesIn(bundle: Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(bundle.buffer, bundle.byteOffset, bundle.byteLength)
  const leaves: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = at + 2 + (at + 2 > bytes.length ? bytes.length : bytes.readUInt16BE(at))
    if (end > bytes.length) throw new Error('an entry bundle breaks off')
    leaves.push(bytes.subarray(at + 2, end))
    at = end
  }
  return leaves
}
