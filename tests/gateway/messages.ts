/** Messages that the tests of this room send: signed ones, and ones that a signature never saw. */
import { withContext } from '../../src/client/context.js'
import type { Profile } from '../../src/client/profile.js'
import {
  encode,
  type InputOf,
  type Kontekst,
  type OperationName,
  operations,
  services,
} from '../../src/contract/index.js'
import { signMessage } from '../../src/trust/sign-message.js'
import { pemSigner } from '../../src/trust/signers.js'
import type { Installation } from './installation.js'

export const soap11 = 'http://schemas.xmlsoap.org/soap/envelope/'
export const soap12 = 'http://www.w3.org/2003/05/soap-envelope'
export const registration = 'urn:csizs-gw:rejestracja-sd:v1'
export const registrationPath = services.RejestracjaSD.path
export const check = `<r:sprawdzPolaczenie xmlns:r="${registration}"></r:sprawdzPolaczenie>`
export const xmlType = { 'content-type': 'text/xml; charset=utf-8' } as const

export function envelope(content: string, header = '', ns = soap11): string {
  return `<e:Envelope xmlns:e="${ns}">${header}<e:Body>${content}</e:Body></e:Envelope>`
}

/** The profile's TLS certificate and key, as a raw call takes them. */
export function tlsOf({ tls }: Profile): { keyPem: string; certificatePem: string } {
  if (tls.certificatePem === undefined) throw new Error('the profile is not registered')
  return { keyPem: tls.keyPem, certificatePem: tls.certificatePem }
}

export function signerOf({ signing }: Profile) {
  if (signing.certificatePem === undefined) throw new Error('the profile is not registered')
  return pemSigner(signing.keyPem, signing.certificatePem)
}

/** What a test changes of a context. */
export type ContextChange = (context: Kontekst) => Partial<Kontekst>

/** A request element with the profile's context, changed as a test wants. */
export function requestOf<N extends OperationName>(
  profile: Profile,
  operation: N,
  input: InputOf<N>,
  change: ContextChange = () => ({}),
  now = new Date(),
): Uint8Array {
  const request = withContext(operation, input, profile.facts, {}, now)
  if ('missing' in request) throw new Error(`the profile lacks ${request.missing}`)
  const { kontekst } = request as unknown as { kontekst: Kontekst }
  const changed = { ...request, kontekst: { ...kontekst, ...change(kontekst) } }
  return encode(operations[operation].request, changed as never)
}

/** A message of the profile, signed by its own key. */
export async function signedBy(
  profile: Profile,
  content: Uint8Array | string,
  now = new Date(),
  soapVersion: '1.1' | '1.2' = '1.1',
): Promise<string> {
  const body = typeof content === 'string' ? Buffer.from(content) : content
  return Buffer.from(await signMessage({ soapVersion, body, signer: signerOf(profile), now })).toString('utf8')
}

/** Sends a ready message over the profile's own TLS connection. */
export function send(installation: Installation, profile: Profile, operation: OperationName, message: string) {
  const { service } = operations[operation]
  if (service === null) throw new Error('not an operation of a service')
  return installation.post(services[service].path, { headers: xmlType, body: message, tls: tlsOf(profile) })
}
