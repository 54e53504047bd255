import type { OperationName } from '../contract/index.js'
import { isRefusal } from '../fault/refusal.js'
import type { Deadline } from './deadline.js'
import type { Desk, MessageText, ReadingTerms, ReadMessage, TurnedAway } from './desk.js'
import type { Gateway } from './gateway.js'
import { demandTlsPeer } from './identify-caller.js'
import type { Manner, Message } from './message.js'
import { claimedOperation, mannerOf, openEnvelope } from './open-envelope.js'
import { largeMessageBytes } from './queue.js'
import { type ReadRequest, readRequest } from './read-request.js'
import type { Sender, TlsPeer } from './sender.js'
import { registeredSigner, verifySender } from './verify-sender.js'

/**
 * The part of the road that computes: bytes → envelope → connection → signature → schema. Runs as it is on the event loop for small
 * messages and in a thread for large ones.
 * @see contracts.md "Order of checks" @req D2 D3 D5
 */
export async function readMessage(
  terms: ReadingTerms,
  desk: Desk,
  message: MessageText,
): Promise<ReadMessage | TurnedAway> {
  const envelope = openEnvelope(terms, message)
  if (isRefusal(envelope)) return { refusal: envelope, manner: message.manner }
  const manner = mannerOf(envelope)

  const operation = claimedOperation(envelope, message)
  if (isRefusal(operation)) return { refusal: operation, manner }

  const peer = await desk.demandPeer(operation, manner)
  if (isRefusal(peer)) return { refusal: peer, manner, operation }

  const verified = await verifySender(terms, desk, envelope, operation)
  if (isRefusal(verified)) return { refusal: verified, manner, operation }
  if ('refusal' in verified) return { ...verified, manner, operation }
  const { sender, body } = verified

  const request = readRequest(operation, body)
  if (!isRefusal(request)) return { manner, operation, peer, sender, request }
  return { refusal: request, manner, operation, ...(sender.kind === 'SYSTEM' ? { signer: sender } : {}) }
}

/**
 * Only this file can make one: holding it is the proof that the message went through `readMessage`, here or in a thread of ours.
 * Nothing unverified is reachable from it: neither tree nor bytes of the message cross. @see docs/decisions/0015
 */
class ReceivedRequest {
  readonly #read: ReadMessage
  constructor(read: ReadMessage) {
    this.#read = read
  }
  get manner(): Manner {
    return this.#read.manner
  }
  get operation(): OperationName {
    return this.#read.operation
  }
  get peer(): TlsPeer | undefined {
    return this.#read.peer
  }
  get sender(): Sender {
    return this.#read.sender
  }
  get request(): ReadRequest {
    return this.#read.request
  }
}

export type Received = ReceivedRequest

/** Receives a message: large ones are read in a thread, so that nobody waits for them. */
export async function receive(gateway: Gateway, message: Message, deadline: Deadline): Promise<Received | TurnedAway> {
  const desk = deskOf(gateway, message, deadline)
  const isLarge = message.bytes.byteLength >= largeMessageBytes
  const read = isLarge ? await gateway.readElsewhere(message, desk) : await readMessage(gateway, desk, message)
  return 'refusal' in read ? read : new ReceivedRequest(read)
}

function deskOf(gateway: Gateway, message: Message, deadline: Deadline): Desk {
  return {
    now: async () => gateway.house.clock.now(),
    demandPeer(operation, manner) {
      deadline.manner = manner
      return demandTlsPeer(gateway, message, operation)
    },
    registeredSigner: candidate => registeredSigner(gateway, candidate),
  }
}
