/** The gateway in a process of its own, as far as its parent sees it. */
import type { ChildProcess } from 'node:child_process'

/** Where its doors are. */
export interface Ports {
  readonly services: number
  readonly portal: number
}

/** Until it tells where its doors are; every line of its log goes into `lines`. */
export async function portsTold(child: ChildProcess, lines: string[]): Promise<Ports> {
  const output = child.stdout
  if (output === null) throw new Error('the child has no output')
  return new Promise((resolve, reject) => {
    let text = ''
    child.once('exit', code => reject(new Error(`the gateway ended with ${code}`)))
    output.setEncoding('utf8').on('data', (part: string) => {
      text += part
      const whole = text.split('\n')
      text = whole.pop() ?? ''
      for (const line of whole) {
        lines.push(line)
        const told: unknown = JSON.parse(line)
        if (isPorts(told)) resolve(told)
      }
    })
  })
}

function isPorts(value: unknown): value is Ports {
  return typeof value === 'object' && value !== null && 'services' in value && 'portal' in value
}
