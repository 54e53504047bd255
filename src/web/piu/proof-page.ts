import { isRefusal } from '../../fault/refusal.js'
import { copied, facts, notice } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { moment, numberText } from '../frame/polish.js'
import { lines } from '../oversight/records-view.js'
import { type LedgerRecord, resultBadge, scopeName } from '../oversight/words.js'
import { operationName } from '../portal/operation-name.js'
import type { PageRow } from '../portal/page-row.js'
import { dictionaries } from './dictionary-names.js'

/** A receipt of an entry, as paper bears it. */
interface Receipt {
  readonly index: number
  /** Leaf hash, hex. */
  readonly leafHash: string
}

/** Where the proof of an entry stands: the address that a QR code on paper bears. */
export function proofAddress(portalUrl: string, { index, leafHash }: Receipt): string {
  return `${portalUrl}/portal/dowod/${index}?skrot=${leafHash}`
}

const words = {
  title: { pl: 'Dowód wpisu w dzienniku dostępów', en: 'Proof of an entry in the access ledger' },
  lead: {
    pl: 'Każdy dostęp do danych ma wpis w dzienniku, którego nie da się zmienić niezauważenie. Tu stoi publiczna część wpisu: nie ma w niej danych osobowych.',
    en: 'Every access to data has an entry in a ledger that cannot be changed unnoticed. This is the public part of the entry: it names nobody.',
  },
  same: { pl: 'To ten sam wpis, który potwierdza wydruk.', en: 'This is the entry that the paper tells of.' },
  other: {
    pl: 'Skrót z wydruku jest inny niż skrót tego wpisu. Wydruk nie pochodzi z tego dziennika albo dziennik został zmieniony: zgłoś to inspektorowi ochrony danych.',
    en: 'The hash on the paper is not that of this entry. The paper is not of this ledger, or the ledger was changed: report it to the data protection officer.',
  },
  number: { pl: 'Numer wpisu', en: 'Number of the entry' },
  when: { pl: 'Kiedy', en: 'When' },
  act: { pl: 'Czynność i wynik', en: 'Act and result' },
  who: { pl: 'Kto pytał (jednostka)', en: 'Who asked (unit)' },
  controller: { pl: 'Administrator danych', en: 'Controller' },
  basis: { pl: 'Podstawa prawna i cel', en: 'Legal basis and purpose' },
  sets: { pl: 'Zbiory i podane zakresy', en: 'Sets and scopes given' },
  hash: { pl: 'Skrót wpisu', en: 'Hash of the entry' },
  size: { pl: 'Wpisów w podpisanym dzienniku', en: 'Entries in the signed ledger' },
  how: { pl: 'Jak sprawdzić to bez nas', en: 'How to check it without us' },
  howText: {
    pl: 'Skrót wpisu, ścieżka i podpisany punkt kontrolny wystarczą, żeby bez zaufania do nas sprawdzić, że wpis stoi w dzienniku (RFC 9162, C2SP tlog-checkpoint). Klucz dziennika weź z innego źródła niż ta strona.',
    en: 'Hash, path and signed checkpoint are enough to check, without trusting us, that the entry stands in the ledger (RFC 9162, C2SP tlog-checkpoint). Take the ledger’s key from elsewhere.',
  },
  facts: { pl: 'Publiczne fakty wpisu (JSON)', en: 'Public facts of the entry (JSON)' },
  personal: { pl: 'Skrót części osobowej', en: 'Hash of the personal part' },
  path: { pl: 'Ścieżka dowodu', en: 'Path of the proof' },
  checkpoint: { pl: 'Punkt kontrolny', en: 'Checkpoint' },
} as const satisfies Record<string, Bilingual>

interface Told {
  readonly time: string
  readonly operation: string
  readonly result: LedgerRecord['wynik']
  readonly unitCode?: string
  readonly controller: string
  readonly legalBasis?: string
  readonly purpose?: string
  readonly sets: readonly { readonly code: string; readonly given: readonly string[] }[]
}

/** The proof of an entry, for anybody who holds a receipt: what a QR code on paper leads to. @req B6 */
export const proofPage: PageRow = {
  path: '/portal/dowod/:numer',
  title: words.title,
  access: 'PUBLIC',
  async view(at) {
    const numer = /^[0-9]{1,15}$/.test(at.params.numer ?? '') ? Number(at.params.numer) : -1
    const proved = await at.perform('pobierzDowodWpisu', { numer })
    if (isRefusal(proved)) return proved
    const { skrot, fakty, skrotDanychOsobowych, sciezka, punktKontrolny } = proved.body
    const told = JSON.parse(fakty) as Told
    const { skrot: onPaper } = at.query
    // Visitors have no dictionaries: they get the codes that the entry holds.
    const names = at.person === undefined ? undefined : await dictionaries.names(at, ['PODSTAWA_PRAWNA', 'CEL'])
    const { legalBasis: basis, purpose } = told
    const named = (dictionary: string, code: string | undefined) =>
      code === undefined ? [] : [names?.(dictionary, code) ?? code]
    const verdict =
      onPaper === undefined
        ? undefined
        : onPaper === skrot
          ? notice('success', at.say(words.same))
          : notice('error', at.say(words.other))
    const rows: (readonly [Bilingual, Content])[] = [
      [words.number, `#${numer}`],
      [words.when, moment(new Date(told.time))],
      [words.act, html`${operationName(told.operation)} ${resultBadge(at, { wynik: told.result })}`],
      [words.who, told.unitCode ?? '–'],
      [words.controller, told.controller],
      [words.basis, lines([...named('PODSTAWA_PRAWNA', basis), ...named('CEL', purpose)])],
      [
        words.sets,
        told.sets.length === 0
          ? '–'
          : html`<ul class="plain">${told.sets.map(set => html`<li><code>${set.code}</code>: ${set.given.map(scopeName).join(', ') || '–'}</li>`)}</ul>`,
      ],
      [words.hash, copied(skrot)],
      [words.size, numberText(punktKontrolny.rozmiarDrzewa)],
    ]
    return {
      title: `${at.say(words.title)} #${numer}`,
      lead: at.say(words.lead),
      content: html`${verdict}${facts(rows.map(([name, value]) => [at.say(name), value]))}
<h2>${at.say(words.how)}</h2><p>${at.say(words.howText)}</p>
<h3>${at.say(words.facts)}</h3><pre tabindex="0">${fakty}</pre>
<h3>${at.say(words.personal)}</h3><p>${copied(skrotDanychOsobowych)}</p>
<h3>${at.say(words.path)}</h3><pre tabindex="0">${sciezka.join('\n')}</pre>
<h3>${at.say(words.checkpoint)}</h3><pre tabindex="0">${punktKontrolny.nota}</pre>`,
    }
  },
}
