import { readDraft } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { scopes } from '../../domain/scopes.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { facts, notice } from '../frame/components.js'
import { html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { counted, countedEn, day } from '../frame/polish.js'
import { Drafts } from '../portal/drafts.js'
import { findingsOf } from '../portal/findings.js'
import type { Act, ActContext, PageContext, PageRow } from '../portal/page-row.js'
import { validity } from '../portal/validity.js'
import { effectsView } from './effects-view.js'
import { ruleDraft, ruleFields, ruleOptions } from './rule-fields.js'
import { rulesOfFile } from './rule-upload.js'
import { rulesPage } from './rules-page.js'
import { askerText, giverText, roleText, ruleMakers, type WireRule } from './words.js'

/** Largest file of rules, bytes. */
const maxRuleFileBytes = 2 * 1024 * 1024

/** Rules that the preview tells in full. */
const mostShown = 20

/** Rules that were sent and are looked at before they are added. */
const drafts = new Drafts<readonly WireRule[]>()
const sessionOf = (at: PageContext) => at.person?.sessionId ?? ''
const above = (at: PageContext) => [[at.say(rulesPage.title), rulesPage.path]] as const

const preview: Act = {
  name: 'podglad',
  fields: ruleFields,
  submit: { pl: 'Pokaż, kto co zobaczy', en: 'Show who will see what' },
  async run(at) {
    const draft = { regula: [ruleDraft(at.sent)] }
    const shown = await at.performDraft('podgladReguly', draft)
    if (isRefusal(shown)) return { mend: findingsOf('podgladReguly', shown, ruleFields, at.sent, at.language) }
    const read = readDraft('podgladReguly', draft)
    return 'wrong' in read ? { mend: read.wrong } : { goTo: kept(at, read.value.regula) }
  },
}

/** Where the rules wait to be looked at. */
function kept(at: ActContext, rules: readonly WireRule[]): string {
  return `/portal/reguly/projekt/${drafts.keep(sessionOf(at), rules, at.now)}`
}

/** Proposing a rule: stated here, looked at, then added. @req B3 */
export const newRulePage: PageRow = {
  path: '/portal/reguly/nowa',
  title: { pl: 'Propozycja reguły', en: 'Proposing a rule' },
  access: ruleMakers,
  acts: [preview],
  async view(at) {
    const own = at.person?.unit
    const isController = own !== undefined && own.kind !== 'MINISTERSTWO'
    return {
      above: above(at),
      lead: at.say({
        pl: 'Najpierw zobaczysz, kto co zobaczy po zmianie. Nic nie zostanie otwarte, zanim tego nie potwierdzisz.',
        en: 'First you will see who would see what. Nothing is opened before you confirm it.',
      }),
      content: at.form('podglad', {
        options: await ruleOptions(at),
        values: {
          'regula.obowiazujeOd': day(civilDateOf(at.now)),
          ...(isController ? { 'regula.stronaDajaca.kodJT': own.code } : {}),
        },
      }),
    }
  },
}

const readFile: Act = {
  name: 'wczytaj',
  fields: [
    {
      name: 'plik',
      kind: 'file',
      label: { pl: 'Plik reguł (XML albo CSV)', en: 'File of rules (XML or CSV)' },
      hint: {
        pl: 'Taki, jaki zapisuje strona reguł albo polecenie csizs admin export-rules. CSV z arkusza: UTF-8, kolumny rozdzielone średnikiem, jedna reguła w wierszu.',
        en: 'As the page of rules or csizs admin export-rules writes it. CSV of a spreadsheet: UTF-8, columns parted by semicolons, a rule per line.',
      },
      accept: 'application/xml,text/xml,text/csv,.csv',
    },
  ],
  submit: { pl: 'Pokaż, kto co zobaczy', en: 'Show who will see what' },
  async run(at) {
    const wrong = (text: string) => ({ mend: [{ field: 'plik', text }] })
    const file = at.sent.file('plik')
    if (file === undefined) return wrong(at.say({ pl: 'Wybierz plik reguł.', en: 'Choose the file of rules.' }))
    const read = rulesOfFile(file.bytes, at.language)
    if ('wrong' in read) return { mend: read.wrong.slice(0, 10).map(text => ({ field: 'plik', text })) }
    const shown = await at.perform('podgladReguly', { regula: read.rules })
    if (isRefusal(shown)) {
      const mend = findingsOf('podgladReguly', shown, [], at.sent, at.language)
      return {
        mend: mend.slice(0, 10).map(({ text }, index) => ({
          field: 'plik',
          text: read.placed(shown.details[index]?.path, text),
        })),
      }
    }
    return { goTo: kept(at, read.rules) }
  },
}

/** Reading rules in from a file: looked at first, then added, all or none. @req B3 */
export const importPage: PageRow = {
  path: '/portal/reguly/wczytanie',
  title: { pl: 'Wczytanie reguł z pliku', en: 'Reading rules in from a file' },
  access: ruleMakers,
  upload: maxRuleFileBytes,
  acts: [readFile],
  async view(at) {
    return { above: above(at), content: at.form('wczytaj') }
  },
}

const done = {
  open: {
    pl: 'Reguły dodane; działają w dniach swojego obowiązywania.',
    en: 'The rules were added; they work on their days.',
  },
  waits: {
    pl: 'Zaproponowano: dopóki druga osoba nie przyjmie, reguła niczego nie otwiera.',
    en: 'Proposed: until a second person accepts it, the rule opens nothing.',
  },
} as const satisfies Record<string, Bilingual>

const add: Act = {
  name: 'dodaj',
  fields: [],
  submit: { pl: 'Dodaj', en: 'Add' },
  async run(at) {
    const id = at.params.projekt ?? ''
    const rules = drafts.find(sessionOf(at), id, at.now)
    if (rules === undefined) return refuse('5020')
    const added = await at.perform('wczytajReguly', { regula: rules })
    if (isRefusal(added)) return { mend: findingsOf('wczytajReguly', added, [], at.sent, at.language) }
    drafts.forget(id)
    const waits = added.body.dodana.some(one => one.stan === 'PROPONOWANA')
    const [first] = added.body.dodana
    return {
      goTo: added.body.dodana.length === 1 ? `/portal/reguly/${first?.idReguly}` : rulesPage.path,
      flash: {
        kind: waits ? 'warning' : 'success',
        text: at.say(waits ? done.waits : done.open),
        facts: added.body.dodana.map((one, index) => [`${index + 1}`, `${one.idReguly}: ${one.stan}`]),
      },
    }
  },
}

/** What rules that were stated or read in would change; added from here. @req B3 */
export const draftPage: PageRow = {
  path: '/portal/reguly/projekt/:projekt',
  title: { pl: 'Podgląd zmiany reguł', en: 'Preview of a change of rules' },
  access: ruleMakers,
  acts: [add],
  async view(at) {
    const rules = drafts.find(sessionOf(at), at.params.projekt ?? '', at.now)
    if (rules === undefined) return refuse('5020')
    const shown = await at.perform('podgladReguly', { regula: rules })
    if (isRefusal(shown)) return shown
    return {
      above: above(at),
      lead: at.say({
        pl: `Zmiana: ${counted(rules.length, ['nowa reguła', 'nowe reguły', 'nowych reguł'])}. Jeszcze nic nie zostało dodane.`,
        en: `The change: ${countedEn(rules.length, 'new rule')}. Nothing has been added yet.`,
      }),
      content: html`${rules.slice(0, mostShown).map((rule, index) => html`${numbered(at, index, rules.length)}${ruleFacts(at, rule)}`)}${
        rules.length > mostShown
          ? notice(
              'info',
              at.say({ pl: `i dalsze: ${rules.length - mostShown}`, en: `and ${rules.length - mostShown} more` }),
            )
          : undefined
      }${effectsView(at, shown.body)}${at.form('dodaj')}`,
    }
  },
}

/** Which of several rules it is. */
function numbered(at: PageContext, index: number, count: number) {
  const text = at.say({ pl: `Nowa reguła ${index + 1} z ${count}`, en: `New rule ${index + 1} of ${count}` })
  return count === 1 ? undefined : html`<h2>${text}</h2>`
}

/** A rule as names and values. */
export function ruleFacts(at: PageContext, rule: WireRule) {
  return facts([
    [at.say({ pl: 'Kto pyta', en: 'Who asks' }), askerText(at, rule)],
    [at.say({ pl: 'W jakiej roli', en: 'In which role' }), `${roleText(at, rule.rola)} (${rule.rola})`],
    [at.say({ pl: 'Na jakiej podstawie', en: 'On which basis' }), rule.podstawaPrawna],
    [at.say({ pl: 'Czyje dane', en: 'Whose data' }), giverText(at, rule)],
    [
      at.say({ pl: 'Co może zobaczyć', en: 'What may be seen' }),
      html`<ul class="plain">${rule.kodZakresu.map(
        code =>
          html`<li>${scopes[code].titlePl} <code>${code}</code>${scopes[code].specialCategory ? html` <strong>${at.say({ pl: 'szczególna kategoria', en: 'special category' })}</strong>` : undefined}</li>`,
      )}</ul>`,
    ],
    [at.say({ pl: 'Obowiązuje', en: 'In force' }), validity(at, rule)],
    [at.say({ pl: 'Uzasadnienie', en: 'Reason' }), rule.uzasadnienie],
  ])
}
