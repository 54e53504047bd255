import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { initialFeed } from '../../fixtures/people/records.js'
import { tellStory } from '../../fixtures/people/story.js'
import type { Opaque } from '../../src/contract/index.js'
import { isRefusal } from '../../src/fault/refusal.js'
import { readPackage } from '../../src/feeds/index.js'
import { readXml } from '../../src/xml/read.js'
import { childElements, type XmlElement } from '../../src/xml/tree.js'
import { judge } from '../judges/available.js'

const story = tellStory({ seed: 3, persons: 200 })
const records = [...initialFeed(story, 'JT-1408-PUP-01')].slice(0, 5)

/** The records within a message, some written with another prefix, other quotes and blanks in tags, and a comment. */
function asSent(): readonly XmlElement[] {
  const texts = records.map((bytes, index) => {
    const text = Buffer.from(bytes).toString('utf8')
    const plain = text.replace(' xmlns:b="urn:csizs-gw:beneficjent:v1"', '')
    if (index % 2 === 0) return plain.replace('</b:osoba>', '</b:osoba ><!-- uwaga -->')
    return text
      .replaceAll('<b:', '<')
      .replaceAll('</b:', '</')
      .replace('xmlns:b="', "xmlns = '")
      .replace('v1">', "v1'>")
  })
  const message = `<m xmlns:b="urn:csizs-gw:beneficjent:v1" xmlns:unused="urn:x">${texts.join('\n  ')}</m>`
  const document = readXml(Buffer.from(message))
  if (isRefusal(document)) throw new Error('the test writes no XML')
  return childElements(document.root)
}

async function hashOf(elements: readonly Opaque[]): Promise<string> {
  const dictionaries = { rows: async () => [] }
  const found = await readPackage(elements, { tree: 'RP', dictionaries, today: '2026-11-21' })
  return isRefusal(found) ? found.refused : found.hash
}

t.test('the hash of a package is that of the canonical forms as sent, wherever the records stand', async test => {
  const sent = asSent()
  test.equal(sent.length, 5)
  test.equal(
    await hashOf(sent.filter((_, index) => index % 2 === 0)),
    sha256(records.filter((_, index) => index % 2 === 0)),
  )
  test.not(await hashOf(sent), sha256(records), 'another prefix is another form')
  test.not(await hashOf(sent.toReversed()), await hashOf(sent), 'the order counts')
  test.equal(await hashOf([]), sha256([]))
  test.equal(await hashOf(records), sha256(records))
})

function sha256(parts: readonly Uint8Array[]): string {
  return createHash('sha256').update(Buffer.concat(parts)).digest('hex')
}

const xmllint = judge('xmllint')
t.test('a vendor gets the same hash with xmllint', { skip: xmllint.missing }, async test => {
  const folder = await mkdtemp(join(tmpdir(), 'package-'))
  test.teardown(() => rm(folder, { recursive: true, force: true }))
  const hash = createHash('sha256')
  for (const [index, record] of records.entries()) {
    const text = Buffer.from(record).toString('utf8')
    const own = index % 2 === 0 ? text : text.replace('xmlns:b="', 'xmlns:unused="urn:x"  xmlns:b="')
    await writeFile(join(folder, 'record.xml'), `<?xml version="1.0"?>\n${own}\n`)
    const { code, stdout } = await xmllint.run(['--exc-c14n', join(folder, 'record.xml')])
    test.equal(code, 0)
    hash.update(stdout)
  }
  test.equal(hash.digest('hex'), await hashOf(records))
})
