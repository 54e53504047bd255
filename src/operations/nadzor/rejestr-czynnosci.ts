import { civilDateOf } from '../../domain/calendar.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { overseenBy } from '../rejestr-dostepow/oversight.js'
import { overseerAtPortal } from './admission.js'
import { registerOf } from './processing.js'
import { printedRegister } from './register-print.js'

/** The controller's register of processing activities, generated anew each time. @see RODO art. 30 @req B6 */
export const rejestrCzynnosci = reads({
  name: 'rejestrCzynnosci',
  admission: overseerAtPortal,
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  async permit({ input, caller }) {
    const overseen = overseenBy(caller, input.kodJTAdministratora)
    return isRefusal(overseen) ? overseen : (overseen.controller ?? caller.unit.code)
  },
  async act({ input, receivedAt }, house, unitCode, asked) {
    const unit = await house.control.unit(unitCode)
    if (unit === undefined) return refuse('3016')
    const register = await registerOf(house, unit, civilDateOf(receivedAt))
    const wydruk = input.zWydrukiem === true ? await house.printer.print(printedRegister(register)) : undefined
    return {
      answer: { status: 'SUKCES', body: { ...register, wydruk } },
      note: { ...asked, facts: { czynnosci: register.czynnosc.length, wydruk: input.zWydrukiem === true } },
    }
  },
})
