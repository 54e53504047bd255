#!/bin/sh
# pobierzDane bez żadnej biblioteki: curl, openssl i tekst w postaci kanonicznej (postać wss, klucz RSA).
# Użycie: zapytaj.sh PROFIL KOD_ZBIORU PESEL LOGIN ROLA      wynik: zadanie.xml i odpowiedz.xml w folderze bieżącym
set -eu
profil=$1 zbior=$2 pesel=$3 login=$4 rola=$5

fakt() { sed -n 's/.*"'"$1"'": *"\([^"]*\)".*/\1/p' "$profil/sd.json" | head -n 1; }
skrot() { printf %s "$1" | openssl dgst -sha256 -binary | openssl base64 -A; }
chwila() { date -u -d "$1" +%Y-%m-%dT%H:%M:%SZ; }
uuid() { openssl rand -hex 16 | sed -E 's/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/\1-\2-4\3-8\4-\5/'; }

soap=http://schemas.xmlsoap.org/soap/envelope/
oasis=http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss
wsse=$oasis-wssecurity-secext-1.0.xsd
wsu=$oasis-wssecurity-utility-1.0.xsd
ds=http://www.w3.org/2000/09/xmldsig#
exc=http://www.w3.org/2001/10/xml-exc-c14n#
w='xmlns:w="urn:csizs-gw:wspolne:v1"'
teraz=$(chwila now)

# Podpisywane elementy od razu w wyłącznej postaci kanonicznej: każdy deklaruje to, czego używa; atrybuty po deklaracjach; bez odstępów.
kontekst="<w:kontekst $w><w:wersjaInterfejsu>1.0</w:wersjaInterfejsu><w:idKomunikatu>$(uuid)</w:idKomunikatu><w:czasWyslania>$teraz</w:czasWyslania><w:idSystemu>$(fakt idSystemu)</w:idSystemu><w:kodJT>$(fakt kodJT)</w:kodJT><w:obszar>$(fakt obszar)</w:obszar><w:uzytkownik><w:login>$login</w:login><w:rola>$rola</w:rola></w:uzytkownik><w:oprogramowanie><w:nazwa>$(fakt nazwa)</w:nazwa><w:wersja>$(fakt wersja)</w:wersja><w:producent>$(fakt producent)</w:producent></w:oprogramowanie></w:kontekst>"
pytanie="<d:parametryPytania><d:znakSprawy>MOPS.5020.1.2026</d:znakSprawy><d:podstawaPrawna><d:kod>UPS-105-1</d:kod></d:podstawaPrawna><d:cel><d:kod>USTALENIE_PRAWA_PS</d:kod></d:cel></d:parametryPytania><d:osoba><w:pesel $w>$pesel</w:pesel></d:osoba><d:zbior><d:kodZbioru>$zbior</d:kodZbioru></d:zbior><d:zakres><d:kodZakresu>RP.TOZSAMOSC</d:kodZakresu><d:kodZakresu>RP.STAN</d:kodZakresu></d:zakres>"
body="<soap:Body xmlns:soap=\"$soap\" xmlns:wsu=\"$wsu\" wsu:Id=\"body\"><d:pobierzDane xmlns:d=\"urn:csizs-gw:dane-beneficjenta:v1\">$kontekst$pytanie</d:pobierzDane></soap:Body>"
czas="<wsu:Timestamp xmlns:wsu=\"$wsu\" wsu:Id=\"czas\"><wsu:Created>$teraz</wsu:Created><wsu:Expires>$(chwila '+4 minutes')</wsu:Expires></wsu:Timestamp>"

referencja() { # identyfikator, postać kanoniczna
  printf %s "<ds:Reference URI=\"#$1\"><ds:Transforms><ds:Transform Algorithm=\"$exc\"></ds:Transform></ds:Transforms><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod><ds:DigestValue>$(skrot "$2")</ds:DigestValue></ds:Reference>"
}
signedinfo="<ds:SignedInfo xmlns:ds=\"$ds\"><ds:CanonicalizationMethod Algorithm=\"$exc\"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"></ds:SignatureMethod>$(referencja body "$body")$(referencja czas "$czas")</ds:SignedInfo>"
podpis=$(printf %s "$signedinfo" | openssl dgst -sha256 -sign "$profil/signing.key.pem" | openssl base64 -A)
certyfikat=$(openssl x509 -in "$profil/signing.crt.pem" -outform DER | openssl base64 -A)
token="<wsse:BinarySecurityToken xmlns:wsu=\"$wsu\" EncodingType=\"$oasis-soap-message-security-1.0#Base64Binary\" ValueType=\"$oasis-x509-token-profile-1.0#X509v3\" wsu:Id=\"token\">$certyfikat</wsse:BinarySecurityToken>"
klucz="<wsse:SecurityTokenReference><wsse:Reference URI=\"#token\" ValueType=\"$oasis-x509-token-profile-1.0#X509v3\"/></wsse:SecurityTokenReference>"

printf %s "<soap:Envelope xmlns:soap=\"$soap\"><soap:Header><wsse:Security xmlns:wsse=\"$wsse\" soap:mustUnderstand=\"1\">$czas$token<ds:Signature xmlns:ds=\"$ds\">$signedinfo<ds:SignatureValue>$podpis</ds:SignatureValue><ds:KeyInfo>$klucz</ds:KeyInfo></ds:Signature></wsse:Security></soap:Header>$body</soap:Envelope>" >zadanie.xml

curl --silent --show-error --cacert "$profil/ca.crt.pem" --cert "$profil/tls.crt.pem" --key "$profil/tls.key.pem" \
  --header 'Content-Type: text/xml; charset=utf-8' --header 'SOAPAction: ""' \
  --data-binary @zadanie.xml --output odpowiedz.xml "$(fakt address)/uslugi/DaneBeneficjenta/v1"
