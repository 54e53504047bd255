import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LedgerTiles } from '../../ports/data/ledger.js'
import type { LedgerFile } from '../../ports/data/ledger-file.js'
import type { StoredCheckpoint, StoredEntry, StoredTile } from '../../ports/data/ledger-storage.js'

/** Hashes of a full tile, entries of a full bundle. */
const fullWidth = 256
const highestLevel = 5

/** Where a tile lies below the folder. @see C2SP tlog-tiles "Tiles" */
function pathOf(level: number | 'entries', index: number, width: number): string {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/[0-9]{3}/g) ?? []
  const name = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')
  return join('tile', String(level), width === fullWidth ? name : `${name}.p/${width}`)
}

/** Writes the tiles and bundles of a tree of `size` entries below the folder; what is there already and full stays. */
export async function writeTiles(folder: string, tiles: LedgerTiles, size: number): Promise<void> {
  const write = async (path: string, read: () => Promise<Uint8Array | undefined>) => {
    const file = join(folder, path)
    if (existsSync(file)) return
    const bytes = await read()
    if (bytes === undefined) throw new Error(`${path} is missing in the ledger`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
  for (let level = 0; level <= highestLevel; level += 1) {
    const hashes = Math.floor(size / fullWidth ** level)
    for (let index = 0; index * fullWidth < hashes; index += 1) {
      const width = Math.min(fullWidth, hashes - index * fullWidth)
      await write(pathOf(level, index, width), () => tiles.tile(level, index, width))
      if (level === 0) await write(pathOf('entries', index, width), () => tiles.bundle(index, width))
    }
  }
}

/** What the data of a leaf say: facts as they were hashed, and the hash that stands for the personal part. */
export type ReadLeaf = (leafData: Uint8Array) => Pick<StoredEntry, 'entryId' | 'facts' | 'personalHash'>

/**
 * An exported folder as the auditor reads a ledger: no personal parts, no look-ups. The widest tile of an index counts.
 * `leavesIn` and `readLeaf` take the bundles apart, `split` the handovers of the key.
 */
export function openTileFolder(
  folder: string,
  leavesIn: (bundle: Uint8Array) => readonly Uint8Array[],
  readLeaf: ReadLeaf,
  split: (text: string) => readonly string[],
): LedgerFile {
  return {
    async *entries() {
      for (const { index, bytes } of tilesBelow(folder, 'entries')) {
        yield leavesIn(bytes).map((leaf, i) => ({ index: index * fullWidth + i, ...readLeaf(leaf) }))
      }
    },
    async *personal() {},
    unreadableParts: () => new Map(),
    async *erased() {},
    later: async () => [],
    async *tiles(level) {
      for (const { index, bytes } of tilesBelow(folder, String(level))) {
        yield [{ level, index, hashes: bytes } satisfies StoredTile]
      }
    },
    tile: async (level, index) => [...tilesBelow(folder, String(level), index)][0]?.bytes,
    async *checkpoints() {
      yield checkpointsIn(folder)
    },
    handovers: async () => handoversBelow(folder, split),
    searched: async () => 0,
    searchRows: async () => ({ byTime: 0, byUnit: 0 }),
    missingSearched: async () => undefined,
    lookupCount: async () => 0,
    missingLookup: async () => undefined,
    flaws: async () => [],
    close: async () => {},
  }
}

function handoversBelow(folder: string, split: (text: string) => readonly string[]): readonly string[] {
  const file = join(folder, 'przekazania')
  return existsSync(file) ? split(readFileSync(file, 'utf8')) : []
}

function checkpointsIn(folder: string): readonly StoredCheckpoint[] {
  const kept = join(folder, 'checkpoints')
  const sizes = existsSync(kept) ? readdirSync(kept).map(Number) : []
  return sizes
    .filter(Number.isSafeInteger)
    .sort((a, b) => a - b)
    .map(size => ({ size, note: readFileSync(join(kept, String(size)), 'utf8') }))
}

/** Tiles of a level by index, up to the first that is missing; from one index on, where it is given. */
function* tilesBelow(folder: string, level: string, from = 0) {
  for (let index = from; ; index += 1) {
    const file = widest(folder, level, index)
    if (file === undefined) return
    yield { index, bytes: new Uint8Array(readFileSync(file)) }
  }
}

function widest(folder: string, level: string, index: number): string | undefined {
  const full = join(folder, pathOf(level as 'entries', index, fullWidth))
  if (existsSync(full)) return full
  const partial = `${full}.p`
  const widths = existsSync(partial) ? readdirSync(partial).map(Number).filter(Number.isSafeInteger) : []
  return widths.length === 0 ? undefined : join(partial, String(Math.max(...widths)))
}
