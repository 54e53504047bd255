/*
 * Słowniki → zasilenie → pytanie, przez konektor podpisujący (csizs connector). Kod wywołań robią wsdl2h i soapcpp2 (zbuduj.sh).
 * Użycie: przyklad http://127.0.0.1:PORT KOD_ZBIORU PESEL LOGIN_ZASILAJACY LOGIN_URZEDNIKA
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "soapH.h"
#include "DaneBeneficjentaSoap11.nsmap"

static struct soap *soap;
static char adres[256];
static char kto[256];

/* Konektor dodaje kontekst, podpisuje i sprawdza odpowiedź; kto pyta, mówią nagłówki HTTP. */
static const char *usluga(const char *nazwa, const char *konektor, const char *login, const char *rola)
{
  snprintf(adres, sizeof adres, "%s/uslugi/%s/v1", konektor, nazwa);
  snprintf(kto, sizeof kto, "csizs-login: %s\r\ncsizs-rola: %s", login, rola);
  soap->http_extra_header = kto;
  return adres;
}

static void sprawdz(int wynik)
{
  if (wynik == SOAP_OK)
    return;
  soap_print_fault(soap, stderr);
  exit(1);
}

int main(int liczba, char **argument)
{
  if (liczba != 6)
    return 2;
  const char *konektor = argument[1], *zasilajacy = argument[4], *urzednik = argument[5];
  char *zbior = argument[2], *pesel = argument[3];
  soap = soap_new1(SOAP_C_UTFSTRING | SOAP_XML_INDENT);

  /* 1. Słowniki: potwierdzenie wersji obowiązujących otwiera pozostałe usługi. */
  struct _s__pobierzListeSlownikow o_liste = {0};
  struct _s__pobierzListeSlownikowOdpowiedz lista = {0};
  sprawdz(soap_call___s__pobierzListeSlownikow(
      soap, usluga("Slowniki", konektor, urzednik, "PIU_PS"), NULL, &o_liste, &lista));
  struct _s__potwierdzSlowniki potwierdzane = {0};
  struct _s__potwierdzSlownikiOdpowiedz potwierdzone = {0};
  potwierdzane.slownik = soap_malloc(soap, sizeof *potwierdzane.slownik * (size_t)lista.__sizepozycjaListy);
  for (int i = 0; i < lista.__sizepozycjaListy; i++) {
    struct s__WersjaSlownika *s = lista.pozycjaListy[i].slownik;
    if (s->stan == s__StanWersjiSlownika__OBOWIAZUJACA)
      potwierdzane.slownik[potwierdzane.__sizeslownik++] =
          (struct s__PotwierdzanaWersja){.kodSlownika = s->kodSlownika, .wersja = s->wersja, .skrot = s->skrot};
  }
  sprawdz(soap_call___s__potwierdzSlowniki(
      soap, usluga("Slowniki", konektor, urzednik, "PIU_PS"), NULL, &potwierdzane, &potwierdzone));

  /* 2. Zasilenie: jedna paczka z jednym rekordem. */
  struct _z__rozpocznijZasilenie poczatek = {
      .kodZbioru = zbior, .rodzaj = z__RodzajZasilenia__INICJALNE, .stanDanychNa = time(NULL)};
  struct _z__rozpocznijZasilenieOdpowiedz rozpoczete = {0};
  sprawdz(soap_call___z__rozpocznijZasilenie(
      soap, usluga("ZasilanieCBB", konektor, zasilajacy, "ZASILANIE"), NULL, &poczatek, &rozpoczete));
  struct b__Osoba osoba = {.pesel = pesel, .imie = "Zofia", .nazwisko = "Źdźbło", .dataUrodzenia = "1990-05-15"};
  struct b__WartoscKodowana kobieta = {.kod = "K"};
  struct b__PsStan stan = {.plec = &kobieta};
  struct b__PomocSpoleczna pomoc = {.psStan = &stan};
  struct b__Rekord rekord = {
      .idRekorduSD = "A-1", .wersjaRekordu = 1, .operacja = b__OperacjaRekordu__DODAJ, .osoba = &osoba,
      .__union_Rekord = SOAP_UNION__b__union_Rekord_pomocSpoleczna, .union_Rekord.pomocSpoleczna = &pomoc};
  struct z__Pakiet pakiet = {.__sizerekord = 1, .b__rekord = &rekord};
  struct _z__przekazPaczke paczka = {
      .kodZbioru = zbior, .idZasilenia = rozpoczete.zasilenie->idZasilenia, .numerPaczki = 1, .liczbaRekordow = 1, .pakiet = &pakiet};
  struct _z__przekazPaczkeOdpowiedz przyjeta = {0};
  sprawdz(soap_call___z__przekazPaczke(
      soap, usluga("ZasilanieCBB", konektor, zasilajacy, "ZASILANIE"), NULL, &paczka, &przyjeta));
  struct _z__zakonczZasilenie koniec = {
      .kodZbioru = zbior, .idZasilenia = rozpoczete.zasilenie->idZasilenia, .liczbaPaczek = 1};
  struct _z__zakonczZasilenieOdpowiedz zakonczone = {0};
  sprawdz(soap_call___z__zakonczZasilenie(
      soap, usluga("ZasilanieCBB", konektor, zasilajacy, "ZASILANIE"), NULL, &koniec, &zakonczone));
  printf("przyjęto: %lld\n", (long long)przyjeta.liczbaPrzyjetych);

  /* 3. Pytanie o tę samą osobę w zbiorach, o które wolno pytać. */
  struct _d__pobierzListeZbiorow o_zbiory = {0};
  struct _d__pobierzListeZbiorowOdpowiedz zbiory = {0};
  sprawdz(soap_call___d__pobierzListeZbiorow(
      soap, usluga("DaneBeneficjenta", konektor, urzednik, "PIU_PS"), NULL, &o_zbiory, &zbiory));
  struct d__PodstawaPrawna podstawa = {.kod = "UPS-105-1"};
  struct d__Cel cel = {.kod = "USTALENIE_PRAWA_PS"};
  struct d__ParametryPytania parametry = {.znakSprawy = "MOPS.5020.1.2026", .podstawaPrawna = &podstawa, .cel = &cel};
  struct w__IdentyfikacjaOsoby kogo = {.pesel = pesel};
  enum w__KodZakresu kody[] = {w__KodZakresu__RP_x002eTOZSAMOSC, w__KodZakresu__RP_x002eSTAN};
  struct d__Zakres zakres = {.__sizekodZakresu = 2, .kodZakresu = kody};
  struct _d__pobierzDane pytanie = {
      .parametryPytania = &parametry, .osoba = &kogo, .__sizezbior = zbiory.__sizezbior, .zakres = &zakres};
  pytanie.zbior = soap_malloc(soap, sizeof *pytanie.zbior * (size_t)zbiory.__sizezbior);
  for (int i = 0; i < zbiory.__sizezbior; i++)
    pytanie.zbior[i] = (struct d__ZbiorPytany){.kodZbioru = zbiory.zbior[i].kodZbioru};
  struct _d__pobierzDaneOdpowiedz dane = {0};
  sprawdz(soap_call___d__pobierzDane(
      soap, usluga("DaneBeneficjenta", konektor, urzednik, "PIU_PS"), NULL, &pytanie, &dane));
  printf("wynik: %s\n", soap_w__StatusWyniku2s(soap, dane.w__wynik->status));
  for (int i = 0; i < dane.__sizezbior; i++)
    printf("%s %s %s\n", dane.zbior[i].kodZbioru, soap_d__StatusZbioru2s(soap, dane.zbior[i].status),
           dane.zbior[i].grupy->rpTozsamosc->nazwisko);

  soap_destroy(soap);
  soap_end(soap);
  soap_free(soap);
  return 0;
}
