import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Location } from '../../../ports/data/set-contents.js'

/** Codes of units and sets; the hyphen also keeps out names that systems reserve. */
const code = /^[A-Z0-9]+(?:[-_][A-Z0-9]+)+$/
const maxCodeLength = 64
const markers = '.unsettled'
const between = '~'
const ending = '.db'

/** Where the databases of sets lie: `<controller>/<set>.db` below one folder. */
export class Places {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** @throws Error when a code is not one: it would name another place */
  database({ set, controller }: Location): string {
    return join(this.#folder, nameOf(controller), `${nameOf(set)}${ending}`)
  }

  /**
   * Leaves a durable mark that the set's outbox may hold drafts: after a crash only marked sets are looked into.
   */
  mark(location: Location): void {
    const folder = join(this.#folder, markers)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    closeSync(openSync(this.#marker(location), 'a', 0o600))
    for (const changed of [folder, join(this.#folder, nameOf(location.controller)), this.#folder]) syncFolder(changed)
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

  /** Every set that has a database. */
  all(): readonly Location[] {
    return foldersIn(this.#folder).flatMap(controller =>
      readdirSync(join(this.#folder, controller)).flatMap(name => {
        const set = name.endsWith(ending) ? name.slice(0, -ending.length) : ''
        return code.test(set) ? [{ controller, set }] : []
      }),
    )
  }

  #marker({ set, controller }: Location): string {
    return join(this.#folder, markers, `${nameOf(controller)}${between}${nameOf(set)}`)
  }
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter(entry => entry.isDirectory() && code.test(entry.name)).map(({ name }) => name)
}

function nameOf(text: string): string {
  if (text.length > maxCodeLength || !code.test(text)) throw new Error('A code of a set or unit is malformed')
  return text
}

/** A new name in a folder is durable only once the folder is. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
