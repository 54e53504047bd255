/** Why a set's database cannot be used now: no room on its disk, nothing may be written there, its folder is away, or it is broken. */
export type SetTroubleKind = 'NO_ROOM' | 'READ_ONLY' | 'AWAY' | 'BROKEN'

/** A set that cannot be used now; the others go on. */
export interface SetTrouble {
  readonly set: string
  readonly kind: SetTroubleKind
}

/** What a caller is told of it. No path, no cause of the machine. */
export const setTroubleTexts = {
  NO_ROOM: 'na jego dysku nie ma miejsca',
  READ_ONLY: 'jego folder jest tylko do odczytu',
  AWAY: 'jego dysk nie jest podłączony',
  BROKEN: 'jego pliku nie można użyć',
} as const satisfies Record<SetTroubleKind, string>

/** The file of a controller's personal parts cannot be used now: they wait in the ledger. */
export interface PartTrouble {
  readonly controller: string
  readonly kind: SetTroubleKind
}
