import type { FaultCode } from './catalogue.js'

/** One finding behind a refusal or a warning: never holds personal data, only codes, places and fixed texts. */
export interface Detail {
  readonly code: string
  /** Where: an element path or `line:column`; absent where it concerns the whole message. */
  readonly path?: string
  /** What, in Polish; fixed text, codes and numbers only. */
  readonly text: string
  readonly weight: 'ERROR' | 'WARNING'
}

/**
 * A decision not to do what was asked. Returned, never thrown: what is thrown is a defect (9001).
 * `C` lists the codes a stage or operation may refuse with; an operation's are those its WSDL declares.
 */
export interface Refusal<C extends FaultCode = FaultCode> {
  readonly refused: C
  readonly details: readonly Detail[]
  /** Earliest moment at which a retry makes sense (`ponowPo`), where it is known. */
  readonly retryAfter?: Date
}

/** Makes a refusal; `details` name places and codes for the caller. */
export function refuse<const C extends FaultCode>(
  refused: C,
  details: readonly Detail[] = [],
  retryAfter?: Date,
): Refusal<C> {
  return retryAfter === undefined ? { refused, details } : { refused, details, retryAfter }
}

/** Whether a stage's result is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && 'details' in value
}

/** A finding that refuses. */
export function fault(code: string, text: string, path?: string): Detail {
  return path === undefined ? { code, text, weight: 'ERROR' } : { code, text, path, weight: 'ERROR' }
}

/** A finding that only warns. */
export function warning(code: string, text: string, path?: string): Detail {
  return path === undefined ? { code, text, weight: 'WARNING' } : { code, text, path, weight: 'WARNING' }
}
