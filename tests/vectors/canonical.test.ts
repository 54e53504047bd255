import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { type CanonicalOptions, canonical, canonicalDocument } from '../../src/xml/canonical.js'
import { readXml } from '../../src/xml/read.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { sharedFolder } from '../judges/available.js'
import { Dice, randomDocument, shown } from '../xml/documents.js'
import { canonicalOf, readVector, Vector } from './core.js'
import { keysOf } from './keys.js'
import { nodesBelow } from './nodes.js'
import { canonicalSubset, withoutDots } from './subset.js'
import { select } from './xpath.js'

const shared = sharedFolder()
const santuario = (...parts: string[]) => shared.file('vectors', 'santuario', 'src', 'test', 'resources', ...parts)
const ietf = new Map([
  ['ietf', 'http://www.ietf.org'],
  ['w3c', 'http://www.w3.org'],
])

function expressionOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
}

/** The published XPath leaves out the attributes of `a`, which the published output shows. */
const corrected: Readonly<Record<string, string>> = {
  'xmlbase-c14n11spec3-103': '(//. | //@* | //namespace::*)[self::a or ancestor-or-self::d] | /a/@*',
}

t.test('C14N 1.1: the node-sets of the W3C interoperability test (2007)', { skip: shared.missing }, async t => {
  const folder = santuario('org', 'w3c', 'www', 'interop', 'c14n11')
  const cases = readdirSync(folder).filter(one => one.endsWith('.xpath'))
  t.equal(cases.length, 20)
  for (const file of cases) {
    const name = file.slice(0, -6)
    const expected = [`${name}.output`, `${name}-IBM.output`].find(one => existsSync(join(folder, one)))
    const input = readdirSync(folder).find(
      one => one.endsWith('-input.xml') && one.slice(0, -10) === name.replace(/-\d+$/, ''),
    )
    const tree = readVector(readFileSync(join(folder, input ?? '')))
    const expression = corrected[name] ?? expressionOf(join(folder, file))
    const nodes = new Set(select(expression, tree.root, { namespaces: ietf }))
    const form = canonicalOf(tree, nodes, { form: 'INCLUSIVE_1_1', comments: true })
    t.equal(form.toString(), readFileSync(join(folder, expected ?? ''), 'utf8'), name)
  }
})

t.test('C14N 1.1 appendix A: references are joined as published', { skip: shared.missing }, async t => {
  const folder = santuario('org', 'w3c', 'www', 'interop', 'c14n11', 'appendixa')
  const [inputs, outputs] = ['inputs.txt', 'outputs.txt'].map(one =>
    readFileSync(join(folder, one), 'utf8').split('\n'),
  )
  t.ok(inputs !== undefined && inputs.length > 50)
  for (const [i, input] of (inputs ?? []).entries()) t.equal(withoutDots(input), outputs?.[i] ?? '', input)
})

t.test('C14N 1.0: the examples of the recommendation §3', { skip: shared.missing }, async t => {
  const folder = santuario('org', 'apache', 'xml', 'security', 'c14n', 'in')
  const cases: [string, string, CanonicalOptions, string?][] = [
    ['31_input', '31_c14n', {}],
    ['31_input', '31_c14n-comments', { comments: true }],
    ['32_input', '32_c14n', {}],
    ['33_input', '33_c14n', {}],
    ['34_input', '34_c14n', {}],
    ['36_input', '36_c14n', {}],
    ['37_input', '37_c14n', {}, '37_subset.xpath'],
    ['38_input', '38_c14n', { form: 'INCLUSIVE_1_1' }, '37_subset.xpath'],
    [
      'default_ns_redefinition_input',
      'default_ns_redefinition_c14n',
      {},
      '(//. | //@* | //namespace::*)[ancestor-or-self::*[@Id]]',
    ],
  ]
  for (const [input, output, options, subset] of cases) {
    const bytes = readFileSync(join(folder, `${input}.xml`))
    const tree = readVector(bytes)
    const refused = readXml(bytes, { instructions: 'KEEP' })
    if (tree.hadDoctype) t.equal(isRefusal(refused) && refused.refused, '4003', `${input} has a document type`)
    const all = nodesBelow(tree.root)
    const expression = subset?.endsWith('.xpath') ? expressionOf(join(folder, subset)) : subset
    const chosen = expression === undefined ? all : select(expression, tree.root, { namespaces: ietf })
    const form = canonicalOf(tree, new Set(chosen), { form: 'INCLUSIVE_1_0', ...options })
    t.equal(form.toString(), readFileSync(join(folder, `${output}.xml`), 'utf8'), output)
  }
})

t.test('C14N: a relative namespace is refused and its form never made', { skip: shared.missing }, async t => {
  const file = santuario('org', 'apache', 'xml', 'security', 'c14n', 'in', 'relative-ns-behaviour.xml')
  const refused = readXml(readFileSync(file))
  t.equal(isRefusal(refused) && refused.refused, '4003')
})

const intermediate: [string, string][] = [
  ['Y1', 'exc-signature.xml'],
  ['Y2', 'signature-joseph-exc.xml'],
  ['Y3', 'signature.xml'],
  ['Y4', 'signature.xml'],
  ['Y5', 'signature.xml'],
]

for (const [place, name] of intermediate) {
  t.test(`Exclusive and inclusive forms of ${place}: each octet as published`, { skip: shared.missing }, async t => {
    const folder = santuario('interop', 'c14n', place)
    const { references, octets, value } = new Vector(join(folder, name), keysOf).verdict()
    t.ok(references.length >= 3)
    t.same([...new Set(references)], ['ok'], 'digests')
    t.equal(value, true, 'signature value')
    for (const [i, one] of octets.entries()) {
      const file = join(folder, `c14n-${i}.txt`)
      if (existsSync(file)) t.equal(one?.toString(), readFileSync(file, 'utf8'), `c14n-${i}`)
    }
  })
}

const rounds = 600 * Number(process.env.CSIZS_SOAK ?? '1')

t.test(`canonical forms of ${rounds} random documents and elements equal those made after the letter`, async t => {
  const forms = ['EXCLUSIVE', 'INCLUSIVE_1_0', 'INCLUSIVE_1_1'] as const
  for (let seed = 1; seed <= rounds; seed++) {
    const dice = new Dice(seed)
    const text = randomDocument(seed)
    const tree = readVector(Buffer.from(text))
    const form = dice.pick(forms)
    const prefixes = form === 'EXCLUSIVE' && dice.chance(50) ? ['a', 'b', 'nie', ''] : []
    const options: CanonicalOptions = { form, comments: dice.chance(50), inclusivePrefixes: prefixes }
    const all = [...nodesBelow(tree.root)]
    const whole = canonicalSubset(tree.root, new Set(all), options)
    const ours = Buffer.from(canonicalDocument(tree.document, options)).toString()
    if (ours !== whole) return t.equal(shown(ours), shown(whole), `seed ${seed} ${form} ${shown(text)}`)
    const apex = dice.pick(all.filter(one => one.element !== undefined))
    const part = canonicalSubset(tree.root, new Set(nodesBelow(apex)), options)
    const oursPart = Buffer.from(canonical(apex.element as XmlElement, options)).toString()
    if (oursPart !== part) return t.equal(shown(oursPart), shown(part), `seed ${seed} ${form} element ${shown(text)}`)
  }
  t.pass(`${rounds} documents`)
})
