import type { Call, CommandRow } from '../frame/command.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'
import { given, operationCommand } from './operation-command.js'

const texts = {
  create: { pl: 'utwórz zbiór jednostki (utworzZbior)', en: 'create a unit’s set (utworzZbior)' },
  assign: {
    pl: 'przypisz zbiór systemowi, który go zasila (przypiszZbior)',
    en: 'assign a set to the system that feeds it (przypiszZbior)',
  },
  activate: { pl: 'aktywuj system (aktywujSD)', en: 'activate a system (aktywujSD)' },
  deactivate: { pl: 'dezaktywuj system (dezaktywujSD)', en: 'deactivate a system (dezaktywujSD)' },
  reason: { pl: 'powód', en: 'reason' },
  forms: {
    pl: 'ustaw formy podpisu, w jakich system może pisać (ustawFormePodpisu)',
    en: 'set the forms of signature that a system may write (ustawFormePodpisu)',
  },
  form: { pl: 'XADES albo WSS (można powtórzyć)', en: 'XADES or WSS (may be repeated)' },
  unknownForm: { pl: 'Nie ma takiej formy podpisu.', en: 'There is no such form of signature.' },
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

const forms = ['XADES', 'WSS'] as const

function formsOf(call: Call): readonly (typeof forms)[number][] {
  return call.all('form').map(text => {
    const form = forms.find(one => one === text)
    if (form === undefined) throw new Stop('usage', texts.unknownForm, { where: text, todo: texts.form })
    return form
  })
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
  operationCommand({
    name: 'deactivate-system',
    text: texts.deactivate,
    operation: 'dezaktywujSD',
    arguments: [{ name: '<system>', text: texts.system }],
    options: [{ flags: '--reason <text>', text: texts.reason }],
    input: call => ({ idSystemu: call.word(0), ...given('powod', call.option('reason')) }),
  }),
  operationCommand({
    name: 'set-signature-forms',
    text: texts.forms,
    operation: 'ustawFormePodpisu',
    arguments: [{ name: '<system>', text: texts.system }],
    options: [{ flags: '--form <form>', text: texts.form, many: true, demanded: true }],
    input: call => ({ idSystemu: call.word(0), formaPodpisu: formsOf(call) }),
  }),
]
