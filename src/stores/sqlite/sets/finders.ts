import { Writer } from '../writer/writer.js'
import type { FindAnswer, FindingWork, FindJob } from './finding.js'

type Finder = Writer<FindJob, FindAnswer>

/** Threads that find people in sets which lie elsewhere, one per controller, started when it is asked first. */
export class Finders {
  readonly #work: FindingWork
  readonly #byController = new Map<string, Promise<Finder>>()

  constructor(work: FindingWork) {
    this.#work = work
  }

  /** Whether the controller's sets are asked through a thread of their own. */
  has(controller: string): boolean {
    return this.#work.elsewhere.has(controller)
  }

  /** @throws Error when the set cannot be read; a thread that died is started anew for the next question */
  async find(job: FindJob): Promise<FindAnswer> {
    const { controller } = job.location
    const finder = this.#byController.get(controller) ?? this.#start(controller)
    return (await finder).ask(job)
  }

  async close(): Promise<void> {
    const started = await Promise.allSettled(this.#byController.values())
    await Promise.all(started.map(one => (one.status === 'fulfilled' ? one.value.close() : undefined)))
  }

  #start(controller: string): Promise<Finder> {
    const thread = new URL('./finding-thread.js', import.meta.url)
    const started = Writer.start<FindJob, FindAnswer>(thread, 'sets', this.#work)
    this.#byController.set(controller, started)
    started.catch(() => this.#byController.delete(controller))
    return started
  }
}
