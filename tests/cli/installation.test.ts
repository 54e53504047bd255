import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { readProfile } from '../../src/client/profile.js'
import { renew } from '../../src/client/renew.js'
import { centralLogin, Installation, password, software } from '../gateway/installation.js'
import { csizs } from './command-line.js'

t.setTimeout(900_000)
const folder = await mkdtemp(join(tmpdir(), 'csizs-cli-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const installation = await Installation.start()
t.teardown(() => installation.remove())
await installation.person()
const session = ['--session', join(folder, 'session.json')]
const portal = ['--portal', installation.portalUrl]
const file = (name: string) => join(folder, name)
let localAdministrator = ''
await writeFile(file('password'), `${password}\n`)
await writeFile(file('ca.pem'), installation.caPem)

t.test('without a session an administrator’s act ends with 77 and says how to sign in', async t => {
  const asked = await csizs('admin', 'list-rules', ...session)
  t.equal(asked.code, 77)
  t.match(asked.remarks, /csizs admin login/)
})

t.test('a wrong password is a refusal (2), told in the language asked for @req A2.6', async t => {
  await writeFile(file('wrong'), 'Zupelnie-1nne\n')
  const words = ['admin', 'login', '--login', centralLogin, '--password-file', file('wrong'), ...portal, ...session]
  const polish = await csizs(...words)
  t.equal(polish.code, 2)
  t.match(polish.remarks, /3010 Błędny login lub hasło/)
  t.match((await csizs(...words, '--lang', 'en')).remarks, /3010 Wrong login or password/)
  t.match((await csizs(...words, '--json')).json(), { error: { exit: 'refused', code: 2, fault: { kod: '3010' } } })
})

t.test('nobody at the terminal and no file: the password is missing (64)', async t => {
  const asked = await csizs('admin', 'login', '--login', centralLogin, ...portal, ...session)
  t.equal(asked.code, 64)
  t.match(asked.remarks, /--password-file/)
})

t.test('a portal that is not there ends with 69, one without TLS elsewhere with 64', async t => {
  const words = ['admin', 'login', '--login', centralLogin, '--password-file', file('password'), ...session]
  t.equal((await csizs(...words, '--portal', 'http://localhost:1')).code, 69)
  t.equal((await csizs(...words, '--portal', 'http://portal.example')).code, 64)
})

t.test('a session opens, is kept for its owner only, and carries the administrators’ acts @req A2.2 B3', async t => {
  const signed = await csizs(
    'admin',
    'login',
    '--login',
    centralLogin,
    '--password-file',
    file('password'),
    ...portal,
    ...session,
  )
  t.equal(signed.code, 0, signed.remarks)
  t.equal((await stat(file('session.json'))).mode & 0o777, 0o600)

  const office = await csizs(
    ...['admin', 'register-unit', '--kind', 'URZAD_WOJEWODZKI', '--name', 'Urząd próbny', '--territory', '14'],
    ...['--area', 'PS', '--postal-code', '00-950', '--place', 'Warszawa', '--house', '1', '--admin-login', 'woj.cli'],
    ...[
      '--admin-first-name',
      'Ewa',
      '--admin-surname',
      'Próbna',
      '--admin-email',
      'woj@example.invalid',
      ...session,
      '--json',
    ],
  )
  t.equal(office.code, 0, office.output)
  t.match(office.json(), { kodJT: 'JT-14-URZAD_WOJEWODZKI-01', login: 'woj.cli', hasloTymczasowe: String })

  const rule = [
    'admin',
    'add-rule',
    '--asker',
    'OPS',
    '--role',
    'PIU_PS',
    '--basis',
    'UPS-105-1',
    '--reason',
    'próba',
    ...session,
  ]
  t.equal((await csizs(...rule, '--scope', 'RP.TOZSAMOSC', '--giver', 'PUP')).code, 0)
  const unknown = await csizs(...rule, '--scope', 'RP.NIC')
  t.equal(unknown.code, 64)
  t.match(unknown.remarks, /RP\.TOZSAMOSC/)
  const listed = await csizs('admin', 'list-rules', ...session, '--json')
  t.match(listed.json(), { regula: [{ regula: { rola: 'PIU_PS', kodZakresu: ['RP.TOZSAMOSC'] } }] })

  const changed = ['admin', 'change-password', '--login', 'woj.cli', ...portal, '--password-file', file('temporary')]
  await writeFile(file('temporary'), `${String(office.json().hasloTymczasowe)}\n`)
  await writeFile(file('weak'), 'slabe\n')
  const weak = await csizs(...changed, '--new-password-file', file('weak'))
  t.equal(weak.code, 2)
  t.match(weak.remarks, /3015/)
  t.equal((await csizs(...changed, '--new-password-file', file('password'))).code, 0)
})

t.test('the register of conformity is filled in a session and read without one @req A1.1', async t => {
  const { nazwa, wersja, producent } = software
  for (const area of ['PS', 'RP']) {
    const added = await csizs(
      ...[
        'conformity',
        'add',
        '--kind',
        'SWIADECTWO',
        '--vendor',
        producent,
        '--product',
        nazwa,
        '--product-version',
        wersja,
      ],
      ...['--area', area, '--level', '1', '--number', `SZ/${area}`, '--from', '2025-06-01', ...session],
    )
    t.equal(added.code, 0, added.remarks)
  }
  const listed = await csizs('conformity', 'list', ...portal, '--json')
  t.match(listed.json(), { swiadectwo: [{ swiadectwo: { produkt: nazwa } }, {}] })
})

t.test(
  'a domain system goes the whole way by commands: init, register, activate, dictionaries, feed, query @req A2.8 A2.9',
  async t => {
    const unit = await installation.registerUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
    localAdministrator = unit.administrator
    const feeder = await installation.createUser(unit, ['ZASILANIE'])
    const profile = ['--profile', file('sd')]
    const init = [
      ...[
        'sd',
        'init',
        ...profile,
        '--address',
        installation.servicesUrl,
        '--ca',
        file('ca.pem'),
        '--unit',
        unit.code,
        '--area',
        'RP',
      ],
      ...['--product', software.nazwa, '--product-version', software.wersja, '--vendor', software.producent],
      ...['--user', feeder, '--role', 'ZASILANIE'],
    ]
    t.equal((await csizs('sd', 'status', ...profile)).code, 66, 'no profile yet')
    t.equal((await csizs(...init)).code, 0)
    t.equal((await csizs(...init)).code, 73, 'a profile is never written over')
    t.equal((await csizs('sd', 'status', ...profile)).code, 0, 'the connection is checked before registration too')
    const early = await csizs('sd', 'dictionaries', ...profile)
    t.equal(early.code, 64)
    t.match(early.remarks, /sd register/)

    const register = ['sd', 'register', ...profile, '--login', unit.administrator, '--password-file']
    t.equal((await csizs(...register, file('wrong'))).code, 2)
    const registered = await csizs(...register, file('password'), '--json')
    t.equal(registered.code, 0, registered.output)
    t.match(registered.json(), { idSystemu: /^SD-/, stan: 'ZAREJESTROWANY' })
    t.equal((await csizs(...register, file('password'))).code, 64, 'registered already')
    t.equal((await csizs('sd', 'activate', ...profile, '--login', unit.administrator)).code, 0)

    const status = await csizs('sd', 'status', ...profile, '--json')
    t.match(status.json(), { system: { stan: 'AKTYWNY', slownikiPotwierdzone: false } })
    const fetched = await csizs('sd', 'dictionaries', ...profile, '--json')
    t.equal(fetched.code, 0, fetched.output)
    t.match(fetched.json(), { komplet: true })
    t.match(JSON.parse(await readFile(join(file('sd'), 'slowniki', 'PLEC.json'), 'utf8')), { kodSlownika: 'PLEC' })

    const idSystemu = String(registered.json().idSystemu)
    const set = await csizs(
      'admin',
      'create-set',
      '--unit',
      unit.code,
      '--tree',
      'RP',
      '--name',
      'Zbiór',
      ...session,
      '--json',
    )
    const setCode = String(set.json().kodZbioru)
    t.equal((await csizs('admin', 'assign-set', '--set', setCode, '--system', idSystemu, ...session)).code, 0)

    const records = recordsOfUnit(tellStory({ seed: 1, persons: 300 }), 'JT-1408-PUP-01').slice(0, 9)
    await mkdir(file('records'))
    for (const record of records) await writeFile(join(file('records'), `${record.recordId}.xml`), encodeRecord(record))
    const validated = await csizs('validate', join(file('records'), `${records[0]!.recordId}.xml`))
    t.equal(validated.code, 0, validated.output)
    const feed = ['sd', 'feed', ...profile, '--set', setCode, '--kind']
    const fed = await csizs(...feed, 'INICJALNE', '--package', '4', file('records'), '--json')
    t.equal(fed.code, 0, fed.output + fed.remarks)
    t.match(fed.json(), { liczbaPaczek: 3, liczbaPrzyjetych: 9, stanZbioru: 'AKTYWNY', niezgodnosc: [] })

    const [first] = records
    const bad = Buffer.from(encodeRecord(first!))
      .toString()
      .replace(/<b:wersjaRekordu>\d+/, '<b:wersjaRekordu>99')
    await writeFile(file('bad.xml'), bad.replace(/<b:nazwisko>.*?<\/b:nazwisko>/, '<b:nazwisko></b:nazwisko>'))
    t.equal((await csizs('validate', file('bad.xml'))).code, 1)
    const partly = await csizs(...feed, 'PRZYROSTOWE', file('bad.xml'), '--json')
    t.equal(partly.code, 3, partly.output)
    t.match(partly.json(), { liczbaOdrzuconych: 1, niezgodnosc: [{ paczka: 1, miejsce: 1 }] })
    t.equal((await csizs(...feed, 'PRZYROSTOWE', file('password'))).code, 65, 'not records')
    t.equal((await csizs(...feed, 'PRZYROSTOWE', file('nothing.xml'))).code, 66)

    const officer = await installation.createUser(unit, ['PIU_RP'])
    const query = [
      'sd',
      'query',
      ...profile,
      '--user',
      officer,
      '--role',
      'PIU_RP',
      '--pesel',
      '44051401359',
      '--set',
      setCode,
    ]
    const asked = await csizs(
      ...query,
      '--scope',
      'RP.STAN',
      '--basis',
      'URPSZ-47',
      '--purpose',
      'USTALENIE_PRAWA_PS',
      '--case',
      'X.1',
    )
    t.equal(asked.code, 2)
    t.match(asked.remarks, /3007/)
  },
)

t.test('keys and certificates are renewed by the old ones, which end with it @req D2', async t => {
  const profile = ['--profile', file('sd')]
  const administrator = ['--login', localAdministrator]
  const keys = () =>
    Promise.all(['tls.key.pem', 'signing.key.pem'].map(name => readFile(join(file('sd'), name), 'utf8')))
  const before = await keys()
  const renewed = await csizs('sd', 'renew', ...profile, ...administrator, '--json')
  t.equal(renewed.code, 0, renewed.output + renewed.remarks)
  t.match(renewed.json(), { stareWycofane: true, certyfikat: [{}, {}] })
  t.ok((await keys()).every((key, at) => key !== before[at]))
  const status = await csizs('sd', 'status', ...profile, '--json')
  const { certyfikat } = status.json().system as { certyfikat: { stan: string }[] }
  t.equal(certyfikat.filter(one => one.stan === 'AKTYWNY').length, 2)
  t.equal(certyfikat.filter(one => one.stan === 'WYCOFANY').length, 2)

  // Somebody pulled the plug before the new keys were kept: nobody holds what was issued.
  const kept = await readProfile(file('sd'))
  if (!('facts' in kept)) throw new Error('the profile cannot be read')
  const lost = installation.connect(kept)
  const context = { user: { login: localAdministrator, rola: 'ADMIN_LOKALNY' } }
  t.ok('profile' in (await renew(lost, context)))
  t.equal((await csizs('sd', 'renew', ...profile, ...administrator, '--keep-old')).code, 2, 'no room is left')
  const again = await csizs('sd', 'renew', ...profile, ...administrator, '--json')
  t.equal(again.code, 0, again.output + again.remarks)
  t.equal((again.json().wycofanyOdcisk as string[]).length, 4, 'the lost ones and the old ones')
  const { system } = (await csizs('sd', 'status', ...profile, '--json')).json() as {
    system: { certyfikat: { stan: string }[] }
  }
  t.equal(system.certyfikat.filter(one => one.stan === 'AKTYWNY').length, 2)
  t.equal((await csizs('sd', 'deactivate', ...profile, ...administrator, '--reason', 'próba')).code, 0)
  t.equal((await csizs('sd', 'status', ...profile)).code, 1, 'a system that is not active')
})

t.test('the gateway out of reach ends with 69', async t => {
  await installation.stop()
  t.equal((await csizs('sd', 'status', '--profile', file('sd'))).code, 69)
  await installation.start()
})
