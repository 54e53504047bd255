import type { RequestOf, ResponseOf } from '../../contract/index.js'
import { isArea } from '../../domain/areas.js'
import { civilDateOf } from '../../domain/calendar.js'
import { dictionaryGate } from '../../domain/dictionaries/gate.js'
import { entitlementOf } from '../../domain/registry/conformity.js'
import { type System, type SystemCertificate, systemKinds } from '../../domain/registry/system.js'
import type { SystemFilter } from '../../ports/data/systems.js'
import type { PersonCaller } from '../caller.js'
import { rolesInUse } from '../competence.js'
import type { House } from '../house.js'
import { reads } from '../operation.js'
import { formsOnWire } from '../portal/ustaw-forme-podpisu.js'
import { softwareOnWire } from './conformity-view.js'

type WireSystem = ResponseOf<'listaSystemow'>['system'][number]

/** Systems on one page of the list. */
export const systemsPerPage = 50
const dayMs = 86_400_000

/**
 * Registered systems within the caller's reach (own unit, voivodeship, country), with what an administrator has to watch:
 * state, conformity, dictionaries not confirmed, certificates and the days they have left. @req A1.1 A2.8 A2.9
 */
export const listaSystemow = reads({
  name: 'listaSystemow',
  admission: {
    callers: ['person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async ({ caller }) => reachOf(caller),
  async act({ input }, house, reach, asked) {
    const from = input.odPozycji ?? 0
    const filter = filterOf(input, house.clock.now())
    const within = filter && narrowed(filter, reach)
    const found =
      within === undefined
        ? { total: 0, systems: [] }
        : await house.control.systemsMatching(within, { from, count: systemsPerPage })
    const system = await Promise.all(found.systems.map(one => systemRow(house, one)))
    const status = system.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: { status, body: { liczbaWszystkich: found.total, odPozycji: from, system } },
      note: { ...asked, result: status },
    }
  },
})

/** As far as the caller's roles reach. */
function reachOf(caller: PersonCaller): Pick<SystemFilter, 'unitCode' | 'terc'> {
  const roles = rolesInUse(caller)
  if (roles.includes('ADMIN_CENTRALNY')) return {}
  return roles.includes('ADMIN_WOJEWODZKI') ? { terc: caller.unit.territory } : { unitCode: caller.unit.code }
}

/** What is asked; undefined where nothing can match. */
function filterOf(
  { kodJT, terc, rodzaj, stan, obszar, certyfikatKonczySieWDni }: RequestOf<'listaSystemow'>,
  now: Date,
): SystemFilter | undefined {
  if (obszar !== undefined && !isArea(obszar)) return undefined
  return {
    ...(kodJT === undefined ? {} : { unitCode: kodJT }),
    ...(terc === undefined ? {} : { terc }),
    ...(rodzaj === undefined ? {} : { kind: rodzaj }),
    ...(stan === undefined ? {} : { state: stan }),
    ...(obszar === undefined ? {} : { area: obszar }),
    ...(certyfikatKonczySieWDni === undefined
      ? {}
      : { certificateEndsBefore: new Date(now.getTime() + certyfikatKonczySieWDni * dayMs) }),
  }
}

/** The filter within the reach; undefined where they exclude each other. */
function narrowed(filter: SystemFilter, reach: Pick<SystemFilter, 'unitCode' | 'terc'>): SystemFilter | undefined {
  const { unitCode = reach.unitCode, terc = reach.terc } = filter
  if (reach.unitCode !== undefined && unitCode !== reach.unitCode) return undefined
  if (reach.terc !== undefined && terc !== undefined && !terc.startsWith(reach.terc)) return undefined
  return {
    ...filter,
    ...(unitCode === undefined ? {} : { unitCode }),
    ...(terc === undefined ? {} : { terc }),
  }
}

async function systemRow(house: House, system: System): Promise<WireSystem> {
  const { control } = house
  const [unit, certificates, sets, published, entries, descriptions] = await Promise.all([
    control.unit(system.unitCode),
    control.certificatesOf(system.id),
    control.sets({ unitCode: system.unitCode }),
    control.dictionaries(),
    control.conformityOf(system.software),
    control.descriptions(),
  ])
  const now = house.clock.now()
  const today = civilDateOf(now)
  const isNeeded = systemKinds[system.kind].isDomainSystem
  const { entitled, until } = entitlementOf(entries, descriptions, system.software, system.area, today)
  const gate = dictionaryGate(new Map(Object.entries(system.confirmedDictionaries)), published, today)
  return {
    idSystemu: system.id,
    rodzaj: system.kind,
    kodJT: system.unitCode,
    nazwaJednostki: unit?.name ?? system.unitCode,
    obszar: system.area,
    oprogramowanie: softwareOnWire(system.software),
    stan: system.state,
    formaPodpisu: formsOnWire(system.forms),
    zarejestrowano: system.registeredAt,
    zgodnoscWymagana: isNeeded,
    uprawnione: entitled || !isNeeded,
    uprawnioneDo: isNeeded ? until : undefined,
    slownikiZalegle:
      gate.state === 'CLOSED'
        ? [...gate.dictionaries]
        : gate.warnings.filter(one => one.kind === 'GRACE').map(one => one.code),
    certyfikat: certificates.toSorted(byPurpose).map(one => certificateRow(one, now)),
    zbior: sets.filter(set => set.systemId === system.id).map(set => ({ kodZbioru: set.code, stan: set.state })),
  }
}

function byPurpose(a: SystemCertificate, b: SystemCertificate): number {
  return a.purpose.localeCompare(b.purpose) || a.notAfter.getTime() - b.notAfter.getTime()
}

function certificateRow(one: SystemCertificate, now: Date): WireSystem['certyfikat'][number] {
  return {
    przeznaczenie: one.purpose,
    stan: one.state,
    odcisk: one.fingerprint,
    numerSeryjny: one.serial,
    wazneOd: one.notBefore,
    wazneDo: one.notAfter,
    dniDoKonca: Math.floor((one.notAfter.getTime() - now.getTime()) / dayMs),
  }
}
