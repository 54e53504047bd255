import { civilDateOf, isCivilDate } from '../../domain/calendar.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { facts, notice } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { day, moment, typedDay } from '../frame/polish.js'
import { searchForm } from '../frame/search.js'
import type { Field } from '../portal/field.js'
import { refusalText } from '../portal/findings.js'
import { operationAct } from '../portal/operation-act.js'
import type { Act, PageContext, PageRow } from '../portal/page-row.js'
import { ruleFacts } from './drafts-pages.js'
import { effectsView } from './effects-view.js'
import { rulesPage } from './rules-page.js'
import { isOn, type ListedRule, ruleMakers, ruleReaders, standingBadge, standingOf } from './words.js'

const reason: Field = {
  name: 'uzasadnienie',
  kind: 'multiline',
  label: { pl: 'Uzasadnienie', en: 'Reason' },
  hint: { pl: 'Widzą je obie strony; trafia do dziennika.', en: 'Both sides see it; it goes into the ledger.' },
}

const decide = (name: string, isAccepted: boolean, submit: Bilingual, said: Bilingual): Act =>
  operationAct({
    name,
    operation: 'rozstrzygnijRegule',
    fields: [reason],
    submit,
    tone: isAccepted ? 'main' : 'danger',
    fixed: at => ({ idReguly: at.params.idReguly ?? '', przyjeta: String(isAccepted) }),
    done: at => ({ goTo: at.path, flash: { kind: 'success', text: at.say(said) } }),
  })

const end = operationAct({
  name: 'zakoncz',
  operation: 'zakonczRegule',
  fields: [reason],
  submit: { pl: 'Zakończ regułę', en: 'End the rule' },
  tone: 'danger',
  fixed: at => ({
    koniec: {
      idReguly: at.params.idReguly ?? '',
      ...(at.sent.value('ostatniDzien') === '' ? {} : { ostatniDzien: at.sent.value('ostatniDzien') }),
    },
  }),
  done: (at, { body }) => ({
    goTo: at.path,
    flash: {
      kind: 'success',
      text: at.say({
        pl: `Ostatni dzień obowiązywania: ${day(body.obowiazujeDo)}.`,
        en: `Its last day: ${day(body.obowiazujeDo)}.`,
      }),
    },
  }),
})

/** One rule: what it opens, its life; accepting, refusing, ending, each with who will see what. @req B3 */
export const rulePage: PageRow = {
  path: '/portal/reguly/:idReguly',
  title: { pl: 'Reguła udostępniania', en: 'Rule of disclosure' },
  access: ruleReaders,
  acts: [
    decide(
      'przyjmij',
      true,
      { pl: 'Przyjmij regułę', en: 'Accept the rule' },
      { pl: 'Reguła została przyjęta.', en: 'The rule was accepted.' },
    ),
    decide(
      'odrzuc',
      false,
      { pl: 'Odrzuć regułę', en: 'Refuse the rule' },
      { pl: 'Reguła została odrzucona.', en: 'The rule was refused.' },
    ),
    end,
  ],
  async view(at) {
    const listed = await at.perform('listaRegul', {})
    if (isRefusal(listed)) return listed
    const rule = listed.body.regula.find(one => one.idReguly === at.params.idReguly)
    if (rule === undefined) return refuse('5020')
    const standing = standingOf(rule, civilDateOf(at.now))
    return {
      title: `${at.say({ pl: 'Reguła', en: 'Rule' })} ${rule.idReguly}`,
      heading: html`${at.say({ pl: 'Reguła', en: 'Rule' })} ${rule.idReguly} ${standingBadge(at, standing)}`,
      above: [[at.say(rulesPage.title), rulesPage.path]],
      content: html`${ruleFacts(at, rule.regula)}${lifeView(at, rule)}${
        !mayChange(at, rule)
          ? undefined
          : standing === 'PROPOSED'
            ? await decisionView(at, rule)
            : standing === 'OPEN' || standing === 'LATER'
              ? await endView(at, rule)
              : undefined
      }`,
    }
  },
}

/** For whom forms stand here at all; the operation decides all the same. */
function mayChange(at: PageContext, { regula }: ListedRule): boolean {
  if (at.holds('ADMIN_CENTRALNY')) return true
  const opensOwn = regula.stronaDajaca?.kodJT !== undefined || regula.stronaDajaca?.kodZbioru !== undefined
  return at.holds(...ruleMakers) && opensOwn && isOn('GIVES', at, regula)
}

function lifeView(at: PageContext, { autor, rozstrzygniecie, zakonczenie }: ListedRule) {
  const told = (one: NonNullable<ListedRule['rozstrzygniecie']>) =>
    `${one.login}, ${moment(one.czas)}: ${one.uzasadnienie}`
  const rows: (readonly [Content, Content])[] = [[at.say({ pl: 'Autor', en: 'Author' }), autor]]
  if (rozstrzygniecie !== undefined)
    rows.push([at.say({ pl: 'Rozstrzygnięcie', en: 'Decision' }), told(rozstrzygniecie)])
  if (zakonczenie !== undefined) rows.push([at.say({ pl: 'Skrócenie', en: 'Shortened by' }), told(zakonczenie)])
  return html`<h2>${at.say({ pl: 'Życie reguły', en: 'The life of the rule' })}</h2>${facts(rows)}`
}

async function decisionView(at: PageContext, rule: ListedRule): Promise<Content> {
  const shown = await at.perform('podgladReguly', { regula: [], przyjecie: rule.idReguly })
  if (isRefusal(shown)) return notice('warning', refusalText(shown, at.language))
  const isAuthor = rule.autor === at.person?.account.login
  const forms = isAuthor
    ? notice('info', at.say({ pl: 'Rozstrzyga inna osoba niż autor.', en: 'Somebody other than the author decides.' }))
    : html`<h2>${at.say({ pl: 'Rozstrzygnięcie', en: 'Decision' })}</h2><div class="columns"><section class="card">${at.form('przyjmij')}</section><section class="card">${at.form('odrzuc')}</section></div>`
  return html`${effectsView(at, shown.body)}${forms}`
}

/** The day is chosen first, what it takes away is seen, then the rule is ended. */
async function endView(at: PageContext, rule: ListedRule): Promise<Content> {
  const heading = html`<h2 id="koniec">${at.say({ pl: 'Zakończenie reguły', en: 'Ending the rule' })}</h2>`
  const { koniec } = at.query
  const typed = typedDay(koniec ?? '')
  const choice = searchForm(
    at.path,
    [
      {
        name: 'koniec',
        label: at.say({
          pl: 'Ostatni dzień obowiązywania (puste: koniec natychmiast)',
          en: 'Last day (empty: at once)',
        }),
        width: 'short',
      },
    ],
    { koniec: koniec ?? '' },
    at.language,
    { pl: 'Pokaż, kto co straci', en: 'Show who will lose what' },
  )
  if (koniec === undefined) return html`${heading}${choice}`
  const last = typed === '' ? {} : { ostatniDzien: typed }
  if (typed !== '' && !isCivilDate(typed)) {
    return html`${heading}${choice}${notice('error', at.say({ pl: 'Wpisz istniejącą datę, np. 31.12.2026.', en: 'Enter a date that exists, e.g. 31.12.2026.' }))}`
  }
  const shown = await at.perform('podgladReguly', { regula: [], koniec: { idReguly: rule.idReguly, ...last } })
  if (isRefusal(shown)) {
    const text = shown.details[0]?.text ?? refusalText(shown, at.language)
    return html`${heading}${choice}${notice('error', text)}`
  }
  return html`${heading}${choice}${effectsView(at, shown.body)}${at.form('zakoncz', { hidden: last })}`
}
