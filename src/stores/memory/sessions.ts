import { createHash, randomBytes } from 'node:crypto'
import type { Sessions } from '../../ports/runtime/security.js'

interface Session {
  readonly sessionId: string
  readonly login: string
  readonly expires: number
  idleUntil: number
}

const maxSessions = 50_000

/** Sessions of one gateway process: tokens are 256 random bits and kept as their SHA-256. They end with the process. */
export function memorySessions(limits: { readonly idleMs: number; readonly absoluteMs: number }): Sessions {
  const byTokenHash = new Map<string, Session>()

  function forgetEnded(now: number): void {
    for (const [key, session] of byTokenHash) if (hasEnded(session, now)) byTokenHash.delete(key)
  }

  return {
    open(login, now) {
      if (byTokenHash.size >= maxSessions) forgetEnded(now.getTime())
      const token = randomBytes(32).toString('base64url')
      const expires = now.getTime() + limits.absoluteMs
      const sessionId = randomBytes(16).toString('hex')
      byTokenHash.set(hashOf(token), { sessionId, login, expires, idleUntil: now.getTime() + limits.idleMs })
      return { token, sessionId, expires: new Date(expires) }
    },
    find(token, now) {
      const session = byTokenHash.get(hashOf(token))
      if (session === undefined || hasEnded(session, now.getTime())) return undefined
      session.idleUntil = now.getTime() + limits.idleMs
      return { login: session.login, sessionId: session.sessionId }
    },
    closeAllOf(login) {
      for (const [key, session] of byTokenHash) if (session.login === login) byTokenHash.delete(key)
    },
    close(sessionId) {
      for (const [key, session] of byTokenHash) if (session.sessionId === sessionId) byTokenHash.delete(key)
    },
  }
}

function hasEnded(session: Session, now: number): boolean {
  return now >= session.expires || now >= session.idleUntil
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
