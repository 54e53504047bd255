"""Rejestracja SD bez żadnego narzędzia bramki: klucze, PKCS#10, komunikat podpisany certyfikatem samopodpisanym (postać wss).

Użycie: zarejestruj.py FOLDER ADRES CA.pem KOD_JT OBSZAR PRODUKT WERSJA PRODUCENT LOGIN    (hasło: zmienna CSIZS_HASLO)
"""
import datetime
import json
import os
import sys
import uuid
from pathlib import Path

import zeep
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from csizs import PRZESTRZENIE, WSDL, PodpisWss, Transport, czas, sesja_tls

folder, adres, ca, kod_jt, obszar, produkt, wersja, producent, login = sys.argv[1:]
folder = Path(folder)
folder.mkdir(mode=0o700, parents=True, exist_ok=True)
os.umask(0o077)

nazwa = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, produkt)])


def nowy_klucz(plik):
    klucz = ec.generate_private_key(ec.SECP256R1())
    (folder / plik).write_bytes(klucz.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    return klucz


def pkcs10(klucz):
    zadanie = x509.CertificateSigningRequestBuilder().subject_name(nazwa).sign(klucz, hashes.SHA256())
    return zadanie.public_bytes(serialization.Encoding.DER)


tls, podpis = nowy_klucz('tls.key.pem'), nowy_klucz('signing.key.pem')
teraz = datetime.datetime.utcnow()
samopodpisany = (
    x509.CertificateBuilder().subject_name(nazwa).issuer_name(nazwa).public_key(podpis.public_key())
    .serial_number(x509.random_serial_number())
    .not_valid_before(teraz - datetime.timedelta(minutes=1)).not_valid_after(teraz + datetime.timedelta(days=1))
    .sign(podpis, hashes.SHA256())
)
(folder / 'signing.crt.pem').write_bytes(samopodpisany.public_bytes(serialization.Encoding.PEM))

urzad = x509.load_pem_x509_certificate(Path(ca).read_bytes())


def wydal_urzad(der):
    """Przed rejestracją znamy tylko urząd bramki; certyfikat jej podpisu ma pochodzić od niego."""
    certyfikat = x509.load_der_x509_certificate(der)
    urzad.public_key().verify(
        certyfikat.signature, certyfikat.tbs_certificate_bytes, ec.ECDSA(certyfikat.signature_hash_algorithm))
    return True


transport = Transport(session=sesja_tls(ca))
wsse = PodpisWss(folder / 'signing.key.pem', folder / 'signing.crt.pem', wydal_urzad)
klient = zeep.Client(str(WSDL / 'RejestracjaSD.wsdl'), wsse=wsse, transport=transport)
usluga = klient.create_service(
    f"{{{PRZESTRZENIE['RejestracjaSD']}}}RejestracjaSDSoap11", f'{adres}/uslugi/RejestracjaSD/v1')
oprogramowanie = {'nazwa': produkt, 'wersja': wersja, 'producent': producent}
odpowiedz = usluga.zarejestrujSD(
    kontekstPoczatkowy={
        'wersjaInterfejsu': '1.0', 'idKomunikatu': str(uuid.uuid4()), 'czasWyslania': czas(),
        'kodJT': kod_jt, 'obszar': obszar, 'oprogramowanie': oprogramowanie,
    },
    login=login,
    haslo=os.environ['CSIZS_HASLO'],
    zadanieCertyfikatuTLS=pkcs10(tls),
    zadanieCertyfikatuPodpisu=pkcs10(podpis),
)
assert odpowiedz.daneRezultatu.skrotZadania == transport.skrot, 'odpowiedź dotyczy innego żądania'


def zapisz(plik, *certyfikaty):
    pem = b''.join(x509.load_der_x509_certificate(der).public_bytes(serialization.Encoding.PEM) for der in certyfikaty)
    (folder / plik).write_bytes(pem)


zapisz('tls.crt.pem', odpowiedz.certyfikatTLS.certyfikat)
zapisz('signing.crt.pem', odpowiedz.certyfikatPodpisu.certyfikat)
zapisz('gateway.crt.pem', *odpowiedz.certyfikatBramki)
(folder / 'ca.crt.pem').write_text(Path(ca).read_text())
(folder / 'sd.json').write_text(json.dumps({
    'address': adres, 'kodJT': kod_jt, 'obszar': obszar, 'oprogramowanie': oprogramowanie,
    'idSystemu': odpowiedz.idSystemu,
}, ensure_ascii=False, indent=2))
print(odpowiedz.idSystemu)
