import type { Patience } from '../../src/app/serve.js'

/** How a gateway of a test is set where the test does not say otherwise. */
export const usualSettings = {
  servicesUrl: 'https://uslugi.example.invalid',
  portalUrl: 'http://portal.example.invalid',
  ledgerOrigin: 'test.example/dziennik',
  // Tests of the second factor demand it themselves.
  secondFactor: 'offered',
  servicesPort: 0,
  portalPort: 0,
  requestsPerMinute: 100_000,
  accountRequestsPerMinute: 100_000,
  // As long as can be: on a busy machine nothing is late unless a test makes it so.
  setAnswerMs: 25_000,
} as const

/** As patient as a test's own time allows: on a busy machine nothing is late unless a test makes it so. */
export const unhurried: Patience = {
  headersMs: 300_000,
  requestMs: 300_000,
  keepAliveMs: 300_000,
  handshakeMs: 300_000,
  answerMs: 300_000,
  readMs: 300_000,
}
