/** The thread of one PKCS#11 library: its calls block, and it may be called by one thread at a time only. */
import { parentPort, workerData } from 'node:worker_threads'
import { TokenKey } from './key.js'
import { Library } from './library.js'
import type { Question, Reply } from './talk.js'
import { Trouble } from './trouble.js'

const keys = new Map<number, TokenKey>()
let opened = 0
let library: Promise<Library> | undefined

function libraryOnce(): Promise<Library> {
  library ??= Library.load(String(workerData.module))
  return library
}

async function answer(question: Question): Promise<Reply> {
  if (question.ask === 'CLOSE') {
    keys.get(question.handle)?.close()
    keys.delete(question.handle)
    return { closed: true }
  }
  if (question.ask === 'OPEN') {
    const key = new TokenKey(await libraryOnce(), question.place)
    const certificates = key.open()
    keys.set(++opened, key)
    return { opened, certificates }
  }
  const key = keys.get(question.handle)
  if (key === undefined) return { trouble: 'LOST' }
  return { value: key.sign(question.bytes, question.scheme) }
}

function troubleOf(cause: unknown): Reply {
  if (cause instanceof Trouble)
    return { trouble: cause.trouble, ...(cause.said === undefined ? {} : { said: cause.said }) }
  return { trouble: 'LOST' }
}

// One question at a time, in their order.
let turn: Promise<void> = Promise.resolve()
parentPort?.on('message', ({ id, question }: { id: number; question: Question }) => {
  turn = turn
    .then(() => answer(question))
    .catch(troubleOf)
    .then(reply => parentPort?.postMessage({ id, reply }))
})
