#!/bin/sh
# Rejestracja → (administrator przyjmuje system) → słowniki → zasilenie → pytanie. Pracę wykonuje csizs; pytanie idzie samym curl i openssl.
# Użycie: przyklad.sh rejestracja PROFIL ADRES CA.pem KOD_JT OBSZAR PRODUKT WERSJA PRODUCENT LOGIN PLIK_Z_HASLEM
#         przyklad.sh praca PROFIL KOD_ZBIORU PESEL LOGIN_ZASILAJACY LOGIN_URZEDNIKA KOD_PYTANEGO_ZBIORU
set -eu
tu=$(cd "$(dirname "$0")" && pwd)
csizs=${CSIZS:-csizs}
krok=$1
profil=$2
shift 2

rejestracja() {
  $csizs sd init --profile "$profil" --address "$1" --ca "$2" --unit "$3" --area "$4" --product "$5" --product-version "$6" --vendor "$7" --family RSA
  $csizs sd register --profile "$profil" --login "$8" --password-file "$9"
}

praca() {
  $csizs sd dictionaries --profile "$profil" --user "$4" --role PIU_PS
  cat >rekord.xml <<XML
<b:rekord xmlns:b="urn:csizs-gw:beneficjent:v1"><b:idRekorduSD>A-1</b:idRekorduSD><b:wersjaRekordu>1</b:wersjaRekordu><b:operacja>DODAJ</b:operacja><b:osoba><b:pesel>$2</b:pesel><b:imie>Zofia</b:imie><b:nazwisko>Źdźbło</b:nazwisko><b:dataUrodzenia>1990-05-15</b:dataUrodzenia></b:osoba><b:pomocSpoleczna><b:psStan><b:plec><b:kod>K</b:kod></b:plec></b:psStan></b:pomocSpoleczna></b:rekord>
XML
  $csizs sd feed rekord.xml --profile "$profil" --set "$1" --kind INICJALNE --user "$3" --role ZASILANIE
  $csizs sd sets --profile "$profil" --user "$4" --role PIU_PS
  sh "$tu/zapytaj.sh" "$profil" "$5" "$2" "$4" PIU_PS
  $csizs verify odpowiedz.xml --trust "$profil/ca.crt.pem" --request zadanie.xml
  sed 's/.*<w:status>\([A-Z_]*\)<.*<b:nazwisko>\([^<]*\)<.*/wynik: \1 \2/' odpowiedz.xml
}

"$krok" "$@"
