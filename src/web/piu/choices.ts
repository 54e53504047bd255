import type { ResponseOf } from '../../contract/index.js'
import { civilDateOf, isWithin } from '../../domain/calendar.js'
import { type RoleCode, roles, treesOpenTo } from '../../domain/roles.js'
import { type ScopeCode, scopeCodes, scopes } from '../../domain/scopes.js'
import { isRefusal, type Refusal } from '../../fault/refusal.js'
import type { Bilingual } from '../frame/language.js'
import { day } from '../frame/polish.js'
import type { Option } from '../portal/field.js'
import type { PageContext } from '../portal/page-row.js'
import type { DictionaryNames } from './dictionary-names.js'
import { scopeContents } from './scope-contents.js'

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
  /** Bases of rules that would open something, on which the unit cannot rely today. */
  readonly unavailable: readonly string[]
}

const words = {
  asOf: { pl: 'dane na', en: 'data as of' },
  closed: { pl: 'zbiór zamknięty, nie jest już zasilany', en: 'closed set, fed no more' },
  special: { pl: 'Dane szczególnej kategorii (art. 9 RODO).', en: 'Special category of data (GDPR art. 9).' },
  onlyOn: { pl: 'Tylko na podstawie:', en: 'Only on the basis:' },
  never: { pl: 'jeszcze nie zasilony', en: 'not fed yet' },
} as const satisfies Record<string, Bilingual>

/** The choices of the role, from the operations that systems use. */
export async function choicesOf(
  at: PageContext,
  role: RoleCode,
  dictionaries: DictionaryNames,
): Promise<Choices | Refusal> {
  const acting = at.inRole(role)
  const listed = await acting.perform('pobierzListeZbiorow', {
    ...filtered(at, 'terc', /^[0-9]{2,7}$/),
    ...filtered(at, 'rodzajJednostki', /^[A-Z_]+$/),
  })
  if (isRefusal(listed)) return listed
  const wanted = (at.query.nazwa ?? '').trim().toLocaleLowerCase('pl')
  const named = listed.body.zbior.filter(set =>
    `${set.nazwaJednostki} ${set.nazwa} ${set.kodZbioru} ${set.kodJT}`.toLocaleLowerCase('pl').includes(wanted),
  )
  const sets = named.map(set => ({
    value: set.kodZbioru,
    text: `${set.nazwaJednostki} · ${set.nazwa}`,
    hint: [
      set.kodZbioru,
      set.stanDanychNa === undefined ? at.say(words.never) : `${at.say(words.asOf)} ${day(set.stanDanychNa)}`,
      ...(set.stan === 'ZAMKNIETY' ? [at.say(words.closed)] : []),
    ].join(', '),
  }))
  const trees = new Set(named.map(set => set.drzewo))
  const bases = listed.body.podstawaPrawna
    .map(basis => ({ ...basis, kodZakresu: basis.kodZakresu.filter(code => trees.has(scopes[code].tree)) }))
    .filter(basis => basis.kodZakresu.length > 0)
  const open = new Set(bases.flatMap(basis => basis.kodZakresu))
  return {
    sets,
    scopes: scopeCodes.filter(code => open.has(code)).map(code => scopeOption(at, code, bases)),
    bases: bases.map(({ kod, nazwa }) => ({ value: kod, text: `${kod}: ${nazwa}` })),
    purposes: listed.body.cel.map(({ kod, nazwa }) => ({ value: kod, text: nazwa })),
    documents: await inForce(acting, dictionaries, 'RODZAJ_DOKUMENTU'),
    unavailable: listed.body.podstawaNiedostepna,
  }
}

/** A scope to choose; where it takes one of several bases, which. */
function scopeOption(
  at: PageContext,
  code: ScopeCode,
  bases: ResponseOf<'pobierzListeZbiorow'>['podstawaPrawna'],
): Option {
  const { titlePl, specialCategory } = scopes[code]
  const special = specialCategory ? ` ${at.say(words.special)}` : ''
  const opening = bases.filter(basis => basis.kodZakresu.includes(code)).map(basis => basis.kod)
  const only = opening.length < bases.length ? ` ${at.say(words.onlyOn)} ${opening.join(', ')}.` : ''
  return { value: code, text: titlePl, hint: `${code}: ${scopeContents(code)}.${special}${only}` }
}

/** What the filter of sets holds, where it is of the form that can be asked. */
function filtered<N extends string>({ query }: PageContext, name: N, form: RegExp): { readonly [P in N]?: string } {
  const value = query[name]?.trim() ?? ''
  const part: { [P in N]?: string } = {}
  if (form.test(value)) part[name] = value
  return part
}

async function inForce(at: PageContext, dictionaries: DictionaryNames, code: string): Promise<readonly Option[]> {
  const today = civilDateOf(at.now)
  return (await dictionaries.rows(at, code))
    .filter(row => isWithin(today, row.obowiazujeOd, row.obowiazujeDo))
    .map(row => ({ value: row.kod, text: row.nazwa }))
}
