/** Travels the whole road once and writes its exchanges: `npm run exchanges`. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startForRoad } from './installed.js'
import { exchangesFolder, Road } from './road.js'
import { tellRoad } from './story.js'

for (const entry of await readdir(exchangesFolder, { withFileTypes: true })) {
  if (entry.isDirectory()) await rm(join(exchangesFolder, entry.name), { recursive: true })
}
const { installation, remove } = await startForRoad()
try {
  const road = new Road(installation, 'RECORD')
  await tellRoad(installation, road)
  console.log(`${road.travelled.length} exchanges written to ${exchangesFolder}`)
} catch (cause) {
  for (const line of installation.logLines.filter(one => /"level":(50|60)/.test(one))) console.error(line)
  throw cause
} finally {
  await remove()
}
