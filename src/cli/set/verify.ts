import { resolve } from 'node:path'
import { homeAt } from '../../app/home.js'
import { NoSuchSet, type VerificationFlaw, verifySet } from '../../app/set-verification.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'
import { homeOptions } from '../init.js'

const texts = {
  verify: {
    pl: 'sprawdź plik zbioru: strukturę, liczby, indeksy, zgodność z wykazem i z wpisami dziennika',
    en: 'verify a set’s file: structure, counts, indexes, agreement with the register and the ledger’s entries',
  },
  more: {
    pl: 'Czyta pliki instalacji, także podczas pracy bramki. Kończy się kodem 0, gdy wszystko się zgadza, i 1, gdy nie. Sam dziennik sprawdza csizs audit verify.',
    en: 'Reads the installation’s files, while the gateway works too. Ends with 0 where all agrees and with 1 where not. The ledger itself is verified by csizs audit verify.',
  },
  code: { pl: 'kod zbioru', en: 'code of the set' },
  none: { pl: 'Nie ma takiego zbioru w tej instalacji.', en: 'There is no such set in this installation.' },
  look: {
    pl: 'Sprawdź kod zbioru i folder instalacji (--home).',
    en: 'Look at the set’s code and the installation’s folder (--home).',
  },
  sound: { pl: '✓ Zbiór jest w porządku.', en: '✓ The set is sound.' },
  wrong: { pl: '✗ Zbiór NIE jest w porządku.', en: '✗ The set is NOT sound.' },
  counts: {
    pl: 'stan {state}; rekordów {records}, zasileń {feeds}, paczek {packages}; porównano z dziennikiem kroków: {steps}',
    en: 'state {state}; records {records}, feeds {feeds}, packages {packages}; steps compared with the ledger: {steps}',
  },
  waiting: {
    pl: 'czeka na wpisanie do dziennika: {n} (wpisze je bramka)',
    en: 'waiting to be entered into the ledger: {n} (the gateway enters them)',
  },
  silent: {
    pl: 'indeks osób nie mówi teraz za ten zbiór: bramka pyta zbiór wprost (csizs set reindex)',
    en: 'the index of persons does not speak for this set now: the gateway asks the set itself (csizs set reindex)',
  },
} satisfies Record<string, Text>

const flaws: Readonly<Record<VerificationFlaw['flaw'], Text>> = {
  STRUCTURE: { pl: 'plik jest uszkodzony', en: 'the file is damaged' },
  SCHEMA: { pl: 'plik jest z innej wersji programu', en: 'the file is of another version of the program' },
  OTHER_SET: { pl: 'w pliku jest inny zbiór', en: 'the file holds another set' },
  FILE: { pl: 'brak pliku zbioru', en: 'the set’s file is missing' },
  CONTENT: { pl: 'oznaczenie obowiązującej treści się nie zgadza', en: 'the mark of the live content does not agree' },
  COUNT: { pl: 'liczby się nie zgadzają', en: 'counts do not agree' },
  STRAY: { pl: 'wiersze bez właściciela', en: 'rows that belong to none' },
  KEYS: { pl: 'rekordu nie znajdą jego klucze', en: 'a record is not found by its keys' },
  STATE: { pl: 'stan w wykazie nie pasuje do treści', en: 'the register’s state does not fit the content' },
  INDEX: {
    pl: 'indeks osób nie zna osób zbioru (csizs set reindex)',
    en: 'the index of persons lacks persons of the set (csizs set reindex)',
  },
  ENTRY: { pl: 'brak zgodnego wpisu w dzienniku', en: 'the ledger lacks the entry that agrees' },
  STEP: {
    pl: 'dziennik ma krok, którego w pliku nie ma: plik jest starszą kopią albo go zmieniono',
    en: 'the ledger has a step that the file lacks: an older copy, or it was changed',
  },
}

async function verify(call: Call): Promise<Exit> {
  const data = call.option('data')
  const home = homeAt(resolve(call.option('home') ?? 'var/csizs'), data === undefined ? undefined : resolve(data))
  const verdict = await verifySet(home, call.word(0)).catch((problem: unknown) => {
    throw problem instanceof NoSuchSet
      ? new Stop('noInput', texts.none, { where: call.word(0), todo: texts.look })
      : problem
  })
  const { terminal } = call
  const { set, flaws: found, ...counted } = verdict
  const isSound = found.length === 0
  const { records, feeds, packages, steps, waiting, isIndexed } = counted
  terminal.result({ kodZbioru: set.code, stan: set.state, wPorzadku: isSound, ...counted, uwagi: found }, [
    terminal.say(isSound ? texts.sound : texts.wrong),
    terminal.say(texts.counts, { state: set.state, records, feeds, packages, steps }),
    ...(waiting === 0 ? [] : [terminal.say(texts.waiting, { n: waiting })]),
    ...(isIndexed || set.state === 'ZARCHIWIZOWANY' ? [] : [terminal.say(texts.silent)]),
    ...found.map(({ flaw, detail }) => `  ${terminal.say(flaws[flaw])}: ${detail}`),
  ])
  return isSound ? 'yes' : 'no'
}

export const verifyCommand: CommandRow = {
  name: 'verify',
  text: texts.verify,
  more: texts.more,
  arguments: [{ name: '<set>', text: texts.code }],
  options: homeOptions,
  run: verify,
}
