import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { updateDictionaries } from '../../client/dictionaries.js'
import { feedSet } from '../../client/feed.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { linesOf } from '../frame/lines.js'
import { Stop } from '../frame/stop.js'
import { keepDictionaries } from './dictionary-folder.js'
import { endOfFeed, endOfUpdate } from './ends.js'
import { contextOf, profileOption, userOptions, withConnection } from './options.js'
import { recordsIn } from './record-files.js'

const texts = {
  dictionaries: { pl: 'pobierz, sprawdź i potwierdź słowniki', en: 'fetch, check and confirm the dictionaries' },
  whole: { pl: 'pobierz też słowniki już potwierdzone', en: 'fetch those confirmed before as well' },
  feed: {
    pl: 'zasil zbiór rekordami z plików; przerwane zasilenie wznawia się samo',
    en: 'feed a set with records from files; a broken-off feed resumes by itself',
  },
  feedMore: {
    pl: 'Plik zawiera jeden element b:rekord albo element, którego dziećmi są same b:rekord; folder jest czytany w kolejności nazw.\nWznowienie wymaga tych samych plików i tego samego --package.',
    en: 'A file holds one element b:rekord, or an element whose children are all b:rekord; a folder is read in the order of names.\nResuming needs the same files and the same --package.',
  },
  files: { pl: 'pliki XML z rekordami albo foldery', en: 'XML files with records, or folders' },
  set: { pl: 'kod zbioru', en: 'code of the set' },
  kind: {
    pl: 'INICJALNE, PRZYROSTOWE (domyślnie) albo KOREKTA',
    en: 'INICJALNE (initial), PRZYROSTOWE (incremental, the default) or KOREKTA (correction)',
  },
  stateAt: { pl: 'stan danych na chwilę (ISO, domyślnie teraz)', en: 'moment whose data it is (ISO, default now)' },
  size: { pl: 'rekordów w paczce (domyślnie 200)', en: 'records in a package (default 200)' },
  fetching: { pl: 'Słowniki', en: 'Dictionaries' },
  feeding: { pl: 'Zasilenie {set}', en: 'Feeding {set}' },
  incomplete: {
    pl: 'Nie wszystkie obowiązujące słowniki są potwierdzone.',
    en: 'Not every binding dictionary is confirmed.',
  },
  empty: { pl: 'Nie ma plików z rekordami.', en: 'There are no files with records.' },
  badMoment: { pl: 'To nie jest chwila w zapisie ISO 8601.', en: 'This is no moment in ISO 8601.' },
} satisfies Record<string, Text>

const kinds = ['INICJALNE', 'PRZYROSTOWE', 'KOREKTA'] as const

async function dictionaries(call: Call): Promise<Exit> {
  const { terminal } = call
  const progress = terminal.progress(terminal.say(texts.fetching))
  const update = await withConnection(call, connection =>
    updateDictionaries(connection, { context: contextOf(call), isWhole: call.flag('all'), onProgress: progress.at }),
  )
  if ('outcome' in update) {
    progress.failed()
    throw endOfUpdate(update)
  }
  progress.done()
  keepDictionaries(call.demand('profile'), update.fetched)
  const shown = {
    pobrane: update.fetched.map(({ version }) => `${version.kodSlownika} ${version.wersja}`),
    potwierdzone: update.confirmed,
    komplet: update.isComplete,
  }
  terminal.result(shown, [...linesOf(shown), ...(update.isComplete ? [] : [terminal.say(texts.incomplete)])])
  return update.isComplete ? 'yes' : 'partly'
}

async function feed(call: Call): Promise<Exit> {
  const { terminal } = call
  const files = call.words.flatMap(filesAt)
  if (files.length === 0) throw new Stop('noInput', texts.empty, { where: call.words.join(' ') })
  const setCode = call.demand('set')
  const progress = terminal.progress(terminal.say(texts.feeding, { set: setCode }))
  const size = call.count('package', 1, 10_000)
  const refused: { readonly paczka: number; readonly [name: string]: unknown }[] = []
  const fed = await withConnection(call, connection =>
    feedSet(connection, {
      setCode,
      kind: call.oneOf('kind', kinds) ?? 'PRZYROSTOWE',
      stateAt: momentOf(call),
      records: recordsIn(files),
      ...(size === undefined ? {} : { recordsPerPackage: size }),
      context: contextOf(call),
      onProgress: ({ records }) => progress.at(records, records),
      onNonconformity: ({ packageNumber, ...found }) => refused.push({ paczka: packageNumber, ...found }),
    }),
  )
  if ('outcome' in fed) {
    progress.failed()
    throw endOfFeed(fed)
  }
  progress.done()
  const shown = { ...fed.fed, stanZbioru: fed.setState, wznowionoPo: fed.resumedAfter, niezgodnosc: refused }
  terminal.result(shown, linesOf(shown))
  return fed.fed.liczbaOdrzuconych === 0 ? 'yes' : 'partly'
}

function momentOf(call: Call): Date {
  const text = call.option('state-at')
  const moment = text === undefined ? new Date() : new Date(text)
  if (Number.isNaN(moment.getTime())) throw new Stop('usage', texts.badMoment, { where: String(text) })
  return moment
}

function filesAt(path: string): readonly string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder) return [path]
  const names = readdirSync(path).filter(name => name.endsWith('.xml'))
  return names.sort().map(name => join(path, name))
}

export const feedingCommands: readonly CommandRow[] = [
  {
    name: 'dictionaries',
    text: texts.dictionaries,
    options: [profileOption, { flags: '--all', text: texts.whole }, ...userOptions],
    run: dictionaries,
  },
  {
    name: 'feed',
    text: texts.feed,
    more: texts.feedMore,
    arguments: [{ name: '<files...>', text: texts.files }],
    options: [
      profileOption,
      { flags: '--set <code>', text: texts.set, demanded: true },
      { flags: '--kind <kind>', text: texts.kind },
      { flags: '--state-at <moment>', text: texts.stateAt },
      { flags: '--package <number>', text: texts.size },
      ...userOptions,
    ],
    run: feed,
  },
]
