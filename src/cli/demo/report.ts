import type { CodeNames } from '../../contract/index.js'
import type { Terminal } from '../frame/terminal.js'
import { answerLines, localTime } from '../readable/answer-lines.js'
import { wrapped } from '../readable/wrap.js'
import { type Asked, isAsExpected, type ProvenEntry, setNames } from './ask.js'
import { question } from './scenario.js'

const width = 116
const rule = (title: string) => `── ${title} ${'─'.repeat(Math.max(0, width - title.length - 4))}`

/** Shows what was asked, what came back, who signed it and what the ledger says of it. */
export function showAsked(terminal: Terminal, asked: Asked, names: CodeNames): void {
  const { answer, signer, entries, exchange } = asked
  const value = {
    asExpected: isAsExpected(asked),
    status: answer.wynik.status,
    sets: answer.zbior.map(({ grupy, ...set }) => ({ ...set, grupy: grupy?.map(group => group.scope) })),
    signer,
    bytes: { request: exchange.request.byteLength, response: exchange.response.byteLength },
    entries: entries.map(({ receipt, verdict }) => ({ ...receipt, verdict })),
  }
  terminal.result(value, [
    '',
    rule('Pytanie (dane zmyślone)'),
    ...questionLines(),
    '',
    rule('Odpowiedź'),
    ...answerLines(answer, names, setNames, width),
    '',
    rule('Podpis odpowiedzi'),
    'Sprawdzony: TOTAL-PASSED (XAdES: Body, Timestamp i SignedProperties; odpowiedź wskazuje skrót tego żądania)',
    `Podpisał:   ${signer.subject}, ${localTime(signer.signingTime)}`,
    `Algorytm:   ${signer.algorithm}`,
    `Certyfikat: ${signer.fingerprint} (SHA-256)`,
    '',
    rule('Dziennik dostępów'),
    ...entries.flatMap(entryLines),
  ])
}

function questionLines(): string[] {
  return [
    `Pyta:     ${question.asker}, urzednik.ops.1408 w roli PIU_PS, sprawa ${question.caseNumber}`,
    `Podstawa: ${question.basis}, cel ${question.purpose}`,
    `Zbiory:   ${question.sets.join(', ')}`,
    ...wrapped(`Zakres:   ${question.scopes.join(', ')}`, width, '          '),
  ]
}

function entryLines({ receipt, verdict, pathLength }: ProvenEntry): string[] {
  const title = `Wpis nr ${receipt.numer} w dzienniku ${receipt.dziennik}`
  if (!verdict.holds) return [title, `  ✗ dowód włączenia NIEPRAWIDŁOWY: ${verdict.flaw}`]
  const { operation, time, controller, sets } = verdict.facts
  const given = sets.map(set => `${set.code}: ${set.given.join(' ') || 'nic'}`)
  return [
    `${title}: ${operation}, ${localTime(new Date(time))}`,
    `  administrator danych ${controller}`,
    ...given.flatMap(text => wrapped(`  udostępniono z ${text}`, width, '    ')),
    `  skrót wpisu    ${receipt.skrot}`,
    `  ✓ dowód sprawdzony: ścieżka ${pathLength} skrótów do korzenia drzewa ${verdict.checkpoint.size} wpisów, podpis ważny`,
  ]
}
