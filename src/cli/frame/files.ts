import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Text } from './language.js'
import { Stop } from './stop.js'

const texts = {
  noFile: { pl: 'Nie można odczytać pliku.', en: 'The file cannot be read.' },
  checkPath: { pl: 'Sprawdź ścieżkę i prawa dostępu.', en: 'Check the path and its permissions.' },
  exists: { pl: 'Plik już istnieje.', en: 'The file exists already.' },
  other: { pl: 'Podaj inną nazwę albo usuń plik.', en: 'Name another one or remove it.' },
  cannotWrite: { pl: 'Nie można zapisać pliku.', en: 'The file cannot be written.' },
  cannotMake: { pl: 'Nie można utworzyć folderu.', en: 'The folder cannot be made.' },
} satisfies Record<string, Text>

/** Reads a file whole, or ends the command saying which one is missing. `-` is the standard input. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path)
  } catch {
    throw new Stop('noInput', texts.noFile, { where: path, todo: texts.checkPath })
  }
}

/** The same as text. */
export function readText(path: string): string {
  return Buffer.from(readBytes(path)).toString('utf8')
}

/** Makes a folder, open to its owner only where it is for secrets. */
export function makeFolder(path: string, kind: 'OPEN' | 'SECRET' = 'OPEN'): void {
  try {
    mkdirSync(path, { recursive: true, mode: kind === 'SECRET' ? 0o700 : 0o755 })
    if (kind === 'SECRET') chmodSync(path, 0o700)
  } catch {
    throw new Stop('cannotCreate', texts.cannotMake, { where: path, todo: texts.checkPath })
  }
}

/** Writes a file and its folder; a secret one is readable by its owner only. `isNew`: an existing file is not touched. */
export function writeBytes(
  path: string,
  bytes: Uint8Array | string,
  kind: 'OPEN' | 'SECRET' = 'OPEN',
  isNew = false,
): void {
  if (isNew && existsSync(path)) throw new Stop('cannotCreate', texts.exists, { where: path, todo: texts.other })
  makeFolder(dirname(path))
  try {
    const mode = kind === 'SECRET' ? 0o600 : 0o644
    writeFileSync(path, bytes, { mode, flag: isNew ? 'wx' : 'w' })
    chmodSync(path, mode)
  } catch {
    throw new Stop('cannotCreate', texts.cannotWrite, { where: path, todo: texts.checkPath })
  }
}
