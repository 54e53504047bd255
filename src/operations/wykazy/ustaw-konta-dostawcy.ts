import { isRefusal, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { vendorAccounts } from './vendor-accounts.js'

/** Says which accounts see a vendor's products: the list replaces the one before. @req A1.1 */
export const ustawKontaDostawcy = writes({
  name: 'ustawKontaDostawcy',
  admission: { callers: ['person'], roles: ['ADMIN_CENTRALNY'], system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.konto.join(' '),
    facts: { idDostawcy: input.idDostawcy },
  }),
  permit: async () => 'OPEN',
  async decide({ input }, house, _permission, asked) {
    const vendor = await house.control.vendor(input.idDostawcy)
    if (vendor === undefined) return refuse('5020')
    const to = await vendorAccounts(house, input.konto, vendor.id)
    if (isRefusal(to)) return to
    const from = vendor.accounts
    if ([...to].sort().join(' ') === from.join(' ')) return refuse('5019')
    return {
      effect: { on: 'control', changes: [{ change: 'vendor-accounts-set', id: vendor.id, from, to }] },
      note: { ...asked, changedPersonal: { before: { konta: from.join(' ') }, after: { konta: to.join(' ') } } },
      answer: { status: 'SUKCES', body: { idDostawcy: vendor.id, konto: [...to] } },
    }
  },
})
