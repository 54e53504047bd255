import type { ResponseOf } from '../../contract/index.js'
import { type VendorChangeStep, vendorChangeSteps } from '../../domain/registry/vendor-change.js'
import { badge, type Tone } from '../frame/components.js'
import type { Html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import type { PageContext } from '../portal/page-row.js'

export type WireChange = ResponseOf<'zglosZmianeDostawcy'>['zmiana']
export type WireNext = WireChange['nastepny'][number]

export const changesPath = '/portal/zmiany-dostawcy'

/** Whoever takes part in changes of vendors. */
export const parties = ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'] as const

const states: Readonly<Record<WireChange['stan'], readonly [Bilingual, Tone]>> = {
  ZGLOSZONA: [{ pl: 'zgłoszona', en: 'reported' }, 'waiting'],
  UZGODNIONA: [{ pl: 'uzgodniona', en: 'settled' }, 'waiting'],
  ZBIORY_UTWORZONE: [{ pl: 'nowe zbiory utworzone', en: 'new sets created' }, 'waiting'],
  STARY_SD_WYLACZONY: [{ pl: 'stary system wyłączony', en: 'old system retired' }, 'waiting'],
  NOWY_SD_ZASILA: [{ pl: 'nowy system zasila', en: 'new system feeds' }, 'waiting'],
  ZASILONA: [{ pl: 'zasilona, do weryfikacji', en: 'fed, to be verified' }, 'waiting'],
  ZWERYFIKOWANA: [{ pl: 'zweryfikowana', en: 'verified' }, 'waiting'],
  JEDNOSTKA_WYLACZONA: [{ pl: 'wpis jednostki wygaszony', en: 'unit’s entry retired' }, 'waiting'],
  ZAKONCZONA: [{ pl: 'zakończona', en: 'finished' }, 'good'],
  ODSTAPIONO: [{ pl: 'odstąpiono', en: 'given up' }, 'neutral'],
}

export function stateBadge(at: PageContext, state: WireChange['stan']): Html {
  const [text, tone] = states[state]
  return badge(at.say(text), tone)
}

interface StepText {
  readonly title: Bilingual
  /** What it means and what has to hold before it. */
  readonly about: Bilingual
}

/** The steps, as people name them. */
export const stepTexts: Readonly<Record<VendorChangeStep, StepText>> = {
  ZGLOSZENIE: {
    title: { pl: 'Zgłoszenie zmiany', en: 'Report of the change' },
    about: { pl: 'Jednostka zgłasza planowaną zmianę dostawcy.', en: 'The unit reports the planned change.' },
  },
  DECYZJA: {
    title: { pl: 'Uzgodnienie sposobu', en: 'Settling how to proceed' },
    about: {
      pl: 'Skontaktuj się z jednostką i ustal, czy nowy dostawca przeniesie pełne dane (z migracją) czy nie (bez migracji) i czy wpis jednostki zostanie wygaszony.',
      en: 'Contact the unit and settle whether the new vendor brings over the whole data (with migration) or not, and whether the unit’s entry is retired.',
    },
  },
  UTWORZENIE_ZBIOROW: {
    title: { pl: 'Utworzenie nowych zbiorów', en: 'Creating the new sets' },
    about: {
      pl: 'Dla każdego starego zbioru powstanie nowy. Do przełączenia jest zasilany i porównywany, ale nikomu nie odpowiada. Jednostka zobaczy jego kod na tej stronie.',
      en: 'A new set is created for each old one. Until the switch it is fed and compared and answers nobody. The unit sees its code here.',
    },
  },
  WYLACZENIE_STAREGO_SD: {
    title: { pl: 'Wyłączenie starego systemu', en: 'Retiring the old system' },
    about: {
      pl: 'Systemy, które zasilają stare zbiory, przestają działać. Stary zbiór odpowiada dalej danymi, które ma. Nie może właśnie trwać zasilenie.',
      en: 'The systems that feed the old sets stop working. The old set goes on answering with the data it has. No feed may be under way.',
    },
  },
  WLACZENIE_NOWEGO_SD: {
    title: { pl: 'Włączenie nowego systemu', en: 'Activating the new system' },
    about: {
      pl: 'Nowy system musi być zarejestrowany, a jego wersja mieć ważny wpis w wykazie zgodności. Nowe zbiory zostaną mu przypisane.',
      en: 'The new system has to be registered and its version to have a valid entry of the register of conformity. The new sets become its own.',
    },
  },
  ZASILENIE: {
    title: { pl: 'Zasilenie nowych zbiorów', en: 'Feeding the new sets' },
    about: {
      pl: 'Zasil inicjalnie każdy nowy zbiór (z migracją: wszystkim; bez migracji: tym, co nowy system prowadzi). Przerwane zasilenie można dokończyć. Gdy wszystkie są zakończone, zgłoś to tutaj.',
      en: 'Feed each new set initially (with migration: everything; without: what the new system keeps). A feed that broke off can be resumed. When all are finished, say so here.',
    },
  },
  WERYFIKACJA: {
    title: { pl: 'Weryfikacja danych', en: 'Verification of the data' },
    about: {
      pl: 'Bramka porówna nowe zbiory ze starymi. Różnice zatrzymują procedurę: zwróć zasilenie do poprawy albo przyjmij różnice z uzasadnieniem.',
      en: 'The gateway compares the new sets with the old ones. Differences stop the procedure: send the feed back, or take them with a reason.',
    },
  },
  ZWROT: {
    title: { pl: 'Zwrot do zasilenia', en: 'Back to feeding' },
    about: {
      pl: 'Jednostka poprawi dane i zasili nowe zbiory ponownie.',
      en: 'The unit mends its data and feeds the new sets again.',
    },
  },
  WYLACZENIE_JEDNOSTKI: {
    title: { pl: 'Wygaszenie wpisu jednostki', en: 'Retiring the unit’s entry' },
    about: {
      pl: 'Wyłącz konta urzędników i wygaś wpis jednostki na jej stronie; bramka wymieni, co jest jeszcze czynne. Potem potwierdź to tutaj. Tego nie można cofnąć.',
      en: 'Retire the officers’ accounts and the unit’s entry on its page; the gateway names what is still active. Then confirm it here. This cannot be undone.',
    },
  },
  PRZELACZENIE: {
    title: { pl: 'Przełączenie i zakończenie starych zbiorów', en: 'The switch and the end of the old sets' },
    about: {
      pl: 'Jednym krokiem nowe zbiory zaczynają odpowiadać, a stare zostają zarchiwizowane (z migracją) albo zamknięte (bez migracji). Reguły udostępniania przechodzą na nowe zbiory. Tego nie można cofnąć.',
      en: 'In one step the new sets begin to answer and the old ones are archived (with migration) or closed (without). Rules pass on to the new sets. This cannot be undone.',
    },
  },
  ODSTAPIENIE: {
    title: { pl: 'Odstąpienie od zmiany', en: 'Giving the change up' },
    about: {
      pl: 'Nowe zbiory zostaną zarchiwizowane, stare zostają i odpowiadają jak dotąd. Wyłączony system trzeba aktywować na jego stronie.',
      en: 'The new sets are archived, the old ones stay and answer as before. A retired system has to be activated on its page.',
    },
  },
}

const sides: Readonly<Record<WireNext['strona'], Bilingual>> = {
  MINISTERSTWO: { pl: 'ministerstwo', en: 'ministry' },
  JEDNOSTKA: { pl: 'jednostka', en: 'unit' },
  WOJEWODZTWO: { pl: 'administrator wojewódzki', en: 'voivodeship administrator' },
}

/** Who has to act. */
export function sideText(at: PageContext, side: WireNext['strona'], unit?: string): string {
  return unit === undefined ? at.say(sides[side]) : `${at.say(sides[side])} ${unit}`
}

/** Whether the step is the signed-in person's to take; the operation decides all the same. */
export function isMine(at: PageContext, next: WireNext): boolean {
  if (next.strona === 'MINISTERSTWO') return at.holds('ADMIN_CENTRALNY')
  if (next.strona === 'WOJEWODZTWO') return at.holds('ADMIN_WOJEWODZKI')
  return at.holds('ADMIN_LOKALNY') && at.person?.unit.code === next.kodJT
}

/** The step that leads on, whose it is: what everybody waits for. */
export function leadingStep({ nastepny }: WireChange): WireNext | undefined {
  return nastepny.find(({ krok }) => vendorChangeSteps[krok].leadsOn)
}

/** What is next and who has to act, in one line. */
export function nextText(at: PageContext, change: WireChange): string {
  const next = leadingStep(change)
  if (next === undefined) return at.say({ pl: 'nic: procedura się zakończyła', en: 'nothing: the procedure is over' })
  return `${at.say(stepTexts[next.krok].title)} – ${sideText(at, next.strona, next.kodJT)}`
}
