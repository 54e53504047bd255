import { existsSync, readFileSync } from 'node:fs'
import { totalmem } from 'node:os'

const fewest = 64
/** A database, its log and the log's index. */
const filesOfSet = 3
/** An open set takes 170 KB at once, and its pages come on top. */
const bytesOfSet = 256 * 1024
/** Of the files that the process may have open, the rest being for connections; and of the machine's memory. */
const shareOfFiles = 3 / 4
const shareOfMemory = 1 / 16
const limits = '/proc/self/limits'
/** Where the system does not tell it. */
const filesElsewhere = 4_096

/** How many sets the gateway keeps open for questions: a set that is open answers in half the time of one that has to be opened. */
export function setsKeptOpen(): number {
  const byFiles = (openFilesLimit() * shareOfFiles) / filesOfSet
  const byMemory = (memory() * shareOfMemory) / bytesOfSet
  return Math.max(fewest, Math.floor(Math.min(byFiles, byMemory)))
}

/** @see proc_pid_limits(5) */
function openFilesLimit(): number {
  if (!existsSync(limits)) return filesElsewhere
  const soft = /^Max open files\s+(\S+)/m.exec(readFileSync(limits, 'utf8'))?.[1]
  return soft === 'unlimited' ? Number.POSITIVE_INFINITY : Number(soft ?? filesElsewhere)
}

/** Of the machine, or what the process is allowed of it. */
function memory(): number {
  const allowed = process.constrainedMemory()
  return allowed > 0 ? Math.min(allowed, totalmem()) : totalmem()
}
