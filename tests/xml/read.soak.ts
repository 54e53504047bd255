import t from 'tap'
import { judge } from '../judges/available.js'
import { besideLibxml2, besideXerces } from './wounded.js'

t.setTimeout(3_600_000)

/** None of which npm test sees. */
const first = 1_000_000
const count = 200_000
const batch = 20_000
const java = judge('java')

t.test(`${count} wounded documents: taken and refused as by libxml2, and read alike`, async t => {
  for (let from = first; from < first + count; from += batch) {
    const { taken, apart } = besideLibxml2(from, batch)
    t.same(apart.slice(0, 12), [], `from ${from}: ${taken} still well-formed`)
  }
})

t.test(`${count} wounded documents: taken and refused as by Xerces`, { skip: java.missing }, async t => {
  for (let from = first; from < first + count; from += batch) {
    const { taken, apart } = await besideXerces(java, from, batch)
    t.same(apart.slice(0, 12), [], `from ${from}: ${taken} still well-formed`)
  }
})
