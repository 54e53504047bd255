import { PortalConnection } from '../../client/portal.js'
import type { InputOf, OperationName, ResponseOf } from '../../contract/index.js'
import { answerOr } from '../frame/outcomes.js'
import { newPassword, type Place } from './place.js'

/** The people of the demonstration at the portal: each signs in once, calls real operations, and is who the ledger names. */
export class People {
  readonly #place: Place
  readonly #origin: string
  readonly #sessions = new Map<string, PortalConnection>()

  constructor(place: Place, origin: string) {
    this.#place = place
    this.#origin = origin
  }

  /** First login: the temporary password serves to set another, which opens the session. @req A2.5 */
  async introduce(login: string, temporary: string): Promise<void> {
    const portal = new PortalConnection({ origin: this.#origin })
    this.#sessions.set(login, portal)
    const hasloNowe = newPassword(this.#place, login)
    answerOr(await portal.call('zmienHaslo', { login, hasloObecne: temporary, hasloNowe }), login)
    answerOr(await portal.signIn(login, hasloNowe), login)
  }

  /** Calls an operation as the person. */
  async act<N extends OperationName>(login: string, operation: N, input: InputOf<N>): Promise<ResponseOf<N>> {
    const portal = this.#sessions.get(login)
    if (portal === undefined) throw new Error(`${login} has no session`)
    return answerOr(await portal.call(operation, input), `${operation} (${login})`)
  }

  close(): void {
    for (const portal of this.#sessions.values()) portal.close()
  }
}
