import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { backUp, restore } from '../../src/app/backup/backup.js'
import { foldersOf } from '../../src/app/controller-folders.js'
import { type Home, homeAt } from '../../src/app/home.js'
import { openKeys } from '../../src/app/keys.js'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { placeController } from '../../src/app/place-controller.js'
import { checkpointKeyOf } from '../../src/ledger/note.js'
import { cheapPasswords, copyOf, fixturePlace, openPlace, type Place } from '../operations/place.js'
import { allow, officer, ops, opsBasis, parameters, pup } from '../operations/populated.js'
import { answered, feed, settle } from '../operations/world.js'

const records = recordsOfUnit(tellStory({ seed: 1, persons: 60 }), pup.code)
const osoba = { pesel: records.flatMap(one => one.person.pesel ?? [])[0] ?? '' }
const controller = pup.code
const file = `${pup.setCode}.db`

t.setTimeout(900_000)

t.test('@req B5 a controller’s sets in a folder of their own', async t => {
  const copy = await fixturePlace(t, async place => {
    await settle(place)
    await feed(place, pup, records.map(encodeRecord))
    await allow(place, 'OPS', 'PIU_PS', ['RP.TOZSAMOSC'], opsBasis)
  })

  /** A stopped installation, and the folder that stands for another disk. */
  async function stopped(test: Test): Promise<{ home: Home; disk: string }> {
    const place = await copy(test)
    await place.close()
    await writeFile(place.home.configuration, '{"maxSetsPerQuery": 7}')
    const disk = await mkdtemp(join(tmpdir(), 'csizs-disk-'))
    test.teardown(() => rm(disk, { recursive: true, force: true }))
    return { home: place.home, disk: join(disk, 'pup') }
  }

  const opened = ({ folder }: Home) => {
    const controllerFolders = foldersOf(homeAt(folder))
    return openPlace(folder, { controllerFolders }, cheapPasswords)
  }
  /** Entries of questions to the controller. */
  const questionsIn = async (place: Place) =>
    (await place.ledger.records({ controller, operation: 'pobierzDane' }, undefined, 100)).records.map(one => one.index)
  const audited = async (home: Home) => {
    const key = checkpointKeyOf((await openKeys(home)).checkpoint)
    const parts = { folder: home.data.sets, elsewhere: foldersOf(home) }
    return auditSqliteLedger(home.data.ledger, { origin: 'proba.example/dziennik', key }, parts)
  }
  const ask = async (place: Place) => {
    const { zbior } = await answered(place, 'pobierzDane', await officer(place, ops, 'PS'), {
      parametryPytania: parameters,
      osoba,
      zbior: [{ kodZbioru: pup.setCode }],
      zakres: { kodZakresu: ['RP.TOZSAMOSC'] },
    })
    return zbior
  }
  async function answers(home: Home): Promise<boolean> {
    const place = await opened(home)
    const given = await ask(place)
    await place.close()
    return given.some(one => one.stanDanychNa !== undefined && one.status !== 'NIEDOSTEPNY')
  }

  t.test('moved there and back: it answers the same, and nothing stays behind', async t => {
    const { home, disk } = await stopped(t)
    const before = await opened(home)
    const expected = await ask(before)
    await before.ledger.moveParts()
    const asked = await questionsIn(before)
    t.ok(asked.length > 0)
    const told = await before.ledger.personals(asked)
    await t.rejects(placeController({ home, controller, to: disk }), /IN_USE/)
    await before.close()
    t.same(await placeController({ home, controller, to: disk }), { sets: 1, folder: disk })
    t.same(JSON.parse(await readFile(home.configuration, 'utf8')) as unknown, {
      maxSetsPerQuery: 7,
      controllerFolders: `${controller}=${disk}`,
    })
    t.same((await readdir(disk)).filter(name => name.endsWith('.db')).toSorted(), [file, 'personal.db'].toSorted())
    t.notOk((await readdir(home.data.sets)).includes(controller))
    const there = await opened(home)
    t.same(await ask(there), expected)
    t.same(await there.ledger.personals(asked), told, 'the personal parts of its entries have moved along')
    await there.ledger.moveParts()
    t.notOk((await readdir(home.data.sets)).includes(controller), 'what is new goes there too')
    t.match(await audited(home), { sound: true, findings: [] })
    await feed(there, pup, records.map(encodeRecord))
    await there.close()
    t.same(await placeController({ home, controller }), { sets: 1, folder: join(home.data.sets, controller) })
    t.same(JSON.parse(await readFile(home.configuration, 'utf8')) as unknown, { maxSetsPerQuery: 7 })
    t.notOk((await readdir(disk).catch((): string[] => [])).includes(file))
    t.ok(await answers(home))
  })

  t.test('broken off at any point the sets lie where the configuration says, and the same command goes on', async t => {
    const { home, disk } = await stopped(t)
    const from = join(home.data.sets, controller)
    const old = await copyOf(from, t)
    await mkdir(disk)
    await writeFile(join(disk, '.csizs-w-drodze'), from)
    await writeFile(join(disk, file), 'half of a copy')
    t.ok(await answers(home), 'while it was copied')
    await placeController({ home, controller, to: disk })
    await cp(old, from, { recursive: true })
    await writeFile(join(disk, '.csizs-w-drodze'), from)
    t.ok(await answers(home), 'when it was named and the old files still lay there')
    await placeController({ home, controller, to: disk })
    t.notOk((await readdir(home.data.sets)).includes(controller))
    t.ok(await answers(home))
  })

  t.test('a folder that holds something else is not taken, and a damaged set is not moved', async t => {
    const { home, disk } = await stopped(t)
    await mkdir(disk)
    await writeFile(join(disk, 'obce.txt'), '')
    await t.rejects(placeController({ home, controller, to: disk }), /TAKEN/)
    await rm(join(disk, 'obce.txt'))
    await placeController({ home, controller, to: disk })
    await t.rejects(placeController({ home, controller: 'JT-1465-PUP-09', to: disk }), /TAKEN/)
    const set = join(disk, file)
    const bytes = await readFile(set)
    await writeFile(set, bytes.fill(0xff, 5_000, 30_000))
    await t.rejects(placeController({ home, controller }))
    t.same([...foldersOf(home)], [[controller, disk]], 'the configuration is as it was')
    t.ok((await readdir(disk)).includes(file))
  })

  t.test(
    'a disk that is not mounted: the set does not answer, nothing is written in its place; back, it answers',
    async t => {
      const { home, disk } = await stopped(t)
      await placeController({ home, controller, to: disk })
      await rename(disk, `${disk}-away`)
      await mkdir(disk)
      const place = await opened(home)
      t.match(await ask(place), [{ status: 'NIEDOSTEPNY' }])
      await t.rejects(feed(place, pup, records.map(encodeRecord)))
      t.same(await readdir(disk), [])
      await rm(disk, { recursive: true })
      await rename(`${disk}-away`, disk)
      await feed(place, pup, records.map(encodeRecord))
      t.notMatch(await ask(place), [{ status: 'NIEDOSTEPNY' }])
      await place.close()
    },
  )

  t.test('a backup holds what lies elsewhere, and a restored one lies there again', async t => {
    const { home, disk } = await stopped(t)
    await placeController({ home, controller, to: disk })
    const to = join(disk, '..', 'calosc.kopia')
    const order = { home, passphrase: 'Kopia#zapasowa-2026' }
    await backUp({ ...order, to, extent: { of: 'DATA' }, now: new Date() })
    await rm(home.data.folder, { recursive: true })
    await rm(disk, { recursive: true })
    await restore({ ...order, from: to })
    t.ok((await readdir(disk)).includes(file))
    t.ok(await answers(home))
  })
})
