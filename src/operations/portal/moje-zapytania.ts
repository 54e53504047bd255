import type { FoundRecord } from '../../ports/data/ledger.js'
import { askerRoles } from '../dane-beneficjenta/asker.js'
import { loginKey } from '../event-keys.js'
import type { House } from '../house.js'
import { reads } from '../operation.js'
import { cursorFromWire, cursorOnWire } from '../rejestr-dostepow/cursor.js'
import { recordsOnWire } from '../rejestr-dostepow/record-view.js'

const pageSize = 50

/**
 * One's own questions about beneficiaries, latest first: what their entries tell, and nothing more. Whom they were about is
 * personal data, so that looking is an entry of its own that names them. @req B6
 */
export const mojeZapytania = reads({
  name: 'mojeZapytania',
  admission: { callers: ['person'], roles: askerRoles, system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'PODGLAD_DZIENNIKA', result: 'SUKCES' }),
  permit: async () => 'OPEN',
  async act({ input, caller }, house, _permission, asked) {
    const { login } = caller.account
    const page =
      input.numer.length === 0
        ? await house.ledger.records(
            { login, act: 'UDOSTEPNIENIE' },
            input.strona === undefined ? undefined : cursorFromWire(input.strona),
            pageSize,
          )
        : { records: (await Promise.all(input.numer.map(one => ownEntry(house, login, one)))).flat() }
    const rekord = await recordsOnWire(house, page.records)
    const criteria = [...new Set(rekord.flatMap(one => one.czescOsobowa?.kryterium ?? []))]
    const status = rekord.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    const nastepnaStrona = 'next' in page && page.next !== undefined ? cursorOnWire(page.next) : undefined
    return {
      answer: { status, body: { rekord, nastepnaStrona } },
      note: { ...asked, result: status, criteria, facts: { liczba: rekord.length } },
    }
  },
})

/** The entry of the number, where it is of a question of this login; somebody else's is as if it were not there. */
async function ownEntry(house: House, login: string, index: number): Promise<readonly FoundRecord[]> {
  const [facts] = await house.ledger.facts(index, 1)
  if (facts?.act !== 'UDOSTEPNIENIE') return []
  const [met] = await house.ledger.encounters(loginKey(login), index, 1)
  const proof = met?.index === index && met.acted ? await house.ledger.proof(index) : undefined
  if (proof === undefined) return []
  return [{ index, leafHash: proof.leafHash, facts, given: false, asked: true, acted: true, concerned: false }]
}
