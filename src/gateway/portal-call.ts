import { createHash } from 'node:crypto'
import { decode, type OperationName, operationOf, operations, validateElement } from '../contract/index.js'
import { isRoleCode } from '../domain/roles.js'
import { isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { Call } from '../operations/call.js'
import type { PersonCaller, SigningInCaller, VisitorCaller } from '../operations/caller.js'
import { type Outcome, perform } from '../operations/perform.js'
import { canonicalWithin } from '../xml/canonical.js'
import { canonicalLimits } from '../xml/limits.js'
import { readXml } from '../xml/read.js'
import type { Deadline } from './deadline.js'
import type { Gateway } from './gateway.js'
import type { Arrival } from './message.js'
import { sourceOf } from './rate-limit.js'
import { contextFlaw, contextOf, type ReadRequest } from './read-request.js'

/** Who comes to the portal. */
export type PortalCaller = PersonCaller | SigningInCaller | VisitorCaller

/** A call that was performed, with what became of it. */
export interface PortalCall {
  readonly call: Call
  /** SHA-256 of the request element, hex. */
  readonly requestHash: string
  readonly outcome: Outcome<OperationName>
}

/** Whose place it is: of whoever is signed in, since many people may share one address; else of the address. */
export function placeSource(gateway: Gateway, address: string, token: string | undefined): string {
  const { sessions, clock } = gateway.house
  const session = token === undefined ? undefined : sessions.find(token, clock.now())
  return session === undefined ? sourceOf({ address }) : `account ${session.login}`
}

/** What shows who asks. */
export interface Shown {
  readonly address: string
  /** The session's token, where one is shown. */
  readonly token: string | undefined
  /** The role in which a person who holds several acts. */
  readonly role?: string | undefined
}

/** Who asks: the session's account, or nobody where no token is shown. 3017: a token without a live session. */
export async function portalCaller(gateway: Gateway, shown: Shown): Promise<PortalCaller | Refusal<'3006' | '3017'>> {
  const { address, token, role } = shown
  if (token === undefined) return { kind: 'visitor', address }
  const { sessions, control, clock } = gateway.house
  const session = sessions.find(token, clock.now())
  const account = session === undefined ? undefined : await control.account(session.login)
  const unit = account === undefined ? undefined : await control.unit(account.unitCode)
  if (session === undefined || account === undefined || unit === undefined) return refuse('3017')
  const { sessionId, lacks } = session
  if (lacks !== undefined) return { kind: 'signing-in', address, account, unit, sessionId, lacks }
  if (role !== undefined && !isRoleCode(role)) return refuse('3006')
  const acting = role === undefined ? {} : { role }
  return { kind: 'person', address, account, unit, sessionId, ...acting }
}

/**
 * From a request element's bytes to what became of the call: the account's rate, the schema, `perform`. The same for a
 * request as XML and for a form on a page. A refusal here came before `perform`: nothing is on record yet.
 */
export async function performAtPortal(
  gateway: Gateway,
  caller: PortalCaller,
  arrival: Pick<Arrival, 'transactionId' | 'receivedAt'>,
  bytes: Uint8Array,
  deadline: Pick<Deadline, 'isPassed'>,
): Promise<PortalCall | Refusal> {
  const tooOften = await gateway.accountRate.take(caller.kind === 'visitor' ? undefined : caller.account.login)
  if (tooOften !== undefined) return tooOften
  const named = readPortalRequest(gateway, bytes)
  if (isRefusal(named)) return named
  if (deadline.isPassed) return refuse('9002')
  const { transactionId, receivedAt } = arrival
  const requestHash = createHash('sha256').update(bytes).digest('hex')
  const call: Call = { operation: named.operation, caller, input: named.input, transactionId, receivedAt, requestHash }
  return { call, requestHash, outcome: await perform(gateway.house, call) }
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
