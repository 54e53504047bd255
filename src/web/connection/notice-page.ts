import { type Draft, readDraft } from '../../contract/index.js'
import { areas } from '../../domain/areas.js'
import { maxScanBytes } from '../../domain/connection/scan.js'
import { roleGiving } from '../../domain/roles.js'
import { type UnitKind, unitKinds } from '../../domain/units.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import type { Field } from '../portal/field.js'
import { findingsOf } from '../portal/findings.js'
import { draftOf } from '../portal/form-draft.js'
import { withPlace } from '../portal/form-html.js'
import type { Act, ActContext, PageRow } from '../portal/page-row.js'
import type { Finding } from '../portal/submission.js'

export const noticePath = '/portal/podlaczenie/zgloszenie'

const mostSystems = 4
const fieldUnits: readonly UnitKind[] = roleGiving.flatMap(row =>
  row.giver === 'ADMIN_WOJEWODZKI' && row.unitKinds !== undefined ? row.unitKinds : [],
)
const areaOptions = Object.entries(areas).map(([value, { titlePl }]) => ({
  value,
  text: { pl: `${value} – ${titlePl}`, en: `${value} – ${titlePl}` },
}))

const unitFields: readonly Field[] = [
  {
    name: 'jednostka.rodzajJednostki',
    section: { pl: 'Jednostka', en: 'The unit' },
    kind: 'select',
    label: { pl: 'Rodzaj jednostki', en: 'Kind of unit' },
    options: fieldUnits.map(value => ({ value, text: { pl: unitKinds[value].titlePl, en: unitKinds[value].titleEn } })),
  },
  { name: 'jednostka.nazwa', label: { pl: 'Nazwa jednostki', en: 'Name of the unit' } },
  {
    name: 'jednostka.terc',
    kind: 'digits',
    width: 'short',
    label: { pl: 'Kod TERC terytorium', en: 'TERC code of its territory' },
    hint: { pl: '4 cyfry powiatu albo 7 cyfr gminy', en: '4 digits of the powiat or 7 of the gmina' },
  },
  { name: 'jednostka.adres.kodPocztowy', width: 'short', label: { pl: 'Kod pocztowy', en: 'Postal code' } },
  { name: 'jednostka.adres.miejscowosc', label: { pl: 'Miejscowość', en: 'Place' } },
  { name: 'jednostka.adres.ulica', label: { pl: 'Ulica', en: 'Street' } },
  { name: 'jednostka.adres.nrDomu', width: 'short', label: { pl: 'Numer domu', en: 'House number' } },
  { name: 'jednostka.adres.nrLokalu', width: 'short', label: { pl: 'Numer lokalu', en: 'Flat number' } },
  {
    name: 'jednostka.obszar',
    kind: 'checkboxes',
    label: { pl: 'Podobszary, które obsługuje jednostka', en: 'Sub-areas that the unit serves' },
    options: areaOptions,
  },
  {
    name: 'kierownik.imie',
    section: { pl: 'Kierownik jednostki', en: 'Head of the unit' },
    label: { pl: 'Imię kierownika jednostki', en: 'First name of the head' },
  },
  { name: 'kierownik.nazwisko', label: { pl: 'Nazwisko kierownika jednostki', en: 'Surname of the head' } },
  {
    name: 'kierownik.email',
    kind: 'email',
    label: { pl: 'E-mail służbowy kierownika', en: 'Service e-mail of the head' },
    hint: { pl: 'Na ten adres przyjdą pytania i rozstrzygnięcie.', en: 'Questions and the decision come here.' },
  },
]

const administratorFields: readonly Field[] = [
  {
    name: 'administratorLokalny.imie',
    section: { pl: 'Administrator lokalny', en: 'Local administrator' },
    label: { pl: 'Imię administratora lokalnego', en: 'First name of the local administrator' },
  },
  {
    name: 'administratorLokalny.nazwisko',
    label: { pl: 'Nazwisko administratora lokalnego', en: 'Surname of the local administrator' },
  },
  {
    name: 'administratorLokalny.pesel',
    kind: 'digits',
    width: 'medium',
    label: { pl: 'PESEL administratora lokalnego', en: 'PESEL of the local administrator' },
  },
  {
    name: 'administratorLokalny.telefon',
    kind: 'phone',
    width: 'medium',
    label: { pl: 'Telefon administratora lokalnego', en: 'Telephone of the local administrator' },
  },
  {
    name: 'administratorLokalny.email',
    kind: 'email',
    label: { pl: 'E-mail służbowy administratora lokalnego', en: 'Service e-mail of the local administrator' },
    hint: { pl: 'Na ten adres przyjdzie zaszyfrowany pakiet.', en: 'The encrypted package comes here.' },
  },
]

const closingFields: readonly Field[] = [
  {
    name: 'terminaleMobilne',
    section: { pl: 'Założenia i podpisane zgłoszenie', en: 'Suppositions and the signed notice' },
    kind: 'checkbox',
    label: { pl: 'Jednostka otrzymała terminale mobilne (OTM)', en: 'The unit got mobile terminals (OTM)' },
    optional: true,
  },
  {
    name: 'potwierdzenieZalozen.zgodnosc',
    kind: 'checkbox',
    label: {
      pl: 'Potwierdzam: systemy mają świadectwo zgodności, oświadczenie dostawcy albo zgodę ministerstwa',
      en: 'I confirm: the systems hold a certificate of conformity, the vendor’s declaration or the ministry’s consent',
    },
  },
  {
    name: 'potwierdzenieZalozen.tydzienPracy',
    kind: 'checkbox',
    label: {
      pl: 'Potwierdzam: tydzień pracy bez podłączenia minął bez błędów krytycznych',
      en: 'I confirm: one week of work unconnected passed without critical errors',
    },
  },
  {
    name: 'potwierdzenieZalozen.wytyczne',
    kind: 'checkbox',
    label: {
      pl: 'Potwierdzam: jednostka spełnia wytyczne organizacyjno-techniczne',
      en: 'I confirm: the unit meets the organisational and technical guidelines',
    },
  },
  {
    name: 'skan',
    kind: 'file',
    accept: 'application/pdf,image/jpeg,image/png',
    label: { pl: 'Skan zgłoszenia podpisanego przez kierownika', en: 'Scan of the form signed by the head' },
    hint: { pl: 'PDF, JPEG albo PNG, do 4 MB', en: 'PDF, JPEG or PNG, up to 4 MB' },
  },
]

function systemSection(number: number): Pick<Field, 'section'> {
  if (number === 1) return { section: { pl: 'System dziedzinowy', en: 'Domain system' } }
  if (number > 2) return {}
  return {
    section: { pl: 'Kolejne systemy, jeśli jednostka je podłącza', en: 'Further systems, if the unit connects them' },
  }
}

/** The fields of one system, told as four texts: the contract has a list. */
function systemFields(number: number): readonly Field[] {
  const of = (name: string, pl: string, en: string): Field => ({
    name: `system${number}.${name}`,
    label: { pl: `System ${number}: ${pl}`, en: `System ${number}: ${en}` },
    optional: number > 1,
  })
  return [
    { ...of('obszar', 'obszar', 'area'), ...systemSection(number), kind: 'select', options: areaOptions },
    of('nazwa', 'nazwa produktu, jak w wykazie zgodności', 'name of the product, as in the register of conformity'),
    { ...of('wersja', 'wersja', 'version'), width: 'short' },
    of('producent', 'producent', 'vendor'),
  ]
}

const placed = (fields: readonly Field[]) => fields.map(field => withPlace('zglosGotowosc', field))
const numbers = Array.from({ length: mostSystems }, (_, index) => index + 1)
const contractFields = [...placed(unitFields), ...placed(administratorFields), ...placed(closingFields)]

interface ToldSystem {
  readonly obszar: string
  readonly oprogramowanie: { readonly nazwa: string; readonly wersja: string; readonly producent: string }
}

const systemParts = ['obszar', 'nazwa', 'wersja', 'producent'] as const
const partTexts: Readonly<Record<(typeof systemParts)[number], Bilingual>> = {
  obszar: { pl: 'wybierz obszar', en: 'choose the area' },
  nazwa: { pl: 'podaj nazwę produktu', en: 'give the name of the product' },
  wersja: { pl: 'podaj wersję', en: 'give the version' },
  producent: { pl: 'podaj producenta', en: 'give the vendor' },
}

/** What is to be done about a part of a system that is missing; further systems may be left out. */
function missingText(at: ActContext, number: number, part: (typeof systemParts)[number]): string {
  const [pl, en] = number > 1 ? [' albo wyczyść cały jego wpis', ' or clear its entry'] : ['', '']
  const { pl: polish, en: english } = partTexts[part]
  return at.say({ pl: `System ${number}: ${polish}${pl}.`, en: `System ${number}: ${english}${en}.` })
}

/** What the schema finds wrong beside the systems, so that everything is told at once. */
function othersWrong(at: ActContext, draft: Draft): readonly Finding[] {
  const read = readDraft('zglosGotowosc', draft)
  const wrong = 'wrong' in read ? read.wrong.filter(({ path }) => path?.includes('systemDziedzinowy') !== true) : []
  if (wrong.length === 0) return []
  return findingsOf('zglosGotowosc', refuse('4002', wrong), contractFields, at.sent, at.language)
}

/** The systems that were told, and what of them is missing. */
function systemsOf(at: ActContext): { readonly systems: readonly ToldSystem[]; readonly findings: readonly Finding[] } {
  const systems: ToldSystem[] = []
  const findings: Finding[] = []
  for (const number of numbers) {
    const told = (name: string) => at.sent.value(`system${number}.${name}`)
    const missing = systemParts.filter(name => told(name) === '')
    if (missing.length === systemParts.length && number > 1) continue
    for (const name of missing) {
      findings.push({ field: `system${number}.${name}`, text: missingText(at, number, name) })
    }
    const oprogramowanie = { nazwa: told('nazwa'), wersja: told('wersja'), producent: told('producent') }
    systems.push({ obszar: told('obszar'), oprogramowanie })
  }
  return { systems, findings }
}

const file: Act = {
  name: 'zglos',
  fields: [
    ...placed(unitFields),
    ...placed(administratorFields),
    ...numbers.flatMap(systemFields),
    ...placed(closingFields),
  ],
  submit: { pl: 'Wyślij zgłoszenie', en: 'File the notice' },
  async run(at) {
    const { systems, findings } = systemsOf(at)
    const draft = { ...draftOf(contractFields, at.sent), systemDziedzinowy: systems.map(one => ({ ...one })) }
    if (findings.length > 0) return { mend: [...othersWrong(at, draft), ...findings] }
    const done = await at.performDraft('zglosGotowosc', draft)
    if (isRefusal(done)) return { mend: findingsOf('zglosGotowosc', done, contractFields, at.sent, at.language) }
    const { numerZgloszenia, kluczZgloszenia } = done.body
    const path = `/portal/podlaczenie/stan/${kluczZgloszenia}`
    return {
      goTo: path,
      flash: {
        kind: 'success',
        text: at.say({
          pl: 'Zgłoszenie zostało przyjęte do rozpatrzenia. Zapisz numer i odnośnik: nim sprawdzisz stan i odpowiesz na pytania.',
          en: 'The notice was received. Keep its number and link: with it you see its state and answer questions.',
        }),
        facts: [
          [at.say({ pl: 'Numer zgłoszenia', en: 'Number of the notice' }), numerZgloszenia],
          [at.say({ pl: 'Odnośnik', en: 'Link' }), `${at.site.portalUrl}${path}`],
        ],
      },
    }
  },
}

/** The readiness notice (annex 2), open to anybody: the head of the unit has no account yet. @req A2.1 */
export const noticePage: PageRow = {
  path: noticePath,
  title: { pl: 'Zgłoszenie gotowości do podłączenia', en: 'Readiness notice' },
  access: 'PUBLIC',
  menu: { group: 'PODLACZENIE' },
  upload: maxScanBytes,
  acts: [file],
  async view(at) {
    return {
      lead: at.say({
        pl: 'Zgłoszenie składa kierownik jednostki; trafia do administratora wojewódzkiego właściwego dla jej terytorium.',
        en: 'The head of the unit files it; it goes to the voivodeship administrator of the unit’s territory.',
      }),
      content: html`<p>${at.link('/portal/podlaczenie', at.say({ pl: 'Jak podłączyć jednostkę, krok po kroku', en: 'How to connect a unit, step by step' }))}</p>${at.form('zglos')}`,
    }
  },
}
