import { encode, type RaportOsoby, type RequestOf } from '../../contract/index.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { FoundRecord } from '../../ports/data/ledger.js'
import type { House } from '../house.js'
import { reads } from '../operation.js'
import { checkpointOnWire } from './checkpoint-view.js'
import { everyRecord } from './every-record.js'
import { personKeysOf } from './identifiers.js'
import { type Overseen, overseenBy, overseerAdmission, searchKeyOf } from './oversight.js'
import { type FoundPersonal, recordsOnWire, type WireRecord } from './record-view.js'
import { printedReport } from './report-print.js'
import { reportedRecord } from './report-view.js'

type Input = RequestOf<'raportDlaOsoby'>

/** Most entries in one report: a longer one is asked for in periods. */
const mostRecords = 2_000

/**
 * Every access to a person's data in a period, latest first, sealed and with proofs that can be checked without us.
 * @see RODO art. 15 · CJEU C-579/21 @req B6
 */
export const raportDlaOsoby = reads({
  name: 'raportDlaOsoby',
  admission: overseerAdmission,
  asked: ({ input }) => {
    const stated = statedKeys(input)
    return {
      act: 'PODGLAD_DZIENNIKA',
      result: 'SUKCES',
      ...(isRefusal(stated) ? {} : { criteria: stated }),
      ...(input.znakSprawy === undefined ? {} : { caseNumber: input.znakSprawy }),
      facts: { profil: input.profil },
    }
  },
  async permit({ input, caller }) {
    const overseen = overseenBy(caller, input.kodJTAdministratora)
    if (isRefusal(overseen)) return overseen
    const stated = statedKeys(input)
    if (isRefusal(stated)) return stated
    if (input.odChwili > input.doChwili)
      return refuse('5021', [fault('5021', 'Okres kończy się przed początkiem.', 'doChwili')])
    return { overseen, stated }
  },
  async act({ input, receivedAt }, house, { overseen, stated }, asked) {
    const { keys, warnings } = await personKeysOf(house, stated, overseen)
    const period = { from: input.odChwili.toISOString(), until: input.doChwili.toISOString() }
    const found = await everyRecord(house, { ...overseen, persons: keys, ...period }, mostRecords)
    if (isRefusal(found)) return found
    const report = await reportOn(house, input, { overseen, keys, warnings, found, at: receivedAt })
    const { rekord, ostrzezenie } = report
    const body = {
      liczbaRekordow: rekord.length,
      dokument: await house.seal.seal(encode('l:raport', report)),
      wydruk: input.zWydrukiem === true ? await house.printer.print(printedReport(report)) : undefined,
      rekord,
      ostrzezenie,
    }
    const status = rekord.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    const facts = { ...asked.facts, liczba: rekord.length, numerRaportu: report.numerRaportu }
    return { answer: { status, body }, note: { ...asked, criteria: keys, result: status, facts } }
  },
})

function statedKeys({ osoba }: Input): readonly string[] | Refusal<'5001'> {
  const keys: string[] = []
  for (const identifier of osoba) {
    const key = searchKeyOf(identifier, 'osoba')
    if (isRefusal(key)) return key
    keys.push(key)
  }
  return keys
}

/** A report that lacks what names people in some entries says so. */
function awayWarning(rekord: readonly WireRecord[]): readonly string[] {
  const count = rekord.filter(one => one.czescOsobowaNiedostepna === true).length
  if (count === 0) return []
  return [
    `Wpisy, w których nie można teraz odczytać części osobowej, bo folder administratora danych jest niedostępny: ${count}. Nie usunięto jej; poproś o raport ponownie.`,
  ]
}

interface Gathered {
  readonly overseen: Overseen
  readonly keys: readonly string[]
  readonly warnings: readonly string[]
  readonly found: readonly FoundRecord[]
  readonly at: Date
}

async function reportOn(house: House, input: Input, gathered: Gathered): Promise<RaportOsoby> {
  const { overseen, keys, warnings, found, at } = gathered
  const own = new Set(keys)
  const view = (record: FoundRecord, personal: FoundPersonal) => reportedRecord(record, personal, input.profil, own)
  const rekord = await recordsOnWire(house, found, view)
  const { checkpoint, proofs } = await house.ledger.proofs(found.map(({ index }) => index))
  return {
    numerRaportu: house.ids.uuid(),
    sporzadzono: at,
    profil: input.profil,
    kodJTAdministratora: overseen.controller,
    odChwili: input.odChwili,
    doChwili: input.doChwili,
    kryterium: keys,
    ostrzezenie: [...warnings, ...awayWarning(rekord)],
    rekord,
    kluczDziennika: house.ledgerKey,
    punktKontrolny: checkpointOnWire(checkpoint),
    dowod: proofs.map(({ index, facts, personalHash, path }) => ({
      numer: index,
      fakty: facts,
      skrotDanychOsobowych: personalHash,
      sciezka: path,
    })),
  }
}
