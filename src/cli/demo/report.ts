import type { Terminal } from '../frame/terminal.js'
import { answerLines, localTime } from '../readable/answer-lines.js'
import type { CodeNames } from '../readable/group-lines.js'
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
    entries: entries.map(({ receipt, verdict, facts }) => ({ ...receipt, verdict, facts: JSON.parse(facts) })),
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

function entryLines({ receipt, verdict, facts }: ProvenEntry): string[] {
  const entry = JSON.parse(facts) as {
    readonly operation: string
    readonly time: string
    readonly controller: string
    readonly sets: readonly { readonly code: string; readonly given: readonly string[] }[]
  }
  const given = entry.sets.map(set => `${set.code}: ${set.given.join(' ') || 'nic'}`)
  return [
    `Wpis nr ${receipt.numer} w dzienniku ${receipt.dziennik}: ${entry.operation}, ${localTime(new Date(entry.time))}`,
    `  administrator danych ${entry.controller}`,
    ...given.flatMap(text => wrapped(`  udostępniono z ${text}`, width, '    ')),
    `  skrót wpisu    ${receipt.skrot}`,
    verdict.holds
      ? `  ✓ dowód włączenia sprawdzony: ${verdict.pathLength} skrótów do korzenia drzewa ${verdict.treeSize} wpisów, podpis punktu ważny`
      : `  ✗ dowód włączenia NIEPRAWIDŁOWY: ${verdict.flaw}`,
  ]
}
