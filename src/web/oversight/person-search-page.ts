import { isRefusal } from '../../fault/refusal.js'
import { notice } from '../frame/components.js'
import { html } from '../frame/html.js'
import { peselScriptPath } from '../frame/pesel-script.js'
import { dictionaries } from '../piu/dictionary-names.js'
import type { Field } from '../portal/field.js'
import { findingsOf } from '../portal/findings.js'
import type { Act, ActContext, ActEnd, PageContext, PageRow } from '../portal/page-row.js'
import { exportAct } from './export-act.js'
import { recordsTable } from './records-view.js'
import { carried, recordedLead, searchTabs } from './search-page.js'
import {
  controllerField,
  documentKinds,
  narrowing,
  searchedPerson,
  searchOf,
  searchOptions,
  seesAll,
} from './search-terms.js'

const path = '/portal/rejestr/osoba'

const reason: Field = {
  name: 'powod',
  kind: 'multiline',
  label: { pl: 'Powód', en: 'Reason' },
  hint: {
    pl: 'Np. znak skargi. Zapisuje się razem z wyszukaniem.',
    en: 'E.g. the mark of a complaint. It is entered with the search.',
  },
}
const fields = [...searchedPerson.fields, reason, ...narrowing, controllerField]

async function find(at: ActContext): Promise<ActEnd> {
  const value = (name: string) => at.sent.value(name)
  const { search, wrong } = searchOf(at, value)
  const nobody = search.osoba === undefined ? [searchedPerson.nobody(at)] : []
  const silent =
    search.powod === undefined
      ? [{ field: 'powod', text: at.say({ pl: 'Podaj powód wyszukania.', en: 'Give the reason of the search.' }) }]
      : []
  if (nobody.length + silent.length + wrong.length > 0) return { mend: [...nobody, ...silent, ...wrong] }
  const page = value('strona')
  const found = await at.perform('pobierzRekordy', {
    ...search,
    rozmiarStrony: 50,
    ...(page === '' ? {} : { strona: page }),
  })
  if (isRefusal(found)) return { mend: findingsOf('pobierzRekordy', found, fields, at.sent, at.language) }
  const { rekord, nastepnaStrona } = found.body
  const hidden = carried(value)
  return {
    show: {
      title: at.say({ pl: 'Wpisy o osobie', en: 'Entries about the person' }),
      above: [[at.say({ pl: 'Kto sięgał do danych osoby', en: 'Who reached for a person’s data' }), path]],
      content: html`${notice('info', at.say({ pl: 'Wyszukanie zapisano', en: 'The search was entered' }), html`<p>${at.say({ pl: `Powód: ${search.powod ?? ''}`, en: `Reason: ${search.powod ?? ''}` })}</p>`)}
${recordsTable(at, rekord, await dictionaries.names(at, ['CEL']))}
${nastepnaStrona === undefined ? undefined : at.form('dalej', { hidden: { ...hidden, strona: nastepnaStrona } })}
${rekord.length === 0 ? undefined : at.form('wypis', { values: { format: 'CSV' }, hidden })}
<p>${at.link(path, at.say({ pl: 'Nowe wyszukanie', en: 'New search' }))}</p>`,
    },
  }
}

const search: Act = { name: 'szukaj', fields, submit: { pl: 'Szukaj', en: 'Search' }, run: find }
const older: Act = {
  name: 'dalej',
  fields: [],
  tone: 'quiet',
  submit: { pl: 'Starsze wpisy', en: 'Older entries' },
  run: find,
}

/** Entries about one person: found by a keyed hash, never without a reason; the address bears nobody's number. @req B6 */
export const personSearchPage: PageRow = {
  path,
  title: { pl: 'Kto sięgał do danych osoby', en: 'Who reached for a person’s data' },
  access: ['IOD'],
  async view(at: PageContext) {
    const options = { ...(await searchOptions(at)), [searchedPerson.documentKind]: await documentKinds(at) }
    const person = seesAll(at)
      ? undefined
      : at.say({
          pl: `Widzisz wpisy, które dotyczą danych Twojej jednostki (${at.person?.unit.code ?? ''}).`,
          en: `You see entries about your unit’s data (${at.person?.unit.code ?? ''}).`,
        })
    return {
      lead: at.say(recordedLead),
      script: peselScriptPath,
      content: html`${searchTabs(at, 'PERSON')}${person === undefined ? undefined : html`<p>${person}</p>`}${at.form('szukaj', { options, without: seesAll(at) ? [] : [controllerField.name] })}`,
    }
  },
  acts: [search, older, exportAct],
}
