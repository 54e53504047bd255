import type { ConformityEntry } from '../../domain/registry/system.js'
import { reads } from '../operation.js'

/** The public list of systems that may connect. @req A1.1 */
export const listaSwiadectw = reads({
  name: 'listaSwiadectw',
  admission: { callers: ['visitor', 'person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async () => 'OPEN',
  async act(call, house) {
    const { produkt, obszar, naDzien } = call.input
    const listed = (await house.control.conformity()).filter(
      entry =>
        (produkt === undefined || entry.software.name === produkt) &&
        (obszar === undefined || entry.area === obszar) &&
        (naDzien === undefined || isValidOn(entry, naDzien)),
    )
    const status = listed.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return { answer: { status, body: { swiadectwo: listed.map(onWire) } }, note: { act: 'ODCZYT', result: status } }
  },
})

function isValidOn(entry: ConformityEntry, day: string): boolean {
  return entry.validFrom <= day && (entry.validTo === undefined || day <= entry.validTo)
}

function onWire(entry: ConformityEntry) {
  return {
    idWpisu: entry.id,
    swiadectwo: {
      rodzaj: entry.kind,
      producent: entry.software.vendor,
      produkt: entry.software.name,
      wersja: entry.software.version,
      obszar: entry.area,
      poziom: entry.level,
      numer: entry.documentNumber,
      wazneOd: entry.validFrom,
      wazneDo: entry.validTo,
      integracjaOTM: entry.otm,
    },
  }
}
