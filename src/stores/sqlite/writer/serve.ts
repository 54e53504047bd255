import { parentPort } from 'node:worker_threads'
import { type Outcome, wordsFor } from './group.js'
import type { FromThread, ToThread } from './messages.js'

/** What a writer's thread does for its callers. */
export interface Workshop<Job, Result> {
  /** Does the jobs that queued while the last ones ran; one outcome per job, in order. Does not throw. */
  run(jobs: readonly Job[]): readonly Outcome<Result>[]
  /** One short piece of work that nobody waits for; false when nothing is left. */
  tidy(): boolean
  close(): void
}

/** So that the first callers of a long queue are answered before its last ones are looked at. */
const maxJobsPerGroup = 256

/** Runs the workshop in this worker thread until it is told to close. */
export function serve<Job, Result>(open: () => Workshop<Job, Result>): void {
  const port = parentPort
  if (port === null) throw new Error('A writer runs in a worker thread')
  const tell = (message: FromThread<Result>): void => port.postMessage(message)
  let workshop: Workshop<Job, Result>
  try {
    workshop = open()
  } catch (error) {
    tell({ refusedToOpen: wordsFor(error) })
    return
  }
  tell({ opened: true })

  const queue: { readonly ask: number; readonly job: Job }[] = []
  let isAwake = false
  let isClosing = false
  const wake = (): void => {
    if (!isAwake) setImmediate(turn)
    isAwake = true
  }
  const turn = (): void => {
    isAwake = false
    const group = queue.splice(0, maxJobsPerGroup)
    if (group.length > 0) tell({ answers: answersTo(workshop, group) })
    if (queue.length > 0) wake()
    else if (isClosing) finish()
    else if (workshop.tidy()) wake()
  }
  const finish = (): void => {
    workshop.close()
    port.close()
  }
  port.on('message', (message: ToThread<Job>) => {
    if ('close' in message) isClosing = true
    else queue.push(message)
    wake()
  })
  // What an earlier run left to be tidied up waits for nobody's job.
  wake()
}

function answersTo<Job, Result>(
  workshop: Workshop<Job, Result>,
  group: readonly { readonly ask: number; readonly job: Job }[],
): readonly { readonly ask: number; readonly outcome: Outcome<Result> }[] {
  const outcomes = workshop.run(group.map(message => message.job))
  return group.map((message, index) => ({
    ask: message.ask,
    outcome: outcomes[index] ?? { failed: 'The writer gave no answer' },
  }))
}
