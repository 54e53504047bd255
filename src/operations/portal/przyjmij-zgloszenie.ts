import { unitOnWire } from '../../documents/information-package/on-wire.js'
import { civilDateOf } from '../../domain/calendar.js'
import { connectionMoves } from '../../domain/connection/life.js'
import { holds } from '../../domain/registry/account.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import type { House } from '../house.js'
import { writes } from '../operation.js'
import { accepted } from '../podlaczenie/acceptance.js'
import { closedMove, deciders, ownToDecide, transition } from '../podlaczenie/decided.js'
import { readUnit } from '../podlaczenie/notified.js'
import { mayRegister, unitRegistration } from '../podlaczenie/register-unit.js'
import type { OpenConnection } from '../podlaczenie/stored.js'

/**
 * Accepts a notice: registers the unit and the local administrator as the notice names them, or takes a unit that is
 * registered already. No password is told: the information package brings one.
 * @req A2.2
 */
export const przyjmijZgloszenie = writes({
  name: 'przyjmijZgloszenie',
  admission: { callers: ['person'], ...deciders },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { numerZgloszenia: input.numerZgloszenia, przejscie: 'PRZYJECIE' },
    change: `konto: ${input.login}`,
  }),
  permit: ({ input, caller }, house) => ownToDecide(house, caller, input.numerZgloszenia),
  async decide({ input, caller, receivedAt }, house, _permitted, asked) {
    const open = await ownToDecide(house, caller, input.numerZgloszenia)
    if (isRefusal(open)) return open
    const closed = closedMove(open, 'PRZYJECIE')
    if (closed !== undefined) return closed
    const { login } = input
    let unitCode: string
    let registered: readonly ControlChange[] = []
    if (input.kodJT === undefined) {
      const { unit, administrator } = open.connection
      const stillValid = await readUnit(house, unitOnWire(unit), civilDateOf(receivedAt), [])
      if (isRefusal(stillValid)) return stillValid
      if (!mayRegister(caller, unit)) return refuse('3016')
      const made = await unitRegistration(house, caller, unit, { ...administrator, login }, receivedAt)
      if (isRefusal(made)) return made
      unitCode = made.unit.code
      registered = made.changes
    } else {
      const flaw = await knownUnitFlaw(house, open, input.kodJT, login)
      if (flaw !== undefined) return flaw
      unitCode = input.kodJT
    }
    // The unit comes first: the connection refers to it.
    const [first, ...others] = [...registered, ...(await accepted(house, open, unitCode, login, receivedAt))]
    if (first === undefined) throw new Error('an acceptance changes the connection')
    return {
      effect: { on: 'control', changes: [first, ...others] },
      note: {
        ...asked,
        ...transition(open, 'PRZYJECIE', 'PRZYJETE'),
        facts: { ...asked.facts, kodJT: unitCode },
        concerns: { login, unit: unitCode },
      },
      answer: {
        status: 'SUKCES',
        body: { numerZgloszenia: open.connection.id, stan: connectionMoves.PRZYJECIE.to, kodJT: unitCode, login },
      },
    }
  },
})

/** Why a unit registered before is not the one of the notice, or the login not its administrator's. */
async function knownUnitFlaw(
  house: House,
  { connection }: OpenConnection,
  code: string,
  login: string,
): Promise<Refusal<'5020' | '5021'> | undefined> {
  const unit = await house.control.unit(code)
  if (unit === undefined || unit.state !== 'AKTYWNA' || unit.territory !== connection.unit.territory) {
    return refuse('5020', [fault('5020', 'Nie ma takiej czynnej jednostki na terytorium zgłoszenia.', 'kodJT')])
  }
  const account = await house.control.account(login)
  const administers = account?.unitCode === code && account.state === 'AKTYWNE' && holds(account, 'ADMIN_LOKALNY')
  if (!administers) return refuse('5021', [fault('5021', 'To nie jest login administratora tej jednostki.', 'login')])
  const served = connection.systems.every(one => unit.areas.includes(one.area))
  return served ? undefined : refuse('5021', [fault('5021', 'Jednostka nie obsługuje obszaru systemu.', 'kodJT')])
}
