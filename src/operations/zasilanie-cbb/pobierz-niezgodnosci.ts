import type { RequestOf } from '../../contract/index.js'
import { readSetCode } from '../../domain/units.js'
import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import type { Page } from '../../ports/data/corrections.js'
import type { Location } from '../../ports/data/set-contents.js'
import { rolesInUse } from '../competence.js'
import { askerRoles } from '../dane-beneficjenta/asker.js'
import type { House } from '../house.js'
import { reads } from '../operation.js'
import { feedNote } from './fed-set.js'
import { demandOnWire, foundOnWire, nonconformitiesPerPage } from './nonconformity-view.js'
import { ownSide, ownSideRoles } from './own-side.js'

type Input = RequestOf<'pobierzNiezgodnosci'>
type Listed = Page<ReturnType<typeof foundOnWire>>

/**
 * What is wrong in a set, or said to be, with its state: for the controller what feeding found and what others reported,
 * for a reporter what the own unit reported. Of a strange set nothing but own reports is told, and none where there is none.
 * @req B4
 */
export const pobierzNiezgodnosci = reads({
  name: 'pobierzNiezgodnosci',
  admission: {
    callers: ['system', 'person'],
    roles: [...askerRoles, ...ownSideRoles],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({ ...feedNote(input.kodZbioru, undefined, 0, { rodzaj: input.rodzaj }), act: 'ODCZYT' }),
  async permit({ input, caller }, house) {
    if (input.rodzaj !== 'WYSLANA') {
      const own = await ownSide(house, caller, input.kodZbioru)
      return isRefusal(own) ? own : own.at
    }
    const held = rolesInUse(caller)
    const isReporter = [...askerRoles, 'URZEDNIK_MERYTORYCZNY', 'ADMIN_LOKALNY', 'IOD'].some(role =>
      held.some(one => one === role),
    )
    return isReporter ? 'REPORTER' : refuse('3006')
  },
  async act(call, house, where, asked) {
    const { input, caller } = call
    const listed =
      where === 'REPORTER' ? await sent(house, input, caller.unit.code) : await received(house, input, where)
    if (listed === 'NO_FEED') return refuse('5013')
    if (listed === undefined) return refuse('5021', [fault('5021', 'To nie jest oznaczenie strony.', 'strona')])
    const status = listed.items.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: { status, body: { niezgodnosc: listed.items, nastepnaStrona: listed.next } },
      note: { ...asked, result: status, facts: { ...asked.facts, liczba: listed.items.length } },
    }
  },
})

function orderOf({ odChwili, tylkoOtwarte, strona }: Input) {
  return {
    limit: nonconformitiesPerPage,
    ...(odChwili === undefined ? {} : { since: odChwili }),
    ...(tylkoOtwarte === undefined ? {} : { openOnly: tylkoOtwarte }),
    ...(strona === undefined ? {} : { after: strona }),
  }
}

async function received(house: House, input: Input, at: Location): Promise<Listed | 'NO_FEED' | undefined> {
  if (input.rodzaj === 'OTRZYMANA') {
    const page = await house.sets.demands(at, orderOf(input))
    return page && { ...page, items: page.items.map(one => demandOnWire(one, 'CONTROLLER')) }
  }
  const { idZasilenia } = input
  if (idZasilenia !== undefined && (await house.sets.feed(at, idZasilenia)) === undefined) return 'NO_FEED'
  const order = { ...orderOf(input), ...(idZasilenia === undefined ? {} : { feedId: idZasilenia }) }
  const page = await house.sets.findings(at, order)
  return page && { ...page, items: page.items.map(foundOnWire) }
}

async function sent(house: House, input: Input, reporter: string): Promise<Listed | undefined> {
  const known = await house.control.set(input.kodZbioru)
  const controller = known?.state === 'ZARCHIWIZOWANY' ? undefined : readSetCode(input.kodZbioru)?.unitCode
  if (known === undefined || controller === undefined) return { items: [] }
  const page = await house.sets.demands({ set: known.code, controller }, { ...orderOf(input), reporter })
  return page && { ...page, items: page.items.map(one => demandOnWire(one, 'REPORTER')) }
}
