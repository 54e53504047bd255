import type { Feed, Nonconformity } from '../../../ports/data/set-contents.js'

/** A row as selected; each reader below knows the columns of its table. */
export type Row = Readonly<Record<string, string | number | null>>

export function feedOf(row: Row | undefined): Feed | undefined {
  if (row === undefined) return undefined
  return {
    id: String(row.id),
    kind: row.kind as Feed['kind'],
    systemId: String(row.system_id),
    state: row.state as Feed['state'],
    openedAt: new Date(Number(row.opened_at)),
    ...(row.closed_at !== null && { closedAt: new Date(Number(row.closed_at)) }),
    dataAsOf: new Date(Number(row.data_as_of)),
    packages: Number(row.packages),
    recordsTaken: Number(row.records_taken),
    recordsRefused: Number(row.records_refused),
  }
}

export function nonconformityOf(row: Row): Nonconformity {
  return {
    place: Number(row.place),
    ...(row.record_id !== null && { recordId: String(row.record_id) }),
    code: String(row.code),
    ...(row.path !== null && { path: String(row.path) }),
    text: String(row.text),
    weight: row.weight as Nonconformity['weight'],
  }
}
