import { isRefusal } from '../../fault/refusal.js'
import { noun } from '../frame/polish.js'
import type { Board } from '../start/board.js'

/** What a data protection officer has to look into. */
export const oversightBoard: Board = {
  access: ['IOD'],
  async waiting(at) {
    const listed = await at.perform('listaUstalen', { stan: 'DO_WYJASNIENIA', naStronie: 1 })
    if (isRefusal(listed) || listed.body.razem === 0) return []
    const { razem: count } = listed.body
    const text = at.say({
      pl: `${noun(count, ['ustalenie', 'ustalenia', 'ustaleń'])} do wyjaśnienia`,
      en: `${count === 1 ? 'finding' : 'findings'} to be explained`,
    })
    return [{ count, text, path: '/portal/ustalenia?stan=DO_WYJASNIENIA' }]
  },
}

/** Data that were given to the unit and corrected since. @see RODO art. 19 */
export const noticesBoard: Board = {
  access: ['IOD', 'URZEDNIK_MERYTORYCZNY', 'ADMIN_LOKALNY'],
  async waiting(at) {
    const listed = await at.perform('listaZawiadomien', { kierunek: 'OTRZYMANE', tylkoOtwarte: true, naStronie: 1 })
    if (isRefusal(listed) || listed.body.razem === 0) return []
    const { razem: count } = listed.body
    const text = at.say({
      pl: `${noun(count, ['zawiadomienie', 'zawiadomienia', 'zawiadomień'])} o sprostowaniu podanych danych`,
      en: `${count === 1 ? 'notice' : 'notices'} of corrected data`,
    })
    return [{ count, text, path: '/portal/sprostowania' }]
  },
}
