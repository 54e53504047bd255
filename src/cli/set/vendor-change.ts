import type { InputOf } from '../../contract/index.js'
import { given, operationCommand } from '../admin/operation-command.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Text } from '../frame/language.js'

const texts = {
  change: { pl: 'zmiana dostawcy systemu jednostki, krok po kroku', en: 'the change of a unit’s vendor, step by step' },
  report: { pl: 'zgłoś planowaną zmianę (zglosZmianeDostawcy)', en: 'report a planned change (zglosZmianeDostawcy)' },
  show: {
    pl: 'pokaż, gdzie stoją zmiany i czyj jest następny krok (stanProceduryZmiany)',
    en: 'show where changes stand and whose the next step is (stanProceduryZmiany)',
  },
  step: { pl: 'wykonaj krok (wykonajKrokZmiany)', en: 'take a step (wykonajKrokZmiany)' },
  set: { pl: 'kod zbioru, którego zmiana dotyczy (można powtórzyć)', en: 'code of a set concerned (may be repeated)' },
  contact: { pl: 'imię i nazwisko osoby do kontaktu', en: 'name of the person to contact' },
  email: { pl: 'e-mail osoby do kontaktu', en: 'e-mail of the person to contact' },
  phone: { pl: 'telefon osoby do kontaktu', en: 'telephone of the person to contact' },
  about: { pl: 'opis sytuacji', en: 'what is going on' },
  planned: { pl: 'planowana data (RRRR-MM-DD)', en: 'planned day (YYYY-MM-DD)' },
  id: { pl: 'oznaczenie zmiany, np. ZMIANA-000001', en: 'mark of the change, e.g. ZMIANA-000001' },
  open: { pl: 'tylko niezakończone', en: 'only those under way' },
  name: { pl: 'krok, np. DECYZJA', en: 'the step, e.g. DECYZJA' },
  migration: {
    pl: 'DECYZJA: tak albo nie, czy dane są przenoszone',
    en: 'DECYZJA: tak or nie, whether data are migrated',
  },
  successor: {
    pl: 'DECYZJA: wpis jednostki zostanie wygaszony, a zbiory przejmie ta jednostka',
    en: 'DECYZJA: the unit’s entry is retired and this unit takes its sets',
  },
  system: { pl: 'WLACZENIE_NOWEGO_SD: nowy system', en: 'WLACZENIE_NOWEGO_SD: the new system' },
  despite: { pl: 'WERYFIKACJA: przyjmij mimo różnic', en: 'WERYFIKACJA: accept in spite of differences' },
  note: { pl: 'uwagi', en: 'remarks' },
} satisfies Record<string, Text>

const stepNames = [
  'DECYZJA',
  'UTWORZENIE_ZBIOROW',
  'WYLACZENIE_STAREGO_SD',
  'WLACZENIE_NOWEGO_SD',
  'ZASILENIE',
  'WERYFIKACJA',
  'ZWROT',
  'WYLACZENIE_JEDNOSTKI',
  'PRZELACZENIE',
  'ODSTAPIENIE',
] as const

function decisionOf(call: Call): Pick<InputOf<'wykonajKrokZmiany'>, 'decyzja'> {
  const migration = call.oneOf('migration', ['tak', 'nie'])
  if (migration === undefined) return {}
  const successor = call.option('successor')
  return {
    decyzja: {
      zMigracja: migration === 'tak',
      wygaszenieJednostki: successor !== undefined,
      ...given('kodJTNastepcy', successor),
    },
  }
}

/** The procedure of a change of vendor. @req C1 C6 */
export const vendorChange: CommandRow = {
  name: 'vendor-change',
  text: texts.change,
  commands: [
    operationCommand({
      name: 'report',
      text: texts.report,
      operation: 'zglosZmianeDostawcy',
      options: [
        { flags: '--set <code>', text: texts.set, many: true, demanded: true },
        { flags: '--contact <name>', text: texts.contact, demanded: true },
        { flags: '--email <address>', text: texts.email, demanded: true },
        { flags: '--phone <number>', text: texts.phone },
        { flags: '--about <text>', text: texts.about, demanded: true },
        { flags: '--planned <day>', text: texts.planned },
      ],
      input: call => ({
        kodZbioru: call.all('set'),
        kontakt: {
          imieNazwisko: call.demand('contact'),
          email: call.demand('email'),
          ...given('telefon', call.option('phone')),
        },
        opis: call.demand('about'),
        ...given('planowanaData', call.option('planned')),
      }),
    }),
    operationCommand({
      name: 'show',
      text: texts.show,
      operation: 'stanProceduryZmiany',
      options: [
        { flags: '--id <id>', text: texts.id },
        { flags: '--open', text: texts.open },
      ],
      input: call => ({
        ...given('idZmiany', call.option('id')),
        ...(call.flag('open') ? { tylkoOtwarte: true } : {}),
      }),
    }),
    operationCommand({
      name: 'step',
      text: texts.step,
      operation: 'wykonajKrokZmiany',
      arguments: [{ name: '<id>', text: texts.id }],
      options: [
        { flags: '--step <name>', text: texts.name, demanded: true },
        { flags: '--migration <word>', text: texts.migration },
        { flags: '--successor <code>', text: texts.successor },
        { flags: '--system <id>', text: texts.system },
        { flags: '--despite-differences', text: texts.despite },
        { flags: '--note <text>', text: texts.note },
      ],
      input: call => ({
        idZmiany: call.word(0),
        krok: call.oneOf('step', stepNames) ?? 'DECYZJA',
        ...decisionOf(call),
        ...given('idSystemu', call.option('system')),
        ...(call.flag('despite-differences') ? { mimoRoznic: true } : {}),
        ...given('uwagi', call.option('note')),
      }),
    }),
  ],
}
