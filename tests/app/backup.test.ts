import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { backUp, restore, verifyBackup } from '../../src/app/backup/backup.js'
import { homeAt } from '../../src/app/home.js'
import { openKeys } from '../../src/app/keys.js'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { forgetAttachments } from '../../src/jobs/forget-attachments.js'
import { checkpointKeyOf } from '../../src/ledger/note.js'
import { recover } from '../../src/operations/perform.js'
import { connectionOf } from '../../src/operations/podlaczenie/stored.js'
import { draft, drafts } from '../ledger/drafts.js'
import { bringTo } from '../operations/connecting.js'
import { cheapPasswords, fixturePlace, openPlace } from '../operations/place.js'
import { allow, officer, ops, opsBasis, parameters, pup } from '../operations/populated.js'
import { answered, central, feed, person, settle } from '../operations/world.js'

const passphrase = 'Kopia#zapasowa-2026'
const origin = 'proba.example/dziennik'
const records = recordsOfUnit(tellStory({ seed: 1, persons: 120 }), pup.code)
const osoba = { pesel: records.flatMap(one => one.person.pesel ?? [])[0] ?? '' }

t.setTimeout(900_000)

t.test('backups', async t => {
  const copy = await fixturePlace(t, async place => {
    await settle(place)
    await feed(place, pup, records.map(encodeRecord))
    await allow(place, 'OPS', 'PIU_PS', ['RP.TOZSAMOSC', 'RP.STAN'], opsBasis)
  })
  const archives = await mkdtemp(join(tmpdir(), 'csizs-backup-'))
  t.teardown(() => rm(archives, { recursive: true, force: true }))
  const now = new Date('2026-11-20T12:00:00Z')

  t.test('a backup made while everybody writes restores to one moment, verifies and answers the same', async t => {
    const place = await copy(t)
    const { home } = place
    const ledger = { origin, key: checkpointKeyOf((await openKeys(home)).checkpoint) }
    const question = {
      parametryPytania: parameters,
      osoba,
      zbior: [{ kodZbioru: pup.setCode }],
      zakres: { kodZakresu: ['RP.TOZSAMOSC', 'RP.STAN'] as const },
    }
    const attachment = randomUUID()
    await place.house.attachments.keep(attachment, Buffer.from('zapieczętowany skan'))
    const before = await answered(place, 'pobierzDane', await officer(place, ops, 'PS'), question)
    let isOver = false
    let created = 0
    const writing = (async () => {
      while (!isOver) {
        const nazwa = `Zbiór ${++created}`
        const order = { kodJT: ops.code, drzewo: 'PS', nazwa } as const
        if (created < 90) await answered(place, 'utworzZbior', await person(place, central), order)
        else await answered(place, 'pobierzZbior', await person(place, central), { kodZbioru: pup.setCode })
      }
    })()
    const file = join(archives, 'dane.kopia')
    const made = await backUp({ home, extent: { of: 'DATA' }, to: file, passphrase, now })
    isOver = true
    await writing
    t.ok(made.files >= 3)
    const raw = await readFile(file)
    t.notOk(raw.includes(osoba.pesel), 'nothing of a person in clear')
    const verdict = await verifyBackup({ from: file, passphrase, beside: archives, ledger })
    t.same(verdict.flaws, [])
    t.ok((verdict.entries ?? 0) > 20)

    const keys = join(archives, 'klucze.kopia')
    await backUp({ home, extent: { of: 'KEYS' }, to: keys, passphrase, now })
    const folder = await mkdtemp(join(tmpdir(), 'csizs-restored-'))
    t.teardown(() => rm(folder, { recursive: true, force: true }))
    const restored = homeAt(folder)
    await restore({ home: restored, from: file, passphrase })
    await t.rejects(restore({ home: restored, from: file, passphrase }), /something already/)
    await restore({ home: restored, from: keys, passphrase })
    const again = await openPlace(folder, {}, cheapPasswords)
    t.teardown(() => again.close())
    await recover(again.house)
    const after = await answered(again, 'pobierzDane', await officer(again, ops, 'PS'), question)
    t.same(after.zbior, before.zbior)
    const kept = await again.house.attachments.read(attachment)
    t.equal(Buffer.from(kept ?? []).toString(), 'zapieczętowany skan', 'attachments are there too')
    const told = []
    for (let first = 0; ; first += 1_000) {
      const part = await again.ledger.facts(first, 1_000)
      told.push(...part)
      if (part.length < 1_000) break
    }
    const codes = told.flatMap(one => (one.operation === 'utworzZbior' ? [one.facts?.kodZbioru] : []))
    const sets = (await again.control.sets({})).map(one => one.code)
    t.same([...codes].toSorted(), sets.toSorted(), 'every set has its entry, every entry its set')
    const report = await auditSqliteLedger(restored.data.ledger, ledger)
    t.equal(report.sound, true)
  })

  t.test('a controller gets its own scans and packages back, and nobody else’s', async t => {
    const place = await copy(t)
    const { home } = place
    const first = await bringTo(place, 'PAKIET_GOTOWY')
    await bringTo(place, 'PAKIET_GOTOWY', {}, 'inny.lokalny')
    await bringTo(place, 'ZGLOSZONE')
    const own = await connectionOf(place.house, first.id)
    const { unitCode = '', scan, package: made } = own?.connection ?? {}
    const ids = [scan?.attachmentId ?? '', made?.attachmentId ?? '']
    const all = (await place.house.attachments.list()).map(one => one.id)
    t.equal(all.length, 5)
    const file = join(archives, 'zalaczniki.kopia')
    await backUp({ home, extent: { of: 'CONTROLLER', unitCode }, to: file, passphrase, now })
    const { files } = await verifyBackup({ from: file, passphrase, beside: archives })
    t.same(files.toSorted(), ids.map(id => `data/attachments/${id}`).toSorted())
    const held = await Promise.all(ids.map(id => place.house.attachments.read(id)))
    await place.house.attachments.remove(ids[0] ?? '')
    await rm(join(home.data.sets, unitCode), { recursive: true, force: true })
    await restore({ home, from: file, passphrase })
    t.same(await Promise.all(ids.map(id => place.house.attachments.read(id))), held, 'the lost one is back')
    t.equal((await place.house.attachments.list()).length, all.length)
    place.clock.pass(7 * 86_400_000)
    t.equal(await forgetAttachments(place.house), 0, 'what was restored is referred to')
  })

  t.test('what sets take in while others are copied has its entries after a restoration', async t => {
    const place = await copy(t)
    const { home } = place
    const one = records.slice(0, 60).map(encodeRecord)
    let isOver = false
    const feeding = (async () => {
      while (!isOver) await feed(place, pup, one, 1)
    })()
    const file = join(archives, 'w-biegu.kopia')
    const keys = join(archives, 'w-biegu-klucze.kopia')
    await backUp({ home, extent: { of: 'DATA' }, to: file, passphrase, now })
    await backUp({ home, extent: { of: 'KEYS' }, to: keys, passphrase, now })
    isOver = true
    await feeding
    const folder = await mkdtemp(join(tmpdir(), 'csizs-restored-'))
    t.teardown(() => rm(folder, { recursive: true, force: true }))
    const restored = homeAt(folder)
    await restore({ home: restored, from: file, passphrase })
    await restore({ home: restored, from: keys, passphrase })
    const again = await openPlace(folder, {}, cheapPasswords)
    t.teardown(() => again.close())
    await recover(again.house)
    const at = { set: pup.setCode, controller: pup.code }
    const running = (await again.house.sets.openFeed(at)) ?? (await again.house.sets.lastFeed(at))
    let entered = 0
    for (let first = 0, part = [{}]; part.length > 0; first += 1_000) {
      const facts = await again.ledger.facts(first, 1_000)
      entered += facts.filter(
        fact => fact.operation === 'przekazPaczke' && fact.facts?.idZasilenia === running?.id,
      ).length
      part = [...facts]
    }
    t.equal(entered, running?.packages, 'each package has its entry, each entry its package')
  })

  t.test('a controller has its sets alone; a wrong passphrase, a changed byte and a cut end are noticed', async t => {
    const place = await copy(t)
    const file = join(archives, 'pup.kopia')
    const order = { home: place.home, to: file, passphrase, now }
    const extent = { of: 'CONTROLLER', unitCode: pup.code } as const
    t.equal((await backUp({ ...order, extent })).files, 2)
    const { holds, files } = await verifyBackup({ from: file, passphrase, beside: archives })
    const folder = `data/sets/${pup.code}`
    t.same([holds, files], [pup.code, [`${folder}/${pup.setCode}.db`, `${folder}/personal.db`]])
    await place.close()
    const question = {
      parametryPytania: parameters,
      osoba,
      zbior: [{ kodZbioru: pup.setCode }],
      zakres: { kodZakresu: ['RP.TOZSAMOSC', 'RP.STAN'] as const },
    }
    await t.rejects(restore({ ...order, from: file }), /something already/)
    await rm(join(place.home.data.sets, pup.code), { recursive: true })
    const without = await openPlace(place.home.folder, {}, cheapPasswords)
    const lost = await answered(without, 'pobierzDane', await officer(without, ops, 'PS'), question)
    await without.close()
    await rm(join(place.home.data.sets, pup.code), { recursive: true, force: true })
    await restore({ ...order, from: file })
    const again = await openPlace(place.home.folder, {}, cheapPasswords)
    await recover(again.house)
    const found = await answered(again, 'pobierzDane', await officer(again, ops, 'PS'), question)
    t.same(
      [lost, found].map(one => one.zbior.some(each => each.stanDanychNa !== undefined)),
      [false, true],
    )
    await again.close()
    const nobody = { ...order, to: `${file}.2`, extent: { of: 'CONTROLLER', unitCode: 'JT-1465-PUP-09' } } as const
    await t.rejects(backUp(nobody), /no such data/)
    await t.rejects(backUp({ ...order, extent }), { code: 'EEXIST' }, 'no backup is written over')
    const bytes = await readFile(file)
    const broken = async (name: string, content: Uint8Array, word = passphrase) => {
      const from = join(archives, name)
      await writeFile(from, content)
      await t.rejects(
        verifyBackup({ from, passphrase: word, beside: archives }),
        /the archive was changed|not a backup/,
        name,
      )
    }
    await broken('inne-haslo', bytes, 'inne')
    const changed = Buffer.from(bytes)
    changed[changed.length - 100] = (changed[changed.length - 100] ?? 0) ^ 1
    await broken('zmieniona', changed)
    await broken('ucieta', bytes.subarray(0, bytes.length - 500))
    await broken('obca', Buffer.from('to nie jest kopia\n'))
  })

  t.test(
    '@req B5 a controller’s backup holds the personal parts of its entries, moved or not; erased ones stay erased',
    async t => {
      const place = await copy(t)
      const { home } = place
      const entries = async (count: number, from: number) =>
        (
          await place.ledger.append(
            drafts(from, count).map(one => ({ ...one, facts: { ...one.facts, controller: pup.code } })),
          )
        ).map(({ index }) => index)
      const moved = await entries(10, 0)
      await place.ledger.moveParts()
      const waiting = await entries(10, 10)
      const file = join(archives, 'czesci.kopia')
      const order = { home, to: file, passphrase, now }
      await backUp({ ...order, extent: { of: 'CONTROLLER', unitCode: pup.code } })
      const [first = -1, tenth = -1] = [moved[0], waiting[0]]
      const erasing = { operation: 'usunPrzeterminowane', act: 'ADMINISTRACJA' } as const
      const facts = { liczba: 2, zakresy: `${first} ${tenth}` }
      await place.ledger.erase([first, tenth], draft(100, { ...erasing, facts, controller: pup.code }))
      await place.ledger.moveParts()
      await place.close()
      await rm(join(home.data.sets, pup.code), { recursive: true })
      const ledger = { origin, key: checkpointKeyOf((await openKeys(home)).checkpoint) }
      const lost = await auditSqliteLedger(home.data.ledger, ledger)
      t.match(lost.findings, [{ kind: 'deleted', part: 'personal' }], 'that they are gone is found')
      const between = await openPlace(home.folder, {}, cheapPasswords)
      const kept = waiting.at(-1) ?? -1
      t.equal((await between.ledger.personals([kept])).get(kept), 'AWAY', 'missing is not erased')
      const [later] = await between.ledger.append([draft(200, { controller: pup.code })])
      await between.ledger.moveParts()
      await between.close()
      await restore({ home, from: file, passphrase })
      const again = await openPlace(home.folder, {}, cheapPasswords)
      for (const index of [...moved.slice(1), ...waiting.slice(1), later?.index ?? -1])
        t.ok((await again.ledger.personal(index))?.login, `${index} is there`)
      for (const index of [first, tenth]) t.equal(await again.ledger.personal(index), undefined)
      await again.ledger.moveParts()
      await again.close()
      const report = await auditSqliteLedger(home.data.ledger, ledger)
      // Between the loss and the backup one more was made, of the erasure's own entry: that one had no copy.
      t.same(
        report.findings.map(({ kind, part }) => `${kind} ${part}`),
        ['deleted personal', 'inserted lookup'],
      )
      t.match(report.personal, { unexplained: 1 })
      t.equal(report.personal.toOverwrite, undefined, 'nothing erased came back')
    },
  )
})
