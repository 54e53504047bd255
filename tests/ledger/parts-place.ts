/** Personal parts in the folders of their controllers, as a test looks at them: in the raw files. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { TestLedger } from './place.js'

interface RawPart {
  readonly idx: number
  readonly sealed: Buffer
  readonly tokens: Buffer
}

/** The file of a controller's parts. */
export function partsFile(place: Pick<TestLedger, 'folder'>, controller: string): string {
  return join(place.folder, 'sets', controller, 'personal.db')
}

/** Rows of a table of parts, without those that were overwritten. */
export function rowsIn(file: string): readonly RawPart[] {
  const database = new SqliteDatabase(file, { readonly: true })
  try {
    return database
      .prepare('SELECT idx, sealed, tokens FROM personal WHERE opening <> zeroblob(32) ORDER BY idx')
      .all() as RawPart[]
  } finally {
    database.close()
  }
}

/** Every file below the folder, byte by byte. */
export async function filesBelow(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(files.map(async file => [file, await readFile(file)] as const)))
}

/** Files that hold these bytes. */
export function holding(files: ReadonlyMap<string, Buffer>, bytes: Uint8Array): readonly string[] {
  return [...files].filter(([, content]) => content.includes(Buffer.from(bytes))).map(([file]) => file)
}
