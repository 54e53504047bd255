import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import t from 'tap'
import { readProfile } from '../../src/client/profile.js'
import { password, software } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { pesel, road, Scene, timed } from './scene.js'

t.setTimeout(900_000)
const curl = judge('curl')

t.test(
  'Shell: csizs registers, confirms dictionaries and feeds; curl and openssl alone ask, signed in form wss @req D1 D3',
  { skip: curl.missing, timeout: 900_000 },
  async t => {
    const scene = await Scene.make(t)
    const { installation, folder } = scene
    const centre = await scene.centre()
    await writeFile(join(folder, 'ca.pem'), installation.caPem)
    await writeFile(join(folder, 'haslo'), `${password}\n`, { mode: 0o600 })
    const csizs = `${process.execPath} ${resolve('bin/csizs.js')}`
    const script = (...args: string[]) =>
      curl.run([resolve('examples/shell/przyklad.sh'), ...args], {
        cwd: folder,
        env: { CSIZS: csizs, LANG: 'pl_PL.UTF-8' },
      })
    const { nazwa, wersja, producent } = software
    const { unit, feeder, officer } = centre
    const product = [nazwa, wersja, producent]
    const registered = await script(
      ...[
        'rejestracja',
        'profil',
        installation.servicesUrl,
        'ca.pem',
        unit.code,
        'PS',
        ...product,
        unit.administrator,
        'haslo',
      ],
    )
    t.equal(registered.code, 0, `${registered.stderr}${registered.stdout}`)
    const profile = await readProfile(join(folder, 'profil'))
    if ('broken' in profile) return t.fail(profile.file)
    const { systemId, setCode } = await scene.admit(centre, profile.facts.idSystemu ?? '', ['XADES', 'WSS'])

    const worked = await timed(t, 'csizs, curl and openssl', () =>
      script('praca', 'profil', setCode, pesel, feeder, officer, 'CBB-1465-PUP-01-RP-01'),
    )
    t.equal(worked.code, 0, `${worked.stderr}${worked.stdout}`)
    t.match(worked.stdout.toString(), /TOTAL-PASSED/)
    t.match(worked.stdout.toString(), /wynik: SUKCES Źdźbło\s*$/)
    t.match(await readFile(join(folder, 'odpowiedz.xml'), 'utf8'), '<wsse:BinarySecurityToken', 'answered in kind')
    const answered = await scene.answered(systemId)
    for (const operation of road) t.ok((answered.get(operation) ?? 0) > 0, operation)
  },
)
