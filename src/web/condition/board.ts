import { isRefusal } from '../../fault/refusal.js'
import { noun } from '../frame/polish.js'
import type { Board } from '../start/board.js'

/** What is not as it should be with the gateway, and mails that could not be sent. */
export const conditionBoard: Board = {
  access: ['ADMIN_CENTRALNY'],
  async waiting(at) {
    const told = await at.perform('pobierzStanBramki', {})
    if (isRefusal(told)) return []
    const { ocena } = told.body
    const count = ocena.length
    const text = {
      pl: noun(count, ['ostrzeżenie o stanie bramki', 'ostrzeżenia o stanie bramki', 'ostrzeżeń o stanie bramki']),
      en: count === 1 ? 'warning about the gateway' : 'warnings about the gateway',
    }
    return [{ count, text: at.say(text), path: '/portal/stan', isUrgent: ocena.some(one => one.waga === 'ZLE') }]
  },
}
