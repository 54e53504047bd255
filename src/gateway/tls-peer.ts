import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { fault, isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import { type Certificate, fingerprint, readCertificate } from '../trust/certificates.js'
import { checkPath } from '../trust/path.js'
import type { Gateway } from './gateway.js'
import type { TlsPeer } from './sender.js'

/** The certificate that the peer of a connection showed, DER; undefined where it showed none. */
export function shownCertificate(socket: Socket): Uint8Array | undefined {
  return socket instanceof TLSSocket ? socket.getPeerX509Certificate()?.raw : undefined
}

/** The certificate of a connection, where it is of our own authority and valid now. */
export function trustedCertificate(
  gateway: Gateway,
  shown: Uint8Array | undefined,
): Certificate | Refusal<'1001' | '1002'> {
  if (shown === undefined) return refuse('1001')
  const certificate = gateway.anchors.known(fingerprint(shown)) ?? readCertificate(shown)
  if (certificate === undefined) return refuse('1002')
  const verdict = checkPath(certificate, gateway.anchors, gateway.house.clock.now(), 'TLS-CLIENT')
  return verdict.valid ? certificate : refuse('1002', [fault('1002', verdict.text)])
}

/** The system behind a connection: its certificate registered for TLS and not withdrawn. @req D2 */
export async function recogniseTlsPeer(
  gateway: Gateway,
  shown: Uint8Array | undefined,
): Promise<TlsPeer | Refusal<'1001' | '1002' | '1003'>> {
  const certificate = trustedCertificate(gateway, shown)
  if (isRefusal(certificate)) return certificate
  const registered = await gateway.house.control.certificate(certificate.fingerprint)
  if (registered === undefined || registered.purpose !== 'TLS') return refuse('1003')
  return registered.state === 'AKTYWNY' ? { systemId: registered.systemId } : refuse('1002')
}
