import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { readProfile } from '../../src/client/profile.js'
import { password, software } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { pesel, road, Scene, timed } from './scene.js'

t.setTimeout(900_000)
const zeep = judge('zeep-xmlsec')

t.test(
  'Python: zeep registers, confirms dictionaries, feeds and asks; it signs itself in form wss, or has the connector sign @req D1 D3',
  { skip: zeep.missing, timeout: 900_000 },
  async t => {
    const scene = await Scene.make(t)
    const centre = await scene.centre()
    const { installation } = scene
    const folder = join(scene.folder, 'profil')
    const ca = join(scene.folder, 'ca.pem')
    await writeFile(ca, installation.caPem)
    const { nazwa, wersja, producent } = software
    const registered = await zeep.run(
      [
        'examples/python/zarejestruj.py',
        folder,
        installation.servicesUrl,
        ca,
        centre.unit.code,
        'PS',
        nazwa,
        wersja,
        producent,
        centre.unit.administrator,
      ],
      { env: { CSIZS_HASLO: password } },
    )
    t.equal(registered.code, 0, registered.stderr)
    const systemId = registered.stdout.toString().trim()
    t.match(systemId, /^SD-\d{6}$/)
    const { setCode } = await scene.admit(centre, systemId, ['XADES', 'WSS'])
    const run = (where: string) =>
      zeep.run(['examples/python/przyklad.py', where, setCode, pesel, centre.feeder, centre.officer])

    const itself = await timed(t, 'zeep signing itself', () => run(folder))
    t.equal(itself.code, 0, itself.stderr)
    t.match(itself.stdout.toString(), /przyjęto: 1\n/)
    t.match(itself.stdout.toString(), /wynik: SUKCES\nCBB-1465-PUP-01-RP-01 SUKCES Źdźbło\nwpis w dzienniku: \d+/)
    const once = await scene.answered(systemId)
    for (const operation of road) t.equal(once.get(operation), 1, operation)

    const profile = await readProfile(folder)
    if ('broken' in profile) return t.fail('the profile that zarejestruj.py wrote is not one')
    const connected = await run(await scene.connector(t, profile))
    t.equal(connected.code, 0, connected.stderr)
    t.match(connected.stdout.toString(), /wynik: SUKCES\nCBB-1465-PUP-01-RP-01 SUKCES Źdźbło/)
    const twice = await scene.answered(systemId)
    for (const operation of road) t.equal(twice.get(operation), 2, operation)

    await t.test('An answer by somebody else than the gateway is not taken', async t => {
      const own = await readFile(join(folder, 'signing.crt.pem'))
      await writeFile(join(folder, 'gateway.crt.pem'), own)
      const distrusted = await run(folder)
      t.not(distrusted.code, 0)
      t.match(distrusted.stderr, /SignatureVerificationFailed: podpisał ktoś inny niż bramka/)
    })
  },
)
