import { addDays, civilDateOf, isWithin } from '../../domain/calendar.js'
import { warningDays } from '../../domain/registry/conformity.js'
import { isRefusal } from '../../fault/refusal.js'
import { noun } from '../frame/polish.js'
import type { PageContext } from '../portal/page-row.js'
import type { Board } from '../start/board.js'

/** Entries of the register whose validity ends soon: a vendor's own, or all. @req A1.1 */
export const conformityBoard: Board = {
  access: ['ADMIN_CENTRALNY', 'DOSTAWCA'],
  async waiting(at) {
    const [count, path] = at.holds('DOSTAWCA')
      ? [await endingOwn(at), '/portal/moje-produkty']
      : [await endingAll(at), '/portal/zgodnosc']
    const [wide] = warningDays
    const text = {
      pl: `${noun(count, ['wpis', 'wpisy', 'wpisów'])} wykazu zgodności: ważność kończy się w ciągu ${wide} dni`,
      en: `${count === 1 ? 'entry' : 'entries'} of the register of conformity: validity ends within ${wide} days`,
    }
    return [{ count, text: at.say(text), path }]
  },
}

const isNear = (at: PageContext, until: string | undefined) =>
  until !== undefined && isWithin(until, civilDateOf(at.now), addDays(civilDateOf(at.now), warningDays[0]))

async function endingAll(at: PageContext): Promise<number> {
  const told = await at.perform('listaSwiadectw', { naDzien: civilDateOf(at.now) })
  return isRefusal(told) ? 0 : told.body.swiadectwo.filter(one => isNear(at, one.ostatniDzien)).length
}

async function endingOwn(at: PageContext): Promise<number> {
  const told = await at.perform('listaProduktowDostawcy', {})
  if (isRefusal(told)) return 0
  return told.body.produkt.filter(one => one.uprawnione && isNear(at, one.doDnia)).length
}
