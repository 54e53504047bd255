import type { Bilingual } from '../frame/language.js'

/** The groups of the navigation, in their order. */
export const menuGroups = {
  START: { pl: 'Start', en: 'Start' },
  PODLACZENIE: { pl: 'Podłączenie jednostek', en: 'Connecting units' },
  LUDZIE: { pl: 'Jednostki i użytkownicy', en: 'Units and users' },
  SYSTEMY: { pl: 'Systemy i certyfikaty', en: 'Systems and certificates' },
  ZBIORY: { pl: 'Zbiory CBB', en: 'CBB sets' },
  UDOSTEPNIANIE: { pl: 'Udostępnianie danych', en: 'Giving of data' },
  REJESTRY: { pl: 'Rejestry i słowniki', en: 'Registers and dictionaries' },
  DZIENNIK: { pl: 'Dziennik dostępów', en: 'Access ledger' },
  STAN: { pl: 'Stan systemu', en: 'State of the system' },
  KONTO: { pl: 'Moje konto', en: 'My account' },
} as const satisfies Record<string, Bilingual>

export type MenuGroup = keyof typeof menuGroups
