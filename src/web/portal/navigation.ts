import type { Bilingual } from '../frame/language.js'

/** The groups of the navigation, in their order. */
export const menuGroups = {
  START: { pl: 'Start', en: 'Start' },
  UDOSTEPNIANIE: { pl: 'Dane i udostępnianie', en: 'Data and their disclosure' },
  ZBIORY: { pl: 'Zbiory', en: 'Sets' },
  LUDZIE: { pl: 'Jednostki i osoby', en: 'Units and people' },
  PODLACZENIE: { pl: 'Podłączanie', en: 'Connecting' },
  SYSTEMY: { pl: 'Systemy dziedzinowe', en: 'Domain systems' },
  REJESTRY: { pl: 'Wykazy i słowniki', en: 'Registers and dictionaries' },
  DZIENNIK: { pl: 'Nadzór', en: 'Oversight' },
  STAN: { pl: 'Bramka', en: 'The gateway' },
  KONTO: { pl: 'Moje konto', en: 'My account' },
} as const satisfies Record<string, Bilingual>

export type MenuGroup = keyof typeof menuGroups
