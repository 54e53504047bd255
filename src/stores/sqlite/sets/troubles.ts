import type { SetTrouble, SetTroubleKind } from '../../../domain/set-trouble.js'
import type { Location } from '../../../ports/data/set-contents.js'
import { SetUnusable } from '../../../ports/data/set-unusable.js'
import { wordsFor } from '../writer/group.js'
import { isWritable } from './kept-readings.js'
import { folderAwayText, type Places } from './places.js'

const kinds: readonly (readonly [RegExp, SetTroubleKind])[] = [
  [/\b(?:SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)\b/, 'NO_ROOM'],
  [/\b(?:SQLITE_READONLY\w*|EROFS|EACCES|EPERM)\b/, 'READ_ONLY'],
  [new RegExp(folderAwayText), 'AWAY'],
]

/** What a set was wanted for: one that can be read again may still not take a feed. */
type Use = 'READ' | 'WRITE'

/** Sets that could not be used when they were wanted last. */
export class Troubles {
  readonly #places: Places
  readonly #bySet = { WRITE: new Map<string, SetTrouble>(), READ: new Map<string, SetTrouble>() } as const

  constructor(places: Places) {
    this.#places = places
  }

  /** From now on the set is told of; gives what the caller is told. */
  begin(use: Use, { set, controller }: Location, cause: unknown): SetUnusable {
    const kind = troubleKind(cause, () => this.#places.folder(controller))
    this.#bySet[use].set(set, { set, kind })
    return new SetUnusable(set, kind, wordsFor(cause))
  }

  /** It was used so again. */
  end(use: Use, { set }: Location): void {
    this.#bySet[use].delete(set)
  }

  all(): readonly SetTrouble[] {
    const { WRITE: write, READ: read } = this.#bySet
    return [...new Map([...write, ...read]).values()]
  }
}

/** Why a file of a controller's folder could not be used. */
export function troubleKind(cause: unknown, folder: () => string): SetTroubleKind {
  const text = `${cause instanceof Error ? cause.message : ''} ${codeOf(cause)}`
  const known = kinds.find(([pattern]) => pattern.test(text))?.[1]
  // A database with a log beside it cannot even be opened where nothing may be written.
  return known ?? (text.includes('SQLITE_CANTOPEN') && !isWritable(folder()) ? 'READ_ONLY' : 'BROKEN')
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
