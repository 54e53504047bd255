/** Elements that the reader says stand in their canonical form: they do, byte for byte, and cutting one out gives what reading it again gives. */
import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { canonicalWithin, exclusiveCanonical } from '../../src/xml/canonical.js'
import { cutOut, verbatimBytes } from '../../src/xml/element.js'
import { defaultLimits } from '../../src/xml/limits.js'
import { readXml } from '../../src/xml/read.js'
import type { XmlDocument, XmlElement, XmlNode } from '../../src/xml/tree.js'
import { elements } from './canonical-judges.js'
import { Dice, mutate, randomDocument, shown } from './documents.js'

const rounds = 12_000 * Number(process.env.CSIZS_SOAK ?? '1')
t.setTimeout(900_000 * Math.max(1, rounds / 12_000))

const keeping = { instructions: 'KEEP' } as const

function read(text: string | Uint8Array): XmlDocument | undefined {
  const document = readXml(typeof text === 'string' ? Buffer.from(text) : text, keeping)
  return isRefusal(document) ? undefined : document
}

/** Everything of a tree but its places. */
function shape(node: XmlNode): unknown {
  if (node.kind !== 'element') return node
  const { local, prefix, ns, attributes, declarations, children } = node
  return [local, prefix, ns, attributes, declarations, children.map(shape)]
}

function isBelow(element: XmlElement, root: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    if (at.parent === undefined) return at === root
  }
  return false
}

/** What is wrong with the elements that are said to stand in their canonical form; how many there are. */
function judge(document: XmlDocument): { wrong: string | undefined; standing: number; others: number } {
  let [standing, others] = [0, 0]
  for (const element of elements(document.root)) {
    const bytes = verbatimBytes(element)
    if (bytes === undefined) {
      others++
      continue
    }
    standing++
    const made = exclusiveCanonical(element)
    if (Buffer.compare(bytes, made) !== 0)
      return { wrong: `${Buffer.from(bytes)} is not ${Buffer.from(made)}`, standing, others }
  }
  return { wrong: undefined, standing, others }
}

/** A document in which canonical and other spellings mix: a canonical form, put below another element, or wounded. */
function mixed(seed: number): string | undefined {
  const document = read(randomDocument(seed))
  if (document === undefined) return undefined
  const text = Buffer.from(exclusiveCanonical(document.root)).toString()
  const dice = new Dice(seed)
  const kind = dice.next(4)
  if (kind === 0) return text
  if (kind === 1) return mutate(text, seed)
  const around = dice.pick([
    ['<w>', '</w>'],
    ['<w xmlns="urn:1">', '</w>'],
    ['<a:w xmlns:a="urn:1" xmlns:b="urn:2">', '</a:w>'],
    ['<a:w xmlns:a="urn:2" xmlns="urn:3"><b/>', ' </a:w>'],
  ] as const)
  return around[0] + (kind === 2 ? text : text.replace(/ xmlns(:\w+)?="urn:[123]"/, '')) + around[1]
}

t.test(
  `${rounds} documents, written canonically, almost so and otherwise: what is said to stand in its canonical form does`,
  async t => {
    let [standing, others, whole] = [0, 0, 0]
    for (let seed = 1; seed <= rounds; seed++) {
      for (const text of [randomDocument(seed), mixed(seed)]) {
        const document = text === undefined ? undefined : read(text)
        if (text === undefined || document === undefined) continue
        const found = judge(document)
        if (found.wrong !== undefined) return t.fail(`seed ${seed}: ${shown(found.wrong)} in ${shown(text)}`)
        standing += found.standing
        others += found.others
        const within = canonicalWithin(defaultLimits.maxBytes, document.root)
        if (isRefusal(within) || Buffer.compare(within, exclusiveCanonical(document.root)) !== 0)
          return t.fail(`seed ${seed}`)
        if (verbatimBytes(document.root) !== undefined) whole++
      }
    }
    t.ok(
      standing > rounds && others > rounds && whole > rounds / 5,
      `${standing} stood so, ${others} did not; ${whole} whole documents did`,
    )
  },
)

t.test('A canonical form stands in itself, unless it takes back a default namespace', async t => {
  let standing = 0
  for (let seed = 1; seed <= rounds / 6; seed++) {
    const document = read(randomDocument(seed))
    if (document === undefined) return t.fail(`seed ${seed}`)
    const made = exclusiveCanonical(document.root)
    const text = Buffer.from(made).toString()
    const again = read(made)
    const holdsAside = /<\?/.test(text)
    if (again === undefined) return t.fail(`seed ${seed}`)
    const stands = verbatimBytes(again.root) !== undefined
    if (!stands && !holdsAside && !text.includes('xmlns=""')) return t.fail(`seed ${seed} ${shown(text)}`)
    if (stands) standing++
  }
  t.ok(standing > rounds / 60, `${standing} stand in themselves`)
})

t.test('What is cut out is what reading its bytes again gives, and leads nowhere else', async t => {
  let cut = 0
  for (let seed = 1; seed <= rounds / 4; seed++) {
    const text = mixed(seed)
    const document = text === undefined ? undefined : read(text)
    if (document === undefined) continue
    const all = elements(document.root)
    const element = all[new Dice(seed).next(all.length)] as XmlElement
    const bytes = verbatimBytes(element)
    const root = cutOut(element)
    t.equal(root === undefined, bytes === undefined)
    if (root === undefined || bytes === undefined) continue
    cut++
    const again = read(bytes)
    if (again === undefined) return t.fail(`seed ${seed}`)
    if (JSON.stringify(shape(root)) !== JSON.stringify(shape(again.root)))
      return t.fail(`seed ${seed} ${shown(text ?? '')}`)
    if (root.parent !== undefined || !elements(root).every(one => isBelow(one, root)))
      return t.fail(`seed ${seed} leads out`)
  }
  t.ok(cut > rounds / 20, `${cut} were cut out`)
})

t.test('The bytes are a copy: who holds the message changes nothing in them', async t => {
  const source = Buffer.from('<a><b>1</b></a>')
  const document = read(source)
  const bytes = document === undefined ? undefined : verbatimBytes(document.root)
  source.fill(0x20)
  t.equal(Buffer.from(bytes ?? []).toString(), '<a><b>1</b></a>')
})
