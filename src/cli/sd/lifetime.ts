import { SdConnection } from '../../client/connection.js'
import { type Profile, writeProfile } from '../../client/profile.js'
import { renew, withdrawOthers } from '../../client/renew.js'
import { readCertificate } from '../../trust/certificates.js'
import { answerLines, given } from '../admin/operation-command.js'
import type { Call, CommandRow, OptionRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { linesOf } from '../frame/lines.js'
import { answerOr, stopFor } from '../frame/outcomes.js'
import { endOfRegistration } from './ends.js'
import { openProfile } from './open-profile.js'
import { profileOption, withConnection } from './options.js'

const texts = {
  renew: {
    pl: 'odnów klucze i certyfikaty; wszystkie inne certyfikaty systemu wycofaj (odnowCertyfikat)',
    en: 'renew keys and certificates; withdraw all others of the system (odnowCertyfikat)',
  },
  deactivate: { pl: 'dezaktywuj system (dezaktywujSD)', en: 'deactivate the system (dezaktywujSD)' },
  login: { pl: 'login administratora lokalnego', en: 'login of the local administrator' },
  keepOld: { pl: 'nie wycofuj żadnych certyfikatów', en: 'withdraw no certificates' },
  reason: { pl: 'powód', en: 'reason' },
} satisfies Record<string, Text>

function administratorOf(call: Call) {
  return { user: { login: call.demand('login'), rola: 'ADMIN_LOKALNY' } }
}

async function renewCertificates(call: Call): Promise<Exit> {
  const folder = call.demand('profile')
  const old = await openProfile(folder)
  const context = administratorOf(call)
  const keepsAll = call.flag('keep-old')
  // What an earlier renewal left behind would leave no room for this one.
  const before = keepsAll ? [] : await withdrawn(old, context)
  const renewed = await withConnection(call, connection => renew(connection, context))
  if (!('profile' in renewed)) throw endOfRegistration(renewed, old.facts.address)
  await writeProfile(folder, renewed.profile)
  const after = keepsAll ? [] : await withdrawn(renewed.profile, context)
  const shown = [renewed.profile.tls, renewed.profile.signing].map(({ certificatePem }) => {
    const certificate = readCertificate(certificatePem ?? '')
    return { podmiot: certificate?.subject, odcisk: certificate?.fingerprint, wazneDo: certificate?.notAfter }
  })
  const told = { certyfikat: shown, wycofanyOdcisk: [...before, ...after] }
  call.terminal.result({ ...told, stareWycofane: !keepsAll }, linesOf(told))
  return 'yes'
}

/** Fingerprints of what was withdrawn: all that the profile does not hold. */
async function withdrawn(profile: Profile, context: ReturnType<typeof administratorOf>): Promise<readonly string[]> {
  const connection = new SdConnection({ profile })
  try {
    const ended = await withdrawOthers(connection, context)
    if ('outcome' in ended) throw stopFor(ended, profile.facts.address)
    return ended
  } finally {
    connection.close()
  }
}

async function deactivate(call: Call): Promise<Exit> {
  return withConnection<Exit>(call, async connection => {
    const { idSystemu = '', address } = connection.profile.facts
    const input = { idSystemu, ...given('powod', call.option('reason')) }
    const answer = answerOr(await connection.call('dezaktywujSD', input, administratorOf(call)), address)
    call.terminal.result(answer, answerLines<'dezaktywujSD'>(answer))
    return 'yes'
  })
}

const login: OptionRow = { flags: '--login <login>', text: texts.login, demanded: true }

export const lifetimeCommands: readonly CommandRow[] = [
  {
    name: 'renew',
    text: texts.renew,
    options: [profileOption, login, { flags: '--keep-old', text: texts.keepOld }],
    run: renewCertificates,
  },
  {
    name: 'deactivate',
    text: texts.deactivate,
    options: [profileOption, login, { flags: '--reason <text>', text: texts.reason }],
    run: deactivate,
  },
]
