"""Klient bramki CSIZS na zeep: podpisuje sam (postać wss) albo woła przez konektor podpisujący."""
import base64
import datetime
import hashlib
import json
import os
import uuid
from pathlib import Path

import requests
import xmlsec
import zeep
from lxml.etree import QName
from zeep.exceptions import SignatureVerificationFailed
from zeep.wsse.signature import BinarySignature
from zeep.wsse.utils import ID_ATTR, NSMAP, WSU, get_security_header

WSDL = Path(os.environ.get('CSIZS_WSDL', Path(__file__).resolve().parents[2] / 'wsdl'))
ID_EC = bytes.fromhex('2a8648ce3d0201')  # id-ecPublicKey: klucz na krzywej
SOAP = 'http://schemas.xmlsoap.org/soap/envelope/'
PRZESTRZENIE = {
    'RejestracjaSD': 'urn:csizs-gw:rejestracja-sd:v1',
    'Slowniki': 'urn:csizs-gw:slowniki:v1',
    'ZasilanieCBB': 'urn:csizs-gw:zasilanie-cbb:v1',
    'DaneBeneficjenta': 'urn:csizs-gw:dane-beneficjenta:v1',
}


def czas(chwila=None):
    chwila = chwila or datetime.datetime.now(datetime.timezone.utc)
    return chwila.strftime('%Y-%m-%dT%H:%M:%S.%f')[:-3] + 'Z'


class PodpisWss(BinarySignature):
    """Dodaje Timestamp, podpisuje Body i Timestamp; w odpowiedzi żąda podpisu bramki nad tymi samymi elementami."""

    def __init__(self, klucz, certyfikat, zaufany):
        ec = ID_EC in z_pem(Path(certyfikat).read_text())
        metoda = xmlsec.Transform.ECDSA_SHA256 if ec else xmlsec.Transform.RSA_SHA256
        super().__init__(str(klucz), str(certyfikat), None, metoda, xmlsec.Transform.SHA256)
        self.zaufany = zaufany

    def apply(self, envelope, headers):
        teraz = datetime.datetime.now(datetime.timezone.utc)
        koniec = teraz + datetime.timedelta(minutes=5)
        get_security_header(envelope).append(WSU.Timestamp(WSU.Created(czas(teraz)), WSU.Expires(czas(koniec))))
        return super().apply(envelope, headers)

    def verify(self, envelope):
        security = envelope.find(f'{{{SOAP}}}Header/wsse:Security', NSMAP)
        body = envelope.findall(f'{{{SOAP}}}Body')
        if security is None or len(body) != 1:
            raise SignatureVerificationFailed('odpowiedź bez podpisu')
        podpis = security.find('{http://www.w3.org/2000/09/xmldsig#}Signature')
        token = security.find('wsse:BinarySecurityToken', NSMAP)
        if podpis is None or token is None:
            raise SignatureVerificationFailed('odpowiedź bez podpisu w postaci wss')
        wskazane = {r.get('URI') for r in podpis.iter('{http://www.w3.org/2000/09/xmldsig#}Reference')}
        kontekst = xmlsec.SignatureContext()
        for element in (body[0], security.find('wsu:Timestamp', NSMAP), token):
            if element is None or f'#{element.get(ID_ATTR)}' not in wskazane:
                raise SignatureVerificationFailed('podpis nie obejmuje Body, Timestamp albo certyfikatu')
            kontekst.register_id(element, 'Id', NSMAP['wsu'])
        certyfikat = base64.b64decode(token.text)
        if not self.zaufany(certyfikat):
            raise SignatureVerificationFailed('podpisał ktoś inny niż bramka')
        kontekst.key = xmlsec.Key.from_memory(certyfikat, xmlsec.KeyFormat.CERT_DER)
        try:
            kontekst.verify(podpis)
        except xmlsec.Error as powod:
            raise SignatureVerificationFailed(str(powod)) from powod
        return envelope


class Transport(zeep.Transport):
    """Pamięta skrót wysłanego komunikatu: odpowiedź ma go powtórzyć."""

    def post(self, address, message, headers):
        self.skrot = hashlib.sha256(message).hexdigest()
        return super().post(address, message, headers)


class Csizs:
    def __init__(self, adres, fakty=None, podpis=None, sesja=None):
        self.adres, self.fakty, self.podpis = adres, fakty, podpis
        self.transport = Transport(session=sesja or requests.Session())
        self.klienci = {}

    @classmethod
    def z_profilu(cls, folder):
        """Profil, jaki zapisuje zarejestruj.py albo `csizs sd register`."""
        folder = Path(folder)
        fakty = json.loads((folder / 'sd.json').read_text())
        bramka = [z_pem(pem) for pem in certyfikaty(folder / 'gateway.crt.pem')]
        podpis = PodpisWss(folder / 'signing.key.pem', folder / 'signing.crt.pem', lambda der: der in bramka)
        sesja = sesja_tls(folder / 'ca.crt.pem')
        sesja.cert = (str(folder / 'tls.crt.pem'), str(folder / 'tls.key.pem'))
        return cls(fakty['address'], fakty, podpis, sesja)

    @classmethod
    def z_konektora(cls, adres):
        """Konektor podpisuje, dodaje kontekst i sprawdza odpowiedzi."""
        return cls(adres)

    def wywolaj(self, usluga, operacja, login, rola, **tresc):
        if usluga not in self.klienci:
            klient = zeep.Client(str(WSDL / f'{usluga}.wsdl'), wsse=self.podpis, transport=self.transport)
            wiazanie = f'{{{PRZESTRZENIE[usluga]}}}{usluga}Soap11'
            self.klienci[usluga] = klient.create_service(wiazanie, f'{self.adres}/uslugi/{usluga}/v1')
        if self.fakty is None:
            self.transport.session.headers.update({'csizs-login': login, 'csizs-rola': rola})
        else:
            tresc['kontekst'] = self.kontekst(login, rola)
        odpowiedz = getattr(self.klienci[usluga], operacja)(**tresc)
        if self.fakty is not None and odpowiedz.daneRezultatu.skrotZadania != self.transport.skrot:
            raise SignatureVerificationFailed('odpowiedź dotyczy innego żądania')
        return odpowiedz

    def kontekst(self, login, rola):
        fakty = self.fakty
        return {
            'wersjaInterfejsu': '1.0',
            'idKomunikatu': str(uuid.uuid4()),
            'czasWyslania': czas(),
            'idSystemu': fakty['idSystemu'],
            'kodJT': fakty['kodJT'],
            'obszar': fakty['obszar'],
            'uzytkownik': {'login': login, 'rola': rola},
            'oprogramowanie': fakty['oprogramowanie'],
        }


def sesja_tls(urzad):
    sesja = requests.Session()
    sesja.trust_env = False  # inaczej REQUESTS_CA_BUNDLE z otoczenia zastąpiłoby urząd bramki
    sesja.verify = str(urzad)
    return sesja


def certyfikaty(plik):
    tekst = Path(plik).read_text()
    return [kawalek + '-----END CERTIFICATE-----' for kawalek in tekst.split('-----END CERTIFICATE-----')[:-1]]


def z_pem(pem):
    """DER z tekstu PEM."""
    return base64.b64decode(''.join(wiersz for wiersz in pem.strip().splitlines() if '-----' not in wiersz))
