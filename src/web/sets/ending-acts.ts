import { card } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { operationAct } from '../portal/operation-act.js'
import type { Act, PageContext } from '../portal/page-row.js'
import type { WireAct, WireSet } from './words.js'

const words = {
  ZAMKNIECIE: {
    name: 'zamknij',
    operation: 'zamknijZbior',
    title: { pl: 'Zamknięcie', en: 'Closing' },
    what: {
      pl: 'Nic już nie zasili zbioru. Usługi weryfikacji i pytania będą go jeszcze widzieć. Nie można tego cofnąć.',
      en: 'Nothing will feed the set any more. Verification and questions still see it. This cannot be undone.',
    },
    ordered: {
      pl: 'Zamknięcie zlecone: potwierdzi je inna osoba.',
      en: 'The closing was ordered: another person confirms it.',
    },
    done: { pl: 'Zbiór jest zamknięty.', en: 'The set is closed.' },
    submit: {
      ZLECENIE: { pl: 'Zamknij zbiór', en: 'Close the set' },
      POTWIERDZENIE: { pl: 'Potwierdź zamknięcie', en: 'Confirm the closing' },
      WYCOFANIE: { pl: 'Wycofaj zlecenie zamknięcia', en: 'Withdraw the order to close' },
    },
  },
  ARCHIWIZACJA: {
    name: 'archiwizuj',
    operation: 'archiwizujZbior',
    title: { pl: 'Archiwizacja', en: 'Archiving' },
    what: {
      pl: 'Usługi przestaną widzieć zbiór. Jego treść pozostaje dla administratora danych. Nie można tego cofnąć.',
      en: 'Services stop seeing the set. Its content stays with the data controller. This cannot be undone.',
    },
    ordered: {
      pl: 'Archiwizacja zlecona: potwierdzi ją inna osoba.',
      en: 'The archiving was ordered: another person confirms it.',
    },
    done: { pl: 'Zbiór jest zarchiwizowany.', en: 'The set is archived.' },
    submit: {
      ZLECENIE: { pl: 'Zarchiwizuj zbiór', en: 'Archive the set' },
      POTWIERDZENIE: { pl: 'Potwierdź archiwizację', en: 'Confirm the archiving' },
      WYCOFANIE: { pl: 'Wycofaj zlecenie archiwizacji', en: 'Withdraw the order to archive' },
    },
  },
} as const

type Ending = keyof typeof words
const acts = ['ZLECENIE', 'POTWIERDZENIE', 'WYCOFANIE'] as const

const byTwo: Bilingual = {
  pl: 'Najpierw zlecasz, a potwierdza inna osoba z ministerstwa.',
  en: 'You order it, and another person of the ministry confirms it.',
}
const reason: Bilingual = { pl: 'Powód', en: 'Reason' }
const withdrawn: Bilingual = {
  pl: 'Zlecenie wycofane; zbiór jest jak był.',
  en: 'The order was withdrawn; the set is as it was.',
}

const nameOf = (step: Ending, act: WireAct['czynnosc']) => `${words[step].name}-${act.toLowerCase()}`

function endingAct(step: Ending, czynnosc: WireAct['czynnosc']): Act {
  const row = words[step]
  return operationAct<'zamknijZbior' | 'archiwizujZbior'>({
    name: nameOf(step, czynnosc),
    operation: row.operation,
    submit: row.submit[czynnosc],
    tone: czynnosc === 'WYCOFANIE' ? 'quiet' : 'danger',
    fields: [
      {
        name: 'powod',
        kind: 'multiline',
        label: reason,
        hint: { pl: 'Trafia do historii zbioru i do dziennika.', en: 'It goes into the set’s history and the ledger.' },
      },
    ],
    fixed: at => ({ kodZbioru: at.params.kodZbioru ?? '', czynnosc }),
    done: (at, { body }) => {
      const text = czynnosc === 'WYCOFANIE' ? withdrawn : body.zlecona === undefined ? row.done : row.ordered
      return { goTo: `/portal/zbiory/${body.kodZbioru}`, flash: { kind: 'success', text: at.say(text) } }
    },
  })
}

/** Closing and archiving: ordering, confirming as the second person, withdrawing. @req C5 */
export const endingActs: readonly Act[] = (['ZAMKNIECIE', 'ARCHIWIZACJA'] as const).flatMap(step =>
  acts.map(act => endingAct(step, act)),
)

/** The form of one of them, with what it means. */
export function endingForm(at: PageContext, set: WireSet, { krok, czynnosc, drugaOsoba }: WireAct): Html | undefined {
  if (krok !== 'ZAMKNIECIE' && krok !== 'ARCHIWIZACJA') return undefined
  const row = words[krok]
  const isOwn = set.zlecona?.zlecil === at.person?.account.login
  if (czynnosc === 'POTWIERDZENIE' && isOwn) {
    const text = at.say({
      pl: 'Zlecenie jest Twoje: potwierdzić musi inna osoba z ministerstwa. Możesz je wycofać.',
      en: 'The order is yours: another person of the ministry has to confirm it. You can withdraw it.',
    })
    return card(at.say(row.submit.POTWIERDZENIE), html`<p>${text}</p>`)
  }
  const two = czynnosc === 'ZLECENIE' && drugaOsoba ? html`<p>${at.say(byTwo)}</p>` : undefined
  const title = czynnosc === 'ZLECENIE' ? row.title : row.submit[czynnosc]
  const what = czynnosc === 'WYCOFANIE' ? undefined : html`<p>${at.say(row.what)}</p>`
  return card(at.say(title), html`${what}${two}${at.form(nameOf(krok, czynnosc))}`)
}
