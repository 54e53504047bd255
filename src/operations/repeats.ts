import type { OperationName } from '../contract/index.js'
import { type Refusal, refuse } from '../fault/refusal.js'
import type { KeptOutcome } from '../ports/data/repeats.js'
import type { Call } from './call.js'
import type { House } from './house.js'
import type { Answer, WriteOperation } from './operation.js'

/** How long a call may be worked on before another may take it up, unless a restart frees it first. */
const leaseMs = 60_000

/**
 * Claims the call before anything is done for it. Gives the call as it goes on: marked where it was made before.
 * 9004: the same call is being worked on; 2004: its key was used for other content.
 * @see contracts.md Repeats
 */
export async function claimCall<N extends OperationName>(
  house: House,
  call: Call<N>,
): Promise<Call<N> | Refusal<'2004' | '9004'>> {
  if (call.once === undefined) return call
  if (call.caller.kind === 'starting') return lookUpCall(house, call)
  const { key, digest } = call.once
  const now = house.clock.now()
  const made = await house.control.claim(key, digest, now, new Date(now.getTime() + leaseMs))
  switch (made.claim) {
    case 'FIRST':
      return call
    case 'AGAIN':
      return { ...call, repeat: true }
    case 'BUSY':
      return refuse('9004', [], made.until)
    case 'OTHER_CONTENT':
      return refuse('2004')
  }
}

/**
 * A call of somebody who is not registered costs no durable write before it has its effect: it is the same call again
 * only where an earlier making of it had one.
 */
async function lookUpCall<N extends OperationName>(house: House, call: Call<N>): Promise<Call<N> | Refusal<'2004'>> {
  const kept = call.once === undefined ? undefined : await house.control.outcome(call.once.key)
  if (kept === undefined) return call
  return opened(house, kept).digest === call.once?.digest ? { ...call, repeat: true } : refuse('2004')
}

/** The call came to its end, whatever it was. */
export async function releaseCall(house: House, call: Call): Promise<void> {
  if (call.once !== undefined && call.caller.kind !== 'starting') await house.control.release(call.once.key)
}

/** What is sealed: the answer, and of which content it is the outcome. */
interface Sealed {
  readonly digest: string
  readonly answer: Answer<OperationName>
}

function opened(house: House, sealed: Uint8Array): Sealed {
  return house.vault.open(sealed) as Sealed
}

/** The outcome to keep with the effect of a call that may be repeated. */
export function outcomeToKeep(house: House, call: Call, answer: Answer<OperationName>): KeptOutcome | undefined {
  if (call.once === undefined) return undefined
  const { key, digest } = call.once
  const sealed: Sealed = { digest, answer }
  return { key, keptAt: house.clock.now(), sealed: house.vault.seal(sealed) }
}

/** The outcome that an earlier making of the same call left, where its effect was applied. */
export async function keptOutcome<N extends OperationName>(
  house: House,
  call: Call<N>,
  operation: WriteOperation<N>,
): Promise<Answer<N> | undefined> {
  if (call.once === undefined || call.repeat !== true) return undefined
  const { key } = call.once
  const place = operation.place?.(call)
  const sealed = place === undefined ? await house.control.outcome(key) : await house.sets.outcome(place, key)
  return sealed === undefined ? undefined : (opened(house, sealed).answer as Answer<N>)
}
