import type { RequestOf } from '../../contract/index.js'
import { isArea } from '../../domain/areas.js'
import { civilDateOf } from '../../domain/calendar.js'
import type { Connection, NotifiedUnit, PlannedSystem } from '../../domain/connection/connection.js'
import { connectionMoves } from '../../domain/connection/life.js'
import { scanKindOf } from '../../domain/connection/scan.js'
import { isPesel } from '../../domain/identifiers/pesel.js'
import { liesWithin } from '../../domain/identifiers/teryt.js'
import { unitKinds } from '../../domain/units.js'
import { type Detail, fault, isRefusal, type Refusal, refuse, warning } from '../../fault/refusal.js'
import type { Caller } from '../caller.js'
import { rolesInUse } from '../competence.js'
import { entitlementIn } from '../entitlement.js'
import type { House } from '../house.js'
import { writes } from '../operation.js'
import { mailsTo, signature, voivodeshipAddresses } from './mails.js'
import { readUnit } from './notified.js'
import { filed, newKey } from './stored.js'

type Notice = RequestOf<'zglosGotowosc'>

/**
 * The head of a unit tells that it is ready to be connected; nobody has an account yet, so anybody may, as often as the
 * limit per address allows. Stands for the suppositions A1.1–A1.3, the scan of the signed form with it.
 * @req A1.1 A1.2 A1.3 A2.1
 */
export const zglosGotowosc = writes({
  name: 'zglosGotowosc',
  admission: {
    callers: ['visitor', 'person', 'system'],
    roles: 'ANY',
    system: 'NOT_RETIRED',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'PRZYJETO',
    facts: {
      rodzajJednostki: input.jednostka.rodzajJednostki,
      terc: input.jednostka.terc,
      systemy: input.systemDziedzinowy.length,
    },
  }),
  async permit({ input, caller, receivedAt }, house) {
    const blocked = caller.kind === 'visitor' ? await house.attempts.notices.blockedUntil(caller.address) : undefined
    if (blocked !== undefined) return refuse('1005', [], blocked)
    if (!isPesel(input.administratorLokalny.pesel)) {
      return refuse('5001', [fault('5001', 'Numer PESEL jest nieprawidłowy.', 'administratorLokalny/pesel')])
    }
    const unit = await readUnit(house, input.jednostka, civilDateOf(receivedAt), objections(input))
    if (isRefusal(unit)) return unit
    return isForeign(caller, unit) ? refuse('3016') : unit
  },
  async decide({ input, caller, receivedAt }, house, unit, asked) {
    const kind = scanKindOf(input.skan)
    if (kind === undefined) return noScan()
    if (caller.kind === 'visitor') await house.attempts.notices.failed(caller.address)
    const attachmentId = house.ids.uuid()
    await house.attachments.keep(attachmentId, house.vault.seal(input.skan))
    const id = `ZG-${String(await house.control.next('connection')).padStart(6, '0')}`
    const connection = connectionIn(id, input, unit, { attachmentId, kind }, receivedAt)
    const { key, kept } = newKey('ZGLOSZENIE')
    return {
      effect: {
        on: 'control',
        changes: [filed(house, connection, [kept]), ...(await announced(house, connection, receivedAt))],
      },
      note: {
        ...asked,
        facts: { ...asked.facts, numerZgloszenia: id },
        changed: { after: { stan: connection.state } },
      },
      answer: {
        status: 'PRZYJETO',
        body: { numerZgloszenia: id, kluczZgloszenia: key, stan: connection.state, zgloszono: receivedAt },
        details: await doubts(house, connection.systems),
      },
    }
  },
})

function noScan(): Refusal<'5021'> {
  return refuse('5021', [fault('5021', 'Skan ma być plikiem PDF, JPEG albo PNG.', 'skan')])
}

/** A voivodeship's administrator takes down notices of the own voivodeship only. */
function isForeign(caller: Caller, unit: NotifiedUnit): boolean {
  if (caller.kind !== 'person' && caller.kind !== 'system') return false
  const decides = rolesInUse(caller).includes('ADMIN_WOJEWODZKI')
  return decides && !liesWithin(unit.territory, caller.unit.territory)
}

function objections(input: Notice): readonly Detail[] {
  const { jednostka, systemDziedzinowy, potwierdzenieZalozen: confirmed, skan } = input
  const findings: Detail[] = []
  const kind = jednostka.rodzajJednostki
  if (kind in unitKinds && (kind === 'MINISTERSTWO' || kind === 'URZAD_WOJEWODZKI')) {
    findings.push(fault('5021', 'Gotowość zgłasza jednostka terenowa.', 'jednostka/rodzajJednostki'))
  }
  for (const [index, { obszar }] of systemDziedzinowy.entries()) {
    if (!isArea(obszar) || !jednostka.obszar.includes(obszar)) {
      const place = `systemDziedzinowy[${index + 1}]/obszar`
      findings.push(fault('5021', 'System dotyczy obszaru, którego jednostka nie obsługuje.', place))
    }
  }
  if (input.terminaleMobilne && !jednostka.obszar.includes('PS')) {
    findings.push(fault('5021', 'Terminale mobilne dotyczą pomocy społecznej.', 'terminaleMobilne'))
  }
  for (const name of ['zgodnosc', 'tydzienPracy', 'wytyczne'] as const) {
    if (!confirmed[name]) findings.push(fault('5021', 'Założenie nie jest spełnione.', `potwierdzenieZalozen/${name}`))
  }
  if (scanKindOf(skan) === undefined) findings.push(...noScan().details)
  return findings
}

function connectionIn(
  id: string,
  input: Notice,
  unit: NotifiedUnit,
  scan: Connection['scan'],
  filedAt: Date,
): Connection {
  const { kierownik: head, administratorLokalny: admin } = input
  return {
    id,
    state: connectionMoves.ZGLOSZENIE.to,
    filedAt,
    unit,
    head: { firstName: head.imie, surname: head.nazwisko, email: head.email },
    administrator: {
      firstName: admin.imie,
      surname: admin.nazwisko,
      pesel: admin.pesel,
      phone: admin.telefon,
      email: admin.email,
    },
    terminals: input.terminaleMobilne,
    scan,
    clarifications: [],
    systems: input.systemDziedzinowy.flatMap(({ obszar, oprogramowanie: { nazwa, wersja, producent } }, index) =>
      isArea(obszar)
        ? [
            {
              number: index + 1,
              area: obszar,
              software: { name: nazwa, version: wersja, vendor: producent },
              state: 'OCZEKUJE' as const,
            },
          ]
        : [],
    ),
    history: [{ at: filedAt, move: 'ZGLOSZENIE', by: connectionMoves.ZGLOSZENIE.by }],
  }
}

/** Systems that hold no certificate today: whoever decides is to know; a declaration may still be on its way. @req A1.1 */
async function doubts(house: House, systems: readonly PlannedSystem[]): Promise<readonly Detail[]> {
  const found: Detail[] = []
  for (const { number, software, area } of systems) {
    if ((await entitlementIn(house, software, area)).entitled) continue
    const text = 'Produkt w tej wersji nie ma dziś ważnego wpisu w wykazie zgodności.'
    found.push(warning('3014', text, `systemDziedzinowy[${number}]`))
  }
  return found
}

/** Only the voivodeship's administrators are told: an address in a notice that nobody has looked at gets no mail. */
async function announced(house: House, connection: Connection, at: Date) {
  const text = `Wpłynęło zgłoszenie gotowości do podłączenia ${connection.id}: ${connection.unit.name}.
Rozpatrz je: ${house.settings.portalUrl}/portal/podlaczenia/${connection.id}
${signature(house)}`
  const to = await voivodeshipAddresses(house, connection.unit.territory.slice(0, 2))
  const occasion = { kind: 'ZGLOSZENIE', connectionId: connection.id }
  return mailsTo(house, to, occasion, { subject: `Nowe zgłoszenie ${connection.id}`, text }, at)
}
