import { accessSync, constants } from 'node:fs'
import type { SetTrouble, SetTroubleKind } from '../../../domain/set-trouble.js'
import type { Location } from '../../../ports/data/set-contents.js'
import { SetUnusable } from '../../../ports/data/set-unusable.js'
import { wordsFor } from '../writer/group.js'
import { folderAwayText, type Places } from './places.js'

const kinds: readonly (readonly [RegExp, SetTroubleKind])[] = [
  [/\b(?:SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)\b/, 'NO_ROOM'],
  [/\b(?:SQLITE_READONLY\w*|EROFS|EACCES|EPERM)\b/, 'READ_ONLY'],
  [new RegExp(folderAwayText), 'AWAY'],
]

/** Sets that could not be used when they were wanted last. */
export class Troubles {
  readonly #places: Places
  readonly #bySet = new Map<string, SetTrouble>()

  constructor(places: Places) {
    this.#places = places
  }

  /** From now on the set is told of; gives what the caller is told. */
  begin({ set, controller }: Location, cause: unknown): SetUnusable {
    const text = `${cause instanceof Error ? cause.message : ''} ${codeOf(cause)}`
    const kind = kinds.find(([pattern]) => pattern.test(text))?.[1] ?? this.#otherwise(controller, text)
    this.#bySet.set(set, { set, kind })
    return new SetUnusable(set, kind, wordsFor(cause))
  }

  /** A database with a log beside it cannot even be opened where nothing may be written. */
  #otherwise(controller: string, text: string): SetTroubleKind {
    return text.includes('SQLITE_CANTOPEN') && !isWritable(this.#places.folder(controller)) ? 'READ_ONLY' : 'BROKEN'
  }

  /** It was used again. */
  end({ set }: Location): void {
    this.#bySet.delete(set)
  }

  all(): readonly SetTrouble[] {
    return [...this.#bySet.values()]
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
