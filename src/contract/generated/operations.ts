// Generated from wsdl/ and xsd/ by tools/contract/generate.ts. Not edited by hand:
// change the contract and run `npm run generate`.

import type { OperationRow, ServiceRow } from '../operation-row.js'
import type * as types from './types.js'

/** Services that a WSDL describes. */
export const services = {
  AdministracjaZbiorow: { prefix: 'a', wsdl: 'AdministracjaZbiorow.wsdl', path: '/uslugi/AdministracjaZbiorow/v1', operations: ['utworzZbior', 'przypiszZbior', 'zamknijZbior', 'archiwizujZbior', 'listaZbiorow', 'pobierzZbior', 'eksportujZbior', 'porownajZbiory', 'zglosZmianeDostawcy', 'stanProceduryZmiany', 'wykonajKrokZmiany'] },
  DaneBeneficjenta: { prefix: 'd', wsdl: 'DaneBeneficjenta.wsdl', path: '/uslugi/DaneBeneficjenta/v1', operations: ['pobierzListeZbiorow', 'pobierzDane', 'sprawdzTozsamosc', 'sprawdzSwiadczenia', 'zlecPobranieDanych', 'pobierzWynikZlecenia'] },
  Podlaczenie: { prefix: 'p', wsdl: 'Podlaczenie.wsdl', path: '/uslugi/Podlaczenie/v1', operations: ['zarejestrujJednostke', 'zglosGotowosc', 'utworzPakiet', 'pobierzPakiet', 'potwierdzPakiet', 'zglosStatusPodlaczenia'] },
  RegulyUdostepniania: { prefix: 'ru', wsdl: 'RegulyUdostepniania.wsdl', path: '/uslugi/RegulyUdostepniania/v1', operations: ['dodajRegule', 'rozstrzygnijRegule', 'zakonczRegule', 'podgladReguly', 'listaRegul', 'wczytajReguly', 'ustawZatwierdzanieRegul'] },
  RejestrDostepow: { prefix: 'l', wsdl: 'RejestrDostepow.wsdl', path: '/uslugi/RejestrDostepow/v1', operations: ['pobierzRekordy', 'raportDlaOsoby', 'pobierzDowodWpisu', 'pobierzPunktKontrolny'] },
  RejestracjaSD: { prefix: 'r', wsdl: 'RejestracjaSD.wsdl', path: '/uslugi/RejestracjaSD/v1', operations: ['sprawdzPolaczenie', 'zarejestrujSD', 'pobierzStatusSD', 'aktywujSD', 'odnowCertyfikat', 'dezaktywujSD'] },
  Slowniki: { prefix: 's', wsdl: 'Slowniki.wsdl', path: '/uslugi/Slowniki/v1', operations: ['pobierzListeSlownikow', 'pobierzSlownik', 'potwierdzSlowniki', 'pobierzZmianySlownika', 'uzgodnijSlownik', 'zglosNiezgodnoscSlownika'] },
  TozsamoscMZT: { prefix: 't', wsdl: 'TozsamoscMZT.wsdl', path: '/uslugi/TozsamoscMZT/v1', operations: ['zmienHaslo', 'utworzUzytkownika', 'nadajRole', 'odbierzRole', 'zablokuj', 'odblokuj', 'dezaktywuj', 'listaUzytkownikow'] },
  ZasilanieCBB: { prefix: 'z', wsdl: 'ZasilanieCBB.wsdl', path: '/uslugi/ZasilanieCBB/v1', operations: ['rozpocznijZasilenie', 'przekazPaczke', 'zakonczZasilenie', 'pobierzStanZasilenia', 'przerwijZasilenie', 'pobierzNiezgodnosci', 'zglosNiezgodnosc', 'pobierzWymaganeKorekty', 'potwierdzZawiadomienie'] },
} as const satisfies Record<string, ServiceRow>

export type ServiceName = keyof typeof services

/** Codes that any operation of a service may end with, whatever it does. */
export const commonFaults = ['1001', '1002', '1003', '1004', '1005', '2001', '2002', '2003', '2004', '2005', '2006', '2007', '3001', '3002', '3003', '3004', '3005', '3006', '3009', '3012', '4001', '4002', '4003', '4004', '4005', '4006', '4007', '4008', '4009', '4010', '9001', '9002', '9003', '9004'] as const

/** Every operation, those of the portal last (`service` is null). */
export const operations = {
  /** Utworzenie zbioru jednostki; kod nadaje bramka. */
  utworzZbior: {
    service: 'AdministracjaZbiorow',
    request: 'a:utworzZbior',
    response: 'a:utworzZbiorOdpowiedz',
    soapAction: 'urn:csizs-gw:administracja-zbiorow:v1:utworzZbior',
    context: 'kontekst',
    faults: ['5019', '5020', '5021'],
  },
  /** Przypisanie zbioru systemowi, który go zasila. */
  przypiszZbior: {
    service: 'AdministracjaZbiorow',
    request: 'a:przypiszZbior',
    response: 'a:przypiszZbiorOdpowiedz',
    soapAction: 'urn:csizs-gw:administracja-zbiorow:v1:przypiszZbior',
    context: 'kontekst',
    faults: ['5007', '5019', '5020', '5021'],
  },
  /** Zamknięcie zbioru: widzą go jeszcze usługi weryfikacji, nic go nie zasila. Gdzie tak ustawiono, potwierdza druga osoba. */
  zamknijZbior: {
    service: 'AdministracjaZbiorow',
    request: 'a:zamknijZbior',
    response: 'a:zamknijZbiorOdpowiedz',
    soapAction: 'urn:csizs-gw:administracja-zbiorow:v1:zamknijZbior',
    context: 'kontekst',
    faults: ['5007', '5014', '5019', '5020', '5040'],
  },
  /** Archiwizacja zbioru: usługi już go nie widzą. Gdzie tak ustawiono, potwierdza druga osoba. */
  archiwizujZbior: {
    service: 'AdministracjaZbiorow',
    request: 'a:archiwizujZbior',
    response: 'a:archiwizujZbiorOdpowiedz',
    soapAction: 'urn:csizs-gw:administracja-zbiorow:v1:archiwizujZbior',
    context: 'kontekst',
    faults: ['5007', '5014', '5019', '5020', '5040'],
  },
  /** Wykaz zbiorów, którymi wywołujący zarządza. */
  listaZbiorow: {
    service: 'AdministracjaZbiorow',
    request: 'a:listaZbiorow',
    response: 'a:listaZbiorowOdpowiedz',
    soapAction: 'urn:csizs-gw:administracja-zbiorow:v1:listaZbiorow',
    context: 'kontekst',
    faults: [],
  },
  /** Zbiór i jego historia. */
  pobierzZbior: {
    service: 'AdministracjaZbiorow',
    request: 'a:pobierzZbior',
    response: 'a:pobierzZbiorOdpowiedz',
    soapAction: 'urn:csizs-gw:administracja-zbiorow:v1:pobierzZbior',
    context: 'kontekst',
    faults: ['5020'],
  },
  /** Wydanie administratorowi danych treści jego zbioru, w częściach. */
  eksportujZbior: {
    service: 'AdministracjaZbiorow',
    request: 'a:eksportujZbior',
    response: 'a:eksportujZbiorOdpowiedz',
    soapAction: 'urn:csizs-gw:administracja-zbiorow:v1:eksportujZbior',
    context: 'kontekst',
    faults: ['5020', '5021'],
  },
  /** Porównanie dwóch zbiorów: liczby, osoby po jednej stronie, różnice. */
  porownajZbiory: {
    service: 'AdministracjaZbiorow',
    request: 'a:porownajZbiory',
    response: 'a:porownajZbioryOdpowiedz',
    soapAction: 'urn:csizs-gw:administracja-zbiorow:v1:porownajZbiory',
    context: 'kontekst',
    faults: ['5020', '5021'],
  },
  /** Zgłoszenie przez jednostkę planowanej zmiany dostawcy jej systemu. */
  zglosZmianeDostawcy: {
    service: 'AdministracjaZbiorow',
    request: 'a:zglosZmianeDostawcy',
    response: 'a:zglosZmianeDostawcyOdpowiedz',
    soapAction: 'urn:csizs-gw:administracja-zbiorow:v1:zglosZmianeDostawcy',
    context: 'kontekst',
    faults: ['5007', '5019', '5020'],
  },
  /** Gdzie stoją procedury zmiany dostawcy, co jest następne i kto to robi. */
  stanProceduryZmiany: {
    service: 'AdministracjaZbiorow',
    request: 'a:stanProceduryZmiany',
    response: 'a:stanProceduryZmianyOdpowiedz',
    soapAction: 'urn:csizs-gw:administracja-zbiorow:v1:stanProceduryZmiany',
    context: 'kontekst',
    faults: ['5020'],
  },
  /** Wykonanie kroku procedury zmiany dostawcy. */
  wykonajKrokZmiany: {
    service: 'AdministracjaZbiorow',
    request: 'a:wykonajKrokZmiany',
    response: 'a:wykonajKrokZmianyOdpowiedz',
    soapAction: 'urn:csizs-gw:administracja-zbiorow:v1:wykonajKrokZmiany',
    context: 'kontekst',
    faults: ['3014', '3016', '5014', '5019', '5020', '5021', '5040', '5041', '5042'],
  },
  /** Zbiory, o które wołający może pytać. */
  pobierzListeZbiorow: {
    service: 'DaneBeneficjenta',
    request: 'd:pobierzListeZbiorow',
    response: 'd:pobierzListeZbiorowOdpowiedz',
    soapAction: 'urn:csizs-gw:dane-beneficjenta:v1:pobierzListeZbiorow',
    context: 'kontekst',
    faults: ['3011', '5002', '5010'],
  },
  /** Dane beneficjenta ze wskazanych zbiorów; każdy zbiór odpowiada za siebie. */
  pobierzDane: {
    service: 'DaneBeneficjenta',
    request: 'd:pobierzDane',
    response: 'd:pobierzDaneOdpowiedz',
    soapAction: 'urn:csizs-gw:dane-beneficjenta:v1:pobierzDane',
    context: 'kontekst',
    faults: ['3007', '3008', '3011', '5001', '5002', '5009', '5010', '5021'],
  },
  /** Sprawdzenie, czy osoba jest znana we wskazanych zbiorach i czy jej tożsamość się zgadza; bez podawania danych. */
  sprawdzTozsamosc: {
    service: 'DaneBeneficjenta',
    request: 'd:sprawdzTozsamosc',
    response: 'd:sprawdzTozsamoscOdpowiedz',
    soapAction: 'urn:csizs-gw:dane-beneficjenta:v1:sprawdzTozsamosc',
    context: 'kontekst',
    faults: ['3007', '3008', '3011', '5001', '5002', '5009', '5010', '5021'],
  },
  /** Sprawdzenie, czy osoba ma świadczenia w innych jednostkach: rodzaje i okresy, w granicach udzielonych zakresów. */
  sprawdzSwiadczenia: {
    service: 'DaneBeneficjenta',
    request: 'd:sprawdzSwiadczenia',
    response: 'd:sprawdzSwiadczeniaOdpowiedz',
    soapAction: 'urn:csizs-gw:dane-beneficjenta:v1:sprawdzSwiadczenia',
    context: 'kontekst',
    faults: ['3007', '3008', '3011', '5001', '5002', '5009', '5010', '5021'],
  },
  /** Zlecenie pobrania danych wielu osób; wykonywane i zapisywane dopiero przy odbiorze wyniku. */
  zlecPobranieDanych: {
    service: 'DaneBeneficjenta',
    request: 'd:zlecPobranieDanych',
    response: 'd:zlecPobranieDanychOdpowiedz',
    soapAction: 'urn:csizs-gw:dane-beneficjenta:v1:zlecPobranieDanych',
    context: 'kontekst',
    faults: ['3007', '3008', '3011', '5001', '5002', '5010', '5021'],
  },
  /** Wynik zlecenia, stronami: uprawnienia są sprawdzane, a dostęp zapisywany w chwili odbioru. */
  pobierzWynikZlecenia: {
    service: 'DaneBeneficjenta',
    request: 'd:pobierzWynikZlecenia',
    response: 'd:pobierzWynikZleceniaOdpowiedz',
    soapAction: 'urn:csizs-gw:dane-beneficjenta:v1:pobierzWynikZlecenia',
    context: 'kontekst',
    faults: ['3007', '3008', '3011', '5002', '5020', '5021'],
  },
  /** Rejestracja jednostki i konta jej administratora lokalnego. */
  zarejestrujJednostke: {
    service: 'Podlaczenie',
    request: 'p:zarejestrujJednostke',
    response: 'p:zarejestrujJednostkeOdpowiedz',
    soapAction: 'urn:csizs-gw:podlaczenie:v1:zarejestrujJednostke',
    context: 'kontekst',
    faults: ['3016', '5002', '5007', '5019', '5020', '5021'],
  },
  /** Zgłoszenie gotowości jednostki do podłączenia. */
  zglosGotowosc: {
    service: 'Podlaczenie',
    request: 'p:zglosGotowosc',
    response: 'p:zglosGotowoscOdpowiedz',
    soapAction: 'urn:csizs-gw:podlaczenie:v1:zglosGotowosc',
    context: 'kontekst',
    faults: ['3016', '5001', '5002', '5021'],
  },
  /** Utworzenie pakietu informacji dla jednostki. */
  utworzPakiet: {
    service: 'Podlaczenie',
    request: 'p:utworzPakiet',
    response: 'p:utworzPakietOdpowiedz',
    soapAction: 'urn:csizs-gw:podlaczenie:v1:utworzPakiet',
    context: 'kontekst',
    faults: ['3016', '5019', '5020', '5021'],
  },
  /** Pobranie zaszyfrowanego pakietu informacji. */
  pobierzPakiet: {
    service: 'Podlaczenie',
    request: 'p:pobierzPakiet',
    response: 'p:pobierzPakietOdpowiedz',
    soapAction: 'urn:csizs-gw:podlaczenie:v1:pobierzPakiet',
    context: 'kontekst',
    faults: ['3016', '5019', '5020'],
  },
  /** Potwierdzenie odbioru pakietu albo zgłoszenie braków. */
  potwierdzPakiet: {
    service: 'Podlaczenie',
    request: 'p:potwierdzPakiet',
    response: 'p:potwierdzPakietOdpowiedz',
    soapAction: 'urn:csizs-gw:podlaczenie:v1:potwierdzPakiet',
    context: 'kontekst',
    faults: ['3016', '5019', '5020', '5021'],
  },
  /** Informacja o wyniku podłączenia systemu. */
  zglosStatusPodlaczenia: {
    service: 'Podlaczenie',
    request: 'p:zglosStatusPodlaczenia',
    response: 'p:zglosStatusPodlaczeniaOdpowiedz',
    soapAction: 'urn:csizs-gw:podlaczenie:v1:zglosStatusPodlaczenia',
    context: 'kontekst',
    faults: ['3016', '5019', '5020', '5021'],
  },
  /** Reguła udostępniania: otwiera kody zakresów; czego żadna nie otwiera, jest zamknięte. Reguła, która wymaga drugiej osoby, działa dopiero po przyjęciu. */
  dodajRegule: {
    service: 'RegulyUdostepniania',
    request: 'ru:dodajRegule',
    response: 'ru:dodajReguleOdpowiedz',
    soapAction: 'urn:csizs-gw:reguly-udostepniania:v1:dodajRegule',
    context: 'kontekst',
    faults: ['3016', '5002', '5021'],
  },
  /** Przyjęcie albo odrzucenie zaproponowanej reguły przez drugą osobę. */
  rozstrzygnijRegule: {
    service: 'RegulyUdostepniania',
    request: 'ru:rozstrzygnijRegule',
    response: 'ru:rozstrzygnijReguleOdpowiedz',
    soapAction: 'urn:csizs-gw:reguly-udostepniania:v1:rozstrzygnijRegule',
    context: 'kontekst',
    faults: ['3016', '5019', '5020', '5021'],
  },
  /** Koniec obowiązywania reguły: w podanym dniu albo natychmiast. */
  zakonczRegule: {
    service: 'RegulyUdostepniania',
    request: 'ru:zakonczRegule',
    response: 'ru:zakonczReguleOdpowiedz',
    soapAction: 'urn:csizs-gw:reguly-udostepniania:v1:zakonczRegule',
    context: 'kontekst',
    faults: ['3016', '5019', '5020', '5021'],
  },
  /** Kto co zobaczy po zmianie: różnica wobec dnia dzisiejszego. Niczego nie zmienia. */
  podgladReguly: {
    service: 'RegulyUdostepniania',
    request: 'ru:podgladReguly',
    response: 'ru:podgladRegulyOdpowiedz',
    soapAction: 'urn:csizs-gw:reguly-udostepniania:v1:podgladReguly',
    context: 'kontekst',
    faults: ['3016', '5002', '5019', '5020', '5021'],
  },
  /** Reguły udostępniania, które dotyczą jednostki wywołującego: jako strony dającej albo pytającej. */
  listaRegul: {
    service: 'RegulyUdostepniania',
    request: 'ru:listaRegul',
    response: 'ru:listaRegulOdpowiedz',
    soapAction: 'urn:csizs-gw:reguly-udostepniania:v1:listaRegul',
    context: 'kontekst',
    faults: ['5002'],
  },
  /** Dodanie wielu reguł naraz: wszystkie albo żadna. */
  wczytajReguly: {
    service: 'RegulyUdostepniania',
    request: 'ru:wczytajReguly',
    response: 'ru:wczytajRegulyOdpowiedz',
    soapAction: 'urn:csizs-gw:reguly-udostepniania:v1:wczytajReguly',
    context: 'kontekst',
    faults: ['3016', '5002', '5021'],
  },
  /** Czy reguły otwierające dane jednostki wymagają przyjęcia przez drugą osobę. */
  ustawZatwierdzanieRegul: {
    service: 'RegulyUdostepniania',
    request: 'ru:ustawZatwierdzanieRegul',
    response: 'ru:ustawZatwierdzanieRegulOdpowiedz',
    soapAction: 'urn:csizs-gw:reguly-udostepniania:v1:ustawZatwierdzanieRegul',
    context: 'kontekst',
    faults: ['3016', '5019', '5020'],
  },
  /** Wpisy rejestru dostępów. */
  pobierzRekordy: {
    service: 'RejestrDostepow',
    request: 'l:pobierzRekordy',
    response: 'l:pobierzRekordyOdpowiedz',
    soapAction: 'urn:csizs-gw:rejestr-dostepow:v1:pobierzRekordy',
    context: 'kontekst',
    faults: ['3016', '5001', '5010', '5021'],
  },
  /** Raport o dostępach do danych osoby. */
  raportDlaOsoby: {
    service: 'RejestrDostepow',
    request: 'l:raportDlaOsoby',
    response: 'l:raportDlaOsobyOdpowiedz',
    soapAction: 'urn:csizs-gw:rejestr-dostepow:v1:raportDlaOsoby',
    context: 'kontekst',
    faults: ['3016', '5001', '5010', '5021'],
  },
  /** Dowód, że wpis jest w dzienniku. */
  pobierzDowodWpisu: {
    service: 'RejestrDostepow',
    request: 'l:pobierzDowodWpisu',
    response: 'l:pobierzDowodWpisuOdpowiedz',
    soapAction: 'urn:csizs-gw:rejestr-dostepow:v1:pobierzDowodWpisu',
    context: 'kontekst',
    faults: ['5020'],
  },
  /** Punkt kontrolny, na żądanie z dowodem ciągłości. */
  pobierzPunktKontrolny: {
    service: 'RejestrDostepow',
    request: 'l:pobierzPunktKontrolny',
    response: 'l:pobierzPunktKontrolnyOdpowiedz',
    soapAction: 'urn:csizs-gw:rejestr-dostepow:v1:pobierzPunktKontrolny',
    context: 'kontekst',
    faults: ['5020'],
  },
  /** Czas i wersje bramki; nie wymaga certyfikatu ani podpisu. */
  sprawdzPolaczenie: {
    service: 'RejestracjaSD',
    request: 'r:sprawdzPolaczenie',
    response: 'r:sprawdzPolaczenieOdpowiedz',
    soapAction: 'urn:csizs-gw:rejestracja-sd:v1:sprawdzPolaczenie',
    context: 'kontekstPoczatkowy',
    faults: [],
  },
  /** Rejestracja systemu: wydanie certyfikatów TLS i podpisu. */
  zarejestrujSD: {
    service: 'RejestracjaSD',
    request: 'r:zarejestrujSD',
    response: 'r:zarejestrujSDOdpowiedz',
    soapAction: 'urn:csizs-gw:rejestracja-sd:v1:zarejestrujSD',
    context: 'kontekstPoczatkowy',
    faults: ['3010', '3013', '3014', '3016', '5018', '5021'],
  },
  /** Stan zarejestrowanego systemu. */
  pobierzStatusSD: {
    service: 'RejestracjaSD',
    request: 'r:pobierzStatusSD',
    response: 'r:pobierzStatusSDOdpowiedz',
    soapAction: 'urn:csizs-gw:rejestracja-sd:v1:pobierzStatusSD',
    context: 'kontekst',
    faults: ['5020'],
  },
  /** Aktywacja systemu. */
  aktywujSD: {
    service: 'RejestracjaSD',
    request: 'r:aktywujSD',
    response: 'r:aktywujSDOdpowiedz',
    soapAction: 'urn:csizs-gw:rejestracja-sd:v1:aktywujSD',
    context: 'kontekst',
    faults: ['3014', '5019', '5020'],
  },
  /** Wydanie nowych certyfikatów systemu podpisane dotychczasowym; wycofanie poprzednich. */
  odnowCertyfikat: {
    service: 'RejestracjaSD',
    request: 'r:odnowCertyfikat',
    response: 'r:odnowCertyfikatOdpowiedz',
    soapAction: 'urn:csizs-gw:rejestracja-sd:v1:odnowCertyfikat',
    context: 'kontekst',
    faults: ['5018', '5019', '5020', '5021'],
  },
  /** Dezaktywacja systemu; przypisania zbiorów pozostają widoczne. */
  dezaktywujSD: {
    service: 'RejestracjaSD',
    request: 'r:dezaktywujSD',
    response: 'r:dezaktywujSDOdpowiedz',
    soapAction: 'urn:csizs-gw:rejestracja-sd:v1:dezaktywujSD',
    context: 'kontekst',
    faults: ['5019', '5020'],
  },
  /** Słowniki z wersjami obowiązującymi i zapowiedzianymi. */
  pobierzListeSlownikow: {
    service: 'Slowniki',
    request: 's:pobierzListeSlownikow',
    response: 's:pobierzListeSlownikowOdpowiedz',
    soapAction: 'urn:csizs-gw:slowniki:v1:pobierzListeSlownikow',
    context: 'kontekst',
    faults: [],
  },
  /** Słownik z pozycjami. */
  pobierzSlownik: {
    service: 'Slowniki',
    request: 's:pobierzSlownik',
    response: 's:pobierzSlownikOdpowiedz',
    soapAction: 'urn:csizs-gw:slowniki:v1:pobierzSlownik',
    context: 'kontekst',
    faults: ['5003', '5020'],
  },
  /** Potwierdzenie wersji słowników wczytanych do systemu. */
  potwierdzSlowniki: {
    service: 'Slowniki',
    request: 's:potwierdzSlowniki',
    response: 's:potwierdzSlownikiOdpowiedz',
    soapAction: 'urn:csizs-gw:slowniki:v1:potwierdzSlowniki',
    context: 'kontekst',
    faults: ['5003', '5020'],
  },
  /** Zmiany słownika od posiadanej wersji; gdy różnicy podać nie można, kod radzi pobrać całość. */
  pobierzZmianySlownika: {
    service: 'Slowniki',
    request: 's:pobierzZmianySlownika',
    response: 's:pobierzZmianySlownikaOdpowiedz',
    soapAction: 'urn:csizs-gw:slowniki:v1:pobierzZmianySlownika',
    context: 'kontekst',
    faults: ['5003', '5020', '5022'],
  },
  /** Uzgodnienie pozycji systemu dziedzinowego ze słownikiem: odpowiedniki i pozycje bez odpowiednika. */
  uzgodnijSlownik: {
    service: 'Slowniki',
    request: 's:uzgodnijSlownik',
    response: 's:uzgodnijSlownikOdpowiedz',
    soapAction: 'urn:csizs-gw:slowniki:v1:uzgodnijSlownik',
    context: 'kontekst',
    faults: ['5020', '5021'],
  },
  /** Zgłoszenie niezgodności pozycji słownika administratorowi centralnemu. */
  zglosNiezgodnoscSlownika: {
    service: 'Slowniki',
    request: 's:zglosNiezgodnoscSlownika',
    response: 's:zglosNiezgodnoscSlownikaOdpowiedz',
    soapAction: 'urn:csizs-gw:slowniki:v1:zglosNiezgodnoscSlownika',
    context: 'kontekst',
    faults: ['5003', '5007', '5020'],
  },
  /** Zmiana hasła, także tymczasowego przed pierwszym logowaniem. */
  zmienHaslo: {
    service: 'TozsamoscMZT',
    request: 't:zmienHaslo',
    response: 't:zmienHasloOdpowiedz',
    soapAction: 'urn:csizs-gw:tozsamosc-mzt:v1:zmienHaslo',
    context: 'kontekstPoczatkowy',
    faults: ['3010', '3013', '3015', '3018'],
  },
  /** Założenie konta w jednostce. */
  utworzUzytkownika: {
    service: 'TozsamoscMZT',
    request: 't:utworzUzytkownika',
    response: 't:utworzUzytkownikaOdpowiedz',
    soapAction: 'urn:csizs-gw:tozsamosc-mzt:v1:utworzUzytkownika',
    context: 'kontekst',
    faults: ['3016', '5007'],
  },
  /** Nadanie ról użytkownikowi. */
  nadajRole: {
    service: 'TozsamoscMZT',
    request: 't:nadajRole',
    response: 't:nadajRoleOdpowiedz',
    soapAction: 'urn:csizs-gw:tozsamosc-mzt:v1:nadajRole',
    context: 'kontekst',
    faults: ['3016', '5002', '5007', '5019', '5020', '5021'],
  },
  /** Odebranie ról użytkownikowi; działa od razu, także w otwartych sesjach. */
  odbierzRole: {
    service: 'TozsamoscMZT',
    request: 't:odbierzRole',
    response: 't:odbierzRoleOdpowiedz',
    soapAction: 'urn:csizs-gw:tozsamosc-mzt:v1:odbierzRole',
    context: 'kontekst',
    faults: ['3016', '5002', '5019', '5020', '5051'],
  },
  /** Zablokowanie konta przez administratora; kończy sesje portalu. */
  zablokuj: {
    service: 'TozsamoscMZT',
    request: 't:zablokuj',
    response: 't:zablokujOdpowiedz',
    soapAction: 'urn:csizs-gw:tozsamosc-mzt:v1:zablokuj',
    context: 'kontekst',
    faults: ['3016', '5019', '5020'],
  },
  /** Zdjęcie blokady administratora i blokady czasowej; zeruje licznik nieudanych prób. */
  odblokuj: {
    service: 'TozsamoscMZT',
    request: 't:odblokuj',
    response: 't:odblokujOdpowiedz',
    soapAction: 'urn:csizs-gw:tozsamosc-mzt:v1:odblokuj',
    context: 'kontekst',
    faults: ['3016', '5019', '5020'],
  },
  /** Trwałe wyłączenie konta; nie można go przywrócić. */
  dezaktywuj: {
    service: 'TozsamoscMZT',
    request: 't:dezaktywuj',
    response: 't:dezaktywujOdpowiedz',
    soapAction: 'urn:csizs-gw:tozsamosc-mzt:v1:dezaktywuj',
    context: 'kontekst',
    faults: ['3016', '5019', '5020', '5051'],
  },
  /** Konta jednostek, które wywołujący nadzoruje, według loginu. */
  listaUzytkownikow: {
    service: 'TozsamoscMZT',
    request: 't:listaUzytkownikow',
    response: 't:listaUzytkownikowOdpowiedz',
    soapAction: 'urn:csizs-gw:tozsamosc-mzt:v1:listaUzytkownikow',
    context: 'kontekst',
    faults: ['3016', '5002'],
  },
  /** Otwarcie zasilenia zbioru. */
  rozpocznijZasilenie: {
    service: 'ZasilanieCBB',
    request: 'z:rozpocznijZasilenie',
    response: 'z:rozpocznijZasilenieOdpowiedz',
    soapAction: 'urn:csizs-gw:zasilanie-cbb:v1:rozpocznijZasilenie',
    context: 'kontekst',
    faults: ['3011', '5004', '5005', '5006', '5014', '5017', '5021'],
  },
  /** Przekazanie paczki rekordów. */
  przekazPaczke: {
    service: 'ZasilanieCBB',
    request: 'z:przekazPaczke',
    response: 'z:przekazPaczkeOdpowiedz',
    soapAction: 'urn:csizs-gw:zasilanie-cbb:v1:przekazPaczke',
    context: 'kontekst',
    faults: ['3011', '5004', '5005', '5006', '5013', '5015', '5016'],
  },
  /** Zamknięcie zasilenia; inicjalne zastępuje treść zbioru w jednym kroku. */
  zakonczZasilenie: {
    service: 'ZasilanieCBB',
    request: 'z:zakonczZasilenie',
    response: 'z:zakonczZasilenieOdpowiedz',
    soapAction: 'urn:csizs-gw:zasilanie-cbb:v1:zakonczZasilenie',
    context: 'kontekst',
    faults: ['3011', '5004', '5005', '5006', '5013', '5015', '5016'],
  },
  /** Stan zasileń zbioru. */
  pobierzStanZasilenia: {
    service: 'ZasilanieCBB',
    request: 'z:pobierzStanZasilenia',
    response: 'z:pobierzStanZasileniaOdpowiedz',
    soapAction: 'urn:csizs-gw:zasilanie-cbb:v1:pobierzStanZasilenia',
    context: 'kontekst',
    faults: ['3011', '5005', '5006', '5013'],
  },
  /** Przerwanie zasilenia; inicjalne traci to, co przyjęto, przyrostowe nie. */
  przerwijZasilenie: {
    service: 'ZasilanieCBB',
    request: 'z:przerwijZasilenie',
    response: 'z:przerwijZasilenieOdpowiedz',
    soapAction: 'urn:csizs-gw:zasilanie-cbb:v1:przerwijZasilenie',
    context: 'kontekst',
    faults: ['5005', '5006', '5013', '5016'],
  },
  /** Niezgodności zbioru ze stanem: znalezione przy zasileniu, zgłoszone przez inne jednostki albo wysłane przez własną. */
  pobierzNiezgodnosci: {
    service: 'ZasilanieCBB',
    request: 'z:pobierzNiezgodnosci',
    response: 'z:pobierzNiezgodnosciOdpowiedz',
    soapAction: 'urn:csizs-gw:zasilanie-cbb:v1:pobierzNiezgodnosci',
    context: 'kontekst',
    faults: ['5005', '5006', '5013', '5021'],
  },
  /** Zgłoszenie, że dane osoby w zbiorze innej jednostki wyglądają na błędne; odrzucenie takiego zgłoszenia przez administratora danych, wycofanie go przez zgłaszającego. */
  zglosNiezgodnosc: {
    service: 'ZasilanieCBB',
    request: 'z:zglosNiezgodnosc',
    response: 'z:zglosNiezgodnoscOdpowiedz',
    soapAction: 'urn:csizs-gw:zasilanie-cbb:v1:zglosNiezgodnosc',
    context: 'kontekst',
    faults: ['3007', '3008', '3011', '5001', '5002', '5005', '5006', '5007', '5009', '5019', '5020', '5021'],
  },
  /** Korekty, których domagają się inne jednostki; odpowiada na nie zasilenie KOREKTA albo odrzucenie. */
  pobierzWymaganeKorekty: {
    service: 'ZasilanieCBB',
    request: 'z:pobierzWymaganeKorekty',
    response: 'z:pobierzWymaganeKorektyOdpowiedz',
    soapAction: 'urn:csizs-gw:zasilanie-cbb:v1:pobierzWymaganeKorekty',
    context: 'kontekst',
    faults: ['5005', '5006', '5021'],
  },
  /** Jednostka zajęła się zawiadomieniem o sprostowaniu danych, które jej podano. */
  potwierdzZawiadomienie: {
    service: 'ZasilanieCBB',
    request: 'z:potwierdzZawiadomienie',
    response: 'z:potwierdzZawiadomienieOdpowiedz',
    soapAction: 'urn:csizs-gw:zasilanie-cbb:v1:potwierdzZawiadomienie',
    context: 'kontekst',
    faults: ['5019', '5020'],
  },
  /** Wypis z rejestru dostępów do pliku: najwyżej 5000 wpisów. Sam wypis też jest wpisem. */
  eksportujRekordy: {
    service: null,
    request: 'n:eksportujRekordy',
    response: 'n:eksportujRekordyOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5001', '5010', '5021'],
  },
  /** Ile pytano o dane i ile odmówiono, dzień po dniu, tygodniami albo miesiącami: zależnie od długości okresu, najwyżej pięć lat. */
  zestawienieDostepow: {
    service: null,
    request: 'n:zestawienieDostepow',
    response: 'n:zestawienieDostepowOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5021'],
  },
  /** Co wyróżnia się w korzystaniu z danych i czy to wyjaśniono. */
  listaUstalen: {
    service: null,
    request: 'n:listaUstalen',
    response: 'n:listaUstalenOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016'],
  },
  /** Badanie miesiąca: co się w nim wyróżnia. Bramka robi to też sama, co sześć godzin. */
  zbadajDostepy: {
    service: null,
    request: 'n:zbadajDostepy',
    response: 'n:zbadajDostepyOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5021'],
  },
  /** Wyjaśnienie ustalenia albo powrót do wyjaśniania, z notatką. */
  wyjasnijUstalenie: {
    service: null,
    request: 'n:wyjasnijUstalenie',
    response: 'n:wyjasnijUstalenieOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5019', '5020'],
  },
  /** Zawiadomienia o sprostowaniu danych, które jednostce podano albo które podała (RODO art. 19). */
  listaZawiadomien: {
    service: null,
    request: 'n:listaZawiadomien',
    response: 'n:listaZawiadomienOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
  /** Rejestr czynności przetwarzania administratora (RODO art. 30) ze zbiorów, reguł i słowników, na dziś. */
  rejestrCzynnosci: {
    service: null,
    request: 'n:rejestrCzynnosci',
    response: 'n:rejestrCzynnosciOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016'],
  },
  /** Otwarcie sesji. Gdy konto ma drugi składnik, a kodu nie podano, sesja służy tylko dokończeniu logowania. */
  zaloguj: {
    service: null,
    request: 'o:zaloguj',
    response: 'o:zalogujOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3010', '3013'],
  },
  /** Dokończenie logowania kodem drugiego składnika; sesja dostaje nowy żeton. */
  potwierdzLogowanie: {
    service: null,
    request: 'o:potwierdzLogowanie',
    response: 'o:potwierdzLogowanieOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3013', '3018'],
  },
  /** Nowy żeton bieżącej sesji; dotychczasowy przestaje działać. */
  odnowSesje: {
    service: null,
    request: 'o:odnowSesje',
    response: 'o:odnowSesjeOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
  /** Otwarte sesje własnego konta, najnowsze pierwsze. */
  listaSesji: {
    service: null,
    request: 'o:listaSesji',
    response: 'o:listaSesjiOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
  /** Zakończenie jednej sesji własnego konta albo, bez identyfikatora, wszystkich poza bieżącą. */
  zakonczSesje: {
    service: null,
    request: 'o:zakonczSesje',
    response: 'o:zakonczSesjeOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5020'],
  },
  /** Przeglądarki, które znają własne konto, ostatnio użyte pierwsze. */
  listaPrzegladarek: {
    service: null,
    request: 'o:listaPrzegladarek',
    response: 'o:listaPrzegladarekOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
  /** Jedna przeglądarka własnego konta albo, bez identyfikatora, wszystkie przestają być znane. */
  zapomnijPrzegladarke: {
    service: null,
    request: 'o:zapomnijPrzegladarke',
    response: 'o:zapomnijPrzegladarkeOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5020'],
  },
  /** Drugi składnik logowania własnego konta. */
  stanDrugiegoSkladnika: {
    service: null,
    request: 'o:stanDrugiegoSkladnika',
    response: 'o:stanDrugiegoSkladnikaOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
  /** Nowy klucz drugiego składnika; działa dopiero po potwierdzeniu kodem. */
  rozpocznijDrugiSkladnik: {
    service: null,
    request: 'o:rozpocznijDrugiSkladnik',
    response: 'o:rozpocznijDrugiSkladnikOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5019'],
  },
  /** Włączenie drugiego składnika kodem z aplikacji; kody zapasowe podawane są jeden raz, sesja dostaje nowy żeton. */
  potwierdzDrugiSkladnik: {
    service: null,
    request: 'o:potwierdzDrugiSkladnik',
    response: 'o:potwierdzDrugiSkladnikOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3013', '3018', '5019'],
  },
  /** Nowe kody zapasowe; dotychczasowe przestają działać. */
  odnowKodyZapasowe: {
    service: null,
    request: 'o:odnowKodyZapasowe',
    response: 'o:odnowKodyZapasoweOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3013', '3018', '5019'],
  },
  /** Wyłączenie drugiego składnika własnego konta; nie tam, gdzie jest wymagany. */
  wylaczDrugiSkladnik: {
    service: null,
    request: 'o:wylaczDrugiSkladnik',
    response: 'o:wylaczDrugiSkladnikOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3013', '3018', '5019'],
  },
  /** Usunięcie drugiego składnika cudzego konta (utracony telefon) przez administratora; kończy sesje konta. */
  usunDrugiSkladnik: {
    service: null,
    request: 'o:usunDrugiSkladnik',
    response: 'o:usunDrugiSkladnikOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3010', '3013', '3016', '5019'],
  },
  /** Zamknięcie bieżącej sesji. */
  wyloguj: {
    service: null,
    request: 'o:wyloguj',
    response: 'o:wylogujOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
  /** Nowe hasło tymczasowe w miejsce zapomnianego; kończy sesje portalu. */
  resetujHaslo: {
    service: null,
    request: 'o:resetujHaslo',
    response: 'o:resetujHasloOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5019', '5020', '5021'],
  },
  /** Poprawienie danych osoby na koncie. */
  zmienUzytkownika: {
    service: null,
    request: 'o:zmienUzytkownika',
    response: 'o:zmienUzytkownikaOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5019', '5020'],
  },
  /** Jednostki, które wywołujący nadzoruje, według kodu. */
  listaJednostek: {
    service: null,
    request: 'o:listaJednostek',
    response: 'o:listaJednostekOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5002'],
  },
  /** Jednostka i to, co ma czynnego. */
  pokazJednostke: {
    service: null,
    request: 'o:pokazJednostke',
    response: 'o:pokazJednostkeOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5020'],
  },
  /** Poprawienie danych jednostki i jej obszarów; kod, rodzaj i terytorium zostają. */
  zmienJednostke: {
    service: null,
    request: 'o:zmienJednostke',
    response: 'o:zmienJednostkeOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5002', '5019', '5020', '5021', '5050'],
  },
  /** Trwałe wygaszenie wpisu jednostki, która nie ma już nic czynnego. */
  dezaktywujJednostke: {
    service: null,
    request: 'o:dezaktywujJednostke',
    response: 'o:dezaktywujJednostkeOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5019', '5020', '5050'],
  },
  /** Zdarzenia jednostek, które wywołujący nadzoruje, od najnowszego. */
  listaZdarzen: {
    service: null,
    request: 'o:listaZdarzen',
    response: 'o:listaZdarzenOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016'],
  },
  /** Konta użytkowników terminali i ich stan na platformie e-learningowej. */
  listaKontELearning: {
    service: null,
    request: 'o:listaKontELearning',
    response: 'o:listaKontELearningOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016'],
  },
  /** Plik CSV do wczytania w Moodle (Wgraj użytkowników). */
  eksportujKontaELearning: {
    service: null,
    request: 'o:eksportujKontaELearning',
    response: 'o:eksportujKontaELearningOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016'],
  },
  /** Założenie kont na platformie e-learningowej i zapisanie ich na kurs; powtórzenie niczego nie podwaja. */
  zalozKontaELearning: {
    service: null,
    request: 'o:zalozKontaELearning',
    response: 'o:zalozKontaELearningOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5052'],
  },
  /** Wpis do wykazu zgodności oprogramowania. */
  dodajSwiadectwo: {
    service: null,
    request: 'o:dodajSwiadectwo',
    response: 'o:dodajSwiadectwoOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5002', '5007', '5021'],
  },
  /** Publiczny wykaz zgodności oprogramowania. */
  listaSwiadectw: {
    service: null,
    request: 'o:listaSwiadectw',
    response: 'o:listaSwiadectwOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
  /** W jakich postaciach system może podpisywać komunikaty; odpowiedź ma postać żądania. */
  ustawFormePodpisu: {
    service: null,
    request: 'o:ustawFormePodpisu',
    response: 'o:ustawFormePodpisuOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5019', '5020'],
  },
  /** Publikacja wersji słownika. */
  opublikujSlownik: {
    service: null,
    request: 'o:opublikujSlownik',
    response: 'o:opublikujSlownikOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5003', '5021'],
  },
  /** Zgłoszenia niezgodności słowników: wszystkie dla administratora centralnego, dla innych własnej jednostki. */
  listaZgloszenSlownikow: {
    service: null,
    request: 'o:listaZgloszenSlownikow',
    response: 'o:listaZgloszenSlownikowOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
  /** Rozstrzygnięcie zgłoszenia niezgodności słownika przez administratora centralnego. */
  rozstrzygnijZgloszenieSlownika: {
    service: null,
    request: 'o:rozstrzygnijZgloszenieSlownika',
    response: 'o:rozstrzygnijZgloszenieSlownikaOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5019', '5020', '5021'],
  },
  /** Tablica podłączeń: gdzie jest każda jednostka, co jest zaległe i kto ma działać; dla administratora wojewódzkiego jego województwo, dla lokalnego jego jednostka. */
  listaPodlaczen: {
    service: null,
    request: 'o:listaPodlaczen',
    response: 'o:listaPodlaczenOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
  /** Zgłoszenie ze wszystkim, co się z nim działo. Danych osobowych administratora lokalnego udziela się temu, kto je rozpatruje, i jemu samemu. */
  pokazPodlaczenie: {
    service: null,
    request: 'o:pokazPodlaczenie',
    response: 'o:pokazPodlaczenieOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5020'],
  },
  /** Skan podpisanego zgłoszenia. */
  pobierzSkanZgloszenia: {
    service: null,
    request: 'o:pobierzSkanZgloszenia',
    response: 'o:pobierzSkanZgloszeniaOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5020'],
  },
  /** Pytanie do kierownika jednostki; odpowiada odnośnikiem z nieodgadywalnym kluczem. */
  poprosOWyjasnienie: {
    service: null,
    request: 'o:poprosOWyjasnienie',
    response: 'o:poprosOWyjasnienieOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5019', '5020'],
  },
  /** Odpowiedź kierownika na pytanie administratora wojewódzkiego. */
  zlozWyjasnienie: {
    service: null,
    request: 'o:zlozWyjasnienie',
    response: 'o:zlozWyjasnienieOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5019', '5020'],
  },
  /** Stan zgłoszenia dla tego, kto ma jego klucz. */
  sprawdzZgloszenie: {
    service: null,
    request: 'o:sprawdzZgloszenie',
    response: 'o:sprawdzZgloszenieOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5020'],
  },
  /** Co zawiera pakiet sprawdzany odnośnikiem z kluczem: bez żadnego z jego haseł. */
  sprawdzanyPakiet: {
    service: null,
    request: 'o:sprawdzanyPakiet',
    response: 'o:sprawdzanyPakietOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5020'],
  },
  /** Przyjęcie zgłoszenia: rejestracja jednostki i konta administratora lokalnego danymi zgłoszenia. */
  przyjmijZgloszenie: {
    service: null,
    request: 'o:przyjmijZgloszenie',
    response: 'o:przyjmijZgloszenieOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5002', '5007', '5019', '5020', '5021'],
  },
  /** Odmowa przyjęcia zgłoszenia z podaniem powodu. */
  odmowPrzyjecia: {
    service: null,
    request: 'o:odmowPrzyjecia',
    response: 'o:odmowPrzyjeciaOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5019', '5020'],
  },
  /** Termin podłączenia systemu (harmonogram) albo jego zmiana. */
  ustalTermin: {
    service: null,
    request: 'o:ustalTermin',
    response: 'o:ustalTerminOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5019', '5020', '5021'],
  },
  /** Ponowne wysłanie porzuconej wiadomości. */
  ponowWiadomosc: {
    service: null,
    request: 'o:ponowWiadomosc',
    response: 'o:ponowWiadomoscOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3016', '5019', '5020'],
  },
  /** Własne zapytania o dane beneficjentów, od najnowszego: tyle, ile mówią o nich wpisy rejestru dostępów. Obejrzenie ich też jest wpisem. */
  mojeZapytania: {
    service: null,
    request: 'o:mojeZapytania',
    response: 'o:mojeZapytaniaOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
  /** Wycofanie wpisu z wykazu zgodności, z powodem. */
  wycofajSwiadectwo: {
    service: null,
    request: 'y:wycofajSwiadectwo',
    response: 'y:wycofajSwiadectwoOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5019', '5020', '5021'],
  },
  /** Przedłużenie ważności wpisu. */
  przedluzSwiadectwo: {
    service: null,
    request: 'y:przedluzSwiadectwo',
    response: 'y:przedluzSwiadectwoOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5019', '5020', '5021'],
  },
  /** Ogłoszenie wersji opisu systemu w obszarze, z okresem dostosowawczym. */
  oglosOpisSystemu: {
    service: null,
    request: 'y:oglosOpisSystemu',
    response: 'y:oglosOpisSystemuOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5002', '5007', '5021'],
  },
  /** Wpis dostawcy systemów dziedzinowych, z kontami o roli DOSTAWCA. */
  dodajDostawce: {
    service: null,
    request: 'y:dodajDostawce',
    response: 'y:dodajDostawceOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5007', '5020', '5021'],
  },
  /** Konta o roli DOSTAWCA, które widzą produkty dostawcy; lista zastępuje poprzednią. */
  ustawKontaDostawcy: {
    service: null,
    request: 'y:ustawKontaDostawcy',
    response: 'y:ustawKontaDostawcyOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5007', '5019', '5020'],
  },
  /** Dostawcy systemów dziedzinowych. */
  listaDostawcow: {
    service: null,
    request: 'y:listaDostawcow',
    response: 'y:listaDostawcowOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
  /** Produkty dostawcy: wpisy, terminy i liczby jednostek. Dostawca widzi swoje, administrator centralny każdego. */
  listaProduktowDostawcy: {
    service: null,
    request: 'y:listaProduktowDostawcy',
    response: 'y:listaProduktowDostawcyOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5020'],
  },
  /** Zarejestrowane systemy w zasięgu wołającego: własna jednostka, województwo albo kraj. */
  listaSystemow: {
    service: null,
    request: 'y:listaSystemow',
    response: 'y:listaSystemowOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
  /** Wycofanie certyfikatu systemu: działa od następnego komunikatu i połączenia. */
  wycofajCertyfikat: {
    service: null,
    request: 'y:wycofajCertyfikat',
    response: 'y:wycofajCertyfikatOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['5019', '5020'],
  },
  /** Zmiana zarejestrowanej wersji oprogramowania systemu, gdy coś ją uprawnia. */
  zmienOprogramowanie: {
    service: null,
    request: 'y:zmienOprogramowanie',
    response: 'y:zmienOprogramowanieOdpowiedz',
    soapAction: '',
    context: null,
    faults: ['3014', '5019', '5020'],
  },
  /** Jak działa bramka: gotowość, kolejki, bazy, dysk, certyfikaty, zadania; co jest nie tak i co robić. Bez danych osobowych. */
  pobierzStanBramki: {
    service: null,
    request: 'y:pobierzStanBramki',
    response: 'y:pobierzStanBramkiOdpowiedz',
    soapAction: '',
    context: null,
    faults: [],
  },
} as const satisfies Record<string, OperationRow>

export type OperationName = keyof typeof operations

/** What each operation is asked with. */
export interface Requests {
  readonly utworzZbior: types.UtworzZbior
  readonly przypiszZbior: types.PrzypiszZbior
  readonly zamknijZbior: types.ZamknijZbior
  readonly archiwizujZbior: types.ArchiwizujZbior
  readonly listaZbiorow: types.ListaZbiorow
  readonly pobierzZbior: types.PobierzZbior
  readonly eksportujZbior: types.EksportujZbior
  readonly porownajZbiory: types.PorownajZbiory
  readonly zglosZmianeDostawcy: types.ZglosZmianeDostawcy
  readonly stanProceduryZmiany: types.StanProceduryZmiany
  readonly wykonajKrokZmiany: types.WykonajKrokZmiany
  readonly pobierzListeZbiorow: types.PobierzListeZbiorow
  readonly pobierzDane: types.PobierzDane
  readonly sprawdzTozsamosc: types.SprawdzTozsamosc
  readonly sprawdzSwiadczenia: types.SprawdzSwiadczenia
  readonly zlecPobranieDanych: types.ZlecPobranieDanych
  readonly pobierzWynikZlecenia: types.PobierzWynikZlecenia
  readonly zarejestrujJednostke: types.ZarejestrujJednostke
  readonly zglosGotowosc: types.ZglosGotowosc
  readonly utworzPakiet: types.UtworzPakiet
  readonly pobierzPakiet: types.PobierzPakiet
  readonly potwierdzPakiet: types.PotwierdzPakiet
  readonly zglosStatusPodlaczenia: types.ZglosStatusPodlaczenia
  readonly dodajRegule: types.DodajRegule
  readonly rozstrzygnijRegule: types.RozstrzygnijRegule
  readonly zakonczRegule: types.ZakonczRegule
  readonly podgladReguly: types.PodgladReguly
  readonly listaRegul: types.ListaRegul
  readonly wczytajReguly: types.WczytajReguly
  readonly ustawZatwierdzanieRegul: types.UstawZatwierdzanieRegul
  readonly pobierzRekordy: types.PobierzRekordy
  readonly raportDlaOsoby: types.RaportDlaOsoby
  readonly pobierzDowodWpisu: types.PobierzDowodWpisu
  readonly pobierzPunktKontrolny: types.PobierzPunktKontrolny
  readonly sprawdzPolaczenie: types.SprawdzPolaczenie
  readonly zarejestrujSD: types.ZarejestrujSD
  readonly pobierzStatusSD: types.PobierzStatusSD
  readonly aktywujSD: types.AktywujSD
  readonly odnowCertyfikat: types.OdnowCertyfikat
  readonly dezaktywujSD: types.DezaktywujSD
  readonly pobierzListeSlownikow: types.PobierzListeSlownikow
  readonly pobierzSlownik: types.PobierzSlownik
  readonly potwierdzSlowniki: types.PotwierdzSlowniki
  readonly pobierzZmianySlownika: types.PobierzZmianySlownika
  readonly uzgodnijSlownik: types.UzgodnijSlownik
  readonly zglosNiezgodnoscSlownika: types.ZglosNiezgodnoscSlownika
  readonly zmienHaslo: types.ZmienHaslo
  readonly utworzUzytkownika: types.UtworzUzytkownika
  readonly nadajRole: types.NadajRole
  readonly odbierzRole: types.OdbierzRole
  readonly zablokuj: types.Zablokuj
  readonly odblokuj: types.Odblokuj
  readonly dezaktywuj: types.Dezaktywuj
  readonly listaUzytkownikow: types.ListaUzytkownikow
  readonly rozpocznijZasilenie: types.RozpocznijZasilenie
  readonly przekazPaczke: types.PrzekazPaczke
  readonly zakonczZasilenie: types.ZakonczZasilenie
  readonly pobierzStanZasilenia: types.PobierzStanZasilenia
  readonly przerwijZasilenie: types.PrzerwijZasilenie
  readonly pobierzNiezgodnosci: types.PobierzNiezgodnosci
  readonly zglosNiezgodnosc: types.ZglosNiezgodnosc
  readonly pobierzWymaganeKorekty: types.PobierzWymaganeKorekty
  readonly potwierdzZawiadomienie: types.PotwierdzZawiadomienie
  readonly eksportujRekordy: types.EksportujRekordy
  readonly zestawienieDostepow: types.ZestawienieDostepow
  readonly listaUstalen: types.ListaUstalen
  readonly zbadajDostepy: types.ZbadajDostepy
  readonly wyjasnijUstalenie: types.WyjasnijUstalenie
  readonly listaZawiadomien: types.ListaZawiadomien
  readonly rejestrCzynnosci: types.RejestrCzynnosci
  readonly zaloguj: types.Zaloguj
  readonly potwierdzLogowanie: types.PotwierdzLogowanie
  readonly odnowSesje: types.OdnowSesje
  readonly listaSesji: types.ListaSesji
  readonly zakonczSesje: types.ZakonczSesje
  readonly listaPrzegladarek: types.ListaPrzegladarek
  readonly zapomnijPrzegladarke: types.ZapomnijPrzegladarke
  readonly stanDrugiegoSkladnika: types.StanDrugiegoSkladnika
  readonly rozpocznijDrugiSkladnik: types.RozpocznijDrugiSkladnik
  readonly potwierdzDrugiSkladnik: types.PotwierdzDrugiSkladnik
  readonly odnowKodyZapasowe: types.OdnowKodyZapasowe
  readonly wylaczDrugiSkladnik: types.WylaczDrugiSkladnik
  readonly usunDrugiSkladnik: types.UsunDrugiSkladnik
  readonly wyloguj: types.Wyloguj
  readonly resetujHaslo: types.ResetujHaslo
  readonly zmienUzytkownika: types.ZmienUzytkownika
  readonly listaJednostek: types.ListaJednostek
  readonly pokazJednostke: types.PokazJednostke
  readonly zmienJednostke: types.ZmienJednostke
  readonly dezaktywujJednostke: types.DezaktywujJednostke
  readonly listaZdarzen: types.ListaZdarzen
  readonly listaKontELearning: types.ListaKontELearning
  readonly eksportujKontaELearning: types.EksportujKontaELearning
  readonly zalozKontaELearning: types.ZalozKontaELearning
  readonly dodajSwiadectwo: types.DodajSwiadectwo
  readonly listaSwiadectw: types.ListaSwiadectw
  readonly ustawFormePodpisu: types.UstawFormePodpisu
  readonly opublikujSlownik: types.OpublikujSlownik
  readonly listaZgloszenSlownikow: types.ListaZgloszenSlownikow
  readonly rozstrzygnijZgloszenieSlownika: types.RozstrzygnijZgloszenieSlownika
  readonly listaPodlaczen: types.ListaPodlaczen
  readonly pokazPodlaczenie: types.PokazPodlaczenie
  readonly pobierzSkanZgloszenia: types.PobierzSkanZgloszenia
  readonly poprosOWyjasnienie: types.PoprosOWyjasnienie
  readonly zlozWyjasnienie: types.ZlozWyjasnienie
  readonly sprawdzZgloszenie: types.SprawdzZgloszenie
  readonly sprawdzanyPakiet: types.SprawdzanyPakiet
  readonly przyjmijZgloszenie: types.PrzyjmijZgloszenie
  readonly odmowPrzyjecia: types.OdmowPrzyjecia
  readonly ustalTermin: types.UstalTermin
  readonly ponowWiadomosc: types.PonowWiadomosc
  readonly mojeZapytania: types.MojeZapytania
  readonly wycofajSwiadectwo: types.WycofajSwiadectwo
  readonly przedluzSwiadectwo: types.PrzedluzSwiadectwo
  readonly oglosOpisSystemu: types.OglosOpisSystemu
  readonly dodajDostawce: types.DodajDostawce
  readonly ustawKontaDostawcy: types.UstawKontaDostawcy
  readonly listaDostawcow: types.ListaDostawcow
  readonly listaProduktowDostawcy: types.ListaProduktowDostawcy
  readonly listaSystemow: types.ListaSystemow
  readonly wycofajCertyfikat: types.WycofajCertyfikat
  readonly zmienOprogramowanie: types.ZmienOprogramowanie
  readonly pobierzStanBramki: types.PobierzStanBramki
}

/** What each operation answers with. */
export interface Responses {
  readonly utworzZbior: types.UtworzZbiorOdpowiedz
  readonly przypiszZbior: types.PrzypiszZbiorOdpowiedz
  readonly zamknijZbior: types.ZamknijZbiorOdpowiedz
  readonly archiwizujZbior: types.ArchiwizujZbiorOdpowiedz
  readonly listaZbiorow: types.ListaZbiorowOdpowiedz
  readonly pobierzZbior: types.PobierzZbiorOdpowiedz
  readonly eksportujZbior: types.EksportujZbiorOdpowiedz
  readonly porownajZbiory: types.PorownajZbioryOdpowiedz
  readonly zglosZmianeDostawcy: types.ZglosZmianeDostawcyOdpowiedz
  readonly stanProceduryZmiany: types.StanProceduryZmianyOdpowiedz
  readonly wykonajKrokZmiany: types.WykonajKrokZmianyOdpowiedz
  readonly pobierzListeZbiorow: types.PobierzListeZbiorowOdpowiedz
  readonly pobierzDane: types.PobierzDaneOdpowiedz
  readonly sprawdzTozsamosc: types.SprawdzTozsamoscOdpowiedz
  readonly sprawdzSwiadczenia: types.SprawdzSwiadczeniaOdpowiedz
  readonly zlecPobranieDanych: types.ZlecPobranieDanychOdpowiedz
  readonly pobierzWynikZlecenia: types.PobierzWynikZleceniaOdpowiedz
  readonly zarejestrujJednostke: types.ZarejestrujJednostkeOdpowiedz
  readonly zglosGotowosc: types.ZglosGotowoscOdpowiedz
  readonly utworzPakiet: types.UtworzPakietOdpowiedz
  readonly pobierzPakiet: types.PobierzPakietOdpowiedz
  readonly potwierdzPakiet: types.PotwierdzPakietOdpowiedz
  readonly zglosStatusPodlaczenia: types.ZglosStatusPodlaczeniaOdpowiedz
  readonly dodajRegule: types.DodajReguleOdpowiedz
  readonly rozstrzygnijRegule: types.RozstrzygnijReguleOdpowiedz
  readonly zakonczRegule: types.ZakonczReguleOdpowiedz
  readonly podgladReguly: types.PodgladRegulyOdpowiedz
  readonly listaRegul: types.ListaRegulOdpowiedz
  readonly wczytajReguly: types.WczytajRegulyOdpowiedz
  readonly ustawZatwierdzanieRegul: types.UstawZatwierdzanieRegulOdpowiedz
  readonly pobierzRekordy: types.PobierzRekordyOdpowiedz
  readonly raportDlaOsoby: types.RaportDlaOsobyOdpowiedz
  readonly pobierzDowodWpisu: types.PobierzDowodWpisuOdpowiedz
  readonly pobierzPunktKontrolny: types.PobierzPunktKontrolnyOdpowiedz
  readonly sprawdzPolaczenie: types.SprawdzPolaczenieOdpowiedz
  readonly zarejestrujSD: types.ZarejestrujSDOdpowiedz
  readonly pobierzStatusSD: types.PobierzStatusSDOdpowiedz
  readonly aktywujSD: types.AktywujSDOdpowiedz
  readonly odnowCertyfikat: types.OdnowCertyfikatOdpowiedz
  readonly dezaktywujSD: types.DezaktywujSDOdpowiedz
  readonly pobierzListeSlownikow: types.PobierzListeSlownikowOdpowiedz
  readonly pobierzSlownik: types.PobierzSlownikOdpowiedz
  readonly potwierdzSlowniki: types.PotwierdzSlownikiOdpowiedz
  readonly pobierzZmianySlownika: types.PobierzZmianySlownikaOdpowiedz
  readonly uzgodnijSlownik: types.UzgodnijSlownikOdpowiedz
  readonly zglosNiezgodnoscSlownika: types.ZglosNiezgodnoscSlownikaOdpowiedz
  readonly zmienHaslo: types.ZmienHasloOdpowiedz
  readonly utworzUzytkownika: types.UtworzUzytkownikaOdpowiedz
  readonly nadajRole: types.NadajRoleOdpowiedz
  readonly odbierzRole: types.OdbierzRoleOdpowiedz
  readonly zablokuj: types.ZablokujOdpowiedz
  readonly odblokuj: types.OdblokujOdpowiedz
  readonly dezaktywuj: types.DezaktywujOdpowiedz
  readonly listaUzytkownikow: types.ListaUzytkownikowOdpowiedz
  readonly rozpocznijZasilenie: types.RozpocznijZasilenieOdpowiedz
  readonly przekazPaczke: types.PrzekazPaczkeOdpowiedz
  readonly zakonczZasilenie: types.ZakonczZasilenieOdpowiedz
  readonly pobierzStanZasilenia: types.PobierzStanZasileniaOdpowiedz
  readonly przerwijZasilenie: types.PrzerwijZasilenieOdpowiedz
  readonly pobierzNiezgodnosci: types.PobierzNiezgodnosciOdpowiedz
  readonly zglosNiezgodnosc: types.ZglosNiezgodnoscOdpowiedz
  readonly pobierzWymaganeKorekty: types.PobierzWymaganeKorektyOdpowiedz
  readonly potwierdzZawiadomienie: types.PotwierdzZawiadomienieOdpowiedz
  readonly eksportujRekordy: types.EksportujRekordyOdpowiedz
  readonly zestawienieDostepow: types.ZestawienieDostepowOdpowiedz
  readonly listaUstalen: types.ListaUstalenOdpowiedz
  readonly zbadajDostepy: types.ZbadajDostepyOdpowiedz
  readonly wyjasnijUstalenie: types.WyjasnijUstalenieOdpowiedz
  readonly listaZawiadomien: types.ListaZawiadomienOdpowiedz
  readonly rejestrCzynnosci: types.RejestrCzynnosciOdpowiedz
  readonly zaloguj: types.ZalogujOdpowiedz
  readonly potwierdzLogowanie: types.PotwierdzLogowanieOdpowiedz
  readonly odnowSesje: types.OdnowSesjeOdpowiedz
  readonly listaSesji: types.ListaSesjiOdpowiedz
  readonly zakonczSesje: types.ZakonczSesjeOdpowiedz
  readonly listaPrzegladarek: types.ListaPrzegladarekOdpowiedz
  readonly zapomnijPrzegladarke: types.ZapomnijPrzegladarkeOdpowiedz
  readonly stanDrugiegoSkladnika: types.StanDrugiegoSkladnikaOdpowiedz
  readonly rozpocznijDrugiSkladnik: types.RozpocznijDrugiSkladnikOdpowiedz
  readonly potwierdzDrugiSkladnik: types.PotwierdzDrugiSkladnikOdpowiedz
  readonly odnowKodyZapasowe: types.OdnowKodyZapasoweOdpowiedz
  readonly wylaczDrugiSkladnik: types.WylaczDrugiSkladnikOdpowiedz
  readonly usunDrugiSkladnik: types.UsunDrugiSkladnikOdpowiedz
  readonly wyloguj: types.WylogujOdpowiedz
  readonly resetujHaslo: types.ResetujHasloOdpowiedz
  readonly zmienUzytkownika: types.ZmienUzytkownikaOdpowiedz
  readonly listaJednostek: types.ListaJednostekOdpowiedz
  readonly pokazJednostke: types.PokazJednostkeOdpowiedz
  readonly zmienJednostke: types.ZmienJednostkeOdpowiedz
  readonly dezaktywujJednostke: types.DezaktywujJednostkeOdpowiedz
  readonly listaZdarzen: types.ListaZdarzenOdpowiedz
  readonly listaKontELearning: types.ListaKontELearningOdpowiedz
  readonly eksportujKontaELearning: types.EksportujKontaELearningOdpowiedz
  readonly zalozKontaELearning: types.ZalozKontaELearningOdpowiedz
  readonly dodajSwiadectwo: types.DodajSwiadectwoOdpowiedz
  readonly listaSwiadectw: types.ListaSwiadectwOdpowiedz
  readonly ustawFormePodpisu: types.UstawFormePodpisuOdpowiedz
  readonly opublikujSlownik: types.OpublikujSlownikOdpowiedz
  readonly listaZgloszenSlownikow: types.ListaZgloszenSlownikowOdpowiedz
  readonly rozstrzygnijZgloszenieSlownika: types.RozstrzygnijZgloszenieSlownikaOdpowiedz
  readonly listaPodlaczen: types.ListaPodlaczenOdpowiedz
  readonly pokazPodlaczenie: types.PokazPodlaczenieOdpowiedz
  readonly pobierzSkanZgloszenia: types.PobierzSkanZgloszeniaOdpowiedz
  readonly poprosOWyjasnienie: types.PoprosOWyjasnienieOdpowiedz
  readonly zlozWyjasnienie: types.ZlozWyjasnienieOdpowiedz
  readonly sprawdzZgloszenie: types.SprawdzZgloszenieOdpowiedz
  readonly sprawdzanyPakiet: types.SprawdzanyPakietOdpowiedz
  readonly przyjmijZgloszenie: types.PrzyjmijZgloszenieOdpowiedz
  readonly odmowPrzyjecia: types.OdmowPrzyjeciaOdpowiedz
  readonly ustalTermin: types.UstalTerminOdpowiedz
  readonly ponowWiadomosc: types.PonowWiadomoscOdpowiedz
  readonly mojeZapytania: types.MojeZapytaniaOdpowiedz
  readonly wycofajSwiadectwo: types.WycofajSwiadectwoOdpowiedz
  readonly przedluzSwiadectwo: types.PrzedluzSwiadectwoOdpowiedz
  readonly oglosOpisSystemu: types.OglosOpisSystemuOdpowiedz
  readonly dodajDostawce: types.DodajDostawceOdpowiedz
  readonly ustawKontaDostawcy: types.UstawKontaDostawcyOdpowiedz
  readonly listaDostawcow: types.ListaDostawcowOdpowiedz
  readonly listaProduktowDostawcy: types.ListaProduktowDostawcyOdpowiedz
  readonly listaSystemow: types.ListaSystemowOdpowiedz
  readonly wycofajCertyfikat: types.WycofajCertyfikatOdpowiedz
  readonly zmienOprogramowanie: types.ZmienOprogramowanieOdpowiedz
  readonly pobierzStanBramki: types.PobierzStanBramkiOdpowiedz
}
