// Generated from wsdl/ and xsd/ by tools/contract/generate.ts. Not edited by hand:
// change the contract and run `npm run generate`.

import type { Fragment, Opaque } from '../opaque.js'

/** Co stało się ze zbiorem. */
export type KrokZbioru =
  | 'UTWORZENIE'
  | 'PRZYPISANIE'
  | 'PIERWSZE_ZASILENIE'
  | 'PRZELACZENIE'
  | 'ZAMKNIECIE'
  | 'ARCHIWIZACJA'

/** ZLECENIE: wykonaj, a gdzie wymagana jest druga osoba, zleć jej potwierdzenie. POTWIERDZENIE, WYCOFANIE: zleconej czynności. */
export type Czynnosc =
  | 'ZLECENIE'
  | 'POTWIERDZENIE'
  | 'WYCOFANIE'

/** Plik PDF w base64, do 1 MB. */
export type TrescWydruku = Uint8Array

/** Kod pozycji słownika; dozwolone wartości podaje słownik, nie schemat. */
export type Kod = string

/** Kod zbioru CBB, np. CBB-1465-PUP-01-RP-01. */
export type KodZbioru = string

export type Tekst250 = string

/** Kod jednostki terenowej w PI-MZT, np. JT-1465-PUP-01. */
export type KodJT = string

/** Drzewo zakresów: RP rynek pracy, PS pomoc społeczna, SR świadczenia rodzinne. */
export type Drzewo =
  | 'RP'
  | 'PS'
  | 'SR'

export type StanZbioru =
  | 'UTWORZONY'
  | 'AKTYWNY'
  | 'ZAMKNIETY'
  | 'ZARCHIWIZOWANY'

/** Identyfikator zarejestrowanego systemu, np. SD-000001. */
export type IdSystemu = string

/** Chwila w UTC, z literą Z; znaczące są milisekundy. */
export type CzasUTC = Date

/** Liczba całkowita nieujemna. */
export type Liczba = number

export type Uuid = string

export type RodzajZasilenia =
  | 'INICJALNE'
  | 'PRZYROSTOWE'
  | 'KOREKTA'

export type StanZasilenia =
  | 'OTWARTE'
  | 'ZAKONCZONE'
  | 'PRZERWANE'

/** Numer kolejny od 1. */
export type Numer = number

export type Login = string

export type Tekst1000 = string

/** Stały identyfikator rekordu w systemie dziedzinowym; nie może zawierać danych osobowych. */
export type IdRekorduSD = string

export type Imie = string

export type Nazwisko = string

/** 11 cyfr; sumę kontrolną i datę sprawdza usługa. */
export type Pesel = string

/** Data bez strefy, lata 1800–2299. RRRR-MM-DD. */
export type Data = string

export type Tekst50 = string

/** Dwuliterowy kod kraju ISO 3166-1. */
export type KodKraju = string

export type KodPocztowy = string

export type TercGminy = string

/** Kwota z dokładnością do dwóch miejsc, nieujemna. Grosze (setne części jednostki waluty). */
export type Kwota = bigint

/** Kod waluty ISO 4217. Brak elementu oznacza PLN. */
export type Waluta = string

export type CharakterSwiadczenia =
  | 'PRZYZNANE'
  | 'POBRANE'

/** Krok procedury zmiany dostawcy systemu. */
export type KrokZmiany =
  | 'ZGLOSZENIE'
  | 'DECYZJA'
  | 'UTWORZENIE_ZBIOROW'
  | 'WYLACZENIE_STAREGO_SD'
  | 'WLACZENIE_NOWEGO_SD'
  | 'ZASILENIE'
  | 'WERYFIKACJA'
  | 'ZWROT'
  | 'WYLACZENIE_JEDNOSTKI'
  | 'PRZELACZENIE'
  | 'ODSTAPIENIE'

/** Gdzie stoi procedura zmiany dostawcy. */
export type StanZmiany =
  | 'ZGLOSZONA'
  | 'UZGODNIONA'
  | 'ZBIORY_UTWORZONE'
  | 'STARY_SD_WYLACZONY'
  | 'NOWY_SD_ZASILA'
  | 'ZASILONA'
  | 'ZWERYFIKOWANA'
  | 'JEDNOSTKA_WYLACZONA'
  | 'ZAKONCZONA'
  | 'ODSTAPIONO'

/** Kto wykonuje krok. */
export type StronaZmiany =
  | 'MINISTERSTWO'
  | 'JEDNOSTKA'
  | 'WOJEWODZTWO'

/** CALOSC: wszystko. KONTYNUOWANE: tylko osoby obecne w obu zbiorach, a ze świadczeń te, o których mówią oba. */
export type ZakresPorownania =
  | 'CALOSC'
  | 'KONTYNUOWANE'

export type Email = string

export type Telefon = string

/** Kod zakresu danych beneficjenta; każdy ma swój element w beneficjent.xsd. */
export type KodZakresu =
  | 'RP.TOZSAMOSC'
  | 'RP.STAN'
  | 'RP.ADRESY'
  | 'RP.REJESTRACJE'
  | 'RP.SWIADCZENIA_PRZYZNANE'
  | 'RP.ZASILKI_POBRANE'
  | 'RP.INNE_POBRANE'
  | 'RP.SZKOLENIA_PROPOZYCJE'
  | 'RP.SZKOLENIA_ODBYTE'
  | 'RP.PRACA_PROPOZYCJE'
  | 'RP.KWALIFIKACJE'
  | 'RP.WIZYTY'
  | 'RP.ZATRUDNIENIE'
  | 'RP.STATUSY'
  | 'PS.TOZSAMOSC'
  | 'PS.STAN'
  | 'PS.ADRESY'
  | 'PS.STATUS'
  | 'PS.SWIADCZENIA'
  | 'SR.TOZSAMOSC'
  | 'SR.STAN'
  | 'SR.ADRESY'
  | 'SR.DZIECI'
  | 'SR.PRZYZNANE'
  | 'SR.WYPLACONE'

export type WersjaInterfejsu = string

/** Skrót SHA-256: 64 cyfry szesnastkowe, małe litery. */
export type Skrot = string

export type StatusWyniku =
  | 'SUKCES'
  | 'CZESCIOWY'
  | 'BRAK_DANYCH'
  | 'PRZYJETO'
  | 'ODRZUCONO'

export type Waga =
  | 'BLAD'
  | 'OSTRZEZENIE'

export type OperacjaRekordu =
  | 'DODAJ'
  | 'ZMIEN'
  | 'WYCOFAJ'

export type KodBledu = string

/** Czy ten sam komunikat wysłany ponownie może się powieść. */
export type Ponowienie =
  | 'TAK'
  | 'NIE'

export type ZnakSprawy = string

/** Kod TERC: 2 cyfry województwo, 4 powiat, 7 gmina. */
export type Terc = string

export type StatusZbioru =
  | 'SUKCES'
  | 'BRAK_DANYCH'
  | 'ODMOWA'
  | 'NIEDOSTEPNY'

export type StatusTozsamosci =
  | 'ZGODNA'
  | 'NIEZGODNA'
  | 'NIEZNANA'
  | 'ODMOWA'
  | 'NIEDOSTEPNY'

export type PoleTozsamosci =
  | 'pesel'
  | 'dokumentTozsamosci'
  | 'imie'
  | 'drugieImie'
  | 'nazwisko'
  | 'dataUrodzenia'

/** NIE: w udzielonych zakresach nie ma świadczenia w pytanym okresie albo zbiór nie zna osoby. */
export type StatusSwiadczen =
  | 'TAK'
  | 'NIE'
  | 'ODMOWA'
  | 'NIEDOSTEPNY'

export type StatusOsoby =
  | 'SUKCES'
  | 'CZESCIOWY'
  | 'BRAK_DANYCH'
  | 'WIELU_KANDYDATOW'
  | 'ZA_DUZO_DANYCH'

export type NazwaOperacji = string

export type RodzajCzynnosci =
  | 'ODCZYT'
  | 'UDOSTEPNIENIE'
  | 'ZASILENIE'
  | 'ADMINISTRACJA'
  | 'ZDARZENIE'
  | 'PODGLAD_DZIENNIKA'
  | 'NIEDORECZENIE'
  | 'SUMA_ODMOW'

export type WynikCzynnosci =
  | 'SUKCES'
  | 'CZESCIOWY'
  | 'BRAK_DANYCH'
  | 'PRZYJETO'
  | 'ODRZUCONO'
  | 'ODMOWA'

/** XML: dokument z pieczęcią XAdES. CSV: wpisy, z których portal robi arkusz. */
export type FormatWypisu =
  | 'XML'
  | 'CSV'

/** Jak ustalono użytkownika: wskazał go system dziedzinowy (SD), sesja portalu (SESJA), własny podpis (PODPIS). */
export type UstalenieUzytkownika =
  | 'SD'
  | 'SESJA'
  | 'PODPIS'

/** Plik w base64, do 8 MB. */
export type TrescPliku = Uint8Array

/** Miesiąc, np. 2026-11. */
export type Miesiac = string

/** PONAD_INNYCH: urzędnik pyta dużo więcej niż inni w tej samej roli. NOC_I_SWIETA: pytania w nocy, w niedziele i święta. WIELE_OSOB_W_SPRAWIE: wiele osób pod jednym znakiem sprawy. TA_SAMA_OSOBA: ten sam urzędnik wciąż pyta o tę samą osobę. WIELE_ODMOW: dużo odmów. */
export type RodzajUstalenia =
  | 'PONAD_INNYCH'
  | 'NOC_I_SWIETA'
  | 'WIELE_OSOB_W_SPRAWIE'
  | 'TA_SAMA_OSOBA'
  | 'WIELE_ODMOW'

export type StanUstalenia =
  | 'DO_WYJASNIENIA'
  | 'WYJASNIONE'

/** OTRZYMANE: o danych, które jednostce podano. WYSLANE: komu podano dane jednostki, odtąd sprostowane. */
export type KierunekZawiadomien =
  | 'OTRZYMANE'
  | 'WYSLANE'

/** SPROSTOWANIE: dane zmieniono. USUNIECIE: danych już nie ma. */
export type RodzajZawiadomienia =
  | 'SPROSTOWANIE'
  | 'USUNIECIE'

export type Regon = string

export type Nip = string

/** Numer zgłoszenia gotowości, np. ZG-000001; oznacza całe podłączenie jednostki. */
export type NumerZgloszenia = string

/** Nieodgadywalny klucz z odnośnika: zastępuje konto temu, kto go jeszcze nie ma. */
export type KluczOdnosnika = string

export type NumerPozycji = number

/** Skan podpisanego zgłoszenia: PDF, JPEG albo PNG, do 4 MB. */
export type Skan = Uint8Array

/** Zaszyfrowane archiwum ZIP (AES-256). */
export type PlikPakietu = Uint8Array

export type StanPodlaczenia =
  | 'ZGLOSZONE'
  | 'DO_WYJASNIENIA'
  | 'WYJASNIONE'
  | 'ODMOWIONE'
  | 'PRZYJETE'
  | 'PAKIET_GOTOWY'
  | 'PAKIET_WYDANY'
  | 'PAKIET_NIEKOMPLETNY'
  | 'PAKIET_POTWIERDZONY'

/** OCZEKUJE: bez terminu. ZAREJESTROWANY: zarejestrowany, wyniku jeszcze nie zgłoszono. */
export type StanPodlaczanegoSystemu =
  | 'OCZEKUJE'
  | 'ZAPLANOWANY'
  | 'ZAREJESTROWANY'
  | 'PODLACZONY'
  | 'NIEPODLACZONY'

export type WynikPodlaczenia =
  | 'PODLACZONY'
  | 'NIEPODLACZONY'

/** Siedem informacji pakietu, w kolejności procedury. */
export type ElementPakietu =
  | 'JEDNOSTKA'
  | 'KONTO'
  | 'CERTYFIKATY'
  | 'ADRESY_USLUG'
  | 'ADRES_MZT'
  | 'ADRES_ELEARNING'
  | 'TERMIN'

/** NIE_DOTYCZY: tylko adres e-learningu jednostki bez terminali mobilnych. */
export type StanElementuPakietu =
  | 'JEST'
  | 'BRAK'
  | 'NIE_DOTYCZY'

/** Hasło. Politykę sprawdza usługa, nie schemat: 128 znaków po złożeniu (NFC) to najwyżej 512 rozłożonych. */
export type Haslo = string

export type RodzajSwiadectwa =
  | 'SWIADECTWO'
  | 'DEKLARACJA'
  | 'ZGODA'

/** POZA_OKRESEM: deklaracja poza okresem dostosowawczym. NIEAKTUALNY_OPIS: świadectwo dla wersji opisu systemu, która już nie wystarcza. */
export type StanSwiadectwa =
  | 'WAZNY'
  | 'PRZYSZLY'
  | 'WYGASLY'
  | 'WYCOFANY'
  | 'POZA_OKRESEM'
  | 'NIEAKTUALNY_OPIS'

/** XADES: XAdES B-B z certyfikatem w X509Data. WSS: profil X.509 (BinarySecurityToken), jak go tworzą gotowe biblioteki. */
export type FormaPodpisu =
  | 'XADES'
  | 'WSS'

/** KOD: kodu drugiego składnika; ZAPIS: włączenia drugiego składnika, którego wymaga rola. */
export type BrakDoSesji =
  | 'KOD'
  | 'ZAPIS'

/** Kod drugiego składnika: 6 cyfr z aplikacji albo kod zapasowy. */
export type KodJednorazowy = string

export type StanJednostki =
  | 'AKTYWNA'
  | 'NIEAKTYWNA'

export type RodzajObiektu =
  | 'KONTO'
  | 'SYSTEM'
  | 'ZBIOR'
  | 'ZASILENIE'
  | 'ZLECENIA'
  | 'JEDNOSTKA'

export type RodzajZdarzenia =
  | 'LOGOWANIE'
  | 'WYLOGOWANIE'
  | 'BLEDNE_HASLO'
  | 'BLOKADA_CZASOWA'
  | 'ZMIANA_HASLA'
  | 'RESET_HASLA'
  | 'DRUGI_SKLADNIK'
  | 'ZNANE_PRZEGLADARKI'
  | 'BLOKADA'
  | 'ODBLOKOWANIE'
  | 'ROLE'
  | 'KONTA'
  | 'JEDNOSTKI'
  | 'ADMINISTRACJA'
  | 'INNE'

export type StanELearning =
  | 'BRAK'
  | 'ZAPISANE'
  | 'BLAD'

export type StanPozycji =
  | 'AKTYWNY'
  | 'WYCOFANY'

export type StanWersjiSlownika =
  | 'OBOWIAZUJACA'
  | 'ZAPOWIEDZIANA'
  | 'ARCHIWALNA'

export type StanZgloszenia =
  | 'ZGLOSZONA'
  | 'ROZPATRZONA'
  | 'ODRZUCONA'

export type UczestnikPodlaczenia =
  | 'KIEROWNIK'
  | 'ADMIN_WOJEWODZKI'
  | 'ADMIN_LOKALNY'
  | 'NIKT'

export type KrokPodlaczenia =
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

export type RodzajSkanu =
  | 'PDF'
  | 'JPEG'
  | 'PNG'

export type StanWiadomosci =
  | 'OCZEKUJE'
  | 'WYSYLANA'
  | 'WYSLANA'
  | 'PORZUCONA'

/** Wartość nastepnaStrona poprzedniej odpowiedzi: strony pokazują stan z chwili pierwszej z nich. */
export type StronaRejestru = string

/** Otwiera tylko reguła PRZYJETA, w dniach swojego obowiązywania. */
export type StanReguly =
  | 'PROPONOWANA'
  | 'PRZYJETA'
  | 'ODRZUCONA'

/** OSOBA: bez tożsamości urzędników (RODO art. 15, wyrok TSUE C-579/21). ORGAN: pełny, dla organu nadzorczego i inspektora. */
export type ProfilRaportu =
  | 'OSOBA'
  | 'ORGAN'

export type RodzajSystemu =
  | 'SD'
  | 'SYSTEM_MINISTERSTWA'
  | 'SYSTEM_WOJEWODZKI'
  | 'SYSTEM_IOD'

export type StanSystemu =
  | 'ZAREJESTROWANY'
  | 'AKTYWNY'
  | 'NIEAKTYWNY'

export type PrzeznaczenieCertyfikatu =
  | 'TLS'
  | 'PODPIS'

export type StanCertyfikatu =
  | 'AKTYWNY'
  | 'WYCOFANY'

/** PRZEJSCIOWA: przyjmowana do dnia doDnia. */
export type StanWersji =
  | 'OBOWIAZUJACA'
  | 'PRZEJSCIOWA'

/** Treść binarna (DER) w base64, do 64 KB. */
export type Dokument64k = Uint8Array

export type Milisekundy = number

export type SposobUzgodnienia =
  | 'PO_KODZIE'
  | 'PO_NAZWIE_W_NADRZEDNEJ'
  | 'PO_NAZWIE'

export type PowodBrakuOdpowiednika =
  | 'BRAK'
  | 'WIELE'

export type StanKonta =
  | 'AKTYWNE'
  | 'ZABLOKOWANE'
  | 'NIEAKTYWNE'

/** Liczba dni; ujemna: dzień minął. */
export type Dni = number

/** UWAGA: będzie gorzej. ZLE: jest źle teraz. */
export type WagaOceny =
  | 'UWAGA'
  | 'ZLE'

/** WALIDACJA: znaleziona przy zasileniu; OTRZYMANA: zgłoszona przez inną jednostkę; WYSLANA: zgłoszona przez jednostkę wołającego. */
export type RodzajNiezgodnosci =
  | 'WALIDACJA'
  | 'OTRZYMANA'
  | 'WYSLANA'

/** WYCOFANA: zgłaszający wycofał zgłoszenie. NIEAKTUALNA: treść zbioru zastąpiono w całości albo rekordu już nie ma. */
export type StanNiezgodnosci =
  | 'ZGLOSZONA'
  | 'POPRAWIONA'
  | 'ODRZUCONA'
  | 'WYCOFANA'
  | 'NIEAKTUALNA'

/** Co można teraz zrobić ze zbiorem i w której roli. */
export interface MozliwaCzynnosc {
  readonly krok: KrokZbioru
  readonly czynnosc: Czynnosc
  /** Zlecenie: potwierdza je druga osoba. Potwierdzenie: wykonuje je inna osoba niż ta, która zleciła. */
  readonly drugaOsoba: boolean
  readonly rola: readonly Kod[]
}

export interface Zbior {
  readonly kodZbioru: KodZbioru
  readonly nazwa: Tekst250
  readonly kodJT: KodJT
  readonly nazwaJednostki: Tekst250
  readonly drzewo: Drzewo
  readonly stan: StanZbioru
  /** System, który zbiór zasila. */
  readonly idSystemu?: IdSystemu | undefined
  readonly utworzono: CzasUTC
  readonly stanDanychNa?: CzasUTC | undefined
  /** Zbiór, który ten zastępuje. */
  readonly poprzednik?: KodZbioru | undefined
  /** Oznaczenie zmiany dostawcy, której przełączenie wprowadzi zbiór do użytku; do tego czasu zbiór nikomu nie odpowiada. */
  readonly czekaNaPrzelaczenie?: Kod | undefined
  /** Trwająca zmiana dostawcy, do której zbiór należy, jako stary albo nowy. */
  readonly idZmiany?: Kod | undefined
  /** Nie: pliku zbioru nie da się teraz odczytać; pól poniżej wtedy brak. */
  readonly trescCzytelna: boolean
  /** Rekordy, którymi zbiór odpowiada; bez wycofanych. */
  readonly liczbaRekordow?: Liczba | undefined
  /** Ostatnie zamknięte, także przerwane. */
  readonly ostatnieZasilenie?: Zasilenie | undefined
  readonly otwarteZasilenie?: Zasilenie | undefined
  readonly zlecona?: ZleconaCzynnosc | undefined
  readonly mozliwa: readonly MozliwaCzynnosc[]
}

export interface Zasilenie {
  readonly idZasilenia: Uuid
  readonly kodZbioru: KodZbioru
  readonly rodzaj: RodzajZasilenia
  readonly stan: StanZasilenia
  readonly rozpoczeto: CzasUTC
  readonly zakonczono?: CzasUTC | undefined
  readonly stanDanychNa: CzasUTC
  /** Paczki przyjęte. */
  readonly liczbaPaczek: Liczba
  /** Tylko dla zasilenia otwartego. */
  readonly nastepnaPaczka?: Numer | undefined
  readonly liczbaPrzyjetych: Liczba
  readonly liczbaOdrzuconych: Liczba
}

/** Czynność, która czeka na potwierdzenie drugiej osoby. */
export interface ZleconaCzynnosc {
  readonly krok: KrokZbioru
  readonly zlecil: Login
  readonly czas: CzasUTC
  readonly powod: Tekst1000
}

export interface ZdarzenieZbioru {
  readonly krok: KrokZbioru
  readonly stanPrzed?: StanZbioru | undefined
  readonly stanPo: StanZbioru
  readonly czas: CzasUTC
  /** Login osoby albo identyfikator systemu. */
  readonly autor: Login
  readonly potwierdzil?: Login | undefined
  readonly powod?: Tekst1000 | undefined
  readonly idSystemu?: IdSystemu | undefined
  readonly idZmiany?: Kod | undefined
}

/** Rekord zbioru, jak go zasilono. */
export interface RekordZbioru {
  readonly idRekorduSD: IdRekorduSD
  readonly wersjaRekordu: Numer
  readonly wycofany: boolean
  readonly grupy?: readonly Fragment[] | undefined
}

/** Udzielone grupy danych jednego zbioru, w kolejności kodów zakresów. */
export interface Grupy {
  readonly rpTozsamosc?: RpTozsamosc | undefined
  readonly rpStan?: RpStan | undefined
  readonly rpAdresy?: RpAdresy | undefined
  readonly rpRejestracje?: RpRejestracje | undefined
  readonly rpSwiadczeniaPrzyznane?: RpSwiadczeniaPrzyznane | undefined
  readonly rpZasilkiPobrane?: RpZasilkiPobrane | undefined
  readonly rpInnePobrane?: RpInnePobrane | undefined
  readonly rpSzkoleniaPropozycje?: RpSzkoleniaPropozycje | undefined
  readonly rpSzkoleniaOdbyte?: RpSzkoleniaOdbyte | undefined
  readonly rpPracaPropozycje?: RpPracaPropozycje | undefined
  readonly rpKwalifikacje?: RpKwalifikacje | undefined
  readonly rpWizyty?: RpWizyty | undefined
  readonly rpZatrudnienie?: RpZatrudnienie | undefined
  readonly rpStatusy?: RpStatusy | undefined
  readonly psTozsamosc?: PsTozsamosc | undefined
  readonly psStan?: PsStan | undefined
  readonly psAdresy?: PsAdresy | undefined
  readonly psStatus?: PsStatus | undefined
  readonly psSwiadczenia?: PsSwiadczenia | undefined
  readonly srTozsamosc?: SrTozsamosc | undefined
  readonly srStan?: SrStan | undefined
  readonly srAdresy?: SrAdresy | undefined
  readonly srDzieci?: SrDzieci | undefined
  readonly srPrzyznane?: SrPrzyznane | undefined
  readonly srWyplacone?: SrWyplacone | undefined
}

export interface RpTozsamosc {
  readonly imie: Imie
  readonly drugieImie?: Imie | undefined
  readonly nazwisko: Nazwisko
  readonly pesel?: Pesel | undefined
  readonly dataUrodzenia: Data
  readonly dokumentTozsamosci: readonly Dokument[]
}

export interface Dokument {
  readonly rodzaj: WartoscKodowana
  readonly seriaNumer: Tekst50
  /** Brak oznacza PL. */
  readonly krajWydania?: KodKraju | undefined
}

/** Wartość kodowana. Nazwa jest tylko informacją: rozstrzyga kod. */
export interface WartoscKodowana {
  readonly kod: Kod
  readonly nazwa?: Tekst250 | undefined
}

export interface RpStan {
  readonly plec: WartoscKodowana
  readonly stanCywilny?: WartoscKodowana | undefined
}

export interface RpAdresy {
  readonly adres: readonly Adres[]
}

export interface Adres {
  readonly rodzajAdresu: WartoscKodowana
  readonly kodPocztowy?: KodPocztowy | undefined
  readonly kodPocztowyZagraniczny?: Tekst50 | undefined
  readonly miejscowosc: Tekst250
  readonly ulica?: Tekst250 | undefined
  readonly nrDomu: Tekst50
  readonly nrLokalu?: Tekst50 | undefined
  readonly terc?: TercGminy | undefined
  /** Brak oznacza PL. */
  readonly kraj?: KodKraju | undefined
}

export interface RpRejestracje {
  readonly okresRejestracji: readonly OkresRejestracji[]
}

export interface OkresRejestracji {
  readonly dataOd: Data
  readonly dataDo?: Data | undefined
  readonly statusNaRynkuPracy: WartoscKodowana
  /** Czy osoba jest skreślona z ewidencji. */
  readonly skreslony?: boolean | undefined
}

export interface RpSwiadczeniaPrzyznane {
  readonly swiadczenie: readonly SwiadczeniePrzyznaneRp[]
}

export interface SwiadczeniePrzyznaneRp {
  readonly rodzaj: WartoscKodowana
  readonly dataOd: Data
  readonly dataDo?: Data | undefined
}

export interface RpZasilkiPobrane {
  readonly zasilek: readonly SwiadczeniePobraneRp[]
}

export interface SwiadczeniePobraneRp {
  readonly rodzaj: WartoscKodowana
  readonly dataOd: Data
  readonly dataDo: Data
  readonly kwotaBrutto: Kwota
  readonly kwotaNetto: Kwota
  readonly waluta?: Waluta | undefined
}

export interface RpInnePobrane {
  readonly swiadczenie: readonly SwiadczeniePobraneRp[]
}

export interface RpSzkoleniaPropozycje {
  readonly propozycja: readonly PropozycjaSzkolenia[]
}

export interface PropozycjaSzkolenia {
  readonly dataPrzedlozenia: Data
  readonly czyPrzyjeta: boolean
  /** Tylko gdy propozycji nie przyjęto. */
  readonly czyOdmowaUzasadniona?: boolean | undefined
  readonly szkolenie: Tekst250
}

export interface RpSzkoleniaOdbyte {
  readonly szkolenie: readonly SzkolenieOdbyte[]
}

export interface SzkolenieOdbyte {
  readonly dataSkierowania: Data
  readonly zakresTematyczny: Tekst250
  readonly sposobZakonczenia: WartoscKodowana
  readonly dataOd: Data
  readonly dataDo?: Data | undefined
}

export interface RpPracaPropozycje {
  readonly propozycja: readonly PropozycjaPracy[]
}

export interface PropozycjaPracy {
  readonly dataPrzedlozenia: Data
  readonly czyPrzyjeta: boolean
  /** Tylko gdy propozycji nie przyjęto. */
  readonly czyOdmowaUzasadniona?: boolean | undefined
  readonly stanowisko: Tekst250
  readonly rodzajPropozycji: WartoscKodowana
}

export interface RpKwalifikacje {
  readonly wyksztalcenie: readonly Wyksztalcenie[]
  readonly zawod: readonly Zawod[]
  readonly uprawnienie: readonly Uprawnienie[]
  readonly jezyk: readonly Jezyk[]
  readonly umiejetnosc: readonly Umiejetnosc[]
}

export interface Wyksztalcenie {
  readonly rodzaj: WartoscKodowana
}

export interface Zawod {
  readonly nazwa: Tekst250
  /** Kod klasyfikacji zawodów i specjalności. */
  readonly kodKZiS?: Kod | undefined
  readonly rodzaj: WartoscKodowana
}

export interface Uprawnienie {
  readonly nazwa: Tekst250
}

export interface Jezyk {
  readonly nazwa: Tekst50
  readonly mowa: WartoscKodowana
  readonly pismo: WartoscKodowana
  readonly czytanie: WartoscKodowana
}

export interface Umiejetnosc {
  readonly nazwa: Tekst250
}

export interface RpWizyty {
  readonly wizyta: readonly Wizyta[]
}

export interface Wizyta {
  readonly rodzaj: WartoscKodowana
  readonly miejsce: Tekst250
  readonly dataPlanowana: Data
  readonly dataOdbyta?: Data | undefined
}

export interface RpZatrudnienie {
  readonly zatrudnienie: readonly OkresZatrudnienia[]
}

export interface OkresZatrudnienia {
  readonly rodzaj: WartoscKodowana
  readonly dataOd: Data
  readonly dataDo?: Data | undefined
  readonly pracodawca?: Tekst250 | undefined
  readonly zawod?: Tekst250 | undefined
  readonly stanowisko?: Tekst250 | undefined
}

export interface RpStatusy {
  readonly zmianaStatusu: readonly ZmianaStatusu[]
}

export interface ZmianaStatusu {
  readonly dataZmiany: Data
  readonly rodzaj: WartoscKodowana
  readonly typ: WartoscKodowana
  readonly opis?: Tekst1000 | undefined
}

export interface PsTozsamosc {
  readonly imie: Imie
  readonly drugieImie?: Imie | undefined
  readonly nazwisko: Nazwisko
  readonly pesel?: Pesel | undefined
  readonly dataUrodzenia: Data
  readonly dokumentTozsamosci: readonly Dokument[]
}

export interface PsStan {
  readonly plec: WartoscKodowana
  readonly stanCywilny?: WartoscKodowana | undefined
}

export interface PsAdresy {
  readonly adres: readonly Adres[]
}

export interface PsStatus {
  readonly czyZarejestrowana: boolean
  readonly statusOsoby: WartoscKodowana
}

export interface PsSwiadczenia {
  readonly swiadczenie: readonly SwiadczeniePs[]
}

export interface SwiadczeniePs {
  readonly charakter: CharakterSwiadczenia
  readonly rodzaj: WartoscKodowana
  readonly dataOd: Data
  readonly dataDo?: Data | undefined
  /** Brak kwot: świadczenie niepieniężne. */
  readonly kwotaBrutto?: Kwota | undefined
  readonly kwotaNetto?: Kwota | undefined
  readonly waluta?: Waluta | undefined
}

export interface SrTozsamosc {
  readonly imie: Imie
  readonly drugieImie?: Imie | undefined
  readonly nazwisko: Nazwisko
  readonly pesel?: Pesel | undefined
  readonly dataUrodzenia: Data
  readonly dokumentTozsamosci: readonly Dokument[]
}

export interface SrStan {
  readonly plec: WartoscKodowana
  readonly stanCywilny?: WartoscKodowana | undefined
}

export interface SrAdresy {
  readonly adres: readonly Adres[]
}

export interface SrDzieci {
  readonly dziecko: readonly Dziecko[]
}

/** Dziecko, na które przyznano świadczenie. */
export interface Dziecko {
  readonly pesel?: Pesel | undefined
  readonly peselPotwierdzony?: boolean | undefined
  readonly brakPesel?: WartoscKodowana | undefined
  readonly imie: Imie
  readonly drugieImie?: Imie | undefined
  readonly nazwisko: Nazwisko
  readonly dataUrodzenia: Data
  readonly dokumentTozsamosci: readonly Dokument[]
  readonly plec: WartoscKodowana
  readonly stanCywilny?: WartoscKodowana | undefined
  readonly adres: readonly Adres[]
}

export interface SrPrzyznane {
  readonly swiadczenie: readonly SwiadczeniePrzyznaneSr[]
}

export interface SwiadczeniePrzyznaneSr {
  readonly rodzaj: WartoscKodowana
  readonly dataOd: Data
  readonly dataDo?: Data | undefined
  readonly kwota: Kwota
  readonly waluta?: Waluta | undefined
}

export interface SrWyplacone {
  readonly wyplata: readonly WyplataSr[]
}

export interface WyplataSr {
  readonly rodzaj: WartoscKodowana
  readonly dataWyplaty: Data
  readonly kwota: Kwota
  readonly waluta?: Waluta | undefined
}

export interface KontaktZmiany {
  readonly imieNazwisko: Tekst250
  readonly email: Email
  readonly telefon?: Telefon | undefined
}

/** Zbiór, którego zmiana dotyczy, i ten, który go zastąpi. */
export interface ParaZbiorow {
  readonly stary: KodZbioru
  readonly nowy?: KodZbioru | undefined
}

export interface DecyzjaZmiany {
  /** Czy nowy dostawca przenosi pełne dane. */
  readonly zMigracja: boolean
  /** Czy wpis jednostki zostanie wygaszony. */
  readonly wygaszenieJednostki: boolean
  /** Jednostka, która przejmuje zbiory; brak: ta sama. */
  readonly kodJTNastepcy?: KodJT | undefined
}

export interface WykonanyKrok {
  readonly krok: KrokZmiany
  readonly czas: CzasUTC
  readonly autor: Login
  readonly uwagi?: Tekst1000 | undefined
}

export interface NastepnyKrok {
  readonly krok: KrokZmiany
  readonly strona: StronaZmiany
  /** Jednostka, gdy krok jest jednostki. */
  readonly kodJT?: KodJT | undefined
}

/** Procedura zmiany dostawcy systemu jednostki: gdzie stoi, co się stało, co jest następne i kto to robi. */
export interface ZmianaDostawcy {
  readonly idZmiany: Kod
  readonly kodJT: KodJT
  readonly stan: StanZmiany
  readonly zbior: readonly ParaZbiorow[]
  readonly kontakt: KontaktZmiany
  readonly opis: Tekst1000
  readonly planowanaData?: Data | undefined
  readonly decyzja?: DecyzjaZmiany | undefined
  readonly idNowegoSystemu?: IdSystemu | undefined
  readonly krok: readonly WykonanyKrok[]
  readonly nastepny: readonly NastepnyKrok[]
}

/** Rekordy z grupą tego kodu w każdym zbiorze i różne wśród osób z obu. */
export interface PorownanyZakres {
  readonly kodZakresu: KodZakresu
  readonly wPierwszym: Liczba
  readonly wDrugim: Liczba
  readonly rozne: Liczba
}

/** Ile rekordów i do stu ich oznaczeń. */
export interface BrakujaceRekordy {
  readonly liczba: Liczba
  readonly idRekorduSD: readonly IdRekorduSD[]
}

export interface PorownanaGrupa {
  readonly kodZakresu: KodZakresu
  readonly zgodna: boolean
}

/** Rekord wylosowany spośród osób z obu zbiorów: do obejrzenia w obu systemach. */
export interface RekordProbki {
  readonly idRekorduPierwszego: IdRekorduSD
  readonly idRekorduDrugiego: IdRekorduSD
  readonly grupa: readonly PorownanaGrupa[]
}

export interface RoznyRekord {
  readonly idRekorduPierwszego: IdRekorduSD
  readonly idRekorduDrugiego: IdRekorduSD
  readonly kodZakresu: readonly KodZakresu[]
}

/** Utworzenie zbioru jednostki; kod nadaje bramka. */
export interface UtworzZbior {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  /** Jednostka będąca administratorem danych. */
  readonly kodJT: KodJT
  readonly drzewo: Drzewo
  readonly nazwa: Tekst250
}

export interface Kontekst {
  readonly wersjaInterfejsu: WersjaInterfejsu
  readonly idKomunikatu: Uuid
  readonly idKorelacji?: Uuid | undefined
  readonly czasWyslania: CzasUTC
  readonly idSystemu: IdSystemu
  readonly kodJT: KodJT
  readonly obszar: Kod
  readonly uzytkownik: Uzytkownik
  readonly oprogramowanie: Oprogramowanie
  readonly czyTestowy?: boolean | undefined
}

/** Użytkownik końcowy, w którego imieniu system woła usługę; moduł zasilający podaje użytkownika technicznego. */
export interface Uzytkownik {
  readonly login: Login
  readonly rola: Kod
  readonly imie?: Imie | undefined
  readonly nazwisko?: Nazwisko | undefined
  readonly komorka?: Tekst250 | undefined
}

/** Produkt i wersja, jak w wykazie świadectw zgodności. */
export interface Oprogramowanie {
  readonly nazwa: Tekst250
  readonly wersja: Tekst50
  readonly producent: Tekst250
}

export interface UtworzZbiorOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly kodZbioru: KodZbioru
  readonly kodJT: KodJT
  readonly stan: StanZbioru
}

export interface DaneRezultatu {
  readonly idTransakcji: Uuid
  readonly znacznikCzasowy: CzasUTC
  readonly idKomunikatuZadania?: Uuid | undefined
  /** SHA-256 bajtów żądania (części SOAP) po zdjęciu kodowania treści HTTP. */
  readonly skrotZadania: Skrot
  /** Jedno dla każdego administratora danych, którego wywołanie dotyczy. */
  readonly potwierdzenieWpisu: readonly PotwierdzenieWpisu[]
}

/** Podpisana obietnica: wpis o tym numerze i skrócie liścia jest w dzienniku dostępów. */
export interface PotwierdzenieWpisu {
  readonly dziennik: Tekst250
  readonly numer: Liczba
  readonly skrot: Skrot
}

export interface Wynik {
  readonly status: StatusWyniku
  /** 0000 albo kod ostrzeżenia. */
  readonly kod: Kod
  readonly komunikat: Tekst1000
  readonly szczegoly: readonly Szczegol[]
}

/** Jedno ustalenie: kod, miejsce i stały tekst; nigdy dane osobowe. */
export interface Szczegol {
  readonly kod: Kod
  readonly sciezka?: Tekst1000 | undefined
  readonly opis: Tekst1000
  readonly waga: Waga
}

/** Przypisanie zbioru systemowi, który go zasila. */
export interface PrzypiszZbior {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  readonly idSystemu: IdSystemu
}

export interface PrzypiszZbiorOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly kodZbioru: KodZbioru
  readonly idSystemu: IdSystemu
  readonly stan: StanZbioru
  readonly poprzedniSystem?: IdSystemu | undefined
}

/** Zamknięcie zbioru: usługi weryfikacji jeszcze go widzą, nic go nie zasila. */
export interface ZamknijZbior {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  /** Brak oznacza ZLECENIE. */
  readonly czynnosc?: Czynnosc | undefined
  readonly powod: Tekst1000
}

export interface ZamknijZbiorOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly kodZbioru: KodZbioru
  readonly stan: StanZbioru
  readonly stanPoprzedni?: StanZbioru | undefined
  readonly zlecona?: ZleconaCzynnosc | undefined
}

/** Archiwizacja zbioru: usługi już go nie widzą. */
export interface ArchiwizujZbior {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  /** Brak oznacza ZLECENIE. */
  readonly czynnosc?: Czynnosc | undefined
  readonly powod: Tekst1000
}

export interface ArchiwizujZbiorOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly kodZbioru: KodZbioru
  readonly stan: StanZbioru
  readonly stanPoprzedni?: StanZbioru | undefined
  readonly zlecona?: ZleconaCzynnosc | undefined
}

/** Wykaz zbiorów, którymi wywołujący zarządza: jednostki, województwa albo kraju. */
export interface ListaZbiorow {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodJT?: KodJT | undefined
  readonly drzewo?: Drzewo | undefined
  readonly stan?: StanZbioru | undefined
  /** Tylko zbiory, których czynność czeka na potwierdzenie drugiej osoby. */
  readonly tylkoZlecone?: boolean | undefined
  /** Dalszy ciąg wykazu: nastepnyPoKodzie poprzedniej części. */
  readonly poKodzie?: KodZbioru | undefined
}

export interface ListaZbiorowOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zbior: readonly Zbior[]
  readonly nastepnyPoKodzie?: KodZbioru | undefined
}

/** Zbiór i jego historia. */
export interface PobierzZbior {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
}

export interface PobierzZbiorOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zbior: Zbior
  readonly zdarzenie: readonly ZdarzenieZbioru[]
}

/** Wydanie treści zbioru administratorowi danych, w częściach do 50 rekordów, w każdym stanie zbioru. */
export interface EksportujZbior {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  readonly powod: Tekst1000
  /** nastepnaStrona poprzedniej części. */
  readonly strona?: Tekst50 | undefined
}

export interface EksportujZbiorOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly kodZbioru: KodZbioru
  readonly stanDanychNa?: CzasUTC | undefined
  readonly rekord: readonly RekordZbioru[]
  readonly nastepnaStrona?: Tekst50 | undefined
}

/** Porównanie dwóch zbiorów: liczby rekordów według kodów zakresów, osoby obecne po jednej stronie, różne grupy. */
export interface PorownajZbiory {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  readonly kodZbioruDrugiego: KodZbioru
  /** Brak oznacza CALOSC. */
  readonly zakresPorownania?: ZakresPorownania | undefined
  /** Czy dołączyć wydruk PDF. */
  readonly zWydrukiem?: boolean | undefined
}

export interface PorownajZbioryOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly kodZbioru: KodZbioru
  readonly kodZbioruDrugiego: KodZbioru
  readonly zakresPorownania: ZakresPorownania
  readonly porownano: CzasUTC
  readonly zgodne: boolean
  readonly rekordowWPierwszym: Liczba
  readonly rekordowWDrugim: Liczba
  readonly wspolnych: Liczba
  readonly zakres: readonly PorownanyZakres[]
  readonly brakWDrugim: BrakujaceRekordy
  readonly brakWPierwszym: BrakujaceRekordy
  readonly liczbaRoznych: Liczba
  readonly rozny: readonly RoznyRekord[]
  readonly probka: readonly RekordProbki[]
  readonly wydruk?: TrescWydruku | undefined
}

/** Zgłoszenie planowanej zmiany dostawcy systemu jednostki. */
export interface ZglosZmianeDostawcy {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: readonly KodZbioru[]
  readonly kontakt: KontaktZmiany
  readonly opis: Tekst1000
  readonly planowanaData?: Data | undefined
}

export interface ZglosZmianeDostawcyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zmiana: ZmianaDostawcy
}

/** Procedury zmiany dostawcy, które wywołujący widzi: gdzie stoją, co jest następne i kto to robi. */
export interface StanProceduryZmiany {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly idZmiany?: Kod | undefined
  readonly tylkoOtwarte?: boolean | undefined
}

export interface StanProceduryZmianyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zmiana: readonly ZmianaDostawcy[]
}

/** Wykonanie kroku procedury zmiany dostawcy. */
export interface WykonajKrokZmiany {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly idZmiany: Kod
  readonly krok: KrokZmiany
  /** Tylko w kroku DECYZJA. */
  readonly decyzja?: DecyzjaZmiany | undefined
  /** Nowy system, tylko w kroku WLACZENIE_NOWEGO_SD. */
  readonly idSystemu?: IdSystemu | undefined
  /** W kroku WERYFIKACJA: przyjęcie mimo różnic, z uzasadnieniem w uwagach. */
  readonly mimoRoznic?: boolean | undefined
  readonly uwagi?: Tekst1000 | undefined
}

export interface WykonajKrokZmianyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zmiana: ZmianaDostawcy
}

/** Tożsamość osoby, której dotyczy rekord. Z niej powstaje grupa TOZSAMOSC drzewa rekordu. */
export interface Osoba {
  readonly pesel?: Pesel | undefined
  /** true: numer potwierdzony w rejestrze PESEL; błąd sumy kontrolnej jest wtedy tylko ostrzeżeniem. */
  readonly peselPotwierdzony?: boolean | undefined
  readonly brakPesel?: WartoscKodowana | undefined
  /** Numery zmienione lub anulowane: służą tylko wyszukaniu osoby, nie są udostępniane. */
  readonly poprzedniPesel: readonly Pesel[]
  readonly imie: Imie
  readonly drugieImie?: Imie | undefined
  readonly nazwisko: Nazwisko
  readonly dataUrodzenia: Data
  readonly dokumentTozsamosci: readonly Dokument[]
}

/** Grupy drzewa RP; tożsamość podaje element osoba. */
export interface RynekPracy {
  readonly rpStan?: RpStan | undefined
  readonly rpAdresy?: RpAdresy | undefined
  readonly rpRejestracje?: RpRejestracje | undefined
  readonly rpSwiadczeniaPrzyznane?: RpSwiadczeniaPrzyznane | undefined
  readonly rpZasilkiPobrane?: RpZasilkiPobrane | undefined
  readonly rpInnePobrane?: RpInnePobrane | undefined
  readonly rpSzkoleniaPropozycje?: RpSzkoleniaPropozycje | undefined
  readonly rpSzkoleniaOdbyte?: RpSzkoleniaOdbyte | undefined
  readonly rpPracaPropozycje?: RpPracaPropozycje | undefined
  readonly rpKwalifikacje?: RpKwalifikacje | undefined
  readonly rpWizyty?: RpWizyty | undefined
  readonly rpZatrudnienie?: RpZatrudnienie | undefined
  readonly rpStatusy?: RpStatusy | undefined
}

/** Grupy drzewa PS; tożsamość podaje element osoba. */
export interface PomocSpoleczna {
  readonly psStan?: PsStan | undefined
  readonly psAdresy?: PsAdresy | undefined
  readonly psStatus?: PsStatus | undefined
  readonly psSwiadczenia?: PsSwiadczenia | undefined
}

/** Grupy drzewa SR; tożsamość podmiotu decyzji podaje element osoba. */
export interface SwiadczeniaRodzinne {
  readonly srStan?: SrStan | undefined
  readonly srAdresy?: SrAdresy | undefined
  readonly srDzieci?: SrDzieci | undefined
  readonly srPrzyznane?: SrPrzyznane | undefined
  readonly srWyplacone?: SrWyplacone | undefined
}

/** Cały bieżący stan jednego beneficjenta w jednym zbiorze. Grupy nieobecne znaczą: system ich nie prowadzi. WYCOFAJ nie zawiera grup. */
export interface Rekord {
  readonly idRekorduSD: IdRekorduSD
  readonly wersjaRekordu: Numer
  readonly operacja: OperacjaRekordu
  readonly osoba: Osoba
  readonly rynekPracy?: RynekPracy | undefined
  readonly pomocSpoleczna?: PomocSpoleczna | undefined
  readonly swiadczeniaRodzinne?: SwiadczeniaRodzinne | undefined
}

export interface BladTechniczny {
  readonly kod: KodBledu
  readonly opis: Tekst1000
  readonly idTransakcji: Uuid
  readonly idKomunikatuZadania?: Uuid | undefined
  readonly skrotZadania?: Skrot | undefined
  readonly potwierdzenieWpisu: readonly PotwierdzenieWpisu[]
  readonly ponowienie: Ponowienie
  readonly ponowPo?: CzasUTC | undefined
  readonly szczegoly: readonly Szczegol[]
}

export interface BladBiznesowy {
  readonly kod: KodBledu
  readonly opis: Tekst1000
  readonly idTransakcji: Uuid
  readonly idKomunikatuZadania?: Uuid | undefined
  readonly skrotZadania?: Skrot | undefined
  readonly potwierdzenieWpisu: readonly PotwierdzenieWpisu[]
  readonly ponowPo?: CzasUTC | undefined
  readonly szczegoly: readonly Szczegol[]
}

export interface PodstawaPrawna {
  readonly kod: Kod
  /** Wymagany dla podstawy INNA. */
  readonly tekst?: Tekst1000 | undefined
}

export interface Cel {
  readonly kod: Kod
  readonly opis?: Tekst1000 | undefined
}

/** Sprawa, podstawa prawna i przeznaczenie danych. */
export interface ParametryPytania {
  readonly znakSprawy: ZnakSprawy
  readonly podstawaPrawna: PodstawaPrawna
  readonly cel: Cel
}

export interface ZbiorPytany {
  readonly kodZbioru: KodZbioru
}

/** Żądane kody zakresów; w każdym zbiorze liczą się kody jego drzewa. */
export interface Zakres {
  readonly kodZakresu: readonly KodZakresu[]
}

export interface ZbiorDostepny {
  readonly kodZbioru: KodZbioru
  readonly nazwa: Tekst250
  readonly kodJT: KodJT
  readonly nazwaJednostki: Tekst250
  readonly rodzajJednostki: Kod
  readonly terc: Terc
  readonly drzewo: Drzewo
  readonly stan: StanZbioru
  readonly stanDanychNa?: CzasUTC | undefined
}

/** Podstawa, na której obowiązująca reguła otwiera wołającemu coś z podanych zbiorów. */
export interface PodstawaMozliwa {
  readonly kod: Kod
  readonly nazwa: Tekst1000
  readonly wymagaTekstu: boolean
  /** Zakresy, które na tej podstawie otwiera co najmniej jeden z podanych zbiorów. */
  readonly kodZakresu: readonly KodZakresu[]
}

export interface CelMozliwy {
  readonly kod: Kod
  readonly nazwa: Tekst1000
}

export interface ZbiorOdpowiedzi {
  readonly kodZbioru: KodZbioru
  readonly status: StatusZbioru
  readonly stanDanychNa?: CzasUTC | undefined
  /** true: zbiór zamknięty, dane nie są już zasilane. */
  readonly zamkniety?: boolean | undefined
  readonly zakresUdzielony: readonly KodZakresu[]
  readonly zakresOdmowiony: readonly KodZakresu[]
  readonly grupy?: readonly Fragment[] | undefined
  /** true: zbiór jeszcze nie odpowiedział; można zapytać ponownie. */
  readonly spozniony?: boolean | undefined
}

/** Dane do porównania. Osobę wyszukuje się po numerze PESEL, a bez niego po dokumencie łącznie z imieniem, nazwiskiem i datą urodzenia. */
export interface TozsamoscSprawdzana {
  readonly pesel?: Pesel | undefined
  /** Wymagany bez numeru PESEL. */
  readonly dokumentTozsamosci?: DokumentTozsamosci | undefined
  readonly imie: Imie
  readonly drugieImie?: Imie | undefined
  readonly nazwisko: Nazwisko
  readonly dataUrodzenia: Data
}

export interface DokumentTozsamosci {
  readonly rodzaj: KodTyp
  readonly seriaNumer: Tekst50
  /** Brak oznacza PL. */
  readonly krajWydania?: KodKraju | undefined
}

/** Wartość kodowana. Nazwa jest tylko informacją: rozstrzyga kod. */
export interface KodTyp {
  readonly kod: Kod
  readonly nazwa?: Tekst250 | undefined
}

export interface TozsamoscWZbiorze {
  readonly kodZbioru: KodZbioru
  readonly status: StatusTozsamosci
  /** Nazwy pól, których wartości są w zbiorze inne; nigdy wartości. */
  readonly rozbieznePole: readonly PoleTozsamosci[]
  readonly stanDanychNa?: CzasUTC | undefined
  /** true: zbiór zamknięty, dane nie są już zasilane. */
  readonly zamkniety?: boolean | undefined
}

export interface Okres {
  readonly dataOd: Data
  readonly dataDo: Data
}

export interface OkresSwiadczenia {
  /** Zakres, z którego pochodzi wiadomość: przyznane, pobrane czy wypłacone. */
  readonly kodZakresu: KodZakresu
  readonly rodzaj: KodTyp
  readonly dataOd: Data
  readonly dataDo?: Data | undefined
}

export interface SwiadczeniaWZbiorze {
  readonly kodZbioru: KodZbioru
  readonly status: StatusSwiadczen
  readonly swiadczenie: readonly OkresSwiadczenia[]
  readonly stanDanychNa?: CzasUTC | undefined
  /** true: zbiór zamknięty, dane nie są już zasilane. */
  readonly zamkniety?: boolean | undefined
  readonly zakresUdzielony: readonly KodZakresu[]
  readonly zakresOdmowiony: readonly KodZakresu[]
}

export interface WynikOsoby {
  /** Kolejność osoby w zleceniu, od 1. */
  readonly osoba: Numer
  readonly status: StatusOsoby
  readonly zbior: readonly ZbiorOdpowiedzi[]
}

/** Zbiory, o które wołający może pytać. */
export interface PobierzListeZbiorow {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  /** Zbiory jednostek tego terytorium i w nim leżących. */
  readonly terc?: Terc | undefined
  readonly rodzajJednostki?: Kod | undefined
  readonly drzewo?: Drzewo | undefined
}

export interface PobierzListeZbiorowOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zbior: readonly ZbiorDostepny[]
  readonly podstawaPrawna: readonly PodstawaMozliwa[]
  /** Cele, które dziś obowiązują; żadne, gdy nie ma o co pytać. */
  readonly cel: readonly CelMozliwy[]
  /** Podstawy, na których reguły by coś otwierały, ale jednostka tego rodzaju nie może się dziś na nie powołać. */
  readonly podstawaNiedostepna: readonly Kod[]
}

/** Dane beneficjenta ze wskazanych zbiorów; każdy zbiór odpowiada za siebie. */
export interface PobierzDane {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly parametryPytania: ParametryPytania
  readonly osoba: IdentyfikacjaOsoby
  readonly zbior: readonly ZbiorPytany[]
  readonly zakres: Zakres
  /** Jak długo, w milisekundach, czekać na jeden zbiór; najwyżej tyle, ile pozwalają ustawienia bramki. Zbiór, który się nie zmieścił, ma spozniony = true: to samo pytanie zadane ponownie odbierze jego odpowiedź. */
  readonly czekajMs?: Liczba | undefined
}

/** Dane jednoznacznie identyfikujące beneficjenta: PESEL albo dokument z imieniem, nazwiskiem i datą urodzenia. */
export interface IdentyfikacjaOsoby {
  readonly pesel?: Pesel | undefined
  readonly dokumentTozsamosci?: DokumentTozsamosci | undefined
  readonly imie?: Imie | undefined
  readonly nazwisko?: Nazwisko | undefined
  readonly dataUrodzenia?: Data | undefined
}

export interface PobierzDaneOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zbior: readonly ZbiorOdpowiedzi[]
}

/** Czy osoba jest znana we wskazanych zbiorach i czy jej tożsamość się zgadza; bez podawania danych. */
export interface SprawdzTozsamosc {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly parametryPytania: ParametryPytania
  readonly osoba: TozsamoscSprawdzana
  readonly zbior: readonly ZbiorPytany[]
}

export interface SprawdzTozsamoscOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zbior: readonly TozsamoscWZbiorze[]
}

/** Czy osoba ma świadczenia w innych jednostkach: rodzaje i okresy, w granicach udzielonych zakresów. */
export interface SprawdzSwiadczenia {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly parametryPytania: ParametryPytania
  readonly osoba: IdentyfikacjaOsoby
  readonly zbior: readonly ZbiorPytany[]
  /** Brak: dzień pytania. */
  readonly okres?: Okres | undefined
}

export interface SprawdzSwiadczeniaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zbior: readonly SwiadczeniaWZbiorze[]
}

/** Zlecenie pobrania danych wielu osób. Bramka przechowuje samo zlecenie, nigdy odpowiedzi. */
export interface ZlecPobranieDanych {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly parametryPytania: ParametryPytania
  readonly osoba: readonly IdentyfikacjaOsoby[]
  readonly zbior: readonly ZbiorPytany[]
  readonly zakres: Zakres
}

export interface ZlecPobranieDanychOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idZlecenia: Uuid
  readonly liczbaOsob: Numer
  /** Potem zlecenie jest usuwane. */
  readonly wazneDo: CzasUTC
}

/** Strona wyniku zlecenia, przygotowana w chwili odbioru. */
export interface PobierzWynikZlecenia {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly idZlecenia: Uuid
  /** Brak: od pierwszej. */
  readonly odOsoby?: Numer | undefined
}

export interface PobierzWynikZleceniaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idZlecenia: Uuid
  readonly liczbaOsob: Numer
  /** Wartość odOsoby następnej strony; brak: to ostatnia. */
  readonly nastepnaOsoba?: Numer | undefined
  readonly wazneDo: CzasUTC
  readonly wynikOsoby: readonly WynikOsoby[]
}

/** Jak w pobierzRekordy. */
export interface FiltrRekordow {
  readonly osoba?: IdentyfikatorOsoby | undefined
  readonly powod?: Tekst1000 | undefined
  readonly login?: Tekst250 | undefined
  readonly kodJTAdministratora?: Kod | undefined
  readonly kodJT?: KodJT | undefined
  readonly kodZbioru?: KodZbioru | undefined
  readonly cel?: Kod | undefined
  readonly podstawaPrawna?: Kod | undefined
  readonly operacja?: NazwaOperacji | undefined
  readonly rodzaj?: RodzajCzynnosci | undefined
  readonly wynik?: WynikCzynnosci | undefined
  readonly kodOdmowy?: Kod | undefined
  readonly odChwili?: CzasUTC | undefined
  readonly doChwili?: CzasUTC | undefined
}

/** Numer PESEL albo dokument tożsamości. */
export interface IdentyfikatorOsoby {
  readonly pesel?: Pesel | undefined
  readonly dokument?: DokumentOsoby | undefined
}

export interface DokumentOsoby {
  readonly rodzaj: Kod
  readonly seriaNumer: Tekst50
  readonly krajWydania?: KodKraju | undefined
}

/** Wypis z rejestru dostępów do pliku: najwyżej 5000 wpisów. Sam wypis też jest wpisem. */
export interface EksportujRekordy {
  readonly filtr: FiltrRekordow
  readonly format: FormatWypisu
}

export interface EksportujRekordyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly liczbaRekordow: Liczba
  readonly rekord: readonly WpisRejestru[]
  readonly dokument?: TrescPliku | undefined
}

export interface WpisRejestru {
  readonly numer: Liczba
  readonly skrot: Skrot
  readonly czas: CzasUTC
  readonly operacja: NazwaOperacji
  readonly rodzaj: RodzajCzynnosci
  readonly wynik: WynikCzynnosci
  readonly kodOdmowy?: Kod | undefined
  /** Administrator danych, którego dotyczy wpis. */
  readonly kodJTAdministratora: Kod
  /** Jednostka, która pytała. */
  readonly kodJT?: KodJT | undefined
  readonly idSystemu?: IdSystemu | undefined
  readonly rola?: Kod | undefined
  readonly ustalenie?: UstalenieUzytkownika | undefined
  readonly podstawaPrawna?: string | undefined
  readonly cel?: string | undefined
  readonly zbior: readonly ZbiorWpisu[]
  readonly idTransakcji?: Uuid | undefined
  readonly idRekordu?: Uuid | undefined
  /** idRekordu, do którego ten wpis należy. */
  readonly dotyczyRekordu?: Uuid | undefined
  readonly powtorzenie?: boolean | undefined
  readonly czescOsobowa?: CzescOsobowa | undefined
  /** Części osobowej nie usunięto, ale folderu administratora danych nie można teraz odczytać: zapytaj ponownie. */
  readonly czescOsobowaNiedostepna?: boolean | undefined
}

/** O co w zbiorze pytano i co podano. */
export interface ZbiorWpisu {
  readonly kodZbioru: KodZbioru
  readonly pytany: readonly KodZakresu[]
  readonly podany: readonly KodZakresu[]
  readonly liczba: Liczba
}

/** Część wpisu, która wskazuje osoby; brak całego elementu: usunięta po upływie okresu przechowywania. */
export interface CzescOsobowa {
  readonly login?: Tekst250 | undefined
  readonly nazwa?: Tekst250 | undefined
  readonly komorka?: Tekst250 | undefined
  readonly adres?: Tekst250 | undefined
  readonly znakSprawy?: Tekst250 | undefined
  /** Czym wskazano osobę, o którą pytano. */
  readonly kryterium: readonly string[]
  readonly tekst?: string | undefined
  readonly zmiana?: string | undefined
}

export interface OkresZestawienia {
  readonly odDnia: Data
  readonly doDnia: Data
  readonly udostepnienia: Liczba
  /** Zbiór nie miał danych osoby. */
  readonly bezDanych: Liczba
  readonly odmowy: Liczba
}

/** Ile pytano o dane i ile odmówiono, dzień po dniu, tygodniami albo miesiącami: zależnie od długości okresu, najwyżej pięć lat. */
export interface ZestawienieDostepow {
  readonly kodJTAdministratora?: Kod | undefined
  readonly odDnia: Data
  readonly doDnia: Data
}

export interface ZestawienieDostepowOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly okres: readonly OkresZestawienia[]
}

export interface WyjasnienieUstalenia {
  readonly autor: Tekst250
  readonly chwila: CzasUTC
  readonly notatka: Tekst1000
  /** Ile naliczono, gdy je wyjaśniano. */
  readonly liczba: Liczba
}

export interface Ustalenie {
  readonly idUstalenia: Skrot
  readonly rodzaj: RodzajUstalenia
  readonly miesiac: Miesiac
  /** Brak: u wszystkich administratorów razem. */
  readonly kodJTAdministratora?: Kod | undefined
  readonly login?: Tekst250 | undefined
  readonly kodJT?: KodJT | undefined
  readonly rola?: Kod | undefined
  readonly liczba: Liczba
  /** Od ilu się wyróżnia. */
  readonly prog: Liczba
  readonly numerWpisu: readonly Liczba[]
  readonly wykryto: CzasUTC
  readonly stan: StanUstalenia
  readonly wyjasnienie?: WyjasnienieUstalenia | undefined
}

/** Co wyróżnia się w korzystaniu z danych i czy to wyjaśniono. */
export interface ListaUstalen {
  readonly kodJTAdministratora?: Kod | undefined
  readonly idUstalenia?: Skrot | undefined
  readonly stan?: StanUstalenia | undefined
  readonly rodzaj?: RodzajUstalenia | undefined
  readonly miesiac?: Miesiac | undefined
  readonly strona?: Numer | undefined
  readonly naStronie?: Numer | undefined
}

export interface ListaUstalenOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly ustalenie: readonly Ustalenie[]
  readonly strona: Numer
  readonly naStronie: Numer
  readonly razem: Liczba
}

/** Badanie miesiąca: co się w nim wyróżnia. Bramka robi to też sama, co sześć godzin. */
export interface ZbadajDostepy {
  readonly kodJTAdministratora?: Kod | undefined
  readonly miesiac: Miesiac
}

export interface ZbadajDostepyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  /** Ile ustaleń ma ten miesiąc. */
  readonly wyroznia: Liczba
  /** Ile pytań pominięto, bo folderu administratora danych nie można teraz odczytać: zbadaj ponownie. */
  readonly nieodczytane?: Liczba | undefined
}

/** Wyjaśnienie ustalenia albo powrót do wyjaśniania, z notatką. */
export interface WyjasnijUstalenie {
  readonly idUstalenia: Skrot
  readonly stan: StanUstalenia
  readonly notatka: Tekst1000
}

export interface WyjasnijUstalenieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly ustalenie: Ustalenie
}

export interface ZawiadomienieNaLiscie {
  readonly zawiadomienie: ZawiadomienieOSprostowaniu
  readonly kodJTOdbiorcy: KodJT
  readonly potwierdzil?: Tekst250 | undefined
  readonly potwierdzono?: CzasUTC | undefined
}

/** Dane, które jednostce podano, administrator sprostował albo usunął (RODO art. 19): o aktualne trzeba zapytać. */
export interface ZawiadomienieOSprostowaniu {
  readonly idZawiadomienia: Skrot
  readonly rodzaj: RodzajZawiadomienia
  readonly kodJTAdministratora: KodJT
  readonly kodZbioru: KodZbioru
  readonly kodZakresu: KodZakresu
  readonly sprostowano: CzasUTC
  readonly udostepnienie: readonly WczesniejszeUdostepnienie[]
}

/** Pytanie jednostki, na które podano dane sprzed sprostowania. */
export interface WczesniejszeUdostepnienie {
  readonly numerWpisu: Liczba
  readonly chwila: CzasUTC
  readonly idTransakcji: Uuid
  readonly idKomunikatu?: Uuid | undefined
  readonly idSystemu?: IdSystemu | undefined
  readonly login?: Tekst250 | undefined
  readonly znakSprawy?: Tekst250 | undefined
  /** Czym jednostka wskazała osobę. */
  readonly kryterium: readonly string[]
  /** Kto, w jakiej sprawie i o kogo pytał, nie można teraz odczytać; nie usunięto tego: zapytaj ponownie. */
  readonly czescOsobowaNiedostepna?: boolean | undefined
}

/** Zawiadomienia o sprostowaniu danych, które jednostce podano albo które podała (RODO art. 19). */
export interface ListaZawiadomien {
  readonly kierunek: KierunekZawiadomien
  readonly tylkoOtwarte?: boolean | undefined
  readonly strona?: Numer | undefined
  readonly naStronie?: Numer | undefined
}

export interface ListaZawiadomienOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly pozycja: readonly ZawiadomienieNaLiscie[]
  readonly strona: Numer
  readonly naStronie: Numer
  readonly razem: Liczba
}

export interface PozycjaSlownika {
  readonly kod: Kod
  readonly nazwa: Tekst1000
}

export interface KategoriaDanych {
  readonly kodZakresu: KodZakresu
  readonly nazwa: Tekst1000
  /** Może ujawniać dane szczególnej kategorii (RODO art. 9). */
  readonly szczegolna: boolean
}

export interface PodstawaOdbiorcy {
  readonly kod: Kod
  readonly nazwa: Tekst1000
  /** Ile miesięcy przechowuje się dane osób we wpisach o udostępnieniu na tej podstawie. */
  readonly przechowywanieMiesiace: Liczba
}

/** Zdanie rejestru i skąd się wzięło: rejestr, reguła, słownik, ustawienie albo przepis. */
export interface ZdanieRejestru {
  readonly opis: Tekst1000
  readonly zrodlo: Tekst250
}

export interface KategoriaOdbiorcow {
  /** Reguła, z której wynika. */
  readonly idReguly: Kod
  readonly kto: Tekst1000
  readonly rola: Kod
  readonly podstawa: PodstawaOdbiorcy
  readonly kodZakresu: readonly KodZakresu[]
  readonly obowiazujeOd: Data
  readonly obowiazujeDo?: Data | undefined
}

export interface CzynnoscPrzetwarzania {
  readonly kodZbioru: KodZbioru
  readonly nazwa: Tekst250
  readonly stan: Kod
  /** System, który zbiór zasila. */
  readonly idSystemu?: IdSystemu | undefined
  readonly kategorieOsob: ZdanieRejestru
  readonly kategoriaDanych: readonly KategoriaDanych[]
  readonly cel: readonly PozycjaSlownika[]
  readonly odbiorca: readonly KategoriaOdbiorcow[]
}

export interface AdministratorDanych {
  readonly kodJT: KodJT
  readonly nazwa: Tekst250
  readonly adres: Tekst1000
  readonly inspektor: readonly Tekst250[]
}

/** Rejestr czynności przetwarzania administratora (RODO art. 30) ze zbiorów, reguł i słowników, na dziś. */
export interface RejestrCzynnosci {
  /** Brak: jednostka wołającego. */
  readonly kodJTAdministratora?: Kod | undefined
  readonly zWydrukiem?: boolean | undefined
}

export interface RejestrCzynnosciOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly naDzien: Data
  readonly administrator: AdministratorDanych
  readonly czynnosc: readonly CzynnoscPrzetwarzania[]
  /** Do państw trzecich i organizacji międzynarodowych. */
  readonly przekazywanie: ZdanieRejestru
  readonly terminUsuniecia: readonly ZdanieRejestru[]
  /** Środki bezpieczeństwa, które dziś obowiązują. */
  readonly srodek: readonly ZdanieRejestru[]
  readonly wydruk?: TrescPliku | undefined
}

export interface AdresJednostki {
  readonly kodPocztowy: KodPocztowy
  readonly miejscowosc: Tekst250
  readonly ulica?: Tekst250 | undefined
  readonly nrDomu: Tekst50
  readonly nrLokalu?: Tekst50 | undefined
}

export interface Jednostka {
  readonly rodzajJednostki: Kod
  readonly nazwa: Tekst250
  /** Terytorium, dla którego jednostka działa. */
  readonly terc: Terc
  readonly adres: AdresJednostki
  readonly regon?: Regon | undefined
  readonly nip?: Nip | undefined
  readonly obszar: readonly Kod[]
}

export interface AdministratorLokalny {
  readonly login: Login
  readonly imie: Imie
  readonly nazwisko: Nazwisko
  readonly pesel?: Pesel | undefined
  readonly telefon?: Telefon | undefined
  readonly email: Email
}

/** Kierownik jednostki, który podpisał zgłoszenie; na jego adres przychodzą pytania i rozstrzygnięcie. */
export interface Kierownik {
  readonly imie: Imie
  readonly nazwisko: Nazwisko
  readonly email: Email
}

/** Osoba odpowiedzialna za podłączenie (administrator lokalny). */
export interface ZglaszanyAdministrator {
  readonly imie: Imie
  readonly nazwisko: Nazwisko
  readonly pesel: Pesel
  readonly telefon: Telefon
  /** Adres służbowy. */
  readonly email: Email
}

export interface ZglaszanySystem {
  readonly obszar: Kod
  readonly oprogramowanie: Oprogramowanie
}

/** Założenia rozdziału 1 procedury; każde ma być spełnione. */
export interface PotwierdzenieZalozen {
  /** Systemy mają świadectwo zgodności, oświadczenie dostawcy albo zgodę. */
  readonly zgodnosc: boolean
  /** Tydzień pracy bez podłączenia minął bez błędów krytycznych. */
  readonly tydzienPracy: boolean
  /** Jednostka spełnia wytyczne organizacyjno-techniczne. */
  readonly wytyczne: boolean
}

export interface TerminSystemu {
  /** Który system zgłoszenia, od 1. */
  readonly pozycja: NumerPozycji
  readonly data: Data
}

export interface SprawdzonyElement {
  readonly element: ElementPakietu
  readonly stan: StanElementuPakietu
  readonly uwaga?: Tekst1000 | undefined
}

export interface AdresUslugi {
  readonly usluga: Tekst50
  readonly adres: Tekst250
}

/** Pakiet informacji dla jednostki (załącznik 3) w postaci do odczytu przez program; leży w zaszyfrowanym archiwum. */
export interface PakietInformacyjny {
  readonly numerZgloszenia: NumerZgloszenia
  readonly utworzono: CzasUTC
  readonly kodJT: KodJT
  readonly jednostka: Jednostka
  readonly login: Login
  readonly hasloTymczasowe: Haslo
  readonly adresCertyfikatow: Tekst250
  readonly adresUslugi: readonly AdresUslugi[]
  readonly adresMZT: Tekst250
  readonly adresELearning?: Tekst250 | undefined
  readonly system: readonly ZglaszanySystem[]
  readonly termin: readonly TerminSystemu[]
  readonly adresPotwierdzenia: Tekst250
}

/** Rejestracja jednostki i konta jej administratora lokalnego. */
export interface ZarejestrujJednostke {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly jednostka: Jednostka
  readonly administratorLokalny: AdministratorLokalny
  /** Rejestracja jest przyjęciem tego zgłoszenia gotowości. */
  readonly numerZgloszenia?: NumerZgloszenia | undefined
}

export interface ZarejestrujJednostkeOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly kodJT: KodJT
  readonly login: Login
  /** Podawane raz. */
  readonly hasloTymczasowe: Haslo
}

/** Zgłoszenie gotowości jednostki do podłączenia (załącznik 2). */
export interface ZglosGotowosc {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly jednostka: Jednostka
  readonly kierownik: Kierownik
  readonly administratorLokalny: ZglaszanyAdministrator
  /** Każdy system, który jednostka podłącza; numer na liście jest jego pozycją. */
  readonly systemDziedzinowy: readonly ZglaszanySystem[]
  /** Jednostka otrzymała terminale mobilne (OTM). */
  readonly terminaleMobilne: boolean
  readonly potwierdzenieZalozen: PotwierdzenieZalozen
  readonly skan: Skan
}

export interface ZglosGotowoscOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numerZgloszenia: NumerZgloszenia
  /** Podawany raz: nim sprawdza się stan zgłoszenia i odpowiada na pytania. */
  readonly kluczZgloszenia: KluczOdnosnika
  readonly stan: StanPodlaczenia
  readonly zgloszono: CzasUTC
}

/** Utworzenie pakietu informacji dla jednostki (załącznik 3); nowy pakiet unieważnia hasło tymczasowe poprzedniego. */
export interface UtworzPakiet {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly numerZgloszenia: NumerZgloszenia
  /** Terminy podłączenia; bez nich obowiązują ustalone wcześniej. */
  readonly termin: readonly TerminSystemu[]
  /** Czy wysłać pakiet na adres służbowy administratora lokalnego. */
  readonly wyslij?: boolean | undefined
}

export interface UtworzPakietOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numerZgloszenia: NumerZgloszenia
  readonly stan: StanPodlaczenia
  readonly nazwaPliku: Tekst250
  readonly skrotPliku: Skrot
  /** Podawane raz; nigdzie nie jest przechowywane. Administrator wojewódzki przekazuje je telefonicznie. */
  readonly hasloPakietu: Haslo
  /** Wiadomość z pakietem czeka na wysłanie. */
  readonly wyslano: boolean
}

/** Pobranie zaszyfrowanego pakietu. */
export interface PobierzPakiet {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly numerZgloszenia: NumerZgloszenia
}

export interface PobierzPakietOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numerZgloszenia: NumerZgloszenia
  readonly stan: StanPodlaczenia
  readonly nazwaPliku: Tekst250
  readonly skrotPliku: Skrot
  readonly plik: PlikPakietu
}

/** Potwierdzenie odbioru pakietu albo zgłoszenie, czego w nim brakuje: siedem elementów, każdy raz. */
export interface PotwierdzPakiet {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly numerZgloszenia: NumerZgloszenia
  /** Z odnośnika w wiadomości z pakietem, dla osoby bez sesji. */
  readonly kluczPakietu?: KluczOdnosnika | undefined
  readonly sprawdzenie: readonly SprawdzonyElement[]
}

export interface PotwierdzPakietOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numerZgloszenia: NumerZgloszenia
  readonly stan: StanPodlaczenia
}

/** Informacja o wyniku podłączenia systemu (załącznik 6), najpóźniej dzień po terminie. */
export interface ZglosStatusPodlaczenia {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly numerZgloszenia: NumerZgloszenia
  readonly pozycja: NumerPozycji
  readonly status: WynikPodlaczenia
  /** Podłączony system. */
  readonly idPodlaczonegoSystemu?: IdSystemu | undefined
  /** Przyczyna niepodłączenia. */
  readonly przyczyna?: Tekst1000 | undefined
}

export interface ZglosStatusPodlaczeniaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numerZgloszenia: NumerZgloszenia
  readonly pozycja: NumerPozycji
  readonly stanSystemu: StanPodlaczanegoSystemu
  readonly poTerminie: boolean
}

export interface Swiadectwo {
  readonly rodzaj: RodzajSwiadectwa
  readonly producent: Tekst250
  readonly produkt: Tekst250
  readonly wersja: Tekst50
  readonly obszar: Kod
  readonly poziom: Tekst50
  /** Numer dokumentu. */
  readonly numer: Tekst50
  readonly wazneOd: Data
  readonly wazneDo?: Data | undefined
  readonly integracjaOTM: boolean
}

export interface WycofanieSwiadectwa {
  readonly odDnia: Data
  readonly powod: Tekst1000
}

export interface SwiadectwoNaLiscie {
  readonly idWpisu: Kod
  readonly swiadectwo: Swiadectwo
  /** Na dzień naDzien, a bez niego dziś. */
  readonly stan: StanSwiadectwa
  /** Ostatni dzień, w którym wpis uprawnia, o ile jest znany: z ważności, wycofania i opisu systemu razem. */
  readonly ostatniDzien?: Data | undefined
  readonly wycofano?: WycofanieSwiadectwa | undefined
}

/** Wersja opisu systemu w obszarze; do końca okresu dostosowawczego wystarcza też świadectwo dla wersji poprzedniej albo deklaracja. */
export interface OpisSystemu {
  readonly obszar: Kod
  readonly wersja: Tekst50
  readonly obowiazujeOd: Data
  readonly okresDostosowawczyDo: Data
}

export interface KluczDrugiegoSkladnika {
  /** Klucz do wpisania ręcznie (base32). */
  readonly sekret: Tekst250
  /** Adres otpauth, jak w kodzie QR. */
  readonly adres: Tekst1000
}

/** Otwarcie sesji. Gdy konto ma drugi składnik, a kodu nie podano, sesja służy tylko dokończeniu logowania. */
export interface Zaloguj {
  readonly login: Login
  readonly haslo: Haslo
  readonly kod?: KodJednorazowy | undefined
  /** Znak przeglądarki z wcześniejszego logowania: jej próby liczą się osobno od cudzych. */
  readonly przegladarka?: Tekst1000 | undefined
  /** Jak przedstawia się przeglądarka lub program; widać go na liście sesji i znanych przeglądarek. */
  readonly program?: Tekst250 | undefined
  /** true: po udanym logowaniu przeglądarka jest zapamiętana i dostaje swój znak. */
  readonly zapamietaj?: boolean | undefined
}

export interface ZalogujOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  /** Żeton okaziciela: Authorization: Bearer. */
  readonly zeton: Tekst250
  readonly waznyDo: CzasUTC
  readonly login: Login
  readonly kodJT: KodJT
  readonly rola: readonly Kod[]
  /** Czego jeszcze trzeba, by sesja była pełna. */
  readonly brakuje?: BrakDoSesji | undefined
  /** Znak tej przeglądarki na następne logowania. */
  readonly przegladarka?: Tekst1000 | undefined
}

/** Dokończenie logowania kodem drugiego składnika; sesja dostaje nowy żeton. */
export interface PotwierdzLogowanie {
  readonly kod: KodJednorazowy
  /** Znak przeglądarki z wcześniejszego logowania. */
  readonly przegladarka?: Tekst1000 | undefined
  readonly program?: Tekst250 | undefined
  readonly zapamietaj?: boolean | undefined
}

export interface PotwierdzLogowanieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zeton: Tekst250
  readonly waznyDo: CzasUTC
  readonly przegladarka?: Tekst1000 | undefined
  /** Ile kodów zapasowych zostało. */
  readonly kodyZapasowe: Liczba
}

/** Nowy żeton bieżącej sesji; dotychczasowy przestaje działać. */
export type OdnowSesje = Readonly<Record<never, never>>

export interface OdnowSesjeOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zeton: Tekst250
  readonly waznyDo: CzasUTC
}

export interface Sesja {
  readonly idSesji: Kod
  readonly adres: Tekst50
  readonly program?: Tekst250 | undefined
  readonly otwarta: CzasUTC
  readonly uzyta: CzasUTC
  readonly waznaDo: CzasUTC
  readonly biezaca: boolean
}

/** Otwarte sesje własnego konta, najnowsze pierwsze. */
export type ListaSesji = Readonly<Record<never, never>>

export interface ListaSesjiOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly sesja: readonly Sesja[]
}

/** Zakończenie jednej sesji własnego konta albo, bez identyfikatora, wszystkich poza bieżącą. */
export interface ZakonczSesje {
  readonly idSesji?: Kod | undefined
}

export interface ZakonczSesjeOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zakonczono: Liczba
}

export interface ZnanaPrzegladarka {
  readonly idPrzegladarki: Kod
  readonly program?: Tekst250 | undefined
  readonly znanaOd: CzasUTC
  /** Ostatnie udane logowanie. */
  readonly uzyta: CzasUTC
  readonly waznaDo: CzasUTC
  readonly biezaca: boolean
}

/** Przeglądarki, które znają własne konto, ostatnio użyte pierwsze. */
export interface ListaPrzegladarek {
  /** Znak przeglądarki, w której czytana jest lista. */
  readonly przegladarka?: Tekst1000 | undefined
}

export interface ListaPrzegladarekOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly przegladarka: readonly ZnanaPrzegladarka[]
}

/** Jedna przeglądarka własnego konta albo, bez identyfikatora, wszystkie przestają być znane. */
export interface ZapomnijPrzegladarke {
  readonly idPrzegladarki?: Kod | undefined
}

export interface ZapomnijPrzegladarkeOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zapomniano: Liczba
}

/** Drugi składnik logowania własnego konta. */
export type StanDrugiegoSkladnika = Readonly<Record<never, never>>

export interface StanDrugiegoSkladnikaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly wymagany: boolean
  readonly wlaczonyOd?: CzasUTC | undefined
  readonly kodyZapasowe: Liczba
  /** Klucz, którego włączenia jeszcze nie potwierdzono kodem. */
  readonly rozpoczety?: KluczDrugiegoSkladnika | undefined
}

/** Nowy klucz drugiego składnika; działa dopiero po potwierdzeniu kodem. */
export type RozpocznijDrugiSkladnik = Readonly<Record<never, never>>

export interface RozpocznijDrugiSkladnikOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly klucz: KluczDrugiegoSkladnika
}

/** Włączenie drugiego składnika kodem z aplikacji; kody zapasowe podawane są jeden raz, sesja dostaje nowy żeton. */
export interface PotwierdzDrugiSkladnik {
  readonly kod: KodJednorazowy
  /** Znak przeglądarki z wcześniejszego logowania. */
  readonly przegladarka?: Tekst1000 | undefined
  readonly program?: Tekst250 | undefined
  readonly zapamietaj?: boolean | undefined
}

export interface PotwierdzDrugiSkladnikOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zeton: Tekst250
  readonly waznyDo: CzasUTC
  readonly przegladarka?: Tekst1000 | undefined
  readonly kodZapasowy: readonly KodJednorazowy[]
}

/** Nowe kody zapasowe; dotychczasowe przestają działać. */
export interface OdnowKodyZapasowe {
  readonly kod: KodJednorazowy
}

export interface OdnowKodyZapasoweOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly kodZapasowy: readonly KodJednorazowy[]
}

/** Wyłączenie drugiego składnika własnego konta; nie tam, gdzie jest wymagany. */
export interface WylaczDrugiSkladnik {
  readonly kod: KodJednorazowy
}

export interface WylaczDrugiSkladnikOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
}

/** Usunięcie drugiego składnika cudzego konta (utracony telefon) przez administratora; kończy sesje konta. */
export interface UsunDrugiSkladnik {
  readonly login: Login
  readonly powod: Tekst1000
  /** Obecne hasło tego, kto usuwa: otwarta sesja nie wystarcza. */
  readonly hasloAdministratora: Haslo
}

export interface UsunDrugiSkladnikOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
}

/** Zamknięcie bieżącej sesji. */
export type Wyloguj = Readonly<Record<never, never>>

export interface WylogujOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
}

export interface JednostkaNaLiscie {
  readonly kodJT: KodJT
  readonly rodzajJednostki: Kod
  readonly nazwa: Tekst250
  readonly terc: Terc
  readonly nazwaTerytorium?: Tekst250 | undefined
  readonly adres: AdresJednostki
  readonly regon?: Regon | undefined
  readonly nip?: Nip | undefined
  readonly obszar: readonly Kod[]
  readonly stan: StanJednostki
}

/** Co jednostka ma jeszcze czynnego. */
export interface AktywnyObiekt {
  readonly rodzaj: RodzajObiektu
  readonly oznaczenie: Tekst250
  readonly stan: Kod
}

export interface Zdarzenie {
  /** Numer wpisu w dzienniku. */
  readonly numer: Liczba
  readonly czas: CzasUTC
  readonly rodzaj: RodzajZdarzenia
  readonly operacja: Tekst50
  readonly wynik: Kod
  readonly kodOdmowy?: Kod | undefined
  /** Jednostka tego, kto wykonał czynność. */
  readonly kodJT?: KodJT | undefined
  readonly idSystemu?: IdSystemu | undefined
  readonly login?: Tekst250 | undefined
  readonly osoba?: Tekst250 | undefined
  readonly adres?: Tekst250 | undefined
  readonly zmiana: readonly ZmianaPola[]
  readonly czegoDotyczy?: Tekst1000 | undefined
  readonly powod?: Tekst1000 | undefined
  /** Kto i dlaczego, nie można teraz odczytać; nie usunięto tego: zapytaj ponownie. */
  readonly czescOsobowaNiedostepna?: boolean | undefined
}

export interface ZmianaPola {
  readonly pole: Tekst250
  readonly przed?: Tekst1000 | undefined
  readonly po?: Tekst1000 | undefined
}

export interface KontoELearning {
  readonly login: Login
  readonly imie: Imie
  readonly nazwisko: Nazwisko
  readonly email?: Email | undefined
  readonly stan: StanELearning
  readonly kiedy?: CzasUTC | undefined
  readonly blad?: Tekst250 | undefined
}

/** Nowe hasło tymczasowe w miejsce zapomnianego; kończy sesje portalu. */
export interface ResetujHaslo {
  readonly login: Login
  readonly powod?: Tekst1000 | undefined
}

export interface ResetujHasloOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly login: Login
  /** Podawane raz. */
  readonly hasloTymczasowe: Haslo
}

/** Poprawienie danych osoby na koncie. */
export interface ZmienUzytkownika {
  readonly login: Login
  readonly imie: Imie
  readonly nazwisko: Nazwisko
  readonly email?: Email | undefined
  readonly telefon?: Telefon | undefined
}

export interface ZmienUzytkownikaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly login: Login
}

/** Jednostki, które wywołujący nadzoruje, według kodu. */
export interface ListaJednostek {
  readonly rodzajJednostki?: Kod | undefined
  /** Tylko jednostki tego terytorium i leżących w nim. */
  readonly terc?: Terc | undefined
  readonly stan?: StanJednostki | undefined
  /** Część nazwy lub kodu. */
  readonly szukaj?: Tekst250 | undefined
  readonly strona?: Numer | undefined
  /** Najwyżej 200; brak: 50. */
  readonly naStronie?: Numer | undefined
}

export interface ListaJednostekOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly jednostka: readonly JednostkaNaLiscie[]
  readonly razem: Liczba
  readonly strona: Numer
  readonly naStronie: Numer
}

/** Jednostka i to, co ma czynnego. */
export interface PokazJednostke {
  readonly kodJT: KodJT
}

export interface PokazJednostkeOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly jednostka: JednostkaNaLiscie
  readonly aktywnyObiekt: readonly AktywnyObiekt[]
}

/** Poprawienie danych jednostki i jej obszarów; kod, rodzaj i terytorium zostają. */
export interface ZmienJednostke {
  readonly kodJT: KodJT
  readonly nazwa: Tekst250
  readonly adres: AdresJednostki
  readonly regon?: Regon | undefined
  readonly nip?: Nip | undefined
  readonly obszar: readonly Kod[]
}

export interface ZmienJednostkeOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly jednostka: JednostkaNaLiscie
}

/** Trwałe wygaszenie wpisu jednostki, która nie ma już nic czynnego. */
export interface DezaktywujJednostke {
  readonly kodJT: KodJT
  readonly powod: Tekst1000
}

export interface DezaktywujJednostkeOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly kodJT: KodJT
  readonly stan: StanJednostki
}

/** Zdarzenia jednostek, które wywołujący nadzoruje, od najnowszego. */
export interface ListaZdarzen {
  readonly rodzaj?: RodzajZdarzenia | undefined
  /** Czynności tego konta i czynności na nim. */
  readonly login?: Login | undefined
  readonly kodJT?: KodJT | undefined
  readonly od?: CzasUTC | undefined
  readonly do?: CzasUTC | undefined
  /** Następna strona: wartość „dalej” poprzedniej odpowiedzi. */
  readonly przedNumerem?: Liczba | undefined
  /** Najwyżej 200; brak: 50. */
  readonly naStronie?: Numer | undefined
}

export interface ListaZdarzenOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zdarzenie: readonly Zdarzenie[]
  /** Brak: to wszystkie. */
  readonly dalej?: Liczba | undefined
}

/** Konta użytkowników terminali i ich stan na platformie e-learningowej. */
export interface ListaKontELearning {
  readonly kodJT: KodJT
}

export interface ListaKontELearningOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly konto: readonly KontoELearning[]
  /** Adres; brak: połączenie nie jest skonfigurowane. */
  readonly platforma?: Tekst250 | undefined
}

/** Plik CSV do wczytania w Moodle (Wgraj użytkowników). */
export interface EksportujKontaELearning {
  readonly kodJT: KodJT
}

export interface EksportujKontaELearningOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly nazwaPliku: Tekst250
  readonly liczbaKont: Liczba
  /** Treść pliku; zapisać w UTF-8. */
  readonly csv: string
}

/** Założenie kont na platformie e-learningowej i zapisanie ich na kurs; powtórzenie niczego nie podwaja. */
export interface ZalozKontaELearning {
  readonly kodJT: KodJT
}

export interface ZalozKontaELearningOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly konto: readonly KontoELearning[]
}

/** Wpis do wykazu zgodności oprogramowania. */
export interface DodajSwiadectwo {
  readonly swiadectwo: Swiadectwo
}

export interface DodajSwiadectwoOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idWpisu: Kod
}

/** Publiczny wykaz zgodności oprogramowania. */
export interface ListaSwiadectw {
  readonly produkt?: Tekst250 | undefined
  readonly producent?: Tekst250 | undefined
  readonly obszar?: Kod | undefined
  /** Tylko ważne w tym dniu. */
  readonly naDzien?: Data | undefined
}

export interface ListaSwiadectwOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly swiadectwo: readonly SwiadectwoNaLiscie[]
  /** Ogłoszone wersje opisu systemu, według obszaru i dnia. */
  readonly opisSystemu: readonly OpisSystemu[]
}

/** W jakich postaciach system może podpisywać komunikaty; odpowiedź ma postać żądania. */
export interface UstawFormePodpisu {
  readonly idSystemu: IdSystemu
  readonly formaPodpisu: readonly FormaPodpisu[]
}

export interface UstawFormePodpisuOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idSystemu: IdSystemu
  readonly formaPodpisu: readonly FormaPodpisu[]
}

/** Publikacja wersji słownika. */
export interface OpublikujSlownik {
  readonly kodSlownika: Kod
  readonly nazwa: Tekst250
  /** Brak: następna. */
  readonly wersja?: Numer | undefined
  readonly obowiazujeOd: Data
  readonly karencjaDo?: Data | undefined
  /** Pozycja słownika. Skrót wersji to SHA-256 tekstu (UTF-8, NFC): wiersz zakończony LF na pozycję, pola w kolejności elementów rozdzielone TAB (nieobecne puste), dalej nazwa=wartosc atrybutów posortowane; wiersze według kodu i obowiazujeOd. */
  readonly pozycja: readonly Pozycja[]
}

export interface Pozycja {
  readonly kod: Kod
  readonly nazwa: Tekst1000
  readonly nazwaSkrocona?: Tekst250 | undefined
  readonly kodNadrzedny?: Kod | undefined
  readonly obowiazujeOd?: Data | undefined
  readonly obowiazujeDo?: Data | undefined
  readonly status: StanPozycji
  readonly kolejnosc?: Liczba | undefined
  readonly atrybut: readonly Atrybut[]
}

export interface Atrybut {
  readonly nazwa: Kod
  readonly wartosc: Tekst1000
}

export interface OpublikujSlownikOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly slownik: WersjaSlownika
}

export interface WersjaSlownika {
  readonly kodSlownika: Kod
  readonly nazwa: Tekst250
  readonly wersja: Numer
  readonly stan: StanWersjiSlownika
  /** Chwila publikacji. */
  readonly dataWersji: CzasUTC
  readonly obowiazujeOd: Data
  /** Do tego dnia włącznie wersja poprzednia daje tylko ostrzeżenie. */
  readonly karencjaDo?: Data | undefined
  readonly skrot: Skrot
  readonly liczbaPozycji: Liczba
}

/** Zgłoszenia niezgodności słowników: wszystkie dla administratora centralnego, dla innych własnej jednostki. */
export interface ListaZgloszenSlownikow {
  readonly kodSlownika?: Kod | undefined
  readonly tylkoNierozstrzygniete?: boolean | undefined
}

export interface ListaZgloszenSlownikowOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  /** Zgłoszenie niezgodności słownika. */
  readonly zgloszenie: readonly ZgloszenieSlownika[]
}

export interface ZgloszenieSlownika {
  readonly idZgloszenia: Kod
  readonly stan: StanZgloszenia
  readonly kodSlownika: Kod
  readonly wersja: Numer
  readonly kodPozycji?: Kod | undefined
  readonly opis: Tekst1000
  readonly kodJT: KodJT
  readonly zgloszono: CzasUTC
  readonly rozstrzygnieto?: CzasUTC | undefined
  readonly odpowiedz?: Tekst1000 | undefined
}

/** Rozstrzygnięcie zgłoszenia niezgodności słownika przez administratora centralnego. */
export interface RozstrzygnijZgloszenieSlownika {
  readonly idZgloszenia: Kod
  /** ROZPATRZONA albo ODRZUCONA. */
  readonly rozstrzygniecie: StanZgloszenia
  readonly odpowiedz: Tekst1000
}

export interface RozstrzygnijZgloszenieSlownikaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  /** Zgłoszenie niezgodności słownika. */
  readonly zgloszenie: ZgloszenieSlownika
}

export interface NastepnyKrokPodlaczenia {
  readonly kto: UczestnikPodlaczenia
  readonly krok: KrokPodlaczenia
  readonly termin?: Data | undefined
  readonly poTerminie: boolean
}

export interface PodlaczanySystem {
  readonly pozycja: NumerPozycji
  readonly obszar: Kod
  readonly oprogramowanie: Oprogramowanie
  /** Czy produkt ma dziś ważny wpis w wykazie zgodności. */
  readonly uprawniony: boolean
  readonly stan: StanPodlaczanegoSystemu
  readonly termin?: Data | undefined
  /** Ostatni dzień na zgłoszenie wyniku. */
  readonly wynikDo?: Data | undefined
  readonly idSystemu?: IdSystemu | undefined
  readonly przyczyna?: Tekst1000 | undefined
  readonly zgloszonoWynik?: CzasUTC | undefined
  /** Wynik zaległy albo zgłoszony po terminie. */
  readonly poTerminie: boolean
}

export interface Podlaczenie {
  readonly numerZgloszenia: NumerZgloszenia
  readonly stan: StanPodlaczenia
  readonly zgloszono: CzasUTC
  readonly nazwaJednostki: Tekst250
  readonly terc: Terc
  readonly kodJT?: KodJT | undefined
  readonly nastepnyKrok: NastepnyKrokPodlaczenia
  readonly system: readonly PodlaczanySystem[]
}

export interface WyjasnienieZgloszenia {
  readonly pytanie: Tekst1000
  readonly zapytano: CzasUTC
  readonly odpowiedz?: Tekst1000 | undefined
  readonly odpowiedziano?: CzasUTC | undefined
}

export interface StanPakietu {
  readonly nazwaPliku: Tekst250
  readonly skrotPliku: Skrot
  readonly utworzono: CzasUTC
  readonly wydano?: CzasUTC | undefined
  readonly sprawdzono?: CzasUTC | undefined
  readonly sprawdzenie: readonly SprawdzonyElement[]
}

export interface WiadomoscPodlaczenia {
  readonly idWiadomosci: Uuid
  readonly rodzaj: Kod
  readonly stan: StanWiadomosci
  readonly utworzono: CzasUTC
  readonly proby: Liczba
  readonly wyslano?: CzasUTC | undefined
  readonly nastepnaProba?: CzasUTC | undefined
  readonly moglaDojscDwaRazy: boolean
}

export interface ZdarzeniePodlaczenia {
  readonly czas: CzasUTC
  readonly przejscie: Kod
  readonly kto: UczestnikPodlaczenia
  readonly pozycja?: NumerPozycji | undefined
}

/** Tablica podłączeń: gdzie jest każda jednostka, co jest zaległe i kto ma działać; dla administratora wojewódzkiego jego województwo, dla lokalnego jego jednostka. */
export interface ListaPodlaczen {
  readonly tylkoZalegle?: boolean | undefined
  readonly takzeZakonczone?: boolean | undefined
}

export interface ListaPodlaczenOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly podlaczenie: readonly Podlaczenie[]
  /** Czy bramka wysyła wiadomości e-mail. */
  readonly pocztaDziala: boolean
}

/** Zgłoszenie ze wszystkim, co się z nim działo. Danych osobowych administratora lokalnego udziela się temu, kto je rozpatruje, i jemu samemu. */
export interface PokazPodlaczenie {
  readonly numerZgloszenia: NumerZgloszenia
}

export interface PokazPodlaczenieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly podlaczenie: Podlaczenie
  readonly jednostka: Jednostka
  readonly kierownik?: Kierownik | undefined
  readonly administratorLokalny?: ZglaszanyAdministrator | undefined
  readonly login?: Login | undefined
  readonly terminaleMobilne: boolean
  readonly rodzajSkanu: RodzajSkanu
  readonly wyjasnienie: readonly WyjasnienieZgloszenia[]
  readonly powodOdmowy?: Tekst1000 | undefined
  readonly pakiet?: StanPakietu | undefined
  readonly wiadomosc: readonly WiadomoscPodlaczenia[]
  readonly zdarzenie: readonly ZdarzeniePodlaczenia[]
  readonly pocztaDziala: boolean
}

/** Skan podpisanego zgłoszenia. */
export interface PobierzSkanZgloszenia {
  readonly numerZgloszenia: NumerZgloszenia
}

export interface PobierzSkanZgloszeniaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly rodzajSkanu: RodzajSkanu
  readonly skan: Skan
}

/** Pytanie do kierownika jednostki; odpowiada odnośnikiem z nieodgadywalnym kluczem. */
export interface PoprosOWyjasnienie {
  readonly numerZgloszenia: NumerZgloszenia
  readonly pytanie: Tekst1000
}

export interface PoprosOWyjasnienieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numerZgloszenia: NumerZgloszenia
  readonly stan: StanPodlaczenia
  /** Podawany raz; gdy poczta nie działa, przekazuje go administrator. */
  readonly odnosnik: Tekst250
  readonly wyslano: boolean
}

/** Odpowiedź kierownika na pytanie administratora wojewódzkiego. */
export interface ZlozWyjasnienie {
  readonly kluczZgloszenia: KluczOdnosnika
  readonly odpowiedz: Tekst1000
}

export interface ZlozWyjasnienieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numerZgloszenia: NumerZgloszenia
  readonly stan: StanPodlaczenia
}

/** Stan zgłoszenia dla tego, kto ma jego klucz. */
export interface SprawdzZgloszenie {
  readonly kluczZgloszenia: KluczOdnosnika
}

export interface SprawdzZgloszenieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numerZgloszenia: NumerZgloszenia
  readonly stan: StanPodlaczenia
  readonly nazwaJednostki: Tekst250
  readonly zgloszono: CzasUTC
  readonly pytanie?: Tekst1000 | undefined
  readonly powodOdmowy?: Tekst1000 | undefined
}

/** Co zawiera pakiet sprawdzany odnośnikiem z kluczem: bez żadnego z jego haseł. */
export interface SprawdzanyPakiet {
  readonly kluczPakietu: KluczOdnosnika
}

export interface SprawdzanyPakietOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numerZgloszenia: NumerZgloszenia
  readonly stan: StanPodlaczenia
  readonly nazwaJednostki: Tekst250
  readonly terminaleMobilne: boolean
}

/** Przyjęcie zgłoszenia: rejestracja jednostki i konta administratora lokalnego danymi zgłoszenia. */
export interface PrzyjmijZgloszenie {
  readonly numerZgloszenia: NumerZgloszenia
  readonly login: Login
  /** Jednostka już zarejestrowana; wtedy login jest jej administratora lokalnego. */
  readonly kodJT?: KodJT | undefined
}

export interface PrzyjmijZgloszenieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numerZgloszenia: NumerZgloszenia
  readonly stan: StanPodlaczenia
  readonly kodJT: KodJT
  readonly login: Login
}

/** Odmowa przyjęcia zgłoszenia z podaniem powodu. */
export interface OdmowPrzyjecia {
  readonly numerZgloszenia: NumerZgloszenia
  readonly powod: Tekst1000
}

export interface OdmowPrzyjeciaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numerZgloszenia: NumerZgloszenia
  readonly stan: StanPodlaczenia
}

/** Termin podłączenia systemu (harmonogram) albo jego zmiana. */
export interface UstalTermin {
  readonly numerZgloszenia: NumerZgloszenia
  readonly termin: TerminSystemu
}

export interface UstalTerminOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numerZgloszenia: NumerZgloszenia
  readonly system: PodlaczanySystem
}

/** Ponowne wysłanie porzuconej wiadomości. */
export interface PonowWiadomosc {
  readonly numerZgloszenia: NumerZgloszenia
  readonly idWiadomosci: Uuid
}

export interface PonowWiadomoscOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly wiadomosc: WiadomoscPodlaczenia
}

/** Własne zapytania o dane beneficjentów, od najnowszego: tyle, ile mówią o nich wpisy rejestru dostępów. Obejrzenie ich też jest wpisem. */
export interface MojeZapytania {
  /** Tylko te wpisy. */
  readonly numer: readonly Liczba[]
  readonly strona?: StronaRejestru | undefined
}

export interface MojeZapytaniaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly rekord: readonly WpisRejestru[]
  readonly nastepnaStrona?: StronaRejestru | undefined
}

/** Czyje dane; brak całego elementu w regule: każdy administrator danych drzewa. */
export interface StronaDajaca {
  readonly rodzajJednostki?: Kod | undefined
  readonly kodJT?: KodJT | undefined
  readonly kodZbioru?: KodZbioru | undefined
}

export interface StronaPytajaca {
  readonly rodzajJednostki?: Kod | undefined
  readonly kodJT?: KodJT | undefined
}

export interface Regula {
  readonly stronaDajaca?: StronaDajaca | undefined
  readonly stronaPytajaca: StronaPytajaca
  readonly rola: Kod
  readonly podstawaPrawna: Kod
  readonly kodZakresu: readonly KodZakresu[]
  readonly obowiazujeOd: Data
  readonly obowiazujeDo?: Data | undefined
  readonly uzasadnienie: Tekst1000
  /** true: autor wie, że reguła otwiera dane szczególnych kategorii (art. 9 RODO); wymagane, gdy któryś kod zakresu je obejmuje. */
  readonly szczegolneKategorie?: boolean | undefined
}

export interface Decyzja {
  readonly login: Login
  readonly czas: CzasUTC
  readonly uzasadnienie: Tekst1000
}

export interface RegulaNaLiscie {
  readonly idReguly: Kod
  readonly regula: Regula
  readonly autor: Login
  readonly stan: StanReguly
  readonly rozstrzygniecie?: Decyzja | undefined
  readonly zakonczenie?: Decyzja | undefined
}

export interface RegulaDodana {
  readonly idReguly: Kod
  readonly stan: StanReguly
}

export interface KoniecReguly {
  readonly idReguly: Kod
  /** Ostatni dzień obowiązywania; brak: koniec natychmiast. */
  readonly ostatniDzien?: Data | undefined
}

/** Co zmieni się dla jednej jednostki pytającej, roli, podstawy i zbioru. */
export interface SkutekReguly {
  readonly kodJT: KodJT
  readonly nazwaJednostki: Tekst250
  readonly rola: Kod
  /** Ile czynnych kont jednostki ma tę rolę. */
  readonly liczbaOsob: Liczba
  readonly podstawaPrawna: Kod
  readonly kodZbioru: KodZbioru
  /** Zakresy otwarte dzisiaj. */
  readonly dzis: readonly KodZakresu[]
  readonly przybywa: readonly KodZakresu[]
  readonly ubywa: readonly KodZakresu[]
}

/** Reguła udostępniania: otwiera kody zakresów; czego żadna nie otwiera, jest zamknięte. Reguła, która wymaga drugiej osoby, działa dopiero po przyjęciu. */
export interface DodajRegule {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly regula: Regula
}

export interface DodajReguleOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idReguly: Kod
  readonly stan: StanReguly
}

/** Przyjęcie albo odrzucenie zaproponowanej reguły przez drugą osobę. */
export interface RozstrzygnijRegule {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly idReguly: Kod
  readonly przyjeta: boolean
  readonly uzasadnienie: Tekst1000
}

export interface RozstrzygnijReguleOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idReguly: Kod
  readonly stan: StanReguly
}

/** Koniec obowiązywania reguły: w podanym dniu albo natychmiast. */
export interface ZakonczRegule {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly koniec: KoniecReguly
  readonly uzasadnienie: Tekst1000
}

export interface ZakonczReguleOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idReguly: Kod
  readonly obowiazujeDo: Data
}

/** Kto co zobaczy po zmianie: różnica wobec dnia dzisiejszego. Niczego nie zmienia. */
export interface PodgladReguly {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly regula: readonly Regula[]
  /** idReguly proponowanej, gdyby została przyjęta. */
  readonly przyjecie?: Kod | undefined
  readonly koniec?: KoniecReguly | undefined
  /** Dzień po zmianie; brak: pierwszy dzień, w którym zmiana działa. */
  readonly naDzien?: Data | undefined
}

export interface PodgladRegulyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly naDzien: Data
  readonly skutek: readonly SkutekReguly[]
  /** Ile dalszych skutków nie zmieściło się na liście. */
  readonly pominieto: Liczba
}

/** Reguły udostępniania, które dotyczą jednostki wywołującego: jako strony dającej albo pytającej. */
export interface ListaRegul {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly rola?: Kod | undefined
  readonly podstawaPrawna?: Kod | undefined
  readonly naDzien?: Data | undefined
  readonly stan?: StanReguly | undefined
}

export interface ListaRegulOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly regula: readonly RegulaNaLiscie[]
  /** true: reguły otwierające dane jednostki wywołującego (ministerstwo: dane wszystkich) przyjmuje druga osoba. */
  readonly drugaOsoba: boolean
}

/** Dodanie wielu reguł naraz: wszystkie albo żadna. */
export interface WczytajReguly {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly regula: readonly Regula[]
}

export interface WczytajRegulyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly dodana: readonly RegulaDodana[]
}

/** Czy reguły otwierające dane jednostki wymagają przyjęcia przez drugą osobę. */
export interface UstawZatwierdzanieRegul {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodJT: KodJT
  /** true: regułę otwierającą dane tej jednostki przyjmuje ktoś inny niż jej autor. */
  readonly drugaOsoba: boolean
}

export interface UstawZatwierdzanieRegulOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly kodJT: KodJT
  readonly drugaOsoba: boolean
}

export interface PunktKontrolny {
  readonly dziennik: Tekst250
  readonly rozmiarDrzewa: Liczba
  readonly korzen: Skrot
  /** Podpisana nota C2SP tlog-checkpoint, dosłownie. */
  readonly nota: string
}

/** Dowód, że drzewo punktu kontrolnego jest dalszym ciągiem drzewa odRozmiaru wpisów (RFC 9162 §2.1.4). */
export interface DowodCiaglosci {
  readonly odRozmiaru: Liczba
  readonly sciezka: readonly Skrot[]
}

/** Wpisy rejestru, od najnowszych: inspektorowi ochrony danych jednostki wpisy dotyczące jej danych, inspektorowi ministerstwa wszystkie. Samo wyszukanie też jest wpisem. */
export interface PobierzRekordy {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  /** Jeden wpis, o tym numerze. */
  readonly numer?: Liczba | undefined
  /** Wpisy, w których podano albo przyjęto dane tej osoby lub o nią pytano. Wymaga powodu. */
  readonly osoba?: IdentyfikatorOsoby | undefined
  /** Dlaczego szuka się wpisów o tej osobie: zapisuje się razem z wyszukaniem. */
  readonly powod?: Tekst1000 | undefined
  readonly login?: Tekst250 | undefined
  readonly kodJTAdministratora?: Kod | undefined
  readonly kodJT?: KodJT | undefined
  readonly kodZbioru?: KodZbioru | undefined
  readonly cel?: Kod | undefined
  readonly podstawaPrawna?: Kod | undefined
  readonly operacja?: NazwaOperacji | undefined
  readonly rodzaj?: RodzajCzynnosci | undefined
  readonly wynik?: WynikCzynnosci | undefined
  readonly kodOdmowy?: Kod | undefined
  readonly odChwili?: CzasUTC | undefined
  readonly doChwili?: CzasUTC | undefined
  /** Najwyżej 500; 100, gdy nie podano. */
  readonly rozmiarStrony?: Numer | undefined
  readonly strona?: StronaRejestru | undefined
}

export interface PobierzRekordyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly rekord: readonly WpisRejestru[]
  /** Jest, gdy wpisów może być więcej, także po stronie niepełnej. */
  readonly nastepnaStrona?: StronaRejestru | undefined
}

/** Dowód włączenia rekordu do drzewa punktu kontrolnego raportu (RFC 9162 §2.1.3). */
export interface DowodRekordu {
  readonly numer: Liczba
  readonly fakty: string
  readonly skrotDanychOsobowych: Skrot
  readonly sciezka: readonly Skrot[]
}

export interface RaportOsoby {
  readonly numerRaportu: Uuid
  readonly sporzadzono: CzasUTC
  readonly profil: ProfilRaportu
  /** Administrator danych; brak: wszyscy. */
  readonly kodJTAdministratora?: Kod | undefined
  readonly odChwili: CzasUTC
  readonly doChwili: CzasUTC
  /** Czym osobę szukano: podane identyfikatory i te, które zbiory znają jako dawne lub inne tej samej osoby. */
  readonly kryterium: readonly string[]
  readonly ostrzezenie: readonly string[]
  readonly rekord: readonly WpisRejestru[]
  readonly kluczDziennika: string
  readonly punktKontrolny: PunktKontrolny
  readonly dowod: readonly DowodRekordu[]
}

export interface WypisRekordow {
  readonly numerWypisu: Uuid
  readonly sporzadzono: CzasUTC
  /** Administrator danych; brak: wszyscy. */
  readonly kodJTAdministratora?: Kod | undefined
  readonly rekord: readonly WpisRejestru[]
  readonly kluczDziennika: string
  readonly punktKontrolny: PunktKontrolny
}

/** Każdy dostęp do danych osoby w okresie (RODO art. 15), także pod dawnymi identyfikatorami i jako dziecka, z dowodami. */
export interface RaportDlaOsoby {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  /** Jedna osoba: identyfikatory, pod którymi mogła występować. */
  readonly osoba: readonly IdentyfikatorOsoby[]
  readonly odChwili: CzasUTC
  readonly doChwili: CzasUTC
  readonly profil: ProfilRaportu
  readonly kodJTAdministratora?: Kod | undefined
  /** Sprawa, w której raport powstaje, np. żądanie osoby: zapisuje się razem z raportem. */
  readonly znakSprawy?: Tekst250 | undefined
  /** Czy dołączyć wydruk PDF. */
  readonly zWydrukiem?: boolean | undefined
}

export interface RaportDlaOsobyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly liczbaRekordow: Liczba
  /** Element raport z podpisem XAdES. */
  readonly dokument: TrescPliku
  readonly wydruk?: TrescPliku | undefined
  readonly rekord: readonly WpisRejestru[]
  readonly ostrzezenie: readonly string[]
}

/** Dowód, że wpis jest w dzienniku: dla każdego, kto ma potwierdzenie. */
export interface PobierzDowodWpisu {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  /** Numer wpisu, od 0. */
  readonly numer: Liczba
}

export interface PobierzDowodWpisuOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly numer: Liczba
  /** Skrót liścia. */
  readonly skrot: Skrot
  /** Jawna część wpisu, kanoniczny JSON. */
  readonly fakty: string
  /** To, co w liściu stoi za część osobową. */
  readonly skrotDanychOsobowych: Skrot
  /** Skróty sąsiadów od liścia w górę. */
  readonly sciezka: readonly Skrot[]
  readonly punktKontrolny: PunktKontrolny
}

/** Podpisany punkt kontrolny dziennika, na żądanie z dowodem, że jest dalszym ciągiem wcześniejszego. */
export interface PobierzPunktKontrolny {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  /** Rozmiar drzewa z przechowanego punktu kontrolnego. */
  readonly odRozmiaru?: Liczba | undefined
}

export interface PobierzPunktKontrolnyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly punktKontrolny: PunktKontrolny
  readonly dowodCiaglosci?: DowodCiaglosci | undefined
}

export interface Certyfikat {
  readonly przeznaczenie: PrzeznaczenieCertyfikatu
  readonly stan: StanCertyfikatu
  /** SHA-256 postaci DER. */
  readonly odcisk: Skrot
  /** Szesnastkowo. */
  readonly numerSeryjny: Kod
  readonly wazneOd: CzasUTC
  readonly wazneDo: CzasUTC
  /** Certyfikat X.509, DER. */
  readonly certyfikat: Dokument64k
}

export interface WersjaObslugiwana {
  readonly wersja: WersjaInterfejsu
  readonly stan: StanWersji
  readonly doDnia?: Data | undefined
}

export interface ZbiorSystemu {
  readonly kodZbioru: KodZbioru
  readonly stan: StanZbioru
}

export interface System {
  readonly idSystemu: IdSystemu
  readonly rodzaj: RodzajSystemu
  readonly kodJT: KodJT
  readonly obszar: Kod
  readonly oprogramowanie: Oprogramowanie
  readonly stan: StanSystemu
  readonly zarejestrowano: CzasUTC
  /** Czy system potwierdził wszystkie obowiązujące wersje słowników. */
  readonly slownikiPotwierdzone: boolean
  readonly certyfikat: readonly Certyfikat[]
  /** Zbiory przypisane systemowi. */
  readonly zbior: readonly ZbiorSystemu[]
}

/** Czas i wersje bramki; nie wymaga certyfikatu ani podpisu. */
export interface SprawdzPolaczenie {
  /** Kontekst operacji poprzedzających rejestrację: bez idSystemu i użytkownika. */
  readonly kontekstPoczatkowy?: KontekstPoczatkowy | undefined
}

export interface KontekstPoczatkowy {
  readonly wersjaInterfejsu: WersjaInterfejsu
  readonly idKomunikatu: Uuid
  readonly idKorelacji?: Uuid | undefined
  readonly czasWyslania: CzasUTC
  readonly kodJT: KodJT
  readonly obszar: Kod
  readonly oprogramowanie: Oprogramowanie
  readonly czyTestowy?: boolean | undefined
}

export interface SprawdzPolaczenieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly czasSerwera: CzasUTC
  /** Czas nadawcy (czasWyslania) minus czas serwera. */
  readonly roznicaCzasuMs?: Milisekundy | undefined
  readonly wersjaBramki: Tekst50
  readonly wersjaInterfejsu: readonly WersjaObslugiwana[]
}

/** Rejestracja systemu: wydanie certyfikatów TLS i podpisu. */
export interface ZarejestrujSD {
  /** Kontekst operacji poprzedzających rejestrację: bez idSystemu i użytkownika. */
  readonly kontekstPoczatkowy: KontekstPoczatkowy
  /** Administrator lokalny jednostki. */
  readonly login: Login
  /** Zmienione hasło; tymczasowe nie jest przyjmowane. */
  readonly haslo: Haslo
  /** Brak oznacza SD. */
  readonly rodzajSystemu?: RodzajSystemu | undefined
  /** PKCS#10, DER. Brak: certyfikat TLS powstaje dla klucza podpisu. */
  readonly zadanieCertyfikatuTLS?: Dokument64k | undefined
  /** PKCS#10, DER, dla klucza, którym podpisano ten komunikat (certyfikatem samopodpisanym). */
  readonly zadanieCertyfikatuPodpisu: Dokument64k
}

export interface ZarejestrujSDOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idSystemu: IdSystemu
  readonly stan: StanSystemu
  readonly certyfikatTLS: Certyfikat
  readonly certyfikatPodpisu: Certyfikat
  /** Łańcuch urzędu certyfikacji bramki, wystawca pierwszy. */
  readonly certyfikatUrzedu: readonly Dokument64k[]
  /** Certyfikaty, którymi bramka podpisuje odpowiedzi. */
  readonly certyfikatBramki: readonly Dokument64k[]
}

/** Stan zarejestrowanego systemu. */
export interface PobierzStatusSD {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  /** Brak: system wołający. */
  readonly idSystemu?: IdSystemu | undefined
}

export interface PobierzStatusSDOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly system: System
}

/** Aktywacja systemu. */
export interface AktywujSD {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly idSystemu: IdSystemu
}

export interface AktywujSDOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idSystemu: IdSystemu
  readonly stan: StanSystemu
  readonly stanPoprzedni: StanSystemu
}

/** Nowe certyfikaty systemu: komunikat podpisuje dotychczasowy. Stary i nowy obowiązują równolegle do końca ważności albo wycofania; aktywne są najwyżej dwa na przeznaczenie. */
export interface OdnowCertyfikat {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  /** PKCS#10, DER. */
  readonly zadanieCertyfikatuTLS?: Dokument64k | undefined
  /** PKCS#10, DER. */
  readonly zadanieCertyfikatuPodpisu?: Dokument64k | undefined
  /** Certyfikat systemu do wycofania; nigdy ten, którym podpisano komunikat, ani ostatni aktywny. */
  readonly wycofanyOdcisk: readonly Skrot[]
}

export interface OdnowCertyfikatOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly certyfikatTLS?: Certyfikat | undefined
  readonly certyfikatPodpisu?: Certyfikat | undefined
  /** Wszystkie certyfikaty systemu, które odtąd obowiązują. */
  readonly certyfikatAktywny: readonly Certyfikat[]
  /** Łańcuch urzędu certyfikacji bramki, wystawca pierwszy. */
  readonly certyfikatUrzedu: readonly Dokument64k[]
  /** Certyfikaty, którymi bramka podpisuje odpowiedzi. */
  readonly certyfikatBramki: readonly Dokument64k[]
}

/** Dezaktywacja systemu: odtąd może już tylko pytać o swój stan. */
export interface DezaktywujSD {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly idSystemu: IdSystemu
  readonly powod?: Tekst1000 | undefined
}

export interface DezaktywujSDOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idSystemu: IdSystemu
  readonly stan: StanSystemu
  readonly stanPoprzedni: StanSystemu
  /** Zbiory nadal przypisane temu systemowi. */
  readonly zbior: readonly ZbiorSystemu[]
}

export interface WersjaNaLiscie {
  readonly slownik: WersjaSlownika
  /** Wersja potwierdzona przez system wołający. */
  readonly wersjaPotwierdzona?: Numer | undefined
}

export interface PotwierdzanaWersja {
  readonly kodSlownika: Kod
  readonly wersja: Numer
  /** Skrót posiadanej wersji; niezgodny odrzuca potwierdzenie. */
  readonly skrot?: Skrot | undefined
}

export interface BrakujacySlownik {
  readonly kodSlownika: Kod
  readonly wersjaWymagana: Numer
  readonly wersjaPotwierdzona?: Numer | undefined
}

export interface PozycjaUsunieta {
  readonly kod: Kod
  readonly obowiazujeOd: Data
}

/** Pozycja w słowniku systemu dziedzinowego. */
export interface PozycjaLokalna {
  readonly kodLokalny: Tekst50
  readonly nazwa: Tekst250
  /** Kod słownika, który system ma przy tej pozycji. Brak: porównywany jest kod lokalny, łącznie z nazwą. */
  readonly kodUrzedowy?: Kod | undefined
  /** Pozycja, pod którą ta leży, np. kod TERC gminy albo powiatu, dla ulicy kod SIMC miejscowości. */
  readonly kodNadrzedny?: Kod | undefined
}

export interface Odpowiednik {
  readonly kodLokalny: Tekst50
  readonly kod: Kod
  readonly nazwa: Tekst1000
  readonly sposob: SposobUzgodnienia
  /** true: kod zgodny, nazwa inna niż w systemie. */
  readonly nazwaRozna?: boolean | undefined
}

export interface Kandydat {
  readonly kod: Kod
  readonly nazwa: Tekst1000
  readonly kodNadrzedny?: Kod | undefined
}

export interface BezOdpowiednika {
  readonly kodLokalny: Tekst50
  readonly powod: PowodBrakuOdpowiednika
  /** Pozycje o tej nazwie: do rozstrzygnięcia przez człowieka. */
  readonly kandydat: readonly Kandydat[]
}

/** Słowniki z wersjami obowiązującymi i zapowiedzianymi. */
export interface PobierzListeSlownikow {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
}

export interface PobierzListeSlownikowOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly pozycjaListy: readonly WersjaNaLiscie[]
  /** Zgłoszenia niezgodności własnej jednostki, od najnowszych. */
  readonly zgloszenie: readonly ZgloszenieSlownika[]
}

/** Słownik z pozycjami. */
export interface PobierzSlownik {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodSlownika: Kod
  /** Brak: wersja najnowsza. */
  readonly wersja?: Numer | undefined
  /** Gdy zgodny ze skrótem wersji, odpowiedź nie zawiera pozycji. */
  readonly skrotPosiadany?: Skrot | undefined
}

export interface PobierzSlownikOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly slownik: WersjaSlownika
  readonly bezZmian: boolean
  /** Pozycja słownika. Skrót wersji to SHA-256 tekstu (UTF-8, NFC): wiersz zakończony LF na pozycję, pola w kolejności elementów rozdzielone TAB (nieobecne puste), dalej nazwa=wartosc atrybutów posortowane; wiersze według kodu i obowiazujeOd. */
  readonly pozycja: readonly Pozycja[]
}

/** Potwierdzenie wersji słowników wczytanych do systemu. */
export interface PotwierdzSlowniki {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly slownik: readonly PotwierdzanaWersja[]
}

export interface PotwierdzSlownikiOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  /** Czy system potwierdził już wszystkie obowiązujące wersje. */
  readonly komplet: boolean
  readonly brakujacySlownik: readonly BrakujacySlownik[]
}

/** Różnica między posiadaną wersją słownika a nowszą. */
export interface PobierzZmianySlownika {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodSlownika: Kod
  readonly odWersji: Numer
  /** Brak: wersja najnowsza. */
  readonly doWersji?: Numer | undefined
}

export interface PobierzZmianySlownikaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  /** Wersja, którą daje zastosowanie zmian; jej skrót pozwala to sprawdzić. */
  readonly slownik: WersjaSlownika
  readonly bezZmian: boolean
  readonly dodana: readonly Pozycja[]
  /** Zastępuje pozycję o tym kodzie i obowiazujeOd; także oznaczenie WYCOFANY. */
  readonly zmieniona: readonly Pozycja[]
  readonly usunieta: readonly PozycjaUsunieta[]
}

/** Uzgodnienie pozycji systemu dziedzinowego (np. miejscowości i ulic) z obowiązującą wersją słownika. */
export interface UzgodnijSlownik {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodSlownika: Kod
  readonly pozycjaLokalna: readonly PozycjaLokalna[]
}

export interface UzgodnijSlownikOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly slownik: WersjaSlownika
  readonly odpowiednik: readonly Odpowiednik[]
  readonly bezOdpowiednika: readonly BezOdpowiednika[]
}

/** Zgłoszenie, że pozycja słownika jest błędna albo jej brakuje. Bez danych osobowych. */
export interface ZglosNiezgodnoscSlownika {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodSlownika: Kod
  /** Brak: wersja najnowsza. */
  readonly wersja?: Numer | undefined
  /** Brak: zgłoszenie dotyczy całego słownika, np. brakującej pozycji. */
  readonly kodPozycji?: Kod | undefined
  readonly opis: Tekst1000
}

export interface ZglosNiezgodnoscSlownikaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  /** Zgłoszenie niezgodności słownika. */
  readonly zgloszenie: ZgloszenieSlownika
}

export interface UzytkownikNaLiscie {
  readonly login: Login
  readonly imie: Imie
  readonly nazwisko: Nazwisko
  readonly email?: Email | undefined
  readonly telefon?: Telefon | undefined
  readonly kodJT: KodJT
  readonly techniczny: boolean
  readonly stan: StanKonta
  /** true: hasło tymczasowe nie zostało jeszcze zmienione. */
  readonly hasloTymczasowe: boolean
  /** Blokada czasowa po nieudanych próbach. */
  readonly blokadaDo?: CzasUTC | undefined
  readonly rola: readonly RolaNadana[]
}

export interface RolaNadana {
  readonly rola: Kod
  readonly nadal: Login
  readonly nadano: CzasUTC
}

/** Zmiana hasła, także tymczasowego przed pierwszym logowaniem. */
export interface ZmienHaslo {
  /** Kontekst operacji poprzedzających rejestrację: bez idSystemu i użytkownika. */
  readonly kontekstPoczatkowy?: KontekstPoczatkowy | undefined
  readonly login: Login
  /** Także hasło tymczasowe. */
  readonly hasloObecne: Haslo
  readonly hasloNowe: Haslo
  /** Kod drugiego składnika, gdy konto go ma, a zmiana nie odbywa się w jego sesji portalu. */
  readonly kod?: KodJednorazowy | undefined
}

export interface ZmienHasloOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zmieniono: CzasUTC
}

/** Założenie konta w jednostce. */
export interface UtworzUzytkownika {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly login: Login
  readonly imie: Imie
  readonly nazwisko: Nazwisko
  readonly email?: Email | undefined
  readonly telefon?: Telefon | undefined
  readonly kodJT: KodJT
  /** true: konto techniczne modułu zasilającego, bez hasła. */
  readonly techniczny?: boolean | undefined
}

export interface UtworzUzytkownikaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly login: Login
  readonly kodJT: KodJT
  readonly stan: StanKonta
  /** Podawane raz; konto techniczne nie ma hasła. */
  readonly hasloTymczasowe?: Haslo | undefined
}

/** Nadanie ról użytkownikowi. */
export interface NadajRole {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly login: Login
  readonly rola: readonly Kod[]
}

export interface NadajRoleOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly login: Login
  /** Wszystkie role konta. */
  readonly rola: readonly Kod[]
}

/** Odebranie ról użytkownikowi; działa od razu, także w otwartych sesjach. */
export interface OdbierzRole {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly login: Login
  readonly rola: readonly Kod[]
  readonly powod?: Tekst1000 | undefined
}

export interface OdbierzRoleOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly login: Login
  /** Wszystkie role konta. */
  readonly rola: readonly Kod[]
}

/** Zablokowanie konta przez administratora; kończy sesje portalu. */
export interface Zablokuj {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly login: Login
  readonly powod: Tekst1000
}

export interface ZablokujOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly login: Login
  readonly stan: StanKonta
}

/** Zdjęcie blokady administratora i blokady czasowej; zeruje licznik nieudanych prób. */
export interface Odblokuj {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly login: Login
  readonly powod?: Tekst1000 | undefined
}

export interface OdblokujOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly login: Login
  readonly stan: StanKonta
}

/** Trwałe wyłączenie konta; nie można go przywrócić. */
export interface Dezaktywuj {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly login: Login
  readonly powod: Tekst1000
}

export interface DezaktywujOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly login: Login
  readonly stan: StanKonta
}

/** Konta jednostek, które wywołujący nadzoruje, według loginu. */
export interface ListaUzytkownikow {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodJT?: KodJT | undefined
  readonly login?: Login | undefined
  readonly rola?: Kod | undefined
  readonly stan?: StanKonta | undefined
  /** Od 1; brak: pierwsza. */
  readonly strona?: Numer | undefined
  /** Najwyżej 200; brak: 50. */
  readonly naStronie?: Numer | undefined
}

export interface ListaUzytkownikowOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly uzytkownik: readonly UzytkownikNaLiscie[]
  readonly razem: Liczba
  readonly strona: Numer
  readonly naStronie: Numer
}

export interface OpisWWykazie {
  readonly obszar: Kod
  readonly wersja: Tekst50
  readonly obowiazujeOd: Data
  readonly okresDostosowawczyDo: Data
}

export interface WpisWykazu {
  readonly idWpisu: Kod
  /** W dniu naDzien: WAZNY, PRZYSZLY, WYGASLY, WYCOFANY, POZA_OKRESEM albo NIEAKTUALNY_OPIS. */
  readonly stan: Kod
  /** SWIADECTWO, DEKLARACJA albo ZGODA. */
  readonly rodzaj: Kod
  readonly producent: Tekst250
  readonly produkt: Tekst250
  readonly wersja: Tekst50
  readonly obszar: Kod
  readonly poziom: Tekst50
  readonly numer: Tekst50
  readonly wazneOd: Data
  readonly wazneDo?: Data | undefined
  readonly ostatniDzien?: Data | undefined
  readonly integracjaOTM: boolean
  readonly wycofanyOd?: Data | undefined
  readonly powodWycofania?: Tekst1000 | undefined
}

export interface WykazZgodnosci {
  readonly naDzien: Data
  readonly opisSystemu: readonly OpisWWykazie[]
  readonly wpis: readonly WpisWykazu[]
}

export interface Dostawca {
  readonly idDostawcy: Kod
  /** Jak podają ją systemy (producent). */
  readonly nazwa: Tekst250
  readonly nip?: Nip | undefined
  readonly email: Email
  readonly telefon?: Telefon | undefined
  readonly konto: readonly Login[]
}

export interface ProduktDostawcy {
  readonly produkt: Tekst250
  readonly wersja: Tekst50
  readonly obszar: Kod
  /** Czy dziś coś uprawnia tę wersję do podłączenia. */
  readonly uprawnione: boolean
  readonly doDnia?: Data | undefined
  readonly liczbaJednostek: Liczba
  readonly liczbaSystemow: Liczba
  readonly swiadectwo: readonly SwiadectwoNaLiscie[]
}

export interface CertyfikatNaLiscie {
  readonly przeznaczenie: PrzeznaczenieCertyfikatu
  readonly stan: StanCertyfikatu
  readonly odcisk: Skrot
  readonly numerSeryjny: Kod
  readonly wazneOd: CzasUTC
  readonly wazneDo: CzasUTC
  readonly dniDoKonca: Dni
}

export interface SystemNaLiscie {
  readonly idSystemu: IdSystemu
  readonly rodzaj: RodzajSystemu
  readonly kodJT: KodJT
  readonly nazwaJednostki: Tekst250
  readonly obszar: Kod
  readonly oprogramowanie: Oprogramowanie
  readonly stan: StanSystemu
  readonly formaPodpisu: readonly FormaPodpisu[]
  readonly zarejestrowano: CzasUTC
  readonly zgodnoscWymagana: boolean
  /** Czy dziś coś uprawnia wersję oprogramowania; gdy zgodność nie jest wymagana: true. */
  readonly uprawnione: boolean
  readonly uprawnioneDo?: Data | undefined
  /** Słowniki, których obowiązującej wersji system nie potwierdził. */
  readonly slownikiZalegle: readonly Kod[]
  readonly certyfikat: readonly CertyfikatNaLiscie[]
  readonly zbior: readonly ZbiorSystemu[]
}

export interface KolejkaBramki {
  /** services albo portal. */
  readonly drzwi: Kod
  readonly przyjete: Liczba
  readonly czekajace: Liczba
  readonly bajty: Liczba
  readonly najwiecejPrzyjetych: Liczba
  readonly najwiecejBajtow: Liczba
}

export interface BazaBramki {
  readonly nazwa: Kod
  readonly bajty: Liczba
  readonly pliki: Liczba
}

export interface DziennikBramki {
  readonly nazwa: Tekst250
  readonly liczbaWpisow: Liczba
  readonly korzen: Skrot
}

export interface CertyfikatBramki {
  readonly nazwa: Kod
  readonly wazneDo: CzasUTC
  readonly dniDoKonca: Dni
}

export interface ZadanieBramki {
  readonly nazwa: Kod
  readonly opis: Tekst250
  readonly opisAngielski: Tekst250
  readonly coIleMs: Liczba
  readonly ostatnio?: CzasUTC | undefined
  readonly trwaloMs?: Liczba | undefined
  readonly ostatniBlad?: CzasUTC | undefined
  readonly nieudaneZRzedu: Liczba
  readonly nastepne: CzasUTC
}

export interface PocztaBramki {
  /** Serwer poczty jest ustawiony; bez niego bramka nie wysyła wiadomości. */
  readonly wlaczona: boolean
  readonly oczekujace: Liczba
  /** Wiadomości, których nie dało się wysłać i które nie są ponawiane. */
  readonly porzucone: Liczba
  /** Od kiedy czeka najstarsza z oczekujących; brak: żadna nie czeka. */
  readonly najstarsza?: CzasUTC | undefined
}

export interface OcenaBramki {
  readonly kod: Kod
  readonly waga: WagaOceny
  readonly przedmiot?: Tekst250 | undefined
  readonly opis: Tekst1000
  readonly coRobic: Tekst1000
}

/** Wycofanie wpisu z wykazu zgodności, z powodem. */
export interface WycofajSwiadectwo {
  readonly idWpisu: Kod
  /** Pierwszy dzień bez uprawnienia; brak: dziś. */
  readonly odDnia?: Data | undefined
  readonly powod: Tekst1000
}

export interface WycofajSwiadectwoOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idWpisu: Kod
  readonly odDnia: Data
  /** Systemy nieodłączone, które po tym dniu nie mają uprawnienia: dostają ostrzeżenia, nie są odcinane. */
  readonly liczbaSystemow: Liczba
}

/** Przedłużenie ważności wpisu. */
export interface PrzedluzSwiadectwo {
  readonly idWpisu: Kod
  /** Brak: bezterminowo. */
  readonly wazneDo?: Data | undefined
  readonly uzasadnienie: Tekst1000
}

export interface PrzedluzSwiadectwoOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idWpisu: Kod
  readonly wazneDo?: Data | undefined
}

/** Ogłoszenie wersji opisu systemu w obszarze, z okresem dostosowawczym. */
export interface OglosOpisSystemu {
  readonly opisSystemu: OpisSystemu
}

export interface OglosOpisSystemuOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly opisSystemu: OpisSystemu
}

/** Wpis dostawcy systemów dziedzinowych, z kontami o roli DOSTAWCA. */
export interface DodajDostawce {
  readonly nazwa: Tekst250
  readonly nip?: Nip | undefined
  readonly email: Email
  readonly telefon?: Telefon | undefined
  readonly konto: readonly Login[]
}

export interface DodajDostawceOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idDostawcy: Kod
}

/** Konta o roli DOSTAWCA, które widzą produkty dostawcy; lista zastępuje poprzednią. */
export interface UstawKontaDostawcy {
  readonly idDostawcy: Kod
  readonly konto: readonly Login[]
}

export interface UstawKontaDostawcyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idDostawcy: Kod
  readonly konto: readonly Login[]
}

/** Dostawcy systemów dziedzinowych. */
export type ListaDostawcow = Readonly<Record<never, never>>

export interface ListaDostawcowOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly dostawca: readonly Dostawca[]
}

/** Produkty dostawcy: wpisy, terminy i liczby jednostek. Dostawca widzi swoje, administrator centralny każdego. */
export interface ListaProduktowDostawcy {
  /** Brak: dostawca wołającego. */
  readonly idDostawcy?: Kod | undefined
}

export interface ListaProduktowDostawcyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly dostawca: Dostawca
  readonly produkt: readonly ProduktDostawcy[]
  readonly opisSystemu: readonly OpisSystemu[]
}

/** Zarejestrowane systemy w zasięgu wołającego: własna jednostka, województwo albo kraj. */
export interface ListaSystemow {
  readonly kodJT?: KodJT | undefined
  readonly terc?: Terc | undefined
  readonly rodzaj?: RodzajSystemu | undefined
  readonly stan?: StanSystemu | undefined
  readonly obszar?: Kod | undefined
  /** Tylko systemy, którym certyfikat któregoś przeznaczenia kończy się w tylu dniach. */
  readonly certyfikatKonczySieWDni?: Liczba | undefined
  /** Od 0. */
  readonly odPozycji?: Liczba | undefined
}

export interface ListaSystemowOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly liczbaWszystkich: Liczba
  readonly odPozycji: Liczba
  readonly system: readonly SystemNaLiscie[]
}

/** Wycofanie certyfikatu systemu: działa od następnego komunikatu i połączenia. */
export interface WycofajCertyfikat {
  readonly idSystemu: IdSystemu
  readonly odcisk: Skrot
  readonly powod: Tekst1000
}

export interface WycofajCertyfikatOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idSystemu: IdSystemu
  readonly odcisk: Skrot
  readonly przeznaczenie: PrzeznaczenieCertyfikatu
  /** Certyfikaty tego przeznaczenia, które nadal obowiązują; 0: system nie może wołać, dopóki nie zostanie zarejestrowany na nowo. */
  readonly pozostalo: Liczba
}

/** Zmiana zarejestrowanej wersji oprogramowania systemu, gdy coś ją uprawnia. */
export interface ZmienOprogramowanie {
  readonly idSystemu: IdSystemu
  readonly oprogramowanie: Oprogramowanie
}

export interface ZmienOprogramowanieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idSystemu: IdSystemu
  readonly oprogramowanie: Oprogramowanie
}

/** Jak działa bramka: gotowość, kolejki, bazy, dysk, certyfikaty, zadania; co jest nie tak i co robić. Bez danych osobowych. */
export type PobierzStanBramki = Readonly<Record<never, never>>

export interface PobierzStanBramkiOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly gotowa: boolean
  readonly wersja: Tekst50
  readonly uruchomiono: CzasUTC
  readonly chwila: CzasUTC
  readonly ocena: readonly OcenaBramki[]
  readonly kolejka: readonly KolejkaBramki[]
  readonly baza: readonly BazaBramki[]
  readonly wolneBajty: Liczba
  readonly wszystkieBajty: Liczba
  /** Ostatni punkt kontrolny; brak: dziennik nie odpowiada. */
  readonly dziennik?: DziennikBramki | undefined
  readonly certyfikat: readonly CertyfikatBramki[]
  readonly zadanie: readonly ZadanieBramki[]
  readonly poczta: PocztaBramki
}

/** Rekordy paczki; każdy sprawdzany osobno. */
export interface Pakiet {
  readonly rekord: readonly Opaque[]
}

/** Ustalenie dotyczące jednego rekordu. BLAD: rekordu nie przyjęto; OSTRZEZENIE: przyjęto. */
export interface Niezgodnosc {
  /** Kolejność rekordu w paczce, od 1. */
  readonly miejsce: Numer
  readonly idRekorduSD?: IdRekorduSD | undefined
  readonly kod: Kod
  readonly sciezka?: Tekst1000 | undefined
  readonly opis: Tekst1000
  readonly waga: Waga
}

export interface ZnalezionaWPaczce {
  readonly idZasilenia: Uuid
  readonly numerPaczki: Numer
  readonly ustalenie: Niezgodnosc
}

export interface ZgloszonaPrzezJednostke {
  readonly idNiezgodnosci: Uuid
  /** Jednostka, która zgłosiła. */
  readonly kodJT: KodJT
  /** Tylko dla administratora danych. */
  readonly idRekorduSD?: IdRekorduSD | undefined
  readonly kodZakresu: KodZakresu
  readonly sciezka?: Tekst1000 | undefined
  readonly opis: Tekst1000
  readonly powodOdrzucenia?: Tekst1000 | undefined
  readonly powodWycofania?: Tekst1000 | undefined
}

export interface NiezgodnoscZbioru {
  readonly stan: StanNiezgodnosci
  readonly zgloszono: CzasUTC
  readonly zamknieto?: CzasUTC | undefined
  readonly znaleziona?: ZnalezionaWPaczce | undefined
  readonly zgloszona?: ZgloszonaPrzezJednostke | undefined
}

/** Zgłaszający musi mieć prawo do wskazanego zakresu w tym zbiorze. */
export interface Zgloszenie {
  readonly parametryPytania: ParametryPytania
  readonly osoba: IdentyfikacjaOsoby
  readonly kodZakresu: KodZakresu
  /** Które pole grupy. */
  readonly sciezka?: Tekst1000 | undefined
  readonly opis: Tekst1000
}

/** Odpowiedź administratora danych: dane są prawidłowe. */
export interface Odrzucenie {
  readonly idNiezgodnosci: Uuid
  readonly powod: Tekst1000
}

/** Jednostka, która zgłosiła, wycofuje zgłoszenie, na które jeszcze nie odpowiedziano. */
export interface Wycofanie {
  readonly idNiezgodnosci: Uuid
  readonly powod: Tekst1000
}

export interface StanZgloszonej {
  readonly idNiezgodnosci: Uuid
  readonly stan: StanNiezgodnosci
}

export interface WymaganaKorekta {
  readonly idNiezgodnosci: Uuid
  readonly idRekorduSD: IdRekorduSD
  /** Wersja, którą zbiór ma teraz; korekta podaje wyższą. */
  readonly wersjaRekordu?: Numer | undefined
  readonly kodZakresu: KodZakresu
  readonly sciezka?: Tekst1000 | undefined
  readonly opis: Tekst1000
  /** Jednostka, która zgłosiła. */
  readonly kodJT: KodJT
  readonly zgloszono: CzasUTC
}

/** Otwarcie zasilenia zbioru. */
export interface RozpocznijZasilenie {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  readonly rodzaj: RodzajZasilenia
  /** Chwila, na którą system podaje dane. */
  readonly stanDanychNa: CzasUTC
}

export interface RozpocznijZasilenieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zasilenie: Zasilenie
  /** Największa liczba rekordów w paczce. */
  readonly maksRekordow: Numer
  /** Największy rozmiar komunikatu z paczką. */
  readonly maksBajtow: Numer
}

/** Przekazanie paczki rekordów. */
export interface PrzekazPaczke {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  readonly idZasilenia: Uuid
  /** Od 1, bez luk. */
  readonly numerPaczki: Numer
  readonly liczbaRekordow: Liczba
  /** SHA-256 złączonych wyłącznych postaci kanonicznych (bez komentarzy) elementów rekord, w kolejności; podany jest sprawdzany. */
  readonly skrotPaczki?: Skrot | undefined
  readonly pakiet: Pakiet
}

export interface PrzekazPaczkeOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly idZasilenia: Uuid
  readonly numerPaczki: Numer
  readonly skrotPaczki: Skrot
  /** Paczka była już przyjęta; podano jej pierwotny wynik. */
  readonly powtorzona: boolean
  readonly liczbaPrzyjetych: Liczba
  readonly liczbaOdrzuconych: Liczba
  readonly niezgodnosc: readonly Niezgodnosc[]
}

/** Zamknięcie zasilenia; inicjalne zastępuje treść zbioru w jednym kroku. */
export interface ZakonczZasilenie {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  readonly idZasilenia: Uuid
  /** Ile paczek przekazano; niezgodna liczba nie zamyka zasilenia. */
  readonly liczbaPaczek: Liczba
}

export interface ZakonczZasilenieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zasilenie: Zasilenie
  readonly stanZbioru: StanZbioru
}

/** Stan zasileń zbioru. */
export interface PobierzStanZasilenia {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  /** Brak: zasilenie otwarte i ostatnio zamknięte. */
  readonly idZasilenia?: Uuid | undefined
}

export interface PobierzStanZasileniaOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly stanZbioru: StanZbioru
  readonly zasilenie: readonly Zasilenie[]
}

/** Przerwanie otwartego zasilenia: inicjalne nie zostawia śladu w treści zbioru, z pozostałych zostaje to, co przyjęto. */
export interface PrzerwijZasilenie {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  readonly idZasilenia: Uuid
  readonly powod?: Tekst1000 | undefined
}

export interface PrzerwijZasilenieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly zasilenie: Zasilenie
  readonly stanZbioru: StanZbioru
}

/** Niezgodności zbioru ze stanem, stronami, od najstarszych. */
export interface PobierzNiezgodnosci {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  readonly rodzaj: RodzajNiezgodnosci
  /** Tylko z tego zasilenia (WALIDACJA). */
  readonly idZasilenia?: Uuid | undefined
  readonly odChwili?: CzasUTC | undefined
  readonly tylkoOtwarte?: boolean | undefined
  /** Wartość nastepnaStrona poprzedniej odpowiedzi. */
  readonly strona?: Kod | undefined
}

export interface PobierzNiezgodnosciOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly niezgodnosc: readonly NiezgodnoscZbioru[]
  readonly nastepnaStrona?: Kod | undefined
}

/** Zgłoszenie błędnych danych osoby w zbiorze innej jednostki, odrzucenie zgłoszenia przez administratora danych albo wycofanie go przez zgłaszającego. */
export interface ZglosNiezgodnosc {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  readonly zgloszenie?: Zgloszenie | undefined
  readonly odrzucenie?: Odrzucenie | undefined
  readonly wycofanie?: Wycofanie | undefined
}

export interface ZglosNiezgodnoscOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  /** Brak przy BRAK_DANYCH: zbiór nie zna osoby, nic nie zapisano. */
  readonly niezgodnosc?: StanZgloszonej | undefined
}

/** Otwarte zgłoszenia innych jednostek, na które ma odpowiedzieć system zasilający zbiór; a także zawiadomienia o sprostowaniu danych, które jednostce podano. */
export interface PobierzWymaganeKorekty {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly kodZbioru: KodZbioru
  /** Wartość nastepnaStrona poprzedniej odpowiedzi. */
  readonly strona?: Kod | undefined
}

export interface PobierzWymaganeKorektyOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
  readonly korekta: readonly WymaganaKorekta[]
  /** Na pierwszej stronie: zawiadomienia dla jednostki, jeszcze niepotwierdzone, od najnowszych, najwyżej 200. */
  readonly zawiadomienie: readonly ZawiadomienieOSprostowaniu[]
  readonly nastepnaStrona?: Kod | undefined
}

/** Jednostka zajęła się zawiadomieniem o sprostowaniu danych, które jej podano (RODO art. 19). */
export interface PotwierdzZawiadomienie {
  /** Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka). */
  readonly kontekst?: Kontekst | undefined
  readonly idZawiadomienia: Skrot
}

export interface PotwierdzZawiadomienieOdpowiedz {
  readonly daneRezultatu: DaneRezultatu
  readonly wynik: Wynik
}

/** Global elements, `prefix:local`, and what each holds. */
export interface ElementTypes {
  readonly 'a:utworzZbior': UtworzZbior
  readonly 'a:utworzZbiorOdpowiedz': UtworzZbiorOdpowiedz
  readonly 'a:przypiszZbior': PrzypiszZbior
  readonly 'a:przypiszZbiorOdpowiedz': PrzypiszZbiorOdpowiedz
  readonly 'a:zamknijZbior': ZamknijZbior
  readonly 'a:zamknijZbiorOdpowiedz': ZamknijZbiorOdpowiedz
  readonly 'a:archiwizujZbior': ArchiwizujZbior
  readonly 'a:archiwizujZbiorOdpowiedz': ArchiwizujZbiorOdpowiedz
  readonly 'a:listaZbiorow': ListaZbiorow
  readonly 'a:listaZbiorowOdpowiedz': ListaZbiorowOdpowiedz
  readonly 'a:pobierzZbior': PobierzZbior
  readonly 'a:pobierzZbiorOdpowiedz': PobierzZbiorOdpowiedz
  readonly 'a:eksportujZbior': EksportujZbior
  readonly 'a:eksportujZbiorOdpowiedz': EksportujZbiorOdpowiedz
  readonly 'a:porownajZbiory': PorownajZbiory
  readonly 'a:porownajZbioryOdpowiedz': PorownajZbioryOdpowiedz
  readonly 'a:zglosZmianeDostawcy': ZglosZmianeDostawcy
  readonly 'a:zglosZmianeDostawcyOdpowiedz': ZglosZmianeDostawcyOdpowiedz
  readonly 'a:stanProceduryZmiany': StanProceduryZmiany
  readonly 'a:stanProceduryZmianyOdpowiedz': StanProceduryZmianyOdpowiedz
  readonly 'a:wykonajKrokZmiany': WykonajKrokZmiany
  readonly 'a:wykonajKrokZmianyOdpowiedz': WykonajKrokZmianyOdpowiedz
  readonly 'b:rpTozsamosc': RpTozsamosc
  readonly 'b:rpStan': RpStan
  readonly 'b:rpAdresy': RpAdresy
  readonly 'b:rpRejestracje': RpRejestracje
  readonly 'b:rpSwiadczeniaPrzyznane': RpSwiadczeniaPrzyznane
  readonly 'b:rpZasilkiPobrane': RpZasilkiPobrane
  readonly 'b:rpInnePobrane': RpInnePobrane
  readonly 'b:rpSzkoleniaPropozycje': RpSzkoleniaPropozycje
  readonly 'b:rpSzkoleniaOdbyte': RpSzkoleniaOdbyte
  readonly 'b:rpPracaPropozycje': RpPracaPropozycje
  readonly 'b:rpKwalifikacje': RpKwalifikacje
  readonly 'b:rpWizyty': RpWizyty
  readonly 'b:rpZatrudnienie': RpZatrudnienie
  readonly 'b:rpStatusy': RpStatusy
  readonly 'b:psTozsamosc': PsTozsamosc
  readonly 'b:psStan': PsStan
  readonly 'b:psAdresy': PsAdresy
  readonly 'b:psStatus': PsStatus
  readonly 'b:psSwiadczenia': PsSwiadczenia
  readonly 'b:srTozsamosc': SrTozsamosc
  readonly 'b:srStan': SrStan
  readonly 'b:srAdresy': SrAdresy
  readonly 'b:srDzieci': SrDzieci
  readonly 'b:srPrzyznane': SrPrzyznane
  readonly 'b:srWyplacone': SrWyplacone
  readonly 'b:rekord': Rekord
  readonly 'f:bladTechniczny': BladTechniczny
  readonly 'f:bladBiznesowy': BladBiznesowy
  readonly 'd:pobierzListeZbiorow': PobierzListeZbiorow
  readonly 'd:pobierzListeZbiorowOdpowiedz': PobierzListeZbiorowOdpowiedz
  readonly 'd:pobierzDane': PobierzDane
  readonly 'd:pobierzDaneOdpowiedz': PobierzDaneOdpowiedz
  readonly 'd:sprawdzTozsamosc': SprawdzTozsamosc
  readonly 'd:sprawdzTozsamoscOdpowiedz': SprawdzTozsamoscOdpowiedz
  readonly 'd:sprawdzSwiadczenia': SprawdzSwiadczenia
  readonly 'd:sprawdzSwiadczeniaOdpowiedz': SprawdzSwiadczeniaOdpowiedz
  readonly 'd:zlecPobranieDanych': ZlecPobranieDanych
  readonly 'd:zlecPobranieDanychOdpowiedz': ZlecPobranieDanychOdpowiedz
  readonly 'd:pobierzWynikZlecenia': PobierzWynikZlecenia
  readonly 'd:pobierzWynikZleceniaOdpowiedz': PobierzWynikZleceniaOdpowiedz
  readonly 'n:eksportujRekordy': EksportujRekordy
  readonly 'n:eksportujRekordyOdpowiedz': EksportujRekordyOdpowiedz
  readonly 'n:zestawienieDostepow': ZestawienieDostepow
  readonly 'n:zestawienieDostepowOdpowiedz': ZestawienieDostepowOdpowiedz
  readonly 'n:listaUstalen': ListaUstalen
  readonly 'n:listaUstalenOdpowiedz': ListaUstalenOdpowiedz
  readonly 'n:zbadajDostepy': ZbadajDostepy
  readonly 'n:zbadajDostepyOdpowiedz': ZbadajDostepyOdpowiedz
  readonly 'n:wyjasnijUstalenie': WyjasnijUstalenie
  readonly 'n:wyjasnijUstalenieOdpowiedz': WyjasnijUstalenieOdpowiedz
  readonly 'n:listaZawiadomien': ListaZawiadomien
  readonly 'n:listaZawiadomienOdpowiedz': ListaZawiadomienOdpowiedz
  readonly 'n:rejestrCzynnosci': RejestrCzynnosci
  readonly 'n:rejestrCzynnosciOdpowiedz': RejestrCzynnosciOdpowiedz
  readonly 'p:pakietInformacyjny': PakietInformacyjny
  readonly 'p:zarejestrujJednostke': ZarejestrujJednostke
  readonly 'p:zarejestrujJednostkeOdpowiedz': ZarejestrujJednostkeOdpowiedz
  readonly 'p:zglosGotowosc': ZglosGotowosc
  readonly 'p:zglosGotowoscOdpowiedz': ZglosGotowoscOdpowiedz
  readonly 'p:utworzPakiet': UtworzPakiet
  readonly 'p:utworzPakietOdpowiedz': UtworzPakietOdpowiedz
  readonly 'p:pobierzPakiet': PobierzPakiet
  readonly 'p:pobierzPakietOdpowiedz': PobierzPakietOdpowiedz
  readonly 'p:potwierdzPakiet': PotwierdzPakiet
  readonly 'p:potwierdzPakietOdpowiedz': PotwierdzPakietOdpowiedz
  readonly 'p:zglosStatusPodlaczenia': ZglosStatusPodlaczenia
  readonly 'p:zglosStatusPodlaczeniaOdpowiedz': ZglosStatusPodlaczeniaOdpowiedz
  readonly 'o:zaloguj': Zaloguj
  readonly 'o:zalogujOdpowiedz': ZalogujOdpowiedz
  readonly 'o:potwierdzLogowanie': PotwierdzLogowanie
  readonly 'o:potwierdzLogowanieOdpowiedz': PotwierdzLogowanieOdpowiedz
  readonly 'o:odnowSesje': OdnowSesje
  readonly 'o:odnowSesjeOdpowiedz': OdnowSesjeOdpowiedz
  readonly 'o:listaSesji': ListaSesji
  readonly 'o:listaSesjiOdpowiedz': ListaSesjiOdpowiedz
  readonly 'o:zakonczSesje': ZakonczSesje
  readonly 'o:zakonczSesjeOdpowiedz': ZakonczSesjeOdpowiedz
  readonly 'o:listaPrzegladarek': ListaPrzegladarek
  readonly 'o:listaPrzegladarekOdpowiedz': ListaPrzegladarekOdpowiedz
  readonly 'o:zapomnijPrzegladarke': ZapomnijPrzegladarke
  readonly 'o:zapomnijPrzegladarkeOdpowiedz': ZapomnijPrzegladarkeOdpowiedz
  readonly 'o:stanDrugiegoSkladnika': StanDrugiegoSkladnika
  readonly 'o:stanDrugiegoSkladnikaOdpowiedz': StanDrugiegoSkladnikaOdpowiedz
  readonly 'o:rozpocznijDrugiSkladnik': RozpocznijDrugiSkladnik
  readonly 'o:rozpocznijDrugiSkladnikOdpowiedz': RozpocznijDrugiSkladnikOdpowiedz
  readonly 'o:potwierdzDrugiSkladnik': PotwierdzDrugiSkladnik
  readonly 'o:potwierdzDrugiSkladnikOdpowiedz': PotwierdzDrugiSkladnikOdpowiedz
  readonly 'o:odnowKodyZapasowe': OdnowKodyZapasowe
  readonly 'o:odnowKodyZapasoweOdpowiedz': OdnowKodyZapasoweOdpowiedz
  readonly 'o:wylaczDrugiSkladnik': WylaczDrugiSkladnik
  readonly 'o:wylaczDrugiSkladnikOdpowiedz': WylaczDrugiSkladnikOdpowiedz
  readonly 'o:usunDrugiSkladnik': UsunDrugiSkladnik
  readonly 'o:usunDrugiSkladnikOdpowiedz': UsunDrugiSkladnikOdpowiedz
  readonly 'o:wyloguj': Wyloguj
  readonly 'o:wylogujOdpowiedz': WylogujOdpowiedz
  readonly 'o:resetujHaslo': ResetujHaslo
  readonly 'o:resetujHasloOdpowiedz': ResetujHasloOdpowiedz
  readonly 'o:zmienUzytkownika': ZmienUzytkownika
  readonly 'o:zmienUzytkownikaOdpowiedz': ZmienUzytkownikaOdpowiedz
  readonly 'o:listaJednostek': ListaJednostek
  readonly 'o:listaJednostekOdpowiedz': ListaJednostekOdpowiedz
  readonly 'o:pokazJednostke': PokazJednostke
  readonly 'o:pokazJednostkeOdpowiedz': PokazJednostkeOdpowiedz
  readonly 'o:zmienJednostke': ZmienJednostke
  readonly 'o:zmienJednostkeOdpowiedz': ZmienJednostkeOdpowiedz
  readonly 'o:dezaktywujJednostke': DezaktywujJednostke
  readonly 'o:dezaktywujJednostkeOdpowiedz': DezaktywujJednostkeOdpowiedz
  readonly 'o:listaZdarzen': ListaZdarzen
  readonly 'o:listaZdarzenOdpowiedz': ListaZdarzenOdpowiedz
  readonly 'o:listaKontELearning': ListaKontELearning
  readonly 'o:listaKontELearningOdpowiedz': ListaKontELearningOdpowiedz
  readonly 'o:eksportujKontaELearning': EksportujKontaELearning
  readonly 'o:eksportujKontaELearningOdpowiedz': EksportujKontaELearningOdpowiedz
  readonly 'o:zalozKontaELearning': ZalozKontaELearning
  readonly 'o:zalozKontaELearningOdpowiedz': ZalozKontaELearningOdpowiedz
  readonly 'o:dodajSwiadectwo': DodajSwiadectwo
  readonly 'o:dodajSwiadectwoOdpowiedz': DodajSwiadectwoOdpowiedz
  readonly 'o:listaSwiadectw': ListaSwiadectw
  readonly 'o:listaSwiadectwOdpowiedz': ListaSwiadectwOdpowiedz
  readonly 'o:ustawFormePodpisu': UstawFormePodpisu
  readonly 'o:ustawFormePodpisuOdpowiedz': UstawFormePodpisuOdpowiedz
  readonly 'o:opublikujSlownik': OpublikujSlownik
  readonly 'o:opublikujSlownikOdpowiedz': OpublikujSlownikOdpowiedz
  readonly 'o:listaZgloszenSlownikow': ListaZgloszenSlownikow
  readonly 'o:listaZgloszenSlownikowOdpowiedz': ListaZgloszenSlownikowOdpowiedz
  readonly 'o:rozstrzygnijZgloszenieSlownika': RozstrzygnijZgloszenieSlownika
  readonly 'o:rozstrzygnijZgloszenieSlownikaOdpowiedz': RozstrzygnijZgloszenieSlownikaOdpowiedz
  readonly 'o:listaPodlaczen': ListaPodlaczen
  readonly 'o:listaPodlaczenOdpowiedz': ListaPodlaczenOdpowiedz
  readonly 'o:pokazPodlaczenie': PokazPodlaczenie
  readonly 'o:pokazPodlaczenieOdpowiedz': PokazPodlaczenieOdpowiedz
  readonly 'o:pobierzSkanZgloszenia': PobierzSkanZgloszenia
  readonly 'o:pobierzSkanZgloszeniaOdpowiedz': PobierzSkanZgloszeniaOdpowiedz
  readonly 'o:poprosOWyjasnienie': PoprosOWyjasnienie
  readonly 'o:poprosOWyjasnienieOdpowiedz': PoprosOWyjasnienieOdpowiedz
  readonly 'o:zlozWyjasnienie': ZlozWyjasnienie
  readonly 'o:zlozWyjasnienieOdpowiedz': ZlozWyjasnienieOdpowiedz
  readonly 'o:sprawdzZgloszenie': SprawdzZgloszenie
  readonly 'o:sprawdzZgloszenieOdpowiedz': SprawdzZgloszenieOdpowiedz
  readonly 'o:sprawdzanyPakiet': SprawdzanyPakiet
  readonly 'o:sprawdzanyPakietOdpowiedz': SprawdzanyPakietOdpowiedz
  readonly 'o:przyjmijZgloszenie': PrzyjmijZgloszenie
  readonly 'o:przyjmijZgloszenieOdpowiedz': PrzyjmijZgloszenieOdpowiedz
  readonly 'o:odmowPrzyjecia': OdmowPrzyjecia
  readonly 'o:odmowPrzyjeciaOdpowiedz': OdmowPrzyjeciaOdpowiedz
  readonly 'o:ustalTermin': UstalTermin
  readonly 'o:ustalTerminOdpowiedz': UstalTerminOdpowiedz
  readonly 'o:ponowWiadomosc': PonowWiadomosc
  readonly 'o:ponowWiadomoscOdpowiedz': PonowWiadomoscOdpowiedz
  readonly 'o:mojeZapytania': MojeZapytania
  readonly 'o:mojeZapytaniaOdpowiedz': MojeZapytaniaOdpowiedz
  readonly 'ru:dodajRegule': DodajRegule
  readonly 'ru:dodajReguleOdpowiedz': DodajReguleOdpowiedz
  readonly 'ru:rozstrzygnijRegule': RozstrzygnijRegule
  readonly 'ru:rozstrzygnijReguleOdpowiedz': RozstrzygnijReguleOdpowiedz
  readonly 'ru:zakonczRegule': ZakonczRegule
  readonly 'ru:zakonczReguleOdpowiedz': ZakonczReguleOdpowiedz
  readonly 'ru:podgladReguly': PodgladReguly
  readonly 'ru:podgladRegulyOdpowiedz': PodgladRegulyOdpowiedz
  readonly 'ru:listaRegul': ListaRegul
  readonly 'ru:listaRegulOdpowiedz': ListaRegulOdpowiedz
  readonly 'ru:wczytajReguly': WczytajReguly
  readonly 'ru:wczytajRegulyOdpowiedz': WczytajRegulyOdpowiedz
  readonly 'ru:ustawZatwierdzanieRegul': UstawZatwierdzanieRegul
  readonly 'ru:ustawZatwierdzanieRegulOdpowiedz': UstawZatwierdzanieRegulOdpowiedz
  readonly 'l:pobierzRekordy': PobierzRekordy
  readonly 'l:pobierzRekordyOdpowiedz': PobierzRekordyOdpowiedz
  readonly 'l:raport': RaportOsoby
  readonly 'l:wypis': WypisRekordow
  readonly 'l:raportDlaOsoby': RaportDlaOsoby
  readonly 'l:raportDlaOsobyOdpowiedz': RaportDlaOsobyOdpowiedz
  readonly 'l:pobierzDowodWpisu': PobierzDowodWpisu
  readonly 'l:pobierzDowodWpisuOdpowiedz': PobierzDowodWpisuOdpowiedz
  readonly 'l:pobierzPunktKontrolny': PobierzPunktKontrolny
  readonly 'l:pobierzPunktKontrolnyOdpowiedz': PobierzPunktKontrolnyOdpowiedz
  readonly 'r:sprawdzPolaczenie': SprawdzPolaczenie
  readonly 'r:sprawdzPolaczenieOdpowiedz': SprawdzPolaczenieOdpowiedz
  readonly 'r:zarejestrujSD': ZarejestrujSD
  readonly 'r:zarejestrujSDOdpowiedz': ZarejestrujSDOdpowiedz
  readonly 'r:pobierzStatusSD': PobierzStatusSD
  readonly 'r:pobierzStatusSDOdpowiedz': PobierzStatusSDOdpowiedz
  readonly 'r:aktywujSD': AktywujSD
  readonly 'r:aktywujSDOdpowiedz': AktywujSDOdpowiedz
  readonly 'r:odnowCertyfikat': OdnowCertyfikat
  readonly 'r:odnowCertyfikatOdpowiedz': OdnowCertyfikatOdpowiedz
  readonly 'r:dezaktywujSD': DezaktywujSD
  readonly 'r:dezaktywujSDOdpowiedz': DezaktywujSDOdpowiedz
  readonly 's:pozycja': Pozycja
  readonly 's:zgloszenie': ZgloszenieSlownika
  readonly 's:pobierzListeSlownikow': PobierzListeSlownikow
  readonly 's:pobierzListeSlownikowOdpowiedz': PobierzListeSlownikowOdpowiedz
  readonly 's:pobierzSlownik': PobierzSlownik
  readonly 's:pobierzSlownikOdpowiedz': PobierzSlownikOdpowiedz
  readonly 's:potwierdzSlowniki': PotwierdzSlowniki
  readonly 's:potwierdzSlownikiOdpowiedz': PotwierdzSlownikiOdpowiedz
  readonly 's:pobierzZmianySlownika': PobierzZmianySlownika
  readonly 's:pobierzZmianySlownikaOdpowiedz': PobierzZmianySlownikaOdpowiedz
  readonly 's:uzgodnijSlownik': UzgodnijSlownik
  readonly 's:uzgodnijSlownikOdpowiedz': UzgodnijSlownikOdpowiedz
  readonly 's:zglosNiezgodnoscSlownika': ZglosNiezgodnoscSlownika
  readonly 's:zglosNiezgodnoscSlownikaOdpowiedz': ZglosNiezgodnoscSlownikaOdpowiedz
  readonly 't:zmienHaslo': ZmienHaslo
  readonly 't:zmienHasloOdpowiedz': ZmienHasloOdpowiedz
  readonly 't:utworzUzytkownika': UtworzUzytkownika
  readonly 't:utworzUzytkownikaOdpowiedz': UtworzUzytkownikaOdpowiedz
  readonly 't:nadajRole': NadajRole
  readonly 't:nadajRoleOdpowiedz': NadajRoleOdpowiedz
  readonly 't:odbierzRole': OdbierzRole
  readonly 't:odbierzRoleOdpowiedz': OdbierzRoleOdpowiedz
  readonly 't:zablokuj': Zablokuj
  readonly 't:zablokujOdpowiedz': ZablokujOdpowiedz
  readonly 't:odblokuj': Odblokuj
  readonly 't:odblokujOdpowiedz': OdblokujOdpowiedz
  readonly 't:dezaktywuj': Dezaktywuj
  readonly 't:dezaktywujOdpowiedz': DezaktywujOdpowiedz
  readonly 't:listaUzytkownikow': ListaUzytkownikow
  readonly 't:listaUzytkownikowOdpowiedz': ListaUzytkownikowOdpowiedz
  readonly 'w:kontekst': Kontekst
  readonly 'w:kontekstPoczatkowy': KontekstPoczatkowy
  readonly 'w:daneRezultatu': DaneRezultatu
  readonly 'w:wynik': Wynik
  readonly 'x:wykazZgodnosci': WykazZgodnosci
  readonly 'y:wycofajSwiadectwo': WycofajSwiadectwo
  readonly 'y:wycofajSwiadectwoOdpowiedz': WycofajSwiadectwoOdpowiedz
  readonly 'y:przedluzSwiadectwo': PrzedluzSwiadectwo
  readonly 'y:przedluzSwiadectwoOdpowiedz': PrzedluzSwiadectwoOdpowiedz
  readonly 'y:oglosOpisSystemu': OglosOpisSystemu
  readonly 'y:oglosOpisSystemuOdpowiedz': OglosOpisSystemuOdpowiedz
  readonly 'y:dodajDostawce': DodajDostawce
  readonly 'y:dodajDostawceOdpowiedz': DodajDostawceOdpowiedz
  readonly 'y:ustawKontaDostawcy': UstawKontaDostawcy
  readonly 'y:ustawKontaDostawcyOdpowiedz': UstawKontaDostawcyOdpowiedz
  readonly 'y:listaDostawcow': ListaDostawcow
  readonly 'y:listaDostawcowOdpowiedz': ListaDostawcowOdpowiedz
  readonly 'y:listaProduktowDostawcy': ListaProduktowDostawcy
  readonly 'y:listaProduktowDostawcyOdpowiedz': ListaProduktowDostawcyOdpowiedz
  readonly 'y:listaSystemow': ListaSystemow
  readonly 'y:listaSystemowOdpowiedz': ListaSystemowOdpowiedz
  readonly 'y:wycofajCertyfikat': WycofajCertyfikat
  readonly 'y:wycofajCertyfikatOdpowiedz': WycofajCertyfikatOdpowiedz
  readonly 'y:zmienOprogramowanie': ZmienOprogramowanie
  readonly 'y:zmienOprogramowanieOdpowiedz': ZmienOprogramowanieOdpowiedz
  readonly 'y:pobierzStanBramki': PobierzStanBramki
  readonly 'y:pobierzStanBramkiOdpowiedz': PobierzStanBramkiOdpowiedz
  readonly 'z:rozpocznijZasilenie': RozpocznijZasilenie
  readonly 'z:rozpocznijZasilenieOdpowiedz': RozpocznijZasilenieOdpowiedz
  readonly 'z:przekazPaczke': PrzekazPaczke
  readonly 'z:przekazPaczkeOdpowiedz': PrzekazPaczkeOdpowiedz
  readonly 'z:zakonczZasilenie': ZakonczZasilenie
  readonly 'z:zakonczZasilenieOdpowiedz': ZakonczZasilenieOdpowiedz
  readonly 'z:pobierzStanZasilenia': PobierzStanZasilenia
  readonly 'z:pobierzStanZasileniaOdpowiedz': PobierzStanZasileniaOdpowiedz
  readonly 'z:przerwijZasilenie': PrzerwijZasilenie
  readonly 'z:przerwijZasilenieOdpowiedz': PrzerwijZasilenieOdpowiedz
  readonly 'z:pobierzNiezgodnosci': PobierzNiezgodnosci
  readonly 'z:pobierzNiezgodnosciOdpowiedz': PobierzNiezgodnosciOdpowiedz
  readonly 'z:zglosNiezgodnosc': ZglosNiezgodnosc
  readonly 'z:zglosNiezgodnoscOdpowiedz': ZglosNiezgodnoscOdpowiedz
  readonly 'z:pobierzWymaganeKorekty': PobierzWymaganeKorekty
  readonly 'z:pobierzWymaganeKorektyOdpowiedz': PobierzWymaganeKorektyOdpowiedz
  readonly 'z:potwierdzZawiadomienie': PotwierdzZawiadomienie
  readonly 'z:potwierdzZawiadomienieOdpowiedz': PotwierdzZawiadomienieOdpowiedz
}

export type ElementName = keyof ElementTypes
