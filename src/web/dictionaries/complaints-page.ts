import { hasForm } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { badge, emptyState, facts } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import { moment, noun } from '../frame/polish.js'
import { searchForm } from '../frame/search.js'
import { operationAct } from '../portal/operation-act.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import type { Board } from '../start/board.js'
import { dictionariesPage } from './dictionaries-page.js'
import { complaintTexts, type WireComplaint } from './words.js'

const decide = operationAct({
  name: 'rozstrzygnij',
  operation: 'rozstrzygnijZgloszenieSlownika',
  submit: { pl: 'Rozstrzygnij', en: 'Decide' },
  fields: [
    {
      name: 'rozstrzygniecie',
      kind: 'radios',
      label: { pl: 'Rozstrzygnięcie', en: 'Decision' },
      options: [
        {
          value: 'ROZPATRZONA',
          text: { pl: 'Uwzględnione: słownik zostanie poprawiony', en: 'Upheld: the dictionary will be mended' },
        },
        { value: 'ODRZUCONA', text: { pl: 'Odrzucone: słownik jest dobry', en: 'Rejected: the dictionary is right' } },
      ],
    },
    { name: 'odpowiedz', kind: 'multiline', label: { pl: 'Odpowiedź dla jednostki', en: 'Answer to the unit' } },
  ],
  fixed: at => ({ idZgloszenia: at.sent.value('idZgloszenia') }),
  done: at => ({
    goTo: '/portal/zgloszenia-slownikow',
    flash: { kind: 'success', text: at.say({ pl: 'Zgłoszenie rozstrzygnięte.', en: 'The complaint was decided.' }) },
  }),
})

/** Complaints about dictionaries: of every unit for the central administrator, who decides; of the own one for others. @req A2.9 */
export const complaintsPage: PageRow = {
  path: '/portal/zgloszenia-slownikow',
  title: { pl: 'Zgłoszenia niezgodności słowników', en: 'Complaints about dictionaries' },
  access: 'SIGNED_IN',
  acts: [decide],
  async view(at) {
    const { slownik = '', tylko = '' } = at.query
    const told = await at.perform('listaZgloszenSlownikow', {
      ...(hasForm('Kod', slownik) ? { kodSlownika: slownik } : {}),
      ...(tylko === 'czekajace' ? { tylkoNierozstrzygniete: true } : {}),
    })
    if (isRefusal(told)) return told
    const { zgloszenie } = told.body
    const waiting = { value: 'czekajace', text: at.say({ pl: 'tylko czekające', en: 'only waiting' }) }
    return {
      above: [[at.say(dictionariesPage.title), dictionariesPage.path]],
      content: html`${searchForm(
        at.path,
        [
          { name: 'slownik', label: at.say({ pl: 'Kod słownika', en: 'Dictionary’s code' }) },
          { name: 'tylko', label: at.say({ pl: 'Pokaż', en: 'Show' }), options: [waiting] },
        ],
        at.query,
        at.language,
      )}
${
  zgloszenie.length === 0
    ? emptyState(at.say({ pl: 'Nie ma zgłoszeń, które pasują.', en: 'No complaints match.' }))
    : zgloszenie.map(one => complaint(at, one))
}`,
    }
  },
}

function complaint(at: PageContext, one: WireComplaint): Html {
  const { tone, ...state } = complaintTexts[one.stan]
  const row = one.kodPozycji === undefined ? '' : ` › ${one.kodPozycji}`
  const isMine = at.holds('ADMIN_CENTRALNY') && one.stan === 'ZGLOSZONA'
  return html`<section class="card"><h2>${one.kodSlownika}${row} ${badge(at.say(state), tone)}</h2>
<p>${one.opis}</p>
${facts([
  [at.say({ pl: 'Zgłoszenie', en: 'Complaint' }), `${one.idZgloszenia}, ${moment(one.zgloszono)}`],
  [at.say({ pl: 'Jednostka', en: 'Unit' }), one.kodJT],
  [at.say({ pl: 'Wersja', en: 'Version' }), one.wersja],
  ...(one.odpowiedz === undefined ? [] : [[at.say({ pl: 'Odpowiedź', en: 'Answer' }), one.odpowiedz] as const]),
])}
${isMine ? at.form('rozstrzygnij', { key: one.idZgloszenia, hidden: { idZgloszenia: one.idZgloszenia } }) : undefined}</section>`
}

/** Complaints that wait for a decision. @req A2.9 */
export const complaintsBoard: Board = {
  access: ['ADMIN_CENTRALNY'],
  async waiting(at) {
    const told = await at.perform('listaZgloszenSlownikow', { tylkoNierozstrzygniete: true })
    if (isRefusal(told)) return []
    const count = told.body.zgloszenie.length
    const text = at.say({
      pl: noun(count, [
        'zgłoszenie niezgodności słownika czeka na odpowiedź',
        'zgłoszenia niezgodności słowników czekają na odpowiedź',
        'zgłoszeń niezgodności słowników czeka na odpowiedź',
      ]),
      en:
        count === 1
          ? 'complaint about a dictionary waits for an answer'
          : 'complaints about dictionaries wait for an answer',
    })
    return [{ count, text, path: `${complaintsPage.path}?tylko=czekajace` }]
  },
}
