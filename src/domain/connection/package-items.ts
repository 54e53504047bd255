/**
 * The seven pieces of information of the package, in the order of the procedure (letters a–g).
 * @see procedura-podlaczenia-jt.txt chapter 2, annex 3 · @req A2.2 A2.4
 */
export const packageItems = {
  JEDNOSTKA: { letter: 'a', titlePl: 'Zarejestrowana jednostka terenowa', titleEn: 'The registered field unit' },
  KONTO: {
    letter: 'b',
    titlePl: 'Konto administratora lokalnego: login i hasło tymczasowe',
    titleEn: 'The local administrator’s account: login and temporary password',
  },
  CERTYFIKATY: {
    letter: 'c',
    titlePl: 'Skąd i jak pobrać certyfikaty',
    titleEn: 'Where and how to get the certificates',
  },
  ADRESY_USLUG: { letter: 'd', titlePl: 'Adresy usług CSIZS', titleEn: 'Addresses of the services' },
  ADRES_MZT: {
    letter: 'e',
    titlePl: 'Adres aplikacji PI-MZT',
    titleEn: 'Address of PI-MZT (users of the unit)',
  },
  ADRES_ELEARNING: {
    letter: 'f',
    titlePl: 'Adres platformy e-learningowej OTM (jednostki z terminalami mobilnymi)',
    titleEn: 'Address of the OTM e-learning platform (units with mobile terminals)',
  },
  TERMIN: {
    letter: 'g',
    titlePl: 'Termin rejestracji systemu dziedzinowego (harmonogram podłączenia)',
    titleEn: 'Date of registering the domain system (connection schedule)',
  },
} as const

export type PackageItem = keyof typeof packageItems

/** All seven, in order. */
export const packageItemNames = Object.keys(packageItems) as readonly PackageItem[]

/** What was found when the package was checked. */
export interface ItemCheck {
  readonly item: PackageItem
  readonly state: 'JEST' | 'BRAK' | 'NIE_DOTYCZY'
  readonly remark?: string
}

/** What is wrong with a check itself: an item left out or told twice, or said not to concern a unit that it concerns. */
export function checkFlaw(checks: readonly ItemCheck[], terminals: boolean): PackageItem | undefined {
  return packageItemNames.find(item => {
    const told = checks.filter(check => check.item === item)
    const [check] = told
    if (check === undefined || told.length > 1) return true
    return check.state === 'NIE_DOTYCZY' && (item !== 'ADRES_ELEARNING' || terminals)
  })
}

/** Whether nothing is missing. */
export function isComplete(checks: readonly ItemCheck[]): boolean {
  return checks.every(check => check.state !== 'BRAK')
}
