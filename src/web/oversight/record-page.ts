import type { ResponseOf } from '../../contract/index.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { card, copied, facts, notice } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import { moment, numberText } from '../frame/polish.js'
import { roleTitle } from '../people/words.js'
import { dictionaries } from '../piu/dictionary-names.js'
import { operationName } from '../portal/operation-name.js'
import type { Act, PageContext, PageRow } from '../portal/page-row.js'
import { dataOf } from './records-view.js'
import { actKinds, type LedgerRecord, refusalReason, resultBadge } from './words.js'

type Proof = Omit<ResponseOf<'pobierzDowodWpisu'>, 'daneRezultatu' | 'wynik'>

/** The address's number of an entry; undefined: it is none. */
function numberIn(at: PageContext): number | undefined {
  const text = at.params.numer ?? ''
  return /^[0-9]{1,15}$/.test(text) ? Number(text) : undefined
}

/** An entry of the ledger: who, what, whose, why, its receipt and the proof that it stands there. @req B6 */
export const recordPage: PageRow = {
  path: '/portal/rejestr/wpisy/:numer',
  title: { pl: 'Wpis w dzienniku dostępów', en: 'Entry of the access ledger' },
  access: ['IOD'],
  async view(at) {
    const numer = numberIn(at)
    const found = numer === undefined ? refuse('5020') : await at.perform('pobierzRekordy', { numer })
    if (isRefusal(found)) return found
    const [record] = found.body.rekord
    // Another controller's entry is not told apart from one that is not there.
    if (record === undefined) return refuse('5020')
    const proof = await at.perform('pobierzDowodWpisu', { numer: record.numer })
    if (isRefusal(proof)) return proof
    return {
      title: at.say({ pl: `Wpis ${record.numer}`, en: `Entry ${record.numer}` }),
      above: [[at.say({ pl: 'Kto sięgał do danych', en: 'Who reached for data' }), '/portal/rejestr']],
      content: html`${await whatHappened(at, record)}
${who(at, record)}
${proofCard(at, record, proof.body)}`,
    }
  },
  acts: [proofAct()],
}

async function whatHappened(at: PageContext, record: LedgerRecord): Promise<Html> {
  const { say } = at
  const names = await dictionaries.names(at, ['CEL', 'PODSTAWA_PRAWNA'])
  const named = (dictionary: string, code: string) => {
    const name = names(dictionary, code)
    return name === undefined ? code : html`${name}<br><span class="soft">${code}</span>`
  }
  const rows: (readonly [Content, Content])[] = [
    [
      say({ pl: 'Kiedy', en: 'When' }),
      html`${moment(record.czas)} <span class="soft">(${record.czas.toISOString()})</span>`,
    ],
    [say({ pl: 'Czynność', en: 'Act' }), html`${operationName(record.operacja)}, ${say(actKinds[record.rodzaj])}`],
    [say({ pl: 'Wynik', en: 'Result' }), resultOf(at, record)],
    [say({ pl: 'Administrator danych', en: 'Controller' }), record.kodJTAdministratora],
  ]
  if (record.zbior.length > 0)
    rows.push([say({ pl: 'Zbiory i podane dane', en: 'Sets and data given' }), dataOf(record)])
  const asked = [...new Set(record.zbior.flatMap(set => set.pytany))]
  if (asked.length > 0) rows.push([say({ pl: 'O co pytano', en: 'What was asked for' }), asked.join(', ')])
  if (record.podstawaPrawna !== undefined)
    rows.push([say({ pl: 'Podstawa prawna', en: 'Legal basis' }), named('PODSTAWA_PRAWNA', record.podstawaPrawna)])
  if (record.cel !== undefined) rows.push([say({ pl: 'Cel', en: 'Purpose' }), named('CEL', record.cel)])
  if (record.powtorzenie === true)
    rows.push([
      say({ pl: 'Powtórzenie', en: 'Repeat' }),
      say({ pl: 'to samo pytanie ponownie', en: 'the same question again' }),
    ])
  if (record.dotyczyRekordu !== undefined)
    rows.push([say({ pl: 'Należy do wpisu', en: 'Belongs to the entry' }), copied(record.dotyczyRekordu)])
  return card(say({ pl: 'Co się stało', en: 'What happened' }), facts(rows))
}

function resultOf(at: PageContext, record: LedgerRecord): Content {
  const why = record.kodOdmowy === undefined ? undefined : html`<br>${refusalReason(at, record.kodOdmowy)}`
  return html`${resultBadge(at, record)}${why}`
}

function who(at: PageContext, { czescOsobowa, czescOsobowaNiedostepna: isAway, ...record }: LedgerRecord): Html {
  const { say } = at
  const title = say({ pl: 'Kto i w czyjej sprawie', en: 'Who, and about whom' })
  const rows: (readonly [Content, Content | undefined])[] = [
    [say({ pl: 'Urzędnik', en: 'Officer' }), czescOsobowa?.nazwa],
    [say({ pl: 'Login', en: 'Login' }), czescOsobowa?.login],
    [say({ pl: 'Komórka', en: 'Cell' }), czescOsobowa?.komorka],
    [say({ pl: 'Rola', en: 'Role' }), record.rola === undefined ? undefined : roleTitle(at, record.rola)],
    [say({ pl: 'Jednostka', en: 'Unit' }), record.kodJT],
    [say({ pl: 'System', en: 'System' }), record.idSystemu],
    [
      say({ pl: 'Jak ustalono urzędnika', en: 'How the officer was established' }),
      establishedText(at, record.ustalenie),
    ],
    [say({ pl: 'Adres sieciowy', en: 'Network address' }), czescOsobowa?.adres],
    [say({ pl: 'Znak sprawy', en: 'Case' }), czescOsobowa?.znakSprawy],
    [say({ pl: 'Osoba, o którą pytano', en: 'Person asked for' }), czescOsobowa?.kryterium.join(', ') || undefined],
    [say({ pl: 'Treść', en: 'Words' }), czescOsobowa?.tekst],
    [say({ pl: 'Zmiana', en: 'Change' }), czescOsobowa?.zmiana],
  ]
  const told = rows.filter((row): row is readonly [Content, Content] => row[1] !== undefined)
  const missing =
    isAway === true
      ? notice(
          'warning',
          say({ pl: 'Danych osób nie można teraz odczytać', en: 'What names people cannot be read now' }),
          html`<p>${say({ pl: 'Nie usunięto ich: leżą w folderze administratora danych, który jest niedostępny. Spróbuj później.', en: 'It was not erased: it lies in the controller’s folder, which is not available. Try again later.' })}</p>`,
        )
      : erasedNotice(at, czescOsobowa)
  return card(title, html`${missing}${facts(told)}`)
}

function erasedNotice({ say }: PageContext, czescOsobowa: LedgerRecord['czescOsobowa']): Html | undefined {
  return czescOsobowa === undefined
    ? notice(
        'info',
        say({ pl: 'Danych osób już nie ma', en: 'What named people is gone' }),
        html`<p>${say({ pl: 'Usunięto je po okresie przechowywania; reszta wpisu i dowód zostały.', en: 'It was erased after its retention; the rest of the entry and the proof remain.' })}</p>`,
      )
    : undefined
}

function establishedText(at: PageContext, how: LedgerRecord['ustalenie']): string | undefined {
  switch (how) {
    case 'SD':
      return at.say({ pl: 'wskazał go system jednostki', en: 'the unit’s system named them' })
    case 'SESJA':
      return at.say({ pl: 'zalogował się w portalu', en: 'signed in to the portal' })
    case 'PODPIS':
      return at.say({ pl: 'własnym podpisem', en: 'by their own signature' })
    case undefined:
      return undefined
  }
}

function proofCard(at: PageContext, record: LedgerRecord, { sciezka, punktKontrolny }: Proof): Html {
  const { say } = at
  return card(
    say({ pl: 'Dowód, że wpis jest w dzienniku', en: 'Proof that the entry stands in the ledger' }),
    html`${facts([
      [say({ pl: 'Dziennik', en: 'Ledger' }), punktKontrolny.dziennik],
      [say({ pl: 'Numer', en: 'Number' }), String(record.numer)],
      [say({ pl: 'Skrót wpisu', en: 'Hash of the entry' }), html`<code>${record.skrot}</code>`],
      [
        say({ pl: 'Punkt kontrolny', en: 'Checkpoint' }),
        html`${numberText(punktKontrolny.rozmiarDrzewa)} ${say({ pl: 'wpisów, korzeń', en: 'entries, root' })} <code>${punktKontrolny.korzen}</code>`,
      ],
    ])}
<details><summary>${say({ pl: 'Ścieżka dowodu i podpisana nota', en: 'Path of the proof and the signed note' })}</summary>
<ol>${sciezka.map(hash => html`<li><code>${hash}</code></li>`)}</ol>
<pre tabindex="0">${punktKontrolny.nota}</pre></details>
${at.form('dowod')}
<p>${at.link('/portal/jak-sprawdzic', say({ pl: 'Jak sprawdzić dowód bez nas', en: 'How to check the proof without us' }))}</p>`,
  )
}

/** The proof as `csizs audit proof` writes it. */
function proofAct(): Act {
  return {
    name: 'dowod',
    fields: [],
    tone: 'quiet',
    submit: { pl: 'Pobierz dowód (JSON)', en: 'Download the proof (JSON)' },
    async run(at) {
      const numer = numberIn(at)
      const proof = numer === undefined ? refuse('5020') : await at.perform('pobierzDowodWpisu', { numer })
      if (isRefusal(proof)) return proof
      const { body } = proof
      const text = JSON.stringify(
        {
          index: body.numer,
          leafHash: body.skrot,
          facts: body.fakty,
          personalHash: body.skrotDanychOsobowych,
          path: body.sciezka,
          checkpoint: {
            origin: body.punktKontrolny.dziennik,
            size: body.punktKontrolny.rozmiarDrzewa,
            root: body.punktKontrolny.korzen,
            note: body.punktKontrolny.nota,
          },
        },
        undefined,
        2,
      )
      return {
        download: `dowod-${body.numer}.json`,
        type: 'application/json',
        bytes: new TextEncoder().encode(`${text}\n`),
      }
    },
  }
}
