import { steps } from '../frame/components.js'
import { html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import type { PageRow } from '../portal/page-row.js'

/** Where the public files of the ledger are. */
const files = {
  program: '/dziennik/sprawdz-dziennik.mjs',
  key: '/dziennik/klucz',
  checkpoint: '/dziennik/checkpoint',
} as const

interface Told {
  readonly title: Bilingual
  readonly text: Bilingual
  readonly command?: string
}

const way: readonly Told[] = [
  {
    title: { pl: 'Przygotuj program', en: 'Get the program' },
    text: {
      pl: 'To jeden plik, który można przeczytać. Potrzebuje tylko Node (nodejs.org) i niczego nie pobiera z sieci.',
      en: 'It is one file that can be read. It needs Node (nodejs.org) alone and fetches nothing from the network.',
    },
  },
  {
    title: { pl: 'Weź klucz dziennika z dwóch miejsc', en: 'Take the ledger’s key from two places' },
    text: {
      pl: 'Na kluczu opiera się wszystko. Klucz z tej strony porównaj z kluczem z innego źródła: z pisma urzędu, od innej jednostki albo od organu nadzorczego.',
      en: 'Everything rests on the key. Compare the key of this site with one from elsewhere: a letter of the office, another unit, the supervisory authority.',
    },
  },
  {
    title: { pl: 'Sprawdź raport o osobie', en: 'Check a person’s report' },
    text: {
      pl: 'Program sprawdza, czy każdy wiersz raportu jest w dzienniku, którego stan bramka podpisała, i czy mówi to samo co wpis. Plik XML ma też podpis XAdES: sprawdzi go każdy program do podpisów elektronicznych.',
      en: 'The program checks that every row of the report stands in the ledger whose state the gateway signed, and says what the entry says. The XML file also has a XAdES signature, which any program for electronic signatures checks.',
    },
    command: 'node sprawdz-dziennik.mjs --raport raport.xml --klucz klucz',
  },
  {
    title: { pl: 'Albo sprawdź dowód jednego wpisu', en: 'Or check the proof of one entry' },
    text: {
      pl: 'Numer i skrót wpisu z potwierdzenia, które przyszło z odpowiedzią, muszą być tymi z dowodu.',
      en: 'Number and hash of the receipt that came with the answer have to be those of the proof.',
    },
    command: 'node sprawdz-dziennik.mjs --dowod dowod-12.json --klucz klucz',
  },
  {
    title: { pl: 'Zachowaj punkt kontrolny', en: 'Keep the checkpoint' },
    text: {
      pl: 'Punkt kontrolny z raportu albo z tej strony trzymaj u siebie. Gdyby ktoś później usunął albo zmienił wpisy, nowy stan dziennika nie będzie jego dalszym ciągiem i to wyjdzie na jaw.',
      en: 'Keep the checkpoint of the report or of this site. Should somebody remove or change entries later, the new state of the ledger will not continue it, and that comes to light.',
    },
    command: 'node sprawdz-dziennik.mjs FOLDER --klucz klucz --punkt punkt-kontrolny',
  },
]

/** How anybody checks a report or an entry without trusting us. @req B6 */
export const verifyPage: PageRow = {
  path: '/portal/jak-sprawdzic',
  title: { pl: 'Jak sprawdzić raport i wpis bez nas', en: 'How to check a report and an entry without us' },
  access: 'PUBLIC',
  async view({ say }) {
    return {
      lead: say({
        pl: 'Dziennika dostępów nie da się zmienić niepostrzeżenie. Nie trzeba nam w tym wierzyć: można to policzyć.',
        en: 'The access ledger cannot be changed unnoticed. You need not believe us: it can be computed.',
      }),
      content: html`${steps(
        way.map(({ title, text, command }) => ({
          title: say(title),
          state: 'TO_COME',
          content: html`<p>${say(text)}</p>${command === undefined ? undefined : html`<pre tabindex="0">${command}</pre>`}`,
        })),
      )}
<h2>${say({ pl: 'Pliki', en: 'Files' })}</h2>
<ul>
<li><a href="${files.program}">${say({ pl: 'Program sprawdzający (sprawdz-dziennik.mjs)', en: 'The program (sprawdz-dziennik.mjs)' })}</a></li>
<li><a href="${files.key}">${say({ pl: 'Klucz dziennika', en: 'The ledger’s key' })}</a></li>
<li><a href="${files.checkpoint}">${say({ pl: 'Dzisiejszy punkt kontrolny', en: 'Today’s checkpoint' })}</a></li>
</ul>
<h2>${say({ pl: 'Na czym to polega', en: 'How it works' })}</h2>
<p>${say({
        pl: 'Każdy dostęp jest wpisem, zanim odpowiedź wyjdzie z bramki. Wpisy są liśćmi drzewa skrótów (RFC 9162). Bramka podpisuje korzeń drzewa (C2SP tlog-checkpoint), a dowód to kilkanaście skrótów, które prowadzą od wpisu do podpisanego korzenia.',
        en: 'Every access is an entry before its answer leaves the gateway. Entries are leaves of a tree of hashes (RFC 9162). The gateway signs the tree’s root (C2SP tlog-checkpoint); a proof is a dozen or so hashes that lead from the entry to the signed root.',
      })}</p>
<p>${say({
        pl: 'W drzewie nie ma danych osób: za część, która je wskazuje, stoi skrót z losową domieszką. Dlatego po okresie przechowywania można ją usunąć, a dowody dalej się zgadzają.',
        en: 'The tree names nobody: a hash with a random admixture stands for the part that does. That is why it can be erased after its retention, and the proofs still hold.',
      })}</p>
<p>${say({
        pl: 'Nie trzeba używać naszego programu: bajty, skróty i podpisy są opisane w dokumentacji (ledger-format.md), a dziennik w kaflach C2SP tlog-tiles jest publiczny pod adresem /dziennik/.',
        en: 'Our program is not needed: bytes, hashes and signatures are described in the documentation (ledger-format.md), and the ledger is public as C2SP tlog-tiles under /dziennik/.',
      })}</p>`,
    }
  },
}
