import { browsersKnowing, knownBrowser } from '../known-browser.js'
import { reads } from '../operation.js'

/** The browsers that know one's own account: since when, used last. */
export const listaPrzegladarek = reads({
  name: 'listaPrzegladarek',
  admission: { callers: ['person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async () => 'OPEN',
  async act({ caller, input }, house, _permission, asked) {
    const { login } = caller.account
    const current = await knownBrowser(house, login, input.przegladarka)
    const browsers = await browsersKnowing(house, login)
    return {
      answer: {
        status: 'SUKCES',
        body: {
          przegladarka: browsers.map(one => ({
            idPrzegladarki: one.id,
            program: one.program,
            znanaOd: one.since,
            uzyta: one.used,
            waznaDo: one.until,
            biezaca: one.id === current?.id,
          })),
        },
      },
      note: asked,
    }
  },
})
