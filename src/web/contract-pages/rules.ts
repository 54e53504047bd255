import { type Html, html } from '../frame/html.js'
import type { Bilingual, Language } from '../frame/language.js'
import type { SiteFacts } from '../site.js'

const order: readonly Bilingual[] = [
  {
    pl: 'połączenie TLS, liczba żądań, kolejka, typ i rozmiar treści HTTP',
    en: 'TLS connection, rate, queue, HTTP media type and size',
  },
  { pl: 'poprawność XML i niedozwolone konstrukcje', en: 'well-formed XML and forbidden constructs' },
  {
    pl: 'wersja SOAP, nagłówki z mustUnderstand, budowa koperty',
    en: 'SOAP version, mandatory headers, shape of the envelope',
  },
  {
    pl: 'operacja wskazana elementem Body; SOAPAction nie może jej przeczyć',
    en: 'the operation named by the Body’s element; SOAPAction may not disagree',
  },
  {
    pl: 'certyfikat klienta, potem certyfikat podpisu: ważność, rejestracja, przeznaczenie',
    en: 'client certificate, then signing certificate: validity, registration, purpose',
  },
  { pl: 'podpis, skróty, zakres podpisu, czas', en: 'signature, digests, coverage, time' },
  { pl: 'zgodność ze schematem XSD', en: 'validity against the XSD' },
  {
    pl: 'kontekst: system, jednostka, obszar, oprogramowanie, użytkownik i rola',
    en: 'context: system, unit, area, software, user and role',
  },
  { pl: 'powtórzenie komunikatu', en: 'repeat of a message' },
  {
    pl: 'uprawnienie, stan zbioru, wykonanie, wpis do dziennika, odpowiedź',
    en: 'permission, state of the set, the act, its entry in the ledger, the answer',
  },
]

const repeats: readonly Bilingual[] = [
  {
    pl: 'Ten sam idKomunikatu z tą samą treścią można wysłać ponownie: odczyt jest wykonywany od nowa, zapis daje swój pierwszy wynik i nie ma drugiego skutku.',
    en: 'The same idKomunikatu with the same content may be sent again: a read is done anew, a write gives its first outcome and has no second effect.',
  },
  {
    pl: 'Gdy pierwszy komunikat jest jeszcze przetwarzany, odpowiedzią jest błąd 9004 z chwilą ponowPo.',
    en: 'While the first message is still being worked on the answer is fault 9004 with the moment ponowPo.',
  },
  {
    pl: 'Ten sam idKomunikatu z inną treścią to błąd 2004.',
    en: 'The same idKomunikatu with another content is fault 2004.',
  },
  {
    pl: 'Brak danych nie jest błędem: odpowiedź ma status BRAK_DANYCH.',
    en: 'That nothing was found is no fault: the answer has the status BRAK_DANYCH.',
  },
]

const limits = {
  bytes: {
    pl: 'największy komunikat, w bajtach po zdjęciu kodowania HTTP',
    en: 'largest message, bytes after HTTP content decoding',
  },
  records: { pl: 'rekordów w paczce', en: 'records in a package' },
  sets: { pl: 'zbiorów w pytaniu', en: 'sets in a query' },
  rate: {
    pl: 'żądań na minutę z jednego certyfikatu albo adresu',
    en: 'requests a minute from one certificate or address',
  },
  queue: { pl: 'komunikatów przetwarzanych naraz', en: 'messages worked on at once' },
  clock: { pl: 'sekund różnicy zegarów', en: 'seconds of difference between clocks' },
} as const satisfies Record<string, Bilingual>

/** Largest difference of clocks that verification lets pass. */
const clockSeconds = 60

/** What holds for every operation: order of checks, repeats, limits of this gateway. */
export function rulesSection({ limits: set }: SiteFacts, language: Language): Html {
  const number = (value: number) => value.toLocaleString(language === 'pl' ? 'pl-PL' : 'en-GB')
  const limit = (value: number, name: keyof typeof limits) =>
    html`<dt>${limits[name][language]}</dt><dd>${number(value)}</dd>`
  const say = (text: Bilingual) => text[language]
  return html`<h2 id="zasady">${say({ pl: 'Zasady', en: 'Rules' })}</h2>
<h3>${say({ pl: 'Kolejność sprawdzeń', en: 'Order of checks' })}</h3>
<p>${say({ pl: 'Pierwsze niespełnione sprawdzenie kończy obsługę komunikatu błędem.', en: 'The first check that fails ends the message with a fault.' })}</p>
<ol>${order.map(step => html`<li>${say(step)}</li>`)}</ol>
<h3>${say({ pl: 'Powtórzenia', en: 'Repeats' })}</h3>
<ul>${repeats.map(rule => html`<li>${say(rule)}</li>`)}</ul>
<h3>${say({ pl: 'Ograniczenia tej bramki', en: 'Limits of this gateway' })}</h3>
<dl class="facts">${[limit(set.maxMessageBytes, 'bytes'), limit(set.maxRecordsPerPackage, 'records'), limit(set.maxSetsPerQuery, 'sets'), limit(set.requestsPerMinute, 'rate'), limit(set.maxMessagesInFlight, 'queue'), limit(clockSeconds, 'clock')]}</dl>`
}
