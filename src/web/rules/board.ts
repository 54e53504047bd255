import { isRefusal } from '../../fault/refusal.js'
import { noun } from '../frame/polish.js'
import type { Board } from '../start/board.js'
import { ruleMakers } from './words.js'

/** Rules that wait for a second person: somebody else's than the person's own. @req B3 */
export const rulesBoard: Board = {
  access: ruleMakers,
  async waiting(at) {
    const listed = await at.perform('listaRegul', { stan: 'PROPONOWANA' })
    if (isRefusal(listed)) return []
    const count = listed.body.regula.filter(rule => rule.autor !== at.person?.account.login).length
    return [
      {
        count,
        text: at.say({
          pl: `${noun(count, ['reguła', 'reguły', 'reguł'])} do przyjęcia przez drugą osobę`,
          en: `${count === 1 ? 'rule' : 'rules'} for a second person to accept`,
        }),
        path: '/portal/reguly',
      },
    ]
  },
}
