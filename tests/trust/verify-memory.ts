/** Lets many different messages through verification and looks at what the process holds on to. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isRefusal } from '../../src/fault/refusal.js'
import { verifyMessage } from '../../src/trust/verify-message.js'
import { wound } from './mutations.js'
import { message, person, policyOf } from './people.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes held after everything that can go has gone. */
function heldBytes(): number {
  collect()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

export interface MemoryRun {
  readonly accepted: number
  readonly refused: number
  /** Bytes held after each tenth of the messages. */
  readonly held: readonly number[]
}

/** `count` messages, good ones and wounded ones by turns, signed by several people. */
export async function verifyMany(count: number): Promise<MemoryRun> {
  const people = await Promise.all((['EC-P256', 'RSA'] as const).map(family => person(family)))
  const good: { text: string; policy: ReturnType<typeof policyOf> }[] = []
  for (const { signer, anchors } of people) {
    for (const form of ['xades', 'wss'] as const) {
      good.push({
        text: Buffer.from(await message(signer, { form })).toString(),
        policy: policyOf(anchors, ['xades', 'wss']),
      })
    }
  }
  let [accepted, refused] = [0, 0]
  const held: number[] = []
  for (let i = 0; i < count; i++) {
    const { text, policy } = good[i % good.length] as (typeof good)[number]
    const result = await verifyMessage(Buffer.from(i % 3 === 0 ? wound(text, i) : text), policy)
    if (isRefusal(result)) refused++
    else accepted++
    if ((i + 1) % Math.floor(count / 10) === 0) held.push(heldBytes())
  }
  return { accepted, refused, held }
}

/** How much more is held at the end than after the first fifth, in MB. */
export function growthMb({ held }: MemoryRun): number {
  return ((held[held.length - 1] ?? 0) - (held[1] ?? 0)) / 1e6
}
