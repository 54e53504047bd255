import type { PlannedSystem } from '../../domain/connection/connection.js'
import type { PackageItem } from '../../domain/connection/package-items.js'
import { packageItemNames, packageItems } from '../../domain/connection/package-items.js'
import type { Unit } from '../../domain/registry/unit.js'

/** Everything that the package tells. @see procedura-podlaczenia-jt.txt annex 3 · @req A2.2 */
export interface PackageContents {
  readonly noticeId: string
  readonly madeAt: Date
  readonly unit: Unit
  readonly login: string
  readonly temporaryPassword: string
  /** Public address of the portal, without a path. */
  readonly portalUrl: string
  readonly services: readonly { readonly service: string; readonly address: string }[]
  readonly mztUrl: string
  /** Of units with mobile terminals. */
  readonly eLearningUrl?: string
  readonly systems: readonly PlannedSystem[]
  /** Link under which the package is checked without a session. */
  readonly confirmUrl: string
}

/** One of the seven items: its heading and its lines, each a name with a value or a sentence. */
export interface PackageSection {
  readonly item: PackageItem
  readonly heading: string
  readonly lines: readonly (readonly [name: string, value: string] | string)[]
}

/** The seven items as they are told to people, in the order of the procedure. */
export function sectionsOf(contents: PackageContents): readonly PackageSection[] {
  const lines: Readonly<Record<PackageItem, PackageSection['lines']>> = {
    JEDNOSTKA: unitLines(contents.unit),
    KONTO: [
      ['Login', contents.login],
      ['Hasło tymczasowe', contents.temporaryPassword],
      'Hasło tymczasowe służy tylko do zmiany hasła. Na stronie PI-MZT wybierz „Zmiana hasła”, wpisz je w pole „Stare hasło” i podaj nowe dwa razy.',
      'Nowe hasło: co najmniej 8 znaków, w tym cyfra, znak specjalny, duża i mała litera. Piąta próba zalogowania się bez zmiany hasła blokuje konto na pewien czas.',
    ],
    CERTYFIKATY: [
      ['Certyfikat urzędu i certyfikaty bramki', `${contents.portalUrl}/ca.pem`],
      'Zainstaluj certyfikat urzędu w systemie dziedzinowym przed pierwszym połączeniem.',
      'Certyfikaty systemu (TLS i podpisu) wydaje bramka przy jego rejestracji operacją zarejestrujSD; system dziedzinowy robi to w swojej funkcji rejestracji, a bez niej polecenie „csizs sd register”. Klucze prywatne powstają na serwerze systemu i nie opuszczają go.',
    ],
    ADRESY_USLUG: contents.services.map(({ service, address }) => [service, address] as const),
    ADRES_MZT: [['PI-MZT', contents.mztUrl]],
    ADRES_ELEARNING:
      contents.eLearningUrl === undefined
        ? ['Nie dotyczy: jednostka nie korzysta z terminali mobilnych (OTM).']
        : [['E-learning OTM', contents.eLearningUrl]],
    TERMIN: [
      ...contents.systems.map(
        one =>
          [
            `System ${one.number} (${one.area}, ${one.software.name} ${one.software.version})`,
            one.scheduledOn ?? '',
          ] as const,
      ),
      'Wynik podłączenia każdego systemu zgłoś najpóźniej jeden dzień po jego terminie.',
    ],
  }
  return packageItemNames.map(item => ({
    item,
    heading: `${packageItems[item].letter}) ${packageItems[item].titlePl}`,
    lines: lines[item],
  }))
}

function unitLines(unit: Unit): PackageSection['lines'] {
  const { street, house, flat, postalCode, place } = unit.address
  const number = flat === undefined ? house : `${house}/${flat}`
  return [
    ['Kod jednostki', unit.code],
    ['Nazwa', unit.name],
    ['Adres', `${street ?? place} ${number}, ${postalCode} ${place}`],
    ['Terytorium (TERC)', unit.territory],
    ['Podobszary', unit.areas.join(', ')],
  ]
}

/** What is to be done with the package, before its items. */
export function introductionOf({ noticeId, confirmUrl }: PackageContents): readonly string[] {
  return [
    `Pakiet informacji umożliwiających podłączenie jednostki do CSIZS, zgłoszenie ${noticeId}.`,
    'Sprawdź, czy jest w nim każda z siedmiu informacji, i potwierdź odbiór albo zgłoś, czego brakuje:',
    confirmUrl,
  ]
}
