import { normalizePassword, passwordFindings } from '../../domain/password-policy.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
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
    const { login, hasloObecne, hasloNowe } = call.input
    const who = await recognise(house, { login, password: hasloObecne, address: call.caller.address }, 'SERVES')
    if (isRefusal(who)) return who
    if (isFailed(who)) {
      return {
        ...who.trace,
        refusal: refuse('3010'),
        note: { ...asked, result: 'ODMOWA', facts: { blokada: who.locks }, concerns: who.concerns },
      }
    }
    if (normalizePassword(hasloNowe) === normalizePassword(hasloObecne)) return refuse('3015', [sameAsBefore])
    const hash = await house.passwords.hash(normalizePassword(hasloNowe))
    return {
      effect: { on: 'control', changes: [changed(who.credentials, { hash, temporary: false, failedAttempts: 0 })] },
      note: { ...asked, concerns: { login, unit: who.account.unitCode } },
      answer: { status: 'SUKCES', body: { zmieniono: call.receivedAt } },
    }
  },
})

const sameAsBefore = {
  code: 'HASLO_BEZ_ZMIANY',
  text: 'Nowe hasło musi różnić się od obecnego.',
  path: 'hasloNowe',
  weight: 'ERROR',
} as const
