import type { CommandRow, OptionRow } from '../frame/command.js'
import type { Text } from '../frame/language.js'
import { given, operationCommand } from './operation-command.js'

const texts = {
  create: { pl: 'załóż konto w jednostce (utworzUzytkownika)', en: 'create an account in a unit (utworzUzytkownika)' },
  grant: { pl: 'nadaj role użytkownikowi (nadajRole)', en: 'give roles to a user (nadajRole)' },
  login: { pl: 'login użytkownika', en: 'login of the user' },
  firstName: { pl: 'imię', en: 'first name' },
  surname: { pl: 'nazwisko', en: 'surname' },
  unit: { pl: 'kod jednostki, np. JT-1408-OPS-01', en: 'code of the unit, e.g. JT-1408-OPS-01' },
  email: { pl: 'służbowy e-mail', en: 'service e-mail' },
  phone: { pl: 'telefon', en: 'telephone' },
  technical: {
    pl: 'konto techniczne modułu zasilającego, bez hasła',
    en: 'technical account of a feeder, without a password',
  },
  role: { pl: 'kod roli, np. PIU_PS (można powtórzyć)', en: 'code of the role, e.g. PIU_PS (may be repeated)' },
} satisfies Record<string, Text>

const login: OptionRow = { flags: '--login <login>', text: texts.login, demanded: true }

export const accountCommands: readonly CommandRow[] = [
  operationCommand({
    name: 'create-user',
    text: texts.create,
    operation: 'utworzUzytkownika',
    options: [
      login,
      { flags: '--first-name <name>', text: texts.firstName, demanded: true },
      { flags: '--surname <name>', text: texts.surname, demanded: true },
      { flags: '--unit <code>', text: texts.unit, demanded: true },
      { flags: '--email <address>', text: texts.email },
      { flags: '--phone <number>', text: texts.phone },
      { flags: '--technical', text: texts.technical },
    ],
    input: call => ({
      login: call.demand('login'),
      imie: call.demand('first-name'),
      nazwisko: call.demand('surname'),
      ...given('email', call.option('email')),
      ...given('telefon', call.option('phone')),
      kodJT: call.demand('unit'),
      ...(call.flag('technical') ? { techniczny: true } : {}),
    }),
  }),
  operationCommand({
    name: 'grant-role',
    text: texts.grant,
    operation: 'nadajRole',
    options: [login, { flags: '--role <code>', text: texts.role, many: true, demanded: true }],
    input: call => ({ login: call.demand('login'), rola: call.all('role') }),
  }),
]
