import type { CommonFault, FaultsOf, OperationName, ResponseOf } from '../contract/index.js'
import type { RoleCode } from '../domain/roles.js'
import type { Detail, Refusal } from '../fault/refusal.js'
import type { ControlChange } from '../ports/data/control.js'
import type { NonEmpty } from '../ports/data/effects.js'
import type { ActKind } from '../ports/data/ledger.js'
import type { Location, SetEffect } from '../ports/data/set-contents.js'
import type { Call } from './call.js'
import type { Caller, CallerKind } from './caller.js'
import type { House } from './house.js'
import type { AdministrativeNote, Note, NoteOf } from './note.js'

/** The codes an operation may refuse with: those its contract declares for it, and those declared for all. */
export type DeclaredFault<N extends OperationName> = FaultsOf<N> | CommonFault

/** A caller of one of the kinds. */
export type CallerOf<K extends CallerKind> = Extract<Caller, { readonly kind: K }>

/** Who may call an operation at all; checked by `perform` before anything else. */
export interface Admission<K extends CallerKind> {
  readonly callers: readonly [K, ...K[]]
  /** The role in use (a system's user) or held (a person) has to be one of these; `'ANY'`: known is enough. */
  readonly roles: readonly [RoleCode, ...RoleCode[]] | 'ANY'
  /** Whether a calling system has to be AKTYWNY, may be on its way there, or may even be retired. @req C3 */
  readonly system: 'ACTIVE' | 'NOT_RETIRED' | 'ANY_STATE'
  /** Whether the gate of A2.9 is asked: dictionaries confirmed. @req A2.9 */
  readonly dictionaries: 'CONFIRMED' | 'NOT_ASKED'
}

/** What an operation answers: the response without `daneRezultatu` and `wynik`, which are written at the edge. */
export interface Answer<N extends OperationName> {
  readonly status: 'SUKCES' | 'CZESCIOWY' | 'BRAK_DANYCH' | 'PRZYJETO' | 'ODRZUCONO'
  readonly body: Omit<ResponseOf<N>, 'daneRezultatu' | 'wynik'>
  /** Findings for the caller: warnings, and errors of single parts. */
  readonly details?: readonly Detail[]
}

/** What was read: the answer, and what the ledger is to say of it. */
export interface Reading<N extends OperationName> {
  readonly answer: Answer<N>
  readonly note: Note
}

/** An effect on one database. A transaction never spans two. */
export type Effect =
  | { readonly on: 'control'; readonly changes: NonEmpty<ControlChange> }
  | { readonly on: 'set'; readonly step: SetEffect }

/**
 * What is to be done: the effect, and answer and note that hold once it is applied. The note of an administrative act says
 * before and after; one that does not is not a decision. @req B7 C6
 */
export interface Decision<N extends OperationName, A extends ActKind = ActKind> extends Reading<N> {
  readonly effect: Effect
  readonly note: 'ADMINISTRACJA' extends A ? AdministrativeNote : Note
  /** Derived changes of another database, idempotent, made after the entry stands; repeated at start after a crash. */
  readonly afterwards?: (house: House) => Promise<void>
}

/** That it was done already: a reading without an effect. */
export interface Done<N extends OperationName> extends Reading<N> {
  readonly effect?: undefined
}

/**
 * A refusal that leaves a trace of its own (a failed password counts, and is entered whoever gave it): the effect, where
 * there is one, is applied, the caller is refused.
 */
export interface Rejection<N extends OperationName> {
  readonly effect?: Effect
  readonly refusal: Refusal<DeclaredFault<N>>
  readonly note: Note
}

interface Declared<N extends OperationName, K extends CallerKind, P, A extends ActKind = ActKind> {
  readonly name: N
  readonly admission: Admission<K>
  /** What the ledger says of the question alone: used as it is for a refusal, and to begin the note of the act. */
  asked(call: Call<N, CallerOf<K>>): NoteOf<A>
  /** Decides whether the act is allowed; its value is the key without which the act cannot begin. */
  permit(call: Call<N, CallerOf<K>>, house: House): Promise<P | Refusal<DeclaredFault<N>>>
}

/** Gives data and changes nothing: act, enter, answer. `asked` is the operation's own note of the question. */
export interface ReadOperation<N extends OperationName, K extends CallerKind = CallerKind, P = unknown>
  extends Declared<N, K, P> {
  readonly kind: 'read'
  act(
    call: Call<N, CallerOf<K>>,
    house: House,
    permission: P,
    asked: Note,
  ): Promise<Reading<N> | Refusal<DeclaredFault<N>>>
}

/** Changes something: decide, apply effect and entry in one transaction, answer. A `Reading` says that it was done already. */
export interface WriteOperation<
  N extends OperationName,
  K extends CallerKind = CallerKind,
  P = unknown,
  A extends ActKind = ActKind,
> extends Declared<N, K, P, A> {
  readonly kind: 'write'
  /** The set whose database takes the effect; absent: control data. */
  place?(call: Call<N, CallerOf<K>>): Location
  decide(
    call: Call<N, CallerOf<K>>,
    house: House,
    permission: P,
    asked: NoteOf<A>,
  ): Promise<Decision<N, A> | Rejection<N> | Done<N> | Refusal<DeclaredFault<N>>>
}

export type Operation<N extends OperationName> = ReadOperation<N> | WriteOperation<N>

/** Declares an operation that reads. */
export function reads<N extends OperationName, K extends CallerKind, P>(
  operation: Omit<ReadOperation<N, K, P>, 'kind'>,
): Operation<N> {
  // The caller's kind is checked by `perform` before any of the functions is called.
  return { kind: 'read', ...operation } as unknown as Operation<N>
}

/** Declares an operation that writes. */
export function writes<N extends OperationName, K extends CallerKind, P, A extends ActKind>(
  operation: Omit<WriteOperation<N, K, P, A>, 'kind'>,
): Operation<N> {
  return { kind: 'write', ...operation } as unknown as Operation<N>
}
