import { businessRows } from './business-rows.js'
import { contextRows } from './context-rows.js'
import { httpRows } from './http-rows.js'
import type { Group, Row } from './row.js'
import { schemaRows } from './schema-rows.js'
import { securityRows } from './security-rows.js'
import { soapRows } from './soap-rows.js'
import { soap12Rows } from './soap12-rows.js'
import { xmlRows } from './xml-rows.js'

/** Every group of the catalogue, in the order in which a message passes the gateway's checks. */
export const groups: readonly Group[] = [
  httpRows,
  xmlRows,
  soapRows,
  soap12Rows,
  securityRows,
  contextRows,
  schemaRows,
  businessRows,
]

/** A row with the id that it goes by: the group's mark and its place in the group. */
export interface NumberedRow extends Row {
  readonly id: string
}

export function numbered({ mark, rows }: Group): readonly NumberedRow[] {
  return rows.map((row, index) => ({ ...row, id: `${mark}-${String(index + 1).padStart(2, '0')}` }))
}
