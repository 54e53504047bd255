/** Does the acts of a scenario on the installation of a folder, saying each that was acknowledged, until it is killed. */
import { writeSync } from 'node:fs'
import { recover } from '../../../src/operations/perform.js'
import { cheapPasswords, openPlace } from '../place.js'
import { act, scenarios } from './scenario.js'

const [folder = '', named = ''] = process.argv.slice(2)
const scenario = scenarios.find(one => one === named)
if (scenario === undefined) throw new Error('no such scenario')
const say = (word: string): void => void writeSync(1, `${word}\n`)
const place = await openPlace(folder, {}, cheapPasswords)
await recover(place.house)
say('ready')
await act(place, scenario, say)
say('done')
await place.close()
