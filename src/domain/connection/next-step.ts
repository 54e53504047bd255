import { addDays, type CivilDate, civilDateOf } from '../calendar.js'
import type { System } from '../registry/system.js'
import { type Connection, isOverdue, type PlannedSystem, registeredFor, resultDueOn } from './connection.js'
import type { ConnectionActor, ConnectionState } from './life.js'

/** What has to be done next. */
export type Step =
  | 'ROZPATRZENIE'
  | 'WYJASNIENIE'
  | 'PAKIET'
  | 'WYDANIE_PAKIETU'
  | 'POTWIERDZENIE_PAKIETU'
  | 'NOWY_PAKIET'
  | 'REJESTRACJA'
  | 'WYNIK'
  | 'NOWY_TERMIN'
  | 'ZAKONCZONE'

/** Who must act next, with what, and until when. */
export interface NextStep {
  readonly who: ConnectionActor | 'NIKT'
  readonly step: Step
  readonly due?: CivilDate
  readonly isOverdue: boolean
}

type Waiting = Exclude<ConnectionState, 'PAKIET_POTWIERDZONY'>

/** Days within which each side is expected to act; the procedure itself bounds only the result of a connection. */
const waiting: Readonly<
  Record<Waiting, { readonly who: NextStep['who']; readonly step: Step; readonly days?: number }>
> = {
  ZGLOSZONE: { who: 'ADMIN_WOJEWODZKI', step: 'ROZPATRZENIE', days: 7 },
  DO_WYJASNIENIA: { who: 'KIEROWNIK', step: 'WYJASNIENIE', days: 7 },
  WYJASNIONE: { who: 'ADMIN_WOJEWODZKI', step: 'ROZPATRZENIE', days: 7 },
  ODMOWIONE: { who: 'NIKT', step: 'ZAKONCZONE' },
  PRZYJETE: { who: 'ADMIN_WOJEWODZKI', step: 'PAKIET', days: 7 },
  PAKIET_GOTOWY: { who: 'ADMIN_WOJEWODZKI', step: 'WYDANIE_PAKIETU', days: 1 },
  PAKIET_WYDANY: { who: 'ADMIN_LOKALNY', step: 'POTWIERDZENIE_PAKIETU', days: 3 },
  PAKIET_NIEKOMPLETNY: { who: 'ADMIN_WOJEWODZKI', step: 'NOWY_PAKIET', days: 3 },
}

/** The step that the connection waits for. @req A2.4 A2.11 */
export function nextStep(connection: Connection, registered: readonly System[], today: CivilDate): NextStep {
  if (connection.state === 'PAKIET_POTWIERDZONY') return connecting(connection.systems, registered, today)
  const { who, step, days } = waiting[connection.state]
  if (days === undefined) return { who, step, isOverdue: false }
  const since = connection.history.at(-1)?.at ?? connection.filedAt
  const due = addDays(civilDateOf(since), days)
  return { who, step, due, isOverdue: today > due }
}

function connecting(systems: readonly PlannedSystem[], registered: readonly System[], today: CivilDate): NextStep {
  const [first] = systems
    .filter(one => one.state === 'ZAPLANOWANY')
    .toSorted((a, b) => String(a.scheduledOn).localeCompare(String(b.scheduledOn)))
  if (first?.scheduledOn !== undefined) {
    const step = registeredFor(first, registered) === undefined ? 'REJESTRACJA' : 'WYNIK'
    return { who: 'ADMIN_LOKALNY', step, due: resultDueOn(first.scheduledOn), isOverdue: isOverdue(first, today) }
  }
  if (systems.some(one => one.state !== 'PODLACZONY')) {
    return { who: 'ADMIN_WOJEWODZKI', step: 'NOWY_TERMIN', isOverdue: false }
  }
  return { who: 'NIKT', step: 'ZAKONCZONE', isOverdue: false }
}
