import { normalizePassword, passwordFindings } from '../../domain/password-policy.js'
import { isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import type { House } from '../house.js'
import { browsersForgotten } from '../known-browser.js'
import type { Note } from '../note.js'
import { writes } from '../operation.js'
import { type CodeRejected, codeTaken, isRejected } from '../portal/with-code.js'
import { activeSecondFactor, factorSet } from '../second-factor.js'
import { changed, isFailed, recognise } from '../sign-in.js'

/**
 * Changes a password; the one thing a temporary password serves for. Over SOAP it comes before registration, so the message
 * is signed as one then can be: with a self-signed certificate.
 * @req A2.5 A2.6 B7
 */
export const zmienHaslo = writes({
  name: 'zmienHaslo',
  admission: {
    callers: ['visitor', 'person', 'starting'],
    roles: 'ANY',
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: call => ({ act: 'ZDARZENIE', result: 'SUKCES', login: call.input.login }),
  async permit(call) {
    const findings = passwordFindings(call.input.hasloNowe)
    return findings.length === 0 ? 'ACCEPTABLE' : refuse('3015', findings)
  },
  async decide(call, house, _permission, asked) {
    const { login, hasloObecne, hasloNowe, kod } = call.input
    const who = await recognise(house, { login, password: hasloObecne, address: call.caller.address }, 'SERVES')
    if (isRefusal(who)) return who
    if (isFailed(who)) {
      return {
        ...who.trace,
        refusal: refuse('3010'),
        note: { ...asked, result: 'ODMOWA', facts: { blokada: who.locks }, concerns: who.concerns },
      }
    }
    const isOwnSession = call.caller.kind === 'person' && call.caller.account.login === login
    const code = await codeFor(house, login, isOwnSession, kod, asked)
    if (isRefusal(code) || 'refusal' in code) return code
    if (normalizePassword(hasloNowe) === normalizePassword(hasloObecne)) return refuse('3015', [sameAsBefore])
    const kept = call.caller.kind === 'person' && isOwnSession ? call.caller.sessionId : undefined
    const hash = await house.passwords.hash(normalizePassword(hasloNowe))
    return {
      effect: {
        on: 'control',
        changes: [
          changed(who.credentials, { hash, temporary: false, failedAttempts: 0 }),
          ...code.changes,
          browsersForgotten(login),
        ],
      },
      // Whoever knew the old password is out, known browsers too; the session in which it was changed stays.
      afterwards: async () => void house.sessions.closeAll(login, kept),
      note: {
        ...asked,
        changed: { before: { hasloTymczasowe: who.credentials.temporary }, after: { hasloTymczasowe: false } },
        concerns: { login, unit: who.account.unitCode },
      },
      answer: { status: 'SUKCES', body: { zmieniono: call.receivedAt } },
    }
  },
})

/**
 * A password alone does not change the password of an account that a second factor protects: outside the account's own
 * session a code is asked too.
 */
async function codeFor(
  house: House,
  login: string,
  isOwnSession: boolean,
  code: string | undefined,
  asked: Note,
): Promise<{ readonly changes: readonly ControlChange[] } | CodeRejected | Refusal<'3013' | '3018'>> {
  const factor = isOwnSession ? undefined : await activeSecondFactor(house, login)
  if (factor === undefined) return { changes: [] }
  if (code === undefined) return refuse('3018')
  const taken = codeTaken(house, factor, code, asked)
  return isRejected(taken) ? taken : { changes: [factorSet(factor, taken)] }
}

const sameAsBefore = {
  code: 'HASLO_BEZ_ZMIANY',
  text: 'Nowe hasło musi różnić się od obecnego.',
  path: 'hasloNowe',
  weight: 'ERROR',
} as const
