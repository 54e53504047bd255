import type { CodeNames } from '../../contract/index.js'
import { emptyState } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { moment } from '../frame/polish.js'
import { operationName } from '../portal/operation-name.js'
import type { PageContext } from '../portal/page-row.js'
import { actKinds, type LedgerRecord, resultBadge, scopeName } from './words.js'

/** Entries as a table, latest first; each leads to its page. */
export function recordsTable(at: PageContext, records: readonly LedgerRecord[], names: CodeNames): Html {
  const { say } = at
  if (records.length === 0) {
    return emptyState(
      say({ pl: 'Nie ma wpisów, które pasują do wyszukiwania.', en: 'No entry fits the search.' }),
      say({ pl: 'Zmień okres albo usuń część warunków.', en: 'Change the period or leave out some conditions.' }),
    )
  }
  const columns = [
    { pl: 'Kiedy', en: 'When' },
    { pl: 'Kto', en: 'Who' },
    { pl: 'Czynność', en: 'Act' },
    { pl: 'Dane', en: 'Data' },
    { pl: 'Cel i sprawa', en: 'Purpose and case' },
    { pl: 'Wynik', en: 'Result' },
  ].map(say)
  return table(
    say({ pl: 'Wpisy', en: 'Entries' }),
    columns,
    records.map(record => ({
      heading: html`${at.link(`/portal/rejestr/wpisy/${record.numer}`, moment(record.czas))}<br><span class="soft">#${record.numer}</span>`,
      cells: [
        whoOf(at, record),
        html`${operationName(record.operacja)}<br><span class="soft">${say(actKinds[record.rodzaj])}</span>`,
        dataOf(record),
        purposeOf(record, names),
        resultBadge(at, record),
      ],
    })),
  )
}

/** Who acted: person, login, unit, as far as it is still there. */
function whoOf(at: PageContext, record: LedgerRecord): Content {
  const { czescOsobowa, kodJT, idSystemu } = record
  const nobody = at.say({ pl: 'bramka', en: 'the gateway' })
  const parts = [czescOsobowa?.nazwa, czescOsobowa?.login, kodJT, idSystemu].filter(part => part !== undefined)
  const isAway = record.czescOsobowaNiedostepna === true
  const away = at.say({ pl: 'danych osób nie można teraz odczytać', en: 'what names people cannot be read now' })
  return lines([...(parts.length === 0 && !isAway ? [nobody] : parts), ...(isAway ? [away] : [])])
}

/** Which sets were asked and what they gave. */
export function dataOf({ zbior }: LedgerRecord): Content {
  if (zbior.length === 0) return undefined
  return html`<ul class="plain">${zbior.map(
    ({ kodZbioru, podany }) =>
      html`<li><code>${kodZbioru}</code>${podany.length === 0 ? undefined : html`<ul class="plain">${podany.map(code => html`<li>${scopeName(code)}</li>`)}</ul>`}</li>`,
  )}</ul>`
}

function purposeOf({ cel, podstawaPrawna, czescOsobowa }: LedgerRecord, names: CodeNames): Content {
  const purpose = cel === undefined ? undefined : (names('CEL', cel) ?? cel)
  return lines([purpose, podstawaPrawna, czescOsobowa?.znakSprawy].filter(part => part !== undefined))
}

/** Texts one below another. */
export function lines(texts: readonly string[]): Content {
  return texts.map((text, index) => html`${index === 0 ? undefined : html`<br>`}${text}`)
}
