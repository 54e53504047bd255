import { civilDateOf } from '../../domain/calendar.js'
import { isRefusal } from '../../fault/refusal.js'
import { buttonLink } from '../frame/components.js'
import { html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { day, numberText } from '../frame/polish.js'
import type { PageRow } from '../portal/page-row.js'
import { versionBadge } from './words.js'

/** Every dictionary in the versions that bind and those announced. @req A2.9 */
export const dictionariesPage: PageRow = {
  path: '/portal/slowniki',
  title: { pl: 'Słowniki', en: 'Dictionaries' },
  access: 'SIGNED_IN',
  menu: { group: 'REJESTRY' },
  async view(at) {
    const told = await at.perform('pobierzListeSlownikow', {})
    if (isRefusal(told)) return told
    const today = civilDateOf(at.now)
    const complaints = buttonLink(
      at.to('/portal/zgloszenia-slownikow'),
      at.say({ pl: 'Zgłoszenia niezgodności', en: 'Complaints' }),
      'quiet',
    )
    const publish = at.holds('ADMIN_CENTRALNY')
      ? buttonLink(at.to('/portal/slowniki-publikacja'), at.say({ pl: 'Opublikuj wersję', en: 'Publish a version' }))
      : undefined
    return {
      content: html`<div class="actions">${publish}${complaints}</div>
${table(
  at.say(dictionariesPage.title),
  [
    at.say({ pl: 'Słownik', en: 'Dictionary' }),
    at.say({ pl: 'Wersja', en: 'Version' }),
    at.say({ pl: 'Stan', en: 'State' }),
    at.say({ pl: 'Obowiązuje od', en: 'Binds from' }),
    at.say({ pl: 'Karencja do', en: 'Grace until' }),
    at.say({ pl: 'Pozycje', en: 'Rows' }),
  ],
  told.body.pozycjaListy.map(({ slownik }) => ({
    heading: html`${at.link(`/portal/slowniki/${slownik.kodSlownika}?wersja=${slownik.wersja}`, slownik.nazwa)}<br><span class="soft">${slownik.kodSlownika}</span>`,
    cells: [
      slownik.wersja,
      versionBadge(slownik, today, at.language),
      day(slownik.obowiazujeOd),
      slownik.karencjaDo === undefined ? '–' : day(slownik.karencjaDo),
      numberText(slownik.liczbaPozycji),
    ],
  })),
)}`,
    }
  },
}
