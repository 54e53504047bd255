/** The thread in which large messages and packages are read. */
import { workerData } from 'node:worker_threads'
import { contractSchemas } from '../../contract/index.js'
import { readPackage } from '../../feeds/index.js'
import { readMessage } from '../../gateway/receive.js'
import { trustAnchors } from '../../trust/path.js'
import { crossing } from './crossing.js'
import type { MessageInput, PackageInput, ReadingThreadStart } from './reading.js'
import { serveTasks } from './serve-tasks.js'
import type { Ask } from './talk.js'

const { caPem, maxMessageBytes } = workerData as ReadingThreadStart
const terms = { anchors: trustAnchors([caPem]), maxMessageBytes }
contractSchemas()

serveTasks({
  async message(message: MessageInput, ask: Ask) {
    const read = await readMessage(
      terms,
      {
        now: () => ask('now') as Promise<Date>,
        demandPeer: (operation, manner) => ask('demandPeer', operation, manner) as never,
        registeredSigner: candidate => ask('registeredSigner', candidate) as never,
      },
      message,
    )
    return crossing(read, maxMessageBytes)
  },
  async package({ records, tree, today }: PackageInput, ask: Ask) {
    const dictionaries = { rows: (...args: readonly unknown[]) => ask('rows', ...args) as never }
    return readPackage(records, { tree, today, dictionaries })
  },
})
