import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { answerIn, Installation, password } from '../gateway/installation.js'
import { asVisitor, dayFromNow, notice } from '../gateway/unit-connection.js'
import { judge } from '../judges/available.js'
import { allThere } from '../operations/notices.js'
import { csizs, type Outcome } from './command-line.js'

/** Connecting a unit and keeping its accounts by commands alone. */

t.setTimeout(900_000)
const sevenZip = judge('7z')
const folder = await mkdtemp(join(tmpdir(), 'csizs-cli-connecting-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const installation = await Installation.start()
t.teardown(() => installation.remove())
await installation.conform('PS')
const office = await installation.voivodeship('14')
const passwordFile = join(folder, 'password')
await writeFile(passwordFile, `${password}\n`)
const sessionOf = (login: string) => ['--session', join(folder, `${login}.json`)]

async function signIn(login: string): Promise<void> {
  const words = ['admin', 'login', '--login', login, '--password-file', passwordFile]
  const signed = await csizs(...words, '--portal', installation.portalUrl, ...sessionOf(login))
  if (signed.code !== 0) throw new Error(signed.remarks)
}

/** An administrator's act that has to be done; its answer. */
async function does(t: Test, login: string, ...words: readonly string[]): Promise<Record<string, unknown>> {
  const done = await csizs('admin', ...words, ...sessionOf(login), '--json')
  t.equal(done.code, 0, `${words.slice(0, 2).join(' ')}: ${done.output}${done.remarks}`)
  return done.json()
}

const refused = (login: string, ...words: readonly string[]): Promise<Outcome> =>
  csizs('admin', ...words, ...sessionOf(login))

await signIn(office)
const local = 'lucjan.lokalny'

t.test('@req A2.1 A2.2 A2.3 A2.4 A2.11 a unit is connected by commands', { skip: sevenZip.missing }, async t => {
  const file = async () => answerIn(await asVisitor(installation, 'zglosGotowosc', notice()))
  const { numerZgloszenia: id, kluczZgloszenia } = await file()
  const { numerZgloszenia: twice } = await file()
  t.match(await does(t, office, 'connection', 'list'), {
    podlaczenie: [{ numerZgloszenia: id, nastepnyKrok: { krok: 'ROZPATRZENIE' } }, { numerZgloszenia: twice }],
  })
  t.match(await does(t, office, 'connection', 'show', id), { administratorLokalny: { pesel: '44051401359' } })
  const asked = await does(t, office, 'connection', 'ask', id, '--question', 'Czy adres jest aktualny?')
  t.match(asked, { stan: 'DO_WYJASNIENIA', wyslano: false, odnosnik: /\/portal\/podlaczenie\/stan\// })
  answerIn(await asVisitor(installation, 'zlozWyjasnienie', { kluczZgloszenia, odpowiedz: 'Tak.' }))
  t.match(await does(t, office, 'connection', 'refuse', twice, '--reason', 'Złożone drugi raz.'), { stan: 'ODMOWIONE' })
  const accepted = await does(t, office, 'connection', 'accept', id, '--login', local)
  t.match(accepted, { stan: 'PRZYJETE', kodJT: 'JT-1465-OPS-01' })
  const again = await refused(office, 'connection', 'accept', id, '--login', local)
  t.equal(again.code, 2)
  t.match(again.remarks, /5019/)

  const date = dayFromNow(installation, 2)
  const early = await refused(office, 'connection', 'package', id)
  t.match(early.remarks, /System nie ma terminu podłączenia/)
  for (const system of ['1', '2']) {
    const set = await does(t, office, 'connection', 'schedule', id, '--system', system, '--date', date)
    t.match(set, { system: { termin: date } })
  }
  const made = await does(t, office, 'connection', 'package', id)
  t.match(made, { hasloPakietu: /^[a-z2-9-]{29}$/, wyslano: false })
  const given = await does(t, office, 'connection', 'download', id, '--folder', folder)
  const [name = ''] = (await readdir(folder)).filter(one => one.endsWith('.zip'))
  t.equal(given.plik, join(folder, name))
  t.equal((await stat(join(folder, name))).mode & 0o077, 0, 'for its owner only')
  const opened = await sevenZip.run(['x', '-so', `-p${String(made.hasloPakietu)}`, join(folder, name), 'pakiet.txt'])
  const [, temporary = ''] = /Hasło tymczasowe: (\S+)/.exec(opened.stdout.toString('utf8')) ?? []

  await writeFile(join(folder, 'temporary'), `${temporary}\n`)
  const change = ['change-password', '--login', local, '--portal', installation.portalUrl]
  const files = ['--password-file', join(folder, 'temporary'), '--new-password-file', passwordFile]
  t.equal((await csizs('admin', ...change, ...files)).code, 0)
  await signIn(local)
  const person = await installation.person(local)
  answerIn(await person.call('potwierdzPakiet', { numerZgloszenia: id, sprawdzenie: allThere }))
  const unit = { code: 'JT-1465-OPS-01', kind: 'OPS', areas: ['PS', 'WRISPZ'], administrator: local } as const
  const { id: system } = await installation.connectSystem({ unit })
  const result = ['connection', 'result', id, '--system']
  t.match(await does(t, local, ...result, '1', '--connected', system), { stanSystemu: 'PODLACZONY', poTerminie: false })
  const causeless = await refused(local, ...result, '2')
  t.equal(causeless.code, 2)
  t.match(causeless.remarks, /niepodłączenie przyczynę/)
  t.match(await does(t, local, ...result, '2', '--cause', 'Nie ma łącza.'), { stanSystemu: 'NIEPODLACZONY' })
  t.match(await does(t, office, 'connection', 'list', '--overdue'), { podlaczenie: [] })
  t.match(await does(t, office, 'connection', 'list', '--all'), { podlaczenie: [{}, { stan: 'ODMOWIONE' }] })
})

t.test('@req A2.10 B7 accounts are kept by commands', async t => {
  const unit = await installation.registerUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
  const { administrator, code } = unit
  await signIn(administrator)
  const login = 'olga.zmyslona'
  const about = ['--login', login]
  const names = ['--first-name', 'Olga', '--surname', 'Zmyślona', '--email', 'olga@przyklad.example']
  const created = await does(t, administrator, 'create-user', ...about, ...names, '--unit', code)
  t.match(created, { login, hasloTymczasowe: String })
  const roles = ['--role', 'PIU_RP', '--role', 'OTM_USER']
  t.match(await does(t, administrator, 'grant-role', ...about, ...roles), { rola: ['PIU_RP', 'OTM_USER'] })
  t.match(await does(t, administrator, 'take-role', ...about, '--role', 'PIU_RP', '--reason', 'Zmiana'), {
    rola: ['OTM_USER'],
  })
  t.match(await does(t, administrator, 'users', '--role', 'OTM_USER'), { razem: 1, uzytkownik: [{ login }] })
  t.match(await does(t, administrator, 'lock', ...about, '--reason', 'Urlop'), { stan: 'ZABLOKOWANE' })
  t.equal((await refused(administrator, 'lock', ...about)).code, 64, 'a reason is demanded')
  t.match(await does(t, administrator, 'unlock', ...about), { stan: 'AKTYWNE' })
  const reset = await does(t, administrator, 'reset-password', ...about, '--reason', 'Zapomniane')
  t.not(reset.hasloTymczasowe, created.hasloTymczasowe)
  t.match(await does(t, administrator, 'unit', '--unit', code), { jednostka: { kodJT: code } })
  t.match(await does(t, office, 'units', '--search', 'PUP'), { jednostka: [{ kodJT: code }] })
  const active = await refused(office, 'retire-unit', '--unit', code, '--reason', 'Próba')
  t.equal(active.code, 2)
  t.match(active.remarks, /5050/)
  t.match(await does(t, administrator, 'retire-user', ...about, '--reason', 'Odejście'), { stan: 'NIEAKTYWNE' })
  t.match(await does(t, office, 'retire-user', '--login', administrator, '--reason', 'Odejście'), {
    stan: 'NIEAKTYWNE',
  })
  t.match(await does(t, office, 'retire-unit', '--unit', code, '--reason', 'Likwidacja'), { stan: 'NIEAKTYWNA' })
  const { zdarzenie } = await does(t, office, 'events', ...about)
  t.match(
    (zdarzenie as readonly { readonly operacja: string }[]).map(event => event.operacja),
    ['dezaktywuj', 'resetujHaslo', 'odblokuj', 'zablokuj', 'odbierzRole', 'nadajRole', 'utworzUzytkownika'],
  )
})
