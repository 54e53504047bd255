/** Rules go out and come in as files by commands: XML, and the table of a spreadsheet. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { Installation, password } from '../gateway/installation.js'
import { csizs } from './command-line.js'

t.setTimeout(900_000)
const folder = await mkdtemp(join(tmpdir(), 'csizs-rules-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const installation = await Installation.start()
t.teardown(() => installation.remove())
const { administrator, code } = await installation.registerUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const file = (name: string) => join(folder, name)
await writeFile(file('haslo'), `${password}\n`)
const session = ['--session', file('sesja')]
await installation.person(administrator)
await csizs(
  'admin',
  'login',
  '--login',
  administrator,
  '--password-file',
  file('haslo'),
  '--portal',
  installation.portalUrl,
  ...session,
)
const admin = (...words: readonly string[]) => csizs('admin', ...words, ...session)
const count = async () => (await installation.house.control.rules()).length

t.test('@req B3 a table that was written by hand is read in, written out and read in again', async t => {
  const table = [
    'ktoPyta;rola;podstawaPrawna;czyjeDane;kodZakresu;obowiazujeOd;uzasadnienie',
    `OPS;PIU_PS;UPS-105-1;${code};RP.STAN RP.REJESTRACJE;1.01.2026;Porozumienie; z końcem`,
  ]
  await writeFile(file('zle.csv'), `\uFEFF${table.join('\r\n')}\r\n`)
  const wrong = await admin('import-rules', file('zle.csv'))
  t.not(wrong.code, 0)
  t.match(wrong.remarks, /zle\.csv: Wiersz 2: Komórek jest 8, a kolumn 7/)
  t.equal(await count(), 0)
  await writeFile(
    file('nowe.csv'),
    `\uFEFF${table.join('\r\n').replace('Porozumienie; z końcem', '"Porozumienie; z końcem"')}\r\n`,
  )
  t.equal((await admin('preview-rules', file('nowe.csv'))).code, 0)
  t.equal(await count(), 0, 'looking changes nothing')
  t.equal((await admin('import-rules', file('nowe.csv'))).code, 0)
  t.equal(await count(), 1)
  t.equal((await admin('export-rules', file('stan.csv'))).code, 0)
  const written = await readFile(file('stan.csv'), 'utf8')
  t.match(written, /^\uFEFF/)
  t.match(written, new RegExp(`"OPS";"PIU_PS";"UPS-105-1";"${code}";"RP.STAN RP.REJESTRACJE"`))
  t.equal((await admin('import-rules', file('stan.csv'))).code, 0)
  t.equal(await count(), 2)
  t.equal((await admin('export-rules', file('stan.xml'))).code, 0)
  t.match(await readFile(file('stan.xml'), 'utf8'), /^<ru:wczytajReguly/)
  t.equal((await admin('import-rules', file('stan.xml'))).code, 0)
  t.equal(await count(), 4)
})

t.test('@req B3 what the contract or the operation refuses is told, and nothing is added', async t => {
  const before = await count()
  const text = await readFile(file('stan.csv'), 'utf8')
  await writeFile(file('zakres.csv'), text.replace('RP.STAN', 'RP.NIC'))
  t.match((await admin('import-rules', file('zakres.csv'))).remarks, /Wiersz 2, kolumna kodZakresu/)
  await writeFile(file('podstawa.csv'), text.replace('UPS-105-1', 'NIE-MA'))
  t.match((await admin('import-rules', file('podstawa.csv'))).remarks, /5002/)
  await writeFile(file('nie.xml'), '<x/>')
  t.match((await admin('import-rules', file('nie.xml'))).remarks, /Plik nie zawiera elementu wczytajReguly/)
  t.equal(await count(), before)
})
