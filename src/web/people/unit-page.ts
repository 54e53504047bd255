import { hasForm, type ResponseOf } from '../../contract/index.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { buttonLink, card, facts, notice } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { table } from '../frame/page.js'
import { operationAct } from '../portal/operation-act.js'
import type { ActContext, PageContext, PageRow } from '../portal/page-row.js'
import { stateTexts as setStates } from '../sets/words.js'
import { stateTexts as systemStates } from '../systems/words.js'
import { accountStateOptions, administrators, areaName, areaOptions, kindName, unitState } from './words.js'

type Shown = ResponseOf<'pokazJednostke'>
type Unit = Shown['jednostka']

const codeOf = (at: ActContext) => ({ kodJT: at.params.kodJT ?? '' })

const correct = operationAct({
  name: 'popraw',
  operation: 'zmienJednostke',
  submit: { pl: 'Zapisz dane jednostki', en: 'Save the unit’s data' },
  fields: [
    { name: 'nazwa', label: { pl: 'Nazwa', en: 'Name' } },
    { name: 'adres.kodPocztowy', label: { pl: 'Kod pocztowy', en: 'Postal code' }, width: 'short' },
    { name: 'adres.miejscowosc', label: { pl: 'Miejscowość', en: 'Place' } },
    { name: 'adres.ulica', label: { pl: 'Ulica', en: 'Street' } },
    { name: 'adres.nrDomu', label: { pl: 'Numer domu', en: 'House number' }, width: 'short' },
    { name: 'adres.nrLokalu', label: { pl: 'Numer lokalu', en: 'Flat number' }, width: 'short' },
    { name: 'regon', kind: 'digits', label: { pl: 'REGON', en: 'REGON' }, width: 'medium' },
    { name: 'nip', kind: 'digits', label: { pl: 'NIP', en: 'NIP' }, width: 'medium' },
    { name: 'obszar', kind: 'checkboxes', label: { pl: 'Obsługiwane obszary', en: 'Areas served' } },
  ],
  fixed: codeOf,
  done: at => ({
    goTo: `/portal/jednostki/${at.params.kodJT}`,
    flash: { kind: 'success', text: at.say({ pl: 'Dane jednostki zapisano.', en: 'The unit’s data were saved.' }) },
  }),
})

const retire = operationAct({
  name: 'wygas',
  operation: 'dezaktywujJednostke',
  submit: { pl: 'Wygaś jednostkę na stałe', en: 'Retire the unit for good' },
  tone: 'danger',
  fields: [
    {
      name: 'powod',
      kind: 'multiline',
      label: { pl: 'Powód', en: 'Reason' },
      hint: { pl: 'Trafia do dziennika.', en: 'It goes into the ledger.' },
    },
  ],
  fixed: codeOf,
  done: at => ({
    goTo: `/portal/jednostki/${at.params.kodJT}`,
    flash: { kind: 'success', text: at.say({ pl: 'Jednostka została wygaszona.', en: 'The unit was retired.' }) },
  }),
})

/** One unit: its data, its people, and what is still active under it. @req A2.2 C4 */
export const unitPage: PageRow = {
  path: '/portal/jednostki/:kodJT',
  title: { pl: 'Jednostka', en: 'Unit' },
  access: administrators,
  acts: [correct, retire],
  async view(at) {
    const kodJT = at.params.kodJT ?? ''
    if (!hasForm('KodJT', kodJT)) return refuse('5020')
    const shown = await at.perform('pokazJednostke', { kodJT })
    if (isRefusal(shown)) return shown
    const { jednostka: unit, aktywnyObiekt } = shown.body
    const { say } = at
    const mayChange = at.holds('ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY') && unit.stan === 'AKTYWNA'
    return {
      title: unit.nazwa,
      above: [[say({ pl: 'Jednostki', en: 'Units' }), '/portal/jednostki']],
      content: html`${about(at, unit)}
<div class="actions">${buttonLink(at.to(`/portal/uzytkownicy?kodJT=${kodJT}`), say({ pl: 'Użytkownicy jednostki', en: 'Users of the unit' }), 'quiet')}${buttonLink(at.to(`/portal/zdarzenia?kodJT=${kodJT}`), say({ pl: 'Zdarzenia jednostki', en: 'Events of the unit' }), 'quiet')}</div>
<h2>${say({ pl: 'Co jest czynne', en: 'What is active' })}</h2>${activeTable(at, aktywnyObiekt)}
${mayChange ? changes(at, unit, aktywnyObiekt.length) : undefined}`,
    }
  },
}

function about(at: PageContext, unit: Unit): Content {
  const { say } = at
  const { kodPocztowy, miejscowosc, ulica, nrDomu, nrLokalu } = unit.adres
  const none = say({ pl: 'nie podano', en: 'not given' })
  const door = nrLokalu === undefined ? nrDomu : `${nrDomu}/${nrLokalu}`
  return facts([
    [say({ pl: 'Kod w MZT', en: 'Code in MZT' }), unit.kodJT],
    [say({ pl: 'Stan', en: 'State' }), unitState(at, unit.stan)],
    [say({ pl: 'Rodzaj', en: 'Kind' }), kindName(at, unit.rodzajJednostki)],
    [say({ pl: 'Terytorium', en: 'Territory' }), `${unit.nazwaTerytorium ?? ''} (TERC ${unit.terc})`],
    [say({ pl: 'Adres', en: 'Address' }), `${ulica ?? miejscowosc} ${door}, ${kodPocztowy} ${miejscowosc}`],
    ['REGON', unit.regon ?? none],
    ['NIP', unit.nip ?? none],
    [say({ pl: 'Obszary', en: 'Areas' }), unit.obszar.map(code => areaName(at, code)).join(', ') || none],
  ])
}

const kinds: Readonly<Record<Shown['aktywnyObiekt'][number]['rodzaj'], Bilingual>> = {
  KONTO: { pl: 'konto', en: 'account' },
  SYSTEM: { pl: 'system', en: 'system' },
  ZBIOR: { pl: 'zbiór CBB', en: 'CBB set' },
  ZASILENIE: { pl: 'otwarte zasilenie', en: 'open feed' },
  ZLECENIA: { pl: 'oczekujące zlecenia', en: 'waiting orders' },
  JEDNOSTKA: { pl: 'jednostka województwa', en: 'unit of the voivodeship' },
}

/** How an object stands, in a word; what is no state of accounts, systems or sets stands as it is told. */
function stateOf(at: PageContext, kind: Shown['aktywnyObiekt'][number]['rodzaj'], state: string): string {
  if (kind === 'KONTO') return accountStateOptions(at).find(({ value }) => value === state)?.text ?? state
  const texts: Readonly<Record<string, Bilingual>> =
    kind === 'SYSTEM' ? systemStates : kind === 'ZBIOR' ? setStates : {}
  const text = texts[state]
  return text === undefined ? state : at.say({ pl: text.pl, en: text.en })
}

function activeTable(at: PageContext, active: Shown['aktywnyObiekt']): Content {
  const { say } = at
  if (active.length === 0)
    return html`<p>${say({ pl: 'Nic. Wpis jednostki można wygasić.', en: 'Nothing. The unit’s entry can be retired.' })}</p>`
  const columns = [
    { pl: 'Oznaczenie', en: 'Mark' },
    { pl: 'Co to jest', en: 'What it is' },
    { pl: 'Stan', en: 'State' },
  ].map(say)
  const rows = active.map(({ rodzaj, oznaczenie, stan }) => ({
    heading:
      rodzaj === 'KONTO' ? at.link(`/portal/uzytkownicy/${encodeURIComponent(oznaczenie)}`, oznaczenie) : oznaczenie,
    cells: [say(kinds[rodzaj]), stateOf(at, rodzaj, stan)],
  }))
  return table(say({ pl: 'Czynne obiekty jednostki', en: 'Active objects of the unit' }), columns, rows)
}

function changes(at: PageContext, unit: Unit, active: number): Content {
  const { say } = at
  const { adres } = unit
  const values = {
    nazwa: unit.nazwa,
    'adres.kodPocztowy': adres.kodPocztowy,
    'adres.miejscowosc': adres.miejscowosc,
    'adres.ulica': adres.ulica ?? '',
    'adres.nrDomu': adres.nrDomu,
    'adres.nrLokalu': adres.nrLokalu ?? '',
    regon: unit.regon ?? '',
    nip: unit.nip ?? '',
    obszar: unit.obszar,
  }
  const left = say({
    pl: 'Jednostki nie można jeszcze wygasić: najpierw trzeba wyłączyć wszystko, co wymieniono powyżej.',
    en: 'The unit cannot be retired yet: everything listed above has to be retired first.',
  })
  return [
    card(
      say({ pl: 'Poprawienie danych', en: 'Correcting the data' }),
      at.form('popraw', { values, options: { obszar: areaOptions(at) }, key: 'popraw' }),
    ),
    card(
      say({ pl: 'Wygaszenie jednostki', en: 'Retiring the unit' }),
      active > 0
        ? notice('info', left)
        : html`<p>${say({ pl: 'Tego nie można cofnąć.', en: 'This cannot be undone.' })}</p>${at.form('wygas', { key: 'wygas' })}`,
    ),
  ]
}
