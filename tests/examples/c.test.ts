import { execFile } from 'node:child_process'
import { join } from 'node:path'
import t from 'tap'
import { judge } from '../judges/available.js'
import { pesel, road, Scene, timed } from './scene.js'

t.setTimeout(900_000)
const gsoap = judge('gsoap')

function run(program: string, args: readonly string[]): Promise<{ readonly failed: boolean; readonly output: string }> {
  return new Promise(done => {
    execFile(program, args, (problem, stdout, stderr) =>
      done({ failed: problem !== null, output: `${stdout}${stderr}` }),
    )
  })
}

t.test(
  'C: a client that gSOAP makes of our WSDLs confirms dictionaries, feeds and asks through the connector @req D1',
  { skip: gsoap.missing, timeout: 900_000 },
  async t => {
    const scene = await Scene.make(t)
    const built = await gsoap.run(['examples/c/zbuduj.sh', scene.folder], { timeoutMs: 280_000 })
    t.equal(built.code, 0, built.stderr)
    const centre = await scene.centre()
    const { profile } = await scene.registerFor(centre, 'profil')
    const { systemId, setCode } = await scene.admit(centre, profile.facts.idSystemu ?? '', undefined)
    const connector = await scene.connector(t, profile)
    const { failed, output } = await timed(t, 'gSOAP through the connector', () =>
      run(join(scene.folder, 'przyklad'), [connector, setCode, pesel, centre.feeder, centre.officer]),
    )
    t.notOk(failed)
    t.equal(output, 'przyjęto: 1\nwynik: SUKCES\nCBB-1465-PUP-01-RP-01 SUKCES Źdźbło\n')
    const answered = await scene.answered(systemId)
    for (const operation of road) t.equal(answered.get(operation), 1, operation)
  },
)
