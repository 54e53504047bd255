import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ListenOptions } from 'node:net'

/** Below those that a system gives to whoever asks for any. */
const [lowest, highest] = [10_000, 32_000]

/**
 * A port that no other test takes while this process lives, also while nothing listens on it: a gateway is started again where it was.
 * What marks it as taken is a socket that has its number for a name and no file, and goes with the process.
 */
export async function ownPort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, highest)
    if (!(await isTaken({ path: `\0csizs-test-${port}` }, true))) {
      if (!(await isTaken({ host: '127.0.0.1', port }, false))) return port
    }
  }
}

/** Whether somebody listens there already; where nobody does, this process stays or leaves. */
async function isTaken(place: ListenOptions, stays: boolean): Promise<boolean> {
  const server = createServer().listen(place)
  try {
    await once(server, 'listening')
  } catch {
    return true
  }
  server.unref()
  if (!stays) await new Promise(resolve => server.close(resolve))
  return false
}
