/** One controller's disk is full, read-only or away: its set says so, everybody else is served, and it recovers. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { placeController } from '../../src/app/place-controller.js'
import { centralLogin, Installation, type WorkingUnit } from './installation.js'

t.setTimeout(900_000)

const disk = await mkdtemp(join(tmpdir(), 'csizs-small-disk-'))
const mount = (...options: string[]) => execFileSync('mount', options, { stdio: ['ignore', 'ignore', 'pipe'] })

function whyNoDisk(): string | undefined {
  try {
    mount('-t', 'tmpfs', '-o', 'size=2m,mode=700', 'csizs-proba', disk)
    return undefined
  } catch {
    return 'LEFT OUT: a small disk of its own cannot be mounted here (it takes root and the right to mount)'
  }
}

t.teardown(() => rm(disk, { recursive: true, force: true }))

t.test('@req B5 the disk of one controller is its trouble alone', { skip: whyNoDisk() ?? false }, async t => {
  const installation = await Installation.start()
  t.teardown(async () => {
    await installation.remove()
    // Lazily: the system may still be closing what the gateway held there.
    execFileSync('umount', ['-l', disk])
  })
  const poor = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
  const other = await installation.workingUnit({ kind: 'PUP', territory: '1414', areas: ['RP'] })
  const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
  await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes: ['RP.TOZSAMOSC'] })
  await installation.stop()
  await placeController({ home: installation.home, controller: poor.unit.code, to: disk })
  await installation.start()

  const records = recordsOfUnit(tellStory({ seed: 1, persons: 80 }), 'JT-1408-PUP-01')
  const osoba = { pesel: records.flatMap(one => one.person.pesel ?? [])[0] ?? '' }
  const rekord = records.map(encodeRecord)
  let stamp = 0
  const renamed = (bytes: Uint8Array) =>
    Buffer.from(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/(<b:idRekorduSD>[^<]*)/, `$1-${stamp}`),
    )

  interface Given {
    readonly idZasilenia: string | undefined
    /** The whole fault as text; undefined: it was answered. */
    readonly fault: string | undefined
  }
  async function outcome(
    unit: WorkingUnit,
    name: 'rozpocznijZasilenie' | 'przekazPaczke' | 'zakonczZasilenie',
    input: object,
  ): Promise<Given> {
    const order = { kodZbioru: unit.setCode ?? '', ...input } as never
    const given = await unit.connection.call(name, order, { user: unit.feeder })
    if (given.outcome === 'FAULT') return { idZasilenia: undefined, fault: JSON.stringify(given.fault) }
    if (given.outcome !== 'ANSWER') throw new Error(given.outcome)
    const { zasilenie } = given.answer as { readonly zasilenie?: { readonly idZasilenia: string } }
    return { idZasilenia: zasilenie?.idZasilenia, fault: undefined }
  }
  async function begin(unit: WorkingUnit): Promise<string> {
    const begun = await outcome(unit, 'rozpocznijZasilenie', {
      rodzaj: 'INICJALNE',
      stanDanychNa: installation.clock.now(),
    })
    return begun.idZasilenia ?? ''
  }
  const take = (unit: WorkingUnit, idZasilenia: string, numerPaczki: number) => {
    stamp = numerPaczki
    const parcel = { idZasilenia, numerPaczki, liczbaRekordow: rekord.length }
    return outcome(unit, 'przekazPaczke', { ...parcel, pakiet: { rekord: rekord.map(renamed) } })
  }
  async function feed(unit: WorkingUnit): Promise<boolean> {
    const id = await begin(unit)
    const taken = await take(unit, id, 1)
    const ended = await outcome(unit, 'zakonczZasilenie', { idZasilenia: id, liczbaPaczek: 1 })
    return taken.fault === undefined && ended.fault === undefined
  }
  async function asked(unit: WorkingUnit): Promise<string | undefined> {
    const answer = await ops.connection.call(
      'pobierzDane',
      {
        parametryPytania: { znakSprawy: 'OPS.1.2026', podstawaPrawna: { kod: 'UPS-105-1' }, cel: { kod: 'KONTROLA' } },
        osoba,
        zbior: [{ kodZbioru: unit.setCode ?? '' }],
        zakres: { kodZakresu: ['RP.TOZSAMOSC'] },
      },
      { user: ops.officer },
    )
    return answer.outcome === 'ANSWER' ? answer.answer.zbior[0]?.status : undefined
  }
  const told = async () => {
    const { ocena } = await installation.administer(centralLogin, 'pobierzStanBramki', {})
    return ocena.filter(one => one.kod.startsWith('ZBIOR')).map(({ kod, przedmiot }) => [kod, przedmiot])
  }

  t.test(
    'full: its feed is refused with 9003, others feed and all answer; with room it goes on where it was',
    async t => {
      t.ok(await feed(poor))
      t.same(await told(), [])
      const id = await begin(poor)
      let number = 1
      let refused = await take(poor, id, number)
      while (refused.fault === undefined && number < 60) refused = await take(poor, id, ++number)
      t.match(refused.fault, /9003.*na jego dysku nie ma miejsca/, `package ${number}`)
      t.same(await told(), [['ZBIOR_BEZ_MIEJSCA', poor.setCode]])
      t.ok(await feed(other), 'the other set is fed')
      t.same([await asked(poor), await asked(other)], ['SUKCES', 'SUKCES'], 'both answer')
      mount('-o', 'remount,size=64m', disk)
      t.equal((await take(poor, id, number)).fault, undefined, 'the same package, when there is room')
      t.same(await told(), [])
      const ended = await outcome(poor, 'zakonczZasilenie', { idZasilenia: id, liczbaPaczek: number })
      t.equal(ended.fault, undefined)
    },
  )

  t.test(
    'read-only from the start: refused with 9003, the gateway starts and serves the others; writable, it goes on',
    async t => {
      await installation.stop()
      mount('-o', 'remount,ro', disk)
      await installation.start()
      const refused = await outcome(poor, 'rozpocznijZasilenie', {
        rodzaj: 'INICJALNE',
        stanDanychNa: installation.clock.now(),
      })
      t.match(refused.fault, /9003.*jego folder jest tylko do odczytu/)
      t.equal((await told())[0]?.[1], poor.setCode)
      t.ok(await feed(other))
      t.equal(await asked(other), 'SUKCES')
      mount('-o', 'remount,rw', disk)
      t.ok(await feed(poor))
      t.same(await told(), [])
      t.equal(await asked(poor), 'SUKCES')
    },
  )

  t.test(
    'opened first where nothing may be written, as a killed gateway left it: it answers, and takes feeds when it may be written again',
    async t => {
      t.ok(await feed(poor))
      await installation.stop()
      leftOpen(join(disk, `${poor.setCode}.db`))
      mount('-o', 'remount,ro', disk)
      await installation.start()
      t.equal(await asked(poor), 'SUKCES', 'what was committed is read')
      const refused = await outcome(poor, 'rozpocznijZasilenie', {
        rodzaj: 'INICJALNE',
        stanDanychNa: installation.clock.now(),
      })
      t.match(refused.fault, /9003.*jego folder jest tylko do odczytu/)
      t.same(await told(), [['ZBIOR_TYLKO_DO_ODCZYTU', poor.setCode]])
      mount('-o', 'remount,rw', disk)
      t.equal(await asked(poor), 'SUKCES')
      t.ok(await feed(poor), 'without a restart')
      t.same(await told(), [])
    },
  )

  t.test('its disk cannot be read for a while: asked again it answers, and nothing is said of it any more', async t => {
    await installation.stop()
    mount('-o', 'remount,ro', disk)
    await installation.start()
    t.equal(await asked(poor), 'NIEDOSTEPNY', 'a database without its log cannot be opened there')
    t.same(await told(), [['ZBIOR_TYLKO_DO_ODCZYTU', poor.setCode]])
    mount('-o', 'remount,rw', disk)
    t.equal(await asked(poor), 'SUKCES', 'without a restart and without a feed')
    t.same(await told(), [])
  })
})

/** Leaves the database with its log beside it, as a process that is killed does. */
function leftOpen(file: string): void {
  const script = `const Sqlite = require('better-sqlite3')
    const db = new Sqlite(process.argv[1], { fileMustExist: true })
    db.exec('UPDATE content SET set_code = set_code')
    process.kill(process.pid, 'SIGKILL')`
  spawnSync(process.execPath, ['-e', script, file])
  if (!existsSync(`${file}-wal`)) throw new Error('the log did not stay')
}
