import type { RequestOf } from '../../contract/index.js'
import type { StoredOrder } from '../../ports/data/control.js'
import type { House } from '../house.js'
import type { Question } from './question.js'

/** How long an order waits to be fetched. */
export const orderLifeMs = 7 * 86_400_000
/** Most orders of one owner that wait at once. */
export const maxWaitingOrders = 20
/** Persons of one page: each costs a look into every set and an entry per controller. */
export const personsPerPage = 20

/** What an order asks, sealed at rest: it names people. Answers are never kept. */
export interface OrderContent {
  readonly question: Question
  readonly persons: RequestOf<'zlecPobranieDanych'>['osoba']
}

/** The content of a stored order. */
export function contentOf(house: House, order: StoredOrder): OrderContent {
  return house.vault.open(order.sealed) as OrderContent
}
