import { comparisonColumns, comparisonRows, type ResponseOf } from '../../contract/index.js'
import { scopes } from '../../domain/scopes.js'
import { csv } from '../../domain/sheet.js'
import { isRefusal, type Refusal } from '../../fault/refusal.js'
import { badge, buttonLink, emptyState, facts, notice } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { moment, numberText } from '../frame/polish.js'
import { searchForm } from '../frame/search.js'
import { withQuery } from '../portal/context.js'
import { refusalText } from '../portal/findings.js'
import type { Download, PageContext, PageRow, View } from '../portal/page-row.js'
import { setsPage } from './sets-page.js'
import { keepers } from './words.js'

type Comparison = Omit<ResponseOf<'porownajZbiory'>, 'daneRezultatu' | 'wynik'>

const setCode = /^CBB-[0-9]{2,7}-[A-Z_]+-[0-9]{2}-[A-Z]{2}-[0-9]{2}$/

/** Two sets beside each other, on the page, as CSV and as PDF; records by the controllers' own marks. @req C5 */
export const comparisonPage: PageRow = {
  path: '/portal/porownanie-zbiorow',
  title: { pl: 'Porównanie zbiorów', en: 'Comparison of sets' },
  access: keepers,
  menu: { group: 'ZBIORY' },
  async view(at): Promise<View | Download | Refusal> {
    const { pierwszy = '', drugi = '', zakres = '', plik = '' } = at.query
    const isAsked = setCode.test(pierwszy) && setCode.test(drugi)
    if (!isAsked) return { ...frame(at), content: html`${question(at)}${guidance(at)}` }
    const told = await at.perform('porownajZbiory', {
      kodZbioru: pierwszy,
      kodZbioruDrugiego: drugi,
      ...(zakres === 'KONTYNUOWANE' ? { zakresPorownania: 'KONTYNUOWANE' as const } : {}),
      ...(plik === 'pdf' ? { zWydrukiem: true } : {}),
    })
    if (isRefusal(told)) return { ...frame(at), content: html`${question(at)}${refused(at, told)}` }
    return file(plik, told.body) ?? { ...frame(at), content: html`${question(at)}${result(at, told.body)}` }
  },
}

function frame(at: PageContext): Pick<View, 'above' | 'lead'> {
  return { above: [[at.say(setsPage.title), setsPage.path]] }
}

function question(at: PageContext): Html {
  const extents = [
    {
      value: 'KONTYNUOWANE',
      text: at.say({ pl: 'tylko sprawy kontynuowane (bez migracji)', en: 'only cases carried on (without migration)' }),
    },
  ]
  return searchForm(
    comparisonPage.path,
    [
      { name: 'pierwszy', label: at.say({ pl: 'Pierwszy (stary) zbiór', en: 'First (old) set' }) },
      { name: 'drugi', label: at.say({ pl: 'Drugi (nowy) zbiór', en: 'Second (new) set' }) },
      {
        name: 'zakres',
        label: at.say({ pl: 'Zakres', en: 'Extent' }),
        options: extents,
        none: at.say({ pl: 'całość', en: 'everything' }),
      },
    ],
    at.query,
    at.language,
    { pl: 'Porównaj', en: 'Compare' },
  )
}

function guidance(at: PageContext): Html {
  return emptyState(
    at.say({
      pl: 'Podaj kody dwóch zbiorów tych samych danych, np. CBB-1408-PUP-01-RP-01 i CBB-1408-PUP-01-RP-02.',
      en: 'Give the codes of two sets of the same data, e.g. CBB-1408-PUP-01-RP-01 and CBB-1408-PUP-01-RP-02.',
    }),
    at.say({
      pl: 'Porównanie czyta oba zbiory w całości; przy dużych trwa to chwilę.',
      en: 'The comparison reads both sets whole; with large ones it takes a while.',
    }),
  )
}

function refused(at: PageContext, refusal: Refusal): Html {
  const details = refusal.details.map(({ text }) => html`<li>${text}</li>`)
  const list = details.length === 0 ? undefined : html`<ul>${details}</ul>`
  return notice('error', refusalText(refusal, at.language), list)
}

/** The file that the address asks for; undefined: the page. */
function file(kind: string, told: Comparison): Download | undefined {
  const name = `porownanie-${told.kodZbioru}-${told.kodZbioruDrugiego}`
  if (kind === 'csv') {
    return {
      download: `${name}.csv`,
      type: 'text/csv; charset=utf-8',
      bytes: csv(comparisonColumns, comparisonRows(told)),
    }
  }
  if (kind !== 'pdf' || told.wydruk === undefined) return undefined
  return { download: `${name}.pdf`, type: 'application/pdf', bytes: told.wydruk }
}

function result(at: PageContext, told: Comparison): Html {
  const say = (pl: string, en: string) => at.say({ pl, en })
  const whole = told.zakresPorownania === 'CALOSC'
  const verdict = told.zgodne
    ? notice('success', say('Zbiory są zgodne', 'The sets agree'))
    : notice('warning', say('Zbiory się różnią', 'The sets differ'), html`<p>${differenceText(at, told)}</p>`)
  const download = (plik: string, text: string) =>
    buttonLink(at.to(withQuery(at.path, { ...at.query, plik })), text, 'quiet')
  return html`${verdict}
<p class="actions">${download('csv', say('Pobierz CSV', 'Download CSV'))}${download('pdf', say('Pobierz PDF', 'Download PDF'))}</p>
${facts([
  [
    say('Zakres', 'Extent'),
    whole
      ? say('całość', 'everything')
      : say(
          'sprawy kontynuowane: osoby z obu zbiorów i świadczenia, o których mówią oba',
          'cases carried on: persons of both and benefits that both tell of',
        ),
  ],
  [say('Porównano', 'Compared'), moment(told.porownano)],
  [html`${say('Rekordów w', 'Records in')} ${setLink(at, told.kodZbioru)}`, numberText(told.rekordowWPierwszym)],
  [html`${say('Rekordów w', 'Records in')} ${setLink(at, told.kodZbioruDrugiego)}`, numberText(told.rekordowWDrugim)],
  [say('Osób w obu', 'Persons in both'), numberText(told.wspolnych)],
  [say('Rekordów różnych', 'Records that differ'), numberText(told.liczbaRoznych)],
])}
<h2>${say('Rekordy według kodów zakresów', 'Records by scope code')}</h2>${scopeTable(at, told)}
<h2>${say('Osoby, których nie ma w drugim zbiorze', 'Persons missing in the second set')} (${numberText(told.brakWDrugim.liczba)})</h2>${marks(at, told.brakWDrugim, whole)}
<h2>${say('Osoby, których nie ma w pierwszym zbiorze', 'Persons missing in the first set')} (${numberText(told.brakWPierwszym.liczba)})</h2>${marks(at, told.brakWPierwszym, whole)}
<h2>${say('Rekordy różne', 'Records that differ')} (${numberText(told.liczbaRoznych)})</h2>${differing(at, told)}
<h2>${say('Próbka do obejrzenia w obu systemach', 'A sample to look at in both systems')} (${numberText(told.probka.length)})</h2>${sample(at, told)}`
}

function differenceText(at: PageContext, told: Comparison): string {
  const { brakWDrugim, brakWPierwszym, liczbaRoznych } = told
  const differ = { pl: `rekordów różnych: ${liczbaRoznych}`, en: `records that differ: ${liczbaRoznych}` }
  if (told.zakresPorownania === 'KONTYNUOWANE') return at.say(differ)
  return at.say({
    pl: `Osób, których nie ma w drugim: ${brakWDrugim.liczba}; w pierwszym: ${brakWPierwszym.liczba}; ${differ.pl}.`,
    en: `Persons missing in the second: ${brakWDrugim.liczba}; in the first: ${brakWPierwszym.liczba}; ${differ.en}.`,
  })
}

const setLink = (at: PageContext, code: string) => at.link(`${setsPage.path}/${code}`, code)

function scopeTable(at: PageContext, told: Comparison): Html {
  const say = (pl: string, en: string) => at.say({ pl, en })
  return table(
    say('Rekordy według kodów zakresów', 'Records by scope code'),
    [
      say('Kod', 'Code'),
      say('Nazwa', 'Name'),
      say('W pierwszym', 'In the first'),
      say('W drugim', 'In the second'),
      say('Różne', 'Differing'),
    ],
    told.zakres.map(one => ({
      heading: one.kodZakresu,
      cells: [
        scopes[one.kodZakresu].titlePl,
        numberText(one.wPierwszym),
        numberText(one.wDrugim),
        one.rozne === 0 ? '0' : badge(numberText(one.rozne), 'bad'),
      ],
    })),
  )
}

/** The controllers' own marks, at most a hundred. */
function marks(at: PageContext, { liczba, idRekorduSD }: Comparison['brakWDrugim'], counts: boolean): Content {
  if (liczba === 0) return html`<p>${at.say({ pl: 'Nie ma takich.', en: 'There are none.' })}</p>`
  const first =
    idRekorduSD.length < liczba
      ? html`<p>${at.say({ pl: `Pierwsze ${idRekorduSD.length}:`, en: `The first ${idRekorduSD.length}:` })}</p>`
      : undefined
  const aside = counts
    ? undefined
    : html`<p class="soft">${at.say({ pl: 'W tym zakresie to nie różnica: spraw niekontynuowanych nie przenosi się.', en: 'In this extent this is no difference: cases that are not carried on are not moved.' })}</p>`
  return html`${aside}${first}<p>${idRekorduSD.map((id, index) => html`${index === 0 ? '' : ', '}<code>${id}</code>`)}</p>`
}

function differing(at: PageContext, { rozny }: Comparison): Html {
  const say = (pl: string, en: string) => at.say({ pl, en })
  if (rozny.length === 0) return html`<p>${say('Nie ma takich.', 'There are none.')}</p>`
  return table(
    say('Rekordy różne', 'Records that differ'),
    [say('W pierwszym', 'In the first'), say('W drugim', 'In the second'), say('Różne grupy', 'Groups that differ')],
    rozny.map(one => ({
      heading: html`<code>${one.idRekorduPierwszego}</code>`,
      cells: [
        html`<code>${one.idRekorduDrugiego}</code>`,
        one.kodZakresu.map(code => html`<div>${code} – ${scopes[code].titlePl}</div>`),
      ],
    })),
  )
}

function sample(at: PageContext, { probka }: Comparison): Html {
  const say = (pl: string, en: string) => at.say({ pl, en })
  if (probka.length === 0) return html`<p>${say('Nie ma osób z obu zbiorów.', 'Nobody is in both sets.')}</p>`
  return table(
    say('Próbka', 'Sample'),
    [say('W pierwszym', 'In the first'), say('W drugim', 'In the second'), say('Wynik', 'Outcome')],
    probka.map(one => {
      const wrong = one.grupa.filter(group => !group.zgodna).map(group => group.kodZakresu)
      const good = badge(say('zgodny', 'agrees'), 'good')
      return {
        heading: html`<code>${one.idRekorduPierwszego}</code>`,
        cells: [
          html`<code>${one.idRekorduDrugiego}</code>`,
          wrong.length === 0 ? good : html`${badge(say('różny', 'differs'), 'bad')} ${wrong.join(', ')}`,
        ],
      }
    }),
  )
}
