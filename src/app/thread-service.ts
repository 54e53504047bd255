import { parentPort } from 'node:worker_threads'
import type { CalledReply, CalledRequest } from '../stores/sqlite/ledger/called-thread.js'

/**
 * Answers a thread's calls by the methods of what `open` gives, and says first whether it could be opened. `hear` is told the caller's clock
 * before each call. A call of `close` ends the thread.
 */
export async function serveThread(
  open: () => Promise<object>,
  hear: (nowMs: number) => void = () => {},
): Promise<void> {
  const port = parentPort
  if (port === null) throw new Error('a thread was started as a program')
  const reply = (message: CalledReply) => port.postMessage(message)
  const textOf = (cause: unknown) => (cause instanceof Error ? cause.message : 'unknown failure')
  const answer = async (served: object, { id, call, args }: CalledRequest) => {
    try {
      reply({ id, result: await Reflect.apply(Reflect.get(served, call), served, args) })
    } catch (cause) {
      reply({ id, failure: textOf(cause) })
    }
    if (call === 'close') port.close()
  }
  try {
    const served = await open()
    port.on('message', (request: CalledRequest) => {
      hear(request.nowMs)
      void answer(served, request)
    })
    reply({ id: 0, result: true })
  } catch (cause) {
    reply({ id: 0, failure: textOf(cause) })
  }
}
