import {
  type CertificatePurpose,
  certificatesInForce,
  maxActivePerPurpose,
  type SystemCertificate,
} from '../../domain/registry/system.js'
import { type Detail, fault, isRefusal, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { issueCertificate } from './issue-certificate.js'
import { certificateOnWire, certificatesOnWire } from './system-view.js'

const purposes: readonly CertificatePurpose[] = ['TLS', 'PODPIS']

/**
 * New certificates of the calling system, its old signing certificate vouching for them; old and new are in force side
 * by side until the old one ends or is withdrawn here. At most two are, per purpose.
 * @req D2
 */
export const odnowCertyfikat = writes({
  name: 'odnowCertyfikat',
  admission: {
    callers: ['system'],
    roles: ['ADMIN_LOKALNY', 'ZASILANIE'],
    system: 'NOT_RETIRED',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input, caller }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { idSystemu: caller.system.id, wycofane: input.wycofanyOdcisk.join(' ') },
  }),
  async permit({ input }) {
    const { zadanieCertyfikatuTLS: tls, zadanieCertyfikatuPodpisu: signing, wycofanyOdcisk: withdrawn } = input
    if (new Set(withdrawn).size < withdrawn.length) {
      return refuse('5021', [fault('5021', 'Odcisk podaje się raz.', 'wycofanyOdcisk')])
    }
    if (tls === undefined && signing === undefined && withdrawn.length === 0) {
      return refuse('5021', [fault('5021', 'Podaj żądanie certyfikatu albo certyfikat do wycofania.')])
    }
    return { TLS: tls, PODPIS: signing }
  },
  async decide(call, house, requests, asked) {
    const { system, fingerprint } = call.caller
    const { wycofanyOdcisk: withdrawn } = call.input
    const standing = (await house.control.certificatesOf(system.id)).filter(one => one.state === 'AKTYWNY')
    const unknown = withdrawn.filter(one => standing.every(held => held.fingerprint !== one))
    if (unknown.length > 0) {
      return refuse('5020', [fault('5020', 'System nie ma takiego aktywnego certyfikatu.', 'wycofanyOdcisk')])
    }
    if (withdrawn.includes(fingerprint)) {
      return refuse('5019', [fault('5019', 'Certyfikat, którym podpisano komunikat, wycofuje jego następca.')])
    }
    const issued: SystemCertificate[] = []
    for (const purpose of purposes) {
      const csr = requests[purpose]
      const made = csr === undefined ? undefined : await issueCertificate(house, csr, purpose, system)
      if (isRefusal(made)) return made
      if (made !== undefined) issued.push(made)
    }
    const kept = standing.filter(one => !withdrawn.includes(one.fingerprint))
    const active = certificatesInForce([...kept, ...issued], house.clock.now())
    const findings = purposes.flatMap(purpose => objections(purpose, active, issued))
    if (findings.length > 0) return refuse('5019', findings)
    const expected = standing.map(one => one.fingerprint)
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'certificates-changed', systemId: system.id, expected, issued, withdrawn }],
      },
      note: {
        ...asked,
        facts: { ...asked.facts, ...Object.fromEntries(issued.map(named)) },
        changed: { before: { certyfikatyAktywne: standing.length }, after: { certyfikatyAktywne: active.length } },
      },
      answer: {
        status: 'SUKCES',
        body: {
          certyfikatTLS: onWire(issued, 'TLS'),
          certyfikatPodpisu: onWire(issued, 'PODPIS'),
          certyfikatAktywny: certificatesOnWire(active),
          certyfikatUrzedu: [house.authority.certificate],
          certyfikatBramki: [...house.authority.gatewayCertificates],
        },
      },
    }
  },
})

/** What is wrong with the certificates that would be in force. */
function objections(
  purpose: CertificatePurpose,
  active: readonly SystemCertificate[],
  issued: readonly SystemCertificate[],
): readonly Detail[] {
  const count = active.filter(one => one.purpose === purpose).length
  if (count === 0) return [fault('5019', `Pozostałby system bez certyfikatu: ${purpose}.`)]
  const grows = issued.some(one => one.purpose === purpose)
  if (count <= maxActivePerPurpose || !grows) return []
  return [
    fault('5019', `Najwyżej ${maxActivePerPurpose} certyfikaty ${purpose} mogą obowiązywać naraz: wycofaj jeden.`),
  ]
}

function named(certificate: SystemCertificate): readonly [string, string] {
  return [certificate.purpose === 'TLS' ? 'certyfikatTLS' : 'certyfikatPodpisu', certificate.fingerprint]
}

function onWire(issued: readonly SystemCertificate[], purpose: CertificatePurpose) {
  const certificate = issued.find(one => one.purpose === purpose)
  return certificate === undefined ? undefined : certificateOnWire(certificate)
}
