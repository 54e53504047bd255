import { randomUUID } from 'node:crypto'
import type { EntryDraft } from '../../src/ports/data/ledger.js'

/** A ledger draft that says no more than which act it belongs to. */
export function draftOf(operation: string, entryId: string = randomUUID(), controller = 'JT-1465-PUP-01'): EntryDraft {
  return {
    facts: {
      entryId,
      time: '2026-11-21T10:00:00.000Z',
      transactionId: randomUUID(),
      operation,
      act: 'ADMINISTRACJA',
      controller,
      sets: [],
      result: 'SUKCES',
      facts: { attempts: 1, open: true },
    },
    personal: { login: 'j.nowak', criteria: ['PESEL:99923100014'] },
    persons: ['PESEL:99923100014'],
  }
}
