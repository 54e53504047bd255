import { hasForm, type InputOf } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { badge, emptyState } from '../frame/components.js'
import { html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { counted, countedEn } from '../frame/polish.js'
import { pager, placeIn, searchForm } from '../frame/search.js'
import { withQuery } from '../portal/context.js'
import { searchFieldOf, unitCodeField } from '../portal/list-query.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { areaOptions, areaText } from '../registers/words.js'
import { kindTexts, stateTexts, troubles, type WireSystem } from './words.js'

/** Registered systems within the person's reach, with what somebody has to look at. @req A1.1 A2.8 A2.9 */
export const systemsPage: PageRow = {
  path: '/portal/systemy',
  title: { pl: 'Systemy i certyfikaty', en: 'Systems and certificates' },
  access: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
  menu: { group: 'SYSTEMY' },
  async view(at) {
    const from = placeIn(at.query)
    const asked = questionOf(at.query)
    const told = await at.perform('listaSystemow', { ...asked, odPozycji: from })
    if (isRefusal(told)) return told
    const { liczbaWszystkich: total, system } = told.body
    const next = pager(
      { from, size: systemsOnPage, total },
      od => withQuery(systemsPage.path, { ...at.query, od: String(od) }),
      at.language,
    )
    const count = at.say({ pl: counted(total, ['system', 'systemy', 'systemów']), en: countedEn(total, 'system') })
    return {
      content: html`${searchForm(systemsPage.path, fields(at), at.query, at.language)}
${system.length === 0 ? emptyState(at.say({ pl: 'Nie ma systemów, które pasują.', en: 'No systems match.' }), at.say({ pl: 'System rejestruje się sam, poleceniem csizs sd register albo operacją zarejestrujSD, loginem administratora.', en: 'A system registers itself, with csizs sd register or zarejestrujSD, in the administrator’s name.' })) : html`<p>${count}</p>${list(at, system)}`}
${next}`,
    }
  },
}

/** As many as the operation gives at once. */
const systemsOnPage = 50

function fields(at: PageContext) {
  const options = (texts: Readonly<Record<string, { pl: string; en: string }>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text: at.say(text) }))
  const days = [60, 30, 7, 0].map(value => ({
    value: String(value),
    text:
      value === 0
        ? at.say({ pl: 'już po terminie', en: 'over already' })
        : at.say({ pl: `w ${value} dni`, en: `within ${value} days` }),
  }))
  return [
    ...(at.holds('ADMIN_CENTRALNY', 'ADMIN_WOJEWODZKI')
      ? [
          searchFieldOf(at, unitCodeField),
          { name: 'terc', label: at.say({ pl: 'Terytorium (TERC)', en: 'Territory (TERC)' }), width: 'short' as const },
        ]
      : []),
    { name: 'rodzaj', label: at.say({ pl: 'Rodzaj', en: 'Kind' }), options: options(kindTexts) },
    { name: 'stan', label: at.say({ pl: 'Stan', en: 'State' }), options: options(stateTexts) },
    { name: 'obszar', label: at.say({ pl: 'Obszar', en: 'Area' }), options: areaOptions(at.language) },
    { name: 'koniec', label: at.say({ pl: 'Certyfikat kończy się', en: 'A certificate ends' }), options: days },
  ]
}

/** What an address asks; what is no value of its field restricts nothing. */
function questionOf(query: Readonly<Record<string, string>>): InputOf<'listaSystemow'> {
  const { kodJT = '', terc = '', rodzaj = '', stan = '', obszar = '', koniec = '' } = query
  return {
    ...(hasForm('KodJT', kodJT) ? { kodJT } : {}),
    ...(hasForm('Terc', terc) ? { terc } : {}),
    ...(Object.hasOwn(kindTexts, rodzaj) ? { rodzaj: rodzaj as WireSystem['rodzaj'] } : {}),
    ...(Object.hasOwn(stateTexts, stan) ? { stan: stan as WireSystem['stan'] } : {}),
    ...(/^[A-Z0-9]{2,10}$/.test(obszar) ? { obszar } : {}),
    ...(/^[0-9]{1,4}$/.test(koniec) ? { certyfikatKonczySieWDni: Number(koniec) } : {}),
  }
}

function list(at: PageContext, systems: readonly WireSystem[]) {
  return table(
    at.say(systemsPage.title),
    [
      'Id',
      at.say({ pl: 'Jednostka', en: 'Unit' }),
      at.say({ pl: 'Rodzaj i obszar', en: 'Kind and area' }),
      at.say({ pl: 'Oprogramowanie', en: 'Software' }),
      at.say({ pl: 'Stan', en: 'State' }),
      at.say({ pl: 'Uwagi', en: 'Remarks' }),
    ],
    systems.map(system => ({
      heading: html`<span class="nowrap">${at.link(`/portal/systemy/${system.idSystemu}`, system.idSystemu)}</span>`,
      cells: [
        html`${system.nazwaJednostki} <span class="soft">${system.kodJT}</span>`,
        html`${at.say(kindTexts[system.rodzaj])}, ${areaText(system.obszar, at.language)}`,
        html`${system.oprogramowanie.nazwa} ${system.oprogramowanie.wersja}`,
        badge(at.say(stateTexts[system.stan]), stateTexts[system.stan].tone),
        troubles(system, at.language),
      ],
    })),
  )
}
