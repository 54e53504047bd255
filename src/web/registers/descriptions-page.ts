import { civilDateOf } from '../../domain/calendar.js'
import { bindingDescription, type SystemDescription } from '../../domain/registry/conformity.js'
import { isRefusal } from '../../fault/refusal.js'
import { badge, card, emptyState } from '../frame/components.js'
import { html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { day } from '../frame/polish.js'
import { operationAct } from '../portal/operation-act.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { areaOptions, areaText, type WireDescription } from './words.js'

const announce = operationAct({
  name: 'oglos',
  operation: 'oglosOpisSystemu',
  submit: { pl: 'Ogłoś wersję', en: 'Announce the version' },
  fields: [
    { name: 'opisSystemu.obszar', kind: 'select', label: { pl: 'Obszar', en: 'Area' } },
    { name: 'opisSystemu.wersja', label: { pl: 'Wersja', en: 'Version' }, width: 'medium' },
    { name: 'opisSystemu.obowiazujeOd', kind: 'date', label: { pl: 'Obowiązuje od', en: 'Binds from' } },
    {
      name: 'opisSystemu.okresDostosowawczyDo',
      kind: 'date',
      label: { pl: 'Okres dostosowawczy do', en: 'Adaptation period until' },
      hint: {
        pl: 'Do tego dnia wystarcza też świadectwo dla poprzedniej wersji albo oświadczenie dostawcy.',
        en: 'Until this day a certificate for the version before, or a declaration, is enough too.',
      },
    },
  ],
  done: at => ({
    goTo: '/portal/opisy-systemu',
    flash: { kind: 'success', text: at.say({ pl: 'Wersja ogłoszona.', en: 'The version was announced.' }) },
  }),
})

/** The versions of the system's description that certificates are measured by. @req A1.1 */
export const descriptionsPage: PageRow = {
  path: '/portal/opisy-systemu',
  title: { pl: 'Wersje opisu systemu', en: 'Versions of the system’s description' },
  access: 'PUBLIC',
  acts: [announce],
  async view(at) {
    const told = await at.perform('listaSwiadectw', {})
    if (isRefusal(told)) return told
    const all = told.body.opisSystemu
    const form = at.form('oglos', { options: { 'opisSystemu.obszar': areaOptions(at.language) } })
    return {
      above: [[at.say({ pl: 'Wykaz zgodności', en: 'Register of conformity' }), '/portal/zgodnosc']],
      lead: at.say({
        pl: 'Świadectwo uprawnia, gdy wydano je dla aktualnej wersji opisu systemu w obszarze.',
        en: 'A certificate entitles while it was issued for the current version of the area’s description.',
      }),
      content: html`${
        all.length === 0
          ? emptyState(
              at.say({
                pl: 'Żadnej wersji jeszcze nie ogłoszono: poziomy świadectw nie są porównywane.',
                en: 'No version was announced yet: levels are not compared.',
              }),
            )
          : list(at, all)
      }${at.holds('ADMIN_CENTRALNY') ? card(at.say({ pl: 'Nowa wersja', en: 'New version' }), form) : undefined}`,
    }
  },
}

function list(at: PageContext, all: readonly WireDescription[]) {
  const today = civilDateOf(at.now)
  const descriptions = all.map(
    one =>
      ({
        area: one.obszar,
        version: one.wersja,
        bindsFrom: one.obowiazujeOd,
        adaptationUntil: one.okresDostosowawczyDo,
      }) as SystemDescription,
  )
  const state = (one: SystemDescription) => {
    if (one.bindsFrom > today) return badge(at.say({ pl: 'zapowiedziana', en: 'announced' }), 'waiting')
    if (bindingDescription(descriptions, one.area, today)?.version !== one.version) {
      return badge(at.say({ pl: 'dawna', en: 'former' }))
    }
    return one.adaptationUntil < today
      ? badge(at.say({ pl: 'obowiązuje', en: 'binds' }), 'good')
      : badge(at.say({ pl: 'okres dostosowawczy', en: 'adaptation period' }), 'warning')
  }
  return table(
    at.say(descriptionsPage.title),
    [
      at.say({ pl: 'Obszar', en: 'Area' }),
      at.say({ pl: 'Wersja', en: 'Version' }),
      at.say({ pl: 'Obowiązuje od', en: 'Binds from' }),
      at.say({ pl: 'Okres dostosowawczy do', en: 'Adaptation period until' }),
      at.say({ pl: 'Stan', en: 'State' }),
    ],
    descriptions.map(one => ({
      heading: areaText(one.area, at.language),
      cells: [one.version, day(one.bindsFrom), day(one.adaptationUntil), state(one)],
    })),
  )
}
