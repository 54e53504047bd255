import { isOpen } from '../../domain/connection/life.js'
import { refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { isOfUnit, mayDecide } from './competence.js'
import { transition } from './decided.js'
import { changed, connectionOf } from './stored.js'
import { handedOver, keptPackage } from './utworz-pakiet.js'

/** Gives the encrypted package; the deciding administrator's first download hands it over. @req A2.3 */
export const pobierzPakiet = writes({
  name: 'pobierzPakiet',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_WOJEWODZKI', 'ADMIN_LOKALNY'],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({ act: 'ADMINISTRACJA', result: 'SUKCES', facts: { numerZgloszenia: input.numerZgloszenia } }),
  async permit({ input, caller }, house) {
    const open = await connectionOf(house, input.numerZgloszenia)
    if (open === undefined) return refuse('5020')
    return mayDecide(caller, open.connection) || isOfUnit(caller, open.connection) ? open.connection.id : refuse('3016')
  },
  async decide({ caller, receivedAt }, house, id, asked) {
    const open = await connectionOf(house, id)
    if (open === undefined) return refuse('5020')
    const archive = await keptPackage(house, open)
    const { package: made } = open.connection
    if (archive === undefined || made === undefined) return refuse('5019')
    const hands = mayDecide(caller, open.connection) && isOpen('WYDANIE', open.connection.state)
    const connection = hands ? handedOver(open.connection, receivedAt) : open.connection
    const answer = {
      status: 'SUKCES',
      body: {
        numerZgloszenia: id,
        stan: connection.state,
        nazwaPliku: made.fileName,
        skrotPliku: made.hash,
        plik: archive,
      },
    } as const
    if (!hands) return { answer, note: asked }
    return {
      effect: { on: 'control', changes: [changed(house, open, connection)] },
      note: { ...asked, ...transition(open, 'WYDANIE', connection.state) },
      answer,
    }
  },
})
