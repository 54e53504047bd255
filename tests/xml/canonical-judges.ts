/** Random documents in canonical form, ours beside those of two families of judges: libxml2 and the JDK. */
import { XmlDocument as LibxmlDocument, ParseOption } from 'libxml2-wasm'
import { isRefusal } from '../../src/fault/refusal.js'
import { type CanonicalOptions, canonical, canonicalDocument } from '../../src/xml/canonical.js'
import { C14N10, C14N11, EXC_C14N } from '../../src/xml/names.js'
import { readXml } from '../../src/xml/read.js'
import type { XmlDocument, XmlElement } from '../../src/xml/tree.js'
import type { Judge } from '../judges/available.js'
import { Dice, randomDocument, randomRoot, shown } from './documents.js'

const keeping = { instructions: 'KEEP' } as const

export function read(text: string): XmlDocument {
  const document = readXml(Buffer.from(text), keeping)
  if (isRefusal(document)) throw new Error(`${document.details[0]?.text} ${document.details[0]?.path} ${shown(text)}`)
  return document
}

export function elements(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(node => (node.kind === 'element' ? elements(node) : []))]
}

const modes = [
  ['EXCLUSIVE', 1],
  ['INCLUSIVE_1_0', 0],
  ['INCLUSIVE_1_1', 2],
] as const

/** The first document or element whose form is another than libxml2's; undefined where there is none. */
export function differenceFromLibxml2(from: number, count: number): string | undefined {
  for (let seed = from; seed < from + count; seed++) {
    const found = differenceOf(seed)
    if (found !== undefined) return found
  }
  return undefined
}

function differenceOf(seed: number): string | undefined {
  const text = randomDocument(seed)
  const ours = read(text)
  const dice = new Dice(seed)
  const theirs = LibxmlDocument.fromBuffer(Buffer.from(text), { option: ParseOption.XML_PARSE_NONET })
  try {
    const [form, mode] = dice.pick(modes)
    const comments = dice.chance(50)
    const prefixes = form === 'EXCLUSIVE' && dice.chance(50) ? ['a', 'b', 'nie'] : []
    const options: CanonicalOptions = { form, comments, inclusivePrefixes: prefixes }
    const judged = { mode, withComments: comments, inclusiveNamespacePrefixes: prefixes }
    const whole = Buffer.from(canonicalDocument(ours, options)).toString()
    const told = (a: string, b: string) => `seed ${seed} ${form}: ${shown(a)} is not ${shown(b)} of ${shown(text)}`
    const expected = theirs.canonicalizeToString(judged)
    if (whole !== expected) return told(whole, expected)
    const all = elements(ours.root)
    const n = dice.next(all.length)
    const part = Buffer.from(canonical(all[n] as XmlElement, options)).toString()
    const judgedPart = theirs.find(`(//*)[${n + 1}]`)[0]?.canonicalizeToString(judged) ?? ''
    return part === judgedPart ? undefined : told(part, judgedPart)
  } finally {
    theirs.dispose()
  }
}

const algorithms: readonly (readonly [string, CanonicalOptions])[] = [
  [EXC_C14N, {}],
  [`${EXC_C14N}WithComments`, { comments: true }],
  [C14N10, { form: 'INCLUSIVE_1_0' }],
  [`${C14N10}#WithComments`, { form: 'INCLUSIVE_1_0', comments: true }],
  [C14N11, { form: 'INCLUSIVE_1_1' }],
  [`${C14N11}#WithComments`, { form: 'INCLUSIVE_1_1', comments: true }],
]

/** The same against the JDK, which leaves out what stands beside a root; all documents in one run of it; `texts` are judged too. */
export async function differenceFromJdk(
  java: Judge,
  from: number,
  count: number,
  texts: readonly string[] = [],
): Promise<string | undefined> {
  const documents = [...texts, ...Array.from({ length: count }, (_, i) => randomRoot(from + i))]
  const rows = documents.map((text, i) => ({
    text,
    row: algorithms[i % algorithms.length] as (typeof algorithms)[number],
  }))
  const input = rows.map(({ text, row }) => `${row[0]} ${Buffer.from(text).toString('base64')}`).join('\n')
  const run = await java.run(['tests/judges/Canonicalize.java'], { input, timeoutMs: 600_000 })
  const lines = run.stdout.toString().trim().split('\n')
  if (run.code !== 0 || lines.length !== rows.length) return `the judge broke off: ${run.stderr}`
  for (const [i, { text, row }] of rows.entries()) {
    const ours = Buffer.from(canonicalDocument(read(text), row[1])).toString()
    const theirs = Buffer.from(lines[i] ?? '', 'base64').toString()
    if (ours !== theirs) return `${row[0]}: ${shown(ours)} is not ${shown(theirs)} of ${shown(text)}`
  }
  return undefined
}
