import { civilDateOf, isWithin } from '../../domain/calendar.js'
import { type RoleCode, roles, treesOpenTo } from '../../domain/roles.js'
import { scopes, scopesOfTree } from '../../domain/scopes.js'
import { isRefusal, type Refusal } from '../../fault/refusal.js'
import type { Bilingual } from '../frame/language.js'
import { day } from '../frame/polish.js'
import type { Option } from '../portal/field.js'
import type { PageContext } from '../portal/page-row.js'
import type { DictionaryNames } from './dictionary-names.js'

/** The roles in which the person may ask. */
export function readerRolesOf(at: PageContext): readonly RoleCode[] {
  const held = at.person?.account.roles.map(one => one.role) ?? []
  return held.filter(role => treesOpenTo(role).length > 0)
}

/** The role in which the person asks on this page: the one in the address, else the first that is held. */
export function roleOf(at: PageContext): RoleCode | undefined {
  const held = readerRolesOf(at)
  return held.find(role => role === at.query.rola) ?? held[0]
}

/** What a role is called. */
export function roleTitle(role: RoleCode): Bilingual {
  return { pl: roles[role].titlePl, en: roles[role].titleEn }
}

/** What can be chosen in a question: only what the person's unit and role may ask at all. */
export interface Choices {
  readonly sets: readonly Option[]
  readonly scopes: readonly Option[]
  readonly bases: readonly Option[]
  readonly purposes: readonly Option[]
  readonly documents: readonly Option[]
}

const words = {
  asOf: { pl: 'dane na', en: 'data as of' },
  closed: { pl: 'zbiór zamknięty, nie jest już zasilany', en: 'closed set, fed no more' },
  never: { pl: 'jeszcze nie zasilony', en: 'not fed yet' },
} as const satisfies Record<string, Bilingual>

/** The choices of the role, from the operations that systems use. */
export async function choicesOf(
  at: PageContext,
  role: RoleCode,
  dictionaries: DictionaryNames,
): Promise<Choices | Refusal> {
  const acting = at.inRole(role)
  const listed = await acting.perform('pobierzListeZbiorow', {})
  if (isRefusal(listed)) return listed
  const sets = listed.body.zbior.map(set => ({
    value: set.kodZbioru,
    text: `${set.nazwaJednostki} · ${set.nazwa}`,
    hint: [
      set.kodZbioru,
      set.stanDanychNa === undefined ? at.say(words.never) : `${at.say(words.asOf)} ${day(set.stanDanychNa)}`,
      ...(set.stan === 'ZAMKNIETY' ? [at.say(words.closed)] : []),
    ].join(', '),
  }))
  const trees = new Set(listed.body.zbior.map(set => set.drzewo))
  const open = treesOpenTo(role).filter(tree => trees.has(tree))
  return {
    sets,
    scopes: open.flatMap(scopesOfTree).map(code => ({ value: code, text: scopes[code].titlePl, hint: code })),
    bases: await basesOf(acting, dictionaries),
    purposes: await inForce(acting, dictionaries, 'CEL'),
    documents: await inForce(acting, dictionaries, 'RODZAJ_DOKUMENTU'),
  }
}

async function basesOf(at: PageContext, dictionaries: DictionaryNames): Promise<readonly Option[]> {
  const today = civilDateOf(at.now)
  const kind = at.person?.unit.kind ?? ''
  return (await dictionaries.rows(at, 'PODSTAWA_PRAWNA'))
    .filter(row => isWithin(today, row.obowiazujeOd, row.obowiazujeDo))
    .filter(row => row.atrybut.some(one => one.nazwa === 'rodzajJednostki' && one.wartosc === kind))
    .map(row => ({ value: row.kod, text: `${row.kod}: ${row.nazwa}` }))
}

async function inForce(at: PageContext, dictionaries: DictionaryNames, code: string): Promise<readonly Option[]> {
  const today = civilDateOf(at.now)
  return (await dictionaries.rows(at, code))
    .filter(row => isWithin(today, row.obowiazujeOd, row.obowiazujeDo))
    .map(row => ({ value: row.kod, text: row.nazwa }))
}
