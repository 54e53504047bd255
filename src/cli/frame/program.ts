import { Argument, Command, CommanderError, Option } from 'commander'
import { Call, type CommandRow, type OptionRow } from './command.js'
import { type Exit, exitCodes } from './exit-codes.js'
import type { Text } from './language.js'
import { Stop } from './stop.js'
import type { Terminal } from './terminal.js'

const titles: Readonly<Record<string, Text>> = {
  'Usage:': { pl: 'Użycie:', en: 'Usage:' },
  'Arguments:': { pl: 'Argumenty:', en: 'Arguments:' },
  'Options:': { pl: 'Opcje:', en: 'Options:' },
  'Global Options:': { pl: 'Opcje ogólne:', en: 'Global options:' },
  'Commands:': { pl: 'Polecenia:', en: 'Commands:' },
}

const texts = {
  help: { pl: 'pokaż tę pomoc', en: 'show this help' },
  version: { pl: 'pokaż wersję', en: 'show the version' },
  language: { pl: 'język: pl albo en (domyślnie według LANG)', en: 'language: pl or en (default: by LANG)' },
  json: { pl: 'wynik jako dokument JSON', en: 'the result as a JSON document' },
  about: {
    pl: 'Bramka CSIZS: podpisana wymiana danych beneficjentów, z dziennikiem, który każdy może sprawdzić.',
    en: 'CSIZS gateway: signed exchange of beneficiary data with a log that anyone can verify.',
  },
  inner: { pl: '<polecenie>', en: '<command>' },
  options: { pl: '[opcje]', en: '[options]' },
  codes: { pl: 'Kody wyjścia:', en: 'Exit codes:' },
} satisfies Record<string, Text>

/** Commander's findings, in our words. */
const findings: Readonly<Record<string, Text>> = {
  'commander.unknownOption': { pl: 'Nieznana opcja: {subject}.', en: 'Unknown option: {subject}.' },
  'commander.unknownCommand': { pl: 'Nieznane polecenie: {subject}.', en: 'Unknown command: {subject}.' },
  'commander.missingArgument': { pl: 'Brakuje argumentu: {subject}.', en: 'Missing argument: {subject}.' },
  'commander.optionMissingArgument': {
    pl: 'Opcja wymaga wartości: {subject}.',
    en: 'Option wants a value: {subject}.',
  },
  'commander.missingMandatoryOptionValue': { pl: 'Brakuje opcji: {subject}.', en: 'Missing option: {subject}.' },
  'commander.excessArguments': { pl: 'Za dużo argumentów.', en: 'Too many arguments.' },
  'commander.invalidArgument': { pl: 'Niedozwolona wartość: {subject}.', en: 'Value not allowed: {subject}.' },
}

const wrong: Text = { pl: 'Błędne wywołanie polecenia.', en: 'The command was called wrongly.' }
const see: Text = { pl: 'Zobacz: {path} --help', en: 'See: {path} --help' }

/** Runs the command line and gives its exit code; all it has to say has been said. */
export async function run(
  rows: readonly CommandRow[],
  argv: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<number> {
  let exit: Exit = 'yes'
  const program = new Command('csizs')
  program.description(terminal.say(texts.about)).version(version, '-V, --version', terminal.say(texts.version))
  program.addOption(new Option('--lang <pl|en>', terminal.say(texts.language)))
  program.option('--json', terminal.say(texts.json))
  program.addHelpText('after', () => `\n${codesOf(terminal)}`)
  const dress = (command: Command) => frame(command, terminal)
  dress(program)
  program.usage(`${terminal.say(texts.inner)} ${terminal.say(texts.options)}`)
  for (const row of rows)
    program.addCommand(
      build(row, terminal, dress, ended => {
        exit = ended
      }),
    )
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCodes[exit].code
  } catch (problem) {
    if (!(problem instanceof CommanderError)) return terminal.end(problem)
    if (problem.exitCode === 0) return 0
    if (problem.code === 'commander.help') return exitCodes.usage.code
    return terminal.end(usageStop(problem, rows, argv))
  }
}

function usageStop(problem: CommanderError, rows: readonly CommandRow[], argv: readonly string[]): Stop {
  const subject = /'([^']*)'/.exec(problem.message)?.[1] ?? ''
  const path = pathOf(rows, argv)
  return new Stop('usage', findings[problem.code] ?? wrong, { todo: see, values: { subject, path } })
}

/** The commands that the words name, as far as they are known. */
function pathOf(rows: readonly CommandRow[], argv: readonly string[]): string {
  const path = ['csizs']
  let known: readonly CommandRow[] = rows
  for (const word of argv) {
    const row = known.find(one => one.name === word)
    if (row === undefined) continue
    path.push(word)
    known = row.commands ?? []
  }
  return path.join(' ')
}

/** Settings that every command of the tree shares. */
function frame(command: Command, terminal: Terminal): void {
  const { output, remarks } = terminal.streams
  command.exitOverride()
  command.helpOption('-h, --help', terminal.say(texts.help))
  command.helpCommand(false)
  command.showSuggestionAfterError(false)
  command.configureHelp({
    showGlobalOptions: true,
    styleTitle: title => {
      const text = titles[title]
      return text === undefined ? title : terminal.say(text)
    },
  })
  command.configureOutput({
    writeOut: text => void output.write(text),
    writeErr: text => void remarks.write(text),
    outputError: () => undefined,
  })
}

function build(
  row: CommandRow,
  terminal: Terminal,
  dress: (command: Command) => void,
  ended: (exit: Exit) => void,
): Command {
  const command = new Command(row.name)
  command.description(terminal.say(row.text))
  dress(command)
  const words = (row.arguments ?? []).map(one => one.name)
  command.usage(
    [...words, row.commands === undefined ? undefined : terminal.say(texts.inner), terminal.say(texts.options)]
      .filter(Boolean)
      .join(' '),
  )
  for (const one of row.arguments ?? []) command.addArgument(new Argument(one.name, terminal.say(one.text)))
  for (const one of row.options ?? []) command.addOption(optionOf(one, terminal))
  if (row.more !== undefined) command.addHelpText('after', `\n${terminal.say(row.more)}`)
  for (const inner of row.commands ?? []) command.addCommand(build(inner, terminal, dress, ended))
  const { run: act } = row
  if (act !== undefined) {
    command.action(async (...given: unknown[]) => {
      const words = given
        .slice(0, -2)
        .flat()
        .filter((word): word is string => typeof word === 'string')
      ended(await act(new Call(terminal, words, command.optsWithGlobals())))
    })
  }
  return command
}

function optionOf(row: OptionRow, terminal: Terminal): Option {
  const option = new Option(row.flags, terminal.say(row.text))
  if (row.demanded === true) option.makeOptionMandatory()
  if (row.many === true) {
    option.argParser((value: string, before: unknown) => [...(Array.isArray(before) ? before : []), value])
  }
  return option
}

function codesOf(terminal: Terminal): string {
  const rows = Object.values(exitCodes).map(row => `  ${String(row.code).padStart(3)}  ${row[terminal.language]}`)
  return [terminal.say(texts.codes), ...rows].join('\n')
}
