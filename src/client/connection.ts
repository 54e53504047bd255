import { encode, type InputOf, type OperationName, operations, type ResponseOf, services } from '../contract/index.js'
import type { Signer } from '../ports/runtime/signer.js'
import { certificateDer, fingerprint } from '../trust/certificates.js'
import { splitPem, type TrustAnchors, trustAnchors } from '../trust/path.js'
import { signMessage } from '../trust/sign-message.js'
import { pemSigner } from '../trust/signers.js'
import { type CallContext, withContext } from './context.js'
import { Door } from './door.js'
import type { Exchange, Outcome } from './outcome.js'
import { plainEnvelope } from './plain-envelope.js'
import type { Profile } from './profile.js'
import { answerOf, isDistrust, type TrustedAnswer, verifyAnswer } from './verify-answer.js'

/** What a connection is told beside its profile. */
export interface ConnectionOrder {
  readonly profile: Profile
  /** Signs instead of the profile's key: a self-signed certificate at registration, a token. */
  readonly signer?: Signer
  /** The time; the computer's clock where absent. */
  readonly now?: () => Date
  /** Sees every exchange, byte by byte as on the wire. */
  readonly onExchange?: (exchange: Exchange & { readonly operation: string }) => void
  readonly timeoutMs?: number
}

/** A signed message that was sent, and what came back, verified. */
export type Sent =
  | { readonly trusted: TrustedAnswer; readonly exchange: Exchange }
  | Extract<Outcome<never>, { outcome: 'UNTRUSTED' | 'UNREACHABLE' | 'INCOMPLETE' }>

/**
 * One domain system's connection to the gateway: it completes, signs and sends requests, and gives answers only when
 * their signature, schema and binding to the request hold.
 * @req D2 D3 D5
 */
export class SdConnection {
  readonly profile: Profile
  readonly #door: Door
  readonly #signer: Signer | undefined
  readonly #anchors: TrustAnchors
  readonly #gateway: ReadonlySet<string> | undefined
  readonly #order: ConnectionOrder

  /** @throws Error where a key or certificate of the profile cannot be read */
  constructor(order: ConnectionOrder) {
    const { profile } = order
    this.profile = profile
    this.#order = order
    this.#anchors = trustAnchors([profile.caPem])
    this.#gateway = profile.gatewayPem === undefined ? undefined : fingerprintsOf(profile.gatewayPem)
    const { keyPem, certificatePem } = profile.signing
    this.#signer = order.signer ?? (certificatePem === undefined ? undefined : pemSigner(keyPem, certificatePem))
    const tls = profile.tls.certificatePem
    this.#door = new Door({
      origin: profile.facts.address,
      caPem: profile.caPem,
      ...(tls === undefined ? {} : { tls: { keyPem: profile.tls.keyPem, certificatePem: tls } }),
      ...(order.timeoutMs === undefined ? {} : { timeoutMs: order.timeoutMs }),
    })
  }

  now(): Date {
    return this.#order.now?.() ?? new Date()
  }

  /** Calls an operation that a service offers. */
  async call<N extends OperationName>(
    operation: N,
    input: InputOf<N>,
    context: CallContext = {},
  ): Promise<Outcome<ResponseOf<N>>> {
    const request = withContext(operation, input, this.profile.facts, context, this.now())
    if ('missing' in request) return { outcome: 'INCOMPLETE', missing: request.missing }
    const sent = await this.send(operation, encode(operations[operation].request, request as never))
    if ('outcome' in sent) return sent
    const { trusted, exchange } = sent
    const { signer } = trusted
    if (trusted.fault !== undefined) return { outcome: 'FAULT', fault: trusted.fault, signer, exchange }
    const answer = answerOf(operation, trusted)
    if (isDistrust(answer)) return { outcome: 'UNTRUSTED', distrust: answer, exchange }
    return { outcome: 'ANSWER', answer, signer, exchange }
  }

  /** Signs and sends a ready request element (canonical, with its context), and verifies what comes back. */
  async send(operation: OperationName, requestElement: Uint8Array): Promise<Sent> {
    const { service, soapAction } = operations[operation]
    if (service === null) throw new Error(`${operation} is an operation of the portal`)
    const request = await this.#message(operation, requestElement)
    if (request === undefined) return { outcome: 'INCOMPLETE', missing: 'CERTIFICATE' }
    const answer = await this.#door.post(services[service].path, request, {
      'content-type': 'text/xml; charset=utf-8',
      soapaction: `"${soapAction}"`,
      'accept-language': 'pl',
    })
    if ('unreachable' in answer) return { outcome: 'UNREACHABLE', unreachable: answer }
    const exchange: Exchange = { request, response: answer.bytes, status: answer.status }
    this.#order.onExchange?.({ operation, ...exchange })
    const trusted = await verifyAnswer(answer.bytes, answer.status, {
      anchors: this.#anchors,
      gateway: this.#gateway,
      request,
      now: this.now(),
    })
    return isDistrust(trusted) ? { outcome: 'UNTRUSTED', distrust: trusted, exchange } : { trusted, exchange }
  }

  /** The signed message; without a key the plain one, for operations that come before registration; undefined for all others. */
  async #message(operation: OperationName, body: Uint8Array): Promise<Uint8Array | undefined> {
    const signer = this.#signer
    if (signer !== undefined) return signMessage({ soapVersion: '1.1', body, signer, now: this.now() })
    if (operations[operation].context !== 'kontekstPoczatkowy') return undefined
    return plainEnvelope(Buffer.from(body).toString('utf8'))
  }

  /** Closes the connections that are kept open. */
  close(): void {
    this.#door.close()
  }
}

function fingerprintsOf(pem: string): ReadonlySet<string> {
  return new Set(splitPem(pem).map(one => fingerprint(certificateDer(one))))
}
