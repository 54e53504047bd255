import { isRefusal, refuse } from '../../fault/refusal.js'
import { type Choices, roleOf } from '../piu/choices.js'
import { missingPerson, personFields, reasonFields } from '../piu/question.js'
import type { Field } from '../portal/field.js'
import { findingsOf } from '../portal/findings.js'
import { draftOf } from '../portal/form-draft.js'
import type { Act, ActContext } from '../portal/page-row.js'

/** Where the set may be typed that is not among those to choose. */
export const typedSet = 'innyZbior'

const underReport = (field: Field): Field => ({ ...field, name: `zgloszenie.${field.name}` })

/** The report's own fields, in the contract's places. */
const asked: readonly Field[] = [
  { name: 'kodZbioru', kind: 'select', optional: true, label: { pl: 'Zbiór', en: 'Set' } },
  { name: 'zgloszenie.kodZakresu', kind: 'select', label: { pl: 'Grupa danych', en: 'Group of data' } },
  ...personFields.map(underReport),
  ...reasonFields.filter(({ name }) => name.startsWith('parametryPytania.')).map(underReport),
  {
    name: 'zgloszenie.sciezka',
    optional: true,
    label: { pl: 'Które pole', en: 'Which field' },
    hint: { pl: 'Np. numer domu w pierwszym adresie.', en: 'E.g. the house number in the first address.' },
  },
  {
    name: 'zgloszenie.opis',
    kind: 'multiline',
    label: { pl: 'Co się nie zgadza', en: 'What is wrong' },
    hint: {
      pl: 'Napisz, co jest błędne i skąd to wiadomo. Nie wpisuj danych innych osób.',
      en: 'Say what is wrong and how it is known. Name no other people.',
    },
  },
]

const typed: Field = {
  name: typedSet,
  optional: true,
  width: 'medium',
  label: { pl: 'Albo kod zbioru, którego nie ma na liście', en: 'Or the code of a set that is not listed' },
  hint: { pl: 'Np. CBB-1408-PUP-01-RP-01.', en: 'E.g. CBB-1408-PUP-01-RP-01.' },
}

const [chosenSet, ...otherFields] = asked
const fields: readonly Field[] = chosenSet === undefined ? asked : [chosenSet, typed, ...otherFields]

/** What the fields offer: what the role may ask for. */
export function optionsFor({ documents, bases, purposes, sets, scopes }: Choices) {
  return {
    kodZbioru: sets.map(({ value, text }) => ({ value, text: `${text} (${value})` })),
    'zgloszenie.kodZakresu': scopes.map(({ value, text }) => ({ value, text: `${text} (${value})` })),
    'zgloszenie.osoba.dokumentTozsamosci.rodzaj.kod': documents,
    'zgloszenie.parametryPytania.podstawaPrawna.kod': bases,
    'zgloszenie.parametryPytania.cel.kod': purposes,
  }
}

/** What the page knows to be missing before the operation is asked. */
function missing(at: ActContext) {
  const choose = at.say({ pl: 'Wybierz zbiór albo podaj jego kod.', en: 'Choose a set or give its code.' })
  const set = setIn(at) === '' ? [{ field: 'kodZbioru', text: choose }] : []
  return [...set, ...missingPerson(at, 'zgloszenie.')]
}

/** A code that was typed goes before one that was chosen. */
function setIn({ sent }: ActContext): string {
  return sent.value(typedSet).trim().toUpperCase() || sent.value('kodZbioru')
}

/** Reports; then its reporter sees how it stands. @req B4 */
export const reportAct: Act = {
  name: 'zglos',
  fields,
  submit: { pl: 'Zgłoś niezgodność', en: 'Report the non-conformity' },
  async run(at) {
    const role = roleOf(at)
    if (role === undefined) return refuse('3006')
    const lacking = missing(at)
    if (lacking.length > 0) return { mend: lacking }
    const kodZbioru = setIn(at)
    const reported = await at.inRole(role).performDraft('zglosNiezgodnosc', { ...draftOf(asked, at.sent), kodZbioru })
    if (isRefusal(reported)) return { mend: findingsOf('zglosNiezgodnosc', reported, asked, at.sent, at.language) }
    if (reported.body.niezgodnosc === undefined) {
      const unknown = {
        pl: 'Ten zbiór nie zna tej osoby: nic nie zgłoszono. Sprawdź osobę i zbiór.',
        en: 'This set does not know the person: nothing was reported. Check the person and the set.',
      }
      return { mend: [{ text: at.say(unknown) }] }
    }
    const told = {
      pl: 'Zgłoszono. Tu zobaczysz odpowiedź administratora zbioru; do tego czasu zgłoszenie można wycofać.',
      en: 'Reported. The controller’s answer comes here; until then the report can be withdrawn.',
    }
    return {
      goTo: `/portal/niezgodnosci?rodzaj=WYSLANA&zbior=${kodZbioru}`,
      flash: { kind: 'success', text: at.say(told) },
    }
  },
}
