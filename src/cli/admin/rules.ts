import { type InputOf, type ScopeCode, scopeElements } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import type { Call, CommandRow } from '../frame/command.js'
import { writeBytes } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'
import { given, operationCommand } from './operation-command.js'
import { ruleFile, rulesIn } from './rule-file.js'
import { asPerson, sessionOption } from './session.js'

const texts = {
  add: { pl: 'dodaj regułę udostępniania (dodajRegule)', en: 'add a rule that opens scope codes (dodajRegule)' },
  list: { pl: 'pokaż reguły (listaRegul)', en: 'show the rules (listaRegul)' },
  giver: {
    pl: 'czyje dane: rodzaj jednostki, kod jednostki albo kod zbioru (domyślnie każdy)',
    en: 'whose data: a unit kind, a unit’s or a set’s code (default: everybody’s)',
  },
  asker: { pl: 'kto pyta: rodzaj jednostki albo kod jednostki', en: 'who asks: a unit kind or a unit’s code' },
  role: { pl: 'rola pytającego, np. PIU_PS', en: 'role of the asker, e.g. PIU_PS' },
  basis: { pl: 'kod podstawy prawnej, np. UPS-105-1', en: 'code of the legal basis, e.g. UPS-105-1' },
  scope: {
    pl: 'kod zakresu, np. RP.REJESTRACJE (można powtórzyć)',
    en: 'scope code, e.g. RP.REJESTRACJE (may be repeated)',
  },
  from: { pl: 'obowiązuje od (RRRR-MM-DD, domyślnie dziś)', en: 'binds from (YYYY-MM-DD, default today)' },
  to: { pl: 'obowiązuje do (RRRR-MM-DD)', en: 'binds until (YYYY-MM-DD)' },
  reason: { pl: 'uzasadnienie', en: 'reason' },
  day: { pl: 'tylko obowiązujące w tym dniu', en: 'only those that bind on this day' },
  special: {
    pl: 'reguła świadomie otwiera dane szczególnych kategorii (art. 9 RODO)',
    en: 'the rule knowingly opens special categories of data (GDPR art. 9)',
  },
  preview: {
    pl: 'pokaż, kto co zobaczy po zmianie, niczego nie zmieniając (podgladReguly)',
    en: 'show who will see what after a change, changing nothing (podgladReguly)',
  },
  previewed: { pl: 'plik reguł, jak z export-rules', en: 'file of rules, as of export-rules' },
  accepting: { pl: 'zamiast pliku: przyjęcie proponowanej reguły', en: 'instead of a file: accepting a proposed rule' },
  ending: { pl: 'zamiast pliku: koniec reguły', en: 'instead of a file: ending a rule' },
  lastDay: {
    pl: 'ostatni dzień obowiązywania (domyślnie: koniec natychmiast)',
    en: 'its last day (default: it ends at once)',
  },
  onDay: { pl: 'dzień po zmianie', en: 'the day after the change' },
  end: { pl: 'zakończ regułę (zakonczRegule)', en: 'end a rule (zakonczRegule)' },
  decide: {
    pl: 'przyjmij albo odrzuć regułę innej osoby (rozstrzygnijRegule)',
    en: 'accept or refuse somebody else’s rule (rozstrzygnijRegule)',
  },
  verdict: { pl: 'PRZYJETA albo ODRZUCONA', en: 'PRZYJETA (accepted) or ODRZUCONA (refused)' },
  id: { pl: 'identyfikator reguły', en: 'id of the rule' },
  exportAll: {
    pl: 'zapisz reguły obowiązujące w dniu jako plik XML albo CSV',
    en: 'write the rules that bind on a day as an XML or CSV file',
  },
  importAll: {
    pl: 'dodaj reguły z pliku XML albo CSV: wszystkie albo żadną (wczytajReguly)',
    en: 'add the rules of an XML or CSV file: all or none (wczytajReguly)',
  },
  file: { pl: 'plik XML, a z końcówką .csv tabela', en: 'XML file; a table where it ends in .csv' },
  written: { pl: 'zapisano reguł: {count}', en: 'rules written: {count}' },
  second: {
    pl: 'czy reguły otwierające dane własnej jednostki przyjmuje druga osoba (ustawZatwierdzanieRegul)',
    en: 'whether rules that open the own unit’s data need a second person (ustawZatwierdzanieRegul)',
  },
  unit: { pl: 'kod jednostki', en: 'code of the unit' },
  wanted: { pl: 'tak albo nie', en: 'tak (yes) or nie (no)' },
  unknownScope: { pl: 'Nie ma takiego kodu zakresu.', en: 'There is no such scope code.' },
  known: { pl: 'Kody zakresów: {codes}', en: 'Scope codes: {codes}' },
} satisfies Record<string, Text>

/** The day it is in Poland. */
export function today(): string {
  return civilDateOf(new Date())
}

/** Scope codes given with `--scope`. */
export function scopesOf(call: Call): readonly ScopeCode[] {
  return call.all('scope').map(code => {
    if (Object.hasOwn(scopeElements, code)) return code as ScopeCode
    const values = { codes: Object.keys(scopeElements).join(' ') }
    throw new Stop('usage', texts.unknownScope, { where: code, todo: texts.known, values })
  })
}

function giverOf(text: string | undefined) {
  if (text === undefined) return {}
  if (text.startsWith('CBB-')) return { stronaDajaca: { kodZbioru: text } }
  return { stronaDajaca: askerOf(text) }
}

function askerOf(text: string) {
  return text.startsWith('JT-') ? { kodJT: text } : { rodzajJednostki: text }
}

export const ruleCommands: readonly CommandRow[] = [
  operationCommand({
    name: 'add-rule',
    text: texts.add,
    operation: 'dodajRegule',
    options: [
      { flags: '--giver <code>', text: texts.giver },
      { flags: '--asker <code>', text: texts.asker, demanded: true },
      { flags: '--role <code>', text: texts.role, demanded: true },
      { flags: '--basis <code>', text: texts.basis, demanded: true },
      { flags: '--scope <code>', text: texts.scope, many: true, demanded: true },
      { flags: '--from <day>', text: texts.from },
      { flags: '--to <day>', text: texts.to },
      { flags: '--special', text: texts.special },
      { flags: '--reason <text>', text: texts.reason, demanded: true },
    ],
    input: call => ({
      regula: {
        ...giverOf(call.option('giver')),
        stronaPytajaca: askerOf(call.demand('asker')),
        rola: call.demand('role'),
        podstawaPrawna: call.demand('basis'),
        kodZakresu: scopesOf(call),
        obowiazujeOd: call.option('from') ?? today(),
        ...given('obowiazujeDo', call.option('to')),
        uzasadnienie: call.demand('reason'),
        ...(call.flag('special') ? { szczegolneKategorie: true } : {}),
      },
    }),
  }),
  operationCommand({
    name: 'list-rules',
    text: texts.list,
    operation: 'listaRegul',
    options: [
      { flags: '--role <code>', text: texts.role },
      { flags: '--basis <code>', text: texts.basis },
      { flags: '--day <day>', text: texts.day },
    ],
    input: call => ({
      ...given('rola', call.option('role')),
      ...given('podstawaPrawna', call.option('basis')),
      ...given('naDzien', call.option('day')),
    }),
  }),
  operationCommand({
    name: 'preview-rules',
    text: texts.preview,
    operation: 'podgladReguly',
    arguments: [{ name: '[file]', text: texts.previewed }],
    options: [
      { flags: '--accept <id>', text: texts.accepting },
      { flags: '--end <id>', text: texts.ending },
      { flags: '--last-day <day>', text: texts.lastDay },
      { flags: '--day <day>', text: texts.onDay },
    ],
    input: call => ({ ...changeOf(call), ...given('naDzien', call.option('day')) }),
  }),
  operationCommand({
    name: 'decide-rule',
    text: texts.decide,
    operation: 'rozstrzygnijRegule',
    arguments: [{ name: '<id>', text: texts.id }],
    options: [
      { flags: '--verdict <word>', text: texts.verdict, demanded: true },
      { flags: '--reason <text>', text: texts.reason, demanded: true },
    ],
    input: call => ({
      idReguly: call.word(0),
      przyjeta: call.oneOf('verdict', verdicts) === 'PRZYJETA',
      uzasadnienie: call.demand('reason'),
    }),
  }),
  operationCommand({
    name: 'end-rule',
    text: texts.end,
    operation: 'zakonczRegule',
    arguments: [{ name: '<id>', text: texts.id }],
    options: [
      { flags: '--last-day <day>', text: texts.lastDay },
      { flags: '--reason <text>', text: texts.reason, demanded: true },
    ],
    input: call => ({
      koniec: { idReguly: call.word(0), ...given('ostatniDzien', call.option('last-day')) },
      uzasadnienie: call.demand('reason'),
    }),
  }),
  operationCommand({
    name: 'import-rules',
    text: texts.importAll,
    operation: 'wczytajReguly',
    arguments: [{ name: '<file>', text: texts.file }],
    input: call => ({ regula: rulesIn(call.word(0), call.terminal.language) }),
  }),
  {
    name: 'export-rules',
    text: texts.exportAll,
    arguments: [{ name: '<file>', text: texts.file }],
    options: [{ flags: '--day <day>', text: texts.day }, sessionOption],
    run: async call => {
      const day = call.option('day') ?? today()
      const answer = await asPerson(call, 'listaRegul', { naDzien: day, stan: 'PRZYJETA' })
      const rules = answer.regula
      writeBytes(call.word(0), ruleFile(call.word(0), rules), 'OPEN', true)
      call.terminal.result({ liczba: rules.length }, [
        call.terminal.say(texts.written, { count: String(rules.length) }),
      ])
      return 'yes'
    },
  },
  operationCommand({
    name: 'second-person',
    text: texts.second,
    operation: 'ustawZatwierdzanieRegul',
    arguments: [
      { name: '<unit>', text: texts.unit },
      { name: '<wanted>', text: texts.wanted },
    ],
    input: call => ({ kodJT: call.word(0), drugaOsoba: call.word(1) === 'tak' }),
  }),
]

const verdicts = ['PRZYJETA', 'ODRZUCONA'] as const

function changeOf(call: Call): InputOf<'podgladReguly'> {
  const accepted = call.option('accept')
  if (accepted !== undefined) return { regula: [], przyjecie: accepted }
  const ended = call.option('end')
  if (ended !== undefined)
    return { regula: [], koniec: { idReguly: ended, ...given('ostatniDzien', call.option('last-day')) } }
  return { regula: rulesIn(call.word(0), call.terminal.language) }
}
