import t from 'tap'
import { judge } from '../judges/available.js'
import { pesel, road, Scene, timed } from './scene.js'

t.setTimeout(900_000)
const php = judge('php')

t.test(
  'PHP: SoapClient confirms dictionaries, feeds and asks through the connector @req D1',
  { skip: php.missing, timeout: 900_000 },
  async t => {
    const scene = await Scene.make(t)
    const centre = await scene.centre()
    const { profile } = await scene.registerFor(centre, 'profil')
    const { systemId, setCode } = await scene.admit(centre, profile.facts.idSystemu ?? '', undefined)
    const connector = await scene.connector(t, profile)
    const args = ['examples/php/przyklad.php', connector, setCode, pesel, centre.feeder, centre.officer]
    const run = await timed(t, 'SoapClient through the connector', () => php.run(args))
    t.equal(run.code, 0, `${run.stderr}${run.stdout}`)
    t.equal(run.stdout.toString(), 'przyjęto: 1\nwynik: SUKCES\nCBB-1465-PUP-01-RP-01 SUKCES Źdźbło\n')
    const answered = await scene.answered(systemId)
    for (const operation of road) t.equal(answered.get(operation), 1, operation)
  },
)
