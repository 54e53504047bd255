import type { OperationName } from '../contract/index.js'
import type { System } from '../domain/registry/system.js'
import type { Refusal } from '../fault/refusal.js'
import type { NonEmpty } from '../ports/data/effects.js'
import type { EntryDraft, EntryFacts, Receipt } from '../ports/data/ledger.js'
import type { Call } from './call.js'
import type { House } from './house.js'
import { draftsOf, type Note } from './note.js'
import type { Recorded } from './perform.js'

/** A message whose signature held, so that its sender is known whatever else is wrong with it. */
export interface SignedMessage {
  readonly operation: OperationName
  readonly system: System
  /** SHA-256 of the signing certificate, hex. */
  readonly fingerprint: string
  readonly address: string
  readonly transactionId: string
  readonly requestHash: string
  /** `idKomunikatu`, where the message could be read that far. */
  readonly messageId?: string
}

/**
 * Enters a refusal that came before `perform`: the signer is known, so it is an entry and not a sum.
 * @throws Error when the ledger cannot be written
 * @see contracts.md "Order of checks"
 */
export async function refuseSigned(house: House, message: SignedMessage, refusal: Refusal): Promise<Recorded> {
  const facts: EntryFacts = {
    ...aboutMessage(house, message),
    act: 'ZDARZENIE',
    result: 'ODMOWA',
    refusal: refusal.refused,
  }
  return enterOne(house, { facts, personal: { address: message.address }, persons: [] })
}

/**
 * Records that an act which stands on record was not answered: nothing of it left.
 * @param recorded of the act; one that was only counted is counted again
 * @param code 9001: it could not be made; 9002: it came too late
 * @throws Error when the ledger cannot be written
 */
export async function recordUndelivered(
  house: House,
  call: Call,
  recorded: Recorded,
  code: '9001' | '9002' = '9001',
): Promise<Recorded> {
  const [first] = receiptsOf(recorded)
  if (first === undefined) return house.tally.count(call.caller.address, call.operation, code)
  const note: Note = { act: 'NIEDORECZENIE', result: 'ODMOWA' }
  const [draft] = draftsOf(call, note, () => house.ids.ordered(), code)
  return enterOne(house, { ...draft, facts: { ...draft.facts, about: first.entryId } })
}

/** The receipts of an act; none where it was only counted. */
export function receiptsOf(recorded: Recorded): readonly Receipt[] {
  return Array.isArray(recorded) ? (recorded as NonEmpty<Receipt>) : []
}

function aboutMessage(house: House, message: SignedMessage) {
  const { system, fingerprint, operation, transactionId, requestHash, messageId } = message
  return {
    entryId: house.ids.ordered(),
    time: house.clock.now().toISOString(),
    transactionId,
    operation,
    controller: system.unitCode,
    unitCode: system.unitCode,
    systemId: system.id,
    certificate: fingerprint,
    sets: [],
    requestHash,
    ...(messageId === undefined ? {} : { messageId }),
  }
}

async function enterOne(house: House, draft: EntryDraft): Promise<Recorded> {
  const [receipt, ...others] = await house.ledger.append([draft])
  if (receipt === undefined) throw new Error('the ledger gave no receipt')
  return [receipt, ...others]
}
