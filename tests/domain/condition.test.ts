import t from 'tap'
import { type Condition, conditionRows, type JobRun, judgeCondition } from '../../src/domain/condition.js'

const now = new Date('2026-11-21T03:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const job: JobRun = {
  name: 'enter-tally',
  titlePl: 'Sumy',
  titleEn: 'Sums',
  everyMs: 60_000,
  failuresInRow: 0,
  nextAt: new Date(now.getTime() + 30_000),
}
const queue = { name: 'services', taken: 10, waiting: 0, bytes: 10, maxTaken: 100, maxBytes: 100 } as const
const good: Condition = {
  causes: [],
  startedAt: inDays(-1),
  queues: [queue],
  stores: [],
  disk: { freeBytes: 50, totalBytes: 100 },
  certificates: [{ name: 'tls', notAfter: inDays(61) }],
  jobs: [job],
  setTroubles: [],
  lacksElearningToken: false,
  partTroubles: [],
  mails: { isSet: true, waiting: 1, givenUp: 0, oldestAt: new Date(now.getTime() - 3_600_000) },
}

function told(change: Partial<Condition>): string {
  return judgeCondition({ ...good, ...change }, now)
    .map(({ code, weight, subject }) => [weight, code, subject].filter(part => part !== undefined).join(' '))
    .join(', ')
}

t.test('each bad state is told with its weight and what it concerns', t => {
  const certificate = (days: number) => ({ certificates: [{ name: 'tls' as const, notAfter: inDays(days) }] })
  const free = (freeBytes: number) => ({ disk: { freeBytes, totalBytes: 100 } })
  const runs = (change: Partial<JobRun>) => ({ jobs: [{ ...job, ...change }] })
  const rows = [
    [{}, ''],
    [{ causes: ['ledger', 'demo'] }, 'ZLE NIEGOTOWA ledger, ZLE NIEGOTOWA demo'],
    [free(10), ''],
    [free(9), 'UWAGA MALO_MIEJSCA'],
    [free(1), 'ZLE MALO_MIEJSCA'],
    [certificate(60), 'UWAGA CERTYFIKAT_WYGASA tls'],
    [certificate(7), 'ZLE CERTYFIKAT_WYGASA tls'],
    [certificate(0), 'ZLE CERTYFIKAT_WYGASL tls'],
    [runs({ failuresInRow: 1 }), 'UWAGA ZADANIE_NIEUDANE enter-tally'],
    [runs({ failuresInRow: 3 }), 'ZLE ZADANIE_NIEUDANE enter-tally'],
    [runs({ nextAt: new Date(now.getTime() - 121_000) }), 'ZLE ZADANIE_STOI enter-tally'],
    [runs({ nextAt: new Date(now.getTime() - 119_000) }), ''],
    [{ queues: [{ ...queue, taken: 80 }] }, 'UWAGA KOLEJKA_PELNA services'],
    [{ queues: [{ ...queue, bytes: 80 }] }, 'UWAGA KOLEJKA_PELNA services'],
    [{ mails: { ...good.mails, oldestAt: new Date(now.getTime() - 3_600_001) } }, 'UWAGA POCZTA_CZEKA'],
    [{ setTroubles: [{ set: 'CBB-1', kind: 'NO_ROOM' }] }, 'ZLE ZBIOR_BEZ_MIEJSCA CBB-1'],
    [{ setTroubles: [{ set: 'CBB-1', kind: 'READ_ONLY' }] }, 'ZLE ZBIOR_TYLKO_DO_ODCZYTU CBB-1'],
    [{ setTroubles: [{ set: 'CBB-1', kind: 'AWAY' }] }, 'ZLE ZBIOR_NIEDOSTEPNY CBB-1'],
    [{ setTroubles: [{ set: 'CBB-1', kind: 'BROKEN' }] }, 'ZLE ZBIOR_NIEDOSTEPNY CBB-1'],
    [{ partTroubles: [{ controller: 'JT-1', kind: 'AWAY' }] }, 'ZLE WPISY_CZEKAJA JT-1'],
    [{ mails: { isSet: false, waiting: 0, givenUp: 1 } }, 'UWAGA POCZTA_PORZUCONA'],
    [{ lacksElearningToken: true }, 'UWAGA PLATFORMA_BEZ_TOKENU'],
    [{ ...free(9), ...certificate(-1) }, 'ZLE CERTYFIKAT_WYGASL tls, UWAGA MALO_MIEJSCA'],
  ] as const
  for (const [change, wanted] of rows) t.equal(told(change), wanted, JSON.stringify(change))
  t.end()
})

t.test('every bad state says in both languages what it is and what to do', t => {
  for (const [code, row] of Object.entries(conditionRows)) {
    for (const text of Object.values(row)) t.match(text, /^\p{Lu}.*\.$/u, code)
  }
  t.end()
})
