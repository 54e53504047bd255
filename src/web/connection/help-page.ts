import { steps } from '../frame/components.js'
import { html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import type { PageRow } from '../portal/page-row.js'
import { noticePath } from './notice-page.js'

const rows: readonly (readonly [title: Bilingual, text: Bilingual])[] = [
  [
    { pl: 'Sprawdź założenia', en: 'Check the suppositions' },
    {
      pl: 'System dziedzinowy ma świadectwo zgodności, oświadczenie dostawcy albo (pomoc społeczna) zgodę ministerstwa; pracował tydzień bez podłączenia i bez błędów krytycznych; jednostka spełnia wytyczne organizacyjno-techniczne.',
      en: 'The domain system holds a certificate of conformity, the vendor’s declaration or (social assistance) the ministry’s consent; it worked one week unconnected without critical errors; the unit meets the guidelines.',
    },
  ],
  [
    { pl: 'Kierownik zgłasza gotowość', en: 'The head files the readiness notice' },
    {
      pl: 'Podaje dane jednostki i administratora lokalnego i dołącza skan podpisanego zgłoszenia. Administrator wojewódzki może poprosić o wyjaśnienie, przyjąć zgłoszenie albo odmówić z podaniem powodu.',
      en: 'It tells of the unit and the local administrator, with the scan of the signed form. The voivodeship administrator may ask for clarification, accept, or refuse with a reason.',
    },
  ],
  [
    { pl: 'Administrator lokalny otrzymuje pakiet', en: 'The local administrator receives the package' },
    {
      pl: 'Zaszyfrowany plik przychodzi e-mailem, hasło do niego telefonem. W pakiecie jest siedem informacji: jednostka, konto, certyfikaty, adresy usług, adres PI-MZT, adres e-learningu OTM i termin.',
      en: 'The encrypted file comes by e-mail, its password by telephone. It holds seven items: unit, account, certificates, service addresses, PI-MZT, OTM e-learning and the date.',
    },
  ],
  [
    { pl: 'Sprawdza pakiet i potwierdza odbiór', en: 'Checks the package and confirms it' },
    {
      pl: 'Informacje sprawdza po kolei; gdy którejś brakuje, zgłasza to i dostaje nowy pakiet.',
      en: 'Item by item; what is missing is reported and a new package comes.',
    },
  ],
  [
    { pl: 'Zmienia hasło tymczasowe', en: 'Changes the temporary password' },
    {
      pl: 'Na stronie „Zmiana hasła” wpisuje stare hasło i dwa razy nowe: co najmniej 8 znaków, w tym cyfra, znak specjalny, duża i mała litera. Piąta próba logowania bez zmiany hasła blokuje konto na pewien czas.',
      en: 'On the page “Change of password”: the old one and twice the new one, at least 8 characters with a digit, a special character, an upper-case and a lower-case letter. The fifth sign-in without the change locks the account for a time.',
    },
  ],
  [
    { pl: 'Podłącza każdy system', en: 'Connects every system' },
    {
      pl: 'Synchronizuje zegar serwera z zewnętrznym źródłem czasu, ustawia adres bramki i jej certyfikat, rejestruje system loginem i zmienionym hasłem.',
      en: 'Synchronises the server’s clock with an external source, sets the gateway’s address and certificate, registers the system with login and changed password.',
    },
  ],
  [
    { pl: 'Aktualizuje słowniki', en: 'Updates the dictionaries' },
    {
      pl: 'Zaraz po podłączeniu, przed wszystkim innym: bez tego zasilanie i pytania są odrzucane.',
      en: 'Right after connecting, before anything else: until then feeding and queries are refused.',
    },
  ],
  [
    { pl: 'Zakłada konta i nadaje role', en: 'Creates accounts and gives roles' },
    {
      pl: 'W PI-MZT: konta pracowników, role czytelników PIU, a jednostki z terminalami także OTM_USER i OTM_ADMINISTRATOR.',
      en: 'In PI-MZT: the staff’s accounts, roles of PIU readers, units with terminals also OTM_USER and OTM_ADMINISTRATOR.',
    },
  ],
  [
    { pl: 'Zgłasza wynik', en: 'Reports the result' },
    {
      pl: 'Najpóźniej jeden dzień po terminie, dla każdego systemu osobno: podłączony albo niepodłączony z przyczyną. Gdy coś zawodzi, najpierw sieć i internet, potem dostawca systemu.',
      en: 'At the latest one day after the date, for each system: connected, or not connected with the cause. When something fails: first network and internet, then the vendor.',
    },
  ],
]

/** „Jak podłączyć jednostkę”: the procedure step by step. @see procedura-podlaczenia-jt.txt @req A2.1 A2.11 */
export const helpPage: PageRow = {
  path: '/portal/podlaczenie',
  title: { pl: 'Jak podłączyć jednostkę', en: 'How to connect a unit' },
  access: 'PUBLIC',
  menu: { group: 'PODLACZENIE' },
  async view(at) {
    return {
      lead: at.say({
        pl: 'Procedura podłączenia jednostki terenowej do CSIZS, krok po kroku.',
        en: 'The procedure of connecting a field unit to CSIZS, step by step.',
      }),
      content: html`${steps(rows.map(([title, text]) => ({ title: at.say(title), state: 'TO_COME' as const, content: html`<p>${at.say(text)}</p>` })))}<p>${at.link(noticePath, at.say({ pl: 'Złóż zgłoszenie gotowości', en: 'File the readiness notice' }))} · ${at.link('/portal/zmiana-hasla', at.say({ pl: 'Zmiana hasła', en: 'Change of password' }))}</p>`,
    }
  },
}
