import { hasForm, type InputOf } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { emptyState } from '../frame/components.js'
import { html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { counted, countedEn } from '../frame/polish.js'
import { type SearchField, searchForm } from '../frame/search.js'
import { asked, pageNumber, pagination } from '../portal/list-query.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { administrators, kindName, kindOptions, unitState, unitStateOptions } from './words.js'

const isState = (text: string) => text === 'AKTYWNA' || text === 'NIEAKTYWNA'
const isKind = (text: string) => /^[A-Z_]{2,20}$/.test(text)

/** The units that the administrator oversees. @req A2.2 */
export const unitsPage: PageRow = {
  path: '/portal/jednostki',
  title: { pl: 'Jednostki', en: 'Units' },
  access: administrators,
  menu: { group: 'LUDZIE' },
  async view(at) {
    const { say } = at
    const listed = await at.perform('listaJednostek', {
      ...asked(at, 'szukaj'),
      ...asked(at, 'rodzajJednostki', isKind),
      ...asked(at, 'terc', text => hasForm('Terc', text)),
      ...(asked(at, 'stan', isState) as Pick<InputOf<'listaJednostek'>, 'stan'>),
      strona: pageNumber(at),
    })
    if (isRefusal(listed)) return listed
    const { jednostka, razem } = listed.body
    const rows = jednostka.map(unit => ({
      heading: at.link(`/portal/jednostki/${unit.kodJT}`, unit.kodJT),
      cells: [
        unit.nazwa,
        kindName(at, unit.rodzajJednostki),
        `${unit.nazwaTerytorium ?? ''} (${unit.terc})`,
        unitState(at, unit.stan),
      ],
    }))
    const columns = [
      { pl: 'Kod', en: 'Code' },
      { pl: 'Nazwa', en: 'Name' },
      { pl: 'Rodzaj', en: 'Kind' },
      { pl: 'Terytorium', en: 'Territory' },
      { pl: 'Stan', en: 'State' },
    ].map(say)
    return {
      lead: say({
        pl: `Znaleziono ${counted(razem, ['jednostkę', 'jednostki', 'jednostek'])}.`,
        en: `${countedEn(razem, 'unit')} found.`,
      }),
      content: html`${searchForm(at.path, fields(at), at.query, at.language)}
${
  rows.length === 0
    ? emptyState(
        say({ pl: 'Żadna jednostka nie pasuje do filtru.', en: 'No unit fits the filter.' }),
        at.link('/portal/jednostki', say({ pl: 'Pokaż wszystkie', en: 'Show all' })),
      )
    : table(say({ pl: 'Jednostki', en: 'Units' }), columns, rows)
}${pagination(at, listed.body)}`,
    }
  },
}

function fields(at: PageContext): readonly SearchField[] {
  const { say } = at
  return [
    { name: 'szukaj', label: say({ pl: 'Nazwa lub kod', en: 'Name or code' }) },
    { name: 'rodzajJednostki', label: say({ pl: 'Rodzaj', en: 'Kind' }), options: kindOptions(at) },
    {
      name: 'terc',
      label: say({ pl: 'Kod TERC terytorium', en: 'TERC code of the territory' }),
      hint: say({ pl: '2 cyfry województwo, 4 powiat, 7 gmina', en: '2 digits voivodeship, 4 county, 7 commune' }),
    },
    { name: 'stan', label: say({ pl: 'Stan', en: 'State' }), options: unitStateOptions(at) },
  ]
}
