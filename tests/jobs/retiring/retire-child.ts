/** Takes archived sets out of the index in the installation of a folder; says each that it begins with, and stays at the one told. */
import { writeSync } from 'node:fs'
import { retireSets } from '../../../src/jobs/retire-sets.js'
import type { House } from '../../../src/operations/house.js'
import { cheapPasswords, openPlace } from '../../operations/place.js'

const [folder = '', staysAt = ''] = process.argv.slice(2)
const place = await openPlace(folder, {}, cheapPasswords)
const { sets } = place.house
let begun = 0
const leave: House['sets']['leave'] = async at => {
  begun += 1
  writeSync(1, `${at.set}\n`)
  if (begun === Number(staysAt)) await new Promise(resolve => setTimeout(resolve, 600_000))
  await sets.leave(at)
}
await retireSets({ ...place.house, sets: { ...sets, leave } })
