import { isRefusal } from '../../fault/refusal.js'
import { noun } from '../frame/polish.js'
import { administrators } from '../people/words.js'
import type { Board } from '../start/board.js'

/** An administrator’s account that only a password protects, or whose recovery codes run out. */
export const accountBoard: Board = {
  access: administrators,
  async waiting(at) {
    const state = await at.perform('stanDrugiegoSkladnika', {})
    if (isRefusal(state)) return []
    const { wlaczonyOd, kodyZapasowe } = state.body
    const path = '/portal/konto/drugi-skladnik'
    if (wlaczonyOd === undefined) {
      const text = at.say({
        pl: 'Twojego konta broni tylko hasło. Włącz drugi składnik',
        en: 'Only a password protects your account. Turn the second factor on',
      })
      return [{ text, path }]
    }
    if (kodyZapasowe > 2) return []
    const text = {
      pl: `${noun(kodyZapasowe, ['kod zapasowy', 'kody zapasowe', 'kodów zapasowych'])}: tyle zostało; utwórz nowe`,
      en: `${kodyZapasowe === 1 ? 'recovery code' : 'recovery codes'} left; make new ones`,
    }
    return [{ text: `${kodyZapasowe} ${at.say(text)}`, path, isUrgent: true }]
  },
}
