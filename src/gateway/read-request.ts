import {
  decode,
  type Kontekst,
  type KontekstPoczatkowy,
  type OperationName,
  operationOf,
  operations,
  type RequestOf,
  validateBody,
} from '../contract/index.js'
import { fault, type Refusal, refuse } from '../fault/refusal.js'
import { childElements } from '../xml/tree.js'
import type { VerifiedBody } from './verify-sender.js'

/** A request as its schema and codec give it. */
export interface ReadRequest {
  readonly input: RequestOf<OperationName>
  readonly kontekst: Kontekst | undefined
  readonly kontekstPoczatkowy: KontekstPoczatkowy | undefined
  readonly messageId: string | undefined
}

/**
 * Schema and decoder over the canonical Body: the operation has to be the one that the message claimed to be.
 * 4002: not valid; the details name code and place, never a value. @req D5
 */
export function readRequest(operation: OperationName, body: VerifiedBody): ReadRequest | Refusal<'4002' | '4005'> {
  const [payload] = childElements(body.tree)
  if (payload === undefined || operationOf(payload) !== operation) return refuse('4005')
  const findings = validateBody(body.bytes, body.tree)
  if (findings.length > 0) return refuse('4002', findings)
  return contextOf(decode(operations[operation].request, payload))
}

/** What a decoded request has of context. */
export function contextOf(input: RequestOf<OperationName>): ReadRequest {
  const kontekst = 'kontekst' in input ? input.kontekst : undefined
  const kontekstPoczatkowy = 'kontekstPoczatkowy' in input ? input.kontekstPoczatkowy : undefined
  return { input, kontekst, kontekstPoczatkowy, messageId: (kontekst ?? kontekstPoczatkowy)?.idKomunikatu }
}

/** The context is not where this caller has to, or must not, put it. */
export function contextFlaw(text: string): Refusal<'4002'> {
  return refuse('4002', [fault('4002', text, 'kontekst')])
}
