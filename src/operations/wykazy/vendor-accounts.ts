import { holds } from '../../domain/registry/account.js'
import { fault, type Refusal, refuse } from '../../fault/refusal.js'
import type { House } from '../house.js'

/** The logins, each once, where every one is an account with the role DOSTAWCA and of no other vendor. */
export async function vendorAccounts(
  house: House,
  logins: readonly string[],
  vendorId?: string,
): Promise<readonly string[] | Refusal<'5007' | '5020'>> {
  const wanted = [...new Set(logins)]
  for (const login of wanted) {
    const [account, vendor] = await Promise.all([house.control.account(login), house.control.vendorOfAccount(login)])
    if (account === undefined || !holds(account, 'DOSTAWCA')) {
      return refuse('5020', [
        fault('5020', 'Nie ma takiego konta z rolą DOSTAWCA.', `konto[${wanted.indexOf(login) + 1}]`),
      ])
    }
    if (vendor !== undefined && vendor.id !== vendorId) {
      return refuse('5007', [fault('5007', 'Konto należy do innego dostawcy.', `konto[${wanted.indexOf(login) + 1}]`)])
    }
  }
  return wanted
}
