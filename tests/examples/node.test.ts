import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { pesel, road, Scene, timed } from './scene.js'

t.setTimeout(900_000)

async function node(args: readonly string[]) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const caught = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (part: string) => {
      caught[stream] += part
    })
  }
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...caught }
}

t.test(
  'Node: the package soap signs itself in form wss, feeds and asks; xml-crypto confirms our answers @req D1 D3',
  { timeout: 900_000 },
  async t => {
    const scene = await Scene.make(t)
    const centre = await scene.centre()
    const { profile, folder } = await scene.registerFor(centre, 'profil', 'RSA')
    const { systemId, setCode } = await scene.admit(centre, profile.facts.idSystemu ?? '', ['WSS'])
    const run = () => node(['examples/node/przyklad.mjs', folder, setCode, pesel, centre.feeder, centre.officer])
    const done = await timed(t, 'soap', run)
    t.equal(done.code, 0, done.stderr)
    t.equal(done.stdout, 'przyjęto: 1\nwynik: SUKCES\nCBB-1465-PUP-01-RP-01 SUKCES Źdźbło\n')
    const answered = await scene.answered(systemId)
    for (const operation of road) t.equal(answered.get(operation), 1, operation)

    await writeFile(join(folder, 'gateway.crt.pem'), profile.signing.certificatePem ?? '')
    const distrusted = await run()
    t.not(distrusted.code, 0)
    t.match(distrusted.stderr, /odpowiedzi nie podpisała bramka/)
  },
)
