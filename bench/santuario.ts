import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface, type Interface } from 'node:readline'
import type { Subject } from './measure.js'

const jars = ['xmlsec', 'slf4j-api', 'slf4j-nop', 'commons-codec', 'stax2-api', 'woodstox-core'].map(
  name => `/usr/share/java/${name}.jar`,
)

/** Apache Santuario in one warm process that stays; undefined where its packages (Debian: libxml-security-java) are not installed. */
export class Santuario {
  readonly #process: ChildProcess
  readonly #answers: AsyncIterator<string>
  readonly #lines: Interface

  private constructor(child: ChildProcess) {
    if (child.stdout === null) throw new Error('Santuario has no output')
    this.#process = child
    this.#lines = createInterface(child.stdout)
    this.#answers = this.#lines[Symbol.asyncIterator]()
  }

  static start(): Santuario | undefined {
    if (!jars.every(existsSync)) return undefined
    const args = ['-cp', jars.join(':'), 'bench/Santuario.java']
    return new Santuario(spawn('java', args, { stdio: ['pipe', 'pipe', 'inherit'] }))
  }

  /** A subject that repeats one command; the process itself says how long it took. */
  subject(command: string): Subject {
    return {
      name: 'santuario',
      run: async times => {
        this.#process.stdin?.write(`${command} ${times}\n`)
        const answer = await this.#answers.next()
        if (answer.done === true) throw new Error('Santuario ended')
        return Number(answer.value)
      },
    }
  }

  stop(): void {
    this.#lines.close()
    this.#process.stdin?.end()
  }
}
