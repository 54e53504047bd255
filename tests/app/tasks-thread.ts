/** A thread for the pool's test: it does well, asks, fails, dies, hangs and fills memory as it is told. */
import { serveTasks } from '../../src/app/threads/serve-tasks.js'
import type { Ask } from '../../src/app/threads/talk.js'

const held: Uint8Array[] = []

serveTasks({
  double: async (input: number) => input * 2,
  asks: async (input: string, ask: Ask) => `${input} ${await ask('word', input)}`,
  throws: async () => Promise.reject(new RangeError('thrown in the thread')),
  dies: async () => process.exit(3),
  hangs: () => {
    for (;;);
  },
  async fills(bytes: number) {
    held.push(new Uint8Array(bytes).fill(1))
    return held.length
  },
  async growsWithoutEnd() {
    const all: unknown[] = []
    for (;;) all.push(Array.from({ length: 10_000 }, (_, index) => ({ index })))
  },
  bytes: async (input: Uint8Array) => input.byteLength,
})
