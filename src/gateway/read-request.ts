import { createHash } from 'node:crypto'
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
import { fault, isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import { canonicalWithin } from '../xml/canonical.js'
import { childElements, type XmlElement } from '../xml/tree.js'
import type { VerifiedBody } from './sender.js'

/** A request as its schema and codec give it. */
export interface ReadRequest {
  readonly input: RequestOf<OperationName>
  readonly kontekst: Kontekst | undefined
  readonly kontekstPoczatkowy: KontekstPoczatkowy | undefined
  readonly messageId: string | undefined
  /** SHA-256 of the canonical request without the moment of sending, hex: the same for an honest repeat. */
  readonly digest: string
}

/**
 * Schema and decoder over the canonical Body: the operation has to be the one that the message claimed to be.
 * 4002: not valid; the details name code and place, never a value. @req D5
 */
export function readRequest(
  operation: OperationName,
  body: VerifiedBody,
): ReadRequest | Refusal<'4002' | '4004' | '4005'> {
  const [payload] = childElements(body.tree)
  if (payload === undefined || operationOf(payload) !== operation) return refuse('4005')
  const findings = validateBody(body.bytes, body.tree)
  if (findings.length > 0) return refuse('4002', findings)
  const digest = contentDigest(payload, body.bytes.byteLength)
  if (isRefusal(digest)) return digest
  return { ...contextOf(decode(operations[operation].request, payload)), digest }
}

/** An attribute of the Body can bring namespaces into force that the content alone declares again and again. */
const digestGrowth = 4

/** The context comes first, so the first `czasWyslania` is its own. @see contracts.md Repeats */
function contentDigest(payload: XmlElement, bodyBytes: number): string | Refusal<'4004'> {
  const canonical = canonicalWithin(bodyBytes * digestGrowth, payload)
  if (isRefusal(canonical)) return canonical
  const content = Buffer.from(canonical)
    .toString('utf8')
    .replace(/(<[^<>]*czasWyslania[^<>]*>)[^<]*/, '$1')
  return createHash('sha256').update(content).digest('hex')
}

/** What a decoded request has of context. */
export function contextOf(input: RequestOf<OperationName>): Omit<ReadRequest, 'digest'> {
  const kontekst = 'kontekst' in input ? input.kontekst : undefined
  const kontekstPoczatkowy = 'kontekstPoczatkowy' in input ? input.kontekstPoczatkowy : undefined
  return { input, kontekst, kontekstPoczatkowy, messageId: (kontekst ?? kontekstPoczatkowy)?.idKomunikatu }
}

/** The context is not where this caller has to, or must not, put it. */
export function contextFlaw(text: string): Refusal<'4002'> {
  return refuse('4002', [fault('4002', text, 'kontekst')])
}
