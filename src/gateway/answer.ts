import type { OperationName } from '../contract/index.js'
import { isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { Call } from '../operations/call.js'
import type { Caller } from '../operations/caller.js'
import { perform } from '../operations/perform.js'
import type { Deadline } from './deadline.js'
import { deliver } from './deliver.js'
import type { TurnedAway } from './desk.js'
import type { Gateway } from './gateway.js'
import { identifyCaller } from './identify-caller.js'
import type { Message, Origin, Reply } from './message.js'
import type { ReadRequest } from './read-request.js'
import { receive } from './receive.js'
import { sendAnswer, sendFault } from './render.js'
import type { Sender } from './sender.js'
import { breakDown, turnAway, turnAwaySigned } from './turn-away.js'

/**
 * The road of a message: bytes → envelope → connection → signature → schema → caller → `perform` → answer → bytes.
 * Each stage needs the value of the one before; a refusal ends the road. Never throws: what breaks is 9001.
 * When the deadline passes on the way, the caller is told so elsewhere (`tooLate`): an act that was begun comes to its end and stays
 * on record, together with the fact that its answer was not given.
 * @see contracts.md "Order of checks" @req D1 D2 D3 D5
 */
export async function answer(gateway: Gateway, message: Message, deadline: Deadline): Promise<Reply> {
  try {
    return await travel(gateway, message, deadline)
  } catch (cause) {
    return breakDown(gateway, message, cause)
  }
}

async function travel(gateway: Gateway, arrived: Message, deadline: Deadline): Promise<Reply> {
  const received = await receive(gateway, arrived, deadline)
  const message: Message = { ...arrived, manner: received.manner }
  if ('refusal' in received) return refuseUnread(gateway, message, received)
  const { operation, peer, sender, request } = received

  const caller = await identifyCaller(gateway, message, operation, peer, sender, request)
  if (isRefusal(caller)) return refuseSender(gateway, message, operation, sender, caller, request.messageId)

  const tooOften = await gateway.accountRate.take(accountOf(caller))
  if (tooOften !== undefined) return refuseSender(gateway, message, operation, sender, tooOften, request.messageId)
  if (deadline.isPassed) return refuseSender(gateway, message, operation, sender, refuse('9002'), request.messageId)

  const call = callOf(message, operation, caller, sender, request)
  const outcome = await perform(gateway.house, call)
  const origin = originOf(message, sender, request)
  return deliver(gateway, origin, call, outcome, deadline, {
    answer: rendered => sendAnswer(gateway, origin, rendered),
    fault: (refusal, rendered) => sendFault(gateway, origin, refusal, rendered),
  })
}

/** A message that did not become a request: entered where its signature held, else counted. */
function refuseUnread(gateway: Gateway, message: Message, { refusal, operation, signer }: TurnedAway): Promise<Reply> {
  if (signer === undefined || operation === undefined) return turnAway(gateway, message, refusal, operation)
  return turnAwaySigned(gateway, message, operation, signer, refusal)
}

/** In whose name it is called: a login is known only together with the unit whose system says it. */
function accountOf(caller: Caller): string | undefined {
  return caller.kind === 'system' ? `${caller.unit.code} ${caller.user.login}` : undefined
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
