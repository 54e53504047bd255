import { hasForm, type InputOf } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { buttonLink, emptyState } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { moment, noun } from '../frame/polish.js'
import { searchForm } from '../frame/search.js'
import { withQuery } from '../portal/context.js'
import { searchFieldOf, unitCodeField } from '../portal/list-query.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import type { Board } from '../start/board.js'
import { feedText, keepers, nextList, recordsText, stateBadges, stateTexts, treeTexts, type WireSet } from './words.js'

/** The sets within the person's reach: how each stands, and what may be done next and by whom. @req B5 C6 */
export const setsPage: PageRow = {
  path: '/portal/zbiory',
  title: { pl: 'Zbiory CBB', en: 'CBB sets' },
  access: keepers,
  menu: { group: 'ZBIORY', name: { pl: 'Zbiory', en: 'Sets' } },
  async view(at) {
    const told = await at.perform('listaZbiorow', questionOf(at.query))
    if (isRefusal(told)) return told
    const { zbior, nastepnyPoKodzie } = told.body
    const create = at.holds('ADMIN_CENTRALNY')
      ? html`<p class="actions">${buttonLink(at.to('/portal/nowy-zbior'), at.say({ pl: 'Utwórz zbiór', en: 'Create a set' }))}</p>`
      : undefined
    return {
      content: html`${create}${searchForm(setsPage.path, fields(at), at.query, at.language)}
${zbior.length === 0 ? emptyState(at.say({ pl: 'Nie ma zbiorów, które pasują.', en: 'No sets match.' })) : list(at, zbior)}
${further(at, nastepnyPoKodzie)}`,
    }
  },
}

function fields(at: PageContext) {
  const options = (texts: Readonly<Record<string, { pl: string; en: string }>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text: at.say(text) }))
  const waiting = {
    value: 'zlecone',
    text: at.say({ pl: 'czekające na drugą osobę', en: 'waiting for a second person' }),
  }
  return [
    ...(at.holds('ADMIN_CENTRALNY', 'ADMIN_WOJEWODZKI') ? [searchFieldOf(at, unitCodeField)] : []),
    { name: 'drzewo', label: at.say({ pl: 'Dane', en: 'Data' }), options: options(treeTexts) },
    { name: 'stan', label: at.say({ pl: 'Stan', en: 'State' }), options: options(stateTexts) },
    { name: 'tylko', label: at.say({ pl: 'Pokaż', en: 'Show' }), options: [waiting] },
  ]
}

/** What an address asks; what is no value of its field restricts nothing. */
function questionOf(query: Readonly<Record<string, string>>): InputOf<'listaZbiorow'> {
  const { kodJT = '', drzewo = '', stan = '', tylko = '', po = '' } = query
  return {
    ...(hasForm('KodJT', kodJT) ? { kodJT } : {}),
    ...(Object.hasOwn(treeTexts, drzewo) ? { drzewo: drzewo as WireSet['drzewo'] } : {}),
    ...(Object.hasOwn(stateTexts, stan) ? { stan: stan as WireSet['stan'] } : {}),
    ...(tylko === 'zlecone' ? { tylkoZlecone: true } : {}),
    ...(hasForm('KodZbioru', po) ? { poKodzie: po } : {}),
  }
}

function list(at: PageContext, sets: readonly WireSet[]) {
  return table(
    at.say(setsPage.title),
    [
      at.say({ pl: 'Zbiór', en: 'Set' }),
      at.say({ pl: 'Administrator danych i system', en: 'Data controller and system' }),
      at.say({ pl: 'Stan', en: 'State' }),
      at.say({ pl: 'Treść i ostatnie zasilenie', en: 'Content and last feed' }),
      at.say({ pl: 'Co można zrobić i kto', en: 'What may be done and by whom' }),
    ],
    sets.map(set => ({
      heading: html`<span class="nowrap">${at.link(`${setsPage.path}/${set.kodZbioru}`, set.kodZbioru)}</span><br><span class="soft">${set.nazwa}</span>`,
      cells: [
        html`${set.nazwaJednostki}<br><span class="soft">${set.kodJT}</span><br>${systemLink(at, set.idSystemu)}`,
        stateBadges(at, set),
        html`${content(at, set)}<br>${at.say({ pl: 'zasilenie', en: 'feed' })}: ${feedText(at, set.ostatnieZasilenie)}`,
        nextList(at, set),
      ],
    })),
  )
}

function systemLink(at: PageContext, id: string | undefined): Content {
  if (id === undefined) return at.say({ pl: 'bez systemu', en: 'no system' })
  return at.holds('ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY') ? at.link(`/portal/systemy/${id}`, id) : id
}

function content(at: PageContext, { liczbaRekordow, stanDanychNa }: WireSet): Content {
  const asOf =
    stanDanychNa === undefined
      ? undefined
      : html`<br><span class="soft">${at.say({ pl: 'stan na', en: 'as of' })} ${moment(stanDanychNa)}</span>`
  return html`${recordsText(at, liczbaRekordow)}${asOf}`
}

/** The list is told in parts of a hundred. */
function further(at: PageContext, after: string | undefined): Content {
  if (after === undefined) return undefined
  const path = withQuery(setsPage.path, { ...at.query, po: after })
  return html`<p>${buttonLink(at.to(path), at.say({ pl: 'Następne zbiory', en: 'More sets' }), 'quiet')}</p>`
}

/** Steps that wait for their second person. @req C5 */
export const setsBoard: Board = {
  access: ['ADMIN_CENTRALNY'],
  async waiting(at) {
    const told = await at.perform('listaZbiorow', { tylkoZlecone: true })
    if (isRefusal(told)) return []
    const mine = told.body.zbior.filter(one => one.zlecona?.zlecil !== at.person?.account.login)
    const count = mine.length
    const text = at.say({
      pl: noun(count, [
        'zbiór czeka na Twoje potwierdzenie',
        'zbiory czekają na Twoje potwierdzenie',
        'zbiorów czeka na Twoje potwierdzenie',
      ]),
      en: count === 1 ? 'set waits for your confirmation' : 'sets wait for your confirmation',
    })
    return [{ count, text, path: `${setsPage.path}?tylko=zlecone` }]
  },
}
