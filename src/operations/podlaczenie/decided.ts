import { type ConnectionMove, isOpen } from '../../domain/connection/life.js'
import { type Refusal, refuse } from '../../fault/refusal.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import type { House } from '../house.js'
import { mayDecide } from './competence.js'
import { connectionOf, type OpenConnection } from './stored.js'

/** Who decides about connections; checked with every act of theirs. */
export const deciders = {
  roles: ['ADMIN_WOJEWODZKI'],
  system: 'ACTIVE',
  dictionaries: 'NOT_ASKED',
} as const

/** The connection about which the caller decides. */
export async function ownToDecide(
  house: House,
  caller: PersonCaller | SystemCaller,
  id: string,
): Promise<OpenConnection | Refusal<'3016' | '5020'>> {
  const open = await connectionOf(house, id)
  if (open === undefined) return refuse('5020')
  return mayDecide(caller, open.connection) ? open : refuse('3016')
}

/** What an entry says of a transition. */
export function transition(open: OpenConnection, move: ConnectionMove, to: string) {
  const { id, state, unitCode } = open.connection
  return {
    facts: { numerZgloszenia: id, przejscie: move },
    changed: { before: { stan: state }, after: { stan: to } },
    ...(unitCode === undefined ? {} : { concerns: { unit: unitCode } }),
  }
}

/** 5019 where the table does not open the transition. */
export function closedMove(open: OpenConnection, move: ConnectionMove): Refusal<'5019'> | undefined {
  return isOpen(move, open.connection.state) ? undefined : refuse('5019')
}
