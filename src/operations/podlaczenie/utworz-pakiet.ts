import { createHash, randomInt } from 'node:crypto'
import { services } from '../../contract/index.js'
import { packageFiles } from '../../documents/information-package/files.js'
import { civilDateOf } from '../../domain/calendar.js'
import { type Connection, moved, type PlannedSystem } from '../../domain/connection/connection.js'
import { normalizePassword } from '../../domain/password-policy.js'
import type { Unit } from '../../domain/registry/unit.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import { actorOf } from '../competence.js'
import type { House } from '../house.js'
import { writes } from '../operation.js'
import { temporaryPassword } from '../temporary-password.js'
import { closedMove, deciders, ownToDecide, transition } from './decided.js'
import { mailsTo, signature } from './mails.js'
import { scheduled } from './schedule.js'
import { changed, newKey, type OpenConnection } from './stored.js'

/**
 * Makes the information package: a temporary password that ends the one before, everything sealed in an archive whose own
 * password is told once and kept nowhere. Handed over for sending at once where that is asked.
 * @req A2.2 A2.3
 */
export const utworzPakiet = writes({
  name: 'utworzPakiet',
  admission: { callers: ['system', 'person'], ...deciders },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { numerZgloszenia: input.numerZgloszenia, przejscie: 'PAKIET' },
  }),
  permit: ({ input, caller }, house) => ownToDecide(house, caller, input.numerZgloszenia),
  async decide({ input, caller, receivedAt }, house, _permitted, asked) {
    const open = await ownToDecide(house, caller, input.numerZgloszenia)
    if (isRefusal(open)) return open
    const closed = closedMove(open, 'PAKIET')
    if (closed !== undefined) return closed
    const dated = scheduled(open.connection, input.termin, receivedAt)
    if (isRefusal(dated)) return dated
    const account = await packagedAccount(house, dated)
    if (isRefusal(account)) return account
    const made = await madePackage(house, dated, account, receivedAt)
    const sends = input.wyslij === true && house.settings.sendsMail
    const { attachmentId, fileName, hash } = made
    const withPackage = moved(dated, 'PAKIET', receivedAt, {
      package: { attachmentId, fileName, hash, madeAt: receivedAt, madeBy: actorOf(caller) },
    })
    const connection = sends ? handedOver(withPackage, receivedAt) : withPackage
    const mails = sends ? packageMail(house, connection, receivedAt) : []
    return {
      effect: {
        on: 'control',
        changes: [changed(house, open, connection, made.key), account.change, ...mails],
      },
      note: {
        ...asked,
        ...transition(open, 'PAKIET', connection.state),
        facts: { ...asked.facts, skrotPliku: hash, doWyslania: sends },
        concerns: { unit: account.unit.code, login: account.login },
      },
      answer: {
        status: 'SUKCES',
        body: {
          numerZgloszenia: connection.id,
          stan: connection.state,
          nazwaPliku: fileName,
          skrotPliku: hash,
          hasloPakietu: made.password,
          wyslano: sends,
        },
      },
      // What the earlier package held no longer opens anything; its file is not kept either.
      afterwards: async house => forgetPackage(house, open.connection),
    }
  },
})

/** The package was downloaded or given to the queue of mails. */
export function handedOver(connection: Connection, at: Date): Connection {
  const { package: made } = connection
  if (made === undefined) return connection
  return moved(connection, 'WYDANIE', at, { package: { ...made, handedOverAt: at } })
}

async function forgetPackage(house: House, { package: earlier }: Connection): Promise<void> {
  if (earlier !== undefined) await house.attachments.remove(earlier.attachmentId)
}

interface PackagedAccount {
  readonly unit: Unit
  readonly login: string
  readonly temporary: string
  readonly change: ControlChange
}

/** The administrator's account with a new temporary password; 5019: it is not there or not in use any more. */
async function packagedAccount(house: House, connection: Connection): Promise<PackagedAccount | Refusal<'5019'>> {
  const { unitCode = '', login = '', terminals } = connection
  const [unit, account, credentials] = await Promise.all([
    house.control.unit(unitCode),
    house.control.account(login),
    house.control.credentials(login),
  ])
  const isInUse = unit?.state === 'AKTYWNA' && account?.state === 'AKTYWNE' && account.unitCode === unitCode
  if (unit === undefined || credentials === undefined || !isInUse) {
    return refuse('5019', [fault('5019', 'Jednostka albo konto administratora lokalnego nie jest aktywne.')])
  }
  if (terminals && house.settings.eLearningUrl === undefined) {
    const text = 'Adres platformy e-learningowej nie jest ustawiony (elearningUrl); jednostka korzysta z OTM.'
    return refuse('5019', [fault('5019', text)])
  }
  const temporary = temporaryPassword()
  const { lockedUntil: _lock, ...held } = credentials
  const hash = await house.passwords.hash(normalizePassword(temporary))
  return {
    unit,
    login,
    temporary,
    change: {
      change: 'credentials-changed',
      expectedVersion: credentials.version,
      credentials: { ...held, hash, temporary: true, failedAttempts: 0 },
    },
  }
}

async function madePackage(house: House, connection: Connection, account: PackagedAccount, at: Date) {
  const { portalUrl, servicesUrl, mztUrl, eLearningUrl } = house.settings
  const { key, kept } = newKey('PAKIET')
  const files = packageFiles({
    noticeId: connection.id,
    madeAt: at,
    unit: account.unit,
    login: account.login,
    temporaryPassword: account.temporary,
    portalUrl,
    services: Object.keys(services).map(service => ({ service, address: `${servicesUrl}/uslugi/${service}/v1` })),
    mztUrl,
    ...(connection.terminals && eLearningUrl !== undefined ? { eLearningUrl } : {}),
    systems: connection.systems,
    confirmUrl: `${portalUrl}/portal/podlaczenie/pakiet/${key}`,
  })
  const password = packagePassword()
  const archive = await house.archives.pack(files, password, at)
  const attachmentId = house.ids.uuid()
  await house.attachments.keep(attachmentId, house.vault.seal(archive))
  return {
    key: kept,
    password,
    attachmentId,
    fileName: `pakiet-${connection.id}-${civilDateOf(at)}.zip`,
    hash: createHash('sha256').update(archive).digest('hex'),
  }
}

/** Letters and digits that are told apart by ear and eye. */
const spoken = 'abcdefghijkmnpqrstuvwxyz23456789'

/** 24 characters in six groups, 120 bits: more than the archive's key derivation lets anybody try, and it can be dictated. */
function packagePassword(): string {
  const group = () => Array.from({ length: 4 }, () => spoken.charAt(randomInt(spoken.length))).join('')
  return Array.from({ length: 6 }, group).join('-')
}

/** The encrypted file to the administrator's service address; its password goes another way. @req A2.3 */
export function packageMail(house: House, connection: Connection, at: Date) {
  const { package: made, id, administrator, systems } = connection
  if (made === undefined) return []
  const text = `W załączniku jest zaszyfrowany pakiet informacji do podłączenia jednostki do CSIZS, zgłoszenie ${id}.
Hasło do pliku przekaże telefonicznie administrator wojewódzki. Plik otwiera 7-Zip albo inny program, który zna ZIP z szyfrowaniem AES-256.
Po otwarciu sprawdź siedem informacji pakietu i potwierdź jego odbiór pod adresem, który jest w pakiecie.
Terminy podłączenia: ${systems.map(dateOf).join('; ')}.
${signature(house)}`
  const attachment = { id: made.attachmentId, fileName: made.fileName, mediaType: 'application/zip' }
  const content = { subject: `Pakiet informacji do podłączenia, zgłoszenie ${id}`, text, attachment }
  return mailsTo(house, [administrator.email], { kind: 'PAKIET', connectionId: id }, content, at)
}

function dateOf({ area, scheduledOn = '' }: PlannedSystem): string {
  return `${area} ${scheduledOn}`
}

/** The encrypted file of the connection's package; `undefined`: there is none. */
export async function keptPackage(house: House, { connection }: OpenConnection): Promise<Uint8Array | undefined> {
  const sealed = connection.package && (await house.attachments.read(connection.package.attachmentId))
  return sealed && (house.vault.open(sealed) as Uint8Array)
}
