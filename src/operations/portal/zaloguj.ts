import type { SecondFactor } from '../../domain/registry/second-factor.js'
import { isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import type { NonEmpty } from '../../ports/data/effects.js'
import type { SessionLack } from '../../ports/runtime/security.js'
import type { House } from '../house.js'
import { browserKept } from '../known-browser.js'
import { type Rejection, writes } from '../operation.js'
import { activeSecondFactor, demandsSecondFactor, factorSet, isTaken, judgeCode } from '../second-factor.js'
import { isFailed, recognise } from '../sign-in.js'

const lackOnWire = { CODE: 'KOD', ENROLMENT: 'ZAPIS' } as const satisfies Record<SessionLack, string>

/**
 * Opens a session of the portal. A temporary password answers as a wrong one does. Where a second factor protects the
 * account (or has to), the session is good for nothing but completing the sign-in.
 * @req A2.6 B7
 */
export const zaloguj = writes({
  name: 'zaloguj',
  admission: { callers: ['visitor'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: call => ({ act: 'ZDARZENIE', result: 'SUKCES', login: call.input.login }),
  permit: async () => 'OPEN',
  async decide(call, house, _permission, asked) {
    const { login, haslo, kod, przegladarka, program } = call.input
    const { address } = call.caller
    const who = await recognise(house, { login, password: haslo, address, browser: przegladarka }, 'FAILS')
    if (isRefusal(who)) return who
    const rejected = { ...asked, result: 'ODMOWA' } as const
    if (isFailed(who)) {
      const facts = { blokada: who.locks }
      return { ...who.trace, refusal: refuse('3010'), note: { ...rejected, facts, concerns: who.concerns } }
    }
    const concerns = { login, unit: who.account.unitCode }
    const factor = await activeSecondFactor(house, login)
    const code = factor === undefined || kod === undefined ? undefined : codeGiven(house, factor, kod)
    if (isRefusal(code)) return code
    if (code !== undefined && 'refusal' in code) {
      const { locks, ...rejection } = code
      return { ...rejection, note: { ...rejected, facts: { blokada: locks }, concerns } }
    }
    const lack = lackOf(factor, kod, demandsSecondFactor(house, who.account))
    const browser = lack === undefined ? await browserKept(house, login, call.input) : { changes: [] }
    const session = house.sessions.open(
      {
        login,
        address,
        ...(program === undefined ? {} : { program }),
        ...(lack === undefined ? {} : { lacks: lack }),
      },
      call.receivedAt,
    )
    return {
      // Every sign-in leaves its mark on the credentials, so that it and its entry are one transaction. @req B7
      effect: {
        on: 'control',
        changes: [who.signedIn, ...(code === undefined ? [] : [code.change]), ...browser.changes],
      },
      note: {
        ...asked,
        facts: { sesja: session.sessionId.slice(0, 8), ...(lack === undefined ? {} : { brakuje: lackOnWire[lack] }) },
        concerns,
      },
      answer: {
        status: 'SUKCES',
        body: {
          zeton: session.token,
          waznyDo: session.expires,
          login,
          kodJT: who.account.unitCode,
          rola: who.account.roles.map(held => held.role),
          ...(lack === undefined ? { przegladarka: browser.mark } : { brakuje: lackOnWire[lack] }),
        },
      },
    }
  },
})

function lackOf(
  factor: SecondFactor | undefined,
  code: string | undefined,
  demanded: boolean,
): SessionLack | undefined {
  if (factor !== undefined) return code === undefined ? 'CODE' : undefined
  return demanded ? 'ENROLMENT' : undefined
}

/** A code given at once with the password. */
function codeGiven(
  house: House,
  factor: SecondFactor,
  code: string,
):
  | { readonly change: ControlChange }
  | (Pick<Rejection<'zaloguj'>, 'refusal'> & {
      readonly effect: { readonly on: 'control'; readonly changes: NonEmpty<ControlChange> }
      readonly locks: boolean
    })
  | Refusal<'3013'> {
  const judged = judgeCode(house, factor, code)
  if (isRefusal(judged)) return judged
  if (isTaken(judged)) return { change: factorSet(factor, judged.taken) }
  return { effect: { on: 'control', changes: [judged.counted] }, refusal: refuse('3010'), locks: judged.locks }
}
