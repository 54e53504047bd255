/** The connection of a unit as tests make it through the front door: notices, and how far each has come. */

import { PortalConnection } from '../../src/client/portal.js'
import type { InputOf, OperationName, ResponseOf } from '../../src/contract/index.js'
import { civilDateOf } from '../../src/domain/calendar.js'
import type { ConnectionState } from '../../src/domain/connection/life.js'
import { allThere, noticeWith } from '../operations/notices.js'
import { answerIn, type Installation, password, software } from './installation.js'

/** A notice of an OPS in Warsaw with two systems. */
export const notice = (change: Partial<InputOf<'zglosGotowosc'>> = {}) => noticeWith([software, software], change)

/** The day so many days from today, as the gateway's clock says. */
export function dayFromNow(installation: Installation, days: number): string {
  return civilDateOf(new Date(installation.clock.now().getTime() + days * 86_400_000))
}

/** Calls an operation at the portal without being signed in. */
export async function asVisitor<N extends OperationName>(installation: Installation, operation: N, input: InputOf<N>) {
  const portal = new PortalConnection({ origin: installation.portalUrl })
  try {
    return await portal.call(operation, input)
  } finally {
    portal.close()
  }
}

/** A connection on its way. */
export interface OnItsWay {
  /** `numerZgloszenia` */
  readonly id: string
  /** The key of its notice. */
  readonly key: string
  /** The local administrator's login, once the notice was accepted. */
  readonly login: string
}

/** Files a notice and brings its connection to the state. */
export async function bringTo(
  installation: Installation,
  state: Exclude<ConnectionState, 'WYJASNIONE' | 'ODMOWIONE' | 'PAKIET_NIEKOMPLETNY'>,
  login: string,
): Promise<OnItsWay> {
  const office = await installation.voivodeship('14')
  const ask = <N extends OperationName>(operation: N, input: InputOf<N>): Promise<ResponseOf<N>> =>
    installation.administer(office, operation, input)
  const filed = answerIn(await asVisitor(installation, 'zglosGotowosc', notice()))
  const numerZgloszenia = filed.numerZgloszenia
  const going = { id: numerZgloszenia, key: filed.kluczZgloszenia, login }
  if (state === 'ZGLOSZONE') return going
  if (state === 'DO_WYJASNIENIA') {
    await ask('poprosOWyjasnienie', { numerZgloszenia, pytanie: 'Który adres jest aktualny?' })
    return going
  }
  await ask('przyjmijZgloszenie', { numerZgloszenia, login })
  if (state === 'PRZYJETE') return going
  const data = dayFromNow(installation, 3)
  await ask('utworzPakiet', { numerZgloszenia, termin: [1, 2].map(pozycja => ({ pozycja, data })) })
  if (state === 'PAKIET_GOTOWY') return going
  await ask('pobierzPakiet', { numerZgloszenia })
  const { hasloTymczasowe } = await ask('resetujHaslo', { login })
  const first = { login, hasloObecne: hasloTymczasowe, hasloNowe: password }
  answerIn(await asVisitor(installation, 'zmienHaslo', first))
  if (state === 'PAKIET_WYDANY') return going
  await installation.administer(login, 'potwierdzPakiet', { numerZgloszenia, sprawdzenie: allThere })
  return going
}
