import { isRefusal } from '../../fault/refusal.js'
import { counted, countedEn } from '../frame/polish.js'
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
          pl: `${counted(count, ['system', 'systemy', 'systemów']).replace(/^\S+ /, '')}: certyfikat kończy się w 30 dni`,
          en: `${countedEn(count, 'system').replace(/^\S+ /, '')}: a certificate ends within 30 days`,
        }),
        path: '/portal/systemy?koniec=30',
        isUrgent: true,
      },
      {
        count: lost,
        text: at.say({ pl: 'systemy bez uprawnienia wersji', en: 'systems without entitlement' }),
        path: '/portal/systemy?stan=AKTYWNY',
        isUrgent: true,
      },
    ]
  },
}
