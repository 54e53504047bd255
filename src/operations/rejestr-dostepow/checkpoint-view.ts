import type { ResponseOf } from '../../contract/index.js'
import type { Checkpoint } from '../../ports/data/ledger.js'

/** A checkpoint as the wire tells it. */
export function checkpointOnWire(checkpoint: Checkpoint): ResponseOf<'pobierzPunktKontrolny'>['punktKontrolny'] {
  return {
    dziennik: checkpoint.origin,
    rozmiarDrzewa: checkpoint.size,
    korzen: checkpoint.root,
    nota: checkpoint.note,
  }
}
