import type { ResponseOf } from '../../contract/index.js'
import { badge } from '../frame/components.js'
import type { Html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { numberText } from '../frame/polish.js'
import type { PageContext } from '../portal/page-row.js'

/** What stood out, as pages get it. */
export type WireFinding = ResponseOf<'listaUstalen'>['ustalenie'][number]

interface KindText {
  readonly title: Bilingual
  /** Why it stands out: with what was counted, and from how many on it does. */
  readonly why: (measured: string, limit: string) => Bilingual
  /** What an honest reason may be. */
  readonly look: Bilingual
}

/** What each pattern means, why it is told, and what to look at. */
export const findingKinds: Readonly<Record<WireFinding['rodzaj'], KindText>> = {
  PONAD_INNYCH: {
    title: { pl: 'Dużo więcej pytań niż inni w tej samej roli', en: 'Far more questions than others in the same role' },
    why: (measured, limit) => ({
      pl: `Urzędnik zadał w tym miesiącu ${measured} pytań. Wyróżnia się od ${limit}: tyle razy więcej niż zwykle (mediana) pytają inni w tej roli.`,
      en: `The officer asked ${measured} questions in this month. It stands out from ${limit} on: that many times what others in this role usually ask (median).`,
    }),
    look: {
      pl: 'Zapytaj przełożonego, czy urzędnik zastępował innych albo prowadził akcję masową.',
      en: 'Ask the superior whether the officer stood in for others or worked on a mass action.',
    },
  },
  NOC_I_SWIETA: {
    title: { pl: 'Pytania w nocy, w niedziele i święta', en: 'Questions at night, on Sundays and holidays' },
    why: (measured, limit) => ({
      pl: `Urzędnik zadał ${measured} pytań w nocy, w niedzielę albo w święto. Wyróżnia się od ${limit} w miesiącu.`,
      en: `The officer asked ${measured} questions at night, on a Sunday or holiday. It stands out from ${limit} a month on.`,
    }),
    look: {
      pl: 'Sprawdź dyżury i czy konta nie używał ktoś inny.',
      en: 'Check the duty roster, and whether somebody else used the account.',
    },
  },
  WIELE_OSOB_W_SPRAWIE: {
    title: { pl: 'Wiele osób pod jednym znakiem sprawy', en: 'Many persons with one case number' },
    why: (measured, limit) => ({
      pl: `Pod jednym znakiem sprawy pytano o ${measured} różnych osób. Wyróżnia się od ${limit} w miesiącu.`,
      en: `${measured} different persons were asked for with one case number. It stands out from ${limit} a month on.`,
    }),
    look: {
      pl: 'Porównaj z aktami, czy sprawa naprawdę dotyczy tylu osób.',
      en: 'Compare with the files whether the case concerns so many persons.',
    },
  },
  TA_SAMA_OSOBA: {
    title: { pl: 'Wciąż ta sama osoba', en: 'The same person again and again' },
    why: (measured, limit) => ({
      pl: `Ten sam urzędnik pytał o tę samą osobę ${measured} razy. Wyróżnia się od ${limit} w miesiącu.`,
      en: `The same officer asked for the same person ${measured} times. It stands out from ${limit} a month on.`,
    }),
    look: {
      pl: 'Sprawdź, czy w sprawie tej osoby coś się w tym czasie działo.',
      en: 'Check whether something happened in this person’s case at the time.',
    },
  },
  WIELE_ODMOW: {
    title: { pl: 'Dużo odmów', en: 'Many refusals' },
    why: (measured, limit) => ({
      pl: `Urzędnikowi odmówiono ${measured} razy, a to co najmniej taki udział w jego pytaniach, jaki ustawił operator. Wyróżnia się od ${limit} w miesiącu.`,
      en: `The officer was refused ${measured} times, at least the share of their questions that the operator has set. It stands out from ${limit} a month on.`,
    }),
    look: {
      pl: 'Sprawdź, czy to źle ustawiony system, czy próby sięgania po to, czego nie wolno.',
      en: 'Check whether a system is set up wrongly, or somebody tries to reach what is not allowed.',
    },
  },
}

/** Why it stands out, in words. */
export function whyText(at: PageContext, { rodzaj, liczba, prog }: WireFinding): string {
  return at.say(findingKinds[rodzaj].why(numberText(liczba), numberText(prog)))
}

/** A finding's state in a word. */
export function findingState(at: PageContext, state: WireFinding['stan']): Html {
  return state === 'DO_WYJASNIENIA'
    ? badge(at.say({ pl: 'do wyjaśnienia', en: 'to be explained' }), 'warning')
    : badge(at.say({ pl: 'wyjaśnione', en: 'explained' }), 'good')
}
