import { PortalConnection } from '../../src/client/portal.js'
import { type Installation, password } from '../gateway/installation.js'
import type { Door } from './road.js'

/** Somebody who is not signed in, at the portal. */
export const visitor: Door = { door: 'PORTAL' }

/** A session of the portal, opened without an exchange of its own. */
export async function sessionOf(installation: Installation, login: string): Promise<Door> {
  await installation.person(login)
  const portal = new PortalConnection({ origin: installation.portalUrl })
  const opened = await portal.signIn(login, password)
  portal.close()
  if (opened.outcome !== 'ANSWER') throw new Error(`${login} could not sign in`)
  return { door: 'PORTAL', token: opened.answer.zeton }
}
