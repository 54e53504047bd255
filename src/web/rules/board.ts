import { isRefusal } from '../../fault/refusal.js'
import { counted, countedEn } from '../frame/polish.js'
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
          pl: `${counted(count, ['reguła', 'reguły', 'reguł']).replace(/^\S+ /, '')} do przyjęcia przez drugą osobę`,
          en: `${countedEn(count, 'rule').replace(/^\S+ /, '')} for a second person to accept`,
        }),
        path: '/portal/reguly',
      },
    ]
  },
}
