/** A second administrator of the ministry, for what two have to agree on. */
import type { Place } from './place.js'
import { central } from './world.js'

export const second = 'admin.drugi'

/** A second administrator of the ministry. */
export async function withSecond(place: Place): Promise<void> {
  const account = await place.control.account(central)
  if (account === undefined) throw new Error('no ministry')
  const credentials = { login: second, temporary: false, failedAttempts: 0, version: 1 }
  const entry = {
    facts: {
      entryId: place.house.ids.uuid(),
      time: place.clock.now().toISOString(),
      transactionId: place.house.ids.uuid(),
      operation: 'instalacja',
      act: 'ADMINISTRACJA',
      controller: account.unitCode,
      sets: [],
      result: 'SUKCES',
    },
    personal: {},
    persons: [],
  } as const
  await place.control.apply(
    [{ change: 'account-created', account: { ...account, login: second }, credentials }],
    [entry],
  )
}
