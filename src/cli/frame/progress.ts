import type { Writable } from 'node:stream'
import { Presets, SingleBar } from 'cli-progress'

/** How far a longer work is. */
export interface Progress {
  /** `total` may become known, or grow, on the way. */
  at(done: number, total: number): void
  /** Ends the work; the last line says how long it took. */
  done(remark?: string): void
  failed(): void
}

/** Seconds as a person reads them. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** Rate, and the time that is left at it. */
function paceOf(done: number, total: number, elapsedMs: number): string {
  const perSecond = (done / Math.max(elapsedMs, 1)) * 1000
  if (done === 0 || perSecond === 0) return ''
  const left = Math.ceil((total - done) / perSecond)
  return `${perSecond.toFixed(perSecond < 10 ? 1 : 0)}/s${left > 0 ? `, ~${left} s` : ''}`
}

/** A bar in place, for a terminal. */
export function terminalProgress(label: string, stream: Writable): Progress {
  const began = performance.now()
  const format = `${label} {bar} {value}/{total} {pace}`
  const bar = new SingleBar(
    { format, stream: stream as NodeJS.WritableStream, barsize: 24, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  )
  let started = false
  stream.write(label)
  const end = (word: string) => {
    if (started) bar.stop()
    stream.write(`\r\u001b[K${label} ${word} (${seconds(performance.now() - began)})\n`)
  }
  return {
    at(done, total) {
      if (!started) {
        started = true
        stream.write('\r\u001b[K')
        bar.start(total, done, { pace: '' })
      } else {
        bar.setTotal(total)
        bar.update(done, { pace: paceOf(done, total, performance.now() - began) })
      }
    },
    done: remark => end(remark === undefined ? '✓' : `✓ ${remark}`),
    failed: () => end('✗'),
  }
}

const linesEveryMs = 2_000

/** Plain lines, for a file or a pipe: at most one every two seconds. */
export function lineProgress(label: string, stream: Writable): Progress {
  const began = performance.now()
  let last = began
  const end = (word: string) => stream.write(`${label} ${word} (${seconds(performance.now() - began)})\n`)
  return {
    at(done, total) {
      if (performance.now() - last < linesEveryMs) return
      last = performance.now()
      stream.write(`${label} ${done}/${total} ${paceOf(done, total, performance.now() - began)}\n`)
    },
    done: remark => void end(remark === undefined ? 'OK' : `OK, ${remark}`),
    failed: () => void end('–'),
  }
}
