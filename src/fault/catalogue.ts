/**
 * Every fault the gateway can give: one row per code, everything else (texts, HTTP status, kind of detail,
 * documentation) derives from it. A code, once published, is never given another meaning.
 * @see docs/faults.md (generated from this table)
 */

/** Whose fault it is: decides `faultcode` (Client/Server; Sender/Receiver) and the status of a SOAP 1.2 fault. */
export type FaultSide = 'CLIENT' | 'SERVER'

/** Which detail element carries it: `bladTechniczny` or `bladBiznesowy`. */
export type FaultKind = 'TECHNICAL' | 'BUSINESS'

export interface FaultRow {
  readonly name: string
  readonly side: FaultSide
  readonly kind: FaultKind
  /** Whether the same message may be sent again unchanged and succeed (`ponowienie`). */
  readonly retry: boolean
  /** HTTP status where HTTP itself is wrong; absent: 500 (SOAP 1.1), 400 or 500 by side (SOAP 1.2). */
  readonly http?: 405 | 413 | 415 | 429 | 503
  readonly pl: string
  readonly en: string
  /** What the caller should do, in Polish and English. */
  readonly doPl: string
  readonly doEn: string
  /** Where the rule comes from. */
  readonly source: string
}

const client = { side: 'CLIENT', retry: false } as const
const technical = { ...client, kind: 'TECHNICAL' } as const
const business = { ...client, kind: 'BUSINESS' } as const
const server = { side: 'SERVER', kind: 'TECHNICAL', retry: true } as const

/* biome-ignore format: one row per code */
export const faultCatalogue = {
  '1001': { ...technical, name: 'BRAK_CERTYFIKATU', pl: 'Operacja wymaga certyfikatu klienta TLS.', en: 'The operation needs a TLS client certificate.', doPl: 'Połącz się z certyfikatem TLS wydanym przy rejestracji systemu.', doEn: 'Connect with the TLS certificate issued at registration.', source: 'D2' },
  '1002': { ...technical, name: 'CERTYFIKAT_NIEWAZNY', pl: 'Certyfikat jest nieważny: wygasł, jeszcze nie obowiązuje, został wycofany albo nie pochodzi z urzędu certyfikacji bramki.', en: 'The certificate is not valid: expired, not yet valid, withdrawn, or not issued by the gateway\'s CA.', doPl: 'Sprawdź daty ważności; odnów certyfikat operacją odnowCertyfikat albo zarejestruj system ponownie.', doEn: 'Check its dates; renew it with odnowCertyfikat or register the system again.', source: 'D2' },
  '1003': { ...technical, name: 'CERTYFIKAT_NIEZAREJESTROWANY', pl: 'Certyfikat nie jest zarejestrowany dla żadnego systemu w tej roli.', en: 'The certificate is not registered for any system in this purpose.', doPl: 'Użyj certyfikatu o właściwym przeznaczeniu (TLS albo podpis).', doEn: 'Use the certificate of the right purpose (TLS or signing).', source: 'D2' },
  '1004': { ...technical, name: 'CERTYFIKAT_INNEGO_SYSTEMU', pl: 'Certyfikat TLS, certyfikat podpisu i idSystemu nie wskazują tego samego systemu.', en: 'TLS certificate, signing certificate and idSystemu do not name the same system.', doPl: 'Użyj pary certyfikatów systemu podanego w kontekście.', doEn: 'Use the certificate pair of the system named in kontekst.', source: 'D2' },
  '1005': { ...technical, name: 'ZA_DUZO_ZADAN', http: 429, retry: true, pl: 'Przekroczono dozwoloną liczbę żądań.', en: 'Too many requests.', doPl: 'Ponów po czasie podanym w ponowPo.', doEn: 'Retry after ponowPo.', source: 'peers.md H45' },
  '2001': { ...technical, name: 'BRAK_PODPISU', pl: 'Komunikat nie jest podpisany.', en: 'The message is not signed.', doPl: 'Dodaj nagłówek wsse:Security z podpisem XAdES albo, gdy administrator na to pozwolił, z BinarySecurityToken (postać wss).', doEn: 'Add a wsse:Security header with a XAdES signature or, where the administrator allows it, with a BinarySecurityToken (form wss).', source: 'D3' },
  '2002': { ...technical, name: 'PODPIS_NIEPRAWIDLOWY', pl: 'Podpis komunikatu jest nieprawidłowy.', en: 'The message signature is invalid.', doPl: 'Sprawdź, czy komunikat nie został zmieniony po podpisaniu i czy użyto właściwego klucza.', doEn: 'Check that nothing changed the message after signing and that the right key was used.', source: 'D3' },
  '2003': { ...technical, name: 'KOMUNIKAT_PRZETERMINOWANY', pl: 'Czas komunikatu jest poza dozwolonym przedziałem.', en: 'The time of the message is outside the allowed window.', doPl: 'Zsynchronizuj zegar systemu z zewnętrznym źródłem czasu i wyślij komunikat ponownie z nowym podpisem.', doEn: 'Synchronise the clock with an external source and send the message with a new signature.', source: 'A2.7' },
  '2004': { ...technical, name: 'POWTORZONY_KOMUNIKAT', pl: 'Identyfikator komunikatu został już użyty dla innej treści.', en: 'The message id was already used for other content.', doPl: 'Nadaj nowy idKomunikatu.', doEn: 'Use a new idKomunikatu.', source: 'contracts.md Repeats' },
  '2005': { ...technical, name: 'NIEDOZWOLONY_ALGORYTM', pl: 'Podpis używa niedozwolonego algorytmu lub za krótkiego klucza.', en: 'The signature uses a forbidden algorithm or a key that is too short.', doPl: 'Użyj RSA (od 2048 bitów) albo ECDSA P-256/P-384 z SHA-256 lub mocniejszym.', doEn: 'Use RSA (2048 bits or more) or ECDSA P-256/P-384 with SHA-256 or stronger.', source: 'security.md §1' },
  '2006': { ...technical, name: 'BRAK_WYMAGANEJ_REFERENCJI', pl: 'Podpis nie obejmuje wszystkich wymaganych części komunikatu.', en: 'The signature does not cover every required part of the message.', doPl: 'Podpisz elementy Body i Timestamp, w postaci xades także SignedProperties.', doEn: 'Sign the elements Body and Timestamp, in form xades SignedProperties too.', source: 'security.md §2 (8)' },
  '2007': { ...technical, name: 'NIEPRAWIDLOWA_BUDOWA_PODPISU', pl: 'Budowa nagłówka bezpieczeństwa jest nieprawidłowa.', en: 'The structure of the security header is not allowed.', doPl: 'Nagłówek ma zawierać dokładnie jeden Timestamp i jeden Signature, identyfikatory mają być niepowtarzalne.', doEn: 'The header holds exactly one Timestamp and one Signature; identifiers are unique.', source: 'security.md §2 (2–4)' },
  '3001': { ...technical, name: 'BLAD_KONTEKSTU', pl: 'Kontekst komunikatu jest niezgodny z zarejestrowanymi danymi systemu.', en: 'The context of the message contradicts the registered system.', doPl: 'Sprawdź kodJT, obszar i oprogramowanie w elemencie kontekst.', doEn: 'Check kodJT, obszar and oprogramowanie in kontekst.', source: 'contracts.md Conventions' },
  '3002': { ...technical, name: 'SYSTEM_NIEAKTYWNY', pl: 'System dziedzinowy nie jest aktywny.', en: 'The domain system is not active.', doPl: 'Aktywuj system operacją aktywujSD albo skontaktuj się z administratorem lokalnym.', doEn: 'Activate the system with aktywujSD or ask the local administrator.', source: 'C3' },
  '3003': { ...technical, name: 'JEDNOSTKA_NIEAKTYWNA', pl: 'Jednostka terenowa nie jest aktywna.', en: 'The field unit is not active.', doPl: 'Skontaktuj się z administratorem wojewódzkim.', doEn: 'Ask the voivodeship administrator.', source: 'C4' },
  '3004': { ...business, name: 'UZYTKOWNIK_NIEZNANY', pl: 'Użytkownik nie jest znany w tej jednostce.', en: 'The user is not known in this unit.', doPl: 'Załóż konto w PI-MZT albo popraw login.', doEn: 'Create the account in PI-MZT or correct the login.', source: 'A2.10' },
  '3005': { ...business, name: 'UZYTKOWNIK_ZABLOKOWANY', pl: 'Konto użytkownika jest zablokowane lub nieaktywne.', en: 'The user\'s account is locked or inactive.', doPl: 'Skontaktuj się z administratorem lokalnym.', doEn: 'Ask the local administrator.', source: 'B7' },
  '3006': { ...business, name: 'BRAK_ROLI', pl: 'Użytkownik nie ma roli wymaganej przez operację.', en: 'The user does not hold the role that the operation needs.', doPl: 'Administrator lokalny nadaje role w PI-MZT.', doEn: 'The local administrator gives roles in PI-MZT.', source: 'A2.10' },
  '3007': { ...business, name: 'ZAKRES_NIEDOZWOLONY', pl: 'Reguły nie zezwalają na udostępnienie żadnej części żądanego zakresu ze wskazanych zbiorów.', en: 'The rules allow none of the scope asked from the sets named.', doPl: 'Ogranicz zakres lub uzgodnij regułę z administratorem danych.', doEn: 'Narrow the scope or agree a rule with the data controller.', source: 'B3' },
  '3008': { ...business, name: 'PODSTAWA_NIEDOZWOLONA', pl: 'Podstawa prawna nie jest dozwolona dla tego rodzaju jednostki albo w tym dniu.', en: 'The legal basis is not allowed for this kind of unit or on this day.', doPl: 'Wybierz podstawę ze słownika PODSTAWY_PRAWNE właściwą dla jednostki i daty.', doEn: 'Choose a basis from dictionary PODSTAWY_PRAWNE that fits the unit and date.', source: 'B1.1' },
  '3009': { ...technical, name: 'WERSJA_INTERFEJSU_NIEOBSLUGIWANA', pl: 'Wersja interfejsu nie jest obsługiwana.', en: 'The interface version is not supported.', doPl: 'Sprawdź obsługiwane wersje operacją sprawdzPolaczenie.', doEn: 'See the supported versions with sprawdzPolaczenie.', source: 'contracts.md Conventions' },
  '3010': { ...business, name: 'BLEDNY_LOGIN_LUB_HASLO', pl: 'Błędny login lub hasło', en: 'Wrong login or password', doPl: 'Sprawdź login i hasło; hasło tymczasowe trzeba najpierw zmienić.', doEn: 'Check login and password; a temporary password has to be changed first.', source: 'A2.6' },
  '3011': { ...business, name: 'SLOWNIKI_NIEPOTWIERDZONE', pl: 'System nie potwierdził obowiązujących wersji słowników.', en: 'The system has not confirmed the binding versions of the dictionaries.', doPl: 'Pobierz słowniki i potwierdź je operacją potwierdzSlowniki.', doEn: 'Fetch the dictionaries and confirm them with potwierdzSlowniki.', source: 'A2.9' },
  '3012': { ...technical, name: 'OPERACJA_NIEDOSTEPNA', pl: 'Operacja nie jest dostępna dla tego rodzaju wywołującego.', en: 'The operation is not open to this kind of caller.', doPl: 'Sprawdź w opisie usługi, kto może wywołać operację.', doEn: 'See in the service description who may call it.', source: 'contracts.md Callers' },
  '3013': { ...business, name: 'ZA_DUZO_PROB', retry: true, pl: 'Zbyt wiele nieudanych prób; konto lub adres jest czasowo ograniczony.', en: 'Too many failed attempts; the account or address is limited for a time.', doPl: 'Odczekaj i spróbuj ponownie.', doEn: 'Wait and try again.', source: 'A2.6' },
  '3014': { ...business, name: 'BRAK_SWIADECTWA_ZGODNOSCI', pl: 'Produkt w tej wersji nie ma ważnego świadectwa zgodności, deklaracji ani zgody.', en: 'This product version holds no valid certificate of conformity, declaration or consent.', doPl: 'Sprawdź publiczną listę systemów; skontaktuj się z dostawcą.', doEn: 'See the public list of systems; ask the vendor.', source: 'A1.1' },
  '3015': { ...business, name: 'HASLO_NIEZGODNE_Z_POLITYKA', pl: 'Nowe hasło musi mieć co najmniej 8 znaków, w tym cyfrę, znak specjalny, dużą i małą literę.', en: 'The new password needs at least 8 characters with a digit, a special character, an upper-case and a lower-case letter.', doPl: 'Podaj inne hasło.', doEn: 'Choose another password.', source: 'A2.5' },
  '3016': { ...business, name: 'POZA_WLASCIWOSCIA', pl: 'Czynność dotyczy jednostki, użytkownika lub zbioru poza właściwością wywołującego.', en: 'The act concerns a unit, user or set outside the caller\'s competence.', doPl: 'Czynność wykonuje administrator właściwy dla jednostki.', doEn: 'The administrator competent for the unit does it.', source: 'A2.10' },
  '3017': { ...technical, name: 'BRAK_SESJI', pl: 'Sesja portalu nie istnieje albo wygasła.', en: 'The portal session does not exist or has ended.', doPl: 'Zaloguj się ponownie operacją zaloguj.', doEn: 'Sign in again with zaloguj.', source: 'B7' },
  '4001': { ...technical, name: 'NIEPOPRAWNY_XML', pl: 'Komunikat nie jest poprawnym XML.', en: 'The message is not well-formed XML.', doPl: 'Popraw komunikat w podanym miejscu.', doEn: 'Correct the message at the place named.', source: 'D5' },
  '4002': { ...technical, name: 'NIEZGODNY_ZE_SCHEMATEM', pl: 'Komunikat jest niezgodny ze schematem XSD.', en: 'The message is not valid against the XSD.', doPl: 'Porównaj komunikat ze schematem; szczegóły wskazują miejsca.', doEn: 'Compare the message with the schema; the details name the places.', source: 'D5' },
  '4003': { ...technical, name: 'NIEDOZWOLONA_KONSTRUKCJA_XML', pl: 'Komunikat zawiera niedozwoloną konstrukcję XML.', en: 'The message holds a forbidden XML construct.', doPl: 'Usuń DOCTYPE, encje, instrukcje przetwarzania i względne przestrzenie nazw.', doEn: 'Remove DOCTYPE, entities, processing instructions and relative namespaces.', source: 'security.md §2 (0–1)' },
  '4004': { ...technical, name: 'KOMUNIKAT_ZA_DUZY', http: 413, pl: 'Komunikat przekracza dozwolony rozmiar.', en: 'The message is larger than allowed.', doPl: 'Podziel dane na mniejsze paczki.', doEn: 'Split the data into smaller packages.', source: 'peers.md H44' },
  '4005': { ...technical, name: 'NIEZNANA_OPERACJA', pl: 'Usługa nie zna operacji wskazanej elementem Body.', en: 'The service does not know the operation named by the Body\'s element.', doPl: 'Sprawdź przestrzeń nazw i nazwę elementu w WSDL.', doEn: 'Check the element\'s namespace and name in the WSDL.', source: 'contracts.md Conventions' },
  '4006': { ...technical, name: 'SOAPACTION_NIEZGODNA', pl: 'SOAPAction nie zgadza się z elementem Body.', en: 'SOAPAction disagrees with the Body\'s element.', doPl: 'Podaj SOAPAction z WSDL albo pusty.', doEn: 'Send the SOAPAction of the WSDL or an empty one.', source: 'BP R2744' },
  '4007': { ...technical, name: 'NIEOBSLUGIWANA_WERSJA_SOAP', pl: 'Wersja koperty SOAP nie jest obsługiwana.', en: 'The SOAP envelope version is not supported.', doPl: 'Użyj SOAP 1.1.', doEn: 'Use SOAP 1.1.', source: 'BP R1015' },
  '4008': { ...technical, name: 'NIEZROZUMIALY_NAGLOWEK', pl: 'Komunikat zawiera nagłówek z mustUnderstand, którego usługa nie obsługuje.', en: 'A header with mustUnderstand is not understood.', doPl: 'Usuń nagłówek lub atrybut mustUnderstand.', doEn: 'Remove the header or its mustUnderstand.', source: 'BP R1025' },
  '4009': { ...technical, name: 'NIEDOZWOLONY_TYP_TRESCI', http: 415, pl: 'Typ lub kodowanie treści HTTP nie jest obsługiwane.', en: 'The HTTP content type or encoding is not supported.', doPl: 'Wyślij text/xml; charset=utf-8.', doEn: 'Send text/xml; charset=utf-8.', source: 'BP R1115' },
  '4010': { ...technical, name: 'NIEDOZWOLONA_METODA', http: 405, pl: 'Metoda HTTP nie jest dozwolona.', en: 'The HTTP method is not allowed.', doPl: 'Użyj POST; opis usługi daje GET z ?wsdl.', doEn: 'Use POST; GET with ?wsdl gives the description.', source: 'BP R1114' },
  '5001': { ...business, name: 'NIEPRAWIDLOWY_PESEL', pl: 'Numer PESEL jest nieprawidłowy.', en: 'The PESEL number is not valid.', doPl: 'Sprawdź cyfry numeru.', doEn: 'Check the digits.', source: 'domain.md §6.1' },
  '5002': { ...business, name: 'NIEZNANY_KOD_SLOWNIKA', pl: 'Kod nie występuje w słowniku albo nie obowiązuje w tym dniu.', en: 'The code is not in the dictionary or not valid on this day.', doPl: 'Zaktualizuj słowniki i wybierz obowiązujący kod.', doEn: 'Update the dictionaries and choose a valid code.', source: 'A2.9' },
  '5003': { ...business, name: 'NIEAKTUALNA_WERSJA_SLOWNIKA', pl: 'Podana wersja słownika nie jest wersją obowiązującą ani zapowiedzianą.', en: 'The dictionary version named is neither binding nor announced.', doPl: 'Pobierz listę słowników i zaktualizuj je.', doEn: 'Fetch the list of dictionaries and update them.', source: 'A2.9' },
  '5004': { ...business, name: 'ZBIOR_ZAMKNIETY', pl: 'Zbiór jest zamknięty i nie przyjmuje zasileń.', en: 'The set is closed and takes no feeds.', doPl: 'Zasil nowy zbiór jednostki.', doEn: 'Feed the unit\'s new set.', source: 'C5' },
  '5005': { ...business, name: 'ZBIOR_ZARCHIWIZOWANY', pl: 'Zbiór jest zarchiwizowany.', en: 'The set is archived.', doPl: 'Zasil nowy zbiór jednostki.', doEn: 'Feed the unit\'s new set.', source: 'C5' },
  '5006': { ...business, name: 'ZBIOR_INNEGO_SYSTEMU', pl: 'Zbiór nie jest przypisany do tego systemu albo nie istnieje.', en: 'The set is not assigned to this system, or does not exist.', doPl: 'Sprawdź kod zbioru; przypisania dokonuje administrator.', doEn: 'Check the set code; the administrator assigns sets.', source: 'B5' },
  '5007': { ...business, name: 'DUPLIKAT', pl: 'Obiekt o tym oznaczeniu już istnieje.', en: 'An object with this mark already exists.', doPl: 'Użyj innego oznaczenia albo istniejącego obiektu.', doEn: 'Use another mark or the existing object.', source: 'domain.md §7.4' },
  '5008': { ...business, name: 'NIEAKTUALNA_WERSJA_REKORDU', pl: 'Wersja rekordu nie jest nowsza od przyjętej.', en: 'The record\'s version is not newer than the one held.', doPl: 'Wyślij bieżący stan rekordu z wyższą wersją.', doEn: 'Send the current state with a higher version.', source: 'contracts.md Feed packages' },
  '5009': { ...business, name: 'WIELU_KANDYDATOW', pl: 'Dane identyfikują więcej niż jedną osobę.', en: 'The data identify more than one person.', doPl: 'Podaj PESEL albo dokument tożsamości.', doEn: 'Give a PESEL or an identity document.', source: 'B1.1' },
  '5010': { ...business, name: 'PRZEKROCZONO_LIMIT_WYNIKOW', pl: 'Zapytanie przekracza dozwoloną liczbę wyników, zbiorów lub zakresów.', en: 'The query exceeds the allowed number of results, sets or scopes.', doPl: 'Zawęź zapytanie.', doEn: 'Narrow the query.', source: 'domain.md §7.1' },
  '5013': { ...business, name: 'NIEZNANE_ZASILENIE', pl: 'Zasilenie nie istnieje w tym zbiorze.', en: 'There is no such feed in this set.', doPl: 'Sprawdź idZasilenia operacją pobierzStanZasilenia.', doEn: 'Check idZasilenia with pobierzStanZasilenia.', source: 'contracts.md Feed packages' },
  '5014': { ...business, name: 'ZASILENIE_W_TOKU', pl: 'Zbiór ma inne otwarte zasilenie.', en: 'The set has another open feed.', doPl: 'Zakończ lub przerwij otwarte zasilenie.', doEn: 'Finish or abort the open feed.', source: 'contracts.md Feed packages' },
  '5015': { ...business, name: 'NIEPRAWIDLOWA_PACZKA', pl: 'Numer, liczba rekordów lub skrót paczki nie zgadza się z oczekiwanymi.', en: 'Number, record count or hash of the package is not as expected.', doPl: 'Sprawdź numer kolejny, liczbę rekordów i skrót; szczegóły wskazują różnicę.', doEn: 'Check number, count and hash; the details name the difference.', source: 'contracts.md Feed packages' },
  '5016': { ...business, name: 'ZASILENIE_ZAKONCZONE', pl: 'Zasilenie jest już zakończone lub przerwane.', en: 'The feed is already finished or aborted.', doPl: 'Rozpocznij nowe zasilenie.', doEn: 'Start a new feed.', source: 'contracts.md Feed packages' },
  '5017': { ...business, name: 'ZASILENIE_NIEDOZWOLONE', pl: 'Rodzaj zasilenia nie jest dozwolony w tym stanie zbioru.', en: 'This kind of feed is not allowed in the set\'s state.', doPl: 'Zbiór utworzony wymaga najpierw zasilenia inicjalnego.', doEn: 'A new set first needs an initial feed.', source: 'contracts.md Set states' },
  '5018': { ...business, name: 'NIEPRAWIDLOWE_ZADANIE_CERTYFIKATU', pl: 'Żądanie certyfikatu PKCS#10 jest nieprawidłowe lub nie pasuje do klucza podpisu.', en: 'The PKCS#10 request is invalid or does not fit the signing key.', doPl: 'Utwórz żądanie kluczem, którym podpisujesz komunikat (RSA od 2048 bitów albo P-256).', doEn: 'Make the request with the key that signs the message (RSA 2048+ or P-256).', source: 'contracts.md Callers' },
  '5019': { ...business, name: 'NIEDOZWOLONA_ZMIANA_STANU', pl: 'Czynność nie jest dozwolona w obecnym stanie obiektu.', en: 'The act is not allowed in the object\'s present state.', doPl: 'Sprawdź stan obiektu.', doEn: 'Check the object\'s state.', source: 'C6' },
  '5020': { ...business, name: 'OBIEKT_NIEZNANY', pl: 'Wskazany obiekt nie istnieje albo nie jest dostępny.', en: 'The object named does not exist or is not available.', doPl: 'Sprawdź oznaczenie.', doEn: 'Check its mark.', source: 'contracts.md Services' },
  '5021': { ...business, name: 'NIEPRAWIDLOWE_DANE', pl: 'Dane żądania są niespójne.', en: 'The data of the request contradict each other.', doPl: 'Popraw wskazane pola.', doEn: 'Correct the fields named.', source: 'domain.md §6' },
  '9001': { ...server, name: 'BLAD_WEWNETRZNY', pl: 'Błąd wewnętrzny bramki.', en: 'Internal error of the gateway.', doPl: 'Ponów później; podaj idTransakcji przy zgłoszeniu.', doEn: 'Retry later; give idTransakcji when reporting.', source: 'style.md Errors' },
  '9002': { ...server, name: 'PRZEKROCZONY_CZAS', pl: 'Przekroczono czas przetwarzania.', en: 'Processing took too long.', doPl: 'Ponów później.', doEn: 'Retry later.', source: 'domain.md §7.4' },
  '9003': { ...server, name: 'ZRODLO_NIEDOSTEPNE', pl: 'Źródło danych jest chwilowo niedostępne.', en: 'A source of data is not available now.', doPl: 'Ponów później.', doEn: 'Retry later.', source: 'domain.md §7.4' },
  '9004': { ...server, name: 'PRZECIAZENIE', http: 503, pl: 'Bramka jest przeciążona albo komunikat jest w trakcie przetwarzania.', en: 'The gateway is busy, or the message is being processed.', doPl: 'Ponów po czasie podanym w ponowPo.', doEn: 'Retry after ponowPo.', source: 'contracts.md Repeats' },
} as const satisfies Record<string, FaultRow>

export type FaultCode = keyof typeof faultCatalogue

/** The row of a code. */
export function faultRow(code: FaultCode): FaultRow {
  return faultCatalogue[code]
}
