import { isArea } from '../../domain/areas.js'
import type { ConformityEntry } from '../../domain/registry/conformity.js'
import { type Detail, fault, refuse, warning } from '../../fault/refusal.js'
import type { House } from '../house.js'
import { writes } from '../operation.js'

/**
 * Enters what entitles a product version to connect: certificate, declaration or consent. A vendor whom nobody has entered
 * yet is told of: entries and vendors find each other by the name. @req A1.1
 */
export const dodajSwiadectwo = writes({
  name: 'dodajSwiadectwo',
  admission: { callers: ['person'], roles: ['ADMIN_CENTRALNY'], system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input: { swiadectwo } }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: {
      rodzaj: swiadectwo.rodzaj,
      produkt: swiadectwo.produkt,
      wersja: swiadectwo.wersja,
      numer: swiadectwo.numer,
    },
  }),
  async permit({ input: { swiadectwo } }) {
    const { obszar, wazneOd, wazneDo, rodzaj } = swiadectwo
    if (!isArea(obszar)) return refuse('5002', [fault('5002', 'Nie ma takiego obszaru.', 'swiadectwo/obszar')])
    if (wazneDo !== undefined && wazneDo < wazneOd) {
      return refuse('5021', [fault('5021', 'Koniec ważności jest przed początkiem.', 'swiadectwo/wazneDo')])
    }
    if (rodzaj === 'ZGODA' && obszar !== 'PS') {
      return refuse('5021', [
        fault('5021', 'Zgoda na dystrybucję dotyczy tylko pomocy społecznej.', 'swiadectwo/obszar'),
      ])
    }
    return obszar
  },
  async decide(call, house, area, asked) {
    const { swiadectwo } = call.input
    const software = { name: swiadectwo.produkt, version: swiadectwo.wersja, vendor: swiadectwo.producent }
    const same = (await house.control.conformityOf(software)).some(
      held => held.documentNumber === swiadectwo.numer && held.kind === swiadectwo.rodzaj && held.area === area,
    )
    if (same) return refuse('5007')
    const entry: ConformityEntry = {
      id: `ZGODNOSC-${await house.control.next('conformity')}`,
      kind: swiadectwo.rodzaj,
      software,
      area,
      level: swiadectwo.poziom,
      documentNumber: swiadectwo.numer,
      validFrom: swiadectwo.wazneOd,
      ...(swiadectwo.wazneDo === undefined ? {} : { validTo: swiadectwo.wazneDo }),
      otm: swiadectwo.integracjaOTM,
    }
    return {
      effect: { on: 'control', changes: [{ change: 'conformity-added', entry }] },
      note: {
        ...asked,
        facts: { ...asked.facts, idWpisu: entry.id },
        changed: { after: { wazneOd: entry.validFrom, wazneDo: entry.validTo, obszar: area } },
      },
      answer: { status: 'SUKCES', body: { idWpisu: entry.id }, details: await doubtsOf(house, software.vendor) },
    }
  },
})

async function doubtsOf(house: House, vendor: string): Promise<readonly Detail[]> {
  if ((await house.control.vendors()).some(one => one.name === vendor)) return []
  const text = 'Dostawcy o tej nazwie nie ma w rejestrze: dopóki go tak nie wpiszesz, nie zobaczy swoich produktów.'
  return [warning('5020', text, 'swiadectwo/producent')]
}
