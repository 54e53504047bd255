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
import { faultStatus, writeFault } from '../soap/fault.js'
import { signMessage } from '../trust/sign-message.js'
import { readXml } from '../xml/read.js'
import type { Gateway } from './gateway.js'
import type { Language } from './language.js'
import type { Manner, Origin, Reply } from './message.js'

const contentType = 'text/xml; charset=utf-8'

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
  const body = await signMessage({
    ...mannerOf(origin),
    body: rendered.body,
    signer: signerFor(gateway, origin),
    now: gateway.house.clock.now(),
  })
  return { status: 200, headers: { 'content-type': contentType }, body }
}

/** A SOAP fault, signed like an answer; HTTP status 500 unless HTTP itself is wrong. @see WS-I BP R1126 */
export async function sendFault(
  gateway: Gateway,
  origin: Origin,
  refusal: Refusal,
  rendered: Rendered,
): Promise<Reply> {
  const { language } = origin
  const code = refusal.refused
  const body = await signMessage({
    ...mannerOf(origin),
    body: writeFault({ code, text: faultRow(code)[language], language, detail: rendered.body }),
    signer: signerFor(gateway, origin),
    now: gateway.house.clock.now(),
  })
  const headers = { 'content-type': contentType, ...retryHeader(gateway, refusal) }
  return { status: faultStatus(code), headers, body, fault: code }
}

/** `Retry-After` in seconds, where the refusal names a moment. @see RFC 9110 §10.2.3 */
export function retryHeader(gateway: Gateway, refusal: Refusal): Readonly<Record<string, string>> {
  if (refusal.retryAfter === undefined) return {}
  const waitMs = refusal.retryAfter.getTime() - gateway.house.clock.now().getTime()
  return { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))) }
}

/** An answer to what could not be read is SOAP 1.1 in form `xades`. @see shared security profile §1 */
function mannerOf(origin: Origin): Manner {
  return origin.manner ?? { soapVersion: '1.1', form: 'xades' }
}

function signerFor(gateway: Gateway, origin: Origin): Signer {
  if (origin.family === undefined) return gateway.defaultSigner
  return origin.family === 'RSA' ? gateway.signers.RSA : gateway.signers.EC
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
