import { isRefusal } from '../../fault/refusal.js'
import { counted, countedEn } from '../frame/polish.js'
import type { Board } from '../start/board.js'

/** What a data protection officer has to look into. */
export const oversightBoard: Board = {
  access: ['IOD'],
  async waiting(at) {
    const listed = await at.perform('listaUstalen', { stan: 'DO_WYJASNIENIA', naStronie: 1 })
    if (isRefusal(listed) || listed.body.razem === 0) return []
    const { razem: count } = listed.body
    const text = at.say({
      pl: `${counted(count, ['ustalenie', 'ustalenia', 'ustaleń']).replace(/^\S+ /, '')} do wyjaśnienia`,
      en: `${countedEn(count, 'finding').replace(/^\S+ /, '')} to be explained`,
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
      pl: `${counted(count, ['zawiadomienie', 'zawiadomienia', 'zawiadomień']).replace(/^\S+ /, '')} o sprostowaniu podanych danych`,
      en: `${countedEn(count, 'notice').replace(/^\S+ /, '')} of corrected data`,
    })
    return [{ count, text, path: '/portal/sprostowania' }]
  },
}
