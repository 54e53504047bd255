import type { InputOf } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { facts, notice } from '../frame/components.js'
import { html } from '../frame/html.js'
import { peselScriptPath } from '../frame/pesel-script.js'
import { counted, countedEn, typedDigits } from '../frame/polish.js'
import { dictionaries } from '../piu/dictionary-names.js'
import type { Field } from '../portal/field.js'
import { findingsOf } from '../portal/findings.js'
import type { Act, ActContext, PageContext, PageRow } from '../portal/page-row.js'
import { periodFields, periodOf } from '../portal/period-fields.js'
import { peselField } from '../portal/person-fields.js'
import type { Finding } from '../portal/submission.js'
import { typeText } from '../portal/type-texts.js'
import { askedPerson } from './asked-person.js'
import { recordsTable } from './records-view.js'
import { controllerField, documentKinds, seesAll } from './search-terms.js'

const path = '/portal/rejestr/raport'

type Order = InputOf<'raportDlaOsoby'>

const person = askedPerson('', {
  pl: 'Dawne numery tej osoby, które zbiory znają, raport obejmie sam.',
  en: 'Former numbers of this person that the sets know are covered by themselves.',
})

const formerPesel: Field = {
  ...peselField('dawnyPesel', {
    pl: 'Jeśli osoba miała wcześniej inny.',
    en: 'Where the person had another one before.',
  }),
  label: { pl: 'Dawny PESEL', en: 'Former PESEL' },
}

const fields: readonly Field[] = [
  person.pesel,
  formerPesel,
  ...person.document,
  ...periodFields,
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
  const former = typedDigits(text(formerPesel.name))
  const osoba = [...person.identities(text), ...(former === '' ? [] : [{ pesel: former }])]
  const { from, until, wrong: notDays } = periodOf(at, text)
  const noDays = periodFields
    .filter(({ name }) => text(name) === '')
    .map(({ name }) => ({ field: name, text: at.say(typeText('Data')) }))
  const wrong: Finding[] = [...(osoba.length === 0 ? [person.nobody(at)] : []), ...noDays, ...notDays]
  const case_ = text('znakSprawy')
  if (case_ === '')
    wrong.push({ field: 'znakSprawy', text: at.say({ pl: 'Podaj znak sprawy.', en: 'Give the mark of the case.' }) })
  const profile = text('profil')
  if (profile !== 'OSOBA' && profile !== 'ORGAN')
    wrong.push({
      field: 'profil',
      text: at.say({ pl: 'Wybierz, dla kogo jest raport.', en: 'Choose for whom the report is.' }),
    })
  if (wrong.length > 0 || from === undefined || until === undefined) return wrong
  const controller = text('kodJTAdministratora')
  return {
    osoba,
    odChwili: from,
    doChwili: until,
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
    const whose = seesAll(at)
      ? undefined
      : html`<p>${at.say({
          pl: `Raport obejmuje dane, których administratorem jest Twoja jednostka (${at.person?.unit.code ?? ''}).`,
          en: `The report covers data whose controller is your unit (${at.person?.unit.code ?? ''}).`,
        })}</p>`
    return {
      script: peselScriptPath,
      lead: at.say({
        pl: 'Kto, kiedy, na jakiej podstawie i po co sięgał do danych osoby: także pod dawnym numerem i jako dziecka.',
        en: 'Who reached for a person’s data, when, on which basis and why: under a former number and as a child too.',
      }),
      content: html`${whose}${at.form('raport', { values: { profil: 'OSOBA' }, options: { [person.documentKind]: await documentKinds(at) }, without: seesAll(at) ? [] : [controllerField.name] })}`,
    }
  },
  acts: [
    show,
    fileAct('xml', { pl: 'Pobierz XML z pieczęcią i dowodami', en: 'Download XML with seal and proofs' }),
    fileAct('pdf', { pl: 'Pobierz PDF', en: 'Download PDF' }),
  ],
}
