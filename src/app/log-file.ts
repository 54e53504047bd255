import { closeSync, openSync } from 'node:fs'
import { destination } from 'pino'
import { pinoLog } from '../outside/log.js'
import type { Log } from '../ports/runtime/log.js'

/** The operator's log in a file that its owner only reads: for a gateway whose output a person watches. */
export function logToFile(file: string, level = 'info'): Log {
  closeSync(openSync(file, 'a', 0o600))
  return pinoLog(level, destination({ dest: file, sync: true, append: true }))
}
