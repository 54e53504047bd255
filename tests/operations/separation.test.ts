/** What lies in the files of one controller, byte by byte, beside the people of all others. */
import { createHash, createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit } from '../../fixtures/people/story.js'
import { documentKey, personKey, peselKey } from '../../src/domain/search-keys.js'
import { allow, officer, ops, opsBasis, ors, otherPup, parameters, populated, pup, someone } from './populated.js'
import { answered, central, feed, feeder, person } from './world.js'

t.setTimeout(900_000)

const units = [pup, ops, ors, otherPup]
const world = await populated(t, units)
const { place, story } = world
const { home } = place

type Person = (typeof story.persons)[number]

const peopleOf = (code: string) => {
  const ids = new Set(recordsOfUnit(story, code).flatMap(one => told(one)))
  return story.persons.filter(one => ids.has(one.id))
}

/** The ids of everybody whom a record tells of, wherever they stand in it. */
function told(record: object): string[] {
  const known = new Set(story.persons.map(one => one.id))
  const found: string[] = []
  const look = (value: unknown): void => {
    if (typeof value === 'string' && known.has(value)) found.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look)
  }
  look(record)
  return found
}

/** Everything under which somebody could be recognised in a file. */
function formsOf(one: Person, keys: readonly Uint8Array[], withNames: boolean): Map<string, Buffer> {
  const forms = new Map<string, Buffer>()
  const searchKeys = [
    ...(one.pesel === undefined ? [] : [peselKey(one.pesel)]),
    ...one.documents.map(each => documentKey(each.kind, each.country, each.number)),
    personKey(one.surname, one.firstName, one.birthDate),
  ]
  const texts = [one.pesel ?? '', ...one.documents.map(each => each.number), ...searchKeys.slice(0, -1)]
  if (withNames) texts.push(one.surname, `${one.firstName} ${one.surname}`, searchKeys.at(-1) ?? '')
  for (const text of texts.filter(each => each.length > 4)) {
    forms.set(`${text} utf-8`, Buffer.from(text))
    forms.set(`${text} utf-16`, Buffer.from(text, 'utf16le'))
    forms.set(`${text} base64`, Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, '')))
  }
  for (const text of [...searchKeys, one.pesel ?? searchKeys[0] ?? '']) {
    const hashes = [
      createHash('sha256').update(text).digest(),
      ...keys.map(key => createHmac('sha256', key).update(text).digest()),
    ]
    hashes.forEach((hash, index) => {
      forms.set(`${text} hash ${index}`, hash)
      forms.set(`${text} hash ${index} in hex`, Buffer.from(hash.toString('hex')))
    })
  }
  return forms
}

async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(files.map(async file => [file, await readFile(file)] as const)))
}

const hex = async (file: string) => Buffer.from((await readFile(file, 'utf8')).trim(), 'hex')
const keys = [await hex(home.keys.holdings), await hex(home.keys.lookup), await hex(home.keys.personal)]

/** The forms that were found in the files. */
function foundIn(files: ReadonlyMap<string, Buffer>, forms: ReadonlyMap<string, Buffer>): string[] {
  return [...files].flatMap(([file, bytes]) =>
    [...forms]
      .filter(([, form]) => bytes.includes(form))
      .map(([name]) => `${name} in ${file.slice(home.folder.length)}`),
  )
}

/** Whom the sets of a unit were asked for. */
const askedOf = new Map<string, readonly string[]>()

async function controllersApart(test: Test): Promise<void> {
  for (const unit of units) {
    const own = peopleOf(unit.code)
    const files = await filesBelow(join(home.data.sets, unit.code))
    const ownNames = new Set(own.map(one => one.surname))
    const strangers = units
      .filter(one => one.code !== unit.code)
      .flatMap(one => peopleOf(one.code))
      .filter(one => !own.includes(one))
    // A surname that people of this controller bear, or that begins one of theirs, says nothing.
    const isForeign = ({ surname }: Person) => ![...ownNames].some(name => name.includes(surname))
    const forms = strangers.flatMap(one => [...formsOf(one, keys, isForeign(one))])
    test.ok(strangers.length > 20 && forms.length > 300, `${strangers.length} strangers in ${forms.length} forms`)
    // Whom its own sets were asked for stands, as a keyed hash, with the entry of that question: that is the controller's own.
    const asked = askedOf.get(unit.code) ?? []
    const unasked = strangers
      .filter(one => !asked.includes(one.id))
      .flatMap(one => [...formsOf(one, keys, isForeign(one))])
    const [parts, others] = [true, false].map(
      isParts => new Map([...files].filter(([file]) => file.endsWith('personal.db') === isParts)),
    )
    test.same(foundIn(others ?? files, new Map(forms)), [], `${unit.code} holds nobody else's people`)
    test.same(foundIn(parts ?? files, new Map(unasked)), [], `nobody else's in the entries of ${unit.code}`)
    const first = own.find(one => one.pesel !== undefined)
    test.ok(foundIn(files, new Map([['', Buffer.from(first?.pesel ?? '?')]])).length > 0, 'its own people are found')
  }
}

/** In what all controllers share nobody is to be recognised without a key; with the index's key only there. */
async function sharedFilesNameNobody(test: Test): Promise<void> {
  const all = await filesBelow(home.data.folder)
  const shared = new Map([...all].filter(([file]) => !/\/sets\/JT-/.test(file)))
  test.ok([...shared.keys()].some(file => file.endsWith('ledger.db')))
  test.ok([...shared.keys()].some(file => file.endsWith('holdings.db')))
  const subjects = story.persons.filter(one => one.pesel !== undefined).slice(0, 150)
  const forms = subjects.flatMap(one => [...formsOf(one, [], false)])
  test.same(foundIn(shared, new Map(forms)), [])
  const logs = new Map([['log', Buffer.from(place.logged.join('\n'))]])
  test.same(foundIn(logs, new Map(subjects.flatMap(one => [...formsOf(one, keys, true)]))), [])
}

t.test('@req B5 nothing of one controller’s people lies in another’s files: fed, asked, corrected, closed', async t => {
  await controllersApart(t)
  await allow(place, 'OPS', 'PIU_PS', ['RP.TOZSAMOSC', 'RP.ADRESY'], opsBasis)
  const asking = await officer(place, ops, 'PS')
  const subject = someone(world, pup)
  const stranger = someone(world, otherPup, one => !peopleOf(pup.code).some(each => each.id === one.person.id))
  for (const unit of [pup, otherPup]) askedOf.set(unit.code, [subject.person.id, stranger.person.id])
  for (const { person: one } of [subject, stranger]) {
    await answered(place, 'pobierzDane', asking, {
      parametryPytania: parameters,
      osoba: { pesel: one.pesel },
      zbior: [{ kodZbioru: pup.setCode }, { kodZbioru: otherPup.setCode }],
      zakres: { kodZakresu: ['RP.TOZSAMOSC', 'RP.ADRESY'] },
    })
  }
  const zgloszenie = {
    parametryPytania: parameters,
    osoba: { pesel: subject.person.pesel },
    kodZakresu: 'RP.ADRESY',
    opis: 'Pod tym adresem nie ma takiego domu.',
  } as const
  await answered(place, 'zglosNiezgodnosc', asking, { kodZbioru: pup.setCode, zgloszenie })
  const feeding = await feeder(place, pup)
  const kodZbioru = pup.setCode
  const begin = { kodZbioru, rodzaj: 'KOREKTA', stanDanychNa: place.clock.now() } as const
  const { idZasilenia } = (await answered(place, 'rozpocznijZasilenie', feeding, begin)).zasilenie
  await answered(place, 'przekazPaczke', feeding, {
    kodZbioru,
    idZasilenia,
    numerPaczki: 1,
    liczbaRekordow: 1,
    pakiet: { rekord: [encodeRecord({ ...subject.record, version: subject.record.version + 1 })] },
  })
  await answered(place, 'zakonczZasilenie', feeding, { kodZbioru, idZasilenia, liczbaPaczek: 1 })
  await feed(place, ops, recordsOfUnit(story, ops.code).map(encodeRecord))
  await place.ledger.moveParts()
  for (const unit of [pup, otherPup, ops]) t.ok(existsSync(join(home.data.sets, unit.code, 'personal.db')), unit.code)
  await controllersApart(t)
  await sharedFilesNameNobody(t)
  await answered(place, 'zamknijZbior', await person(place, central), { kodZbioru, powod: 'Koniec prowadzenia' })
  await place.close()
  await controllersApart(t)
  await sharedFilesNameNobody(t)
})
