import { type FaultCode, faultRow } from '../fault/catalogue.js'
import { SOAP11, XML } from '../xml/names.js'
import type { XmlWriter } from '../xml/write.js'

export interface SoapFault {
  readonly code: FaultCode
  /** For people: what is wrong, in the language of `language`. */
  readonly text: string
  readonly language: 'pl' | 'en'
  /** One canonical element that says it to programs: `bladTechniczny` or `bladBiznesowy`. */
  readonly detail: Uint8Array
}

/**
 * Writes a SOAP 1.1 Fault into the Body. `faultcode` is one of the four that SOAP names, without dots.
 * @see SOAP 1.1 §4.4; WS-I BP 1.1 R1000, R1001, R1004, R1016, R1031
 */
export function writeFault(fault: SoapFault): (writer: XmlWriter) => void {
  return writer => {
    writer.open('soap', SOAP11, 'Fault')
    writer.element('', '', 'faultcode', `soap:${faultCodeOf(fault.code)}`)
    const lang = { local: 'lang', prefix: 'xml', ns: XML, value: fault.language }
    writer.element('', '', 'faultstring', `${fault.code} ${fault.text}`, [lang])
    writer.open('', '', 'detail').raw(fault.detail).close()
    writer.close()
  }
}

function faultCodeOf(code: FaultCode): 'VersionMismatch' | 'MustUnderstand' | 'Client' | 'Server' {
  if (code === '4007') return 'VersionMismatch'
  if (code === '4008') return 'MustUnderstand'
  return faultRow(code).side === 'CLIENT' ? 'Client' : 'Server'
}

/**
 * The HTTP status of a SOAP 1.1 fault: 500, but where HTTP itself is what is wrong.
 * @see WS-I BP 1.1 R1126
 */
export function faultStatus(code: FaultCode): number {
  return faultRow(code).http ?? 500
}
