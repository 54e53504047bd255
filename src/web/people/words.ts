import type { RequestOf, ResponseOf } from '../../contract/index.js'
import { areas, isArea } from '../../domain/areas.js'
import { type RoleCode, roleGiving, roles } from '../../domain/roles.js'
import { isUnitKind, unitKinds } from '../../domain/units.js'
import { badge, type Tone } from '../frame/components.js'
import type { Html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import type { Option } from '../portal/field.js'
import type { PageContext } from '../portal/page-row.js'

/** The roles that administer people. */
export const administrators = ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'] as const

type AccountState = ResponseOf<'zablokuj'>['stan']
type UnitState = ResponseOf<'pokazJednostke'>['jednostka']['stan']

const accountStates: Readonly<Record<AccountState, readonly [Bilingual, Tone]>> = {
  AKTYWNE: [{ pl: 'czynne', en: 'active' }, 'good'],
  ZABLOKOWANE: [{ pl: 'zablokowane', en: 'locked' }, 'warning'],
  NIEAKTYWNE: [{ pl: 'wyłączone na stałe', en: 'retired' }, 'neutral'],
}

const unitStates: Readonly<Record<UnitState, readonly [Bilingual, Tone]>> = {
  AKTYWNA: [{ pl: 'czynna', en: 'active' }, 'good'],
  NIEAKTYWNA: [{ pl: 'wygaszona', en: 'retired' }, 'neutral'],
}

/** An account's state in a word. */
export function accountState(at: PageContext, state: AccountState): Html {
  const [text, tone] = accountStates[state]
  return badge(at.say(text), tone)
}

/** What an account's state may be, for a filter. */
export function accountStateOptions(at: PageContext): readonly Option[] {
  return Object.entries(accountStates).map(([value, [text]]) => ({ value, text: at.say(text) }))
}

/** A unit's state in a word. */
export function unitState(at: PageContext, state: UnitState): Html {
  const [text, tone] = unitStates[state]
  return badge(at.say(text), tone)
}

/** What a unit's state may be, for a filter. */
export function unitStateOptions(at: PageContext): readonly Option[] {
  return Object.entries(unitStates).map(([value, [text]]) => ({ value, text: at.say(text) }))
}

/** The title of a role. */
export function roleTitle(at: PageContext, code: string): string {
  const row = Object.hasOwn(roles, code) ? roles[code as RoleCode] : undefined
  return row === undefined ? code : at.say({ pl: row.titlePl, en: row.titleEn })
}

/** The name of a kind of unit. */
export function kindName(at: PageContext, code: string): string {
  return isUnitKind(code) ? at.say({ pl: unitKinds[code].titlePl, en: unitKinds[code].titleEn }) : code
}

/** The name of an area. */
export function areaName(at: PageContext, code: string): string {
  return isArea(code) ? at.say({ pl: areas[code].titlePl, en: areas[code].titleEn }) : code
}

/** Every area, to choose from. */
export function areaOptions(at: PageContext): readonly Option[] {
  return Object.keys(areas).map(value => ({ value, text: `${value} – ${areaName(at, value)}` }))
}

/** Every kind of unit, to choose from. */
export function kindOptions(at: PageContext): readonly Option[] {
  return Object.keys(unitKinds).map(value => ({ value, text: kindName(at, value) }))
}

/** Every role, to filter by. */
export function roleOptions(at: PageContext): readonly Option[] {
  return Object.keys(roles).map(value => ({ value, text: roleTitle(at, value) }))
}

/** Roles that the person may give at all, each with what it opens; whether to this user, the operation decides. */
export function givable(at: PageContext, held: readonly string[], technical: boolean): readonly Option[] {
  const own = at.person?.account.roles.map(one => one.role) ?? []
  const gifts = new Set(roleGiving.filter(row => own.includes(row.giver)).flatMap(row => row.gives))
  return [...gifts]
    .filter(role => !held.includes(role) && (roles[role].heldBy === 'SYSTEM') === technical)
    .map(role => described(at, role))
}

/** Roles held that the person may take, each with what it opens. */
export function takable(at: PageContext, held: readonly string[]): readonly Option[] {
  const own = at.person?.account.roles.map(one => one.role) ?? []
  const gifts = new Set<string>(roleGiving.filter(row => own.includes(row.giver)).flatMap(row => row.gives))
  return held.filter(role => gifts.has(role)).map(role => described(at, role as RoleCode))
}

function described(at: PageContext, role: RoleCode): Option {
  const { titlePl, titleEn, opensPl, opensEn } = roles[role]
  return { value: role, text: at.say({ pl: titlePl, en: titleEn }), hint: at.say({ pl: opensPl, en: opensEn }) }
}

export type EventKind = NonNullable<RequestOf<'listaZdarzen'>['rodzaj']>

/** What happened, in words. */
export const eventKinds: Readonly<Record<EventKind, Bilingual>> = {
  LOGOWANIE: { pl: 'logowanie', en: 'sign-in' },
  WYLOGOWANIE: { pl: 'wylogowanie', en: 'sign-out' },
  BLEDNE_HASLO: { pl: 'próba z błędnym hasłem', en: 'attempt with a wrong password' },
  BLOKADA_CZASOWA: { pl: 'blokada czasowa po błędnych hasłach', en: 'locked for a time after wrong passwords' },
  ZMIANA_HASLA: { pl: 'zmiana hasła', en: 'password change' },
  RESET_HASLA: { pl: 'nowe hasło tymczasowe', en: 'new temporary password' },
  DRUGI_SKLADNIK: { pl: 'drugi składnik logowania', en: 'second factor' },
  BLOKADA: { pl: 'zablokowanie konta', en: 'account locked' },
  ZNANE_PRZEGLADARKI: { pl: 'zapomnienie przeglądarki', en: 'browser forgotten' },
  ODBLOKOWANIE: { pl: 'odblokowanie konta', en: 'account unlocked' },
  ROLE: { pl: 'nadanie lub odebranie ról', en: 'roles given or taken' },
  KONTA: { pl: 'założenie, zmiana lub wyłączenie konta', en: 'account created, changed or retired' },
  JEDNOSTKI: { pl: 'czynność na jednostce', en: 'act on a unit' },
  ADMINISTRACJA: { pl: 'inna czynność administracyjna', en: 'other act of administration' },
  INNE: { pl: 'inne', en: 'other' },
}
