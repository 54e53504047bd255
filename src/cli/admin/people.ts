import type { OperationName } from '../../contract/index.js'
import type { Call, CommandRow, OptionRow } from '../frame/command.js'
import type { Text } from '../frame/language.js'
import { given, operationCommand } from './operation-command.js'

const texts = {
  take: { pl: 'odbierz role użytkownikowi (odbierzRole)', en: 'take roles from a user (odbierzRole)' },
  lock: { pl: 'zablokuj konto (zablokuj)', en: 'lock an account (zablokuj)' },
  unlock: { pl: 'odblokuj konto (odblokuj)', en: 'unlock an account (odblokuj)' },
  retire: { pl: 'wyłącz konto na stałe (dezaktywuj)', en: 'retire an account for good (dezaktywuj)' },
  reset: { pl: 'wydaj nowe hasło tymczasowe (resetujHaslo)', en: 'issue a new temporary password (resetujHaslo)' },
  list: { pl: 'konta, które nadzorujesz (listaUzytkownikow)', en: 'accounts that you oversee (listaUzytkownikow)' },
  units: { pl: 'jednostki, które nadzorujesz (listaJednostek)', en: 'units that you oversee (listaJednostek)' },
  unit: {
    pl: 'jednostka i to, co ma czynnego (pokazJednostke)',
    en: 'a unit and what it has that is active (pokazJednostke)',
  },
  retireUnit: {
    pl: 'wygaś jednostkę bez czynnych obiektów (dezaktywujJednostke)',
    en: 'retire a unit that has nothing active (dezaktywujJednostke)',
  },
  events: { pl: 'zdarzenia od najnowszego (listaZdarzen)', en: 'events, the newest first (listaZdarzen)' },
  login: { pl: 'login użytkownika', en: 'login of the user' },
  unitCode: { pl: 'kod jednostki, np. JT-1408-OPS-01', en: 'code of the unit, e.g. JT-1408-OPS-01' },
  role: { pl: 'kod roli, np. PIU_PS (można powtórzyć)', en: 'code of the role, e.g. PIU_PS (may be repeated)' },
  oneRole: { pl: 'kod roli', en: 'code of the role' },
  reason: { pl: 'powód, do dziennika', en: 'reason, for the ledger' },
  page: { pl: 'numer strony', en: 'number of the page' },
  search: { pl: 'część nazwy lub kodu', en: 'part of the name or code' },
} satisfies Record<string, Text>

const login: OptionRow = { flags: '--login <login>', text: texts.login, demanded: true }
const unit: OptionRow = { flags: '--unit <code>', text: texts.unitCode, demanded: true }
const reason: OptionRow = { flags: '--reason <text>', text: texts.reason, demanded: true }
const anyReason: OptionRow = { flags: '--reason <text>', text: texts.reason }
const page: OptionRow = { flags: '--page <number>', text: texts.page }

/** An act on an account that demands a reason. */
function withReason(
  name: string,
  text: Text,
  operation: Extract<OperationName, 'zablokuj' | 'dezaktywuj'>,
): CommandRow {
  const input = (call: Call) => ({ login: call.demand('login'), powod: call.demand('reason') })
  return operationCommand({ name, text, operation, options: [login, reason], input })
}

const pageOf = (call: Call) => {
  const number = call.option('page')
  return number === undefined ? {} : { strona: Number(number) }
}

/** Users and units: what follows their creation. */
export const peopleCommands: readonly CommandRow[] = [
  operationCommand({
    name: 'take-role',
    text: texts.take,
    operation: 'odbierzRole',
    options: [login, { flags: '--role <code>', text: texts.role, many: true, demanded: true }, anyReason],
    input: call => ({ login: call.demand('login'), rola: call.all('role'), ...given('powod', call.option('reason')) }),
  }),
  withReason('lock', texts.lock, 'zablokuj'),
  operationCommand({
    name: 'unlock',
    text: texts.unlock,
    operation: 'odblokuj',
    options: [login, anyReason],
    input: call => ({ login: call.demand('login'), ...given('powod', call.option('reason')) }),
  }),
  withReason('retire-user', texts.retire, 'dezaktywuj'),
  operationCommand({
    name: 'reset-password',
    text: texts.reset,
    operation: 'resetujHaslo',
    options: [login, anyReason],
    input: call => ({ login: call.demand('login'), ...given('powod', call.option('reason')) }),
  }),
  operationCommand({
    name: 'users',
    text: texts.list,
    operation: 'listaUzytkownikow',
    options: [
      { flags: '--unit <code>', text: texts.unitCode },
      { flags: '--login <login>', text: texts.login },
      { flags: '--role <code>', text: texts.oneRole },
      page,
    ],
    input: call => ({
      ...given('kodJT', call.option('unit')),
      ...given('login', call.option('login')),
      ...given('rola', call.option('role')),
      ...pageOf(call),
    }),
  }),
  operationCommand({
    name: 'units',
    text: texts.units,
    operation: 'listaJednostek',
    options: [{ flags: '--search <text>', text: texts.search }, page],
    input: call => ({ ...given('szukaj', call.option('search')), ...pageOf(call) }),
  }),
  operationCommand({
    name: 'unit',
    text: texts.unit,
    operation: 'pokazJednostke',
    options: [unit],
    input: call => ({ kodJT: call.demand('unit') }),
  }),
  operationCommand({
    name: 'retire-unit',
    text: texts.retireUnit,
    operation: 'dezaktywujJednostke',
    options: [unit, reason],
    input: call => ({ kodJT: call.demand('unit'), powod: call.demand('reason') }),
  }),
  operationCommand({
    name: 'events',
    text: texts.events,
    operation: 'listaZdarzen',
    options: [
      { flags: '--unit <code>', text: texts.unitCode },
      { flags: '--login <login>', text: texts.login },
    ],
    input: call => ({ ...given('kodJT', call.option('unit')), ...given('login', call.option('login')) }),
  }),
]
