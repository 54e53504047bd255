/** Entries for tests of the ledger: invented, and the same for the same number. */
import type { EntryDraft, EntryFacts, EntryPersonal } from '../../src/ports/data/ledger.js'

/** The nth entry's id: a UUID that tells its number. */
export function entryId(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
}

/** The search key of the nth invented person. */
export function personKey(n: number): string {
  return `PESEL:${String(90_000_000_000 + n)}`
}

/** The nth draft; controllers and persons repeat, times go up by a second. */
export function draft(n: number, facts: Partial<EntryFacts> = {}, personal: Partial<EntryPersonal> = {}): EntryDraft {
  const person = personKey(n % 17)
  return {
    facts: {
      entryId: entryId(n),
      time: new Date(Date.UTC(2026, 10, 1) + n * 1000).toISOString(),
      transactionId: `t-${n}`,
      operation: 'pobierzDane',
      act: 'UDOSTEPNIENIE',
      controller: `JT-1465-PUP-0${n % 3}`,
      unitCode: 'JT-1465-OPS-01',
      systemId: 'SD-000001',
      role: 'PRACOWNIK',
      established: 'SD',
      sets: [{ code: 'CBB-1465-PUP-01-RP-01', asked: ['RP.TOZSAMOSC', 'RP.STAN'], given: ['RP.TOZSAMOSC'], count: 1 }],
      legalBasis: 'UPS-105',
      purpose: 'postępowanie o świadczenie „zażółć gęślą jaźń”',
      result: 'SUKCES',
      ...facts,
    },
    personal: {
      login: `urzednik.${n % 5}`,
      name: 'Zenobia Wymyślona',
      caseNumber: `OPS.${n}.2026`,
      criteria: [person],
      ...personal,
    },
    persons: [person, personKey(100 + (n % 7))],
  }
}

/** Drafts from `first` on. */
export function drafts(first: number, count: number): EntryDraft[] {
  return Array.from({ length: count }, (_, i) => draft(first + i))
}
