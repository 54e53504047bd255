import type { InputOf, ResponseOf } from '../../contract/index.js'
import { given } from '../admin/operation-command.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import { readText } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { answerOr } from '../frame/outcomes.js'
import { Stop } from '../frame/stop.js'
import { contextOf, profileOption, userOptions, withConnection } from './options.js'

const texts = {
  reconcile: {
    pl: 'uzgodnij pozycje systemu ze słownikiem: odpowiedniki i pozycje bez odpowiednika (uzgodnijSlownik)',
    en: 'reconcile the system’s own rows with a dictionary: counterparts and rows without (uzgodnijSlownik)',
  },
  more: {
    pl: 'Plik CSV (UTF-8, pola rozdzielone średnikiem) zaczyna się wierszem z nazwami kolumn: kodLokalny;nazwa, a także kodUrzedowy i kodNadrzedny, jeżeli system je ma.',
    en: 'The CSV file (UTF-8, fields apart by semicolons) begins with a line of column names: kodLokalny;nazwa, and kodUrzedowy and kodNadrzedny where the system has them.',
  },
  dictionary: { pl: 'kod słownika, np. TERC', en: 'code of the dictionary, e.g. TERC' },
  file: { pl: 'plik CSV z pozycjami systemu', en: 'CSV file with the system’s rows' },
  columns: {
    pl: 'Pierwszy wiersz ma nazywać kolumny: kodLokalny i nazwa, najwyżej jeszcze kodUrzedowy i kodNadrzedny.',
    en: 'The first line has to name the columns: kodLokalny and nazwa, at most kodUrzedowy and kodNadrzedny besides.',
  },
  row: { pl: 'Wiersz nie ma kodu lokalnego i nazwy.', en: 'The line has no local code and name.' },
  reconciling: { pl: 'Uzgadnianie {dictionary}', en: 'Reconciling {dictionary}' },
  found: { pl: 'Odpowiedniki: {count}', en: 'Counterparts: {count}' },
  left: { pl: 'Bez odpowiednika: {count}', en: 'Without a counterpart: {count}' },
} satisfies Record<string, Text>

type LocalRow = InputOf<'uzgodnijSlownik'>['pozycjaLokalna'][number]
type Answer = ResponseOf<'uzgodnijSlownik'>

/** What the contract takes in one message. */
const rowsPerMessage = 5_000
const columns = ['kodLokalny', 'nazwa', 'kodUrzedowy', 'kodNadrzedny'] as const

/** The fields of a line of CSV: semicolons part them, quotation marks keep them together. @see RFC 4180 */
function fieldsOf(line: string): readonly string[] {
  const fields = line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)
  return [...fields].map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? '').trim())
}

function rowsIn(file: string): readonly LocalRow[] {
  const [head = '', ...lines] = readText(file)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
  const named = fieldsOf(head)
  const areKnown = named.every(name => columns.some(column => column === name)) && new Set(named).size === named.length
  if (!areKnown || !named.includes('kodLokalny') || !named.includes('nazwa')) {
    throw new Stop('malformed', texts.columns, { where: file })
  }
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const fields = fieldsOf(line)
    const field = (name: string) => fields[named.indexOf(name)] || undefined
    const [kodLokalny, nazwa] = [field('kodLokalny'), field('nazwa')]
    if (kodLokalny === undefined || nazwa === undefined) {
      throw new Stop('malformed', texts.row, { where: `${file}:${index + 2}` })
    }
    const others = { ...given('kodUrzedowy', field('kodUrzedowy')), ...given('kodNadrzedny', field('kodNadrzedny')) }
    return [{ kodLokalny, nazwa, ...others }]
  })
}

async function reconcile(call: Call): Promise<Exit> {
  const { terminal } = call
  const [kodSlownika, rows] = [call.word(0), rowsIn(call.word(1))]
  const progress = terminal.progress(terminal.say(texts.reconciling, { dictionary: kodSlownika }))
  const answers = await withConnection(call, async connection => {
    const made: Answer[] = []
    for (let done = 0; done === 0 || done < rows.length; done += rowsPerMessage) {
      const input = { kodSlownika, pozycjaLokalna: rows.slice(done, done + rowsPerMessage) }
      const called = await connection.call('uzgodnijSlownik', input, contextOf(call))
      if (called.outcome !== 'ANSWER') progress.failed()
      made.push(answerOr(called, connection.profile.facts.address))
      progress.at(Math.min(done + rowsPerMessage, rows.length), rows.length)
    }
    return made
  })
  progress.done()
  const slownik = answers[0]?.slownik
  const odpowiednik = answers.flatMap(answer => answer.odpowiednik)
  const bezOdpowiednika = answers.flatMap(answer => answer.bezOdpowiednika)
  terminal.result({ slownik, odpowiednik, bezOdpowiednika }, [
    terminal.say(texts.found, { count: odpowiednik.length }),
    terminal.say(texts.left, { count: bezOdpowiednika.length }),
    ...bezOdpowiednika.map(leftoverLine),
  ])
  return bezOdpowiednika.length === 0 ? 'yes' : 'partly'
}

function leftoverLine({ kodLokalny, powod, kandydat }: Answer['bezOdpowiednika'][number]): string {
  const candidates = kandydat.map(one => `${one.kod} ${one.nazwa}`).join(' | ')
  return `  ${kodLokalny}: ${powod}${candidates === '' ? '' : ` – ${candidates}`}`
}

export const reconcileCommand: CommandRow = {
  name: 'reconcile',
  text: texts.reconcile,
  more: texts.more,
  arguments: [
    { name: '<dictionary>', text: texts.dictionary },
    { name: '<file>', text: texts.file },
  ],
  options: [profileOption, ...userOptions],
  run: reconcile,
}
