import type { ResponseOf } from '../../contract/index.js'
import type { DictionaryComplaint } from '../../domain/dictionaries/complaint.js'

/** A complaint as the wire tells it; who reported and who decided stay inside. */
export function complaintOnWire(complaint: DictionaryComplaint): ResponseOf<'zglosNiezgodnoscSlownika'>['zgloszenie'] {
  const { decided } = complaint
  return {
    idZgloszenia: complaint.id,
    stan: complaint.state,
    kodSlownika: complaint.dictionary,
    wersja: complaint.version,
    kodPozycji: complaint.rowCode,
    opis: complaint.text,
    kodJT: complaint.unitCode,
    zgloszono: complaint.reportedAt,
    rozstrzygnieto: decided?.at,
    odpowiedz: decided?.reply,
  }
}
