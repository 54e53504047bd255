import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FetchedDictionary } from '../../client/dictionaries.js'
import type { CodeNames } from '../../contract/index.js'
import { makeFolder, writeBytes } from '../frame/files.js'

/** Where a profile keeps the dictionaries that were fetched. */
export function dictionaryFolder(profile: string): string {
  return join(profile, 'slowniki')
}

/** Writes each dictionary as a JSON file of its own. */
export function keepDictionaries(profile: string, dictionaries: readonly FetchedDictionary[]): void {
  makeFolder(dictionaryFolder(profile))
  for (const { version, rows } of dictionaries) {
    const content = `${JSON.stringify({ ...version, pozycja: rows }, null, 1)}\n`
    writeBytes(join(dictionaryFolder(profile), `${version.kodSlownika}.json`), content)
  }
}

/** Names of codes by the dictionaries that the profile keeps; a code of a dictionary that it lacks has no name. */
export function codeNamesIn(profile: string): CodeNames {
  const folder = dictionaryFolder(profile)
  const names = new Map<string, string>()
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    if (!file.endsWith('.json')) continue
    const kept = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      readonly kodSlownika: string
      readonly pozycja: readonly { readonly kod: string; readonly nazwa: string }[]
    }
    for (const { kod, nazwa } of kept.pozycja) names.set(`${kept.kodSlownika} ${kod}`, nazwa)
  }
  return (dictionary, code) => names.get(`${dictionary} ${code}`)
}
