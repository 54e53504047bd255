/**
 * Słowniki → zasilenie → pytanie. Pakiet soap podpisuje sam (postać wss, klucz RSA) i łączy się z TLS z obu stron.
 * Użycie: node przyklad.mjs PROFIL KOD_ZBIORU PESEL LOGIN_ZASILAJACY LOGIN_URZEDNIKA
 */
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent } from 'node:https'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import soap from 'soap'
import { SignedXml } from 'xml-crypto'

const [profil, kodZbioru, pesel, zasilajacy, urzednik] = process.argv.slice(2)
const wsdl = process.env.CSIZS_WSDL ?? fileURLToPath(new URL('../../wsdl', import.meta.url))
const pem = plik => readFileSync(join(profil, plik), 'utf8')
const bezRamki = tekst => tekst.replace(/-----[A-Z ]+-----|\s/g, '')
const { address, idSystemu, kodJT, obszar, oprogramowanie } = JSON.parse(pem('sd.json'))
const bramka = pem('gateway.crt.pem').match(/-----BEGIN[\s\S]+?-----END CERTIFICATE-----/g)
const tls = new Agent({ ca: pem('ca.crt.pem'), cert: pem('tls.crt.pem'), key: pem('tls.key.pem') })
const exc = 'http://www.w3.org/2001/10/xml-exc-c14n#'

const chwila = zaMinut => new Date(Date.now() + zaMinut * 60_000).toISOString()

/**
 * Nowy obiekt na każde wywołanie: pakiet soap trzyma w nim identyfikatory i skróty. Timestamp jest własny, bo pakiet
 * daje komunikatowi 10 minut, a bramka przyjmuje najwyżej 5.
 */
class Podpis extends soap.WSSecurityCert {
  constructor() {
    super(pem('signing.key.pem'), pem('signing.crt.pem'), '', {
      hasTimeStamp: false,
      appendElement: `<wsu:Timestamp><wsu:Created>${chwila(0)}</wsu:Created><wsu:Expires>${chwila(4)}</wsu:Expires></wsu:Timestamp>`,
      additionalReferences: ['wsu:Timestamp'],
      signatureTransformations: [exc],
      signerOptions: { idMode: 'wssecurity' },
    })
  }
  addOptions(opcje) {
    opcje.httpsAgent = tls
  }
}

/** Żąda podpisu bramki nad tym Body, które pakiet soap odczytał, i skrótu wysłanego komunikatu. */
function sprawdz(odpowiedz, zadanie) {
  const token = /<wsse:BinarySecurityToken [^>]*>([^<]+)</.exec(odpowiedz)?.[1]
  const publicCert = bramka.find(jeden => bezRamki(jeden) === token)
  const podpis = /<ds:Signature [\s\S]*<\/ds:Signature>/.exec(odpowiedz)?.[0]
  if (publicCert === undefined || podpis === undefined) throw new Error('odpowiedzi nie podpisała bramka')
  const sygnatura = new SignedXml({ publicCert, idMode: 'wssecurity' })
  sygnatura.loadSignature(podpis)
  if (!sygnatura.checkSignature(odpowiedz)) throw new Error('podpis odpowiedzi jest nieprawidłowy')
  const body = sygnatura.getSignedReferences().find(jeden => jeden.startsWith('<soap:Body '))
  const jedyne = odpowiedz.split('<soap:Body').length === 2 && odpowiedz.endsWith(`${body}</soap:Envelope>`)
  if (body === undefined || !jedyne) throw new Error('podpis nie obejmuje Body')
  const skrot = createHash('sha256').update(zadanie).digest('hex')
  if (!body.includes(`<w:skrotZadania>${skrot}</w:skrotZadania>`)) throw new Error('odpowiedź na inne żądanie')
}

async function wywolaj(usluga, operacja, login, rola, tresc) {
  const klient = await soap.createClientAsync(join(wsdl, `${usluga}.wsdl`), {}, `${address}/uslugi/${usluga}/v1`)
  klient.setSecurity(new Podpis())
  const kontekst = {
    wersjaInterfejsu: '1.0',
    idKomunikatu: randomUUID(),
    czasWyslania: new Date().toISOString(),
    idSystemu,
    kodJT,
    obszar,
    uzytkownik: { login, rola },
    oprogramowanie,
  }
  const [wynik, odpowiedz, , zadanie] = await klient[`${operacja}Async`]({ kontekst, ...tresc })
  sprawdz(odpowiedz, zadanie)
  return wynik
}

// 1. Słowniki: potwierdzenie wersji obowiązujących otwiera pozostałe usługi.
const lista = await wywolaj('Slowniki', 'pobierzListeSlownikow', urzednik, 'PIU_PS', {})
const slownik = lista.pozycjaListy
  .map(pozycja => pozycja.slownik)
  .filter(jeden => jeden.stan === 'OBOWIAZUJACA')
  .map(({ kodSlownika, wersja, skrot }) => ({ kodSlownika, wersja, skrot }))
await wywolaj('Slowniki', 'potwierdzSlowniki', urzednik, 'PIU_PS', { slownik })

// 2. Zasilenie: jedna paczka z jednym rekordem.
const { zasilenie } = await wywolaj('ZasilanieCBB', 'rozpocznijZasilenie', zasilajacy, 'ZASILANIE', {
  kodZbioru,
  rodzaj: 'INICJALNE',
  stanDanychNa: new Date().toISOString(),
})
const rekord = {
  idRekorduSD: 'A-1',
  wersjaRekordu: 1,
  operacja: 'DODAJ',
  osoba: { pesel, imie: 'Zofia', nazwisko: 'Źdźbło', dataUrodzenia: '1990-05-15' },
  pomocSpoleczna: { psStan: { plec: { kod: 'K' } } },
}
const { idZasilenia } = zasilenie
const paczka = await wywolaj('ZasilanieCBB', 'przekazPaczke', zasilajacy, 'ZASILANIE', {
  kodZbioru,
  idZasilenia,
  numerPaczki: 1,
  liczbaRekordow: 1,
  pakiet: { rekord: [rekord] },
})
await wywolaj('ZasilanieCBB', 'zakonczZasilenie', zasilajacy, 'ZASILANIE', { kodZbioru, idZasilenia, liczbaPaczek: 1 })
console.log(`przyjęto: ${paczka.liczbaPrzyjetych}`)

// 3. Pytanie o tę samą osobę w zbiorach, o które wolno pytać.
const zbiory = await wywolaj('DaneBeneficjenta', 'pobierzListeZbiorow', urzednik, 'PIU_PS', {})
const dane = await wywolaj('DaneBeneficjenta', 'pobierzDane', urzednik, 'PIU_PS', {
  parametryPytania: {
    znakSprawy: 'MOPS.5020.1.2026',
    podstawaPrawna: { kod: 'UPS-105-1' },
    cel: { kod: 'USTALENIE_PRAWA_PS' },
  },
  osoba: { pesel },
  zbior: zbiory.zbior.map(jeden => ({ kodZbioru: jeden.kodZbioru })),
  zakres: { kodZakresu: ['RP.TOZSAMOSC', 'RP.STAN'] },
})
console.log(`wynik: ${dane.wynik.status}`)
for (const zbior of dane.zbior) console.log(zbior.kodZbioru, zbior.status, zbior.grupy.rpTozsamosc.nazwisko)
tls.destroy()
