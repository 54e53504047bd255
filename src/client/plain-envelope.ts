import { SOAP11 } from '../xml/names.js'
import { XmlWriter } from '../xml/write.js'

/** Canonical content in a SOAP 1.1 envelope without headers: what any toolkit can read. */
export function plainEnvelope(content: string): Uint8Array {
  return new XmlWriter()
    .open('soap', SOAP11, 'Envelope')
    .open('soap', SOAP11, 'Body')
    .raw(content)
    .close()
    .close()
    .bytes()
}
