import { parentPort } from 'node:worker_threads'
import type { Ask, FromThread, ToThread } from './talk.js'

/** What a thread can be told to do, by name. */
export type Tasks = Readonly<Record<string, (input: never, ask: Ask) => Promise<unknown>>>

interface Waiting {
  resolve(answer: unknown): void
  reject(cause: Error): void
}

/** Does the tasks that the pool sends to this thread, one at a time, and says after each how much memory the thread holds. */
export function serveTasks(tasks: Tasks): void {
  const port = parentPort
  if (port === null) throw new Error('tasks are done in a worker thread')
  const waiting = new Map<number, Waiting>()
  let asked = 0
  const tell = (message: FromThread) => port.postMessage(message)

  const askerFor = (job: number): Ask => {
    return (name, ...args) =>
      new Promise((resolve, reject) => {
        const ask = ++asked
        waiting.set(ask, { resolve, reject })
        tell({ job, ask, name, args })
      })
  }

  const work = async (job: number, task: string, input: unknown) => {
    try {
      const act = tasks[task]
      if (act === undefined) throw new Error(`there is no task ${task}`)
      const result = await act(input as never, askerFor(job))
      tell({ job, result, heldBytes: heldBytes() })
    } catch (failure) {
      tell({ job, failure, heldBytes: heldBytes() })
    }
  }

  port.on('message', (message: ToThread) => {
    if ('task' in message) {
      void work(message.job, message.task, message.input)
      return
    }
    const asker = waiting.get(message.ask)
    waiting.delete(message.ask)
    if ('failed' in message) asker?.reject(new Error('the question could not be answered'))
    else asker?.resolve(message.answer)
  })
}

/** Of this thread alone; memory of WebAssembly, which never shrinks, counts as external. */
function heldBytes(): number {
  const { heapTotal, external } = process.memoryUsage()
  return heapTotal + external
}
