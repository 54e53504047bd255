import type { OperationName } from '../contract/index.js'
import { type Refusal, refuse } from '../fault/refusal.js'
import { refuseSigned } from '../operations/turn-away.js'
import type { Gateway } from './gateway.js'
import type { Message, Origin, Reply, ServiceArrival } from './message.js'
import { renderFault, sendFault } from './render.js'
import type { KnownSigner } from './sender.js'

/** Refuses somebody unknown: counted, not entered. `reached` is the operation, or the service where none was named yet. */
export async function turnAway(
  gateway: Gateway,
  message: ServiceArrival | Message,
  refusal: Refusal,
  reached: string = message.service,
): Promise<Reply> {
  const recorded = gateway.house.tally.count(message.address, reached, refusal.refused)
  return sendFault(gateway, message, refusal, renderFault(message, refusal, recorded))
}

/** Refuses a signer that is known: the refusal is an entry of the ledger. */
export async function turnAwaySigned(
  gateway: Gateway,
  message: Message,
  operation: OperationName,
  signer: KnownSigner,
  refusal: Refusal,
  messageId?: string,
): Promise<Reply> {
  const { system, fingerprint, family } = signer
  const { address, transactionId, requestHash } = message
  const named = messageId === undefined ? {} : { messageId }
  const signed = { operation, system, fingerprint, address, transactionId, requestHash, ...named }
  const recorded = await refuseSigned(gateway.house, signed, refusal)
  const origin: Origin = { ...message, ...named, ...(family === undefined ? {} : { family }) }
  return sendFault(gateway, origin, refusal, renderFault(origin, refusal, recorded))
}

/** Something broke: 9001 and nothing else goes out, the cause goes to the operator. */
export async function breakDown(gateway: Gateway, message: ServiceArrival, cause: unknown): Promise<Reply> {
  gateway.log.error('message-failed', cause, { transactionId: message.transactionId, service: message.service })
  return turnAway(gateway, message, refuse('9001'))
}
