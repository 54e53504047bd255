/** How calls ended, for tests that want answers. */
import type { SdConnection } from '../../src/client/connection.js'
import type { House } from '../../src/operations/house.js'
import type { EntryFacts } from '../../src/ports/data/ledger.js'

/** Confirms the binding version of every dictionary. */
export async function confirmDictionaries(connection: SdConnection): Promise<void> {
  const listed = answerIn(await connection.call('pobierzListeSlownikow', {}))
  const binding = listed.pozycjaListy.filter(row => row.slownik.stan === 'OBOWIAZUJACA')
  const slownik = binding.map(({ slownik: { kodSlownika, wersja, skrot } }) => ({ kodSlownika, wersja, skrot }))
  answerIn(await connection.call('potwierdzSlowniki', { slownik }))
}

type AnyOutcome<A> = { readonly outcome: 'ANSWER'; readonly answer: A } | { readonly outcome: string }

/** The answer; anything else fails the test, told by what it was. */
export function answerIn<A>(outcome: AnyOutcome<A>): A {
  if ('answer' in outcome) return outcome.answer
  throw new Error(`no answer: ${JSON.stringify(outcome, shortly)}`)
}

/** For JSON that people read: bytes would fill a screen. */
export function shortly(key: string, value: unknown): unknown {
  return key === 'exchange' || key === 'profile' ? undefined : value
}

/** Public facts of every entry from the index on. */
export async function everyEntry(ledger: House['ledger'], from: number): Promise<readonly EntryFacts[]> {
  const all: EntryFacts[] = []
  for (;;) {
    const page = await ledger.facts(from + all.length, 1_000)
    if (page.length === 0) return all
    all.push(...page)
  }
}
