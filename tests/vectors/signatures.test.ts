import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { sharedFolder } from '../judges/available.js'
import { made, Vector } from './core.js'
import { keysOf } from './keys.js'
import { broken, goodButUntrusted, notFollowed, otherwise, unknownAlgorithms, unknownDigests } from './left-out.js'

const shared = sharedFolder()
const folder = shared.missing ? '' : shared.file('vectors', 'xmlsec', 'tests')

/** The published verdicts: name → at least one way of calling xmlsec takes it. */
function published(): Map<string, boolean> {
  const rows = readFileSync(shared.file('vectors', 'xmlsec', 'expected.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const verdicts = new Map<string, boolean>()
  for (const row of rows) {
    const [verdict, place, name = ''] = row.split('\t')
    const file = place === '' ? name : `${place}/${name}`
    verdicts.set(file, verdicts.get(file) === true || verdict === 'res_success')
  }
  return verdicts
}

function files(): string[] {
  return readdirSync(folder).flatMap(place =>
    readdirSync(`${folder}/${place}`)
      .filter(
        name => name.endsWith('.xml') && readFileSync(`${folder}/${place}/${name}`, 'utf8').includes('Signature>'),
      )
      .map(name => `${place}/${name.slice(0, -4)}`),
  )
}

t.test(
  'Published signatures as pure cryptography: values and digests come out as stated',
  { skip: shared.missing },
  async t => {
    const verdicts = published()
    let whole = 0
    for (const file of files()) {
      const name = file.replace(/^.*\//, '')
      const { value, references } = new Vector(`${folder}/${file}.xml`, keysOf).verdict()
      const words = references.filter(one => notFollowed[one] === undefined && !unknownDigests.test(one))
      if (broken.has(name)) {
        t.ok(value === false || words.includes('bad'), `${file} is broken and found so`)
        t.not(verdicts.get(file), true, `${file} is published as broken`)
        continue
      }
      t.ok(
        words.every(one => one === 'ok'),
        `${file} digests: ${references}`,
      )
      const expected = otherwise[name] === undefined
      if (typeof value === 'string') t.match(value, unknownAlgorithms, file)
      else t.equal(value, expected, `${file} value`)
      if (verdicts.get(file) === false)
        t.ok(goodButUntrusted.has(name), `${file} is published as failing for its certificate`)
      if (value === true && words.length === references.length) whole++
    }
    t.ok(whole >= 150, `${whole} signatures held from end to end`)
    t.ok(
      made.byProduct > 400,
      `${made.byProduct} canonical forms were made by the product, ${made.bySubset} of node-sets`,
    )
  },
)

t.test('Every published verdict has its vector', { skip: shared.missing }, async t => {
  const have = new Set(files())
  const absent = [...published().keys()].filter(one => !have.has(one) && !one.startsWith('merlin-xmlenc-five/'))
  t.same(absent, ['phaos-xmldsig-three/signature-rsa-manifest-x509-data-crl'], 'its file bears another name')
})
