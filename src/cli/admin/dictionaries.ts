import type { InputOf } from '../../contract/index.js'
import type { DictionaryRow } from '../../domain/dictionaries/dictionary.js'
import { readDictionaryFile } from '../../domain/dictionaries/file-form.js'
import type { Call } from '../frame/command.js'
import { readText } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'
import { operationCommand } from './operation-command.js'

const texts = {
  publish: {
    pl: 'opublikuj wersję słownika z pliku (opublikujSlownik)',
    en: 'publish a version of a dictionary from a file (opublikujSlownik)',
  },
  file: {
    pl: 'plik JSON słownika, jak w fixtures/dictionaries',
    en: 'JSON file of the dictionary, as in fixtures/dictionaries',
  },
  malformed: { pl: 'Plik słownika jest nieprawidłowy.', en: 'The dictionary file is not valid.' },
} satisfies Record<string, Text>

function dictionaryIn(call: Call): InputOf<'opublikujSlownik'> {
  const file = call.word(0)
  const reading = readDictionaryFile(parsed(file))
  if ('findings' in reading) {
    const where = reading.findings.map(one => `${one.path}: ${one.expected}`).join('; ')
    throw new Stop('malformed', texts.malformed, { where: `${file}: ${where}` })
  }
  const { code, name, version, bindsFrom, graceUntil, rows } = reading.dictionary
  return {
    kodSlownika: code,
    nazwa: name,
    wersja: version,
    obowiazujeOd: bindsFrom,
    karencjaDo: graceUntil,
    pozycja: rows.map(onWire),
  }
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readText(file))
  } catch (problem) {
    if (problem instanceof Stop) throw problem
    throw new Stop('malformed', texts.malformed, { where: file })
  }
}

function onWire({ atrybuty, ...row }: DictionaryRow): InputOf<'opublikujSlownik'>['pozycja'][number] {
  return { ...row, atrybut: atrybuty }
}

export const publishDictionary = operationCommand({
  name: 'publish-dictionary',
  text: texts.publish,
  operation: 'opublikujSlownik',
  arguments: [{ name: '<file>', text: texts.file }],
  input: dictionaryIn,
})
