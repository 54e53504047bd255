import type { Draft } from '../../contract/index.js'
import { civilDateOf, isWithin } from '../../domain/calendar.js'
import { roles, treesOpenTo } from '../../domain/roles.js'
import { scopeCodes, scopes } from '../../domain/scopes.js'
import { unitKinds } from '../../domain/units.js'
import { isRefusal } from '../../fault/refusal.js'
import type { Field, Option } from '../portal/field.js'
import { draftOf } from '../portal/form-draft.js'
import { withPlace } from '../portal/form-html.js'
import type { PageContext } from '../portal/page-row.js'
import type { Submission } from '../portal/submission.js'
import { roleText } from './words.js'

const fields: readonly Field[] = [
  {
    name: 'regula.stronaPytajaca.rodzajJednostki',
    kind: 'select',
    optional: true,
    label: { pl: 'Kto pyta: rodzaj jednostek', en: 'Who asks: kind of units' },
  },
  {
    name: 'regula.stronaPytajaca.kodJT',
    width: 'medium',
    optional: true,
    label: { pl: 'albo jedna jednostka (kod)', en: 'or one unit (code)' },
    hint: { pl: 'np. JT-1408-OPS-01; wtedy rodzaj zostaw pusty', en: 'e.g. JT-1408-OPS-01; then leave the kind empty' },
  },
  { name: 'regula.rola', kind: 'select', label: { pl: 'W jakiej roli', en: 'In which role' } },
  { name: 'regula.podstawaPrawna', kind: 'select', label: { pl: 'Na jakiej podstawie', en: 'On which legal basis' } },
  {
    name: 'regula.stronaDajaca.kodJT',
    width: 'medium',
    optional: true,
    label: { pl: 'Czyje dane: jednostka (kod)', en: 'Whose data: unit (code)' },
    hint: {
      pl: 'Jednostka, zbiór albo rodzaj: jedno z trzech. Wszystkie puste: dane każdego administratora.',
      en: 'Unit, set or kind: one of the three. All empty: everybody’s data.',
    },
  },
  {
    name: 'regula.stronaDajaca.kodZbioru',
    width: 'medium',
    optional: true,
    label: { pl: 'albo jeden zbiór (kod)', en: 'or one set (code)' },
  },
  {
    name: 'regula.stronaDajaca.rodzajJednostki',
    kind: 'select',
    optional: true,
    label: { pl: 'albo rodzaj jednostek', en: 'or a kind of units' },
  },
  {
    name: 'regula.kodZakresu',
    kind: 'checkboxes',
    label: { pl: 'Co może zobaczyć', en: 'What may be seen' },
    wrong: { pl: 'Zaznacz co najmniej jeden zakres.', en: 'Tick at least one scope.' },
  },
  {
    name: 'regula.szczegolneKategorie',
    kind: 'checkbox',
    label: {
      pl: 'Wiem, że reguła otwiera dane szczególnych kategorii (art. 9 RODO)',
      en: 'I know that the rule opens special categories of data (GDPR art. 9)',
    },
    hint: {
      pl: 'Wymagane, gdy zaznaczono zakres oznaczony jako szczególna kategoria.',
      en: 'Needed where a scope marked as a special category is ticked.',
    },
  },
  { name: 'regula.obowiazujeOd', kind: 'date', label: { pl: 'Obowiązuje od', en: 'In force from' } },
  {
    name: 'regula.obowiazujeDo',
    kind: 'date',
    label: { pl: 'Obowiązuje do', en: 'In force until' },
    hint: { pl: 'Ostatni dzień; puste: bezterminowo.', en: 'The last day; empty: without end.' },
  },
  {
    name: 'regula.uzasadnienie',
    kind: 'multiline',
    label: { pl: 'Uzasadnienie', en: 'Reason' },
    hint: { pl: 'Widzą je obie strony; trafia do dziennika.', en: 'Both sides see it; it goes into the ledger.' },
  },
]

/** The fields of a rule, each at its place in the request. */
export const ruleFields: readonly Field[] = fields.map(field => withPlace('dodajRegule', field))

/** The rule as the form sent it, still as texts: what the schema judges. */
export function ruleDraft(sent: Submission): Draft {
  const { regula } = draftOf(ruleFields, sent)
  return isDraft(regula) ? regula : {}
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
}

/** What the fields offer. */
export async function ruleOptions(at: PageContext): Promise<Readonly<Record<string, readonly Option[]>>> {
  const kinds = Object.entries(unitKinds)
  const named = kinds.map(([value, kind]) => ({ value, text: at.say({ pl: kind.titlePl, en: kind.titleEn }) }))
  const readers = (Object.keys(roles) as (keyof typeof roles)[]).filter(role => treesOpenTo(role).length > 0)
  return {
    'regula.stronaPytajaca.rodzajJednostki': named,
    'regula.stronaDajaca.rodzajJednostki': named.filter((_, index) => kinds[index]?.[1].setTree !== null),
    'regula.rola': readers.map(value => ({ value, text: roleText(at, value) })),
    'regula.podstawaPrawna': await bases(at),
    'regula.kodZakresu': scopeCodes.map(code => ({
      value: code,
      text: `${code}: ${scopes[code].titlePl}`,
      ...(scopes[code].specialCategory
        ? {
            hint: at.say({
              pl: 'Szczególna kategoria danych (art. 9 RODO)',
              en: 'Special category of data (GDPR art. 9)',
            }),
          }
        : {}),
    })),
  }
}

async function bases(at: PageContext): Promise<readonly Option[]> {
  const told = await at.perform('pobierzSlownik', { kodSlownika: 'PODSTAWA_PRAWNA' })
  if (isRefusal(told)) return []
  const today = civilDateOf(at.now)
  return told.body.pozycja
    .filter(row => isWithin(today, row.obowiazujeOd, row.obowiazujeDo))
    .map(row => ({ value: row.kod, text: `${row.kod}: ${row.nazwa}` }))
}
