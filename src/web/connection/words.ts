import type { PodlaczanySystem, Podlaczenie } from '../../contract/index.js'
import { type ConnectionMove, connectionMoves, type PlannedMove, plannedMoves } from '../../domain/connection/life.js'
import { badge, type Tone } from '../frame/components.js'
import type { Html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { day } from '../frame/polish.js'
import type { PageContext } from '../portal/page-row.js'

type State = Podlaczenie['stan']
type Next = Podlaczenie['nastepnyKrok']

const states: Readonly<Record<State, readonly [text: Bilingual, tone: Tone]>> = {
  ZGLOSZONE: [{ pl: 'zgłoszone', en: 'filed' }, 'waiting'],
  DO_WYJASNIENIA: [{ pl: 'do wyjaśnienia', en: 'to be clarified' }, 'waiting'],
  WYJASNIONE: [{ pl: 'wyjaśnione', en: 'clarified' }, 'waiting'],
  ODMOWIONE: [{ pl: 'odmówione', en: 'refused' }, 'bad'],
  PRZYJETE: [{ pl: 'przyjęte', en: 'accepted' }, 'neutral'],
  PAKIET_GOTOWY: [{ pl: 'pakiet gotowy', en: 'package made' }, 'neutral'],
  PAKIET_WYDANY: [{ pl: 'pakiet wydany, niepotwierdzony', en: 'package handed over, not confirmed' }, 'waiting'],
  PAKIET_NIEKOMPLETNY: [{ pl: 'pakiet niekompletny', en: 'package incomplete' }, 'warning'],
  PAKIET_POTWIERDZONY: [{ pl: 'pakiet potwierdzony', en: 'package confirmed' }, 'good'],
}

const systemStates: Readonly<Record<PodlaczanySystem['stan'], readonly [text: Bilingual, tone: Tone]>> = {
  OCZEKUJE: [{ pl: 'bez terminu', en: 'no date' }, 'neutral'],
  ZAPLANOWANY: [{ pl: 'zaplanowany', en: 'planned' }, 'waiting'],
  ZAREJESTROWANY: [{ pl: 'zarejestrowany, bez wyniku', en: 'registered, no result' }, 'waiting'],
  PODLACZONY: [{ pl: 'podłączony', en: 'connected' }, 'good'],
  NIEPODLACZONY: [{ pl: 'niepodłączony', en: 'not connected' }, 'bad'],
}

const actors: Readonly<Record<Next['kto'], Bilingual>> = {
  KIEROWNIK: { pl: 'kierownik jednostki', en: 'head of the unit' },
  ADMIN_WOJEWODZKI: { pl: 'administrator wojewódzki', en: 'voivodeship administrator' },
  ADMIN_LOKALNY: { pl: 'administrator lokalny', en: 'local administrator' },
  NIKT: { pl: '–', en: '–' },
}

const stepTexts: Readonly<Record<Next['krok'], Bilingual>> = {
  ROZPATRZENIE: { pl: 'rozpatrzyć zgłoszenie', en: 'decide about the notice' },
  WYJASNIENIE: { pl: 'odpowiedzieć na pytanie', en: 'answer the question' },
  PAKIET: { pl: 'ustalić terminy i utworzyć pakiet', en: 'set the dates and make the package' },
  WYDANIE_PAKIETU: { pl: 'wydać pakiet', en: 'hand the package over' },
  POTWIERDZENIE_PAKIETU: { pl: 'sprawdzić i potwierdzić pakiet', en: 'check and confirm the package' },
  NOWY_PAKIET: { pl: 'uzupełnić i utworzyć nowy pakiet', en: 'make a new, complete package' },
  REJESTRACJA: { pl: 'zarejestrować system', en: 'register the system' },
  WYNIK: { pl: 'zgłosić wynik podłączenia', en: 'report the result' },
  NOWY_TERMIN: { pl: 'ustalić nowy termin', en: 'set a new date' },
  ZAKONCZONE: { pl: 'zakończone', en: 'finished' },
}

const overdue: Bilingual = { pl: 'po terminie', en: 'overdue' }

export function stateBadge(at: PageContext, state: State): Html {
  const [text, tone] = states[state]
  return badge(at.say(text), tone)
}

export function systemBadge(at: PageContext, state: PodlaczanySystem['stan']): Html {
  const [text, tone] = systemStates[state]
  return badge(at.say(text), tone)
}

export function overdueBadge(at: PageContext, isOverdue: boolean): Html | undefined {
  return isOverdue ? badge(at.say(overdue), 'bad') : undefined
}

export function actorText(at: PageContext, actor: Next['kto']): string {
  return at.say(actors[actor])
}

/** Who must do what, and until when. */
export function nextText(at: PageContext, next: Next): string {
  const what = at.say(stepTexts[next.krok])
  if (next.kto === 'NIKT') return what
  const until = next.termin === undefined ? '' : ` (${at.say({ pl: 'do', en: 'until' })} ${day(next.termin)})`
  return `${at.say(actors[next.kto])}: ${what}${until}`
}

/** What a transition is called. */
export function moveText(at: PageContext, move: string): string {
  const rows = { ...connectionMoves, ...plannedMoves }
  const row = Object.hasOwn(rows, move) ? rows[move as ConnectionMove | PlannedMove] : undefined
  return row === undefined ? move : at.say({ pl: row.titlePl, en: row.titleEn })
}
