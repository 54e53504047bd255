import type { RequestOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { type Connection, movedSystem, type PlannedSystem, resultDueOn } from '../../domain/connection/connection.js'
import { isPlannedOpen } from '../../domain/connection/life.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { actorOf } from '../competence.js'
import type { House } from '../house.js'
import { writes } from '../operation.js'
import { isOfUnit } from './competence.js'
import { mailsTo, signature, voivodeshipAddresses } from './mails.js'
import { changed, connectionOf, type OpenConnection } from './stored.js'

type Report = RequestOf<'zglosStatusPodlaczenia'>

/**
 * The result of connecting one system: connected, naming the registered system, or not connected, naming the cause; due
 * at the latest one day after its date, and taken later too, marked as late.
 * @req A2.8 A2.11
 */
export const zglosStatusPodlaczenia = writes({
  name: 'zglosStatusPodlaczenia',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_LOKALNY'],
    system: 'NOT_RETIRED',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { numerZgloszenia: input.numerZgloszenia, pozycja: input.pozycja, wynikPodlaczenia: input.status },
    ...(input.przyczyna === undefined ? {} : { text: input.przyczyna }),
  }),
  async permit({ input, caller }, house) {
    const { status, idPodlaczonegoSystemu: id, przyczyna } = input
    const wanted = status === 'PODLACZONY' ? 'idPodlaczonegoSystemu' : 'przyczyna'
    const isWhole = status === 'PODLACZONY' ? id !== undefined && przyczyna === undefined : przyczyna !== undefined
    if (!isWhole) {
      const text = 'Podłączenie wskazuje system, niepodłączenie przyczynę.'
      return refuse('5021', [fault('5021', text, wanted)])
    }
    return ofOwnUnit(house, caller, input)
  },
  async decide({ input, caller, receivedAt }, house, _permitted, asked) {
    const own = await ofOwnUnit(house, caller, input)
    if (isRefusal(own)) return own
    const { open, planned } = own
    const move = input.status === 'PODLACZONY' ? 'PODLACZENIE' : 'NIEPODLACZENIE'
    const { scheduledOn } = planned
    if (!isPlannedOpen(move, open.connection.state, planned.state) || scheduledOn === undefined) return refuse('5019')
    const flaw = await systemFlaw(house, open.connection, planned, input)
    if (flaw !== undefined) return flaw
    const isLate = civilDateOf(receivedAt) > resultDueOn(scheduledOn)
    const result = {
      at: receivedAt,
      by: actorOf(caller),
      isLate,
      ...(move === 'PODLACZENIE' ? { systemId: input.idPodlaczonegoSystemu ?? '' } : { cause: input.przyczyna ?? '' }),
    }
    const connection = movedSystem(open.connection, planned.number, move, receivedAt, { result })
    return {
      effect: {
        on: 'control',
        changes: [
          changed(house, open, connection),
          ...(await toldOf(house, open.connection, planned, input, receivedAt)),
        ],
      },
      note: {
        ...asked,
        facts: { ...asked.facts, przejscie: move, poTerminie: isLate },
        changed: { before: { stan: planned.state }, after: { stan: input.status } },
        concerns: { unit: caller.unit.code },
      },
      answer: {
        status: 'SUKCES',
        body: {
          numerZgloszenia: connection.id,
          pozycja: planned.number,
          stanSystemu: input.status,
          poTerminie: isLate,
        },
      },
    }
  },
})

async function ofOwnUnit(
  house: House,
  caller: PersonCaller | SystemCaller,
  { numerZgloszenia, pozycja }: Report,
): Promise<{ readonly open: OpenConnection; readonly planned: PlannedSystem } | Refusal<'3016' | '5020'>> {
  const open = await connectionOf(house, numerZgloszenia)
  if (open === undefined) return refuse('5020')
  if (!isOfUnit(caller, open.connection)) return refuse('3016')
  const planned = open.connection.systems.find(one => one.number === pozycja)
  if (planned === undefined) return refuse('5020', [fault('5020', 'Zgłoszenie nie ma takiej pozycji.', 'pozycja')])
  return { open, planned }
}

/** What keeps the named system from being the one that was connected. @req A2.9 */
async function systemFlaw(
  house: House,
  connection: Connection,
  planned: PlannedSystem,
  { idPodlaczonegoSystemu: id }: Report,
): Promise<Refusal<'5019' | '5020' | '5021'> | undefined> {
  if (id === undefined) return undefined
  const at = 'idPodlaczonegoSystemu'
  const system = await house.control.system(id)
  if (system === undefined || system.kind !== 'SD' || system.unitCode !== connection.unitCode) {
    return refuse('5020', [fault('5020', 'Jednostka nie ma takiego systemu.', at)])
  }
  const isTaken = connection.systems.some(one => one.number !== planned.number && one.result?.systemId === id)
  if (system.area !== planned.area || isTaken) {
    return refuse('5021', [fault('5021', 'System jest innego obszaru albo podłączono go w innej pozycji.', at)])
  }
  const hasDictionaries = Object.keys(system.confirmedDictionaries).length > 0
  if (system.state !== 'AKTYWNY' || !hasDictionaries) {
    return refuse('5019', [fault('5019', 'System nie jest aktywny albo nie potwierdził słowników.', at)])
  }
  return undefined
}

async function toldOf(house: House, connection: Connection, planned: PlannedSystem, report: Report, at: Date) {
  const { id, unit } = connection
  const outcome =
    report.status === 'PODLACZONY' ? 'został podłączony' : `nie został podłączony. Przyczyna: ${report.przyczyna}`
  const text = `Jednostka ${unit.name}: system ${planned.number} (${planned.area}, ${planned.software.name}) ${outcome}
Zgłoszenie ${id}: ${house.settings.portalUrl}/portal/podlaczenia/${id}
${signature(house)}`
  const to = await voivodeshipAddresses(house, unit.territory.slice(0, 2))
  const subject = `Wynik podłączenia ${id}/${planned.number}: ${report.status === 'PODLACZONY' ? 'podłączony' : 'niepodłączony'}`
  return mailsTo(house, to, { kind: 'WYNIK', connectionId: id }, { subject, text }, at)
}
