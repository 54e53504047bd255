import type { Call, CommandRow } from '../frame/command.js'
import type { Text } from '../frame/language.js'
import { operationCommand } from './operation-command.js'

const texts = {
  create: { pl: 'utwórz zbiór jednostki (utworzZbior)', en: 'create a unit’s set (utworzZbior)' },
  assign: {
    pl: 'przypisz zbiór systemowi, który go zasila (przypiszZbior)',
    en: 'assign a set to the system that feeds it (przypiszZbior)',
  },
  activate: { pl: 'aktywuj system (aktywujSD)', en: 'activate a system (aktywujSD)' },
  unit: { pl: 'kod jednostki: administrator danych', en: 'code of the unit: the data controller' },
  tree: { pl: 'drzewo zakresów: RP, PS albo SR', en: 'scope tree: RP, PS or SR' },
  name: { pl: 'nazwa zbioru', en: 'name of the set' },
  set: { pl: 'kod zbioru', en: 'code of the set' },
  system: { pl: 'identyfikator systemu, np. SD-000001', en: 'id of the system, e.g. SD-000001' },
} satisfies Record<string, Text>

const trees = ['RP', 'PS', 'SR'] as const

function treeOf(call: Call): (typeof trees)[number] {
  return call.oneOf('tree', trees) ?? 'RP'
}

export const setCommands: readonly CommandRow[] = [
  operationCommand({
    name: 'create-set',
    text: texts.create,
    operation: 'utworzZbior',
    options: [
      { flags: '--unit <code>', text: texts.unit, demanded: true },
      { flags: '--tree <code>', text: texts.tree, demanded: true },
      { flags: '--name <text>', text: texts.name, demanded: true },
    ],
    input: call => ({ kodJT: call.demand('unit'), drzewo: treeOf(call), nazwa: call.demand('name') }),
  }),
  operationCommand({
    name: 'assign-set',
    text: texts.assign,
    operation: 'przypiszZbior',
    options: [
      { flags: '--set <code>', text: texts.set, demanded: true },
      { flags: '--system <id>', text: texts.system, demanded: true },
    ],
    input: call => ({ kodZbioru: call.demand('set'), idSystemu: call.demand('system') }),
  }),
  operationCommand({
    name: 'activate-system',
    text: texts.activate,
    operation: 'aktywujSD',
    arguments: [{ name: '<system>', text: texts.system }],
    input: call => ({ idSystemu: call.word(0) }),
  }),
]
