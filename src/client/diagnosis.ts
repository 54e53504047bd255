import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import { readCertificate } from '../trust/certificates.js'
import type { SdConnection } from './connection.js'
import { interfaceVersion } from './context.js'

/** What is looked at, in this order: the first that is wrong is the one to mend. @req A2.12 */
export const diagnosisSteps = [
  'NETWORK',
  'TLS',
  'TIME',
  'CERTIFICATE',
  'REGISTRATION',
  'DICTIONARIES',
  'CONTRACT',
] as const

export type DiagnosisStep = (typeof diagnosisSteps)[number]

/** What one step found. `UNKNOWN`: it could not be asked because an earlier step is wrong. */
export interface Diagnosis {
  readonly step: DiagnosisStep
  readonly verdict: 'GOOD' | 'WARNING' | 'WRONG' | 'UNKNOWN'
  /** A code of what was found, and facts that belong to it. */
  readonly found: string
  readonly facts?: Readonly<Record<string, string | number>>
}

const maxSkewMs = 60_000
const connectMs = 5_000
const soonMs = 30 * 24 * 3_600_000

/**
 * Looks at a system's connection from the cable upwards and says what each step found; after the first wrong step the
 * others that need it are not asked. Changes nothing. @req A2.12
 */
export async function diagnose(connection: SdConnection): Promise<readonly Diagnosis[]> {
  const network = await diagnoseNetwork(connection)
  const certificate = diagnoseCertificates(connection)
  if (network.verdict === 'WRONG') return inOrder([network, certificate])
  const reached = await connection.call('sprawdzPolaczenie', {})
  if (reached.outcome !== 'ANSWER') return inOrder([network, tlsOf(reached), certificate])
  const tls: Diagnosis = { step: 'TLS', verdict: 'GOOD', found: 'ANSWERED' }
  const time = diagnoseTime(connection.now(), reached.answer.czasSerwera)
  const contract = diagnoseContract(reached.answer.wersjaInterfejsu)
  if (time.verdict === 'WRONG' || certificate.verdict === 'WRONG') {
    return inOrder([network, tls, time, certificate, contract])
  }
  return inOrder([network, tls, time, certificate, contract, ...(await diagnoseRegistration(connection))])
}

function inOrder(found: readonly Diagnosis[]): readonly Diagnosis[] {
  return diagnosisSteps.map(
    step => found.find(one => one.step === step) ?? { step, verdict: 'UNKNOWN', found: 'NOT_ASKED' },
  )
}

async function diagnoseNetwork({ profile }: SdConnection): Promise<Diagnosis> {
  const { hostname, port } = new URL(profile.facts.address)
  const wrong = (found: string): Diagnosis => ({ step: 'NETWORK', verdict: 'WRONG', found, facts: { hostname, port } })
  try {
    await lookup(hostname.replace(/^\[|\]$/g, ''))
  } catch {
    return wrong('ADDRESS_UNKNOWN')
  }
  const opened = await opens(hostname.replace(/^\[|\]$/g, ''), Number(port || 443))
  return opened
    ? { step: 'NETWORK', verdict: 'GOOD', found: 'OPENED', facts: { hostname, port } }
    : wrong('NO_CONNECTION')
}

function opens(host: string, port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ host, port, timeout: connectMs })
    const end = (opened: boolean) => {
      socket.destroy()
      resolve(opened)
    }
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false))
  })
}

/** What came back instead of an answer: nothing at all, somebody else's answer, or a refusal. */
function tlsOf(reached: { readonly outcome: string } & Readonly<Record<string, unknown>>): Diagnosis {
  const { unreachable, distrust } = reached as {
    unreachable?: { unreachable: string }
    distrust?: { distrust: string }
  }
  const found = unreachable?.unreachable ?? distrust?.distrust ?? reached.outcome
  return { step: 'TLS', verdict: 'WRONG', found }
}

function diagnoseTime(own: Date, gateway: Date): Diagnosis {
  const ms = own.getTime() - gateway.getTime()
  const verdict = Math.abs(ms) > maxSkewMs ? 'WRONG' : Math.abs(ms) > maxSkewMs / 2 ? 'WARNING' : 'GOOD'
  return {
    step: 'TIME',
    verdict,
    found: verdict === 'GOOD' ? 'AGREES' : 'DIFFERS',
    facts: { seconds: Math.round(ms / 1000) },
  }
}

/** The profile's own certificates: there, readable, valid now and for some time. */
function diagnoseCertificates(connection: SdConnection): Diagnosis {
  const { tls, signing } = connection.profile
  const read = [tls.certificatePem, signing.certificatePem].map(pem =>
    pem === undefined ? undefined : readCertificate(pem),
  )
  const [first, second] = read
  if (first === undefined || second === undefined) return { step: 'CERTIFICATE', verdict: 'WRONG', found: 'MISSING' }
  const now = connection.now()
  const until = new Date(Math.min(first.notAfter.getTime(), second.notAfter.getTime()))
  const facts = { until: until.toISOString() }
  if (now > until) return { step: 'CERTIFICATE', verdict: 'WRONG', found: 'EXPIRED', facts }
  if (now < first.notBefore || now < second.notBefore)
    return { step: 'CERTIFICATE', verdict: 'WRONG', found: 'NOT_YET', facts }
  const soon = until.getTime() - now.getTime() < soonMs
  return { step: 'CERTIFICATE', verdict: soon ? 'WARNING' : 'GOOD', found: soon ? 'ENDS_SOON' : 'VALID', facts }
}

function diagnoseContract(versions: readonly { readonly wersja: string; readonly stan: string }[]): Diagnosis {
  const own = versions.find(version => version.wersja === interfaceVersion)
  const facts = { version: interfaceVersion }
  if (own === undefined) return { step: 'CONTRACT', verdict: 'WRONG', found: 'NOT_SPOKEN', facts }
  const passing = own.stan === 'PRZEJSCIOWA'
  return {
    step: 'CONTRACT',
    verdict: passing ? 'WARNING' : 'GOOD',
    found: passing ? 'ON_ITS_WAY_OUT' : 'SPOKEN',
    facts,
  }
}

async function diagnoseRegistration(connection: SdConnection): Promise<readonly Diagnosis[]> {
  if (connection.profile.facts.idSystemu === undefined) {
    return [{ step: 'REGISTRATION', verdict: 'WRONG', found: 'NOT_REGISTERED' }]
  }
  const asked = await connection.call('pobierzStatusSD', {})
  if (asked.outcome === 'FAULT') {
    return [{ step: 'REGISTRATION', verdict: 'WRONG', found: 'REFUSED', facts: { code: asked.fault.detail.kod } }]
  }
  if (asked.outcome !== 'ANSWER') return [{ step: 'REGISTRATION', verdict: 'WRONG', found: asked.outcome }]
  const { stan, slownikiPotwierdzone } = asked.answer.system
  return [
    { step: 'REGISTRATION', verdict: stan === 'AKTYWNY' ? 'GOOD' : 'WRONG', found: stan },
    {
      step: 'DICTIONARIES',
      verdict: slownikiPotwierdzone ? 'GOOD' : 'WRONG',
      found: slownikiPotwierdzone ? 'CONFIRMED' : 'NOT_CONFIRMED',
    },
  ]
}
