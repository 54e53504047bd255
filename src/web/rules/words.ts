import type { RequestOf, ResponseOf } from '../../contract/index.js'
import { type RoleCode, roles } from '../../domain/roles.js'
import { type ScopeCode, scopes } from '../../domain/scopes.js'
import { isUnitKind, readSetCode, type ScopeTree, unitKinds } from '../../domain/units.js'
import { badge } from '../frame/components.js'
import type { Html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import type { PageContext } from '../portal/page-row.js'

/** A rule as its author states it, and as the register tells it. */
export type WireRule = RequestOf<'dodajRegule'>['regula']
export type ListedRule = ResponseOf<'listaRegul'>['regula'][number]

/** Who may read rules, and who may change some of them: as the operations say. */
export const ruleReaders = ['ADMIN_CENTRALNY', 'ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'IOD'] as const
export const ruleMakers = ['ADMIN_CENTRALNY', 'ADMIN_LOKALNY'] as const

/** The trees of scope codes in the order of the guidelines. */
export const trees: readonly (readonly [ScopeTree, Bilingual])[] = [
  ['RP', { pl: 'Rynek pracy (zbiory urzędów pracy)', en: 'Labour market (sets of labour offices)' }],
  ['PS', { pl: 'Pomoc społeczna (zbiory ośrodków)', en: 'Social assistance (sets of its centres)' }],
  ['SR', { pl: 'Świadczenia rodzinne (zbiory realizujących)', en: 'Family benefits (sets of their units)' }],
]

/** Whose data a rule opens. */
export function giverText(at: PageContext, { stronaDajaca: giver }: WireRule): string {
  if (giver === undefined) return at.say({ pl: 'każdy administrator danych', en: 'every controller' })
  if (giver.kodZbioru !== undefined) return `${at.say({ pl: 'zbiór', en: 'set' })} ${giver.kodZbioru}`
  return partyText(at, giver)
}

/** Who asks by a rule. */
export function askerText(at: PageContext, { stronaPytajaca: asker }: WireRule): string {
  return partyText(at, asker)
}

function partyText(at: PageContext, { kodJT, rodzajJednostki = '' }: WireRule['stronaPytajaca']): string {
  if (kodJT !== undefined) return kodJT
  if (!isUnitKind(rodzajJednostki)) return rodzajJednostki
  const { titlePl, titleEn } = unitKinds[rodzajJednostki]
  return at.say({ pl: `każdy ${titlePl}`, en: `every ${titleEn}` })
}

/** The title of a role, or its code where it has none. */
export function roleText(at: PageContext, code: string): string {
  const row = Object.hasOwn(roles, code) ? roles[code as RoleCode] : undefined
  return row === undefined ? code : at.say({ pl: row.titlePl, en: row.titleEn })
}

/** How a rule stands on a day. */
export type Standing = 'OPEN' | 'LATER' | 'OVER' | 'PROPOSED' | 'REFUSED'

/** How the rule stands on the day: only what is open opens. */
export function standingOf({ regula, stan }: ListedRule, today: string): Standing {
  if (stan === 'ODRZUCONA') return 'REFUSED'
  if (regula.obowiazujeDo !== undefined && regula.obowiazujeDo < today) return 'OVER'
  if (stan === 'PROPONOWANA') return 'PROPOSED'
  return regula.obowiazujeOd > today ? 'LATER' : 'OPEN'
}

const standings = {
  OPEN: [{ pl: 'obowiązuje', en: 'in force' }, 'good'],
  LATER: [{ pl: 'zacznie obowiązywać', en: 'not in force yet' }, 'waiting'],
  OVER: [{ pl: 'zakończona', en: 'over' }, 'neutral'],
  PROPOSED: [{ pl: 'czeka na drugą osobę', en: 'waits for a second person' }, 'warning'],
  REFUSED: [{ pl: 'odrzucona', en: 'refused' }, 'bad'],
} as const satisfies Record<Standing, readonly [Bilingual, Parameters<typeof badge>[1]]>

/** The standing in a word. */
export function standingBadge(at: PageContext, standing: Standing): Html {
  const [text, tone] = standings[standing]
  return badge(at.say(text), tone)
}

/** What a scope code opens, in the words of the guidelines. */
export function scopeText(code: ScopeCode): string {
  return scopes[code].titlePl
}

/** Whether the signed-in person's unit is on that side of the rule; the ministry is on both of every rule. */
export function isOn(side: 'GIVES' | 'ASKS', at: PageContext, rule: WireRule): boolean {
  const unit = at.person?.unit
  if (unit === undefined) return false
  if (unit.kind === 'MINISTERSTWO') return true
  const { kodJT, rodzajJednostki } = side === 'ASKS' ? rule.stronaPytajaca : (rule.stronaDajaca ?? {})
  if (side === 'GIVES' && rule.stronaDajaca === undefined) return true
  const ofSet = side === 'GIVES' ? readSetCode(rule.stronaDajaca?.kodZbioru ?? '')?.unitCode : undefined
  return kodJT === unit.code || rodzajJednostki === unit.kind || ofSet === unit.code
}
