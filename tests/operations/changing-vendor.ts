/** A change of vendor of the labour office, as its sides go through it in tests. */
import type { Test } from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import type { UnitRecord } from '../../fixtures/people/story.js'
import type { RequestOf } from '../../src/contract/index.js'
import type { SystemCaller } from '../../src/operations/caller.js'
import type { Place } from './place.js'
import { officer, ops, parameters, pup } from './populated.js'
import { answered, call, localAdministratorOf, person, refusalOf } from './world.js'

export const old = pup.setCode
export const replacement = `${old.slice(0, -2)}02`
export const local = localAdministratorOf(pup.code)
export const contact = { imieNazwisko: 'Zofia Zmyślona', email: 'zofia@przyklad.example' }

type Step = RequestOf<'wykonajKrokZmiany'>

/** A change of vendor as its sides go through it. */
export class Change {
  id = ''
  constructor(readonly place: Place) {}

  async report(): Promise<void> {
    const { zmiana } = await answered(this.place, 'zglosZmianeDostawcy', await person(this.place, local), {
      kodZbioru: [old],
      kontakt: contact,
      opis: 'Nowy dostawca od stycznia',
    })
    this.id = zmiana.idZmiany
  }

  async step(who: string, krok: Step['krok'], more: Partial<Step> = {}) {
    const input = { idZmiany: this.id, krok, ...more }
    return (await answered(this.place, 'wykonajKrokZmiany', await person(this.place, who), input)).zmiana
  }

  async refused(who: string, krok: Step['krok'], more: Partial<Step> = {}): Promise<string | undefined> {
    const input = { idZmiany: this.id, krok, ...more }
    return refusalOf(this.place, 'wykonajKrokZmiany', await person(this.place, who), input)
  }
}

/** Feeds a set by the system given: an initial feed. */
export async function feedBy(place: Place, caller: SystemCaller, kodZbioru: string, records: readonly UnitRecord[]) {
  const start = { kodZbioru, rodzaj: 'INICJALNE', stanDanychNa: place.clock.now() } as const
  const { zasilenie } = await answered(place, 'rozpocznijZasilenie', caller, start)
  const { idZasilenia } = zasilenie
  const rekord = records.map(encodeRecord)
  const parcel = { kodZbioru, idZasilenia, numerPaczki: 1, liczbaRekordow: rekord.length, pakiet: { rekord } }
  await answered(place, 'przekazPaczke', caller, parcel)
  await answered(place, 'zakonczZasilenie', caller, { kodZbioru, idZasilenia, liczbaPaczek: 1 })
}

/** Which of both sets tells of benefits of the person, when both are asked: at most one of the two for each benefit. */
export async function ask(t: Test, place: Place, pesel: string, next = replacement) {
  const caller = await officer(place, ops, 'PS')
  const zbior = [{ kodZbioru: old }, { kodZbioru: next }]
  const okres = { dataOd: '1990-01-01', dataDo: '2099-12-31' }
  const asked = await call(place, 'sprawdzSwiadczenia', caller, {
    parametryPytania: parameters,
    osoba: { pesel },
    zbior,
    okres,
  })
  if ('refusal' in asked) throw new Error(`no answer: ${asked.refusal.refused}`)
  const told = asked.answer.body.zbior
  const marks = told.flatMap(one =>
    one.swiadczenie.map(({ kodZakresu, rodzaj, dataOd }) => `${kodZakresu} ${rodzaj.kod} ${dataOd}`),
  )
  t.equal(new Set(marks).size, marks.length, 'no benefit is told of twice')
  return { statuses: told.map(one => one.status), marks: marks.toSorted() }
}
