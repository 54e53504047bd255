import { readFile, writeFile } from 'node:fs/promises'
import { Installation } from '../gateway/installation.js'
import { MoodleSite } from '../outside/moodle-site.js'

/** The gateway on which the road is travelled, with an e-learning platform beside it. */
export async function startForRoad(): Promise<{ readonly installation: Installation; remove(): Promise<void> }> {
  const site = await MoodleSite.start()
  const installation = await Installation.make()
  const { configuration, keys } = installation.home
  const settings = JSON.parse(await readFile(configuration, 'utf8'))
  await writeFile(configuration, JSON.stringify({ ...settings, elearningUrl: site.url }))
  await writeFile(keys.elearning, `${site.token}\n`, { mode: 0o600 })
  await installation.start()
  return {
    installation,
    async remove() {
      await installation.remove()
      await site.close()
    },
  }
}
