import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { feedSet } from '../client/feed.js'
import type { Call, CommandRow } from './frame/command.js'
import type { Exit } from './frame/exit-codes.js'
import { makeFolder } from './frame/files.js'
import type { Text } from './frame/language.js'
import { Stop } from './frame/stop.js'
import { endOfFeed } from './sd/ends.js'
import { contextOf, profileOption, userOptions, withConnection } from './sd/options.js'
import { recordsIn } from './sd/record-files.js'

const texts = {
  about: {
    pl: 'moduł zasilający: folder plików z rekordami trafia do zbioru, przerwane wznawia się samo',
    en: 'feeder: a folder of record files goes into the set; what was broken off resumes by itself',
  },
  more: {
    pl: 'Pliki *.xml z folderu wysyłane są jako jedno zasilenie przyrostowe w kolejności nazw, potem przenoszone do podfolderu wyslane/.\nCo jest w drodze, zapisuje wyslij.json: po awarii albo zaniku sieci te same pliki idą dalej od miejsca przerwania.',
    en: 'The folder’s *.xml files are sent as one incremental feed in the order of names, then moved to the subfolder wyslane/.\nWhat is under way stands in wyslij.json: after a crash or a lost network the same files go on from where they stopped.',
  },
  folder: { pl: 'folder z plikami rekordów', en: 'folder with record files' },
  set: { pl: 'kod zbioru', en: 'code of the set' },
  every: {
    pl: 'zaglądaj co tyle sekund i nie kończ (domyślnie: raz i koniec)',
    en: 'look every so many seconds and do not end (default: once)',
  },
  nothing: { pl: 'Nie ma plików do wysłania.', en: 'There are no files to send.' },
  noFolder: { pl: 'Nie można odczytać folderu.', en: 'The folder cannot be read.' },
  feeding: { pl: 'Zasilenie {set}', en: 'Feeding {set}' },
  sent: {
    pl: 'Wysłano plików: {files}, rekordów przyjętych: {taken}, odrzuconych: {refused}',
    en: 'Files sent: {files}, records taken: {taken}, refused: {refused}',
  },
  again: { pl: 'Nie udało się ({what}); ponowię za {seconds} s.', en: 'That failed ({what}); again in {seconds} s.' },
} satisfies Record<string, Text>

/** What is under way: these files, in this order, until the feed is finished. */
interface Outbox {
  readonly files: readonly string[]
  readonly stateAt: string
}

const recordsPerPackage = 200

async function feeder(call: Call): Promise<Exit> {
  const every = call.count('every', 1, 86_400)
  for (;;) {
    const exit = await turn(call, every)
    if (every === undefined) return exit
    await pause(every * 1_000)
  }
}

/** One look into the folder. With `--every` a failure is told and tried again; without it ends the command. */
async function turn(call: Call, every: number | undefined): Promise<Exit> {
  try {
    return await sendOnce(call)
  } catch (error) {
    if (every === undefined || !(error instanceof Stop)) throw error
    call.terminal.remark(texts.again, { what: call.terminal.say(error.what, error.values), seconds: every })
    return 'unreachable'
  }
}

async function sendOnce(call: Call): Promise<Exit> {
  const folder = call.word(0)
  const outbox = openOutbox(folder)
  if (outbox === undefined) {
    call.terminal.result({ files: 0 }, [call.terminal.say(texts.nothing)])
    return 'yes'
  }
  const paths = outbox.files.map(name => join(folder, name))
  let total = 0
  for (const _record of recordsIn(paths)) total += 1
  const setCode = call.demand('set')
  const progress = call.terminal.progress(call.terminal.say(texts.feeding, { set: setCode }))
  const fed = await withConnection(call, connection =>
    feedSet(connection, {
      setCode,
      kind: 'PRZYROSTOWE',
      stateAt: new Date(outbox.stateAt),
      records: recordsIn(paths),
      recordsPerPackage,
      context: contextOf(call),
      onProgress: ({ records }) => progress.at(records, total),
    }),
  )
  if ('outcome' in fed) {
    progress.failed()
    throw endOfFeed(fed)
  }
  progress.done()
  closeOutbox(folder, outbox, fed.fed.idZasilenia)
  const facts = { files: outbox.files.length, taken: fed.fed.liczbaPrzyjetych, refused: fed.fed.liczbaOdrzuconych }
  call.terminal.result({ ...facts, idZasilenia: fed.fed.idZasilenia }, [call.terminal.say(texts.sent, facts)])
  return facts.refused === 0 ? 'yes' : 'partly'
}

function outboxFile(folder: string): string {
  return join(folder, 'wyslij.json')
}

/** What was under way, else what lies in the folder now; `undefined`: nothing. It is written down before anything is sent. */
function openOutbox(folder: string): Outbox | undefined {
  const file = outboxFile(folder)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Outbox
  const files = filesIn(folder)
  if (files.length === 0) return undefined
  const outbox: Outbox = { files, stateAt: new Date().toISOString() }
  writeFileSync(`${file}.new`, `${JSON.stringify(outbox, undefined, 1)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return outbox
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.xml'))
      .sort()
  } catch {
    throw new Stop('noInput', texts.noFolder, { where: folder })
  }
}

/** The files are kept under the feed's id; then nothing is under way any more. */
function closeOutbox(folder: string, outbox: Outbox, feedId: string): void {
  const sent = join(folder, 'wyslane', feedId)
  makeFolder(sent)
  for (const name of outbox.files) {
    const from = join(folder, name)
    // A crash while moving leaves some moved already: the feed is finished all the same.
    if (existsSync(from)) renameSync(from, join(sent, name))
  }
  rmSync(outboxFile(folder))
}

export const feederCommand: CommandRow = {
  name: 'feeder',
  text: texts.about,
  more: texts.more,
  arguments: [{ name: '<folder>', text: texts.folder }],
  options: [
    profileOption,
    { flags: '--set <code>', text: texts.set, demanded: true },
    { flags: '--every <seconds>', text: texts.every },
    ...userOptions,
  ],
  run: feeder,
}
