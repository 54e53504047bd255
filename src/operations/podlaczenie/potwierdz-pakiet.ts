import type { RequestOf } from '../../contract/index.js'
import { moved } from '../../domain/connection/connection.js'
import { checkFlaw, type ItemCheck, isComplete, packageItems } from '../../domain/connection/package-items.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { Caller } from '../caller.js'
import type { House } from '../house.js'
import { writes } from '../operation.js'
import { isOfUnit } from './competence.js'
import { closedMove, transition } from './decided.js'
import { mailsTo, signature, voivodeshipAddresses } from './mails.js'
import { changed, connectionByKey, connectionOf, type OpenConnection } from './stored.js'

type Check = RequestOf<'potwierdzPakiet'>

/**
 * The local administrator goes through the seven items of the package and confirms it, or tells what is missing: signed in,
 * or, where even the account is missing, by the link with the package's key.
 * @req A2.4
 */
export const potwierdzPakiet = writes({
  name: 'potwierdzPakiet',
  admission: {
    callers: ['system', 'person', 'visitor'],
    roles: ['ADMIN_LOKALNY'],
    system: 'NOT_RETIRED',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: {
      numerZgloszenia: input.numerZgloszenia,
      brakuje: input.sprawdzenie.flatMap(one => (one.stan === 'BRAK' ? [one.element] : [])).join(' '),
    },
  }),
  permit: ({ input, caller }, house) => confirmable(house, caller, input),
  async decide({ input, caller, receivedAt }, house, _permitted, asked) {
    const open = await confirmable(house, caller, input)
    if (isRefusal(open)) return open
    const checks = checksOf(input)
    const flaw = checkFlaw(checks, open.connection.terminals)
    if (flaw !== undefined) {
      const text = 'Element podaje się raz; „nie dotyczy” tylko e-learningu jednostki bez terminali.'
      return refuse('5021', [fault('5021', text, `sprawdzenie/${flaw}`)])
    }
    const move = isComplete(checks) ? 'POTWIERDZENIE' : 'BRAKI'
    const closed = closedMove(open, move)
    if (closed !== undefined) return closed
    const { package: made } = open.connection
    if (made === undefined) return refuse('5019')
    const checked = { ...made, checks, checkedAt: receivedAt }
    const connection = moved(open.connection, move, receivedAt, { package: checked })
    const mails = await toldOf(house, open, checks, receivedAt)
    return {
      effect: { on: 'control', changes: [changed(house, open, connection), ...mails] },
      note: { ...asked, ...transition(open, move, connection.state), facts: { ...asked.facts, przejscie: move } },
      answer: { status: 'SUKCES', body: { numerZgloszenia: connection.id, stan: connection.state } },
    }
  },
})

async function confirmable(
  house: House,
  caller: Caller,
  { numerZgloszenia, kluczPakietu }: Check,
): Promise<OpenConnection | Refusal<'3016' | '5020'>> {
  if (caller.kind === 'person' || caller.kind === 'system') {
    const open = await connectionOf(house, numerZgloszenia)
    if (open === undefined) return refuse('5020')
    return isOfUnit(caller, open.connection) ? open : refuse('3016')
  }
  const open = kluczPakietu === undefined ? undefined : await connectionByKey(house, kluczPakietu, ['PAKIET'])
  return open !== undefined && open.connection.id === numerZgloszenia ? open : refuse('5020')
}

function checksOf({ sprawdzenie }: Check): readonly ItemCheck[] {
  return sprawdzenie.map(({ element, stan, uwaga }) => ({
    item: element,
    state: stan,
    ...(uwaga === undefined ? {} : { remark: uwaga }),
  }))
}

async function toldOf(house: House, { connection }: OpenConnection, checks: readonly ItemCheck[], at: Date) {
  const { id, unit } = connection
  const missing = checks.filter(check => check.state === 'BRAK')
  const found =
    missing.length === 0
      ? 'potwierdził odbiór kompletnego pakietu'
      : `zgłosił braki w pakiecie:\n${missing.map(({ item, remark }) => `- ${packageItems[item].titlePl}${remark === undefined ? '' : `: ${remark}`}`).join('\n')}`
  const text = `Administrator lokalny jednostki ${unit.name} ${found}
Zgłoszenie ${id}: ${house.settings.portalUrl}/portal/podlaczenia/${id}
${signature(house)}`
  const subject = missing.length === 0 ? `Pakiet ${id} potwierdzony` : `Pakiet ${id} niekompletny`
  const to = await voivodeshipAddresses(house, unit.territory.slice(0, 2))
  return mailsTo(house, to, { kind: 'SPRAWDZENIE', connectionId: id }, { subject, text }, at)
}
