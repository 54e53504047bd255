import { isRefusal } from '../../fault/refusal.js'
import { noun } from '../frame/polish.js'
import type { Board } from '../start/board.js'
import { administrators } from './words.js'

/** Accounts that somebody locked: their people cannot work. @req B7 */
export const usersBoard: Board = {
  access: administrators,
  async waiting(at) {
    const locked = await at.perform('listaUzytkownikow', { stan: 'ZABLOKOWANE', naStronie: 1 })
    if (isRefusal(locked)) return []
    const count = locked.body.razem
    const text = {
      pl: noun(count, ['konto jest zablokowane', 'konta są zablokowane', 'kont jest zablokowanych']),
      en: count === 1 ? 'account is locked' : 'accounts are locked',
    }
    return [{ count, text: at.say(text), path: '/portal/uzytkownicy?stan=ZABLOKOWANE' }]
  },
}
