import t from 'tap'
import { judge } from '../judges/available.js'
import { differenceFromJdk, differenceFromLibxml2 } from './canonical-judges.js'

t.setTimeout(3_600_000)

/** How many documents each family judges; `npm test` shows the first few thousand of them. */
const count = 100_000
const batch = 5_000
const java = judge('java')

t.test(`canonical forms of ${count} random documents and subtrees equal those of libxml2`, async t => {
  for (let from = 1; from <= count; from += batch)
    t.equal(differenceFromLibxml2(from, batch), undefined, `from ${from}`)
})

t.test(`canonical forms of ${count} random documents equal those of the JDK`, { skip: java.missing }, async t => {
  for (let from = 1; from <= count; from += batch) {
    t.equal(await differenceFromJdk(java, from, batch), undefined, `from ${from}`)
  }
})
