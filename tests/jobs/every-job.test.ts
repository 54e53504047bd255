/** Every job of the table, on a world where it has something to do: what it enters, and that it enters nothing when there is nothing. */
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { layNextCheckpointKey } from '../../src/app/ledger-keys.js'
import { jobsOf } from '../../src/jobs/index.js'
import type { House } from '../../src/operations/house.js'
import type { Mailer } from '../../src/ports/runtime/mail.js'
import { draft } from '../ledger/drafts.js'
import { bringTo } from '../operations/connecting.js'
import { fixturePlace, type Place } from '../operations/place.js'
import { allow, officer, ops, opsBasis, parameters, pup, putInState } from '../operations/populated.js'
import { answered, feed, feeder, settle } from '../operations/world.js'

t.setTimeout(900_000)
const dayMs = 86_400_000
const records = recordsOfUnit(tellStory({ seed: 1, persons: 60 }), pup.code)
const subject = records.find(({ person }) => person.pesel !== undefined && person.addresses.length > 0)
if (subject === undefined) throw new Error('the story is too small')
const question = {
  parametryPytania: parameters,
  zbior: [{ kodZbioru: pup.setCode }],
  zakres: { kodZakresu: ['RP.ADRESY'] as const },
}
const osoba = { pesel: subject.person.pesel ?? '' }
const open = await fixturePlace(t, async place => {
  await settle(place)
  await feed(place, pup, records.map(encodeRecord))
  await allow(place, 'OPS', 'PIU_PS', ['RP.ADRESY'], opsBasis)
})

/** A correction of what was given, after which a crash keeps the notices from being told. */
async function correctUntold(place: Place): Promise<void> {
  if (subject === undefined) return
  await answered(place, 'pobierzDane', await officer(place, ops, 'PS'), { ...question, osoba })
  const { control } = place.house
  const apply: House['control']['apply'] = async (changes, ...rest) =>
    changes[0].change === 'rectifications-told' ? { conflict: 'STALE' } : control.apply(changes, ...rest)
  const crashing = { ...place, house: { ...place.house, control: { ...control, apply } } }
  const by = await feeder(place, pup)
  const kodZbioru = pup.setCode
  const addresses = subject.person.addresses.map(address => ({ ...address, house: '7A' }))
  const moved = { ...subject, person: { ...subject.person, addresses }, version: subject.version + 1 }
  place.clock.pass(60_000)
  const { zasilenie } = await answered(crashing, 'rozpocznijZasilenie', by, {
    kodZbioru,
    rodzaj: 'KOREKTA',
    stanDanychNa: place.clock.now(),
  })
  const { idZasilenia } = zasilenie
  const rekord = [encodeRecord({ ...moved, operation: 'ZMIEN' })]
  const parcel = { kodZbioru, idZasilenia, numerPaczki: 1, liczbaRekordow: 1, pakiet: { rekord } }
  await answered(crashing, 'przekazPaczke', by, parcel)
  await answered(crashing, 'zakonczZasilenie', by, { kodZbioru, idZasilenia, liczbaPaczek: 1 })
  place.clock.pass(60_000)
}

interface Work {
  /** Gives the job something to do. */
  arrange(place: Place): Promise<void>
  /** The operation of each entry it then writes, or the only ports that it touches: what they say names nobody. */
  readonly enters: string | { readonly nothingBut: readonly string[] }
}

const works: Readonly<Record<string, Work>> = {
  'enter-tally': {
    arrange: async place => void place.house.tally.count('192.0.2.7', 'zaloguj', '3010'),
    enters: 'zaloguj',
  },
  'forget-orders': {
    async arrange(place) {
      const order = { ...question, osoba: [osoba] }
      await answered(place, 'zlecPobranieDanych', await officer(place, ops, 'PS'), order)
      place.clock.pass(8 * dayMs)
    },
    enters: 'usuniecieZlecen',
  },
  'erase-past-retention': {
    arrange: async place =>
      void (await place.ledger.append([draft(1, { time: '2021-01-05T10:00:00.000Z', legalBasis: 'USR-23B-1' })])),
    enters: 'usunPrzeterminowane',
  },
  'take-over-ledger-key': {
    arrange: async place => void (await layNextCheckpointKey(place.home, 'proba.example/dziennik')),
    enters: 'zmienKluczDziennika',
  },
  'examine-accesses': { arrange: async () => {}, enters: 'zbadajDostepy' },
  'ask-witnesses': { arrange: async () => {}, enters: { nothingBut: ['ledger.askWitnesses'] } },
  'tell-rectified': { arrange: correctUntold, enters: 'zawiadomOSprostowaniu' },
  'forget-attachments': {
    async arrange(place) {
      const id = place.house.ids.uuid()
      await place.house.attachments.keep(id, Buffer.from('skan bez zgłoszenia'))
      await utimes(join(place.home.data.attachments, id), new Date(0), new Date(0))
    },
    enters: 'usuwanieZalacznikow',
  },
  'retire-sets': {
    arrange: async place => putInState(place, pup.setCode, 'ZARCHIWIZOWANY'),
    enters: 'usuwanieZbioruZIndeksu',
  },
  remind: {
    async arrange(place) {
      await bringTo(place, 'PAKIET_WYDANY')
      place.clock.pass(5 * dayMs)
    },
    enters: 'przypomnienie',
  },
  'send-mails': {
    arrange: async place => void (await bringTo(place, 'ZGLOSZONE')),
    enters: 'wyslanieWiadomosci wysylanieWiadomosci',
  },
}

const mailer: Mailer = { send: async () => 'SENT', close() {} }

/** The house, telling which of its ports' functions are called. */
function watched(house: House, called: Set<string>): House {
  const watch = <T extends object>(port: T, named: string): T =>
    new Proxy(port, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver)
        const place = named === '' ? String(name) : `${named}.${String(name)}`
        if (typeof value === 'function')
          return (...given: unknown[]): unknown => {
            called.add(place)
            return value.apply(target, given)
          }
        return named === '' && typeof value === 'object' && value !== null ? watch(value, place) : value
      },
    })
  return watch(house, '')
}

async function enteredSince(place: Place, before: number): Promise<readonly string[]> {
  return (await place.ledger.facts(before, 1_000)).map(({ operation }) => operation)
}

const named = jobsOf({} as House, mailer).map(({ name }) => name)

t.test('the table of this test is that of the jobs', async t => {
  t.same(Object.keys(works).toSorted(), named.toSorted())
})

for (const name of named) {
  t.test(`@req B6 ${name} enters what it does`, async t => {
    const { arrange, enters } = works[name] ?? {}
    const place = await open(t, { settings: { sendsMail: true } })
    await arrange?.(place)
    const called = new Set<string>()
    const job = jobsOf(watched(place.house, called), mailer).find(one => one.name === name)
    const before = (await place.ledger.checkpoint()).size
    await job?.work()
    const entered = await enteredSince(place, before)
    if (typeof enters === 'string') {
      t.same([...new Set(entered)].toSorted(), enters.split(' '))
      t.notMatch(
        JSON.stringify(await place.ledger.facts(before, 1_000)),
        new RegExp(osoba.pesel),
        'no person in the public part',
      )
    } else {
      t.same(entered, [])
      t.same([...called], enters?.nothingBut)
    }
  })
}
