<?php
/**
 * Słowniki → zasilenie → pytanie, przez konektor podpisujący (csizs connector).
 * Użycie: php przyklad.php http://127.0.0.1:PORT KOD_ZBIORU PESEL LOGIN_ZASILAJACY LOGIN_URZEDNIKA
 */
declare(strict_types=1);

[, $konektor, $kodZbioru, $pesel, $zasilajacy, $urzednik] = $argv;

/** Konektor dodaje kontekst, podpisuje i sprawdza odpowiedź; kto pyta, mówią nagłówki HTTP. */
function usluga(string $nazwa, string $login, string $rola): SoapClient
{
    global $konektor;
    return new SoapClient("$konektor/uslugi/$nazwa/v1?wsdl", [
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
        'cache_wsdl' => WSDL_CACHE_MEMORY,
        'stream_context' => stream_context_create(['http' => ['header' => "csizs-login: $login\r\ncsizs-rola: $rola"]]),
    ]);
}

// 1. Słowniki: potwierdzenie wersji obowiązujących otwiera pozostałe usługi.
$slowniki = usluga('Slowniki', $urzednik, 'PIU_PS');
$wersje = [];
foreach ($slowniki->pobierzListeSlownikow([])->pozycjaListy as $pozycja) {
    $s = $pozycja->slownik;
    if ($s->stan === 'OBOWIAZUJACA') {
        $wersje[] = ['kodSlownika' => $s->kodSlownika, 'wersja' => $s->wersja, 'skrot' => $s->skrot];
    }
}
$slowniki->potwierdzSlowniki(['slownik' => $wersje]);

// 2. Zasilenie: jedna paczka z jednym rekordem.
$zasilanie = usluga('ZasilanieCBB', $zasilajacy, 'ZASILANIE');
$id = $zasilanie->rozpocznijZasilenie([
    'kodZbioru' => $kodZbioru, 'rodzaj' => 'INICJALNE', 'stanDanychNa' => gmdate('Y-m-d\TH:i:s\Z'),
])->zasilenie->idZasilenia;
$paczka = $zasilanie->przekazPaczke([
    'kodZbioru' => $kodZbioru, 'idZasilenia' => $id, 'numerPaczki' => 1, 'liczbaRekordow' => 1,
    'pakiet' => ['rekord' => [[
        'idRekorduSD' => 'A-1', 'wersjaRekordu' => 1, 'operacja' => 'DODAJ',
        'osoba' => ['pesel' => $pesel, 'imie' => 'Zofia', 'nazwisko' => 'Źdźbło', 'dataUrodzenia' => '1990-05-15'],
        'pomocSpoleczna' => ['psStan' => ['plec' => ['kod' => 'K']]],
    ]]],
]);
$zasilanie->zakonczZasilenie(['kodZbioru' => $kodZbioru, 'idZasilenia' => $id, 'liczbaPaczek' => 1]);
echo "przyjęto: {$paczka->liczbaPrzyjetych}\n";

// 3. Pytanie o tę samą osobę w zbiorach, o które wolno pytać.
$dane = usluga('DaneBeneficjenta', $urzednik, 'PIU_PS');
$odpowiedz = $dane->pobierzDane([
    'parametryPytania' => [
        'znakSprawy' => 'MOPS.5020.1.2026',
        'podstawaPrawna' => ['kod' => 'UPS-105-1'],
        'cel' => ['kod' => 'USTALENIE_PRAWA_PS'],
    ],
    'osoba' => ['pesel' => $pesel],
    'zbior' => array_map(fn ($z) => ['kodZbioru' => $z->kodZbioru], $dane->pobierzListeZbiorow([])->zbior),
    'zakres' => ['kodZakresu' => ['RP.TOZSAMOSC', 'RP.STAN']],
]);
echo "wynik: {$odpowiedz->wynik->status}\n";
foreach ($odpowiedz->zbior as $zbior) {
    echo "$zbior->kodZbioru $zbior->status {$zbior->grupy->rpTozsamosc->nazwisko}\n";
}
