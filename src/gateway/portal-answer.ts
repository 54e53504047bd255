import { maxScanBytes } from '../domain/connection/scan.js'
import { type FaultCode, faultRow } from '../fault/catalogue.js'
import { isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { Deadline } from './deadline.js'
import { deliver } from './deliver.js'
import type { Gateway } from './gateway.js'
import type { Arrival, Reply } from './message.js'
import { performAtPortal, portalCaller } from './portal-call.js'
import { type Rendered, renderFault, retryHeader } from './render.js'

/** A request of a person (or of somebody not signed in) to the portal: an operation's request element as plain XML. */
export interface PortalRequest extends Arrival {
  readonly bytes: Uint8Array
  /** The bearer token, where one is shown. */
  readonly token: string | undefined
  /** The role in which a person who holds several acts, as the header `csizs-rola` says it. */
  readonly role?: string | undefined
}

/** Somebody who is not signed in sends little, but for the notice that comes with a scan. */
const maxVisitorBytes = 64 * 1024
const maxNoticeBytes = maxVisitorBytes + Math.ceil((maxScanBytes * 4) / 3)

/** By the name that the first tag bears: what it is in truth is seen when it is read. */
function visitorLimit(bytes: Uint8Array): number {
  const beginning = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1')
  const isNotice = /^[^<]*(?:<\?[^>]*>)?\s*<(?:[A-Za-z_][\w.-]*:)?zglosGotowosc[\s>]/.test(beginning)
  return isNotice ? maxNoticeBytes : maxVisitorBytes
}

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
  const caller = await portalCaller(gateway, request)
  if (isRefusal(caller)) return turnAway(gateway, request, caller, caller.refused === '3017' ? 'visitor' : 'person')
  if (caller.kind === 'visitor' && request.bytes.byteLength > visitorLimit(request.bytes)) {
    return turnAway(gateway, request, refuse('4004'))
  }
  const performed = await performAtPortal(gateway, caller, request, request.bytes, deadline)
  if (isRefusal(performed)) return turnAway(gateway, request, performed)
  const { call, outcome, requestHash } = performed
  return deliver(gateway, { ...request, requestHash }, call, outcome, deadline, {
    answer: ({ body }) => ({ status: 200, headers: plainXml, body }),
    fault: (refusal, rendered) => sendPlainFault(gateway, refusal, rendered, call.caller.kind),
  })
}

const plainXml = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-store' } as const

function turnAway(gateway: Gateway, request: Arrival, refusal: Refusal, caller = 'visitor'): Reply {
  const recorded = gateway.house.tally.count(request.address, 'portal', refusal.refused)
  return sendPlainFault(gateway, refusal, renderFault(request, refusal, recorded), caller)
}

/** A refusal at the portal's door, before a body was read. */
export function refuseAtPortal(gateway: Gateway, arrival: Arrival, refusal: Refusal): Reply {
  return turnAway(gateway, arrival, refusal)
}

function sendPlainFault(gateway: Gateway, refusal: Refusal, { body }: Rendered, caller: string): Reply {
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

/** The HTTP status of a refusal at the portal. */
export function portalStatus(code: FaultCode, caller: string): number {
  const row = faultRow(code)
  if (row.http !== undefined) return row.http
  if (code === '3010' || code === '3017') return 401
  if (rightsFaults.has(code)) return caller === 'visitor' ? 401 : 403
  if (code === '3013') return 429
  return row.side === 'CLIENT' ? 400 : 500
}
