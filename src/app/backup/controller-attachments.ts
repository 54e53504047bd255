import { existsSync } from 'node:fs'
import type { Connection } from '../../domain/connection/connection.js'
import { aesVault } from '../../outside/vault.js'
import { connectionsIn } from '../../stores/sqlite/control/connections.js'
import { openForReading } from '../../stores/sqlite/database/open.js'
import { Statements } from '../../stores/sqlite/database/statements.js'
import type { Home } from '../home.js'
import { openPersonalKey } from '../keys.js'

/**
 * Ids of a controller's attachments, as they stand now: the scans of its unit's accepted notices and the information
 * packages made of them. A notice that was not accepted names no unit yet, and belongs to nobody's copy but the whole one.
 * The keys are read only where there is something to open. @throws Error when they cannot be
 */
export async function attachmentsOf(home: Home, unitCode: string): Promise<ReadonlySet<string>> {
  if (!existsSync(home.data.control)) return new Set()
  const stored = connectionsOf(home, unitCode)
  if (stored.length === 0) return new Set()
  const vault = aesVault(await openPersonalKey(home))
  return new Set(
    stored.flatMap(({ sealed }) => {
      const { scan, package: made } = vault.open(sealed) as Connection
      return [scan.attachmentId, ...(made === undefined ? [] : [made.attachmentId])]
    }),
  )
}

function connectionsOf(home: Home, unitCode: string) {
  const control = openForReading(home.data.control)
  try {
    return connectionsIn(new Statements(control), { unitCode })
  } finally {
    control.close()
  }
}
