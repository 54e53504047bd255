import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { fixturePlace, type Place } from './place.js'
import { pup, putInState } from './populated.js'
import { second, withSecond } from './second-person.js'
import {
  answered,
  central,
  connectSystem,
  feed,
  feeder,
  localAdministratorOf,
  person,
  refusalOf,
  settle,
} from './world.js'

const records = recordsOfUnit(tellStory({ seed: 1, persons: 12 }), pup.code).map(encodeRecord)
const kodZbioru = pup.setCode
const local = localAdministratorOf(pup.code)
const powod = 'Próba'

t.setTimeout(900_000)

const endings = [
  ['ZAMKNIECIE', 'zamknijZbior'],
  ['ARCHIWIZACJA', 'archiwizujZbior'],
] as const

const situations: Readonly<Record<string, (place: Place) => Promise<unknown>>> = {
  created: async () => undefined,
  fed: place => feed(place, pup, records),
  async 'being fed'(place) {
    await feed(place, pup, records)
    const order = { kodZbioru, rodzaj: 'PRZYROSTOWE', stanDanychNa: place.clock.now() } as const
    await answered(place, 'rozpocznijZasilenie', await feeder(place, pup), order)
  },
  async 'ordered closed'(place) {
    await feed(place, pup, records)
    await answered(place, 'zamknijZbior', await person(place, central), { kodZbioru, powod })
  },
  async 'ordered closed, and being fed since'(place) {
    await situations['ordered closed']?.(place)
    const order = { kodZbioru, rodzaj: 'PRZYROSTOWE', stanDanychNa: place.clock.now() } as const
    await answered(place, 'rozpocznijZasilenie', await feeder(place, pup), order)
  },
  closed: async place => putInState(place, kodZbioru, 'ZAMKNIETY'),
  archived: async place => putInState(place, kodZbioru, 'ZARCHIWIZOWANY'),
  async 'in a vendor change'(place) {
    await feed(place, pup, records)
    const kontakt = { imieNazwisko: 'Zofia Zmyślona', email: 'z@przyklad.example' }
    const report = { kodZbioru: [kodZbioru], kontakt, opis: 'x' }
    await answered(place, 'zglosZmianeDostawcy', await person(place, local), report)
  },
}

t.test('@req C6 what is told to be possible with a set is what operations then take, and nothing else', async t => {
  const copy = await fixturePlace(t, async place => {
    await settle(place)
    await withSecond(place)
    await connectSystem(place, pup.code, 'RP')
  })
  for (const setsEndedByTwo of [true, false]) {
    for (const [name, situation] of Object.entries(situations)) {
      if (!setsEndedByTwo && name.startsWith('ordered')) continue
      await t.test(`${name}, ended by ${setsEndedByTwo ? 'two' : 'one'}`, async t => {
        let untouched: Place | undefined
        // What is refused changes nothing: only after an act that was taken does the next begin anew.
        const tried = async (act: (place: Place) => Promise<unknown>) => {
          const place = untouched ?? (await copy(t, { settings: { setsEndedByTwo } }))
          if (untouched === undefined) await situation(place)
          const isTaken = (await act(place)) === undefined
          untouched = isTaken ? undefined : place
          return isTaken
        }
        const place = await copy(t, { settings: { setsEndedByTwo } })
        await situation(place)
        untouched = place
        const { zbior } = await answered(place, 'pobierzZbior', await person(place, local), { kodZbioru })
        const told = zbior.mozliwa.map(({ krok, czynnosc }) => `${krok} ${czynnosc}`)
        const taken: string[] = []
        const systems = await place.control.systemsOf(pup.code)
        const idSystemu = systems.find(one => one.id !== zbior.idSystemu)?.id ?? ''
        const assign = async (other: Place) =>
          refusalOf(other, 'przypiszZbior', await person(other, local), { kodZbioru, idSystemu })
        if (await tried(assign)) taken.push('PRZYPISANIE ZLECENIE')
        for (const [krok, operation] of endings) {
          for (const czynnosc of ['ZLECENIE', 'POTWIERDZENIE', 'WYCOFANIE'] as const) {
            const end = async (other: Place) =>
              refusalOf(other, operation, await person(other, second), { kodZbioru, czynnosc, powod })
            if (await tried(end)) taken.push(`${krok} ${czynnosc}`)
          }
        }
        t.same(told.toSorted(), taken.toSorted())
        const ordered = zbior.mozliwa.filter(one => one.krok !== 'PRZYPISANIE' && one.czynnosc === 'ZLECENIE')
        t.ok(ordered.every(one => one.drugaOsoba === setsEndedByTwo))
      })
    }
  }
})

t.test('@req B5 C6 a set is listed with its records, its feeds and the change that it is in', async t => {
  const copy = await fixturePlace(t, settle)
  const place = await copy(t)
  const listed = async () =>
    (await answered(place, 'listaZbiorow', await person(place, local), { kodJT: pup.code })).zbior[0]
  t.match(await listed(), { trescCzytelna: true, liczbaRekordow: 0, ostatnieZasilenie: undefined })
  await situations['being fed']?.(place)
  t.match(await listed(), {
    liczbaRekordow: records.length,
    ostatnieZasilenie: { rodzaj: 'INICJALNE', stan: 'ZAKONCZONE', liczbaPrzyjetych: records.length },
    otwarteZasilenie: { rodzaj: 'PRZYROSTOWE', stan: 'OTWARTE' },
    idZmiany: undefined,
  })
  const ministry = await person(place, central)
  t.same((await answered(place, 'listaZbiorow', ministry, { tylkoZlecone: true })).zbior, [], 'nothing was ordered')
  const other = await copy(t, { settings: { setsEndedByTwo: true } })
  await situations['ordered closed']?.(other)
  const waiting = await answered(other, 'listaZbiorow', await person(other, central), { tylkoZlecone: true })
  t.match(waiting.zbior, [{ kodZbioru, zlecona: { krok: 'ZAMKNIECIE', zlecil: central, powod } }])
  const changing = await copy(t)
  await situations['in a vendor change']?.(changing)
  const { zbior } = await answered(changing, 'pobierzZbior', await person(changing, local), { kodZbioru })
  t.match(zbior, { idZmiany: 'ZMIANA-000001', mozliwa: [] })
})
