import { hasForm } from '../../contract/index.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { buttonLink, card, emptyState, facts, notice } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { moment } from '../frame/polish.js'
import type { Option } from '../portal/field.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { assignAct } from './assign-act.js'
import { endingActs, endingForm } from './ending-acts.js'
import { setsPage } from './sets-page.js'
import {
  feedText,
  keepers,
  nextList,
  recordsText,
  sidesText,
  stateBadges,
  stateTexts,
  stepTexts,
  treeTexts,
  type WireEvent,
  type WireSet,
} from './words.js'

/** One set: how it stands, its history, and what the person may do with it. @req B5 C2 C3 C5 C6 */
export const setPage: PageRow = {
  path: '/portal/zbiory/:kodZbioru',
  title: { pl: 'Zbiór', en: 'Set' },
  access: keepers,
  acts: [assignAct, ...endingActs],
  async view(at) {
    const kodZbioru = at.params.kodZbioru ?? ''
    if (!hasForm('KodZbioru', kodZbioru)) return refuse('5020')
    const told = await at.perform('pobierzZbior', { kodZbioru })
    if (isRefusal(told)) return told
    const { zbior: set, zdarzenie } = told.body
    return {
      title: set.kodZbioru,
      lead: set.nazwa,
      above: [[at.say(setsPage.title), setsPage.path]],
      content: html`${notices(at, set)}${about(at, set)}
<p class="actions">${ways(at, set)}</p>
<div class="unprinted"><h2>${at.say({ pl: 'Co można zrobić', en: 'What may be done' })}</h2>
${await acts(at, set)}</div>
<h2>${at.say({ pl: 'Historia', en: 'History' })}</h2>
${history(at, zdarzenie)}`,
    }
  },
}

function notices(at: PageContext, set: WireSet): Content {
  const say = (pl: string, en: string) => at.say({ pl, en })
  const parts: Html[] = []
  if (!set.trescCzytelna) {
    const text = say(
      'Pytania do innych zbiorów działają dalej. Zawiadom operatora: sprawdzi plik poleceniem csizs set verify.',
      'Questions to other sets go on. Tell the operator: csizs set verify checks the file.',
    )
    parts.push(
      notice('error', say('Pliku zbioru nie da się odczytać', 'The set’s file cannot be read'), html`<p>${text}</p>`),
    )
  }
  if (set.idZmiany !== undefined) {
    const isNew = set.czekaNaPrzelaczenie !== undefined
    const text = isNew
      ? say(
          'To nowy zbiór: do przełączenia jest zasilany i porównywany, ale nikomu nie odpowiada.',
          'This is the new set: until the switch it is fed and compared, and answers nobody.',
        )
      : say(
          'To stary zbiór: odpowiada do przełączenia. Nie zamyka się go ani nie przypisuje poza procedurą.',
          'This is the old set: it answers until the switch, and is closed or assigned by the procedure alone.',
        )
    const where = at.link(`/portal/zmiany-dostawcy/${set.idZmiany}`, set.idZmiany)
    parts.push(
      notice(
        'info',
        html`${say('Zbiór należy do zmiany dostawcy', 'The set belongs to a vendor change')} ${where}`,
        html`<p>${text}</p>`,
      ),
    )
  }
  if (set.zlecona !== undefined) {
    const { krok, zlecil, czas, powod } = set.zlecona
    const what = at.say(stepTexts[krok])
    parts.push(
      notice(
        'warning',
        `${say('Czeka na drugą osobę', 'Waits for a second person')}: ${what}`,
        html`<p>${say('Zlecił(a)', 'Ordered by')} ${zlecil}, ${moment(czas)}. ${say('Powód', 'Reason')}: ${powod}</p>`,
      ),
    )
  }
  return parts
}

function about(at: PageContext, set: WireSet): Html {
  const say = (pl: string, en: string) => at.say({ pl, en })
  const state = stateTexts[set.stan]
  return facts([
    [
      say('Stan', 'State'),
      html`${stateBadges(at, set)}<br><span class="soft">${say(state.meansPl, state.meansEn)}</span>`,
    ],
    [
      say('Administrator danych', 'Data controller'),
      html`${set.nazwaJednostki} <span class="soft">${set.kodJT}</span>`,
    ],
    [say('Dane', 'Data'), at.say(treeTexts[set.drzewo])],
    [say('System, który zasila', 'System that feeds it'), set.idSystemu ?? say('nieprzypisany', 'not assigned')],
    [say('Rekordy', 'Records'), recordsText(at, set.liczbaRekordow)],
    [say('Stan danych na', 'Data as of'), set.stanDanychNa === undefined ? '–' : moment(set.stanDanychNa)],
    [say('Ostatnie zasilenie', 'Last feed'), feedText(at, set.ostatnieZasilenie)],
    ...(set.otwarteZasilenie === undefined
      ? []
      : ([[say('Trwające zasilenie', 'Feed under way'), feedText(at, set.otwarteZasilenie)]] as const)),
    [say('Utworzono', 'Created'), moment(set.utworzono)],
    ...(set.poprzednik === undefined
      ? []
      : ([
          [say('Zastępuje', 'Takes the place of'), at.link(`${setsPage.path}/${set.poprzednik}`, set.poprzednik)],
        ] as const)),
  ])
}

function ways(at: PageContext, set: WireSet): Content {
  const say = (pl: string, en: string) => at.say({ pl, en })
  const compare = `/portal/porownanie-zbiorow?pierwszy=${set.poprzednik ?? set.kodZbioru}${set.poprzednik === undefined ? '' : `&drugi=${set.kodZbioru}`}`
  const isOwn = at.person?.unit.code === set.kodJT
  return [
    buttonLink(at.to(compare), say('Porównaj z innym zbiorem', 'Compare with another set'), 'quiet'),
    isOwn && set.stan !== 'ZARCHIWIZOWANY'
      ? buttonLink(
          at.to(`/portal/niezgodnosci?zbior=${set.kodZbioru}`),
          say('Niezgodności', 'Non-conformities'),
          'quiet',
        )
      : undefined,
  ]
}

/** What may be done: a form where it is the person's to do, else whose it is. */
async function acts(at: PageContext, set: WireSet): Promise<Content> {
  if (set.mozliwa.length === 0) return html`<p>${at.say({ pl: 'Teraz', en: 'Now' })}: ${nextList(at, set)}</p>`
  const fed =
    set.otwarteZasilenie === undefined
      ? undefined
      : html`<p>${at.say({
          pl: 'Trwa zasilenie: zamknąć ani zarchiwizować zbioru teraz nie można. Można, gdy się zakończy albo zostanie przerwane.',
          en: 'The set is being fed: it can be closed or archived when the feed is finished or broken off.',
        })}</p>`
  const mine = set.mozliwa.filter(act => act.rola.some(role => at.holds(role as 'ADMIN_CENTRALNY')))
  const others = set.mozliwa.filter(act => !mine.includes(act))
  const forms: Content[] = []
  for (const act of mine) forms.push(act.krok === 'PRZYPISANIE' ? await assignForm(at, set) : endingForm(at, set, act))
  const left = others.map(act => html`<li>${nextOf(at, act)}</li>`)
  return html`${fed}${forms}${left.length === 0 ? undefined : html`<p>${at.say({ pl: 'Inni mogą', en: 'Others may' })}:</p><ul>${left}</ul>`}`
}

function nextOf(at: PageContext, act: WireSet['mozliwa'][number]): string {
  return `${at.say(stepTexts[act.krok])}: ${sidesText(at, act.rola)}`
}

async function assignForm(at: PageContext, set: WireSet): Promise<Html> {
  const listed = await at.perform('listaSystemow', { kodJT: set.kodJT, rodzaj: 'SD' })
  const systems: readonly Option[] = isRefusal(listed)
    ? []
    : listed.body.system
        .filter(one => one.stan !== 'NIEAKTYWNY' && one.idSystemu !== set.idSystemu)
        .map(({ idSystemu, oprogramowanie: { nazwa, wersja } }) => ({
          value: idSystemu,
          text: `${idSystemu} – ${nazwa} ${wersja}`,
        }))
  const title = at.say({ pl: 'Przypisanie systemowi', en: 'Assignment to a system' })
  if (systems.length === 0) {
    const text = at.say({
      pl: 'Jednostka nie ma innego czynnego systemu. Najpierw zarejestruj system.',
      en: 'The unit has no other system. Register one first.',
    })
    return card(title, html`<p>${text}</p>`)
  }
  return card(title, at.form('przypisz', { options: { idSystemu: systems } }))
}

function history(at: PageContext, events: readonly WireEvent[]): Html {
  const say = (pl: string, en: string) => at.say({ pl, en })
  if (events.length === 0) return emptyState(say('Nic się jeszcze nie stało.', 'Nothing has happened yet.'))
  return table(
    say('Historia', 'History'),
    [
      say('Kiedy', 'When'),
      say('Co', 'What'),
      say('Stan po', 'State after'),
      say('Kto', 'Who'),
      say('Uwagi', 'Remarks'),
    ],
    events.toReversed().map(one => ({
      heading: moment(one.czas),
      cells: [
        at.say(stepTexts[one.krok]),
        at.say(stateTexts[one.stanPo]),
        html`${one.autor}${one.potwierdzil === undefined ? undefined : html`<br><span class="soft">${say('potwierdził(a)', 'confirmed by')} ${one.potwierdzil}</span>`}`,
        [
          one.powod === undefined ? undefined : html`${one.powod} `,
          one.idSystemu === undefined ? undefined : html`${one.idSystemu} `,
          one.idZmiany === undefined ? undefined : at.link(`/portal/zmiany-dostawcy/${one.idZmiany}`, one.idZmiany),
        ],
      ],
    })),
  )
}
