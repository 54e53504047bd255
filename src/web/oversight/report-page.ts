import type { InputOf } from '../../contract/index.js'
import { endOfDay, isCivilDate, startOfDay } from '../../domain/calendar.js'
import { isRefusal } from '../../fault/refusal.js'
import { facts, notice } from '../frame/components.js'
import { html } from '../frame/html.js'
import { counted, countedEn, typedDay } from '../frame/polish.js'
import type { Field } from '../portal/field.js'
import { findingsOf } from '../portal/findings.js'
import type { Act, ActContext, PageContext, PageRow } from '../portal/page-row.js'
import type { Finding } from '../portal/submission.js'
import { recordsTable } from './records-view.js'
import { controllerField, dictionaries, searchOptions, seesAll } from './search-terms.js'

const path = '/portal/rejestr/raport'

type Order = InputOf<'raportDlaOsoby'>

const fields: readonly Field[] = [
  {
    name: 'pesel',
    kind: 'digits',
    width: 'medium',
    optional: true,
    label: { pl: 'PESEL', en: 'PESEL' },
    hint: {
      pl: 'Dawne numery tej osoby, które zbiory znają, raport obejmie sam.',
      en: 'Former numbers of this person that the sets know are covered by themselves.',
    },
  },
  {
    name: 'dawnyPesel',
    kind: 'digits',
    width: 'medium',
    optional: true,
    label: { pl: 'Dawny PESEL', en: 'Former PESEL' },
  },
  {
    name: 'dokument.rodzaj',
    kind: 'select',
    optional: true,
    label: { pl: 'Rodzaj dokumentu', en: 'Kind of document' },
  },
  {
    name: 'dokument.seriaNumer',
    width: 'medium',
    optional: true,
    label: { pl: 'Seria i numer dokumentu', en: 'Number of the document' },
  },
  {
    name: 'od',
    kind: 'date',
    label: { pl: 'Od dnia', en: 'From the day' },
    hint: { pl: 'np. 31.12.2026', en: 'e.g. 31.12.2026' },
  },
  {
    name: 'do',
    kind: 'date',
    label: { pl: 'Do dnia', en: 'To the day' },
    hint: { pl: 'np. 31.12.2026', en: 'e.g. 31.12.2026' },
  },
  {
    name: 'profil',
    kind: 'radios',
    label: { pl: 'Dla kogo', en: 'For whom' },
    options: [
      {
        value: 'OSOBA',
        text: { pl: 'Dla osoby', en: 'For the person' },
        hint: {
          pl: 'Bez tożsamości urzędników (RODO art. 15, wyrok TSUE C-579/21).',
          en: 'Without the identities of officers (GDPR art. 15, CJEU C-579/21).',
        },
      },
      {
        value: 'ORGAN',
        text: { pl: 'Dla organu nadzorczego', en: 'For the supervisory authority' },
        hint: { pl: 'Pełny: z urzędnikami i ich adresami.', en: 'Full: with officers and their addresses.' },
      },
    ],
  },
  {
    name: 'znakSprawy',
    width: 'medium',
    label: { pl: 'Sprawa, w której powstaje raport', en: 'Case in which the report is made' },
    hint: {
      pl: 'Np. znak żądania osoby. Zapisuje się w dzienniku.',
      en: 'E.g. the mark of the person’s request. It is entered in the ledger.',
    },
  },
]
const allFields = [...fields, controllerField]

/** What was ordered, or what is wrong with it. */
function orderOf(at: ActContext): Order | readonly Finding[] {
  const text = (name: string) => at.sent.value(name).trim()
  const digits = (name: string) => text(name).replace(/[\s-]/g, '')
  const numbers = [digits('pesel'), digits('dawnyPesel')].filter(one => one !== '').map(pesel => ({ pesel }))
  const number = text('dokument.seriaNumer')
  const document = number === '' ? [] : [{ dokument: { rodzaj: text('dokument.rodzaj'), seriaNumer: number } }]
  const osoba = [...numbers, ...document]
  const wrong: Finding[] = []
  if (osoba.length === 0)
    wrong.push({
      field: 'pesel',
      text: at.say({ pl: 'Podaj PESEL albo dokument.', en: 'Give a PESEL or a document.' }),
    })
  const [from, until] = [typedDay(text('od')), typedDay(text('do'))]
  for (const [field, date] of [
    ['od', from],
    ['do', until],
  ] as const) {
    if (!isCivilDate(date))
      wrong.push({
        field,
        text: at.say({
          pl: 'Wpisz istniejącą datę, np. 31.12.2026.',
          en: 'Enter a date that exists, e.g. 31.12.2026.',
        }),
      })
  }
  const case_ = text('znakSprawy')
  if (case_ === '')
    wrong.push({ field: 'znakSprawy', text: at.say({ pl: 'Podaj znak sprawy.', en: 'Give the mark of the case.' }) })
  const profile = text('profil')
  if (profile !== 'OSOBA' && profile !== 'ORGAN')
    wrong.push({
      field: 'profil',
      text: at.say({ pl: 'Wybierz, dla kogo jest raport.', en: 'Choose for whom the report is.' }),
    })
  if (wrong.length > 0) return wrong
  const controller = text('kodJTAdministratora')
  return {
    osoba,
    odChwili: startOfDay(from),
    doChwili: endOfDay(until),
    profil: profile === 'ORGAN' ? 'ORGAN' : 'OSOBA',
    znakSprawy: case_,
    ...(controller === '' ? {} : { kodJTAdministratora: controller }),
  }
}

const isWrong = (made: Order | readonly Finding[]): made is readonly Finding[] => Array.isArray(made)

/** The fields' names beside the operation's. */
const refused = (at: ActContext, refusal: Parameters<typeof findingsOf>[1]) =>
  findingsOf('raportDlaOsoby', refusal, allFields, at.sent, at.language).map(({ text }) => ({ text }))

const show: Act = {
  name: 'raport',
  fields: allFields,
  submit: { pl: 'Sporządź raport', en: 'Make the report' },
  async run(at) {
    const order = orderOf(at)
    if (isWrong(order)) return { mend: order }
    const made = await at.perform('raportDlaOsoby', order)
    if (isRefusal(made)) return { mend: refused(at, made) }
    const { rekord, liczbaRekordow, ostrzezenie } = made.body
    const hidden = Object.fromEntries(allFields.map(({ name }) => [name, at.sent.value(name)]))
    const count = at.say({
      pl: counted(liczbaRekordow, ['dostęp', 'dostępy', 'dostępów']),
      en: countedEn(liczbaRekordow, 'access', 'accesses'),
    })
    return {
      show: {
        title: at.say({ pl: 'Raport o dostępach do danych osoby', en: 'Report of accesses to a person’s data' }),
        above: [[at.say({ pl: 'Raport dla osoby', en: 'Report for a person' }), path]],
        content: html`${facts([
          [at.say({ pl: 'Okres', en: 'Period' }), `${at.sent.value('od')} – ${at.sent.value('do')}`],
          [at.say({ pl: 'Dla kogo', en: 'For whom' }), profileText(at, order.profil)],
          [at.say({ pl: 'Sprawa', en: 'Case' }), order.znakSprawy],
          [at.say({ pl: 'Wpisów', en: 'Entries' }), count],
        ])}
${ostrzezenie.length === 0 ? undefined : notice('warning', at.say({ pl: 'Uwaga', en: 'Note' }), html`<ul>${ostrzezenie.map(one => html`<li>${one}</li>`)}</ul>`)}
<div class="actions">${at.form('xml', { hidden })}${at.form('pdf', { hidden })}</div>
<p>${at.link('/portal/jak-sprawdzic', at.say({ pl: 'Jak sprawdzić raport bez nas', en: 'How to check the report without us' }))}</p>
<h2>${at.say({ pl: 'Dostępy', en: 'Accesses' })}</h2>
${recordsTable(at, rekord, await dictionaries.names(at, ['CEL']))}`,
      },
    }
  },
}

function profileText(at: PageContext, profile: Order['profil']): string {
  return profile === 'OSOBA'
    ? at.say({ pl: 'dla osoby, bez tożsamości urzędników', en: 'for the person, without identities of officers' })
    : at.say({ pl: 'dla organu nadzorczego, pełny', en: 'for the supervisory authority, full' })
}

/** The report as a file: made anew, with a number and an entry of its own. */
function fileAct(name: 'xml' | 'pdf', submit: Act['submit']): Act {
  return {
    name,
    fields: [],
    tone: 'quiet',
    submit,
    async run(at) {
      const order = orderOf(at)
      if (isWrong(order)) return { mend: order.map(({ text }) => ({ text })) }
      const made = await at.perform('raportDlaOsoby', { ...order, zWydrukiem: name === 'pdf' })
      if (isRefusal(made)) return { mend: refused(at, made) }
      const { dokument, wydruk } = made.body
      return name === 'pdf' && wydruk !== undefined
        ? { download: 'raport.pdf', type: 'application/pdf', bytes: wydruk }
        : { download: 'raport.xml', type: 'application/xml', bytes: dokument }
    },
  }
}

/** Every access to a person's data in a period, for the person or for the supervisory authority. @see RODO art. 15 @req B6 */
export const reportPage: PageRow = {
  path,
  title: { pl: 'Raport dla osoby', en: 'Report for a person' },
  access: ['IOD'],
  menu: { group: 'DZIENNIK' },
  async view(at) {
    const { 'osoba.dokument.rodzaj': documents = [] } = await searchOptions(at)
    const whose = seesAll(at)
      ? undefined
      : html`<p>${at.say({
          pl: `Raport obejmuje dane, których administratorem jest Twoja jednostka (${at.person?.unit.code ?? ''}).`,
          en: `The report covers data whose controller is your unit (${at.person?.unit.code ?? ''}).`,
        })}</p>`
    return {
      lead: at.say({
        pl: 'Kto, kiedy, na jakiej podstawie i po co sięgał do danych osoby: także pod dawnym numerem i jako dziecka.',
        en: 'Who reached for a person’s data, when, on which basis and why: under a former number and as a child too.',
      }),
      content: html`${whose}${at.form('raport', { values: { profil: 'OSOBA' }, options: { 'dokument.rodzaj': documents } })}`,
    }
  },
  acts: [
    show,
    fileAct('xml', { pl: 'Pobierz XML z pieczęcią i dowodami', en: 'Download XML with seal and proofs' }),
    fileAct('pdf', { pl: 'Pobierz PDF', en: 'Download PDF' }),
  ],
}
