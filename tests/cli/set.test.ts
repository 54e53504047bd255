/** Every command of `csizs set`, end to end over a gateway at work; verification against files that were tampered with. */
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import t from 'tap'
import { homeAt } from '../../src/app/home.js'
import { changingInstallation, held, secondAdministrator } from '../gateway/changing-vendor.js'
import { centralLogin, password } from '../gateway/installation.js'
import { csizs, type Outcome } from './command-line.js'

t.setTimeout(900_000)
const folder = await mkdtemp(join(tmpdir(), 'csizs-cli-set-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const changing = await changingInstallation({ settings: { setsEndedByTwo: 'yes' } })
const { installation, pup, ops, old } = changing
t.teardown(() => installation.remove())
const second = await secondAdministrator(installation)
const local = pup.unit.administrator
await writeFile(join(folder, 'password'), `${password}\n`)

const sessionOf = (login: string) => ['--session', join(folder, `${login}.json`)]
for (const login of [centralLogin, second, local]) {
  const words = ['--login', login, '--portal', installation.portalUrl, '--password-file', join(folder, 'password')]
  const signed = await csizs('admin', 'login', ...words, ...sessionOf(login))
  if (signed.code !== 0) throw new Error(signed.remarks)
}
const as = (login: string, ...words: string[]): Promise<Outcome> =>
  csizs('set', ...words, ...sessionOf(login), '--json')
const home = ['--home', installation.home.folder]

t.test('@req B5 C6 list and show tell how sets stand and what may be done', async t => {
  const listed = await as(local, 'list')
  t.equal(listed.code, 0, listed.remarks)
  t.match(listed.json(), { zbior: [{ kodZbioru: old, stan: 'AKTYWNY', liczbaRekordow: held.length }] })
  const empty = await as(centralLogin, 'list', '--state', 'ZAMKNIETY')
  t.match(empty.json(), { zbior: [] })
  const shown = await as(centralLogin, 'show', old)
  t.match(shown.json(), {
    zbior: { mozliwa: [{}, { krok: 'ZAMKNIECIE', drugaOsoba: true }, {}] },
    zdarzenie: { length: 3 },
  })
  const strange = await as(local, 'show', ops.setCode ?? '')
  t.equal(strange.code, 2)
  const plain = await csizs('set', 'list', ...sessionOf(local))
  t.match(plain.output, old)
  t.equal((await csizs('set', 'list', '--session', join(folder, 'none.json'))).code, 77)
})

let other = ''
t.test('@req C2 C3 create and assign', async t => {
  const created = await as(centralLogin, 'create', '--unit', pup.unit.code, '--tree', 'RP', '--name', 'Drugi')
  t.equal(created.code, 0, created.remarks)
  other = String(created.json().kodZbioru)
  t.equal(other, `${old.slice(0, -2)}02`)
  t.equal((await as(local, 'create', '--unit', pup.unit.code, '--tree', 'RP', '--name', 'x')).code, 2)
  t.match((await as(local, 'assign', other, '--system', pup.id)).json(), { idSystemu: pup.id, stan: 'UTWORZONY' })
  const again = await as(local, 'assign', other, '--system', pup.id)
  t.match([again.code, again.json()], [2, { error: { fault: { kod: '5007' } } }])
  t.ok('fed' in (await changing.feed(pup, other, held.slice(1))))
})

t.test('@req C5 compare: on the terminal, as CSV and PDF; its exit code says whether they agree', async t => {
  const [csv, pdf] = [join(folder, 'a.csv'), join(folder, 'a.pdf')]
  const differing = await as(local, 'compare', old, other, '--csv', csv, '--pdf', pdf)
  t.equal(differing.code, 1)
  t.match(differing.json(), { zgodne: false, brakWDrugim: { liczba: 1 } })
  t.match(await readFile(csv, 'utf8'), `BRAK_W_DRUGIM;${held[0]?.recordId};;1;0;\r\n`)
  t.equal((await readFile(pdf)).subarray(0, 5).toString(), '%PDF-')
  t.equal((await as(local, 'compare', old, other, '--carried-on')).code, 0)
})

t.test('@req B5 export gives the controller its set, part by part', async t => {
  const to = join(folder, 'wydane')
  const given = await as(local, 'export', old, '--to', to, '--reason', 'Sprawdzenie')
  t.match(given.json(), { kodZbioru: old, rekordy: held.length, pliki: 1 })
  const [file = ''] = await readdir(to)
  t.match(await readFile(join(to, file), 'utf8'), held[0]?.recordId ?? '')
  t.equal((await as(centralLogin, 'export', old, '--to', join(folder, 'x'), '--reason', 'x')).code, 2)
})

t.test('verify finds nothing wrong with sets of a gateway at work', async t => {
  for (const code of [old, other, ops.setCode ?? '']) {
    const verdict = await csizs('set', 'verify', code, ...home, '--json')
    t.equal(verdict.code, 0, verdict.output)
    t.match(verdict.json(), { kodZbioru: code, wPorzadku: true, isIndexed: true, uwagi: [] })
  }
  const shown = await csizs('set', 'verify', old, ...home)
  t.match(shown.output, /✓ Zbiór jest w porządku/)
  t.match(shown.output, new RegExp(`rekordów ${held.length}, zasileń 1, paczek 5; porównano z dziennikiem kroków: 10`))
  t.equal((await csizs('set', 'verify', 'CBB-1465-PUP-01-RP-09', ...home)).code, 66)
  t.equal((await csizs('set', 'verify', old, '--home', join(folder, 'nothing'))).code, 66)
})

t.test('@req C5 close and archive, ordered by one and confirmed or withdrawn by another', async t => {
  const ending = (login: string, verb: string, ...more: string[]) =>
    as(login, verb, other, '--reason', 'Próba', ...more)
  t.match((await ending(centralLogin, 'close')).json(), { stan: 'AKTYWNY', zlecona: { krok: 'ZAMKNIECIE' } })
  const alone = await ending(centralLogin, 'close', '--confirm')
  t.match([alone.code, alone.json()], [2, { error: { fault: { kod: '5040' } } }])
  t.equal((await ending(second, 'close', '--withdraw')).code, 0)
  await ending(centralLogin, 'close')
  t.match((await ending(second, 'close', '--confirm')).json(), { stan: 'ZAMKNIETY' })
  await ending(second, 'archive')
  t.match((await ending(centralLogin, 'archive', '--confirm')).json(), { stan: 'ZARCHIWIZOWANY' })
  const verdict = await csizs('set', 'verify', other, ...home, '--json')
  t.match([verdict.code, verdict.json()], [0, { stan: 'ZARCHIWIZOWANY', uwagi: [] }])
})

t.test('@req C6 the vendor change by commands', async t => {
  const report = [
    'vendor-change',
    'report',
    '--set',
    old,
    '--contact',
    'Zofia',
    '--email',
    'z@przyklad.example',
    '--about',
    'x',
  ]
  const reported = await as(local, ...report)
  const { idZmiany } = (reported.json() as { zmiana: { idZmiany: string } }).zmiana
  const step = (login: string, name: string, ...more: string[]) =>
    as(login, 'vendor-change', 'step', idZmiany, '--step', name, ...more)
  t.match((await step(centralLogin, 'PRZELACZENIE')).json(), { error: { fault: { kod: '5041' } } })
  t.equal((await step(centralLogin, 'DECYZJA', '--migration', 'tak')).code, 0)
  t.match((await as(local, 'vendor-change', 'show', '--open')).json(), { zmiana: [{ stan: 'UZGODNIONA' }] })
  t.match((await step(centralLogin, 'ODSTAPIENIE', '--note', 'Umowa zerwana')).json(), {
    zmiana: { stan: 'ODSTAPIONO' },
  })
})

const tampered = (change: string) => (file: string) => {
  const db = new Sqlite(file)
  db.exec(change)
  db.close()
}

t.test('@req B5 B6 C6 verify names what is wrong with a file, a register, an index or a ledger', async t => {
  const early = join(folder, 'wczesniej')
  await installation.stop()
  await cp(installation.home.folder, early, { recursive: true })
  await installation.start()
  t.ok('fed' in (await changing.feed(pup, old, [{ ...(held[0] as (typeof held)[0]), version: 9 }], 'PRZYROSTOWE')))
  await installation.stop()
  const original = installation.home
  const setFile = (folder: string) => join(homeAt(folder).data.sets, pup.unit.code, `${old}.db`)
  const rows: readonly (readonly [flaw: string, change: (at: string) => unknown])[] = [
    ['KEYS', at => tampered('DELETE FROM record_keys WHERE key IN (SELECT key FROM record_keys LIMIT 1)')(setFile(at))],
    [
      'KEYS',
      at =>
        tampered("INSERT INTO record_keys SELECT generation, 'PESEL:00000000000', record FROM record_keys LIMIT 1")(
          setFile(at),
        ),
    ],
    ['COUNT', at => tampered('UPDATE feeds SET records_taken = records_taken + 1')(setFile(at))],
    ['COUNT', at => tampered('UPDATE generations SET held = held - 1')(setFile(at))],
    ['COUNT', at => tampered('DELETE FROM records WHERE id = (SELECT max(id) FROM records)')(setFile(at))],
    ['STRAY', at => tampered('DELETE FROM records WHERE id = (SELECT max(id) FROM records)')(setFile(at))],
    ['CONTENT', at => tampered("UPDATE generations SET state = 'STAGED'")(setFile(at))],
    ['STATE', at => tampered("UPDATE sets SET state = 'UTWORZONY'")(homeAt(at).data.control)],
    ['STEP', at => copyFile(setFile(early), setFile(at))],
    ['STEP', at => tampered('DELETE FROM packages; UPDATE feeds SET packages = 0, records_taken = 0')(setFile(at))],
    ['ENTRY', at => tampered("UPDATE packages SET hash = replace(hash, '1', '2')")(setFile(at))],
    ['ENTRY', at => tampered("DELETE FROM entries WHERE facts LIKE '%przekazPaczke%'")(homeAt(at).data.ledger)],
    ['ENTRY', at => tampered("DELETE FROM entries WHERE facts LIKE '%utworzZbior%'")(homeAt(at).data.ledger)],
    ['INDEX', at => tampered('DELETE FROM held')(homeAt(at).data.holdings)],
    ['OTHER_SET', at => copyFile(setFile(at).replace(`${old}.db`, `${other}.db`), setFile(at))],
    ['SCHEMA', at => tampered('PRAGMA user_version = 1')(setFile(at))],
    ['STRUCTURE', at => truncate(setFile(at), 20_000)],
    ['FILE', at => rm(setFile(at))],
  ]
  const sound = await csizs('set', 'verify', old, ...home, '--json')
  t.match([sound.code, sound.json()], [0, { uwagi: [] }], sound.output)
  for (const [index, [flaw, change]] of rows.entries()) {
    const at = join(folder, `proba-${index}`)
    await mkdir(at)
    await cp(original.folder, at, { recursive: true })
    await change(at)
    const verdict = await csizs('set', 'verify', old, '--home', at, '--json')
    t.equal(verdict.code, 1, `${flaw}: ${verdict.output} ${verdict.remarks}`)
    const { uwagi } = verdict.json() as { uwagi: readonly { flaw: string }[] }
    t.ok(
      uwagi.some(one => one.flaw === flaw),
      `${flaw} is among ${JSON.stringify(uwagi)}`,
    )
    const plain = await csizs('set', 'verify', old, '--home', at, '--lang', 'en')
    t.match(plain.output, /✗ The set is NOT sound/)
    await rm(at, { recursive: true })
  }
})
