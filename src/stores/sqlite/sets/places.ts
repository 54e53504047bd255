import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { nobodysUnit } from '../../../domain/nobodys-unit.js'
import type { Location } from '../../../ports/data/set-contents.js'

/** Codes of units and sets; the hyphen also keeps out names that systems reserve. */
const code = /^[A-Z0-9]+(?:[-_][A-Z0-9]+)+$/
const maxCodeLength = 64
const markers = '.unsettled'
const between = '~'
const settling = '.settling'
const ending = '.db'
/** No code of a set is in small letters. */
const personalFile = 'personal.db'
/** Says in a controller's folder elsewhere whose it is: an empty mount point lacks it. */
const sign = '.csizs-administrator'

/** Folders of controllers whose sets lie elsewhere, by the controller's code. */
export type Elsewhere = ReadonlyMap<string, string>

export const folderAwayText = 'The folder of the controller’s sets is not there'

/** The folder that a controller's sets are said to lie in is not that folder: a disk that is not mounted, or another's. */
export class FolderAway extends Error {
  constructor() {
    super(folderAwayText)
  }
}

/**
 * Where the databases of sets lie: `<controller>/<set>.db` below one folder, or `<set>.db` in the controller's own; beside them
 * `personal.db`, the personal parts of the controller's entries in the ledger.
 */
export class Places {
  readonly #folder: string
  readonly #elsewhere: Elsewhere

  constructor(folder: string, elsewhere: Elsewhere = new Map()) {
    this.#folder = folder
    this.#elsewhere = elsewhere
  }

  /** The folder of the controller's sets. @throws Error when the code is not one: it would name another place */
  folder(controller: string): string {
    return this.#elsewhere.get(controller) ?? join(this.#folder, controllerName(controller))
  }

  /** Makes the folder one of the controller's sets. */
  static sign(folder: string, controller: string): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, sign), nameOf(controller), { mode: 0o600 })
    syncFolder(folder)
  }

  /** Whose sets the folder is for; `undefined`: it bears no sign. */
  static signedFor(folder: string): string | undefined {
    const file = join(folder, sign)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }

  static unsign(folder: string): void {
    rmSync(join(folder, sign), { force: true })
  }

  /** Whether the controller's folder can be used: one elsewhere bears its sign. */
  isThere(controller: string): boolean {
    const elsewhere = this.#elsewhere.get(controller)
    return elsewhere === undefined || Places.signedFor(elsewhere) === controller
  }

  /** The database of a set that is to be opened. @throws FolderAway */
  reachable(location: Location): string {
    if (!this.isThere(location.controller)) throw new FolderAway()
    return this.database(location)
  }

  /** @throws Error when a code is not one: it would name another place */
  database({ set, controller }: Location): string {
    return join(this.folder(controller), `${nameOf(set)}${ending}`)
  }

  /** The file by whose lock settling is held. */
  get settling(): string {
    return join(this.#folder, settling)
  }

  /** The file of the personal parts of the controller's entries. @throws Error when the code is not one */
  personal(controller: string): string {
    return join(this.folder(controller), personalFile)
  }

  /** Everybody who has a folder, or is said to have one elsewhere. */
  controllers(): readonly string[] {
    const here = foldersIn(this.#folder).filter(controller => !this.#elsewhere.has(controller))
    return [...here, ...this.#elsewhere.keys()]
  }

  /**
   * Leaves a durable mark that the set's outbox may hold drafts: after a crash only marked sets are looked into.
   */
  mark(location: Location): void {
    const folder = join(this.#folder, markers)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    closeSync(openSync(this.#marker(location), 'a', 0o600))
    for (const changed of [folder, this.folder(location.controller), this.#folder]) syncFolder(changed)
  }

  unmark(location: Location): void {
    rmSync(this.#marker(location), { force: true })
  }

  marked(): readonly Location[] {
    const folder = join(this.#folder, markers)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return readdirSync(folder).flatMap(name => {
      const [controller = '', set = ''] = name.split(between)
      return code.test(controller) && code.test(set) ? [{ controller, set }] : []
    })
  }

  /** Every set that has a database which can be reached. */
  all(): readonly Location[] {
    const controllers = this.controllers().filter(controller => this.isThere(controller))
    return controllers.flatMap(controller => this.setsOf(controller).map(set => ({ controller, set })))
  }

  /** The codes of the controller's sets that have a database. */
  setsOf(controller: string): readonly string[] {
    const folder = this.folder(controller)
    if (!existsSync(folder)) return []
    const names = readdirSync(folder).filter(name => name.endsWith(ending))
    return names.map(name => name.slice(0, -ending.length)).filter(set => code.test(set))
  }

  #marker({ set, controller }: Location): string {
    return join(this.#folder, markers, `${nameOf(controller)}${between}${nameOf(set)}`)
  }
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter(entry => entry.isDirectory() && isController(entry.name)).map(({ name }) => name)
}

function isController(text: string): boolean {
  return code.test(text) || text === nobodysUnit
}

function controllerName(text: string): string {
  return text === nobodysUnit ? text : nameOf(text)
}

function nameOf(text: string): string {
  if (text.length > maxCodeLength || !code.test(text)) throw new Error('A code of a set or unit is malformed')
  return text
}

/** A new name in a folder is durable only once the folder is. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
