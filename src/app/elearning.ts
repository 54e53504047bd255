import { readFileSync } from 'node:fs'
import { moodle } from '../outside/moodle.js'
import type { Elearning } from '../ports/runtime/elearning.js'
import type { Log } from '../ports/runtime/log.js'
import type { Home } from './home.js'
import type { Configuration } from './settings.js'

/** The platform's answers are waited for at most so long. */
const timeoutMs = 10_000

/**
 * The e-learning platform, where its address is set and its token lies in its file. Without the token the gateway works, and gives accounts
 * of the platform as files; one that is laid there later is taken without a new start. @req A3.5
 */
export function elearningOf(configuration: Configuration, home: Home, log: Log): () => Elearning | undefined {
  const { elearningUrl: url, elearningCourse: course, elearningRole: role, elearningRoleId: roleId } = configuration
  let platform: Elearning | undefined
  const current = () => {
    if (platform !== undefined || url === '') return platform
    const token = tokenIn(home.keys.elearning)
    if (token !== undefined) platform = moodle({ url, token, course, role, roleId, timeoutMs })
    return platform
  }
  if (url !== '' && current() === undefined) log.warn('elearning-token-missing', { file: home.keys.elearning })
  return current
}

function tokenIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}
