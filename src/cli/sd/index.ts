import type { CommandRow } from '../frame/command.js'
import { doctorCommand } from './doctor.js'
import { feedingCommands } from './feeding.js'
import { lifetimeCommands } from './lifetime.js'
import { orderCommands } from './orders.js'
import { queryCommands } from './query.js'
import { reconcileCommand } from './reconcile.js'
import { registrationCommands } from './registration.js'
import { verificationCommands } from './verification.js'

export const sd: CommandRow = {
  name: 'sd',
  text: {
    pl: 'system dziedzinowy: rejestracja, słowniki, zasilanie, pytania',
    en: 'domain system: registration, dictionaries, feeding, queries',
  },
  more: {
    pl: 'Kolejność: init, register, activate, dictionaries, potem feed i query.',
    en: 'In this order: init, register, activate, dictionaries, then feed and query.',
  },
  commands: [
    ...registrationCommands,
    ...feedingCommands,
    reconcileCommand,
    ...queryCommands,
    ...verificationCommands,
    ...orderCommands,
    ...lifetimeCommands,
    doctorCommand,
  ],
}
