import type { OperationName } from '../contract/index.js'
import { type Refusal, refuse } from '../fault/refusal.js'
import type { Call } from '../operations/call.js'
import type { Outcome, Recorded } from '../operations/perform.js'
import { recordUndelivered } from '../operations/turn-away.js'
import type { Deadline } from './deadline.js'
import type { Gateway } from './gateway.js'
import type { Origin, Reply } from './message.js'
import { type Rendered, renderAnswer, renderFault } from './render.js'

/** How one door sends what stands on record. */
export interface Sending {
  answer(rendered: Rendered): Reply | Promise<Reply>
  fault(refusal: Refusal, rendered: Rendered): Reply | Promise<Reply>
}

/** The outcome stands on record; what cannot be delivered is recorded as not given, before the caller hears of it. */
export async function deliver(
  gateway: Gateway,
  origin: Origin,
  call: Call,
  outcome: Outcome<OperationName>,
  deadline: Deadline,
  send: Sending,
): Promise<Reply> {
  const { recorded } = outcome
  const tell = (refusal: Refusal, by: Recorded) => send.fault(refusal, renderFault(origin, refusal, by))
  const undeliverable = async (code: '9001' | '9002') =>
    tell(refuse(code), await recordUndelivered(gateway.house, call, recorded, code))
  if ('refusal' in outcome) return tell(outcome.refusal, recorded)
  if (!deadline.keep()) return undeliverable('9002')
  try {
    return await send.answer(renderAnswer(gateway, origin, call.operation, outcome.answer, recorded))
  } catch (cause) {
    gateway.log.error('answer-failed', cause, { transactionId: call.transactionId, operation: call.operation })
    return undeliverable('9001')
  }
}
