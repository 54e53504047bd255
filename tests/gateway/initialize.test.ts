import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { homeAt } from '../../src/app/home.js'
import { type Initialization, initialize } from '../../src/app/initialize.js'
import { passwordFindings } from '../../src/domain/password-policy.js'
import { systemClock } from '../../src/outside/clock.js'
import { pinoLog } from '../../src/outside/log.js'
import { readCertificate } from '../../src/trust/certificates.js'
import { checkPath, trustAnchors } from '../../src/trust/path.js'
import { centralLogin, Installation } from './installation.js'

t.setTimeout(900_000)

const settings = {
  servicesUrl: 'https://a.example',
  portalUrl: 'https://a.example:8080',
  ledgerOrigin: 'a.example/dziennik',
}

async function order(change: Partial<Initialization> = {}): Promise<Initialization> {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-test-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  return {
    home: homeAt(join(folder, 'home')),
    settings,
    name: 'Próba',
    authorityFamily: 'EC-P256',
    administrator: { login: 'pierwszy', firstName: 'Anna', surname: 'Centralna' },
    clock: systemClock,
    log: pinoLog('silent'),
    ...change,
  }
}

t.test('A new installation: keys that only their owner reads, certificates that fit, hosts as asked', async t => {
  const made = await order({ hosts: ['bramka.example', '192.0.2.7'] })
  const steps: string[] = []
  const { login, temporaryPassword } = await initialize({ ...made, onStep: step => void steps.push(step) })
  t.equal(login, 'pierwszy')
  t.same(passwordFindings(temporaryPassword), [])
  t.same(steps, ['KEYS', 'CONFIGURATION', 'DICTIONARIES', 'LEDGER'])
  const { keys, configuration, data } = made.home
  t.equal((await stat(keys.folder)).mode & 0o777, 0o700)
  for (const name of await readdir(keys.folder)) {
    const mode = (await stat(join(keys.folder, name))).mode & 0o777
    t.equal(mode, name.endsWith('.crt.pem') ? 0o644 : 0o600, name)
  }
  t.equal((await stat(configuration)).mode & 0o777, 0o600)
  t.same(JSON.parse(await readFile(configuration, 'utf8')), settings)
  t.ok(existsSync(data.control) && existsSync(data.ledger))
  const anchors = trustAnchors([await readFile(keys.authority, 'utf8')])
  for (const [file, purpose] of [
    [keys.tls, 'TLS-SERVER'],
    [keys.signingRsa, 'SIGNING'],
    [keys.signingEc, 'SIGNING'],
  ] as const) {
    const certificate = readCertificate(await readFile(file, 'utf8'))
    if (certificate === undefined) return t.fail(file)
    t.equal(checkPath(certificate, anchors, new Date(), purpose).valid, true, purpose)
    if (purpose === 'TLS-SERVER')
      t.match(certificate.handle.subjectAltName, /DNS:bramka\.example, IP Address:192\.0\.2\.7/)
  }
})

t.test('An installation is never written over, not even a part of one', async t => {
  const made = await order()
  await initialize(made)
  const before = await readFile(made.home.keys.authority, 'utf8')
  await t.rejects(initialize(made), { message: 'an installation is there already' })
  t.equal(await readFile(made.home.keys.authority, 'utf8'), before)
  for (const place of ['configuration', 'keys', 'data'] as const) {
    const other = await order()
    const path = place === 'configuration' ? other.home.configuration : other.home[place].folder
    if (place === 'configuration') await mkdir(other.home.folder, { recursive: true })
    if (place === 'configuration') await writeFile(path, 'mine')
    else await mkdir(path, { recursive: true })
    await t.rejects(initialize(other), { message: 'an installation is there already' }, place)
    t.same(await readdir(other.home.folder), [path.slice(path.lastIndexOf('/') + 1)], 'nothing was added or taken')
  }
})

t.test('What cannot be finished leaves nothing behind', async t => {
  const full = (step: string) => {
    if (step === 'LEDGER') throw new Error('no space left')
  }
  const made = await order({ onStep: full })
  await t.rejects(initialize(made), { message: 'no space left' })
  t.same(await readdir(made.home.folder), [])
})

t.test('A weak password and a wrong configuration are refused before anything is made @req A2.5', async t => {
  const administrator = { login: 'pierwszy', firstName: 'Anna', surname: 'Centralna', temporaryPassword: 'krótkie' }
  const weak = await order({ administrator })
  await t.rejects(initialize(weak), { message: /HASLO_BEZ_CYFRY/ })
  const wrong = await order({ settings: { ...settings, nieznane: 1, ledgerOrigin: 'z odstępem' } })
  await t.rejects(initialize(wrong), { message: /nieznane: .*ledgerOrigin: / })
  t.notOk(existsSync(weak.home.folder) || existsSync(wrong.home.folder))
})

t.test(
  'The first entries of the ledger are the founding: ministry, first administrator, every dictionary @req A2.9 B6',
  async t => {
    const installation = await Installation.start()
    t.teardown(() => installation.remove())
    const entries = await installation.entries()
    const published = await installation.house.control.dictionaries()
    t.equal(entries.length, published.length + 1)
    t.ok(
      entries.every(
        entry => entry.operation === 'instalacja' && entry.act === 'ADMINISTRACJA' && entry.result === 'SUKCES',
      ),
    )
    t.match(entries[0]?.facts, { kodJT: 'JT-00-MINISTERSTWO-01', rola: 'ADMIN_CENTRALNY' })
    t.same(
      entries.slice(1).map(entry => entry.facts?.kodSlownika),
      published.map(version => version.code),
    )
    t.ok(published.length > 25 && published.every(version => version.version === 1))
    t.notMatch(JSON.stringify(entries), centralLogin, 'the login stands in the personal part only')
    t.match(await installation.house.control.account(centralLogin), {
      unitCode: 'JT-00-MINISTERSTWO-01',
      roles: [{ role: 'ADMIN_CENTRALNY' }],
    })
    t.equal((await installation.house.control.credentials(centralLogin))?.temporary, true)
  },
)
