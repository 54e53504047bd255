/** Wounded documents before the reader and two other parsers: libxml2 and Xerces. */
import { XmlDocument as LibxmlDocument, ParseOption } from 'libxml2-wasm'
import { isRefusal } from '../../src/fault/refusal.js'
import { canonicalDocument } from '../../src/xml/canonical.js'
import { readXml } from '../../src/xml/read.js'
import type { Judge } from '../judges/available.js'
import { Dice, mutate, randomDocument, shown } from './documents.js'

/** libxml2 writes namespace URIs into canonical forms without escaping them, which is not even well-formed: it cannot judge these. */
const escapedUri = /xmlns[^=]*=\s*("[^"]*&|'[^']*&)/

/** What libxml2 finds fault with though XML 1.0 and Namespaces 1.0 do not: the spelling of URIs and the values of xml:id and xml:lang. */
const besideTheMatter =
  /is not a valid URI|is not absolute|is not an NCName|ID .* already defined|Malformed value for xml:|for xml:space : |invalid name prefix 'xml'/s

function libxml2Form(text: string): string | 'BESIDE' | undefined {
  let document: LibxmlDocument | undefined
  try {
    document = LibxmlDocument.fromBuffer(Buffer.from(text), { option: ParseOption.XML_PARSE_NONET })
    return document.canonicalizeToString({ mode: 1, withComments: true })
  } catch (error) {
    const messages = (error as { details?: { message: string }[] }).details ?? []
    return messages.length > 0 && messages.every(one => besideTheMatter.test(one.message)) ? 'BESIDE' : undefined
  } finally {
    document?.dispose()
  }
}

interface Wounded {
  readonly text: string
  /** Its canonical form where the reader takes it. */
  readonly form: string | undefined
}

/** `count` wounded documents from `from` on, those left out that the reader refuses for other reasons than their form. */
function wounded(from: number, count: number): Wounded[] {
  const list: Wounded[] = []
  for (let seed = from; seed < from + count; seed++) {
    const bytes = Buffer.from(mutate(randomDocument(new Dice(seed).next(500) + 1), seed))
    const ours = readXml(bytes, { instructions: 'KEEP' })
    if (isRefusal(ours) && ours.refused !== '4001') continue
    const form = isRefusal(ours) ? undefined : Buffer.from(canonicalDocument(ours, { comments: true })).toString()
    list.push({ text: bytes.toString(), form })
  }
  return list
}

export interface Comparison {
  readonly taken: number
  /** Ours, theirs and the document, where the two differ. */
  readonly apart: readonly string[]
}

/** Taken and refused as by libxml2, and read alike. */
export function besideLibxml2(from: number, count: number): Comparison {
  let taken = 0
  const apart: string[] = []
  for (const { text, form } of wounded(from, count)) {
    if (escapedUri.test(text)) continue
    if (form !== undefined) taken++
    const theirs = libxml2Form(text)
    if (theirs !== form && theirs !== 'BESIDE')
      apart.push(`${form !== undefined} ${theirs !== undefined} ${shown(text)}`)
  }
  return { taken, apart }
}

/** Xerces takes names that begin with a colon and instructions whose target holds one, both refused by Namespaces 1.0 §7. */
const xercesIsLenient = /[<\s"'/]:\S|<\?[^\s?]*:/

/** Xerces holds names to the fourth edition of XML 1.0, which knows none of these. */
const namesOfFifthEdition = /[\u{10000}-\u{10ffff}\ufeff\ufffd]/u

/** Taken and refused as by Xerces. */
export async function besideXerces(java: Judge, from: number, count: number): Promise<Comparison> {
  const list = wounded(from, count).filter(one => !namesOfFifthEdition.test(one.text))
  const input = list.map(one => Buffer.from(one.text).toString('base64')).join('\n')
  const run = await java.run(['tests/judges/WellFormed.java'], { input, timeoutMs: 600_000 })
  const lines = run.stdout.toString().trim().split('\n')
  if (run.code !== 0 || lines.length !== list.length) throw new Error(`the judge broke off: ${run.stderr}`)
  const apart = list.filter((one, i) =>
    one.form === undefined ? lines[i] === 'true' && !xercesIsLenient.test(one.text) : lines[i] !== 'true',
  )
  const taken = list.filter(one => one.form !== undefined).length
  return { taken, apart: apart.map(one => `${one.form !== undefined} ${shown(one.text)}`) }
}
