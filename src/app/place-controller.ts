import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { copyDatabase, flawsOf } from '../stores/sqlite/database/cut.js'
import { claimAlone } from '../stores/sqlite/database/in-use.js'
import { Places, syncFolder } from '../stores/sqlite/sets/places.js'
import { foldersOf, foldersText } from './controller-folders.js'
import type { Home } from './home.js'

/** Why a controller's sets were not moved. */
export class CannotPlace extends Error {
  constructor(
    readonly reason: 'IN_USE' | 'TAKEN' | 'DAMAGED' | 'NO_CONFIGURATION',
    readonly where: string,
  ) {
    super(`the sets were not moved: ${reason}`)
  }
}

export interface PlaceOrder {
  readonly home: Home
  readonly controller: string
  /** The folder of the controller's sets from now on; absent: the one in the data folder. */
  readonly to?: string
}

/** Says in the new folder that a move is under way, and from where. */
const underWay = '.csizs-w-drodze'
const databaseFile = /\.db(?:-wal|-shm|-journal)?$/

/**
 * Moves a controller's sets, and the personal parts of its entries in the ledger, to a folder of their own, on another disk for instance, and names it in the configuration. Broken off at any
 * point, the sets lie whole where the configuration says; the same command, given again, goes on.
 * @throws CannotPlace; Error when a file cannot be read or written
 * @req B5
 */
export async function placeController(order: PlaceOrder): Promise<{ readonly sets: number; readonly folder: string }> {
  const { home } = order
  if (!existsSync(home.configuration)) throw new CannotPlace('NO_CONFIGURATION', home.configuration)
  const hold = claimAlone(home.data.inUse)
  if (hold === undefined) throw new CannotPlace('IN_USE', home.folder)
  try {
    return await place(order)
  } finally {
    hold.release()
  }
}

async function place({
  home,
  controller,
  to,
}: PlaceOrder): Promise<{ readonly sets: number; readonly folder: string }> {
  const folders = new Map(foldersOf(home))
  const places = new Places(home.data.sets, folders)
  const from = places.folder(controller)
  const target = to ?? new Places(home.data.sets).folder(controller)
  if (from !== target) {
    await copySets(places, controller, from, target)
    if (to === undefined) folders.delete(controller)
    else folders.set(controller, target)
    configure(home, foldersText(folders))
  }
  const left = existsSync(join(target, underWay)) ? readFileSync(join(target, underWay), 'utf8') : undefined
  if (left !== undefined) removeOld(left, target)
  return { sets: new Places(home.data.sets, folders).setsOf(controller).length, folder: target }
}

async function copySets(places: Places, controller: string, from: string, target: string): Promise<void> {
  // An empty mount point would look like a controller without sets.
  if (!places.isThere(controller)) throw new CannotPlace('TAKEN', from)
  clear(target, controller)
  mkdirSync(target, { recursive: true, mode: 0o700 })
  writeDurably(join(target, underWay), from)
  for (const set of places.setsOf(controller)) {
    const copy = join(target, `${set}.db`)
    await copyDatabase(places.database({ controller, set }), copy)
    if (flawsOf(copy).length > 0) throw new CannotPlace('DAMAGED', places.database({ controller, set }))
    syncFile(copy)
  }
  await copyPersonal(places.personal(controller), join(target, basename(places.personal(controller))))
  Places.sign(target, controller)
  syncFolder(dirname(target))
}

/** The personal parts of its entries in the ledger move with the sets. */
async function copyPersonal(file: string, copy: string): Promise<void> {
  if (!existsSync(file)) return
  await copyDatabase(file, copy)
  if (flawsOf(copy).length > 0) throw new CannotPlace('DAMAGED', file)
  syncFile(copy)
}

/** What a broken move left is removed; a folder that holds anything else is not taken. */
function clear(target: string, controller: string): void {
  if (!existsSync(target)) return
  const names = readdirSync(target)
  const signed = Places.signedFor(target)
  if (signed !== undefined && signed !== controller) throw new CannotPlace('TAKEN', target)
  if (names.includes(underWay)) {
    for (const name of names.filter(one => databaseFile.test(one))) rmSync(join(target, name))
    return
  }
  const others = names.filter(name => !name.startsWith('.') && name !== 'lost+found')
  if (others.length > 0) throw new CannotPlace('TAKEN', target)
}

/** The configuration from one state to the other in one step. */
function configure(home: Home, text: string): void {
  const { controllerFolders: _, ...others } = JSON.parse(readFileSync(home.configuration, 'utf8'))
  const settings = text === '' ? others : { ...others, controllerFolders: text }
  const next = join(dirname(home.configuration), `.${basename(home.configuration)}.nowe`)
  writeDurably(next, `${JSON.stringify(settings, null, 2)}\n`)
  renameSync(next, home.configuration)
  syncFolder(dirname(home.configuration))
}

function removeOld(from: string, target: string): void {
  if (from !== target && existsSync(from)) {
    for (const name of readdirSync(from).filter(one => databaseFile.test(one))) rmSync(join(from, name))
    Places.unsign(from)
    if (readdirSync(from).length === 0) rmdirSync(from)
  }
  rmSync(join(target, underWay))
  syncFolder(target)
}

function writeDurably(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 })
  syncFile(file)
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
