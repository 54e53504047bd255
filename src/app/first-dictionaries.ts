import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtInDictionaries } from '../domain/dictionaries/built-in.js'
import { canonicalRows } from '../domain/dictionaries/canonical-rows.js'
import type { Dictionary } from '../domain/dictionaries/dictionary.js'
import { type DictionaryFileReading, readDictionaryFile, readTercFile } from '../domain/dictionaries/file-form.js'
import type { PublishedDictionary } from '../ports/data/control.js'

/** The day of the territorial division that the file tells. */
const tercStateDate = '2024-01-01'

/** The day from which the dictionaries of a new installation bind. */
const firstDay = '2025-06-01'

/**
 * The dictionaries that a new installation begins with: those of the folder, the territorial division, and those that
 * the software itself fixes; by code.
 * @throws Error naming file and place where one cannot be read
 */
export async function firstDictionaries(folder: string): Promise<readonly PublishedDictionary[]> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.json')).sort()
  const read = await Promise.all(
    files.map(async name => accepted(name, readDictionaryFile(JSON.parse(await readFile(join(folder, name), 'utf8'))))),
  )
  const version = { version: 1, publishedAt: firstDay, bindsFrom: firstDay, graceUntil: firstDay }
  const terc = readTercFile(await readFile(join(folder, 'terc.csv'), 'utf8'), tercStateDate, version)
  const all = [...builtInDictionaries(firstDay), ...read, accepted('terc.csv', terc)]
  return all.map(published).sort((one, other) => (one.code < other.code ? -1 : 1))
}

function accepted(file: string, reading: DictionaryFileReading): Dictionary {
  if ('dictionary' in reading) return reading.dictionary
  const [first] = reading.findings
  throw new Error(`${file}: ${first?.path ?? ''}: expected ${first?.expected ?? ''}`)
}

function published(dictionary: Dictionary): PublishedDictionary {
  const hash = createHash('sha256').update(canonicalRows(dictionary.rows), 'utf8').digest('hex')
  return { ...dictionary, hash, rowCount: dictionary.rows.length }
}
