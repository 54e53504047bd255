import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { type CanonicalOptions, canonical, canonicalDocument } from '../../src/xml/canonical.js'
import { readXml } from '../../src/xml/read.js'
import type { XmlElement, XmlNode } from '../../src/xml/tree.js'
import { judge, sharedFolder } from '../judges/available.js'
import { differenceFromJdk, differenceFromLibxml2, elements, read } from './canonical-judges.js'
import { randomDocument } from './documents.js'

const keeping = { instructions: 'KEEP' } as const

/** How many documents a run makes; more with CSIZS_SOAK. */
const soak = Number(process.env.CSIZS_SOAK ?? '1')
const rounds = 20_000 * soak
/** Those that the JDK judges: it takes six times as long. */
const fewer = 4_000 * soak
t.setTimeout(900_000 * Math.max(1, soak))

t.test(`canonical forms of ${rounds} random documents and subtrees equal those of libxml2`, async t => {
  t.equal(differenceFromLibxml2(1, rounds), undefined)
})

t.test(
  `reading ${rounds / 2} canonical forms gives the tree without comments, and each is its own canonical form`,
  async t => {
    const shape = (node: XmlNode): unknown => {
      if (node.kind !== 'element') return node.kind === 'comment' ? [] : node
      const { local, ns, attributes, children } = node
      const kept: unknown[] = []
      for (const one of children) {
        if (one.kind === 'comment') continue
        const last = kept[kept.length - 1] as { kind?: string; text?: string } | undefined
        if (one.kind === 'text' && last?.kind === 'text') last.text += one.text
        else kept.push(one.kind === 'text' ? { ...one } : shape(one))
      }
      const names = attributes.map(one => [one.ns, one.local, one.value].join('\n')).sort()
      return { local, ns, names, kept }
    }
    let same = 0
    for (let seed = 1; seed <= rounds / 2; seed++) {
      const document = read(randomDocument(seed))
      const bytes = canonical(document.root)
      const again = readXml(bytes, keeping)
      if (isRefusal(again)) return t.fail(`seed ${seed}`)
      if (JSON.stringify(shape(again.root)) !== JSON.stringify(shape(document.root))) return t.fail(`seed ${seed}`)
      if (Buffer.compare(canonical(again.root), bytes) !== 0) return t.fail(`seed ${seed}`)
      same++
    }
    t.equal(same, Math.floor(rounds / 2))
  },
)

const java = judge('java')
t.test(`canonical forms of ${fewer} random documents equal those of the JDK`, { skip: java.missing }, async t => {
  t.equal(await differenceFromJdk(java, 1, fewer), undefined)
})

t.test('namespace names that need escaping are written as the JDK writes them', { skip: java.missing }, async t => {
  const text = '<a xmlns="urn:?a=1&amp;b=2"><b:c xmlns:b="urn:&lt;&quot;" b:d=""/></a>'
  t.equal(await differenceFromJdk(java, 1, 0, [text]), undefined)
})

const shared = sharedFolder()
t.test(
  'exclusive forms of merlin-exc-c14n-one: the digests that the published signature states',
  { skip: shared.missing },
  async t => {
    const folder = shared.file('vectors', 'xmlsec', 'tests', 'merlin-exc-c14n-one')
    const document = read(readFileSync(`${folder}/exc-signature.xml`, 'utf8'))
    const find = (local: string) => elements(document.root).filter(one => one.local === local)
    const apex = find('Object')[0] as XmlElement
    const stated = find('DigestValue').map(one => (one.children[0]?.kind === 'text' ? one.children[0].text : ''))
    const cases: CanonicalOptions[] = [
      {},
      { inclusivePrefixes: ['bar', ''] },
      { comments: true },
      { comments: true, inclusivePrefixes: ['bar', ''] },
    ]
    t.equal(stated.length, cases.length)
    for (const [i, options] of cases.entries()) {
      t.equal(createHash('sha1').update(canonical(apex, options)).digest('base64'), stated[i])
    }
  },
)

t.test('exclusive forms published by Santuario', { skip: shared.missing }, async t => {
  const folder = shared.file(
    'vectors',
    'santuario',
    'src',
    'test',
    'resources',
    'org',
    'apache',
    'xml',
    'security',
    'c14n',
    'inExcl',
  )
  const cases: [string, string, string, CanonicalOptions?][] = [
    ['example2_2_1.xml', 'example2_2_c14nized_exclusive.xml', 'elem2'],
    ['example2_2_2.xml', 'example2_2_c14nized_exclusive.xml', 'elem2'],
    ['example2_2_1.xml', 'example2_2_1_c14nized.xml', 'elem2', { form: 'INCLUSIVE_1_0' }],
    ['example2_2_2.xml', 'example2_2_2_c14nized.xml', 'elem2', { form: 'INCLUSIVE_1_0' }],
    ['example2_2_3.xml', 'example2_2_3_c14nized_exclusive.xml', 'p'],
    ['example2_4.xml', 'example2_4_c14nized.xml', 'elem2'],
    ['plain-soap-1.1.xml', 'plain-soap-c14nized.xml', 'Body'],
  ]
  for (const [input, output, local, options] of cases) {
    const document = read(readFileSync(`${folder}/${input}`, 'utf8'))
    const apex = elements(document.root).find(one => one.local === local) as XmlElement
    t.equal(Buffer.from(canonical(apex, options)).toString(), readFileSync(`${folder}/${output}`, 'utf8'), input)
  }
})

const xmllint = judge('xmllint')
t.test(
  'every readable document of the vectors: exclusive, 1.0 and 1.1 forms equal those of xmllint',
  { skip: xmllint.missing || shared.missing },
  async t => {
    const files = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap(one =>
        one.isDirectory() ? files(`${folder}/${one.name}`) : one.name.endsWith('.xml') ? [`${folder}/${one.name}`] : [],
      )
    let compared = 0
    const refused = { '4001': 0, '4003': 0, '4004': 0 }
    for (const file of files(shared.file('vectors'))) {
      const document = readXml(readFileSync(file), keeping)
      if (isRefusal(document)) {
        refused[document.refused]++
        continue
      }
      for (const [form, option] of [
        ['EXCLUSIVE', '--exc-c14n'],
        ['INCLUSIVE_1_0', '--c14n'],
        ['INCLUSIVE_1_1', '--c14n11'],
      ] as const) {
        if (compared > 400) break
        const run = await xmllint.run([option, file])
        if (run.code !== 0) continue
        compared++
        t.equal(
          Buffer.from(canonicalDocument(document, { form, comments: true })).toString(),
          run.stdout.toString(),
          `${option} ${file.slice(file.indexOf('vectors'))}`,
        )
      }
    }
    t.ok(compared > 100, `${compared} forms compared, refused ${JSON.stringify(refused)}`)
  },
)

t.test('deep trees take no deeper stack', async t => {
  const depth = 50_000
  const document = readXml(Buffer.from('<a>'.repeat(depth) + '</a>'.repeat(depth)), { limits: { maxDepth: depth } })
  if (isRefusal(document)) return t.fail('refused')
  t.equal(canonical(document.root).byteLength, depth * 7)
})
