import { randomUUID } from 'node:crypto'
import type { CommonFault } from '../../../src/contract/index.js'
import { held } from '../held.js'
import { answerIn, Installation, password } from '../installation.js'
import { TimersByHand } from '../timers-by-hand.js'
import type { Ended, Provocation } from './row.js'
import type { RefusalStage } from './stage.js'
import { reports } from './zasilanie-cbb.js'

/** Does something while a method of a port fails. */
async function broken<T, K extends string>(port: Record<K, unknown>, name: K, act: () => Promise<T>): Promise<T> {
  const own = Object.hasOwn(port, name)
  const real = port[name]
  port[name] = async () => Promise.reject(new Error('the disk is lost'))
  try {
    return await act()
  } finally {
    if (own) port[name] = real
    else delete port[name]
  }
}

const asksStatus: Provocation = ({ ops }) => ops.connection.call('pobierzStatusSD', {})

const tooOften: Provocation = async () => {
  const narrow = await Installation.start({ settings: { accountRequestsPerMinute: 10 } })
  try {
    let ended: Ended = { outcome: 'ANSWER' }
    for (let count = 0; count < 11; count++) ended = await (await narrow.person()).call('listaSwiadectw', {})
    return ended
  } finally {
    await narrow.remove()
  }
}

const whileInactive =
  (table: 'units' | 'accounts', row: (stage: RefusalStage) => string, states: readonly [string, string]): Provocation =>
  stage => {
    const [active, inactive] = states
    const stateIs = (state: string) => `UPDATE ${table} SET state = '${state}' WHERE ${row(stage)}`
    return stage.whileRowsAre(stateIs(inactive), stateIs(active), async () => asksStatus(stage))
  }

/** The answer waits for a lost disk, and its time passes. */
const tooLate: Provocation = async ({ installation, ops }) => {
  const deadlines = new TimersByHand('deadline.')
  const gate = held(installation.house.ledger as never, 'append')
  try {
    const called = ops.connection.call('pobierzStatusSD', {})
    await gate.isReached
    deadlines.areUp()
    return await called
  } finally {
    gate.release()
    deadlines.restore()
  }
}

const twiceAtOnce: Provocation = async ({ installation, ops }) => {
  const messageId = randomUUID()
  const gate = held(installation.house.control as never, 'certificatesOf')
  const first = ops.connection.call('pobierzStatusSD', {}, { messageId })
  await gate.isReached
  const ended = await ops.connection.call('pobierzStatusSD', {}, { messageId })
  gate.release()
  answerIn(await first)
  return ended
}

/** The refusals that any operation may end with and that no message of the catalogue of bad ones provokes. */
export const commonRows: { readonly [C in CommonFault]?: Provocation } = {
  1005: tooOften,
  3003: whileInactive('units', ({ ops }) => `code = '${ops.unit.code}'`, ['AKTYWNA', 'NIEAKTYWNA']),
  3005: whileInactive('accounts', ({ ops }) => `login = '${ops.officer.login}'`, ['AKTYWNE', 'ZABLOKOWANE']),
  3012: ({ pup }) =>
    pup.connection.call('zarejestrujSD', {
      login: pup.unit.administrator,
      haslo: password,
      zadanieCertyfikatuPodpisu: Buffer.of(1),
    }),
  9001: stage => broken(stage.installation.house.ledger as never, 'append', async () => asksStatus(stage)),
  9002: tooLate,
  9003: stage => broken(stage.installation.house.sets as never, 'find', async () => reports()(stage)),
  9004: twiceAtOnce,
}
