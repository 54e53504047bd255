import type { ServiceName } from '../contract/index.js'
import type { SignatureForm } from '../domain/registry/signature-form.js'
import type { FaultCode } from '../fault/catalogue.js'
import type { KeyFamily } from '../ports/runtime/signer.js'
import type { SoapVersion } from '../soap/read-envelope.js'
import type { Language } from './language.js'

/** What an answer has in common with its request. */
export interface Manner {
  readonly soapVersion: SoapVersion
  readonly form: SignatureForm
}

/** What is known of a call before a byte of it is read. */
export interface Arrival {
  /** `idTransakcji`: one for answer or fault, log and ledger. */
  readonly transactionId: string
  readonly receivedAt: Date
  readonly language: Language
  /** Network address of the peer. */
  readonly address: string
}

/** A message on its way to a service. */
export interface ServiceArrival extends Arrival {
  readonly service: ServiceName
  /** The `SOAPAction` header, as it stands; of SOAP 1.2: the media type's `action`. */
  readonly soapAction: string | undefined
  /** How the answer is written: as the media type says, once the envelope is read as that says. */
  readonly manner: Manner
  /** The certificate that the TLS peer showed and proved to hold the key of, DER; nothing else is known of it. */
  readonly peer: Uint8Array | undefined
}

/** A whole message. */
export interface Message extends ServiceArrival {
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hex: `skrotZadania`. */
  readonly requestHash: string
}

/** What binds a reply to its request, as far as it is known when the reply is made. */
export interface Origin {
  readonly transactionId: string
  readonly receivedAt: Date
  readonly language: Language
  readonly manner?: Manner
  readonly requestHash?: string
  /** `idKomunikatu` of a request that was verified and valid. */
  readonly messageId?: string
  /** Family of the key that signed the request; absent: not known. */
  readonly family?: KeyFamily
}

/** What goes back. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** The code of the fault that it is; absent: an answer. */
  readonly fault?: FaultCode
}
