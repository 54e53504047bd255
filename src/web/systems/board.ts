import { isRefusal } from '../../fault/refusal.js'
import { noun } from '../frame/polish.js'
import type { Board } from '../start/board.js'

/** Systems whose certificates end soon, or that lost what entitled them. @req A1.1 D2 */
export const systemsBoard: Board = {
  access: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
  async waiting(at) {
    const [ending, active] = await Promise.all([
      at.perform('listaSystemow', { stan: 'AKTYWNY', certyfikatKonczySieWDni: 30 }),
      at.perform('listaSystemow', { stan: 'AKTYWNY' }),
    ])
    if (isRefusal(ending) || isRefusal(active)) return []
    const count = ending.body.liczbaWszystkich
    const lost = active.body.system.filter(one => !one.uprawnione).length
    return [
      {
        count,
        text: at.say({
          pl: `${noun(count, ['system', 'systemy', 'systemów'])}: certyfikat kończy się w ciągu 30 dni`,
          en: `${count === 1 ? 'system' : 'systems'}: a certificate ends within 30 days`,
        }),
        path: '/portal/systemy?koniec=30',
        isUrgent: true,
      },
      {
        count: lost,
        text: at.say({
          pl: `${noun(lost, ['system', 'systemy', 'systemów'])}: wersja nie ma ważnego wpisu w wykazie zgodności`,
          en: `${lost === 1 ? 'system' : 'systems'}: the version has no valid entry in the register of conformity`,
        }),
        path: '/portal/systemy?stan=AKTYWNY',
        isUrgent: true,
      },
    ]
  },
}
