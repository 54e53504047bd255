import type { SystemFilter } from '../../../ports/data/systems.js'
import type { Statements } from '../database/statements.js'

const matching = `
  FROM systems JOIN units ON units.code = systems.unit_code
  WHERE systems.unit_code = coalesce(?, systems.unit_code)
    AND substr(units.territory, 1, length(coalesce(?, ''))) = coalesce(?, '')
    AND systems.kind = coalesce(?, systems.kind)
    AND systems.state = coalesce(?, systems.state)
    AND systems.area = coalesce(?, systems.area)
    AND (? IS NULL OR ? > (
      SELECT min(last) FROM (
        SELECT max(iif(system_certificates.state = 'AKTYWNY', not_after, 0)) AS last
        FROM system_certificates WHERE system_id = systems.id GROUP BY purpose)))`

/** How many systems match, and the ids of one page of them. */
export function matchingSystems(
  sql: Statements,
  filter: SystemFilter,
  { from, count }: { readonly from: number; readonly count: number },
): { readonly total: number; readonly ids: readonly string[] } {
  const endsBefore = filter.certificateEndsBefore?.getTime() ?? null
  const values = [
    filter.unitCode ?? null,
    filter.terc ?? null,
    filter.terc ?? null,
    filter.kind ?? null,
    filter.state ?? null,
    filter.area ?? null,
    endsBefore,
    endsBefore,
  ]
  const total = sql.one<{ total: number }>(`SELECT count(*) AS total ${matching}`, ...values)?.total ?? 0
  const rows = sql.all<{ id: string }>(
    `SELECT systems.id AS id ${matching} ORDER BY systems.id LIMIT ? OFFSET ?`,
    ...values,
    count,
    from,
  )
  return { total, ids: rows.map(row => row.id) }
}
