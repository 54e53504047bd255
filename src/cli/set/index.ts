import type { InputOf } from '../../contract/index.js'
import { given, operationCommand } from '../admin/operation-command.js'
import type { Call, CommandRow, OptionRow } from '../frame/command.js'
import type { Text } from '../frame/language.js'
import { compareCommand } from './compare.js'
import { exportCommand } from './export.js'
import { placeCommand } from './place.js'
import { reindexCommand } from './reindex.js'
import { vendorChange } from './vendor-change.js'
import { verifyCommand } from './verify.js'

const texts = {
  set: { pl: 'zbiory CBB: życie, przypisanie, wydanie treści', en: 'CBB sets: life, assignment, giving out content' },
  more: {
    pl: 'Czynności są operacjami bramki w sesji portalu: najpierw csizs admin login.',
    en: 'The acts are operations of the gateway in a session of the portal: first csizs admin login.',
  },
  list: { pl: 'pokaż zbiory, którymi zarządzasz (listaZbiorow)', en: 'show the sets that you keep (listaZbiorow)' },
  show: { pl: 'pokaż zbiór i jego historię (pobierzZbior)', en: 'show a set and its life (pobierzZbior)' },
  create: { pl: 'utwórz zbiór jednostki (utworzZbior)', en: 'create a unit’s set (utworzZbior)' },
  assign: {
    pl: 'przypisz zbiór systemowi, który go zasila (przypiszZbior)',
    en: 'assign a set to the system that feeds it (przypiszZbior)',
  },
  close: {
    pl: 'zamknij zbiór: weryfikacja go widzi, nic go nie zasila (zamknijZbior)',
    en: 'close a set: verification sees it, nothing feeds it (zamknijZbior)',
  },
  archive: {
    pl: 'zarchiwizuj zbiór: usługi go nie widzą (archiwizujZbior)',
    en: 'archive a set: services do not see it (archiwizujZbior)',
  },
  code: { pl: 'kod zbioru', en: 'code of the set' },
  unit: { pl: 'kod jednostki: administrator danych', en: 'code of the unit: the data controller' },
  tree: { pl: 'drzewo zakresów: RP, PS albo SR', en: 'scope tree: RP, PS or SR' },
  state: { pl: 'tylko w tym stanie', en: 'only in this state' },
  after: { pl: 'dalszy ciąg wykazu: po tym kodzie', en: 'the list goes on after this code' },
  name: { pl: 'nazwa zbioru', en: 'name of the set' },
  system: { pl: 'identyfikator systemu, np. SD-000001', en: 'id of the system, e.g. SD-000001' },
  reason: { pl: 'powód', en: 'reason' },
  confirm: { pl: 'potwierdź zleconą czynność jako druga osoba', en: 'confirm, as the second person, what was ordered' },
  withdraw: { pl: 'wycofaj zleconą czynność', en: 'withdraw what was ordered' },
} satisfies Record<string, Text>

const trees = ['RP', 'PS', 'SR'] as const
const states = ['UTWORZONY', 'AKTYWNY', 'ZAMKNIETY', 'ZARCHIWIZOWANY'] as const

const code = { name: '<set>', text: texts.code }
const tree: OptionRow = { flags: '--tree <code>', text: texts.tree }

const endingOptions: readonly OptionRow[] = [
  { flags: '--reason <text>', text: texts.reason, demanded: true },
  { flags: '--confirm', text: texts.confirm },
  { flags: '--withdraw', text: texts.withdraw },
]

function endingOf(call: Call): InputOf<'zamknijZbior'> {
  const czynnosc = call.flag('confirm') ? 'POTWIERDZENIE' : call.flag('withdraw') ? 'WYCOFANIE' : 'ZLECENIE'
  return { kodZbioru: call.word(0), czynnosc, powod: call.demand('reason') }
}

/** Sets over the years. @req C6 */
export const set: CommandRow = {
  name: 'set',
  text: texts.set,
  more: texts.more,
  commands: [
    operationCommand({
      name: 'list',
      text: texts.list,
      operation: 'listaZbiorow',
      options: [
        { flags: '--unit <code>', text: texts.unit },
        tree,
        { flags: '--state <state>', text: texts.state },
        { flags: '--after <code>', text: texts.after },
      ],
      input: call => ({
        ...given('kodJT', call.option('unit')),
        ...(call.option('tree') === undefined ? {} : { drzewo: call.oneOf('tree', trees) }),
        ...(call.option('state') === undefined ? {} : { stan: call.oneOf('state', states) }),
        ...given('poKodzie', call.option('after')),
      }),
    }),
    operationCommand({
      name: 'show',
      text: texts.show,
      operation: 'pobierzZbior',
      arguments: [code],
      input: call => ({ kodZbioru: call.word(0) }),
    }),
    operationCommand({
      name: 'create',
      text: texts.create,
      operation: 'utworzZbior',
      options: [
        { flags: '--unit <code>', text: texts.unit, demanded: true },
        { ...tree, demanded: true },
        { flags: '--name <text>', text: texts.name, demanded: true },
      ],
      input: call => ({
        kodJT: call.demand('unit'),
        drzewo: call.oneOf('tree', trees) ?? 'RP',
        nazwa: call.demand('name'),
      }),
    }),
    operationCommand({
      name: 'assign',
      text: texts.assign,
      operation: 'przypiszZbior',
      arguments: [code],
      options: [{ flags: '--system <id>', text: texts.system, demanded: true }],
      input: call => ({ kodZbioru: call.word(0), idSystemu: call.demand('system') }),
    }),
    operationCommand({
      name: 'close',
      text: texts.close,
      operation: 'zamknijZbior',
      arguments: [code],
      options: endingOptions,
      input: endingOf,
    }),
    operationCommand({
      name: 'archive',
      text: texts.archive,
      operation: 'archiwizujZbior',
      arguments: [code],
      options: endingOptions,
      input: endingOf,
    }),
    compareCommand,
    exportCommand,
    verifyCommand,
    reindexCommand,
    placeCommand,
    vendorChange,
  ],
}
