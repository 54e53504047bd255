import type { Home } from '../../app/home.js'
import { type Held, holdEntries, listHolds, PersonalAway, releaseHold } from '../../app/ledger-holds.js'
import { isCivilDate } from '../../domain/calendar.js'
import { rangesIn } from '../../domain/retention.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'
import { homeOf, ledgerOptions } from './ledger-place.js'

const texts = {
  hold: {
    pl: 'wstrzymaj usuwanie danych osobowych z wpisów po okresie przechowywania (spór, kontrola, sprawa)',
    en: 'keep what names people in entries beyond their retention (a dispute, an inspection, a case)',
  },
  release: { pl: 'zwolnij wstrzymanie', en: 'take a hold back' },
  holds: { pl: 'pokaż wstrzymania', en: 'show the holds' },
  entries: { pl: 'numery wpisów, np. „12 20-40”', en: 'numbers of the entries, as "12 20-40"' },
  case: { pl: 'znak sprawy: wszystkie jej wpisy', en: 'case number: all its entries' },
  until: { pl: 'do dnia RRRR-MM-DD włącznie', en: 'until the day YYYY-MM-DD, included' },
  reason: { pl: 'powód (trafia do części osobowej wpisu)', en: 'the reason (kept in the personal part of the entry)' },
  number: { pl: 'numer wpisu wstrzymania', en: 'number of the hold’s entry' },
  none: { pl: 'Nie ma tu instalacji.', en: 'There is no installation here.' },
  name: { pl: 'Wskaż ją: --home FOLDER', en: 'Name it: --home FOLDER' },
  which: { pl: 'Podaj --entries albo --case.', en: 'Give --entries or --case.' },
  badEntries: { pl: 'To nie są numery wpisów.', en: 'These are no numbers of entries.' },
  badDay: { pl: 'To nie jest dzień RRRR-MM-DD.', en: 'That is no day YYYY-MM-DD.' },
  badNumber: { pl: 'Numer wpisu to liczba od 0.', en: 'An entry’s number is a whole number from 0.' },
  away: {
    pl: 'Folderu administratora danych nie można teraz odczytać, więc nie wiadomo, które jego wpisy należą do sprawy: niczego nie wstrzymano.',
    en: 'A controller’s folder cannot be read now, so that it is not known which of its entries belong to the case: nothing is held.',
  },
  mount: {
    pl: 'Podłącz jego dysk i powtórz albo wskaż numery wpisów (--entries).',
    en: 'Mount its disk and try again, or name the entries by number (--entries).',
  },
  done: { pl: '✓ Wstrzymano; wpis nr {n}.', en: '✓ Held; entry {n}.' },
  released: { pl: '✓ Zwolniono; wpis nr {n}.', en: '✓ Taken back; entry {n}.' },
  nothing: { pl: 'Nie ma takich wpisów.', en: 'There are no such entries.' },
  row: { pl: 'nr {n}: wpisy {ranges} do {until}{state}', en: 'no. {n}: entries {ranges} until {until}{state}' },
  over: { pl: ' (nie obowiązuje)', en: ' (not in force)' },
} satisfies Record<string, Text>

function placeOf(call: Call): Home {
  const home = homeOf(call)
  if (home === undefined) throw new Stop('noInput', texts.none, { todo: texts.name })
  return home
}

function heldBy(call: Call): Held {
  const [ranges, caseNumber] = [call.option('entries'), call.option('case')]
  if (caseNumber !== undefined && ranges === undefined) return { caseNumber }
  if (ranges === undefined || caseNumber !== undefined) throw new Stop('usage', texts.which)
  if (rangesIn(ranges) === undefined) throw new Stop('usage', texts.badEntries, { where: ranges, todo: texts.entries })
  return { ranges }
}

async function holdThem(call: Call): Promise<Exit> {
  const until = call.demand('until')
  if (!isCivilDate(until)) throw new Stop('usage', texts.badDay, { where: until })
  const receipt = await holdEntries(placeOf(call), heldBy(call), until, call.demand('reason')).catch(
    (cause: unknown) => {
      throw cause instanceof PersonalAway ? new Stop('noInput', texts.away, { todo: texts.mount }) : cause
    },
  )
  return told(call, receipt?.index, texts.done)
}

async function release(call: Call): Promise<Exit> {
  const number = call.word(0)
  if (!/^[0-9]{1,15}$/.test(number)) throw new Stop('usage', texts.badNumber, { where: number })
  const receipt = await releaseHold(placeOf(call), Number(number), call.demand('reason'))
  return told(call, receipt?.index, texts.released)
}

function told({ terminal }: Call, index: number | undefined, text: Text): Exit {
  terminal.result({ entry: index ?? null }, [
    terminal.say(index === undefined ? texts.nothing : text, { n: index ?? '' }),
  ])
  return index === undefined ? 'no' : 'yes'
}

async function show(call: Call): Promise<Exit> {
  const { terminal } = call
  const holds = await listHolds(placeOf(call))
  const lines = holds.map(({ index: n, ranges, until, isInForce }) =>
    terminal.say(texts.row, { n, ranges, until, state: isInForce ? '' : terminal.say(texts.over) }),
  )
  terminal.result(holds, lines)
  return holds.length > 0 ? 'yes' : 'no'
}

const reason = { flags: '--reason <text>', text: texts.reason, demanded: true } as const

export const holdCommands: readonly CommandRow[] = [
  {
    name: 'hold',
    text: texts.hold,
    options: [
      ...ledgerOptions,
      { flags: '--entries <numbers>', text: texts.entries },
      { flags: '--case <number>', text: texts.case },
      { flags: '--until <day>', text: texts.until, demanded: true },
      reason,
    ],
    run: holdThem,
  },
  {
    name: 'release',
    text: texts.release,
    arguments: [{ name: '<number>', text: texts.number }],
    options: [...ledgerOptions, reason],
    run: release,
  },
  { name: 'holds', text: texts.holds, options: ledgerOptions, run: show },
]
