import { join } from 'node:path'
import type { OperationName } from '../../contract/index.js'
import type { Call, CommandRow, OptionRow } from '../frame/command.js'
import { writeBytes } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { linesOf } from '../frame/lines.js'
import { given, type OperationCommand, operationCommand } from './operation-command.js'
import { asPerson, sessionOption } from './session.js'

const texts = {
  group: { pl: 'podłączanie jednostek', en: 'connecting units' },
  list: { pl: 'tablica podłączeń (listaPodlaczen)', en: 'the connection board (listaPodlaczen)' },
  overdue: { pl: 'tylko zaległe', en: 'overdue ones only' },
  all: { pl: 'także zakończone', en: 'finished ones too' },
  show: { pl: 'pokaż podłączenie (pokazPodlaczenie)', en: 'show a connection (pokazPodlaczenie)' },
  number: { pl: 'numer zgłoszenia, np. ZG-000001', en: 'number of the notice, e.g. ZG-000001' },
  ask: { pl: 'poproś o wyjaśnienie (poprosOWyjasnienie)', en: 'ask for clarification (poprosOWyjasnienie)' },
  question: { pl: 'pytanie do kierownika', en: 'question to the head' },
  accept: { pl: 'przyjmij zgłoszenie (przyjmijZgloszenie)', en: 'accept a notice (przyjmijZgloszenie)' },
  login: { pl: 'login administratora lokalnego', en: 'login of the local administrator' },
  unit: { pl: 'kod jednostki już zarejestrowanej', en: 'code of a unit registered already' },
  refuse: { pl: 'odmów przyjęcia (odmowPrzyjecia)', en: 'refuse a notice (odmowPrzyjecia)' },
  reason: { pl: 'powód', en: 'reason' },
  schedule: { pl: 'ustal termin systemu (ustalTermin)', en: 'set the date of a system (ustalTermin)' },
  position: { pl: 'który system zgłoszenia, od 1', en: 'which system of the notice, from 1' },
  date: { pl: 'data RRRR-MM-DD', en: 'date YYYY-MM-DD' },
  make: {
    pl: 'utwórz pakiet i pokaż raz jego hasło (utworzPakiet)',
    en: 'make the package and show its password once (utworzPakiet)',
  },
  send: { pl: 'wyślij plik administratorowi lokalnemu', en: 'mail the file to the local administrator' },
  download: { pl: 'pobierz zaszyfrowany pakiet (pobierzPakiet)', en: 'download the encrypted package (pobierzPakiet)' },
  folder: { pl: 'folder na plik (domyślnie bieżący)', en: 'folder for the file (default: the current one)' },
  result: { pl: 'zgłoś wynik podłączenia (zglosStatusPodlaczenia)', en: 'report the result (zglosStatusPodlaczenia)' },
  connected: { pl: 'podłączony system, np. SD-000001', en: 'the connected system, e.g. SD-000001' },
  cause: { pl: 'przyczyna niepodłączenia', en: 'cause of not being connected' },
} satisfies Record<string, Text>

const number = [{ name: '<number>', text: texts.number }] as const
const system: OptionRow = { flags: '--system <n>', text: texts.position, demanded: true }

function about<N extends OperationName>(command: Omit<OperationCommand<N>, 'arguments'>): CommandRow {
  return operationCommand<N>({ ...command, arguments: number })
}

const commands: readonly CommandRow[] = [
  operationCommand({
    name: 'list',
    text: texts.list,
    operation: 'listaPodlaczen',
    options: [
      { flags: '--overdue', text: texts.overdue },
      { flags: '--all', text: texts.all },
    ],
    input: call => ({
      ...(call.flag('overdue') ? { tylkoZalegle: true } : {}),
      ...(call.flag('all') ? { takzeZakonczone: true } : {}),
    }),
  }),
  about({
    name: 'show',
    text: texts.show,
    operation: 'pokazPodlaczenie',
    input: call => ({ numerZgloszenia: call.word(0) }),
  }),
  about({
    name: 'ask',
    text: texts.ask,
    operation: 'poprosOWyjasnienie',
    options: [{ flags: '--question <text>', text: texts.question, demanded: true }],
    input: call => ({ numerZgloszenia: call.word(0), pytanie: call.demand('question') }),
  }),
  about({
    name: 'accept',
    text: texts.accept,
    operation: 'przyjmijZgloszenie',
    options: [
      { flags: '--login <login>', text: texts.login, demanded: true },
      { flags: '--unit <code>', text: texts.unit },
    ],
    input: call => ({
      numerZgloszenia: call.word(0),
      login: call.demand('login'),
      ...given('kodJT', call.option('unit')),
    }),
  }),
  about({
    name: 'refuse',
    text: texts.refuse,
    operation: 'odmowPrzyjecia',
    options: [{ flags: '--reason <text>', text: texts.reason, demanded: true }],
    input: call => ({ numerZgloszenia: call.word(0), powod: call.demand('reason') }),
  }),
  about({
    name: 'schedule',
    text: texts.schedule,
    operation: 'ustalTermin',
    options: [system, { flags: '--date <date>', text: texts.date, demanded: true }],
    input: call => ({
      numerZgloszenia: call.word(0),
      termin: { pozycja: Number(call.demand('system')), data: call.demand('date') },
    }),
  }),
  about({
    name: 'package',
    text: texts.make,
    operation: 'utworzPakiet',
    options: [{ flags: '--send', text: texts.send }],
    input: call => ({ numerZgloszenia: call.word(0), termin: [], ...(call.flag('send') ? { wyslij: true } : {}) }),
  }),
  {
    name: 'download',
    text: texts.download,
    arguments: number,
    options: [{ flags: '--folder <folder>', text: texts.folder }, sessionOption],
    run: download,
  },
  about({
    name: 'result',
    text: texts.result,
    operation: 'zglosStatusPodlaczenia',
    options: [
      system,
      { flags: '--connected <id>', text: texts.connected },
      { flags: '--cause <text>', text: texts.cause },
    ],
    input: call => ({
      numerZgloszenia: call.word(0),
      pozycja: Number(call.demand('system')),
      status: call.option('connected') === undefined ? ('NIEPODLACZONY' as const) : ('PODLACZONY' as const),
      ...given('idPodlaczonegoSystemu', call.option('connected')),
      ...given('przyczyna', call.option('cause')),
    }),
  }),
]

async function download(call: Call) {
  const { plik, nazwaPliku, skrotPliku, stan } = await asPerson(call, 'pobierzPakiet', {
    numerZgloszenia: call.word(0),
  })
  const file = join(call.option('folder') ?? '.', nazwaPliku)
  writeBytes(file, plik, 'SECRET')
  const shown = { plik: file, skrotPliku, stan }
  call.terminal.result(shown, linesOf(shown))
  return 'yes' as const
}

export const connectionCommands: CommandRow = { name: 'connection', text: texts.group, commands }
