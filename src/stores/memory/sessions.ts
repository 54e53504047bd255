import { createHash, randomBytes } from 'node:crypto'
import type { OpenSession, Sessions, SessionToken } from '../../ports/runtime/security.js'

interface Session extends OpenSession {
  readonly idleUntil: number
}

const maxSessions = 50_000
/** For typing a code, or for setting up a second factor. */
const unfinishedMs = 15 * 60_000

/** Sessions of one gateway process: tokens are 256 random bits and kept as their SHA-256. They end with the process. */
export function memorySessions(limits: { readonly idleMs: number; readonly absoluteMs: number }): Sessions {
  const byTokenHash = new Map<string, Session>()
  const live = (now: number) => [...byTokenHash].filter(([, session]) => !hasEnded(session, now))

  function keep(session: Omit<Session, 'idleUntil' | 'used'>, now: Date): SessionToken {
    if (byTokenHash.size >= maxSessions) {
      for (const [key, one] of byTokenHash) if (hasEnded(one, now.getTime())) byTokenHash.delete(key)
    }
    const token = randomBytes(32).toString('base64url')
    byTokenHash.set(hashOf(token), { ...session, used: now, idleUntil: now.getTime() + limits.idleMs })
    return { token, sessionId: session.sessionId, expires: session.expires }
  }

  return {
    open(who, now) {
      const lifeMs = who.lacks === undefined ? limits.absoluteMs : Math.min(unfinishedMs, limits.absoluteMs)
      const expires = new Date(now.getTime() + lifeMs)
      return keep({ ...who, sessionId: randomBytes(16).toString('hex'), opened: now, expires }, now)
    },
    find(token, now) {
      const key = hashOf(token)
      const session = byTokenHash.get(key)
      if (session === undefined || hasEnded(session, now.getTime())) return undefined
      byTokenHash.set(key, { ...session, used: now, idleUntil: now.getTime() + limits.idleMs })
      return session
    },
    renew(sessionId, now) {
      const [found] = live(now.getTime()).filter(([, session]) => session.sessionId === sessionId)
      if (found === undefined) return undefined
      const [key, { lacks, ...session }] = found
      byTokenHash.delete(key)
      const expires = lacks === undefined ? session.expires : new Date(now.getTime() + limits.absoluteMs)
      return keep({ ...session, expires }, now)
    },
    of: (login, now) =>
      live(now.getTime())
        .map(([, session]) => session)
        .filter(session => session.login === login && session.lacks === undefined)
        .sort((a, b) => b.opened.getTime() - a.opened.getTime()),
    close(sessionId) {
      for (const [key, session] of byTokenHash) if (session.sessionId === sessionId) byTokenHash.delete(key)
    },
    closeAll(login, kept) {
      const own = [...byTokenHash].filter(([, one]) => one.login === login && one.sessionId !== kept)
      for (const [key] of own) byTokenHash.delete(key)
      return own.length
    },
  }
}

function hasEnded(session: Session, now: number): boolean {
  return now >= session.expires.getTime() || now >= session.idleUntil
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
