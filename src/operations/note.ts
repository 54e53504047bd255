import { nobodysUnit } from '../domain/nobodys-unit.js'
import type { FaultCode } from '../fault/catalogue.js'
import type { NonEmpty } from '../ports/data/effects.js'
import type { ActKind, EntryDraft, EntryFacts, EntryPersonal, EntrySet } from '../ports/data/ledger.js'
import { type Changed, changedFacts, changedInWords } from './before-after.js'
import type { Call } from './call.js'
import type { Caller } from './caller.js'
import { eventKeysOf, isEvent, loginKey } from './event-keys.js'
import { divideClaims } from './public-claims.js'

/** What an act did to one controller's sets: its own entry under that controller's key. */
export interface NotePart {
  readonly controller: string
  readonly sets: readonly EntrySet[]
  /** Search keys of every person whose data was given or taken, children included. */
  readonly persons: readonly string[]
  /** What identified the person of this part, where an act asks for several; else the note's. */
  readonly criteria?: readonly string[]
}

/**
 * What the ledger is to say of an act: what only the operation knows. Who, when and through which message is added
 * by `perform`. One entry per controller concerned; without parts one entry of the caller's own unit.
 */
export interface Note {
  readonly act: ActKind
  readonly result: EntryFacts['result']
  readonly parts?: readonly NotePart[]
  readonly legalBasis?: string
  readonly purpose?: string
  readonly caseNumber?: string
  readonly criteria?: readonly string[]
  readonly text?: string
  /** The object of an administrative act that names a person, in words. */
  readonly change?: string
  /** Before and after of an administrative write: codes, states and numbers, told in the public part. @req C6 */
  readonly changed?: Changed
  /** Before and after where the fields name a person: told in the personal part. */
  readonly changedPersonal?: Changed
  readonly facts?: EntryFacts['facts']
  /** The login concerned where nobody is signed in yet. */
  readonly login?: string
  /** The account and the unit that the act concerns: under both it is found among events. @req B7 */
  readonly concerns?: { readonly login?: string | undefined; readonly unit?: string | undefined }
}

/** A note of one kind of act. */
export type NoteOf<A extends ActKind> = Note & { readonly act: A }

/** The note of a decision of administration: before and after are told, in the public part or in the one that names people. */
export type AdministrativeNote = Note & ({ readonly changed: Changed } | { readonly changedPersonal: Changed })

/** The drafts of an act: one per controller concerned, in the order of the note's parts. */
export function draftsOf(call: Call, note: Note, newId: () => string, refusal?: FaultCode): NonEmpty<EntryDraft> {
  const who = identityOf(call.caller)
  const parts: readonly NotePart[] = note.parts?.length
    ? note.parts
    : [{ controller: who.unitCode ?? nobodysUnit, sets: [], persons: [] }]
  const [first, ...others] = parts.map(part => draft(call, note, part, newId(), refusal))
  if (first === undefined) throw new Error('a note has at least one part')
  return [first, ...others.map(other => ({ ...other, facts: { ...other.facts, about: first.facts.entryId } }))]
}

function draft(call: Call, note: Note, part: NotePart, entryId: string, refusal?: FaultCode): EntryDraft {
  const who = identityOf(call.caller)
  const { login: actor, name, cell, ...public_ } = who
  const { told, withheld } = refusal === undefined ? { told: note, withheld: [] } : divideClaims(note)
  const texts = [...(note.text === undefined ? [] : [note.text]), ...withheld]
  return {
    facts: defined<EntryFacts>({
      entryId,
      time: call.receivedAt.toISOString(),
      transactionId: call.transactionId,
      messageId: call.messageId,
      operation: call.operation,
      act: note.act,
      controller: part.controller,
      ...public_,
      sets: part.sets,
      legalBasis: told.legalBasis,
      purpose: told.purpose,
      result: note.result,
      refusal,
      requestHash: call.requestHash,
      repeat: call.repeat,
      facts: factsOf(told.facts, note.changed),
    }),
    personal: defined<EntryPersonal>({
      login: actor ?? note.login,
      name,
      cell,
      address: call.caller.address,
      caseNumber: note.caseNumber,
      criteria: part.criteria ?? note.criteria,
      text: texts.length === 0 ? undefined : texts.join(' · '),
      change: changeOf(note),
    }),
    persons: part.persons,
    ...concernsOf(note, who),
  }
}

function concernsOf(note: Note, who: Identity): Pick<EntryDraft, 'concerns'> {
  if (!isEvent(note.act)) return {}
  const { login, unit } = note.concerns ?? {}
  const units = [who.unitCode, unit].filter(code => code !== undefined)
  const about = login === undefined ? [] : [loginKey(login)]
  return { concerns: [...new Set([...about, ...eventKeysOf(units)])] }
}

function factsOf(facts: EntryFacts['facts'], changed: Changed | undefined): EntryFacts['facts'] {
  return changed === undefined ? facts : { ...facts, ...changedFacts(changed) }
}

function changeOf({ change, changedPersonal }: Note): string | undefined {
  const told = [change ?? '', changedPersonal === undefined ? '' : changedInWords(changedPersonal)]
  return told.filter(part => part !== '').join('; ') || undefined
}

type Identity = Pick<EntryFacts, 'unitCode' | 'systemId' | 'role' | 'established' | 'certificate'> &
  Pick<EntryPersonal, 'login' | 'name' | 'cell'>

function identityOf(caller: Caller): Identity {
  switch (caller.kind) {
    case 'anonymous':
    case 'visitor':
      return {}
    case 'starting':
      return { certificate: caller.fingerprint }
    case 'system':
      return defined<Identity>({
        unitCode: caller.unit.code,
        systemId: caller.system.id,
        role: caller.user.role,
        established: 'SD',
        certificate: caller.fingerprint,
        login: caller.user.login,
        cell: caller.user.cell,
      })
    case 'signing-in':
      return {
        unitCode: caller.unit.code,
        login: caller.account.login,
        name: `${caller.account.firstName} ${caller.account.surname}`,
      }
    case 'person':
      return defined<Identity>({
        unitCode: caller.unit.code,
        role: caller.role,
        established: 'SESJA',
        login: caller.account.login,
        name: `${caller.account.firstName} ${caller.account.surname}`,
      })
  }
}

/** Leaves out what is undefined. */
function defined<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T
}
