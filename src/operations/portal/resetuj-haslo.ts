import { normalizePassword } from '../../domain/password-policy.js'
import { fault, refuse } from '../../fault/refusal.js'
import { browsersForgotten } from '../known-browser.js'
import { writes } from '../operation.js'
import { changed } from '../sign-in.js'
import { temporaryPassword } from '../temporary-password.js'
import { governed, governingRoles } from '../tozsamosc-mzt/governed-account.js'

/**
 * A new temporary password in the place of a forgotten one, told once to the administrator who hands it on; sessions end, no
 * browser is known any more, the count of failed attempts begins anew. An administrator's lock stays. @req A2.5 B7
 */
export const resetujHaslo = writes({
  name: 'resetujHaslo',
  admission: { callers: ['person'], roles: governingRoles, system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    change: `konto: ${input.login}`,
    concerns: { login: input.login },
    ...(input.powod === undefined ? {} : { text: input.powod }),
  }),
  async permit({ caller, input }, house) {
    return governed(house, caller, input.login)
  },
  async decide(_call, house, { account: { login }, unit }, asked) {
    const account = await house.control.account(login)
    const credentials = await house.control.credentials(login)
    if (account === undefined || credentials === undefined) return refuse('5020')
    if (account.technical) return refuse('5021', [fault('5021', 'Konto techniczne nie ma hasła.', 'login')])
    if (account.state === 'NIEAKTYWNE') return refuse('5019', [fault('5019', 'Konto jest wyłączone.', 'login')])
    const password = temporaryPassword()
    const hash = await house.passwords.hash(normalizePassword(password))
    return {
      effect: {
        on: 'control',
        changes: [changed(credentials, { hash, temporary: true, failedAttempts: 0 }), browsersForgotten(login)],
      },
      note: {
        ...asked,
        concerns: { login, unit: unit.code },
        changed: { before: { hasloTymczasowe: credentials.temporary }, after: { hasloTymczasowe: true } },
        facts: { noweHaslo: 'TYMCZASOWE' },
      },
      answer: { status: 'SUKCES', body: { login, hasloTymczasowe: password } },
      afterwards: async house => void house.sessions.closeAll(login),
    }
  },
})
