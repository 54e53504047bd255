import type { InputOf } from '../../contract/index.js'
import type { DictionaryRow } from '../../domain/dictionaries/dictionary.js'
import { readDictionaryFile } from '../../domain/dictionaries/file-form.js'
import type { Call, CommandRow } from '../frame/command.js'
import { readText } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'
import { given, operationCommand } from './operation-command.js'

const texts = {
  publish: {
    pl: 'opublikuj wersję słownika z pliku (opublikujSlownik)',
    en: 'publish a version of a dictionary from a file (opublikujSlownik)',
  },
  file: {
    pl: 'plik JSON słownika, jak w fixtures/dictionaries',
    en: 'JSON file of the dictionary, as in fixtures/dictionaries',
  },
  complaints: {
    pl: 'pokaż zgłoszenia niezgodności słowników (listaZgloszenSlownikow)',
    en: 'show complaints about dictionaries (listaZgloszenSlownikow)',
  },
  decide: {
    pl: 'rozstrzygnij zgłoszenie (rozstrzygnijZgloszenieSlownika)',
    en: 'decide a complaint (rozstrzygnijZgloszenieSlownika)',
  },
  dictionary: { pl: 'kod słownika', en: 'code of the dictionary' },
  open: { pl: 'tylko nierozstrzygnięte', en: 'only those not decided' },
  complaint: { pl: 'identyfikator zgłoszenia', en: 'id of the complaint' },
  verdict: { pl: 'ROZPATRZONA (uwzględniona) albo ODRZUCONA', en: 'ROZPATRZONA (upheld) or ODRZUCONA (rejected)' },
  answer: { pl: 'odpowiedź dla zgłaszającego', en: 'answer to whoever complained' },
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

const verdicts = ['ROZPATRZONA', 'ODRZUCONA'] as const

export const dictionaryCommands: readonly CommandRow[] = [
  operationCommand({
    name: 'publish-dictionary',
    text: texts.publish,
    operation: 'opublikujSlownik',
    arguments: [{ name: '<file>', text: texts.file }],
    input: dictionaryIn,
  }),
  operationCommand({
    name: 'list-complaints',
    text: texts.complaints,
    operation: 'listaZgloszenSlownikow',
    options: [
      { flags: '--dictionary <code>', text: texts.dictionary },
      { flags: '--open', text: texts.open },
    ],
    input: call => ({
      ...given('kodSlownika', call.option('dictionary')),
      ...(call.flag('open') ? { tylkoNierozstrzygniete: true } : {}),
    }),
  }),
  operationCommand({
    name: 'decide-complaint',
    text: texts.decide,
    operation: 'rozstrzygnijZgloszenieSlownika',
    arguments: [{ name: '<id>', text: texts.complaint }],
    options: [
      { flags: '--verdict <word>', text: texts.verdict, demanded: true },
      { flags: '--answer <text>', text: texts.answer, demanded: true },
    ],
    input: call => ({
      idZgloszenia: call.word(0),
      rozstrzygniecie: call.oneOf('verdict', verdicts) ?? 'ODRZUCONA',
      odpowiedz: call.demand('answer'),
    }),
  }),
]
