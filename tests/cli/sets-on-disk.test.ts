import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { fixturePlace } from '../operations/place.js'
import { pup } from '../operations/populated.js'
import { feed, settle } from '../operations/world.js'
import { csizs } from './command-line.js'

t.setTimeout(900_000)

const records = recordsOfUnit(tellStory({ seed: 1, persons: 60 }), pup.code).map(encodeRecord)

t.test('commands of sets on the disk', async t => {
  const copy = await fixturePlace(t, async place => {
    await settle(place)
    await feed(place, pup, records)
  })

  t.test('csizs set reindex makes the index anew, with the gateway at work and without', async t => {
    const place = await copy(t)
    const { folder } = place
    const all = await csizs('set', 'reindex', '--home', folder, '--json')
    t.same([all.code, all.json()], [0, { zbiory: 1, nieudane: [] }])
    await place.close()
    await rm(place.home.data.holdings)
    const one = await csizs('set', 'reindex', '--home', folder, '--set', pup.setCode, '--json')
    t.same([one.code, one.json()], [0, { zbiory: 1, nieudane: [] }])
    const none = await csizs('set', 'reindex', '--home', folder, '--set', 'CBB-1465-PUP-09-RP-01', '--json')
    t.same(none.json(), { zbiory: 0, nieudane: [] })
    await writeFile(join(place.home.data.sets, pup.code, `${pup.setCode}.db`), 'to nie jest baza')
    const broken = await csizs('set', 'reindex', '--home', folder, '--json')
    t.same([broken.code, broken.json()], [1, { zbiory: 0, nieudane: [pup.setCode] }])
  })

  t.test('csizs set place moves a controller’s sets, and says why it does not', async t => {
    const place = await copy(t)
    const { folder } = place
    const disk = await mkdtemp(join(tmpdir(), 'csizs-cli-disk-'))
    t.teardown(() => rm(disk, { recursive: true, force: true }))
    const to = join(disk, 'pup')
    const move = () => csizs('set', 'place', pup.code, '--home', folder, '--to', to, '--json')
    const without = await move()
    t.match(`${without.output}${without.remarks}`, /Nie ma tu instalacji/)
    await writeFile(place.home.configuration, '{}')
    const working = await move()
    t.match(`${working.output}${working.remarks}`, /Zatrzymaj bramkę/)
    t.not(working.code, 0)
    await place.ledger.moveParts()
    await place.close()
    const moved = await move()
    t.same([moved.code, moved.json()], [0, { jednostka: pup.code, zbiory: 1, folder: to }])
    t.ok((await readdir(to)).includes(`${pup.setCode}.db`))
    t.ok((await readdir(to)).includes('personal.db'), 'the personal parts of its entries go along')
    const settings = JSON.parse(await readFile(place.home.configuration, 'utf8')) as object
    const named = { ...settings, ledgerOrigin: 'proba.example/dziennik' }
    await writeFile(place.home.configuration, JSON.stringify(named))
    const verified = async (...words: string[]) => {
      const { code, json } = await csizs('audit', 'verify', '--home', folder, '--json', ...words)
      const { findings, personal } = json() as {
        readonly findings: readonly { readonly kind: string; readonly part: string }[]
        readonly personal: { readonly absent: number; readonly unreadable?: number }
      }
      return [code, findings.map(one => `${one.kind} ${one.part}`), personal.absent, personal.unreadable ?? 0]
    }
    t.same(await verified(), [0, [], 0, 0], 'in place, as it is configured')
    // A copy of everything, that of the controller's folder beside it.
    const [copied, its] = [join(disk, 'kopia'), join(disk, 'kopia-pup')]
    await cp(place.home.data.folder, copied, { recursive: true })
    await cp(to, its, { recursive: true })
    await rename(to, `${to}-gdzie-indziej`)
    const [code, found, absent, unreadable] = await verified('--data', copied)
    t.same([code, found, absent], [0, [], 0])
    t.ok(Number(unreadable) > 0, 'away is counted')
    t.same(await verified('--data', copied, '--folder', `${pup.code}=${its}`), [0, [], 0, 0])
    t.equal((await csizs('audit', 'verify', '--home', folder, '--folder', its)).code, 64)
    await rm(join(its, 'personal.db'))
    t.match(await verified('--data', copied, '--folder', `${pup.code}=${its}`), [
      1,
      ['deleted personal', 'inserted lookup'],
    ])
    await rename(`${to}-gdzie-indziej`, to)
    const semicolon = await csizs('set', 'place', pup.code, '--home', folder, '--to', `${disk}/a;b`)
    t.match(`${semicolon.output}${semicolon.remarks}`, /Takiego folderu nie można wskazać/)
  })
})
