import type { KeyObject } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { copyFile, link, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { type CutFile, copyAsItStands, copyAtOneMoment, flawsOf } from '../../stores/sqlite/database/cut.js'
import { addParts, dropErased } from '../../stores/sqlite/ledger/parts/copies.js'
import { FolderAway, Places } from '../../stores/sqlite/sets/places.js'
import { holdSettling } from '../../stores/sqlite/sets/settling.js'
import { foldersOf } from '../controller-folders.js'
import type { Home } from '../home.js'
import { auditSqliteLedger } from '../ledger.js'
import { type ArchivedFile, extractArchive, readHead, writeArchive } from './archive.js'
import { attachmentsOf } from './controller-attachments.js'
import { PartFiles } from './part-files.js'

/** What a backup holds: all data, one controller's sets, attachments and personal parts of entries, or the keys, which are kept apart from the data. */
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
 * Backs an installation up while it runs: databases copied beside the archive, encrypted under the passphrase and removed again.
 * Ledger, control data and index are of one moment; sets follow one by one, however many they are, each as it stands then. What happened in
 * a set after that moment has its entry in the set's outbox, since no set lets go of any until the last one is copied.
 * @throws NothingToBackUp; Error when a file cannot be read or written
 */
export async function backUp(order: BackupOrder): Promise<BackedUp> {
  const { home, extent, to, passphrase, now } = order
  const holds = extent.of === 'CONTROLLER' ? extent.unitCode : extent.of
  const head = { madeAt: now.toISOString(), holds }
  const work = await workFolder(to)
  try {
    const made = join(work, 'kopia')
    const files = extent.of === 'KEYS' ? keyFiles(home) : dataFiles(home, extent, work)
    const count = await writeArchive(made, passphrase, head, files)
    await nameWhole(made, to)
    return { files: count }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function keyFiles({ configuration, keys }: Home): readonly ArchivedFile[] {
  const settings = existsSync(configuration) ? [{ path: basename(configuration), from: configuration }] : []
  return [...plainFiles(keys.folder, 'keys'), ...settings]
}

async function* dataFiles(home: Home, extent: BackupExtent, work: string): AsyncGenerator<ArchivedFile> {
  const sets = () => setFiles(home, extent, work)
  const shared = extent.of === 'CONTROLLER' ? [] : sharedFiles(home, work)
  const named = await attachmentsIn(home, extent)
  const parts = new PartFiles(home, extent.of === 'CONTROLLER' ? extent.unitCode : undefined, work)
  if (shared.length + sets().length + named.length + parts.list().length === 0)
    throw new NothingToBackUp('there are no such data')
  const attachments = join(work, attachmentsPlace)
  const settling = await holdSettling(new Places(home.data.sets).settling)
  try {
    // An attachment is kept before it is named and removed after: those of before and of after hold every one that is named.
    await keepFiles(home.data.attachments, attachments, named)
    // A set that is made later has nothing in the ledger of this moment.
    let then = sets()
    await copyAtOneMoment(shared, () => {
      then = sets()
    })
    await keepFiles(home.data.attachments, attachments, await attachmentsIn(home, extent))
    for (const { copy } of shared) yield archived(copy, work)
    yield* plainFiles(attachments, attachmentsPlace)
    for (const set of then) {
      await copyAsItStands(set)
      yield archived(set.copy, work)
      await rm(set.copy)
    }
    for (const part of parts.list()) {
      await parts.copy(part)
      yield archived(part.copy, work)
      await rm(part.copy)
    }
  } finally {
    settling.release()
  }
}

const archived = (copy: string, work: string): ArchivedFile => ({
  path: relative(work, copy).split('\\').join('/'),
  from: copy,
})

/** Names of the finished attachments that the extent takes in. */
async function attachmentsIn(home: Home, extent: BackupExtent): Promise<readonly string[]> {
  const { attachments: folder } = home.data
  const names = existsSync(folder) ? readdirSync(folder).filter(name => !name.endsWith('.tmp')) : []
  if (extent.of !== 'CONTROLLER') return names
  const own = await attachmentsOf(home, extent.unitCode)
  return names.filter(name => own.has(name))
}

const workPrefix = '.csizs-kopia-'

/** A folder for copies in clear, named after this process; those of processes that were killed are removed. */
async function workFolder(to: string): Promise<string> {
  const folder = dirname(to)
  await mkdir(folder, { recursive: true })
  const left = readdirSync(folder).filter(name => name.startsWith(workPrefix) && !isAlive(name.split('-')[2]))
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true })
  return mkdtemp(join(folder, `${workPrefix}${process.pid}-`))
}

function isAlive(pid: string | undefined): boolean {
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** An archive has its name only when it is whole, and takes nobody's. */
async function nameWhole(made: string, to: string): Promise<void> {
  try {
    await link(made, to)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw cause
    // A disk that knows no links.
    await (await open(to, 'wx', 0o600)).close()
    await rename(made, to)
  }
  const folder = await open(dirname(to), 'r')
  await folder.sync().finally(() => folder.close())
}

const attachmentsPlace = 'data/attachments'

/** Copies the files that are not there yet; what goes meanwhile is not missed. */
async function keepFiles(from: string, to: string, names: readonly string[]): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const name of names.filter(one => !existsSync(join(to, one)))) {
    await copyFile(join(from, name), join(to, name)).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT') throw cause
    })
  }
}

/** The databases of the extent's sets and where their copies go: as they lie in the data folder, wherever they lie now. @throws FolderAway */
function setFiles(home: Home, extent: BackupExtent, work: string): readonly CutFile[] {
  const elsewhere = foldersOf(home)
  const places = new Places(home.data.sets, elsewhere)
  const wanted = (controller: string) => extent.of !== 'CONTROLLER' || controller === extent.unitCode
  for (const controller of [...elsewhere.keys()].filter(wanted)) {
    if (!places.isThere(controller)) throw new FolderAway()
  }
  return places
    .all()
    .filter(({ controller }) => wanted(controller))
    .map(location => ({
      file: places.database(location),
      copy: join(work, 'data', 'sets', location.controller, `${location.set}.db`),
    }))
}

/** The databases that are nobody's alone. */
function sharedFiles({ data }: Home, work: string): readonly CutFile[] {
  return [
    { file: data.control, copy: join(work, 'data', 'control.db') },
    { file: data.holdings, copy: join(work, 'data', 'holdings.db') },
    { file: data.ledger, copy: join(work, 'data', 'ledger.db') },
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

/**
 * Puts an archive's files back below the home's folder; sets of a controller whose folder the configuration names go there. Sets in the outbox's
 * hand are marked anew at start. @throws PlaceTaken, ArchiveBroken
 */
export async function restore(order: {
  readonly home: Home
  readonly from: string
  readonly passphrase: string
}): Promise<readonly string[]> {
  const { home, from, passphrase } = order
  const { holds } = await readHead(from)
  const places = new Places(home.data.sets, foldersOf(home))
  const isOfOne = holds !== 'DATA' && holds !== 'KEYS'
  const taken = placesOf(home, holds, places).find(place => !isFree(place, isOfOne ? [personalFile] : []))
  if (taken !== undefined) throw new PlaceTaken(taken)
  const work = await mkdtemp(join(await madeFolder(home.folder), '.csizs-odtwarzanie-'))
  const put: string[] = []
  try {
    const files = await extractArchive(from, passphrase, work)
    for (const path of files) {
      const place = placeOf(home, places, path)
      // An attachment never changes: one that was not lost is this one.
      if (path.startsWith(`${attachmentsPlace}/`) && existsSync(place)) continue
      if (mergePersonal(home, join(work, path), path, place)) continue
      put.push(place)
      await putBack(join(work, path), place)
    }
    if (holds !== 'KEYS') markSets(places, files)
    return files
  } catch (cause) {
    for (const place of put) await rm(place, { force: true })
    throw cause
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** The folders that the archive's files go into; each has to be free. */
function placesOf(home: Home, holds: string, places: Places): readonly string[] {
  if (holds === 'KEYS') return [home.keys.folder, home.configuration]
  if (holds !== 'DATA') return [places.folder(holds)]
  return [home.data.folder, ...foldersOf(home).values()]
}

/** Folders may stand there, as a mounted disk does, but no file that anybody needs. */
function isFree(place: string, besides: readonly string[]): boolean {
  if (!existsSync(place)) return true
  if (!statSync(place).isDirectory()) return false
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter(one => !one.isDirectory())
  return files.every(({ name }) => name.startsWith('.') || besides.includes(name))
}

/** Where a file of the archive goes. */
function placeOf(home: Home, places: Places, path: string): string {
  const [, controller, name] = setPath.exec(path) ?? []
  if (controller !== undefined && name !== undefined) return join(places.folder(controller), `${name}.db`)
  return path.startsWith('data/') ? join(home.data.folder, path.slice('data/'.length)) : join(home.folder, path)
}

async function madeFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

async function putBack(from: string, to: string): Promise<void> {
  await madeFolder(dirname(to))
  try {
    await rename(from, to)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EXDEV') throw cause
    // Another disk.
    await copyFile(from, to)
    const handle = await open(to, 'r+')
    await handle.sync().finally(() => handle.close())
  }
}

/** The personal parts of a controller's entries lie among its sets. */
const personalName = 'personal'
const personalFile = `${personalName}.db`
const setPath = /^data\/sets\/([^/]+)\/([^/]+)\.db$/

/**
 * What was erased since the backup was made does not come back with it, and personal parts of entries that were made since stay: tells
 * whether they were there, and those of the backup went to them.
 */
function mergePersonal({ data }: Home, copy: string, path: string, place: string): boolean {
  const [, controller, name] = setPath.exec(path) ?? []
  if (controller === undefined || name !== personalName) return false
  dropErased(copy, controller, data.ledger)
  if (!existsSync(place)) return false
  addParts(copy, controller, place)
  return true
}

/** What waits in a set's outbox is entered at the next start: only marked sets are looked into then. */
function markSets(places: Places, files: readonly string[]): void {
  for (const path of files) {
    const [, controller, set] = setPath.exec(path) ?? []
    if (controller === undefined || set === undefined) continue
    if (!places.isThere(controller)) Places.sign(places.folder(controller), controller)
    if (set !== personalName) places.mark({ controller, set })
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
