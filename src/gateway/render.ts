import {
  type DaneRezultatu,
  detailOnWire,
  type ElementTypes,
  encode,
  encodeFaultDetail,
  type OperationName,
  operations,
  validateElement,
  type Wynik,
} from '../contract/index.js'
import { faultRow } from '../fault/catalogue.js'
import { type Detail, isRefusal, type Refusal } from '../fault/refusal.js'
import type { Answer } from '../operations/operation.js'
import type { Recorded } from '../operations/perform.js'
import { receiptsOf } from '../operations/turn-away.js'
import type { Signer } from '../ports/runtime/signer.js'
import { faultHeaders, faultStatus, writeFault } from '../soap/fault.js'
import { signMessage } from '../trust/sign-message.js'
import { readXml } from '../xml/read.js'
import type { Gateway } from './gateway.js'
import type { Language } from './language.js'
import type { Manner, Origin, Reply } from './message.js'

const contentTypes = { '1.1': 'text/xml; charset=utf-8', '1.2': 'application/soap+xml; charset=utf-8' } as const

/** What a result says in words. */
const resultTexts: Readonly<Record<Wynik['status'], Readonly<Record<Language, string>>>> = {
  SUKCES: { pl: 'Wykonano.', en: 'Done.' },
  CZESCIOWY: { pl: 'Wykonano częściowo.', en: 'Done in part.' },
  BRAK_DANYCH: { pl: 'Brak danych.', en: 'No data.' },
  PRZYJETO: { pl: 'Przyjęto.', en: 'Accepted.' },
  ODRZUCONO: { pl: 'Odrzucono.', en: 'Rejected.' },
}

/** A body that was made and held against its schema, and the record without which it may not leave. */
export interface Rendered {
  readonly body: Uint8Array
  readonly recorded: Recorded
}

/**
 * The response element of an answer that stands on record: canonical, valid against the schema.
 * @throws Error where it is not valid or cannot be written: a defect of ours, which must not reach the caller
 */
export function renderAnswer<N extends OperationName>(
  gateway: Gateway,
  origin: Origin,
  operation: N,
  answer: Answer<N>,
  recorded: Recorded,
): Rendered {
  const name = operations[operation].response
  const response = {
    ...answer.body,
    daneRezultatu: resultFacts(gateway, origin, recorded),
    wynik: result(origin.language, answer.status, answer.details ?? []),
  }
  return { body: valid(encode(name, response as unknown as ElementTypes[typeof name])), recorded }
}

/** The fault element of a refusal that stands on record, or was counted. */
export function renderFault(origin: Origin, refusal: Refusal, recorded: Recorded): Rendered {
  const body = encodeFaultDetail(refusal, { ...origin, receipts: receiptsOnWire(recorded) })
  return { body: valid(body), recorded }
}

/** A SOAP answer, signed in kind. */
export async function sendAnswer(gateway: Gateway, origin: Origin, rendered: Rendered): Promise<Reply> {
  const manner = mannerOf(origin)
  const body = await signMessage({
    ...manner,
    body: rendered.body,
    signer: signerFor(gateway, origin),
    now: gateway.house.clock.now(),
  })
  return { status: 200, headers: { 'content-type': contentTypes[manner.soapVersion] }, body }
}

/** A SOAP fault, signed like an answer. */
export async function sendFault(
  gateway: Gateway,
  origin: Origin,
  refusal: Refusal,
  rendered: Rendered,
): Promise<Reply> {
  const { language } = origin
  const code = refusal.refused
  const manner = mannerOf(origin)
  const { soapVersion } = manner
  const body = await signMessage({
    ...manner,
    body: writeFault({ code, text: faultRow(code)[language], language, detail: rendered.body }, soapVersion),
    signer: signerFor(gateway, origin),
    now: gateway.house.clock.now(),
    extraHeaders: faultHeaders(refusal, soapVersion),
  })
  const headers = { 'content-type': contentTypes[soapVersion], ...retryHeader(gateway, refusal) }
  return { status: faultStatus(code, soapVersion), headers, body, fault: code }
}

/** `Retry-After` in seconds, where the refusal names a moment. @see RFC 9110 §10.2.3 */
export function retryHeader(gateway: Gateway, refusal: Refusal): Readonly<Record<string, string>> {
  if (refusal.retryAfter === undefined) return {}
  const waitMs = refusal.retryAfter.getTime() - gateway.house.clock.now().getTime()
  return { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))) }
}

/** An answer to what could not be read is in form `xades`. @see shared security profile §1 */
function mannerOf(origin: Origin): Manner {
  return origin.manner ?? { soapVersion: '1.1', form: 'xades' }
}

function signerFor(gateway: Gateway, origin: Origin): Signer {
  if (origin.family === undefined) return gateway.defaultSigner
  // Whoever signs with RSASSA-PSS reads RSA; an own key for PSS only would serve nobody who cannot read the other scheme too.
  return origin.family.startsWith('RSA') ? gateway.signers.RSA : gateway.signers.EC
}

function resultFacts(gateway: Gateway, origin: Origin, recorded: Recorded): DaneRezultatu {
  if (origin.requestHash === undefined) throw new Error('an answer belongs to a request that was read')
  return {
    idTransakcji: origin.transactionId,
    znacznikCzasowy: gateway.house.clock.now(),
    idKomunikatuZadania: origin.messageId,
    skrotZadania: origin.requestHash,
    potwierdzenieWpisu: receiptsOnWire(recorded),
  }
}

function result(language: Language, status: Wynik['status'], details: readonly Detail[]): Wynik {
  return { status, kod: '0000', komunikat: resultTexts[status][language], szczegoly: details.map(detailOnWire) }
}

function receiptsOnWire(recorded: Recorded) {
  return receiptsOf(recorded).map(({ log, index, leafHash }) => ({ dziennik: log, numer: index, skrot: leafHash }))
}

function valid(body: Uint8Array): Uint8Array {
  const document = readXml(body)
  if (isRefusal(document)) throw new Error('the answer is not readable XML')
  const [finding] = validateElement(body, document.root)
  if (finding !== undefined) throw new Error(`the answer is not valid: ${finding.code} ${finding.path ?? ''}`)
  return body
}
