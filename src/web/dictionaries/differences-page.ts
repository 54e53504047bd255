import { isRefusal } from '../../fault/refusal.js'
import { rowFromWire } from '../../operations/slowniki/dictionary-view.js'
import { html } from '../frame/html.js'
import { searchForm } from '../frame/search.js'
import type { PageRow } from '../portal/page-row.js'
import { dictionariesPage } from './dictionaries-page.js'
import { versionIn } from './dictionary-page.js'
import { differencesView } from './differences.js'

/** First day of rows that name none. */
export const firstDay = '1800-01-01'

/** What turns one version of a dictionary into another. @req A2.9 */
export const differencesPage: PageRow = {
  path: '/portal/slowniki/:kod/roznice',
  title: { pl: 'Różnice między wersjami', en: 'Differences between versions' },
  access: 'SIGNED_IN',
  async view(at) {
    const kodSlownika = at.params.kod ?? ''
    const to = versionIn(at.query, 'doWersji')
    const newer = await at.perform('pobierzSlownik', { kodSlownika, ...(to === undefined ? {} : { wersja: to }) })
    if (isRefusal(newer)) return newer
    const { slownik } = newer.body
    const from = versionIn(at.query, 'odWersji') ?? Math.max(1, slownik.wersja - 1)
    const older = await at.perform('pobierzSlownik', { kodSlownika, wersja: from })
    if (isRefusal(older)) return older
    const [before, after] = [older, newer].map(one => one.body.pozycja.map(row => rowFromWire(row, firstDay)))
    const fields = [
      { name: 'odWersji', label: at.say({ pl: 'Od wersji', en: 'From version' }), width: 'short' as const },
      { name: 'doWersji', label: at.say({ pl: 'Do wersji', en: 'To version' }), width: 'short' as const },
    ]
    const values = { odWersji: String(from), doWersji: String(slownik.wersja) }
    return {
      title: `${slownik.nazwa}: ${at.say({ pl: 'różnice', en: 'differences' })}`,
      above: [
        [at.say(dictionariesPage.title), at.to(dictionariesPage.path)],
        [slownik.nazwa, at.to(`/portal/slowniki/${kodSlownika}?wersja=${slownik.wersja}`)],
      ],
      content: html`${searchForm(at.path, fields, values, at.language)}
${differencesView(at, before ?? [], after ?? [])}`,
    }
  },
}
