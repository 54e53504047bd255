import { isRefusal, refuse } from '../../fault/refusal.js'
import { emptyState, notice } from '../frame/components.js'
import { html } from '../frame/html.js'
import { peselScriptPath } from '../frame/pesel-script.js'
import { choicesOf, roleOf } from '../piu/choices.js'
import { dictionaries } from '../piu/dictionary-names.js'
import { readers, roleTabs, setSearch, tooManySets } from '../piu/query-page.js'
import type { PageRow } from '../portal/page-row.js'
import { optionsFor, reportAct } from './report-act.js'
import { prefilled } from './report-values.js'

const path = '/portal/niezgodnosci/zglos'

/** An officer says that somebody's data in another unit's set look wrong; after an answer everything but the words is filled in. @req B3 B4 */
export const reportPage: PageRow = {
  path,
  title: { pl: 'Zgłoszenie niezgodności', en: 'Reporting a non-conformity' },
  access: readers,
  acts: [reportAct],
  async view(at) {
    const role = roleOf(at)
    if (role === undefined) return refuse('3006')
    const choices = await choicesOf(at, role, dictionaries)
    if (isRefusal(choices) && choices.refused !== '5010') return choices
    const former = await prefilled(at)
    const values = former === undefined ? {} : { values: former }
    const form = isRefusal(choices)
      ? html`${setSearch(at, role)}${emptyState(at.say(tooManySets))}`
      : html`${setSearch(at, role)}${at.form('zglos', { options: optionsFor(choices), ...values })}`
    const told = {
      pl: 'Administrator zbioru zobaczy grupę danych, pole i Twój opis oraz to, która jednostka zgłosiła. Poprawi dane albo odpowie, dlaczego są prawidłowe. Zgłoszenie jest wpisem w dzienniku, tak jak pytanie.',
      en: 'The set’s controller sees the group, the field, your words and which unit reported. They correct the data or say why they are right. The report is an entry in the ledger, as a question is.',
    }
    return {
      script: peselScriptPath,
      above: [
        [at.say({ pl: 'Niezgodności i korekty', en: 'Non-conformities and corrections' }), '/portal/niezgodnosci'],
      ],
      content: html`${roleTabs(at, path, role)}${notice('info', at.say({ pl: 'Kto to zobaczy', en: 'Who sees it' }), html`<p>${at.say(told)}</p>`)}${form}`,
    }
  },
}
