import type { ResponseOf } from '../../contract/index.js'
import type { ScopeCode } from '../../domain/scopes.js'
import { emptyState, notice } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { table } from '../frame/page.js'
import { counted, countedEn, day, numberText } from '../frame/polish.js'
import type { PageContext } from '../portal/page-row.js'
import { roleText, scopeText } from './words.js'

type Preview = Pick<ResponseOf<'podgladReguly'>, 'naDzien' | 'skutek' | 'pominieto'>

const words = {
  title: { pl: 'Kto co zobaczy', en: 'Who will see what' },
  nothing: {
    pl: 'Ta zmiana nikomu niczego nie otworzy ani nie zamknie: wszystko, co nazywa, jest już otwarte albo zamknięte innymi regułami, albo żaden zbiór nie przyjmuje pytań.',
    en: 'The change opens and closes nothing for anybody: what it names is open or closed by other rules, or no set can be asked.',
  },
  unit: { pl: 'Kto pyta', en: 'Who asks' },
  role: { pl: 'Rola i podstawa', en: 'Role and basis' },
  set: { pl: 'Zbiór', en: 'Set' },
  gained: { pl: 'Zobaczy więcej', en: 'Will see more' },
  lost: { pl: 'Przestanie widzieć', en: 'Will see no more' },
  today: { pl: 'Widzi dzisiaj', en: 'Sees today' },
} as const satisfies Record<string, Bilingual>

/** „Kto co zobaczy”: the difference to today, for each unit, role, basis and set. @req B3 */
export function effectsView(at: PageContext, { naDzien, skutek, pominieto }: Preview): Html {
  const heading = html`<h2>${at.say(words.title)}</h2>
<p>${at.say({ pl: `Porównanie dnia dzisiejszego z dniem ${day(naDzien)}.`, en: `Today compared with ${day(naDzien)}.` })}</p>`
  if (skutek.length === 0) return html`${heading}${emptyState(at.say(words.nothing))}`
  const columns = [words.unit, words.role, words.set, words.gained, words.lost, words.today].map(at.say)
  const rows = skutek.map(one => ({
    heading: html`${one.nazwaJednostki} <span class="soft">${one.kodJT}, ${at.say({
      pl: counted(one.liczbaOsob, ['osoba', 'osoby', 'osób']),
      en: countedEn(one.liczbaOsob, 'person', 'people'),
    })}</span>`,
    cells: [
      `${roleText(at, one.rola)}, ${one.podstawaPrawna}`,
      html`<code>${one.kodZbioru}</code>`,
      scopeList(one.przybywa, '+'),
      scopeList(one.ubywa, '−'),
      scopeList(one.dzis, ''),
    ],
  }))
  const omitted =
    pominieto === 0
      ? undefined
      : notice(
          'warning',
          at.say({
            pl: `Lista nie zmieściła jeszcze ${numberText(pominieto)} skutków. Zawęź zmianę, aby zobaczyć wszystkie.`,
            en: `${numberText(pominieto)} further effects did not fit. Narrow the change to see all.`,
          }),
        )
  return html`${heading}${omitted}${table(at.say(words.title), columns, rows, 'effects')}`
}

function scopeList(codes: readonly ScopeCode[], sign: string): Content {
  if (codes.length === 0) return undefined
  return html`<ul class="plain">${codes.map(code => html`<li>${sign === '' ? '' : `${sign} `}${scopeText(code)}</li>`)}</ul>`
}
