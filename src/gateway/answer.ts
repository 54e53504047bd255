import type { OperationName } from '../contract/index.js'
import { isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { Call } from '../operations/call.js'
import type { Caller } from '../operations/caller.js'
import { type Outcome, perform } from '../operations/perform.js'
import { recordUndelivered } from '../operations/turn-away.js'
import type { Gateway } from './gateway.js'
import { demandTlsPeer, identifyCaller } from './identify-caller.js'
import type { Message, Origin, Reply } from './message.js'
import { claimedOperation, mannerOf, openEnvelope } from './open-envelope.js'
import { type ReadRequest, readRequest } from './read-request.js'
import { renderAnswer, renderFault, sendAnswer, sendFault } from './render.js'
import { breakDown, turnAway, turnAwaySigned } from './turn-away.js'
import { type Sender, verifySender } from './verify-sender.js'

/**
 * The road of a message: bytes → envelope → connection → signature → schema → caller → `perform` → answer → bytes.
 * Each stage needs the value of the one before; a refusal ends the road. Never throws: what breaks is 9001.
 * @see contracts.md "Order of checks" @req D1 D2 D3 D5
 */
export async function answer(gateway: Gateway, message: Message): Promise<Reply> {
  try {
    return await travel(gateway, message)
  } catch (cause) {
    return breakDown(gateway, message, cause)
  }
}

async function travel(gateway: Gateway, arrived: Message): Promise<Reply> {
  const envelope = openEnvelope(gateway, arrived)
  if (isRefusal(envelope)) return turnAway(gateway, arrived, envelope)
  const message: Message = { ...arrived, manner: mannerOf(envelope) }

  const operation = claimedOperation(envelope, message)
  if (isRefusal(operation)) return turnAway(gateway, message, operation)

  const peer = await demandTlsPeer(gateway, message, operation)
  if (isRefusal(peer)) return turnAway(gateway, message, peer, operation)

  const sender = await verifySender(gateway, envelope, operation)
  if (isRefusal(sender)) return turnAway(gateway, message, sender, operation)
  if ('refusal' in sender) return turnAwaySigned(gateway, message, operation, sender.signer, sender.refusal)

  const request = readRequest(operation, sender.body)
  if (isRefusal(request)) return refuseSender(gateway, message, operation, sender, request)

  const caller = await identifyCaller(gateway, message, operation, peer, sender, request)
  if (isRefusal(caller)) return refuseSender(gateway, message, operation, sender, caller, request.messageId)

  const call = callOf(message, operation, caller, sender, request)
  const outcome = await perform(gateway.house, call)
  return deliver(gateway, originOf(message, sender, request), call, outcome)
}

/** Whoever signed as a registered system is known, and the refusal is entered; all others are counted. */
function refuseSender(
  gateway: Gateway,
  message: Message,
  operation: OperationName,
  sender: Sender,
  refusal: Refusal,
  messageId?: string,
): Promise<Reply> {
  if (sender.kind !== 'SYSTEM') return turnAway(gateway, message, refusal, operation)
  return turnAwaySigned(gateway, message, operation, sender, refusal, messageId)
}

function callOf(
  message: Message,
  operation: OperationName,
  caller: Caller,
  sender: Sender,
  { input, messageId, digest }: ReadRequest,
): Call {
  const { transactionId, receivedAt, requestHash } = message
  const call: Call = { operation, caller, input, transactionId, receivedAt, requestHash }
  if (messageId === undefined) return call
  if (sender.kind === 'UNSIGNED') return { ...call, messageId }
  return { ...call, messageId, once: { key: { signer: sender.fingerprint, messageId }, digest } }
}

function originOf(message: Message, sender: Sender, { messageId }: ReadRequest): Origin {
  return {
    ...message,
    ...(messageId === undefined ? {} : { messageId }),
    ...(sender.kind === 'UNSIGNED' || sender.family === undefined ? {} : { family: sender.family }),
  }
}

/** The outcome stands on record; what cannot be delivered is recorded as not given, before the caller hears of it. */
async function deliver(gateway: Gateway, origin: Origin, call: Call, outcome: Outcome<OperationName>): Promise<Reply> {
  const { recorded } = outcome
  if ('refusal' in outcome) {
    return sendFault(gateway, origin, outcome.refusal, renderFault(origin, outcome.refusal, recorded))
  }
  try {
    return await sendAnswer(gateway, origin, renderAnswer(gateway, origin, call.operation, outcome.answer, recorded))
  } catch (cause) {
    gateway.log.error('answer-failed', cause, { transactionId: call.transactionId, operation: call.operation })
    const failed = refuse('9001')
    const undelivered = await recordUndelivered(gateway.house, call, recorded)
    return sendFault(gateway, origin, failed, renderFault(origin, failed, undelivered))
  }
}
