import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtInDictionaries } from '../domain/dictionaries/built-in.js'
import type { Dictionary } from '../domain/dictionaries/dictionary.js'
import { type DictionaryFileReading, readDictionaryFile, readTercFile } from '../domain/dictionaries/file-form.js'

/** The day of whose territorial division `terc.csv` tells. */
const tercStateDate = '2024-01-01'
/** The day from which the first version of what has no date of its own binds. */
const firstVersionDate = '2025-06-01'

const firstVersion = {
  version: 1,
  publishedAt: firstVersionDate,
  bindsFrom: firstVersionDate,
  graceUntil: firstVersionDate,
} as const

function dictionaryOf(reading: DictionaryFileReading, file: string): Dictionary {
  if ('dictionary' in reading) return reading.dictionary
  const places = reading.findings.slice(0, 5).map(finding => `${finding.path}: expected ${finding.expected}`)
  throw new Error(`dictionary file ${file}: ${places.join('; ')}`)
}

/**
 * The first versions of all dictionaries: those of the software, the JSON files of a folder and its `terc.csv`,
 * sorted by code.
 * @throws Error naming the file and the places where a file is wrong
 * @req A2.9
 */
export async function loadDictionaries(folder: string): Promise<readonly Dictionary[]> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.json')).sort()
  const fromFiles = await Promise.all(
    files.map(async file =>
      dictionaryOf(readDictionaryFile(JSON.parse(await readFile(join(folder, file), 'utf8'))), file),
    ),
  )
  const terc = readTercFile(await readFile(join(folder, 'terc.csv'), 'utf8'), tercStateDate, firstVersion)
  const all = [...builtInDictionaries(firstVersionDate), ...fromFiles, dictionaryOf(terc, 'terc.csv')]
  return all.sort((one, other) => (one.code < other.code ? -1 : 1))
}
