import type { OperationName } from '../contract/index.js'
import type { System } from '../domain/registry/system.js'
import type { Refusal } from '../fault/refusal.js'
import type { TrustAnchors } from '../trust/path.js'
import type { SignerCandidate } from '../trust/verify-message.js'
import type { Manner, Message } from './message.js'
import type { ReadRequest } from './read-request.js'
import type { KnownSigner, Sender, TlsPeer } from './sender.js'

/** What reading a message takes beside its bytes: the same in every thread. */
export interface ReadingTerms {
  /** The gateway's own certification authority, and nothing else. */
  readonly anchors: TrustAnchors
  readonly maxMessageBytes: number
}

/** The questions that come up while a message is read: only the thread that holds the registers answers them. */
export interface Desk {
  now(): Promise<Date>
  /** What is known of the connection, where the operation demands it; told with it is how the message will be answered. */
  demandPeer(operation: OperationName, manner: Manner): Promise<TlsPeer | undefined | Refusal>
  registeredSigner(candidate: SignerCandidate): Promise<System | Refusal<'1002' | '1003' | '2007'>>
}

/** What of a message is read. */
export type MessageText = Pick<Message, 'bytes' | 'manner' | 'service' | 'soapAction'>

/** A message that did not get as far as a request: how far it got decides how it is answered and recorded. */
export interface TurnedAway {
  readonly refusal: Refusal
  readonly manner: Manner
  readonly operation?: OperationName
  /** The registered system whose signature held: the refusal is then an entry. */
  readonly signer?: KnownSigner
}

/** What was read of a message whose signature, where one is demanded, holds: taken from the canonical Body alone. */
export interface ReadMessage {
  readonly manner: Manner
  readonly operation: OperationName
  readonly peer: TlsPeer | undefined
  readonly sender: Sender
  readonly request: ReadRequest
}

/** Reads a message in a thread of its own. @throws Error where the thread died, or took longer than is waited for */
export type ReadElsewhere = (message: MessageText, desk: Desk) => Promise<ReadMessage | TurnedAway>
