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
} as const
