import type { ResponseOf } from '../../contract/index.js'
import { badge, emptyState } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { numberText } from '../frame/polish.js'
import type { PageContext } from '../portal/page-row.js'
import { areaText, kindTexts, stateBadge, untilText } from './words.js'

/** A vendor's products: what entitles each version, until when, and how many units use it. @req A1.1 */
export function productsTable(
  at: PageContext,
  { produkt }: Pick<ResponseOf<'listaProduktowDostawcy'>, 'produkt'>,
): Html {
  if (produkt.length === 0) {
    return emptyState(at.say({ pl: 'Żaden produkt nie ma jeszcze wpisu.', en: 'No product has an entry yet.' }))
  }
  return table(
    at.say({ pl: 'Produkty', en: 'Products' }),
    [
      at.say({ pl: 'Produkt i wersja', en: 'Product and version' }),
      at.say({ pl: 'Obszar', en: 'Area' }),
      at.say({ pl: 'Podłączenie', en: 'Connecting' }),
      at.say({ pl: 'Ostatni dzień', en: 'Last day' }),
      at.say({ pl: 'Jednostki', en: 'Units' }),
      at.say({ pl: 'Wpisy', en: 'Entries' }),
    ],
    produkt.map(one => ({
      heading: `${one.produkt} ${one.wersja}`,
      cells: [
        areaText(one.obszar, at.language),
        one.uprawnione
          ? badge(at.say({ pl: 'dozwolone', en: 'allowed' }), 'good')
          : badge(at.say({ pl: 'niedozwolone', en: 'not allowed' }), one.liczbaSystemow === 0 ? 'neutral' : 'bad'),
        one.uprawnione ? untilText(one.doDnia, at.now, at.language) : '–',
        numberText(one.liczbaJednostek),
        html`${one.swiadectwo.map(
          ({ swiadectwo, stan }) =>
            html`<p>${at.say(kindTexts[swiadectwo.rodzaj])} ${swiadectwo.numer} ${stateBadge(stan, at.language)}</p>`,
        )}`,
      ],
    })),
  )
}
