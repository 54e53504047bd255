/** The address of the e-learning platform may be set before its token is there: the gateway starts, says what is missing, and takes it later. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { csizs } from '../cli/command-line.js'
import { centralLogin, Installation } from '../gateway/installation.js'

t.setTimeout(180_000)
const installation = await Installation.make()
t.teardown(() => installation.remove())
const { home } = installation
const settings = JSON.parse(await readFile(home.configuration, 'utf8')) as object
await writeFile(home.configuration, JSON.stringify({ ...settings, elearningUrl: 'https://elearning.example' }))
await rm(home.keys.elearning, { force: true })
await installation.start()

const findings = async () =>
  (await installation.administer(centralLogin, 'pobierzStanBramki', {})).ocena.map(one => one.kod)

t.test('@req A3.5 without the token it starts, names the lack and what to do, and gives files', async t => {
  const { ocena } = await installation.administer(centralLogin, 'pobierzStanBramki', {})
  t.match(
    ocena.find(one => one.kod === 'PLATFORMA_BEZ_TOKENU'),
    { waga: 'UWAGA', coRobic: /elearning\.token/ },
  )
  const unit = await installation.registerUnit({ kind: 'OPS', territory: '1412', areas: ['PS'] })
  const listed = await installation.administer(unit.administrator, 'listaKontELearning', { kodJT: unit.code })
  t.equal(listed.platforma, undefined)
  const portal = await installation.person(unit.administrator)
  t.match(await portal.call('zalozKontaELearning', { kodJT: unit.code }), { fault: { detail: { kod: '5052' } } })
})

t.test('@req A3.5 a token that is laid there is taken without a new start', async t => {
  await writeFile(home.keys.elearning, 'token-proby\n')
  t.notOk((await findings()).includes('PLATFORMA_BEZ_TOKENU'))
})

t.test(
  '@req A3.5 csizs init with the address and no token makes the installation and says where the token goes',
  async t => {
    const folder = join(tmpdir(), `csizs-init-${process.pid}`)
    t.teardown(() => rm(folder, { recursive: true, force: true }))
    const words = ['--services-url', 'https://localhost:8443', '--portal-url', 'https://localhost:8444']
    const made = await csizs(
      'init',
      '--home',
      folder,
      ...words,
      '--ledger-origin',
      'proba.example/dziennik',
      '--set',
      'elearningUrl=https://elearning.example',
      '--admin-login',
      'admin.proby',
      '--admin-first-name',
      'Anna',
      '--admin-surname',
      'Próbna',
      '--lang',
      'pl',
    )
    t.equal(made.code, 0, made.remarks)
    t.match(made.output, /Brakuje tokenu platformy e-learningowej: .*elearning\.token/)
  },
)
