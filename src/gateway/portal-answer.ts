import { createHash } from 'node:crypto'
import { decode, type OperationName, operationOf, operations, validateElement } from '../contract/index.js'
import { isRoleCode } from '../domain/roles.js'
import { type FaultCode, faultRow } from '../fault/catalogue.js'
import { isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { Call } from '../operations/call.js'
import type { PersonCaller, VisitorCaller } from '../operations/caller.js'
import { type Outcome, perform, type Recorded } from '../operations/perform.js'
import { recordUndelivered } from '../operations/turn-away.js'
import { canonicalWithin } from '../xml/canonical.js'
import { canonicalLimits } from '../xml/limits.js'
import { readXml } from '../xml/read.js'
import type { Deadline } from './deadline.js'
import type { Gateway } from './gateway.js'
import type { Arrival, Origin, Reply } from './message.js'
import { contextFlaw, contextOf, type ReadRequest } from './read-request.js'
import { renderAnswer, renderFault, retryHeader } from './render.js'

/** A request of a person (or of somebody not signed in) to the portal: an operation's request element as plain XML. */
export interface PortalRequest extends Arrival {
  readonly bytes: Uint8Array
  /** The bearer token, where one is shown. */
  readonly token: string | undefined
  /** The role in which a person who holds several acts, as the header `csizs-rola` says it. */
  readonly role?: string | undefined
}

/** Somebody who is not signed in can only sign in and change a password. */
const maxVisitorBytes = 64 * 1024

type PortalCaller = PersonCaller | VisitorCaller

/**
 * The road of a portal request: bytes → session → schema → `perform` → answer. Unsigned; the same operations, the same
 * records, the same fault elements as over SOAP. Never throws: what breaks is 9001. @req B7
 */
export async function answerPortal(gateway: Gateway, request: PortalRequest, deadline: Deadline): Promise<Reply> {
  try {
    return await travel(gateway, request, deadline)
  } catch (cause) {
    gateway.log.error('portal-failed', cause, { transactionId: request.transactionId })
    return turnAway(gateway, request, refuse('9001'))
  }
}

async function travel(gateway: Gateway, request: PortalRequest, deadline: Deadline): Promise<Reply> {
  const caller = await callerOf(gateway, request)
  if (isRefusal(caller)) return turnAway(gateway, request, caller, caller.refused === '3017' ? 'visitor' : 'person')
  const tooOften = await gateway.accountRate.take(caller.kind === 'person' ? caller.account.login : undefined)
  if (tooOften !== undefined) return turnAway(gateway, request, tooOften)
  if (caller.kind === 'visitor' && request.bytes.byteLength > maxVisitorBytes) {
    return turnAway(gateway, request, refuse('4004'))
  }
  const named = readPortalRequest(gateway, request.bytes)
  if (isRefusal(named)) return turnAway(gateway, request, named)
  if (deadline.isPassed) return turnAway(gateway, request, refuse('9002'))
  const { transactionId, receivedAt } = request
  const requestHash = createHash('sha256').update(request.bytes).digest('hex')
  const call: Call = { operation: named.operation, caller, input: named.input, transactionId, receivedAt, requestHash }
  const outcome = await perform(gateway.house, call)
  return deliver(gateway, { ...request, requestHash }, call, outcome, deadline)
}

/** Who asks: the session's account, or nobody where no token is shown. 3017: a token without a live session. */
async function callerOf(gateway: Gateway, request: PortalRequest): Promise<PortalCaller | Refusal<'3006' | '3017'>> {
  const { address, token, role } = request
  if (token === undefined) return { kind: 'visitor', address }
  const { sessions, control, clock } = gateway.house
  const session = sessions.find(token, clock.now())
  const account = session === undefined ? undefined : await control.account(session.login)
  const unit = account === undefined ? undefined : await control.unit(account.unitCode)
  if (session === undefined || account === undefined || unit === undefined) return refuse('3017')
  if (role !== undefined && !isRoleCode(role)) return refuse('3006')
  return {
    kind: 'person',
    address,
    account,
    unit,
    sessionId: session.sessionId,
    ...(role === undefined ? {} : { role }),
  }
}

/** Reads the request element: its canonical form is what schema and decoder see. */
function readPortalRequest(
  gateway: Gateway,
  bytes: Uint8Array,
):
  | (Omit<ReadRequest, 'digest'> & { readonly operation: OperationName })
  | Refusal<'4001' | '4002' | '4003' | '4004' | '4005'> {
  const document = readXml(bytes, { limits: { maxBytes: gateway.maxMessageBytes } })
  if (isRefusal(document)) return document
  const operation = operationOf(document.root)
  if (operation === undefined) return refuse('4005')
  const limits = canonicalLimits({ maxBytes: gateway.maxMessageBytes })
  const canonical = canonicalWithin(limits.maxBytes, document.root)
  if (isRefusal(canonical)) return canonical
  const again = readXml(canonical, { limits })
  if (isRefusal(again)) return again
  const findings = validateElement(canonical, again.root)
  if (findings.length > 0) return refuse('4002', findings)
  const request = contextOf(decode(operations[operation].request, again.root))
  const stated = request.kontekst ?? request.kontekstPoczatkowy
  return stated === undefined ? { ...request, operation } : contextFlaw('W portalu kontekst podaje sesja.')
}

async function deliver(
  gateway: Gateway,
  origin: Origin,
  call: Call,
  outcome: Outcome<OperationName>,
  deadline: Deadline,
): Promise<Reply> {
  const { recorded } = outcome
  if ('refusal' in outcome) return fault(gateway, origin, outcome.refusal, recorded, call.caller.kind)
  if (!deadline.keep()) return undeliverable(gateway, origin, call, recorded, '9002')
  try {
    const { body } = renderAnswer(gateway, origin, call.operation, outcome.answer, recorded)
    return { status: 200, headers: plainXml, body }
  } catch (cause) {
    gateway.log.error('answer-failed', cause, { transactionId: call.transactionId, operation: call.operation })
    return undeliverable(gateway, origin, call, recorded, '9001')
  }
}

/** What stands on record and cannot be delivered is recorded as not given, before the caller hears of it. */
async function undeliverable(
  gateway: Gateway,
  origin: Origin,
  call: Call,
  recorded: Recorded,
  code: '9001' | '9002',
): Promise<Reply> {
  const undelivered = await recordUndelivered(gateway.house, call, recorded, code)
  return fault(gateway, origin, refuse(code), undelivered, call.caller.kind)
}

const plainXml = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-store' } as const

function turnAway(gateway: Gateway, request: Arrival, refusal: Refusal, caller = 'visitor'): Reply {
  const recorded = gateway.house.tally.count(request.address, 'portal', refusal.refused)
  return fault(gateway, request, refusal, recorded, caller)
}

/** A refusal at the portal's door, before a body was read. */
export function refuseAtPortal(gateway: Gateway, arrival: Arrival, refusal: Refusal): Reply {
  return turnAway(gateway, arrival, refusal)
}

function fault(gateway: Gateway, origin: Origin, refusal: Refusal, recorded: Recorded, caller: string): Reply {
  const { body } = renderFault(origin, refusal, recorded)
  const status = portalStatus(refusal.refused, caller)
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  return {
    status,
    headers: { ...plainXml, ...challenge, ...retryHeader(gateway, refusal) },
    body,
    fault: refusal.refused,
  }
}

/** Whoever is not signed in is asked to (401); whoever is and may not is told so (403). */
const rightsFaults: ReadonlySet<FaultCode> = new Set(['3003', '3005', '3006', '3012', '3016'])

function portalStatus(code: FaultCode, caller: string): number {
  const row = faultRow(code)
  if (row.http !== undefined) return row.http
  if (code === '3010' || code === '3017') return 401
  if (rightsFaults.has(code)) return caller === 'visitor' ? 401 : 403
  if (code === '3013') return 429
  return row.side === 'CLIENT' ? 400 : 500
}
