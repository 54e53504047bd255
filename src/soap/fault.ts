import { type FaultCode, faultRow } from '../fault/catalogue.js'
import type { Refusal } from '../fault/refusal.js'
import { escapeAttribute } from '../xml/escape.js'
import { SOAP11, SOAP12, XML } from '../xml/names.js'
import type { XmlWriter } from '../xml/write.js'
import type { NotUnderstood, SoapVersion } from './read-envelope.js'

export interface SoapFault {
  readonly code: FaultCode
  /** For people: what is wrong, in the language of `language`. */
  readonly text: string
  readonly language: 'pl' | 'en'
  /** One canonical element that says it to programs: `bladTechniczny` or `bladBiznesowy`. */
  readonly detail: Uint8Array
}

type Kind = 'VersionMismatch' | 'MustUnderstand' | 'CLIENT' | 'SERVER'

const codes = {
  '1.1': {
    VersionMismatch: 'soap:VersionMismatch',
    MustUnderstand: 'soap:MustUnderstand',
    CLIENT: 'soap:Client',
    SERVER: 'soap:Server',
  },
  '1.2': {
    VersionMismatch: 'soap12:VersionMismatch',
    MustUnderstand: 'soap12:MustUnderstand',
    CLIENT: 'soap12:Sender',
    SERVER: 'soap12:Receiver',
  },
} as const satisfies Record<SoapVersion, Record<Kind, string>>

/** Writes a Fault of the version into the Body. */
export function writeFault(fault: SoapFault, version: SoapVersion): (writer: XmlWriter) => void {
  return version === '1.1' ? writer => writeFault11(writer, fault) : writer => writeFault12(writer, fault)
}

/** `faultcode` is one of the four that SOAP names, without dots. @see SOAP 1.1 §4.4; WS-I BP 1.1 R1000, R1001, R1004, R1016, R1031 */
function writeFault11(writer: XmlWriter, { code, text, language, detail }: SoapFault): void {
  writer.open('soap', SOAP11, 'Fault')
  writer.element('', '', 'faultcode', codes['1.1'][kindOf(code)])
  writer.element('', '', 'faultstring', `${code} ${text}`, [langOf(language)])
  writer.open('', '', 'detail').raw(detail).close()
  writer.close()
}

/** @see SOAP 1.2 part 1 §5.4 */
function writeFault12(writer: XmlWriter, { code, text, language, detail }: SoapFault): void {
  writer.open('soap12', SOAP12, 'Fault')
  writer.open('soap12', SOAP12, 'Code').element('soap12', SOAP12, 'Value', codes['1.2'][kindOf(code)]).close()
  writer.open('soap12', SOAP12, 'Reason')
  writer.element('soap12', SOAP12, 'Text', `${code} ${text}`, [langOf(language)]).close()
  writer.open('soap12', SOAP12, 'Detail').raw(detail).close()
  writer.close()
}

function langOf(language: string) {
  return { local: 'lang', prefix: 'xml', ns: XML, value: language }
}

function kindOf(code: FaultCode): Kind {
  if (code === '4007') return 'VersionMismatch'
  return code === '4008' ? 'MustUnderstand' : faultRow(code).side
}

/**
 * The HTTP status of a fault, but where HTTP itself is what is wrong: 500; in SOAP 1.2 400 where the sender is at fault.
 * @see WS-I BP 1.1 R1126; SOAP 1.2 part 2 table 20
 */
export function faultStatus(code: FaultCode, version: SoapVersion): number {
  return faultRow(code).http ?? (version === '1.2' && kindOf(code) === 'CLIENT' ? 400 : 500)
}

const upgrade =
  `<soap12:Upgrade xmlns:soap12="${SOAP12}"><soap12:SupportedEnvelope qname="soap12:Envelope"></soap12:SupportedEnvelope>` +
  `<soap12:SupportedEnvelope xmlns:soap="${SOAP11}" qname="soap:Envelope"></soap12:SupportedEnvelope></soap12:Upgrade>`

/** Header blocks that go with a fault of SOAP 1.2: Upgrade, NotUnderstood. @see SOAP 1.2 part 1 §5.4.7, §5.4.8 */
export function faultHeaders(refusal: Refusal | NotUnderstood, version: SoapVersion): readonly Uint8Array[] {
  if (version === '1.1') return []
  if (refusal.refused === '4007') return [Buffer.from(upgrade)]
  if (!('notUnderstood' in refusal)) return []
  return refusal.notUnderstood.map(({ ns, local }) => {
    const name = ns === '' ? `qname="${local}"` : `xmlns:n="${escapeAttribute(ns)}" qname="n:${local}"`
    return Buffer.from(`<soap12:NotUnderstood xmlns:soap12="${SOAP12}" ${name}></soap12:NotUnderstood>`)
  })
}
