import type { OperationName } from '../contract/index.js'
import { civilDateOf } from '../domain/calendar.js'
import { dictionaryGate } from '../domain/dictionaries/gate.js'
import { holds } from '../domain/registry/account.js'
import { systemKinds } from '../domain/registry/system.js'
import type { RoleCode } from '../domain/roles.js'
import { type Detail, fault, isRefusal, type Refusal, refuse, warning } from '../fault/refusal.js'
import type { Call } from './call.js'
import type { CallerKind, PersonCaller, SigningInCaller, SystemCaller } from './caller.js'
import { rolesInUse } from './competence.js'
import { entitlementIn } from './entitlement.js'
import type { House } from './house.js'
import type { Admission } from './operation.js'

/** The codes that any operation may be refused with before its own decision. */
export type AdmissionFault = '3002' | '3003' | '3004' | '3005' | '3006' | '3011' | '3012'

/** Warnings that go with the answer. */
export interface Admitted {
  readonly warnings: readonly Detail[]
}

/**
 * Whether the caller may call the operation at all: kind, states of unit and system, the user and the role in use,
 * dictionaries. The same for SOAP, page and job.
 * @req A2.9 A2.10 B6
 */
export async function admit(
  house: House,
  call: Call<OperationName>,
  admission: Admission<CallerKind>,
): Promise<Admitted | Refusal<AdmissionFault>> {
  const { caller } = call
  if (!admission.callers.includes(caller.kind)) return refuse('3012')
  switch (caller.kind) {
    case 'anonymous':
    case 'visitor':
    case 'starting':
      return { warnings: [] }
    case 'signing-in':
      return admitAccount(caller)
    case 'person':
      return admitPerson(caller, admission)
    case 'system':
      return admitSystem(house, caller, admission)
  }
}

function admitAccount({ account, unit }: PersonCaller | SigningInCaller): Admitted | Refusal<AdmissionFault> {
  if (unit.state !== 'AKTYWNA') return refuse('3003')
  return account.state === 'AKTYWNE' ? { warnings: [] } : refuse('3005')
}

function admitPerson(caller: PersonCaller, admission: Admission<CallerKind>): Admitted | Refusal<AdmissionFault> {
  const standing = admitAccount(caller)
  if (isRefusal(standing)) return standing
  const { roles } = admission
  if (caller.role !== undefined && !holds(caller.account, caller.role)) return refuse('3006')
  const inUse = roles === 'ANY' ? [] : rolesInUse(caller)
  return roles === 'ANY' || roles.some(role => inUse.includes(role)) ? { warnings: [] } : refuse('3006')
}

async function admitSystem(
  house: House,
  caller: SystemCaller,
  admission: Admission<CallerKind>,
): Promise<Admitted | Refusal<AdmissionFault>> {
  if (caller.unit.state !== 'AKTYWNA') return refuse('3003')
  if (!mayCallIn(caller.system.state, admission.system)) return refuse('3002')
  const user = await admitUser(house, caller, admission.roles)
  if (isRefusal(user)) return user
  const conformity = await conformityWarnings(house, caller.system)
  if (admission.dictionaries === 'NOT_ASKED') return { warnings: conformity }
  const dictionaries = await askDictionaries(house, caller.system.confirmedDictionaries)
  return isRefusal(dictionaries) ? dictionaries : { warnings: [...conformity, ...dictionaries.warnings] }
}

/**
 * A system at work whose product version lost what entitled it is warned, never cut off: the office would stand still for
 * what its vendor missed. Whoever oversees the unit deactivates it. @see docs/decisions/0016-lost-conformity-warns-a-system-at-work.md @req A1.1
 */
async function conformityWarnings(house: House, system: SystemCaller['system']): Promise<readonly Detail[]> {
  if (!systemKinds[system.kind].isDomainSystem) return []
  const { entitled } = await entitlementIn(house, system.software, system.area)
  return entitled
    ? []
    : [warning('3014', 'Ta wersja oprogramowania nie ma już uprawnienia: skontaktuj się z dostawcą.')]
}

function mayCallIn(state: SystemCaller['system']['state'], demanded: Admission<CallerKind>['system']): boolean {
  if (demanded === 'ANY_STATE') return true
  return demanded === 'NOT_RETIRED' ? state !== 'NIEAKTYWNY' : state === 'AKTYWNY'
}

async function askDictionaries(
  house: House,
  confirmed: Readonly<Record<string, number>>,
): Promise<Admitted | Refusal<'3011'>> {
  const published = await house.control.dictionaries()
  const gate = dictionaryGate(new Map(Object.entries(confirmed)), published, civilDateOf(house.clock.now()))
  if (gate.state === 'CLOSED') {
    return refuse(
      '3011',
      gate.dictionaries.map(code => fault('3011', 'Wymagane potwierdzenie słownika.', code)),
    )
  }
  return {
    warnings: gate.warnings.map(({ kind, code, version, date }) =>
      kind === 'GRACE'
        ? warning('5003', `Obowiązuje wersja ${version}; poprzednia jest przyjmowana do ${date}.`, code)
        : warning('5003', `Zapowiedziano wersję ${version}, obowiązującą od ${date}.`, code),
    ),
  }
}

async function admitUser(
  house: House,
  caller: SystemCaller,
  roles: Admission<CallerKind>['roles'],
): Promise<RoleCode | Refusal<'3004' | '3005' | '3006'>> {
  const account = await house.control.account(caller.user.login)
  if (account === undefined || account.unitCode !== caller.unit.code) return refuse('3004')
  if (account.state !== 'AKTYWNE') return refuse('3005')
  const { role } = caller.user
  if (!holds(account, role)) return refuse('3006')
  return roles === 'ANY' || roles.includes(role) ? role : refuse('3006')
}
