import type { ResponseOf } from '../../contract/index.js'
import { answerLines } from '../admin/operation-command.js'
import { scopesOf } from '../admin/rules.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import { readText } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { answerOr } from '../frame/outcomes.js'
import { Stop } from '../frame/stop.js'
import { setLines } from '../readable/answer-lines.js'
import { codeNamesIn } from './dictionary-folder.js'
import { contextOf, profileOption, scopeOption, userOptions, withConnection } from './options.js'
import { setShown } from './query.js'
import { asked, questionOf, reasonOptions, setOption } from './question.js'

const texts = {
  order: {
    pl: 'zleć pobranie danych wielu osób (zlecPobranieDanych)',
    en: 'order the data of many persons (zlecPobranieDanych)',
  },
  persons: { pl: 'plik tekstowy: jeden PESEL w wierszu', en: 'text file: one PESEL a line' },
  result: {
    pl: 'odbierz wynik zlecenia, strona po stronie (pobierzWynikZlecenia)',
    en: 'fetch the result of an order, page by page (pobierzWynikZlecenia)',
  },
  id: { pl: 'identyfikator zlecenia', en: 'id of the order' },
  from: { pl: 'od której osoby (domyślnie od pierwszej)', en: 'from which person (default: the first)' },
  count: { pl: 'Zlecenie obejmuje od 1 do {most} osób.', en: 'An order is of 1 to {most} persons.' },
  fetching: { pl: 'Wynik zlecenia', en: 'Result of the order' },
} satisfies Record<string, Text>

/** What the contract takes. */
const mostPersons = 500

async function order(call: Call): Promise<Exit> {
  const file = call.word(0)
  const lines = readText(file).split(/\r?\n/)
  const osoba = lines
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(pesel => ({ pesel }))
  if (osoba.length === 0 || osoba.length > mostPersons) {
    throw new Stop('malformed', texts.count, { where: file, values: { most: mostPersons } })
  }
  const input = { ...questionOf(call), osoba, zakres: { kodZakresu: scopesOf(call) } }
  const answer = await asked(call, 'zlecPobranieDanych', input)
  call.terminal.result(answer, answerLines(answer))
  return 'yes'
}

type Page = ResponseOf<'pobierzWynikZlecenia'>

/** Every page from the person on: each is asked, judged and recorded when it is fetched. */
async function pagesOf(call: Call): Promise<readonly Page[]> {
  const idZlecenia = call.word(0)
  const progress = call.terminal.progress(call.terminal.say(texts.fetching))
  return withConnection(call, async connection => {
    const pages: Page[] = []
    for (let next: number | undefined = call.count('from', 1, mostPersons) ?? 1; next !== undefined; ) {
      const called = await connection.call('pobierzWynikZlecenia', { idZlecenia, odOsoby: next }, contextOf(call))
      if (called.outcome !== 'ANSWER') progress.failed()
      const page: Page = answerOr(called, connection.profile.facts.address)
      pages.push(page)
      next = page.nastepnaOsoba
      progress.at((next ?? page.liczbaOsob + 1) - 1, page.liczbaOsob)
    }
    progress.done()
    return pages
  })
}

async function orderResult(call: Call): Promise<Exit> {
  const pages = await pagesOf(call)
  const persons = pages.flatMap(page => page.wynikOsoby)
  const entries = pages.flatMap(page => page.daneRezultatu.potwierdzenieWpisu)
  const names = codeNamesIn(call.demand('profile'))
  const shown = {
    idZlecenia: call.word(0),
    liczbaOsob: pages[0]?.liczbaOsob,
    wynikOsoby: persons.map(one => ({ ...one, zbior: one.zbior.map(setShown) })),
    potwierdzenieWpisu: entries,
  }
  call.terminal.result(shown, [
    ...persons.flatMap(one => [
      `Osoba ${one.osoba}: ${one.status}`,
      ...one.zbior.flatMap(set => setLines(set, names, new Map())),
      '',
    ]),
    ...entries.map(one => `dziennik: ${one.dziennik} #${one.numer}`),
  ])
  const statuses = new Set(pages.map(page => page.wynik.status))
  if (statuses.has('CZESCIOWY')) return 'partly'
  return statuses.has('SUKCES') ? 'yes' : 'no'
}

export const orderCommands: readonly CommandRow[] = [
  {
    name: 'order',
    text: texts.order,
    arguments: [{ name: '<persons>', text: texts.persons }],
    options: [profileOption, setOption, scopeOption, ...reasonOptions, ...userOptions],
    run: order,
  },
  {
    name: 'order-result',
    text: texts.result,
    arguments: [{ name: '<id>', text: texts.id }],
    options: [profileOption, { flags: '--from <number>', text: texts.from }, ...userOptions],
    run: orderResult,
  },
]
