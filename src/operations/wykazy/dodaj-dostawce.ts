import { isNip } from '../../domain/identifiers/nip.js'
import type { Vendor } from '../../domain/registry/conformity.js'
import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { vendorAccounts } from './vendor-accounts.js'

/** Enters a vendor of domain systems, with the accounts that see its products. @req A1.1 */
export const dodajDostawce = writes({
  name: 'dodajDostawce',
  admission: { callers: ['person'], roles: ['ADMIN_CENTRALNY'], system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.konto.join(' '),
    facts: { dostawca: input.nazwa },
  }),
  async permit({ input }) {
    const { nip } = input
    if (nip !== undefined && !isNip(nip)) return refuse('5021', [fault('5021', 'Nieprawidłowy NIP.', 'nip')])
    return 'OPEN'
  },
  async decide({ input }, house, _permission, asked) {
    if ((await house.control.vendors()).some(held => held.name === input.nazwa)) return refuse('5007')
    const accounts = await vendorAccounts(house, input.konto)
    if (isRefusal(accounts)) return accounts
    const vendor: Vendor = {
      id: `DOSTAWCA-${await house.control.next('vendor')}`,
      name: input.nazwa,
      ...(input.nip === undefined ? {} : { nip: input.nip }),
      email: input.email,
      ...(input.telefon === undefined ? {} : { phone: input.telefon }),
      accounts,
    }
    return {
      effect: { on: 'control', changes: [{ change: 'vendor-added', vendor }] },
      note: {
        ...asked,
        facts: { ...asked.facts, idDostawcy: vendor.id },
        changed: { after: { nip: vendor.nip, konta: accounts.length } },
        changedPersonal: { after: { email: vendor.email, telefon: vendor.phone } },
      },
      answer: { status: 'SUKCES', body: { idDostawcy: vendor.id } },
    }
  },
})
