import { type ScopeCode, scopeElements } from '../../contract/index.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'
import { given, operationCommand } from './operation-command.js'

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
  unknownScope: { pl: 'Nie ma takiego kodu zakresu.', en: 'There is no such scope code.' },
  known: { pl: 'Kody zakresów: {codes}', en: 'Scope codes: {codes}' },
} satisfies Record<string, Text>

/** The day it is in Poland. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(new Date())
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
]
