import Sqlite from 'better-sqlite3'
import t from 'tap'
import { encodeRecord, initialFeed } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory, type UnitRecord } from '../../fixtures/people/story.js'
import { demonstrationUnits } from '../../fixtures/people/units.js'
import type { RequestOf, ResponseOf } from '../../src/contract/index.js'
import type { SystemCaller } from '../../src/operations/caller.js'
import { fixturePlace, type Place } from './place.js'
import {
  type Answered,
  answered,
  call,
  confirmDictionaries,
  connectSystem,
  entriesOf,
  feed,
  feeder,
  feederOf,
  refusalOf,
  settle,
  system,
} from './world.js'

const story = tellStory({ seed: 1, persons: 120 })
const pup = demonstrationUnits[0]
const ors = demonstrationUnits[2]
if (pup === undefined || ors === undefined) throw new Error('units')
const kodZbioru = pup.setCode
const all = recordsOfUnit(story, pup.code)
const records = all.slice(0, 6).map(encodeRecord)
const at = { set: kodZbioru, controller: pup.code }

async function open(place: Place, caller: SystemCaller, rodzaj: 'INICJALNE' | 'PRZYROSTOWE' | 'KOREKTA' = 'INICJALNE') {
  const input = { kodZbioru, rodzaj, stanDanychNa: place.clock.now() }
  return (await answered(place, 'rozpocznijZasilenie', caller, input)).zasilenie.idZasilenia
}

function parcel(idZasilenia: string, numerPaczki: number, rekord: readonly Uint8Array[]): RequestOf<'przekazPaczke'> {
  return { kodZbioru, idZasilenia, numerPaczki, liczbaRekordow: rekord.length, pakiet: { rekord } }
}

const send = (place: Place, caller: SystemCaller, ...args: Parameters<typeof parcel>) =>
  answered(place, 'przekazPaczke', caller, parcel(...args))

const close = (place: Place, caller: SystemCaller, idZasilenia: string, liczbaPaczek: number) =>
  refusalOf(place, 'zakonczZasilenie', caller, { kodZbioru, idZasilenia, liczbaPaczek })

function setState(place: Place, state: string): void {
  const db = new Sqlite(place.home.data.control)
  db.prepare('UPDATE sets SET state = ? WHERE code = ?').run(state, kodZbioru)
  db.close()
}

const versionsHeld = (place: Place, feedId: string) =>
  place.sets.versions(
    at,
    feedId,
    all.map(record => record.recordId),
  )

const next = (
  record: UnitRecord | undefined,
  version: number,
  operation: UnitRecord['operation'] = 'ZMIEN',
): Uint8Array => {
  if (record === undefined) throw new Error('record')
  const { content, ...rest } = record
  return encodeRecord(
    operation === 'WYCOFAJ'
      ? { ...rest, version, operation }
      : { ...rest, version, operation, ...(content && { content }) },
  )
}

const told = (taken: Omit<ResponseOf<'przekazPaczke'>, 'daneRezultatu' | 'wynik'>) =>
  [
    taken.liczbaPrzyjetych,
    taken.liczbaOdrzuconych,
    taken.niezgodnosc.map(({ miejsce, kod, waga }) => [miejsce, kod, waga]),
  ] as const

t.setTimeout(900_000)

t.test('feeding', async t => {
  const copy = await fixturePlace(t, settle)

  t.test(
    '@req B4 packages come in order; the same one again gets its first outcome, another under its number is refused',
    async t => {
      const place = await copy(t)
      const caller = await feeder(place, pup)
      const id = await open(place, caller)
      t.equal(await refusalOf(place, 'przekazPaczke', caller, parcel(id, 2, records)), '5015', 'not the second first')
      const first = await send(place, caller, id, 1, records.slice(0, 3))
      t.match(first, { powtorzona: false, liczbaPrzyjetych: 3, liczbaOdrzuconych: 0 })
      const again = await send(place, caller, id, 1, records.slice(0, 3))
      t.strictSame(again, { ...first, powtorzona: true })
      t.equal(
        await refusalOf(place, 'przekazPaczke', caller, parcel(id, 1, records.slice(0, 2))),
        '5015',
        'other content',
      )
      t.equal(await refusalOf(place, 'przekazPaczke', caller, parcel(id, 3, records)), '5015', 'a gap')
      const wrongHash = { ...parcel(id, 2, records.slice(3)), skrotPaczki: '0'.repeat(64) }
      t.equal(await refusalOf(place, 'przekazPaczke', caller, wrongHash), '5015', 'another hash than the content has')
      const wrongCount = { ...parcel(id, 2, records.slice(3)), liczbaRekordow: 7 }
      t.equal(
        await refusalOf(place, 'przekazPaczke', caller, wrongCount),
        '5015',
        'another number of records than told',
      )
      await send(place, caller, id, 2, records.slice(3))
      t.equal(await close(place, caller, id, 3), '5015', 'closed with the right number of packages only')
      t.equal(await close(place, caller, id, 1), '5015')
      t.equal(await close(place, caller, id, 2), undefined)
      t.equal(await close(place, caller, id, 2), '5016', 'closed once')
      t.strictSame(
        await send(place, caller, id, 1, records.slice(0, 3)),
        { ...first, powtorzona: true },
        'told even then',
      )
      t.equal(await refusalOf(place, 'przekazPaczke', caller, parcel(id, 3, records)), '5016')
      t.equal((await versionsHeld(place, id)).size, 6)
      t.equal((await place.control.set(kodZbioru))?.state, 'AKTYWNY')
    },
  )

  t.test('the same package sent many times at once is taken once', async t => {
    const place = await copy(t)
    const caller = await feeder(place, pup)
    const id = await open(place, caller)
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => send(place, caller, id, 1, records)))
    t.equal(outcomes.filter(one => !one.powtorzona).length, 1)
    t.equal(new Set(outcomes.map(one => JSON.stringify({ ...one, powtorzona: 0 }))).size, 1)
    t.match(await place.sets.feed(at, id), { packages: 1, recordsTaken: records.length })
  })

  t.test('feeds opened at the same time: one is', async t => {
    const place = await copy(t)
    const caller = await feeder(place, pup)
    const input = { kodZbioru, rodzaj: 'INICJALNE', stanDanychNa: place.clock.now() } as const
    const codes = await Promise.all(
      Array.from({ length: 5 }, () => refusalOf(place, 'rozpocznijZasilenie', caller, input)),
    )
    t.strictSame(codes.sort(), ['5014', '5014', '5014', '5014', undefined])
  })

  t.test('@req B4 bad records are told one by one, the rest is taken', async t => {
    const place = await copy(t)
    const caller = await feeder(place, pup)
    const id = await open(place, caller)
    const [
      one = new Uint8Array(),
      two = new Uint8Array(),
      three = new Uint8Array(),
      four = new Uint8Array(),
      five = new Uint8Array(),
    ] = records
    const text = (bytes: Uint8Array, from: RegExp, to: (found: string) => string) =>
      Buffer.from(Buffer.from(bytes).toString().replace(from, to))
    const foreign = recordsOfUnit(story, ors.code)[0]
    if (foreign === undefined) throw new Error('record')
    const taken = await send(place, caller, id, 1, [
      one,
      text(two, /<b:dataUrodzenia>[^<]*</, () => '<b:dataUrodzenia>1890-02-30x<'),
      one,
      text(three, /<b:pesel>[0-9]{10}([0-9])</, () => '<b:pesel>44051401358<'),
      encodeRecord(foreign),
      Buffer.from('<b:rekord xmlns:b="urn:csizs-gw:beneficjent:v1"></b:rekord>'),
      text(four, /<b:plec><w:kod>[^<]*|<b:plec><b:kod>[^<]*/, match => match.replace(/>[^>]*$/, '>NIEZNANA_PLEC')),
      five,
    ])
    t.equal(taken.liczbaPrzyjetych + taken.liczbaOdrzuconych, 8)
    t.equal(taken.liczbaPrzyjetych, 3, 'the first, the one with an unknown code, the last')
    t.strictSame(
      [...new Set(taken.niezgodnosc.filter(found => found.waga === 'BLAD').map(found => found.miejsce))],
      [2, 3, 4, 5, 6],
    )
    t.match(
      taken.niezgodnosc.findLast(found => found.miejsce === 7),
      { kod: '5002', waga: 'OSTRZEZENIE' },
    )
    t.match(
      taken.niezgodnosc.find(found => found.miejsce === 3),
      { kod: '5007', idRekorduSD: all[0]?.recordId },
    )
    t.match(
      taken.niezgodnosc.find(found => found.miejsce === 4),
      { kod: '5001' },
    )
    const said = JSON.stringify(taken.niezgodnosc)
    for (const person of story.persons) {
      if (person.pesel !== undefined) t.notOk(said.includes(person.pesel))
      t.notOk(said.includes(person.surname))
    }
    t.notMatch(said, /1890-02-30|44051401358/)
    t.equal(await close(place, caller, id, 1), undefined)
    t.equal((await versionsHeld(place, id)).size, 3)
  })

  t.test(
    '@req B4 only a higher version of a record replaces, the same one changes nothing; a withdrawn one is found no longer',
    async t => {
      const place = await copy(t)
      const caller = await feeder(place, pup)
      await feed(place, pup, records)
      const id = await open(place, caller, 'PRZYROSTOWE')
      t.strictSame(
        told(await send(place, caller, id, 1, [next(all[0], 1), next(all[1], 3), next(all[2], 2, 'WYCOFAJ')])),
        [3, 0, [[1, '5008', 'OSTRZEZENIE']]],
      )
      t.strictSame(told(await send(place, caller, id, 2, [next(all[1], 2), next(all[1], 3), next(all[2], 1)])), [
        0,
        3,
        [
          [1, '5008', 'BLAD'],
          [2, '5007', 'BLAD'],
          [3, '5008', 'BLAD'],
        ],
      ])
      t.equal(await close(place, caller, id, 2), undefined)
      const held = await versionsHeld(place, id)
      t.strictSame([held.get(all[0]?.recordId ?? ''), held.get(all[1]?.recordId ?? '')], [1, 3])
    },
  )

  t.test('@req C5 what a set’s state lets be fed', async t => {
    const place = await copy(t)
    const caller = await feeder(place, pup)
    const start = (rodzaj: 'INICJALNE' | 'PRZYROSTOWE' | 'KOREKTA') =>
      refusalOf(place, 'rozpocznijZasilenie', caller, { kodZbioru, rodzaj, stanDanychNa: place.clock.now() })
    t.equal(await start('PRZYROSTOWE'), '5017', 'nothing to go on from')
    t.equal(await start('KOREKTA'), '5017')
    await feed(place, pup, records)
    const id = await open(place, caller, 'KOREKTA')
    t.equal(await start('INICJALNE'), '5014', 'one at a time')
    setState(place, 'ZAMKNIETY')
    t.equal(await refusalOf(place, 'przekazPaczke', caller, parcel(id, 1, [next(all[0], 2)])), '5004')
    t.equal(await close(place, caller, id, 0), '5004')
    for (const kind of ['INICJALNE', 'PRZYROSTOWE', 'KOREKTA'] as const) t.equal(await start(kind), '5004')
    setState(place, 'ZARCHIWIZOWANY')
    for (const kind of ['INICJALNE', 'PRZYROSTOWE', 'KOREKTA'] as const) t.equal(await start(kind), '5005')
    t.equal(await refusalOf(place, 'pobierzStanZasilenia', caller, { kodZbioru }), '5005')
  })

  t.test('@req B5 B8 only the system to which a set is assigned feeds it', async t => {
    const place = await copy(t)
    const caller = await feeder(place, pup)
    const id = await open(place, caller)
    const second = await connectSystem(place, pup.code, 'RP')
    const other = await system(place, second, { login: feederOf(pup.code), role: 'ZASILANIE' })
    t.equal(await refusalOf(place, 'przekazPaczke', other, parcel(id, 1, records)), '3011', 'before its dictionaries')
    await confirmDictionaries(place, other)
    const now = await system(place, second, { login: feederOf(pup.code), role: 'ZASILANIE' })
    for (const asks of [now, await feeder(place, ors)]) {
      t.equal(await refusalOf(place, 'przekazPaczke', asks, parcel(id, 1, records)), '5006')
      t.equal(await close(place, asks, id, 0), '5006')
      t.equal(await refusalOf(place, 'pobierzStanZasilenia', asks, { kodZbioru }), '5006')
      const start = { kodZbioru, rodzaj: 'INICJALNE', stanDanychNa: place.clock.now() } as const
      t.equal(await refusalOf(place, 'rozpocznijZasilenie', asks, start), '5006')
    }
  })

  t.test('an initial feed shows nothing before it is finished, and everything after', async t => {
    const place = await copy(t)
    const caller = await feeder(place, pup)
    await feed(place, pup, records.slice(0, 2))
    const id = await open(place, caller)
    await send(place, caller, id, 1, [...initialFeed(story, pup.code)].slice(2, 5))
    const last = await place.sets.lastFeed(at)
    t.not(last?.id, id)
    t.equal((await versionsHeld(place, last?.id ?? '')).size, 2)
    t.equal(await close(place, caller, id, 1), undefined)
    const held = await versionsHeld(place, id)
    t.strictSame(
      [...held.keys()].sort(),
      all
        .slice(2, 5)
        .map(record => record.recordId)
        .sort(),
    )
  })

  t.test('@req B6 each step of a feed is an entry of the controller with what was taken', async t => {
    const place = await copy(t)
    const caller = await feeder(place, pup)
    const id = await open(place, caller)
    const outcome = await call(place, 'przekazPaczke', caller, parcel(id, 1, records))
    t.match(await entriesOf(place, outcome), [
      {
        act: 'ZASILENIE',
        result: 'PRZYJETO',
        controller: pup.code,
        systemId: caller.system.id,
        role: 'ZASILANIE',
        sets: [{ code: kodZbioru, given: [], count: records.length }],
        facts: { idZasilenia: id, numerPaczki: 1, przyjete: records.length, odrzucone: 0 },
      },
    ])
    const { skrotPaczki } = (outcome as Answered<'przekazPaczke'>).answer.body
    t.match(await entriesOf(place, outcome), [{ facts: { skrotPaczki } }])
    const refused = await call(place, 'przekazPaczke', caller, parcel(id, 5, records))
    t.match(await entriesOf(place, refused), [
      { act: 'ZASILENIE', result: 'ODMOWA', refusal: '5015', facts: { numerPaczki: 5 } },
    ])
  })
})
