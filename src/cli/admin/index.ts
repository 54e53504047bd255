import type { CommandRow } from '../frame/command.js'
import { accountCommands } from './accounts.js'
import { connectionCommands } from './connections.js'
import { dictionaryCommands } from './dictionaries.js'
import { peopleCommands } from './people.js'
import { ruleCommands } from './rules.js'
import { setCommands } from './sets.js'
import { signInCommands } from './sign-in.js'
import { systemCommands } from './systems.js'
import { registerUnit } from './units.js'

export const admin: CommandRow = {
  name: 'admin',
  text: { pl: 'czynności administratorów w sesji portalu', en: 'the administrators’ acts in a session of the portal' },
  more: {
    pl: 'Kolejność: login, potem czynność. Każda jest operacją bramki i ma wpis w dzienniku.',
    en: 'First login, then the act. Each is an operation of the gateway and has its entry in the ledger.',
  },
  commands: [
    ...signInCommands,
    registerUnit,
    connectionCommands,
    ...accountCommands,
    ...peopleCommands,
    ...setCommands,
    ...systemCommands,
    ...ruleCommands,
    ...dictionaryCommands,
  ],
}
