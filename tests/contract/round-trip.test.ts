import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { decode, type ElementName, encode, validateElement } from '../../src/contract/index.js'
import { isRefusal } from '../../src/fault/refusal.js'
import { exclusiveCanonicalText } from '../../src/xml/canonical.js'
import { readXml } from '../../src/xml/read.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { judge } from '../judges/available.js'
import fc from '../properties/seeded.js'
import { model, roofSchema } from './model.js'
import { sampleOf } from './samples.js'

const xmllint = judge('xmllint')
const java = judge('java')

/** Elements whose types hold nothing that passes through unread. */
const names = model.elements
  .map(element => `${element.prefix}:${element.local}` as ElementName)
  .filter(
    name =>
      ![
        'z:przekazPaczke',
        'd:pobierzDaneOdpowiedz',
        'd:pobierzWynikZleceniaOdpowiedz',
        'a:eksportujZbiorOdpowiedz',
      ].includes(name),
  )

function read(bytes: Uint8Array): XmlElement {
  const document = readXml(bytes)
  if (isRefusal(document)) throw new Error('not well-formed')
  return document.root
}

t.test(
  'Encoding gives the canonical form, valid and read back unchanged, for any value of any element @req B9',
  async t => {
    for (const name of names) {
      const sample = sampleOf(name)
      let tried = 0
      fc.assert(
        fc.property(sample, value => {
          const bytes = encode(name, value as never)
          const tree = read(bytes)
          if (Buffer.from(bytes).toString('utf8') !== exclusiveCanonicalText(tree)) throw new Error('not canonical')
          const findings = validateElement(bytes, tree)
          if (findings.length > 0) throw new Error(JSON.stringify(findings))
          const again = decode(name, tree)
          if (Buffer.compare(encode(name, again), bytes) !== 0) throw new Error('not the same when written again')
          tried++
          return same(again, value)
        }),
        { numRuns: 60 },
      )
      t.ok(tried >= 60, `${name}: ${tried} values`)
    }
  },
)

/** Equality of decoded values; a list that was left out is an empty one. */
function same(one: unknown, other: unknown): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime()
  if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.compare(one, other) === 0
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]))
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every(key => same((one as never)[key], (other as never)[key]))
}

interface Sample {
  readonly file: string
  readonly text: string
}

/** Three values of each element and one spoilt copy of each. */
function samples(): readonly Sample[] {
  const made: Sample[] = []
  for (const name of names) {
    const values = fc.sample(sampleOf(name), { numRuns: 3, seed: 7 })
    values.forEach((value, index) => {
      const text = Buffer.from(encode(name, value as never)).toString('utf8')
      const file = `${name.replace(':', '-')}-${index}`
      made.push({ file: `${file}.xml`, text }, { file: `${file}-spoilt.xml`, text: spoil(text, index) })
    })
  }
  return made
}

/** Spoils a document: the last leaf's value, its first element's name, or an element too many. */
function spoil(text: string, way: number): string {
  if (way === 0)
    return text
      .replace(/>([^<>]+)<(?=[^<]*$|\/[^<]*<\/[^<]*$)/, '>\u2007<')
      .replace(/><\/([a-z]):/, '><$1:x></$1:x></$1:')
  if (way === 1)
    return text
      .replace(/<([a-z]):[A-Za-z]+/g, (start, prefix: string, at: number) => (at === 0 ? start : `<${prefix}:x`))
      .replace(/<\/([a-z]):[A-Za-z]+>(?!$)/g, '</$1:x>')
  return text.replace(/<\/([a-z]):([A-Za-z]+)>$/, '<$1:nadmiar></$1:nadmiar></$1:$2>')
}

function ourVerdict(text: string): boolean {
  const bytes = Buffer.from(text)
  return validateElement(bytes, read(bytes)).length === 0
}

t.test('Independent judges agree on what is valid', { skip: xmllint.missing || java.missing }, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const all = samples()
  const schema = join(folder, 'roof.xsd')
  writeFileSync(schema, roofSchema())
  const files = all.map(sample => join(folder, sample.file))
  for (const [index, sample] of all.entries()) writeFileSync(files[index] ?? '', sample.text)

  const lint = await xmllint.run(['--noout', '--nonet', '--schema', schema, ...files])
  const xerces = await java.run(['tests/judges/ValidateXml.java', schema, ...files])
  t.equal(xerces.code, 0, xerces.stderr)
  const valid = new Set(
    xerces.stdout
      .toString()
      .split('\n')
      .filter(line => line.endsWith(' VALID'))
      .map(line => line.slice(0, -6)),
  )
  let accepted = 0
  for (const [index, sample] of all.entries()) {
    const ours = ourVerdict(sample.text)
    if (ours) accepted++
    const file = files[index] ?? ''
    if (valid.has(file) !== ours) t.fail(`${sample.file}: Xerces says otherwise`)
    if (lint.stderr.includes(`${file} validates`) !== ours) t.fail(`${sample.file}: xmllint says otherwise`)
  }
  t.ok(accepted >= names.length * 3, `${accepted} of ${all.length} are valid`)
  t.ok(all.length - accepted >= names.length, `${all.length - accepted} are not`)
})
