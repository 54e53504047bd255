import type { KeyObject } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { type CutFile, copyAtOneMoment, flawsOf } from '../../stores/sqlite/database/cut.js'
import { Places } from '../../stores/sqlite/sets/places.js'
import type { Home } from '../home.js'
import { auditSqliteLedger } from '../ledger.js'
import { type ArchivedFile, extractArchive, readHead, writeArchive } from './archive.js'

/** What a backup holds: all data, one controller's sets, or the keys, which are kept apart from the data. */
export type BackupExtent =
  | { readonly of: 'DATA' }
  | { readonly of: 'CONTROLLER'; readonly unitCode: string }
  | { readonly of: 'KEYS' }

export interface BackupOrder {
  readonly home: Home
  readonly extent: BackupExtent
  /** The archive; a file that is there already is not touched. */
  readonly to: string
  readonly passphrase: string
  readonly now: Date
}

/** What was put away. */
export interface BackedUp {
  readonly files: number
}

/** The data of which no backup was asked are not there. */
export class NothingToBackUp extends Error {}

/**
 * Backs an installation up while it runs: databases as they stand at one moment, copied beside the archive and removed
 * again, then encrypted under the passphrase. @throws NothingToBackUp; Error when a file cannot be read or written
 */
export async function backUp(order: BackupOrder): Promise<BackedUp> {
  const { home, extent, to, passphrase, now } = order
  const holds = extent.of === 'CONTROLLER' ? extent.unitCode : extent.of
  const head = { madeAt: now.toISOString(), holds }
  if (extent.of === 'KEYS') {
    const { configuration } = home
    const settings = existsSync(configuration) ? [{ path: basename(configuration), from: configuration }] : []
    const files = [...plainFiles(home.keys.folder, 'keys'), ...settings]
    await writeArchive(to, passphrase, head, files)
    return { files: files.length }
  }
  const work = await mkdtemp(join(dirname(to), '.csizs-kopia-'))
  try {
    const list = () => databases(home, extent, work)
    if (list().length === 0) throw new NothingToBackUp('there are no such data')
    await copyAtOneMoment(list)
    const files = list().map(({ copy }) => ({ path: relative(work, copy).split('\\').join('/'), from: copy }))
    await writeArchive(to, passphrase, head, files)
    return { files: files.length }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** The databases of the extent and where their copies go: as they lie in the data folder. */
function databases(home: Home, extent: BackupExtent, work: string): readonly CutFile[] {
  const controllers = existsSync(home.data.sets)
    ? readdirSync(home.data.sets, { withFileTypes: true }).filter(one => one.isDirectory() && !one.name.startsWith('.'))
    : []
  const wanted = controllers.filter(one => extent.of !== 'CONTROLLER' || one.name === extent.unitCode)
  const sets = wanted.flatMap(({ name }) =>
    readdirSync(join(home.data.sets, name))
      .filter(file => file.endsWith('.db'))
      .map(file => ({ file: join(home.data.sets, name, file), copy: join(work, 'data', 'sets', name, file) })),
  )
  if (extent.of === 'CONTROLLER') return sets
  return [
    { file: home.data.control, copy: join(work, 'data', 'control.db') },
    // A set's writer locks the set first and the index then; so does this.
    ...sets,
    { file: home.data.holdings, copy: join(work, 'data', 'holdings.db') },
    { file: home.data.ledger, copy: join(work, 'data', 'ledger.db') },
  ]
}

function plainFiles(folder: string, as: string): readonly ArchivedFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(one => one.isFile())
    .map(one => ({ path: `${as}/${one.name}`, from: join(folder, one.name) }))
}

/** The place is taken: nothing is ever written over. */
export class PlaceTaken extends Error {
  constructor(readonly place: string) {
    super('there is something already')
  }
}

/** Puts an archive's files back below the home's folder; sets in the outbox's hand are marked anew at start. @throws PlaceTaken, ArchiveBroken */
export async function restore(order: {
  readonly home: Home
  readonly from: string
  readonly passphrase: string
}): Promise<readonly string[]> {
  const { home, from, passphrase } = order
  const { holds } = await readHead(from)
  const place = holds === 'KEYS' ? home.keys.folder : holds === 'DATA' ? home.data.folder : join(home.data.sets, holds)
  if (existsSync(place)) throw new PlaceTaken(place)
  try {
    const files = await extractArchive(from, passphrase, home.folder)
    markSets(home, files)
    return files
  } catch (cause) {
    await rm(place, { recursive: true, force: true })
    throw cause
  }
}

/** What waits in a set's outbox is entered at the next start: only marked sets are looked into then. */
function markSets(home: Home, files: readonly string[]): void {
  const places = new Places(home.data.sets)
  for (const path of files) {
    const [, controller, set] = /^data\/sets\/([^/]+)\/([^/]+)\.db$/.exec(path) ?? []
    if (controller !== undefined && set !== undefined) places.mark({ controller, set })
  }
}

/** What a trial restoration showed. */
export interface BackupVerdict {
  readonly holds: string
  readonly madeAt: string
  readonly files: readonly string[]
  /** What is wrong, file by file; empty: nothing. */
  readonly flaws: readonly string[]
  /** Entries of the ledger, where it is in the archive and was audited. */
  readonly entries?: number
}

/**
 * Restores into a folder of its own, which is removed again: every file's hash, every database's structure and, where
 * the key of its checkpoints is given, the whole ledger. @throws ArchiveBroken
 */
export async function verifyBackup(order: {
  readonly from: string
  readonly passphrase: string
  /** A folder on the disk that has room for it. */
  readonly beside: string
  readonly ledger?: { readonly origin: string; readonly key: KeyObject }
}): Promise<BackupVerdict> {
  const { from, passphrase, beside, ledger } = order
  const { holds, madeAt } = await readHead(from)
  const work = await mkdtemp(join(beside, '.csizs-proba-'))
  try {
    const files = await extractArchive(from, passphrase, work)
    const flaws = files
      .filter(path => path.endsWith('.db'))
      .flatMap(path => flawsOf(join(work, path)).map(text => `${path}: ${text}`))
    if (ledger === undefined || !files.includes('data/ledger.db')) return { holds, madeAt, files, flaws }
    const report = await auditSqliteLedger(join(work, 'data', 'ledger.db'), ledger)
    const found = report.findings.map(one => `data/ledger.db: ${JSON.stringify(one)}`)
    return { holds, madeAt, files, flaws: [...flaws, ...found], entries: report.entries }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
