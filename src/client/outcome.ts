import type { BladBiznesowy, BladTechniczny } from '../contract/index.js'
import type { Unreachable } from './door.js'

/** One question and its answer, the very bytes that went over the wire. */
export interface Exchange {
  readonly request: Uint8Array
  readonly response: Uint8Array
  readonly status: number
}

/** Who signed an answer, found valid. */
export interface GatewaySigner {
  /** RFC 4514, for people. */
  readonly subject: string
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string
  /** URI of the signature algorithm. */
  readonly algorithm: string
  readonly signingTime: Date
}

/** What the gateway said instead of an answer. */
export interface GatewayFault {
  readonly kind: 'TECHNICAL' | 'BUSINESS'
  readonly detail: BladTechniczny | BladBiznesowy
  /** Whether it names the hash of the request: without it it could be the answer to another one. */
  readonly isBound: boolean
}

/** Why what came back is not taken for an answer. None of its content is passed on. */
export interface Distrust {
  readonly distrust:
    | 'NOT_SOAP'
    | 'NOT_SIGNED'
    | 'SIGNATURE'
    | 'NOT_THE_GATEWAY'
    | 'OTHER_REQUEST'
    | 'NOT_VALID'
    | 'OTHER_OPERATION'
  /** Codes and fixed texts; never content. */
  readonly reason: string
  readonly status: number
}

/** How a call ended. Data is reachable in the first form only. */
export type Outcome<A> =
  | { readonly outcome: 'ANSWER'; readonly answer: A; readonly signer: GatewaySigner; readonly exchange: Exchange }
  | {
      readonly outcome: 'FAULT'
      readonly fault: GatewayFault
      readonly signer: GatewaySigner
      readonly exchange: Exchange
    }
  | { readonly outcome: 'UNTRUSTED'; readonly distrust: Distrust; readonly exchange: Exchange }
  | { readonly outcome: 'UNREACHABLE'; readonly unreachable: Unreachable }
  | { readonly outcome: 'INCOMPLETE'; readonly missing: 'SYSTEM' | 'USER' | 'CERTIFICATE' }
