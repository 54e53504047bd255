"""Słowniki → zasilenie → pytanie.

Użycie: przyklad.py PROFIL|http://127.0.0.1:PORT KOD_ZBIORU PESEL LOGIN_ZASILAJACY LOGIN_URZEDNIKA
Folder profilu: zeep podpisuje sam. Adres konektora: podpisuje konektor.
"""
import sys

from csizs import Csizs, czas

skad, kod_zbioru, pesel, zasilajacy, urzednik = sys.argv[1:]
csizs = Csizs.z_konektora(skad) if skad.startswith('http') else Csizs.z_profilu(skad)

# 1. Słowniki: potwierdzenie wersji obowiązujących otwiera pozostałe usługi.
lista = csizs.wywolaj('Slowniki', 'pobierzListeSlownikow', urzednik, 'PIU_PS')
wersje = [p.slownik for p in lista.pozycjaListy if p.slownik.stan == 'OBOWIAZUJACA']
csizs.wywolaj('Slowniki', 'potwierdzSlowniki', urzednik, 'PIU_PS', slownik=[
    {'kodSlownika': s.kodSlownika, 'wersja': s.wersja, 'skrot': s.skrot} for s in wersje])
print('słowniki:', len(wersje))

# 2. Zasilenie: jedna paczka z jednym rekordem.
zasilenie = csizs.wywolaj('ZasilanieCBB', 'rozpocznijZasilenie', zasilajacy, 'ZASILANIE',
                          kodZbioru=kod_zbioru, rodzaj='INICJALNE', stanDanychNa=czas()).zasilenie
rekord = {
    'idRekorduSD': 'A-1', 'wersjaRekordu': 1, 'operacja': 'DODAJ',
    'osoba': {'pesel': pesel, 'imie': 'Zofia', 'nazwisko': 'Źdźbło', 'dataUrodzenia': '1990-05-15'},
    'pomocSpoleczna': {
        'psStan': {'plec': {'kod': 'K'}},
        'psSwiadczenia': {'swiadczenie': [
            {'charakter': 'PRZYZNANE', 'rodzaj': {'kod': 'ZASILEK_STALY'}, 'dataOd': '2026-01-01',
             'kwotaBrutto': '719.00', 'kwotaNetto': '719.00'}]},
    },
}
paczka = csizs.wywolaj('ZasilanieCBB', 'przekazPaczke', zasilajacy, 'ZASILANIE', kodZbioru=kod_zbioru,
                       idZasilenia=zasilenie.idZasilenia, numerPaczki=1, liczbaRekordow=1,
                       pakiet={'rekord': [rekord]})
for n in paczka.niezgodnosc:
    print('niezgodność:', n.kod, n.sciezka, n.opis)
csizs.wywolaj('ZasilanieCBB', 'zakonczZasilenie', zasilajacy, 'ZASILANIE', kodZbioru=kod_zbioru,
              idZasilenia=zasilenie.idZasilenia, liczbaPaczek=1)
print('przyjęto:', paczka.liczbaPrzyjetych)

# 3. Pytanie o tę samą osobę w zbiorach, o które wolno pytać.
zbiory = csizs.wywolaj('DaneBeneficjenta', 'pobierzListeZbiorow', urzednik, 'PIU_PS').zbior
odpowiedz = csizs.wywolaj(
    'DaneBeneficjenta', 'pobierzDane', urzednik, 'PIU_PS',
    parametryPytania={'znakSprawy': 'MOPS.5020.1.2026', 'podstawaPrawna': {'kod': 'UPS-105-1'},
                      'cel': {'kod': 'USTALENIE_PRAWA_PS'}},
    osoba={'pesel': pesel},
    zbior=[{'kodZbioru': z.kodZbioru} for z in zbiory],
    zakres={'kodZakresu': ['RP.TOZSAMOSC', 'RP.STAN']})
print('wynik:', odpowiedz.wynik.status)
for zbior in odpowiedz.zbior:
    print(zbior.kodZbioru, zbior.status, zbior.grupy and zbior.grupy.rpTozsamosc.nazwisko)
print('wpis w dzienniku:', odpowiedz.daneRezultatu.potwierdzenieWpisu[0].numer)
