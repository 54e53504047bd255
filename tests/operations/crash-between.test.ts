import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { demonstrationUnits } from '../../fixtures/people/units.js'
import type { House } from '../../src/operations/house.js'
import { recover } from '../../src/operations/perform.js'
import type { EntryFacts } from '../../src/ports/data/ledger.js'
import { cheapPasswords, fixturePlace, openPlace, type Place } from './place.js'
import { answered, call, central, feeder, person, settle } from './world.js'

const pup = demonstrationUnits[0]
if (pup === undefined) throw new Error('units')
const records = recordsOfUnit(tellStory({ seed: 1, persons: 120 }), pup.code)
  .slice(0, 3)
  .map(encodeRecord)

/** The same place with another part put in. */
const withPart = (place: Place, part: Partial<House>): Place => ({ ...place, house: { ...place.house, ...part } })

/** The place with a ledger that fails from now on, as when its disk is gone. */
function withoutLedger(place: Place): Place {
  const failing = async () => {
    throw new Error('the disk is gone')
  }
  return withPart(place, { ledger: { ...place.house.ledger, append: failing } })
}

async function entries(place: Place): Promise<readonly EntryFacts[]> {
  const all: EntryFacts[] = []
  for (;;) {
    const page = await place.ledger.facts(all.length, 1_000)
    if (page.length === 0) return all
    all.push(...page)
  }
}

/** Ends without a word and opens the same folder again. */
async function reopened(place: Place): Promise<Place> {
  await place.close()
  return openPlace(place.folder, { clock: place.clock }, cheapPasswords)
}

t.setTimeout(900_000)

t.test('between effect and entry', async t => {
  const copy = await fixturePlace(t, settle)

  t.test('@req B6 nothing is answered when the entry cannot be made, reads and writes alike', async t => {
    const place = await copy(t)
    const broken = withoutLedger(place)
    const administrator = await person(place, central)
    await t.rejects(call(broken, 'listaRegul', administrator, {}), /disk is gone/)
    const set = { kodJT: pup.code, drzewo: 'RP', nazwa: 'Drugi' } as const
    await t.rejects(call(broken, 'utworzZbior', administrator, set), /disk is gone/)
    t.equal((await place.control.pending()).length, 1, 'the effect stands with its entry waiting')
    await t.rejects(
      call(broken, 'utworzZbior', administrator, { ...set, kodJT: 'JT-1465-PUP-01' }),
      /disk is gone/,
      'a refusal',
    )
  })

  t.test('@req B6 after a crash between effect and ledger the entry is made at the next start, once', async t => {
    const place = await copy(t)
    const before = (await entries(place)).length
    const set = { kodJT: pup.code, drzewo: 'RP', nazwa: 'Drugi' } as const
    await t.rejects(call(withoutLedger(place), 'utworzZbior', await person(place, central), set))
    t.equal((await entries(place)).length, before)
    const again = await reopened(place)
    t.teardown(() => again.close())
    t.equal(await recover(again.house), 1)
    t.match((await entries(again)).slice(before), [
      { operation: 'utworzZbior', result: 'SUKCES', facts: { kodZbioru: 'CBB-1408-PUP-01-RP-02' } },
    ])
    t.match(await again.control.set('CBB-1408-PUP-01-RP-02'), { state: 'UTWORZONY' })
    t.equal(await recover(again.house), 0)
    t.equal((await entries(again)).length, before + 1)
  })

  t.test('@req B6 a crash after the entry and before the outbox was cleared does not enter it twice', async t => {
    const place = await copy(t)
    const before = (await entries(place)).length
    const unsettling = { ...place.house.control, settle: () => Promise.reject(new Error('killed')) }
    const set = { kodJT: pup.code, drzewo: 'RP', nazwa: 'Drugi' } as const
    await t.rejects(
      call(withPart(place, { control: unsettling }), 'utworzZbior', await person(place, central), set),
      /killed/,
    )
    t.equal((await entries(place)).length, before + 1)
    const again = await reopened(place)
    t.teardown(() => again.close())
    await recover(again.house)
    t.equal((await entries(again)).length, before + 1)
    t.strictSame(await again.control.pending(), [])
  })

  t.test(
    '@req B4 a crash between the switch of an initial feed and the set’s mark is mended at the next start',
    async t => {
      const place = await copy(t)
      const caller = await feeder(place, pup)
      const { zasilenie } = await answered(place, 'rozpocznijZasilenie', caller, {
        kodZbioru: pup.setCode,
        rodzaj: 'INICJALNE',
        stanDanychNa: place.clock.now(),
      })
      const { idZasilenia } = zasilenie
      const parcel = {
        kodZbioru: pup.setCode,
        idZasilenia,
        numerPaczki: 1,
        liczbaRekordow: 3,
        pakiet: { rekord: records },
      }
      await answered(place, 'przekazPaczke', caller, parcel)
      const unmarking = { ...place.house.control, derive: () => Promise.reject(new Error('killed')) }
      const finish = { kodZbioru: pup.setCode, idZasilenia, liczbaPaczek: 1 }
      await t.rejects(call(withPart(place, { control: unmarking }), 'zakonczZasilenie', caller, finish), /killed/)
      t.match(await place.control.set(pup.setCode), { state: 'UTWORZONY' })
      const again = await reopened(place)
      t.teardown(() => again.close())
      await recover(again.house)
      t.match(await again.control.set(pup.setCode), { state: 'AKTYWNY' })
      const told = (await entries(again)).filter(entry => entry.operation === 'zakonczZasilenie')
      t.equal(told.length, 1)
    },
  )

  t.test('a decision whose world moved is taken anew, and given up in words when that does not end', async t => {
    const place = await copy(t)
    const set = { kodJT: pup.code, drzewo: 'RP', nazwa: 'Drugi' } as const
    const administrator = await person(place, central)
    const stale = (times: number) => {
      let left = times
      const apply: House['control']['apply'] = (...args) =>
        left-- > 0 ? Promise.resolve({ conflict: 'STALE' }) : place.house.control.apply(...args)
      return withPart(place, { control: { ...place.house.control, apply } })
    }
    t.match(await call(stale(3), 'utworzZbior', administrator, set), {
      answer: { body: { kodZbioru: 'CBB-1408-PUP-01-RP-02' } },
    })
    await t.rejects(call(stale(1_000), 'utworzZbior', administrator, set), /conflicted 20 times/)
    t.equal((await place.control.sets({ unitCode: pup.code })).length, 2)
  })

  t.test('sets created at the same time get codes of their own', async t => {
    const place = await copy(t)
    const administrator = await person(place, central)
    const set = { kodJT: pup.code, drzewo: 'RP', nazwa: 'Następny' } as const
    const made = await Promise.all(Array.from({ length: 8 }, () => answered(place, 'utworzZbior', administrator, set)))
    t.equal(new Set(made.map(one => one.kodZbioru)).size, 8)
  })
})
