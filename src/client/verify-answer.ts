import { createHash } from 'node:crypto'
import {
  decode,
  isElement,
  type OperationName,
  operations,
  type ResponseOf,
  validateBody,
  validateElement,
} from '../contract/index.js'

import { isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import { readCertificate } from '../trust/certificates.js'
import type { TrustAnchors } from '../trust/path.js'
import { type Verified, verifyMessage } from '../trust/verify-message.js'
import { exclusiveCanonical } from '../xml/canonical.js'
import { SOAP11 } from '../xml/names.js'
import { child, childElements, isNamed, textOf, type XmlElement } from '../xml/tree.js'
import type { Distrust, GatewayFault, GatewaySigner } from './outcome.js'

/** What an answer is held against. */
export interface Expectations {
  readonly anchors: TrustAnchors
  /**
   * Fingerprints of the gateway's signing certificates; undefined before registration told them: then whatever its
   * authority issued for signing is taken, since TLS has shown that the gateway is at the other end.
   */
  readonly gateway: ReadonlySet<string> | undefined
  /** The bytes that were sent. */
  readonly request: Uint8Array
  readonly now: Date
}

/** An answer or fault that holds: its Body's only element, as signed, schema-valid. */
export interface TrustedAnswer {
  readonly content: XmlElement
  /** The canonical Body element. */
  readonly bodyBytes: Uint8Array
  readonly signer: GatewaySigner
  readonly fault: GatewayFault | undefined
}

/**
 * Verifies an answer: the gateway's signature over Body and Timestamp, its freshness, the schema, and that it answers this
 * very request (`skrotZadania`). Nothing of what fails is given on.
 * @see contracts.md Conventions @req D3
 */
export async function verifyAnswer(
  bytes: Uint8Array,
  status: number,
  expectations: Expectations,
): Promise<TrustedAnswer | Distrust> {
  const { anchors, now, gateway } = expectations
  const verified = await verifyMessage(bytes, {
    forms: ['xades'],
    trustAnchors: anchors,
    now,
    resolveSigner: async ({ fingerprint }) =>
      gateway === undefined || gateway.has(fingerprint) ? fingerprint : refuse('1003'),
  })
  if (isRefusal(verified)) return distrustOf(verified, status)
  const [content, ...others] = childElements(verified.body)
  if (content === undefined || others.length > 0) return { distrust: 'NOT_VALID', reason: 'Body', status }
  const hash = createHash('sha256').update(expectations.request).digest('hex')
  const signer = signerOf(verified)
  if (isNamed(content, SOAP11, 'Fault')) return faultIn(content, hash, verified, signer, status)
  const [invalid] = validateBody(verified.bodyBytes, verified.body)
  if (invalid !== undefined) return { distrust: 'NOT_VALID', reason: `${invalid.code} ${invalid.path ?? ''}`, status }
  if (hashNamedBy(content) !== hash) return { distrust: 'OTHER_REQUEST', reason: 'skrotZadania', status }
  return { content, bodyBytes: verified.bodyBytes, signer, fault: undefined }
}

/** Whether verification failed. */
export function isDistrust(result: object): result is Distrust {
  return 'distrust' in result
}

/** The operation's answer, decoded; a distrust where it is another operation's. */
export function answerOf<N extends OperationName>(operation: N, trusted: TrustedAnswer): ResponseOf<N> | Distrust {
  const name = operations[operation].response
  if (!isElement(trusted.content, name)) return { distrust: 'OTHER_OPERATION', reason: operation, status: 200 }
  return decode(name, trusted.content) as ResponseOf<N>
}

function faultIn(
  content: XmlElement,
  hash: string,
  verified: Verified,
  signer: GatewaySigner,
  status: number,
): TrustedAnswer | Distrust {
  const detail = child(content, '', 'detail')
  const [element] = detail === undefined ? [] : childElements(detail)
  const fault = element === undefined ? undefined : readFault(element, hash)
  if (fault === undefined) return { distrust: 'NOT_VALID', reason: 'soap:Fault/detail', status }
  const named = fault.detail.skrotZadania
  if (named !== undefined && named !== hash) return { distrust: 'OTHER_REQUEST', reason: 'skrotZadania', status }
  return { content, bodyBytes: verified.bodyBytes, signer, fault }
}

/** A fault's detail element, decoded; undefined where it is none of ours or not valid. */
export function readFault(element: XmlElement, hash: string | undefined): GatewayFault | undefined {
  if (validateElement(exclusiveCanonical(element), element).length > 0) return undefined
  if (isElement(element, 'f:bladTechniczny')) {
    const detail = decode('f:bladTechniczny', element)
    return { kind: 'TECHNICAL', detail, isBound: hash !== undefined && detail.skrotZadania === hash }
  }
  if (isElement(element, 'f:bladBiznesowy')) {
    const detail = decode('f:bladBiznesowy', element)
    return { kind: 'BUSINESS', detail, isBound: hash !== undefined && detail.skrotZadania === hash }
  }
  return undefined
}

function hashNamedBy(content: XmlElement): string | undefined {
  const facts = childElements(content).find(one => isElement(one, 'w:daneRezultatu'))
  const hash = facts === undefined ? undefined : child(facts, facts.ns, 'skrotZadania')
  return hash === undefined ? undefined : textOf(hash)
}

function signerOf(verified: Verified): GatewaySigner {
  const certificate = readCertificate(verified.signer.certificate)
  return {
    subject: certificate?.subject ?? '',
    fingerprint: verified.signer.fingerprint,
    algorithm: verified.signatureAlgorithm,
    signingTime: verified.signingTime,
  }
}

/** Refusals of verification, as the client tells them. */
const kinds: Readonly<Record<string, Distrust['distrust']>> = {
  '1003': 'NOT_THE_GATEWAY',
  '2001': 'NOT_SIGNED',
  '4001': 'NOT_SOAP',
  '4003': 'NOT_SOAP',
  '4004': 'NOT_SOAP',
  '4007': 'NOT_SOAP',
}

function distrustOf(refusal: Refusal, status: number): Distrust {
  return { distrust: kinds[refusal.refused] ?? 'SIGNATURE', reason: reasonOf(refusal), status }
}

function reasonOf(refusal: Refusal): string {
  const [first] = refusal.details
  return first === undefined ? refusal.refused : `${refusal.refused} ${first.code}: ${first.text}`
}
