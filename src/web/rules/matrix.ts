import { type ScopeCode, scopes, scopesOfTree } from '../../domain/scopes.js'
import type { ScopeTree } from '../../domain/units.js'
import { type Html, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { day } from '../frame/polish.js'
import type { PageContext } from '../portal/page-row.js'
import { askerText, giverText, type ListedRule, roleText, standingOf, trees, type WireRule } from './words.js'

/** What one scope code is to one asker: open, open from a day, or proposed. */
interface Cell {
  readonly standing: 'OPEN' | 'LATER' | 'PROPOSED'
  /** The first day, where it is later. */
  readonly from: string
}

/** One line of the matrix: everything that rules say of one asker, role, basis and giver. */
export interface MatrixRow {
  readonly rule: WireRule
  /** Ids of the rules it is made of. */
  readonly rules: readonly string[]
  readonly cells: ReadonlyMap<ScopeCode, Cell>
}

interface Row {
  readonly rule: WireRule
  readonly rules: string[]
  readonly cells: Map<ScopeCode, Cell>
}

const strength = { OPEN: 3, LATER: 2, PROPOSED: 1 } as const

/** The rules as lines of a matrix: those of one asker, role, basis and giver are one line, the union of what they open. @req B3 */
export function matrixRows(listed: readonly ListedRule[], today: string): readonly MatrixRow[] {
  const rows = new Map<string, Row>()
  for (const one of listed) {
    const standing = standingOf(one, today)
    if (standing === 'OVER' || standing === 'REFUSED') continue
    const { regula } = one
    const key = JSON.stringify([regula.stronaPytajaca, regula.rola, regula.podstawaPrawna, regula.stronaDajaca])
    const row: Row = rows.get(key) ?? { rule: regula, rules: [], cells: new Map() }
    rows.set(key, row)
    row.rules.push(one.idReguly)
    for (const code of regula.kodZakresu) {
      const cell = { standing, from: regula.obowiazujeOd }
      const held = row.cells.get(code)
      if (held === undefined || isStronger(cell, held)) row.cells.set(code, cell)
    }
  }
  return [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
}

function isStronger(cell: Cell, held: Cell): boolean {
  const difference = strength[cell.standing] - strength[held.standing]
  return difference > 0 || (difference === 0 && cell.from < held.from)
}

const words = {
  asker: { pl: 'Kto pyta', en: 'Who asks' },
  role: { pl: 'Rola i podstawa prawna', en: 'Role and legal basis' },
  giver: { pl: 'Czyje dane', en: 'Whose data' },
  open: { pl: 'otwarte', en: 'open' },
  later: { pl: 'od', en: 'from' },
  proposed: { pl: 'czeka na przyjęcie', en: 'waits' },
  special: { pl: 'szczególna kategoria danych', en: 'special category of data' },
} as const satisfies Record<string, Bilingual>

/** A table per tree of scope codes: callers down, scope codes across. Trees of which no rule opens anything are left out. */
export function matrixView(at: PageContext, rows: readonly MatrixRow[], wanted?: string): Html {
  const shown = trees.filter(([tree]) => wanted === undefined || wanted === '' || wanted === tree)
  return html`${shown.map(([tree, title]) => {
    const codes = scopesOfTree(tree)
    const own = rows.filter(row => codes.some(code => row.cells.has(code)))
    return own.length === 0 ? undefined : treeView(at, tree, at.say(title), own)
  })}`
}

function treeView(at: PageContext, tree: ScopeTree, title: string, rows: readonly MatrixRow[]): Html {
  const codes = scopesOfTree(tree)
  const heads = [words.asker, words.role, words.giver].map(at.say)
  return html`<div class="matrix-part"><h2 id="macierz-${tree}">${title}</h2>
<div class="wide matrix-frame" role="region" aria-labelledby="macierz-${tree}" tabindex="0"><table role="table" class="matrix">
<caption>${title}</caption>
<thead role="rowgroup"><tr role="row">${heads.map(head => html`<th scope="col" role="columnheader">${head}</th>`)}${codes.map(code => scopeHead(at, code))}</tr></thead>
<tbody role="rowgroup">
${rows.map(row => rowView(at, row, codes, heads))}</tbody>
</table></div></div>`
}

function scopeHead(at: PageContext, code: ScopeCode): Html {
  const { titlePl, specialCategory } = scopes[code]
  const mark = specialCategory ? html` <span class="special">(${at.say(words.special)})</span>` : undefined
  return html`<th scope="col" role="columnheader" class="scope${specialCategory ? ' is-special' : ''}"><span class="turned">${titlePl}${mark}</span></th>`
}

function rowView(at: PageContext, row: MatrixRow, codes: readonly ScopeCode[], heads: readonly string[]): Html {
  const { rule } = row
  const [, role = '', giver = ''] = heads
  return html`<tr role="row"><th scope="row" role="rowheader">${askerText(at, rule)}</th><td role="cell" data-column="${role}">${roleText(at, rule.rola)}, ${rule.podstawaPrawna}</td><td role="cell" data-column="${giver}">${giverText(at, rule)} <span class="soft">${row.rules.map((id, index) => html`${index === 0 ? '' : ', '}${at.link(`/portal/reguly/${id}`, id)}`)}</span></td>${codes.map(
    code =>
      html`<td role="cell" class="scope" data-column="${scopes[code].titlePl}">${cellText(at, row.cells.get(code))}</td>`,
  )}</tr>
`
}

function cellText(at: PageContext, cell: Cell | undefined): Html | undefined {
  if (cell === undefined) return undefined
  switch (cell.standing) {
    case 'OPEN':
      return html`<span class="mark good"><span aria-hidden="true">●</span> <span class="told">${at.say(words.open)}</span></span>`
    case 'LATER':
      return html`<span class="mark waiting"><span aria-hidden="true">◐</span> <span class="told">${at.say(words.later)} ${day(cell.from)}</span></span>`
    case 'PROPOSED':
      return html`<span class="mark warning"><span aria-hidden="true">○</span> <span class="told">${at.say(words.proposed)}</span></span>`
  }
}

/** What the signs of the matrix mean. */
export function legend(at: PageContext): Html {
  return html`<p class="soft legend"><span aria-hidden="true">●</span> ${at.say({ pl: 'otwarte w tym dniu', en: 'open on this day' })} · <span aria-hidden="true">◐</span> ${at.say({ pl: 'otworzy się później', en: 'will open later' })} · <span aria-hidden="true">○</span> ${at.say({ pl: 'zaproponowane, jeszcze nic nie otwiera', en: 'proposed, opens nothing yet' })} · ${at.say({ pl: 'pole puste: zamknięte. Kolumny zacieniowane to dane szczególnych kategorii (art. 9 RODO): otwiera je tylko reguła, która je wprost wymienia.', en: 'empty: closed. Shaded columns are special categories of data (GDPR art. 9): only a rule that names them opens them.' })}</p>`
}
