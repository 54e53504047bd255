import type { ResponseOf } from '../../contract/index.js'
import { csv } from '../../domain/sheet.js'
import { isRefusal } from '../../fault/refusal.js'
import { badge, card, emptyState, facts } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { day } from '../frame/polish.js'
import { searchForm } from '../frame/search.js'
import { roleTitle } from '../people/words.js'
import { searchFieldOf } from '../portal/list-query.js'
import type { Act, PageContext, PageRow } from '../portal/page-row.js'
import { validity } from '../portal/validity.js'
import { stateTexts } from '../sets/words.js'
import { controllerField, seesAll } from './search-terms.js'
import { scopeName } from './words.js'

const path = '/portal/rejestr-czynnosci'

type Register = Omit<ResponseOf<'rejestrCzynnosci'>, 'daneRezultatu' | 'wynik'>
type Activity = Register['czynnosc'][number]

function asked(at: PageContext) {
  const controller = (at.query.kodJTAdministratora ?? '').trim()
  return controller === '' ? {} : { kodJTAdministratora: controller }
}

/** What is processed about whom, why, and who may be given it. @see RODO art. 30 @req B6 */
export const processingPage: PageRow = {
  path,
  title: { pl: 'Rejestr czynności przetwarzania', en: 'Register of processing activities' },
  access: ['IOD'],
  menu: { group: 'DZIENNIK' },
  async view(at) {
    const told = await at.perform('rejestrCzynnosci', asked(at))
    if (isRefusal(told)) return told
    const { body } = told
    const chosen = seesAll(at)
      ? searchForm(path, [searchFieldOf(at, controllerField)], at.query, at.language)
      : undefined
    return {
      lead: at.say({
        pl: `Powstał teraz z rejestrów, reguł, słowników i ustawień (stan na ${day(body.naDzien)}); niczego się w nim nie przepisuje, a przy zdaniach jest źródło.`,
        en: `Made now out of registers, rules, dictionaries and settings (as of ${day(body.naDzien)}); nothing is copied by hand, and sentences name their source.`,
      }),
      content: html`${chosen}${controller(at, body)}
<div class="actions">${at.form('pdf')}${at.form('csv')}</div>
${body.czynnosc.length === 0 ? emptyState(at.say({ pl: 'Jednostka nie prowadzi żadnego zbioru.', en: 'The unit keeps no set.' })) : body.czynnosc.map(one => activity(at, one))}
${common(at, body)}`,
    }
  },
  acts: [
    fileAct('pdf', { pl: 'Pobierz PDF', en: 'Download PDF' }),
    fileAct('csv', { pl: 'Pobierz CSV', en: 'Download CSV' }),
  ],
}

function controller(at: PageContext, { administrator }: Register): Html {
  return facts([
    [at.say({ pl: 'Administrator', en: 'Controller' }), `${administrator.nazwa} (${administrator.kodJT})`],
    [at.say({ pl: 'Adres', en: 'Address' }), administrator.adres],
    [
      at.say({ pl: 'Inspektor ochrony danych', en: 'Data protection officer' }),
      administrator.inspektor.join(', ') || at.say({ pl: 'nie wyznaczono', en: 'none entered' }),
    ],
  ])
}

const isSetState = (code: string): code is keyof typeof stateTexts => Object.hasOwn(stateTexts, code)

function activity(at: PageContext, one: Activity): Html {
  const { say } = at
  const columns = [
    { pl: 'Odbiorcy', en: 'Recipients' },
    { pl: 'Reguła', en: 'Rule' },
    { pl: 'Rola', en: 'Role' },
    { pl: 'Podstawa prawna', en: 'Legal basis' },
    { pl: 'Zakres', en: 'Scope' },
    { pl: 'Obowiązuje', en: 'In force' },
    { pl: 'Wpisy przechowuje się', en: 'Entries are kept' },
  ].map(say)
  const title = html`${one.nazwa} <code class="nowrap">${one.kodZbioru}</code>`
  return card(
    title,
    html`${facts([
      [say({ pl: 'Stan zbioru', en: 'State of the set' }), isSetState(one.stan) ? say(stateTexts[one.stan]) : one.stan],
      [say({ pl: 'Kategorie osób', en: 'Categories of persons' }), withSource(at, one.kategorieOsob)],
      [
        say({ pl: 'Kategorie danych', en: 'Categories of data' }),
        html`<ul class="plain">${one.kategoriaDanych.map(
          kind =>
            html`<li>${kind.nazwa}${kind.szczegolna ? html` ${badge(say({ pl: 'szczególna kategoria', en: 'special category' }), 'warning')}` : undefined}</li>`,
        )}</ul>`,
      ],
      [
        say({ pl: 'Cele', en: 'Purposes' }),
        one.cel.length === 0
          ? say({ pl: 'nikomu się nie udostępnia', en: 'given to nobody' })
          : html`<ul class="plain">${one.cel.map(purpose => html`<li>${purpose.nazwa}</li>`)}</ul>`,
      ],
    ])}${
      one.odbiorca.length === 0
        ? html`<p>${say({ pl: 'Żadna reguła nie otwiera tego zbioru.', en: 'No rule opens this set.' })}</p>`
        : table(
            say({ pl: 'Odbiorcy', en: 'Recipients' }),
            columns,
            one.odbiorca.map(recipient => ({
              heading: recipient.kto,
              cells: [
                html`<span class="nowrap">${at.link(`/portal/reguly/${encodeURIComponent(recipient.idReguly)}`, recipient.idReguly)}</span>`,
                roleTitle(at, recipient.rola),
                html`${recipient.podstawa.nazwa}<br><span class="soft">${recipient.podstawa.kod}</span>`,
                html`<ul class="plain">${recipient.kodZakresu.map(code => html`<li>${scopeName(code)}</li>`)}</ul>`,
                validity(at, recipient),
                say({
                  pl: `${recipient.podstawa.przechowywanieMiesiace} mies.`,
                  en: `${recipient.podstawa.przechowywanieMiesiace} months`,
                }),
              ],
            })),
          )
    }`,
  )
}

/** What the register says and where that comes from. */
function withSource(at: PageContext, { opis, zrodlo }: Register['przekazywanie']): Html {
  return html`${opis} <span class="soft">(${at.say({ pl: 'źródło', en: 'source' })}: ${zrodlo})</span>`
}

function common(at: PageContext, { przekazywanie, terminUsuniecia, srodek }: Register): Html {
  return card(
    at.say({ pl: 'Wspólne dla wszystkich czynności', en: 'Common to all activities' }),
    facts([
      [at.say({ pl: 'Państwa trzecie', en: 'Third countries' }), withSource(at, przekazywanie)],
      [
        at.say({ pl: 'Terminy usunięcia', en: 'Time limits' }),
        html`<ul class="plain">${terminUsuniecia.map(one => html`<li>${withSource(at, one)}</li>`)}</ul>`,
      ],
      [
        at.say({ pl: 'Środki bezpieczeństwa', en: 'Security measures' }),
        html`<ul class="plain">${srodek.map(one => html`<li>${withSource(at, one)}</li>`)}</ul>`,
      ],
    ]),
  )
}

function fileAct(name: 'pdf' | 'csv', submit: Act['submit']): Act {
  return {
    name,
    fields: [],
    tone: 'quiet',
    submit,
    async run(at) {
      const told = await at.perform('rejestrCzynnosci', { ...asked(at), zWydrukiem: name === 'pdf' })
      if (isRefusal(told)) return told
      const { body } = told
      const file = `rejestr-czynnosci-${body.administrator.kodJT}.${name}`
      return name === 'pdf' && body.wydruk !== undefined
        ? { download: file, type: 'application/pdf', bytes: body.wydruk }
        : { download: file, type: 'text/csv; charset=utf-8', bytes: registerCsv(body) }
    },
  }
}

const columns = [
  'administrator',
  'kodZbioru',
  'nazwa',
  'stan',
  'kategorieOsob',
  'kategorieDanych',
  'cele',
  'odbiorca',
  'idReguly',
  'rola',
  'podstawa',
  'zakres',
  'obowiazujeOd',
  'obowiazujeDo',
  'przechowywanieMiesiace',
] as const

/** A row per set and kind of recipients; a set that nobody is given has one too. */
function registerCsv({ administrator, czynnosc }: Register): Uint8Array {
  const rows = czynnosc.flatMap(one => {
    const own = [
      administrator.kodJT,
      one.kodZbioru,
      one.nazwa,
      one.stan,
      one.kategorieOsob.opis,
      one.kategoriaDanych.map(({ kodZakresu }) => kodZakresu).join(' '),
      one.cel.map(({ kod }) => kod).join(' '),
    ]
    const given = one.odbiorca.map(({ idReguly, kto, rola, podstawa, kodZakresu, obowiazujeOd, obowiazujeDo }) => [
      ...own,
      kto,
      idReguly,
      rola,
      podstawa.kod,
      kodZakresu.join(' '),
      obowiazujeOd,
      obowiazujeDo,
      podstawa.przechowywanieMiesiace,
    ])
    return given.length === 0 ? [own] : given
  })
  return csv(columns, rows)
}
