/** Where the connection of a unit stands, from the notice to the confirmed package. @req A2.1 A2.2 A2.4 */
export const connectionStates = [
  'ZGLOSZONE',
  'DO_WYJASNIENIA',
  'WYJASNIONE',
  'ODMOWIONE',
  'PRZYJETE',
  'PAKIET_GOTOWY',
  'PAKIET_WYDANY',
  'PAKIET_NIEKOMPLETNY',
  'PAKIET_POTWIERDZONY',
] as const

export type ConnectionState = (typeof connectionStates)[number]

/** Who acts: the head of the unit (who has no account), the administrator of the voivodeship, the one of the unit. */
export type ConnectionActor = 'KIEROWNIK' | 'ADMIN_WOJEWODZKI' | 'ADMIN_LOKALNY'

export interface ConnectionMoveRow {
  /** None: it begins the connection. */
  readonly from: readonly ConnectionState[]
  readonly to: ConnectionState
  readonly by: ConnectionActor
  /** What has to hold beside the state, in words; `domain/connection/connection.ts` and the operations decide it. */
  readonly guard?: string
  readonly titlePl: string
  readonly titleEn: string
}

const undecided = ['ZGLOSZONE', 'DO_WYJASNIENIA', 'WYJASNIONE'] as const

/**
 * The life of a connection: every transition, who makes it, and from where. Every check of a state is made of this table,
 * and each transition is an entry of the ledger under its name. @see procedura-podlaczenia-jt.txt chapter 2
 */
export const connectionMoves = {
  ZGLOSZENIE: {
    from: [],
    to: 'ZGLOSZONE',
    by: 'KIEROWNIK',
    guard: 'the suppositions A1.1–A1.3 are confirmed, the scan is a PDF, JPEG or PNG',
    titlePl: 'Zgłoszenie gotowości',
    titleEn: 'Readiness notice filed',
  },
  PYTANIE: {
    from: ['ZGLOSZONE', 'WYJASNIONE'],
    to: 'DO_WYJASNIENIA',
    by: 'ADMIN_WOJEWODZKI',
    titlePl: 'Prośba o wyjaśnienie',
    titleEn: 'Clarification asked',
  },
  WYJASNIENIE: {
    from: ['DO_WYJASNIENIA'],
    to: 'WYJASNIONE',
    by: 'KIEROWNIK',
    guard: 'the key of the notice or of the question is shown',
    titlePl: 'Wyjaśnienie kierownika',
    titleEn: 'Clarification answered',
  },
  PRZYJECIE: {
    from: undecided,
    to: 'PRZYJETE',
    by: 'ADMIN_WOJEWODZKI',
    guard: 'unit and local administrator are registered with it',
    titlePl: 'Przyjęcie zgłoszenia, rejestracja jednostki i administratora',
    titleEn: 'Notice accepted, unit and administrator registered',
  },
  ODMOWA: {
    from: undecided,
    to: 'ODMOWIONE',
    by: 'ADMIN_WOJEWODZKI',
    guard: 'with a reason',
    titlePl: 'Odmowa przyjęcia zgłoszenia',
    titleEn: 'Notice refused',
  },
  PAKIET: {
    from: ['PRZYJETE', 'PAKIET_GOTOWY', 'PAKIET_WYDANY', 'PAKIET_NIEKOMPLETNY'],
    to: 'PAKIET_GOTOWY',
    by: 'ADMIN_WOJEWODZKI',
    guard: 'every system has its date; the temporary password of an earlier package ends',
    titlePl: 'Utworzenie pakietu informacji',
    titleEn: 'Information package made',
  },
  WYDANIE: {
    from: ['PAKIET_GOTOWY'],
    to: 'PAKIET_WYDANY',
    by: 'ADMIN_WOJEWODZKI',
    guard: 'downloaded, or handed over for sending',
    titlePl: 'Wydanie pakietu',
    titleEn: 'Package handed over',
  },
  POTWIERDZENIE: {
    from: ['PAKIET_WYDANY', 'PAKIET_NIEKOMPLETNY'],
    to: 'PAKIET_POTWIERDZONY',
    by: 'ADMIN_LOKALNY',
    guard: 'each of the seven items is there',
    titlePl: 'Potwierdzenie odbioru kompletnego pakietu',
    titleEn: 'Complete package confirmed',
  },
  BRAKI: {
    from: ['PAKIET_WYDANY', 'PAKIET_NIEKOMPLETNY'],
    to: 'PAKIET_NIEKOMPLETNY',
    by: 'ADMIN_LOKALNY',
    guard: 'at least one of the seven items is missing',
    titlePl: 'Zgłoszenie braków w pakiecie',
    titleEn: 'Missing items of the package reported',
  },
} as const satisfies Record<string, ConnectionMoveRow>

export type ConnectionMove = keyof typeof connectionMoves

/** Whether the transition is open in the state; `undefined`: there is no connection yet. */
export function isOpen(move: ConnectionMove, state: ConnectionState | undefined): boolean {
  const { from }: ConnectionMoveRow = connectionMoves[move]
  return state === undefined ? from.length === 0 : from.includes(state)
}

/** Where one planned system stands. A unit may have several, each on its own. @req A2.8 A2.11 */
export type PlannedState = 'OCZEKUJE' | 'ZAPLANOWANY' | 'PODLACZONY' | 'NIEPODLACZONY'

export interface PlannedMoveRow {
  readonly from: readonly PlannedState[]
  readonly to: PlannedState
  readonly by: ConnectionActor
  /** States of the whole connection in which it can be made. */
  readonly during: readonly ConnectionState[]
  readonly titlePl: string
  readonly titleEn: string
}

const sinceAccepted = [
  'PRZYJETE',
  'PAKIET_GOTOWY',
  'PAKIET_WYDANY',
  'PAKIET_NIEKOMPLETNY',
  'PAKIET_POTWIERDZONY',
] as const

/** The life of each planned system: its date, and its result. */
export const plannedMoves = {
  TERMIN: {
    from: ['OCZEKUJE', 'ZAPLANOWANY', 'NIEPODLACZONY'],
    to: 'ZAPLANOWANY',
    by: 'ADMIN_WOJEWODZKI',
    during: sinceAccepted,
    titlePl: 'Termin podłączenia systemu',
    titleEn: 'Date of connecting a system',
  },
  PODLACZENIE: {
    from: ['ZAPLANOWANY'],
    to: 'PODLACZONY',
    by: 'ADMIN_LOKALNY',
    during: ['PAKIET_POTWIERDZONY'],
    titlePl: 'System podłączony',
    titleEn: 'System connected',
  },
  NIEPODLACZENIE: {
    from: ['ZAPLANOWANY'],
    to: 'NIEPODLACZONY',
    by: 'ADMIN_LOKALNY',
    during: ['PAKIET_POTWIERDZONY'],
    titlePl: 'System niepodłączony, z przyczyną',
    titleEn: 'System not connected, with its cause',
  },
} as const satisfies Record<string, PlannedMoveRow>

export type PlannedMove = keyof typeof plannedMoves

/** Whether a planned system can make the transition now. */
export function isPlannedOpen(move: PlannedMove, state: ConnectionState, planned: PlannedState): boolean {
  const { from, during }: PlannedMoveRow = plannedMoves[move]
  return during.includes(state) && from.includes(planned)
}
