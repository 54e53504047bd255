import { addDays, type CivilDate, civilDateOf, daysBetween } from '../domain/calendar.js'
import { type Connection, isOverdue, type PlannedSystem, resultDueOn } from '../domain/connection/connection.js'
import { nextStep } from '../domain/connection/next-step.js'
import { holds } from '../domain/registry/account.js'
import { warningDays } from '../domain/registry/conformity.js'
import type { System } from '../domain/registry/system.js'
import { actByClock } from '../operations/by-clock.js'
import type { House } from '../operations/house.js'
import { type MailOccasion, mailsTo, signature, voivodeshipAddresses } from '../operations/podlaczenie/mails.js'
import { opened } from '../operations/podlaczenie/stored.js'
import type { Job } from './timetable.js'

const dayMs = 86_400_000
const systemsAtOnce = 200

/** What is to be said, to whom, once for each key. */
interface Reminder {
  readonly to: readonly string[]
  readonly occasion: Required<Pick<MailOccasion, 'kind' | 'key'>> & Pick<MailOccasion, 'connectionId'>
  readonly subject: string
  readonly text: string
}

/** Reminds of what is due and overdue, each thing once, and weekly for as long as it stays overdue. @req A2.4 A2.11 */
export function remindJob(house: House): Job {
  return {
    name: 'remind',
    titlePl: 'Przypomnienia o podłączeniach i certyfikatach',
    titleEn: 'Reminders of connections and certificates',
    everyMs: 3_600_000,
    first: 'AT_START',
    work: () => remind(house),
  }
}

/** Queues the reminders that are due and were not queued yet; gives how many mails. */
export async function remind(house: House): Promise<number> {
  if (!house.settings.sendsMail) return 0
  const today = civilDateOf(house.clock.now())
  const reminders = [...(await ofConnections(house, today)), ...(await ofCertificates(house))]
  let queued = 0
  for (const { to, occasion, subject, text } of reminders) {
    const content = { subject, text: `${text}\n${signature(house)}` }
    for (const change of mailsTo(house, to, occasion, content, house.clock.now())) {
      if (change.change === 'mail-queued' && (await house.control.hasMail(change.mail.key))) continue
      const facts = { rodzaj: occasion.kind, ...about(occasion.connectionId) }
      if (await actByClock(house, 'przypomnienie', [change], facts)) queued += 1
    }
  }
  return queued
}

function about(connectionId: string | undefined) {
  return connectionId === undefined ? {} : { numerZgloszenia: connectionId }
}

/** Counts weeks since a day was over: an overdue thing is told again when the count changes. */
function week(since: CivilDate, today: CivilDate): number {
  return Math.floor(daysBetween(since, today) / 7)
}

async function ofConnections(house: House, today: CivilDate): Promise<readonly Reminder[]> {
  const found: Reminder[] = []
  for (const stored of await house.control.connections({})) {
    const { connection } = opened(house, stored)
    const registered = connection.unitCode === undefined ? [] : await house.control.systemsOf(connection.unitCode)
    const office = await voivodeshipAddresses(house, stored.voivodeship)
    found.push(...ofWaiting(house, connection, registered, office, today))
    if (connection.state !== 'PAKIET_POTWIERDZONY') continue
    for (const planned of connection.systems) found.push(...ofResult(house, connection, planned, office, today))
  }
  return found
}

/** A question, a notice or a package that waits too long. */
function ofWaiting(
  house: House,
  connection: Connection,
  registered: readonly System[],
  office: readonly string[],
  today: CivilDate,
): readonly Reminder[] {
  const { step, due, isOverdue: isLate } = nextStep(connection, registered, today)
  if (!isLate || due === undefined) return []
  const { id, unit, head, administrator } = connection
  const again = `${step} ${id} ${due} ${week(due, today)}`
  const link = `${house.settings.portalUrl}/portal/podlaczenia/${id}`
  const reminder = (kind: string, to: readonly string[], subject: string, text: string): readonly Reminder[] => [
    { to, occasion: { kind, key: `${kind} ${again}`, connectionId: id }, subject, text },
  ]
  switch (step) {
    case 'WYJASNIENIE':
      return reminder(
        'PRZYPOMNIENIE_WYJASNIENIE',
        [head.email],
        `Zgłoszenie ${id} czeka na wyjaśnienie`,
        `Zgłoszenie gotowości ${id} (${unit.name}) czeka na odpowiedź na pytanie administratora wojewódzkiego. Odpowiedz odnośnikiem z wcześniejszej wiadomości albo z potwierdzenia zgłoszenia.`,
      )
    case 'POTWIERDZENIE_PAKIETU':
      return reminder(
        'PRZYPOMNIENIE_PAKIET',
        [administrator.email, ...office],
        `Pakiet ${id} nie został potwierdzony`,
        `Odbiór pakietu informacji dla jednostki ${unit.name} nie został potwierdzony do ${due}.\nPotwierdzenie: adres podany w pakiecie albo ${link}`,
      )
    case 'ROZPATRZENIE':
      return reminder(
        'PRZYPOMNIENIE_ROZPATRZENIE',
        office,
        `Zgłoszenie ${id} czeka na rozpatrzenie`,
        `Zgłoszenie gotowości ${id} (${unit.name}) czeka na rozpatrzenie od więcej niż 7 dni: ${link}`,
      )
    default:
      return []
  }
}

/** A result that is due tomorrow, or owed. @req A2.11 */
function ofResult(
  house: House,
  { id, unit, administrator }: Connection,
  planned: PlannedSystem,
  office: readonly string[],
  today: CivilDate,
): readonly Reminder[] {
  const { number, area, software, scheduledOn, state } = planned
  if (state !== 'ZAPLANOWANY' || scheduledOn === undefined) return []
  const due = resultDueOn(scheduledOn)
  const what = `system ${number} (${area}, ${software.name}) jednostki ${unit.name}, termin ${scheduledOn}`
  const link = `${house.settings.portalUrl}/portal/podlaczenia/${id}`
  if (isOverdue(planned, today)) {
    const kind = 'PRZYPOMNIENIE_WYNIK_ZALEGLY'
    const key = `${kind} ${id}/${number} ${due} ${week(due, today)}`
    const text = `Wynik podłączenia miał być zgłoszony do ${due}: ${what}.\nZgłoś go: ${link}`
    const to = [administrator.email, ...office]
    return [{ to, occasion: { kind, key, connectionId: id }, subject: `Zaległy wynik podłączenia ${id}`, text }]
  }
  if (addDays(today, 1) !== due) return []
  const kind = 'PRZYPOMNIENIE_WYNIK'
  const occasion = { kind, key: `${kind} ${id}/${number} ${due}`, connectionId: id }
  const text = `Jutro mija termin zgłoszenia wyniku podłączenia: ${what}.\nZgłoś go: ${link}`
  return [{ to: [administrator.email], occasion, subject: `Jutro termin wyniku podłączenia ${id}`, text }]
}

/** Systems whose certificate ends soon: their units' local administrators are told at each threshold. */
async function ofCertificates(house: House): Promise<readonly Reminder[]> {
  const now = house.clock.now()
  const widest = new Date(now.getTime() + warningDays[0] * dayMs)
  const found: Reminder[] = []
  for (let from = 0; ; from += systemsAtOnce) {
    const page = { from, count: systemsAtOnce }
    const { systems, total } = await house.control.systemsMatching({ certificateEndsBefore: widest }, page)
    for (const system of systems) found.push(...(await ofCertificate(house, system, now)))
    if (from + systemsAtOnce >= total) return found
  }
}

async function ofCertificate(house: House, system: System, now: Date): Promise<readonly Reminder[]> {
  if (system.state === 'NIEAKTYWNY') return []
  const accounts = await house.control.accountsOf(system.unitCode)
  const to = accounts.flatMap(one =>
    one.state === 'AKTYWNE' && holds(one, 'ADMIN_LOKALNY') && one.email !== undefined ? [one.email] : [],
  )
  const certificates = await house.control.certificatesOf(system.id)
  return (['TLS', 'PODPIS'] as const).flatMap(purpose => {
    const [last] = certificates
      .filter(one => one.purpose === purpose && one.state === 'AKTYWNY')
      .toSorted((a, b) => b.notAfter.getTime() - a.notAfter.getTime())
    const threshold = last && warningDays.findLast(days => last.notAfter.getTime() - now.getTime() <= days * dayMs)
    if (last === undefined || threshold === undefined || last.notAfter <= now) return []
    const ends = civilDateOf(last.notAfter)
    const kind = 'PRZYPOMNIENIE_CERTYFIKAT'
    const text = `Certyfikat ${purpose} systemu ${system.id} (${system.area}, ${system.software.name}) jest ważny do ${ends}. Odnów go operacją odnowCertyfikat (polecenie „csizs sd renew”).`
    const subject = `Certyfikat systemu ${system.id} kończy się ${ends}`
    return [{ to, occasion: { kind, key: `${kind} ${last.fingerprint} ${threshold}` }, subject, text }]
  })
}
