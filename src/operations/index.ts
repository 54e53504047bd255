import type { OperationName } from '../contract/index.js'
import { eksportujZbior } from './administracja-zbiorow/eksportuj-zbior.js'
import { archiwizujZbior, zamknijZbior } from './administracja-zbiorow/end-set.js'
import { listaZbiorow } from './administracja-zbiorow/lista-zbiorow.js'
import { pobierzZbior } from './administracja-zbiorow/pobierz-zbior.js'
import { porownajZbiory } from './administracja-zbiorow/porownaj-zbiory.js'
import { przypiszZbior } from './administracja-zbiorow/przypisz-zbior.js'
import { stanProceduryZmiany } from './administracja-zbiorow/stan-procedury-zmiany.js'
import { utworzZbior } from './administracja-zbiorow/utworz-zbior.js'
import { wykonajKrokZmiany } from './administracja-zbiorow/wykonaj-krok-zmiany.js'
import { zglosZmianeDostawcy } from './administracja-zbiorow/zglos-zmiane-dostawcy.js'
import { pobierzDane } from './dane-beneficjenta/pobierz-dane.js'
import { pobierzListeZbiorow } from './dane-beneficjenta/pobierz-liste-zbiorow.js'
import { pobierzWynikZlecenia } from './dane-beneficjenta/pobierz-wynik-zlecenia.js'
import { sprawdzSwiadczenia } from './dane-beneficjenta/sprawdz-swiadczenia.js'
import { sprawdzTozsamosc } from './dane-beneficjenta/sprawdz-tozsamosc.js'
import { zlecPobranieDanych } from './dane-beneficjenta/zlec-pobranie-danych.js'
import { oversightOperations } from './nadzor/index.js'
import type { Operation } from './operation.js'
import { connectionOperations } from './podlaczenie/index.js'
import { zarejestrujJednostke } from './podlaczenie/zarejestruj-jednostke.js'
import { dezaktywujJednostke } from './portal/dezaktywuj-jednostke.js'
import { dodajSwiadectwo } from './portal/dodaj-swiadectwo.js'
import { eksportujKontaELearning } from './portal/eksportuj-konta-e-learning.js'
import { listaJednostek } from './portal/lista-jednostek.js'
import { listaKontELearning } from './portal/lista-kont-e-learning.js'
import { listaPrzegladarek } from './portal/lista-przegladarek.js'
import { listaSesji } from './portal/lista-sesji.js'
import { listaSwiadectw } from './portal/lista-swiadectw.js'
import { listaZdarzen } from './portal/lista-zdarzen.js'
import { listaZgloszenSlownikow } from './portal/lista-zgloszen-slownikow.js'
import { mojeZapytania } from './portal/moje-zapytania.js'
import { odnowKodyZapasowe } from './portal/odnow-kody-zapasowe.js'
import { odnowSesje } from './portal/odnow-sesje.js'
import { opublikujSlownik } from './portal/opublikuj-slownik.js'
import { pokazJednostke } from './portal/pokaz-jednostke.js'
import { potwierdzDrugiSkladnik } from './portal/potwierdz-drugi-skladnik.js'
import { potwierdzLogowanie } from './portal/potwierdz-logowanie.js'
import { resetujHaslo } from './portal/resetuj-haslo.js'
import { rozpocznijDrugiSkladnik } from './portal/rozpocznij-drugi-skladnik.js'
import { rozstrzygnijZgloszenieSlownika } from './portal/rozstrzygnij-zgloszenie-slownika.js'
import { stanDrugiegoSkladnika } from './portal/stan-drugiego-skladnika.js'
import { ustawFormePodpisu } from './portal/ustaw-forme-podpisu.js'
import { usunDrugiSkladnik } from './portal/usun-drugi-skladnik.js'
import { wylaczDrugiSkladnik } from './portal/wylacz-drugi-skladnik.js'
import { wyloguj } from './portal/wyloguj.js'
import { zakonczSesje } from './portal/zakoncz-sesje.js'
import { zaloguj } from './portal/zaloguj.js'
import { zalozKontaELearning } from './portal/zaloz-konta-e-learning.js'
import { zapomnijPrzegladarke } from './portal/zapomnij-przegladarke.js'
import { zmienJednostke } from './portal/zmien-jednostke.js'
import { zmienUzytkownika } from './portal/zmien-uzytkownika.js'
import { dodajRegule } from './reguly-udostepniania/dodaj-regule.js'
import { listaRegul } from './reguly-udostepniania/lista-regul.js'
import { podgladReguly } from './reguly-udostepniania/podglad-reguly.js'
import { rozstrzygnijRegule } from './reguly-udostepniania/rozstrzygnij-regule.js'
import { ustawZatwierdzanieRegul } from './reguly-udostepniania/ustaw-zatwierdzanie-regul.js'
import { wczytajReguly } from './reguly-udostepniania/wczytaj-reguly.js'
import { zakonczRegule } from './reguly-udostepniania/zakoncz-regule.js'
import { pobierzDowodWpisu } from './rejestr-dostepow/pobierz-dowod-wpisu.js'
import { pobierzPunktKontrolny } from './rejestr-dostepow/pobierz-punkt-kontrolny.js'
import { pobierzRekordy } from './rejestr-dostepow/pobierz-rekordy.js'
import { raportDlaOsoby } from './rejestr-dostepow/raport-dla-osoby.js'
import { aktywujSD } from './rejestracja-sd/aktywuj-sd.js'
import { dezaktywujSD } from './rejestracja-sd/dezaktywuj-sd.js'
import { odnowCertyfikat } from './rejestracja-sd/odnow-certyfikat.js'
import { pobierzStatusSD } from './rejestracja-sd/pobierz-status-sd.js'
import { sprawdzPolaczenie } from './rejestracja-sd/sprawdz-polaczenie.js'
import { zarejestrujSD } from './rejestracja-sd/zarejestruj-sd.js'
import { pobierzListeSlownikow } from './slowniki/pobierz-liste-slownikow.js'
import { pobierzSlownik } from './slowniki/pobierz-slownik.js'
import { pobierzZmianySlownika } from './slowniki/pobierz-zmiany-slownika.js'
import { potwierdzSlowniki } from './slowniki/potwierdz-slowniki.js'
import { uzgodnijSlownik } from './slowniki/uzgodnij-slownik.js'
import { zglosNiezgodnoscSlownika } from './slowniki/zglos-niezgodnosc-slownika.js'
import { dezaktywuj } from './tozsamosc-mzt/dezaktywuj.js'
import { listaUzytkownikow } from './tozsamosc-mzt/lista-uzytkownikow.js'
import { nadajRole } from './tozsamosc-mzt/nadaj-role.js'
import { odbierzRole } from './tozsamosc-mzt/odbierz-role.js'
import { odblokuj } from './tozsamosc-mzt/odblokuj.js'
import { utworzUzytkownika } from './tozsamosc-mzt/utworz-uzytkownika.js'
import { zablokuj } from './tozsamosc-mzt/zablokuj.js'
import { zmienHaslo } from './tozsamosc-mzt/zmien-haslo.js'
import { dodajDostawce } from './wykazy/dodaj-dostawce.js'
import { listaDostawcow } from './wykazy/lista-dostawcow.js'
import { listaProduktowDostawcy } from './wykazy/lista-produktow-dostawcy.js'
import { listaSystemow } from './wykazy/lista-systemow.js'
import { oglosOpisSystemu } from './wykazy/oglos-opis-systemu.js'
import { pobierzStanBramki } from './wykazy/pobierz-stan-bramki.js'
import { przedluzSwiadectwo } from './wykazy/przedluz-swiadectwo.js'
import { ustawKontaDostawcy } from './wykazy/ustaw-konta-dostawcy.js'
import { wycofajCertyfikat } from './wykazy/wycofaj-certyfikat.js'
import { wycofajSwiadectwo } from './wykazy/wycofaj-swiadectwo.js'
import { zmienOprogramowanie } from './wykazy/zmien-oprogramowanie.js'
import { pobierzNiezgodnosci } from './zasilanie-cbb/pobierz-niezgodnosci.js'
import { pobierzStanZasilenia } from './zasilanie-cbb/pobierz-stan-zasilenia.js'
import { pobierzWymaganeKorekty } from './zasilanie-cbb/pobierz-wymagane-korekty.js'
import { potwierdzZawiadomienie } from './zasilanie-cbb/potwierdz-zawiadomienie.js'
import { przekazPaczke } from './zasilanie-cbb/przekaz-paczke.js'
import { przerwijZasilenie } from './zasilanie-cbb/przerwij-zasilenie.js'
import { rozpocznijZasilenie } from './zasilanie-cbb/rozpocznij-zasilenie.js'
import { zakonczZasilenie } from './zasilanie-cbb/zakoncz-zasilenie.js'
import { zglosNiezgodnosc } from './zasilanie-cbb/zglos-niezgodnosc.js'

/**
 * Every operation of the contract, once: one that the contract names and this table lacks does not compile,
 * nor does one that refuses with a code its contract does not declare.
 * @see docs/adding-an-operation.md
 */
export const operations: { readonly [N in OperationName]: Operation<N> } = {
  ...connectionOperations,
  ...oversightOperations,
  sprawdzPolaczenie,
  zarejestrujSD,
  pobierzStatusSD,
  aktywujSD,
  dezaktywujSD,
  odnowCertyfikat,
  pobierzListeSlownikow,
  pobierzSlownik,
  potwierdzSlowniki,
  pobierzZmianySlownika,
  uzgodnijSlownik,
  zglosNiezgodnoscSlownika,
  rozpocznijZasilenie,
  przekazPaczke,
  zakonczZasilenie,
  pobierzStanZasilenia,
  przerwijZasilenie,
  pobierzNiezgodnosci,
  zglosNiezgodnosc,
  pobierzWymaganeKorekty,
  potwierdzZawiadomienie,
  pobierzListeZbiorow,
  pobierzDane,
  sprawdzTozsamosc,
  sprawdzSwiadczenia,
  zlecPobranieDanych,
  pobierzWynikZlecenia,
  zmienHaslo,
  utworzUzytkownika,
  nadajRole,
  odbierzRole,
  zablokuj,
  odblokuj,
  dezaktywuj,
  listaUzytkownikow,
  zarejestrujJednostke,
  utworzZbior,
  przypiszZbior,
  pobierzRekordy,
  raportDlaOsoby,
  pobierzDowodWpisu,
  pobierzPunktKontrolny,
  zamknijZbior,
  archiwizujZbior,
  listaZbiorow,
  pobierzZbior,
  eksportujZbior,
  dodajRegule,
  rozstrzygnijRegule,
  zakonczRegule,
  podgladReguly,
  listaRegul,
  wczytajReguly,
  ustawZatwierdzanieRegul,
  porownajZbiory,
  zglosZmianeDostawcy,
  stanProceduryZmiany,
  wykonajKrokZmiany,
  // Portal only: no WSDL describes them, the portal's schema does.
  zaloguj,
  potwierdzLogowanie,
  odnowSesje,
  listaSesji,
  listaPrzegladarek,
  zapomnijPrzegladarke,
  zakonczSesje,
  stanDrugiegoSkladnika,
  rozpocznijDrugiSkladnik,
  potwierdzDrugiSkladnik,
  odnowKodyZapasowe,
  wylaczDrugiSkladnik,
  usunDrugiSkladnik,
  wyloguj,
  resetujHaslo,
  zmienUzytkownika,
  listaJednostek,
  pokazJednostke,
  zmienJednostke,
  dezaktywujJednostke,
  listaZdarzen,
  mojeZapytania,
  listaKontELearning,
  eksportujKontaELearning,
  zalozKontaELearning,
  dodajSwiadectwo,
  listaSwiadectw,
  opublikujSlownik,
  listaZgloszenSlownikow,
  rozstrzygnijZgloszenieSlownika,
  ustawFormePodpisu,
  dodajDostawce,
  listaDostawcow,
  listaProduktowDostawcy,
  listaSystemow,
  oglosOpisSystemu,
  pobierzStanBramki,
  przedluzSwiadectwo,
  ustawKontaDostawcy,
  wycofajCertyfikat,
  wycofajSwiadectwo,
  zmienOprogramowanie,
}
