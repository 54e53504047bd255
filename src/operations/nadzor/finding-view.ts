import type { ResponseOf } from '../../contract/index.js'
import type { Finding } from '../../domain/oversight/patterns.js'

/** What stood out, as the wire tells it. */
export function findingOnWire(finding: Finding): ResponseOf<'listaUstalen'>['ustalenie'][number] {
  const { explained } = finding
  return {
    idUstalenia: finding.id,
    rodzaj: finding.kind,
    miesiac: finding.month,
    kodJTAdministratora: finding.controller,
    login: finding.login,
    kodJT: finding.unitCode,
    rola: finding.role,
    liczba: finding.measured,
    prog: Math.ceil(finding.limit),
    numerWpisu: finding.entries,
    wykryto: finding.foundAt,
    stan: finding.state,
    wyjasnienie:
      explained === undefined
        ? undefined
        : { autor: explained.by, chwila: explained.at, notatka: explained.note, liczba: explained.measured },
  }
}
