import { SdConnection } from '../../client/connection.js'
import type { CallContext } from '../../client/context.js'
import type { Exchange } from '../../client/outcome.js'
import type { Call, OptionRow } from '../frame/command.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'
import { openProfile } from './open-profile.js'

const texts = {
  profile: { pl: 'folder profilu systemu', en: 'folder of the system’s profile' },
  user: {
    pl: 'login użytkownika końcowego (domyślnie z profilu)',
    en: 'login of the end user (default: the profile’s)',
  },
  role: { pl: 'jego rola (domyślnie z profilu)', en: 'the user’s role (default: the profile’s)' },
  scope: { pl: 'kod zakresu (można powtórzyć)', en: 'scope code (may be repeated)' },
  both: { pl: '--user i --role podaje się razem.', en: '--user and --role go together.' },
} satisfies Record<string, Text>

export const profileOption: OptionRow = { flags: '--profile <folder>', text: texts.profile, demanded: true }
export const userOptions: readonly OptionRow[] = [
  { flags: '--user <login>', text: texts.user },
  { flags: '--role <code>', text: texts.role },
]

export const scopeOption: OptionRow = { flags: '--scope <code>', text: texts.scope, many: true, demanded: true }

/** The end user that the options name. */
export function contextOf(call: Call): CallContext {
  const [login, rola] = [call.option('user'), call.option('role')]
  if (login === undefined && rola === undefined) return {}
  if (login === undefined || rola === undefined) throw new Stop('usage', texts.both)
  return { user: { login, rola } }
}

/** Works with the connection of the profile that the options name, and closes it. */
export async function withConnection<T>(
  call: Call,
  work: (connection: SdConnection) => Promise<T>,
  onExchange?: (exchange: Exchange) => void,
): Promise<T> {
  const profile = await openProfile(call.demand('profile'))
  const connection = new SdConnection(onExchange === undefined ? { profile } : { profile, onExchange })
  try {
    return await work(connection)
  } finally {
    connection.close()
  }
}
