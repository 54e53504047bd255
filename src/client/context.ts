import { randomUUID } from 'node:crypto'
import { type InputOf, type Kontekst, type OperationName, operations, type RequestOf } from '../contract/index.js'
import type { ProfileFacts, ProfileUser } from './profile.js'

/** The interface version this client speaks. */
export const interfaceVersion = '1.0'

/** What a single call says of itself, beside the profile. */
export interface CallContext {
  /** The end user; absent: the profile's. */
  readonly user?: ProfileUser
  /** The area the user works in; absent: the profile's. */
  readonly area?: string
  /** `idKomunikatu`: that of an earlier sending where this one repeats it; absent: a new one. @see contracts.md Repeats */
  readonly messageId?: string
  /** Joins calls of one case. */
  readonly correlationId?: string
  readonly isTest?: boolean
}

/** What the profile lacks for a context. */
export type ContextGap = { readonly missing: 'SYSTEM' | 'USER' }

/**
 * The request of an operation with the context that it takes: who calls, for whom, with which product, now, under a new id.
 * @see contracts.md Conventions
 */
export function withContext<N extends OperationName>(
  operation: N,
  input: InputOf<N>,
  facts: ProfileFacts,
  call: CallContext,
  now: Date,
): RequestOf<N> | ContextGap {
  const kind = operations[operation].context
  if (kind === null) return input as RequestOf<N>
  const context = kind === 'kontekst' ? fullContext(facts, call, now) : initialContext(facts, call, now)
  if ('missing' in context) return context
  return { [kind]: context, ...input } as unknown as RequestOf<N>
}

/** The context of a call that comes before registration. */
export function initialContext(facts: ProfileFacts, call: CallContext, now: Date) {
  return {
    wersjaInterfejsu: interfaceVersion,
    idKomunikatu: call.messageId ?? randomUUID(),
    ...(call.correlationId === undefined ? {} : { idKorelacji: call.correlationId }),
    czasWyslania: now,
    kodJT: facts.kodJT,
    obszar: call.area ?? facts.obszar,
    oprogramowanie: facts.oprogramowanie,
    ...(call.isTest === undefined ? {} : { czyTestowy: call.isTest }),
  }
}

/** The context of a registered system's call. */
export function fullContext(facts: ProfileFacts, call: CallContext, now: Date): Kontekst | ContextGap {
  const user = call.user ?? facts.uzytkownik
  if (facts.idSystemu === undefined) return { missing: 'SYSTEM' }
  if (user === undefined) return { missing: 'USER' }
  return { ...initialContext(facts, call, now), idSystemu: facts.idSystemu, uzytkownik: user }
}
