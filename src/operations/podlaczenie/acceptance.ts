import { moved } from '../../domain/connection/connection.js'
import type { ControlChange } from '../../ports/data/control.js'
import type { House } from '../house.js'
import { mailsTo, signature } from './mails.js'
import { changed, type OpenConnection } from './stored.js'

/** What accepts a notice, once unit and administrator are registered. @req A2.2 */
export async function accepted(
  house: House,
  notice: OpenConnection,
  unitCode: string,
  login: string,
  at: Date,
): Promise<readonly ControlChange[]> {
  const { connection } = notice
  const text = `Zgłoszenie gotowości ${connection.id} zostało przyjęte.
Jednostka otrzymała kod ${unitCode}. Pakiet informacji otrzyma administrator lokalny wskazany w zgłoszeniu.
${signature(house)}`
  const occasion = { kind: 'PRZYJECIE', connectionId: connection.id }
  return [
    changed(house, notice, moved(connection, 'PRZYJECIE', at, { unitCode, login })),
    ...mailsTo(house, [connection.head.email], occasion, { subject: `Zgłoszenie ${connection.id} przyjęte`, text }, at),
  ]
}
