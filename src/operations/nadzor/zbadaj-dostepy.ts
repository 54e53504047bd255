import { civilDateOf } from '../../domain/calendar.js'
import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { overseenBy } from '../rejestr-dostepow/oversight.js'
import { overseerAtPortal } from './admission.js'
import { findingsOf, unreadFact } from './examination.js'

/** Examines the use of data in a month now; the gateway does it by itself, too. @req B6 */
export const zbadajDostepy = writes({
  name: 'zbadajDostepy',
  admission: overseerAtPortal,
  asked: ({ input: { miesiac } }) => ({ act: 'PODGLAD_DZIENNIKA', result: 'SUKCES', facts: { miesiac } }),
  async permit({ input, caller, receivedAt }) {
    const overseen = overseenBy(caller, input.kodJTAdministratora)
    if (isRefusal(overseen)) return overseen
    if (input.miesiac > civilDateOf(receivedAt).slice(0, 7))
      return refuse('5021', [fault('5021', 'Ten miesiąc jeszcze się nie zaczął.', 'miesiac')])
    return overseen
  },
  async decide({ input: { miesiac } }, house, { controller }, asked) {
    const { findings, unread } = await findingsOf(house, miesiac, controller)
    return {
      effect: { on: 'control', changes: [{ change: 'findings-noted', findings }] },
      note: { ...asked, facts: { ...asked.facts, wyroznia: findings.length, ...unreadFact(unread) } },
      answer: { status: 'SUKCES', body: { wyroznia: findings.length, ...unreadFact(unread) } },
    }
  },
})
