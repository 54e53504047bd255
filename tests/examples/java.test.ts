import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { judge } from '../judges/available.js'
import { pesel, road, Scene, timed } from './scene.js'

t.setTimeout(900_000)
const wss4j = judge('wss4j')

for (const family of ['EC-P256', 'RSA'] as const) {
  t.test(
    `Java: WSS4J signs (${family}, form wss), and confirms that our answers are signed and that the signed element is the Body @req D1 D3`,
    { skip: wss4j.missing, timeout: 900_000 },
    async t => {
      const scene = await Scene.make(t)
      const centre = await scene.centre()
      const { profile, folder } = await scene.registerFor(centre, 'profil', family)
      const systemId = profile.facts.idSystemu ?? ''
      const { setCode } = await scene.admit(centre, systemId, ['WSS'])
      const run = () =>
        wss4j.run([
          '-Dfile.encoding=UTF-8',
          'examples/java/Przyklad.java',
          folder,
          setCode,
          pesel,
          centre.feeder,
          centre.officer,
        ])

      const done = await timed(t, `WSS4J ${family}`, run)
      t.equal(done.code, 0, done.stderr)
      t.match(done.stdout.toString(), /przyjęto: 1\nwynik: SUKCES\nCBB-1465-PUP-01-RP-01 SUKCES Źdźbło\n$/)
      const answered = await scene.answered(systemId)
      for (const operation of road) t.equal(answered.get(operation), 1, operation)

      if (family === 'RSA') return
      const gateway = await readFile(join(folder, 'gateway.crt.pem'))
      await writeFile(join(folder, 'gateway.crt.pem'), profile.signing.certificatePem ?? '')
      const distrusted = await run()
      t.not(distrusted.code, 0)
      t.match(distrusted.stderr, /SecurityException: podpisał ktoś inny niż bramka/)
      await appendFile(join(folder, 'gateway.crt.pem'), gateway)
      const again = await run()
      t.equal(again.code, 0, again.stderr)
    },
  )
}
