import { SdConnection } from '../../client/connection.js'
import { writeProfile } from '../../client/profile.js'
import { renew, withdrawOld } from '../../client/renew.js'
import { readCertificate } from '../../trust/certificates.js'
import { answerLines, given } from '../admin/operation-command.js'
import type { Call, CommandRow, OptionRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { linesOf } from '../frame/lines.js'
import { answerOr } from '../frame/outcomes.js'
import { endOfRegistration } from './ends.js'
import { openProfile } from './open-profile.js'
import { profileOption, withConnection } from './options.js'

const texts = {
  renew: {
    pl: 'odnów klucze i certyfikaty; stare wycofaj (odnowCertyfikat)',
    en: 'renew keys and certificates; withdraw the old ones (odnowCertyfikat)',
  },
  deactivate: { pl: 'dezaktywuj system (dezaktywujSD)', en: 'deactivate the system (dezaktywujSD)' },
  login: { pl: 'login administratora lokalnego', en: 'login of the local administrator' },
  keepOld: { pl: 'nie wycofuj starych certyfikatów', en: 'do not withdraw the old certificates' },
  reason: { pl: 'powód', en: 'reason' },
} satisfies Record<string, Text>

function administratorOf(call: Call) {
  return { user: { login: call.demand('login'), rola: 'ADMIN_LOKALNY' } }
}

async function renewCertificates(call: Call): Promise<Exit> {
  const folder = call.demand('profile')
  const old = await openProfile(folder)
  const context = administratorOf(call)
  const renewed = await withConnection(call, connection => renew(connection, context))
  if (!('profile' in renewed)) throw endOfRegistration(renewed, old.facts.address)
  await writeProfile(folder, renewed.profile)
  if (!call.flag('keep-old')) {
    const connection = new SdConnection({ profile: renewed.profile })
    try {
      answerOr(await withdrawOld(connection, old, context), old.facts.address)
    } finally {
      connection.close()
    }
  }
  const shown = [renewed.profile.tls, renewed.profile.signing].map(({ certificatePem }) => {
    const certificate = readCertificate(certificatePem ?? '')
    return { podmiot: certificate?.subject, odcisk: certificate?.fingerprint, wazneDo: certificate?.notAfter }
  })
  call.terminal.result({ certyfikat: shown, stareWycofane: !call.flag('keep-old') }, linesOf({ certyfikat: shown }))
  return 'yes'
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
